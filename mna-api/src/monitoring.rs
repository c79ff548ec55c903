//! How well the networks of a device do: rates, loss and latency, and whom it talks to.

use mna_macros::tc_action;

#[tc_action("GetNetMonitor", rev = "b10387d0")]
pub struct GetNetMonitor;

#[tc_action("GetNetMonitorByName", rev = "c9509138")]
pub struct GetNetMonitorByName;

#[tc_action("GetMonitorDataByName", rev = "2a527ab4")]
pub struct GetMonitorDataByName;

#[tc_action("GetDestIPByName", rev = "80713d33")]
pub struct GetDestIPByName;
