/// Changes the serial number or the note of registered hardware.
///
/// Only accounts registered as manufacturers may call this.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79750).
/// * Spec: `specs/mna/2021-01-19/UpdateHardware.json`.
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
/// | `OperationDenied.DuplicateSN` | Hardware with this serial number is already registered. Check the serial number. | is of no use |
/// | `OperationDenied.VendorNotRegister` | The account, or the named manufacturer, is not registered as a manufacturer with the service. Ask Tencent Cloud to register it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .update_hardware()
///     .hardware_id("cpe-6zmf86knqu")
///     .sn("adsqda")
///     .description("this is descript")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateHardware;
impl UpdateHardware {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateHardwareBuilder {
        UpdateHardwareBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateHardwareBuilder<::mna_core::Client> {
        UpdateHardwareBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Changes the serial number or the note of registered hardware.
    ///
    /// Only accounts registered as manufacturers may call this.
    ///
    /// * required: `hardware_id`
    /// * optional: `sn`, `description`
    ///
    /// Limits, error codes and an example: [`UpdateHardware`].
    #[inline]
    pub fn update_hardware(&self) -> UpdateHardwareBuilder<::mna_core::Client> {
        UpdateHardware::call(self)
    }
}
/// The request of [`UpdateHardware`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateHardwareRequest {
    /// The hardware to change, as `AddHardware` and `GetVendorHardware` give it.
    ///
    /// `HardwareId` on the wire.
    pub hardware_id: ::std::string::String,
    /// New serial number. Leave it out to keep the present one.
    ///
    /// `SN` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// New note on the hardware. Leave it out to keep the present one.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for UpdateHardwareRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateHardwareRequest");
        ::mna_core::__private::show(&mut shown, "hardware_id", &self.hardware_id);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateHardwareRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.hardware_id, &other.hardware_id)
            & ::mna_core::__private::same(&self.sn, &other.sn)
            & ::mna_core::__private::same(&self.description, &other.description)
    }
}
impl ::mna_core::__private::Serialize for UpdateHardwareRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("HardwareId", &self.hardware_id);
        fields.put_some("SN", &self.sn);
        fields.put_some("Description", &self.description);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateHardwareRequest {
    type Response = UpdateHardwareResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateHardware",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateHardware`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateHardwareResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateHardwareResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateHardwareResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateHardwareResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateHardwareResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateHardwareResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_hardware {
    pub struct hardware_id;
}
/// A request for [`UpdateHardware`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateHardwareBuilder<__V = (), __S = (__update_hardware::hardware_id, ())> {
    via: __V,
    request: UpdateHardwareRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateHardwareBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateHardwareBuilder {
            via,
            request: UpdateHardwareRequest {
                hardware_id: ::core::default::Default::default(),
                sn: ::core::option::Option::None,
                description: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasHardwareId> UpdateHardwareBuilder<__V, (__HasHardwareId, ())> {
    /// The hardware to change, as `AddHardware` and `GetVendorHardware` give it.
    ///
    /// `HardwareId` on the wire. Required.
    #[inline]
    pub fn hardware_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateHardwareBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.hardware_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateHardwareBuilder<__V, __S> {
        UpdateHardwareBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateHardwareBuilder<__V, __S> {
    /// New serial number. Leave it out to keep the present one.
    ///
    /// `SN` on the wire.
    #[inline]
    pub fn sn(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.sn, value);
        self
    }
    /// Sets [`sn`](Self::sn), or leaves it out with `None`.
    #[inline]
    pub fn set_sn(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.sn, value);
        self
    }
    /// New note on the hardware. Leave it out to keep the present one.
    ///
    /// `Description` on the wire.
    #[inline]
    pub fn description(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.description, value);
        self
    }
    /// Sets [`description`](Self::description), or leaves it out with `None`.
    #[inline]
    pub fn set_description(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.description, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateHardwareRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateHardwareBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateHardwareResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
