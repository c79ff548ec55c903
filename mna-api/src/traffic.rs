//! How much traffic devices moved: as numbers, and as files to download.

use mna_macros::tc_action;

#[tc_action("GetFlowStatistic", rev = "71720744")]
pub struct GetFlowStatistic;

#[tc_action("GetFlowStatisticByName", rev = "d4e3e528")]
pub struct GetFlowStatisticByName;

#[tc_action("GetFlowStatisticByGroup", rev = "b302a6cb")]
pub struct GetFlowStatisticByGroup;

#[tc_action("GetFlowStatisticByRegion", rev = "37ed410e")]
pub struct GetFlowStatisticByRegion;

#[tc_action("GetMultiFlowStatistic", rev = "902c0e49")]
pub struct GetMultiFlowStatistic;

#[tc_action("GetStatisticData", rev = "ff447e23")]
pub struct GetStatisticData;

#[tc_action("GetStatisticDataByName", rev = "47f2b284")]
pub struct GetStatisticDataByName;
