/// Lists the interconnection rules of the account, page by page.
///
/// With `page_size` and `page_number` both `-1`, the answer has everything on one page.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/GetL3ConnList.json`.
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
/// let answer = client
///     .get_l3_conn_list()
///     .page_size(10)
///     .page_number(1)
///     .device_id("mna-2x2tllhb18")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetL3ConnList;
impl GetL3ConnList {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetL3ConnListBuilder {
        GetL3ConnListBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetL3ConnListBuilder<::mna_core::Client> {
        GetL3ConnListBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists the interconnection rules of the account, page by page.
    ///
    /// With `page_size` and `page_number` both `-1`, the answer has everything on one page.
    ///
    /// * required: `page_size`, `page_number`
    /// * optional: `device_id`
    ///
    /// Limits, error codes and an example: [`GetL3ConnList`].
    #[inline]
    pub fn get_l3_conn_list(&self) -> GetL3ConnListBuilder<::mna_core::Client> {
        GetL3ConnList::call(self)
    }
}
/// The request of [`GetL3ConnList`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetL3ConnListRequest {
    /// How many entries a page holds; `-1` together with a `page_number` of `-1` puts everything on one page.
    ///
    /// `PageSize` on the wire. Allowed: at least -1.
    pub page_size: i64,
    /// Which page to return, counted from 1; `-1` together with a `page_size` of `-1` puts everything on one page.
    ///
    /// `PageNumber` on the wire. Allowed: at least -1.
    pub page_number: i64,
    /// Lists only rules of this device. Left out, the rules of all devices are listed.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetL3ConnListRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetL3ConnListRequest");
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetL3ConnListRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.device_id, &other.device_id)
    }
}
impl ::mna_core::__private::Serialize for GetL3ConnListRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PageSize", &self.page_size);
        fields.put("PageNumber", &self.page_number);
        fields.put_some("DeviceId", &self.device_id);
        fields.end()
    }
}
impl ::mna_core::Action for GetL3ConnListRequest {
    type Response = GetL3ConnListResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetL3ConnList",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetL3ConnList`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetL3ConnListResponse {
    /// The rules on this page.
    ///
    /// `L3ConnList` on the wire.
    pub l3_conn_list: ::std::vec::Vec<crate::types::L3ConnInfo>,
    /// How many rules match on all pages together.
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
impl ::core::fmt::Debug for GetL3ConnListResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetL3ConnListResponse");
        ::mna_core::__private::show(&mut shown, "l3_conn_list", &self.l3_conn_list);
        ::mna_core::__private::show(&mut shown, "length", &self.length);
        ::mna_core::__private::show(&mut shown, "total_page", &self.total_page);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetL3ConnListResponse {
    const FIELDS: &'static [&'static str] = &[
        "L3ConnList",
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
            0 => ::mna_core::__private::read(&mut self.l3_conn_list, map),
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
impl<'de> ::mna_core::__private::Deserialize<'de> for GetL3ConnListResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetL3ConnListResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetL3ConnListRequest {
    type Item = crate::types::L3ConnInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "L3ConnList";
    #[inline]
    fn items(
        page: &mut GetL3ConnListResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::L3ConnInfo>> {
        ::core::option::Option::Some(&mut page.l3_conn_list)
    }
    #[inline]
    fn key(item: &crate::types::L3ConnInfo) -> ::core::option::Option<&str> {
        item.l3_conn_id.as_deref()
    }
    #[inline]
    fn total(page: &GetL3ConnListResponse) -> ::core::option::Option<i64> {
        page.length.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_l3_conn_list {
    pub struct page_size;
    pub struct page_number;
}
/// A request for [`GetL3ConnList`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetL3ConnListBuilder<
    __V = (),
    __S = (__get_l3_conn_list::page_size, (__get_l3_conn_list::page_number, ())),
> {
    via: __V,
    request: GetL3ConnListRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetL3ConnListBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetL3ConnListBuilder {
            via,
            request: GetL3ConnListRequest {
                page_size: ::core::default::Default::default(),
                page_number: ::core::default::Default::default(),
                device_id: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPageSize,
    __HasPageNumber,
> GetL3ConnListBuilder<__V, (__HasPageSize, (__HasPageNumber, ()))> {
    /// How many entries a page holds; `-1` together with a `page_number` of `-1` puts everything on one page.
    ///
    /// `PageSize` on the wire. Allowed: at least -1. Required.
    #[inline]
    pub fn page_size(
        mut self,
        value: i64,
    ) -> GetL3ConnListBuilder<__V, (::mna_core::__private::Set, (__HasPageNumber, ()))> {
        ::mna_core::__private::set(&mut self.request.page_size, value);
        self.__with_state()
    }
    /// Which page to return, counted from 1; `-1` together with a `page_size` of `-1` puts everything on one page.
    ///
    /// `PageNumber` on the wire. Allowed: at least -1. Required.
    #[inline]
    pub fn page_number(
        mut self,
        value: i64,
    ) -> GetL3ConnListBuilder<__V, (__HasPageSize, (::mna_core::__private::Set, ()))> {
        ::mna_core::__private::set(&mut self.request.page_number, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetL3ConnListBuilder<__V, __S> {
        GetL3ConnListBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetL3ConnListBuilder<__V, __S> {
    /// Lists only rules of this device. Left out, the rules of all devices are listed.
    ///
    /// `DeviceId` on the wire.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.device_id, value);
        self
    }
    /// Sets [`device_id`](Self::device_id), or leaves it out with `None`.
    #[inline]
    pub fn set_device_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.device_id, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetL3ConnListRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetL3ConnListBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetL3ConnListResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasPageSize,
    __HasPageNumber,
> GetL3ConnListBuilder<::mna_core::Client, (__HasPageSize, (__HasPageNumber, ()))> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetL3ConnListRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetL3ConnListRequest> {
        self.via.pages(self.request).items()
    }
}
