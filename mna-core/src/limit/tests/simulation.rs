//! The guarantee, tried out: many tasks, a server that counts, and a network that is as late as it
//! may be.

use proptest::collection::vec;
use proptest::prelude::*;
use tokio::runtime::Builder;

use super::*;
use crate::clock::within;

const MARGIN: u64 = 500;

/// One call, in milliseconds.
#[derive(Clone, Debug)]
struct Plan {
    start: u64,
    /// From being sent to arriving.
    travel: u64,
    /// From arriving to the answer.
    work: u64,
    end: End,
}

#[derive(Clone, Copy, Debug)]
enum End {
    Answered,
    /// After it was sent.
    GivenUp(u64),
    NotSent,
    /// While it waits, unless its turn comes before.
    WaitsNoLonger(u64),
    FailsFast,
}

fn plan() -> impl Strategy<Value = Plan> {
    let travel = prop_oneof![Just(0), Just(MARGIN), 0..=MARGIN];
    let work = prop_oneof![4 => 0..100_u64, 1 => 0..3000_u64];
    let end = prop_oneof![
        8 => Just(End::Answered),
        1 => (0..=MARGIN).prop_map(End::GivenUp),
        1 => Just(End::NotSent),
        1 => (0..5000_u64).prop_map(End::WaitsNoLonger),
        1 => Just(End::FailsFast),
    ];
    (0..3000_u64, travel, work, end).prop_map(|(start, travel, work, end)| Plan {
        start,
        travel,
        work,
        end,
    })
}

/// Makes the call, and gives when it arrived.
async fn call(
    clock: Paused,
    limiter: Arc<LocalLimiter>,
    per_second: u32,
    plan: Plan,
) -> Option<Duration> {
    clock.sleep(ms(plan.start)).await;
    let mode = match plan.end {
        End::FailsFast => RateLimit::FailFast,
        _ => RateLimit::Wait,
    };
    let patience = match plan.end {
        End::WaitsNoLonger(patience) => ms(patience),
        _ => Duration::MAX,
    };
    let permit = mode.permit(&*limiter, KEY, rate(per_second));
    let permit = within(&clock, patience, permit).await?.ok()?;
    let arrival = clock.monotonic() + ms(plan.travel);
    match plan.end {
        End::NotSent => {
            permit.not_sent();
            return None;
        }
        End::GivenUp(after) => {
            clock.sleep(ms(after)).await;
            drop(permit);
        }
        _ => {
            clock.sleep(ms(plan.travel + plan.work)).await;
            permit.answered();
        }
    }
    Some(arrival)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_second_at_the_server_sees_more_calls_than_it_allows(
        per_second in 1..25_u32,
        plans in vec(plan(), 1..400),
    ) {
        let runtime = Builder::new_current_thread().enable_time().start_paused(true).build();
        let mut arrivals = runtime.unwrap().block_on(async {
            let clock = Paused::new();
            let limiter = Arc::new(LocalLimiter::new(clock).with_margin(ms(MARGIN)));
            let mut tasks = JoinSet::new();
            for plan in plans.iter().cloned() {
                tasks.spawn(call(clock, Arc::clone(&limiter), per_second, plan));
            }
            let arrivals: Vec<_> = tasks.join_all().await.into_iter().flatten().collect();

            // Nobody was forgotten, and nobody waited longer than the slots' rounds take.
            prop_assert_eq!(limiter.window(KEY).waiting(), 0);
            let rounds = plans.len() as u32 / per_second + 1;
            let longest = ms(3000 + MARGIN + 3000) + ms(1000 + MARGIN) * rounds;
            prop_assert!(clock.monotonic() <= longest, "{:?}", clock.monotonic());
            Ok(arrivals)
        })?;
        arrivals.sort();
        // A window begins at each arrival: one that begins elsewhere sees no more than the one
        // that begins at its first arrival.
        for (index, first) in arrivals.iter().enumerate() {
            let end = *first + ms(1000);
            let count = arrivals[index..].iter().take_while(|time| **time < end).count();
            prop_assert!(count <= per_second as usize, "{count} from {first:?}");
        }
    }
}
