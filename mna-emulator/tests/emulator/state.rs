//! What one call adds, another one finds, over the wire and for the account that added it only.

use std::time::{Duration, UNIX_EPOCH};

use mna_emulator::{Account, Emulator};
use serde_json::{Value, json};

use crate::http::Answer;
use crate::signer::{NOW, get, post};
use crate::startup::emulator;

/// A call of an account, which has the id `<name>-id` and the key `<name>-key`.
async fn call(emulator: &Emulator, account: &str, action: &str, parameters: Value) -> Answer {
    let mut request = post(&parameters);
    request.action = action.to_owned();
    request.secret_id = format!("{account}-id");
    request.secret_key = format!("{account}-key");
    request.send(emulator).await
}

fn page() -> Value {
    json!({ "PageNumber": 1, "PageSize": 100 })
}

/// An emulator with the accounts `test` and `other`, the first of them with the demo fleet.
async fn demo() -> Emulator {
    let now = UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs());
    let builder = Emulator::builder()
        .account(Account::new("test-id", "test-key"))
        .account(Account::new("other-id", "other-key"))
        .demo_fleet()
        .clock(move || now);
    builder.start().await.unwrap()
}

#[tokio::test]
async fn what_is_added_is_found_and_what_is_deleted_is_not() {
    let (emulator, _) = emulator().await;
    let added = call(
        &emulator,
        "test",
        "AddDevice",
        json!({ "DeviceName": "camera" }),
    )
    .await;
    let id = &added.response["DeviceId"];
    let listed = call(&emulator, "test", "GetDevices", page()).await;
    assert_eq!(listed.response["DeviceInfos"][0]["DeviceId"], *id);
    let deleted = call(&emulator, "test", "DeleteDevice", json!({ "DeviceId": id })).await;
    assert_eq!(deleted.code(), "ok", "{deleted:?}");
    assert_eq!(
        deleted.response.as_object().unwrap().len(),
        1,
        "{deleted:?}"
    );
    let listed = call(&emulator, "test", "GetDevices", page()).await;
    assert_eq!(listed.response["Length"], 0);
    let gone = call(&emulator, "test", "GetDevice", json!({ "DeviceId": id })).await;
    assert_eq!(gone.code(), "InvalidParameterValue");
}

#[tokio::test]
async fn accounts_do_not_see_each_other() {
    let emulator = demo().await;
    let own = call(&emulator, "test", "GetDevices", page()).await;
    let other = call(&emulator, "other", "GetDevices", page()).await;
    assert_eq!(
        (&own.response["Length"], &other.response["Length"]),
        (&json!(23), &json!(0))
    );
    let id = &own.response["DeviceInfos"][0]["DeviceId"];
    let foreign = call(&emulator, "other", "GetDevice", json!({ "DeviceId": id })).await;
    assert_eq!(foreign.code(), "InvalidParameterValue");
    // Names are taken within an account, and ids of two accounts differ.
    let name = &own.response["DeviceInfos"][0]["DeviceName"];
    let added = call(
        &emulator,
        "other",
        "AddDevice",
        json!({ "DeviceName": name }),
    )
    .await;
    assert_eq!(added.code(), "ok", "{added:?}");
    assert_ne!(added.response["DeviceId"], *id);
}

#[tokio::test]
async fn an_emulator_begins_empty() {
    let (emulator, _) = emulator().await;
    let listed = call(&emulator, "test", "GetDevices", page()).await;
    assert_eq!(
        (&listed.response["Length"], &listed.response["TotalPage"]),
        (&json!(0), &json!(0))
    );
}

#[tokio::test]
async fn the_demo_fleet_is_the_same_in_every_emulator() {
    let (one, other) = (demo().await, demo().await);
    for (action, items) in [
        ("GetDevices", "DeviceInfos"),
        ("GetFlowPackages", "PackageList"),
    ] {
        let first = call(&one, "test", action, page()).await;
        let second = call(&other, "test", action, page()).await;
        assert_eq!(first.response[items], second.response[items]);
    }
}

#[tokio::test]
async fn the_clock_of_the_emulator_says_what_is_in_the_future() {
    let (emulator, clock) = emulator().await;
    let asked = json!({
        "DeviceId": "d", "BeginTime": NOW, "EndTime": NOW + 60, "Metrics": "RTT",
    });
    let early = call(&emulator, "test", "GetNetMonitor", asked.clone()).await;
    assert_eq!(early.code(), "InvalidParameterValue.TimeFuture");
    clock.set(NOW + 60);
    let in_time = call(&emulator, "test", "GetNetMonitor", asked).await;
    assert_eq!(in_time.code(), "ok", "{in_time:?}");
}

#[tokio::test]
async fn lists_are_asked_for_by_get_as_well() {
    let emulator = demo().await;
    let mut request = get("PageNumber=2&PageSize=10&Keyword=truck");
    request.action = "GetDevices".to_owned();
    let answer = request.send(&emulator).await;
    assert_eq!(
        (&answer.response["Length"], &answer.response["TotalPage"]),
        (&json!(8), &json!(1))
    );
    assert_eq!(answer.response["DeviceInfos"], json!([]));
}

#[tokio::test]
async fn a_key_is_in_its_answer_and_in_no_debug_output() {
    let (emulator, _) = emulator().await;
    let added = call(
        &emulator,
        "test",
        "AddDevice",
        json!({ "DeviceName": "camera" }),
    )
    .await;
    let key = added.response["DataKey"].as_str().unwrap();
    assert_eq!(key.len(), 64);
    let shown = format!(
        "{emulator:?} {:?} {}",
        emulator.requests(),
        emulator.requests()[0]
    );
    assert!(!shown.contains(key), "{shown}");
}
