/// Sets where the service reports that a data plan runs low, and how little must be left for that.
///
/// `GetFlowAlarmInfo` shows these settings.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79755).
/// * Spec: `specs/mna/2021-01-19/SetNotifyUrl.json`.
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
/// | `OperationDenied.IllegalRequest` | The service takes the request for a forged or replayed one. Check the key and the clock of the caller. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .set_notify_url()
///     .notify_url("http://ip:port/callurl")
///     .callback_key("xd23y5cb89bx23432")
///     .alarm_value(20)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct SetNotifyUrl;
impl SetNotifyUrl {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> SetNotifyUrlBuilder {
        SetNotifyUrlBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> SetNotifyUrlBuilder<::mna_core::Client> {
        SetNotifyUrlBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Sets where the service reports that a data plan runs low, and how little must be left for that.
    ///
    /// `GetFlowAlarmInfo` shows these settings.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: `notify_url`, `callback_key`
    /// * optional: `alarm_value`
    ///
    /// Limits, error codes and an example: [`SetNotifyUrl`].
    #[inline]
    pub fn set_notify_url(&self) -> SetNotifyUrlBuilder<::mna_core::Client> {
        SetNotifyUrl::call(self)
    }
}
/// The request of [`SetNotifyUrl`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct SetNotifyUrlRequest {
    /// Address that the service calls when the alarm goes off.
    ///
    /// `NotifyUrl` on the wire.
    pub notify_url: ::std::string::String,
    /// Secret by which your server can tell such calls from forged ones; how it is used is not documented.
    ///
    /// `CallbackKey` on the wire. It is a secret, which `Debug` leaves out.
    pub callback_key: ::mna_core::Secret,
    /// The alarm goes off when a data plan has less left than this. The documentation gives no unit. What leaving it out means is not documented either.
    ///
    /// `AlarmValue` on the wire.
    pub alarm_value: ::core::option::Option<i64>,
}
impl ::core::fmt::Debug for SetNotifyUrlRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("SetNotifyUrlRequest");
        ::mna_core::__private::show(&mut shown, "notify_url", &self.notify_url);
        ::mna_core::__private::show(&mut shown, "callback_key", &self.callback_key);
        ::mna_core::__private::show(&mut shown, "alarm_value", &self.alarm_value);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for SetNotifyUrlRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.notify_url, &other.notify_url)
            & ::mna_core::__private::same(&self.callback_key, &other.callback_key)
            & ::mna_core::__private::same(&self.alarm_value, &other.alarm_value)
    }
}
impl ::mna_core::__private::Serialize for SetNotifyUrlRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("NotifyUrl", &self.notify_url);
        fields.put("CallbackKey", &self.callback_key);
        fields.put_some("AlarmValue", &self.alarm_value);
        fields.end()
    }
}
impl ::mna_core::Action for SetNotifyUrlRequest {
    type Response = SetNotifyUrlResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "SetNotifyUrl",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`SetNotifyUrl`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct SetNotifyUrlResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for SetNotifyUrlResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("SetNotifyUrlResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for SetNotifyUrlResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for SetNotifyUrlResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for SetNotifyUrlResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __set_notify_url {
    pub struct notify_url;
    pub struct callback_key;
}
/// A request for [`SetNotifyUrl`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct SetNotifyUrlBuilder<
    __V = (),
    __S = (__set_notify_url::notify_url, (__set_notify_url::callback_key, ())),
> {
    via: __V,
    request: SetNotifyUrlRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> SetNotifyUrlBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        SetNotifyUrlBuilder {
            via,
            request: SetNotifyUrlRequest {
                notify_url: ::core::default::Default::default(),
                callback_key: ::core::default::Default::default(),
                alarm_value: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasNotifyUrl,
    __HasCallbackKey,
> SetNotifyUrlBuilder<__V, (__HasNotifyUrl, (__HasCallbackKey, ()))> {
    /// Address that the service calls when the alarm goes off.
    ///
    /// `NotifyUrl` on the wire. Required.
    #[inline]
    pub fn notify_url(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> SetNotifyUrlBuilder<__V, (::mna_core::__private::Set, (__HasCallbackKey, ()))> {
        ::mna_core::__private::set(&mut self.request.notify_url, value);
        self.__with_state()
    }
    /// Secret by which your server can tell such calls from forged ones; how it is used is not documented.
    ///
    /// `CallbackKey` on the wire. It is a secret, which `Debug` leaves out. Required.
    #[inline]
    pub fn callback_key(
        mut self,
        value: impl ::core::convert::Into<::mna_core::Secret>,
    ) -> SetNotifyUrlBuilder<__V, (__HasNotifyUrl, (::mna_core::__private::Set, ()))> {
        ::mna_core::__private::set(&mut self.request.callback_key, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> SetNotifyUrlBuilder<__V, __S> {
        SetNotifyUrlBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> SetNotifyUrlBuilder<__V, __S> {
    /// The alarm goes off when a data plan has less left than this. The documentation gives no unit. What leaving it out means is not documented either.
    ///
    /// `AlarmValue` on the wire.
    #[inline]
    pub fn alarm_value(mut self, value: i64) -> Self {
        ::mna_core::__private::set_some(&mut self.request.alarm_value, value);
        self
    }
    /// Sets [`alarm_value`](Self::alarm_value), or leaves it out with `None`.
    #[inline]
    pub fn set_alarm_value(mut self, value: ::core::option::Option<i64>) -> Self {
        ::mna_core::__private::set(&mut self.request.alarm_value, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> SetNotifyUrlRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> SetNotifyUrlBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<SetNotifyUrlResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
