//! Failures that a test or a user asks for: what happens to which requests, and how often.
//!
//! A program that is only tried out with a server that works has never been tried out.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How a request fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It does not; it only takes its time.
    Delay,
    /// The answer is this error code.
    Code(String),
    /// The answer is a page of this HTTP status, as gateways and proxies send it.
    Page(u16),
    /// The connection is reset.
    Reset,
    /// No answer comes, and the connection stays open.
    Silence,
    /// The connection is closed after so many bytes of the answer's body.
    CutOff(usize),
    /// The answer's body comes in pieces of so many bytes, with a pause before each.
    Drip(usize, Duration),
}

/// What happens to which requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The action; nothing for any.
    pub(crate) action: Option<String>,
    /// The secret id that the requests name; nothing for any.
    pub(crate) account: Option<String>,
    /// How many requests pass before the first one fails.
    pub(crate) skip: u64,
    /// How many requests fail; nothing for all.
    pub(crate) times: Option<u64>,
    /// Whether the action is executed before its answer is spoilt.
    pub(crate) executed: bool,
    /// What passes before the answer.
    pub(crate) delay: Duration,
    /// In how many seconds the caller may try again, for the answer's head.
    pub(crate) retry_after: Option<u64>,
    /// What the answer says beside the code.
    pub(crate) message: Option<String>,
    pub(crate) kind: Kind,
}

impl Failure {
    /// One delay of nothing at all, to be made into something else.
    pub(crate) fn of(action: &str) -> Failure {
        Failure {
            action: (action != "*").then(|| action.to_owned()),
            account: None,
            skip: 0,
            times: Some(1),
            executed: false,
            delay: Duration::ZERO,
            retry_after: None,
            message: None,
            kind: Kind::Delay,
        }
    }

    /// Whether the request is executed in the end.
    pub(crate) fn executes(&self) -> bool {
        // An answer that is cut off or drips must be there first.
        self.executed || matches!(self.kind, Kind::Delay | Kind::CutOff(_) | Kind::Drip(..))
    }

    /// In a few words, for logs.
    pub(crate) fn told(&self) -> String {
        match &self.kind {
            Kind::Delay => format!("delay {}ms", self.delay.as_millis()),
            Kind::Code(code) => code.clone(),
            Kind::Page(status) => format!("http {status}"),
            Kind::Reset => "reset".to_owned(),
            Kind::Silence => "silence".to_owned(),
            Kind::CutOff(bytes) => format!("cut off after {bytes} bytes"),
            Kind::Drip(..) => "drip".to_owned(),
        }
    }

    fn concerns(&self, action: &str, account: Option<&str>) -> bool {
        let is = |wanted: &Option<String>, found: Option<&str>| {
            wanted.as_deref().is_none_or(|wanted| found == Some(wanted))
        };
        is(&self.action, Some(action)) && is(&self.account, account)
    }
}

/// All failures that were asked for, in that order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Failures {
    plans: Arc<Mutex<Vec<Arc<Plan>>>>,
}

/// A failure, and how much of it is still to come.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) failure: Failure,
    count: Mutex<Count>,
}

#[derive(Clone, Copy, Debug)]
struct Count {
    skip: u64,
    left: Option<u64>,
    happened: u64,
}

impl Plan {
    /// How many times it has happened.
    pub(crate) fn happened(&self) -> u64 {
        self.count().happened
    }

    /// How many times it will still happen; nothing if it never ends.
    pub(crate) fn left(&self) -> Option<u64> {
        self.count().left
    }

    /// Undoes one time that did not come to pass.
    pub(crate) fn give_back(&self) {
        let mut count = self.count();
        count.left = count.left.map(|left| left + 1);
        count.happened = count.happened.saturating_sub(1);
    }

    fn take(&self) -> bool {
        let mut count = self.count();
        if count.left == Some(0) {
            return false;
        }
        if count.skip > 0 {
            count.skip -= 1;
            return false;
        }
        count.left = count.left.map(|left| left - 1);
        count.happened += 1;
        true
    }

    fn count(&self) -> std::sync::MutexGuard<'_, Count> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Failures {
    /// Adds one after all others.
    pub(crate) fn add(&self, failure: Failure) -> Arc<Plan> {
        let count = Count {
            skip: failure.skip,
            left: failure.times,
            happened: 0,
        };
        let plan = Arc::new(Plan {
            failure,
            count: Mutex::new(count),
        });
        self.plans().push(plan.clone());
        plan
    }

    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.plans().clear();
    }

    /// What happens to a request: the first failure that concerns it and has not happened often
    /// enough.
    pub(crate) fn take(&self, action: &str, account: Option<&str>) -> Option<Arc<Plan>> {
        let plans = self.plans();
        let mut concerned = plans.iter().filter(|p| p.failure.concerns(action, account));
        concerned.find(|plan| plan.take()).cloned()
    }

    fn plans(&self) -> std::sync::MutexGuard<'_, Vec<Arc<Plan>>> {
        self.plans.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(action: &str, skip: u64, times: Option<u64>) -> Failure {
        Failure {
            skip,
            times,
            ..Failure::of(action)
        }
    }

    fn taken(failures: &Failures, action: &str, requests: usize) -> Vec<bool> {
        (0..requests)
            .map(|_| failures.take(action, Some("id")).is_some())
            .collect()
    }

    #[test]
    fn a_failure_happens_as_often_as_was_asked_after_those_that_pass() {
        let failures = Failures::default();
        let plan = failures.add(failure("A", 1, Some(2)));
        assert_eq!(taken(&failures, "B", 1), [false]);
        assert_eq!(taken(&failures, "A", 5), [false, true, true, false, false]);
        assert_eq!((plan.happened(), plan.left()), (2, Some(0)));
        plan.give_back();
        assert_eq!(taken(&failures, "A", 2), [true, false]);
    }

    #[test]
    fn failures_of_one_action_happen_one_after_the_other() {
        let failures = Failures::default();
        let first = failures.add(failure("A", 0, Some(1)));
        let second = failures.add(failure("*", 0, None));
        taken(&failures, "A", 3);
        assert_eq!((first.happened(), second.happened()), (1, 2));
        failures.clear();
        assert_eq!(taken(&failures, "A", 1), [false]);
    }

    #[test]
    fn a_failure_of_one_account_concerns_no_other() {
        let failures = Failures::default();
        failures.add(Failure {
            account: Some("other".to_owned()),
            ..failure("A", 0, None)
        });
        assert!(failures.take("A", Some("id")).is_none());
        assert!(failures.take("A", None).is_none());
        assert!(failures.take("A", Some("other")).is_some());
    }
}
