/// Buys the permanent license of a device or of hardware, and spends money of the account at once.
///
/// What was added with a permanent license does not work before this. With `roll_back` on, a failed purchase deletes the device. After a lost answer a repeated call fails with `OperationDenied.RepeatPurchase` if the first one went through.
///
/// It needs a region: set one for the client, or for this call with `with_region`.
///
/// * Rate limit: 20 requests a second for an account.
/// * Changes something: calling it again may do it twice.
/// * [The vendor's page](https://www.tencentcloud.com/document/product/1305/79757).
/// * Spec: `specs/mna/2021-01-19/OrderPerLicense.json`.
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
/// use mna_api::types::DeviceKind;
///
/// let answer = client
///     .order_per_license()
///     .device_id("mna-devid")
///     .device_kind(DeviceKind::Sdk)
///     .auto_voucher(true)
///     .voucher_ids(["v-1"])
///     .send()
///     .await?;
/// println!("request {}", answer.request_id);
/// # Ok(())
/// # }
/// ```
pub struct OrderPerLicense;
impl OrderPerLicense {
    /// Starts a request that is built now and sent later.
    #[inline]
    pub fn builder() -> OrderPerLicenseBuilder {
        OrderPerLicenseBuilder::__new(())
    }
    /// Starts a call that goes through `client`.
    pub fn call(
        client: &impl ::core::convert::AsRef<::mna_core::Client>,
    ) -> OrderPerLicenseBuilder<::mna_core::Client> {
        OrderPerLicenseBuilder::__new(::core::clone::Clone::clone(client.as_ref()))
    }
}
impl crate::Client {
    /// Buys the permanent license of a device or of hardware, and spends money of the account at once.
    ///
    /// What was added with a permanent license does not work before this. With `roll_back` on, a failed purchase deletes the device. After a lost answer a repeated call fails with `OperationDenied.RepeatPurchase` if the first one went through.
    ///
    /// It needs a region: set one for the client, or for this call with `with_region`.
    ///
    /// * required: `device_id`, `device_kind`
    /// * optional: `roll_back`, `auto_voucher`, `voucher_ids`
    ///
    /// Limits, error codes and an example: [`OrderPerLicense`].
    #[inline]
    pub fn order_per_license(&self) -> OrderPerLicenseBuilder<::mna_core::Client> {
        OrderPerLicense::call(self)
    }
}
/// The request of [`OrderPerLicense`]: a plain value that can be kept, compared and sent.
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct OrderPerLicenseRequest {
    /// The device to license. For hardware that is not activated yet, a manufacturer writes its `HardwareId` here.
    ///
    /// `DeviceId` on the wire.
    pub device_id: ::std::string::String,
    /// What is licensed: 0 for a device that you added or activated as a user, 1 for hardware awaiting activation that you registered as a manufacturer.
    ///
    /// `Type` on the wire. Allowed: the values of [`DeviceKind`](crate::types::DeviceKind).
    pub device_kind: crate::types::DeviceKind,
    /// Whether to delete the device if the purchase fails. A device that a data plan in force covers is not deleted.
    ///
    /// `RollBack` on the wire. Left out, the server takes `false`.
    pub roll_back: ::core::option::Option<bool>,
    /// Whether the service picks a voucher for the payment. It uses at most one, preferring in turn one that covers the whole price, the first to expire, the largest reduction, the smallest balance left, and cash vouchers.
    ///
    /// `AutoVoucher` on the wire. Left out, the server takes `false`.
    pub auto_voucher: ::core::option::Option<bool>,
    /// The voucher to pay with. It counts only while `auto_voucher` is off, and one that does not fit the order is skipped: the order is then paid in full. Left out, no voucher of your choice is used.
    ///
    /// `VoucherIds` on the wire. Number of elements: at most 1.
    pub voucher_ids: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl ::core::fmt::Debug for OrderPerLicenseRequest {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("OrderPerLicenseRequest");
        ::mna_core::__private::show(&mut shown, "device_id", &self.device_id);
        ::mna_core::__private::show(&mut shown, "device_kind", &self.device_kind);
        ::mna_core::__private::show(&mut shown, "roll_back", &self.roll_back);
        ::mna_core::__private::show(&mut shown, "auto_voucher", &self.auto_voucher);
        ::mna_core::__private::show(&mut shown, "voucher_ids", &self.voucher_ids);
        shown.finish()
    }
}
impl ::core::cmp::PartialEq for OrderPerLicenseRequest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ::mna_core::__private::same(&self.device_id, &other.device_id)
            & ::mna_core::__private::same(&self.device_kind, &other.device_kind)
            & ::mna_core::__private::same(&self.roll_back, &other.roll_back)
            & ::mna_core::__private::same(&self.auto_voucher, &other.auto_voucher)
            & ::mna_core::__private::same(&self.voucher_ids, &other.voucher_ids)
    }
}
impl ::mna_core::__private::Serialize for OrderPerLicenseRequest {
    fn serialize<S: ::mna_core::__private::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        let mut fields = ::mna_core::__private::Fields::new(serializer)?;
        fields.put("DeviceId", &self.device_id);
        fields.put("Type", &self.device_kind);
        fields.put_some("RollBack", &self.roll_back);
        fields.put_some("AutoVoucher", &self.auto_voucher);
        fields.put_some("VoucherIds", &self.voucher_ids);
        fields.end()
    }
}
impl ::mna_core::Action for OrderPerLicenseRequest {
    type Response = OrderPerLicenseResponse;
    const INFO: ::mna_core::ActionInfo = ::mna_core::ActionInfo::new(
            &crate::types::SERVICE,
            "OrderPerLicense",
        )
        .with_repeat(::mna_core::Repeat::Write)
        .with_rate(20);
}
/// What [`OrderPerLicense`] answers.
#[derive(::core::clone::Clone, ::core::default::Default)]
#[non_exhaustive]
pub struct OrderPerLicenseResponse {
    /// ID of the bought license.
    ///
    /// `ResourceId` on the wire.
    pub resource_id: ::core::option::Option<::std::string::String>,
    /// The id by which the vendor finds the request.
    pub request_id: ::std::string::String,
    /// What was said beyond the documentation, and values that did not fit their type.
    pub unknown_fields: ::mna_core::UnknownFields,
}
impl ::core::fmt::Debug for OrderPerLicenseResponse {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut shown = f.debug_struct("OrderPerLicenseResponse");
        ::mna_core::__private::show(&mut shown, "resource_id", &self.resource_id);
        ::mna_core::__private::show(&mut shown, "request_id", &self.request_id);
        ::mna_core::__private::show(&mut shown, "unknown_fields", &self.unknown_fields);
        shown.finish()
    }
}
impl ::mna_core::__private::Object for OrderPerLicenseResponse {
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
impl<'de> ::mna_core::__private::Deserialize<'de> for OrderPerLicenseResponse {
    fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::mna_core::__private::deserialize(deserializer)
    }
}
impl ::mna_core::__private::Response for OrderPerLicenseResponse {
    #[inline]
    fn request_id(&mut self) -> &mut ::std::string::String {
        &mut self.request_id
    }
}
/// The required parameters, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub mod __order_per_license {
    pub struct device_id;
    pub struct device_kind;
}
/// A request for [`OrderPerLicense`] in the making.
///
/// Parameters are set in any order; the required ones must be set before `build` or `send`.
#[must_use = "a builder does nothing until `send` is called and awaited"]
pub struct OrderPerLicenseBuilder<
    __V = (),
    __S = (__order_per_license::device_id, (__order_per_license::device_kind, ())),
> {
    via: __V,
    request: OrderPerLicenseRequest,
    set: ::core::marker::PhantomData<__S>,
}
impl<__V> OrderPerLicenseBuilder<__V> {
    #[inline]
    fn __new(via: __V) -> Self {
        OrderPerLicenseBuilder {
            via,
            request: OrderPerLicenseRequest {
                device_id: ::core::default::Default::default(),
                device_kind: crate::types::DeviceKind::Unknown(0),
                roll_back: ::core::option::Option::None,
                auto_voucher: ::core::option::Option::None,
                voucher_ids: ::core::option::Option::None,
            },
            set: ::core::marker::PhantomData,
        }
    }
}
impl<
    __V,
    __HasDeviceId,
    __HasDeviceKind,
> OrderPerLicenseBuilder<__V, (__HasDeviceId, (__HasDeviceKind, ()))> {
    /// The device to license. For hardware that is not activated yet, a manufacturer writes its `HardwareId` here.
    ///
    /// `DeviceId` on the wire. Required.
    #[inline]
    pub fn device_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> OrderPerLicenseBuilder<
        __V,
        (::mna_core::__private::Set, (__HasDeviceKind, ())),
    > {
        ::mna_core::__private::set(&mut self.request.device_id, value);
        self.__with_state()
    }
    /// What is licensed: 0 for a device that you added or activated as a user, 1 for hardware awaiting activation that you registered as a manufacturer.
    ///
    /// `Type` on the wire. Allowed: the values of [`DeviceKind`](crate::types::DeviceKind). Required.
    #[inline]
    pub fn device_kind(
        mut self,
        value: impl ::core::convert::Into<crate::types::DeviceKind>,
    ) -> OrderPerLicenseBuilder<__V, (__HasDeviceId, (::mna_core::__private::Set, ()))> {
        ::mna_core::__private::set(&mut self.request.device_kind, value);
        self.__with_state()
    }
    fn __with_state<__S>(self) -> OrderPerLicenseBuilder<__V, __S> {
        OrderPerLicenseBuilder {
            via: self.via,
            request: self.request,
            set: ::core::marker::PhantomData,
        }
    }
}
impl<__V, __S> OrderPerLicenseBuilder<__V, __S> {
    /// Whether to delete the device if the purchase fails. A device that a data plan in force covers is not deleted.
    ///
    /// `RollBack` on the wire. Left out, the server takes `false`.
    #[inline]
    pub fn roll_back(mut self, value: bool) -> Self {
        ::mna_core::__private::set_some(&mut self.request.roll_back, value);
        self
    }
    /// Sets [`roll_back`](Self::roll_back), or leaves it out with `None`.
    #[inline]
    pub fn set_roll_back(mut self, value: ::core::option::Option<bool>) -> Self {
        ::mna_core::__private::set(&mut self.request.roll_back, value);
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
    pub fn build(self) -> OrderPerLicenseRequest
    where
        __S: ::mna_core::__private::Complete,
    {
        self.request
    }
}
impl<__S> OrderPerLicenseBuilder<::mna_core::Client, __S> {
    /// Calls the action.
    ///
    /// # Errors
    ///
    /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
    /// executed.
    #[inline]
    pub fn send(self) -> ::mna_core::Pending<OrderPerLicenseResponse>
    where
        __S: ::mna_core::__private::Complete,
    {
        self.via.send(self.request)
    }
}
