//! The one file that looks at the real time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

/// Tells what time it is.
pub(crate) type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// The machine's own clock.
pub(crate) fn real() -> Clock {
    // Everything else is handed a `Clock`, so that tests decide what time it is.
    #[allow(clippy::disallowed_methods)]
    Arc::new(SystemTime::now)
}

/// What `future` gives, or nothing if it takes longer than `limit`.
pub(crate) async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    // A peer that stalls must be dropped after real time, whatever an injected clock says.
    #[allow(clippy::disallowed_methods)]
    tokio::time::timeout(limit, future).await.ok()
}

/// Waits, by real time: what waits is a peer or a socket.
pub(crate) async fn sleep(time: Duration) {
    if !time.is_zero() {
        #[allow(clippy::disallowed_methods)]
        tokio::time::sleep(time).await;
    }
}

/// Waits a moment before something that failed is tried again.
pub(crate) async fn pause() {
    // Without it, a machine out of file handles would be kept busy as well.
    sleep(Duration::from_millis(20)).await;
}

/// A clock that can be set wrong.
#[derive(Clone, Debug, Default)]
pub(crate) struct Skew(Arc<AtomicI64>);

impl Skew {
    /// From here on the clock is so many seconds ahead, or behind if they are negative.
    pub(crate) fn set(&self, seconds: i64) {
        self.0.store(seconds, Ordering::Relaxed);
    }

    /// The clock with this on top of it. Times that cannot be told are told right.
    pub(crate) fn of(&self, clock: Clock) -> Clock {
        let skew = self.clone();
        Arc::new(move || {
            let (now, seconds) = (clock(), skew.0.load(Ordering::Relaxed));
            let amount = Duration::from_secs(seconds.unsigned_abs());
            let skewed = if seconds < 0 {
                now.checked_sub(amount)
            } else {
                now.checked_add(amount)
            };
            skewed.unwrap_or(now)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    #[test]
    fn the_real_clock_is_past_the_year_2020() {
        assert!(super::real()() > SystemTime::UNIX_EPOCH + Duration::from_secs(1_577_836_800));
    }
}
