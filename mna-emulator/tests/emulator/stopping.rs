//! Stopping: what is under way is finished, and nothing is waited for without end.

use std::time::Duration;

use mna_emulator::{Account, Emulator};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::http::take_apart;
use crate::signer::{Unsigned, post, text};

async fn started(grace: Duration) -> Emulator {
    let account = Account::new("test-id", "test-key");
    let builder = Emulator::builder().account(account).lenient().grace(grace);
    builder.start().await.unwrap()
}

fn request() -> Unsigned {
    Unsigned {
        action: "GetGroupList".to_owned(),
        ..post(&json!({ "PageNumber": 1, "PageSize": 10 }))
    }
}

async fn under_way(emulator: &Emulator) -> TcpStream {
    let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
    stream.write_all(text(&request()).as_bytes()).await.unwrap();
    while emulator.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    stream
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_end() {
    let emulator = started(Duration::from_secs(60)).await;
    let late = Duration::from_millis(100);
    emulator.fail("*").after_executing().with_delay(late);
    let mut stream = under_way(&emulator).await;
    emulator.shutdown().await;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert_eq!(take_apart(&answer).code(), "ok");
}

#[tokio::test]
async fn what_takes_too_long_is_not_waited_for() {
    let emulator = started(Duration::from_millis(50)).await;
    emulator.fail("*").with_silence();
    let mut stream = under_way(&emulator).await;
    emulator.shutdown().await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(answer.is_empty());
}

#[tokio::test]
async fn idle_connections_hold_nothing_up() {
    let emulator = started(Duration::from_secs(600)).await;
    let silent = TcpStream::connect(emulator.address()).await.unwrap();
    let mut used = TcpStream::connect(emulator.address()).await.unwrap();
    let kept = text(&request()).replace("Connection: close\r\n", "");
    used.write_all(kept.as_bytes()).await.unwrap();
    let mut answer = [0; 4096];
    assert_ne!(used.read(&mut answer).await.unwrap(), 0);
    emulator.shutdown().await;
    drop(silent);
}

#[tokio::test]
async fn connections_that_send_nothing_are_closed_after_a_while() {
    let limit = Duration::from_millis(50);
    let emulator = Emulator::builder().idle_limit(limit).start().await.unwrap();
    for begun in [
        "",
        "POST / HT",
        "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nx",
    ] {
        let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
        stream.write_all(begun.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        // However it is closed, it comes to an end.
        let _ = stream.read_to_end(&mut answer).await;
    }
    assert!(emulator.requests().is_empty());
}
