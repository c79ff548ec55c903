/// Turns the automatic renewal of a data plan on or off, which changes what the account is charged.
///
/// The present term of the plan stays as it is; the change counts from its expiry on. A plan with truncation on cannot be renewed automatically.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/ModifyPackageRenewFlag.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the service, perhaps after it had done what was asked. Look at the data plans and licenses of the account before you try again. | is of no use |
/// | `InvalidParameter` | The parameters do not fit the action. The message says which one is wrong. | is of no use |
/// | `OperationDenied` | The service refuses this operation in the present state of things. The message says why. | is of no use |
/// | `OperationDenied.IllegalRequest` | The service takes the request for a forged or replayed one. Check the key and the clock of the caller. | is of no use |
/// | `OperationDenied.ModifiedOrRenewed` | The data plan was already changed or renewed. `ModifyStatus` in `GetFlowPackages` shows its state. | is of no use |
/// | `OperationDenied.TruncFlagOn` | The data plan has truncation on, which rules automatic renewal out. Keep the two apart. | is of no use |
/// | `ResourceNotFound` | There is no data plan with this `ResourceId` in the account. | is of no use |
/// | `ResourceUnavailable` | The data plan cannot be changed now, for example because it has expired. Look at its state in `GetFlowPackages`. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .modify_package_renew_flag()
///     .resource_id("mpe-00jaa4u_3M2Shh7kWh3")
///     .renew_flag(false)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct ModifyPackageRenewFlag;
impl ModifyPackageRenewFlag {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> ModifyPackageRenewFlagBuilder {
        ModifyPackageRenewFlagBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> ModifyPackageRenewFlagBuilder<::mna_core::Client> {
        ModifyPackageRenewFlagBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Turns the automatic renewal of a data plan on or off, which changes what the account is charged.
    ///
    /// The present term of the plan stays as it is; the change counts from its expiry on. A plan with truncation on cannot be renewed automatically.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: `resource_id`, `renew_flag`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`ModifyPackageRenewFlag`].
    #[inline]
    pub fn modify_package_renew_flag(
        &self,
    ) -> ModifyPackageRenewFlagBuilder<::mna_core::Client> {
        ModifyPackageRenewFlag::call(self)
    }
}
/// The request of [`ModifyPackageRenewFlag`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct ModifyPackageRenewFlagRequest {
    /// The data plan to change.
    ///
    /// `ResourceId` on the wire.
    pub resource_id: ::std::string::String,
    /// Whether the plan is bought again, and paid for again, whenever it expires.
    ///
    /// `RenewFlag` on the wire.
    pub renew_flag: bool,
}
impl ::core::fmt::Debug for ModifyPackageRenewFlagRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ModifyPackageRenewFlagRequest");
        ::mna_core::__private::show(&mut shown, "resource_id", &self.resource_id);
        ::mna_core::__private::show(&mut shown, "renew_flag", &self.renew_flag);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ModifyPackageRenewFlagRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.resource_id, &other.resource_id)
            & ::mna_core::__private::same(&self.renew_flag, &other.renew_flag)
    }
}
impl ::mna_core::__private::Serialize for ModifyPackageRenewFlagRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("ResourceId", &self.resource_id);
        fields.put("RenewFlag", &self.renew_flag);
        fields.end()
    }
}
impl ::mna_core::Action for ModifyPackageRenewFlagRequest {
    type Response = ModifyPackageRenewFlagResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "ModifyPackageRenewFlag",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`ModifyPackageRenewFlag`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct ModifyPackageRenewFlagResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ModifyPackageRenewFlagResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ModifyPackageRenewFlagResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for ModifyPackageRenewFlagResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for ModifyPackageRenewFlagResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for ModifyPackageRenewFlagResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __modify_package_renew_flag {
    pub struct resource_id;
    pub struct renew_flag;
}
/// A request for [`ModifyPackageRenewFlag`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct ModifyPackageRenewFlagBuilder<
    __V = (),
    __S
        = (
            __modify_package_renew_flag::resource_id,
            (__modify_package_renew_flag::renew_flag, ()),
        ),
> {
    via: __V,
    request: ModifyPackageRenewFlagRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> ModifyPackageRenewFlagBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        ModifyPackageRenewFlagBuilder {
            via,
            request: ModifyPackageRenewFlagRequest {
                resource_id: ::core::default::Default::default(),
                renew_flag: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasResourceId,
    __HasRenewFlag,
> ModifyPackageRenewFlagBuilder<__V, (__HasResourceId, (__HasRenewFlag, ()))> {
    /// The data plan to change.
    ///
    /// `ResourceId` on the wire. Required.
    #[inline]
    pub fn resource_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> ModifyPackageRenewFlagBuilder<
        __V,
        (::mna_core::__private::Set, (__HasRenewFlag, ())),
    > {
        ::mna_core::__private::set(&mut self.request.resource_id, value);
        self.__with_state()
    }
    /// Whether the plan is bought again, and paid for again, whenever it expires.
    ///
    /// `RenewFlag` on the wire. Required.
    #[inline]
    pub fn renew_flag(
        mut self,
        value: bool,
    ) -> ModifyPackageRenewFlagBuilder<
        __V,
        (__HasResourceId, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.renew_flag, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> ModifyPackageRenewFlagBuilder<__V, __S> {
        ModifyPackageRenewFlagBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> ModifyPackageRenewFlagBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> ModifyPackageRenewFlagRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> ModifyPackageRenewFlagBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<ModifyPackageRenewFlagResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
