//! Requests that the vendor's pages show, and that the vendor's own SDK signed.

use std::time::{Duration, UNIX_EPOCH};

use mna_emulator::{Account, Emulator};
use serde_json::{Value, json};

use crate::http::{Answer, exchange};

pub(crate) fn captured(name: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../data/captured.json")).unwrap();
    let found = all.as_array().unwrap().iter().find(|v| v["name"] == name);
    found.expect("a vector of this name").clone()
}

/// A worked example of the public pages, in the form of the captured ones.
fn documented(name: &str, signed_headers: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../data/documented.json")).unwrap();
    let found = all.as_array().unwrap().iter().find(|v| v["name"] == name);
    let vector = found.expect("a vector of this name");
    let text = |key: &str| vector[key].as_str().unwrap();
    let authorization = format!(
        "TC3-HMAC-SHA256 Credential={}/2019-02-25/cvm/tc3_request, \
         SignedHeaders={signed_headers}, Signature={}",
        text("secret_id"),
        text("signature"),
    );
    json!({
        "secret_id": text("secret_id"),
        "secret_key": text("secret_key"),
        "timestamp": vector["timestamp"],
        "method": "POST",
        "query": "",
        "body": text("payload"),
        "headers": {
            "Host": text("host"),
            "Content-Type": "application/json; charset=utf-8",
            "X-TC-Action": "DescribeInstances",
            "X-TC-Version": "2017-03-12",
            "X-TC-Timestamp": vector["timestamp"].to_string(),
            "Authorization": authorization,
        },
    })
}

pub(crate) async fn send(vector: &Value) -> Answer {
    let text = |key: &str| vector[key].as_str().unwrap();
    let mut account = Account::new(text("secret_id"), text("secret_key"));
    if let Some(token) = vector["headers"]["X-TC-Token"].as_str() {
        account = account.with_token(token);
    }
    send_as(account, vector).await
}

/// Sends to an emulator that has this account.
pub(crate) async fn send_as(account: Account, vector: &Value) -> Answer {
    let text = |key: &str| vector[key].as_str().unwrap();
    let now = UNIX_EPOCH + Duration::from_secs(vector["timestamp"].as_u64().unwrap());
    let builder = Emulator::builder().account(account).clock(move || now);
    let emulator = builder.start().await.unwrap();
    let headers: Vec<(String, String)> = vector["headers"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()))
        .collect();
    let target = match text("query") {
        "" => "/".to_owned(),
        query => format!("/?{query}"),
    };
    let body = text("body").as_bytes();
    exchange(emulator.address(), text("method"), &target, &headers, body).await
}

/// The request is believed as it is, and no longer once a byte of it is another.
async fn is_believed_only_unchanged(vector: Value) {
    let answer = send(&vector).await;
    // Most are of other actions or products; what matters is that the signature was not the trouble.
    assert!(!answer.code().starts_with("AuthFailure"), "{answer:?}");

    let header = vector["headers"]["Authorization"].as_str().unwrap();
    let (start, last) = header.split_at(header.len() - 1);
    let other = if last == "0" { "1" } else { "0" };
    let mut spoilt = vector.clone();
    spoilt["headers"]["Authorization"] = format!("{start}{other}").into();
    assert_eq!(send(&spoilt).await.code(), "AuthFailure.SignatureFailure");

    let mut spoilt = vector.clone();
    spoilt["headers"]["Host"] = "elsewhere.example.com".into();
    assert_eq!(send(&spoilt).await.code(), "AuthFailure.SignatureFailure");

    let signs_payload = vector["headers"]["X-TC-Content-SHA256"].is_null();
    if vector["method"] == "POST" && signs_payload {
        let mut spoilt = vector.clone();
        spoilt["body"] = format!("{} ", vector["body"].as_str().unwrap()).into();
        assert_eq!(send(&spoilt).await.code(), "AuthFailure.SignatureFailure");
    }
    if vector["method"] == "GET" {
        let mut spoilt = vector.clone();
        spoilt["query"] = format!("{}&", vector["query"].as_str().unwrap()).into();
        assert_eq!(send(&spoilt).await.code(), "AuthFailure.SignatureFailure");
    }
}

macro_rules! vectors {
    ($($test:ident: $vector:expr;)*) => {$(
        #[tokio::test]
        async fn $test() {
            is_believed_only_unchanged($vector).await;
        }
    )*};
}

vectors! {
    the_documented_example_of_2019_is_believed:
        documented("public_doc_2019", "content-type;host");
    the_present_documented_example_is_believed:
        documented("public_doc_current", "content-type;host;x-tc-action");
    a_post_of_the_python_sdk_is_believed: captured("mna_post_json");
    a_post_with_a_token_is_believed: captured("mna_post_region_token");
    a_post_without_parameters_is_believed: captured("mna_post_empty");
    a_get_with_reserved_characters_is_believed: captured("mna_get");
    a_get_with_nested_parameters_is_believed: captured("cvm_get_nested");
    an_unsigned_payload_is_believed: captured("mna_unsigned_payload");
    an_endpoint_of_ones_own_is_believed: captured("mna_custom_endpoint");
    a_host_with_a_port_is_believed: captured("host_with_port_and_leap_day_eve");
    the_last_second_of_the_year_9999_is_believed: captured("last_second_of_9999");
    the_first_seconds_of_1970_are_believed: captured("second_one_of_1970");
    a_get_with_an_unsigned_payload_is_believed: captured("get_unsigned_payload_host_with_port");
}

#[tokio::test]
async fn a_product_without_specs_is_unknown_once_the_signature_is_right() {
    let answer = send(&captured("cvm_get_nested")).await;
    assert_eq!(answer.code(), "NoSuchProduct");
}
