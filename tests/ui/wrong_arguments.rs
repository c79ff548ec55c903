use mna_macros::tc_action;

#[tc_action]
pub struct NoSpec;

#[tc_action("GetFlowStatistic", revision = "12345678")]
pub struct UnknownArgument;

#[tc_action("GetFlowStatistic")]
pub struct WithFields {
    device_id: String,
}

#[tc_action("GetFlowStatistic")]
pub fn not_a_struct() {}

fn main() {}
