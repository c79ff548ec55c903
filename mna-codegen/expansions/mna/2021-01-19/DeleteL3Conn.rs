/// Removes interconnection rules.
///
/// To stop a rule only for a while, call `UpdateL3Switch`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79788).
/// * Spec: `specs/mna/2021-01-19/DeleteL3Conn.json`.
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
///     .delete_l3_conn()
///     .l3_conn_id_list(["lcn-test1"])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DeleteL3Conn;
impl DeleteL3Conn {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DeleteL3ConnBuilder {
        DeleteL3ConnBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DeleteL3ConnBuilder<::mna_core::Client> {
        DeleteL3ConnBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Removes interconnection rules.
    ///
    /// To stop a rule only for a while, call `UpdateL3Switch`.
    ///
    /// * required: `l3_conn_id_list`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DeleteL3Conn`].
    #[inline]
    pub fn delete_l3_conn(&self) -> DeleteL3ConnBuilder<::mna_core::Client> {
        DeleteL3Conn::call(self)
    }
}
/// The request of [`DeleteL3Conn`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DeleteL3ConnRequest {
    /// IDs of the rules to remove.
    ///
    /// `L3ConnIdList` on the wire.
    pub l3_conn_id_list: ::std::vec::Vec<::std::string::String>,
}
impl ::core::fmt::Debug for DeleteL3ConnRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteL3ConnRequest");
        ::mna_core::__private::show(
            &mut shown,
            "l3_conn_id_list",
            &self.l3_conn_id_list,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeleteL3ConnRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.l3_conn_id_list, &other.l3_conn_id_list)
    }
}
impl ::mna_core::__private::Serialize for DeleteL3ConnRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("L3ConnIdList", &self.l3_conn_id_list);
        fields.end()
    }
}
impl ::mna_core::Action for DeleteL3ConnRequest {
    type Response = DeleteL3ConnResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DeleteL3Conn",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`DeleteL3Conn`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DeleteL3ConnResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeleteL3ConnResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteL3ConnResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DeleteL3ConnResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for DeleteL3ConnResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DeleteL3ConnResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __delete_l3_conn {
    pub struct l3_conn_id_list;
}
/// A request for [`DeleteL3Conn`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DeleteL3ConnBuilder<__V = (), __S = (__delete_l3_conn::l3_conn_id_list, ())> {
    via: __V,
    request: DeleteL3ConnRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DeleteL3ConnBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DeleteL3ConnBuilder {
            via,
            request: DeleteL3ConnRequest {
                l3_conn_id_list: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasL3ConnIdList> DeleteL3ConnBuilder<__V, (__HasL3ConnIdList, ())> {
    /// IDs of the rules to remove.
    ///
    /// `L3ConnIdList` on the wire. Required.
    #[inline]
    pub fn l3_conn_id_list(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> DeleteL3ConnBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.l3_conn_id_list, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> DeleteL3ConnBuilder<__V, __S> {
        DeleteL3ConnBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DeleteL3ConnBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DeleteL3ConnRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> DeleteL3ConnBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DeleteL3ConnResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
