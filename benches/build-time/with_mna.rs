//! The traffic of a device, with the SDK.

use mna_api::types::{FlowType, TimeGranularity};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), mna_api::Error> {
    let flow = mna_api::Client::from_env()?
        .get_flow_statistic()
        .device_id("mna-dev1")
        .begin_time(1659513692)
        .end_time(1659514692)
        .flow_type(FlowType::Uplink)
        .time_granularity(TimeGranularity::Hourly)
        .send()
        .await?;
    println!("{:?} bytes, request {}", flow.total_value, flow.request_id);
    Ok(())
}
