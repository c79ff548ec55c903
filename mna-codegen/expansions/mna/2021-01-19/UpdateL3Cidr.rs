/// Changes the devices or the address ranges of an interconnection rule.
///
/// The documentation does not say what becomes of members that are left out, so send both devices and both ranges.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79749).
/// * Spec: `specs/mna/2021-01-19/UpdateL3Cidr.json`.
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
///     .update_l3_cidr()
///     .l3_conn_id("l3conn-g4830c8tsh")
///     .cidr1("192.168.0.0/28")
///     .device_id1("mna-3jjzljbrsn")
///     .device_id2("mna-05hq1wq4cf")
///     .cidr2("192.168.0.16/28")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct UpdateL3Cidr;
impl UpdateL3Cidr {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> UpdateL3CidrBuilder {
        UpdateL3CidrBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> UpdateL3CidrBuilder<::mna_core::Client> {
        UpdateL3CidrBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Changes the devices or the address ranges of an interconnection rule.
    ///
    /// The documentation does not say what becomes of members that are left out, so send both devices and both ranges.
    ///
    /// * required: `l3_conn_id`, `cidr1`
    /// * optional: `device_id1`, `device_id2`, `cidr2`
    ///
    /// Limits, error codes and an example: [`UpdateL3Cidr`].
    #[inline]
    pub fn update_l3_cidr(&self) -> UpdateL3CidrBuilder<::mna_core::Client> {
        UpdateL3Cidr::call(self)
    }
}
/// The request of [`UpdateL3Cidr`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct UpdateL3CidrRequest {
    /// The rule to change.
    ///
    /// `L3ConnId` on the wire.
    pub l3_conn_id: ::std::string::String,
    /// Addresses behind the first device, in CIDR notation such as `192.168.0.0/28`.
    ///
    /// `Cidr1` on the wire.
    pub cidr1: ::std::string::String,
    /// The first device, in front of `cidr1`. Leave it out only if it stays the same.
    ///
    /// `DeviceId1` on the wire.
    pub device_id1: ::core::option::Option<::std::string::String>,
    /// The second device, in front of `cidr2`. Leave it out only if it stays the same.
    ///
    /// `DeviceId2` on the wire.
    pub device_id2: ::core::option::Option<::std::string::String>,
    /// Addresses behind the second device, in CIDR notation such as `192.168.0.0/28`. Leave it out only if it stays the same.
    ///
    /// `Cidr2` on the wire.
    pub cidr2: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for UpdateL3CidrRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateL3CidrRequest");
        ::mna_core::__private::show(&mut shown, "l3_conn_id", &self.l3_conn_id);
        ::mna_core::__private::show(&mut shown, "cidr1", &self.cidr1);
        ::mna_core::__private::show(&mut shown, "device_id1", &self.device_id1);
        ::mna_core::__private::show(&mut shown, "device_id2", &self.device_id2);
        ::mna_core::__private::show(&mut shown, "cidr2", &self.cidr2);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for UpdateL3CidrRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.l3_conn_id, &other.l3_conn_id)
            & ::mna_core::__private::same(&self.cidr1, &other.cidr1)
            & ::mna_core::__private::same(&self.device_id1, &other.device_id1)
            & ::mna_core::__private::same(&self.device_id2, &other.device_id2)
            & ::mna_core::__private::same(&self.cidr2, &other.cidr2)
    }
}
impl ::mna_core::__private::Serialize for UpdateL3CidrRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("L3ConnId", &self.l3_conn_id);
        fields.put("Cidr1", &self.cidr1);
        fields.put_some("DeviceId1", &self.device_id1);
        fields.put_some("DeviceId2", &self.device_id2);
        fields.put_some("Cidr2", &self.cidr2);
        fields.end()
    }
}
impl ::mna_core::Action for UpdateL3CidrRequest {
    type Response = UpdateL3CidrResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "UpdateL3Cidr",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`UpdateL3Cidr`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct UpdateL3CidrResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for UpdateL3CidrResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("UpdateL3CidrResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for UpdateL3CidrResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for UpdateL3CidrResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for UpdateL3CidrResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __update_l3_cidr {
    pub struct l3_conn_id;
    pub struct cidr1;
}
/// A request for [`UpdateL3Cidr`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct UpdateL3CidrBuilder<
    __V = (),
    __S = (__update_l3_cidr::l3_conn_id, (__update_l3_cidr::cidr1, ())),
> {
    via: __V,
    request: UpdateL3CidrRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> UpdateL3CidrBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        UpdateL3CidrBuilder {
            via,
            request: UpdateL3CidrRequest {
                l3_conn_id: ::core::default::Default::default(),
                cidr1: ::core::default::Default::default(),
                device_id1: ::core::option::Option::None,
                device_id2: ::core::option::Option::None,
                cidr2: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasL3ConnId,
    __HasCidr1,
> UpdateL3CidrBuilder<__V, (__HasL3ConnId, (__HasCidr1, ()))> {
    /// The rule to change.
    ///
    /// `L3ConnId` on the wire. Required.
    #[inline]
    pub fn l3_conn_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateL3CidrBuilder<__V, (::mna_core::__private::Set, (__HasCidr1, ()))> {
        ::mna_core::__private::set(&mut self.request.l3_conn_id, value);
        self.__with_state()
    }
    /// Addresses behind the first device, in CIDR notation such as `192.168.0.0/28`.
    ///
    /// `Cidr1` on the wire. Required.
    #[inline]
    pub fn cidr1(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> UpdateL3CidrBuilder<__V, (__HasL3ConnId, (::mna_core::__private::Set, ()))> {
        ::mna_core::__private::set(&mut self.request.cidr1, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> UpdateL3CidrBuilder<__V, __S> {
        UpdateL3CidrBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> UpdateL3CidrBuilder<__V, __S> {
    /// The first device, in front of `cidr1`. Leave it out only if it stays the same.
    ///
    /// `DeviceId1` on the wire.
    #[inline]
    pub fn device_id1(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.device_id1, value);
        self
    }
    /// Sets [`device_id1`](Self::device_id1), or leaves it out with `None`.
    #[inline]
    pub fn set_device_id1(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.device_id1, value);
        self
    }
    /// The second device, in front of `cidr2`. Leave it out only if it stays the same.
    ///
    /// `DeviceId2` on the wire.
    #[inline]
    pub fn device_id2(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.device_id2, value);
        self
    }
    /// Sets [`device_id2`](Self::device_id2), or leaves it out with `None`.
    #[inline]
    pub fn set_device_id2(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.device_id2, value);
        self
    }
    /// Addresses behind the second device, in CIDR notation such as `192.168.0.0/28`. Leave it out only if it stays the same.
    ///
    /// `Cidr2` on the wire.
    #[inline]
    pub fn cidr2(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.cidr2, value);
        self
    }
    /// Sets [`cidr2`](Self::cidr2), or leaves it out with `None`.
    #[inline]
    pub fn set_cidr2(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.cidr2, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> UpdateL3CidrRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> UpdateL3CidrBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<UpdateL3CidrResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
