//! A clock for tests.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use crate::clock::Clock;
use crate::time::UnixSeconds;

/// A clock that stands still until everybody sleeps: then the time until the first one wakes has
/// passed, and the test has not waited. Clones are the same clock.
///
/// ```
/// use std::time::Duration;
/// use mna_core::testing::ManualClock;
///
/// let clock = ManualClock::at(1_700_000_000);
/// clock.advance(Duration::from_secs(3_600));
/// assert_eq!(clock.elapsed(), Duration::from_secs(3_600));
/// ```
#[derive(Clone, Debug)]
pub struct ManualClock {
    start: SystemTime,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    passed: Duration,
    /// When those who sleep wake.
    wakings: Vec<Duration>,
}

impl ManualClock {
    /// A clock that stands at this time; at 1970 for times that the system cannot express.
    pub fn at(time: impl Into<UnixSeconds>) -> ManualClock {
        ManualClock {
            start: (time.into().to_system_time()).unwrap_or(SystemTime::UNIX_EPOCH),
            state: Arc::default(),
        }
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        let mut state = self.state();
        state.passed = state.passed.saturating_add(time);
    }

    /// How much time has passed, by [`advance`](ManualClock::advance) and by sleeping.
    pub fn elapsed(&self) -> Duration {
        self.state().passed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.start.checked_add(self.elapsed()).unwrap_or(self.start)
    }

    fn monotonic(&self) -> Duration {
        self.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        let mut state = self.state();
        let until = state.passed.saturating_add(duration);
        state.wakings.push(until);
        Box::pin(Sleep {
            until,
            clock: self.clone(),
            was_polled: false,
        })
    }
}

struct Sleep {
    until: Duration,
    clock: ManualClock,
    was_polled: bool,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        // Whoever can do something does it before time passes, and who wakes first wakes first.
        let is_second = std::mem::replace(&mut self.was_polled, true);
        let mut state = self.clock.state();
        let is_first = state.wakings.iter().all(|other| self.until <= *other);
        if is_second && is_first {
            state.passed = state.passed.max(self.until);
        }
        if state.passed >= self.until {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        let mut state = self.clock.state();
        let place = state.wakings.iter().position(|other| *other == self.until);
        place.map(|place| state.wakings.swap_remove(place));
    }
}
