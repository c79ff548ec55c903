/// Tells how the connection of a device performed during a period, as a whole and on each network interface.
///
/// Each call looks at one of speed, packet loss and round-trip time, which `metrics` names. A period can be seven days long at most and can begin 30 days ago at the earliest.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * The period: `end_time` is not in the future, it is at most 7 days after `begin_time`, `begin_time` is at most 30 days ago.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79767).
/// * Spec: `specs/mna/2021-01-19/GetNetMonitor.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.NetworkInfoRequestError` | The service could not fetch the traffic data it needs for the answer. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
/// | `InvalidParameterValue.TimeFuture` | The period ends in the future. Let it end now or before, and check the clock of the caller. | is of no use |
/// | `InvalidParameterValue.TimeSpanExceeded` | The period is longer than seven days. Ask for it in several pieces. | is of no use |
/// | `InvalidParameterValue.TimeTooEarly` | The period begins more than 30 days ago, and older data is not available. Let it begin later. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::MonitorMetric;
///
/// let answer = client
///     .get_net_monitor()
///     .device_id("mna-yujpsea3v0")
///     .begin_time(1776346200)
///     .end_time(1776346500)
///     .metrics(MonitorMetric::RxRate)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetNetMonitor;
impl GetNetMonitor {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetNetMonitorBuilder {
        GetNetMonitorBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetNetMonitorBuilder<::mna_core::Client> {
        GetNetMonitorBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Tells how the connection of a device performed during a period, as a whole and on each network interface.
    ///
    /// Each call looks at one of speed, packet loss and round-trip time, which `metrics` names. A period can be seven days long at most and can begin 30 days ago at the earliest.
    ///
    /// * required: `device_id`, `begin_time`, `end_time`, `metrics`
    /// * optional: `gateway_type`
    ///
    /// Limits, error codes and an example: [`GetNetMonitor`].
    #[inline]
    pub fn get_net_monitor(&self) -> GetNetMonitorBuilder<::mna_core::Client> {
        GetNetMonitor::call(self)
    }
}
/// The request of [`GetNetMonitor`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetNetMonitorRequest {
    /// The device to measure.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::std::string::String,
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC).
    pub begin_time: ::mna_core::UnixSeconds,
    /// End of the period.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC).
    pub end_time: ::mna_core::UnixSeconds,
    /// What to measure.
    ///
    /// `Metrics` on the wire. Allowed: the values of [`MonitorMetric`](crate::types::MonitorMetric).
    pub metrics: crate::types::MonitorMetric,
    /// Looks only at traffic over gateways of this kind.
    ///
    /// `GatewayType` on the wire. Allowed: the values of [`GatewayType`](crate::types::GatewayType). Left out, the server takes [`PublicCloud`](crate::types::GatewayType::PublicCloud).
    pub gateway_type: ::core::option::Option<crate::types::GatewayType>,
}
impl ::core::fmt::Debug for GetNetMonitorRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetNetMonitorRequest");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "begin_time", &self.begin_time);
        ::mna_core::__private::show(&mut shown, "end_time", &self.end_time);
        ::mna_core::__private::show(&mut shown, "metrics", &self.metrics);
        ::mna_core::__private::show(&mut shown, "gateway_type", &self.gateway_type);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetNetMonitorRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.begin_time, &other.begin_time)
            & ::mna_core::__private::same(&self.end_time, &other.end_time)
            & ::mna_core::__private::same(&self.metrics, &other.metrics)
            & ::mna_core::__private::same(&self.gateway_type, &other.gateway_type)
    }
}
impl ::mna_core::__private::Serialize for GetNetMonitorRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceId", &self.device_id);
        fields.put("BeginTime", &self.begin_time);
        fields.put("EndTime", &self.end_time);
        fields.put("Metrics", &self.metrics);
        fields.put_some("GatewayType", &self.gateway_type);
        fields.end()
    }
}
impl ::mna_core::Action for GetNetMonitorRequest {
    type Response = GetNetMonitorResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetNetMonitor",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetNetMonitor`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetNetMonitorResponse {
    /// The measured points, in the order of time.
    ///
    /// `MonitorData` on the wire.
    pub monitor_data: ::std::vec::Vec<crate::types::MonitorData>,
    /// The part of the world in which the device entered the acceleration network.
    ///
    /// `AccessRegion` on the wire. Allowed: the values of [`AccessRegion`](crate::types::AccessRegion).
    pub access_region: ::core::option::Option<crate::types::AccessRegion>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetNetMonitorResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetNetMonitorResponse");
        ::mna_core::__private::show(&mut shown, "monitor_data", &self.monitor_data);
        ::mna_core::__private::show(&mut shown, "access_region", &self.access_region);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetNetMonitorResponse {
    const FIELDS: &'static [&'static str] = &[
        "MonitorData",
        "AccessRegion",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.monitor_data, map),
            1 => ::mna_core::__private::read(&mut self.access_region, map),
            2 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetNetMonitorResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetNetMonitorResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_net_monitor {
    pub struct device_id;
    pub struct begin_time;
    pub struct end_time;
    pub struct metrics;
}
/// A request for [`GetNetMonitor`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetNetMonitorBuilder<
    __V = (),
    __S
        = (
            __get_net_monitor::device_id,
            (
                __get_net_monitor::begin_time,
                (__get_net_monitor::end_time, (__get_net_monitor::metrics, ())),
            ),
        ),
> {
    via: __V,
    request: GetNetMonitorRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetNetMonitorBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetNetMonitorBuilder {
            via,
            request: GetNetMonitorRequest {
                device_id: ::core::default::Default::default(),
                begin_time: ::core::default::Default::default(),
                end_time: ::core::default::Default::default(),
                metrics: crate::types::MonitorMetric::Unknown(
                    ::std::string::String::new(),
                ),
                gateway_type: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasDeviceId,
    __HasBeginTime,
    __HasEndTime,
    __HasMetrics,
> GetNetMonitorBuilder<
    __V,
    (__HasDeviceId, (__HasBeginTime, (__HasEndTime, (__HasMetrics, ())))),
> {
    /// The device to measure.
    ///
    /// `DeviceId` on the wire. Required.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetNetMonitorBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasBeginTime, (__HasEndTime, (__HasMetrics, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.device_id, value);
        self.__with_state()
    }
    /// Start of the period.
    ///
    /// `BeginTime` on the wire, in seconds since 1970 (UTC). Required.
    #[inline]
    pub fn begin_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> GetNetMonitorBuilder<
        __V,
        (__HasDeviceId, (::mna_core::__private::Set, (__HasEndTime, (__HasMetrics, ())))),
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
    ) -> GetNetMonitorBuilder<
        __V,
        (
            __HasDeviceId,
            (__HasBeginTime, (::mna_core::__private::Set, (__HasMetrics, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.end_time, value);
        self.__with_state()
    }
    /// What to measure.
    ///
    /// `Metrics` on the wire. Allowed: the values of [`MonitorMetric`](crate::types::MonitorMetric). Required.
    #[inline]
    pub fn metrics(
        mut self,
        value: impl ::core::convert::Into<crate::types::MonitorMetric>,
    ) -> GetNetMonitorBuilder<
        __V,
        (
            __HasDeviceId,
            (__HasBeginTime, (__HasEndTime, (::mna_core::__private::Set, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.metrics, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetNetMonitorBuilder<__V, __S> {
        GetNetMonitorBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetNetMonitorBuilder<__V, __S> {
    /// Looks only at traffic over gateways of this kind.
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
    pub fn build(self) -> GetNetMonitorRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetNetMonitorBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetNetMonitorResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
