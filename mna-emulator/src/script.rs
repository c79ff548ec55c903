//! Asking for failures in code.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::failure::{Failure, Failures, Kind, Plan};

/// A failure that is being described; see [`Emulator::fail`](crate::Emulator::fail).
///
/// First what it concerns and how often, then, with a method that begins with `with_`, what happens.
/// Left out: the next request of any account, before it is executed.
#[must_use = "nothing fails until one of the methods that begin with `with_` says how"]
#[derive(Debug)]
pub struct Fail<'a> {
    failures: &'a Failures,
    failure: Failure,
}

impl<'a> Fail<'a> {
    pub(crate) fn new(failures: &'a Failures, action: &str) -> Fail<'a> {
        Fail {
            failures,
            failure: Failure::of(action),
        }
    }

    /// How many requests fail; one if never called.
    pub fn times(mut self, times: u64) -> Self {
        self.failure.times = Some(times);
        self
    }

    /// All requests fail from here on.
    pub fn always(mut self) -> Self {
        self.failure.times = None;
        self
    }

    /// So many requests pass before the first one fails.
    pub fn skipping(mut self, requests: u64) -> Self {
        self.failure.skip = requests;
        self
    }

    /// Only requests that name this secret id fail.
    pub fn of_account(mut self, secret_id: impl Into<String>) -> Self {
        self.failure.account = Some(secret_id.into());
        self
    }

    /// The action is executed before its answer is spoilt, as when a connection breaks on the way
    /// back. Without this, a request that fails has had no effect.
    ///
    /// A request that is refused for a reason of its own is answered so, and does not count.
    pub fn after_executing(mut self) -> Self {
        self.failure.executed = true;
        self
    }

    /// The failure comes after this time. The action is executed after it or, with
    /// [`after_executing`](Fail::after_executing), before it.
    pub fn delayed(mut self, delay: Duration) -> Self {
        self.failure.delay = delay;
        self
    }

    /// The answer says in `Retry-After` when the caller may try again.
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.failure.retry_after = Some(seconds);
        self
    }

    /// What an error says beside its code.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.failure.message = Some(message.into());
        self
    }

    /// The answer is an error of this code, such as `RequestLimitExceeded`.
    pub fn with_code(self, code: impl Into<String>) -> Scripted {
        self.add(Kind::Code(code.into()))
    }

    /// The answer is an HTML page of this HTTP status, such as 429, 502 or 503.
    pub fn with_status(self, status: u16) -> Scripted {
        self.add(Kind::Page(status))
    }

    /// The connection is reset in place of an answer.
    pub fn with_reset(self) -> Scripted {
        self.add(Kind::Reset)
    }

    /// No answer comes at all, until the caller gives up.
    pub fn with_silence(self) -> Scripted {
        self.add(Kind::Silence)
    }

    /// The connection is closed after so many bytes of the answer's body. The action is executed.
    pub fn with_cut_off(self, bytes: usize) -> Scripted {
        self.add(Kind::CutOff(bytes))
    }

    /// The answer's body comes in pieces of so many bytes, with a pause before each. The action is
    /// executed.
    pub fn with_drip(self, bytes: usize, pause: Duration) -> Scripted {
        self.add(Kind::Drip(bytes.max(1), pause))
    }

    /// The answer is right, and comes late. The action is executed after the delay or, with
    /// [`after_executing`](Fail::after_executing), before it.
    pub fn with_delay(mut self, delay: Duration) -> Scripted {
        self.failure.delay = delay;
        self.add(Kind::Delay)
    }

    fn add(mut self, kind: Kind) -> Scripted {
        self.failure.kind = kind;
        Scripted(self.failures.add(self.failure))
    }
}

/// A failure that was asked for. Dropping it changes nothing.
#[derive(Clone)]
pub struct Scripted(pub(crate) Arc<Plan>);

impl Scripted {
    /// How many requests have failed so.
    pub fn happened(&self) -> u64 {
        self.0.happened()
    }

    /// How many are still going to; nothing if it never ends.
    pub fn left(&self) -> Option<u64> {
        self.0.left()
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scripted")
            .field("happened", &self.happened())
            .field("left", &self.left())
            .finish_non_exhaustive()
    }
}
