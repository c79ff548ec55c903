/// Writes the traffic of devices during a period into a file and returns its address.
///
/// Download the file soon, as signed addresses stop working after a while, and treat the address like a password: whoever has it can fetch the file.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79764).
/// * Spec: `specs/mna/2021-01-19/GetStatisticData.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.FileIOError` | The service could not write or read the file for download. Try again later. | can help |
/// | `InternalError.MonitorDataRequestError` | The service could not fetch the monitoring data it needs for the answer. | can help |
/// | `InternalError.NetworkInfoRequestError` | The service could not fetch the traffic data it needs for the answer. | can help |
/// | `InvalidParameter` | The parameters do not fit the action. The message says which one is wrong. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::{AccessRegion, GatewayType, TimeGranularity};
///
/// let answer = client
///     .get_statistic_data()
///     .device_id("mna-test1")
///     .begin_time(1659513692)
///     .end_time(1659514692)
///     .time_granularity(TimeGranularity::Hourly)
///     .access_region(AccessRegion::ChineseMainland)
///     .gateway_type(GatewayType::PublicCloud)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetStatisticData;
impl GetStatisticData {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetStatisticDataBuilder {
        GetStatisticDataBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetStatisticDataBuilder<::mna_core::Client> {
        GetStatisticDataBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Writes the traffic of devices during a period into a file and returns its address.
    ///
    /// Download the file soon, as signed addresses stop working after a while, and treat the address like a password: whoever has it can fetch the file.
    ///
    /// * required: `device_id`, `begin_time`, `end_time`, `time_granularity`
    /// * optional: `access_region`, `gateway_type`, `device_list`, `group_id`
    ///
    /// Limits, error codes and an example: [`GetStatisticData`].
    #[inline]
    pub fn get_statistic_data(&self) -> GetStatisticDataBuilder<::mna_core::Client> {
        GetStatisticData::call(self)
    }
}
/// The request of [`GetStatisticData`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetStatisticDataRequest {
    /// The device to cover. Write `-1` where `device_list` or `group_id` names the devices.
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
    /// How much time each row of the file covers.
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
    /// Covers these devices, with their traffic added up, in place of the one in `device_id`. Left out, only that one is covered.
    ///
    /// `DeviceList` on the wire. Number of elements: at most 10.
    pub device_list: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Covers the devices of this group. Left out, no group is asked for.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for GetStatisticDataRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetStatisticDataRequest");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "begin_time", &self.begin_time);
        ::mna_core::__private::show(&mut shown, "end_time", &self.end_time);
        ::mna_core::__private::show(
            &mut shown,
            "time_granularity",
            &self.time_granularity,
        );
        ::mna_core::__private::show(&mut shown, "access_region", &self.access_region);
        ::mna_core::__private::show(&mut shown, "gateway_type", &self.gateway_type);
        ::mna_core::__private::show(&mut shown, "device_list", &self.device_list);
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetStatisticDataRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.begin_time, &other.begin_time)
            & ::mna_core::__private::same(&self.end_time, &other.end_time)
            & ::mna_core::__private::same(
                &self.time_granularity,
                &other.time_granularity,
            ) & ::mna_core::__private::same(&self.access_region, &other.access_region)
            & ::mna_core::__private::same(&self.gateway_type, &other.gateway_type)
            & ::mna_core::__private::same(&self.device_list, &other.device_list)
            & ::mna_core::__private::same(&self.group_id, &other.group_id)
    }
}
impl ::mna_core::__private::Serialize for GetStatisticDataRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceId", &self.device_id);
        fields.put("BeginTime", &self.begin_time);
        fields.put("EndTime", &self.end_time);
        fields.put("TimeGranularity", &self.time_granularity);
        fields.put_some("AccessRegion", &self.access_region);
        fields.put_some("GatewayType", &self.gateway_type);
        fields.put_some("DeviceList", &self.device_list);
        fields.put_some("GroupId", &self.group_id);
        fields.end()
    }
}
impl ::mna_core::Action for GetStatisticDataRequest {
    type Response = GetStatisticDataResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetStatisticData",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetStatisticData`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetStatisticDataResponse {
    /// Signed address of the file. Whoever has it can download the file, so keep it secret.
    ///
    /// `FilePath` on the wire. It is a secret, which `Debug` leaves out.
    pub file_path: ::core::option::Option<::mna_core::Secret>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetStatisticDataResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetStatisticDataResponse");
        ::mna_core::__private::show(&mut shown, "file_path", &self.file_path);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetStatisticDataResponse {
    const FIELDS: &'static [&'static str] = &["FilePath", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.file_path, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetStatisticDataResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetStatisticDataResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_statistic_data {
    pub struct device_id;
    pub struct begin_time;
    pub struct end_time;
    pub struct time_granularity;
}
/// A request for [`GetStatisticData`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetStatisticDataBuilder<
    __V = (),
    __S
        = (
            __get_statistic_data::device_id,
            (
                __get_statistic_data::begin_time,
                (
                    __get_statistic_data::end_time,
                    (__get_statistic_data::time_granularity, ()),
                ),
            ),
        ),
> {
    via: __V,
    request: GetStatisticDataRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetStatisticDataBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetStatisticDataBuilder {
            via,
            request: GetStatisticDataRequest {
                device_id: ::core::default::Default::default(),
                begin_time: ::core::default::Default::default(),
                end_time: ::core::default::Default::default(),
                time_granularity: crate::types::TimeGranularity::Unknown(0),
                access_region: ::core::option::Option::None,
                gateway_type: ::core::option::Option::None,
                device_list: ::core::option::Option::None,
                group_id: ::core::option::Option::None,
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
    __HasTimeGranularity,
> GetStatisticDataBuilder<
    __V,
    (__HasDeviceId, (__HasBeginTime, (__HasEndTime, (__HasTimeGranularity, ())))),
> {
    /// The device to cover. Write `-1` where `device_list` or `group_id` names the devices.
    ///
    /// `DeviceId` on the wire. Required.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GetStatisticDataBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasBeginTime, (__HasEndTime, (__HasTimeGranularity, ()))),
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
    ) -> GetStatisticDataBuilder<
        __V,
        (
            __HasDeviceId,
            (::mna_core::__private::Set, (__HasEndTime, (__HasTimeGranularity, ()))),
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
    ) -> GetStatisticDataBuilder<
        __V,
        (
            __HasDeviceId,
            (__HasBeginTime, (::mna_core::__private::Set, (__HasTimeGranularity, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.end_time, value);
        self.__with_state()
    }
    /// How much time each row of the file covers.
    ///
    /// `TimeGranularity` on the wire. Allowed: the values of [`TimeGranularity`](crate::types::TimeGranularity). Required.
    #[inline]
    pub fn time_granularity(
        mut self,
        value: impl ::core::convert::Into<crate::types::TimeGranularity>,
    ) -> GetStatisticDataBuilder<
        __V,
        (
            __HasDeviceId,
            (__HasBeginTime, (__HasEndTime, (::mna_core::__private::Set, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.time_granularity, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GetStatisticDataBuilder<__V, __S> {
        GetStatisticDataBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetStatisticDataBuilder<__V, __S> {
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
    /// Covers these devices, with their traffic added up, in place of the one in `device_id`. Left out, only that one is covered.
    ///
    /// `DeviceList` on the wire. Number of elements: at most 10.
    #[inline]
    pub fn device_list(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        ::mna_core::__private::set_some_list(&mut self.request.device_list, value);
        self
    }
    /// Sets [`device_list`](Self::device_list), or leaves it out with `None`.
    #[inline]
    pub fn set_device_list(
        mut self,
        value: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.device_list, value);
        self
    }
    /// Covers the devices of this group. Left out, no group is asked for.
    ///
    /// `GroupId` on the wire.
    #[inline]
    pub fn group_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.group_id, value);
        self
    }
    /// Sets [`group_id`](Self::group_id), or leaves it out with `None`.
    #[inline]
    pub fn set_group_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.group_id, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetStatisticDataRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GetStatisticDataBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetStatisticDataResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
