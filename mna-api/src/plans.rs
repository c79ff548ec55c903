//! Orders, data plans and licenses: what devices cost. Four of these actions spend money.

use mna_macros::tc_action;

#[tc_action("GetFlowPackages", rev = "35aab671")]
pub struct GetFlowPackages;

#[tc_action("GetDevicePayMode", rev = "db3825e1")]
pub struct GetDevicePayMode;

#[tc_action("OrderFlowPackage", rev = "69d0eb4d")]
pub struct OrderFlowPackage;

#[tc_action("OrderPerLicense", rev = "03baf13f")]
pub struct OrderPerLicense;

#[tc_action("ModifyPackageRenewFlag", rev = "f832dc97")]
pub struct ModifyPackageRenewFlag;

#[tc_action("ReportOrder", rev = "bbd297c3")]
pub struct ReportOrder;
