/// Tells the settings of a device, and how it and each of its network interfaces are doing right now.
///
/// For the settings of many devices at once call `GetDevices`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79783).
/// * Spec: `specs/mna/2021-01-19/GetDevice.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_device()
///     .device_id("mna-xxx")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetDevice;
impl GetDevice {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetDeviceBuilder {
        GetDeviceBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetDeviceBuilder<::mna_core::Client> {
        GetDeviceBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells the settings of a device, and how it and each of its network interfaces are doing right now.
    ///
    /// For the settings of many devices at once call `GetDevices`.
    ///
    /// * required: `device_id`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`GetDevice`].
    #[inline]
    pub fn get_device(&self) -> GetDeviceBuilder<::mna_core::Client> {
        GetDevice::call(self)
    }
}
/// The request of [`GetDevice`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetDeviceRequest {
    /// The device to look up.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::std::string::String,
}
impl ::core::fmt::Debug for GetDeviceRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetDeviceRequest");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetDeviceRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
    }
}
impl ::mna_core::__private::Serialize for GetDeviceRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceId", &self.device_id);
        fields.end()
    }
}
impl ::mna_core::Action for GetDeviceRequest {
    type Response = GetDeviceResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetDevice",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetDevice`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetDeviceResponse {
    /// Settings, network interfaces and present speeds of the device.
    ///
    /// `DeviceDetails` on the wire.
    pub device_details: ::core::option::Option<crate::types::DeviceDetails>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetDeviceResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetDeviceResponse");
        ::mna_core::__private::show(&mut shown, "device_details", &self.device_details);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetDeviceResponse {
    const FIELDS: &'static [&'static str] = &["DeviceDetails", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.device_details, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetDeviceResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetDeviceResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_device {
    pub struct device_id;
}
/// A request for [`GetDevice`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetDeviceBuilder<__V = (), __S = (__get_device::device_id, ())> {
    via: __V,
    request: GetDeviceRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetDeviceBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetDeviceBuilder {
            via,
            request: GetDeviceRequest {
                device_id: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceId> GetDeviceBuilder<__V, (__HasDeviceId, ())> {
    /// The device to look up.
    ///
    /// `DeviceId` on the wire. Required.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetDeviceBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.device_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetDeviceBuilder<__V, __S> {
        GetDeviceBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetDeviceBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetDeviceRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetDeviceBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetDeviceResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
