/// Lists the clusters of own gateways with the gateways in them, page by page.
///
/// The answer contains the access token of each gateway, so keep it secret. The page of the documentation speaks of an offset and a limit, but the action takes `page_number` and `page_size`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136009).
/// * Spec: `specs/mna/2021-01-19/GetCustomerGatewayClusterList.json`.
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
///     .get_customer_gateway_cluster_list()
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetCustomerGatewayClusterList;
impl GetCustomerGatewayClusterList {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetCustomerGatewayClusterListBuilder {
        GetCustomerGatewayClusterListBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetCustomerGatewayClusterListBuilder<::mna_core::Client> {
        GetCustomerGatewayClusterListBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Lists the clusters of own gateways with the gateways in them, page by page.
    ///
    /// The answer contains the access token of each gateway, so keep it secret. The page of the documentation speaks of an offset and a limit, but the action takes `page_number` and `page_size`.
    ///
    /// * required: none
    /// * optional: `keyword`, `page_number`, `page_size`
    ///
    /// Limits, error codes and an example: [`GetCustomerGatewayClusterList`].
    #[inline]
    pub fn get_customer_gateway_cluster_list(
        &self,
    ) -> GetCustomerGatewayClusterListBuilder<::mna_core::Client> {
        GetCustomerGatewayClusterList::call(self)
    }
}
/// The request of [`GetCustomerGatewayClusterList`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetCustomerGatewayClusterListRequest {
    /// Lists only clusters with this text in their name. Left out, all clusters match.
    ///
    /// `Keyword` on the wire. Allowed: at most 64 characters.
    pub keyword: ::core::option::Option<::std::string::String>,
    /// Which page to return, counted from 1. Left out, the service starts with the first one.
    ///
    /// `PageNumber` on the wire.
    pub page_number: ::core::option::Option<i64>,
    /// How many entries a page holds. Left out, the service chooses.
    ///
    /// `PageSize` on the wire.
    pub page_size: ::core::option::Option<i64>,
}
impl ::core::fmt::Debug for GetCustomerGatewayClusterListRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetCustomerGatewayClusterListRequest");
        ::mna_core::__private::show(&mut shown, "keyword", &self.keyword);
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetCustomerGatewayClusterListRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.keyword, &other.keyword)
            & ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.page_size, &other.page_size)
    }
}
impl ::mna_core::__private::Serialize for GetCustomerGatewayClusterListRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("Keyword", &self.keyword);
        fields.put_some("PageNumber", &self.page_number);
        fields.put_some("PageSize", &self.page_size);
        fields.end()
    }
}
impl ::mna_core::Action for GetCustomerGatewayClusterListRequest {
    type Response = GetCustomerGatewayClusterListResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetCustomerGatewayClusterList",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetCustomerGatewayClusterList`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetCustomerGatewayClusterListResponse {
    /// The clusters on this page.
    ///
    /// `ClusterList` on the wire.
    pub cluster_list: ::std::vec::Vec<crate::types::GatewayClusterInfo>,
    /// How many clusters match on all pages together.
    ///
    /// `TotalCount` on the wire.
    pub total_count: ::core::option::Option<i64>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetCustomerGatewayClusterListResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetCustomerGatewayClusterListResponse");
        ::mna_core::__private::show(&mut shown, "cluster_list", &self.cluster_list);
        ::mna_core::__private::show(&mut shown, "total_count", &self.total_count);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetCustomerGatewayClusterListResponse {
    const FIELDS: &'static [&'static str] = &["ClusterList", "TotalCount", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.cluster_list, map),
            1 => ::mna_core::__private::read(&mut self.total_count, map),
            2 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de>
for GetCustomerGatewayClusterListResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetCustomerGatewayClusterListResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetCustomerGatewayClusterListRequest {
    type Item = crate::types::GatewayClusterInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 0)
    }
    const ITEMS: &'static str = "ClusterList";
    #[inline]
    fn items(
        page: &mut GetCustomerGatewayClusterListResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::GatewayClusterInfo>> {
        ::core::option::Option::Some(&mut page.cluster_list)
    }
    #[inline]
    fn key(item: &crate::types::GatewayClusterInfo) -> ::core::option::Option<&str> {
        item.cluster_id.as_deref()
    }
    #[inline]
    fn total(
        page: &GetCustomerGatewayClusterListResponse,
    ) -> ::core::option::Option<i64> {
        page.total_count.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_customer_gateway_cluster_list {}
/// A request for [`GetCustomerGatewayClusterList`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetCustomerGatewayClusterListBuilder<__V = (), __S = ()> {
    via: __V,
    request: GetCustomerGatewayClusterListRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetCustomerGatewayClusterListBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetCustomerGatewayClusterListBuilder {
            via,
            request: GetCustomerGatewayClusterListRequest {
                keyword: ::core::option::Option::None,
                page_number: ::core::option::Option::None,
                page_size: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetCustomerGatewayClusterListBuilder<__V, __S> {
    /// Lists only clusters with this text in their name. Left out, all clusters match.
    ///
    /// `Keyword` on the wire. Allowed: at most 64 characters.
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
    /// Which page to return, counted from 1. Left out, the service starts with the first one.
    ///
    /// `PageNumber` on the wire.
    #[inline]
    pub fn page_number(mut self, value: i64) -> Self {
        ::mna_core::__private::set_some(&mut self.request.page_number, value);
        self
    }
    /// Sets [`page_number`](Self::page_number), or leaves it out with `None`.
    #[inline]
    pub fn set_page_number(mut self, value: ::core::option::Option<i64>) -> Self {
        ::mna_core::__private::set(&mut self.request.page_number, value);
        self
    }
    /// How many entries a page holds. Left out, the service chooses.
    ///
    /// `PageSize` on the wire.
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        ::mna_core::__private::set_some(&mut self.request.page_size, value);
        self
    }
    /// Sets [`page_size`](Self::page_size), or leaves it out with `None`.
    #[inline]
    pub fn set_page_size(mut self, value: ::core::option::Option<i64>) -> Self {
        ::mna_core::__private::set(&mut self.request.page_size, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetCustomerGatewayClusterListRequest {
        self.request
    }
}
impl<__S> GetCustomerGatewayClusterListBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetCustomerGatewayClusterListResponse> {
        self.via.send(self.request)
    }
}
impl GetCustomerGatewayClusterListBuilder<::mna_core::Client, ()> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, as large as the server makes them.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetCustomerGatewayClusterListRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetCustomerGatewayClusterListRequest> {
        self.via.pages(self.request).items()
    }
}
