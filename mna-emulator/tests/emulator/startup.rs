//! Starting, stopping, and what an emulator tells of itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use mna_emulator::{Account, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, StartError};
use serde_json::json;

use crate::signer::{NOW, post};

/// A clock that tests turn.
#[derive(Clone)]
pub(crate) struct TestClock(Arc<AtomicI64>);

impl TestClock {
    pub(crate) fn set(&self, unix: i64) {
        self.0.store(unix, Ordering::SeqCst);
    }
}

/// An emulator with one account, `test-id` and `test-key`, whose clock stands at [`NOW`].
pub(crate) async fn emulator() -> (Emulator, TestClock) {
    emulator_with(Account::new("test-id", "test-key")).await
}

pub(crate) async fn emulator_with(account: Account) -> (Emulator, TestClock) {
    let clock = TestClock(Arc::new(AtomicI64::new(NOW)));
    let shared = clock.clone();
    let emulator = Emulator::builder()
        .account(account)
        .clock(move || {
            UNIX_EPOCH + Duration::from_secs(shared.0.load(Ordering::SeqCst).unsigned_abs())
        })
        .start()
        .await
        .expect("start");
    (emulator, clock)
}

#[tokio::test]
async fn the_defaults_are_a_free_port_and_the_documented_account() {
    let emulator = Emulator::start().await.unwrap();
    assert!(emulator.address().ip().is_loopback());
    assert_ne!(emulator.address().port(), 0);
    assert_eq!(emulator.url(), format!("http://{}", emulator.address()));
    assert_eq!(emulator.secret_id(), DEFAULT_SECRET_ID);
    assert_eq!(emulator.secret_key(), DEFAULT_SECRET_KEY);
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn two_emulators_run_beside_each_other() {
    let (one, _) = emulator().await;
    let (other, _) = emulator().await;
    assert_ne!(one.address(), other.address());
    assert_eq!(post(&json!({})).send(&one).await.code(), "MissingParameter");
    assert_eq!(one.requests().len(), 1);
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn the_log_keeps_what_arrived_and_what_was_answered() {
    let (emulator, _) = emulator().await;
    let answer = post(&json!({ "Tpye": 1 })).send(&emulator).await;
    let requests = emulator.requests();
    let exchange = &requests[0];
    assert_eq!(
        (exchange.method.as_str(), exchange.path.as_str()),
        ("POST", "/")
    );
    assert_eq!(exchange.query, "");
    assert_eq!(exchange.header("x-tc-version"), Some("2021-01-19"));
    assert_eq!(&exchange.body[..], br#"{"Tpye":1}"#);
    assert_eq!(exchange.action.as_deref(), Some("GetFlowStatistic"));
    assert_eq!(exchange.error.as_deref(), Some("UnknownParameter"));
    assert_eq!(exchange.request_id, answer.request_id());
    let body: serde_json::Value = serde_json::from_slice(&exchange.answer).unwrap();
    assert_eq!(body["Response"], answer.response);
    assert_eq!(
        exchange.at,
        UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs())
    );
}

#[tokio::test]
async fn shutdown_frees_the_port() {
    let emulator = Emulator::start().await.unwrap();
    let port = emulator.address().port();
    emulator.shutdown().await;
    let again = Emulator::builder().port(port).start().await.unwrap();
    assert_eq!(again.address().port(), port);
}

#[tokio::test]
async fn dropping_stops_the_server() {
    let emulator = Emulator::start().await.unwrap();
    let address = emulator.address();
    drop(emulator);
    // The server's task ends when the runtime next looks at it.
    let mut refused = false;
    for _ in 0..1000 {
        tokio::task::yield_now().await;
        refused = tokio::net::TcpStream::connect(address).await.is_err();
        if refused {
            break;
        }
    }
    assert!(refused);
}

#[tokio::test]
async fn a_port_in_use_is_an_error_that_says_what_to_do() {
    let emulator = Emulator::start().await.unwrap();
    let port = emulator.address().port();
    let error = Emulator::builder().port(port).start().await.unwrap_err();
    assert!(matches!(error, StartError::Port { .. }));
    let message = error.to_string();
    assert!(
        message.contains(&format!("port {port} is in use")),
        "{message}"
    );
    assert!(message.contains("choose another port"), "{message}");
}

#[tokio::test]
async fn a_folder_without_specs_is_an_error_that_names_it() {
    let builder = Emulator::builder().specs("no-such-folder");
    let error = builder.start().await.unwrap_err();
    assert!(matches!(error, StartError::Specs(_)));
    assert!(error.to_string().contains("no-such-folder"), "{error}");
}

#[tokio::test]
async fn debug_never_shows_a_secret_key() {
    let account = Account::new("some-id", "some-key").with_token("some-token");
    let builder = Emulator::builder().account(account);
    let of_builder = format!("{builder:?}");
    let of_emulator = format!("{:?}", builder.start().await.unwrap());
    for shown in [of_builder, of_emulator] {
        assert!(shown.contains("some-id"), "{shown}");
        assert!(!shown.contains("some-key"), "{shown}");
        assert!(!shown.contains("some-token"), "{shown}");
    }
}
