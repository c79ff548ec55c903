/// Sets which kind of gateway devices may use.
///
/// Leaving `access_scope` out is not harmless: it moves the devices to gateways of the public cloud.
///
/// * Rate limit: 20 requests a second for an account (assumed: the vendor documents none).
/// * Changes something; calling it again leaves the same state.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136008).
/// * Spec: `specs/mna/2021-01-19/ModifyDeviceAccessScope.json`.
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
/// use mna_api::types::AccessScope;
///
/// let answer = client
///     .modify_device_access_scope()
///     .device_ids(["mna-4lu951li5h"])
///     .access_scope(AccessScope::Private)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct ModifyDeviceAccessScope;
impl ModifyDeviceAccessScope {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> ModifyDeviceAccessScopeBuilder {
        ModifyDeviceAccessScopeBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> ModifyDeviceAccessScopeBuilder<::mna_core::Client> {
        ModifyDeviceAccessScopeBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Sets which kind of gateway devices may use.
    ///
    /// Leaving `access_scope` out is not harmless: it moves the devices to gateways of the public cloud.
    ///
    /// * required: `device_ids`
    /// * optional: `access_scope`
    ///
    /// Limits, error codes and an example: [`ModifyDeviceAccessScope`].
    #[inline]
    pub fn modify_device_access_scope(
        &self,
    ) -> ModifyDeviceAccessScopeBuilder<::mna_core::Client> {
        ModifyDeviceAccessScope::call(self)
    }
}
/// The request of [`ModifyDeviceAccessScope`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct ModifyDeviceAccessScopeRequest {
    /// The devices to change.
    ///
    /// `DeviceIds` on the wire.
    pub device_ids: ::std::vec::Vec<::std::string::String>,
    /// The kind of gateway to allow. For this action only the public cloud (0) and own gateways (1) are documented, not both.
    ///
    /// `AccessScope` on the wire. Allowed: the values of [`AccessScope`](crate::types::AccessScope). Left out, the server takes [`PublicCloud`](crate::types::AccessScope::PublicCloud).
    pub access_scope: ::core::option::Option<crate::types::AccessScope>,
}
impl ::core::fmt::Debug for ModifyDeviceAccessScopeRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ModifyDeviceAccessScopeRequest");
        ::mna_core::__private::show(&mut shown, "device_ids", &self.device_ids);
        ::mna_core::__private::show(&mut shown, "access_scope", &self.access_scope);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ModifyDeviceAccessScopeRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_ids, &other.device_ids)
            & ::mna_core::__private::same(&self.access_scope, &other.access_scope)
    }
}
impl ::mna_core::__private::Serialize for ModifyDeviceAccessScopeRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceIds", &self.device_ids);
        fields.put_some("AccessScope", &self.access_scope);
        fields.end()
    }
}
impl ::mna_core::Action for ModifyDeviceAccessScopeRequest {
    type Response = ModifyDeviceAccessScopeResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "ModifyDeviceAccessScope",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`ModifyDeviceAccessScope`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct ModifyDeviceAccessScopeResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ModifyDeviceAccessScopeResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ModifyDeviceAccessScopeResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for ModifyDeviceAccessScopeResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for ModifyDeviceAccessScopeResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for ModifyDeviceAccessScopeResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __modify_device_access_scope {
    pub struct device_ids;
}
/// A request for [`ModifyDeviceAccessScope`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct ModifyDeviceAccessScopeBuilder<
    __V = (),
    __S = (__modify_device_access_scope::device_ids, ()),
> {
    via: __V,
    request: ModifyDeviceAccessScopeRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> ModifyDeviceAccessScopeBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        ModifyDeviceAccessScopeBuilder {
            via,
            request: ModifyDeviceAccessScopeRequest {
                device_ids: ::core::default::Default::default(),
                access_scope: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceIds> ModifyDeviceAccessScopeBuilder<__V, (__HasDeviceIds, ())> {
    /// The devices to change.
    ///
    /// `DeviceIds` on the wire. Required.
    #[inline]
    pub fn device_ids(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> ModifyDeviceAccessScopeBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.device_ids, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> ModifyDeviceAccessScopeBuilder<__V, __S> {
        ModifyDeviceAccessScopeBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> ModifyDeviceAccessScopeBuilder<__V, __S> {
    /// The kind of gateway to allow. For this action only the public cloud (0) and own gateways (1) are documented, not both.
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
    pub fn build(self) -> ModifyDeviceAccessScopeRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> ModifyDeviceAccessScopeBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<ModifyDeviceAccessScopeResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
