//! Answers in pages: one request after the other until everything has been seen.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::action::Action;
use crate::client::Client;
use crate::error::Error;
use crate::object::{Object as _, Response as _};
use crate::options::{CallOptions, with_options};
use crate::pending::Pending;

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

    /// What the list of items is called on the wire.
    #[doc(hidden)]
    const ITEMS: &'static str;

    /// The items of one page.
    #[doc(hidden)]
    fn items(page: &mut Self::Response) -> &mut Vec<Self::Item>;

    /// What tells an item from all others, if the spec says what that is.
    #[doc(hidden)]
    fn key(item: &Self::Item) -> Option<&str>;

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
/// and ends after the last page, or with the first error.
///
/// The last page is the one with which as many items have come as the server says there are; also
/// one with which nothing new came, because servers have been seen to repeat their last page for
/// ever. What came before is left out of later pages: it moves there when something is added to the
/// front of the list meanwhile. Where the server says that there are none in all and sends some, or
/// says nothing, pages are read until one is empty or has nothing new.
#[must_use = "nothing is asked for until a page is"]
pub struct Pages<A: Paged> {
    client: Client,
    options: CallOptions,
    /// The next page's request; nothing after the last page.
    request: Option<A>,
    waiting: Option<Pending<A::Response>>,
    is_first: bool,
    /// How many items came before, on the pages that were left out and on those that were read.
    seen: i64,
    total: Option<i64>,
    /// The items that came, by their keys.
    keys: HashSet<String>,
    /// The page before, by which those are known whose items have no keys.
    previous: Vec<A::Item>,
}

impl<A: Paged> Pages<A> {
    /// The pages that `client` gets from the one that `request` names.
    pub(crate) fn new(client: Client, mut request: A) -> Pages<A> {
        let (page, size) = request.place();
        // Where one is negative, everything is asked for at once, and the other must be as well.
        let all = [page.get(), size.get()]
            .into_iter()
            .find(|number| *number < 0);
        for (number, usual) in [(page, 1), (size, PAGE_SIZE)] {
            if number.get() == 0 {
                number.set(all.unwrap_or(usual));
            }
        }
        Pages {
            client,
            options: CallOptions::new(),
            request: Some(request),
            waiting: None,
            is_first: true,
            seen: 0,
            total: None,
            keys: HashSet::new(),
            previous: Vec::new(),
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

    /// Options for each of the calls, in place of all that were given before.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    fn options(&mut self) -> &mut CallOptions {
        &mut self.options
    }

    /// Whether `page` is one to hand out; sets the next one's request, or the end.
    fn accept(&mut self, page: &mut A::Response) -> Result<bool, Error> {
        if page.unknown_fields().get(A::ITEMS).is_some() {
            self.request = None;
            let why = format!("`{}` of a page is no list", A::ITEMS);
            return Err(Error::not_understood(why)
                .with_action(A::INFO.name)
                .with_request_id(Some(page.request_id().clone())));
        }
        self.total = A::total(page).filter(|total| *total > 0);
        let length = i64::try_from(A::items(page).len()).unwrap_or(i64::MAX);
        let is_new = self.leave_out_what_came_before(A::items(page));
        let is_first = std::mem::take(&mut self.is_first);

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
            let is_last = self.total.is_some_and(|total| self.seen >= total);
            if is_last || this < 1 || size < 1 {
                next = None;
            }
        }
        self.request = next;
        Ok(is_new || is_first)
    }

    /// Whether anything is left then.
    fn leave_out_what_came_before(&mut self, items: &mut Vec<A::Item>) -> bool {
        if items.iter().all(|item| A::key(item).is_none()) {
            let is_repeated = *items == self.previous;
            self.previous.clone_from(items);
            return !items.is_empty() && !is_repeated;
        }
        items.retain(|item| A::key(item).is_none_or(|key| self.keys.insert(key.to_owned())));
        !items.is_empty()
    }
}

with_options!(
    /// Options of each of the calls that fetch a page.
    Pages<A>, A: Paged
);

impl<A: Paged> Stream for Pages<A> {
    type Item = Result<A::Response, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.waiting.is_none() {
            let Some(request) = &this.request else {
                return Poll::Ready(None);
            };
            let call = this.client.send(request.clone());
            this.waiting = Some(call.with_options(this.options.clone()));
        }
        let Some(waiting) = &mut this.waiting else {
            return Poll::Ready(None);
        };
        let answer = ready!(Pin::new(waiting).poll(context));
        this.waiting = None;
        Poll::Ready(match answer {
            Ok(mut page) => match this.accept(&mut page) {
                Ok(is_given) => is_given.then_some(Ok(page)),
                Err(error) => Some(Err(error)),
            },
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
    /// Options for each of the calls, in place of all that were given before.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.pages = self.pages.with_options(options);
        self
    }

    fn options(&mut self) -> &mut CallOptions {
        &mut self.pages.options
    }

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

with_options!(
    /// Options of each of the calls that fetch a page.
    PagedItems<A>, A: Paged
);

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
