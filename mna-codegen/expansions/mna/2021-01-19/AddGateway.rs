/// Registers a gateway of your own in a cluster.
///
/// Pass the returned token and both addresses to the agent on the gateway: with them it registers and reports. The token lets anybody act as this gateway, so keep it secret.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * Offered on the mainland site only.
/// * [The vendor's page](https://cloud.tencent.com/document/api/1385/136013).
/// * Spec: `specs/mna/2021-01-19/AddGateway.json`.
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
///     .add_gateway()
///     .cluster_id("cluster-vpqultrhw6")
///     .username("jacky")
///     .password("Qjlzjl****")
///     .gateway_ip("11.***.108.242")
///     .region_id("ap-chengdu")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddGateway;
impl AddGateway {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddGatewayBuilder {
        AddGatewayBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddGatewayBuilder<::mna_core::Client> {
        AddGatewayBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Registers a gateway of your own in a cluster.
    ///
    /// Pass the returned token and both addresses to the agent on the gateway: with them it registers and reports. The token lets anybody act as this gateway, so keep it secret.
    ///
    /// * required: `cluster_id`, `username`, `password`, `gateway_ip`
    /// * optional: `region_id`
    ///
    /// Limits, error codes and an example: [`AddGateway`].
    #[inline]
    pub fn add_gateway(&self) -> AddGatewayBuilder<::mna_core::Client> {
        AddGateway::call(self)
    }
}
/// The request of [`AddGateway`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddGatewayRequest {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire.
    pub cluster_id: ::std::string::String,
    /// User name with which to log in to the gateway.
    ///
    /// `Username` on the wire. Allowed: at most 64 characters.
    pub username: ::std::string::String,
    /// Password with which to log in to the gateway.
    ///
    /// `Password` on the wire. Allowed: at most 128 characters. It is a secret, which `Debug` leaves out.
    pub password: ::mna_core::Secret,
    /// Address of the gateway inside your network.
    ///
    /// `GatewayIp` on the wire.
    pub gateway_ip: ::std::string::String,
    /// The region where the gateway runs, such as `ap-guangzhou`; `DescribeAccessPointList` names the regions. The documentation does not say what leaving it out does.
    ///
    /// `RegionId` on the wire. Allowed: at most 32 characters.
    pub region_id: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for AddGatewayRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddGatewayRequest");
        ::mna_core::__private::show(&mut shown, "cluster_id", &self.cluster_id);
        ::mna_core::__private::show(&mut shown, "username", &self.username);
        ::mna_core::__private::show(&mut shown, "password", &self.password);
        ::mna_core::__private::show(&mut shown, "gateway_ip", &self.gateway_ip);
        ::mna_core::__private::show(&mut shown, "region_id", &self.region_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddGatewayRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cluster_id, &other.cluster_id)
            & ::mna_core::__private::same(&self.username, &other.username)
            & ::mna_core::__private::same(&self.password, &other.password)
            & ::mna_core::__private::same(&self.gateway_ip, &other.gateway_ip)
            & ::mna_core::__private::same(&self.region_id, &other.region_id)
    }
}
impl ::mna_core::__private::Serialize for AddGatewayRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("ClusterId", &self.cluster_id);
        fields.put("Username", &self.username);
        fields.put("Password", &self.password);
        fields.put("GatewayIp", &self.gateway_ip);
        fields.put_some("RegionId", &self.region_id);
        fields.end()
    }
}
impl ::mna_core::Action for AddGatewayRequest {
    type Response = AddGatewayResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddGateway",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddGateway`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddGatewayResponse {
    /// ID of the new gateway.
    ///
    /// `GatewayId` on the wire.
    pub gateway_id: ::core::option::Option<::std::string::String>,
    /// Secret with which the agent on the gateway identifies itself.
    ///
    /// `Token` on the wire. It is a secret, which `Debug` leaves out.
    pub token: ::core::option::Option<::mna_core::Secret>,
    /// Host and port where the agent on the gateway registers.
    ///
    /// `RegisterCenterUrl` on the wire.
    pub register_center_url: ::core::option::Option<::std::string::String>,
    /// Host and port to which the agent on the gateway sends its reports.
    ///
    /// `TelemetryUrl` on the wire.
    pub telemetry_url: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddGatewayResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddGatewayResponse");
        ::mna_core::__private::show(&mut shown, "gateway_id", &self.gateway_id);
        ::mna_core::__private::show(&mut shown, "token", &self.token);
        ::mna_core::__private::show(
            &mut shown,
            "register_center_url",
            &self.register_center_url,
        );
        ::mna_core::__private::show(&mut shown, "telemetry_url", &self.telemetry_url);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddGatewayResponse {
    const FIELDS: &'static [&'static str] = &[
        "GatewayId",
        "Token",
        "RegisterCenterUrl",
        "TelemetryUrl",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.gateway_id, map),
            1 => ::mna_core::__private::read(&mut self.token, map),
            2 => ::mna_core::__private::read(&mut self.register_center_url, map),
            3 => ::mna_core::__private::read(&mut self.telemetry_url, map),
            4 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddGatewayResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddGatewayResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_gateway {
    pub struct cluster_id;
    pub struct username;
    pub struct password;
    pub struct gateway_ip;
}
/// A request for [`AddGateway`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddGatewayBuilder<
    __V = (),
    __S
        = (
            __add_gateway::cluster_id,
            (
                __add_gateway::username,
                (__add_gateway::password, (__add_gateway::gateway_ip, ())),
            ),
        ),
> {
    via: __V,
    request: AddGatewayRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddGatewayBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddGatewayBuilder {
            via,
            request: AddGatewayRequest {
                cluster_id: ::core::default::Default::default(),
                username: ::core::default::Default::default(),
                password: ::core::default::Default::default(),
                gateway_ip: ::core::default::Default::default(),
                region_id: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasClusterId,
    __HasUsername,
    __HasPassword,
    __HasGatewayIp,
> AddGatewayBuilder<
    __V,
    (__HasClusterId, (__HasUsername, (__HasPassword, (__HasGatewayIp, ())))),
> {
    /// The cluster, as `GetCustomerGatewayClusterList` lists it.
    ///
    /// `ClusterId` on the wire. Required.
    #[inline]
    pub fn cluster_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddGatewayBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasUsername, (__HasPassword, (__HasGatewayIp, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.cluster_id, value);
        self.__with_state()
    }
    /// User name with which to log in to the gateway.
    ///
    /// `Username` on the wire. Allowed: at most 64 characters. Required.
    #[inline]
    pub fn username(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddGatewayBuilder<
        __V,
        (
            __HasClusterId,
            (::mna_core::__private::Set, (__HasPassword, (__HasGatewayIp, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.username, value);
        self.__with_state()
    }
    /// Password with which to log in to the gateway.
    ///
    /// `Password` on the wire. Allowed: at most 128 characters. It is a secret, which `Debug` leaves out. Required.
    #[inline]
    pub fn password(
        mut self,
        value: impl ::core::convert::Into<::mna_core::Secret>,
    ) -> AddGatewayBuilder<
        __V,
        (
            __HasClusterId,
            (__HasUsername, (::mna_core::__private::Set, (__HasGatewayIp, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.password, value);
        self.__with_state()
    }
    /// Address of the gateway inside your network.
    ///
    /// `GatewayIp` on the wire. Required.
    #[inline]
    pub fn gateway_ip(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddGatewayBuilder<
        __V,
        (
            __HasClusterId,
            (__HasUsername, (__HasPassword, (::mna_core::__private::Set, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.gateway_ip, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddGatewayBuilder<__V, __S> {
        AddGatewayBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddGatewayBuilder<__V, __S> {
    /// The region where the gateway runs, such as `ap-guangzhou`; `DescribeAccessPointList` names the regions. The documentation does not say what leaving it out does.
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
    pub fn build(self) -> AddGatewayRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddGatewayBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddGatewayResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
