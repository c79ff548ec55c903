//! Groups of devices.

use mna_macros::tc_action;

#[tc_action("AddGroup", rev = "138bdb3b")]
pub struct AddGroup;

#[tc_action("GetGroupList", rev = "b325d7cd")]
pub struct GetGroupList;

#[tc_action("GetGroupDetail", rev = "86b2a98e")]
pub struct GetGroupDetail;

#[tc_action("UpdateGroup", rev = "e00ae145")]
pub struct UpdateGroup;

#[tc_action("DeleteGroup", rev = "d2e5826d")]
pub struct DeleteGroup;

#[tc_action("GroupAddDevice", rev = "413c6abc")]
pub struct GroupAddDevice;

#[tc_action("GroupDeleteDevice", rev = "e7a873b7")]
pub struct GroupDeleteDevice;
