//! How often each account may call each action.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use crate::fault::Fault;

/// How long a past second is remembered: requests that arrived in one second can be counted in a
/// slightly different order, never minutes apart.
const REMEMBERED: u64 = 60;

/// Counts calls in fixed windows of one second, as the vendor does: the first so many of each
/// second pass, the rest are refused.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    /// The calls in each second, by account and action.
    windows: Mutex<HashMap<(String, String), BTreeMap<i64, u32>>>,
}

impl Rates {
    /// Counts one call that arrived in `second`, or refuses it.
    pub(crate) fn pass(
        &self,
        secret_id: &str,
        action: &str,
        per_second: u32,
        second: i64,
    ) -> Result<(), Fault> {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = windows
            .entry((secret_id.to_owned(), action.to_owned()))
            .or_default();
        seconds.retain(|past, _| past.abs_diff(second) <= REMEMBERED);
        let count = seconds.entry(second).or_default();
        if *count >= per_second {
            return Err(Fault::new(
                "RequestLimitExceeded",
                format!("{action} may be called {per_second} times in each second, and was."),
            ));
        }
        *count += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Rates;

    #[test]
    fn the_first_of_each_second_pass_and_the_rest_do_not() {
        let rates = Rates::default();
        for second in [100, 101, 5_000_000, -1] {
            let passed: Vec<bool> = (0..5)
                .map(|_| rates.pass("id", "Action", 3, second).is_ok())
                .collect();
            assert_eq!(passed, [true, true, true, false, false], "{second}");
        }
    }

    #[test]
    fn accounts_and_actions_are_counted_apart() {
        let rates = Rates::default();
        assert!(rates.pass("a", "X", 1, 0).is_ok());
        assert!(rates.pass("b", "X", 1, 0).is_ok());
        assert!(rates.pass("a", "Y", 1, 0).is_ok());
        assert_eq!(
            rates.pass("a", "X", 1, 0).unwrap_err().code,
            "RequestLimitExceeded"
        );
    }

    #[test]
    fn calls_that_are_counted_late_still_belong_to_their_second() {
        let rates = Rates::default();
        assert!(rates.pass("id", "Action", 1, 10).is_ok());
        assert!(rates.pass("id", "Action", 1, 11).is_ok());
        assert!(rates.pass("id", "Action", 1, 10).is_err());
    }
}
