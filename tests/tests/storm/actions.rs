//! Actions with a rate limit: every other one reads, the others write.

use mna_core::{Action, ActionInfo, Client, Pending, RawResponse, Repeat, ServiceInfo};
use serde_derive::Serialize;

pub(crate) const PER_SECOND: u32 = 100;

static SERVICE: ServiceInfo = ServiceInfo::new("mna", "2021-01-19", "unused", "unused");

const fn read(name: &'static str) -> ActionInfo {
    write(name).with_repeat(Repeat::Read)
}

const fn write(name: &'static str) -> ActionInfo {
    ActionInfo::new(&SERVICE, name).with_rate(PER_SECOND)
}

pub(crate) const ACTIONS: [ActionInfo; 8] = [
    read("GetRed"),
    write("AddRed"),
    read("GetGreen"),
    write("AddGreen"),
    read("GetBlue"),
    write("AddBlue"),
    read("GetGrey"),
    write("AddGrey"),
];

/// How to call each of them.
pub(crate) const SEND: [fn(&Client, u64) -> Pending<RawResponse>; 8] = [
    send::<0>, send::<1>, send::<2>, send::<3>, send::<4>, send::<5>, send::<6>, send::<7>,
];

/// Whether this call is one of an action that writes.
pub(crate) fn writes(call: u64) -> bool {
    ACTIONS[call as usize % ACTIONS.len()].repeat == Repeat::Write
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Parameters<const ACTION: usize> {
    call: u64,
}

impl<const ACTION: usize> Action for Parameters<ACTION> {
    type Response = RawResponse;

    const INFO: ActionInfo = ACTIONS[ACTION];
}

fn send<const ACTION: usize>(client: &Client, call: u64) -> Pending<RawResponse> {
    client.send(Parameters::<ACTION> { call })
}
