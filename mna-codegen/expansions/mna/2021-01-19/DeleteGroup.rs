/// Removes a group.
///
/// To take only some devices out of a group, call `GroupDeleteDevice`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/DeleteGroup.json`.
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
///     .delete_group()
///     .group_id("group-1")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DeleteGroup;
impl DeleteGroup {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DeleteGroupBuilder {
        DeleteGroupBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DeleteGroupBuilder<::mna_core::Client> {
        DeleteGroupBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Removes a group.
    ///
    /// To take only some devices out of a group, call `GroupDeleteDevice`.
    ///
    /// * required: `group_id`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DeleteGroup`].
    #[inline]
    pub fn delete_group(&self) -> DeleteGroupBuilder<::mna_core::Client> {
        DeleteGroup::call(self)
    }
}
/// The request of [`DeleteGroup`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DeleteGroupRequest {
    /// The group to remove.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::std::string::String,
}
impl ::core::fmt::Debug for DeleteGroupRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteGroupRequest");
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeleteGroupRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.group_id, &other.group_id)
    }
}
impl ::mna_core::__private::Serialize for DeleteGroupRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("GroupId", &self.group_id);
        fields.end()
    }
}
impl ::mna_core::Action for DeleteGroupRequest {
    type Response = DeleteGroupResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DeleteGroup",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`DeleteGroup`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DeleteGroupResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeleteGroupResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteGroupResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DeleteGroupResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for DeleteGroupResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DeleteGroupResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __delete_group {
    pub struct group_id;
}
/// A request for [`DeleteGroup`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DeleteGroupBuilder<__V = (), __S = (__delete_group::group_id, ())> {
    via: __V,
    request: DeleteGroupRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DeleteGroupBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DeleteGroupBuilder {
            via,
            request: DeleteGroupRequest {
                group_id: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasGroupId> DeleteGroupBuilder<__V, (__HasGroupId, ())> {
    /// The group to remove.
    ///
    /// `GroupId` on the wire. Required.
    #[inline]
    pub fn group_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> DeleteGroupBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.group_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> DeleteGroupBuilder<__V, __S> {
        DeleteGroupBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DeleteGroupBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DeleteGroupRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> DeleteGroupBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DeleteGroupResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
