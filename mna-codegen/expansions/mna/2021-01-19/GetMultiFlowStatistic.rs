/// Tells how much traffic each of several devices moved during a period, step by step.
///
/// The answer has a curve of its own for every device. For one curve that adds the devices up, call `GetFlowStatistic`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79768).
/// * Spec: `specs/mna/2021-01-19/GetMultiFlowStatistic.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.MonitorDataRequestError` | The service could not fetch the monitoring data it needs for the answer. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::{FlowType, TimeGranularity};
///
/// let answer = client
///     .get_multi_flow_statistic()
///     .device_ids(["mna-obzuio2pij", "mna-ps9x7eako2"])
///     .begin_time(1675255591)
///     .end_time(1675860391)
///     .flow_type(FlowType::Uplink)
///     .time_granularity(TimeGranularity::Hourly)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetMultiFlowStatistic;
impl GetMultiFlowStatistic {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetMultiFlowStatisticBuilder {
        GetMultiFlowStatisticBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetMultiFlowStatisticBuilder<::mna_core::Client> {
        GetMultiFlowStatisticBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells how much traffic each of several devices moved during a period, step by step.
    ///
    /// The answer has a curve of its own for every device. For one curve that adds the devices up, call `GetFlowStatistic`.
    ///
    /// * required: `device_ids`, `begin_time`, `end_time`, `flow_type`, `time_granularity`
    /// * optional: `access_region`, `gateway_type`
    ///
    /// Limits, error codes and an example: [`GetMultiFlowStatistic`].
    #[inline]
    pub fn get_multi_flow_statistic(
        &self,
    ) -> GetMultiFlowStatisticBuilder<::mna_core::Client> {
        GetMultiFlowStatistic::call(self)
    }
}
/// The request of [`GetMultiFlowStatistic`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetMultiFlowStatisticRequest {
    /// The devices whose traffic to count.
    ///
    /// `DeviceIds` on the wire. Number of elements: at most 10.
    pub device_ids: ::std::vec::Vec<::std::string::String>,
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
}
impl ::core::fmt::Debug for GetMultiFlowStatisticRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetMultiFlowStatisticRequest");
        ::mna_core::__private::show(&mut shown, "device_ids", &self.device_ids);
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
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetMultiFlowStatisticRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_ids, &other.device_ids)
            & ::mna_core::__private::same(&self.begin_time, &other.begin_time)
            & ::mna_core::__private::same(&self.end_time, &other.end_time)
            & ::mna_core::__private::same(&self.flow_type, &other.flow_type)
            & ::mna_core::__private::same(
                &self.time_granularity,
                &other.time_granularity,
            ) & ::mna_core::__private::same(&self.access_region, &other.access_region)
            & ::mna_core::__private::same(&self.gateway_type, &other.gateway_type)
    }
}
impl ::mna_core::__private::Serialize for GetMultiFlowStatisticRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceIds", &self.device_ids);
        fields.put("BeginTime", &self.begin_time);
        fields.put("EndTime", &self.end_time);
        fields.put("Type", &self.flow_type);
        fields.put("TimeGranularity", &self.time_granularity);
        fields.put_some("AccessRegion", &self.access_region);
        fields.put_some("GatewayType", &self.gateway_type);
        fields.end()
    }
}
impl ::mna_core::Action for GetMultiFlowStatisticRequest {
    type Response = GetMultiFlowStatisticResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetMultiFlowStatistic",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetMultiFlowStatistic`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetMultiFlowStatisticResponse {
    /// One curve for each device.
    ///
    /// `FlowDetails` on the wire.
    pub flow_details: ::std::vec::Vec<crate::types::FlowDetails>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetMultiFlowStatisticResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetMultiFlowStatisticResponse");
        ::mna_core::__private::show(&mut shown, "flow_details", &self.flow_details);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetMultiFlowStatisticResponse {
    const FIELDS: &'static [&'static str] = &["FlowDetails", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.flow_details, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetMultiFlowStatisticResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetMultiFlowStatisticResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_multi_flow_statistic {
    pub struct device_ids;
    pub struct begin_time;
    pub struct end_time;
    pub struct flow_type;
    pub struct time_granularity;
}
/// A request for [`GetMultiFlowStatistic`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetMultiFlowStatisticBuilder<
    __V = (),
    __S
        = (
            __get_multi_flow_statistic::device_ids,
            (
                __get_multi_flow_statistic::begin_time,
                (
                    __get_multi_flow_statistic::end_time,
                    (
                        __get_multi_flow_statistic::flow_type,
                        (__get_multi_flow_statistic::time_granularity, ()),
                    ),
                ),
            ),
        ),
> {
    via: __V,
    request: GetMultiFlowStatisticRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetMultiFlowStatisticBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetMultiFlowStatisticBuilder {
            via,
            request: GetMultiFlowStatisticRequest {
                device_ids: ::core::default::Default::default(),
                begin_time: ::core::default::Default::default(),
                end_time: ::core::default::Default::default(),
                flow_type: crate::types::FlowType::Unknown(0),
                time_granularity: crate::types::TimeGranularity::Unknown(0),
                access_region: ::core::option::Option::None,
                gateway_type: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasDeviceIds,
    __HasBeginTime,
    __HasEndTime,
    __HasFlowType,
    __HasTimeGranularity,
> GetMultiFlowStatisticBuilder<
    __V,
    (
        __HasDeviceIds,
        (__HasBeginTime, (__HasEndTime, (__HasFlowType, (__HasTimeGranularity, ())))),
    ),
> {
    /// The devices whose traffic to count.
    ///
    /// `DeviceIds` on the wire. Number of elements: at most 10. Required.
    #[inline]
    pub fn device_ids(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> GetMultiFlowStatisticBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasBeginTime, (__HasEndTime, (__HasFlowType, (__HasTimeGranularity, ())))),
        ),
    > {
        ::mna_core::__private::set_list(&mut self.request.device_ids, value);
        self.__with_state()
    }
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC). Required.
    #[inline]
    pub fn begin_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> GetMultiFlowStatisticBuilder<
        __V,
        (
            __HasDeviceIds,
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
    ) -> GetMultiFlowStatisticBuilder<
        __V,
        (
            __HasDeviceIds,
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
    ) -> GetMultiFlowStatisticBuilder<
        __V,
        (
            __HasDeviceIds,
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
    ) -> GetMultiFlowStatisticBuilder<
        __V,
        (
            __HasDeviceIds,
            (
                __HasBeginTime,
                (__HasEndTime, (__HasFlowType, (::mna_core::__private::Set, ()))),
            ),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.time_granularity, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetMultiFlowStatisticBuilder<__V, __S> {
        GetMultiFlowStatisticBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetMultiFlowStatisticBuilder<__V, __S> {
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
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetMultiFlowStatisticRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetMultiFlowStatisticBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetMultiFlowStatisticResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
