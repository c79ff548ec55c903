//! The built-in limiter: all keys of this process.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::key::{AsKey, LimitKey, OwnedKey};
use super::window::Window;
use super::{Acquiring, LimitError, Limiter, Permit};
use crate::clock::Clock;

/// How long a request may travel, unless the limiter is told otherwise.
const MARGIN: Duration = Duration::from_millis(500);
/// Nothing travels longer. A call that was given up holds its slot for the margin and a second.
const LONGEST_MARGIN: Duration = Duration::from_secs(60);
/// So many keys are kept without asking whether they are in use.
pub(super) const KEPT: usize = 64;

/// Keeps the calls of this process within the limits.
///
/// For each key there are as many slots as calls may be made in a second. A call takes one before
/// it is sent. The slot is free again a second after the answer has come, or a second and the
/// *margin* after it was taken, whichever is earlier. As long as requests arrive within the margin,
/// the server never counts more calls in a second than it allows; a fast action loses nearly
/// nothing to that, a slow one at most the margin.
///
/// Clients that share a credential should share one of these.
#[derive(Debug)]
pub struct LocalLimiter {
    clock: Arc<dyn Clock>,
    margin: Duration,
    windows: Mutex<Windows>,
}

#[derive(Debug)]
struct Windows {
    by_key: HashMap<OwnedKey, Arc<Window>>,
    /// With so many keys, it is time to look which are not in use.
    full: usize,
}

impl LocalLimiter {
    /// A limiter that measures and waits with this clock.
    pub fn new(clock: impl Clock) -> LocalLimiter {
        LocalLimiter {
            clock: Arc::new(clock),
            margin: MARGIN,
            windows: Mutex::new(Windows {
                by_key: HashMap::new(),
                full: KEPT,
            }),
        }
    }

    /// Sets how long a request may travel from here to the server, half a second by default. The
    /// time it takes to connect is part of it. More than a minute is taken as a minute.
    #[must_use]
    pub fn with_margin(self, margin: Duration) -> LocalLimiter {
        LocalLimiter {
            margin: margin.min(LONGEST_MARGIN),
            ..self
        }
    }

    pub(super) fn window(&self, key: LimitKey<'_>) -> Arc<Window> {
        let windows = &mut *self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(window) = windows.by_key.get(&key as &dyn AsKey) {
            return Arc::clone(window);
        }
        if windows.by_key.len() >= windows.full {
            // Those whom somebody holds have calls that wait, or are about to be counted. Nobody
            // can get hold of the others meanwhile: that takes the lock we have.
            let in_use = |window: &Arc<Window>| Arc::strong_count(window) > 1 || !window.is_idle();
            windows.by_key.retain(|_, window| in_use(window));
            // If most are in use, looking again soon would be in vain.
            windows.full = KEPT.max(windows.by_key.len() * 2);
        }
        let window = Arc::new(Window::new(Arc::clone(&self.clock), self.margin));
        windows.by_key.insert(key.into(), Arc::clone(&window));
        window
    }

    /// How many keys are kept.
    #[cfg(test)]
    pub(super) fn keys(&self) -> usize {
        self.windows.lock().unwrap().by_key.len()
    }
}

impl Limiter for LocalLimiter {
    fn acquire<'a>(&'a self, key: LimitKey<'a>, per_second: NonZeroU32) -> Acquiring<'a> {
        self.window(key).acquire(per_second)
    }

    fn try_acquire(&self, key: LimitKey<'_>, per_second: NonZeroU32) -> Result<Permit, LimitError> {
        self.window(key).try_acquire(per_second)
    }
}
