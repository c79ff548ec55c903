/// Takes devices out of a group.
///
/// To remove a device from the account, call `DeleteDevice`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79760).
/// * Spec: `specs/mna/2021-01-19/GroupDeleteDevice.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `InternalError` | Something failed inside the acceleration service. | can help |
/// | `InternalError.ControlRequestError` | The service could not reach its own controller, which keeps devices and groups. | can help |
/// | `InvalidParameterValue` | A parameter has a value that is not allowed. The message names it. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .group_delete_device()
///     .group_id("group-id1")
///     .device_list(["mna-test1", "mna-test2"])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct GroupDeleteDevice;
impl GroupDeleteDevice {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> GroupDeleteDeviceBuilder {
        GroupDeleteDeviceBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> GroupDeleteDeviceBuilder<::mna_core::Client> {
        GroupDeleteDeviceBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Takes devices out of a group.
    ///
    /// To remove a device from the account, call `DeleteDevice`.
    ///
    /// * required: `group_id`, `device_list`
    /// * optional: none
    ///
    /// Limits, error codes and an example: [`GroupDeleteDevice`].
    #[inline]
    pub fn group_delete_device(&self) -> GroupDeleteDeviceBuilder<::mna_core::Client> {
        GroupDeleteDevice::call(self)
    }
}
/// The request of [`GroupDeleteDevice`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct GroupDeleteDeviceRequest {
    /// The group to take them from.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::std::string::String,
    /// IDs of the devices to take out.
    ///
    /// `DeviceList` on the wire.
    pub device_list: ::std::vec::Vec<::std::string::String>,
}
impl ::core::fmt::Debug for GroupDeleteDeviceRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GroupDeleteDeviceRequest");
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "device_list", &self.device_list);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for GroupDeleteDeviceRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.group_id, &other.group_id)
            & ::mna_core::__private::same(&self.device_list, &other.device_list)
    }
}
impl ::mna_core::__private::Serialize for GroupDeleteDeviceRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("GroupId", &self.group_id);
        fields.put("DeviceList", &self.device_list);
        fields.end()
    }
}
impl ::mna_core::Action for GroupDeleteDeviceRequest {
    type Response = GroupDeleteDeviceResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "GroupDeleteDevice",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`GroupDeleteDevice`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct GroupDeleteDeviceResponse {
    /// How many devices the group still has.
    ///
    /// `DeviceNum` on the wire.
    pub device_num: ::core::option::Option<i64>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for GroupDeleteDeviceResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("GroupDeleteDeviceResponse");
        ::mna_core::__private::show(&mut shown, "device_num", &self.device_num);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for GroupDeleteDeviceResponse {
    const FIELDS: &'static [&'static str] = &["DeviceNum", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.device_num, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for GroupDeleteDeviceResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for GroupDeleteDeviceResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __group_delete_device {
    pub struct group_id;
    pub struct device_list;
}
/// A request for [`GroupDeleteDevice`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct GroupDeleteDeviceBuilder<
    __V = (),
    __S = (__group_delete_device::group_id, (__group_delete_device::device_list, ())),
> {
    via: __V,
    request: GroupDeleteDeviceRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> GroupDeleteDeviceBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        GroupDeleteDeviceBuilder {
            via,
            request: GroupDeleteDeviceRequest {
                group_id: ::core::default::Default::default(),
                device_list: ::core::default::Default::default(),
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasGroupId,
    __HasDeviceList,
> GroupDeleteDeviceBuilder<__V, (__HasGroupId, (__HasDeviceList, ()))> {
    /// The group to take them from.
    ///
    /// `GroupId` on the wire. Required.
    #[inline]
    pub fn group_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> GroupDeleteDeviceBuilder<
        __V,
        (::mna_core::__private::Set, (__HasDeviceList, ())),
    > {
        ::mna_core::__private::set(&mut self.request.group_id, value);
        self.__with_state()
    }
    /// IDs of the devices to take out.
    ///
    /// `DeviceList` on the wire. Required.
    #[inline]
    pub fn device_list(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> GroupDeleteDeviceBuilder<
        __V,
        (__HasGroupId, (::mna_core::__private::Set, ())),
    > {
        ::mna_core::__private::set_list(&mut self.request.device_list, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> GroupDeleteDeviceBuilder<__V, __S> {
        GroupDeleteDeviceBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> GroupDeleteDeviceBuilder<__V, __S> {
    /// The finished request.
    #[inline]
    pub fn build(self) -> GroupDeleteDeviceRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> GroupDeleteDeviceBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<GroupDeleteDeviceResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
