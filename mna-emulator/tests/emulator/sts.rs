//! Temporary key pairs: who gives them out, and what they are good for.

use std::time::{Duration, UNIX_EPOCH};

use mna_emulator::{Account, Emulator};
use serde_json::{Value, json};

use crate::http::{Answer, raw};
use crate::signer::{NOW, Unsigned, post};
use crate::startup::{TestClock, emulator};

fn assume(parameters: Value) -> Unsigned {
    Unsigned {
        service: "sts",
        version: "2018-08-13".to_owned(),
        action: "AssumeRole".to_owned(),
        host: "sts.tencentcloudapi.com".to_owned(),
        ..post(&parameters)
    }
}

fn role() -> Value {
    json!({ "RoleArn": "qcs::cam::uin/1:roleName/r", "RoleSessionName": "s" })
}

/// A call of the account's groups with a key pair that was given out.
fn groups(id: &Value, key: &Value, token: &Value) -> Unsigned {
    Unsigned {
        secret_id: id.as_str().unwrap().to_owned(),
        secret_key: key.as_str().unwrap().to_owned(),
        token: Some(token.as_str().unwrap().to_owned()),
        action: "GetGroupList".to_owned(),
        ..post(&json!({ "PageNumber": 1, "PageSize": 10 }))
    }
}

async fn at(clock: &TestClock, emulator: &Emulator, request: &Unsigned, time: i64) -> Answer {
    clock.set(time);
    let mut request = request.clone();
    request.timestamp = time;
    request.send(emulator).await
}

/// What a key pair is good for: the account's own things, until it expires.
async fn is_good_until(emulator: &Emulator, clock: &TestClock, request: Unsigned, expiry: i64) {
    let mut add = post(&json!({ "GroupName": "g" }));
    add.action = "AddGroup".to_owned();
    assert_eq!(at(clock, emulator, &add, NOW).await.code(), "ok");
    let answer = at(clock, emulator, &request, expiry - 1).await;
    assert_eq!(answer.response["Length"], 1, "{answer:?}");
    let without = Unsigned {
        token: None,
        ..request.clone()
    };
    let answer = at(clock, emulator, &without, expiry - 1).await;
    assert_eq!(answer.code(), "AuthFailure.TokenFailure");
    let answer = at(clock, emulator, &request, expiry).await;
    assert_eq!(answer.code(), "AuthFailure.TokenFailure");
    assert!(answer.message().contains("expired"), "{answer:?}");
}

#[tokio::test]
async fn a_role_gives_a_key_pair_that_works_on_the_callers_things_until_it_expires() {
    let (emulator, clock) = emulator().await;
    let answer = assume(role()).send(&emulator).await;
    let keys = answer.response["Credentials"].clone();
    assert_eq!(answer.response["ExpiredTime"], NOW + 7_200);
    assert_eq!(answer.response["Expiration"], "2022-08-03T10:01:32Z");
    let request = groups(&keys["TmpSecretId"], &keys["TmpSecretKey"], &keys["Token"]);
    is_good_until(&emulator, &clock, request, NOW + 7_200).await;
}

#[tokio::test]
async fn the_time_that_is_asked_for_is_the_time_that_is_given() {
    let (emulator, _) = emulator().await;
    let mut parameters = role();
    parameters["DurationSeconds"] = 60.into();
    let answer = assume(parameters).send(&emulator).await;
    assert_eq!(answer.response["ExpiredTime"], NOW + 60);
}

#[tokio::test]
async fn what_no_role_can_be_is_refused() {
    let (emulator, _) = emulator().await;
    for (name, value, code) in [
        ("RoleArn", json!("uploader"), "InvalidParameter.ParamError"),
        ("RoleSessionName", json!(" "), "InvalidParameter.ParamError"),
        (
            "DurationSeconds",
            json!(0),
            "InvalidParameter.OverTimeError",
        ),
        (
            "DurationSeconds",
            json!(43_201),
            "InvalidParameter.OverTimeError",
        ),
        ("RoleArn", Value::Null, "MissingParameter"),
        ("Rolearn", json!("x"), "UnknownParameter"),
    ] {
        let mut parameters = role();
        parameters[name] = value;
        let answer = assume(parameters).send(&emulator).await;
        assert_eq!(answer.code(), code, "{name}: {answer:?}");
    }
}

#[tokio::test]
async fn a_web_identity_needs_no_key_and_works_on_the_first_account() {
    let (emulator, clock) = emulator().await;
    let mut parameters = role();
    parameters["ProviderId"] = "p".into();
    parameters["WebIdentityToken"] = "t".into();
    let request = Unsigned {
        action: "AssumeRoleWithWebIdentity".to_owned(),
        ..assume(parameters)
    };
    let mut headers = request.sign();
    headers.retain(|(name, _)| name != "Authorization");
    headers.push(("Authorization".to_owned(), "SKIP".to_owned()));
    let answer = request.send_with(emulator.address(), headers).await;
    let keys = &answer.response["Credentials"];
    let request = groups(&keys["TmpSecretId"], &keys["TmpSecretKey"], &keys["Token"]);
    is_good_until(&emulator, &clock, request, NOW + 7_200).await;
}

async fn metadata(emulator: &Emulator, path: &str) -> (String, String) {
    let root = "/latest/meta-data/cam/security-credentials/";
    let request = format!("GET {root}{path} HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n");
    let answer = raw(emulator.address(), request.as_bytes()).await;
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.lines().next().unwrap().to_owned(), body.to_owned())
}

#[tokio::test]
async fn a_virtual_machine_tells_the_keys_of_its_role() {
    let (emulator, clock) = emulator().await;
    let (_, name) = metadata(&emulator, "").await;
    assert_eq!(name, "emulator-role");
    let (status, body) = metadata(&emulator, &name).await;
    assert_eq!(status, "HTTP/1.1 200 OK");
    let keys: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(keys["Code"], "Success");
    let expiry = NOW + 6 * 3_600;
    assert_eq!(keys["ExpiredTime"], expiry);
    let request = groups(&keys["TmpSecretId"], &keys["TmpSecretKey"], &keys["Token"]);
    is_good_until(&emulator, &clock, request, expiry).await;
    let (status, _) = metadata(&emulator, "other-role").await;
    assert_eq!(status, "HTTP/1.1 404 Not Found");
    let line = emulator.requests().last().unwrap().to_string();
    assert!(line.contains("/latest/meta-data/cam/"), "{line}");
    assert!(line.contains("http 404"), "{line}");
}

#[tokio::test]
async fn a_virtual_machine_may_have_another_role_or_none() {
    let started = |role| Emulator::builder().cvm_role(role).start();
    let emulator = started(Some("uploader")).await.unwrap();
    assert_eq!(metadata(&emulator, "").await.1, "uploader");
    let emulator = started(None).await.unwrap();
    assert_eq!(metadata(&emulator, "").await.0, "HTTP/1.1 404 Not Found");
}

#[tokio::test]
async fn an_account_of_ones_own_may_expire_too() {
    let expiry = UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs());
    for (seconds_before, code) in [(1, "ok"), (0, "AuthFailure.TokenFailure")] {
        let account = Account::new("test-id", "test-key").with_token("t");
        let builder = Emulator::builder().account(account.with_expiry(expiry));
        let now = expiry - Duration::from_secs(seconds_before);
        let emulator = builder.clock(move || now).start().await.unwrap();
        let mut request = groups(&json!("test-id"), &json!("test-key"), &json!("t"));
        request.timestamp = NOW;
        assert_eq!(request.send(&emulator).await.code(), code);
    }
}
