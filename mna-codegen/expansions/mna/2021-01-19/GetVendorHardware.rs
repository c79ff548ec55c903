/// Lists the hardware that a manufacturer registered, activated or not, page by page.
///
/// Only accounts registered as manufacturers may call this.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79762).
/// * Spec: `specs/mna/2021-01-19/GetVendorHardware.json`.
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
/// | `OperationDenied.VendorNotRegister` | The account, or the named manufacturer, is not registered as a manufacturer with the service. Ask Tencent Cloud to register it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_vendor_hardware()
///     .page_number(1)
///     .page_size(1)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetVendorHardware;
impl GetVendorHardware {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetVendorHardwareBuilder {
        GetVendorHardwareBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetVendorHardwareBuilder<::mna_core::Client> {
        GetVendorHardwareBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists the hardware that a manufacturer registered, activated or not, page by page.
    ///
    /// Only accounts registered as manufacturers may call this.
    ///
    /// * required: `page_number`, `page_size`
    /// * optional: `keyword`, `status`
    ///
    /// Limits, error codes and an example: [`GetVendorHardware`].
    #[inline]
    pub fn get_vendor_hardware(&self) -> GetVendorHardwareBuilder<::mna_core::Client> {
        GetVendorHardware::call(self)
    }
}
/// The request of [`GetVendorHardware`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetVendorHardwareRequest {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire.
    pub page_number: i64,
    /// How many entries a page holds.
    ///
    /// `PageSize` on the wire.
    pub page_size: i64,
    /// Lists only hardware that matches this text. Left out, all of it matches.
    ///
    /// `Keyword` on the wire.
    pub keyword: ::core::option::Option<::std::string::String>,
    /// Lists only hardware in this state. Left out, hardware in every state is listed.
    ///
    /// `Status` on the wire. Allowed: the values of [`HardwareStatus`](crate::types::HardwareStatus).
    pub status: ::core::option::Option<crate::types::HardwareStatus>,
}
impl ::core::fmt::Debug for GetVendorHardwareRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetVendorHardwareRequest");
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "keyword", &self.keyword);
        ::mna_core::__private::show(&mut shown, "status", &self.status);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetVendorHardwareRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.keyword, &other.keyword)
            & ::mna_core::__private::same(&self.status, &other.status)
    }
}
impl ::mna_core::__private::Serialize for GetVendorHardwareRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PageNumber", &self.page_number);
        fields.put("PageSize", &self.page_size);
        fields.put_some("Keyword", &self.keyword);
        fields.put_some("Status", &self.status);
        fields.end()
    }
}
impl ::mna_core::Action for GetVendorHardwareRequest {
    type Response = GetVendorHardwareResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetVendorHardware",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetVendorHardware`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetVendorHardwareResponse {
    /// The hardware on this page.
    ///
    /// `VendorHardware` on the wire.
    pub vendor_hardware: ::std::vec::Vec<crate::types::VendorHardware>,
    /// How much hardware matches on all pages together.
    ///
    /// `Length` on the wire.
    pub length: ::core::option::Option<i64>,
    /// How many pages there are at this page size.
    ///
    /// `TotalPage` on the wire.
    pub total_page: ::core::option::Option<i64>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetVendorHardwareResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetVendorHardwareResponse");
        ::mna_core::__private::show(
            &mut shown,
            "vendor_hardware",
            &self.vendor_hardware,
        );
        ::mna_core::__private::show(&mut shown, "length", &self.length);
        ::mna_core::__private::show(&mut shown, "total_page", &self.total_page);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetVendorHardwareResponse {
    const FIELDS: &'static [&'static str] = &[
        "VendorHardware",
        "Length",
        "TotalPage",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.vendor_hardware, map),
            1 => ::mna_core::__private::read(&mut self.length, map),
            2 => ::mna_core::__private::read(&mut self.total_page, map),
            3 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetVendorHardwareResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetVendorHardwareResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetVendorHardwareRequest {
    type Item = crate::types::VendorHardware;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "VendorHardware";
    #[inline]
    fn items(
        page: &mut GetVendorHardwareResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::VendorHardware>> {
        ::core::option::Option::Some(&mut page.vendor_hardware)
    }
    #[inline]
    fn key(item: &crate::types::VendorHardware) -> ::core::option::Option<&str> {
        item.hardware_id.as_deref()
    }
    #[inline]
    fn total(page: &GetVendorHardwareResponse) -> ::core::option::Option<i64> {
        page.length.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_vendor_hardware {
    pub struct page_number;
    pub struct page_size;
}
/// A request for [`GetVendorHardware`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetVendorHardwareBuilder<
    __V = (),
    __S = (__get_vendor_hardware::page_number, (__get_vendor_hardware::page_size, ())),
> {
    via: __V,
    request: GetVendorHardwareRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetVendorHardwareBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetVendorHardwareBuilder {
            via,
            request: GetVendorHardwareRequest {
                page_number: ::core::default::Default::default(),
                page_size: ::core::default::Default::default(),
                keyword: ::core::option::Option::None,
                status: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPageNumber,
    __HasPageSize,
> GetVendorHardwareBuilder<__V, (__HasPageNumber, (__HasPageSize, ()))> {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire. Required.
    #[inline]
    pub fn page_number(
        mut self,
        value: i64,
    ) -> GetVendorHardwareBuilder<
        __V,
        (::mna_core::__private::Set, (__HasPageSize, ())),
    > {
        ::mna_core::__private::set(&mut self.request.page_number, value);
        self.__with_state()
    }
    /// How many entries a page holds.
    ///
    /// `PageSize` on the wire. Required.
    #[inline]
    pub fn page_size(
        mut self,
        value: i64,
    ) -> GetVendorHardwareBuilder<
        __V,
        (__HasPageNumber, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.page_size, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetVendorHardwareBuilder<__V, __S> {
        GetVendorHardwareBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetVendorHardwareBuilder<__V, __S> {
    /// Lists only hardware that matches this text. Left out, all of it matches.
    ///
    /// `Keyword` on the wire.
    #[inline]
    pub fn keyword(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.keyword, value);
        self
    }
    /// Sets [`keyword`](Self::keyword), or leaves it out with `None`.
    #[inline]
    pub fn set_keyword(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.keyword, value);
        self
    }
    /// Lists only hardware in this state. Left out, hardware in every state is listed.
    ///
    /// `Status` on the wire. Allowed: the values of [`HardwareStatus`](crate::types::HardwareStatus).
    #[inline]
    pub fn status(
        mut self,
        value: impl ::core::convert::Into<crate::types::HardwareStatus>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.status, value);
        self
    }
    /// Sets [`status`](Self::status), or leaves it out with `None`.
    #[inline]
    pub fn set_status(
        mut self,
        value: ::core::option::Option<crate::types::HardwareStatus>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.status, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetVendorHardwareRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetVendorHardwareBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetVendorHardwareResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasPageNumber,
    __HasPageSize,
> GetVendorHardwareBuilder<::mna_core::Client, (__HasPageNumber, (__HasPageSize, ()))> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetVendorHardwareRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetVendorHardwareRequest> {
        self.via.pages(self.request).items()
    }
}
