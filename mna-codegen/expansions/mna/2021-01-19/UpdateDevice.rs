/// Changes the name, the note, the network interfaces or the traffic handling of a device.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/UpdateDevice.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InternalError.DuplicateDeviceName` | Another device already has this name. Choose a different one. | is of no use |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::{NetworkType, UpdateNetInfo};
///
/// let answer = client
///     .update_device()
///     .device_id("mna-yesydf")
///     .device_name("name1")
///     .remark("remarks")
///     .update_net_info([UpdateNetInfo { network_type: Some(NetworkType::Cellular), data_enable: Some(true), upload_limit: Some(1), download_limit: Some(1), net_info_name: Some("netname".into()), ..Default::default() }])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateDevice;
impl UpdateDevice {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateDeviceBuilder {
        UpdateDeviceBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateDeviceBuilder<::mna_core::Client> {
        UpdateDeviceBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Changes the name, the note, the network interfaces or the traffic handling of a device.
    ///
    /// * required: `device_id`
    /// * optional: `device_name`, `remark`, `update_net_info`, `flow_trunc`
    ///
    /// Limits, error codes and an example: [`UpdateDevice`].
    #[inline]
    pub fn update_device(&self) -> UpdateDeviceBuilder<::mna_core::Client> {
        UpdateDevice::call(self)
    }
}
/// The request of [`UpdateDevice`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateDeviceRequest {
    /// The device to change.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::std::string::String,
    /// New name of the device. Leave it out to keep the present one.
    ///
    /// `DeviceName` on the wire.
    pub device_name: ::core::option::Option<::std::string::String>,
    /// New note on the device. Leave it out to keep the present one.
    ///
    /// `Remark` on the wire.
    pub remark: ::core::option::Option<::std::string::String>,
    /// New settings of network interfaces, one entry for each interface. Left out, all interfaces stay as they are.
    ///
    /// `UpdateNetInfo` on the wire.
    pub update_net_info: ::core::option::Option<
        ::std::vec::Vec<crate::types::UpdateNetInfo>,
    >,
    /// What happens to the traffic of the device while no data plan covers it. Leave it out to keep the present setting.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](crate::types::FlowTruncation).
    pub flow_trunc: ::core::option::Option<crate::types::FlowTruncation>,
}
impl ::core::fmt::Debug for UpdateDeviceRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateDeviceRequest");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "device_name", &self.device_name);
        ::mna_core::__private::show(&mut shown, "remark", &self.remark);
        ::mna_core::__private::show(
            &mut shown,
            "update_net_info",
            &self.update_net_info,
        );
        ::mna_core::__private::show(&mut shown, "flow_trunc", &self.flow_trunc);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateDeviceRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.device_name, &other.device_name)
            & ::mna_core::__private::same(&self.remark, &other.remark)
            & ::mna_core::__private::same(&self.update_net_info, &other.update_net_info)
            & ::mna_core::__private::same(&self.flow_trunc, &other.flow_trunc)
    }
}
impl ::mna_core::__private::Serialize for UpdateDeviceRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceId", &self.device_id);
        fields.put_some("DeviceName", &self.device_name);
        fields.put_some("Remark", &self.remark);
        fields.put_some("UpdateNetInfo", &self.update_net_info);
        fields.put_some("FlowTrunc", &self.flow_trunc);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateDeviceRequest {
    type Response = UpdateDeviceResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateDevice",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateDevice`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateDeviceResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateDeviceResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateDeviceResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateDeviceResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateDeviceResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateDeviceResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_device {
    pub struct device_id;
}
/// A request for [`UpdateDevice`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateDeviceBuilder<__V = (), __S = (__update_device::device_id, ())> {
    via: __V,
    request: UpdateDeviceRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateDeviceBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateDeviceBuilder {
            via,
            request: UpdateDeviceRequest {
                device_id: ::core::default::Default::default(),
                device_name: ::core::option::Option::None,
                remark: ::core::option::Option::None,
                update_net_info: ::core::option::Option::None,
                flow_trunc: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceId> UpdateDeviceBuilder<__V, (__HasDeviceId, ())> {
    /// The device to change.
    ///
    /// `DeviceId` on the wire. Required.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateDeviceBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.device_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateDeviceBuilder<__V, __S> {
        UpdateDeviceBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateDeviceBuilder<__V, __S> {
    /// New name of the device. Leave it out to keep the present one.
    ///
    /// `DeviceName` on the wire.
    #[inline]
    pub fn device_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.device_name, value);
        self
    }
    /// Sets [`device_name`](Self::device_name), or leaves it out with `None`.
    #[inline]
    pub fn set_device_name(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.device_name, value);
        self
    }
    /// New note on the device. Leave it out to keep the present one.
    ///
    /// `Remark` on the wire.
    #[inline]
    pub fn remark(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.remark, value);
        self
    }
    /// Sets [`remark`](Self::remark), or leaves it out with `None`.
    #[inline]
    pub fn set_remark(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.remark, value);
        self
    }
    /// New settings of network interfaces, one entry for each interface. Left out, all interfaces stay as they are.
    ///
    /// `UpdateNetInfo` on the wire.
    #[inline]
    pub fn update_net_info(
        mut self,
        value: impl ::core::iter::IntoIterator<Item = crate::types::UpdateNetInfo>,
    ) -> Self {
        ::mna_core::__private::set_some_list(&mut self.request.update_net_info, value);
        self
    }
    /// Sets [`update_net_info`](Self::update_net_info), or leaves it out with `None`.
    #[inline]
    pub fn set_update_net_info(
        mut self,
        value: ::core::option::Option<::std::vec::Vec<crate::types::UpdateNetInfo>>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.update_net_info, value);
        self
    }
    /// What happens to the traffic of the device while no data plan covers it. Leave it out to keep the present setting.
    ///
    /// `FlowTrunc` on the wire. Allowed: the values of [`FlowTruncation`](crate::types::FlowTruncation).
    #[inline]
    pub fn flow_trunc(
        mut self,
        value: impl ::core::convert::Into<crate::types::FlowTruncation>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.flow_trunc, value);
        self
    }
    /// Sets [`flow_trunc`](Self::flow_trunc), or leaves it out with `None`.
    #[inline]
    pub fn set_flow_trunc(
        mut self,
        value: ::core::option::Option<crate::types::FlowTruncation>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.flow_trunc, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateDeviceRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateDeviceBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateDeviceResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
