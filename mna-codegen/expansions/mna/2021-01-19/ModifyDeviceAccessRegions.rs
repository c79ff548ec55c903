/// Sets the regions in which devices may enter the acceleration network.
///
/// `DescribeAccessRegions` lists the regions to choose from, and `GetDevice` shows those in force in `allowed_regions`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something; calling it again leaves the same state.
/// * [The vendor's pages](https://www.tencentcloud.com/document/product/1305).
/// * Spec: `specs/mna/2021-01-19/ModifyDeviceAccessRegions.json`.
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
///     .modify_device_access_regions()
///     .device_ids(["mna-w***bzezug"])
///     .allowed_regions(["ap-beijing"])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct ModifyDeviceAccessRegions;
impl ModifyDeviceAccessRegions {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> ModifyDeviceAccessRegionsBuilder {
        ModifyDeviceAccessRegionsBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> ModifyDeviceAccessRegionsBuilder<::mna_core::Client> {
        ModifyDeviceAccessRegionsBuilder::__new(
            ::core::clone::Clone::clone(client.as_ref()),
        )
    }
}
impl crate::Client {
    /// Sets the regions in which devices may enter the acceleration network.
    ///
    /// `DescribeAccessRegions` lists the regions to choose from, and `GetDevice` shows those in force in `allowed_regions`.
    ///
    /// * required: `device_ids`
    /// * optional: `allowed_regions`
    ///
    /// Limits, error codes and an example: [`ModifyDeviceAccessRegions`].
    #[inline]
    pub fn modify_device_access_regions(
        &self,
    ) -> ModifyDeviceAccessRegionsBuilder<::mna_core::Client> {
        ModifyDeviceAccessRegions::call(self)
    }
}
/// The request of [`ModifyDeviceAccessRegions`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct ModifyDeviceAccessRegionsRequest {
    /// The devices to change.
    ///
    /// `DeviceIds` on the wire.
    pub device_ids: ::std::vec::Vec<::std::string::String>,
    /// IDs of the regions to allow, such as `ap-beijing`, in place of the present ones. The documentation does not say what leaving it out does.
    ///
    /// `AllowedRegions` on the wire.
    pub allowed_regions: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl ::core::fmt::Debug for ModifyDeviceAccessRegionsRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ModifyDeviceAccessRegionsRequest");
        ::mna_core::__private::show(&mut shown, "device_ids", &self.device_ids);
        ::mna_core::__private::show(
            &mut shown,
            "allowed_regions",
            &self.allowed_regions,
        );
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ModifyDeviceAccessRegionsRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_ids, &other.device_ids)
            & ::mna_core::__private::same(&self.allowed_regions, &other.allowed_regions)
    }
}
impl ::mna_core::__private::Serialize for ModifyDeviceAccessRegionsRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceIds", &self.device_ids);
        fields.put_some("AllowedRegions", &self.allowed_regions);
        fields.end()
    }
}
impl ::mna_core::Action for ModifyDeviceAccessRegionsRequest {
    type Response = ModifyDeviceAccessRegionsResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "ModifyDeviceAccessRegions",
        )
        .with_repeat(::mna_core::Repeat::Idempotent)
        .with_rate(20);
}
/// What [`ModifyDeviceAccessRegions`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct ModifyDeviceAccessRegionsResponse {
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ModifyDeviceAccessRegionsResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ModifyDeviceAccessRegionsResponse");
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for ModifyDeviceAccessRegionsResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for ModifyDeviceAccessRegionsResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for ModifyDeviceAccessRegionsResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __modify_device_access_regions {
    pub struct device_ids;
}
/// A request for [`ModifyDeviceAccessRegions`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct ModifyDeviceAccessRegionsBuilder<
    __V = (),
    __S = (__modify_device_access_regions::device_ids, ()),
> {
    via: __V,
    request: ModifyDeviceAccessRegionsRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> ModifyDeviceAccessRegionsBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        ModifyDeviceAccessRegionsBuilder {
            via,
            request: ModifyDeviceAccessRegionsRequest {
                device_ids: ::core::default::Default::default(),
                allowed_regions: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasDeviceIds> ModifyDeviceAccessRegionsBuilder<__V, (__HasDeviceIds, ())> {
    /// The devices to change.
    ///
    /// `DeviceIds` on the wire. Required.
    #[inline]
    pub fn device_ids(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> ModifyDeviceAccessRegionsBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set_list(&mut self.request.device_ids, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> ModifyDeviceAccessRegionsBuilder<__V, __S> {
        ModifyDeviceAccessRegionsBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> ModifyDeviceAccessRegionsBuilder<__V, __S> {
    /// IDs of the regions to allow, such as `ap-beijing`, in place of the present ones. The documentation does not say what leaving it out does.
    ///
    /// `AllowedRegions` on the wire.
    #[inline]
    pub fn allowed_regions(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        ::mna_core::__private::set_some_list(&mut self.request.allowed_regions, value);
        self
    }
    /// Sets [`allowed_regions`](Self::allowed_regions), or leaves it out with `None`.
    #[inline]
    pub fn set_allowed_regions(
        mut self,
        value: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.allowed_regions, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> ModifyDeviceAccessRegionsRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> ModifyDeviceAccessRegionsBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<ModifyDeviceAccessRegionsResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
