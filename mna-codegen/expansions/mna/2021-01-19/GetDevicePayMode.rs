/// Tells for each of several devices whether a data plan or the amount of traffic decides what is charged.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79782).
/// * Spec: `specs/mna/2021-01-19/GetDevicePayMode.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InvalidParameter` | The parameters do not fit the action. The message says which one is wrong. | is of no use |
/// | `OperationDenied` | The service refuses this operation in the present state of things. The message says why. | is of no use |
/// | `OperationDenied.DeviceNotFound` | At least one of the devices in `DeviceIdList` does not exist or cannot be used at the moment. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_device_pay_mode()
///     .device_id_list(["mna-test1", "mna-test2", "mna-test3"])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetDevicePayMode;
impl GetDevicePayMode {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetDevicePayModeBuilder {
        GetDevicePayModeBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetDevicePayModeBuilder<::mna_core::Client> {
        GetDevicePayModeBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells for each of several devices whether a data plan or the amount of traffic decides what is charged.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: `device_id_list`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`GetDevicePayMode`].
    #[inline]
    pub fn get_device_pay_mode(&self) -> GetDevicePayModeBuilder<::mna_core::Client> {
        GetDevicePayMode::call(self)
    }
}
/// The request of [`GetDevicePayMode`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetDevicePayModeRequest {
    /// The devices to ask about.
    ///
    /// `DeviceIdList` on the wire.
    pub device_id_list: ::std::vec::Vec<::std::string::String>,
}
impl ::core::fmt::Debug for GetDevicePayModeRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetDevicePayModeRequest");
        ::mna_core::__private::show(&mut shown, "device_id_list", &self.device_id_list);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetDevicePayModeRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id_list, &other.device_id_list)
    }
}
impl ::mna_core::__private::Serialize for GetDevicePayModeRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceIdList", &self.device_id_list);
        fields.end()
    }
}
impl ::mna_core::Action for GetDevicePayModeRequest {
    type Response = GetDevicePayModeResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetDevicePayMode",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetDevicePayMode`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetDevicePayModeResponse {
    /// One entry for each device.
    ///
    /// `Result` on the wire.
    pub result: ::std::vec::Vec<crate::types::DevicePayModeInfo>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetDevicePayModeResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetDevicePayModeResponse");
        ::mna_core::__private::show(&mut shown, "result", &self.result);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetDevicePayModeResponse {
    const FIELDS: &'static [&'static str] = &["Result", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.result, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetDevicePayModeResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetDevicePayModeResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_device_pay_mode {
    pub struct device_id_list;
}
/// A request for [`GetDevicePayMode`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetDevicePayModeBuilder<
    __V = (),
    __S = (__get_device_pay_mode::device_id_list, ()),
> {
    via: __V,
    request: GetDevicePayModeRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetDevicePayModeBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetDevicePayModeBuilder {
            via,
            request: GetDevicePayModeRequest {
                device_id_list: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceIdList> GetDevicePayModeBuilder<__V, (__HasDeviceIdList, ())> {
    /// The devices to ask about.
    ///
    /// `DeviceIdList` on the wire. Required.
    #[inline]
    pub fn device_id_list(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> GetDevicePayModeBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.device_id_list, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetDevicePayModeBuilder<__V, __S> {
        GetDevicePayModeBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetDevicePayModeBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetDevicePayModeRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetDevicePayModeBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetDevicePayModeResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
