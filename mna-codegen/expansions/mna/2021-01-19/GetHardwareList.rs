/// Lists the hardware of a manufacturer with the devices that it became, page by page.
///
/// Only accounts registered as manufacturers may call this. For the hardware IDs, and for what still awaits activation, call `GetVendorHardware`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79771).
/// * Spec: `specs/mna/2021-01-19/GetHardwareList.json`.
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
///     .get_hardware_list()
///     .page_number(1)
///     .page_size(1)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetHardwareList;
impl GetHardwareList {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetHardwareListBuilder {
        GetHardwareListBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetHardwareListBuilder<::mna_core::Client> {
        GetHardwareListBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists the hardware of a manufacturer with the devices that it became, page by page.
    ///
    /// Only accounts registered as manufacturers may call this. For the hardware IDs, and for what still awaits activation, call `GetVendorHardware`.
    ///
    /// * required: `page_number`, `page_size`
    /// * optional: `keyword`
    ///
    /// Limits, error codes and an example: [`GetHardwareList`].
    #[inline]
    pub fn get_hardware_list(&self) -> GetHardwareListBuilder<::mna_core::Client> {
        GetHardwareList::call(self)
    }
}
/// The request of [`GetHardwareList`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetHardwareListRequest {
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
}
impl ::core::fmt::Debug for GetHardwareListRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetHardwareListRequest");
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "keyword", &self.keyword);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetHardwareListRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.keyword, &other.keyword)
    }
}
impl ::mna_core::__private::Serialize for GetHardwareListRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PageNumber", &self.page_number);
        fields.put("PageSize", &self.page_size);
        fields.put_some("Keyword", &self.keyword);
        fields.end()
    }
}
impl ::mna_core::Action for GetHardwareListRequest {
    type Response = GetHardwareListResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetHardwareList",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetHardwareList`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetHardwareListResponse {
    /// The hardware on this page.
    ///
    /// `HardwareInfos` on the wire.
    pub hardware_infos: ::std::vec::Vec<crate::types::HardwareInfo>,
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
impl ::core::fmt::Debug for GetHardwareListResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetHardwareListResponse");
        ::mna_core::__private::show(&mut shown, "hardware_infos", &self.hardware_infos);
        ::mna_core::__private::show(&mut shown, "length", &self.length);
        ::mna_core::__private::show(&mut shown, "total_page", &self.total_page);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetHardwareListResponse {
    const FIELDS: &'static [&'static str] = &[
        "HardwareInfos",
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
            0 => ::mna_core::__private::read(&mut self.hardware_infos, map),
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
impl<'de> ::mna_core::__private::Deserialize<'de> for GetHardwareListResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetHardwareListResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetHardwareListRequest {
    type Item = crate::types::HardwareInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "HardwareInfos";
    #[inline]
    fn items(
        page: &mut GetHardwareListResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::HardwareInfo>> {
        ::core::option::Option::Some(&mut page.hardware_infos)
    }
    #[inline]
    fn key(item: &crate::types::HardwareInfo) -> ::core::option::Option<&str> {
        item.sn.as_deref()
    }
    #[inline]
    fn total(page: &GetHardwareListResponse) -> ::core::option::Option<i64> {
        page.length.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_hardware_list {
    pub struct page_number;
    pub struct page_size;
}
/// A request for [`GetHardwareList`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetHardwareListBuilder<
    __V = (),
    __S = (__get_hardware_list::page_number, (__get_hardware_list::page_size, ())),
> {
    via: __V,
    request: GetHardwareListRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetHardwareListBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetHardwareListBuilder {
            via,
            request: GetHardwareListRequest {
                page_number: ::core::default::Default::default(),
                page_size: ::core::default::Default::default(),
                keyword: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPageNumber,
    __HasPageSize,
> GetHardwareListBuilder<__V, (__HasPageNumber, (__HasPageSize, ()))> {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire. Required.
    #[inline]
    pub fn page_number(
        mut self,
        value: i64,
    ) -> GetHardwareListBuilder<__V, (::mna_core::__private::Set, (__HasPageSize, ()))> {
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
    ) -> GetHardwareListBuilder<
        __V,
        (__HasPageNumber, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.page_size, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetHardwareListBuilder<__V, __S> {
        GetHardwareListBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetHardwareListBuilder<__V, __S> {
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
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetHardwareListRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetHardwareListBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetHardwareListResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasPageNumber,
    __HasPageSize,
> GetHardwareListBuilder<::mna_core::Client, (__HasPageNumber, (__HasPageSize, ()))> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetHardwareListRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetHardwareListRequest> {
        self.via.pages(self.request).items()
    }
}
