/// Turns an interconnection rule on or off.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79747).
/// * Spec: `specs/mna/2021-01-19/UpdateL3Switch.json`.
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
///     .update_l3_switch()
///     .l3_conn_id("l3conn-g4830c8tsh")
///     .enable(true)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateL3Switch;
impl UpdateL3Switch {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateL3SwitchBuilder {
        UpdateL3SwitchBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateL3SwitchBuilder<::mna_core::Client> {
        UpdateL3SwitchBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Turns an interconnection rule on or off.
    ///
    /// * required: `l3_conn_id`
    /// * optional: `enable`
    ///
    /// Limits, error codes and an example: [`UpdateL3Switch`].
    #[inline]
    pub fn update_l3_switch(&self) -> UpdateL3SwitchBuilder<::mna_core::Client> {
        UpdateL3Switch::call(self)
    }
}
/// The request of [`UpdateL3Switch`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateL3SwitchRequest {
    /// The rule to turn on or off.
    ///
    /// `L3ConnId` on the wire.
    pub l3_conn_id: ::std::string::String,
    /// Whether the rule is in force. The documentation does not say what leaving it out does, so always send it.
    ///
    /// `Enable` on the wire.
    pub enable: ::core::option::Option<bool>,
}
impl ::core::fmt::Debug for UpdateL3SwitchRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateL3SwitchRequest");
        ::mna_core::__private::show(&mut shown, "l3_conn_id", &self.l3_conn_id);
        ::mna_core::__private::show(&mut shown, "enable", &self.enable);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateL3SwitchRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.l3_conn_id, &other.l3_conn_id)
            & ::mna_core::__private::same(&self.enable, &other.enable)
    }
}
impl ::mna_core::__private::Serialize for UpdateL3SwitchRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("L3ConnId", &self.l3_conn_id);
        fields.put_some("Enable", &self.enable);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateL3SwitchRequest {
    type Response = UpdateL3SwitchResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateL3Switch",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateL3Switch`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateL3SwitchResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateL3SwitchResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateL3SwitchResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateL3SwitchResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateL3SwitchResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateL3SwitchResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_l3_switch {
    pub struct l3_conn_id;
}
/// A request for [`UpdateL3Switch`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateL3SwitchBuilder<__V = (), __S = (__update_l3_switch::l3_conn_id, ())> {
    via: __V,
    request: UpdateL3SwitchRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateL3SwitchBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateL3SwitchBuilder {
            via,
            request: UpdateL3SwitchRequest {
                l3_conn_id: ::core::default::Default::default(),
                enable: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasL3ConnId> UpdateL3SwitchBuilder<__V, (__HasL3ConnId, ())> {
    /// The rule to turn on or off.
    ///
    /// `L3ConnId` on the wire. Required.
    #[inline]
    pub fn l3_conn_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateL3SwitchBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.l3_conn_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateL3SwitchBuilder<__V, __S> {
        UpdateL3SwitchBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateL3SwitchBuilder<__V, __S> {
    /// Whether the rule is in force. The documentation does not say what leaving it out does, so always send it.
    ///
    /// `Enable` on the wire.
    #[inline]
    pub fn enable(mut self, value: bool) -> Self {
        ::mna_core::__private::set_some(&mut self.request.enable, value);
        self
    }
    /// Sets [`enable`](Self::enable), or leaves it out with `None`.
    #[inline]
    pub fn set_enable(mut self, value: ::core::option::Option<bool>) -> Self {
        ::mna_core::__private::set(&mut self.request.enable, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateL3SwitchRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateL3SwitchBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateL3SwitchResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
