//! The one file that looks at the real time.

use std::sync::Arc;
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

/// Waits a moment before something that failed is tried again.
pub(crate) async fn pause() {
    // Without it, a machine out of file handles would be kept busy as well.
    #[allow(clippy::disallowed_methods)]
    tokio::time::sleep(Duration::from_millis(20)).await;
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    #[test]
    fn the_real_clock_is_past_the_year_2020() {
        assert!(super::real()() > SystemTime::UNIX_EPOCH + Duration::from_secs(1_577_836_800));
    }
}
