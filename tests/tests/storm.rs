//! Ten thousand calls through a server that fails a third of them, in every way there is.
//!
//! Which request fails, and how, depends on the call and on nothing else: every run has the same
//! faults, in whatever order its tasks come to run.

#[path = "storm/actions.rs"]
mod actions;
#[path = "storm/clock.rs"]
mod clock;
#[path = "storm/fates.rs"]
mod fates;
#[path = "storm/verdict.rs"]
mod verdict;
#[path = "wire/server.rs"]
mod wire;

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mna_core::credential::{CredentialContext, CredentialProvider, Provided};
use mna_core::limit::{LimitKey, Limiter, LocalLimiter};
use mna_core::{Client, Credential, Error, RawResponse};

use actions::{ACTIONS, PER_SECOND, SEND};
use clock::LaterClock;
use fates::Fates;
use wire::observe::{resident, until};
use wire::{Server, Welcome};

const CALLS: u64 = 10_000;
const AT_ONCE: usize = 256;
/// How long a request may travel on a machine that has other things to do.
const MARGIN: Duration = Duration::from_secs(4);
/// How much memory may come on top of what a third of the calls took: what the test itself keeps
/// of the other two, and no more than that.
const GROWTH: usize = 24 * 1024 * 1024;

/// Gives out a new token whenever the last one was refused.
#[derive(Debug, Default)]
struct Tokens(AtomicU64);

impl CredentialProvider for Tokens {
    fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move {
            Ok(Credential::temporary(
                "id",
                "key",
                format!("token-{number}"),
            )?)
        })
    }
}

type Outcome = Result<RawResponse, Error>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_calls_keep_the_limits_lose_nothing_and_write_nothing_twice() {
    let fates = Arc::new(Mutex::new(Fates::default()));
    let of_server = Arc::clone(&fates);
    let door = |connection| match connection % 20 {
        7 => Welcome::Reset,
        _ => Welcome::Serve,
    };
    let script = move |request: &wire::Request| of_server.lock().unwrap().meet(request);
    let server = Server::with_door(door, script).await;
    let clock = LaterClock::default();
    let limiter = Arc::new(LocalLimiter::new(clock.clone()).with_margin(MARGIN));
    let client: Client = Client::builder()
        .credential_provider(Tokens::default())
        .endpoint(server.url())
        .limiter(Arc::clone(&limiter))
        .clock(clock.clone())
        .attempt_timeout(MARGIN)
        .build()
        .expect("a working client");

    let (outcomes, memory) = run(&client).await;

    assert!(memory.1 < memory.0 + GROWTH, "memory grew: {memory:?}");
    verdict::on_limits(&server);
    verdict::on_writes(&server, &outcomes);
    verdict::on_outcomes(&outcomes, &fates.lock().unwrap());
    assert_nothing_is_held(server, client, &limiter, &clock).await;
}

/// Makes all calls; gives what became of each, and the memory after a third of them and at the end.
async fn run(client: &Client) -> (Vec<Outcome>, (usize, usize)) {
    let next = Arc::new(AtomicU64::new(0));
    let after_a_third = Arc::new(AtomicUsize::new(0));
    let workers: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let (client, next) = (client.clone(), Arc::clone(&next));
            let after_a_third = Arc::clone(&after_a_third);
            tokio::spawn(async move {
                let mut outcomes = Vec::new();
                loop {
                    let call = next.fetch_add(1, Ordering::Relaxed);
                    if call == CALLS / 3 {
                        after_a_third.store(resident(), Ordering::Relaxed);
                    }
                    if call >= CALLS {
                        return outcomes;
                    }
                    let send = SEND[call as usize % SEND.len()];
                    outcomes.push((call, send(&client, call).await));
                }
            })
        })
        .collect();
    let mut outcomes = Vec::new();
    for worker in workers {
        outcomes.extend(worker.await.expect("no panic"));
    }
    let memory = (after_a_third.load(Ordering::Relaxed), resident());
    outcomes.sort_by_key(|(call, _)| *call);
    (
        outcomes.into_iter().map(|(_, outcome)| outcome).collect(),
        memory,
    )
}

/// Once all is over, every slot of the limiter is free, and no connection outlives the client.
async fn assert_nothing_is_held(
    server: Server,
    client: Client,
    limiter: &LocalLimiter,
    clock: &LaterClock,
) {
    clock.advance(Duration::from_secs(1) + MARGIN);
    let host = server.address().to_string();
    for action in ACTIONS {
        let key = LimitKey::new("id", &host, action.name);
        let rate = NonZeroU32::new(PER_SECOND).expect("not zero");
        let permits = (0..PER_SECOND).map(|_| limiter.try_acquire(key, rate));
        let permits: Result<Vec<_>, _> = permits.collect();
        permits.expect("all slots are free");
    }
    drop(client);
    until("the end of all connections", || {
        server.open_connections() == 0
    })
    .await;
}
