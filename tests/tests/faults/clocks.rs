//! This machine's clock is wrong. The server refuses what is signed with it, and says what time it is.

use std::time::{Duration, UNIX_EPOCH};

use mna_core::{Clock, RetryPolicy, SystemClock};

use crate::crowd::{Narrow, at_once};
use crate::harness::{Failure, Tried, assert_written_once, builder, read, write};
use crate::time::{AdjustedClock, date_header};
use crate::wire::{Reply, Request, Server};

const EXPIRED: &str = "AuthFailure.SignatureExpire";
const TEN_MINUTES: i64 = 600;

/// Refuses what was signed more than five minutes before or after the right time.
fn punctual(request: &Request) -> Reply {
    let now = SystemClock.now();
    let signed = request.header("x-tc-timestamp").map(str::parse);
    let signed = UNIX_EPOCH + Duration::from_secs(signed.expect("a time").expect("a number"));
    let apart = (now.duration_since(signed)).unwrap_or_else(|error| error.duration());
    if apart <= Duration::from_secs(300) {
        return request.done();
    }
    request.refused_with(&date_header(now), EXPIRED)
}

#[tokio::test]
async fn a_clock_that_is_off_is_corrected_and_the_call_succeeds() {
    for ahead in [TEN_MINUTES, -TEN_MINUTES, 86_400 * 365] {
        let server = Server::start(punctual).await;
        let clock = AdjustedClock::ahead_by(ahead);
        let client = builder(server.url()).clock(clock).build().unwrap();
        let tried = Tried::of(write(&client), &server).await;
        tried.succeeded("r-2").counted(2, 1);
        let tried = Tried::of(write(&client), &server).await;
        tried.succeeded("r-3").counted(3, 2);
    }
}

#[tokio::test]
async fn all_of_many_calls_at_once_recover_from_a_wrong_clock() {
    let server = Server::start(punctual).await;
    let client = builder(server.url())
        .clock(AdjustedClock::ahead_by(-TEN_MINUTES))
        .transport(Narrow::new())
        .build()
        .unwrap();
    let results = at_once(300, |_| write(&client)).await;
    for result in results {
        result.expect("every call recovers");
    }
    assert_eq!(server.executions(), 300);
    assert_written_once(&server);
}

#[tokio::test]
async fn a_clock_that_somebody_sets_right_is_followed() {
    let server = Server::start(punctual).await;
    let clock = AdjustedClock::ahead_by(TEN_MINUTES);
    let client = builder(server.url()).clock(clock.clone()).build().unwrap();
    for (ahead, requests) in [(TEN_MINUTES, 2), (0, 4), (0, 5), (-TEN_MINUTES, 7)] {
        clock.set_ahead_by(ahead);
        write(&client).await.expect("an answer");
        assert_eq!(server.requests(), requests);
    }
    assert_eq!(server.executions(), 4);
}

#[tokio::test]
async fn a_call_that_may_not_be_repeated_leaves_the_right_time_for_the_next() {
    let server = Server::start(punctual).await;
    let client = builder(server.url())
        .clock(AdjustedClock::ahead_by(TEN_MINUTES))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let tried = Tried::of(write(&client), &server).await;
    tried
        .failed(Failure::refused(EXPIRED).id("r-1"))
        .counted(1, 0);
    let tried = Tried::of(write(&client), &server).await;
    tried.succeeded("r-2").counted(2, 1);
}

#[tokio::test]
async fn a_client_that_is_told_so_leaves_a_wrong_clock_as_it_is() {
    let server = Server::start(punctual).await;
    let client = builder(server.url())
        .clock(AdjustedClock::ahead_by(TEN_MINUTES))
        .correct_clock(false)
        .build()
        .unwrap();
    let tried = Tried::of(read(&client), &server).await;
    tried
        .failed(Failure::refused(EXPIRED).id("r-1"))
        .counted(1, 0);
    tried.says("set this machine's clock");
}

#[tokio::test]
async fn a_refused_time_without_the_right_one_is_final() {
    for headers in ["", "Date: tomorrow\r\n"] {
        let server = Server::start(move |request| request.refused_with(headers, EXPIRED)).await;
        let client = builder(server.url()).build().unwrap();
        let tried = Tried::of(read(&client), &server).await;
        tried
            .failed(Failure::refused(EXPIRED).id("r-1"))
            .counted(1, 0);
    }
}

#[tokio::test]
async fn a_server_that_refuses_every_time_is_asked_twice() {
    let server = Server::start(|request| {
        let wrong = SystemClock.now() + Duration::from_secs(1_000 * request.number as u64);
        request.refused_with(&date_header(wrong), EXPIRED)
    })
    .await;
    let client = builder(server.url()).build().unwrap();
    let tried = Tried::of(read(&client), &server).await;
    tried
        .failed(Failure::refused(EXPIRED).id("r-2").after(2))
        .counted(2, 0);
}

#[tokio::test]
async fn a_date_to_wait_for_is_understood_with_the_servers_clock() {
    // By this machine's clock the date is long past.
    let server = Server::start(|request| {
        let now = SystemClock.now();
        let later = httpdate::fmt_http_date(now + Duration::from_secs(100));
        let headers = format!("{}Retry-After: {later}\r\n", date_header(now));
        request.refused_with(&headers, "RequestLimitExceeded")
    })
    .await;
    let client = builder(server.url())
        .clock(AdjustedClock::ahead_by(TEN_MINUTES))
        .build()
        .unwrap();
    let tried = Tried::of(read(&client), &server).await;
    tried.failed(Failure::refused("RequestLimitExceeded").id("r-1"));
    let wait = tried.error().retry_after().expect("a time to wait");
    assert!((99..=101).contains(&wait.as_secs()), "{wait:?}");
}
