/// Makes a preset key for the account, or replaces the one it has.
///
/// Devices added by `AddDevice` with `Encrypted` on use this key, so there must be one before. Every call makes a new key, so do not call this just to read it.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79792).
/// * Spec: `specs/mna/2021-01-19/CreateEncryptedKey.json`.
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
///     .create_encrypted_key()
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct CreateEncryptedKey;
impl CreateEncryptedKey {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> CreateEncryptedKeyBuilder {
        CreateEncryptedKeyBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> CreateEncryptedKeyBuilder<::mna_core::Client> {
        CreateEncryptedKeyBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Makes a preset key for the account, or replaces the one it has.
    ///
    /// Devices added by `AddDevice` with `Encrypted` on use this key, so there must be one before. Every call makes a new key, so do not call this just to read it.
    ///
    /// * required: none
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`CreateEncryptedKey`].
    #[inline]
    pub fn create_encrypted_key(&self) -> CreateEncryptedKeyBuilder<::mna_core::Client> {
        CreateEncryptedKey::call(self)
    }
}
/// The request of [`CreateEncryptedKey`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct CreateEncryptedKeyRequest {}
impl ::core::fmt::Debug for CreateEncryptedKeyRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("CreateEncryptedKeyRequest");
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for CreateEncryptedKeyRequest {
    #[inline]
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl ::mna_core::__private::Serialize for CreateEncryptedKeyRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.end()
    }
}
impl ::mna_core::Action for CreateEncryptedKeyRequest {
    type Response = CreateEncryptedKeyResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "CreateEncryptedKey",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`CreateEncryptedKey`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct CreateEncryptedKeyResponse {
    /// The new preset key. Keep it secret.
    ///
    /// `EncryptedKey` on the wire. It is a secret, which `Debug` leaves out.
    pub encrypted_key: ::core::option::Option<::mna_core::Secret>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for CreateEncryptedKeyResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("CreateEncryptedKeyResponse");
        ::mna_core::__private::show(&mut shown, "encrypted_key", &self.encrypted_key);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for CreateEncryptedKeyResponse {
    const FIELDS: &'static [&'static str] = &["EncryptedKey", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.encrypted_key, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for CreateEncryptedKeyResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for CreateEncryptedKeyResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __create_encrypted_key {}
/// A request for [`CreateEncryptedKey`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct CreateEncryptedKeyBuilder<__V = (), __S = ()> {
    via: __V,
    request: CreateEncryptedKeyRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> CreateEncryptedKeyBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        CreateEncryptedKeyBuilder {
            via,
            request: CreateEncryptedKeyRequest {},
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> CreateEncryptedKeyBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> CreateEncryptedKeyRequest {
        self.request
    }
}
impl<__S> CreateEncryptedKeyBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<CreateEncryptedKeyResponse> {
        self.via.send(self.request)
    }
}
