/// Tells how much traffic a group of devices or an application moved during a period, step by step.
///
/// For an application, put its ID into `mp_application_id` and write `-1` as `group_id`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79777).
/// * Spec: `specs/mna/2021-01-19/GetFlowStatisticByGroup.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.MonitorDataRequestError` | The service could not fetch the monitoring data it needs for the answer. | can help |
/// | `InternalError.NetworkInfoRequestError` | The service could not fetch the traffic data it needs for the answer. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::{AccessRegion, FlowType, GatewayType, TimeGranularity};
///
/// let answer = client
///     .get_flow_statistic_by_group()
///     .group_id("cliGrp-xf8rboasbh")
///     .begin_time(1711296000)
///     .end_time(1711987200)
///     .flow_type(FlowType::Uplink)
///     .time_granularity(TimeGranularity::Daily)
///     .access_region(AccessRegion::ChineseMainland)
///     .gateway_type(GatewayType::PublicCloud)
///     .mp_application_id("mna-w795bzezug")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetFlowStatisticByGroup;
impl GetFlowStatisticByGroup {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetFlowStatisticByGroupBuilder {
        GetFlowStatisticByGroupBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetFlowStatisticByGroupBuilder<::mna_core::Client> {
        GetFlowStatisticByGroupBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Tells how much traffic a group of devices or an application moved during a period, step by step.
    ///
    /// For an application, put its ID into `mp_application_id` and write `-1` as `group_id`.
    ///
    /// * required: `group_id`, `begin_time`, `end_time`, `flow_type`, `time_granularity`
    /// * optional: `access_region`, `gateway_type`, `mp_application_id`
    ///
    /// Limits, error codes and an example: [`GetFlowStatisticByGroup`].
    #[inline]
    pub fn get_flow_statistic_by_group(
        &self,
    ) -> GetFlowStatisticByGroupBuilder<::mna_core::Client> {
        GetFlowStatisticByGroup::call(self)
    }
}
/// The request of [`GetFlowStatisticByGroup`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetFlowStatisticByGroupRequest {
    /// The group whose traffic to count. With `mp_application_id` set, write `-1`.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::std::string::String,
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC).
    pub begin_time: ::mna_core::UnixSeconds,
    /// End of the period.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC).
    pub end_time: ::mna_core::UnixSeconds,
    /// The direction of traffic to count.
    ///
    /// `Type` on the wire. Allowed: the values of [`FlowType`](crate::types::FlowType).
    pub flow_type: crate::types::FlowType,
    /// How much time each point of the answer covers.
    ///
    /// `TimeGranularity` on the wire. Allowed: the values of [`TimeGranularity`](crate::types::TimeGranularity).
    pub time_granularity: crate::types::TimeGranularity,
    /// Counts only traffic that entered the acceleration network in this part of the world. Left out, all of it counts.
    ///
    /// `AccessRegion` on the wire. Allowed: the values of [`AccessRegion`](crate::types::AccessRegion).
    pub access_region: ::core::option::Option<crate::types::AccessRegion>,
    /// Counts only traffic over gateways of this kind.
    ///
    /// `GatewayType` on the wire. Allowed: the values of [`GatewayType`](crate::types::GatewayType). Left out, the server takes [`PublicCloud`](crate::types::GatewayType::PublicCloud).
    pub gateway_type: ::core::option::Option<crate::types::GatewayType>,
    /// The application whose traffic to count, in place of a group. Left out, the group counts.
    ///
    /// `MpApplicationId` on the wire.
    pub mp_application_id: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetFlowStatisticByGroupRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetFlowStatisticByGroupRequest");
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "begin_time", &self.begin_time);
        ::mna_core::__private::show(&mut shown, "end_time", &self.end_time);
        ::mna_core::__private::show(&mut shown, "flow_type", &self.flow_type);
        ::mna_core::__private::show(
            &mut shown,
            "time_granularity",
            &self.time_granularity,
        );
        ::mna_core::__private::show(&mut shown, "access_region", &self.access_region);
        ::mna_core::__private::show(&mut shown, "gateway_type", &self.gateway_type);
        ::mna_core::__private::show(
            &mut shown,
            "mp_application_id",
            &self.mp_application_id,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetFlowStatisticByGroupRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.begin_time, &other.begin_time)
            & ::mna_core::__private::same(&self.end_time, &other.end_time)
            & ::mna_core::__private::same(&self.flow_type, &other.flow_type)
            & ::mna_core::__private::same(
                &self.time_granularity,
                &other.time_granularity,
            ) & ::mna_core::__private::same(&self.access_region, &other.access_region)
            & ::mna_core::__private::same(&self.gateway_type, &other.gateway_type)
            & ::mna_core::__private::same(
                &self.mp_application_id,
                &other.mp_application_id,
            )
    }
}
impl ::mna_core::__private::Serialize for GetFlowStatisticByGroupRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("GroupId", &self.group_id);
        fields.put("BeginTime", &self.begin_time);
        fields.put("EndTime", &self.end_time);
        fields.put("Type", &self.flow_type);
        fields.put("TimeGranularity", &self.time_granularity);
        fields.put_some("AccessRegion", &self.access_region);
        fields.put_some("GatewayType", &self.gateway_type);
        fields.put_some("MpApplicationId", &self.mp_application_id);
        fields.end()
    }
}
impl ::mna_core::Action for GetFlowStatisticByGroupRequest {
    type Response = GetFlowStatisticByGroupResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetFlowStatisticByGroup",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetFlowStatisticByGroup`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetFlowStatisticByGroupResponse {
    /// The points of the curve, in the order of time.
    ///
    /// `NetDetails` on the wire.
    pub net_details: ::std::vec::Vec<crate::types::NetDetails>,
    /// Traffic of the busiest step.
    ///
    /// `MaxValue` on the wire, in bytes.
    pub max_value: ::core::option::Option<f64>,
    /// Average traffic of a step.
    ///
    /// `AvgValue` on the wire, in bytes.
    pub avg_value: ::core::option::Option<f64>,
    /// Traffic of all steps together.
    ///
    /// `TotalValue` on the wire, in bytes.
    pub total_value: ::core::option::Option<f64>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetFlowStatisticByGroupResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetFlowStatisticByGroupResponse");
        ::mna_core::__private::show(&mut shown, "net_details", &self.net_details);
        ::mna_core::__private::show(&mut shown, "max_value", &self.max_value);
        ::mna_core::__private::show(&mut shown, "avg_value", &self.avg_value);
        ::mna_core::__private::show(&mut shown, "total_value", &self.total_value);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetFlowStatisticByGroupResponse {
    const FIELDS: &'static [&'static str] = &[
        "NetDetails",
        "MaxValue",
        "AvgValue",
        "TotalValue",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.net_details, map),
            1 => ::mna_core::__private::read(&mut self.max_value, map),
            2 => ::mna_core::__private::read(&mut self.avg_value, map),
            3 => ::mna_core::__private::read(&mut self.total_value, map),
            4 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetFlowStatisticByGroupResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetFlowStatisticByGroupResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_flow_statistic_by_group {
    pub struct group_id;
    pub struct begin_time;
    pub struct end_time;
    pub struct flow_type;
    pub struct time_granularity;
}
/// A request for [`GetFlowStatisticByGroup`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetFlowStatisticByGroupBuilder<
    __V = (),
    __S
        = (
            __get_flow_statistic_by_group::group_id,
            (
                __get_flow_statistic_by_group::begin_time,
                (
                    __get_flow_statistic_by_group::end_time,
                    (
                        __get_flow_statistic_by_group::flow_type,
                        (__get_flow_statistic_by_group::time_granularity, ()),
                    ),
                ),
            ),
        ),
> {
    via: __V,
    request: GetFlowStatisticByGroupRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetFlowStatisticByGroupBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetFlowStatisticByGroupBuilder {
            via,
            request: GetFlowStatisticByGroupRequest {
                group_id: ::core::default::Default::default(),
                begin_time: ::core::default::Default::default(),
                end_time: ::core::default::Default::default(),
                flow_type: crate::types::FlowType::Unknown(0),
                time_granularity: crate::types::TimeGranularity::Unknown(0),
                access_region: ::core::option::Option::None,
                gateway_type: ::core::option::Option::None,
                mp_application_id: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasGroupId,
    __HasBeginTime,
    __HasEndTime,
    __HasFlowType,
    __HasTimeGranularity,
> GetFlowStatisticByGroupBuilder<
    __V,
    (
        __HasGroupId,
        (__HasBeginTime, (__HasEndTime, (__HasFlowType, (__HasTimeGranularity, ())))),
    ),
> {
    /// The group whose traffic to count. With `mp_application_id` set, write `-1`.
    ///
    /// `GroupId` on the wire. Required.
    #[inline]
    pub fn group_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetFlowStatisticByGroupBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasBeginTime, (__HasEndTime, (__HasFlowType, (__HasTimeGranularity, ())))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.group_id, value);
        self.__with_state()
    }
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC). Required.
    #[inline]
    pub fn begin_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> GetFlowStatisticByGroupBuilder<
        __V,
        (
            __HasGroupId,
            (
                ::mna_core::__private::Set,
                (__HasEndTime, (__HasFlowType, (__HasTimeGranularity, ()))),
            ),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.begin_time, value);
        self.__with_state()
    }
    /// End of the period.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC). Required.
    #[inline]
    pub fn end_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> GetFlowStatisticByGroupBuilder<
        __V,
        (
            __HasGroupId,
            (
                __HasBeginTime,
                (::mna_core::__private::Set, (__HasFlowType, (__HasTimeGranularity, ()))),
            ),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.end_time, value);
        self.__with_state()
    }
    /// The direction of traffic to count.
    ///
    /// `Type` on the wire. Allowed: the values of [`FlowType`](crate::types::FlowType). Required.
    #[inline]
    pub fn flow_type(
        mut self,
        value: impl ::core::convert::Into<crate::types::FlowType>,
    ) -> GetFlowStatisticByGroupBuilder<
        __V,
        (
            __HasGroupId,
            (
                __HasBeginTime,
                (__HasEndTime, (::mna_core::__private::Set, (__HasTimeGranularity, ()))),
            ),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.flow_type, value);
        self.__with_state()
    }
    /// How much time each point of the answer covers.
    ///
    /// `TimeGranularity` on the wire. Allowed: the values of [`TimeGranularity`](crate::types::TimeGranularity). Required.
    #[inline]
    pub fn time_granularity(
        mut self,
        value: impl ::core::convert::Into<crate::types::TimeGranularity>,
    ) -> GetFlowStatisticByGroupBuilder<
        __V,
        (
            __HasGroupId,
            (
                __HasBeginTime,
                (__HasEndTime, (__HasFlowType, (::mna_core::__private::Set, ()))),
            ),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.time_granularity, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetFlowStatisticByGroupBuilder<__V, __S> {
        GetFlowStatisticByGroupBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetFlowStatisticByGroupBuilder<__V, __S> {
    /// Counts only traffic that entered the acceleration network in this part of the world. Left out, all of it counts.
    ///
    /// `AccessRegion` on the wire. Allowed: the values of [`AccessRegion`](crate::types::AccessRegion).
    #[inline]
    pub fn access_region(
        mut self,
        value: impl ::core::convert::Into<crate::types::AccessRegion>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.access_region, value);
        self
    }
    /// Sets [`access_region`](Self::access_region), or leaves it out with `None`.
    #[inline]
    pub fn set_access_region(
        mut self,
        value: ::core::option::Option<crate::types::AccessRegion>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.access_region, value);
        self
    }
    /// Counts only traffic over gateways of this kind.
    ///
    /// `GatewayType` on the wire. Allowed: the values of [`GatewayType`](crate::types::GatewayType). Left out, the server takes [`PublicCloud`](crate::types::GatewayType::PublicCloud).
    #[inline]
    pub fn gateway_type(
        mut self,
        value: impl ::core::convert::Into<crate::types::GatewayType>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.gateway_type, value);
        self
    }
    /// Sets [`gateway_type`](Self::gateway_type), or leaves it out with `None`.
    #[inline]
    pub fn set_gateway_type(
        mut self,
        value: ::core::option::Option<crate::types::GatewayType>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.gateway_type, value);
        self
    }
    /// The application whose traffic to count, in place of a group. Left out, the group counts.
    ///
    /// `MpApplicationId` on the wire.
    #[inline]
    pub fn mp_application_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.mp_application_id, value);
        self
    }
    /// Sets [`mp_application_id`](Self::mp_application_id), or leaves it out with `None`.
    #[inline]
    pub fn set_mp_application_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.mp_application_id, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetFlowStatisticByGroupRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetFlowStatisticByGroupBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetFlowStatisticByGroupResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
