//! How much traffic devices moved.

use mna_macros::tc_action;

#[tc_action("GetFlowStatistic", rev = "c7d24d5c")]
pub struct GetFlowStatistic;
