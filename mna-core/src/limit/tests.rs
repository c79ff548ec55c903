use std::future::pending;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use tokio::task::JoinSet;
use tokio::time::Instant;

use super::*;
use crate::clock::Clock;

mod simulation;

const KEY: LimitKey<'_> = LimitKey::new("AKIDexample", "mna.example", "GetDevices");

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn rate(per_second: u32) -> NonZeroU32 {
    NonZeroU32::new(per_second).unwrap()
}

/// The time of a tokio runtime that is paused: it passes when nobody has anything to do.
#[derive(Clone, Copy, Debug)]
struct Paused(Instant);

impl Paused {
    #[allow(clippy::disallowed_methods)] // It is a clock.
    fn new() -> Paused {
        Paused(Instant::now())
    }

    fn limiter(self) -> Arc<LocalLimiter> {
        Arc::new(LocalLimiter::new(self))
    }
}

impl Clock for Paused {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + self.monotonic()
    }

    fn monotonic(&self) -> Duration {
        self.0.elapsed()
    }

    #[allow(clippy::disallowed_methods)] // It is a clock.
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// A clock that is set by hand, and whose sleeps never end.
#[derive(Clone, Debug, Default)]
struct ByHand(Arc<Mutex<Duration>>);

impl ByHand {
    fn pass(&self, duration: Duration) {
        *self.0.lock().unwrap() += duration;
    }
}

impl Clock for ByHand {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + self.monotonic()
    }

    fn monotonic(&self) -> Duration {
        *self.0.lock().unwrap()
    }

    fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(pending())
    }
}

fn poll(acquiring: &mut Acquiring<'_>) -> Poll<Permit> {
    let mut context = Context::from_waker(Waker::noop());
    acquiring.as_mut().poll(&mut context).map(Result::unwrap)
}

fn retry_after(result: Result<Permit, LimitError>) -> Duration {
    match result {
        Err(LimitError::Exhausted { retry_after }) => retry_after,
        other => panic!("{other:?}"),
    }
}

/// Starts `calls` in order, each answered after `latency`, and gives when each was sent.
async fn sent(clock: Paused, calls: usize, per_second: u32, latency: Duration) -> Vec<Duration> {
    let limiter = clock.limiter();
    let mut tasks = JoinSet::new();
    for index in 0..calls {
        let limiter = Arc::clone(&limiter);
        tasks.spawn(async move {
            let permit = RateLimit::Wait.permit(&*limiter, KEY, rate(per_second));
            let permit = permit.await.unwrap();
            let time = clock.monotonic();
            clock.sleep(latency).await;
            permit.answered();
            (index, time)
        });
    }
    let mut times = tasks.join_all().await;
    times.sort();
    assert_eq!(limiter.window(KEY).waiting(), 0);
    times.into_iter().map(|(_, time)| time).collect()
}

#[tokio::test(start_paused = true)]
async fn as_many_calls_as_a_second_allows_go_at_once() {
    let times = sent(Paused::new(), 20, 20, ms(50)).await;
    assert_eq!(times, [Duration::ZERO; 20]);
}

#[tokio::test(start_paused = true)]
async fn of_fifty_tasks_each_waits_as_long_as_it_must_and_in_the_order_they_came() {
    let times = sent(Paused::new(), 50, 5, ms(100)).await;
    let expected = (0..50).map(|index| ms(1100) * (index / 5));
    assert_eq!(times, expected.collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn a_fast_action_comes_close_to_its_rate_and_a_slow_one_loses_the_margin_at_most() {
    let fast = sent(Paused::new(), 1000, 100, ms(10)).await;
    assert_eq!(fast.last(), Some(&(ms(1010) * 9)));
    // However slow: answers that come while the slot is still taken change nothing.
    for latency in [ms(500), ms(700), ms(1000), ms(1500), ms(30_000)] {
        let slow = sent(Paused::new(), 1000, 100, latency).await;
        assert_eq!(slow.last(), Some(&(ms(1500) * 9)), "{latency:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn who_waits_is_woken_earlier_when_an_answer_comes() {
    let clock = Paused::new();
    let limiter = clock.limiter();
    let permit = limiter.try_acquire(KEY, rate(1)).unwrap();
    let answer = async {
        clock.sleep(ms(100)).await;
        permit.answered();
    };
    let (_, second) = tokio::join!(answer, limiter.acquire(KEY, rate(1)));
    assert_eq!(clock.monotonic(), ms(1100));

    // Nothing was sent: the next may be, without waiting for a second to pass.
    let not_sent = async {
        clock.sleep(ms(100)).await;
        second.unwrap().not_sent();
    };
    let (_, third) = tokio::join!(not_sent, limiter.acquire(KEY, rate(1)));
    assert_eq!(clock.monotonic(), ms(1200));
    drop(third);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_was_given_up_counts_as_long_as_it_may_travel() {
    let clock = Paused::new();
    let limiter = LocalLimiter::new(clock).with_margin(ms(300));
    let permit = limiter.try_acquire(KEY, rate(1)).unwrap();
    clock.sleep(ms(10)).await;
    drop(permit);
    let _second = limiter.acquire(KEY, rate(1)).await;
    assert_eq!(clock.monotonic(), ms(1300));
}

#[test]
fn a_margin_has_an_end_so_that_calls_given_up_do_not_hold_their_slots_for_ever() {
    let limiter = LocalLimiter::new(ByHand::default()).with_margin(Duration::MAX);
    drop(limiter.try_acquire(KEY, rate(1)));
    assert_eq!(
        retry_after(limiter.try_acquire(KEY, rate(1))),
        ms(61 * 1000)
    );
}

#[test]
fn an_answer_that_comes_late_frees_no_slot_of_another_call() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    let late = [(); 2].map(|()| limiter.try_acquire(KEY, rate(2)).unwrap());
    clock.pass(ms(1500));
    let _next = [(); 2].map(|()| limiter.try_acquire(KEY, rate(2)).unwrap());
    let [answered, not_sent] = late;
    answered.answered();
    not_sent.not_sent();
    clock.pass(ms(1499));
    assert_eq!(retry_after(limiter.try_acquire(KEY, rate(2))), ms(1));
}

#[test]
fn without_waiting_it_says_how_long_it_would_take() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    let tried = || limiter.try_acquire(KEY, rate(2));
    let first = tried().unwrap();
    clock.pass(ms(200));
    let _second = tried().unwrap();
    assert_eq!(retry_after(tried()), ms(1300));
    first.answered();
    assert_eq!(retry_after(tried()), ms(1000));

    // Those who wait come first: one slot is for the first of them, the next one for the second,
    // and after a second the first slot is free once more.
    let mut line = [(); 2].map(|()| limiter.acquire(KEY, rate(2)));
    assert!(poll(&mut line[0]).is_pending());
    assert_eq!(retry_after(tried()), ms(1500));
    assert!(poll(&mut line[1]).is_pending());
    assert_eq!(retry_after(tried()), ms(2000));
    clock.pass(ms(1500));
    assert_eq!(retry_after(tried()), ms(1000));
}

#[test]
fn nobody_overtakes_those_who_wait() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    let _permit = limiter.try_acquire(KEY, rate(1));
    let mut first = limiter.acquire(KEY, rate(1));
    assert!(poll(&mut first).is_pending());
    let mut second = limiter.acquire(KEY, rate(1));
    assert!(poll(&mut second).is_pending());

    clock.pass(ms(1500));
    assert!(limiter.try_acquire(KEY, rate(1)).is_err());
    assert!(poll(&mut second).is_pending());
    assert!(poll(&mut first).is_ready());
}

#[test]
fn a_future_that_nobody_polls_holds_up_one_slot_and_no_more() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    let _permits = [(); 2].map(|()| limiter.try_acquire(KEY, rate(2)));
    let mut forgotten = limiter.acquire(KEY, rate(2));
    assert!(poll(&mut forgotten).is_pending());
    let mut next = limiter.acquire(KEY, rate(2));
    assert!(poll(&mut next).is_pending());

    for _ in 0..3 {
        clock.pass(ms(1500));
        assert!(poll(&mut next).is_ready());
        next = limiter.acquire(KEY, rate(2));
        assert!(poll(&mut next).is_pending());
    }
    drop(forgotten);
    assert!(poll(&mut next).is_ready());
}

#[test]
fn a_future_that_was_never_polled_has_no_place_in_the_line() {
    let limiter = LocalLimiter::new(ByHand::default());
    let _acquiring = limiter.acquire(KEY, rate(1));
    assert!(limiter.try_acquire(KEY, rate(1)).is_ok());
}

#[tokio::test(start_paused = true)]
async fn whoever_gives_up_waiting_leaves_nothing_behind_and_the_others_move_up() {
    const WAITING: usize = 6;
    // Slots are free at 0.0 s, 1.1 s, 2.2 s and so on, two at a time: times before, at and after.
    for (who, when) in (0..WAITING).flat_map(|who| (0..=45).map(move |step| (who, ms(step * 100))))
    {
        let clock = Paused::new();
        let limiter = clock.limiter();
        let mut tasks = JoinSet::new();
        for index in 0..WAITING {
            let limiter = Arc::clone(&limiter);
            tasks.spawn(async move {
                let call = async {
                    let permit = limiter.acquire(KEY, rate(2)).await.unwrap();
                    let time = clock.monotonic();
                    clock.sleep(ms(100)).await;
                    permit.answered();
                    (index, time)
                };
                if index == who {
                    crate::clock::within(&clock, when, call).await
                } else {
                    Some(call.await)
                }
            });
        }
        let mut times: Vec<_> = tasks.join_all().await.into_iter().flatten().collect();
        times.sort();
        let given_up_in_line = when < ms(1100) * (who as u32 / 2);
        for (index, time) in times {
            let moved_up = given_up_in_line && index > who;
            let round = (index - usize::from(moved_up)) as u32 / 2;
            // One that was given up on its way holds its slot for the margin.
            let latest = ms(1100) * round + ms(400);
            assert!(time >= ms(1100) * round, "{who} at {when:?}: {index}");
            assert!(time <= latest, "{who} at {when:?}: {index} at {time:?}");
        }
        assert_eq!(limiter.window(KEY).waiting(), 0);
        clock.sleep(ms(1500)).await;
        for _ in 0..2 {
            drop(limiter.try_acquire(KEY, rate(2)).unwrap());
        }
        assert!(limiter.try_acquire(KEY, rate(2)).is_err());
    }
}

#[test]
fn another_rate_takes_effect_at_once() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    let mut permits = vec![limiter.try_acquire(KEY, rate(1)).unwrap()];
    permits.push(limiter.try_acquire(KEY, rate(3)).unwrap());
    clock.pass(ms(100));
    permits.push(limiter.try_acquire(KEY, rate(3)).unwrap());
    // Two of the three must run out before there is one of two.
    assert_eq!(retry_after(limiter.try_acquire(KEY, rate(2))), ms(1400));
    assert_eq!(retry_after(limiter.try_acquire(KEY, rate(1))), ms(1500));
    assert!(limiter.try_acquire(KEY, NonZeroU32::MAX).is_ok());
}

#[test]
fn each_key_has_a_limit_of_its_own_even_if_joined_they_are_the_same() {
    let limiter = LocalLimiter::new(ByHand::default());
    let keys = [
        LimitKey::new("a", "bc", "d"),
        LimitKey::new("ab", "c", "d"),
        LimitKey::new("a", "b", "cd"),
        LimitKey::new("abc", "", "d"),
        LimitKey::new("", "abc", "d"),
        LimitKey::new("abcd", "", ""),
        LimitKey::new("d", "bc", "a"),
    ];
    for key in keys {
        assert!(limiter.try_acquire(key, rate(1)).is_ok(), "{key:?}");
    }
    for key in keys {
        assert!(limiter.try_acquire(key, rate(1)).is_err(), "{key:?}");
    }
    assert_eq!(limiter.keys(), keys.len());
}

#[test]
fn keys_that_are_not_in_use_are_forgotten_and_the_others_kept() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    let call = |credential: &str| {
        let key = LimitKey::new(credential, "mna.example", "GetDevices");
        limiter.try_acquire(key, rate(1))
    };
    let waited_for = LimitKey::new("waited for", "mna.example", "GetDevices");
    drop(limiter.try_acquire(waited_for, rate(1)));
    let mut waiting = limiter.acquire(waited_for, rate(1));
    assert!(poll(&mut waiting).is_pending());

    for second in 0..100 {
        for number in 0..100 {
            call(&format!("{second}/{number}")).unwrap().answered();
        }
        // Whatever was called within the second is counted still.
        for number in 0..100 {
            assert!(call(&format!("{second}/{number}")).is_err());
        }
        assert!(limiter.keys() <= 301, "{}", limiter.keys());
        clock.pass(ms(1000));
    }
    assert!(limiter.try_acquire(waited_for, rate(1)).is_err());
    assert!(poll(&mut waiting).is_ready());
}

#[test]
fn threads_that_race_for_the_slots_get_as_many_as_there_are() {
    let clock = ByHand::default();
    let limiter = LocalLimiter::new(clock.clone());
    for _ in 0..50 {
        let got = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        if let Ok(permit) = limiter.try_acquire(KEY, rate(50)) {
                            got.fetch_add(1, Ordering::Relaxed);
                            permit.answered();
                        }
                    }
                });
            }
        });
        assert_eq!(got.into_inner(), 50);
        clock.pass(ms(1000));
    }
}

#[tokio::test]
async fn a_clock_that_stands_and_does_not_sleep_holds_nobody_up() {
    #[derive(Debug)]
    struct Standing;

    impl Clock for Standing {
        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH
        }

        fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
            Box::pin(std::future::ready(()))
        }
    }

    let limiter = LocalLimiter::new(Standing);
    for _ in 0..100 {
        limiter.acquire(KEY, rate(3)).await.unwrap().answered();
    }
}

#[tokio::test(start_paused = true)]
async fn a_client_waits_or_fails_or_does_not_count() {
    let clock = Paused::new();
    let limiter = clock.limiter();
    let permit = |mode: RateLimit| mode.permit(&limiter, KEY, rate(1));
    permit(RateLimit::default()).await.unwrap().answered();
    for _ in 0..3 {
        permit(RateLimit::Off).await.unwrap().answered();
        assert_eq!(retry_after(permit(RateLimit::FailFast).await), ms(1000));
    }
    permit(RateLimit::Wait).await.unwrap().answered();
    assert_eq!(clock.monotonic(), ms(1000));
}

/// What a limiter looks like that asks a server, which may be gone.
#[derive(Debug, Default)]
struct Shared {
    gone: bool,
    told: Arc<Mutex<Vec<Outcome>>>,
}

impl Limiter for Shared {
    fn acquire<'a>(&'a self, _: LimitKey<'a>, _: NonZeroU32) -> Acquiring<'a> {
        let told = Arc::clone(&self.told);
        Box::pin(async move {
            if self.gone {
                return Err(LimitError::Failed("no route to redis".into()));
            }
            Ok(Permit::new(move |outcome| {
                told.lock().unwrap().push(outcome);
            }))
        })
    }

    fn try_acquire(&self, _: LimitKey<'_>, _: NonZeroU32) -> Result<Permit, LimitError> {
        Err(LimitError::Exhausted {
            retry_after: Duration::ZERO,
        })
    }
}

#[tokio::test]
async fn a_shared_limiter_hears_once_what_became_of_each_call() {
    let limiter = Shared::default();
    let permit = || RateLimit::Wait.permit(&limiter, KEY, rate(1));
    permit().await.unwrap().answered();
    permit().await.unwrap().not_sent();
    drop(permit().await.unwrap());
    let told = limiter.told.lock().unwrap();
    let expected = [Outcome::Answered, Outcome::NotSent, Outcome::Unknown];
    assert_eq!(*told, expected);
}

#[tokio::test]
async fn a_shared_limiter_that_fails_lets_nothing_through() {
    let limiter = Shared {
        gone: true,
        ..Shared::default()
    };
    let result = RateLimit::Wait.permit(&limiter, KEY, rate(1)).await;
    assert!(matches!(result, Err(LimitError::Failed(_))), "{result:?}");
}
