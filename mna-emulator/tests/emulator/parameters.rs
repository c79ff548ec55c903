//! What the spec and the action ask of parameters.

use serde_json::{Value, json};

use crate::http::Answer;
use crate::signer::{get, post};
use crate::startup::emulator;

/// Good parameters with some of them changed; null removes one.
fn with(changes: Value) -> Value {
    let mut parameters = json!({
        "DeviceId": "mna-dev1",
        "BeginTime": 1659513692,
        "EndTime": 1659514692,
        "Type": 1,
        "TimeGranularity": 1,
    });
    for (name, value) in changes.as_object().unwrap() {
        parameters[name] = value.clone();
    }
    parameters
}

async fn send(parameters: &Value) -> Answer {
    let (emulator, _) = emulator().await;
    post(parameters).send(&emulator).await
}

async fn refused(changes: Value, code: &str, told: &str) {
    let answer = send(&with(changes)).await;
    assert_eq!(answer.code(), code, "{answer:?}");
    assert!(answer.message().contains(told), "{answer:?}");
}

#[tokio::test]
async fn the_documented_examples_succeed() {
    let (emulator, _) = emulator().await;
    let path = mna_specs::find_action("GetFlowStatistic").unwrap();
    let spec = mna_specs::Spec::load(&path).unwrap();
    assert!(!spec.action.examples.is_empty());
    for example in &spec.action.examples {
        let answer = post(&example.request.to_value()).send(&emulator).await;
        assert_eq!(answer.code(), "ok", "{answer:?}");
        // And the answer has the documented fields, no more and no fewer.
        let mut expected: Vec<_> = spec
            .action
            .response
            .iter()
            .map(|f| f.name.as_str())
            .collect();
        expected.push("RequestId");
        expected.sort_unstable();
        let mut found: Vec<_> = answer.response.as_object().unwrap().keys().collect();
        found.sort_unstable();
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn every_required_parameter_is_missed() {
    for name in [
        "DeviceId",
        "BeginTime",
        "EndTime",
        "Type",
        "TimeGranularity",
    ] {
        refused(json!({ name: null }), "MissingParameter", name).await;
    }
}

#[tokio::test]
async fn a_wrong_type_is_named() {
    refused(
        json!({ "DeviceId": 1 }),
        "InvalidParameter",
        "\"DeviceId\" must be a text",
    )
    .await;
    refused(
        json!({ "Type": "up" }),
        "InvalidParameter",
        "a whole number",
    )
    .await;
    refused(json!({ "DeviceList": "a" }), "InvalidParameter", "a list").await;
    refused(
        json!({ "DeviceList": [1] }),
        "InvalidParameter",
        "DeviceList.0",
    )
    .await;
}

#[tokio::test]
async fn an_unknown_parameter_is_met_with_the_nearest_name() {
    refused(
        json!({ "DeviceID": "x" }),
        "UnknownParameter",
        "did you mean \"DeviceId\"?",
    )
    .await;
    refused(json!({ "Colour": "x" }), "UnknownParameter", "Colour").await;
}

#[tokio::test]
async fn a_value_without_a_meaning_is_refused_with_those_that_have_one() {
    refused(json!({ "Type": 9 }), "InvalidParameterValue", "3 (Total)").await;
    refused(
        json!({ "AccessRegion": "XX" }),
        "InvalidParameterValue",
        "\"EU\" (Europe)",
    )
    .await;
    refused(
        json!({ "GatewayType": 2 }),
        "InvalidParameterValue",
        "1 (Private)",
    )
    .await;
}

#[tokio::test]
async fn a_period_must_not_end_before_it_begins() {
    refused(
        json!({ "EndTime": 1659513691 }),
        "InvalidParameterValue",
        "EndTime",
    )
    .await;
    refused(
        json!({ "BeginTime": -1 }),
        "InvalidParameterValue",
        "after 1970",
    )
    .await;
}

#[tokio::test]
async fn there_must_be_a_device() {
    refused(
        json!({ "DeviceId": "" }),
        "InvalidParameterValue",
        "DeviceId",
    )
    .await;
    refused(
        json!({ "DeviceId": "-1" }),
        "InvalidParameterValue",
        "DeviceId",
    )
    .await;
    refused(
        json!({ "DeviceId": "", "DeviceList": [] }),
        "InvalidParameterValue",
        "DeviceId",
    )
    .await;
    refused(
        json!({ "DeviceList": ["a", ""] }),
        "InvalidParameterValue",
        "DeviceList",
    )
    .await;
}

#[tokio::test]
async fn numbers_may_be_sent_as_text() {
    let as_text = with(json!({ "Type": "1", "BeginTime": "1659513692", "AccessRegion": "" }));
    let (one, other) = (send(&as_text).await, send(&with(json!({}))).await);
    assert_eq!(one.code(), "ok", "{one:?}");
    assert_eq!(one.response["NetDetails"], other.response["NetDetails"]);
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_refused() {
    let (emulator, _) = emulator().await;
    for body in ["", "{", "[]", "\"secret\"", "{\"A\":1}x", "\u{feff}{}"] {
        let mut request = post(&Value::Null);
        request.body = body.as_bytes().to_vec();
        let answer = request.send(&emulator).await;
        assert_eq!(answer.code(), "InvalidParameter", "{body}");
        assert!(!answer.message().contains("secret"), "{answer:?}");
    }
    let mut request = post(&with(json!({})));
    request.content_type = "text/plain";
    assert_eq!(request.send(&emulator).await.code(), "InvalidParameter");
    request.content_type = "Application/JSON; charset=utf-8";
    assert_eq!(request.send(&emulator).await.code(), "ok");
}

#[tokio::test]
async fn get_takes_the_same_parameters_flattened() {
    let (emulator, _) = emulator().await;
    let asked = get(
        "DeviceId=-1&DeviceList.0=mna-a%2Bb&DeviceList.1=mna+%C3%BC&BeginTime=1659513692\
         &EndTime=1659514692&Type=1&TimeGranularity=1",
    );
    let by_get = asked.send(&emulator).await;
    let parameters = with(json!({ "DeviceId": "-1", "DeviceList": ["mna-a+b", "mna ü"] }));
    let by_post = post(&parameters).send(&emulator).await;
    assert_eq!(by_get.code(), "ok", "{by_get:?}");
    assert_eq!(
        by_get.response["NetDetails"],
        by_post.response["NetDetails"]
    );
}

#[tokio::test]
async fn get_is_checked_like_post() {
    let (emulator, _) = emulator().await;
    for (query, code) in [
        ("", "MissingParameter"),
        ("DeviceList.1=a", "InvalidParameter"),
        ("DeviceList.0.Name=a", "InvalidParameter"),
        ("Type=%zz", "InvalidParameter"),
        ("Type=1&Type=2", "InvalidParameter"),
        ("Typ=1", "UnknownParameter"),
    ] {
        let good = "DeviceId=d&BeginTime=1&EndTime=2&TimeGranularity=1";
        let query = match query {
            "DeviceList.1=a" | "DeviceList.0.Name=a" => format!("{good}&Type=1&{query}"),
            "" => String::new(),
            other => format!("{good}&{other}"),
        };
        assert_eq!(get(&query).send(&emulator).await.code(), code, "{query}");
    }
}
