/// Changes the name, the note or the kinds of gateways of an application.
///
/// Its key has an action of its own, `UpdateApplicationKey`.
///
/// * Rate limit: 20 requests a second for an account (assumed: the vendor documents none).
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79754).
/// * Spec: `specs/mna/2021-01-19/UpdateApplicationInfo.json`.
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
/// use mna_api::types::AccessScope;
///
/// let answer = client
///     .update_application_info()
///     .mp_application_id("mna-test1")
///     .mp_application_name("mna-test1")
///     .remark("mna-test1")
///     .access_scope(AccessScope::PublicCloud)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateApplicationInfo;
impl UpdateApplicationInfo {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateApplicationInfoBuilder {
        UpdateApplicationInfoBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateApplicationInfoBuilder<::mna_core::Client> {
        UpdateApplicationInfoBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Changes the name, the note or the kinds of gateways of an application.
    ///
    /// Its key has an action of its own, `UpdateApplicationKey`.
    ///
    /// * required: `mp_application_id`
    /// * optional: `mp_application_name`, `remark`, `access_scope`
    ///
    /// Limits, error codes and an example: [`UpdateApplicationInfo`].
    #[inline]
    pub fn update_application_info(
        &self,
    ) -> UpdateApplicationInfoBuilder<::mna_core::Client> {
        UpdateApplicationInfo::call(self)
    }
}
/// The request of [`UpdateApplicationInfo`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateApplicationInfoRequest {
    /// The application to change.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::std::string::String,
    /// New name of the application. Leave it out to keep the present one.
    ///
    /// `MpApplicationName` on the wire.
    pub mp_application_name: ::core::option::Option<::std::string::String>,
    /// New note on the application. Leave it out to keep the present one.
    ///
    /// `Remark` on the wire.
    pub remark: ::core::option::Option<::std::string::String>,
    /// Which kinds of gateways the devices of the application may use. According to the documentation, leaving it out means the public cloud, so send the present value to keep it.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope).
    pub access_scope: ::core::option::Option<crate::types::AccessScope>,
}
impl ::core::fmt::Debug for UpdateApplicationInfoRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateApplicationInfoRequest");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id",
            &self.mp_application_id,
        );
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_name",
            &self.mp_application_name,
        );
        ::mna_core::__private::show(&mut shown, "remark", &self.remark);
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateApplicationInfoRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.mp_application_id, &other.mp_application_id)
            & ::mna_core::__private::same(
                &self.mp_application_name,
                &other.mp_application_name,
            ) & ::mna_core::__private::same(&self.remark, &other.remark)
            & ::mna_core::__private::same(&self.access_scope, &other.access_scope)
    }
}
impl ::mna_core::__private::Serialize for UpdateApplicationInfoRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("MpApplicationId", &self.mp_application_id);
        fields.put_some("MpApplicationName", &self.mp_application_name);
        fields.put_some("Remark", &self.remark);
        fields.put_some("AccessScope", &self.access_scope);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateApplicationInfoRequest {
    type Response = UpdateApplicationInfoResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateApplicationInfo",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateApplicationInfo`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateApplicationInfoResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateApplicationInfoResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateApplicationInfoResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateApplicationInfoResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateApplicationInfoResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateApplicationInfoResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_application_info {
    pub struct mp_application_id;
}
/// A request for [`UpdateApplicationInfo`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateApplicationInfoBuilder<
    __V = (),
    __S = (__update_application_info::mp_application_id, ()),
> {
    via: __V,
    request: UpdateApplicationInfoRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateApplicationInfoBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateApplicationInfoBuilder {
            via,
            request: UpdateApplicationInfoRequest {
                mp_application_id: ::core::default::Default::default(),
                mp_application_name: ::core::option::Option::None,
                remark: ::core::option::Option::None,
                access_scope: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasMpApplicationId,
> UpdateApplicationInfoBuilder<__V, (__HasMpApplicationId, ())> {
    /// The application to change.
    ///
    /// `MpApplicationId` on the wire. Required.
    #[inline]
    pub fn mp_application_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateApplicationInfoBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.mp_application_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateApplicationInfoBuilder<__V, __S> {
        UpdateApplicationInfoBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateApplicationInfoBuilder<__V, __S> {
    /// New name of the application. Leave it out to keep the present one.
    ///
    /// `MpApplicationName` on the wire.
    #[inline]
    pub fn mp_application_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.mp_application_name, value);
        self
    }
    /// Sets [`mp_application_name`](Self::mp_application_name), or leaves it out with `None`.
    #[inline]
    pub fn set_mp_application_name(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.mp_application_name, value);
        self
    }
    /// New note on the application. Leave it out to keep the present one.
    ///
    /// `Remark` on the wire.
    #[inline]
    pub fn remark(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.remark, value);
        self
    }
    /// Sets [`remark`](Self::remark), or leaves it out with `None`.
    #[inline]
    pub fn set_remark(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.remark, value);
        self
    }
    /// Which kinds of gateways the devices of the application may use. According to the documentation, leaving it out means the public cloud, so send the present value to keep it.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope).
    #[inline]
    pub fn access_scope(
        mut self,
        value: impl ::core::convert::Into<crate::types::AccessScope>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.access_scope, value);
        self
    }
    /// Sets [`access_scope`](Self::access_scope), or leaves it out with `None`.
    #[inline]
    pub fn set_access_scope(
        mut self,
        value: ::core::option::Option<crate::types::AccessScope>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.access_scope, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateApplicationInfoRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateApplicationInfoBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateApplicationInfoResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
