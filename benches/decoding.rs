//! How long an answer of 10,000 rows takes to decode, envelope and leniency included.
//!
//! `cargo bench --bench decoding` prints a table, and then two ratios to serde's derive on bare
//! strict structs, measured in turns in the same run: of the SDK's own types, whose times are numbers,
//! and of types with the same Rust types as the strict ones, text for text. Freeing the result is
//! part of each measurement.

#[path = "paired/mod.rs"]
mod paired;

use std::fmt::Write;

use divan::{Bencher, black_box};
use mna_api::traffic::{GetFlowStatisticRequest, GetFlowStatisticResponse};
use serde_derive::Deserialize;

const ROWS: usize = 10_000;

/// The same action without units, so that times stay the texts that they are on the wire.
mod same_types {
    #[mna_macros::tc_action("../benches/GetFlowStatistic.json")]
    pub(crate) struct GetFlowStatistic;
}

/// What people write who decode by hand: every field of its type, nothing forgiven.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StrictEnvelope {
    response: StrictResponse,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)] // Decoding into them is what counts.
struct StrictResponse {
    max_value: f64,
    avg_value: f64,
    total_value: f64,
    net_details: Vec<StrictNetDetails>,
    request_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct StrictNetDetails {
    time: String,
    current: f64,
}

/// An answer as the service sends it: its order of fields, its numbers.
fn body() -> Vec<u8> {
    let mut text = String::from(
        r#"{"Response":{"MaxValue":51548,"AvgValue":15441.5,"TotalValue":656546,"NetDetails":["#,
    );
    for row in 0..ROWS {
        let comma = if row == 0 { "" } else { "," };
        let (time, current) = (1_659_513_600 + 3_600 * row, 3_546_545 + 7 * row);
        let _ = write!(text, r#"{comma}{{"Time":"{time}","Current":{current}}}"#);
    }
    text.push_str(r#"],"RequestId":"8fbce821-acbb-49db-ad70-345b5d353324"}}"#);
    text.into_bytes()
}

fn ours(body: &[u8]) -> GetFlowStatisticResponse {
    mna_core::decode_response::<GetFlowStatisticRequest>(body).expect("a well-formed answer")
}

fn ours_with_texts(body: &[u8]) -> same_types::GetFlowStatisticResponse {
    mna_core::decode_response::<same_types::GetFlowStatisticRequest>(body)
        .expect("a well-formed answer")
}

fn strict(body: &[u8]) -> StrictResponse {
    let envelope: StrictEnvelope = serde_json::from_slice(body).expect("a well-formed answer");
    envelope.response
}

fn main() {
    let body = body();
    assert_eq!(
        ours(&body).net_details.len(),
        strict(&body).net_details.len()
    );

    assert_eq!(ours_with_texts(&body).net_details.len(), ROWS);

    divan::main();
    paired::compare(
        "decoding 10,000 rows into the SDK's types",
        ("ours, lenient", || ours(black_box(&body))),
        ("serde, bare strict", || strict(black_box(&body))),
    );
    paired::compare(
        "decoding 10,000 rows, every Rust type the same",
        ("ours, lenient", || ours_with_texts(black_box(&body))),
        ("serde, bare strict", || strict(black_box(&body))),
    );
}

#[divan::bench]
fn decode(bencher: Bencher<'_, '_>) {
    let body = body();
    bencher.bench_local(|| ours(black_box(&body)));
}

#[divan::bench]
fn decode_strict(bencher: Bencher<'_, '_>) {
    let body = body();
    bencher.bench_local(|| strict(black_box(&body)));
}

#[divan::bench]
fn decode_through_value(bencher: Bencher<'_, '_>) {
    let body = body();
    bencher.bench_local(|| {
        let value: serde_json::Value = serde_json::from_slice(black_box(&body)).expect("JSON");
        value
    });
}
