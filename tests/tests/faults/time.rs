//! A clock that a test sets, over real sockets.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use mna_core::{Clock, SystemClock};

/// The system's clock, but for what was added to it. Clones are the same clock.
#[derive(Clone, Debug, Default)]
pub(crate) struct AdjustedClock(Arc<Mutex<Added>>);

#[derive(Debug, Default)]
struct Added {
    /// To the time of the day, in seconds, as somebody sets a clock.
    to_date: i64,
    /// To all time, as it passes.
    passed: Duration,
}

impl AdjustedClock {
    /// A clock that is so many seconds ahead of the right time; behind it, if negative.
    pub(crate) fn ahead_by(seconds: i64) -> AdjustedClock {
        let clock = AdjustedClock::default();
        clock.set_ahead_by(seconds);
        clock
    }

    pub(crate) fn set_ahead_by(&self, seconds: i64) {
        self.0.lock().unwrap().to_date = seconds;
    }

    /// Lets time pass.
    pub(crate) fn advance(&self, time: Duration) {
        self.0.lock().unwrap().passed += time;
    }
}

impl Clock for AdjustedClock {
    fn now(&self) -> SystemTime {
        let added = self.0.lock().unwrap();
        let passed = SystemClock.now() + added.passed;
        let seconds = Duration::from_secs(added.to_date.unsigned_abs());
        match added.to_date {
            ..0 => passed - seconds,
            0.. => passed + seconds,
        }
    }

    fn monotonic(&self) -> Duration {
        SystemClock.monotonic() + self.0.lock().unwrap().passed
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}

/// What time it is in the header of an answer.
pub(crate) fn date_header(now: SystemTime) -> String {
    format!("Date: {}\r\n", httpdate::fmt_http_date(now))
}
