/// Lists the devices of the account, page by page.
///
/// With `page_size` and `page_number` both `-1`, the answer has everything on one page.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79781).
/// * Spec: `specs/mna/2021-01-19/GetDevices.json`.
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
///     .get_devices()
///     .page_size(1)
///     .page_number(1)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetDevices;
impl GetDevices {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetDevicesBuilder {
        GetDevicesBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetDevicesBuilder<::mna_core::Client> {
        GetDevicesBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists the devices of the account, page by page.
    ///
    /// With `page_size` and `page_number` both `-1`, the answer has everything on one page.
    ///
    /// * required: `page_size`, `page_number`
    /// * optional: `keyword`, `device_type`
    ///
    /// Limits, error codes and an example: [`GetDevices`].
    #[inline]
    pub fn get_devices(&self) -> GetDevicesBuilder<::mna_core::Client> {
        GetDevices::call(self)
    }
}
/// The request of [`GetDevices`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetDevicesRequest {
    /// How many entries a page holds; `-1` together with a `page_number` of `-1` puts everything on one page.
    ///
    /// `PageSize` on the wire. Allowed: at least -1.
    pub page_size: i64,
    /// Which page to return, counted from 1; `-1` together with a `page_size` of `-1` puts everything on one page.
    ///
    /// `PageNumber` on the wire. Allowed: at least -1.
    pub page_number: i64,
    /// Lists only devices whose ID or name matches this text. Left out, all devices match.
    ///
    /// `Keyword` on the wire.
    pub keyword: ::core::option::Option<::std::string::String>,
    /// Lists only devices of this origin. Left out, devices of every origin are listed.
    ///
    /// `DeviceType` on the wire. Allowed: the values of [`DeviceOwner`](crate::types::DeviceOwner).
    pub device_type: ::core::option::Option<crate::types::DeviceOwner>,
}
impl ::core::fmt::Debug for GetDevicesRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetDevicesRequest");
        ::mna_core::__private::show(&mut shown, "page_size", &self.page_size);
        ::mna_core::__private::show(&mut shown, "page_number", &self.page_number);
        ::mna_core::__private::show(&mut shown, "keyword", &self.keyword);
        ::mna_core::__private::show(&mut shown, "device_type", &self.device_type);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetDevicesRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.page_size, &other.page_size)
            & ::mna_core::__private::same(&self.page_number, &other.page_number)
            & ::mna_core::__private::same(&self.keyword, &other.keyword)
            & ::mna_core::__private::same(&self.device_type, &other.device_type)
    }
}
impl ::mna_core::__private::Serialize for GetDevicesRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PageSize", &self.page_size);
        fields.put("PageNumber", &self.page_number);
        fields.put_some("Keyword", &self.keyword);
        fields.put_some("DeviceType", &self.device_type);
        fields.end()
    }
}
impl ::mna_core::Action for GetDevicesRequest {
    type Response = GetDevicesResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetDevices",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetDevices`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetDevicesResponse {
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
impl ::core::fmt::Debug for GetDevicesResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetDevicesResponse");
        ::mna_core::__private::show(&mut shown, "device_infos", &self.device_infos);
        ::mna_core::__private::show(&mut shown, "length", &self.length);
        ::mna_core::__private::show(&mut shown, "total_page", &self.total_page);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetDevicesResponse {
    const FIELDS: &'static [&'static str] = &[
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
            0 => ::mna_core::__private::read(&mut self.device_infos, map),
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
impl<'de> ::mna_core::__private::Deserialize<'de> for GetDevicesResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetDevicesResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
impl ::mna_core::Paged for GetDevicesRequest {
    type Item = crate::types::DeviceBaseInfo;
    #[inline]
    fn place(&mut self) -> ::mna_core::__private::Place<'_> {
        ::mna_core::__private::Place::page(&mut self.page_number, 1)
            .with_size(&mut self.page_size, 100)
    }
    const ITEMS: &'static str = "DeviceInfos";
    #[inline]
    fn items(
        page: &mut GetDevicesResponse,
    ) -> ::core::option::Option<&mut ::std::vec::Vec<crate::types::DeviceBaseInfo>> {
        ::core::option::Option::Some(&mut page.device_infos)
    }
    #[inline]
    fn key(item: &crate::types::DeviceBaseInfo) -> ::core::option::Option<&str> {
        item.device_id.as_deref()
    }
    #[inline]
    fn total(page: &GetDevicesResponse) -> ::core::option::Option<i64> {
        page.length.as_ref().map(::mna_core::__private::Number::get)
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_devices {
    pub struct page_size;
    pub struct page_number;
}
/// A request for [`GetDevices`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetDevicesBuilder<
    __V = (),
    __S = (__get_devices::page_size, (__get_devices::page_number, ())),
> {
    via: __V,
    request: GetDevicesRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetDevicesBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetDevicesBuilder {
            via,
            request: GetDevicesRequest {
                page_size: ::core::default::Default::default(),
                page_number: ::core::default::Default::default(),
                keyword: ::core::option::Option::None,
                device_type: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPageSize,
    __HasPageNumber,
> GetDevicesBuilder<__V, (__HasPageSize, (__HasPageNumber, ()))> {
    /// How many entries a page holds; `-1` together with a `page_number` of `-1` puts everything on one page.
    ///
    /// `PageSize` on the wire. Allowed: at least -1. Required.
    #[inline]
    pub fn page_size(
        mut self,
        value: i64,
    ) -> GetDevicesBuilder<__V, (::mna_core::__private::Set, (__HasPageNumber, ()))> {
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
    ) -> GetDevicesBuilder<__V, (__HasPageSize, (::mna_core::__private::Set, ()))> {
        ::mna_core::__private::set(&mut self.request.page_number, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetDevicesBuilder<__V, __S> {
        GetDevicesBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetDevicesBuilder<__V, __S> {
    /// Lists only devices whose ID or name matches this text. Left out, all devices match.
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
    /// Lists only devices of this origin. Left out, devices of every origin are listed.
    ///
    /// `DeviceType` on the wire. Allowed: the values of [`DeviceOwner`](crate::types::DeviceOwner).
    #[inline]
    pub fn device_type(
        mut self,
        value: impl ::core::convert::Into<crate::types::DeviceOwner>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.device_type, value);
        self
    }
    /// Sets [`device_type`](Self::device_type), or leaves it out with `None`.
    #[inline]
    pub fn set_device_type(
        mut self,
        value: ::core::option::Option<crate::types::DeviceOwner>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.device_type, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetDevicesRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetDevicesBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetDevicesResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
impl<
    __HasPageSize,
    __HasPageNumber,
> GetDevicesBuilder<::mna_core::Client, (__HasPageSize, (__HasPageNumber, ()))> {
    /// The pages of the answer, each fetched when it is asked for. Neither `page_number` nor `page_size` needs to be set: without, all pages come, with up to 100 items each.
    #[inline]
    pub fn pages(self) -> ::mna_core::Pages<GetDevicesRequest> {
        self.via.pages(self.request)
    }
    /// The items of all pages, one after the other. See [`pages`](Self::pages).
    #[inline]
    pub fn items(self) -> ::mna_core::PagedItems<GetDevicesRequest> {
        self.via.pages(self.request).items()
    }
}
