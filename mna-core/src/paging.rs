//! Answers in pages: one request after the other until everything has been seen.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::action::Action;
use crate::builder::{Caller, Pending};
use crate::error::Error;

/// How many items a page has where the caller has not said.
const PAGE_SIZE: i64 = 100;

/// A request whose answer comes in pages.
///
/// `#[tc_action]` implements this where the spec says how the action pages.
pub trait Paged: Action + Clone + Unpin {
    /// One of the things that are listed.
    type Item: Clone + PartialEq + Unpin + Send + 'static;

    /// The parameters that say which page, and how many items on it.
    #[doc(hidden)]
    fn place(&mut self) -> Place<'_>;

    /// The items of one page.
    #[doc(hidden)]
    fn items(page: &mut Self::Response) -> &mut Vec<Self::Item>;

    /// How many items there are on all pages, if the answer says so.
    #[doc(hidden)]
    fn total(page: &Self::Response) -> Option<i64>;
}

/// The number of a page, and how many items it has.
pub type Place<'a> = (&'a mut dyn Number, &'a mut dyn Number);

/// A whole number that a request holds, required or not.
pub trait Number {
    /// The number; zero if there is none.
    fn get(&self) -> i64;

    /// Puts another number in its place.
    fn set(&mut self, value: i64);
}

impl Number for i64 {
    fn get(&self) -> i64 {
        *self
    }

    fn set(&mut self, value: i64) {
        *self = value;
    }
}

impl Number for u64 {
    fn get(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }

    fn set(&mut self, value: i64) {
        *self = u64::try_from(value).unwrap_or_default();
    }
}

impl<N: Number + Default> Number for Option<N> {
    fn get(&self) -> i64 {
        self.as_ref().map_or(0, Number::get)
    }

    fn set(&mut self, value: i64) {
        self.get_or_insert_default().set(value);
    }
}

/// The pages of an action's answer, each fetched when it is asked for.
///
/// It is a [`Stream`], and can be read without one of the crates for streams by
/// [`next`](Pages::next). It begins at the page that the request names, the first if it names none,
/// and ends after the last page, or with the first error. The end is there when as many items have
/// been seen as the server said there are, and also when a page is empty, or the same as the one
/// before: servers have been seen to repeat their last page for ever.
///
/// Of a server that says there are none in all and sends some, the pages are read until one is not
/// full.
#[must_use = "nothing is asked for until a page is"]
pub struct Pages<A: Paged> {
    caller: Caller,
    /// The next page's request; nothing after the last page.
    request: Option<A>,
    waiting: Option<Pending<A::Response>>,
    /// How many items came before, on the pages that were left out and on those that were read.
    seen: i64,
    total: Option<i64>,
    previous: Option<Summary<A::Item>>,
}

/// What it takes to recognise a page: one with as many items, the same at both ends.
#[derive(PartialEq)]
struct Summary<T> {
    length: usize,
    first: T,
    last: T,
}

impl<T: Clone> Summary<T> {
    fn of(items: &[T]) -> Option<Summary<T>> {
        Some(Summary {
            length: items.len(),
            first: items.first()?.clone(),
            last: items.last()?.clone(),
        })
    }
}

impl<A: Paged> Pages<A> {
    /// The pages that `caller` gets from the one that `request` names.
    pub(crate) fn new(caller: Caller, mut request: A) -> Pages<A> {
        let (page, size) = request.place();
        for (number, usual) in [(page, 1), (size, PAGE_SIZE)] {
            if number.get() == 0 {
                number.set(usual);
            }
        }
        Pages {
            caller,
            request: Some(request),
            waiting: None,
            seen: 0,
            total: None,
            previous: None,
        }
    }

    /// The next page; `None` after the last.
    ///
    /// # Errors
    ///
    /// What [`Client::send`](crate::Client::send) gives. No page comes after an error.
    pub async fn next(&mut self) -> Option<Result<A::Response, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// How many items there are on all pages, as the last page that came said; `None` before the
    /// first, and where the server says nothing that can be believed.
    pub fn total(&self) -> Option<u64> {
        self.total.and_then(|total| u64::try_from(total).ok())
    }

    /// Only the items of the pages, one after the other.
    pub fn items(self) -> PagedItems<A> {
        PagedItems {
            pages: self,
            ready: Vec::new().into_iter(),
        }
    }

    /// Whether `page` is one to hand out; sets the next one's request, or the end.
    fn accept(&mut self, page: &mut A::Response) -> bool {
        let total = A::total(page).filter(|total| *total > 0);
        self.total = total;
        let summary = Summary::of(A::items(page));
        let is_first = self.previous.is_none();
        let is_new = summary.is_some() && summary != self.previous;
        let length = summary.as_ref().map_or(0, |summary| summary.length);
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        self.previous = summary;

        let mut next = self.request.take().filter(|_| is_new);
        if let Some(request) = &mut next {
            let (number, size) = request.place();
            let (this, size) = (number.get(), size.get());
            number.set(this.saturating_add(1));
            if is_first {
                // By the length and not by `size`: servers give less than they are asked for.
                self.seen = this.saturating_sub(1).saturating_mul(length);
            }
            self.seen = self.seen.saturating_add(length);
            let is_last = match total {
                Some(total) => self.seen >= total,
                None => length < size,
            };
            // Where all is asked for at once, the numbers are negative and there is no next page.
            if is_last || this < 1 {
                next = None;
            }
        }
        self.request = next;
        is_new || is_first
    }
}

impl<A: Paged> Stream for Pages<A> {
    type Item = Result<A::Response, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.waiting.is_none() {
            let Some(request) = &this.request else {
                return Poll::Ready(None);
            };
            this.waiting = Some(this.caller.clone().send(request.clone()));
        }
        let Some(waiting) = &mut this.waiting else {
            return Poll::Ready(None);
        };
        let answer = ready!(Pin::new(waiting).poll(context));
        this.waiting = None;
        Poll::Ready(match answer {
            Ok(mut page) => this.accept(&mut page).then_some(Ok(page)),
            Err(error) => {
                this.request = None;
                Some(Err(error))
            }
        })
    }
}

impl<A: Paged> fmt::Debug for Pages<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("action", &A::INFO.name)
            .field("seen", &self.seen)
            .finish_non_exhaustive()
    }
}

/// The items of an action's answer, whose pages are fetched when they are needed.
///
/// It is a [`Stream`], and can be read without one of the crates for streams by
/// [`next`](PagedItems::next). It ends as [`Pages`] does.
#[must_use = "nothing is asked for until an item is"]
pub struct PagedItems<A: Paged> {
    pages: Pages<A>,
    ready: std::vec::IntoIter<A::Item>,
}

impl<A: Paged> PagedItems<A> {
    /// The next item; `None` after the last.
    ///
    /// # Errors
    ///
    /// What [`Client::send`](crate::Client::send) gives. No item comes after an error.
    pub async fn next(&mut self) -> Option<Result<A::Item, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// How many items there are in all. See [`Pages::total`].
    pub fn total(&self) -> Option<u64> {
        self.pages.total()
    }

    /// All items that are left.
    ///
    /// # Errors
    ///
    /// The first that a page ends in: then nothing of what came before it is given.
    pub async fn try_collect<C: Default + Extend<A::Item>>(mut self) -> Result<C, Error> {
        let mut all = C::default();
        all.extend(self.ready);
        while let Some(page) = self.pages.next().await {
            all.extend(std::mem::take(A::items(&mut page?)));
        }
        Ok(all)
    }
}

impl<A: Paged> Stream for PagedItems<A> {
    type Item = Result<A::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(Ok(mut page)) => this.ready = std::mem::take(A::items(&mut page)).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<A: Paged> fmt::Debug for PagedItems<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PagedItems")
            .field("pages", &self.pages)
            .field("ready", &self.ready.len())
            .finish()
    }
}

#[cfg(test)]
mod tests;
