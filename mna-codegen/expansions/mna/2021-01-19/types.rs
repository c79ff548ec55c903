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
    /// Something failed inside the acceleration service. On the wire: `"InternalError"`.
    InternalError,
    /// The service could not reach its own controller, which keeps devices and groups. On the wire: `"InternalError.ControlRequestError"`.
    InternalErrorControlRequestError,
    /// The service could not fetch the monitoring data it needs for the answer. On the wire: `"InternalError.MonitorDataRequestError"`.
    InternalErrorMonitorDataRequestError,
    /// The service could not fetch the traffic data it needs for the answer. On the wire: `"InternalError.NetworkInfoRequestError"`.
    InternalErrorNetworkInfoRequestError,
    /// The service has no action of this name in this version, or not on this site. On the wire: `"InvalidAction"`.
    InvalidAction,
    /// A parameter is malformed or of the wrong type. On the wire: `"InvalidParameter"`.
    InvalidParameter,
    /// A parameter has a value that is not allowed. The message names it. On the wire: `"InvalidParameterValue"`.
    InvalidParameterValue,
    /// The body of the request could not be taken apart. On the wire: `"InvalidRequest"`.
    InvalidRequest,
    /// The account refuses calls from this address. On the wire: `"IpInBlacklist"`.
    IpInBlacklist,
    /// The account accepts calls only from listed addresses, and this is none of them. On the wire: `"IpNotInWhitelist"`.
    IpNotInWhitelist,
    /// A quota of the account is used up. On the wire: `"LimitExceeded"`.
    LimitExceeded,
    /// A required parameter was not sent. On the wire: `"MissingParameter"`.
    MissingParameter,
    /// There is no product of this name at this host. On the wire: `"NoSuchProduct"`.
    NoSuchProduct,
    /// The product has no such API version. On the wire: `"NoSuchVersion"`.
    NoSuchVersion,
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
    /// The resource is being used and cannot be changed or removed now. On the wire: `"ResourceInUse"`.
    ResourceInUse,
    /// The vendor has run out of what was asked for. On the wire: `"ResourceInsufficient"`.
    ResourceInsufficient,
    /// There is no such resource. On the wire: `"ResourceNotFound"`.
    ResourceNotFound,
    /// The resource exists but cannot be used now. On the wire: `"ResourceUnavailable"`.
    ResourceUnavailable,
    /// The answer would be larger than the service sends. Ask for less at a time. On the wire: `"ResponseSizeLimitExceeded"`.
    ResponseSizeLimitExceeded,
    /// The service does not answer at the moment. On the wire: `"ServiceUnavailable"`.
    ServiceUnavailable,
    /// The account is not entitled to this operation. On the wire: `"UnauthorizedOperation"`.
    UnauthorizedOperation,
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
            Self::InternalError => "InternalError",
            Self::InternalErrorControlRequestError => "InternalError.ControlRequestError",
            Self::InternalErrorMonitorDataRequestError => {
                "InternalError.MonitorDataRequestError"
            }
            Self::InternalErrorNetworkInfoRequestError => {
                "InternalError.NetworkInfoRequestError"
            }
            Self::InvalidAction => "InvalidAction",
            Self::InvalidParameter => "InvalidParameter",
            Self::InvalidParameterValue => "InvalidParameterValue",
            Self::InvalidRequest => "InvalidRequest",
            Self::IpInBlacklist => "IpInBlacklist",
            Self::IpNotInWhitelist => "IpNotInWhitelist",
            Self::LimitExceeded => "LimitExceeded",
            Self::MissingParameter => "MissingParameter",
            Self::NoSuchProduct => "NoSuchProduct",
            Self::NoSuchVersion => "NoSuchVersion",
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
            "InternalError" => Self::InternalError,
            "InternalError.ControlRequestError" => Self::InternalErrorControlRequestError,
            "InternalError.MonitorDataRequestError" => {
                Self::InternalErrorMonitorDataRequestError
            }
            "InternalError.NetworkInfoRequestError" => {
                Self::InternalErrorNetworkInfoRequestError
            }
            "InvalidAction" => Self::InvalidAction,
            "InvalidParameter" => Self::InvalidParameter,
            "InvalidParameterValue" => Self::InvalidParameterValue,
            "InvalidRequest" => Self::InvalidRequest,
            "IpInBlacklist" => Self::IpInBlacklist,
            "IpNotInWhitelist" => Self::IpNotInWhitelist,
            "LimitExceeded" => Self::LimitExceeded,
            "MissingParameter" => Self::MissingParameter,
            "NoSuchProduct" => Self::NoSuchProduct,
            "NoSuchVersion" => Self::NoSuchVersion,
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
/// The traffic of one step of a curve, such as an hour or a day.
#[derive(::core::clone::Clone, ::core::default::Default, ::core::cmp::PartialEq)]
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
        ::mna_core::__private::debug(
            f,
            "NetDetails",
            &["current", "time", "unknown_fields"],
            &[&self.current, &self.time, &self.unknown_fields],
        )
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
