//! A time that never goes back, out of a clock that may.

use std::time::Duration;

/// How much time has passed, as far as a clock tells.
///
/// A [`Clock`](crate::Clock) may be as unsteady as the system's time. If somebody sets that back an
/// hour, nobody must wait an hour longer.
#[derive(Debug)]
pub(super) struct Steady {
    passed: Duration,
    last: Duration,
}

impl Steady {
    pub(super) fn new(reading: Duration) -> Steady {
        Steady {
            passed: Duration::ZERO,
            last: reading,
        }
    }

    /// How much time has passed, now that the clock reads this.
    pub(super) fn read(&mut self, reading: Duration) -> Duration {
        let step = reading.saturating_sub(self.last);
        self.passed = self.passed.saturating_add(step);
        self.last = reading;
        self.passed
    }

    /// A sleep until `passed` is over. It counts, even if the clock does not agree, as one that was
    /// set back meanwhile: otherwise whoever slept would have to sleep again, for ever if the clock
    /// stands.
    pub(super) fn reach(&mut self, passed: Duration) {
        self.passed = self.passed.max(passed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn time_goes_on_from_where_it_was_when_the_clock_is_set_back() {
        let mut steady = Steady::new(SECOND * 1000);
        assert_eq!(steady.read(SECOND * 1002), SECOND * 2);
        assert_eq!(steady.read(SECOND * 5), SECOND * 2);
        assert_eq!(steady.read(SECOND * 6), SECOND * 3);
    }

    #[test]
    fn a_sleep_that_is_over_counts_when_the_clock_stands() {
        let mut steady = Steady::new(SECOND);
        steady.reach(SECOND * 4);
        assert_eq!(steady.read(SECOND), SECOND * 4);
        steady.reach(SECOND * 2);
        assert_eq!(steady.read(SECOND), SECOND * 4);
    }
}
