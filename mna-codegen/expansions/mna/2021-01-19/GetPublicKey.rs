/// Fetches the public key with which to check signatures that the service makes.
///
/// The only signature in this API is `Signature` in the answer of `AddDevice`. What it covers is not documented.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/GetPublicKey.json`.
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
/// let answer = client
///     .get_public_key()
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetPublicKey;
impl GetPublicKey {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetPublicKeyBuilder {
        GetPublicKeyBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetPublicKeyBuilder<::mna_core::Client> {
        GetPublicKeyBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Fetches the public key with which to check signatures that the service makes.
    ///
    /// The only signature in this API is `Signature` in the answer of `AddDevice`. What it covers is not documented.
    ///
    /// * required: none
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`GetPublicKey`].
    #[inline]
    pub fn get_public_key(&self) -> GetPublicKeyBuilder<::mna_core::Client> {
        GetPublicKey::call(self)
    }
}
/// The request of [`GetPublicKey`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetPublicKeyRequest {}
impl ::core::fmt::Debug for GetPublicKeyRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetPublicKeyRequest");
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetPublicKeyRequest {
    #[inline]
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl ::mna_core::__private::Serialize for GetPublicKeyRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.end()
    }
}
impl ::mna_core::Action for GetPublicKeyRequest {
    type Response = GetPublicKeyResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetPublicKey",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetPublicKey`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetPublicKeyResponse {
    /// The RSA public key, in PEM text.
    ///
    /// `PublicKey` on the wire.
    pub public_key: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetPublicKeyResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetPublicKeyResponse");
        ::mna_core::__private::show(&mut shown, "public_key", &self.public_key);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetPublicKeyResponse {
    const FIELDS: &'static [&'static str] = &["PublicKey", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.public_key, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetPublicKeyResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetPublicKeyResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_public_key {}
/// A request for [`GetPublicKey`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetPublicKeyBuilder<__V = (), __S = ()> {
    via: __V,
    request: GetPublicKeyRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetPublicKeyBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetPublicKeyBuilder {
            via,
            request: GetPublicKeyRequest {},
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetPublicKeyBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetPublicKeyRequest {
        self.request
    }
}
impl<__S> GetPublicKeyBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetPublicKeyResponse> {
        self.via.send(self.request)
    }
}
