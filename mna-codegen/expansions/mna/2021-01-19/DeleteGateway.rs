/// Removes a gateway of your own from its cluster.
///
/// The answer does not mean that the gateway is gone: that is so once `GetCustomerGatewayClusterList` no longer lists it.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136011).
/// * Spec: `specs/mna/2021-01-19/DeleteGateway.json`.
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
///     .delete_gateway()
///     .cluster_id("cluster-vpqultrhw6")
///     .gateway_id("mpgw-rp6tfdfpqp")
///     .gateway_ip("11.141.108.***")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct DeleteGateway;
impl DeleteGateway {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> DeleteGatewayBuilder {
        DeleteGatewayBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> DeleteGatewayBuilder<::mna_core::Client> {
        DeleteGatewayBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Removes a gateway of your own from its cluster.
    ///
    /// The answer does not mean that the gateway is gone: that is so once `GetCustomerGatewayClusterList` no longer lists it.
    ///
    /// * required: `cluster_id`, `gateway_id`, `gateway_ip`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`DeleteGateway`].
    #[inline]
    pub fn delete_gateway(&self) -> DeleteGatewayBuilder<::mna_core::Client> {
        DeleteGateway::call(self)
    }
}
/// The request of [`DeleteGateway`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct DeleteGatewayRequest {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire.
    pub cluster_id: ::std::string::String,
    /// The gateway to remove.
    ///
    /// `GatewayId` on the wire.
    pub gateway_id: ::std::string::String,
    /// Address of the gateway inside your network.
    ///
    /// `GatewayIp` on the wire.
    pub gateway_ip: ::std::string::String,
}
impl ::core::fmt::Debug for DeleteGatewayRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteGatewayRequest");
        ::mna_core::__private::show(&mut shown, "cluster_id", &self.cluster_id);
        ::mna_core::__private::show(&mut shown, "gateway_id", &self.gateway_id);
        ::mna_core::__private::show(&mut shown, "gateway_ip", &self.gateway_ip);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for DeleteGatewayRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cluster_id, &other.cluster_id)
            & ::mna_core::__private::same(&self.gateway_id, &other.gateway_id)
            & ::mna_core::__private::same(&self.gateway_ip, &other.gateway_ip)
    }
}
impl ::mna_core::__private::Serialize for DeleteGatewayRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("ClusterId", &self.cluster_id);
        fields.put("GatewayId", &self.gateway_id);
        fields.put("GatewayIp", &self.gateway_ip);
        fields.end()
    }
}
impl ::mna_core::Action for DeleteGatewayRequest {
    type Response = DeleteGatewayResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "DeleteGateway",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`DeleteGateway`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct DeleteGatewayResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for DeleteGatewayResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("DeleteGatewayResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for DeleteGatewayResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for DeleteGatewayResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for DeleteGatewayResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __delete_gateway {
    pub struct cluster_id;
    pub struct gateway_id;
    pub struct gateway_ip;
}
/// A request for [`DeleteGateway`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct DeleteGatewayBuilder<
    __V = (),
    __S
        = (
            __delete_gateway::cluster_id,
            (__delete_gateway::gateway_id, (__delete_gateway::gateway_ip, ())),
        ),
> {
    via: __V,
    request: DeleteGatewayRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> DeleteGatewayBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        DeleteGatewayBuilder {
            via,
            request: DeleteGatewayRequest {
                cluster_id: ::core::default::Default::default(),
                gateway_id: ::core::default::Default::default(),
                gateway_ip: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasClusterId,
    __HasGatewayId,
    __HasGatewayIp,
> DeleteGatewayBuilder<__V, (__HasClusterId, (__HasGatewayId, (__HasGatewayIp, ())))> {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire. Required.
    #[inline]
    pub fn cluster_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> DeleteGatewayBuilder<
        __V,
        (::mna_core::__private::Set, (__HasGatewayId, (__HasGatewayIp, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.cluster_id, value);
        self.__with_state()
    }
    /// The gateway to remove.
    ///
    /// `GatewayId` on the wire. Required.
    #[inline]
    pub fn gateway_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> DeleteGatewayBuilder<
        __V,
        (__HasClusterId, (::mna_core::__private::Set, (__HasGatewayIp, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.gateway_id, value);
        self.__with_state()
    }
    /// Address of the gateway inside your network.
    ///
    /// `GatewayIp` on the wire. Required.
    #[inline]
    pub fn gateway_ip(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> DeleteGatewayBuilder<
        __V,
        (__HasClusterId, (__HasGatewayId, (::mna_core::__private::Set, ()))),
    > {
        ::mna_core::__private::set(&mut self.request.gateway_ip, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> DeleteGatewayBuilder<__V, __S> {
        DeleteGatewayBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> DeleteGatewayBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> DeleteGatewayRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> DeleteGatewayBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<DeleteGatewayResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
