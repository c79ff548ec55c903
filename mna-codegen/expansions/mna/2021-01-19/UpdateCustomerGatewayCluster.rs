/// Changes the public address of a cluster of own gateways.
///
/// Nothing else of a cluster can be changed.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136007).
/// * Spec: `specs/mna/2021-01-19/UpdateCustomerGatewayCluster.json`.
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
///     .update_customer_gateway_cluster()
///     .cluster_id("cluster-vpqultrhw6")
///     .public_ip("39.156.136.229")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateCustomerGatewayCluster;
impl UpdateCustomerGatewayCluster {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateCustomerGatewayClusterBuilder {
        UpdateCustomerGatewayClusterBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateCustomerGatewayClusterBuilder<::mna_core::Client> {
        UpdateCustomerGatewayClusterBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Changes the public address of a cluster of own gateways.
    ///
    /// Nothing else of a cluster can be changed.
    ///
    /// * required: `cluster_id`, `public_ip`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`UpdateCustomerGatewayCluster`].
    #[inline]
    pub fn update_customer_gateway_cluster(
        &self,
    ) -> UpdateCustomerGatewayClusterBuilder<::mna_core::Client> {
        UpdateCustomerGatewayCluster::call(self)
    }
}
/// The request of [`UpdateCustomerGatewayCluster`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateCustomerGatewayClusterRequest {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire.
    pub cluster_id: ::std::string::String,
    /// The IPv4 or IPv6 address at which devices reach the cluster.
    ///
    /// `PublicIp` on the wire. Allowed: at most 64 characters.
    pub public_ip: ::std::string::String,
}
impl ::core::fmt::Debug for UpdateCustomerGatewayClusterRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateCustomerGatewayClusterRequest");
        ::mna_core::__private::show(&mut shown, "cluster_id", &self.cluster_id);
        ::mna_core::__private::show(&mut shown, "public_ip", &self.public_ip);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateCustomerGatewayClusterRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cluster_id, &other.cluster_id)
            & ::mna_core::__private::same(&self.public_ip, &other.public_ip)
    }
}
impl ::mna_core::__private::Serialize for UpdateCustomerGatewayClusterRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("ClusterId", &self.cluster_id);
        fields.put("PublicIp", &self.public_ip);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateCustomerGatewayClusterRequest {
    type Response = UpdateCustomerGatewayClusterResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateCustomerGatewayCluster",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateCustomerGatewayCluster`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateCustomerGatewayClusterResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateCustomerGatewayClusterResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateCustomerGatewayClusterResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateCustomerGatewayClusterResponse {
    const FIELDS: &'static [&'static str] = &["RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de>
for UpdateCustomerGatewayClusterResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateCustomerGatewayClusterResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_customer_gateway_cluster {
    pub struct cluster_id;
    pub struct public_ip;
}
/// A request for [`UpdateCustomerGatewayCluster`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateCustomerGatewayClusterBuilder<
    __V = (),
    __S
        = (
            __update_customer_gateway_cluster::cluster_id,
            (__update_customer_gateway_cluster::public_ip, ()),
        ),
> {
    via: __V,
    request: UpdateCustomerGatewayClusterRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateCustomerGatewayClusterBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateCustomerGatewayClusterBuilder {
            via,
            request: UpdateCustomerGatewayClusterRequest {
                cluster_id: ::core::default::Default::default(),
                public_ip: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasClusterId,
    __HasPublicIp,
> UpdateCustomerGatewayClusterBuilder<__V, (__HasClusterId, (__HasPublicIp, ()))> {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire. Required.
    #[inline]
    pub fn cluster_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateCustomerGatewayClusterBuilder<
        __V,
        (::mna_core::__private::Set, (__HasPublicIp, ())),
    > {
        ::mna_core::__private::set(&mut self.request.cluster_id, value);
        self.__with_state()
    }
    /// The IPv4 or IPv6 address at which devices reach the cluster.
    ///
    /// `PublicIp` on the wire. Allowed: at most 64 characters. Required.
    #[inline]
    pub fn public_ip(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateCustomerGatewayClusterBuilder<
        __V,
        (__HasClusterId, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set(&mut self.request.public_ip, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateCustomerGatewayClusterBuilder<__V, __S> {
        UpdateCustomerGatewayClusterBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateCustomerGatewayClusterBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateCustomerGatewayClusterRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateCustomerGatewayClusterBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateCustomerGatewayClusterResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
