/// Adds an interconnection rule, which lets the networks behind two devices reach each other.
///
/// Switch a rule on or off with `UpdateL3Switch`. Ranges that overlap are refused, and an account can have at most 150 rules.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79793).
/// * Spec: `specs/mna/2021-01-19/AddL3Conn.json`.
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
/// | `OperationDenied.L3CidrOverLap` | An address range of the rule overlaps with one that is already in use. `GetL3ConnList` shows those in use; choose a free one. | is of no use |
/// | `OperationDenied.L3ConnectionOverSize` | The account already has 150 interconnection rules, the most there can be. Remove some with `DeleteL3Conn` first. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .add_l3_conn()
///     .cidr1("173.12.0.0/16")
///     .cidr2("173.13.0.0/16")
///     .device_id1("mna-der44545r")
///     .device_id2("cde")
///     .description("this is a test rule")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddL3Conn;
impl AddL3Conn {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddL3ConnBuilder {
        AddL3ConnBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddL3ConnBuilder<::mna_core::Client> {
        AddL3ConnBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Adds an interconnection rule, which lets the networks behind two devices reach each other.
    ///
    /// Switch a rule on or off with `UpdateL3Switch`. Ranges that overlap are refused, and an account can have at most 150 rules.
    ///
    /// * required: `cidr1`, `cidr2`, `device_id1`, `device_id2`
    /// * optional: `description`
    ///
    /// Limits, error codes and an example: [`AddL3Conn`].
    #[inline]
    pub fn add_l3_conn(&self) -> AddL3ConnBuilder<::mna_core::Client> {
        AddL3Conn::call(self)
    }
}
/// The request of [`AddL3Conn`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddL3ConnRequest {
    /// Addresses behind the first device, in CIDR notation such as `192.168.0.0/28`. They must lie within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
    ///
    /// `Cidr1` on the wire.
    pub cidr1: ::std::string::String,
    /// Addresses behind the second device, in CIDR notation such as `192.168.0.0/28`. They must lie within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
    ///
    /// `Cidr2` on the wire.
    pub cidr2: ::std::string::String,
    /// The first device, in front of `cidr1`.
    ///
    /// `DeviceId1` on the wire.
    pub device_id1: ::std::string::String,
    /// The second device, in front of `cidr2`.
    ///
    /// `DeviceId2` on the wire.
    pub device_id2: ::std::string::String,
    /// Your own note on the rule. Left out, there is none.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for AddL3ConnRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddL3ConnRequest");
        ::mna_core::__private::show(&mut shown, "cidr1", &self.cidr1);
        ::mna_core::__private::show(&mut shown, "cidr2", &self.cidr2);
        ::mna_core::__private::show(&mut shown, "device_id1", &self.device_id1);
        ::mna_core::__private::show(&mut shown, "device_id2", &self.device_id2);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddL3ConnRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.cidr1, &other.cidr1)
            & ::mna_core::__private::same(&self.cidr2, &other.cidr2)
            & ::mna_core::__private::same(&self.device_id1, &other.device_id1)
            & ::mna_core::__private::same(&self.device_id2, &other.device_id2)
            & ::mna_core::__private::same(&self.description, &other.description)
    }
}
impl ::mna_core::__private::Serialize for AddL3ConnRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("Cidr1", &self.cidr1);
        fields.put("Cidr2", &self.cidr2);
        fields.put("DeviceId1", &self.device_id1);
        fields.put("DeviceId2", &self.device_id2);
        fields.put_some("Description", &self.description);
        fields.end()
    }
}
impl ::mna_core::Action for AddL3ConnRequest {
    type Response = AddL3ConnResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddL3Conn",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddL3Conn`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddL3ConnResponse {
    /// ID of the new rule.
    ///
    /// `L3ConnId` on the wire.
    pub l3_conn_id: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddL3ConnResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddL3ConnResponse");
        ::mna_core::__private::show(&mut shown, "l3_conn_id", &self.l3_conn_id);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddL3ConnResponse {
    const FIELDS: &'static [&'static str] = &["L3ConnId", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.l3_conn_id, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddL3ConnResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddL3ConnResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_l3_conn {
    pub struct cidr1;
    pub struct cidr2;
    pub struct device_id1;
    pub struct device_id2;
}
/// A request for [`AddL3Conn`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddL3ConnBuilder<
    __V = (),
    __S
        = (
            __add_l3_conn::cidr1,
            (
                __add_l3_conn::cidr2,
                (__add_l3_conn::device_id1, (__add_l3_conn::device_id2, ())),
            ),
        ),
> {
    via: __V,
    request: AddL3ConnRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddL3ConnBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddL3ConnBuilder {
            via,
            request: AddL3ConnRequest {
                cidr1: ::core::default::Default::default(),
                cidr2: ::core::default::Default::default(),
                device_id1: ::core::default::Default::default(),
                device_id2: ::core::default::Default::default(),
                description: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasCidr1,
    __HasCidr2,
    __HasDeviceId1,
    __HasDeviceId2,
> AddL3ConnBuilder<
    __V,
    (__HasCidr1, (__HasCidr2, (__HasDeviceId1, (__HasDeviceId2, ())))),
> {
    /// Addresses behind the first device, in CIDR notation such as `192.168.0.0/28`. They must lie within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
    ///
    /// `Cidr1` on the wire. Required.
    #[inline]
    pub fn cidr1(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddL3ConnBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasCidr2, (__HasDeviceId1, (__HasDeviceId2, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.cidr1, value);
        self.__with_state()
    }
    /// Addresses behind the second device, in CIDR notation such as `192.168.0.0/28`. They must lie within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.
    ///
    /// `Cidr2` on the wire. Required.
    #[inline]
    pub fn cidr2(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddL3ConnBuilder<
        __V,
        (
            __HasCidr1,
            (::mna_core::__private::Set, (__HasDeviceId1, (__HasDeviceId2, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.cidr2, value);
        self.__with_state()
    }
    /// The first device, in front of `cidr1`.
    ///
    /// `DeviceId1` on the wire. Required.
    #[inline]
    pub fn device_id1(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddL3ConnBuilder<
        __V,
        (__HasCidr1, (__HasCidr2, (::mna_core::__private::Set, (__HasDeviceId2, ())))),
    > {
        ::mna_core::__private::set(&mut self.request.device_id1, value);
        self.__with_state()
    }
    /// The second device, in front of `cidr2`.
    ///
    /// `DeviceId2` on the wire. Required.
    #[inline]
    pub fn device_id2(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddL3ConnBuilder<
        __V,
        (__HasCidr1, (__HasCidr2, (__HasDeviceId1, (::mna_core::__private::Set, ())))),
    > {
        ::mna_core::__private::set(&mut self.request.device_id2, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddL3ConnBuilder<__V, __S> {
        AddL3ConnBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddL3ConnBuilder<__V, __S> {
    /// Your own note on the rule. Left out, there is none.
    ///
    /// `Description` on the wire.
    #[inline]
    pub fn description(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.description, value);
        self
    }
    /// Sets [`description`](Self::description), or leaves it out with `None`.
    #[inline]
    pub fn set_description(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.description, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> AddL3ConnRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddL3ConnBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddL3ConnResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
