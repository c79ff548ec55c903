//! Answers whose length is not the one they name.

use crate::harness::{Failure, both, client, write};
use crate::wire::{Reply, Request, Server, response};

fn with_length(lengths: &[&str], body: &str) -> Vec<u8> {
    let lines: String = lengths
        .iter()
        .map(|length| format!("Content-Length: {length}\r\n"))
        .collect();
    format!("HTTP/1.1 200 OK\r\n{lines}\r\n{body}").into_bytes()
}

#[tokio::test]
async fn an_answer_that_is_shorter_than_it_says_is_cut_off() {
    let script = |request: &Request| {
        let answer = with_length(&["1000"], &request.answer());
        Reply::executed().send(answer).close()
    };
    let (of_read, of_write) = both(script).await;
    let expected = |id| Failure::not_understood(200).id(id);
    of_read.failed(expected("r-3").after(3)).counted(3, 3);
    of_write
        .failed(expected("r-1"))
        .counted(1, 1)
        .says("cut off");
}

#[tokio::test]
async fn an_answer_that_is_longer_than_it_says_ends_too_early() {
    let body = r#"{"Response":{"RequestId":"r-long","Thing":{"A":1}}}"#;
    let script = move |_: &Request| Reply::executed().send(with_length(&["40"], body));
    let (of_read, of_write) = both(script).await;
    let expected = Failure::not_understood(200).id("r-long");
    of_read.failed(expected.clone().after(3)).counted(3, 3);
    of_write
        .failed(expected)
        .counted(1, 1)
        .says("ends too early");
}

#[tokio::test]
async fn what_follows_an_answer_is_never_taken_for_the_answer_of_the_next_call() {
    let stray = response("200 OK", "", r#"{"Response":{"RequestId":"stray"}}"#);
    let server = Server::start(move |request| {
        let answer = response("200 OK", "", &request.answer());
        Reply::executed().send([answer, stray.clone()].concat())
    })
    .await;
    let client = client(&server);
    for _ in 0..50 {
        match write(&client).await {
            Ok(answer) => assert_ne!(answer.request_id, "stray"),
            // It was sent into the connection in the moment in which that was given up.
            Err(error) => assert!(error.is_no_answer(), "{error}"),
        }
    }
    crate::harness::assert_written_once(&server);
}

#[tokio::test]
async fn a_length_that_is_none_is_no_answer() {
    for lengths in [
        ["-1"].as_slice(),
        &["seven"],
        &["99999999999999999999999"],
        &["10", "20"],
    ] {
        let script = move |request: &Request| {
            Reply::executed().send(with_length(lengths, &request.answer()))
        };
        let (of_read, of_write) = both(script).await;
        of_read.failed(Failure::no_answer().after(3)).counted(3, 3);
        of_write.failed(Failure::no_answer()).counted(1, 1);
    }
}

#[tokio::test]
async fn an_answer_without_a_length_ends_with_its_connection() {
    let script = |request: &Request| {
        let answer = with_length(&[], &request.answer());
        Reply::executed().send(answer).close()
    };
    let (of_read, of_write) = both(script).await;
    of_read.succeeded("r-1").counted(1, 1);
    of_write.succeeded("r-1").counted(1, 1);
}
