//! How much a client may repeat in all.
//!
//! Attempts are bounded for each call; but when a server is down, every call makes all of them, and
//! the server is asked three times as often just when it can bear it least. So the calls of a client
//! share a budget: what is repeated draws on it, and what succeeds fills it again.

use std::sync::atomic::{AtomicU32, Ordering};

/// Enough for a hundred repetitions in a row without a success.
const CAPACITY: u32 = 500;
const COST: u32 = 5;
/// What a call gives that succeeds at its first attempt.
const REWARD: u32 = 1;

#[derive(Debug)]
pub(crate) struct RetryBudget(AtomicU32);

impl Default for RetryBudget {
    fn default() -> RetryBudget {
        RetryBudget(AtomicU32::new(CAPACITY))
    }
}

impl RetryBudget {
    /// Takes what one repetition costs; `None` if not as much is left.
    pub(crate) fn take(&self) -> Option<Repetition<'_>> {
        let taken = |left: u32| left.checked_sub(COST);
        let taken = (self.0).fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken);
        taken.is_ok().then(|| Repetition(self))
    }

    /// A call succeeded: its last attempt is paid back if it was a repetition that drew on the
    /// budget; otherwise a little is added.
    pub(crate) fn succeeded(&self, paid: bool) {
        self.add(if paid { COST } else { REWARD });
    }

    fn add(&self, reward: u32) {
        if self.0.load(Ordering::Relaxed) == CAPACITY {
            // Nearly always; and it spares all cores the writing to one place.
            return;
        }
        let filled = |left: u32| Some((left + reward).min(CAPACITY));
        let _ = (self.0).fetch_update(Ordering::Relaxed, Ordering::Relaxed, filled);
    }
}

/// A repetition that is paid for and not yet made. If it is dropped, there will be none: the call was
/// given up while it waited. What it would have cost goes back then.
#[must_use = "it is to be made, or not"]
pub(crate) struct Repetition<'a>(&'a RetryBudget);

impl Repetition<'_> {
    pub(crate) fn made(self) {
        std::mem::forget(self);
    }
}

impl Drop for Repetition<'_> {
    fn drop(&mut self) {
        self.0.add(COST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes one repetition, if there is enough for it.
    fn repeat(budget: &RetryBudget) -> bool {
        budget.take().map(Repetition::made).is_some()
    }

    #[test]
    fn repetitions_without_a_success_end_when_the_budget_does() {
        let budget = RetryBudget::default();
        let repetitions = (0..1_000).filter(|_| repeat(&budget)).count();
        assert_eq!(repetitions, (CAPACITY / COST) as usize);
    }

    #[test]
    fn a_repetition_that_succeeds_costs_nothing() {
        let budget = RetryBudget::default();
        for _ in 0..1_000 {
            assert!(repeat(&budget));
            budget.succeeded(true);
        }
    }

    #[test]
    fn a_repetition_that_is_not_made_costs_nothing() {
        let budget = RetryBudget::default();
        for _ in 0..1_000 {
            drop(budget.take().expect("enough for one"));
        }
        assert_eq!(budget.0.load(Ordering::Relaxed), CAPACITY);
    }

    #[test]
    fn successes_fill_it_again_up_to_its_capacity() {
        let budget = RetryBudget::default();
        while repeat(&budget) {}
        for _ in 0..COST {
            assert!(!repeat(&budget));
            budget.succeeded(false);
        }
        assert!(repeat(&budget) && !repeat(&budget));
        for _ in 0..10_000 {
            budget.succeeded(false);
        }
        assert_eq!(budget.0.load(Ordering::Relaxed), CAPACITY);
    }
}
