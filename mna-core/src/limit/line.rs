//! Who waits, in the order they came.

use std::collections::VecDeque;
use std::task::Waker;

/// The calls that wait for a slot, first come first.
///
/// It only says who is ahead of whom. Nobody has to leave for another to be served: a future that is
/// not polled, as in a stream whose consumer is busy, keeps the slot it could have, and no more.
#[derive(Debug, Default)]
pub(super) struct Line {
    tickets: u64,
    places: VecDeque<Place>,
}

#[derive(Debug)]
struct Place {
    ticket: u64,
    waker: Option<Waker>,
}

/// Somebody has left. Only to be used or dropped without a lock: wakers may run code.
pub(super) struct Left {
    _own: Option<Waker>,
    next: Option<Waker>,
}

impl Left {
    pub(super) fn wake_next(self) {
        if let Some(waker) = self.next {
            waker.wake();
        }
    }
}

impl Line {
    /// Joins at the end; the ticket is for the other methods.
    pub(super) fn join(&mut self) -> u64 {
        let ticket = self.tickets;
        self.tickets += 1;
        self.places.push_back(Place {
            ticket,
            waker: None,
        });
        ticket
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// How many are ahead of this one.
    pub(super) fn ahead_of(&self, ticket: u64) -> usize {
        self.places.partition_point(|place| place.ticket < ticket)
    }

    /// Remembers whom to wake if it may be this one's turn, and gives who was remembered before.
    #[must_use = "to be dropped without a lock: that may run code"]
    pub(super) fn keep(&mut self, ticket: u64, waker: &Waker) -> Option<Waker> {
        let index = self.ahead_of(ticket);
        let kept = &mut self.places.get_mut(index)?.waker;
        match kept {
            Some(kept) if kept.will_wake(waker) => None,
            _ => kept.replace(waker.clone()),
        }
    }

    /// Leaves, and gives whom to wake, since the turn of the next one comes earlier now; with it,
    /// the one who left.
    #[must_use = "the next one waits for being woken"]
    pub(super) fn leave(&mut self, ticket: u64) -> Left {
        let index = self.ahead_of(ticket);
        let own = self.places.remove(index).and_then(|place| place.waker);
        let next = self.places.get_mut(index);
        Left {
            _own: own,
            next: next.and_then(|place| place.waker.take()),
        }
    }

    /// Whom to wake when slots are free earlier than it seemed. The others hear of it when those
    /// ahead of them leave.
    #[must_use = "it waits for being woken"]
    pub(super) fn first(&mut self) -> Option<Waker> {
        self.places.front_mut()?.waker.take()
    }
}
