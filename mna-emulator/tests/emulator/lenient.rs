//! What passes a lenient emulator, and what does not.

use mna_emulator::{Account, Emulator};
use serde_json::json;

use crate::http::exchange;
use crate::signer::{Unsigned, post};

async fn lenient() -> Emulator {
    let builder = Emulator::builder()
        .account(Account::new("test-id", "test-key"))
        .account(Account::new("other-id", "other-key").with_token("t"))
        .lenient();
    builder.start().await.unwrap()
}

fn groups(add: bool) -> Unsigned {
    let (action, parameters) = if add {
        ("AddGroup", json!({}))
    } else {
        ("GetGroupList", json!({ "PageNumber": 1, "PageSize": 10 }))
    };
    Unsigned {
        action: action.to_owned(),
        timestamp: 0,
        secret_key: "wrong".to_owned(),
        ..post(&parameters)
    }
}

#[tokio::test]
async fn signatures_times_tokens_and_unknown_parameters_pass() {
    let emulator = lenient().await;
    for id in ["test-id", "other-id", "nobody"] {
        let mut request = groups(true);
        request.secret_id = id.to_owned();
        let named = json!({ "GroupName": format!("group of {id}"), "Colour": "red" });
        request.body = named.to_string().into_bytes();
        assert_eq!(request.send(&emulator).await.code(), "ok", "{id}");
    }
    // Whoever is unknown works on the things of the first account.
    for (id, length) in [("test-id", 2), ("other-id", 1)] {
        let mut request = groups(false);
        request.secret_id = id.to_owned();
        assert_eq!(request.send(&emulator).await.response["Length"], length);
    }
}

#[tokio::test]
async fn no_rate_is_too_high() {
    let emulator = lenient().await;
    for _ in 0..60 {
        assert_eq!(groups(false).send(&emulator).await.code(), "ok");
    }
}

#[tokio::test]
async fn a_request_without_any_signature_needs_only_to_say_what_it_wants() {
    let emulator = lenient().await;
    let headers = [
        ("Host", "localhost"),
        ("Content-Type", "application/json"),
        ("X-TC-Action", "GetPublicKey"),
        ("X-TC-Version", "2021-01-19"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let answer = exchange(emulator.address(), "POST", "/", &headers, b"{}").await;
    assert_eq!(answer.code(), "ok", "{answer:?}");
    let query = "/?Action=GetGroupList&Version=2021-01-19&PageNumber=1&PageSize=1";
    let answer = exchange(emulator.address(), "GET", query, &headers[..1], b"").await;
    assert_eq!(answer.code(), "ok", "{answer:?}");
}

#[tokio::test]
async fn what_is_needed_to_answer_is_still_asked_for() {
    let emulator = lenient().await;
    let mut request = groups(false);
    request.body = b"{}".to_vec();
    assert_eq!(request.send(&emulator).await.code(), "MissingParameter");
    request.action = "GetGruopList".to_owned();
    assert_eq!(request.send(&emulator).await.code(), "InvalidAction");
}
