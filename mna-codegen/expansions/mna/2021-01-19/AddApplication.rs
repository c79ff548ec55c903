/// Adds an application, whose single key lets any number of devices connect.
///
/// Use it where giving every device a key of its own is not practical, such as an app on many phones: the app connects with the key of the application, and its devices come into being as they connect.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79797).
/// * Spec: `specs/mna/2021-01-19/AddApplication.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.DuplicateDeviceName` | Documented for this action, although it speaks of devices: it probably means that the name of the application is taken. Choose another one. | is of no use |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
/// | `OperationDenied.HardwareHasActivated` | The hardware with this serial number was activated before. It needs no further activation. | is of no use |
/// | `OperationDenied.HardwareNotExist` | No hardware with this serial number is registered. Check it and the name of the manufacturer, or ask the manufacturer to register it. | is of no use |
/// | `OperationDenied.VendorNotRegister` | The account, or the named manufacturer, is not registered as a manufacturer with the service. Ask Tencent Cloud to register it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::AccessScope;
///
/// let answer = client
///     .add_application()
///     .mp_application_name("mna-test1")
///     .remark("mna-test1")
///     .mp_application_key("mna-test1")
///     .access_scope(AccessScope::PublicCloud)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddApplication;
impl AddApplication {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddApplicationBuilder {
        AddApplicationBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddApplicationBuilder<::mna_core::Client> {
        AddApplicationBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Adds an application, whose single key lets any number of devices connect.
    ///
    /// Use it where giving every device a key of its own is not practical, such as an app on many phones: the app connects with the key of the application, and its devices come into being as they connect.
    ///
    /// * required: `mp_application_name`
    /// * optional: `remark`, `mp_application_key`, `access_scope`
    ///
    /// Limits, error codes and an example: [`AddApplication`].
    #[inline]
    pub fn add_application(&self) -> AddApplicationBuilder<::mna_core::Client> {
        AddApplication::call(self)
    }
}
/// The request of [`AddApplication`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddApplicationRequest {
    /// Name of the application.
    ///
    /// `MpApplicationName` on the wire.
    pub mp_application_name: ::std::string::String,
    /// Your own note. Left out, there is none.
    ///
    /// `Remark` on the wire.
    pub remark: ::core::option::Option<::std::string::String>,
    /// Key of the application, in base64. Left out, the service makes one up.
    ///
    /// `MpApplicationKey` on the wire. It is a secret, which `Debug` leaves out.
    pub mp_application_key: ::core::option::Option<::mna_core::Secret>,
    /// Which kinds of gateways the devices of the application may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope). Left out, the server takes [`PublicCloud`](crate::types::AccessScope::PublicCloud).
    pub access_scope: ::core::option::Option<crate::types::AccessScope>,
}
impl ::core::fmt::Debug for AddApplicationRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddApplicationRequest");
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_name",
            &self.mp_application_name,
        );
        ::mna_core::__private::show(&mut shown, "remark", &self.remark);
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_key",
            &self.mp_application_key,
        );
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddApplicationRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(
            &self.mp_application_name,
            &other.mp_application_name,
        ) & ::mna_core::__private::same(&self.remark, &other.remark)
            & ::mna_core::__private::same(
                &self.mp_application_key,
                &other.mp_application_key,
            ) & ::mna_core::__private::same(&self.access_scope, &other.access_scope)
    }
}
impl ::mna_core::__private::Serialize for AddApplicationRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("MpApplicationName", &self.mp_application_name);
        fields.put_some("Remark", &self.remark);
        fields.put_some("MpApplicationKey", &self.mp_application_key);
        fields.put_some("AccessScope", &self.access_scope);
        fields.end()
    }
}
impl ::mna_core::Action for AddApplicationRequest {
    type Response = AddApplicationResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddApplication",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddApplication`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddApplicationResponse {
    /// ID of the new application.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::core::option::Option<::std::string::String>,
    /// The key in base64, encrypted by the service.
    ///
    /// `MpApplicationKey` on the wire. It is a secret, which `Debug` leaves out.
    pub mp_application_key: ::core::option::Option<::mna_core::Secret>,
    /// Name of the new application.
    ///
    /// `MpApplicationName` on the wire.
    pub mp_application_name: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddApplicationResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddApplicationResponse");
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
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddApplicationResponse {
    const FIELDS: &'static [&'static str] = &[
        "MpApplicationId",
        "MpApplicationKey",
        "MpApplicationName",
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
            3 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddApplicationResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddApplicationResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_application {
    pub struct mp_application_name;
}
/// A request for [`AddApplication`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddApplicationBuilder<
    __V = (),
    __S = (__add_application::mp_application_name, ()),
> {
    via: __V,
    request: AddApplicationRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddApplicationBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddApplicationBuilder {
            via,
            request: AddApplicationRequest {
                mp_application_name: ::core::default::Default::default(),
                remark: ::core::option::Option::None,
                mp_application_key: ::core::option::Option::None,
                access_scope: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasMpApplicationName,
> AddApplicationBuilder<__V, (__HasMpApplicationName, ())> {
    /// Name of the application.
    ///
    /// `MpApplicationName` on the wire. Required.
    #[inline]
    pub fn mp_application_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddApplicationBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.mp_application_name, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddApplicationBuilder<__V, __S> {
        AddApplicationBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddApplicationBuilder<__V, __S> {
    /// Your own note. Left out, there is none.
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
    /// Key of the application, in base64. Left out, the service makes one up.
    ///
    /// `MpApplicationKey` on the wire. It is a secret, which `Debug` leaves out.
    #[inline]
    pub fn mp_application_key(
        mut self,
        value: impl ::core::convert::Into<::mna_core::Secret>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.mp_application_key, value);
        self
    }
    /// Sets [`mp_application_key`](Self::mp_application_key), or leaves it out with `None`.
    #[inline]
    pub fn set_mp_application_key(
        mut self,
        value: ::core::option::Option<::mna_core::Secret>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.mp_application_key, value);
        self
    }
    /// Which kinds of gateways the devices of the application may use.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope). Left out, the server takes [`PublicCloud`](crate::types::AccessScope::PublicCloud).
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
    pub fn build(self) -> AddApplicationRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddApplicationBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddApplicationResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
