/// Tells the name, the key and the settings of an application.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79785).
/// * Spec: `specs/mna/2021-01-19/GetApplication.json`.
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
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_application()
///     .mp_application_id("mna-94p8c5zyst")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetApplication;
impl GetApplication {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetApplicationBuilder {
        GetApplicationBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetApplicationBuilder<::mna_core::Client> {
        GetApplicationBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells the name, the key and the settings of an application.
    ///
    /// * required: none
    /// * optional: `mp_application_id`
    ///
    /// Limits, error codes and an example: [`GetApplication`].
    #[inline]
    pub fn get_application(&self) -> GetApplicationBuilder<::mna_core::Client> {
        GetApplication::call(self)
    }
}
/// The request of [`GetApplication`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetApplicationRequest {
    /// The application to look up. Always send it: which one is meant without it is not documented.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetApplicationRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetApplicationRequest");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id",
            &self.mp_application_id,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetApplicationRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.mp_application_id, &other.mp_application_id)
    }
}
impl ::mna_core::__private::Serialize for GetApplicationRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("MpApplicationId", &self.mp_application_id);
        fields.end()
    }
}
impl ::mna_core::Action for GetApplicationRequest {
    type Response = GetApplicationResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetApplication",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetApplication`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetApplicationResponse {
    /// ID of the application.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::core::option::Option<::std::string::String>,
    /// The key in base64, encrypted by the service.
    ///
    /// `MpApplicationKey` on the wire. It is a secret, which `Debug` leaves out.
    pub mp_application_key: ::core::option::Option<::mna_core::Secret>,
    /// Name of the application.
    ///
    /// `MpApplicationName` on the wire.
    pub mp_application_name: ::core::option::Option<::std::string::String>,
    /// Your own note on the application.
    ///
    /// `Remark` on the wire.
    pub remark: ::core::option::Option<::std::string::String>,
    /// Which kinds of gateways the devices of the application may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope).
    pub access_scope: ::core::option::Option<crate::types::AccessScope>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetApplicationResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetApplicationResponse");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id",
            &self.mp_application_id,
        );
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_key",
            &self.mp_application_key,
        );
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_name",
            &self.mp_application_name,
        );
        ::mna_core::__private::show(&mut shown, "remark", &self.remark);
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetApplicationResponse {
    const FIELDS: &'static [&'static str] = &[
        "MpApplicationId",
        "MpApplicationKey",
        "MpApplicationName",
        "Remark",
        "AccessScope",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.mp_application_id, map),
            1 => ::mna_core::__private::read(&mut self.mp_application_key, map),
            2 => ::mna_core::__private::read(&mut self.mp_application_name, map),
            3 => ::mna_core::__private::read(&mut self.remark, map),
            4 => ::mna_core::__private::read(&mut self.access_scope, map),
            5 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetApplicationResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetApplicationResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_application {}
/// A request for [`GetApplication`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetApplicationBuilder<__V = (), __S = ()> {
    via: __V,
    request: GetApplicationRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetApplicationBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetApplicationBuilder {
            via,
            request: GetApplicationRequest {
                mp_application_id: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetApplicationBuilder<__V, __S> {
    /// The application to look up. Always send it: which one is meant without it is not documented.
    ///
    /// `MpApplicationId` on the wire.
    #[inline]
    pub fn mp_application_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.mp_application_id, value);
        self
    }
    /// Sets [`mp_application_id`](Self::mp_application_id), or leaves it out with `None`.
    #[inline]
    pub fn set_mp_application_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.mp_application_id, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetApplicationRequest {
        self.request
    }
}
impl<__S> GetApplicationBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetApplicationResponse> {
        self.via.send(self.request)
    }
}
