//! The N slots of a key: which are taken, and until when.
//!
//! This is all of the arithmetic. It knows no clock, no task and no lock.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::time::Duration;

/// How long the server counts.
pub(super) const SECOND: Duration = Duration::from_secs(1);

/// The slots of one key.
///
/// A call takes a slot at time `s`, arrives at `a` and is answered at `r`, with `s ≤ a ≤ r`. The
/// slot is free again at `min(r, s + margin) + 1 s`. That is at least `a + 1 s`, since the call
/// travels for at most `margin`; and the next call of the slot arrives after it was sent, so at
/// least a second after this one. Thus a half-open second at the server holds at most one call of
/// each slot, N in all. A call that was given up has no `r`; one that was never sent has no `a`.
///
/// How many slots there are is said with each call: with fewer than before, those that are taken
/// beyond the new number run out first.
#[derive(Debug)]
pub(super) struct Slots {
    margin: Duration,
    /// When the slots of calls without an answer are free, in the order they were sent, which is
    /// also the order of these times; `None` where the call does not hold its slot any more.
    unanswered: VecDeque<Option<Duration>>,
    /// How many of those are not `None`.
    on_their_way: usize,
    /// The number of the first of those. Calls are numbered as they are sent.
    first: u64,
    /// When the slots of answered calls are free, in the order the answers came.
    answered: VecDeque<Duration>,
}

impl Slots {
    pub(super) fn new(margin: Duration) -> Slots {
        Slots {
            margin,
            unanswered: VecDeque::new(),
            on_their_way: 0,
            first: 0,
            answered: VecDeque::new(),
        }
    }

    /// Takes a slot for a call and gives the call's number, if there is one more free than calls
    /// that are `ahead` of it; otherwise says at what time that will be.
    ///
    /// Time must not go back from one use to the next.
    pub(super) fn take(
        &mut self,
        now: Duration,
        per_second: NonZeroU32,
        ahead: usize,
    ) -> Result<u64, Duration> {
        self.free(now);
        let slots = usize::try_from(per_second.get()).unwrap_or(usize::MAX);
        if self.taken().saturating_add(ahead) >= slots {
            return Err(self.turn(now, slots, ahead));
        }
        let number = self.first + self.unanswered.len() as u64;
        let until = now.saturating_add(self.margin).saturating_add(SECOND);
        self.unanswered.push_back(Some(until));
        self.on_their_way += 1;
        Ok(number)
    }

    /// The call has been answered: its slot is free in a second, if that is earlier than it would
    /// have been.
    pub(super) fn answered(&mut self, number: u64, now: Duration) {
        let until = now.saturating_add(SECOND);
        if self.let_go(number, |current| until < current) {
            self.answered.push_back(until);
        }
    }

    /// The call has not been sent: its slot is free.
    pub(super) fn not_sent(&mut self, number: u64) {
        self.let_go(number, |_| true);
    }

    /// Whether all slots are free.
    pub(super) fn are_free(&mut self, now: Duration) -> bool {
        self.free(now);
        self.taken() == 0
    }

    fn taken(&self) -> usize {
        self.on_their_way + self.answered.len()
    }

    /// Frees the slots whose time has come.
    fn free(&mut self, now: Duration) {
        while let Some(front) = self.unanswered.front() {
            match front {
                Some(until) if *until > now => break,
                Some(_) => self.on_their_way -= 1,
                None => {}
            }
            self.unanswered.pop_front();
            self.first += 1;
        }
        while self.answered.front().is_some_and(|until| *until <= now) {
            self.answered.pop_front();
        }
    }

    /// The call does not hold its slot any more, if it does and `when` is true of the time it would
    /// hold it until.
    fn let_go(&mut self, number: u64, when: impl Fn(Duration) -> bool) -> bool {
        let index = number.checked_sub(self.first);
        let place = index
            .and_then(|index| usize::try_from(index).ok())
            .and_then(|index| self.unanswered.get_mut(index));
        // Who comes late has no place any more: the time was up, and the slot is free already.
        let held = place.and_then(|until| until.take_if(|until| when(*until)));
        self.on_their_way -= usize::from(held.is_some());
        held.is_some()
    }

    /// When there will be one more slot free than calls that are `ahead`, if no answer changes that.
    fn turn(&self, now: Duration, slots: usize, ahead: usize) -> Duration {
        // Those who are ahead by whole rounds of the slots hold each slot for a second at least.
        let rounds = u32::try_from(ahead / slots).unwrap_or(u32::MAX);
        let needed = (ahead % slots + 1 + self.taken()).saturating_sub(slots);
        let first_round = match needed.checked_sub(1) {
            None => now,
            Some(index) => self.free_times().nth(index).unwrap_or(now),
        };
        first_round.saturating_add(SECOND.saturating_mul(rounds))
    }

    /// When the taken slots will be free, earliest first.
    fn free_times(&self) -> impl Iterator<Item = Duration> {
        let mut unanswered = self.unanswered.iter().flatten().copied().peekable();
        let mut answered = self.answered.iter().copied().peekable();
        std::iter::from_fn(move || match (unanswered.peek(), answered.peek()) {
            (Some(one), Some(other)) if one < other => unanswered.next(),
            (_, Some(_)) => answered.next(),
            (_, None) => unanswered.next(),
        })
    }
}
