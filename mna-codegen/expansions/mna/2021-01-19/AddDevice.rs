/// Adds a device to the account, so that it can connect to the acceleration network.
///
/// Keep the returned key and ID: the device needs them to connect. A device with a permanent license stays unusable until `OrderPerLicense` has paid for that license. With `encrypted` on, `CreateEncryptedKey` must have been called before.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79796).
/// * Spec: `specs/mna/2021-01-19/AddDevice.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.DuplicateDataKey` | Another device already uses this key. Send a different one, or leave `DataKey` out to have one made. | is of no use |
/// | `InternalError.DuplicateDeviceName` | Another device already has this name. Choose a different one. | is of no use |
/// | `InternalError.UndefinedEncryptedKey` | `Encrypted` is on, but the account has no preset key yet. Call `CreateEncryptedKey` first. | is of no use |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .add_device()
///     .device_name("mna-test1")
///     .remark("mna-test1")
///     .data_key("mna-test1")
///     .encrypted(false)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddDevice;
impl AddDevice {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddDeviceBuilder {
        AddDeviceBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddDeviceBuilder<::mna_core::Client> {
        AddDeviceBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Adds a device to the account, so that it can connect to the acceleration network.
    ///
    /// Keep the returned key and ID: the device needs them to connect. A device with a permanent license stays unusable until `OrderPerLicense` has paid for that license. With `encrypted` on, `CreateEncryptedKey` must have been called before.
    ///
    /// * required: `device_name`
    /// * optional: `remark`, `data_key`, `encrypted`, `access_scope`, `license_pay_mode`, `group_name`, `group_id`, `flow_trunc`
    ///
    /// Limits, error codes and an example: [`AddDevice`].
    #[inline]
    pub fn add_device(&self) -> AddDeviceBuilder<::mna_core::Client> {
        AddDevice::call(self)
    }
}
/// The request of [`AddDevice`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddDeviceRequest {
    /// Name of the device; each name can be used only once.
    ///
    /// `DeviceName` on the wire.
    pub device_name: ::std::string::String,
    /// Your own note. Left out, there is none.
    ///
    /// `Remark` on the wire.
    pub remark: ::core::option::Option<::std::string::String>,
    /// Key of the device, in base64. Left out, the service makes one up.
    ///
    /// `DataKey` on the wire. It is a secret, which `Debug` leaves out.
    pub data_key: ::core::option::Option<::mna_core::Secret>,
    /// Whether the device uses the preset key of the account, which `CreateEncryptedKey` makes. Left out, it does not.
    ///
    /// `Encrypted` on the wire.
    pub encrypted: ::core::option::Option<bool>,
    /// Which kinds of gateways the device may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope). Left out, the server takes [`PublicCloud`](crate::types::AccessScope::PublicCloud).
    pub access_scope: ::core::option::Option<crate::types::AccessScope>,
    /// How the license of the device is paid for. A permanent one must be bought with `OrderPerLicense` before the device works.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](crate::types::LicensePayMode). Left out, the server takes [`Monthly`](crate::types::LicensePayMode::Monthly).
    pub license_pay_mode: ::core::option::Option<crate::types::LicensePayMode>,
    /// Reserved; to put the device into a group, send `group_id`. Leave it out.
    ///
    /// `GroupName` on the wire.
    pub group_name: ::core::option::Option<::std::string::String>,
    /// The group to put the device into. Left out, it belongs to none.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
    /// What happens to the traffic of the device while no data plan covers it. Left out, the service decides; its choice is not documented.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](crate::types::FlowTruncation).
    pub flow_trunc: ::core::option::Option<crate::types::FlowTruncation>,
}
impl ::core::fmt::Debug for AddDeviceRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddDeviceRequest");
        ::mna_core::__private::show(&mut shown, "device_name", &self.device_name);
        ::mna_core::__private::show(&mut shown, "remark", &self.remark);
        ::mna_core::__private::show(&mut shown, "data_key", &self.data_key);
        ::mna_core::__private::show(&mut shown, "encrypted", &self.encrypted);
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        ::mna_core::__private::show(
            &mut shown,
            "license_pay_mode",
            &self.license_pay_mode,
        );
        ::mna_core::__private::show(&mut shown, "group_name", &self.group_name);
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "flow_trunc", &self.flow_trunc);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddDeviceRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_name, &other.device_name)
            & ::mna_core::__private::same(&self.remark, &other.remark)
            & ::mna_core::__private::same(&self.data_key, &other.data_key)
            & ::mna_core::__private::same(&self.encrypted, &other.encrypted)
            & ::mna_core::__private::same(&self.access_scope, &other.access_scope)
            & ::mna_core::__private::same(
                &self.license_pay_mode,
                &other.license_pay_mode,
            ) & ::mna_core::__private::same(&self.group_name, &other.group_name)
            & ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.flow_trunc, &other.flow_trunc)
    }
}
impl ::mna_core::__private::Serialize for AddDeviceRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceName", &self.device_name);
        fields.put_some("Remark", &self.remark);
        fields.put_some("DataKey", &self.data_key);
        fields.put_some("Encrypted", &self.encrypted);
        fields.put_some("AccessScope", &self.access_scope);
        fields.put_some("LicensePayMode", &self.license_pay_mode);
        fields.put_some("GroupName", &self.group_name);
        fields.put_some("GroupId", &self.group_id);
        fields.put_some("FlowTrunc", &self.flow_trunc);
        fields.end()
    }
}
impl ::mna_core::Action for AddDeviceRequest {
    type Response = AddDeviceResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddDevice",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddDevice`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddDeviceResponse {
    /// The key of the device in base64, encrypted by the service.
    ///
    /// `DataKey` on the wire. It is a secret, which `Debug` leaves out.
    pub data_key: ::core::option::Option<::mna_core::Secret>,
    /// ID of the new device.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Signature that the service makes; `GetPublicKey` gives the key to check it. What it covers is not documented.
    ///
    /// `Signature` on the wire. It is a secret, which `Debug` leaves out.
    pub signature: ::core::option::Option<::mna_core::Secret>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddDeviceResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddDeviceResponse");
        ::mna_core::__private::show(&mut shown, "data_key", &self.data_key);
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "signature", &self.signature);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddDeviceResponse {
    const FIELDS: &'static [&'static str] = &[
        "DataKey",
        "DeviceId",
        "Signature",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.data_key, map),
            1 => ::mna_core::__private::read(&mut self.device_id, map),
            2 => ::mna_core::__private::read(&mut self.signature, map),
            3 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddDeviceResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddDeviceResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_device {
    pub struct device_name;
}
/// A request for [`AddDevice`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddDeviceBuilder<__V = (), __S = (__add_device::device_name, ())> {
    via: __V,
    request: AddDeviceRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddDeviceBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddDeviceBuilder {
            via,
            request: AddDeviceRequest {
                device_name: ::core::default::Default::default(),
                remark: ::core::option::Option::None,
                data_key: ::core::option::Option::None,
                encrypted: ::core::option::Option::None,
                access_scope: ::core::option::Option::None,
                license_pay_mode: ::core::option::Option::None,
                group_name: ::core::option::Option::None,
                group_id: ::core::option::Option::None,
                flow_trunc: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceName> AddDeviceBuilder<__V, (__HasDeviceName, ())> {
    /// Name of the device; each name can be used only once.
    ///
    /// `DeviceName` on the wire. Required.
    #[inline]
    pub fn device_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddDeviceBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.device_name, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddDeviceBuilder<__V, __S> {
        AddDeviceBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddDeviceBuilder<__V, __S> {
    /// Your own note. Left out, there is none.
    ///
    /// `Remark` on the wire.
    #[inline]
    pub fn remark(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.remark, value);
        self
    }
    /// Sets [`remark`](Self::remark), or leaves it out with `None`.
    #[inline]
    pub fn set_remark(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.remark, value);
        self
    }
    /// Key of the device, in base64. Left out, the service makes one up.
    ///
    /// `DataKey` on the wire. It is a secret, which `Debug` leaves out.
    #[inline]
    pub fn data_key(
        mut self,
        value: impl ::core::convert::Into<::mna_core::Secret>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.data_key, value);
        self
    }
    /// Sets [`data_key`](Self::data_key), or leaves it out with `None`.
    #[inline]
    pub fn set_data_key(
        mut self,
        value: ::core::option::Option<::mna_core::Secret>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.data_key, value);
        self
    }
    /// Whether the device uses the preset key of the account, which `CreateEncryptedKey` makes. Left out, it does not.
    ///
    /// `Encrypted` on the wire.
    #[inline]
    pub fn encrypted(mut self, value: bool) -> Self {
        ::mna_core::__private::set_some(&mut self.request.encrypted, value);
        self
    }
    /// Sets [`encrypted`](Self::encrypted), or leaves it out with `None`.
    #[inline]
    pub fn set_encrypted(mut self, value: ::core::option::Option<bool>) -> Self {
        ::mna_core::__private::set(&mut self.request.encrypted, value);
        self
    }
    /// Which kinds of gateways the device may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope). Left out, the server takes [`PublicCloud`](crate::types::AccessScope::PublicCloud).
    #[inline]
    pub fn access_scope(
        mut self,
        value: impl ::core::convert::Into<crate::types::AccessScope>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.access_scope, value);
        self
    }
    /// Sets [`access_scope`](Self::access_scope), or leaves it out with `None`.
    #[inline]
    pub fn set_access_scope(
        mut self,
        value: ::core::option::Option<crate::types::AccessScope>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.access_scope, value);
        self
    }
    /// How the license of the device is paid for. A permanent one must be bought with `OrderPerLicense` before the device works.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](crate::types::LicensePayMode). Left out, the server takes [`Monthly`](crate::types::LicensePayMode::Monthly).
    #[inline]
    pub fn license_pay_mode(
        mut self,
        value: impl ::core::convert::Into<crate::types::LicensePayMode>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.license_pay_mode, value);
        self
    }
    /// Sets [`license_pay_mode`](Self::license_pay_mode), or leaves it out with `None`.
    #[inline]
    pub fn set_license_pay_mode(
        mut self,
        value: ::core::option::Option<crate::types::LicensePayMode>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.license_pay_mode, value);
        self
    }
    /// Reserved; to put the device into a group, send `group_id`. Leave it out.
    ///
    /// `GroupName` on the wire.
    #[inline]
    pub fn group_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.group_name, value);
        self
    }
    /// Sets [`group_name`](Self::group_name), or leaves it out with `None`.
    #[inline]
    pub fn set_group_name(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.group_name, value);
        self
    }
    /// The group to put the device into. Left out, it belongs to none.
    ///
    /// `GroupId` on the wire.
    #[inline]
    pub fn group_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.group_id, value);
        self
    }
    /// Sets [`group_id`](Self::group_id), or leaves it out with `None`.
    #[inline]
    pub fn set_group_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.group_id, value);
        self
    }
    /// What happens to the traffic of the device while no data plan covers it. Left out, the service decides; its choice is not documented.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](crate::types::FlowTruncation).
    #[inline]
    pub fn flow_trunc(
        mut self,
        value: impl ::core::convert::Into<crate::types::FlowTruncation>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.flow_trunc, value);
        self
    }
    /// Sets [`flow_trunc`](Self::flow_trunc), or leaves it out with `None`.
    #[inline]
    pub fn set_flow_trunc(
        mut self,
        value: ::core::option::Option<crate::types::FlowTruncation>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.flow_trunc, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> AddDeviceRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddDeviceBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddDeviceResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
