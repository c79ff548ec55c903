/// Tells the settings of a group and lists the devices in it, page by page.
///
/// With `page_size` and `page_number` both `-1`, the answer has everything on one page. The documentation describes both as the page size; `page_number` is the number of the page here as elsewhere.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79774).
/// * Spec: `specs/mna/2021-01-19/GetGroupDetail.json`.
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
///     .get_group_detail()
///     .group_id("cliGrp-xf8rboasb")
///     .page_size(10)
///     .page_number(1)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetGroupDetail;
impl GetGroupDetail {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetGroupDetailBuilder {
        GetGroupDetailBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetGroupDetailBuilder<::mna_core::Client> {
        GetGroupDetailBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells the settings of a group and lists the devices in it, page by page.
    ///
    /// With `page_size` and `page_number` both `-1`, the answer has everything on one page. The documentation describes both as the page size; `page_number` is the number of the page here as elsewhere.
    ///
    /// * required: `group_id`, `page_size`, `page_number`
    /// * optional: `keyword`
    ///
    /// Limits, error codes and an example: [`GetGroupDetail`].
    #[inline]
    pub fn get_group_detail(&self) -> GetGroupDetailBuilder<::mna_core::Client> {
        GetGroupDetail::call(self)
    }
}
/// The request of [`GetGroupDetail`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetGroupDetailRequest {
    /// The group to look up.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::std::string::String,
    /// How many entries a page holds; `-1` together with a `page_number` of `-1` puts everything on one page.
    ///
    /// `PageSize` on the wire. Allowed: at least -1.
    pub page_size: i64,
    /// Which page to return, counted from 1; `-1` together with a `page_size` of `-1` puts everything on one page.
    ///
    /// `PageNumber` on the wire. Allowed: at least -1.
    pub page_number: i64,
    /// Lists only devices that match this text. Left out, the whole group is listed.
    ///
    /// `KeyWord` on the wire.
    pub keyword: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetGroupDetailRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetGroupDetailRequest");
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "keyword", &self.keyword);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetGroupDetailRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.keyword, &other.keyword)
    }
}
impl ::mna_core::__private::Serialize for GetGroupDetailRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("GroupId", &self.group_id);
        fields.put("PageSize", &self.page_size);
        fields.put("PageNumber", &self.page_number);
        fields.put_some("KeyWord", &self.keyword);
        fields.end()
    }
}
impl ::mna_core::Action for GetGroupDetailRequest {
    type Response = GetGroupDetailResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetGroupDetail",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetGroupDetail`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetGroupDetailResponse {
    /// Settings of the group.
    ///
    /// `GroupInfo` on the wire.
    pub group_info: ::core::option::Option<crate::types::GroupInfo>,
    /// The devices on this page.
    ///
    /// `DeviceInfos` on the wire.
    pub device_infos: ::std::vec::Vec<crate::types::DeviceBaseInfo>,
    /// How many devices match on all pages together.
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
impl ::core::fmt::Debug for GetGroupDetailResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetGroupDetailResponse");
        ::mna_core::__private::show(&mut shown, "group_info", &self.group_info);
        ::mna_core::__private::show(&mut shown, "device_infos", &self.device_infos);
        ::mna_core::__private::show(&mut shown, "length", &self.length);
        ::mna_core::__private::show(&mut shown, "total_page", &self.total_page);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetGroupDetailResponse {
    const FIELDS: &'static [&'static str] = &[
        "GroupInfo",
        "DeviceInfos",
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
            0 => ::mna_core::__private::read(&mut self.group_info, map),
            1 => ::mna_core::__private::read(&mut self.device_infos, map),
            2 => ::mna_core::__private::read(&mut self.length, map),
            3 => ::mna_core::__private::read(&mut self.total_page, map),
            4 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetGroupDetailResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetGroupDetailResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetGroupDetailRequest {
    type Item = crate::types::DeviceBaseInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "DeviceInfos";
    #[inline]
    fn items(
        page: &mut GetGroupDetailResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::DeviceBaseInfo>> {
        ::core::option::Option::Some(&mut page.device_infos)
    }
    #[inline]
    fn key(item: &crate::types::DeviceBaseInfo) -> ::core::option::Option<&str> {
        item.device_id.as_deref()
    }
    #[inline]
    fn total(page: &GetGroupDetailResponse) -> ::core::option::Option<i64> {
        page.length.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_group_detail {
    pub struct group_id;
    pub struct page_size;
    pub struct page_number;
}
/// A request for [`GetGroupDetail`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetGroupDetailBuilder<
    __V = (),
    __S
        = (
            __get_group_detail::group_id,
            (__get_group_detail::page_size, (__get_group_detail::page_number, ())),
        ),
> {
    via: __V,
    request: GetGroupDetailRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetGroupDetailBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetGroupDetailBuilder {
            via,
            request: GetGroupDetailRequest {
                group_id: ::core::default::Default::default(),
                page_size: ::core::default::Default::default(),
                page_number: ::core::default::Default::default(),
                keyword: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasGroupId,
    __HasPageSize,
    __HasPageNumber,
> GetGroupDetailBuilder<__V, (__HasGroupId, (__HasPageSize, (__HasPageNumber, ())))> {
    /// The group to look up.
    ///
    /// `GroupId` on the wire. Required.
    #[inline]
    pub fn group_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetGroupDetailBuilder<
        __V,
        (::mna_core::__private::Set, (__HasPageSize, (__HasPageNumber, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.group_id, value);
        self.__with_state()
    }
    /// How many entries a page holds; `-1` together with a `page_number` of `-1` puts everything on one page.
    ///
    /// `PageSize` on the wire. Allowed: at least -1. Required.
    #[inline]
    pub fn page_size(
        mut self,
        value: i64,
    ) -> GetGroupDetailBuilder<
        __V,
        (__HasGroupId, (::mna_core::__private::Set, (__HasPageNumber, ()))),
    > {
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
    ) -> GetGroupDetailBuilder<
        __V,
        (__HasGroupId, (__HasPageSize, (::mna_core::__private::Set, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.page_number, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetGroupDetailBuilder<__V, __S> {
        GetGroupDetailBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetGroupDetailBuilder<__V, __S> {
    /// Lists only devices that match this text. Left out, the whole group is listed.
    ///
    /// `KeyWord` on the wire.
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
    pub fn build(self) -> GetGroupDetailRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetGroupDetailBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetGroupDetailResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasGroupId,
    __HasPageSize,
    __HasPageNumber,
> GetGroupDetailBuilder<
    ::mna_core::Client,
    (__HasGroupId, (__HasPageSize, (__HasPageNumber, ()))),
> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetGroupDetailRequest>
    where
        __HasGroupId: ::mna_core::__private::Given,
    {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetGroupDetailRequest>
    where
        __HasGroupId: ::mna_core::__private::Given,
    {
        self.via.pages(self.request).items()
    }
}
