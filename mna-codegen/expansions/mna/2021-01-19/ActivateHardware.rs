/// Turns registered hardware of a manufacturer into devices of your account.
///
/// The manufacturer must have registered the hardware with `AddHardware`; `GetHardwareInfo` tells beforehand who pays for its license. A device whose permanent license you chose to pay for stays unusable until `OrderPerLicense` has bought it.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79798).
/// * Spec: `specs/mna/2021-01-19/ActivateHardware.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.DuplicateDeviceName` | Another device already has this name. Choose a different one. | is of no use |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
/// | `OperationDenied.HardwareHasActivated` | The hardware with this serial number was activated before. It needs no further activation. | is of no use |
/// | `OperationDenied.HardwareNotExist` | No hardware with this serial number is registered. Check it and the name of the manufacturer, or ask the manufacturer to register it. | is of no use |
/// | `OperationDenied.VendorNotRegister` | The account, or the named manufacturer, is not registered as a manufacturer with the service. Ask Tencent Cloud to register it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::ActivateHardware;
///
/// let answer = client
///     .activate_hardware()
///     .hardware([ActivateHardware { vendor: Some("vendor".into()), sn: Some("AN".into()), device_name: Some("name".into()), description: Some("activateHardware info".into()), data_key: Some("keys".into()), ..Default::default() }])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct ActivateHardware;
impl ActivateHardware {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> ActivateHardwareBuilder {
        ActivateHardwareBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> ActivateHardwareBuilder<::mna_core::Client> {
        ActivateHardwareBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Turns registered hardware of a manufacturer into devices of your account.
    ///
    /// The manufacturer must have registered the hardware with `AddHardware`; `GetHardwareInfo` tells beforehand who pays for its license. A device whose permanent license you chose to pay for stays unusable until `OrderPerLicense` has bought it.
    ///
    /// * required: `hardware`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`ActivateHardware`].
    #[inline]
    pub fn activate_hardware(&self) -> ActivateHardwareBuilder<::mna_core::Client> {
        ActivateHardware::call(self)
    }
}
/// The request of [`ActivateHardware`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct ActivateHardwareRequest {
    /// The hardware to activate.
    ///
    /// `Hardware` on the wire.
    pub hardware: ::std::vec::Vec<crate::types::ActivateHardware>,
}
impl ::core::fmt::Debug for ActivateHardwareRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ActivateHardwareRequest");
        ::mna_core::__private::show(&mut shown, "hardware", &self.hardware);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ActivateHardwareRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.hardware, &other.hardware)
    }
}
impl ::mna_core::__private::Serialize for ActivateHardwareRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("Hardware", &self.hardware);
        fields.end()
    }
}
impl ::mna_core::Action for ActivateHardwareRequest {
    type Response = ActivateHardwareResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "ActivateHardware",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`ActivateHardware`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct ActivateHardwareResponse {
    /// The activated hardware, each now with its `DeviceId`.
    ///
    /// `HardwareInfo` on the wire.
    pub hardware_info: ::std::vec::Vec<crate::types::ActivateHardware>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ActivateHardwareResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ActivateHardwareResponse");
        ::mna_core::__private::show(&mut shown, "hardware_info", &self.hardware_info);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for ActivateHardwareResponse {
    const FIELDS: &'static [&'static str] = &["HardwareInfo", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.hardware_info, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for ActivateHardwareResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for ActivateHardwareResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __activate_hardware {
    pub struct hardware;
}
/// A request for [`ActivateHardware`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct ActivateHardwareBuilder<__V = (), __S = (__activate_hardware::hardware, ())> {
    via: __V,
    request: ActivateHardwareRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> ActivateHardwareBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        ActivateHardwareBuilder {
            via,
            request: ActivateHardwareRequest {
                hardware: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasHardware> ActivateHardwareBuilder<__V, (__HasHardware, ())> {
    /// The hardware to activate.
    ///
    /// `Hardware` on the wire. Required.
    #[inline]
    pub fn hardware(
        mut self,
        value: impl ::core::iter::IntoIterator<Item = crate::types::ActivateHardware>,
    ) -> ActivateHardwareBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.hardware, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> ActivateHardwareBuilder<__V, __S> {
        ActivateHardwareBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> ActivateHardwareBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> ActivateHardwareRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> ActivateHardwareBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<ActivateHardwareResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
