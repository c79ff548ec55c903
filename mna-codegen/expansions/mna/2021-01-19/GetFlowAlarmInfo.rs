/// Tells where the service reports that a data plan runs low, and how little must be left for that.
///
/// `SetNotifyUrl` changes these settings.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79780).
/// * Spec: `specs/mna/2021-01-19/GetFlowAlarmInfo.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InvalidParameter` | The parameters do not fit the action. The message says which one is wrong. | is of no use |
/// | `OperationDenied.IllegalRequest` | The service takes the request for a forged or replayed one. Check the key and the clock of the caller. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_flow_alarm_info()
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetFlowAlarmInfo;
impl GetFlowAlarmInfo {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetFlowAlarmInfoBuilder {
        GetFlowAlarmInfoBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetFlowAlarmInfoBuilder<::mna_core::Client> {
        GetFlowAlarmInfoBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells where the service reports that a data plan runs low, and how little must be left for that.
    ///
    /// `SetNotifyUrl` changes these settings.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: none
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`GetFlowAlarmInfo`].
    #[inline]
    pub fn get_flow_alarm_info(&self) -> GetFlowAlarmInfoBuilder<::mna_core::Client> {
        GetFlowAlarmInfo::call(self)
    }
}
/// The request of [`GetFlowAlarmInfo`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetFlowAlarmInfoRequest {}
impl ::core::fmt::Debug for GetFlowAlarmInfoRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetFlowAlarmInfoRequest");
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetFlowAlarmInfoRequest {
    #[inline]
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl ::mna_core::__private::Serialize for GetFlowAlarmInfoRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.end()
    }
}
impl ::mna_core::Action for GetFlowAlarmInfoRequest {
    type Response = GetFlowAlarmInfoResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetFlowAlarmInfo",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetFlowAlarmInfo`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetFlowAlarmInfoResponse {
    /// The alarm goes off when a data plan has less left than this. The documentation gives no unit.
    ///
    /// `AlarmValue` on the wire.
    pub alarm_value: ::core::option::Option<i64>,
    /// Address that the service calls when the alarm goes off.
    ///
    /// `NotifyUrl` on the wire.
    pub notify_url: ::core::option::Option<::std::string::String>,
    /// Secret by which your server can tell such calls from forged ones; how it is used is not documented.
    ///
    /// `CallbackKey` on the wire. It is a secret, which `Debug` leaves out.
    pub callback_key: ::core::option::Option<::mna_core::Secret>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetFlowAlarmInfoResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetFlowAlarmInfoResponse");
        ::mna_core::__private::show(&mut shown, "alarm_value", &self.alarm_value);
        ::mna_core::__private::show(&mut shown, "notify_url", &self.notify_url);
        ::mna_core::__private::show(&mut shown, "callback_key", &self.callback_key);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetFlowAlarmInfoResponse {
    const FIELDS: &'static [&'static str] = &[
        "AlarmValue",
        "NotifyUrl",
        "CallbackKey",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.alarm_value, map),
            1 => ::mna_core::__private::read(&mut self.notify_url, map),
            2 => ::mna_core::__private::read(&mut self.callback_key, map),
            3 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetFlowAlarmInfoResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetFlowAlarmInfoResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_flow_alarm_info {}
/// A request for [`GetFlowAlarmInfo`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetFlowAlarmInfoBuilder<__V = (), __S = ()> {
    via: __V,
    request: GetFlowAlarmInfoRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetFlowAlarmInfoBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetFlowAlarmInfoBuilder {
            via,
            request: GetFlowAlarmInfoRequest {},
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetFlowAlarmInfoBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetFlowAlarmInfoRequest {
        self.request
    }
}
impl<__S> GetFlowAlarmInfoBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetFlowAlarmInfoResponse> {
        self.via.send(self.request)
    }
}
