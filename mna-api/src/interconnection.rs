//! Rules that let the networks behind two devices reach each other.

use mna_macros::tc_action;

#[tc_action("AddL3Conn", rev = "0d4edef5")]
pub struct AddL3Conn;

#[tc_action("GetL3ConnList", rev = "ab1b784b")]
pub struct GetL3ConnList;

#[tc_action("UpdateL3Cidr", rev = "b3b3e512")]
pub struct UpdateL3Cidr;

#[tc_action("UpdateL3Conn", rev = "b5b97ccc")]
pub struct UpdateL3Conn;

#[tc_action("UpdateL3Switch", rev = "f4520f11")]
pub struct UpdateL3Switch;

#[tc_action("DeleteL3Conn", rev = "8de4abb0")]
pub struct DeleteL3Conn;
