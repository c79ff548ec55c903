/// Lists the regions in which devices can enter the acceleration network.
///
/// `ModifyDeviceAccessRegions` restricts devices to some of them.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/DescribeAccessRegions.json`.
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
///     .describe_access_regions()
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DescribeAccessRegions;
impl DescribeAccessRegions {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DescribeAccessRegionsBuilder {
        DescribeAccessRegionsBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DescribeAccessRegionsBuilder<::mna_core::Client> {
        DescribeAccessRegionsBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Lists the regions in which devices can enter the acceleration network.
    ///
    /// `ModifyDeviceAccessRegions` restricts devices to some of them.
    ///
    /// * required: none
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DescribeAccessRegions`].
    #[inline]
    pub fn describe_access_regions(
        &self,
    ) -> DescribeAccessRegionsBuilder<::mna_core::Client> {
        DescribeAccessRegions::call(self)
    }
}
/// The request of [`DescribeAccessRegions`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DescribeAccessRegionsRequest {}
impl ::core::fmt::Debug for DescribeAccessRegionsRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DescribeAccessRegionsRequest");
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DescribeAccessRegionsRequest {
    #[inline]
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl ::mna_core::__private::Serialize for DescribeAccessRegionsRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.end()
    }
}
impl ::mna_core::Action for DescribeAccessRegionsRequest {
    type Response = DescribeAccessRegionsResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DescribeAccessRegions",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`DescribeAccessRegions`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DescribeAccessRegionsResponse {
    /// The regions.
    ///
    /// `RegionList` on the wire.
    pub region_list: ::std::vec::Vec<crate::types::RegionInfo>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DescribeAccessRegionsResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DescribeAccessRegionsResponse");
        ::mna_core::__private::show(&mut shown, "region_list", &self.region_list);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DescribeAccessRegionsResponse {
    const FIELDS: &'static [&'static str] = &["RegionList", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.region_list, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for DescribeAccessRegionsResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DescribeAccessRegionsResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __describe_access_regions {}
/// A request for [`DescribeAccessRegions`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DescribeAccessRegionsBuilder<__V = (), __S = ()> {
    via: __V,
    request: DescribeAccessRegionsRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DescribeAccessRegionsBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DescribeAccessRegionsBuilder {
            via,
            request: DescribeAccessRegionsRequest {},
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DescribeAccessRegionsBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DescribeAccessRegionsRequest {
        self.request
    }
}
impl<__S> DescribeAccessRegionsBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DescribeAccessRegionsResponse> {
        self.via.send(self.request)
    }
}
