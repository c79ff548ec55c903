//! The devices of a fleet: adding, finding, changing and removing them, and where they may connect.

use mna_macros::tc_action;

#[tc_action("AddDevice", rev = "b41552b9")]
pub struct AddDevice;

#[tc_action("GetDevice", rev = "d9eabeed")]
pub struct GetDevice;

#[tc_action("GetDevices", rev = "7ff5e523")]
pub struct GetDevices;

#[tc_action("UpdateDevice", rev = "0fcbaeb6")]
pub struct UpdateDevice;

#[tc_action("DeleteDevice", rev = "e8dfcc30")]
pub struct DeleteDevice;

#[tc_action("DescribeAccessRegions", rev = "81c21690")]
pub struct DescribeAccessRegions;

#[tc_action("ModifyDeviceAccessRegions", rev = "179ca594")]
pub struct ModifyDeviceAccessRegions;

#[tc_action("ModifyDeviceAccessScope", rev = "f81470b0")]
pub struct ModifyDeviceAccessScope;

#[tc_action("GetActiveDeviceCount", rev = "677b7beb")]
pub struct GetActiveDeviceCount;

#[tc_action("DownloadActiveDeviceCount", rev = "4ee6c043")]
pub struct DownloadActiveDeviceCount;
