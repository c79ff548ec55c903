//! The server is asked too often, or cannot bear what it is asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use mna_core::{Client, Pending, RawResponse};

use crate::crowd::{Narrow, at_once};
use crate::harness::{Failure, Tried, both, builder, client, read, write};
use crate::wire::{Reply, Request, Server, response};

/// What a client may repeat in all while nothing succeeds.
const BUDGET: usize = 100;

#[tokio::test]
async fn a_throttled_call_is_repeated_even_if_it_writes() {
    for code in [
        "RequestLimitExceeded",
        "RequestLimitExceeded.UinLimitExceeded",
    ] {
        let script = move |request: &Request| match request.number {
            1 => request.refused(code),
            _ => request.done(),
        };
        let (of_read, of_write) = both(script).await;
        of_read.succeeded("r-2").counted(2, 1);
        of_write.succeeded("r-2").counted(2, 1);
    }
}

#[tokio::test]
async fn a_call_that_is_throttled_for_ever_ends_with_the_last_refusal() {
    let (of_read, of_write) =
        both(|request: &Request| request.refused("RequestLimitExceeded")).await;
    let expected = Failure::refused("RequestLimitExceeded").id("r-3").after(3);
    of_read.failed(expected.clone()).counted(3, 0);
    of_write
        .failed(expected)
        .counted(3, 0)
        .says("call less often");
}

/// A server that fails until it is told to recover, and many calls of it.
struct Storm {
    server: Server,
    client: Client,
    is_over: Arc<AtomicBool>,
}

impl Storm {
    async fn of(failure: fn(&Request) -> Reply) -> Storm {
        let is_over = Arc::new(AtomicBool::new(false));
        let recovered = Arc::clone(&is_over);
        let server = Server::start(move |request| match recovered.load(Ordering::SeqCst) {
            true => request.done(),
            false => failure(request),
        })
        .await;
        let client = builder(server.url()).transport(Narrow::new()).build();
        Storm {
            client: client.expect("a working client"),
            server,
            is_over,
        }
    }

    /// 200 calls fail in this way. After that the server works again, and so do calls.
    async fn passes(&self, call: fn(&Client) -> Pending<RawResponse>, failure: &Failure) {
        let client = self.client.clone();
        let results = at_once(200, |_| call(&client)).await;
        let mut attempts = 0;
        for result in &results {
            let error = result.as_ref().expect_err("the server fails");
            attempts += error.attempts() as usize;
            let id = error.request_id().expect("every answer has one").to_owned();
            let expected = failure.clone().id(&id).after(error.attempts());
            assert_eq!(Failure::from(error), expected);
        }
        assert_eq!(self.server.requests(), attempts);
        assert_eq!(
            attempts,
            200 + BUDGET,
            "each repetition draws on the budget"
        );

        self.is_over.store(true, Ordering::SeqCst);
        let before = self.server.requests();
        let results = at_once(50, |_| call(&client)).await;
        assert!(results.iter().all(Result::is_ok), "{results:?}");
        assert_eq!(self.server.requests(), before + 50);

        // What succeeded has filled the budget: a call may be repeated again.
        self.is_over.store(false, Ordering::SeqCst);
        let error = call(&client).await.expect_err("the server fails again");
        assert_eq!(error.attempts(), 3);
        crate::harness::assert_written_once(&self.server);
    }
}

#[tokio::test]
async fn a_storm_of_throttled_writes_is_bounded_by_the_budget_and_passes() {
    let storm = Storm::of(|request| request.refused("RequestLimitExceeded")).await;
    let failure = Failure::refused("RequestLimitExceeded");
    storm.passes(write, &failure).await;
}

#[tokio::test]
async fn a_storm_of_unavailable_reads_is_bounded_by_the_budget_and_passes() {
    let storm = Storm::of(|request| {
        let headers = format!("X-TC-RequestId: {}\r\n", request.id());
        let page = response("503 Service Unavailable", &headers, "<html></html>");
        Reply::not_executed().send(page)
    })
    .await;
    storm.passes(read, &Failure::not_understood(503)).await;
}

#[tokio::test]
async fn a_service_that_is_unavailable_is_asked_again_only_by_a_read() {
    let (of_read, of_write) = both(|request: &Request| request.refused("ServiceUnavailable")).await;
    let expected = Failure::refused("ServiceUnavailable");
    of_read
        .failed(expected.clone().id("r-3").after(3))
        .counted(3, 0);
    of_write.failed(expected.id("r-1")).counted(1, 0);
}

#[tokio::test]
async fn what_the_caller_has_wrong_is_final() {
    for code in ["InvalidParameter", "UnauthorizedOperation", "LimitExceeded"] {
        let server = Server::start(move |request| request.refused(code)).await;
        let tried = Tried::of(read(&client(&server)), &server).await;
        tried.failed(Failure::refused(code).id("r-1")).counted(1, 0);
    }
}
