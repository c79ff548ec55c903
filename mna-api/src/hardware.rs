//! Boxes that manufacturers register and customers activate.

use mna_macros::tc_action;

#[tc_action("AddHardware", rev = "3eb9bc43")]
pub struct AddHardware;

#[tc_action("ActivateHardware", rev = "999801a7")]
pub struct ActivateHardware;

#[tc_action("GetHardwareInfo", rev = "b6035020")]
pub struct GetHardwareInfo;

#[tc_action("GetHardwareList", rev = "6cd0e07f")]
pub struct GetHardwareList;

#[tc_action("GetVendorHardware", rev = "e75fa441")]
pub struct GetVendorHardware;

#[tc_action("UpdateHardware", rev = "3457e596")]
pub struct UpdateHardware;
