/// Lists the points at which devices can enter the acceleration network.
///
/// * Rate limit: 20 requests a second for an account (assumed: the vendor documents none).
/// * Only reads: calling it again is safe.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/DescribeAccessPointList.json`.
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
///     .describe_access_point_list()
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DescribeAccessPointList;
impl DescribeAccessPointList {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DescribeAccessPointListBuilder {
        DescribeAccessPointListBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DescribeAccessPointListBuilder<::mna_core::Client> {
        DescribeAccessPointListBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Lists the points at which devices can enter the acceleration network.
    ///
    /// * required: none
    /// * optional: `regions`
    ///
    /// Limits, error codes and an example: [`DescribeAccessPointList`].
    #[inline]
    pub fn describe_access_point_list(
        &self,
    ) -> DescribeAccessPointListBuilder<::mna_core::Client> {
        DescribeAccessPointList::call(self)
    }
}
/// The request of [`DescribeAccessPointList`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DescribeAccessPointListRequest {
    /// Lists only points in these regions, such as `ap-beijing`. Left out, the points of all regions are listed.
    ///
    /// `Regions` on the wire.
    pub regions: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl ::core::fmt::Debug for DescribeAccessPointListRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DescribeAccessPointListRequest");
        ::mna_core::__private::show(&mut shown, "regions", &self.regions);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DescribeAccessPointListRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.regions, &other.regions)
    }
}
impl ::mna_core::__private::Serialize for DescribeAccessPointListRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("Regions", &self.regions);
        fields.end()
    }
}
impl ::mna_core::Action for DescribeAccessPointListRequest {
    type Response = DescribeAccessPointListResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DescribeAccessPointList",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`DescribeAccessPointList`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DescribeAccessPointListResponse {
    /// The access points.
    ///
    /// `AccessPointList` on the wire.
    pub access_point_list: ::std::vec::Vec<crate::types::AccessPointInfo>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DescribeAccessPointListResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DescribeAccessPointListResponse");
        ::mna_core::__private::show(
            &mut shown,
            "access_point_list",
            &self.access_point_list,
        );
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DescribeAccessPointListResponse {
    const FIELDS: &'static [&'static str] = &["AccessPointList", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.access_point_list, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DescribeAccessPointListResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DescribeAccessPointListResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __describe_access_point_list {}
/// A request for [`DescribeAccessPointList`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DescribeAccessPointListBuilder<__V = (), __S = ()> {
    via: __V,
    request: DescribeAccessPointListRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DescribeAccessPointListBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DescribeAccessPointListBuilder {
            via,
            request: DescribeAccessPointListRequest {
                regions: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DescribeAccessPointListBuilder<__V, __S> {
    /// Lists only points in these regions, such as `ap-beijing`. Left out, the points of all regions are listed.
    ///
    /// `Regions` on the wire.
    #[inline]
    pub fn regions(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        ::mna_core::__private::set_some_list(&mut self.request.regions, value);
        self
    }
    /// Sets [`regions`](Self::regions), or leaves it out with `None`.
    #[inline]
    pub fn set_regions(
        mut self,
        value: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.regions, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> DescribeAccessPointListRequest {
        self.request
    }
}
impl<__S> DescribeAccessPointListBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DescribeAccessPointListResponse> {
        self.via.send(self.request)
    }
}
