/// Multi-network Acceleration, version 2021-01-19 of its API.
pub const SERVICE: ::mna_core::ServiceInfo = ::mna_core::ServiceInfo::new(
    "mna",
    "2021-01-19",
    "mna.intl.tencentcloudapi.com",
    "mna.tencentcloudapi.com",
);
/// Why an action was refused: the codes of this service, and those of every product.
///
/// The list is open, and so is each action's own: compare with [`Error::is`](::mna_core::Error::is), or convert [`Error::code`](::mna_core::Error::code) and match.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The vendor has taken the action out of service. Look for its successor in the vendor's documentation. On the wire: `"ActionOffline"`.
    ActionOffline,
    /// The `Authorization` header does not have the form the protocol asks for. Something between you and the server may have changed it. On the wire: `"AuthFailure.InvalidAuthorization"`.
    AuthFailureInvalidAuthorization,
    /// The secret id belongs to another kind of key, not to an API key of the account. Create one in the console under *API keys*. On the wire: `"AuthFailure.InvalidSecretId"`.
    AuthFailureInvalidSecretId,
    /// The account asks for a second factor that the call did not carry. On the wire: `"AuthFailure.MFAFailure"`.
    AuthFailureMfaFailure,
    /// No such secret id: it was deleted, disabled, mistyped, or belongs to the other site. Check for spaces around it. On the wire: `"AuthFailure.SecretIdNotFound"`.
    AuthFailureSecretIdNotFound,
    /// The request's time is more than five minutes away from the server's. Set this machine's clock. On the wire: `"AuthFailure.SignatureExpire"`.
    AuthFailureSignatureExpire,
    /// The signature does not match the request: most often the secret key is wrong, or a proxy changed the request on its way. On the wire: `"AuthFailure.SignatureFailure"`.
    AuthFailureSignatureFailure,
    /// The session token is wrong or has expired. Fetch new temporary credentials. On the wire: `"AuthFailure.TokenFailure"`.
    AuthFailureTokenFailure,
    /// The key's user is not allowed to call this action. Grant it in the access management of the account. On the wire: `"AuthFailure.UnauthorizedOperation"`.
    AuthFailureUnauthorizedOperation,
    /// The call asked for a rehearsal only, and it would have succeeded. On the wire: `"DryRunOperation"`.
    DryRunOperation,
    /// The action was tried and did not succeed. The message says why. On the wire: `"FailedOperation"`.
    FailedOperation,
    /// Something went wrong while the order was processed, so it may or may not have gone through. Check the data plans and licenses of the account before you order again. On the wire: `"FailedOperation.TransactionException"`.
    FailedOperationTransactionException,
    /// Something failed inside the acceleration service. On the wire: `"InternalError"`.
    InternalError,
    /// The service could not reach its own controller, which keeps devices and groups. On the wire: `"InternalError.ControlRequestError"`.
    InternalErrorControlRequestError,
    /// The service could not reach the object storage where it keeps the files for download. Try again later. On the wire: `"InternalError.CosRequestError"`.
    InternalErrorCosRequestError,
    /// Another device already uses this key. Send a different one, or leave `DataKey` out to have one made. On the wire: `"InternalError.DuplicateDataKey"`.
    InternalErrorDuplicateDataKey,
    /// Another device already has this name. Choose a different one. On the wire: `"InternalError.DuplicateDeviceName"`.
    InternalErrorDuplicateDeviceName,
    /// The service could not write or read the file for download. Try again later. On the wire: `"InternalError.FileIOError"`.
    InternalErrorFileIoError,
    /// The service could not fetch the monitoring data it needs for the answer. On the wire: `"InternalError.MonitorDataRequestError"`.
    InternalErrorMonitorDataRequestError,
    /// The service could not fetch the traffic data it needs for the answer. On the wire: `"InternalError.NetworkInfoRequestError"`.
    InternalErrorNetworkInfoRequestError,
    /// The account has no preset key yet. Call `CreateEncryptedKey` first. On the wire: `"InternalError.UndefinedEncryptedKey"`.
    InternalErrorUndefinedEncryptedKey,
    /// The service has no action of this name in this version, or not on this site. On the wire: `"InvalidAction"`.
    InvalidAction,
    /// The parameters do not fit the action. The message says which one is wrong. On the wire: `"InvalidParameter"`.
    InvalidParameter,
    /// A parameter has a value that is not allowed. The message names it. On the wire: `"InvalidParameterValue"`.
    InvalidParameterValue,
    /// The period ends in the future. Let it end now or before, and check the clock of the caller. On the wire: `"InvalidParameterValue.TimeFuture"`.
    InvalidParameterValueTimeFuture,
    /// The period is longer than seven days. Ask for it in several pieces. On the wire: `"InvalidParameterValue.TimeSpanExceeded"`.
    InvalidParameterValueTimeSpanExceeded,
    /// The period begins more than 30 days ago, and older data is not available. Let it begin later. On the wire: `"InvalidParameterValue.TimeTooEarly"`.
    InvalidParameterValueTimeTooEarly,
    /// The body of the request could not be taken apart. On the wire: `"InvalidRequest"`.
    InvalidRequest,
    /// The account refuses calls from this address. On the wire: `"IpInBlacklist"`.
    IpInBlacklist,
    /// The account accepts calls only from listed addresses, and this is none of them. On the wire: `"IpNotInWhitelist"`.
    IpNotInWhitelist,
    /// The account has reached a limit on how many of something it can have. Remove some, or ask Tencent Cloud to raise the limit. On the wire: `"LimitExceeded"`.
    LimitExceeded,
    /// A required parameter was not sent. On the wire: `"MissingParameter"`.
    MissingParameter,
    /// There is no product of this name at this host. On the wire: `"NoSuchProduct"`.
    NoSuchProduct,
    /// The product has no such API version. On the wire: `"NoSuchVersion"`.
    NoSuchVersion,
    /// The service refuses this operation in the present state of things. The message says why. On the wire: `"OperationDenied"`.
    OperationDenied,
    /// The account has no such device, or the device cannot be used now. Check the ID with `GetDevices`. On the wire: `"OperationDenied.DeviceNotFound"`.
    OperationDeniedDeviceNotFound,
    /// Hardware with this serial number is already registered. Check the serial number. On the wire: `"OperationDenied.DuplicateSN"`.
    OperationDeniedDuplicateSn,
    /// The hardware with this serial number was activated before. It needs no further activation. On the wire: `"OperationDenied.HardwareHasActivated"`.
    OperationDeniedHardwareHasActivated,
    /// No hardware with this serial number is registered. Check it and the name of the manufacturer, or ask the manufacturer to register it. On the wire: `"OperationDenied.HardwareNotExist"`.
    OperationDeniedHardwareNotExist,
    /// The service takes the request for a forged or replayed one. Check the key and the clock of the caller. On the wire: `"OperationDenied.IllegalRequest"`.
    OperationDeniedIllegalRequest,
    /// The account has too little money for this order. Top it up and order again. On the wire: `"OperationDenied.InsufficientBalance"`.
    OperationDeniedInsufficientBalance,
    /// An address range of the rule overlaps with one that is already in use. `GetL3ConnList` shows those in use; choose a free one. On the wire: `"OperationDenied.L3CidrOverLap"`.
    OperationDeniedL3CidrOverLap,
    /// The account already has 150 interconnection rules, the most there can be. Remove some with `DeleteL3Conn` first. On the wire: `"OperationDenied.L3ConnectionOverSize"`.
    OperationDeniedL3ConnectionOverSize,
    /// The data plan was already changed or renewed. `ModifyStatus` in `GetFlowPackages` shows its state. On the wire: `"OperationDenied.ModifiedOrRenewed"`.
    OperationDeniedModifiedOrRenewed,
    /// The caller may not spend money of the account. Have its owner grant the permission to pay. On the wire: `"OperationDenied.NotAllowedToPay"`.
    OperationDeniedNotAllowedToPay,
    /// This was bought before, so nothing was bought now. There is no need to order again. On the wire: `"OperationDenied.RepeatPurchase"`.
    OperationDeniedRepeatPurchase,
    /// The data plan has truncation on, which rules automatic renewal out. Keep the two apart. On the wire: `"OperationDenied.TruncFlagOn"`.
    OperationDeniedTruncFlagOn,
    /// The owner of the account has not proved who they are. Complete the identity check of Tencent Cloud first. On the wire: `"OperationDenied.UnauthorizedUser"`.
    OperationDeniedUnauthorizedUser,
    /// The account, or the named manufacturer, is not registered as a manufacturer with the service. Ask Tencent Cloud to register it. On the wire: `"OperationDenied.VendorNotRegister"`.
    OperationDeniedVendorNotRegister,
    /// Too many calls in this second. Wait a moment, then call less often. On the wire: `"RequestLimitExceeded"`.
    RequestLimitExceeded,
    /// The account made too many calls in this second over all regions. On the wire: `"RequestLimitExceeded.GlobalRegionUinLimitExceeded"`.
    RequestLimitExceededGlobalRegionUinLimitExceeded,
    /// Too many calls came from this address in this second. On the wire: `"RequestLimitExceeded.IPLimitExceeded"`.
    RequestLimitExceededIpLimitExceeded,
    /// The account made too many calls in this second. On the wire: `"RequestLimitExceeded.UinLimitExceeded"`.
    RequestLimitExceededUinLimitExceeded,
    /// The request is larger than the service takes. On the wire: `"RequestSizeLimitExceeded"`.
    RequestSizeLimitExceeded,
    /// Something else is using what the request is about. Try again once that is over. On the wire: `"ResourceInUse"`.
    ResourceInUse,
    /// The vendor has run out of what was asked for. On the wire: `"ResourceInsufficient"`.
    ResourceInsufficient,
    /// What the request is about does not exist in this account. Check the ID. On the wire: `"ResourceNotFound"`.
    ResourceNotFound,
    /// What the request is about cannot be used in its present state. Check its state, and try again later. On the wire: `"ResourceUnavailable"`.
    ResourceUnavailable,
    /// The answer would be larger than the service sends. Ask for less at a time. On the wire: `"ResponseSizeLimitExceeded"`.
    ResponseSizeLimitExceeded,
    /// The service does not answer at the moment. On the wire: `"ServiceUnavailable"`.
    ServiceUnavailable,
    /// The caller may not do this. Have the owner of the account grant the permission. On the wire: `"UnauthorizedOperation"`.
    UnauthorizedOperation,
    /// The account has not let the service act for it, or the caller lacks the permission to use it. Grant the role or permission in the console. On the wire: `"UnauthorizedOperation.NoPermission"`.
    UnauthorizedOperationNoPermission,
    /// The account has not switched on the live streaming service, on which buying a data plan depends. Switch it on in the console first. On the wire: `"UnauthorizedOperation.UnopenedLiveService"`.
    UnauthorizedOperationUnopenedLiveService,
    /// The action knows no parameter of this name. On the wire: `"UnknownParameter"`.
    UnknownParameter,
    /// The operation is not possible in the present state or for this resource. On the wire: `"UnsupportedOperation"`.
    UnsupportedOperation,
    /// The service takes only GET and POST over HTTP or HTTPS. On the wire: `"UnsupportedProtocol"`.
    UnsupportedProtocol,
    /// The service is not offered in this region. On the wire: `"UnsupportedRegion"`.
    UnsupportedRegion,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(::std::string::String),
}
impl ErrorCode {
    /// The value on the wire.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ActionOffline => "ActionOffline",
            Self::AuthFailureInvalidAuthorization => "AuthFailure.InvalidAuthorization",
            Self::AuthFailureInvalidSecretId => "AuthFailure.InvalidSecretId",
            Self::AuthFailureMfaFailure => "AuthFailure.MFAFailure",
            Self::AuthFailureSecretIdNotFound => "AuthFailure.SecretIdNotFound",
            Self::AuthFailureSignatureExpire => "AuthFailure.SignatureExpire",
            Self::AuthFailureSignatureFailure => "AuthFailure.SignatureFailure",
            Self::AuthFailureTokenFailure => "AuthFailure.TokenFailure",
            Self::AuthFailureUnauthorizedOperation => "AuthFailure.UnauthorizedOperation",
            Self::DryRunOperation => "DryRunOperation",
            Self::FailedOperation => "FailedOperation",
            Self::FailedOperationTransactionException => {
                "FailedOperation.TransactionException"
            }
            Self::InternalError => "InternalError",
            Self::InternalErrorControlRequestError => "InternalError.ControlRequestError",
            Self::InternalErrorCosRequestError => "InternalError.CosRequestError",
            Self::InternalErrorDuplicateDataKey => "InternalError.DuplicateDataKey",
            Self::InternalErrorDuplicateDeviceName => "InternalError.DuplicateDeviceName",
            Self::InternalErrorFileIoError => "InternalError.FileIOError",
            Self::InternalErrorMonitorDataRequestError => {
                "InternalError.MonitorDataRequestError"
            }
            Self::InternalErrorNetworkInfoRequestError => {
                "InternalError.NetworkInfoRequestError"
            }
            Self::InternalErrorUndefinedEncryptedKey => {
                "InternalError.UndefinedEncryptedKey"
            }
            Self::InvalidAction => "InvalidAction",
            Self::InvalidParameter => "InvalidParameter",
            Self::InvalidParameterValue => "InvalidParameterValue",
            Self::InvalidParameterValueTimeFuture => "InvalidParameterValue.TimeFuture",
            Self::InvalidParameterValueTimeSpanExceeded => {
                "InvalidParameterValue.TimeSpanExceeded"
            }
            Self::InvalidParameterValueTimeTooEarly => {
                "InvalidParameterValue.TimeTooEarly"
            }
            Self::InvalidRequest => "InvalidRequest",
            Self::IpInBlacklist => "IpInBlacklist",
            Self::IpNotInWhitelist => "IpNotInWhitelist",
            Self::LimitExceeded => "LimitExceeded",
            Self::MissingParameter => "MissingParameter",
            Self::NoSuchProduct => "NoSuchProduct",
            Self::NoSuchVersion => "NoSuchVersion",
            Self::OperationDenied => "OperationDenied",
            Self::OperationDeniedDeviceNotFound => "OperationDenied.DeviceNotFound",
            Self::OperationDeniedDuplicateSn => "OperationDenied.DuplicateSN",
            Self::OperationDeniedHardwareHasActivated => {
                "OperationDenied.HardwareHasActivated"
            }
            Self::OperationDeniedHardwareNotExist => "OperationDenied.HardwareNotExist",
            Self::OperationDeniedIllegalRequest => "OperationDenied.IllegalRequest",
            Self::OperationDeniedInsufficientBalance => {
                "OperationDenied.InsufficientBalance"
            }
            Self::OperationDeniedL3CidrOverLap => "OperationDenied.L3CidrOverLap",
            Self::OperationDeniedL3ConnectionOverSize => {
                "OperationDenied.L3ConnectionOverSize"
            }
            Self::OperationDeniedModifiedOrRenewed => "OperationDenied.ModifiedOrRenewed",
            Self::OperationDeniedNotAllowedToPay => "OperationDenied.NotAllowedToPay",
            Self::OperationDeniedRepeatPurchase => "OperationDenied.RepeatPurchase",
            Self::OperationDeniedTruncFlagOn => "OperationDenied.TruncFlagOn",
            Self::OperationDeniedUnauthorizedUser => "OperationDenied.UnauthorizedUser",
            Self::OperationDeniedVendorNotRegister => "OperationDenied.VendorNotRegister",
            Self::RequestLimitExceeded => "RequestLimitExceeded",
            Self::RequestLimitExceededGlobalRegionUinLimitExceeded => {
                "RequestLimitExceeded.GlobalRegionUinLimitExceeded"
            }
            Self::RequestLimitExceededIpLimitExceeded => {
                "RequestLimitExceeded.IPLimitExceeded"
            }
            Self::RequestLimitExceededUinLimitExceeded => {
                "RequestLimitExceeded.UinLimitExceeded"
            }
            Self::RequestSizeLimitExceeded => "RequestSizeLimitExceeded",
            Self::ResourceInUse => "ResourceInUse",
            Self::ResourceInsufficient => "ResourceInsufficient",
            Self::ResourceNotFound => "ResourceNotFound",
            Self::ResourceUnavailable => "ResourceUnavailable",
            Self::ResponseSizeLimitExceeded => "ResponseSizeLimitExceeded",
            Self::ServiceUnavailable => "ServiceUnavailable",
            Self::UnauthorizedOperation => "UnauthorizedOperation",
            Self::UnauthorizedOperationNoPermission => {
                "UnauthorizedOperation.NoPermission"
            }
            Self::UnauthorizedOperationUnopenedLiveService => {
                "UnauthorizedOperation.UnopenedLiveService"
            }
            Self::UnknownParameter => "UnknownParameter",
            Self::UnsupportedOperation => "UnsupportedOperation",
            Self::UnsupportedProtocol => "UnsupportedProtocol",
            Self::UnsupportedRegion => "UnsupportedRegion",
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::AsRef<str> for ErrorCode {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl ::core::convert::From<&str> for ErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "ActionOffline" => Self::ActionOffline,
            "AuthFailure.InvalidAuthorization" => Self::AuthFailureInvalidAuthorization,
            "AuthFailure.InvalidSecretId" => Self::AuthFailureInvalidSecretId,
            "AuthFailure.MFAFailure" => Self::AuthFailureMfaFailure,
            "AuthFailure.SecretIdNotFound" => Self::AuthFailureSecretIdNotFound,
            "AuthFailure.SignatureExpire" => Self::AuthFailureSignatureExpire,
            "AuthFailure.SignatureFailure" => Self::AuthFailureSignatureFailure,
            "AuthFailure.TokenFailure" => Self::AuthFailureTokenFailure,
            "AuthFailure.UnauthorizedOperation" => Self::AuthFailureUnauthorizedOperation,
            "DryRunOperation" => Self::DryRunOperation,
            "FailedOperation" => Self::FailedOperation,
            "FailedOperation.TransactionException" => {
                Self::FailedOperationTransactionException
            }
            "InternalError" => Self::InternalError,
            "InternalError.ControlRequestError" => Self::InternalErrorControlRequestError,
            "InternalError.CosRequestError" => Self::InternalErrorCosRequestError,
            "InternalError.DuplicateDataKey" => Self::InternalErrorDuplicateDataKey,
            "InternalError.DuplicateDeviceName" => Self::InternalErrorDuplicateDeviceName,
            "InternalError.FileIOError" => Self::InternalErrorFileIoError,
            "InternalError.MonitorDataRequestError" => {
                Self::InternalErrorMonitorDataRequestError
            }
            "InternalError.NetworkInfoRequestError" => {
                Self::InternalErrorNetworkInfoRequestError
            }
            "InternalError.UndefinedEncryptedKey" => {
                Self::InternalErrorUndefinedEncryptedKey
            }
            "InvalidAction" => Self::InvalidAction,
            "InvalidParameter" => Self::InvalidParameter,
            "InvalidParameterValue" => Self::InvalidParameterValue,
            "InvalidParameterValue.TimeFuture" => Self::InvalidParameterValueTimeFuture,
            "InvalidParameterValue.TimeSpanExceeded" => {
                Self::InvalidParameterValueTimeSpanExceeded
            }
            "InvalidParameterValue.TimeTooEarly" => {
                Self::InvalidParameterValueTimeTooEarly
            }
            "InvalidRequest" => Self::InvalidRequest,
            "IpInBlacklist" => Self::IpInBlacklist,
            "IpNotInWhitelist" => Self::IpNotInWhitelist,
            "LimitExceeded" => Self::LimitExceeded,
            "MissingParameter" => Self::MissingParameter,
            "NoSuchProduct" => Self::NoSuchProduct,
            "NoSuchVersion" => Self::NoSuchVersion,
            "OperationDenied" => Self::OperationDenied,
            "OperationDenied.DeviceNotFound" => Self::OperationDeniedDeviceNotFound,
            "OperationDenied.DuplicateSN" => Self::OperationDeniedDuplicateSn,
            "OperationDenied.HardwareHasActivated" => {
                Self::OperationDeniedHardwareHasActivated
            }
            "OperationDenied.HardwareNotExist" => Self::OperationDeniedHardwareNotExist,
            "OperationDenied.IllegalRequest" => Self::OperationDeniedIllegalRequest,
            "OperationDenied.InsufficientBalance" => {
                Self::OperationDeniedInsufficientBalance
            }
            "OperationDenied.L3CidrOverLap" => Self::OperationDeniedL3CidrOverLap,
            "OperationDenied.L3ConnectionOverSize" => {
                Self::OperationDeniedL3ConnectionOverSize
            }
            "OperationDenied.ModifiedOrRenewed" => Self::OperationDeniedModifiedOrRenewed,
            "OperationDenied.NotAllowedToPay" => Self::OperationDeniedNotAllowedToPay,
            "OperationDenied.RepeatPurchase" => Self::OperationDeniedRepeatPurchase,
            "OperationDenied.TruncFlagOn" => Self::OperationDeniedTruncFlagOn,
            "OperationDenied.UnauthorizedUser" => Self::OperationDeniedUnauthorizedUser,
            "OperationDenied.VendorNotRegister" => Self::OperationDeniedVendorNotRegister,
            "RequestLimitExceeded" => Self::RequestLimitExceeded,
            "RequestLimitExceeded.GlobalRegionUinLimitExceeded" => {
                Self::RequestLimitExceededGlobalRegionUinLimitExceeded
            }
            "RequestLimitExceeded.IPLimitExceeded" => {
                Self::RequestLimitExceededIpLimitExceeded
            }
            "RequestLimitExceeded.UinLimitExceeded" => {
                Self::RequestLimitExceededUinLimitExceeded
            }
            "RequestSizeLimitExceeded" => Self::RequestSizeLimitExceeded,
            "ResourceInUse" => Self::ResourceInUse,
            "ResourceInsufficient" => Self::ResourceInsufficient,
            "ResourceNotFound" => Self::ResourceNotFound,
            "ResourceUnavailable" => Self::ResourceUnavailable,
            "ResponseSizeLimitExceeded" => Self::ResponseSizeLimitExceeded,
            "ServiceUnavailable" => Self::ServiceUnavailable,
            "UnauthorizedOperation" => Self::UnauthorizedOperation,
            "UnauthorizedOperation.NoPermission" => {
                Self::UnauthorizedOperationNoPermission
            }
            "UnauthorizedOperation.UnopenedLiveService" => {
                Self::UnauthorizedOperationUnopenedLiveService
            }
            "UnknownParameter" => Self::UnknownParameter,
            "UnsupportedOperation" => Self::UnsupportedOperation,
            "UnsupportedProtocol" => Self::UnsupportedProtocol,
            "UnsupportedRegion" => Self::UnsupportedRegion,
            other => Self::Unknown(::std::borrow::ToOwned::to_owned(other)),
        }
    }
}
impl ::core::convert::From<::std::string::String> for ErrorCode {
    #[inline]
    fn from(value: ::std::string::String) -> Self {
        <Self as ::core::convert::From<&str>>::from(&value)
    }
}
impl ::mna_core::__private::Serialize for ErrorCode {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl ::mna_core::__private::Element for ErrorCode {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<
            ::std::string::String,
            Self,
            D,
        >(slot, deserializer)
    }
}
/// A point at which devices enter the acceleration network.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct AccessPointInfo {
    /// Network operator of the access point, such as `CHINA_TELECOM`.
    ///
    /// `Vendor` on the wire.
    pub vendor: ::core::option::Option<::std::string::String>,
    /// Public address and port of the access point.
    ///
    /// `PublicAddr` on the wire.
    pub public_addr: ::core::option::Option<::std::string::String>,
    /// The region of the access point, such as `ap-beijing`.
    ///
    /// `Region` on the wire.
    pub region: ::core::option::Option<::std::string::String>,
    /// The part of the world of the access point, such as `CN`.
    ///
    /// `BigArea` on the wire.
    pub big_area: ::core::option::Option<::std::string::String>,
    /// Whether devices can use the access point now.
    ///
    /// `Available` on the wire.
    pub available: ::core::option::Option<bool>,
    /// ID of the gateway cluster behind the access point.
    ///
    /// `GwGroupId` on the wire.
    pub gw_group_id: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AccessPointInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AccessPointInfo");
        ::mna_core::__private::show(&mut shown, "vendor", &self.vendor);
        ::mna_core::__private::show(&mut shown, "public_addr", &self.public_addr);
        ::mna_core::__private::show(&mut shown, "region", &self.region);
        ::mna_core::__private::show(&mut shown, "big_area", &self.big_area);
        ::mna_core::__private::show(&mut shown, "available", &self.available);
        ::mna_core::__private::show(&mut shown, "gw_group_id", &self.gw_group_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AccessPointInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.vendor, &other.vendor)
            & ::mna_core::__private::same(&self.public_addr, &other.public_addr)
            & ::mna_core::__private::same(&self.region, &other.region)
            & ::mna_core::__private::same(&self.big_area, &other.big_area)
            & ::mna_core::__private::same(&self.available, &other.available)
            & ::mna_core::__private::same(&self.gw_group_id, &other.gw_group_id)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for AccessPointInfo {
    const FIELDS: &'static [&'static str] = &[
        "Vendor",
        "PublicAddr",
        "Region",
        "BigArea",
        "Available",
        "GwGroupId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.vendor, map),
            1 => ::mna_core::__private::read(&mut self.public_addr, map),
            2 => ::mna_core::__private::read(&mut self.region, map),
            3 => ::mna_core::__private::read(&mut self.big_area, map),
            4 => ::mna_core::__private::read(&mut self.available, map),
            5 => ::mna_core::__private::read(&mut self.gw_group_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AccessPointInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// The part of the world in which devices reach the acceleration network.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum AccessRegion {
    /// The Chinese mainland. On the wire: `"MC"`.
    ChineseMainland,
    /// Asia and the Pacific without the Chinese mainland. On the wire: `"AP"`.
    AsiaPacific,
    /// Europe. On the wire: `"EU"`.
    Europe,
    /// North and South America. On the wire: `"AM"`.
    Americas,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(::std::string::String),
}
impl AccessRegion {
    /// The value on the wire.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ChineseMainland => "MC",
            Self::AsiaPacific => "AP",
            Self::Europe => "EU",
            Self::Americas => "AM",
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::AsRef<str> for AccessRegion {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl ::core::convert::From<&str> for AccessRegion {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "MC" => Self::ChineseMainland,
            "AP" => Self::AsiaPacific,
            "EU" => Self::Europe,
            "AM" => Self::Americas,
            other => Self::Unknown(::std::borrow::ToOwned::to_owned(other)),
        }
    }
}
impl ::core::convert::From<::std::string::String> for AccessRegion {
    #[inline]
    fn from(value: ::std::string::String) -> Self {
        <Self as ::core::convert::From<&str>>::from(&value)
    }
}
impl ::mna_core::__private::Serialize for AccessRegion {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl ::mna_core::__private::Element for AccessRegion {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<
            ::std::string::String,
            Self,
            D,
        >(slot, deserializer)
    }
}
/// Which kinds of gateways a device may use.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum AccessScope {
    /// Only gateways of Tencent Cloud; the device uses one that is near. On the wire: `0`.
    PublicCloud,
    /// Only own gateways that are registered and online; the device uses one that is near or one at a fixed address. On the wire: `1`.
    Private,
    /// Gateways of Tencent Cloud as well as own ones. On the wire: `2`.
    Both,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl AccessScope {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::PublicCloud => 0,
            Self::Private => 1,
            Self::Both => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for AccessScope {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::PublicCloud,
            1 => Self::Private,
            2 => Self::Both,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for AccessScope {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for AccessScope {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// A piece of hardware to activate, and in the answer the device that it became.
///
/// Fields are added over time: end a literal with `..Default::default()`, as in `ActivateHardware { /* … */ ..Default::default() }`.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct ActivateHardware {
    /// Name of the manufacturer.
    ///
    /// `Vendor` on the wire.
    pub vendor: ::core::option::Option<::std::string::String>,
    /// Serial number of the hardware.
    ///
    /// `SN` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// Name to give the device; each name can be used only once.
    ///
    /// `DeviceName` on the wire.
    pub device_name: ::core::option::Option<::std::string::String>,
    /// Your own note. Left out, there is none.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
    /// Key of the device. The documentation does not say what leaving it out does.
    ///
    /// `DataKey` on the wire. It is a secret, which `Debug` leaves out.
    pub data_key: ::core::option::Option<::mna_core::Secret>,
    /// Which kinds of gateways the device may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](AccessScope).
    pub access_scope: ::core::option::Option<AccessScope>,
    /// How you pay for the license. It has no effect where the manufacturer pays.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](LicensePayMode).
    pub license_pay_mode: ::core::option::Option<LicensePayMode>,
    /// The group to put the device into. Left out, it belongs to none.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
    /// Reserved; to put the device into a group, send `group_id`. Leave it out.
    ///
    /// `GroupName` on the wire.
    pub group_name: ::core::option::Option<::std::string::String>,
    /// What happens to the traffic of the device while no data plan covers it. Left out, the service decides; its choice is not documented.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](FlowTruncation).
    pub flow_trunc: ::core::option::Option<FlowTruncation>,
    /// ID of the device that the hardware became. Only in answers; leave it out of requests.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ActivateHardware {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ActivateHardware");
        ::mna_core::__private::show(&mut shown, "vendor", &self.vendor);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(&mut shown, "device_name", &self.device_name);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        ::mna_core::__private::show(&mut shown, "data_key", &self.data_key);
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        ::mna_core::__private::show(
            &mut shown,
            "license_pay_mode",
            &self.license_pay_mode,
        );
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "group_name", &self.group_name);
        ::mna_core::__private::show(&mut shown, "flow_trunc", &self.flow_trunc);
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ActivateHardware {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.vendor, &other.vendor)
            & ::mna_core::__private::same(&self.sn, &other.sn)
            & ::mna_core::__private::same(&self.device_name, &other.device_name)
            & ::mna_core::__private::same(&self.description, &other.description)
            & ::mna_core::__private::same(&self.data_key, &other.data_key)
            & ::mna_core::__private::same(&self.access_scope, &other.access_scope)
            & ::mna_core::__private::same(
                &self.license_pay_mode,
                &other.license_pay_mode,
            ) & ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.group_name, &other.group_name)
            & ::mna_core::__private::same(&self.flow_trunc, &other.flow_trunc)
            & ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Serialize for ActivateHardware {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("Vendor", &self.vendor);
        fields.put_some("SN", &self.sn);
        fields.put_some("DeviceName", &self.device_name);
        fields.put_some("Description", &self.description);
        fields.put_some("DataKey", &self.data_key);
        fields.put_some("AccessScope", &self.access_scope);
        fields.put_some("LicensePayMode", &self.license_pay_mode);
        fields.put_some("GroupId", &self.group_id);
        fields.put_some("GroupName", &self.group_name);
        fields.put_some("FlowTrunc", &self.flow_trunc);
        fields.put_some("DeviceId", &self.device_id);
        fields.put_unknown(&self.unknown_fields);
        fields.end()
    }
}
impl ::mna_core::__private::Object for ActivateHardware {
    const FIELDS: &'static [&'static str] = &[
        "Vendor",
        "SN",
        "DeviceName",
        "Description",
        "DataKey",
        "AccessScope",
        "LicensePayMode",
        "GroupId",
        "GroupName",
        "FlowTrunc",
        "DeviceId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.vendor, map),
            1 => ::mna_core::__private::read(&mut self.sn, map),
            2 => ::mna_core::__private::read(&mut self.device_name, map),
            3 => ::mna_core::__private::read(&mut self.description, map),
            4 => ::mna_core::__private::read(&mut self.data_key, map),
            5 => ::mna_core::__private::read(&mut self.access_scope, map),
            6 => ::mna_core::__private::read(&mut self.license_pay_mode, map),
            7 => ::mna_core::__private::read(&mut self.group_id, map),
            8 => ::mna_core::__private::read(&mut self.group_name, map),
            9 => ::mna_core::__private::read(&mut self.flow_trunc, map),
            10 => ::mna_core::__private::read(&mut self.device_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for ActivateHardware {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// How many devices were active in one day, week or month.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct ActiveDeviceList {
    /// Number of active devices.
    ///
    /// `Count` on the wire.
    pub count: ::core::option::Option<i64>,
    /// The day counted, such as `2024-11-20`; how weeks and months are written is not documented.
    ///
    /// `Time` on the wire.
    pub time: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ActiveDeviceList {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ActiveDeviceList");
        ::mna_core::__private::show(&mut shown, "count", &self.count);
        ::mna_core::__private::show(&mut shown, "time", &self.time);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ActiveDeviceList {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.count, &other.count)
            & ::mna_core::__private::same(&self.time, &other.time)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for ActiveDeviceList {
    const FIELDS: &'static [&'static str] = &["Count", "Time"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.count, map),
            1 => ::mna_core::__private::read(&mut self.time, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for ActiveDeviceList {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// The mobile operator of a SIM card. Documented examples also show 0, which has no documented meaning.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum Carrier {
    /// China Mobile. On the wire: `1`.
    ChinaMobile,
    /// China Telecom. On the wire: `2`.
    ChinaTelecom,
    /// China Unicom. On the wire: `3`.
    ChinaUnicom,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl Carrier {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::ChinaMobile => 1,
            Self::ChinaTelecom => 2,
            Self::ChinaUnicom => 3,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for Carrier {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            1 => Self::ChinaMobile,
            2 => Self::ChinaTelecom,
            3 => Self::ChinaUnicom,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for Carrier {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for Carrier {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// How far a network interface is in connecting to the acceleration network.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum ConnectionState {
    /// It has no connection. On the wire: `0`.
    Disconnected,
    /// It is trying to connect. On the wire: `1`.
    Connecting,
    /// It is connected. On the wire: `2`.
    Connected,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl ConnectionState {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Disconnected => 0,
            Self::Connecting => 1,
            Self::Connected => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for ConnectionState {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Disconnected,
            1 => Self::Connecting,
            2 => Self::Connected,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for ConnectionState {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for ConnectionState {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// An application to remove.
///
/// Fields are added over time: end a literal with `..Default::default()`, as in `DelApplicationList { /* … */ ..Default::default() }`.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct DelApplicationList {
    /// ID of the application.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DelApplicationList {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DelApplicationList");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id",
            &self.mp_application_id,
        );
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DelApplicationList {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.mp_application_id, &other.mp_application_id)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Serialize for DelApplicationList {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("MpApplicationId", &self.mp_application_id);
        fields.put_unknown(&self.unknown_fields);
        fields.end()
    }
}
/// The addresses with which a device exchanged traffic at one point in time.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct DestIpInfo {
    /// The point in time.
    ///
    /// `Time` on the wire, in seconds since 1970 (UTC).
    pub time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Address of the gateway that carried the traffic.
    ///
    /// `GatewayIp` on the wire.
    pub gateway_ip: ::core::option::Option<::std::string::String>,
    /// Place of that gateway, such as `guangzhou`.
    ///
    /// `GatewaySite` on the wire.
    pub gateway_site: ::core::option::Option<::std::string::String>,
    /// How many addresses the list has.
    ///
    /// `IpCount` on the wire.
    pub ip_count: ::core::option::Option<i64>,
    /// The addresses that the device reached.
    ///
    /// `IpList` on the wire.
    pub ip_list: ::std::vec::Vec<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DestIpInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DestIpInfo");
        ::mna_core::__private::show(&mut shown, "time", &self.time);
        ::mna_core::__private::show(&mut shown, "gateway_ip", &self.gateway_ip);
        ::mna_core::__private::show(&mut shown, "gateway_site", &self.gateway_site);
        ::mna_core::__private::show(&mut shown, "ip_count", &self.ip_count);
        ::mna_core::__private::show(&mut shown, "ip_list", &self.ip_list);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DestIpInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.time, &other.time)
            & ::mna_core::__private::same(&self.gateway_ip, &other.gateway_ip)
            & ::mna_core::__private::same(&self.gateway_site, &other.gateway_site)
            & ::mna_core::__private::same(&self.ip_count, &other.ip_count)
            & ::mna_core::__private::same(&self.ip_list, &other.ip_list)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for DestIpInfo {
    const FIELDS: &'static [&'static str] = &[
        "Time",
        "GatewayIp",
        "GatewaySite",
        "IpCount",
        "IpList",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.time, map),
            1 => ::mna_core::__private::read(&mut self.gateway_ip, map),
            2 => ::mna_core::__private::read(&mut self.gateway_site, map),
            3 => ::mna_core::__private::read(&mut self.ip_count, map),
            4 => ::mna_core::__private::read(&mut self.ip_list, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DestIpInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// The settings of a device.
///
/// `Payer` has a type of its own, `DevicePayer`: its numbers mean the opposite of those that the types for hardware use.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct DeviceBaseInfo {
    /// ID of the device.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Name of the device.
    ///
    /// `DeviceName` on the wire.
    pub device_name: ::core::option::Option<::std::string::String>,
    /// When the device was added.
    ///
    /// `CreateTime` on the wire, in milliseconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixMilliseconds>,
    /// When the device was last online.
    ///
    /// `LastTime` on the wire, in milliseconds since 1970 (UTC).
    pub last_time: ::core::option::Option<::mna_core::UnixMilliseconds>,
    /// Your own note on the device.
    ///
    /// `Remark` on the wire.
    pub remark: ::core::option::Option<::std::string::String>,
    /// Which kinds of gateways the device may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](AccessScope).
    pub access_scope: ::core::option::Option<AccessScope>,
    /// How the license of the device is paid for.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](LicensePayMode).
    pub license_pay_mode: ::core::option::Option<LicensePayMode>,
    /// Who pays for the license of the device.
    ///
    /// `Payer` on the wire. Allowed: the values of [`DevicePayer`](DevicePayer).
    pub payer: ::core::option::Option<DevicePayer>,
    /// The group of the device; empty if it has none.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
    /// Name of that group.
    ///
    /// `GroupName` on the wire.
    pub group_name: ::core::option::Option<::std::string::String>,
    /// What happens to the traffic of the device while no data plan covers it.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](FlowTruncation).
    pub flow_trunc: ::core::option::Option<FlowTruncation>,
    /// Serial number of the hardware; empty for a device that did not come from a manufacturer.
    ///
    /// `Sn` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// Manufacturer of the hardware; empty for a device that did not come from one.
    ///
    /// `Vendor` on the wire.
    pub vendor: ::core::option::Option<::std::string::String>,
    /// IDs of the regions in which the device may enter the acceleration network, such as `ap-beijing`.
    ///
    /// `AllowedRegions` on the wire.
    pub allowed_regions: ::std::vec::Vec<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeviceBaseInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeviceBaseInfo");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "device_name", &self.device_name);
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "last_time", &self.last_time);
        ::mna_core::__private::show(&mut shown, "remark", &self.remark);
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        ::mna_core::__private::show(
            &mut shown,
            "license_pay_mode",
            &self.license_pay_mode,
        );
        ::mna_core::__private::show(&mut shown, "payer", &self.payer);
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "group_name", &self.group_name);
        ::mna_core::__private::show(&mut shown, "flow_trunc", &self.flow_trunc);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(&mut shown, "vendor", &self.vendor);
        ::mna_core::__private::show(
            &mut shown,
            "allowed_regions",
            &self.allowed_regions,
        );
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeviceBaseInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.device_name, &other.device_name)
            & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.last_time, &other.last_time)
            & ::mna_core::__private::same(&self.remark, &other.remark)
            & ::mna_core::__private::same(&self.access_scope, &other.access_scope)
            & ::mna_core::__private::same(
                &self.license_pay_mode,
                &other.license_pay_mode,
            ) & ::mna_core::__private::same(&self.payer, &other.payer)
            & ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.group_name, &other.group_name)
            & ::mna_core::__private::same(&self.flow_trunc, &other.flow_trunc)
            & ::mna_core::__private::same(&self.sn, &other.sn)
            & ::mna_core::__private::same(&self.vendor, &other.vendor)
            & ::mna_core::__private::same(&self.allowed_regions, &other.allowed_regions)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for DeviceBaseInfo {
    const FIELDS: &'static [&'static str] = &[
        "DeviceId",
        "DeviceName",
        "CreateTime",
        "LastTime",
        "Remark",
        "AccessScope",
        "LicensePayMode",
        "Payer",
        "GroupId",
        "GroupName",
        "FlowTrunc",
        "Sn",
        "Vendor",
        "AllowedRegions",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.device_id, map),
            1 => ::mna_core::__private::read(&mut self.device_name, map),
            2 => ::mna_core::__private::read(&mut self.create_time, map),
            3 => ::mna_core::__private::read(&mut self.last_time, map),
            4 => ::mna_core::__private::read(&mut self.remark, map),
            5 => ::mna_core::__private::read(&mut self.access_scope, map),
            6 => ::mna_core::__private::read(&mut self.license_pay_mode, map),
            7 => ::mna_core::__private::read(&mut self.payer, map),
            8 => ::mna_core::__private::read(&mut self.group_id, map),
            9 => ::mna_core::__private::read(&mut self.group_name, map),
            10 => ::mna_core::__private::read(&mut self.flow_trunc, map),
            11 => ::mna_core::__private::read(&mut self.sn, map),
            12 => ::mna_core::__private::read(&mut self.vendor, map),
            13 => ::mna_core::__private::read(&mut self.allowed_regions, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DeviceBaseInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// The settings of a device, and how it is doing now.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct DeviceDetails {
    /// Settings of the device.
    ///
    /// `DeviceBaseInfo` on the wire.
    pub device_base_info: ::core::option::Option<DeviceBaseInfo>,
    /// One entry for each network interface of the device.
    ///
    /// `DeviceNetInfo` on the wire.
    pub device_net_info: ::std::vec::Vec<DeviceNetInfo>,
    /// Place of the gateway that bonds the traffic of the device, such as `gz`.
    ///
    /// `GatewaySite` on the wire.
    pub gateway_site: ::core::option::Option<::std::string::String>,
    /// Present downlink speed over all network interfaces together. The documentation gives no unit; its examples fit this one.
    ///
    /// `BusinessDownRate` on the wire, in bits per second.
    pub business_down_rate: ::core::option::Option<f64>,
    /// Present uplink speed over all network interfaces together. The documentation gives no unit; its examples fit this one.
    ///
    /// `BusinessUpRate` on the wire, in bits per second.
    pub business_up_rate: ::core::option::Option<f64>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeviceDetails {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeviceDetails");
        ::mna_core::__private::show(
            &mut shown,
            "device_base_info",
            &self.device_base_info,
        );
        ::mna_core::__private::show(
            &mut shown,
            "device_net_info",
            &self.device_net_info,
        );
        ::mna_core::__private::show(&mut shown, "gateway_site", &self.gateway_site);
        ::mna_core::__private::show(
            &mut shown,
            "business_down_rate",
            &self.business_down_rate,
        );
        ::mna_core::__private::show(
            &mut shown,
            "business_up_rate",
            &self.business_up_rate,
        );
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeviceDetails {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_base_info, &other.device_base_info)
            & ::mna_core::__private::same(&self.device_net_info, &other.device_net_info)
            & ::mna_core::__private::same(&self.gateway_site, &other.gateway_site)
            & ::mna_core::__private::same(
                &self.business_down_rate,
                &other.business_down_rate,
            )
            & ::mna_core::__private::same(
                &self.business_up_rate,
                &other.business_up_rate,
            ) & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for DeviceDetails {
    const FIELDS: &'static [&'static str] = &[
        "DeviceBaseInfo",
        "DeviceNetInfo",
        "GatewaySite",
        "BusinessDownRate",
        "BusinessUpRate",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.device_base_info, map),
            1 => ::mna_core::__private::read(&mut self.device_net_info, map),
            2 => ::mna_core::__private::read(&mut self.gateway_site, map),
            3 => ::mna_core::__private::read(&mut self.business_down_rate, map),
            4 => ::mna_core::__private::read(&mut self.business_up_rate, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DeviceDetails {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// What a permanent license is for.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum DeviceKind {
    /// A device that a user added or activated. On the wire: `0`.
    Sdk,
    /// Hardware that a manufacturer registered and nobody has activated yet. On the wire: `1`.
    Cpe,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl DeviceKind {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Sdk => 0,
            Self::Cpe => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for DeviceKind {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Sdk,
            1 => Self::Cpe,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for DeviceKind {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for DeviceKind {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// How a network interface of a device is doing now.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct DeviceNetInfo {
    /// The kind of network.
    ///
    /// `Type` on the wire. Allowed: the values of [`NetworkType`](NetworkType).
    pub network_type: ::core::option::Option<NetworkType>,
    /// Whether the interface takes part in the bonded connection.
    ///
    /// `DataEnable` on the wire.
    pub data_enable: ::core::option::Option<bool>,
    /// Limit on the uplink speed. The documentation gives no unit; the one here is that of `UpdateNetInfo`, which sets the limit.
    ///
    /// `UploadLimit` on the wire, in bits per second.
    pub upload_limit: ::core::option::Option<::std::string::String>,
    /// Limit on the downlink speed. The documentation gives no unit; the one here is that of `UpdateNetInfo`, which sets the limit.
    ///
    /// `DownloadLimit` on the wire, in bits per second.
    pub download_limit: ::core::option::Option<::std::string::String>,
    /// Present downlink speed as a whole number; `down_rate` is its replacement. The documentation gives no unit; the one here is that which fits `down_rate`.
    ///
    /// `DataRx` on the wire, in bits per second.
    pub data_rx: ::core::option::Option<u64>,
    /// Present uplink speed as a whole number; `up_rate` is its replacement. The documentation gives no unit; the one here is that which fits `up_rate`.
    ///
    /// `DataTx` on the wire, in bits per second.
    pub data_tx: ::core::option::Option<u64>,
    /// Mobile operator of the interface.
    ///
    /// `Vendor` on the wire. Allowed: the values of [`Carrier`](Carrier).
    pub vendor: ::core::option::Option<Carrier>,
    /// Whether the interface is connected.
    ///
    /// `State` on the wire. Allowed: the values of [`ConnectionState`](ConnectionState).
    pub state: ::core::option::Option<ConnectionState>,
    /// Address of the interface as the internet sees it.
    ///
    /// `PublicIp` on the wire.
    pub public_ip: ::core::option::Option<::std::string::String>,
    /// Strength of the mobile signal.
    ///
    /// `SignalStrength` on the wire, in dBm.
    pub signal_strength: ::core::option::Option<i64>,
    /// Radio access technology of the interface.
    ///
    /// `Rat` on the wire. Allowed: the values of [`RadioAccess`](RadioAccess).
    pub rat: ::core::option::Option<RadioAccess>,
    /// Name of the network interface, such as `eth0`.
    ///
    /// `NetInfoName` on the wire.
    pub net_info_name: ::core::option::Option<::std::string::String>,
    /// Present downlink speed. The documentation gives no unit; its examples fit this one.
    ///
    /// `DownRate` on the wire, in bits per second.
    pub down_rate: ::core::option::Option<f64>,
    /// Present uplink speed. The documentation gives no unit; its examples fit this one.
    ///
    /// `UpRate` on the wire, in bits per second.
    pub up_rate: ::core::option::Option<f64>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeviceNetInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeviceNetInfo");
        ::mna_core::__private::show(&mut shown, "network_type", &self.network_type);
        ::mna_core::__private::show(&mut shown, "data_enable", &self.data_enable);
        ::mna_core::__private::show(&mut shown, "upload_limit", &self.upload_limit);
        ::mna_core::__private::show(&mut shown, "download_limit", &self.download_limit);
        ::mna_core::__private::show(&mut shown, "data_rx", &self.data_rx);
        ::mna_core::__private::show(&mut shown, "data_tx", &self.data_tx);
        ::mna_core::__private::show(&mut shown, "vendor", &self.vendor);
        ::mna_core::__private::show(&mut shown, "state", &self.state);
        ::mna_core::__private::show(&mut shown, "public_ip", &self.public_ip);
        ::mna_core::__private::show(
            &mut shown,
            "signal_strength",
            &self.signal_strength,
        );
        ::mna_core::__private::show(&mut shown, "rat", &self.rat);
        ::mna_core::__private::show(&mut shown, "net_info_name", &self.net_info_name);
        ::mna_core::__private::show(&mut shown, "down_rate", &self.down_rate);
        ::mna_core::__private::show(&mut shown, "up_rate", &self.up_rate);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeviceNetInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.network_type, &other.network_type)
            & ::mna_core::__private::same(&self.data_enable, &other.data_enable)
            & ::mna_core::__private::same(&self.upload_limit, &other.upload_limit)
            & ::mna_core::__private::same(&self.download_limit, &other.download_limit)
            & ::mna_core::__private::same(&self.data_rx, &other.data_rx)
            & ::mna_core::__private::same(&self.data_tx, &other.data_tx)
            & ::mna_core::__private::same(&self.vendor, &other.vendor)
            & ::mna_core::__private::same(&self.state, &other.state)
            & ::mna_core::__private::same(&self.public_ip, &other.public_ip)
            & ::mna_core::__private::same(&self.signal_strength, &other.signal_strength)
            & ::mna_core::__private::same(&self.rat, &other.rat)
            & ::mna_core::__private::same(&self.net_info_name, &other.net_info_name)
            & ::mna_core::__private::same(&self.down_rate, &other.down_rate)
            & ::mna_core::__private::same(&self.up_rate, &other.up_rate)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for DeviceNetInfo {
    const FIELDS: &'static [&'static str] = &[
        "Type",
        "DataEnable",
        "UploadLimit",
        "DownloadLimit",
        "DataRx",
        "DataTx",
        "Vendor",
        "State",
        "PublicIp",
        "SignalStrength",
        "Rat",
        "NetInfoName",
        "DownRate",
        "UpRate",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.network_type, map),
            1 => ::mna_core::__private::read(&mut self.data_enable, map),
            2 => ::mna_core::__private::read(&mut self.upload_limit, map),
            3 => ::mna_core::__private::read(&mut self.download_limit, map),
            4 => ::mna_core::__private::read(&mut self.data_rx, map),
            5 => ::mna_core::__private::read(&mut self.data_tx, map),
            6 => ::mna_core::__private::read(&mut self.vendor, map),
            7 => ::mna_core::__private::read(&mut self.state, map),
            8 => ::mna_core::__private::read(&mut self.public_ip, map),
            9 => ::mna_core::__private::read(&mut self.signal_strength, map),
            10 => ::mna_core::__private::read(&mut self.rat, map),
            11 => ::mna_core::__private::read(&mut self.net_info_name, map),
            12 => ::mna_core::__private::read(&mut self.down_rate, map),
            13 => ::mna_core::__private::read(&mut self.up_rate, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DeviceNetInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// Where a device comes from.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum DeviceOwner {
    /// A device that you added yourself. On the wire: `1`.
    Own,
    /// A device of a third party, such as activated hardware of a manufacturer. On the wire: `2`.
    ThirdParty,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl DeviceOwner {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Own => 1,
            Self::ThirdParty => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for DeviceOwner {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Own,
            2 => Self::ThirdParty,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for DeviceOwner {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for DeviceOwner {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// How the traffic of a device is charged.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct DevicePayModeInfo {
    /// ID of the device.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Whether a data plan or the amount of traffic decides what is charged.
    ///
    /// `PayMode` on the wire. Allowed: the values of [`PayMode`](PayMode).
    pub pay_mode: ::core::option::Option<PayMode>,
    /// The same in words, which may be Chinese.
    ///
    /// `PayModeDesc` on the wire.
    pub pay_mode_desc: ::core::option::Option<::std::string::String>,
    /// The data plan that covers the device. Missing where the device is charged by traffic.
    ///
    /// `ResourceId` on the wire.
    pub resource_id: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DevicePayModeInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DevicePayModeInfo");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "pay_mode", &self.pay_mode);
        ::mna_core::__private::show(&mut shown, "pay_mode_desc", &self.pay_mode_desc);
        ::mna_core::__private::show(&mut shown, "resource_id", &self.resource_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DevicePayModeInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.pay_mode, &other.pay_mode)
            & ::mna_core::__private::same(&self.pay_mode_desc, &other.pay_mode_desc)
            & ::mna_core::__private::same(&self.resource_id, &other.resource_id)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for DevicePayModeInfo {
    const FIELDS: &'static [&'static str] = &[
        "DeviceId",
        "PayMode",
        "PayModeDesc",
        "ResourceId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.device_id, map),
            1 => ::mna_core::__private::read(&mut self.pay_mode, map),
            2 => ::mna_core::__private::read(&mut self.pay_mode_desc, map),
            3 => ::mna_core::__private::read(&mut self.resource_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DevicePayModeInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// Who pays for the license of a device, as `DeviceBaseInfo` numbers it.
///
/// The numbers are documented the other way round than those of `Payer`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum DevicePayer {
    /// The manufacturer pays. On the wire: `0`.
    Vendor,
    /// The customer pays. On the wire: `1`.
    Customer,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl DevicePayer {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Vendor => 0,
            Self::Customer => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for DevicePayer {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Vendor,
            1 => Self::Customer,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for DevicePayer {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for DevicePayer {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// The traffic curve of one device.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct FlowDetails {
    /// The points of the curve, in the order of time.
    ///
    /// `NetDetails` on the wire.
    pub net_details: ::std::vec::Vec<NetDetails>,
    /// The device that the curve belongs to.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Traffic of the busiest step.
    ///
    /// `MaxValue` on the wire, in bytes.
    pub max_value: ::core::option::Option<f64>,
    /// Average traffic of a step.
    ///
    /// `AvgValue` on the wire, in bytes.
    pub avg_value: ::core::option::Option<f64>,
    /// Traffic of all steps together.
    ///
    /// `TotalValue` on the wire, in bytes.
    pub total_value: ::core::option::Option<f64>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for FlowDetails {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("FlowDetails");
        ::mna_core::__private::show(&mut shown, "net_details", &self.net_details);
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "max_value", &self.max_value);
        ::mna_core::__private::show(&mut shown, "avg_value", &self.avg_value);
        ::mna_core::__private::show(&mut shown, "total_value", &self.total_value);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for FlowDetails {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.net_details, &other.net_details)
            & ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.max_value, &other.max_value)
            & ::mna_core::__private::same(&self.avg_value, &other.avg_value)
            & ::mna_core::__private::same(&self.total_value, &other.total_value)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for FlowDetails {
    const FIELDS: &'static [&'static str] = &[
        "NetDetails",
        "DeviceId",
        "MaxValue",
        "AvgValue",
        "TotalValue",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.net_details, map),
            1 => ::mna_core::__private::read(&mut self.device_id, map),
            2 => ::mna_core::__private::read(&mut self.max_value, map),
            3 => ::mna_core::__private::read(&mut self.avg_value, map),
            4 => ::mna_core::__private::read(&mut self.total_value, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for FlowDetails {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// A data plan.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct FlowPackageInfo {
    /// ID of the data plan.
    ///
    /// `ResourceId` on the wire.
    pub resource_id: ::core::option::Option<::std::string::String>,
    /// App ID of the account that owns the plan.
    ///
    /// `AppId` on the wire.
    pub app_id: ::core::option::Option<u64>,
    /// How much traffic the plan has, and with that how many devices it can cover.
    ///
    /// `PackageType` on the wire. Allowed: the values of [`PackageType`](PackageType).
    pub package_type: ::core::option::Option<PackageType>,
    /// Whether the plan is in force.
    ///
    /// `Status` on the wire. Allowed: the values of [`PackageStatus`](PackageStatus).
    pub status: ::core::option::Option<PackageStatus>,
    /// When the plan was bought.
    ///
    /// `CreateTime` on the wire, in seconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// When the plan takes or took effect.
    ///
    /// `ActiveTime` on the wire, in seconds since 1970 (UTC).
    pub active_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// When the plan ends.
    ///
    /// `ExpireTime` on the wire, in seconds since 1970 (UTC).
    pub expire_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// IDs of the devices that use the plan.
    ///
    /// `DeviceList` on the wire.
    pub device_list: ::std::vec::Vec<::std::string::String>,
    /// Traffic that the plan has in all.
    ///
    /// `CapacitySize` on the wire, in megabytes (10⁶ bytes).
    pub capacity_size: ::core::option::Option<u64>,
    /// Traffic left in the plan.
    ///
    /// `CapacityRemain` on the wire, in megabytes (10⁶ bytes).
    pub capacity_remain: ::core::option::Option<u64>,
    /// Whether the plan is bought again whenever it expires.
    ///
    /// `RenewFlag` on the wire.
    pub renew_flag: ::core::option::Option<bool>,
    /// Whether the plan is being or has been changed.
    ///
    /// `ModifyStatus` on the wire. Allowed: the values of [`PackageModifyStatus`](PackageModifyStatus).
    pub modify_status: ::core::option::Option<PackageModifyStatus>,
    /// Whether the acceleration is cut off once the plan is used up.
    ///
    /// `TruncFlag` on the wire.
    pub trunc_flag: ::core::option::Option<bool>,
    /// Traffic left in the plan, by the more exact of the two counts.
    ///
    /// `CapacityRemainPrecise` on the wire, in megabytes (10⁶ bytes).
    pub capacity_remain_precise: ::core::option::Option<u64>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for FlowPackageInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("FlowPackageInfo");
        ::mna_core::__private::show(&mut shown, "resource_id", &self.resource_id);
        ::mna_core::__private::show(&mut shown, "app_id", &self.app_id);
        ::mna_core::__private::show(&mut shown, "package_type", &self.package_type);
        ::mna_core::__private::show(&mut shown, "status", &self.status);
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "active_time", &self.active_time);
        ::mna_core::__private::show(&mut shown, "expire_time", &self.expire_time);
        ::mna_core::__private::show(&mut shown, "device_list", &self.device_list);
        ::mna_core::__private::show(&mut shown, "capacity_size", &self.capacity_size);
        ::mna_core::__private::show(
            &mut shown,
            "capacity_remain",
            &self.capacity_remain,
        );
        ::mna_core::__private::show(&mut shown, "renew_flag", &self.renew_flag);
        ::mna_core::__private::show(&mut shown, "modify_status", &self.modify_status);
        ::mna_core::__private::show(&mut shown, "trunc_flag", &self.trunc_flag);
        ::mna_core::__private::show(
            &mut shown,
            "capacity_remain_precise",
            &self.capacity_remain_precise,
        );
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for FlowPackageInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.resource_id, &other.resource_id)
            & ::mna_core::__private::same(&self.app_id, &other.app_id)
            & ::mna_core::__private::same(&self.package_type, &other.package_type)
            & ::mna_core::__private::same(&self.status, &other.status)
            & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.active_time, &other.active_time)
            & ::mna_core::__private::same(&self.expire_time, &other.expire_time)
            & ::mna_core::__private::same(&self.device_list, &other.device_list)
            & ::mna_core::__private::same(&self.capacity_size, &other.capacity_size)
            & ::mna_core::__private::same(&self.capacity_remain, &other.capacity_remain)
            & ::mna_core::__private::same(&self.renew_flag, &other.renew_flag)
            & ::mna_core::__private::same(&self.modify_status, &other.modify_status)
            & ::mna_core::__private::same(&self.trunc_flag, &other.trunc_flag)
            & ::mna_core::__private::same(
                &self.capacity_remain_precise,
                &other.capacity_remain_precise,
            ) & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for FlowPackageInfo {
    const FIELDS: &'static [&'static str] = &[
        "ResourceId",
        "AppId",
        "PackageType",
        "Status",
        "CreateTime",
        "ActiveTime",
        "ExpireTime",
        "DeviceList",
        "CapacitySize",
        "CapacityRemain",
        "RenewFlag",
        "ModifyStatus",
        "TruncFlag",
        "CapacityRemainPrecise",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.resource_id, map),
            1 => ::mna_core::__private::read(&mut self.app_id, map),
            2 => ::mna_core::__private::read(&mut self.package_type, map),
            3 => ::mna_core::__private::read(&mut self.status, map),
            4 => ::mna_core::__private::read(&mut self.create_time, map),
            5 => ::mna_core::__private::read(&mut self.active_time, map),
            6 => ::mna_core::__private::read(&mut self.expire_time, map),
            7 => ::mna_core::__private::read(&mut self.device_list, map),
            8 => ::mna_core::__private::read(&mut self.capacity_size, map),
            9 => ::mna_core::__private::read(&mut self.capacity_remain, map),
            10 => ::mna_core::__private::read(&mut self.renew_flag, map),
            11 => ::mna_core::__private::read(&mut self.modify_status, map),
            12 => ::mna_core::__private::read(&mut self.trunc_flag, map),
            13 => ::mna_core::__private::read(&mut self.capacity_remain_precise, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for FlowPackageInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// What happens to the traffic of a device while no data plan covers it, because there is none or it is used up or expired.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum FlowTruncation {
    /// The traffic stays accelerated and is charged by its amount. On the wire: `0`.
    PayAsYouGo,
    /// The acceleration stops until a data plan covers the device again. On the wire: `1`.
    CutOff,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl FlowTruncation {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::PayAsYouGo => 0,
            Self::CutOff => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for FlowTruncation {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::PayAsYouGo,
            1 => Self::CutOff,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for FlowTruncation {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for FlowTruncation {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// Which direction of traffic to count, seen from the device.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum FlowType {
    /// What the device sent. On the wire: `1`.
    Uplink,
    /// What the device received. On the wire: `2`.
    Downlink,
    /// What the device sent and received together. On the wire: `3`.
    Total,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl FlowType {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Uplink => 1,
            Self::Downlink => 2,
            Self::Total => 3,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for FlowType {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Uplink,
            2 => Self::Downlink,
            3 => Self::Total,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for FlowType {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for FlowType {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// A cluster of own gateways.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct GatewayClusterInfo {
    /// ID of the cluster.
    ///
    /// `ClusterId` on the wire.
    pub cluster_id: ::core::option::Option<::std::string::String>,
    /// Name of the cluster.
    ///
    /// `ClusterName` on the wire.
    pub cluster_name: ::core::option::Option<::std::string::String>,
    /// When the cluster was created.
    ///
    /// `CreateTime` on the wire, in seconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Public address of the cluster; in the documented example a port follows it.
    ///
    /// `PublicIp` on the wire.
    pub public_ip: ::core::option::Option<::std::string::String>,
    /// How many gateways the cluster has.
    ///
    /// `InstanceCount` on the wire.
    pub instance_count: ::core::option::Option<u64>,
    /// The gateways of the cluster.
    ///
    /// `GatewayList` on the wire.
    pub gateway_list: ::std::vec::Vec<GatewayInfo>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GatewayClusterInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GatewayClusterInfo");
        ::mna_core::__private::show(&mut shown, "cluster_id", &self.cluster_id);
        ::mna_core::__private::show(&mut shown, "cluster_name", &self.cluster_name);
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "public_ip", &self.public_ip);
        ::mna_core::__private::show(&mut shown, "instance_count", &self.instance_count);
        ::mna_core::__private::show(&mut shown, "gateway_list", &self.gateway_list);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GatewayClusterInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cluster_id, &other.cluster_id)
            & ::mna_core::__private::same(&self.cluster_name, &other.cluster_name)
            & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.public_ip, &other.public_ip)
            & ::mna_core::__private::same(&self.instance_count, &other.instance_count)
            & ::mna_core::__private::same(&self.gateway_list, &other.gateway_list)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for GatewayClusterInfo {
    const FIELDS: &'static [&'static str] = &[
        "ClusterId",
        "ClusterName",
        "CreateTime",
        "PublicIp",
        "InstanceCount",
        "GatewayList",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.cluster_id, map),
            1 => ::mna_core::__private::read(&mut self.cluster_name, map),
            2 => ::mna_core::__private::read(&mut self.create_time, map),
            3 => ::mna_core::__private::read(&mut self.public_ip, map),
            4 => ::mna_core::__private::read(&mut self.instance_count, map),
            5 => ::mna_core::__private::read(&mut self.gateway_list, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GatewayClusterInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// A gateway of your own.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct GatewayInfo {
    /// ID of the gateway.
    ///
    /// `GatewayId` on the wire.
    pub gateway_id: ::core::option::Option<::std::string::String>,
    /// Name of the gateway.
    ///
    /// `GatewayName` on the wire.
    pub gateway_name: ::core::option::Option<::std::string::String>,
    /// When the gateway was added.
    ///
    /// `CreateTime` on the wire, in seconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Whether the gateway works.
    ///
    /// `Status` on the wire. Allowed: the values of [`GatewayStatus`](GatewayStatus).
    pub status: ::core::option::Option<GatewayStatus>,
    /// How many instances the gateway runs.
    ///
    /// `InstanceSize` on the wire.
    pub instance_size: ::core::option::Option<i64>,
    /// Address of the gateway inside your network.
    ///
    /// `GatewayIp` on the wire.
    pub gateway_ip: ::core::option::Option<::std::string::String>,
    /// User name with which to log in to the gateway.
    ///
    /// `Username` on the wire.
    pub username: ::core::option::Option<::std::string::String>,
    /// Secret with which the agent on the gateway identifies itself.
    ///
    /// `Token` on the wire. It is a secret, which `Debug` leaves out.
    pub token: ::core::option::Option<::mna_core::Secret>,
    /// Host and port where the agent on the gateway registers.
    ///
    /// `RegisterCenterUrl` on the wire.
    pub register_center_url: ::core::option::Option<::std::string::String>,
    /// Host and port to which the agent on the gateway sends its reports.
    ///
    /// `TelemetryUrl` on the wire.
    pub telemetry_url: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GatewayInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GatewayInfo");
        ::mna_core::__private::show(&mut shown, "gateway_id", &self.gateway_id);
        ::mna_core::__private::show(&mut shown, "gateway_name", &self.gateway_name);
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "status", &self.status);
        ::mna_core::__private::show(&mut shown, "instance_size", &self.instance_size);
        ::mna_core::__private::show(&mut shown, "gateway_ip", &self.gateway_ip);
        ::mna_core::__private::show(&mut shown, "username", &self.username);
        ::mna_core::__private::show(&mut shown, "token", &self.token);
        ::mna_core::__private::show(
            &mut shown,
            "register_center_url",
            &self.register_center_url,
        );
        ::mna_core::__private::show(&mut shown, "telemetry_url", &self.telemetry_url);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GatewayInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.gateway_id, &other.gateway_id)
            & ::mna_core::__private::same(&self.gateway_name, &other.gateway_name)
            & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.status, &other.status)
            & ::mna_core::__private::same(&self.instance_size, &other.instance_size)
            & ::mna_core::__private::same(&self.gateway_ip, &other.gateway_ip)
            & ::mna_core::__private::same(&self.username, &other.username)
            & ::mna_core::__private::same(&self.token, &other.token)
            & ::mna_core::__private::same(
                &self.register_center_url,
                &other.register_center_url,
            ) & ::mna_core::__private::same(&self.telemetry_url, &other.telemetry_url)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for GatewayInfo {
    const FIELDS: &'static [&'static str] = &[
        "GatewayId",
        "GatewayName",
        "CreateTime",
        "Status",
        "InstanceSize",
        "GatewayIp",
        "Username",
        "Token",
        "RegisterCenterUrl",
        "TelemetryUrl",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.gateway_id, map),
            1 => ::mna_core::__private::read(&mut self.gateway_name, map),
            2 => ::mna_core::__private::read(&mut self.create_time, map),
            3 => ::mna_core::__private::read(&mut self.status, map),
            4 => ::mna_core::__private::read(&mut self.instance_size, map),
            5 => ::mna_core::__private::read(&mut self.gateway_ip, map),
            6 => ::mna_core::__private::read(&mut self.username, map),
            7 => ::mna_core::__private::read(&mut self.token, map),
            8 => ::mna_core::__private::read(&mut self.register_center_url, map),
            9 => ::mna_core::__private::read(&mut self.telemetry_url, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GatewayInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// Whether a gateway works.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum GatewayStatus {
    /// It works. On the wire: `0`.
    Normal,
    /// Something is wrong with it. On the wire: `1`.
    Abnormal,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(u64),
}
impl GatewayStatus {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> u64 {
        match self {
            Self::Normal => 0,
            Self::Abnormal => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<u64> for GatewayStatus {
    #[inline]
    fn from(value: u64) -> Self {
        match value {
            0 => Self::Normal,
            1 => Self::Abnormal,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for GatewayStatus {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.value())
    }
}
impl ::mna_core::__private::Element for GatewayStatus {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<u64, Self, D>(slot, deserializer)
    }
}
/// Whose gateway takes up the bonded traffic.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum GatewayType {
    /// A gateway that Tencent Cloud runs for everybody. On the wire: `0`.
    PublicCloud,
    /// A gateway of your own. On the wire: `1`.
    Private,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl GatewayType {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::PublicCloud => 0,
            Self::Private => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for GatewayType {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::PublicCloud,
            1 => Self::Private,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for GatewayType {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for GatewayType {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// A group of devices.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct GroupInfo {
    /// ID of the group.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
    /// Name of the group.
    ///
    /// `GroupName` on the wire.
    pub group_name: ::core::option::Option<::std::string::String>,
    /// When the group was created. Documented in milliseconds, though one documented example has seconds.
    ///
    /// `CreateTime` on the wire, in milliseconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixMilliseconds>,
    /// When the group was last changed. Documented in milliseconds, though one documented example has seconds.
    ///
    /// `UpdateTime` on the wire, in milliseconds since 1970 (UTC).
    pub update_time: ::core::option::Option<::mna_core::UnixMilliseconds>,
    /// Your own note on the group.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
    /// How many devices the group has.
    ///
    /// `DeviceNum` on the wire.
    pub device_num: ::core::option::Option<i64>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GroupInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GroupInfo");
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "group_name", &self.group_name);
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "update_time", &self.update_time);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        ::mna_core::__private::show(&mut shown, "device_num", &self.device_num);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GroupInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.group_name, &other.group_name)
            & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.update_time, &other.update_time)
            & ::mna_core::__private::same(&self.description, &other.description)
            & ::mna_core::__private::same(&self.device_num, &other.device_num)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for GroupInfo {
    const FIELDS: &'static [&'static str] = &[
        "GroupId",
        "GroupName",
        "CreateTime",
        "UpdateTime",
        "Description",
        "DeviceNum",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.group_id, map),
            1 => ::mna_core::__private::read(&mut self.group_name, map),
            2 => ::mna_core::__private::read(&mut self.create_time, map),
            3 => ::mna_core::__private::read(&mut self.update_time, map),
            4 => ::mna_core::__private::read(&mut self.description, map),
            5 => ::mna_core::__private::read(&mut self.device_num, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GroupInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// A piece of hardware that a manufacturer registers, and in the answer the hardware with its new ID.
///
/// Fields are added over time: end a literal with `..Default::default()`, as in `Hardware { /* … */ ..Default::default() }`.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct Hardware {
    /// Serial number of the hardware. No other hardware may have it.
    ///
    /// `SN` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// Who is to pay for the license, and how.
    ///
    /// `LicenseChargingMode` on the wire. Allowed: the values of [`LicenseChargingMode`](LicenseChargingMode).
    pub license_charging_mode: ::core::option::Option<LicenseChargingMode>,
    /// Your own note on the hardware. Left out, there is none.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
    /// ID that the service gave the hardware. Only in answers; leave it out of requests.
    ///
    /// `HardwareId` on the wire.
    pub hardware_id: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for Hardware {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("Hardware");
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(
            &mut shown,
            "license_charging_mode",
            &self.license_charging_mode,
        );
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        ::mna_core::__private::show(&mut shown, "hardware_id", &self.hardware_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for Hardware {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.sn, &other.sn)
            & ::mna_core::__private::same(
                &self.license_charging_mode,
                &other.license_charging_mode,
            ) & ::mna_core::__private::same(&self.description, &other.description)
            & ::mna_core::__private::same(&self.hardware_id, &other.hardware_id)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Serialize for Hardware {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("SN", &self.sn);
        fields.put_some("LicenseChargingMode", &self.license_charging_mode);
        fields.put_some("Description", &self.description);
        fields.put_some("HardwareId", &self.hardware_id);
        fields.put_unknown(&self.unknown_fields);
        fields.end()
    }
}
impl ::mna_core::__private::Object for Hardware {
    const FIELDS: &'static [&'static str] = &[
        "SN",
        "LicenseChargingMode",
        "Description",
        "HardwareId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.sn, map),
            1 => ::mna_core::__private::read(&mut self.license_charging_mode, map),
            2 => ::mna_core::__private::read(&mut self.description, map),
            3 => ::mna_core::__private::read(&mut self.hardware_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for Hardware {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// A piece of hardware of a manufacturer, with the device that it became.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct HardwareInfo {
    /// ID of the device that the hardware became.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Name of that device.
    ///
    /// `DeviceName` on the wire.
    pub device_name: ::core::option::Option<::std::string::String>,
    /// When the hardware was activated.
    ///
    /// `ActiveTime` on the wire, in seconds since 1970 (UTC).
    pub active_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// When the device was last online.
    ///
    /// `LastOnlineTime` on the wire, in seconds since 1970 (UTC).
    pub last_online_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Note of the customer on the device.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
    /// Note of the manufacturer on the hardware.
    ///
    /// `VendorDescription` on the wire.
    pub vendor_description: ::core::option::Option<::std::string::String>,
    /// Who pays for the license, and how. The documentation means to drop it: read `license_pay_mode` and `payer`.
    ///
    /// `LicenseChargingMode` on the wire. Allowed: the values of [`LicenseChargingMode`](LicenseChargingMode).
    pub license_charging_mode: ::core::option::Option<LicenseChargingMode>,
    /// When the hardware was registered.
    ///
    /// `CreateTime` on the wire, in seconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Serial number of the hardware.
    ///
    /// `SN` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// How the license is paid for.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](LicensePayMode).
    pub license_pay_mode: ::core::option::Option<LicensePayMode>,
    /// Who pays for the license.
    ///
    /// `Payer` on the wire. Allowed: the values of [`Payer`](Payer).
    pub payer: ::core::option::Option<Payer>,
    /// The group of the device; empty if it has none.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
    /// Name of that group.
    ///
    /// `GroupName` on the wire.
    pub group_name: ::core::option::Option<::std::string::String>,
    /// What happens to the traffic of the device while no data plan covers it.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](FlowTruncation).
    pub flow_trunc: ::core::option::Option<FlowTruncation>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for HardwareInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("HardwareInfo");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "device_name", &self.device_name);
        ::mna_core::__private::show(&mut shown, "active_time", &self.active_time);
        ::mna_core::__private::show(
            &mut shown,
            "last_online_time",
            &self.last_online_time,
        );
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        ::mna_core::__private::show(
            &mut shown,
            "vendor_description",
            &self.vendor_description,
        );
        ::mna_core::__private::show(
            &mut shown,
            "license_charging_mode",
            &self.license_charging_mode,
        );
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(
            &mut shown,
            "license_pay_mode",
            &self.license_pay_mode,
        );
        ::mna_core::__private::show(&mut shown, "payer", &self.payer);
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "group_name", &self.group_name);
        ::mna_core::__private::show(&mut shown, "flow_trunc", &self.flow_trunc);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for HardwareInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.device_name, &other.device_name)
            & ::mna_core::__private::same(&self.active_time, &other.active_time)
            & ::mna_core::__private::same(
                &self.last_online_time,
                &other.last_online_time,
            ) & ::mna_core::__private::same(&self.description, &other.description)
            & ::mna_core::__private::same(
                &self.vendor_description,
                &other.vendor_description,
            )
            & ::mna_core::__private::same(
                &self.license_charging_mode,
                &other.license_charging_mode,
            ) & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.sn, &other.sn)
            & ::mna_core::__private::same(
                &self.license_pay_mode,
                &other.license_pay_mode,
            ) & ::mna_core::__private::same(&self.payer, &other.payer)
            & ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.group_name, &other.group_name)
            & ::mna_core::__private::same(&self.flow_trunc, &other.flow_trunc)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for HardwareInfo {
    const FIELDS: &'static [&'static str] = &[
        "DeviceId",
        "DeviceName",
        "ActiveTime",
        "LastOnlineTime",
        "Description",
        "VendorDescription",
        "LicenseChargingMode",
        "CreateTime",
        "SN",
        "LicensePayMode",
        "Payer",
        "GroupId",
        "GroupName",
        "FlowTrunc",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.device_id, map),
            1 => ::mna_core::__private::read(&mut self.device_name, map),
            2 => ::mna_core::__private::read(&mut self.active_time, map),
            3 => ::mna_core::__private::read(&mut self.last_online_time, map),
            4 => ::mna_core::__private::read(&mut self.description, map),
            5 => ::mna_core::__private::read(&mut self.vendor_description, map),
            6 => ::mna_core::__private::read(&mut self.license_charging_mode, map),
            7 => ::mna_core::__private::read(&mut self.create_time, map),
            8 => ::mna_core::__private::read(&mut self.sn, map),
            9 => ::mna_core::__private::read(&mut self.license_pay_mode, map),
            10 => ::mna_core::__private::read(&mut self.payer, map),
            11 => ::mna_core::__private::read(&mut self.group_id, map),
            12 => ::mna_core::__private::read(&mut self.group_name, map),
            13 => ::mna_core::__private::read(&mut self.flow_trunc, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for HardwareInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// Whether registered hardware has become a device.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum HardwareStatus {
    /// Nobody has activated it yet. On the wire: `1`.
    AwaitingActivation,
    /// A customer has activated it. On the wire: `2`.
    Activated,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl HardwareStatus {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::AwaitingActivation => 1,
            Self::Activated => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for HardwareStatus {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            1 => Self::AwaitingActivation,
            2 => Self::Activated,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for HardwareStatus {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for HardwareStatus {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// An interconnection rule, which lets the networks behind two devices reach each other.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct L3ConnInfo {
    /// ID of the rule.
    ///
    /// `L3ConnId` on the wire.
    pub l3_conn_id: ::core::option::Option<::std::string::String>,
    /// The first device, in front of `cidr1`.
    ///
    /// `DeviceId1` on the wire.
    pub device_id1: ::core::option::Option<::std::string::String>,
    /// Addresses behind the first device, in CIDR notation such as `192.168.0.0/28`.
    ///
    /// `Cidr1` on the wire.
    pub cidr1: ::core::option::Option<::std::string::String>,
    /// The second device, in front of `cidr2`.
    ///
    /// `DeviceId2` on the wire.
    pub device_id2: ::core::option::Option<::std::string::String>,
    /// Addresses behind the second device, in CIDR notation such as `192.168.0.0/28`.
    ///
    /// `Cidr2` on the wire.
    pub cidr2: ::core::option::Option<::std::string::String>,
    /// Whether the rule is in force.
    ///
    /// `Enable` on the wire.
    pub enable: ::core::option::Option<bool>,
    /// Your own note on the rule.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for L3ConnInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("L3ConnInfo");
        ::mna_core::__private::show(&mut shown, "l3_conn_id", &self.l3_conn_id);
        ::mna_core::__private::show(&mut shown, "device_id1", &self.device_id1);
        ::mna_core::__private::show(&mut shown, "cidr1", &self.cidr1);
        ::mna_core::__private::show(&mut shown, "device_id2", &self.device_id2);
        ::mna_core::__private::show(&mut shown, "cidr2", &self.cidr2);
        ::mna_core::__private::show(&mut shown, "enable", &self.enable);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for L3ConnInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.l3_conn_id, &other.l3_conn_id)
            & ::mna_core::__private::same(&self.device_id1, &other.device_id1)
            & ::mna_core::__private::same(&self.cidr1, &other.cidr1)
            & ::mna_core::__private::same(&self.device_id2, &other.device_id2)
            & ::mna_core::__private::same(&self.cidr2, &other.cidr2)
            & ::mna_core::__private::same(&self.enable, &other.enable)
            & ::mna_core::__private::same(&self.description, &other.description)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for L3ConnInfo {
    const FIELDS: &'static [&'static str] = &[
        "L3ConnId",
        "DeviceId1",
        "Cidr1",
        "DeviceId2",
        "Cidr2",
        "Enable",
        "Description",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.l3_conn_id, map),
            1 => ::mna_core::__private::read(&mut self.device_id1, map),
            2 => ::mna_core::__private::read(&mut self.cidr1, map),
            3 => ::mna_core::__private::read(&mut self.device_id2, map),
            4 => ::mna_core::__private::read(&mut self.cidr2, map),
            5 => ::mna_core::__private::read(&mut self.enable, map),
            6 => ::mna_core::__private::read(&mut self.description, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for L3ConnInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// Who pays for the license of hardware, and how.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum LicenseChargingMode {
    /// The customer pays, by the month. For hardware that is not activated yet, and in `AddHardware`, it only says that the customer pays, not how. On the wire: `1`.
    Customer,
    /// The manufacturer pays, by the month. On the wire: `2`.
    VendorMonthly,
    /// The license is paid for once and stays valid for good. In `AddHardware` the manufacturer pays for it. On the wire: `3`.
    Permanent,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl LicenseChargingMode {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Customer => 1,
            Self::VendorMonthly => 2,
            Self::Permanent => 3,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for LicenseChargingMode {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Customer,
            2 => Self::VendorMonthly,
            3 => Self::Permanent,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for LicenseChargingMode {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for LicenseChargingMode {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// How a license is paid for.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum LicensePayMode {
    /// By the month. On the wire: `0`.
    Monthly,
    /// Once, with `OrderPerLicense`, for a license that stays valid for good. On the wire: `1`.
    Permanent,
    /// Not known, as the customer chooses only when the hardware is activated. Occurs only in answers. On the wire: `-1`.
    Undecided,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl LicensePayMode {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Monthly => 0,
            Self::Permanent => 1,
            Self::Undecided => -1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for LicensePayMode {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Monthly,
            1 => Self::Permanent,
            -1 => Self::Undecided,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for LicensePayMode {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for LicensePayMode {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// What was measured on a device at one point in time.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct MonitorData {
    /// The point in time.
    ///
    /// `Time` on the wire, in seconds since 1970 (UTC).
    pub time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// The value for the bonded connection as a whole, in the unit of the metric: bit/s, milliseconds or percent.
    ///
    /// `BusinessMetrics` on the wire.
    pub business_metrics: ::core::option::Option<f64>,
    /// The values for each network interface.
    ///
    /// `SlotNetInfo` on the wire.
    pub slot_net_info: ::std::vec::Vec<SlotNetInfo>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for MonitorData {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("MonitorData");
        ::mna_core::__private::show(&mut shown, "time", &self.time);
        ::mna_core::__private::show(
            &mut shown,
            "business_metrics",
            &self.business_metrics,
        );
        ::mna_core::__private::show(&mut shown, "slot_net_info", &self.slot_net_info);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for MonitorData {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.time, &other.time)
            & ::mna_core::__private::same(
                &self.business_metrics,
                &other.business_metrics,
            ) & ::mna_core::__private::same(&self.slot_net_info, &other.slot_net_info)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for MonitorData {
    const FIELDS: &'static [&'static str] = &["Time", "BusinessMetrics", "SlotNetInfo"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.time, map),
            1 => ::mna_core::__private::read(&mut self.business_metrics, map),
            2 => ::mna_core::__private::read(&mut self.slot_net_info, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for MonitorData {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// What to measure on the connection of a device.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum MonitorMetric {
    /// Uplink speed, in bit/s. On the wire: `"TxRate"`.
    TxRate,
    /// Downlink speed, in bit/s. On the wire: `"RxRate"`.
    RxRate,
    /// Share of packets lost, in percent. On the wire: `"Loss"`.
    Loss,
    /// Time for a packet to go and its answer to come back, in milliseconds. On the wire: `"RTT"`.
    Rtt,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(::std::string::String),
}
impl MonitorMetric {
    /// The value on the wire.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TxRate => "TxRate",
            Self::RxRate => "RxRate",
            Self::Loss => "Loss",
            Self::Rtt => "RTT",
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::AsRef<str> for MonitorMetric {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl ::core::convert::From<&str> for MonitorMetric {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "TxRate" => Self::TxRate,
            "RxRate" => Self::RxRate,
            "Loss" => Self::Loss,
            "RTT" => Self::Rtt,
            other => Self::Unknown(::std::borrow::ToOwned::to_owned(other)),
        }
    }
}
impl ::core::convert::From<::std::string::String> for MonitorMetric {
    #[inline]
    fn from(value: ::std::string::String) -> Self {
        <Self as ::core::convert::From<&str>>::from(&value)
    }
}
impl ::mna_core::__private::Serialize for MonitorMetric {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl ::mna_core::__private::Element for MonitorMetric {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<
            ::std::string::String,
            Self,
            D,
        >(slot, deserializer)
    }
}
/// The traffic of one step of a curve, such as an hour or a day.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct NetDetails {
    /// Traffic moved during this step.
    ///
    /// `Current` on the wire, in bytes.
    pub current: ::core::option::Option<f64>,
    /// When the step begins.
    ///
    /// `Time` on the wire, in seconds since 1970 (UTC).
    pub time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for NetDetails {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("NetDetails");
        ::mna_core::__private::show(&mut shown, "current", &self.current);
        ::mna_core::__private::show(&mut shown, "time", &self.time);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for NetDetails {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.current, &other.current)
            & ::mna_core::__private::same(&self.time, &other.time)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for NetDetails {
    const FIELDS: &'static [&'static str] = &["Current", "Time"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.current, map),
            1 => ::mna_core::__private::read(&mut self.time, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for NetDetails {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// The kind of network that an interface connects to.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum NetworkType {
    /// A mobile network, such as 4G or 5G. On the wire: `0`.
    Cellular,
    /// Wi-Fi. On the wire: `1`.
    WiFi,
    /// A cable. Not documented for settings that are sent. On the wire: `2`.
    Wired,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl NetworkType {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Cellular => 0,
            Self::WiFi => 1,
            Self::Wired => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for NetworkType {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Cellular,
            1 => Self::WiFi,
            2 => Self::Wired,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for NetworkType {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for NetworkType {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// A report of an order, as the service recorded it.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct OrderInfo {
    /// UIN, the number of the account that owns the service.
    ///
    /// `Uin` on the wire.
    pub uin: ::core::option::Option<::std::string::String>,
    /// ID of the project that the order belongs to.
    ///
    /// `ProjectId` on the wire.
    pub project_id: ::core::option::Option<::std::string::String>,
    /// Kind of usage that the order covers, such as `pack_1`.
    ///
    /// `PackageType` on the wire.
    pub package_type: ::core::option::Option<::std::string::String>,
    /// Number of the order.
    ///
    /// `OrderId` on the wire.
    pub order_id: ::core::option::Option<::std::string::String>,
    /// Month that the order counts for, such as `2025-08`.
    ///
    /// `ReportMonth` on the wire.
    pub report_month: ::core::option::Option<::std::string::String>,
    /// When the record last changed, such as `2025-08-02 15:04:05`.
    ///
    /// `Updated` on the wire.
    pub updated: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for OrderInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("OrderInfo");
        ::mna_core::__private::show(&mut shown, "uin", &self.uin);
        ::mna_core::__private::show(&mut shown, "project_id", &self.project_id);
        ::mna_core::__private::show(&mut shown, "package_type", &self.package_type);
        ::mna_core::__private::show(&mut shown, "order_id", &self.order_id);
        ::mna_core::__private::show(&mut shown, "report_month", &self.report_month);
        ::mna_core::__private::show(&mut shown, "updated", &self.updated);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for OrderInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.uin, &other.uin)
            & ::mna_core::__private::same(&self.project_id, &other.project_id)
            & ::mna_core::__private::same(&self.package_type, &other.package_type)
            & ::mna_core::__private::same(&self.order_id, &other.order_id)
            & ::mna_core::__private::same(&self.report_month, &other.report_month)
            & ::mna_core::__private::same(&self.updated, &other.updated)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for OrderInfo {
    const FIELDS: &'static [&'static str] = &[
        "Uin",
        "ProjectId",
        "PackageType",
        "OrderId",
        "ReportMonth",
        "Updated",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.uin, map),
            1 => ::mna_core::__private::read(&mut self.project_id, map),
            2 => ::mna_core::__private::read(&mut self.package_type, map),
            3 => ::mna_core::__private::read(&mut self.order_id, map),
            4 => ::mna_core::__private::read(&mut self.report_month, map),
            5 => ::mna_core::__private::read(&mut self.updated, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for OrderInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// Whether a data plan is being or has been changed.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum PackageModifyStatus {
    /// It is as it was bought. On the wire: `0`.
    Unchanged,
    /// A change is under way. On the wire: `1`.
    Changing,
    /// It was changed to another plan or was renewed. On the wire: `2`.
    Changed,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl PackageModifyStatus {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Unchanged => 0,
            Self::Changing => 1,
            Self::Changed => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for PackageModifyStatus {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Unchanged,
            1 => Self::Changing,
            2 => Self::Changed,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for PackageModifyStatus {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for PackageModifyStatus {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// Where the traffic of a data plan can be used.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum PackageRegion {
    /// Within the Chinese mainland. On the wire: `0`.
    ChineseMainland,
    /// Anywhere outside the Chinese mainland. On the wire: `1`.
    Elsewhere,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl PackageRegion {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::ChineseMainland => 0,
            Self::Elsewhere => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for PackageRegion {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::ChineseMainland,
            1 => Self::Elsewhere,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for PackageRegion {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for PackageRegion {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// Whether a data plan is in force.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum PackageStatus {
    /// It has not taken effect yet. On the wire: `0`.
    Pending,
    /// It is in force. On the wire: `1`.
    Active,
    /// It has ended. On the wire: `2`.
    Expired,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl PackageStatus {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Pending => 0,
            Self::Active => 1,
            Self::Expired => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for PackageStatus {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Pending,
            1 => Self::Active,
            2 => Self::Expired,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for PackageStatus {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for PackageStatus {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// The size of a data plan, which also decides how many devices it can cover.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum PackageType {
    /// 20 GB, for one device. On the wire: `"DEVICE_1_FLOW_20G"`.
    Flow20g,
    /// 50 GB, for up to two devices. On the wire: `"DEVICE_2_FLOW_50G"`.
    Flow50g,
    /// 100 GB, for up to three devices. On the wire: `"DEVICE_3_FLOW_100G"`.
    Flow100g,
    /// 500 GB, for up to five devices. On the wire: `"DEVICE_5_FLOW_500G"`.
    Flow500g,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(::std::string::String),
}
impl PackageType {
    /// The value on the wire.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Flow20g => "DEVICE_1_FLOW_20G",
            Self::Flow50g => "DEVICE_2_FLOW_50G",
            Self::Flow100g => "DEVICE_3_FLOW_100G",
            Self::Flow500g => "DEVICE_5_FLOW_500G",
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::AsRef<str> for PackageType {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl ::core::convert::From<&str> for PackageType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "DEVICE_1_FLOW_20G" => Self::Flow20g,
            "DEVICE_2_FLOW_50G" => Self::Flow50g,
            "DEVICE_3_FLOW_100G" => Self::Flow100g,
            "DEVICE_5_FLOW_500G" => Self::Flow500g,
            other => Self::Unknown(::std::borrow::ToOwned::to_owned(other)),
        }
    }
}
impl ::core::convert::From<::std::string::String> for PackageType {
    #[inline]
    fn from(value: ::std::string::String) -> Self {
        <Self as ::core::convert::From<&str>>::from(&value)
    }
}
impl ::mna_core::__private::Serialize for PackageType {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl ::mna_core::__private::Element for PackageType {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<
            ::std::string::String,
            Self,
            D,
        >(slot, deserializer)
    }
}
/// How the traffic of a device is charged.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum PayMode {
    /// Afterwards, by the amount of traffic. On the wire: `0`.
    PayAsYouGo,
    /// In advance, by a data plan. On the wire: `1`.
    Package,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl PayMode {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::PayAsYouGo => 0,
            Self::Package => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for PayMode {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::PayAsYouGo,
            1 => Self::Package,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for PayMode {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for PayMode {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// Who pays for the license of hardware.
///
/// In `DeviceBaseInfo` the numbers are documented the other way round; there the type is `DevicePayer`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum Payer {
    /// The customer pays. On the wire: `0`.
    Customer,
    /// The manufacturer pays. On the wire: `1`.
    Vendor,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl Payer {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Customer => 0,
            Self::Vendor => 1,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for Payer {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Customer,
            1 => Self::Vendor,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for Payer {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for Payer {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// The radio access technology of a mobile network. Documented examples also show 0, which has no documented meaning.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum RadioAccess {
    /// There is none, or it is not known. On the wire: `-1`.
    Unavailable,
    /// 2G. On the wire: `2`.
    SecondGeneration,
    /// 3G. On the wire: `3`.
    ThirdGeneration,
    /// 4G. On the wire: `4`.
    FourthGeneration,
    /// 5G. On the wire: `5`.
    FifthGeneration,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl RadioAccess {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Unavailable => -1,
            Self::SecondGeneration => 2,
            Self::ThirdGeneration => 3,
            Self::FourthGeneration => 4,
            Self::FifthGeneration => 5,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for RadioAccess {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            -1 => Self::Unavailable,
            2 => Self::SecondGeneration,
            3 => Self::ThirdGeneration,
            4 => Self::FourthGeneration,
            5 => Self::FifthGeneration,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for RadioAccess {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for RadioAccess {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// A region in which devices can enter the acceleration network.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct RegionInfo {
    /// ID of the region, such as `ap-beijing`.
    ///
    /// `RegionId` on the wire.
    pub region_id: ::core::option::Option<::std::string::String>,
    /// Name of the region, which may be Chinese.
    ///
    /// `RegionName` on the wire.
    pub region_name: ::core::option::Option<::std::string::String>,
    /// Short Latin name of the region, such as `gz`; may be empty.
    ///
    /// `RegionAbbr` on the wire.
    pub region_abbr: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for RegionInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("RegionInfo");
        ::mna_core::__private::show(&mut shown, "region_id", &self.region_id);
        ::mna_core::__private::show(&mut shown, "region_name", &self.region_name);
        ::mna_core::__private::show(&mut shown, "region_abbr", &self.region_abbr);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for RegionInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.region_id, &other.region_id)
            & ::mna_core::__private::same(&self.region_name, &other.region_name)
            & ::mna_core::__private::same(&self.region_abbr, &other.region_abbr)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for RegionInfo {
    const FIELDS: &'static [&'static str] = &["RegionId", "RegionName", "RegionAbbr"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.region_id, map),
            1 => ::mna_core::__private::read(&mut self.region_name, map),
            2 => ::mna_core::__private::read(&mut self.region_abbr, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for RegionInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// What was measured on one network interface at one point in time.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct SlotNetInfo {
    /// Name of the network interface, such as `eth0`.
    ///
    /// `NetInfoName` on the wire.
    pub net_info_name: ::core::option::Option<::std::string::String>,
    /// Address of the interface as the internet sees it; a port may follow it.
    ///
    /// `PublicIP` on the wire.
    pub public_ip: ::core::option::Option<::std::string::String>,
    /// The measured value, in the unit of the metric: bit/s, milliseconds or percent.
    ///
    /// `Current` on the wire.
    pub current: ::core::option::Option<f64>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for SlotNetInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("SlotNetInfo");
        ::mna_core::__private::show(&mut shown, "net_info_name", &self.net_info_name);
        ::mna_core::__private::show(&mut shown, "public_ip", &self.public_ip);
        ::mna_core::__private::show(&mut shown, "current", &self.current);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for SlotNetInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.net_info_name, &other.net_info_name)
            & ::mna_core::__private::same(&self.public_ip, &other.public_ip)
            & ::mna_core::__private::same(&self.current, &other.current)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for SlotNetInfo {
    const FIELDS: &'static [&'static str] = &["NetInfoName", "PublicIP", "Current"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.net_info_name, map),
            1 => ::mna_core::__private::read(&mut self.public_ip, map),
            2 => ::mna_core::__private::read(&mut self.current, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for SlotNetInfo {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
/// The stretch of time over which active devices are counted.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum StatisticPeriod {
    /// One count a day. On the wire: `0`.
    Day,
    /// One count a week. On the wire: `1`.
    Week,
    /// One count a month. On the wire: `2`.
    Month,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl StatisticPeriod {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Day => 0,
            Self::Week => 1,
            Self::Month => 2,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for StatisticPeriod {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Day,
            1 => Self::Week,
            2 => Self::Month,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for StatisticPeriod {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for StatisticPeriod {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// How long one step of a traffic curve is.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum TimeGranularity {
    /// One point an hour. On the wire: `1`.
    Hourly,
    /// One point a day. On the wire: `2`.
    Daily,
    /// One point a minute. On the wire: `3`. Documented for the mainland site only.
    EveryMinute,
    /// One point every five minutes. On the wire: `4`. Documented for the mainland site only.
    EveryFiveMinutes,
    /// A value without a name here. Use `from`, which gives the names there are.
    Unknown(i64),
}
impl TimeGranularity {
    /// The value on the wire.
    #[inline]
    pub const fn value(self) -> i64 {
        match self {
            Self::Hourly => 1,
            Self::Daily => 2,
            Self::EveryMinute => 3,
            Self::EveryFiveMinutes => 4,
            Self::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<i64> for TimeGranularity {
    #[inline]
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Hourly,
            2 => Self::Daily,
            3 => Self::EveryMinute,
            4 => Self::EveryFiveMinutes,
            other => Self::Unknown(other),
        }
    }
}
impl ::mna_core::__private::Serialize for TimeGranularity {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.value())
    }
}
impl ::mna_core::__private::Element for TimeGranularity {
    fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
        slot: &mut ::core::option::Option<Self>,
        deserializer: D,
    ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
        ::mna_core::__private::fill_as::<i64, Self, D>(slot, deserializer)
    }
}
/// New settings of one network interface of a device.
///
/// Fields are added over time: end a literal with `..Default::default()`, as in `UpdateNetInfo { /* … */ ..Default::default() }`.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct UpdateNetInfo {
    /// The kind of network that the interface belongs to; only mobile networks (0) and Wi-Fi (1) are documented here. Leave it out to keep the present one.
    ///
    /// `Type` on the wire. Allowed: the values of [`NetworkType`](NetworkType).
    pub network_type: ::core::option::Option<NetworkType>,
    /// Whether the interface takes part in the bonded connection. Leave it out to keep the present setting.
    ///
    /// `DataEnable` on the wire.
    pub data_enable: ::core::option::Option<bool>,
    /// Limit on the uplink speed. The documentation says only “bit”, which must mean each second. Leave it out to keep the present one.
    ///
    /// `UploadLimit` on the wire, in bits per second.
    pub upload_limit: ::core::option::Option<u64>,
    /// Limit on the downlink speed. The documentation says only “bit”, which must mean each second. Leave it out to keep the present one.
    ///
    /// `DownloadLimit` on the wire, in bits per second.
    pub download_limit: ::core::option::Option<u64>,
    /// Name of the network interface to change, such as `eth0`. The documentation does not say what leaving it out does.
    ///
    /// `NetInfoName` on the wire.
    pub net_info_name: ::core::option::Option<::std::string::String>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateNetInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateNetInfo");
        ::mna_core::__private::show(&mut shown, "network_type", &self.network_type);
        ::mna_core::__private::show(&mut shown, "data_enable", &self.data_enable);
        ::mna_core::__private::show(&mut shown, "upload_limit", &self.upload_limit);
        ::mna_core::__private::show(&mut shown, "download_limit", &self.download_limit);
        ::mna_core::__private::show(&mut shown, "net_info_name", &self.net_info_name);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateNetInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.network_type, &other.network_type)
            & ::mna_core::__private::same(&self.data_enable, &other.data_enable)
            & ::mna_core::__private::same(&self.upload_limit, &other.upload_limit)
            & ::mna_core::__private::same(&self.download_limit, &other.download_limit)
            & ::mna_core::__private::same(&self.net_info_name, &other.net_info_name)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Serialize for UpdateNetInfo {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("Type", &self.network_type);
        fields.put_some("DataEnable", &self.data_enable);
        fields.put_some("UploadLimit", &self.upload_limit);
        fields.put_some("DownloadLimit", &self.download_limit);
        fields.put_some("NetInfoName", &self.net_info_name);
        fields.put_unknown(&self.unknown_fields);
        fields.end()
    }
}
/// A piece of hardware that a manufacturer registered.
#[derive(::core::clone::Clone, ::core::default::Default)]
pub struct VendorHardware {
    /// ID of the hardware.
    ///
    /// `HardwareId` on the wire.
    pub hardware_id: ::core::option::Option<::std::string::String>,
    /// Serial number of the hardware.
    ///
    /// `SN` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// When the hardware was registered.
    ///
    /// `CreateTime` on the wire, in seconds since 1970 (UTC).
    pub create_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Whether the hardware is activated.
    ///
    /// `Status` on the wire. Allowed: the values of [`HardwareStatus`](HardwareStatus).
    pub status: ::core::option::Option<HardwareStatus>,
    /// When the hardware was activated; missing before.
    ///
    /// `ActiveTime` on the wire, in seconds since 1970 (UTC).
    pub active_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Note of the manufacturer on the hardware.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
    /// ID of the device that the hardware became; empty before activation.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Who pays for the license, and how. For hardware that is not activated yet, `Customer` says only that the customer pays. The documentation means to drop it: read `license_pay_mode` and `payer`.
    ///
    /// `LicenseChargingMode` on the wire. Allowed: the values of [`LicenseChargingMode`](LicenseChargingMode).
    pub license_charging_mode: ::core::option::Option<LicenseChargingMode>,
    /// When the device was last online.
    ///
    /// `LastOnlineTime` on the wire, in seconds since 1970 (UTC).
    pub last_online_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// How the license is paid for.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](LicensePayMode).
    pub license_pay_mode: ::core::option::Option<LicensePayMode>,
    /// Who pays for the license.
    ///
    /// `Payer` on the wire. Allowed: the values of [`Payer`](Payer).
    pub payer: ::core::option::Option<Payer>,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for VendorHardware {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("VendorHardware");
        ::mna_core::__private::show(&mut shown, "hardware_id", &self.hardware_id);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(&mut shown, "create_time", &self.create_time);
        ::mna_core::__private::show(&mut shown, "status", &self.status);
        ::mna_core::__private::show(&mut shown, "active_time", &self.active_time);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(
            &mut shown,
            "license_charging_mode",
            &self.license_charging_mode,
        );
        ::mna_core::__private::show(
            &mut shown,
            "last_online_time",
            &self.last_online_time,
        );
        ::mna_core::__private::show(
            &mut shown,
            "license_pay_mode",
            &self.license_pay_mode,
        );
        ::mna_core::__private::show(&mut shown, "payer", &self.payer);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for VendorHardware {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.hardware_id, &other.hardware_id)
            & ::mna_core::__private::same(&self.sn, &other.sn)
            & ::mna_core::__private::same(&self.create_time, &other.create_time)
            & ::mna_core::__private::same(&self.status, &other.status)
            & ::mna_core::__private::same(&self.active_time, &other.active_time)
            & ::mna_core::__private::same(&self.description, &other.description)
            & ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(
                &self.license_charging_mode,
                &other.license_charging_mode,
            )
            & ::mna_core::__private::same(
                &self.last_online_time,
                &other.last_online_time,
            )
            & ::mna_core::__private::same(
                &self.license_pay_mode,
                &other.license_pay_mode,
            ) & ::mna_core::__private::same(&self.payer, &other.payer)
            & ::mna_core::__private::same(&self.unknown_fields, &other.unknown_fields)
    }
}
impl ::mna_core::__private::Object for VendorHardware {
    const FIELDS: &'static [&'static str] = &[
        "HardwareId",
        "SN",
        "CreateTime",
        "Status",
        "ActiveTime",
        "Description",
        "DeviceId",
        "LicenseChargingMode",
        "LastOnlineTime",
        "LicensePayMode",
        "Payer",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.hardware_id, map),
            1 => ::mna_core::__private::read(&mut self.sn, map),
            2 => ::mna_core::__private::read(&mut self.create_time, map),
            3 => ::mna_core::__private::read(&mut self.status, map),
            4 => ::mna_core::__private::read(&mut self.active_time, map),
            5 => ::mna_core::__private::read(&mut self.description, map),
            6 => ::mna_core::__private::read(&mut self.device_id, map),
            7 => ::mna_core::__private::read(&mut self.license_charging_mode, map),
            8 => ::mna_core::__private::read(&mut self.last_online_time, map),
            9 => ::mna_core::__private::read(&mut self.license_pay_mode, map),
            10 => ::mna_core::__private::read(&mut self.payer, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for VendorHardware {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
