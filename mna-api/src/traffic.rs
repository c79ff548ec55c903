//! How much traffic devices moved.

use mna_macros::tc_action;

#[tc_action("GetFlowStatistic", rev = "71720744")]
pub struct GetFlowStatistic;
