//! The end of the time that a call has, of which every step takes its part.

use std::future::Future;
use std::time::Duration;

use crate::clock::{Clock, within};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline<'a> {
    clock: &'a dyn Clock,
    start: Duration,
    limit: Duration,
}

impl<'a> Deadline<'a> {
    pub(crate) fn new(clock: &'a dyn Clock, limit: Duration) -> Deadline<'a> {
        Deadline {
            clock,
            start: clock.monotonic(),
            limit,
        }
    }

    /// All the time there was.
    pub(crate) fn limit(&self) -> Duration {
        self.limit
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.clock.monotonic().saturating_sub(self.start)
    }

    pub(crate) fn left(&self) -> Duration {
        self.limit.saturating_sub(self.elapsed())
    }

    /// Does `work` in what is left of the time; `None` if that was not enough.
    pub(crate) async fn bound<F: Future>(&self, work: F) -> Option<F::Output> {
        within(self.clock, self.left(), work).await
    }
}
