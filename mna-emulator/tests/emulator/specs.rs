//! The emulator follows the specs it is given, and not what somebody once typed into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use mna_emulator::{Account, Emulator};
use serde_json::{Value, json};

use crate::http::Answer;
use crate::signer::{NOW, Unsigned, post};

const VERSION: &str = "mna/2021-01-19";

/// A copy of the bundled specs in a folder of this `test`, with another `GetFlowStatistic`.
fn changed(test: &str, change: impl Fn(&mut Value)) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let (from, to) = (mna_specs::bundled().join(VERSION), root.join(VERSION));
    fs::create_dir_all(to.join("types")).unwrap();
    fs::copy(from.join("service.json"), to.join("service.json")).unwrap();
    for entry in fs::read_dir(from.join("types")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join("types").join(entry.file_name())).unwrap();
    }
    let text = fs::read_to_string(from.join("GetFlowStatistic.json")).unwrap();
    let mut action = serde_json::from_str(&text).unwrap();
    change(&mut action);
    let changed = to.join("GetFlowStatistic.json");
    fs::write(changed, action.to_string()).unwrap();
    root
}

/// The parameter of this name in a spec.
fn parameter<'a>(action: &'a mut Value, name: &str) -> &'a mut Value {
    let parameters = action["parameters"].as_array_mut().unwrap();
    parameters.iter_mut().find(|p| p["name"] == name).unwrap()
}

fn good() -> Unsigned {
    post(&json!({
        "DeviceId": "d", "BeginTime": 100, "EndTime": 200, "Type": 1, "TimeGranularity": 1,
    }))
}

async fn started(root: &Path) -> Emulator {
    let now = UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs());
    let builder = Emulator::builder()
        .account(Account::new("test-id", "test-key"))
        .specs(root)
        .clock(move || now);
    builder.start().await.unwrap()
}

async fn ask(emulator: &Emulator, changes: Value) -> Answer {
    let mut request = good();
    let mut body: Value = serde_json::from_slice(&request.body).unwrap();
    for (name, value) in changes.as_object().unwrap() {
        body[name] = value.clone();
    }
    request.body = body.to_string().into_bytes();
    request.send(emulator).await
}

#[tokio::test]
async fn limits_of_the_spec_are_kept() {
    let root = changed("limits", |action| {
        parameter(action, "BeginTime")["minimum"] = 100.into();
        parameter(action, "EndTime")["maximum"] = 200.into();
        parameter(action, "DeviceList")["max_items"] = 2.into();
    });
    let emulator = started(&root).await;
    assert_eq!(ask(&emulator, json!({})).await.code(), "ok");
    for (changes, told) in [
        (json!({ "BeginTime": 99 }), "100 or more"),
        (json!({ "EndTime": 201 }), "200 or less"),
        (
            json!({ "DeviceList": ["a", "b", "c"] }),
            "2 elements or fewer",
        ),
    ] {
        let answer = ask(&emulator, changes).await;
        assert_eq!(answer.code(), "InvalidParameterValue");
        assert!(answer.message().contains(told), "{answer:?}");
    }
}

#[tokio::test]
async fn the_rate_of_the_spec_is_kept() {
    let root = changed("rate", |action| {
        action["rate_limit"]["per_second"] = 2.into()
    });
    let emulator = started(&root).await;
    let mut codes = Vec::new();
    for _ in 0..3 {
        codes.push(good().send(&emulator).await.code().to_owned());
    }
    assert_eq!(codes, ["ok", "ok", "RequestLimitExceeded"]);
}

#[tokio::test]
async fn an_action_out_of_service_is_offline() {
    let root = changed("offline", |action| action["status"] = "offline".into());
    let emulator = started(&root).await;
    assert_eq!(good().send(&emulator).await.code(), "ActionOffline");
}

/// Specs with one more action, `DoTheUnheardOf`, and the answer to a call of it.
async fn unheard_of(test: &str, about: Value, request: Value) -> Answer {
    let root = changed(test, |_| {});
    let mut action =
        json!({ "service": "mna", "version": "2021-01-19", "action": "DoTheUnheardOf" });
    for (name, value) in about.as_object().unwrap() {
        action[name] = value.clone();
    }
    let file = root.join(VERSION).join("DoTheUnheardOf.json");
    fs::write(file, action.to_string()).unwrap();
    let emulator = started(&root).await;
    let mut request = post(&request);
    request.action = "DoTheUnheardOf".to_owned();
    request.send(&emulator).await
}

#[tokio::test]
async fn an_action_that_nobody_taught_the_emulator_is_answered_as_its_spec_documents() {
    let about = json!({
        "parameters": [{ "name": "Count", "type": "int64", "default": 1 }],
        "response": [{ "name": "Word", "type": "string" }],
        "examples": [
            { "request": { "Count": 1 }, "response": { "Word": "one", "RequestId": "x" } },
            { "request": { "Count": 2 }, "response": { "Word": "two", "RequestId": "x" } },
        ],
    });
    for (test, request, word) in [
        ("documented-one", json!({ "Count": 1 }), "one"),
        ("documented-two", json!({ "Count": "2" }), "two"),
        ("documented-none", json!({ "Count": 3 }), "one"),
        ("documented-default", json!({}), "one"),
    ] {
        let answer = unheard_of(test, about.clone(), request).await;
        assert_eq!(answer.response["Word"], word, "{answer:?}");
        assert_ne!(answer.request_id(), "x");
    }
    let answer = unheard_of("documented-check", about, json!({ "Cuont": 1 })).await;
    assert_eq!(answer.code(), "UnknownParameter");
}

#[tokio::test]
async fn an_action_without_examples_is_answered_by_the_types_of_its_spec() {
    let about = json!({ "response": [
        { "name": "Word", "type": "string" },
        { "name": "Flow", "type": "FlowType" },
        { "name": "Points", "type": "[NetDetails]" },
    ] });
    let answer = unheard_of("undocumented", about, json!({})).await;
    let found = &answer.response;
    assert_eq!(
        (&found["Word"], &found["Flow"]),
        (&json!("Word"), &json!(1))
    );
    assert_eq!(found["Points"], json!([{ "Current": 0.0, "Time": "Time" }]));
}

#[tokio::test]
async fn a_spec_that_no_longer_fits_the_behaviour_is_an_internal_error() {
    let root = changed("misfit", |action| {
        parameter(action, "BeginTime")["required"] = false.into();
    });
    let emulator = started(&root).await;
    let answer = ask(&emulator, json!({ "BeginTime": null })).await;
    assert_eq!(answer.code(), "InternalError");
    assert!(answer.message().contains("BeginTime"), "{answer:?}");
}

#[tokio::test]
async fn a_broken_spec_is_an_error_with_its_place() {
    let root = changed("broken", |action| {
        parameter(action, "BeginTime")["type"] = "integer".into();
    });
    let error = Emulator::builder().specs(root).start().await.unwrap_err();
    let message = error.to_string();
    assert!(message.contains("GetFlowStatistic.json"), "{message}");
    assert!(message.contains("int64"), "{message}");
}
