use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Waker};

use tokio::sync::Semaphore;

use super::*;
use crate::credential::Provided;
use crate::credential::testing::{FakeEnvironment, ManualClock, NOW, context};

type Script = dyn Fn(usize) -> Result<Credential, CredentialError> + Send + Sync;

/// Gives what the test says for the first, second, … time, each when the gate lets it through.
#[derive(Clone)]
struct Scripted {
    script: Arc<Script>,
    asked: Arc<AtomicUsize>,
    gate: Option<Arc<Semaphore>>,
}

impl Scripted {
    fn new(
        script: impl Fn(usize) -> Result<Credential, CredentialError> + Send + Sync + 'static,
    ) -> Scripted {
        Scripted {
            script: Arc::new(script),
            asked: Arc::default(),
            gate: None,
        }
    }

    /// Credentials `id1`, `id2`, …, each valid for two hours from the beginning of the one before.
    fn lasting_two_hours() -> Scripted {
        Scripted::new(|n| Ok(temporary(n, 7_200 * n as i64)))
    }

    fn gated(mut self) -> (Scripted, Arc<Semaphore>) {
        let gate = Arc::new(Semaphore::new(0));
        self.gate = Some(Arc::clone(&gate));
        (self, gate)
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scripted")
    }
}

impl CredentialProvider for Scripted {
    fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
        Box::pin(async move {
            let n = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            if let Some(gate) = &self.gate {
                gate.acquire().await.unwrap().forget();
            }
            (self.script)(n)
        })
    }
}

/// A credential that expires so many seconds after the test has begun.
fn temporary(n: usize, seconds: i64) -> Credential {
    let credential = Credential::temporary(format!("id{n}"), "key", "token").unwrap();
    credential.expiring_at(NOW + seconds)
}

fn broken(n: usize) -> CredentialError {
    CredentialError::failed(format!("it broke for the {n}th time"))
}

fn cache(source: &Scripted) -> (Arc<CredentialCache>, ManualClock) {
    let clock = ManualClock::new();
    let mut context = context(FakeEnvironment::default());
    context.clock = Arc::new(clock.clone());
    (
        CredentialCache::new(Arc::new(source.clone()), context),
        clock,
    )
}

async fn id(cache: &Arc<CredentialCache>) -> String {
    cache.resolve().await.unwrap().secret_id().to_owned()
}

/// Lets the tasks in the background do what they can.
async fn settle() {
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test]
async fn a_valid_credential_is_fetched_once() {
    let source = Scripted::lasting_two_hours();
    let (cache, clock) = cache(&source);
    for _ in 0..3 {
        assert_eq!(id(&cache).await, "id1");
        clock.advance(seconds(60));
    }
    assert_eq!(source.asked(), 1);
}

#[tokio::test]
async fn a_valid_credential_is_there_without_waiting() {
    let (cache, _) = cache(&Scripted::lasting_two_hours());
    id(&cache).await;
    let ready = std::pin::pin!(cache.resolve());
    assert!(
        ready
            .poll(&mut Context::from_waker(Waker::noop()))
            .is_ready()
    );
}

#[tokio::test]
async fn five_hundred_calls_at_the_expiry_fetch_once() {
    let (source, gate) = Scripted::lasting_two_hours().gated();
    let (cache, clock) = cache(&source);
    gate.add_permits(1);
    id(&cache).await;
    clock.advance(seconds(7_200));
    let calls: Vec<_> = (0..500)
        .map(|_| {
            tokio::spawn({
                let cache = Arc::clone(&cache);
                async move { id(&cache).await }
            })
        })
        .collect();
    settle().await;
    gate.add_permits(500);
    for call in calls {
        assert_eq!(call.await.unwrap(), "id2");
    }
    assert_eq!(source.asked(), 2);
}

#[tokio::test]
async fn a_new_one_is_fetched_early_while_the_old_one_is_handed_out() {
    let (source, gate) = Scripted::lasting_two_hours().gated();
    let (cache, clock) = cache(&source);
    gate.add_permits(1);
    assert_eq!(id(&cache).await, "id1");
    // The lead is between five and ten minutes.
    clock.advance(seconds(7_200 - 601));
    assert_eq!(id(&cache).await, "id1");
    settle().await;
    assert_eq!(source.asked(), 1);
    clock.advance(seconds(302));
    for _ in 0..3 {
        assert_eq!(id(&cache).await, "id1");
        settle().await;
        assert_eq!(source.asked(), 2);
    }
    gate.add_permits(1);
    settle().await;
    assert_eq!(id(&cache).await, "id2");
    assert_eq!(source.asked(), 2);
}

#[tokio::test]
async fn the_lead_is_a_part_of_a_short_life() {
    let source = Scripted::new(|n| Ok(temporary(n, 100)));
    let (cache, clock) = cache(&source);
    id(&cache).await;
    clock.advance(seconds(79));
    id(&cache).await;
    settle().await;
    assert_eq!(source.asked(), 1);
    clock.advance(seconds(12));
    id(&cache).await;
    settle().await;
    assert_eq!(source.asked(), 2);
}

#[tokio::test]
async fn a_background_failure_keeps_the_valid_one_and_is_repeated_ever_less_often() {
    let source = Scripted::new(|n| match n {
        1 => Ok(temporary(n, 7_200)),
        n => Err(broken(n)),
    });
    let (cache, clock) = cache(&source);
    id(&cache).await;
    clock.advance(seconds(7_200 - 299));
    for n in 0..7 {
        assert_eq!(id(&cache).await, "id1");
        settle().await;
        assert_eq!(source.asked(), n + 2);
        let pause = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000][n];
        clock.advance(Duration::from_millis(pause / 2 - 1));
        assert_eq!(id(&cache).await, "id1");
        settle().await;
        assert_eq!(source.asked(), n + 2);
        clock.advance(Duration::from_millis(pause / 2 + 1));
    }
    // The pauses do not count for somebody who has nothing.
    clock.advance(seconds(299));
    assert!(cache.resolve().await.is_err());
    assert!(cache.resolve().await.is_err());
    assert_eq!(source.asked(), 10);
}

#[tokio::test]
async fn an_expired_credential_is_never_handed_out() {
    let source = Scripted::new(|n| {
        if n == 1 {
            Ok(temporary(n, 100))
        } else {
            Err(broken(n))
        }
    });
    let (cache, clock) = cache(&source);
    assert_eq!(id(&cache).await, "id1");
    clock.advance(seconds(100));
    let error = cache.resolve().await.unwrap_err();
    assert!(error.is_never_sent());
    assert_eq!(
        error.to_string(),
        "no credential: it broke for the 2th time"
    );
}

#[tokio::test]
async fn time_that_passes_while_the_machine_sleeps_counts() {
    let source = Scripted::lasting_two_hours();
    let (cache, clock) = cache(&source);
    id(&cache).await;
    // The steady clock stands still then.
    clock.set_by(7_200);
    assert_eq!(id(&cache).await, "id2");
}

#[tokio::test]
async fn a_clock_that_is_set_back_prolongs_no_credential() {
    let source = Scripted::lasting_two_hours();
    let (cache, clock) = cache(&source);
    id(&cache).await;
    clock.set_by(-3_600);
    clock.advance(seconds(7_200));
    assert_eq!(id(&cache).await, "id2");
}

#[tokio::test]
async fn a_credential_that_comes_expired_is_an_error_that_speaks_of_the_clock() {
    let (cache, _) = cache(&Scripted::new(|n| Ok(temporary(n, 0))));
    let error = cache.resolve().await.unwrap_err();
    assert!(
        error.to_string().contains("check this machine's clock"),
        "{error}"
    );
}

#[tokio::test]
async fn a_failure_is_told_to_all_who_wait_and_the_next_call_tries_anew() {
    let (source, gate) = Scripted::new(|n| match n {
        1 => Err(broken(n)),
        n => Ok(temporary(n, 7_200)),
    })
    .gated();
    let (cache, _) = cache(&source);
    let calls: Vec<_> = (0..20)
        .map(|_| {
            tokio::spawn({
                let cache = Arc::clone(&cache);
                async move { cache.resolve().await.unwrap_err() }
            })
        })
        .collect();
    settle().await;
    gate.add_permits(100);
    for call in calls {
        let error = call.await.unwrap();
        assert!(
            error.is_never_sent() && error.to_string().contains("it broke"),
            "{error}"
        );
        let source = std::error::Error::source(&error).unwrap();
        let told = source.downcast_ref::<CredentialError>().unwrap();
        assert!(matches!(told, CredentialError::Failed(_)), "{told:?}");
    }
    assert_eq!(source.asked(), 1);
    assert_eq!(id(&cache).await, "id2");
}

#[tokio::test]
async fn a_call_that_is_given_up_takes_nothing_from_the_others() {
    let (source, gate) = Scripted::lasting_two_hours().gated();
    let (cache, _) = cache(&source);
    let first = tokio::spawn({
        let cache = Arc::clone(&cache);
        async move { id(&cache).await }
    });
    settle().await;
    let second = tokio::spawn({
        let cache = Arc::clone(&cache);
        async move { id(&cache).await }
    });
    settle().await;
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    gate.add_permits(1);
    assert_eq!(second.await.unwrap(), "id1");
    assert_eq!(source.asked(), 1);
}

#[test]
fn a_runtime_that_ends_while_fetching_leaves_the_next_one_free_to() {
    let (source, gate) = Scripted::lasting_two_hours().gated();
    let (cache, _) = cache(&source);
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
    };
    let first = runtime();
    first.block_on(async {
        let cache = Arc::clone(&cache);
        tokio::spawn(async move { id(&cache).await });
        settle().await;
    });
    assert_eq!(source.asked(), 1);
    drop(first);
    gate.add_permits(1);
    assert_eq!(runtime().block_on(id(&cache)), "id2");
}

#[tokio::test]
async fn a_source_that_panics_is_an_error_and_not_the_end() {
    let source = Scripted::new(|n| match n {
        1 => panic!("a bug in somebody's source"),
        n => Ok(temporary(n, 7_200)),
    });
    let (cache, _) = cache(&source);
    let error = cache.resolve().await.unwrap_err();
    assert!(error.to_string().contains("panicked"), "{error}");
    assert_eq!(id(&cache).await, "id2");
}

#[tokio::test]
async fn a_source_that_hangs_is_given_up() {
    let (source, gate) = Scripted::lasting_two_hours().gated();
    let (cache, clock) = cache(&source);
    let call = tokio::spawn({
        let cache = Arc::clone(&cache);
        async move { cache.resolve().await }
    });
    settle().await;
    clock.advance(FETCH_LIMIT);
    let error = call.await.unwrap().unwrap_err();
    assert!(error.to_string().contains("none within 120s"), "{error}");
    gate.add_permits(1);
    assert_eq!(id(&cache).await, "id2");
}

#[test]
fn without_a_runtime_the_error_says_so_and_what_is_there_is_used() {
    let source = Scripted::lasting_two_hours();
    let (cache, clock) = cache(&source);
    let now = |cache: &Arc<CredentialCache>| {
        let resolving = std::pin::pin!(cache.resolve());
        match resolving.poll(&mut Context::from_waker(Waker::noop())) {
            std::task::Poll::Ready(result) => result,
            std::task::Poll::Pending => panic!("it waits for nobody"),
        }
    };
    let error = now(&cache).unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("no tokio runtime"),
        "{error}"
    );
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(id(&cache));
    clock.advance(seconds(7_100));
    assert_eq!(now(&cache).unwrap().secret_id(), "id1");
}

#[tokio::test]
async fn a_credential_without_expiry_is_kept_for_ever() {
    let source = Scripted::new(|n| Ok(Credential::temporary(format!("id{n}"), "k", "t").unwrap()));
    let (cache, clock) = cache(&source);
    id(&cache).await;
    clock.advance(seconds(10_000_000));
    assert_eq!(id(&cache).await, "id1");
}

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let source = Scripted::new(|n| Ok(Credential::temporary(format!("id{n}"), "k", "t").unwrap()));
    let (cache, _) = cache(&source);
    let old = cache.resolve().await.unwrap();
    assert!(cache.refused(&old) && cache.refused(&old));
    let new = cache.resolve().await.unwrap();
    assert_eq!(new.secret_id(), "id2");
    // The answer to a call that was signed with the old one.
    assert!(cache.refused(&old));
    assert!(cache.resolve().await.unwrap().is_same(&new));
    assert_eq!(source.asked(), 2);
}

#[tokio::test]
async fn a_refused_credential_is_not_handed_out_even_if_no_other_can_be_had() {
    let source = Scripted::new(|n| {
        if n == 1 {
            Ok(temporary(n, 7_200))
        } else {
            Err(broken(n))
        }
    });
    let (cache, _) = cache(&source);
    let old = cache.resolve().await.unwrap();
    assert!(cache.refused(&old));
    assert!(cache.resolve().await.is_err());
}

#[tokio::test]
async fn a_permanent_key_cannot_be_replaced() {
    let source = Scripted::new(|_| Ok(Credential::new("id", "key").unwrap()));
    let (cache, _) = cache(&source);
    let credential = cache.resolve().await.unwrap();
    assert!(!cache.refused(&credential));
    assert!(cache.resolve().await.unwrap().is_same(&credential));
}

#[tokio::test]
async fn the_identity_is_that_of_the_first_credential() {
    let (cache, clock) = cache(&Scripted::lasting_two_hours());
    assert_eq!(cache.identity(), None);
    id(&cache).await;
    clock.advance(seconds(7_200));
    assert_eq!(id(&cache).await, "id2");
    assert_eq!(cache.identity(), Some("id1"));
}

#[tokio::test]
async fn a_source_with_nothing_newer_is_not_asked_all_the_time() {
    // As a login that is written in a file.
    let source = Scripted::new(|n| Ok(temporary(n, 1_000)));
    let (cache, clock) = cache(&source);
    id(&cache).await;
    clock.advance(seconds(990));
    for _ in 0..100 {
        id(&cache).await;
        settle().await;
    }
    assert_eq!(source.asked(), 2);
    for _ in 0..9 {
        clock.advance(seconds(1));
        for _ in 0..100 {
            id(&cache).await;
        }
        settle().await;
    }
    assert!(source.asked() <= 11, "{}", source.asked());
}
