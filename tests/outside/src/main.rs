//! What somebody does who has nothing of mna but its published crates: calls an action of theirs, and adds
//! one by a spec of their own.

use mna_api::types::{FlowType, TimeGranularity};
use mna_api::{Client, Credential};
use mna_emulator::Emulator;

/// An action that mna has never heard of.
#[mna_macros::tc_action("specs/dock/2026-01-01/CountBerths.json")]
pub struct CountBerths;

fn client(emulator: &Emulator) -> Result<Client, mna_api::Error> {
    Client::builder()
        .credential(Credential::new(emulator.secret_id(), emulator.secret_key())?)
        .endpoint(emulator.url())
        .build()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::builder().demo_fleet().start().await?;
    let flow = client(&emulator)?
        .get_flow_statistic()
        .device_id("mna-dev1")
        .begin_time(1659513692)
        .end_time(1659514692)
        .flow_type(FlowType::Uplink)
        .time_granularity(TimeGranularity::Hourly)
        .send()
        .await?;
    assert!(flow.total_value.is_some() && !flow.request_id.is_empty(), "{flow:?}");
    let devices: Vec<_> = client(&emulator)?.get_devices().items().try_collect().await?;
    assert!(!devices.is_empty());

    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/specs");
    let emulator = Emulator::builder().specs(specs).start().await?;
    let berths = CountBerths::call(&client(&emulator)?)
        .harbour("Hamburg")
        .kind(BerthKind::Ferry)
        .send()
        .await?;
    assert_eq!(berths.count, Some(7), "{berths:?}");

    println!("called GetFlowStatistic, GetDevices ({} devices) and its own CountBerths", devices.len());
    Ok(())
}
