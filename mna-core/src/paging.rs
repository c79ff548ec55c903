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

/// A request whose answer comes in pages.
///
/// `#[tc_action]` implements this where the spec says how the action pages.
pub trait Paged: Action + Clone + Unpin {
    /// One of the things that are listed.
    type Item: Clone + PartialEq + Unpin + Send + 'static;

    /// The parameters that say which page, and how many items on it.
    #[doc(hidden)]
    fn place(&mut self) -> Place<'_>;

    /// What the list of items is called on the wire: a path if it is in an object of the answer.
    #[doc(hidden)]
    const ITEMS: &'static str;

    /// The items of one page; `None` if there is no object for them to be in.
    #[doc(hidden)]
    fn items(page: &mut Self::Response) -> Option<&mut Vec<Self::Item>>;

    /// What tells an item from all others, if the spec says what that is.
    #[doc(hidden)]
    #[inline]
    fn key(_: &Self::Item) -> Option<&str> {
        None
    }

    /// How many items there are on all pages, if the answer says so.
    #[doc(hidden)]
    #[inline]
    fn total(_: &Self::Response) -> Option<i64> {
        None
    }

    /// The token of the next page, if the answer has one.
    #[doc(hidden)]
    #[inline]
    fn next(_: &Self::Response) -> Option<String> {
        None
    }

    /// Whether more pages come, if the answer says so.
    #[doc(hidden)]
    #[inline]
    fn more(_: &Self::Response) -> Option<bool> {
        None
    }

    /// The path of what came and cannot be read, without which a page is no page: the list of items
    /// and, if the action has one, the token of the next page.
    #[doc(hidden)]
    #[inline]
    fn unfit(page: &mut Self::Response) -> Option<&'static str> {
        let found = page.unknown_fields().get(Self::ITEMS);
        found.map(|_| Self::ITEMS)
    }
}

/// Where in a request it stands which page is wanted.
pub struct Place<'a> {
    way: Way,
    at: &'a mut dyn Number,
    size: Option<&'a mut dyn Number>,
    /// The size to ask for where the caller has not said; 0 where the server decides.
    usual_size: i64,
}

/// How an action is asked for one page after the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By the number of the page; that of the first one.
    Page(i64),
    /// By how many items come before it.
    Offset,
    /// By what the page before says.
    Token,
}

impl<'a> Place<'a> {
    /// The pages have numbers, the first of them `first`.
    pub fn page(number: &'a mut dyn Number, first: i64) -> Place<'a> {
        Place::new(Way::Page(first), number)
    }

    /// A page begins after a number of items.
    pub fn offset(number: &'a mut dyn Number) -> Place<'a> {
        Place::new(Way::Offset, number)
    }

    /// Each page has the token of the next one.
    pub fn token(token: &'a mut dyn Number) -> Place<'a> {
        Place::new(Way::Token, token)
    }

    fn new(way: Way, at: &'a mut dyn Number) -> Place<'a> {
        Place {
            way,
            at,
            size: None,
            usual_size: 0,
        }
    }

    /// There is a parameter for the number of items on a page. If the caller says nothing, it gets
    /// `usual`, or stays as it is if that is 0.
    pub fn with_size(mut self, size: &'a mut dyn Number, usual: i64) -> Place<'a> {
        self.size = Some(size);
        self.usual_size = usual;
        self
    }

    /// Fills in what the caller has left open.
    fn begin(self) {
        let mut usual_size = self.usual_size;
        let size = self.size.as_ref().map_or(0, |size| size.get());
        if let Way::Page(first) = self.way {
            // Where one is negative, everything is asked for at once, and the other must be as well.
            let all = [self.at.get(), size].into_iter().find(|n| *n < 0);
            usual_size = all.unwrap_or(usual_size);
            if self.at.get() == 0 {
                self.at.set(all.unwrap_or(first));
            }
        }
        if self.way == Way::Offset && self.at.get() == 0 {
            self.at.set(0);
        }
        if let Some(parameter) = self.size
            && size == 0
            && usual_size != 0
        {
            parameter.set(usual_size);
        }
    }
}

/// What a request says of its page: a whole number, or a text for one or for a token. It is required or
/// not.
pub trait Number {
    /// The number; zero if there is none, and negative if it is a text that says no number.
    fn get(&self) -> i64;

    /// Puts another number in its place.
    fn set(&mut self, value: i64);

    /// What it is as a token; `None` if it is empty or zero, with which a list begins.
    fn token(&self) -> Option<String> {
        let number = self.get();
        (number != 0).then(|| number.to_string())
    }

    /// Puts a token in its place. Gives back whether it is one that fits.
    fn set_token(&mut self, token: &str) -> bool;
}

impl Number for i64 {
    fn get(&self) -> i64 {
        *self
    }

    fn set(&mut self, value: i64) {
        *self = value;
    }

    fn set_token(&mut self, token: &str) -> bool {
        parse_into(self, token)
    }
}

impl Number for u64 {
    fn get(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }

    fn set(&mut self, value: i64) {
        *self = u64::try_from(value).unwrap_or_default();
    }

    fn token(&self) -> Option<String> {
        (*self != 0).then(|| self.to_string())
    }

    fn set_token(&mut self, token: &str) -> bool {
        parse_into(self, token)
    }
}

/// Some actions take their numbers as texts.
impl Number for String {
    fn get(&self) -> i64 {
        if self.is_empty() {
            return 0;
        }
        self.trim().parse().unwrap_or(-1)
    }

    fn set(&mut self, value: i64) {
        *self = value.to_string();
    }

    fn token(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.clone())
    }

    fn set_token(&mut self, token: &str) -> bool {
        token.clone_into(self);
        true
    }
}

impl<N: Number + Default> Number for Option<N> {
    fn get(&self) -> i64 {
        self.as_ref().map_or(0, Number::get)
    }

    fn set(&mut self, value: i64) {
        self.get_or_insert_default().set(value);
    }

    fn token(&self) -> Option<String> {
        self.as_ref()?.token()
    }

    fn set_token(&mut self, token: &str) -> bool {
        self.get_or_insert_default().set_token(token)
    }
}

fn parse_into<N: std::str::FromStr>(number: &mut N, token: &str) -> bool {
    match token.parse() {
        Ok(value) => {
            *number = value;
            true
        }
        Err(_) => false,
    }
}

/// The pages of an action's answer, each fetched when it is asked for.
///
/// It is a [`Stream`], and can be read without one of the crates for streams by
/// [`next`](Pages::next). It begins at the page that the request names, the first if it names none,
/// and ends after the last page, or with the first error.
///
/// The next page is the one with the next number; or the one that begins after as many items as have
/// come, however many were asked for; or the one whose token the page before has brought. The
/// documentation of an action's `pages` says which.
///
/// The last page is the one that the answer says is the last. Where answers do not say that, it is the
/// one with which as many items have come as the server says there are, or the one without a new token.
/// In any case it is one with which nothing new came, because servers have been seen to repeat
/// their last page for ever. What came before is left out of later pages: it moves there when
/// something is added to the front of the list meanwhile. Where the server says that there are none in
/// all and sends some, or says nothing, pages are read until one is empty or has nothing new.
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
        request.place().begin();
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
        if let Some(path) = A::unfit(page) {
            self.request = None;
            let what = if path == A::ITEMS { "list" } else { "token" };
            let why = format!("`{path}` of a page is no {what}");
            return Err(Error::not_understood(why)
                .with_action(A::INFO.name)
                .with_request_id(Some(page.request_id().clone())));
        }
        self.total = A::total(page).filter(|total| *total > 0);
        let items = A::items(page);
        let length = items.as_ref().map_or(0, |items| items.len());
        let is_new = items.is_some_and(|items| self.leave_out_what_came_before(items));
        let is_first = std::mem::take(&mut self.is_first);

        let mut request = self.request.take().filter(|_| is_new);
        if let Some(place) = request.as_mut().map(A::place) {
            let page = Came {
                length: i64::try_from(length).unwrap_or(i64::MAX),
                is_first,
                total: self.total,
                more: A::more(page),
                next: A::next(page),
            };
            if !go_on(place, &page, &mut self.seen) {
                request = None;
            }
        }
        self.request = request;
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

/// What a page that has come says of the next one.
struct Came {
    length: i64,
    is_first: bool,
    total: Option<i64>,
    more: Option<bool>,
    next: Option<String>,
}

/// Whether there is a next page; moves `place` there.
fn go_on(place: Place<'_>, page: &Came, seen: &mut i64) -> bool {
    let Place { way, at, size, .. } = place;
    if way == Way::Token {
        *seen = seen.saturating_add(page.length);
        // The token that was sent leads in a circle, and none at all back to the first page.
        let next = page
            .next
            .as_ref()
            .filter(|next| at.token().as_ref() != Some(next));
        let has_next = next.is_some_and(|next| at.set_token(next) && at.token().is_some());
        return has_next && page.more != Some(false);
    }
    let this = at.get();
    // By the length and not by the size: servers give less than they are asked for.
    let (least, next) = match way {
        Way::Page(first) => {
            if page.is_first {
                *seen = this.saturating_sub(first).saturating_mul(page.length);
            }
            *seen = seen.saturating_add(page.length);
            (first, this.saturating_add(1))
        }
        _ => {
            *seen = this.saturating_add(page.length);
            (0, *seen)
        }
    };
    at.set(next);
    // Everything was asked for at once.
    if this < least || size.is_some_and(|size| size.get() < 0) {
        return false;
    }
    page.more
        .unwrap_or_else(|| page.total.is_none_or(|total| *seen < total))
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
            all.extend(take_items::<A>(&mut page?));
        }
        Ok(all)
    }
}

with_options!(
    /// Options of each of the calls that fetch a page.
    PagedItems<A>, A: Paged
);

fn take_items<A: Paged>(page: &mut A::Response) -> Vec<A::Item> {
    A::items(page).map(std::mem::take).unwrap_or_default()
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
                Some(Ok(mut page)) => this.ready = take_items::<A>(&mut page).into_iter(),
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
