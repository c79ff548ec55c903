//! What the builders of all requests share.

use std::fmt;
use std::future::Future;

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
    pub fn send<A: Action>(
        self,
        request: A,
    ) -> impl Future<Output = Result<A::Response, Error>> + Send + use<A> {
        self.client.send_with(request, self.options)
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
