/// Adds an empty group, with which to manage several devices together.
///
/// Put devices into it with `GroupAddDevice`, or name it in `group_id` when you add a device.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/AddGroup.json`.
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
///     .add_group()
///     .group_name("gname")
///     .description("AddGroup info")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct AddGroup;
impl AddGroup {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> AddGroupBuilder {
        AddGroupBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> AddGroupBuilder<::mna_core::Client> {
        AddGroupBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Adds an empty group, with which to manage several devices together.
    ///
    /// Put devices into it with `GroupAddDevice`, or name it in `group_id` when you add a device.
    ///
    /// * required: `group_name`
    /// * optional: `description`
    ///
    /// Limits, error codes and an example: [`AddGroup`].
    #[inline]
    pub fn add_group(&self) -> AddGroupBuilder<::mna_core::Client> {
        AddGroup::call(self)
    }
}
/// The request of [`AddGroup`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct AddGroupRequest {
    /// Name of the group.
    ///
    /// `GroupName` on the wire.
    pub group_name: ::std::string::String,
    /// Your own note on the group. Left out, there is none.
    ///
    /// `Description` on the wire.
    pub description: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for AddGroupRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddGroupRequest");
        ::mna_core::__private::show(&mut shown, "group_name", &self.group_name);
        ::mna_core::__private::show(&mut shown, "description", &self.description);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for AddGroupRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.group_name, &other.group_name)
            & ::mna_core::__private::same(&self.description, &other.description)
    }
}
impl ::mna_core::__private::Serialize for AddGroupRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("GroupName", &self.group_name);
        fields.put_some("Description", &self.description);
        fields.end()
    }
}
impl ::mna_core::Action for AddGroupRequest {
    type Response = AddGroupResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "AddGroup",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`AddGroup`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct AddGroupResponse {
    /// ID of the new group.
    ///
    /// `GroupId` on the wire.
    pub group_id: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for AddGroupResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("AddGroupResponse");
        ::mna_core::__private::show(&mut shown, "group_id", &self.group_id);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for AddGroupResponse {
    const FIELDS: &'static [&'static str] = &["GroupId", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.group_id, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for AddGroupResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for AddGroupResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __add_group {
    pub struct group_name;
}
/// A request for [`AddGroup`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct AddGroupBuilder<__V = (), __S = (__add_group::group_name, ())> {
    via: __V,
    request: AddGroupRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> AddGroupBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        AddGroupBuilder {
            via,
            request: AddGroupRequest {
                group_name: ::core::default::Default::default(),
                description: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasGroupName> AddGroupBuilder<__V, (__HasGroupName, ())> {
    /// Name of the group.
    ///
    /// `GroupName` on the wire. Required.
    #[inline]
    pub fn group_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> AddGroupBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.group_name, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> AddGroupBuilder<__V, __S> {
        AddGroupBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> AddGroupBuilder<__V, __S> {
    /// Your own note on the group. Left out, there is none.
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
    pub fn build(self) -> AddGroupRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> AddGroupBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<AddGroupResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
