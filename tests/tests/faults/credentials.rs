//! Credentials that end in mid-run, and sources of them that fail.

use std::error::Error as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use mna_core::credential::{
    AssumeRole, CredentialContext, CredentialError, CredentialProvider, CvmRole, Provided,
};
use mna_core::{Client, Clock, Credential, ErrorKind, RetryPolicy};

use crate::crowd::{Narrow, at_once};
use crate::harness::{Failure, assert_written_once, builder, quick, write};
use crate::time::AdjustedClock;
use crate::wire::observe::until;
use crate::wire::{Reply, Request, Server, response};

const HOUR: Duration = Duration::from_secs(3_600);

/// What has been given out, counted from one. A clone is the same.
#[derive(Clone, Debug, Default)]
struct Counter(Arc<AtomicU64>);

impl Counter {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }

    fn set(&self, number: u64) {
        self.0.store(number, Ordering::SeqCst);
    }
}

/// Gives out a new triple each time.
#[derive(Debug)]
struct Triples(Counter);

impl CredentialProvider for Triples {
    fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
        Box::pin(async {
            tokio::task::yield_now().await;
            let number = self.0.next();
            let parts = ["id", "key", "token"].map(|part| format!("{part}-{number}"));
            let [id, key, token] = parts;
            Ok(Credential::temporary(id, key, token)?)
        })
    }
}

/// Accepts the triple of this number only, and only as a whole.
async fn strict(accepted: &Counter) -> Server {
    let accepted = accepted.clone();
    Server::start(move |request| {
        let number = accepted.get();
        let token = request.header("x-tc-token").unwrap_or_default();
        let signature = request.header("authorization").unwrap_or_default();
        let id = token.replace("token", "id");
        assert!(
            signature.contains(&format!("Credential={id}/")),
            "{signature}"
        );
        match token == format!("token-{number}") {
            true => request.done(),
            false => request.refused("AuthFailure.TokenFailure"),
        }
    })
    .await
}

#[tokio::test]
async fn five_hundred_calls_whose_token_ends_fetch_one_and_all_succeed() {
    let (accepted, given) = (Counter::default(), Counter::default());
    accepted.set(1);
    let server = strict(&accepted).await;
    let client = builder(server.url())
        .credential_provider(Triples(given.clone()))
        .transport(Narrow::new())
        .build()
        .unwrap();
    write(&client).await.expect("the first token is good");
    accepted.set(2);
    for result in at_once(500, |_| write(&client)).await {
        result.expect("every call is signed anew");
    }
    assert_eq!(given.get(), 2);
    assert_eq!(server.executions(), 501);
    assert_written_once(&server);
}

#[tokio::test]
async fn a_token_that_stays_refused_is_replaced_once_for_each_call() {
    let given = Counter::default();
    let server = Server::start(|request| request.refused("AuthFailure.TokenFailure")).await;
    let client = builder(server.url())
        .credential_provider(Triples(given.clone()))
        .build()
        .unwrap();
    let error = write(&client).await.expect_err("no token is good");
    let expected = Failure::refused("AuthFailure.TokenFailure")
        .id("r-2")
        .after(2);
    assert_eq!(Failure::from(&error), expected);
    assert_eq!((server.requests(), given.get()), (2, 2));
}

#[tokio::test]
async fn a_call_that_may_not_be_repeated_leaves_a_new_token_for_the_next() {
    let (accepted, given) = (Counter::default(), Counter::default());
    accepted.set(2);
    let server = strict(&accepted).await;
    let client = builder(server.url())
        .credential_provider(Triples(given.clone()))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    write(&client)
        .await
        .expect_err("the first token is refused");
    write(&client).await.expect("the second one is good");
    assert_eq!((server.requests(), given.get()), (2, 2));
}

/// Somebody who gives out credentials for an hour each, and may be out of order.
struct Source {
    server: Server,
    given: Counter,
    is_broken: Arc<std::sync::atomic::AtomicBool>,
}

impl Source {
    /// `answer` gets the number and the end of a credential.
    async fn start(clock: &AdjustedClock, answer: fn(u64, u64) -> String) -> Source {
        let given = Counter::default();
        let is_broken = Arc::<std::sync::atomic::AtomicBool>::default();
        let (clock, of_server, broken) = (clock.clone(), given.clone(), Arc::clone(&is_broken));
        let script = move |_: &Request| {
            if broken.load(Ordering::SeqCst) {
                let page = "<html>Bad Gateway</html>";
                return Reply::not_executed().send(response("502 Bad Gateway", "", page));
            }
            let ends = (clock.now() + HOUR).duration_since(UNIX_EPOCH);
            let body = answer(of_server.next(), ends.expect("after 1970").as_secs());
            Reply::executed().send(response("200 OK", "", &body))
        };
        Source {
            server: Server::start(script).await,
            given,
            is_broken,
        }
    }

    fn breaks(&self) {
        self.is_broken.store(true, Ordering::SeqCst);
    }

    fn works(&self) {
        self.is_broken.store(false, Ordering::SeqCst);
    }

    /// A source that fails for a while: what it gave last is used as long as it is valid, and after
    /// that calls fail until it works again.
    async fn fails_for_a_while(&self, clock: &AdjustedClock, provider: impl CredentialProvider) {
        let accepted = Counter::default();
        accepted.set(1);
        let server = strict(&accepted).await;
        let client: Client = builder(server.url())
            .credential_provider(provider)
            .clock(clock.clone())
            .timeout(Duration::from_secs(500))
            .build()
            .unwrap();
        write(&client).await.expect("the first credential");

        self.breaks();
        clock.advance(HOUR - Duration::from_secs(200));
        let asked = self.server.requests();
        for _ in 0..10 {
            write(&client).await.expect("it is still valid");
        }
        until("a new one being asked for", || {
            self.server.requests() > asked
        })
        .await;
        write(&client).await.expect("it is still valid");

        clock.advance(Duration::from_secs(300));
        let before = server.requests();
        for _ in 0..2 {
            let error = write(&client).await.expect_err("it is over");
            assert_eq!(error.kind(), ErrorKind::NeverSent);
            assert!(error.to_string().contains("no credential"), "{error}");
            assert!(error.to_string().contains("502"), "{error}");
            let source = error.source().and_then(|source| source.downcast_ref());
            assert!(
                matches!(source, Some(CredentialError::Failed(_))),
                "{error:?}"
            );
        }
        assert_eq!(server.requests(), before);

        self.works();
        accepted.set(2);
        write(&client).await.expect("a new credential");
        assert_eq!(self.given.get(), 2);
        assert_eq!(server.executions(), 13);
        assert_written_once(&server);
    }
}

#[tokio::test]
async fn a_token_service_that_fails_for_a_while_costs_only_what_comes_after_the_end() {
    let clock = AdjustedClock::default();
    let source = Source::start(&clock, |number, ends| {
        format!(
            r#"{{"Response":{{"RequestId":"r","ExpiredTime":{ends},"Credentials":{{
                "TmpSecretId":"id-{number}","TmpSecretKey":"key","Token":"token-{number}"}}}}}}"#
        )
    })
    .await;
    let provider = AssumeRole::builder("qcs::cam::uin/1:roleName/r")
        .source(Credential::new("root", "key").unwrap())
        .endpoint(source.server.url().parse().unwrap())
        .build()
        .unwrap();
    source.fails_for_a_while(&clock, provider).await;
}

#[tokio::test]
async fn a_metadata_service_that_fails_for_a_while_costs_only_what_comes_after_the_end() {
    let clock = AdjustedClock::default();
    let source = Source::start(&clock, |number, ends| {
        format!(
            r#"{{"Code":"Success","ExpiredTime":{ends},"TmpSecretId":"id-{number}",
                "TmpSecretKey":"key","Token":"token-{number}"}}"#
        )
    })
    .await;
    let endpoint = source.server.url().parse().unwrap();
    let provider = CvmRole::new().role("r").endpoint(endpoint);
    source.fails_for_a_while(&clock, provider).await;
}

#[tokio::test]
async fn five_hundred_calls_at_the_end_of_a_credential_fetch_one() {
    let clock = AdjustedClock::default();
    let source = Source::start(&clock, |number, ends| {
        format!(
            r#"{{"Code":"Success","ExpiredTime":{ends},"TmpSecretId":"id-{number}",
                "TmpSecretKey":"key","Token":"token-{number}"}}"#
        )
    })
    .await;
    let accepted = Counter::default();
    accepted.set(1);
    let server = strict(&accepted).await;
    let endpoint = source.server.url().parse().unwrap();
    let client = builder(server.url())
        .credential_provider(CvmRole::new().role("r").endpoint(endpoint))
        .clock(clock.clone())
        .retry(quick())
        .timeout(Duration::from_secs(500))
        .transport(Narrow::new())
        .build()
        .unwrap();
    write(&client).await.expect("the first credential");
    clock.advance(HOUR);
    accepted.set(2);
    for result in at_once(500, |_| write(&client)).await {
        result.expect("the second credential");
    }
    assert_eq!((source.given.get(), server.requests()), (2, 501));
}
