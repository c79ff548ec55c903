//! Orders, data plans and licenses: what devices cost. Four of these actions spend money.

use mna_macros::tc_action;

#[tc_action("GetFlowPackages", rev = "efcc1457")]
pub struct GetFlowPackages;

#[tc_action("GetDevicePayMode", rev = "db3825e1")]
pub struct GetDevicePayMode;

#[tc_action("OrderFlowPackage", rev = "bdb682a3")]
pub struct OrderFlowPackage;

#[tc_action("OrderPerLicense", rev = "3dc54e98")]
pub struct OrderPerLicense;

#[tc_action("ModifyPackageRenewFlag", rev = "f2f5ceaf")]
pub struct ModifyPackageRenewFlag;

#[tc_action("ReportOrder", rev = "8bddbfc6")]
pub struct ReportOrder;
