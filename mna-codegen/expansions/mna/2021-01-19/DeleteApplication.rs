/// Removes applications from the account.
///
/// This cannot be undone, and whatever connects with the key of such an application can no longer do so.
///
/// * Rate limit: 20 requests a second for an account (assumed: the vendor documents none).
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/DeleteApplication.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::DelApplicationList;
///
/// let answer = client
///     .delete_application()
///     .mp_application_id_list([DelApplicationList { mp_application_id: Some("test1".into()), ..Default::default() }, DelApplicationList { mp_application_id: Some("test2".into()), ..Default::default() }])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DeleteApplication;
impl DeleteApplication {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DeleteApplicationBuilder {
        DeleteApplicationBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DeleteApplicationBuilder<::mna_core::Client> {
        DeleteApplicationBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Removes applications from the account.
    ///
    /// This cannot be undone, and whatever connects with the key of such an application can no longer do so.
    ///
    /// * required: `mp_application_id_list`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DeleteApplication`].
    #[inline]
    pub fn delete_application(&self) -> DeleteApplicationBuilder<::mna_core::Client> {
        DeleteApplication::call(self)
    }
}
/// The request of [`DeleteApplication`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DeleteApplicationRequest {
    /// The applications to remove.
    ///
    /// `MpApplicationIdList` on the wire.
    pub mp_application_id_list: ::std::vec::Vec<crate::types::DelApplicationList>,
}
impl ::core::fmt::Debug for DeleteApplicationRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteApplicationRequest");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id_list",
            &self.mp_application_id_list,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeleteApplicationRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(
            &self.mp_application_id_list,
            &other.mp_application_id_list,
        )
    }
}
impl ::mna_core::__private::Serialize for DeleteApplicationRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("MpApplicationIdList", &self.mp_application_id_list);
        fields.end()
    }
}
impl ::mna_core::Action for DeleteApplicationRequest {
    type Response = DeleteApplicationResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DeleteApplication",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`DeleteApplication`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DeleteApplicationResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeleteApplicationResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteApplicationResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DeleteApplicationResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for DeleteApplicationResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DeleteApplicationResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __delete_application {
    pub struct mp_application_id_list;
}
/// A request for [`DeleteApplication`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DeleteApplicationBuilder<
    __V = (),
    __S = (__delete_application::mp_application_id_list, ()),
> {
    via: __V,
    request: DeleteApplicationRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DeleteApplicationBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DeleteApplicationBuilder {
            via,
            request: DeleteApplicationRequest {
                mp_application_id_list: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasMpApplicationIdList,
> DeleteApplicationBuilder<__V, (__HasMpApplicationIdList, ())> {
    /// The applications to remove.
    ///
    /// `MpApplicationIdList` on the wire. Required.
    #[inline]
    pub fn mp_application_id_list(
        mut self,
        value: impl ::core::iter::IntoIterator<Item = crate::types::DelApplicationList>,
    ) -> DeleteApplicationBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.mp_application_id_list, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> DeleteApplicationBuilder<__V, __S> {
        DeleteApplicationBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DeleteApplicationBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DeleteApplicationRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> DeleteApplicationBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DeleteApplicationResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
