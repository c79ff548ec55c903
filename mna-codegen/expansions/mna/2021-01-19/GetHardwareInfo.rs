/// Tells who pays for the license of a piece of hardware, and how.
///
/// Ask before `ActivateHardware`, to know whether the license is yours to pay for.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79772).
/// * Spec: `specs/mna/2021-01-19/GetHardwareInfo.json`.
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
/// | `OperationDenied.HardwareNotExist` | No hardware with this serial number is registered. Check it and the name of the manufacturer, or ask the manufacturer to register it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_hardware_info()
///     .vendor("kainan")
///     .sn("123321")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetHardwareInfo;
impl GetHardwareInfo {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetHardwareInfoBuilder {
        GetHardwareInfoBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetHardwareInfoBuilder<::mna_core::Client> {
        GetHardwareInfoBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells who pays for the license of a piece of hardware, and how.
    ///
    /// Ask before `ActivateHardware`, to know whether the license is yours to pay for.
    ///
    /// * required: `vendor`, `sn`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`GetHardwareInfo`].
    #[inline]
    pub fn get_hardware_info(&self) -> GetHardwareInfoBuilder<::mna_core::Client> {
        GetHardwareInfo::call(self)
    }
}
/// The request of [`GetHardwareInfo`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetHardwareInfoRequest {
    /// Name of the manufacturer.
    ///
    /// `Vendor` on the wire.
    pub vendor: ::std::string::String,
    /// Serial number of the hardware.
    ///
    /// `SN` on the wire.
    pub sn: ::std::string::String,
}
impl ::core::fmt::Debug for GetHardwareInfoRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetHardwareInfoRequest");
        ::mna_core::__private::show(&mut shown, "vendor", &self.vendor);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetHardwareInfoRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.vendor, &other.vendor)
            & ::mna_core::__private::same(&self.sn, &other.sn)
    }
}
impl ::mna_core::__private::Serialize for GetHardwareInfoRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("Vendor", &self.vendor);
        fields.put("SN", &self.sn);
        fields.end()
    }
}
impl ::mna_core::Action for GetHardwareInfoRequest {
    type Response = GetHardwareInfoResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetHardwareInfo",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetHardwareInfo`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetHardwareInfoResponse {
    /// How the license is paid for.
    ///
    /// `LicensePayMode` on the wire. Allowed: the values of [`LicensePayMode`](crate::types::LicensePayMode).
    pub license_pay_mode: ::core::option::Option<crate::types::LicensePayMode>,
    /// Who pays for the license.
    ///
    /// `Payer` on the wire. Allowed: the values of [`Payer`](crate::types::Payer).
    pub payer: ::core::option::Option<crate::types::Payer>,
    /// Serial number of the hardware.
    ///
    /// `SN` on the wire.
    pub sn: ::core::option::Option<::std::string::String>,
    /// Name of the manufacturer.
    ///
    /// `Vendor` on the wire.
    pub vendor: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetHardwareInfoResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetHardwareInfoResponse");
        ::mna_core::__private::show(
            &mut shown,
            "license_pay_mode",
            &self.license_pay_mode,
        );
        ::mna_core::__private::show(&mut shown, "payer", &self.payer);
        ::mna_core::__private::show(&mut shown, "sn", &self.sn);
        ::mna_core::__private::show(&mut shown, "vendor", &self.vendor);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetHardwareInfoResponse {
    const FIELDS: &'static [&'static str] = &[
        "LicensePayMode",
        "Payer",
        "SN",
        "Vendor",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.license_pay_mode, map),
            1 => ::mna_core::__private::read(&mut self.payer, map),
            2 => ::mna_core::__private::read(&mut self.sn, map),
            3 => ::mna_core::__private::read(&mut self.vendor, map),
            4 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetHardwareInfoResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetHardwareInfoResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_hardware_info {
    pub struct vendor;
    pub struct sn;
}
/// A request for [`GetHardwareInfo`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetHardwareInfoBuilder<
    __V = (),
    __S = (__get_hardware_info::vendor, (__get_hardware_info::sn, ())),
> {
    via: __V,
    request: GetHardwareInfoRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetHardwareInfoBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetHardwareInfoBuilder {
            via,
            request: GetHardwareInfoRequest {
                vendor: ::core::default::Default::default(),
                sn: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasVendor,
    __HasSn,
> GetHardwareInfoBuilder<__V, (__HasVendor, (__HasSn, ()))> {
    /// Name of the manufacturer.
    ///
    /// `Vendor` on the wire. Required.
    #[inline]
    pub fn vendor(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetHardwareInfoBuilder<__V, (::mna_core::__private::Set, (__HasSn, ()))> {
        ::mna_core::__private::set(&mut self.request.vendor, value);
        self.__with_state()
    }
    /// Serial number of the hardware.
    ///
    /// `SN` on the wire. Required.
    #[inline]
    pub fn sn(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetHardwareInfoBuilder<__V, (__HasVendor, (::mna_core::__private::Set, ()))> {
        ::mna_core::__private::set(&mut self.request.sn, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetHardwareInfoBuilder<__V, __S> {
        GetHardwareInfoBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetHardwareInfoBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetHardwareInfoRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetHardwareInfoBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetHardwareInfoResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
