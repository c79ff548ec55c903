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
    /// Takes what one repetition costs; false if not as much is left.
    pub(crate) fn take(&self) -> bool {
        let taken = |left: u32| left.checked_sub(COST);
        (self.0)
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken)
            .is_ok()
    }

    /// A call succeeded: its last repetition is paid back, or, if there was none, a little is added.
    pub(crate) fn succeeded(&self, attempts: u32) {
        let reward = if attempts > 1 { COST } else { REWARD };
        if self.0.load(Ordering::Relaxed) == CAPACITY {
            // Nearly always; and it spares all cores the writing to one place.
            return;
        }
        let filled = |left: u32| Some((left + reward).min(CAPACITY));
        let _ = (self.0).fetch_update(Ordering::Relaxed, Ordering::Relaxed, filled);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetitions_without_a_success_end_when_the_budget_does() {
        let budget = RetryBudget::default();
        let repetitions = (0..1_000).filter(|_| budget.take()).count();
        assert_eq!(repetitions, (CAPACITY / COST) as usize);
    }

    #[test]
    fn a_repetition_that_succeeds_costs_nothing() {
        let budget = RetryBudget::default();
        for _ in 0..1_000 {
            assert!(budget.take());
            budget.succeeded(2);
        }
    }

    #[test]
    fn successes_fill_it_again_up_to_its_capacity() {
        let budget = RetryBudget::default();
        while budget.take() {}
        for _ in 0..COST {
            assert!(!budget.take());
            budget.succeeded(1);
        }
        assert!(budget.take() && !budget.take());
        for _ in 0..10_000 {
            budget.succeeded(1);
        }
        assert_eq!(budget.0.load(Ordering::Relaxed), CAPACITY);
    }
}
