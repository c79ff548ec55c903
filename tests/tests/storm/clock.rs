//! The system's clock, until the end of the run, when nobody wants to wait.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use mna_core::{Clock, SystemClock};

/// A clock that can be set forward. Clones are the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct LaterClock(Arc<AtomicU64>);

impl LaterClock {
    pub(crate) fn advance(&self, time: Duration) {
        let milliseconds = u64::try_from(time.as_millis()).expect("not for ever");
        self.0.fetch_add(milliseconds, Ordering::Relaxed);
    }

    fn later(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }
}

impl Clock for LaterClock {
    fn now(&self) -> SystemTime {
        SystemClock.now() + self.later()
    }

    fn monotonic(&self) -> Duration {
        SystemClock.monotonic() + self.later()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}
