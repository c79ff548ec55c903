/// Counts the devices that were active in each day, week or month of a period.
///
/// `DownloadActiveDeviceCount` gives the same as a file.
///
/// * Rate limit: 20 requests a second for an account.
/// * Only reads: calling it again is safe.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79786).
/// * Spec: `specs/mna/2021-01-19/GetActiveDeviceCount.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::{LicenseChargingMode, StatisticPeriod};
///
/// let answer = client
///     .get_active_device_count()
///     .period(StatisticPeriod::Day)
///     .start_time(1732176361)
///     .end_time(1732176362)
///     .dev_group("comollit")
///     .license_type(LicenseChargingMode::Permanent)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GetActiveDeviceCount;
impl GetActiveDeviceCount {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GetActiveDeviceCountBuilder {
        GetActiveDeviceCountBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GetActiveDeviceCountBuilder<::mna_core::Client> {
        GetActiveDeviceCountBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Counts the devices that were active in each day, week or month of a period.
    ///
    /// `DownloadActiveDeviceCount` gives the same as a file.
    ///
    /// * required: none
    /// * optional: `period`, `start_time`, `end_time`, `dev_group`, `license_type`
    ///
    /// Limits, error codes and an example: [`GetActiveDeviceCount`].
    #[inline]
    pub fn get_active_device_count(
        &self,
    ) -> GetActiveDeviceCountBuilder<::mna_core::Client> {
        GetActiveDeviceCount::call(self)
    }
}
/// The request of [`GetActiveDeviceCount`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GetActiveDeviceCountRequest {
    /// Whether to count by day, by week or by month.
    ///
    /// `Period` on the wire. Allowed: the values of [`StatisticPeriod`](crate::types::StatisticPeriod). Left out, the server takes [`Day`](crate::types::StatisticPeriod::Day).
    pub period: ::core::option::Option<crate::types::StatisticPeriod>,
    /// Start of the period. What leaving it out means is not documented.
    ///
    /// `StartTime` on the wire, in seconds since 1970 (UTC).
    pub start_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// End of the period. What leaving it out means is not documented.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC).
    pub end_time: ::core::option::Option<::mna_core::UnixSeconds>,
    /// Counts only devices of this group. Left out, all devices count.
    ///
    /// `DevGroup` on the wire.
    pub dev_group: ::core::option::Option<::std::string::String>,
    /// Counts only devices whose license is charged this way. Left out, all of them count.
    ///
    /// `LicenseType` on the wire. Allowed: the values of [`LicenseChargingMode`](crate::types::LicenseChargingMode).
    pub license_type: ::core::option::Option<crate::types::LicenseChargingMode>,
}
impl ::core::fmt::Debug for GetActiveDeviceCountRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetActiveDeviceCountRequest");
        ::mna_core::__private::show(&mut shown, "period", &self.period);
        ::mna_core::__private::show(&mut shown, "start_time", &self.start_time);
        ::mna_core::__private::show(&mut shown, "end_time", &self.end_time);
        ::mna_core::__private::show(&mut shown, "dev_group", &self.dev_group);
        ::mna_core::__private::show(&mut shown, "license_type", &self.license_type);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GetActiveDeviceCountRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.period, &other.period)
            & ::mna_core::__private::same(&self.start_time, &other.start_time)
            & ::mna_core::__private::same(&self.end_time, &other.end_time)
            & ::mna_core::__private::same(&self.dev_group, &other.dev_group)
            & ::mna_core::__private::same(&self.license_type, &other.license_type)
    }
}
impl ::mna_core::__private::Serialize for GetActiveDeviceCountRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put_some("Period", &self.period);
        fields.put_some("StartTime", &self.start_time);
        fields.put_some("EndTime", &self.end_time);
        fields.put_some("DevGroup", &self.dev_group);
        fields.put_some("LicenseType", &self.license_type);
        fields.end()
    }
}
impl ::mna_core::Action for GetActiveDeviceCountRequest {
    type Response = GetActiveDeviceCountResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GetActiveDeviceCount",
        )
        .with_repeat(::mna_core::Repeat::Read)
        .with_rate(20);
}
/// What [`GetActiveDeviceCount`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GetActiveDeviceCountResponse {
    /// One count for each day, week or month.
    ///
    /// `ActiveDeviceList` on the wire.
    pub active_device_list: ::std::vec::Vec<crate::types::ActiveDeviceList>,
    /// Whether the counts are by day, by week or by month.
    ///
    /// `Period` on the wire. Allowed: the values of [`StatisticPeriod`](crate::types::StatisticPeriod).
    pub period: ::core::option::Option<crate::types::StatisticPeriod>,
    /// First day of the period, such as `2024-11-20`.
    ///
    /// `StartTime` on the wire.
    pub start_time: ::core::option::Option<::std::string::String>,
    /// Last day of the period, such as `2024-11-20`.
    ///
    /// `EndTime` on the wire.
    pub end_time: ::core::option::Option<::std::string::String>,
    /// The group of devices that was counted.
    ///
    /// `DevGroup` on the wire.
    pub dev_group: ::core::option::Option<::std::string::String>,
    /// The number of the license type that was counted, as text.
    ///
    /// `LicenseType` on the wire.
    pub license_type: ::core::option::Option<::std::string::String>,
    /// App ID of the account.
    ///
    /// `AppId` on the wire.
    pub app_id: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GetActiveDeviceCountResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GetActiveDeviceCountResponse");
        ::mna_core::__private::show(
            &mut shown,
            "active_device_list",
            &self.active_device_list,
        );
        ::mna_core::__private::show(&mut shown, "period", &self.period);
        ::mna_core::__private::show(&mut shown, "start_time", &self.start_time);
        ::mna_core::__private::show(&mut shown, "end_time", &self.end_time);
        ::mna_core::__private::show(&mut shown, "dev_group", &self.dev_group);
        ::mna_core::__private::show(&mut shown, "license_type", &self.license_type);
        ::mna_core::__private::show(&mut shown, "app_id", &self.app_id);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GetActiveDeviceCountResponse {
    const FIELDS: &'static [&'static str] = &[
        "ActiveDeviceList",
        "Period",
        "StartTime",
        "EndTime",
        "DevGroup",
        "LicenseType",
        "AppId",
        "RequestId",
    ];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.active_device_list, map),
            1 => ::mna_core::__private::read(&mut self.period, map),
            2 => ::mna_core::__private::read(&mut self.start_time, map),
            3 => ::mna_core::__private::read(&mut self.end_time, map),
            4 => ::mna_core::__private::read(&mut self.dev_group, map),
            5 => ::mna_core::__private::read(&mut self.license_type, map),
            6 => ::mna_core::__private::read(&mut self.app_id, map),
            7 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GetActiveDeviceCountResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GetActiveDeviceCountResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __get_active_device_count {}
/// A request for [`GetActiveDeviceCount`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GetActiveDeviceCountBuilder<__V = (), __S = ()> {
    via: __V,
    request: GetActiveDeviceCountRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GetActiveDeviceCountBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GetActiveDeviceCountBuilder {
            via,
            request: GetActiveDeviceCountRequest {
                period: ::core::option::Option::None,
                start_time: ::core::option::Option::None,
                end_time: ::core::option::Option::None,
                dev_group: ::core::option::Option::None,
                license_type: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GetActiveDeviceCountBuilder<__V, __S> {
    /// Whether to count by day, by week or by month.
    ///
    /// `Period` on the wire. Allowed: the values of [`StatisticPeriod`](crate::types::StatisticPeriod). Left out, the server takes [`Day`](crate::types::StatisticPeriod::Day).
    #[inline]
    pub fn period(
        mut self,
        value: impl ::core::convert::Into<crate::types::StatisticPeriod>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.period, value);
        self
    }
    /// Sets [`period`](Self::period), or leaves it out with `None`.
    #[inline]
    pub fn set_period(
        mut self,
        value: ::core::option::Option<crate::types::StatisticPeriod>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.period, value);
        self
    }
    /// Start of the period. What leaving it out means is not documented.
    ///
    /// `StartTime` on the wire, in seconds since 1970 (UTC).
    #[inline]
    pub fn start_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.start_time, value);
        self
    }
    /// Sets [`start_time`](Self::start_time), or leaves it out with `None`.
    #[inline]
    pub fn set_start_time(
        mut self,
        value: ::core::option::Option<::mna_core::UnixSeconds>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.start_time, value);
        self
    }
    /// End of the period. What leaving it out means is not documented.
    ///
    /// `EndTime` on the wire, in seconds since 1970 (UTC).
    #[inline]
    pub fn end_time(
        mut self,
        value: impl ::core::convert::Into<::mna_core::UnixSeconds>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.end_time, value);
        self
    }
    /// Sets [`end_time`](Self::end_time), or leaves it out with `None`.
    #[inline]
    pub fn set_end_time(
        mut self,
        value: ::core::option::Option<::mna_core::UnixSeconds>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.end_time, value);
        self
    }
    /// Counts only devices of this group. Left out, all devices count.
    ///
    /// `DevGroup` on the wire.
    #[inline]
    pub fn dev_group(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.dev_group, value);
        self
    }
    /// Sets [`dev_group`](Self::dev_group), or leaves it out with `None`.
    #[inline]
    pub fn set_dev_group(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.dev_group, value);
        self
    }
    /// Counts only devices whose license is charged this way. Left out, all of them count.
    ///
    /// `LicenseType` on the wire. Allowed: the values of [`LicenseChargingMode`](crate::types::LicenseChargingMode).
    #[inline]
    pub fn license_type(
        mut self,
        value: impl ::core::convert::Into<crate::types::LicenseChargingMode>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.license_type, value);
        self
    }
    /// Sets [`license_type`](Self::license_type), or leaves it out with `None`.
    #[inline]
    pub fn set_license_type(
        mut self,
        value: ::core::option::Option<crate::types::LicenseChargingMode>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.license_type, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> GetActiveDeviceCountRequest {
        self.request
    }
}
impl<__S> GetActiveDeviceCountBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GetActiveDeviceCountResponse> {
        self.via.send(self.request)
    }
}
