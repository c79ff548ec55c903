//! The caller gives up, at any point of a call: nothing it held stays behind.

use std::future::Future;
use std::num::NonZeroU32;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use mna_core::credential::{CredentialContext, CredentialProvider, Provided};
use mna_core::limit::{LimitKey, Limiter, LocalLimiter};
use mna_core::{
    Action, ActionInfo, Client, Clock, Credential, RateLimit, RawResponse, Repeat, RetryPolicy,
    SystemClock,
};
use serde::{Serialize, Serializer};
use tokio::runtime::Runtime;

use crate::harness::{SERVICE, assert_written_once, builder, read, write};
use crate::time::AdjustedClock;
use crate::wire::observe::until;
use crate::wire::{Reply, Request, Server, response};

/// An action that may be called three times a second.
struct Limited;

const PER_SECOND: u32 = 3;

impl Serialize for Limited {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::json!({ "Call": 1 }).serialize(serializer)
    }
}

impl Action for Limited {
    type Response = RawResponse;

    const INFO: ActionInfo = ActionInfo::new(&SERVICE, "GetThing")
        .with_repeat(Repeat::Read)
        .with_rate(PER_SECOND);
}

/// Gives a credential after a while, and counts how often it is asked.
#[derive(Debug)]
struct Slow(Arc<AtomicUsize>);

impl CredentialProvider for Slow {
    fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
        Box::pin(async {
            self.0.fetch_add(1, Ordering::SeqCst);
            SystemClock.sleep(Duration::from_millis(2)).await;
            Ok(Credential::new("id", "key")?)
        })
    }
}

/// Polls a call so many times and drops it then; `None` if it was not done by then.
async fn polled<F: Future>(call: F, times: usize) -> Option<F::Output> {
    let mut call = pin!(call);
    let mut left = times;
    std::future::poll_fn(move |context| {
        if left == 0 {
            return std::task::Poll::Ready(None);
        }
        left -= 1;
        match call.as_mut().poll(context) {
            std::task::Poll::Ready(output) => std::task::Poll::Ready(Some(output)),
            std::task::Poll::Pending if left == 0 => std::task::Poll::Ready(None),
            std::task::Poll::Pending => std::task::Poll::Pending,
        }
    })
    .await
}

/// The first request gets a page of a gateway; every answer comes in two parts.
fn stumbling(request: &Request) -> Reply {
    let answer = match request.number {
        1 => response("503 Service Unavailable", "", "<html></html>"),
        _ => response("200 OK", "", &request.answer()),
    };
    let (one, other) = answer.split_at(answer.len() - 8);
    Reply::executed()
        .send(one)
        .pause(Duration::from_millis(2))
        .send(other)
}

#[tokio::test]
async fn a_call_that_is_dropped_at_any_point_leaves_nothing_behind() {
    let mut points = 0;
    loop {
        let server = Server::start(stumbling).await;
        let fetched = Arc::new(AtomicUsize::new(0));
        let clock = AdjustedClock::default();
        let margin = Duration::from_millis(100);
        let limiter = Arc::new(LocalLimiter::new(clock.clone()).with_margin(margin));
        let client: Client = builder(server.url())
            .credential_provider(Slow(Arc::clone(&fetched)))
            .limiter(Arc::clone(&limiter))
            .clock(clock.clone())
            .timeout(Duration::from_secs(500))
            .build()
            .unwrap();

        let outcome = polled(client.send(Limited), points).await;

        // It took two of three slots at most, or left the page of the gateway to another call: that
        // goes at once.
        let next = client.send(Limited).with_rate_limit(RateLimit::FailFast);
        next.await
            .unwrap_or_else(|error| panic!("after {points} polls: {error}"));

        // All slots are back within the margin.
        clock.advance(Duration::from_secs(1) + margin);
        let host = server.address().to_string();
        let key = LimitKey::new("id", &host, "GetThing");
        let per_second = NonZeroU32::new(PER_SECOND).unwrap();
        for _ in 0..PER_SECOND {
            let permit = limiter.try_acquire(key, per_second);
            permit.expect("a free slot").not_sent();
        }
        until("connections being given up", || {
            server.open_connections() <= 2
        })
        .await;
        assert_eq!(fetched.load(Ordering::SeqCst), 1);

        if let Some(result) = outcome {
            result.expect("the call succeeds if it is let");
            break;
        }
        points += 1;
    }
    assert!(points >= 8, "only {points} points to give up at");
}

#[tokio::test]
async fn a_connection_with_half_an_answer_is_closed_when_its_call_is_dropped() {
    let server = Server::start(|request| match request.number {
        1 => Reply::executed()
            .send("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{")
            .hang(),
        _ => request.done(),
    })
    .await;
    let client = builder(server.url()).build().unwrap();
    tokio::select! {
        _ = write(&client) => panic!("there is no answer"),
        () = until("the request", || server.requests() == 1) => {}
    }
    until("the end of the connection", || {
        server.open_connections() == 0
    })
    .await;
    let answer = write(&client).await.expect("another connection");
    assert_eq!(answer.request_id, "r-2");
    assert_written_once(&server);
}

#[tokio::test]
async fn calls_that_are_dropped_while_they_back_off_cost_nothing_of_the_budget() {
    let server = Server::start(|request| match request.number {
        ..=150 => request.refused("RequestLimitExceeded"),
        _ if request.number % 2 == 1 => request.refused("RequestLimitExceeded"),
        _ => request.done(),
    })
    .await;
    let client = builder(server.url()).build().unwrap();
    let for_ever = RetryPolicy::new().with_throttled_delay(Duration::from_secs(10));
    for number in 1..=150 {
        let call = write(&client).with_retry(for_ever.clone());
        tokio::select! {
            result = call => panic!("it backs off: {result:?}"),
            () = until("the answer", || server.requests() == number) => {}
        }
    }
    for _ in 0..3 {
        let (_, report) = write(&client).with_report().await.expect("an answer");
        assert_eq!(report.attempts, 2);
    }
    assert_written_once(&server);
}

#[tokio::test]
async fn a_call_that_is_dropped_in_the_line_of_the_limiter_holds_up_nobody() {
    let server = Server::start(Request::done).await;
    let clock = AdjustedClock::default();
    let client = builder(server.url()).clock(clock.clone()).build().unwrap();
    for _ in 0..PER_SECOND {
        client.send(Limited).await.expect("an answer");
    }
    for _ in 0..20 {
        assert!(polled(client.send(Limited), 1).await.is_none());
    }
    clock.advance(Duration::from_secs(1));
    for _ in 0..PER_SECOND {
        let call = client.send(Limited).with_rate_limit(RateLimit::FailFast);
        call.await.expect("an answer");
    }
    assert_eq!(server.requests(), 2 * PER_SECOND as usize);
}

/// A server in a runtime that lasts.
fn lasting(script: impl FnMut(&Request) -> Reply + Send + 'static) -> (Runtime, Server) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let server = runtime.block_on(Server::start(script));
    (runtime, server)
}

fn brief() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

#[test]
fn a_runtime_that_ends_during_the_back_off_takes_nothing_of_the_client_with_it() {
    let (_lasting, server) = lasting(|request| match request.number {
        2 => request.refused("RequestLimitExceeded"),
        _ => request.done(),
    });
    let client = builder(server.url()).build().unwrap();
    let first = brief();
    first.block_on(async {
        write(&client).await.expect("an answer");
        let patient = RetryPolicy::new().with_throttled_delay(Duration::from_secs(10));
        tokio::spawn(write(&client).with_retry(patient));
        until("the refusal", || server.requests() == 2).await;
        SystemClock.sleep(Duration::from_millis(10)).await;
    });
    drop(first);
    for _ in 0..2 {
        let (_, report) = brief()
            .block_on(write(&client).with_report())
            .expect("an answer");
        assert_eq!(report.attempts, 1);
    }
    assert_eq!(server.executions(), 3);
    assert_written_once(&server);
}

#[test]
fn a_runtime_that_ends_while_a_credential_is_fetched_leaves_the_fetching_to_the_next() {
    #[derive(Debug)]
    struct SecondTime(AtomicUsize);
    impl CredentialProvider for SecondTime {
        fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
            Box::pin(async {
                if self.0.fetch_add(1, Ordering::SeqCst) == 0 {
                    std::future::pending::<()>().await;
                }
                Ok(Credential::new("id", "key")?)
            })
        }
    }
    let (_lasting, server) = lasting(Request::done);
    let provider = Arc::new(SecondTime(AtomicUsize::new(0)));
    let client = builder(server.url()).credential_provider(Arc::clone(&provider));
    let client = client.build().unwrap();
    let first = brief();
    first.block_on(async {
        tokio::spawn(read(&client).into_future());
        until("the fetching", || provider.0.load(Ordering::SeqCst) == 1).await;
    });
    drop(first);
    let answer = brief().block_on(read(&client)).expect("an answer");
    assert_eq!(answer.request_id, "r-1");
    assert_eq!(provider.0.load(Ordering::SeqCst), 2);
}
