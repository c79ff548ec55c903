/// Lists your own gateways and tells whether each works, newest first, page by page.
///
/// * Rate limit: 20 requests a second for an account (assumed: the vendor documents none).
/// * Only reads: calling it again is safe.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/133102).
/// * Spec: `specs/mna/2021-01-19/GetGatewayList.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InvalidParameter` | The parameters do not fit the action. The message says which one is wrong. | is of no use |
/// | `OperationDenied` | The service refuses this operation in the present state of things. The message says why. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .get_gateway_list()
///     .page_number(1)
///     .page_size(10)
///     .gateway_name("abc")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetGatewayList;
impl GetGatewayList {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetGatewayListBuilder {
        GetGatewayListBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetGatewayListBuilder<::mna_core::Client> {
        GetGatewayListBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists your own gateways and tells whether each works, newest first, page by page.
    ///
    /// * required: `page_number`, `page_size`
    /// * optional: `gateway_name`
    ///
    /// Limits, error codes and an example: [`GetGatewayList`].
    #[inline]
    pub fn get_gateway_list(&self) -> GetGatewayListBuilder<::mna_core::Client> {
        GetGatewayList::call(self)
    }
}
/// The request of [`GetGatewayList`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetGatewayListRequest {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire. Allowed: at least 1.
    pub page_number: u64,
    /// How many entries a page holds.
    ///
    /// `PageSize` on the wire.
    pub page_size: u64,
    /// Lists only gateways of this name. Left out, all gateways are listed.
    ///
    /// `GatewayName` on the wire.
    pub gateway_name: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetGatewayListRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetGatewayListRequest");
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "gateway_name", &self.gateway_name);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetGatewayListRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.gateway_name, &other.gateway_name)
    }
}
impl ::mna_core::__private::Serialize for GetGatewayListRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PageNumber", &self.page_number);
        fields.put("PageSize", &self.page_size);
        fields.put_some("GatewayName", &self.gateway_name);
        fields.end()
    }
}
impl ::mna_core::Action for GetGatewayListRequest {
    type Response = GetGatewayListResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetGatewayList",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetGatewayList`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetGatewayListResponse {
    /// The gateways on this page.
    ///
    /// `GatewayList` on the wire.
    pub gateway_list: ::std::vec::Vec<crate::types::GatewayInfo>,
    /// How many gateways match on all pages together.
    ///
    /// `Total` on the wire.
    pub total: ::core::option::Option<u64>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetGatewayListResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetGatewayListResponse");
        ::mna_core::__private::show(&mut shown, "gateway_list", &self.gateway_list);
        ::mna_core::__private::show(&mut shown, "total", &self.total);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetGatewayListResponse {
    const FIELDS: &'static [&'static str] = &["GatewayList", "Total", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.gateway_list, map),
            1 => ::mna_core::__private::read(&mut self.total, map),
            2 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetGatewayListResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetGatewayListResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetGatewayListRequest {
    type Item = crate::types::GatewayInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "GatewayList";
    #[inline]
    fn items(
        page: &mut GetGatewayListResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::GatewayInfo>> {
        ::core::option::Option::Some(&mut page.gateway_list)
    }
    #[inline]
    fn key(item: &crate::types::GatewayInfo) -> ::core::option::Option<&str> {
        item.gateway_id.as_deref()
    }
    #[inline]
    fn total(page: &GetGatewayListResponse) -> ::core::option::Option<i64> {
        page.total.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_gateway_list {
    pub struct page_number;
    pub struct page_size;
}
/// A request for [`GetGatewayList`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetGatewayListBuilder<
    __V = (),
    __S = (__get_gateway_list::page_number, (__get_gateway_list::page_size, ())),
> {
    via: __V,
    request: GetGatewayListRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetGatewayListBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetGatewayListBuilder {
            via,
            request: GetGatewayListRequest {
                page_number: ::core::default::Default::default(),
                page_size: ::core::default::Default::default(),
                gateway_name: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPageNumber,
    __HasPageSize,
> GetGatewayListBuilder<__V, (__HasPageNumber, (__HasPageSize, ()))> {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire. Allowed: at least 1. Required.
    #[inline]
    pub fn page_number(
        mut self,
        value: u64,
    ) -> GetGatewayListBuilder<__V, (::mna_core::__private::Set, (__HasPageSize, ()))> {
        ::mna_core::__private::set(&mut self.request.page_number, value);
        self.__with_state()
    }
    /// How many entries a page holds.
    ///
    /// `PageSize` on the wire. Required.
    #[inline]
    pub fn page_size(
        mut self,
        value: u64,
    ) -> GetGatewayListBuilder<
        __V,
        (__HasPageNumber, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.page_size, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetGatewayListBuilder<__V, __S> {
        GetGatewayListBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetGatewayListBuilder<__V, __S> {
    /// Lists only gateways of this name. Left out, all gateways are listed.
    ///
    /// `GatewayName` on the wire.
    #[inline]
    pub fn gateway_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.gateway_name, value);
        self
    }
    /// Sets [`gateway_name`](Self::gateway_name), or leaves it out with `None`.
    #[inline]
    pub fn set_gateway_name(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.gateway_name, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetGatewayListRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetGatewayListBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetGatewayListResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasPageNumber,
    __HasPageSize,
> GetGatewayListBuilder<::mna_core::Client, (__HasPageNumber, (__HasPageSize, ()))> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetGatewayListRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetGatewayListRequest> {
        self.via.pages(self.request).items()
    }
}
