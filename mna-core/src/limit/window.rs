//! One key's slots and the line before them, shared by the calls of that key.

use std::future::Future;
use std::num::NonZeroU32;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use super::line::Line;
use super::permit::{Outcome, Permit};
use super::slots::Slots;
use super::steady::Steady;
use super::{Acquiring, LimitError};
use crate::clock::Clock;

/// What calls of one key share.
#[derive(Debug)]
pub(super) struct Window {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    steady: Steady,
    slots: Slots,
    line: Line,
}

impl Window {
    pub(super) fn new(clock: Arc<dyn Clock>, margin: Duration) -> Window {
        let state = Mutex::new(State {
            steady: Steady::new(clock.monotonic()),
            slots: Slots::new(margin),
            line: Line::default(),
        });
        Window { clock, state }
    }

    /// The state, and what time it is. The clock is read under the lock: the times that the slots
    /// see are in order.
    fn lock(&self) -> (MutexGuard<'_, State>, Duration) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = state.steady.read(self.clock.monotonic());
        (state, now)
    }

    pub(super) fn try_acquire(
        self: Arc<Window>,
        per_second: NonZeroU32,
    ) -> Result<Permit, LimitError> {
        let (mut state, now) = self.lock();
        let ahead = state.line.len();
        let taken = state.slots.take(now, per_second, ahead);
        drop(state);
        match taken {
            Ok(number) => Ok(Permit::of_window(self, number)),
            Err(at) => Err(LimitError::Exhausted {
                retry_after: at.saturating_sub(now),
            }),
        }
    }

    pub(super) fn acquire(self: Arc<Window>, per_second: NonZeroU32) -> Acquiring<'static> {
        Box::pin(Waiting {
            window: self,
            per_second,
            ticket: None,
            alarm: None,
        })
    }

    /// Hears what became of a call.
    pub(super) fn hear(&self, number: u64, outcome: Outcome) {
        let (mut state, now) = self.lock();
        match outcome {
            Outcome::Answered => state.slots.answered(number, now),
            Outcome::NotSent => state.slots.not_sent(number),
            // It may be on its way: its slot stays taken as long as it can travel.
            Outcome::Unknown => return,
        }
        let first = state.line.first();
        drop(state);
        if let Some(waker) = first {
            waker.wake();
        }
    }

    /// Whether forgetting it would change nothing. Nobody else may have a part in it.
    pub(super) fn is_idle(&self) -> bool {
        let (mut state, now) = self.lock();
        state.slots.are_free(now)
    }

    /// How many wait.
    #[cfg(test)]
    pub(super) fn waiting(&self) -> usize {
        self.lock().0.line.len()
    }
}

/// A call that waits for its turn.
struct Waiting {
    window: Arc<Window>,
    per_second: NonZeroU32,
    /// Its place in the line, from the first poll on.
    ticket: Option<u64>,
    alarm: Option<Alarm>,
}

/// Rings when it will be the turn of a call, as far as is known.
struct Alarm {
    at: Duration,
    sleep: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Future for Waiting {
    type Output = Result<Permit, LimitError>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        loop {
            let (mut state, now) = this.window.lock();
            let ticket = *this.ticket.get_or_insert_with(|| state.line.join());
            let ahead = state.line.ahead_of(ticket);
            let at = match state.slots.take(now, this.per_second, ahead) {
                Ok(number) => {
                    let left = state.line.leave(ticket);
                    drop(state);
                    this.ticket = None;
                    left.wake_next();
                    return Poll::Ready(Ok(Permit::of_window(Arc::clone(&this.window), number)));
                }
                Err(at) => at,
            };
            // Under the same lock as the look at the slots, so that no change is missed.
            let replaced = state.line.keep(ticket, context.waker());
            drop(state);
            drop(replaced);

            this.alarm.take_if(|alarm| alarm.at != at);
            let alarm = this.alarm.get_or_insert_with(|| Alarm {
                at,
                sleep: this.window.clock.sleep(at.saturating_sub(now)),
            });
            if alarm.sleep.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            this.alarm = None;
            this.window.lock().0.steady.reach(at);
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            let left = self.window.lock().0.line.leave(ticket);
            left.wake_next();
        }
    }
}
