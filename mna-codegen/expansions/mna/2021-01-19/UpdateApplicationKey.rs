/// Gives an application a new key.
///
/// Everything that connects with the old key needs the new one from then on.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79753).
/// * Spec: `specs/mna/2021-01-19/UpdateApplicationKey.json`.
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
///     .update_application_key()
///     .mp_application_key("mna-test1")
///     .mp_application_id("mna-test1")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateApplicationKey;
impl UpdateApplicationKey {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateApplicationKeyBuilder {
        UpdateApplicationKeyBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateApplicationKeyBuilder<::mna_core::Client> {
        UpdateApplicationKeyBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Gives an application a new key.
    ///
    /// Everything that connects with the old key needs the new one from then on.
    ///
    /// * required: `mp_application_key`, `mp_application_id`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`UpdateApplicationKey`].
    #[inline]
    pub fn update_application_key(
        &self,
    ) -> UpdateApplicationKeyBuilder<::mna_core::Client> {
        UpdateApplicationKey::call(self)
    }
}
/// The request of [`UpdateApplicationKey`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateApplicationKeyRequest {
    /// The new key, in base64.
    ///
    /// `MpApplicationKey` on the wire. It is a secret, which `Debug` leaves out.
    pub mp_application_key: ::mna_core::Secret,
    /// The application to change.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::std::string::String,
}
impl ::core::fmt::Debug for UpdateApplicationKeyRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateApplicationKeyRequest");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_key",
            &self.mp_application_key,
        );
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id",
            &self.mp_application_id,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateApplicationKeyRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.mp_application_key, &other.mp_application_key)
            & ::mna_core::__private::same(
                &self.mp_application_id,
                &other.mp_application_id,
            )
    }
}
impl ::mna_core::__private::Serialize for UpdateApplicationKeyRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("MpApplicationKey", &self.mp_application_key);
        fields.put("MpApplicationId", &self.mp_application_id);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateApplicationKeyRequest {
    type Response = UpdateApplicationKeyResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateApplicationKey",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateApplicationKey`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateApplicationKeyResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateApplicationKeyResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateApplicationKeyResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateApplicationKeyResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateApplicationKeyResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateApplicationKeyResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_application_key {
    pub struct mp_application_key;
    pub struct mp_application_id;
}
/// A request for [`UpdateApplicationKey`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateApplicationKeyBuilder<
    __V = (),
    __S
        = (
            __update_application_key::mp_application_key,
            (__update_application_key::mp_application_id, ()),
        ),
> {
    via: __V,
    request: UpdateApplicationKeyRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateApplicationKeyBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateApplicationKeyBuilder {
            via,
            request: UpdateApplicationKeyRequest {
                mp_application_key: ::core::default::Default::default(),
                mp_application_id: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasMpApplicationKey,
    __HasMpApplicationId,
> UpdateApplicationKeyBuilder<__V, (__HasMpApplicationKey, (__HasMpApplicationId, ()))> {
    /// The new key, in base64.
    ///
    /// `MpApplicationKey` on the wire. It is a secret, which `Debug` leaves out. Required.
    #[inline]
    pub fn mp_application_key(
        mut self,
        value: impl ::core::convert::Into<::mna_core::Secret>,
    ) -> UpdateApplicationKeyBuilder<
        __V,
        (::mna_core::__private::Set, (__HasMpApplicationId, ())),
    > {
        ::mna_core::__private::set(&mut self.request.mp_application_key, value);
        self.__with_state()
    }
    /// The application to change.
    ///
    /// `MpApplicationId` on the wire. Required.
    #[inline]
    pub fn mp_application_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateApplicationKeyBuilder<
        __V,
        (__HasMpApplicationKey, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.mp_application_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateApplicationKeyBuilder<__V, __S> {
        UpdateApplicationKeyBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateApplicationKeyBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateApplicationKeyRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateApplicationKeyBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateApplicationKeyResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
