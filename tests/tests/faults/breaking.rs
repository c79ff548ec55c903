//! The connection breaks, or falls silent, once the request was read.

use std::time::Duration;

use crate::harness::{Failure, both, both_with};
use crate::wire::{Reply, Request, response};

#[tokio::test]
async fn a_reset_after_the_request_was_read_is_tried_again_only_for_a_read() {
    let (of_read, of_write) = both(|_: &Request| Reply::executed().reset()).await;
    of_read.failed(Failure::no_answer().after(3)).counted(3, 3);
    of_write.failed(Failure::no_answer()).counted(1, 1);
    of_write.says("was sent and may have been executed");
}

#[tokio::test]
async fn a_close_after_the_request_was_read_is_tried_again_only_for_a_read() {
    let (of_read, of_write) = both(|_: &Request| Reply::executed().close()).await;
    of_read.failed(Failure::no_answer().after(3)).counted(3, 3);
    of_write.failed(Failure::no_answer()).counted(1, 1);
}

#[tokio::test]
async fn a_read_recovers_when_the_next_attempt_is_answered() {
    let (of_read, of_write) = both(|request: &Request| match request.number {
        1 => Reply::executed().reset(),
        _ => request.done(),
    })
    .await;
    of_read.succeeded("r-2").counted(2, 2);
    of_write.failed(Failure::no_answer()).counted(1, 1);
}

#[tokio::test]
async fn a_body_that_breaks_off_keeps_its_request_id() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    let body = r#"{"Response":{"RequestId":"r-half","Thi"#;
    let cut_off = [head, body].concat();
    for last in [Reply::close, Reply::reset] {
        let bytes = cut_off.clone();
        // A reset takes what was not read yet with it: it comes when the rest has arrived.
        let pause = Duration::from_millis(30);
        let script = move |_: &Request| last(Reply::executed().send(bytes.clone()).pause(pause));
        let (of_read, of_write) = both(script).await;
        let expected = Failure::not_understood(200).id("r-half");
        of_read.failed(expected.clone().after(3)).counted(3, 3);
        of_write.failed(expected).counted(1, 1).says("cut off");
    }
}

#[tokio::test]
async fn a_chunked_body_without_its_end_is_cut_off() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let body = "1f\r\n{\"Response\":{\"RequestId\":\"r-1\"}\r\n";
    let bytes = [head, body].concat();
    let (of_read, of_write) =
        both(move |_: &Request| Reply::executed().send(&*bytes).close()).await;
    let expected = Failure::not_understood(200).id("r-1");
    of_read.failed(expected.clone().after(3)).counted(3, 3);
    of_write.failed(expected).counted(1, 1).says("cut off");
}

#[tokio::test]
async fn an_answer_that_drips_is_given_up_at_the_time_limit() {
    let script = |request: &Request| {
        let answer = response("200 OK", "", &request.answer());
        Reply::executed().drip(&answer, Duration::from_millis(20))
    };
    let limit = Duration::from_millis(150);
    let (of_read, of_write) = both_with(|builder| builder.timeout(limit), script).await;
    of_read.failed(Failure::no_answer()).counted_at_most(1, 1);
    of_write.failed(Failure::no_answer()).counted_at_most(1, 1);
    of_write.says("no answer within 150ms");
}

#[tokio::test]
async fn silence_ends_at_the_time_limit_of_the_call() {
    let limit = Duration::from_millis(60);
    let hang = |_: &Request| Reply::executed().hang();
    let (of_read, of_write) = both_with(|builder| builder.timeout(limit), hang).await;
    of_read.failed(Failure::no_answer()).counted_at_most(1, 1);
    of_write.failed(Failure::no_answer()).counted_at_most(1, 1);
    of_write.says("no answer within 60ms");
}

#[tokio::test]
async fn silence_ends_at_the_time_limit_of_each_attempt() {
    let limit = Duration::from_millis(60);
    let hang = |_: &Request| Reply::executed().hang();
    let (of_read, of_write) = both_with(|builder| builder.attempt_timeout(limit), hang).await;
    of_read
        .failed(Failure::no_answer().after(3))
        .counted_at_most(3, 3);
    of_write.failed(Failure::no_answer()).counted_at_most(1, 1);
    of_write.says("no answer within 60ms");
}

#[tokio::test]
async fn a_read_recovers_from_an_attempt_that_hangs() {
    let script = |request: &Request| match request.number {
        1 => Reply::executed().hang(),
        _ => request.done(),
    };
    let limit = Duration::from_millis(800);
    let (of_read, _) = both_with(|builder| builder.attempt_timeout(limit), script).await;
    of_read.succeeded("r-2").counted(2, 2);
}
