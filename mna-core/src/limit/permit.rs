//! Leave to send one call.

use std::fmt;
use std::mem;
use std::sync::Arc;

use super::window::Window;

/// Leave to send one call, and to send it at once.
///
/// Whoever holds it says what became of the call: [`answered`](Permit::answered) when the answer is
/// there, [`not_sent`](Permit::not_sent) if nothing left this machine. Dropping it means that
/// nobody knows: the call was given up and may still arrive. That is always safe to say, it costs
/// a little time.
#[must_use = "a permit is for one call; say what became of it"]
pub struct Permit(Holder);

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// An answer came: the call does not arrive any more, it has.
    Answered,
    /// Nothing left this machine, so the call does not count.
    NotSent,
    /// The call was given up. It may have arrived, or be on its way.
    Unknown,
}

/// Who wants to know what became of the call.
enum Holder {
    Nobody,
    // Named, so that the built-in limiter's permits cost no allocation.
    Window(Arc<Window>, u64),
    Other(Box<dyn FnOnce(Outcome) + Send + Sync>),
}

impl Permit {
    /// A permit of a limiter that wants to hear what became of the call. It is told once.
    pub fn new(tell: impl FnOnce(Outcome) + Send + Sync + 'static) -> Permit {
        Permit(Holder::Other(Box::new(tell)))
    }

    /// A permit of a limiter that does not want to hear what became of the call.
    pub fn untold() -> Permit {
        Permit(Holder::Nobody)
    }

    pub(super) fn of_window(window: Arc<Window>, number: u64) -> Permit {
        Permit(Holder::Window(window, number))
    }

    /// Says that the answer has come, whatever it was.
    pub fn answered(mut self) {
        self.tell(Outcome::Answered);
    }

    /// Says that nothing was sent.
    pub fn not_sent(mut self) {
        self.tell(Outcome::NotSent);
    }

    fn tell(&mut self, outcome: Outcome) {
        match mem::replace(&mut self.0, Holder::Nobody) {
            Holder::Nobody => {}
            Holder::Window(window, number) => window.hear(number, outcome),
            Holder::Other(tell) => tell(outcome),
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.tell(Outcome::Unknown);
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Permit").finish_non_exhaustive()
    }
}
