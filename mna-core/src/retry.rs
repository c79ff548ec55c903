//! When a failed call is tried again.
//!
//! Two things must come together: trying again can help, and it can do no harm. The first is read
//! from the failure. The second depends on the action: what only reads may be repeated after any
//! failure; what changes something only if the server certainly did not execute it.

use std::time::Duration;

use crate::action::Repeat;
use crate::error::{Error, ErrorKind};

mod budget;

pub(crate) use budget::RetryBudget;

/// How often a call is tried, and how long is waited in between.
///
/// The wait before the next attempt is a random time between zero and a ceiling that doubles with
/// every attempt ("full jitter"), so that many clients that failed together do not come back
/// together. A `Retry-After` of the server is the least that is waited.
///
/// ```
/// use std::time::Duration;
/// use mna_core::RetryPolicy;
///
/// let patient = RetryPolicy::new()
///     .with_max_attempts(6)
///     .with_max_delay(Duration::from_secs(10))
///     .with_code("FailedOperation.TryLater");
/// let never = RetryPolicy::never();
/// ```
#[derive(Clone, Debug)]
pub struct RetryPolicy {
    max_attempts: u32,
    base_delay: Duration,
    throttled_delay: Duration,
    max_delay: Duration,
    codes: Vec<String>,
}

impl RetryPolicy {
    /// Up to three attempts; waits of up to 0.2 s, then 0.4 s, or 1 s and 2 s if the server was asked
    /// too often; none above 20 s.
    pub const fn new() -> RetryPolicy {
        RetryPolicy {
            max_attempts: 3,
            base_delay: Duration::from_millis(200),
            throttled_delay: Duration::from_secs(1),
            max_delay: Duration::from_secs(20),
            codes: Vec::new(),
        }
    }

    /// One attempt.
    pub fn never() -> RetryPolicy {
        RetryPolicy::new().with_max_attempts(1)
    }

    /// How often a call is sent at most, the first time included. Zero counts as one.
    #[must_use]
    pub fn with_max_attempts(mut self, attempts: u32) -> RetryPolicy {
        self.max_attempts = attempts.max(1);
        self
    }

    /// The ceiling of the wait before the second attempt, where the call was not throttled.
    #[must_use]
    pub fn with_base_delay(mut self, delay: Duration) -> RetryPolicy {
        self.base_delay = delay;
        self
    }

    /// The ceiling of the wait before the second attempt, where the server was asked too often. It
    /// counts calls in seconds.
    #[must_use]
    pub fn with_throttled_delay(mut self, delay: Duration) -> RetryPolicy {
        self.throttled_delay = delay;
        self
    }

    /// The ceiling of every wait, unless the server asks for a longer one.
    #[must_use]
    pub fn with_max_delay(mut self, delay: Duration) -> RetryPolicy {
        self.max_delay = delay;
        self
    }

    /// Also tries again after this error code and those below it (`ResourceBusy` has
    /// `ResourceBusy.Disk` below it), where the action may be repeated.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> RetryPolicy {
        self.codes.push(code.into());
        self
    }

    pub(crate) fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// Whether a call that failed with `error` may be sent again.
    pub(crate) fn allows(&self, error: &Error, repeat: Repeat) -> bool {
        match self.judge(error) {
            Failure::Final => false,
            Failure::NotExecuted => true,
            Failure::Unknown => repeat != Repeat::Write,
        }
    }

    fn judge(&self, error: &Error) -> Failure {
        if is_throttled(error) {
            return Failure::NotExecuted;
        }
        let server_failed = error.http_status().is_some_and(|status| status >= 500);
        match error.kind() {
            ErrorKind::NeverSent if error.can_pass() => Failure::NotExecuted,
            ErrorKind::NoAnswer => Failure::Unknown,
            ErrorKind::NotUnderstood if server_failed || error.can_pass() => Failure::Unknown,
            ErrorKind::Refused if self.knows(error.code().unwrap_or_default()) => Failure::Unknown,
            _ => Failure::Final,
        }
    }

    fn knows(&self, code: &str) -> bool {
        is_or_below(code, "ServiceUnavailable")
            || self.codes.iter().any(|known| is_or_below(code, known))
    }

    /// How long to wait before the next attempt, `failed` having been made. `random` is from 0 to 1.
    pub(crate) fn delay(&self, failed: u32, error: &Error, random: f64) -> Duration {
        let base = if is_throttled(error) {
            self.throttled_delay
        } else {
            self.base_delay
        };
        let doublings = failed.saturating_sub(1).min(31);
        let ceiling = base.saturating_mul(1 << doublings).min(self.max_delay);
        let jittered = ceiling.mul_f64(random.clamp(0.0, 1.0));
        jittered.max(error.retry_after().unwrap_or_default())
    }
}

impl Default for RetryPolicy {
    fn default() -> RetryPolicy {
        RetryPolicy::new()
    }
}

/// What a failed attempt means for another one.
enum Failure {
    /// It is of no use.
    Final,
    /// It may help, and this attempt was certainly not executed.
    NotExecuted,
    /// It may help; whether this attempt was executed nobody knows.
    Unknown,
}

/// Whether the server refused because it was asked too often. It counts before it executes.
pub(crate) fn is_throttled(error: &Error) -> bool {
    (error.code()).is_some_and(|code| is_or_below(code, "RequestLimitExceeded"))
        || (error.is_not_understood() && error.http_status() == Some(429))
}

/// Whether `code` is `category`, or `category` with a detail behind a dot.
fn is_or_below(code: &str, category: &str) -> bool {
    code.strip_prefix(category)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests;
