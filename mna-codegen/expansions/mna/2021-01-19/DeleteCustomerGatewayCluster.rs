/// Removes a cluster of own gateways.
///
/// This cannot be undone. The answer does not mean that the cluster is gone: that is so once `GetCustomerGatewayClusterList` no longer lists it.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136012).
/// * Spec: `specs/mna/2021-01-19/DeleteCustomerGatewayCluster.json`.
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
///     .delete_customer_gateway_cluster()
///     .cluster_id("cluster-vcn2uf3lhz")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DeleteCustomerGatewayCluster;
impl DeleteCustomerGatewayCluster {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DeleteCustomerGatewayClusterBuilder {
        DeleteCustomerGatewayClusterBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DeleteCustomerGatewayClusterBuilder<::mna_core::Client> {
        DeleteCustomerGatewayClusterBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Removes a cluster of own gateways.
    ///
    /// This cannot be undone. The answer does not mean that the cluster is gone: that is so once `GetCustomerGatewayClusterList` no longer lists it.
    ///
    /// * required: `cluster_id`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DeleteCustomerGatewayCluster`].
    #[inline]
    pub fn delete_customer_gateway_cluster(
        &self,
    ) -> DeleteCustomerGatewayClusterBuilder<::mna_core::Client> {
        DeleteCustomerGatewayCluster::call(self)
    }
}
/// The request of [`DeleteCustomerGatewayCluster`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DeleteCustomerGatewayClusterRequest {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire.
    pub cluster_id: ::std::string::String,
}
impl ::core::fmt::Debug for DeleteCustomerGatewayClusterRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteCustomerGatewayClusterRequest");
        ::mna_core::__private::show(&mut shown, "cluster_id", &self.cluster_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeleteCustomerGatewayClusterRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cluster_id, &other.cluster_id)
    }
}
impl ::mna_core::__private::Serialize for DeleteCustomerGatewayClusterRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("ClusterId", &self.cluster_id);
        fields.end()
    }
}
impl ::mna_core::Action for DeleteCustomerGatewayClusterRequest {
    type Response = DeleteCustomerGatewayClusterResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DeleteCustomerGatewayCluster",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`DeleteCustomerGatewayCluster`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DeleteCustomerGatewayClusterResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeleteCustomerGatewayClusterResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteCustomerGatewayClusterResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DeleteCustomerGatewayClusterResponse {
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
for DeleteCustomerGatewayClusterResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DeleteCustomerGatewayClusterResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __delete_customer_gateway_cluster {
    pub struct cluster_id;
}
/// A request for [`DeleteCustomerGatewayCluster`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DeleteCustomerGatewayClusterBuilder<
    __V = (),
    __S = (__delete_customer_gateway_cluster::cluster_id, ()),
> {
    via: __V,
    request: DeleteCustomerGatewayClusterRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DeleteCustomerGatewayClusterBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DeleteCustomerGatewayClusterBuilder {
            via,
            request: DeleteCustomerGatewayClusterRequest {
                cluster_id: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasClusterId,
> DeleteCustomerGatewayClusterBuilder<__V, (__HasClusterId, ())> {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire. Required.
    #[inline]
    pub fn cluster_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> DeleteCustomerGatewayClusterBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.cluster_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> DeleteCustomerGatewayClusterBuilder<__V, __S> {
        DeleteCustomerGatewayClusterBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DeleteCustomerGatewayClusterBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DeleteCustomerGatewayClusterRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> DeleteCustomerGatewayClusterBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DeleteCustomerGatewayClusterResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
