/// Creates a cluster, to which your own gateways can then be added.
///
/// Add its gateways with `AddGateway`, and set its public address with `UpdateCustomerGatewayCluster`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136014).
/// * Spec: `specs/mna/2021-01-19/AddCustomerGatewayCluster.json`.
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
///     .add_customer_gateway_cluster()
///     .cluster_name("jacky-test-cluster")
///     .big_area("CN")
///     .region_id("ap-beijing")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddCustomerGatewayCluster;
impl AddCustomerGatewayCluster {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddCustomerGatewayClusterBuilder {
        AddCustomerGatewayClusterBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddCustomerGatewayClusterBuilder<::mna_core::Client> {
        AddCustomerGatewayClusterBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Creates a cluster, to which your own gateways can then be added.
    ///
    /// Add its gateways with `AddGateway`, and set its public address with `UpdateCustomerGatewayCluster`.
    ///
    /// * required: `cluster_name`, `big_area`
    /// * optional: `region_id`
    ///
    /// Limits, error codes and an example: [`AddCustomerGatewayCluster`].
    #[inline]
    pub fn add_customer_gateway_cluster(
        &self,
    ) -> AddCustomerGatewayClusterBuilder<::mna_core::Client> {
        AddCustomerGatewayCluster::call(self)
    }
}
/// The request of [`AddCustomerGatewayCluster`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddCustomerGatewayClusterRequest {
    /// Name of the cluster, of letters, digits, hyphens, underscores, dots and Chinese characters.
    ///
    /// `ClusterName` on the wire. Allowed: at most 64 characters.
    pub cluster_name: ::std::string::String,
    /// The part of the world where the cluster runs, such as `CN` for the Chinese mainland.
    ///
    /// `BigArea` on the wire. Allowed: at most 32 characters.
    pub big_area: ::std::string::String,
    /// The region where the cluster runs, such as `ap-guangzhou`. The documentation does not say what leaving it out does.
    ///
    /// `RegionId` on the wire. Allowed: at most 32 characters.
    pub region_id: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for AddCustomerGatewayClusterRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddCustomerGatewayClusterRequest");
        ::mna_core::__private::show(&mut shown, "cluster_name", &self.cluster_name);
        ::mna_core::__private::show(&mut shown, "big_area", &self.big_area);
        ::mna_core::__private::show(&mut shown, "region_id", &self.region_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddCustomerGatewayClusterRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cluster_name, &other.cluster_name)
            & ::mna_core::__private::same(&self.big_area, &other.big_area)
            & ::mna_core::__private::same(&self.region_id, &other.region_id)
    }
}
impl ::mna_core::__private::Serialize for AddCustomerGatewayClusterRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("ClusterName", &self.cluster_name);
        fields.put("BigArea", &self.big_area);
        fields.put_some("RegionId", &self.region_id);
        fields.end()
    }
}
impl ::mna_core::Action for AddCustomerGatewayClusterRequest {
    type Response = AddCustomerGatewayClusterResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddCustomerGatewayCluster",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddCustomerGatewayCluster`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddCustomerGatewayClusterResponse {
    /// ID of the new cluster.
    ///
    /// `ClusterId` on the wire.
    pub cluster_id: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddCustomerGatewayClusterResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddCustomerGatewayClusterResponse");
        ::mna_core::__private::show(&mut shown, "cluster_id", &self.cluster_id);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddCustomerGatewayClusterResponse {
    const FIELDS: &'static [&'static str] = &["ClusterId", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.cluster_id, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddCustomerGatewayClusterResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddCustomerGatewayClusterResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_customer_gateway_cluster {
    pub struct cluster_name;
    pub struct big_area;
}
/// A request for [`AddCustomerGatewayCluster`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddCustomerGatewayClusterBuilder<
    __V = (),
    __S
        = (
            __add_customer_gateway_cluster::cluster_name,
            (__add_customer_gateway_cluster::big_area, ()),
        ),
> {
    via: __V,
    request: AddCustomerGatewayClusterRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddCustomerGatewayClusterBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddCustomerGatewayClusterBuilder {
            via,
            request: AddCustomerGatewayClusterRequest {
                cluster_name: ::core::default::Default::default(),
                big_area: ::core::default::Default::default(),
                region_id: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasClusterName,
    __HasBigArea,
> AddCustomerGatewayClusterBuilder<__V, (__HasClusterName, (__HasBigArea, ()))> {
    /// Name of the cluster, of letters, digits, hyphens, underscores, dots and Chinese characters.
    ///
    /// `ClusterName` on the wire. Allowed: at most 64 characters. Required.
    #[inline]
    pub fn cluster_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddCustomerGatewayClusterBuilder<
        __V,
        (::mna_core::__private::Set, (__HasBigArea, ())),
    > {
        ::mna_core::__private::set(&mut self.request.cluster_name, value);
        self.__with_state()
    }
    /// The part of the world where the cluster runs, such as `CN` for the Chinese mainland.
    ///
    /// `BigArea` on the wire. Allowed: at most 32 characters. Required.
    #[inline]
    pub fn big_area(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddCustomerGatewayClusterBuilder<
        __V,
        (__HasClusterName, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.big_area, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddCustomerGatewayClusterBuilder<__V, __S> {
        AddCustomerGatewayClusterBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddCustomerGatewayClusterBuilder<__V, __S> {
    /// The region where the cluster runs, such as `ap-guangzhou`. The documentation does not say what leaving it out does.
    ///
    /// `RegionId` on the wire. Allowed: at most 32 characters.
    #[inline]
    pub fn region_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.region_id, value);
        self
    }
    /// Sets [`region_id`](Self::region_id), or leaves it out with `None`.
    #[inline]
    pub fn set_region_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.region_id, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> AddCustomerGatewayClusterRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddCustomerGatewayClusterBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddCustomerGatewayClusterResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
