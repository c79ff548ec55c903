/// Records an order of your own with the service, which may change what the account is charged.
///
/// The documentation only says that the service keeps the report, yet the errors it lists, such as too little balance, are those of a purchase. No action reads a report back or withdraws it.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79756).
/// * Spec: `specs/mna/2021-01-19/ReportOrder.json`.
///
/// # Errors
///
/// The documented codes, each a variant of the service's `ErrorCode`. Any code can come from any action.
///
/// | code | meaning | trying again |
/// |---|---|---|
/// | `FailedOperation.TransactionException` | Something went wrong while the order was processed, so it may or may not have gone through. Check the data plans and licenses of the account before you order again. | is of no use |
/// | `InternalError` | Something failed inside the service, perhaps after it had done what was asked. Look at the data plans and licenses of the account before you try again. | is of no use |
/// | `InvalidParameter` | The parameters do not fit the action. The message says which one is wrong. | is of no use |
/// | `OperationDenied` | The service refuses this operation in the present state of things. The message says why. | is of no use |
/// | `OperationDenied.DeviceNotFound` | The account has no such device, or the device cannot be used now. Check the ID with `GetDevices`. | is of no use |
/// | `OperationDenied.InsufficientBalance` | The account has too little money for this order. Top it up and order again. | is of no use |
/// | `OperationDenied.NotAllowedToPay` | The caller may not spend money of the account. Have its owner grant the permission to pay. | is of no use |
/// | `OperationDenied.RepeatPurchase` | This was bought before, so nothing was bought now. There is no need to order again. | is of no use |
/// | `OperationDenied.UnauthorizedUser` | The owner of the account has not proved who they are. Complete the identity check of Tencent Cloud first. | is of no use |
/// | `UnauthorizedOperation` | The caller may not do this. Have the owner of the account grant the permission. | is of no use |
/// | `UnauthorizedOperation.NoPermission` | The account has not let the service act for it, or the caller lacks the permission to use it. Grant the role or permission in the console. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// let answer = client
///     .report_order()
///     .order_id("100003848")
///     .project_id("4002428")
///     .package_type("pack_1")
///     .report_month("2025-08")
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct ReportOrder;
impl ReportOrder {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> ReportOrderBuilder {
        ReportOrderBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> ReportOrderBuilder<::mna_core::Client> {
        ReportOrderBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Records an order of your own with the service, which may change what the account is charged.
    ///
    /// The documentation only says that the service keeps the report, yet the errors it lists, such as too little balance, are those of a purchase. No action reads a report back or withdraws it.
    ///
    /// * required: `order_id`
    /// * optional: `project_id`, `package_type`, `report_month`
    ///
    /// Limits, error codes and an example: [`ReportOrder`].
    #[inline]
    pub fn report_order(&self) -> ReportOrderBuilder<::mna_core::Client> {
        ReportOrder::call(self)
    }
}
/// The request of [`ReportOrder`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct ReportOrderRequest {
    /// Number of the order, unique among your orders.
    ///
    /// `OrderId` on the wire.
    pub order_id: ::std::string::String,
    /// ID of the project that the order belongs to. Left out, the report names none.
    ///
    /// `ProjectId` on the wire.
    pub project_id: ::core::option::Option<::std::string::String>,
    /// Kind of usage that the order covers, such as `pack_1`. Left out, the report names none.
    ///
    /// `PackageType` on the wire.
    pub package_type: ::core::option::Option<::std::string::String>,
    /// Month that the order counts for, such as `2025-08`. Left out, it is the current month.
    ///
    /// `ReportMonth` on the wire.
    pub report_month: ::core::option::Option<::std::string::String>,
}
impl ::core::fmt::Debug for ReportOrderRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ReportOrderRequest");
        ::mna_core::__private::show(&mut shown, "order_id", &self.order_id);
        ::mna_core::__private::show(&mut shown, "project_id", &self.project_id);
        ::mna_core::__private::show(&mut shown, "package_type", &self.package_type);
        ::mna_core::__private::show(&mut shown, "report_month", &self.report_month);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for ReportOrderRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.order_id, &other.order_id)
            & ::mna_core::__private::same(&self.project_id, &other.project_id)
            & ::mna_core::__private::same(&self.package_type, &other.package_type)
            & ::mna_core::__private::same(&self.report_month, &other.report_month)
    }
}
impl ::mna_core::__private::Serialize for ReportOrderRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("OrderId", &self.order_id);
        fields.put_some("ProjectId", &self.project_id);
        fields.put_some("PackageType", &self.package_type);
        fields.put_some("ReportMonth", &self.report_month);
        fields.end()
    }
}
impl ::mna_core::Action for ReportOrderRequest {
    type Response = ReportOrderResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "ReportOrder",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`ReportOrder`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct ReportOrderResponse {
    /// The report as the service recorded it.
    ///
    /// `OrderInfo` on the wire.
    pub order_info: ::core::option::Option<crate::types::OrderInfo>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for ReportOrderResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("ReportOrderResponse");
        ::mna_core::__private::show(&mut shown, "order_info", &self.order_info);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for ReportOrderResponse {
    const FIELDS: &'static [&'static str] = &["OrderInfo", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.order_info, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for ReportOrderResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for ReportOrderResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __report_order {
    pub struct order_id;
}
/// A request for [`ReportOrder`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct ReportOrderBuilder<__V = (), __S = (__report_order::order_id, ())> {
    via: __V,
    request: ReportOrderRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> ReportOrderBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        ReportOrderBuilder {
            via,
            request: ReportOrderRequest {
                order_id: ::core::default::Default::default(),
                project_id: ::core::option::Option::None,
                package_type: ::core::option::Option::None,
                report_month: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __HasOrderId> ReportOrderBuilder<__V, (__HasOrderId, ())> {
    /// Number of the order, unique among your orders.
    ///
    /// `OrderId` on the wire. Required.
    #[inline]
    pub fn order_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> ReportOrderBuilder<__V, (::mna_core::__private::Set, ())> {
        ::mna_core::__private::set(&mut self.request.order_id, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> ReportOrderBuilder<__V, __S> {
        ReportOrderBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> ReportOrderBuilder<__V, __S> {
    /// ID of the project that the order belongs to. Left out, the report names none.
    ///
    /// `ProjectId` on the wire.
    #[inline]
    pub fn project_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.project_id, value);
        self
    }
    /// Sets [`project_id`](Self::project_id), or leaves it out with `None`.
    #[inline]
    pub fn set_project_id(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.project_id, value);
        self
    }
    /// Kind of usage that the order covers, such as `pack_1`. Left out, the report names none.
    ///
    /// `PackageType` on the wire.
    #[inline]
    pub fn package_type(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.package_type, value);
        self
    }
    /// Sets [`package_type`](Self::package_type), or leaves it out with `None`.
    #[inline]
    pub fn set_package_type(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.package_type, value);
        self
    }
    /// Month that the order counts for, such as `2025-08`. Left out, it is the current month.
    ///
    /// `ReportMonth` on the wire.
    #[inline]
    pub fn report_month(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set_some(&mut self.request.report_month, value);
        self
    }
    /// Sets [`report_month`](Self::report_month), or leaves it out with `None`.
    #[inline]
    pub fn set_report_month(
        mut self,
        value: ::core::option::Option<::std::string::String>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.report_month, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> ReportOrderRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> ReportOrderBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<ReportOrderResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
