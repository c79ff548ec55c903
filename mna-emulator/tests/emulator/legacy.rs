//! Signature v1, and no signature at all.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use mna_emulator::{Account, Emulator};
use serde_json::json;
use sha1::Sha1;
use sha2::Sha256;

use crate::http::{Answer, exchange};
use crate::signer::{NOW, post};
use crate::startup::{emulator, emulator_with};
use crate::vectors::{captured, send, send_as};

/// A good request: the next ones change what they are about.
fn good() -> Vec<(&'static str, String)> {
    [
        ("Action", "GetFlowStatistic"),
        ("Version", "2021-01-19"),
        ("Region", "ap-guangzhou"),
        ("Nonce", "11886"),
        ("SecretId", "test-id"),
        ("DeviceId", "d"),
        ("BeginTime", "1659510000"),
        ("EndTime", "1659513600"),
        ("Type", "1"),
        ("TimeGranularity", "1"),
        ("DeviceList.0", "mna a+b"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into_iter()
    .chain([("Timestamp", NOW.to_string())])
    .collect()
}

fn with(name: &'static str, value: &str) -> Vec<(&'static str, String)> {
    let mut pairs = good();
    pairs.retain(|(known, _)| *known != name);
    pairs.push((name, value.to_owned()));
    pairs
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// The parameters with their signature, encoded.
fn signed(method: &str, key: &str, mut pairs: Vec<(&'static str, String)>) -> String {
    pairs.sort();
    let joined: Vec<_> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let text = format!("{method}127.0.0.1/?{}", joined.join("&"));
    let sha256 = pairs.iter().any(|(_, value)| value == "HmacSHA256");
    let hash = if sha256 {
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    } else {
        let mut mac = Hmac::<Sha1>::new_from_slice(key.as_bytes()).unwrap();
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    pairs.push(("Signature", BASE64.encode(hash)));
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(k, v)| format!("{k}={}", encoded(v)))
        .collect();
    pairs.join("&")
}

async fn sent(to: &Emulator, method: &str, parameters: &str) -> Answer {
    let headers = [
        ("Host", "127.0.0.1"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    if method == "GET" {
        let target = format!("/?{parameters}");
        return exchange(to.address(), method, &target, &headers, b"").await;
    }
    exchange(to.address(), method, "/", &headers, parameters.as_bytes()).await
}

#[tokio::test]
async fn the_requests_of_the_vendors_own_sdk_are_believed_only_unchanged() {
    for name in ["v1_sha1_get", "v1_sha256_post"] {
        let vector = captured(name);
        let key = vector["secret_key"].as_str().unwrap();
        let mut account = Account::new(vector["secret_id"].as_str().unwrap(), key);
        if name == "v1_sha256_post" {
            account = account.with_token("TOK");
        }
        // The product is another one; what matters is that the signature was not the trouble.
        let answer = send_as(account.clone(), &vector).await;
        assert_eq!(answer.code(), "NoSuchProduct", "{answer:?}");
        let place = if name == "v1_sha1_get" {
            "query"
        } else {
            "body"
        };
        let changed = vector[place]
            .as_str()
            .unwrap()
            .replace("Limit=20", "Limit=21");
        let mut vector = vector.clone();
        vector[place] = changed.into();
        let answer = send_as(account, &vector).await;
        assert_eq!(answer.code(), "AuthFailure.SignatureFailure");
        assert!(!answer.message().contains("TOK"), "{answer:?}");
    }
}

#[tokio::test]
async fn both_hashes_and_both_methods_get_the_same_answer_as_tc3() {
    let (emulator, _) = emulator().await;
    let tc3 = post(&json!({
        "DeviceId": "d", "BeginTime": 1_659_510_000, "EndTime": 1_659_513_600, "Type": 1,
        "TimeGranularity": 1, "DeviceList": ["mna a+b"],
    }));
    let total = tc3.send(&emulator).await.response["TotalValue"].clone();
    for method in ["GET", "POST"] {
        for hash in ["HmacSHA1", "HmacSHA256"] {
            let pairs = with("SignatureMethod", hash);
            let answer = sent(&emulator, method, &signed(method, "test-key", pairs)).await;
            assert_eq!(answer.response["TotalValue"], total, "{answer:?}");
        }
        let answer = sent(&emulator, method, &signed(method, "test-key", good())).await;
        assert_eq!(answer.code(), "ok", "no method is HmacSHA1: {answer:?}");
    }
    let requests = emulator.requests();
    let last = requests.last().unwrap();
    assert_eq!(last.action.as_deref(), Some("GetFlowStatistic"));
    assert_eq!(last.account.as_deref(), Some("test-id"));
    assert!(!format!("{:?}", requests[1]).contains("11886"));
}

#[tokio::test]
async fn what_is_wrong_with_it_is_told_as_with_tc3() {
    let (emulator, _) = emulator().await;
    for (key, pairs, code) in [
        ("other", good(), "AuthFailure.SignatureFailure"),
        (
            "test-key",
            with("SecretId", "nobody"),
            "AuthFailure.SecretIdNotFound",
        ),
        (
            "test-key",
            with("Timestamp", "1659513000"),
            "AuthFailure.SignatureExpire",
        ),
        ("test-key", with("Timestamp", "soon"), "InvalidParameter"),
        ("test-key", with("Nonce", "0"), "InvalidParameter"),
        (
            "test-key",
            with("SignatureMethod", "HmacMD5"),
            "InvalidParameterValue",
        ),
        ("test-key", with("Version", "2020-01-01"), "NoSuchVersion"),
        ("test-key", with("Type", "one"), "InvalidParameter"),
        ("test-key", with("Tpye", "1"), "UnknownParameter"),
    ] {
        let parameters = signed("POST", key, pairs.clone());
        let answer = sent(&emulator, "POST", &parameters).await;
        let told = answer.code();
        assert!(told.starts_with(code), "{pairs:?}: {answer:?}");
    }
    for missing in ["Nonce", "Timestamp", "SecretId"] {
        let mut pairs = good();
        pairs.retain(|(name, _)| *name != missing);
        let answer = sent(&emulator, "GET", &signed("GET", "test-key", pairs)).await;
        assert_eq!(answer.code(), "MissingParameter", "{missing}");
    }
}

#[tokio::test]
async fn a_temporary_key_needs_its_token_among_the_parameters() {
    let account = Account::new("test-id", "test-key").with_token("right-token");
    let (emulator, _) = emulator_with(account).await;
    for (pairs, code) in [
        (with("Token", "right-token"), "ok"),
        (with("Token", "wrong-token"), "AuthFailure.TokenFailure"),
        (good(), "AuthFailure.TokenFailure"),
    ] {
        let answer = sent(&emulator, "POST", &signed("POST", "test-key", pairs)).await;
        assert_eq!(answer.code(), code);
    }
}

#[tokio::test]
async fn a_form_above_a_mebibyte_is_refused() {
    let (emulator, _) = emulator().await;
    let answer = sent(&emulator, "POST", &"x".repeat(1024 * 1024 + 1)).await;
    assert_eq!(answer.code(), "RequestSizeLimitExceeded");
}

#[tokio::test]
async fn a_signature_may_be_skipped_only_by_who_has_no_key_yet() {
    let answer = send(&captured("sts_skip_sign")).await;
    assert_eq!(answer.code(), "ok", "{answer:?}");
    let mut vector = captured("sts_skip_sign");
    vector["headers"]["X-TC-Action"] = "AssumeRole".into();
    let answer = send(&vector).await;
    assert_eq!(answer.code(), "AuthFailure.InvalidAuthorization");
    assert!(answer.message().contains("AssumeRole"), "{answer:?}");
}
