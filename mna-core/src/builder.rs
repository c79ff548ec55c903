//! What the builders of all requests share.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::action::Action;
use crate::client::Client;
use crate::error::Error;
use crate::options::CallOptions;
use crate::paging::{Paged, Pages};

/// The state of a required parameter that has been set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// Holds for required parameters that have been set. The others are named in the compiler's error.
#[diagnostic::on_unimplemented(
    message = "the required parameter `{Self}` is missing",
    label = "`{Self}` has not been set before this",
    note = "every required parameter must be set before `build()` or `send()`"
)]
pub trait Given {}

impl Given for Set {}

/// Holds for a chain of required parameters that have all been set.
///
/// It is one thing to ask of a builder instead of one for each parameter, which the compiler would
/// have to look into again for every method.
pub trait Complete {}

impl Complete for () {}

impl<First: Given, Rest: Complete> Complete for (First, Rest) {}

/// A client and the options of one call: what a builder needs to have to send.
#[derive(Clone, Debug)]
pub struct Caller {
    client: Client,
    options: CallOptions,
}

impl Caller {
    /// A call through `client` with no options.
    pub fn new(client: &Client) -> Caller {
        Caller {
            client: client.clone(),
            options: CallOptions::new(),
        }
    }

    /// See [`CallOptions::with_timeout`].
    pub fn set_timeout(&mut self, limit: Duration) {
        self.options.timeout = Some(limit);
    }

    /// See [`CallOptions::with_region`].
    pub fn set_region(&mut self, region: String) {
        self.options.region = Some(region);
    }

    /// Sends what has been built.
    pub fn send<A: Action>(self, request: A) -> Pending<A::Response> {
        Pending(Box::pin(self.client.send_with(request, self.options)))
    }

    /// Reads what has been built page by page.
    pub fn pages<A: Paged>(self, request: A) -> Pages<A> {
        Pages::new(self, request)
    }
}

/// A call that is made when it is awaited, and given up when it is dropped.
///
/// It has a name, unlike most futures, so that a compiler's complaint about the builder it is from
/// is one complaint.
#[must_use = "nothing is sent until this is awaited"]
pub struct Pending<T>(Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>);

impl<T> Future for Pending<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Pending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pending")
    }
}

/// What `Debug` shows in place of a secret.
#[derive(Clone, Copy)]
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Whether two values of a field are equal. It says less to the compiler than `==`, which it would
/// have to find out about anew for every field.
#[inline(never)] // Generated code would carry a copy of the comparison for every field.
pub fn same<T: PartialEq>(one: &T, other: &T) -> bool {
    one == other
}

/// Adds a field to what `Debug` shows of a generated struct.
#[inline(never)] // As above.
pub fn show<T: fmt::Debug>(shown: &mut fmt::DebugStruct<'_, '_>, label: &str, value: &T) {
    shown.field(label, value);
}
