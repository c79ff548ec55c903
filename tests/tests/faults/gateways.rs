//! Answers of what stands between: gateways, load balancers, captive portals.

use mna_core::{Clock, SystemClock};
use std::time::Duration;

use crate::harness::{Failure, Tried, both, client, read};
use crate::wire::{Reply, Request, Server, response};

const PAGE: &str = "<html><body>The server is busy.</body></html>";

#[tokio::test]
async fn a_page_of_a_gateway_is_tried_again_only_for_a_read() {
    for (number, status) in [
        (500, "500 Internal Server Error"),
        (502, "502 Bad Gateway"),
        (503, "503 Service Unavailable"),
        (504, "504 Gateway Timeout"),
    ] {
        let page = response(status, "Content-Type: text/html\r\n", PAGE);
        // A gateway does not know whether the server behind it was done.
        let script = move |_: &Request| Reply::executed().send(page.clone());
        let (of_read, of_write) = both(script).await;
        let expected = Failure::not_understood(number);
        of_read.failed(expected.clone().after(3)).counted(3, 3);
        of_write.failed(expected).counted(1, 1);
        of_write.says("a web page").says(&format!("HTTP {number}"));
        assert_eq!(of_write.error().body(), Some(PAGE));
    }
}

#[tokio::test]
async fn a_page_of_a_gateway_keeps_the_request_id_of_its_header() {
    let page = response("502 Bad Gateway", "X-TC-RequestId: r-gate\r\n", PAGE);
    let (_, of_write) = both(move |_: &Request| Reply::executed().send(page.clone())).await;
    of_write.failed(Failure::not_understood(502).id("r-gate"));
}

#[tokio::test]
async fn a_read_recovers_from_a_page_of_a_gateway() {
    let script = |request: &Request| match request.number {
        1 => Reply::executed().send(response("502 Bad Gateway", "", PAGE)),
        _ => request.done(),
    };
    let (of_read, _) = both(script).await;
    of_read.succeeded("r-2").counted(2, 2);
}

#[tokio::test]
async fn too_many_requests_are_repeated_after_the_time_that_the_gateway_asks_for() {
    // A gateway that counts does so before it hands on: nothing was executed, so a write may be
    // repeated.
    let page = response("429 Too Many Requests", "Retry-After: 1\r\n", PAGE);
    let script = move |request: &Request| match request.number {
        1 => Reply::not_executed().send(page.clone()),
        _ => request.done(),
    };
    let began = SystemClock.monotonic();
    let (of_read, of_write) = both(script).await;
    assert!(SystemClock.monotonic() - began >= Duration::from_secs(2));
    of_read.succeeded("r-2").counted(2, 1);
    of_write.succeeded("r-2").counted(2, 1);
}

#[tokio::test]
async fn a_time_to_wait_beyond_the_time_limit_ends_the_call_at_once() {
    let date = httpdate::fmt_http_date(SystemClock.now() + Duration::from_secs(3_600));
    for wait in ["3600", &date] {
        let headers = format!("Retry-After: {wait}\r\n");
        let page = response("429 Too Many Requests", &headers, PAGE);
        let script = move |_: &Request| Reply::not_executed().send(page.clone());
        for tried in <[Tried; 2]>::from(both(script).await) {
            tried.failed(Failure::not_understood(429)).counted(1, 0);
            let wait = tried.error().retry_after().expect("a time to wait");
            assert!((3_590..=3_600).contains(&wait.as_secs()), "{wait:?}");
            assert!(tried.error().is_throttled());
        }
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_the_signed_request_reaches_nobody_else() {
    let elsewhere = Server::start(Request::done).await;
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "307 Temporary Redirect",
    ] {
        let location = format!("Location: {}/\r\n", elsewhere.url());
        let answer = response(status, &location, "");
        let script = move |_: &Request| Reply::not_executed().send(answer.clone());
        let number = status[..3].parse().unwrap();
        for tried in <[Tried; 2]>::from(both(script).await) {
            tried.failed(Failure::not_understood(number)).counted(1, 0);
            tried
                .says("redirects are not followed")
                .says(&elsewhere.url());
        }
    }
    assert_eq!(elsewhere.connections(), 0);
}

#[tokio::test]
async fn what_is_no_http_is_no_answer() {
    for garbage in [
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 abc What\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
    ] {
        let script = move |_: &Request| Reply::executed().send(garbage).close();
        let (of_read, of_write) = both(script).await;
        of_read.failed(Failure::no_answer().after(3)).counted(3, 3);
        of_write.failed(Failure::no_answer()).counted(1, 1);
    }
}

#[tokio::test]
async fn a_head_without_end_is_no_answer() {
    let line = format!("X-Filler: {}\r\n", "x".repeat(8_000));
    let server = Server::start(move |_| {
        Reply::executed()
            .send("HTTP/1.1 200 OK\r\n")
            .repeat(line.as_bytes(), 10_000)
    })
    .await;
    let tried = Tried::of(read(&client(&server)), &server).await;
    tried.failed(Failure::no_answer().after(3)).counted(3, 3);
}
