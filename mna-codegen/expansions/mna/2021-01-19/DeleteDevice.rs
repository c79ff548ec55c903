/// Removes a device from the account.
///
/// This cannot be undone: to connect again, the device must be added anew and gets a new ID.
///
/// * Rate limit: 30 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79790).
/// * Spec: `specs/mna/2021-01-19/DeleteDevice.json`.
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
///     .delete_device()
///     .device_id("mna-xxx")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DeleteDevice;
impl DeleteDevice {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DeleteDeviceBuilder {
        DeleteDeviceBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DeleteDeviceBuilder<::mna_core::Client> {
        DeleteDeviceBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Removes a device from the account.
    ///
    /// This cannot be undone: to connect again, the device must be added anew and gets a new ID.
    ///
    /// * required: `device_id`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DeleteDevice`].
    #[inline]
    pub fn delete_device(&self) -> DeleteDeviceBuilder<::mna_core::Client> {
        DeleteDevice::call(self)
    }
}
/// The request of [`DeleteDevice`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DeleteDeviceRequest {
    /// The device to remove.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::std::string::String,
}
impl ::core::fmt::Debug for DeleteDeviceRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteDeviceRequest");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeleteDeviceRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
    }
}
impl ::mna_core::__private::Serialize for DeleteDeviceRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceId", &self.device_id);
        fields.end()
    }
}
impl ::mna_core::Action for DeleteDeviceRequest {
    type Response = DeleteDeviceResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DeleteDevice",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(30);
}
/// What [`DeleteDevice`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DeleteDeviceResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeleteDeviceResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteDeviceResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DeleteDeviceResponse {
    const FIELDS: &'static [&'static str] = &["RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DeleteDeviceResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DeleteDeviceResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __delete_device {
    pub struct device_id;
}
/// A request for [`DeleteDevice`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DeleteDeviceBuilder<__V = (), __S = (__delete_device::device_id, ())> {
    via: __V,
    request: DeleteDeviceRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DeleteDeviceBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DeleteDeviceBuilder {
            via,
            request: DeleteDeviceRequest {
                device_id: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceId> DeleteDeviceBuilder<__V, (__HasDeviceId, ())> {
    /// The device to remove.
    ///
    /// `DeviceId` on the wire. Required.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> DeleteDeviceBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.device_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> DeleteDeviceBuilder<__V, __S> {
        DeleteDeviceBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DeleteDeviceBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DeleteDeviceRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> DeleteDeviceBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DeleteDeviceResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
