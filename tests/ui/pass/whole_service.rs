//! A whole service version by one line: every action, or some of them.
#![no_implicit_prelude]
#![deny(missing_docs)]

use ::std::prelude::rust_2024::*;
use ::std::{assert_eq, format};

/// All of it. The action `Berth` and the data type `Berth` are two things.
#[::mna_macros::tc_service("../harbour", actions, client = crate::Client)]
pub mod harbour {}

/// Only what counting cranes needs.
#[::mna_macros::tc_service("../harbour", actions = ["CountCranes"])]
mod cranes {
    // Nothing may stand here.
}

/// One that is bundled.
#[::mna_macros::tc_service("mna/2021-01-19", actions)]
pub mod mna {}

/// A client of one's own.
pub struct Client(::mna_core::Client);

impl AsRef<::mna_core::Client> for Client {
    fn as_ref(&self) -> &::mna_core::Client {
        &self.0
    }
}

fn calls(client: &Client) {
    let ship = harbour::types::Ship { name: Some("Ann".into()), ..Default::default() };
    let _ = client.berth().ship(ship).side("P").send();
    let _ = client.describe_berths().items();
    let _ = cranes::CountCranes::call(client).send();
    let _ = cranes::CountCranes::call(&client.0).send();
}

fn main() {
    let _ = calls;
    let request = harbour::Berth::builder()
        .ship(harbour::types::Ship::default())
        .side(harbour::types::Side::Port)
        .build();
    assert_eq!(format!("{:?}", request.side), "Some(Port)");
    let berth = harbour::types::Berth { number: Some(3), ..Default::default() };
    let answer = harbour::BerthResponse::default();
    assert_eq!(answer.berth.or(Some(berth)).and_then(|berth| berth.number), Some(3));
    assert_eq!(harbour::types::ErrorCode::from("LimitExceeded.Berths").as_str(), "LimitExceeded.Berths");
    let _ = cranes::types::Crane::default();
    let _ = cranes::types::SERVICE;

    let request = mna::GetFlowStatistic::builder()
        .device_id("a")
        .begin_time(1)
        .end_time(2)
        .flow_type(mna::types::FlowType::Total)
        .time_granularity(1)
        .build();
    assert_eq!(request.device_id, Some("a".into()).unwrap_or(::std::string::String::new()));
}
