//! Alarms about traffic, and where they go.

use mna_macros::tc_action;

#[tc_action("SetNotifyUrl", rev = "b6582c40")]
pub struct SetNotifyUrl;

#[tc_action("GetFlowAlarmInfo", rev = "edc6cb60")]
pub struct GetFlowAlarmInfo;
