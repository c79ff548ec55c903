/// Changes the note on an interconnection rule.
///
/// Its devices and ranges change with `UpdateL3Cidr`, and `UpdateL3Switch` turns it on and off.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79748).
/// * Spec: `specs/mna/2021-01-19/UpdateL3Conn.json`.
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
///     .update_l3_conn()
///     .l3_conn_id("l3conn-c0rkbqhig8")
///     .description("this is descript")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateL3Conn;
impl UpdateL3Conn {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateL3ConnBuilder {
        UpdateL3ConnBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateL3ConnBuilder<::mna_core::Client> {
        UpdateL3ConnBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Changes the note on an interconnection rule.
    ///
    /// Its devices and ranges change with `UpdateL3Cidr`, and `UpdateL3Switch` turns it on and off.
    ///
    /// * required: `l3_conn_id`
    /// * optional: `description`
    ///
    /// Limits, error codes and an example: [`UpdateL3Conn`].
    #[inline]
    pub fn update_l3_conn(&self) -> UpdateL3ConnBuilder<::mna_core::Client> {
        UpdateL3Conn::call(self)
    }
}
/// The request of [`UpdateL3Conn`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateL3ConnRequest {
    /// The rule to change.
    ///
    /// `L3ConnId` on the wire.
    pub l3_conn_id: ::std::string::String,
    /// The new note. The documentation does not say what leaving it out does.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for UpdateL3ConnRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateL3ConnRequest");
        ::mna_core::__private::show(&mut shown, "l3_conn_id", &self.l3_conn_id);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateL3ConnRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.l3_conn_id, &other.l3_conn_id)
            & ::mna_core::__private::same(&self.description, &other.description)
    }
}
impl ::mna_core::__private::Serialize for UpdateL3ConnRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("L3ConnId", &self.l3_conn_id);
        fields.put_some("Description", &self.description);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateL3ConnRequest {
    type Response = UpdateL3ConnResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateL3Conn",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateL3Conn`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateL3ConnResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateL3ConnResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateL3ConnResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateL3ConnResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateL3ConnResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateL3ConnResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_l3_conn {
    pub struct l3_conn_id;
}
/// A request for [`UpdateL3Conn`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateL3ConnBuilder<__V = (), __S = (__update_l3_conn::l3_conn_id, ())> {
    via: __V,
    request: UpdateL3ConnRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateL3ConnBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateL3ConnBuilder {
            via,
            request: UpdateL3ConnRequest {
                l3_conn_id: ::core::default::Default::default(),
                description: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasL3ConnId> UpdateL3ConnBuilder<__V, (__HasL3ConnId, ())> {
    /// The rule to change.
    ///
    /// `L3ConnId` on the wire. Required.
    #[inline]
    pub fn l3_conn_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateL3ConnBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.l3_conn_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateL3ConnBuilder<__V, __S> {
        UpdateL3ConnBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateL3ConnBuilder<__V, __S> {
    /// The new note. The documentation does not say what leaving it out does.
    ///
    /// `Description` on the wire.
    #[inline]
    pub fn description(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.description, value);
        self
    }
    /// Sets [`description`](Self::description), or leaves it out with `None`.
    #[inline]
    pub fn set_description(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.description, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateL3ConnRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateL3ConnBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateL3ConnResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
