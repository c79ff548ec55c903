/// Lists the data plans of the account, what is left in them and which devices use them, page by page.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/GetFlowPackages.json`.
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
///     .get_flow_packages()
///     .page_number(1)
///     .page_size(10)
///     .resource_id("mpe-00ja9uc_2Z26M6JHHc0")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetFlowPackages;
impl GetFlowPackages {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetFlowPackagesBuilder {
        GetFlowPackagesBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetFlowPackagesBuilder<::mna_core::Client> {
        GetFlowPackagesBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists the data plans of the account, what is left in them and which devices use them, page by page.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: `page_number`, `page_size`
    /// * optional: `resource_id`, `device_id`, `status`, `active_time_start`, `active_time_end`
    ///
    /// Limits, error codes and an example: [`GetFlowPackages`].
    #[inline]
    pub fn get_flow_packages(&self) -> GetFlowPackagesBuilder<::mna_core::Client> {
        GetFlowPackages::call(self)
    }
}
/// The request of [`GetFlowPackages`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetFlowPackagesRequest {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire. Allowed: at least 1.
    pub page_number: u64,
    /// How many entries a page holds.
    ///
    /// `PageSize` on the wire.
    pub page_size: u64,
    /// Lists only the data plan with this ID. Left out, all of them are listed.
    ///
    /// `ResourceId` on the wire.
    pub resource_id: ::core::option::Option<::std::string::String>,
    /// Lists only data plans that this device uses. Left out, those of all devices are listed.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::core::option::Option<::std::string::String>,
    /// Lists only data plans in this state. Left out, those in every state are listed.
    ///
    /// `Status` on the wire. Allowed: the values of [`PackageStatus`](crate::types::PackageStatus).
    pub status: ::core::option::Option<crate::types::PackageStatus>,
    /// Lists only data plans that took effect after this moment, such as `2026-08-12 16:25:23`. The documented example reads it in Beijing time. Left out, there is no such bound.
    ///
    /// `ActiveTimeStart` on the wire. Known to the mainland site only.
    pub active_time_start: ::core::option::Option<::std::string::String>,
    /// Lists only data plans that took effect before this moment, such as `2026-08-13 16:25:23`. The documented example reads it in Beijing time. Left out, there is no such bound.
    ///
    /// `ActiveTimeEnd` on the wire. Known to the mainland site only.
    pub active_time_end: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetFlowPackagesRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetFlowPackagesRequest");
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "resource_id", &self.resource_id);
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "status", &self.status);
        ::mna_core::__private::show(
            &mut shown,
            "active_time_start",
            &self.active_time_start,
        );
        ::mna_core::__private::show(
            &mut shown,
            "active_time_end",
            &self.active_time_end,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetFlowPackagesRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.resource_id, &other.resource_id)
            & ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.status, &other.status)
            & ::mna_core::__private::same(
                &self.active_time_start,
                &other.active_time_start,
            )
            & ::mna_core::__private::same(&self.active_time_end, &other.active_time_end)
    }
}
impl ::mna_core::__private::Serialize for GetFlowPackagesRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PageNumber", &self.page_number);
        fields.put("PageSize", &self.page_size);
        fields.put_some("ResourceId", &self.resource_id);
        fields.put_some("DeviceId", &self.device_id);
        fields.put_some("Status", &self.status);
        fields.put_some("ActiveTimeStart", &self.active_time_start);
        fields.put_some("ActiveTimeEnd", &self.active_time_end);
        fields.end()
    }
}
impl ::mna_core::Action for GetFlowPackagesRequest {
    type Response = GetFlowPackagesResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetFlowPackages",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetFlowPackages`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetFlowPackagesResponse {
    /// The data plans on this page.
    ///
    /// `PackageList` on the wire.
    pub package_list: ::std::vec::Vec<crate::types::FlowPackageInfo>,
    /// How many data plans match on all pages together.
    ///
    /// `Total` on the wire.
    pub total: ::core::option::Option<u64>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetFlowPackagesResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetFlowPackagesResponse");
        ::mna_core::__private::show(&mut shown, "package_list", &self.package_list);
        ::mna_core::__private::show(&mut shown, "total", &self.total);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetFlowPackagesResponse {
    const FIELDS: &'static [&'static str] = &["PackageList", "Total", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.package_list, map),
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
impl<'de> ::mna_core::__private::Deserialize<'de> for GetFlowPackagesResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetFlowPackagesResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetFlowPackagesRequest {
    type Item = crate::types::FlowPackageInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "PackageList";
    #[inline]
    fn items(
        page: &mut GetFlowPackagesResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::FlowPackageInfo>> {
        ::core::option::Option::Some(&mut page.package_list)
    }
    #[inline]
    fn key(item: &crate::types::FlowPackageInfo) -> ::core::option::Option<&str> {
        item.resource_id.as_deref()
    }
    #[inline]
    fn total(page: &GetFlowPackagesResponse) -> ::core::option::Option<i64> {
        page.total.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_flow_packages {
    pub struct page_number;
    pub struct page_size;
}
/// A request for [`GetFlowPackages`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetFlowPackagesBuilder<
    __V = (),
    __S = (__get_flow_packages::page_number, (__get_flow_packages::page_size, ())),
> {
    via: __V,
    request: GetFlowPackagesRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetFlowPackagesBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetFlowPackagesBuilder {
            via,
            request: GetFlowPackagesRequest {
                page_number: ::core::default::Default::default(),
                page_size: ::core::default::Default::default(),
                resource_id: ::core::option::Option::None,
                device_id: ::core::option::Option::None,
                status: ::core::option::Option::None,
                active_time_start: ::core::option::Option::None,
                active_time_end: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPageNumber,
    __HasPageSize,
> GetFlowPackagesBuilder<__V, (__HasPageNumber, (__HasPageSize, ()))> {
    /// Which page to return, counted from 1.
    ///
    /// `PageNumber` on the wire. Allowed: at least 1. Required.
    #[inline]
    pub fn page_number(
        mut self,
        value: u64,
    ) -> GetFlowPackagesBuilder<__V, (::mna_core::__private::Set, (__HasPageSize, ()))> {
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
    ) -> GetFlowPackagesBuilder<
        __V,
        (__HasPageNumber, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.page_size, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetFlowPackagesBuilder<__V, __S> {
        GetFlowPackagesBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetFlowPackagesBuilder<__V, __S> {
    /// Lists only the data plan with this ID. Left out, all of them are listed.
    ///
    /// `ResourceId` on the wire.
    #[inline]
    pub fn resource_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.resource_id, value);
        self
    }
    /// Sets [`resource_id`](Self::resource_id), or leaves it out with `None`.
    #[inline]
    pub fn set_resource_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.resource_id, value);
        self
    }
    /// Lists only data plans that this device uses. Left out, those of all devices are listed.
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
    /// Lists only data plans in this state. Left out, those in every state are listed.
    ///
    /// `Status` on the wire. Allowed: the values of [`PackageStatus`](crate::types::PackageStatus).
    #[inline]
    pub fn status(
        mut self,
        value: impl ::core::convert::Into<crate::types::PackageStatus>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.status, value);
        self
    }
    /// Sets [`status`](Self::status), or leaves it out with `None`.
    #[inline]
    pub fn set_status(
        mut self,
        value: ::core::option::Option<crate::types::PackageStatus>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.status, value);
        self
    }
    /// Lists only data plans that took effect after this moment, such as `2026-08-12 16:25:23`. The documented example reads it in Beijing time. Left out, there is no such bound.
    ///
    /// `ActiveTimeStart` on the wire. Known to the mainland site only.
    #[inline]
    pub fn active_time_start(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.active_time_start, value);
        self
    }
    /// Sets [`active_time_start`](Self::active_time_start), or leaves it out with `None`.
    #[inline]
    pub fn set_active_time_start(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.active_time_start, value);
        self
    }
    /// Lists only data plans that took effect before this moment, such as `2026-08-13 16:25:23`. The documented example reads it in Beijing time. Left out, there is no such bound.
    ///
    /// `ActiveTimeEnd` on the wire. Known to the mainland site only.
    #[inline]
    pub fn active_time_end(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.active_time_end, value);
        self
    }
    /// Sets [`active_time_end`](Self::active_time_end), or leaves it out with `None`.
    #[inline]
    pub fn set_active_time_end(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.active_time_end, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetFlowPackagesRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetFlowPackagesBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetFlowPackagesResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasPageNumber,
    __HasPageSize,
> GetFlowPackagesBuilder<::mna_core::Client, (__HasPageNumber, (__HasPageSize, ()))> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetFlowPackagesRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetFlowPackagesRequest> {
        self.via.pages(self.request).items()
    }
}
