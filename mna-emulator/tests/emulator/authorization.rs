//! Who is believed, and when.

use mna_emulator::Account;
use serde_json::json;

use crate::http::Answer;
use crate::signer::{NOW, Unsigned, get, post};
use crate::startup::{emulator, emulator_with};

/// A request that would succeed.
fn good() -> Unsigned {
    post(&json!({
        "DeviceId": "mna-dev1",
        "BeginTime": 1659513692,
        "EndTime": 1659514692,
        "Type": 1,
        "TimeGranularity": 1,
    }))
}

async fn send(request: Unsigned) -> Answer {
    let (emulator, _) = emulator().await;
    request.send(&emulator).await
}

/// Sends a good request with one of its headers changed after signing, or removed.
async fn send_with_header(name: &str, value: Option<&str>) -> Answer {
    let (emulator, _) = emulator().await;
    let request = good();
    let mut headers = request.sign();
    headers.retain(|(known, _)| known != name);
    headers.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    request.send_with(emulator.address(), headers).await
}

#[tokio::test]
async fn a_right_request_is_answered() {
    let answer = send(good()).await;
    assert_eq!(answer.code(), "ok", "{answer:?}");
    assert!(answer.response["TotalValue"].as_u64().unwrap() > 0);
}

#[tokio::test]
async fn a_trace_id_comes_back_with_an_answer_and_with_a_refusal() {
    let id = "6b1f0d52-6a4b-4f0c-8a35-6f9f3f6f1c02";
    let answered = send_with_header("X-TC-TraceId", Some(id)).await;
    assert_eq!(answered.code(), "ok", "{answered:?}");
    assert_eq!(answered.header("x-tc-traceid"), Some(id));

    let (emulator, _) = emulator().await;
    let mut headers = good().sign();
    headers.retain(|(known, _)| known != "Authorization");
    headers.push(("X-TC-TraceId".to_owned(), id.to_owned()));
    let refused = good().send_with(emulator.address(), headers).await;
    assert_ne!(refused.code(), "ok");
    assert_eq!(refused.header("x-tc-traceid"), Some(id));

    assert_eq!(send(good()).await.header("x-tc-traceid"), None);
}

#[tokio::test]
async fn an_action_may_be_signed_and_sent_in_any_case_only_if_it_exists_so() {
    // The signature lower-cases the action; the look-up does not.
    let mut request = good();
    request.action = "getflowstatistic".to_owned();
    let answer = send(request).await;
    assert_eq!(answer.code(), "InvalidAction");
    assert!(answer.message().contains("GetFlowStatistic"), "{answer:?}");
}

#[tokio::test]
async fn another_secret_key_is_a_signature_failure_that_shows_what_was_signed_but_no_key() {
    let mut request = good();
    request.secret_key = "another-key".to_owned();
    let answer = send(request).await;
    assert_eq!(answer.code(), "AuthFailure.SignatureFailure");
    assert!(
        answer.message().contains("x-tc-action:getflowstatistic"),
        "{answer:?}"
    );
    assert!(!answer.message().contains("test-key"), "{answer:?}");
}

#[tokio::test]
async fn a_changed_action_header_is_a_signature_failure() {
    let answer = send_with_header("X-TC-Action", Some("GetDevices")).await;
    assert_eq!(answer.code(), "AuthFailure.SignatureFailure");
}

#[tokio::test]
async fn an_unknown_secret_id_is_not_found() {
    let mut request = good();
    request.secret_id = "nobody".to_owned();
    let answer = send(request).await;
    assert_eq!(answer.code(), "AuthFailure.SecretIdNotFound");
    assert!(answer.message().contains("nobody"), "{answer:?}");
}

#[tokio::test]
async fn a_missing_or_malformed_authorization_is_invalid() {
    for value in [
        None,
        Some("SKIP"),
        Some("TC3-HMAC-SHA256 Credential=a"),
        Some(""),
    ] {
        let answer = send_with_header("Authorization", value).await;
        assert_eq!(
            answer.code(),
            "AuthFailure.InvalidAuthorization",
            "{value:?}"
        );
    }
}

#[tokio::test]
async fn a_signed_header_that_did_not_arrive_is_invalid() {
    let answer = send_with_header("Content-Type", None).await;
    assert_eq!(answer.code(), "AuthFailure.InvalidAuthorization");
    assert!(answer.message().contains("content-type"), "{answer:?}");
}

#[tokio::test]
async fn a_timestamp_must_be_there_and_be_a_number() {
    let answer = send_with_header("X-TC-Timestamp", None).await;
    assert_eq!(answer.code(), "MissingParameter");
    let answer = send_with_header("X-TC-Timestamp", Some("yesterday")).await;
    assert_eq!(answer.code(), "InvalidParameter");
}

#[tokio::test]
async fn five_minutes_either_way_pass_and_a_second_more_does_not() {
    let (emulator, clock) = emulator().await;
    for (distance, code) in [
        (0, "ok"),
        (-300, "ok"),
        (300, "ok"),
        (-301, "AuthFailure.SignatureExpire"),
        (301, "AuthFailure.SignatureExpire"),
    ] {
        clock.set(NOW + distance);
        let answer = good().send(&emulator).await;
        assert_eq!(answer.code(), code, "{distance}");
    }
}

#[tokio::test]
async fn the_date_header_is_the_servers_own_time() {
    let (emulator, clock) = emulator().await;
    clock.set(NOW + 3600);
    let answer = good().send(&emulator).await;
    assert_eq!(answer.code(), "AuthFailure.SignatureExpire");
    assert_eq!(answer.header("date"), Some("Wed, 03 Aug 2022 09:01:32 GMT"));
}

#[tokio::test]
async fn the_scope_must_carry_the_utc_date_of_the_timestamp() {
    // 2022-08-03T23:59:59Z and one second later.
    for (timestamp, date, code) in [
        (1_659_571_199, "2022-08-03", "ok"),
        (1_659_571_199, "2022-08-04", "AuthFailure.SignatureFailure"),
        (1_659_571_200, "2022-08-04", "ok"),
        (1_659_571_200, "2022-08-03", "AuthFailure.SignatureFailure"),
    ] {
        let (emulator, clock) = emulator().await;
        clock.set(timestamp);
        let mut request = good();
        request.timestamp = timestamp;
        request.date = date.to_owned();
        let answer = request.send(&emulator).await;
        assert_eq!(answer.code(), code, "{timestamp} {date}");
        // The message says that it is the date, and not just that something differs.
        assert_eq!(answer.message().contains("UTC date"), code != "ok");
    }
}

#[tokio::test]
async fn a_temporary_key_needs_its_own_token() {
    let account = Account::new("test-id", "test-key").with_token("right-token");
    let (emulator, _) = emulator_with(account).await;
    for (token, code) in [
        (Some("right-token"), "ok"),
        (Some("wrong-token"), "AuthFailure.TokenFailure"),
        (None, "AuthFailure.TokenFailure"),
    ] {
        let mut request = good();
        request.token = token.map(str::to_owned);
        let answer = request.send(&emulator).await;
        assert_eq!(answer.code(), code);
        assert!(!answer.message().contains("right-token"), "{answer:?}");
    }
}

#[tokio::test]
async fn an_unsigned_payload_may_be_any_body() {
    let (emulator, _) = emulator().await;
    let mut request = good();
    request.unsigned_payload = true;
    assert_eq!(request.send(&emulator).await.code(), "ok");
    let headers = request.sign();
    request.body = b"{}".to_vec();
    let answer = request.send_with(emulator.address(), headers).await;
    assert_eq!(answer.code(), "MissingParameter");
}

#[tokio::test]
async fn a_path_and_the_query_of_a_post_are_part_of_the_signature() {
    let (emulator, _) = emulator().await;
    let mut request = good();
    request.path = "/some%20path".to_owned();
    request.query = "b=2&a=1".to_owned();
    assert_eq!(request.send(&emulator).await.code(), "ok");
    let headers = request.sign();
    request.query = "a=1&b=2".to_owned();
    let answer = request.send_with(emulator.address(), headers).await;
    assert_eq!(answer.code(), "AuthFailure.SignatureFailure");
}

#[tokio::test]
async fn other_methods_are_not_supported_whoever_asks() {
    let (emulator, _) = emulator().await;
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "MADE-UP"] {
        let mut request = get("");
        request.method = method;
        request.secret_id = "nobody".to_owned();
        assert_eq!(request.send(&emulator).await.code(), "UnsupportedProtocol");
    }
}

#[tokio::test]
async fn product_version_and_action_must_exist() {
    let mut request = good();
    request.service = "mma";
    let answer = send(request).await;
    assert_eq!(answer.code(), "NoSuchProduct");
    assert!(answer.message().contains("\"mna\""), "{answer:?}");

    let mut request = good();
    request.version = "2021-01-20".to_owned();
    let answer = send(request).await;
    assert_eq!(answer.code(), "NoSuchVersion");
    assert!(answer.message().contains("2021-01-19"), "{answer:?}");

    let mut request = good();
    request.action = "GetFlowStatistics".to_owned();
    let answer = send(request).await;
    assert_eq!(answer.code(), "InvalidAction");
    assert!(
        answer.message().contains("\"GetFlowStatistic\""),
        "{answer:?}"
    );

    let answer = send_with_header("X-TC-Version", None).await;
    assert_eq!(answer.code(), "MissingParameter");
}

#[tokio::test]
async fn what_comes_first_is_told_first() {
    // Everything is wrong with this request; mended piece by piece, it hears of the next piece.
    let (emulator, _) = emulator().await;
    let mut request = post(&json!({ "Tpye": 1 }));
    request.method = "PUT";
    request.secret_key = "wrong".to_owned();
    request.version = "1999-01-01".to_owned();
    request.action = "NoSuchAction".to_owned();
    let mut codes = Vec::new();
    let mends: [fn(&mut Unsigned); 6] = [
        |_| {},
        |r| r.method = "POST",
        |r| r.secret_key = "test-key".to_owned(),
        |r| r.version = "2021-01-19".to_owned(),
        |r| r.action = "GetFlowStatistic".to_owned(),
        |r| r.body = good().body,
    ];
    for mend in mends {
        mend(&mut request);
        codes.push(request.send(&emulator).await.code().to_owned());
    }
    assert_eq!(
        codes,
        [
            "UnsupportedProtocol",
            "AuthFailure.SignatureFailure",
            "NoSuchVersion",
            "InvalidAction",
            "UnknownParameter",
            "ok",
        ]
    );
}
