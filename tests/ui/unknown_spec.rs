use mna_macros::tc_action;

pub struct Client;

#[tc_action("GetFlowStatistik")]
pub struct GetFlowStatistik;

#[tc_action("specs/Nowhere.json")]
pub struct Nowhere;

fn the_error_is_the_only_one(client: Client) {
    let _ = client.get_flow_statistik().device_id("a").build();
    let _ = Nowhere::builder().anything(1).send();
}

fn main() {}
