/// Writes everything measured on the connection of a device during a period into a file and returns its address.
///
/// Download the file soon, as signed addresses stop working after a while, and treat the address like a password: whoever has it can fetch the file. For single figures without a file call `GetNetMonitorByName`.
///
/// * Rate limit: 20 requests a second for an account (assumed: the vendor documents none).
/// * Only reads: calling it again is safe.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/GetMonitorDataByName.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.CosRequestError` | The service could not reach the object storage where it keeps the files for download. Try again later. | can help |
/// | `InternalError.FileIOError` | The service could not write or read the file for download. Try again later. | can help |
/// | `InternalError.NetworkInfoRequestError` | The service could not fetch the traffic data it needs for the answer. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_monitor_data_by_name()
///     .device_name("test0916")
///     .begin_time(1757865600)
///     .end_time(1758544927)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetMonitorDataByName;
impl GetMonitorDataByName {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetMonitorDataByNameBuilder {
        GetMonitorDataByNameBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetMonitorDataByNameBuilder<::mna_core::Client> {
        GetMonitorDataByNameBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Writes everything measured on the connection of a device during a period into a file and returns its address.
    ///
    /// Download the file soon, as signed addresses stop working after a while, and treat the address like a password: whoever has it can fetch the file. For single figures without a file call `GetNetMonitorByName`.
    ///
    /// * required: `device_name`, `begin_time`, `end_time`
    /// * optional: `gateway_type`
    ///
    /// Limits, error codes and an example: [`GetMonitorDataByName`].
    #[inline]
    pub fn get_monitor_data_by_name(
        &self,
    ) -> GetMonitorDataByNameBuilder<::mna_core::Client> {
        GetMonitorDataByName::call(self)
    }
}
/// The request of [`GetMonitorDataByName`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetMonitorDataByNameRequest {
    /// Name of the device to report on.
    ///
    /// `DeviceName` on the wire.
    pub device_name: ::std::string::String,
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC).
    pub begin_time: ::mna_core::UnixSeconds,
    /// End of the period.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC).
    pub end_time: ::mna_core::UnixSeconds,
    /// Looks only at traffic over gateways of this kind.
    ///
    /// `GatewayType` on the wire. Allowed: the values of [`GatewayType`](crate::types::GatewayType). Left out, the server takes [`PublicCloud`](crate::types::GatewayType::PublicCloud).
    pub gateway_type: ::core::option::Option<crate::types::GatewayType>,
}
impl ::core::fmt::Debug for GetMonitorDataByNameRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetMonitorDataByNameRequest");
        ::mna_core::__private::show(&mut shown, "device_name", &self.device_name);
        ::mna_core::__private::show(&mut shown, "begin_time", &self.begin_time);
        ::mna_core::__private::show(&mut shown, "end_time", &self.end_time);
        ::mna_core::__private::show(&mut shown, "gateway_type", &self.gateway_type);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetMonitorDataByNameRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_name, &other.device_name)
            & ::mna_core::__private::same(&self.begin_time, &other.begin_time)
            & ::mna_core::__private::same(&self.end_time, &other.end_time)
            & ::mna_core::__private::same(&self.gateway_type, &other.gateway_type)
    }
}
impl ::mna_core::__private::Serialize for GetMonitorDataByNameRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceName", &self.device_name);
        fields.put("BeginTime", &self.begin_time);
        fields.put("EndTime", &self.end_time);
        fields.put_some("GatewayType", &self.gateway_type);
        fields.end()
    }
}
impl ::mna_core::Action for GetMonitorDataByNameRequest {
    type Response = GetMonitorDataByNameResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetMonitorDataByName",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetMonitorDataByName`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetMonitorDataByNameResponse {
    /// Signed address of the file. Whoever has it can download the file, so keep it secret.
    ///
    /// `FilePath` on the wire. It is a secret, which `Debug` leaves out.
    pub file_path: ::core::option::Option<::mna_core::Secret>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetMonitorDataByNameResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetMonitorDataByNameResponse");
        ::mna_core::__private::show(&mut shown, "file_path", &self.file_path);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetMonitorDataByNameResponse {
    const FIELDS: &'static [&'static str] = &["FilePath", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.file_path, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetMonitorDataByNameResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetMonitorDataByNameResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_monitor_data_by_name {
    pub struct device_name;
    pub struct begin_time;
    pub struct end_time;
}
/// A request for [`GetMonitorDataByName`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetMonitorDataByNameBuilder<
    __V = (),
    __S
        = (
            __get_monitor_data_by_name::device_name,
            (
                __get_monitor_data_by_name::begin_time,
                (__get_monitor_data_by_name::end_time, ()),
            ),
        ),
> {
    via: __V,
    request: GetMonitorDataByNameRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetMonitorDataByNameBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetMonitorDataByNameBuilder {
            via,
            request: GetMonitorDataByNameRequest {
                device_name: ::core::default::Default::default(),
                begin_time: ::core::default::Default::default(),
                end_time: ::core::default::Default::default(),
                gateway_type: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasDeviceName,
    __HasBeginTime,
    __HasEndTime,
> GetMonitorDataByNameBuilder<
    __V,
    (__HasDeviceName, (__HasBeginTime, (__HasEndTime, ()))),
> {
    /// Name of the device to report on.
    ///
    /// `DeviceName` on the wire. Required.
    #[inline]
    pub fn device_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetMonitorDataByNameBuilder<
        __V,
        (::mna_core::__private::Set, (__HasBeginTime, (__HasEndTime, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.device_name, value);
        self.__with_state()
    }
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC). Required.
    #[inline]
    pub fn begin_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> GetMonitorDataByNameBuilder<
        __V,
        (__HasDeviceName, (::mna_core::__private::Set, (__HasEndTime, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.begin_time, value);
        self.__with_state()
    }
    /// End of the period.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC). Required.
    #[inline]
    pub fn end_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> GetMonitorDataByNameBuilder<
        __V,
        (__HasDeviceName, (__HasBeginTime, (::mna_core::__private::Set, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.end_time, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetMonitorDataByNameBuilder<__V, __S> {
        GetMonitorDataByNameBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetMonitorDataByNameBuilder<__V, __S> {
    /// Looks only at traffic over gateways of this kind.
    ///
    /// `GatewayType` on the wire. Allowed: the values of [`GatewayType`](crate::types::GatewayType). Left out, the server takes [`PublicCloud`](crate::types::GatewayType::PublicCloud).
    #[inline]
    pub fn gateway_type(
        mut self,
        value: impl ::core::convert::Into<crate::types::GatewayType>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.gateway_type, value);
        self
    }
    /// Sets [`gateway_type`](Self::gateway_type), or leaves it out with `None`.
    #[inline]
    pub fn set_gateway_type(
        mut self,
        value: ::core::option::Option<crate::types::GatewayType>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.gateway_type, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetMonitorDataByNameRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetMonitorDataByNameBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetMonitorDataByNameResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
