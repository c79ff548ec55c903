/// Registers hardware of a manufacturer, for customers to activate later.
///
/// Only accounts registered as manufacturers may call this. A customer turns such hardware into a device with `ActivateHardware`. Hardware with a permanent license that the manufacturer pays for needs `OrderPerLicense` with the `HardwareId` from the answer.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79794).
/// * Spec: `specs/mna/2021-01-19/AddHardware.json`.
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
/// use mna_api::types::{Hardware, LicenseChargingMode};
///
/// let answer = client
///     .add_hardware()
///     .hardware([Hardware { sn: Some("AN".into()), license_charging_mode: Some(LicenseChargingMode::Customer), description: Some("AddHardware info".into()), ..Default::default() }])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddHardware;
impl AddHardware {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddHardwareBuilder {
        AddHardwareBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddHardwareBuilder<::mna_core::Client> {
        AddHardwareBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Registers hardware of a manufacturer, for customers to activate later.
    ///
    /// Only accounts registered as manufacturers may call this. A customer turns such hardware into a device with `ActivateHardware`. Hardware with a permanent license that the manufacturer pays for needs `OrderPerLicense` with the `HardwareId` from the answer.
    ///
    /// * required: `hardware`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`AddHardware`].
    #[inline]
    pub fn add_hardware(&self) -> AddHardwareBuilder<::mna_core::Client> {
        AddHardware::call(self)
    }
}
/// The request of [`AddHardware`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddHardwareRequest {
    /// The hardware to register.
    ///
    /// `Hardware` on the wire.
    pub hardware: ::std::vec::Vec<crate::types::Hardware>,
}
impl ::core::fmt::Debug for AddHardwareRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddHardwareRequest");
        ::mna_core::__private::show(&mut shown, "hardware", &self.hardware);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddHardwareRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.hardware, &other.hardware)
    }
}
impl ::mna_core::__private::Serialize for AddHardwareRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("Hardware", &self.hardware);
        fields.end()
    }
}
impl ::mna_core::Action for AddHardwareRequest {
    type Response = AddHardwareResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddHardware",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddHardware`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddHardwareResponse {
    /// The registered hardware, each now with its `HardwareId`.
    ///
    /// `Hardware` on the wire.
    pub hardware: ::std::vec::Vec<crate::types::Hardware>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddHardwareResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddHardwareResponse");
        ::mna_core::__private::show(&mut shown, "hardware", &self.hardware);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddHardwareResponse {
    const FIELDS: &'static [&'static str] = &["Hardware", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.hardware, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddHardwareResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddHardwareResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_hardware {
    pub struct hardware;
}
/// A request for [`AddHardware`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddHardwareBuilder<__V = (), __S = (__add_hardware::hardware, ())> {
    via: __V,
    request: AddHardwareRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddHardwareBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddHardwareBuilder {
            via,
            request: AddHardwareRequest {
                hardware: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasHardware> AddHardwareBuilder<__V, (__HasHardware, ())> {
    /// The hardware to register.
    ///
    /// `Hardware` on the wire. Required.
    #[inline]
    pub fn hardware(
        mut self,
        value: impl ::core::iter::IntoIterator<Item = crate::types::Hardware>,
    ) -> AddHardwareBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.hardware, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddHardwareBuilder<__V, __S> {
        AddHardwareBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddHardwareBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> AddHardwareRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddHardwareBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddHardwareResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
