//! Alarms about traffic, and where they go.

use mna_macros::tc_action;

#[tc_action("SetNotifyUrl", rev = "901d02cb")]
pub struct SetNotifyUrl;

#[tc_action("GetFlowAlarmInfo", rev = "fd14103b")]
pub struct GetFlowAlarmInfo;
