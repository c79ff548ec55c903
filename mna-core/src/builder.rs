//! What the builders of all requests share.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::action::Action;
use crate::client::Client;
use crate::error::Error;
use crate::options::CallOptions;

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

/// A client and the options of one call: what a builder needs to have to send.
#[derive(Clone, Debug)]
pub struct Caller {
    client: Client,
    /// The options of the call that is being built.
    pub options: CallOptions,
}

impl Caller {
    /// A call through `client` with no options.
    pub fn new(client: &Client) -> Caller {
        Caller {
            client: client.clone(),
            options: CallOptions::new(),
        }
    }

    /// Sends what has been built.
    pub fn send<A: Action>(self, request: A) -> Pending<A::Response> {
        Pending(Box::pin(self.client.send_with(request, self.options)))
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

/// `Debug` of a generated struct: one function for all of them.
pub fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    labels: &[&str],
    values: &[&dyn fmt::Debug],
) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    for (label, value) in labels.iter().zip(values) {
        shown.field(label, value);
    }
    shown.finish()
}
