/// Buys a data plan for devices, and spends money of the account at once.
///
/// Automatic renewal and truncation exclude one another: with `auto_renew_flag` on, leave `flow_trunc_flag` off. The kind of plan limits how many devices it can cover. A repeated call may buy a second plan, so after a lost answer look into `GetFlowPackages` before you try again.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79758).
/// * Spec: `specs/mna/2021-01-19/OrderFlowPackage.json`.
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
/// | `LimitExceeded` | The account has reached a limit on how many of something it can have. Remove some, or ask Tencent Cloud to raise the limit. | is of no use |
/// | `OperationDenied` | The service refuses this operation in the present state of things. The message says why. | is of no use |
/// | `OperationDenied.InsufficientBalance` | The account has too little money for this order. Top it up and order again. | is of no use |
/// | `OperationDenied.NotAllowedToPay` | The caller may not spend money of the account. Have its owner grant the permission to pay. | is of no use |
/// | `OperationDenied.UnauthorizedUser` | The owner of the account has not proved who they are. Complete the identity check of Tencent Cloud first. | is of no use |
/// | `ResourceInUse` | Something that the order needs is in use, possibly a device that another data plan covers already. Look into `GetFlowPackages`. | is of no use |
/// | `UnauthorizedOperation` | The caller may not do this. Have the owner of the account grant the permission. | is of no use |
/// | `UnauthorizedOperation.NoPermission` | The account has not let the service act for it, or the caller lacks the permission to use it. Grant the role or permission in the console. | is of no use |
/// | `UnauthorizedOperation.UnopenedLiveService` | The account has not switched on the live streaming service, on which buying a data plan depends. Switch it on in the console first. | is of no use |
///
/// # Example
///
/// ```no_run
/// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
/// use mna_api::types::{PackageRegion, PackageType};
///
/// let answer = client
///     .order_flow_package()
///     .package_type(PackageType::Flow50g)
///     .device_list(["mna-dev1", "mna-dev2"])
///     .auto_renew_flag(false)
///     .package_region(PackageRegion::ChineseMainland)
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct OrderFlowPackage;
impl OrderFlowPackage {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> OrderFlowPackageBuilder {
        OrderFlowPackageBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> OrderFlowPackageBuilder<::mna_core::Client> {
        OrderFlowPackageBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Buys a data plan for devices, and spends money of the account at once.
    ///
    /// Automatic renewal and truncation exclude one another: with `auto_renew_flag` on, leave `flow_trunc_flag` off. The kind of plan limits how many devices it can cover. A repeated call may buy a second plan, so after a lost answer look into `GetFlowPackages` before you try again.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: `package_type`, `device_list`, `auto_renew_flag`, `package_region`
    /// * optional: `flow_trunc_flag`, `auto_voucher`, `voucher_ids`
    ///
    /// Limits, error codes and an example: [`OrderFlowPackage`].
    #[inline]
    pub fn order_flow_package(&self) -> OrderFlowPackageBuilder<::mna_core::Client> {
        OrderFlowPackage::call(self)
    }
}
/// The request of [`OrderFlowPackage`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct OrderFlowPackageRequest {
    /// How much traffic the plan has, and with that how many devices it can cover.
    ///
    /// `PackageType` on the wire. Allowed: the values of [`PackageType`](crate::types::PackageType).
    pub package_type: crate::types::PackageType,
    /// IDs of the devices that use the plan: one for 20 GB, up to two for 50 GB, three for 100 GB and five for 500 GB.
    ///
    /// `DeviceList` on the wire. Number of elements: at most 5.
    pub device_list: ::std::vec::Vec<::std::string::String>,
    /// Whether the plan is bought again, and paid for again, whenever it expires. Cannot be on together with `flow_trunc_flag`.
    ///
    /// `AutoRenewFlag` on the wire.
    pub auto_renew_flag: bool,
    /// Where the traffic of the plan can be used.
    ///
    /// `PackageRegion` on the wire. Allowed: the values of [`PackageRegion`](crate::types::PackageRegion).
    pub package_region: crate::types::PackageRegion,
    /// Whether to cut the acceleration off once the plan is used up, rather than charge for the further traffic. Cannot be on together with `auto_renew_flag`. Left out, truncation stays off.
    ///
    /// `FlowTruncFlag` on the wire.
    pub flow_trunc_flag: ::core::option::Option<bool>,
    /// Whether the service picks a voucher for the payment. It uses at most one, preferring in turn one that covers the whole price, the first to expire, the largest reduction, the smallest balance left, and cash vouchers.
    ///
    /// `AutoVoucher` on the wire. Left out, the server takes `false`.
    pub auto_voucher: ::core::option::Option<bool>,
    /// The voucher to pay with. It counts only while `auto_voucher` is off, and one that does not fit the order is skipped: the order is then paid in full. Left out, no voucher of your choice is used.
    ///
    /// `VoucherIds` on the wire. Number of elements: at most 1.
    pub voucher_ids: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl ::core::fmt::Debug for OrderFlowPackageRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("OrderFlowPackageRequest");
        ::mna_core::__private::show(&mut shown, "package_type", &self.package_type);
        ::mna_core::__private::show(&mut shown, "device_list", &self.device_list);
        ::mna_core::__private::show(
            &mut shown,
            "auto_renew_flag",
            &self.auto_renew_flag,
        );
        ::mna_core::__private::show(&mut shown, "package_region", &self.package_region);
        ::mna_core::__private::show(
            &mut shown,
            "flow_trunc_flag",
            &self.flow_trunc_flag,
        );
        ::mna_core::__private::show(&mut shown, "auto_voucher", &self.auto_voucher);
        ::mna_core::__private::show(&mut shown, "voucher_ids", &self.voucher_ids);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for OrderFlowPackageRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.package_type, &other.package_type)
            & ::mna_core::__private::same(&self.device_list, &other.device_list)
            & ::mna_core::__private::same(&self.auto_renew_flag, &other.auto_renew_flag)
            & ::mna_core::__private::same(&self.package_region, &other.package_region)
            & ::mna_core::__private::same(&self.flow_trunc_flag, &other.flow_trunc_flag)
            & ::mna_core::__private::same(&self.auto_voucher, &other.auto_voucher)
            & ::mna_core::__private::same(&self.voucher_ids, &other.voucher_ids)
    }
}
impl ::mna_core::__private::Serialize for OrderFlowPackageRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("PackageType", &self.package_type);
        fields.put("DeviceList", &self.device_list);
        fields.put("AutoRenewFlag", &self.auto_renew_flag);
        fields.put("PackageRegion", &self.package_region);
        fields.put_some("FlowTruncFlag", &self.flow_trunc_flag);
        fields.put_some("AutoVoucher", &self.auto_voucher);
        fields.put_some("VoucherIds", &self.voucher_ids);
        fields.end()
    }
}
impl ::mna_core::Action for OrderFlowPackageRequest {
    type Response = OrderFlowPackageResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "OrderFlowPackage",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`OrderFlowPackage`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct OrderFlowPackageResponse {
    /// ID of the new data plan.
    ///
    /// `ResourceId` on the wire.
    pub resource_id: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for OrderFlowPackageResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("OrderFlowPackageResponse");
        ::mna_core::__private::show(&mut shown, "resource_id", &self.resource_id);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for OrderFlowPackageResponse {
    const FIELDS: &'static [&'static str] = &["ResourceId", "RequestId"];
    fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
        match index {
            0 => ::mna_core::__private::read(&mut self.resource_id, map),
            1 => ::mna_core::__private::read(&mut self.request_id, map),
            _ => ::mna_core::__private::skip(map),
        }
    }
    #[inline]
    fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
        &mut self.unknown_fields
    }
}
impl<'de> ::mna_core::__private::Deserialize<'de> for OrderFlowPackageResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for OrderFlowPackageResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __order_flow_package {
    pub struct package_type;
    pub struct device_list;
    pub struct auto_renew_flag;
    pub struct package_region;
}
/// A request for [`OrderFlowPackage`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct OrderFlowPackageBuilder<
    __V = (),
    __S
        = (
            __order_flow_package::package_type,
            (
                __order_flow_package::device_list,
                (
                    __order_flow_package::auto_renew_flag,
                    (__order_flow_package::package_region, ()),
                ),
            ),
        ),
> {
    via: __V,
    request: OrderFlowPackageRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> OrderFlowPackageBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        OrderFlowPackageBuilder {
            via,
            request: OrderFlowPackageRequest {
                package_type: crate::types::PackageType::Unknown(
                    ::std::string::String::new(),
                ),
                device_list: ::core::default::Default::default(),
                auto_renew_flag: ::core::default::Default::default(),
                package_region: crate::types::PackageRegion::Unknown(0),
                flow_trunc_flag: ::core::option::Option::None,
                auto_voucher: ::core::option::Option::None,
                voucher_ids: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasPackageType,
    __HasDeviceList,
    __HasAutoRenewFlag,
    __HasPackageRegion,
> OrderFlowPackageBuilder<
    __V,
    (__HasPackageType, (__HasDeviceList, (__HasAutoRenewFlag, (__HasPackageRegion, ())))),
> {
    /// How much traffic the plan has, and with that how many devices it can cover.
    ///
    /// `PackageType` on the wire. Allowed: the values of [`PackageType`](crate::types::PackageType). Required.
    #[inline]
    pub fn package_type(
        mut self,
        value: impl ::core::convert::Into<crate::types::PackageType>,
    ) -> OrderFlowPackageBuilder<
        __V,
        (
            ::mna_core::__private::Set,
            (__HasDeviceList, (__HasAutoRenewFlag, (__HasPackageRegion, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.package_type, value);
        self.__with_state()
    }
    /// IDs of the devices that use the plan: one for 20 GB, up to two for 50 GB, three for 100 GB and five for 500 GB.
    ///
    /// `DeviceList` on the wire. Number of elements: at most 5. Required.
    #[inline]
    pub fn device_list(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> OrderFlowPackageBuilder<
        __V,
        (
            __HasPackageType,
            (::mna_core::__private::Set, (__HasAutoRenewFlag, (__HasPackageRegion, ()))),
        ),
    > {
        ::mna_core::__private::set_list(&mut self.request.device_list, value);
        self.__with_state()
    }
    /// Whether the plan is bought again, and paid for again, whenever it expires. Cannot be on together with `flow_trunc_flag`.
    ///
    /// `AutoRenewFlag` on the wire. Required.
    #[inline]
    pub fn auto_renew_flag(
        mut self,
        value: bool,
    ) -> OrderFlowPackageBuilder<
        __V,
        (
            __HasPackageType,
            (__HasDeviceList, (::mna_core::__private::Set, (__HasPackageRegion, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.auto_renew_flag, value);
        self.__with_state()
    }
    /// Where the traffic of the plan can be used.
    ///
    /// `PackageRegion` on the wire. Allowed: the values of [`PackageRegion`](crate::types::PackageRegion). Required.
    #[inline]
    pub fn package_region(
        mut self,
        value: impl ::core::convert::Into<crate::types::PackageRegion>,
    ) -> OrderFlowPackageBuilder<
        __V,
        (
            __HasPackageType,
            (__HasDeviceList, (__HasAutoRenewFlag, (::mna_core::__private::Set, ()))),
        ),
    > {
        ::mna_core::__private::set(&mut self.request.package_region, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> OrderFlowPackageBuilder<__V, __S> {
        OrderFlowPackageBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> OrderFlowPackageBuilder<__V, __S> {
    /// Whether to cut the acceleration off once the plan is used up, rather than charge for the further traffic. Cannot be on together with `auto_renew_flag`. Left out, truncation stays off.
    ///
    /// `FlowTruncFlag` on the wire.
    #[inline]
    pub fn flow_trunc_flag(mut self, value: bool) -> Self {
        ::mna_core::__private::set_some(&mut self.request.flow_trunc_flag, value);
        self
    }
    /// Sets [`flow_trunc_flag`](Self::flow_trunc_flag), or leaves it out with `None`.
    #[inline]
    pub fn set_flow_trunc_flag(mut self, value: ::core::option::Option<bool>) -> Self {
        ::mna_core::__private::set(&mut self.request.flow_trunc_flag, value);
        self
    }
    /// Whether the service picks a voucher for the payment. It uses at most one, preferring in turn one that covers the whole price, the first to expire, the largest reduction, the smallest balance left, and cash vouchers.
    ///
    /// `AutoVoucher` on the wire. Left out, the server takes `false`.
    #[inline]
    pub fn auto_voucher(mut self, value: bool) -> Self {
        ::mna_core::__private::set_some(&mut self.request.auto_voucher, value);
        self
    }
    /// Sets [`auto_voucher`](Self::auto_voucher), or leaves it out with `None`.
    #[inline]
    pub fn set_auto_voucher(mut self, value: ::core::option::Option<bool>) -> Self {
        ::mna_core::__private::set(&mut self.request.auto_voucher, value);
        self
    }
    /// The voucher to pay with. It counts only while `auto_voucher` is off, and one that does not fit the order is skipped: the order is then paid in full. Left out, no voucher of your choice is used.
    ///
    /// `VoucherIds` on the wire. Number of elements: at most 1.
    #[inline]
    pub fn voucher_ids(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        ::mna_core::__private::set_some_list(&mut self.request.voucher_ids, value);
        self
    }
    /// Sets [`voucher_ids`](Self::voucher_ids), or leaves it out with `None`.
    #[inline]
    pub fn set_voucher_ids(
        mut self,
        value: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        ::mna_core::__private::set(&mut self.request.voucher_ids, value);
        self
    }
    /// The finished request.
    #[inline]
    pub fn build(self) -> OrderFlowPackageRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> OrderFlowPackageBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<OrderFlowPackageResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
