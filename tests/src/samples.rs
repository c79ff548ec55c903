//! A request of every action with everything in it, as a value that can be sent and looked into
//! whatever its type is.

use std::fmt::Debug;
use std::pin::Pin;

use mna_core::{Action, CallOptions, CallReport, Client, Error};
use serde_json::Value;

#[path = "samples/mna_api.rs"]
#[rustfmt::skip] // The file is written, and checked, by `cargo xtask codegen`.
pub mod mna_api_samples;

/// A request of any action.
pub trait Sample {
    /// The action's name on the wire.
    fn action(&self) -> &'static str;

    /// The request as it is sent.
    ///
    /// # Errors
    ///
    /// That it cannot be written as JSON.
    fn json(&self) -> Result<Value, serde_json::Error>;

    /// Sends a copy of it.
    fn send(&self, client: &Client, options: CallOptions) -> Sending;
}

/// A request on its way; what comes back is the answer as `Debug` shows it, and how the call went.
pub type Sending = Pin<Box<dyn Future<Output = Result<(String, CallReport), Error>>>>;

impl<A: Action + Clone> Sample for A
where
    A::Response: Debug,
{
    fn action(&self) -> &'static str {
        A::INFO.name
    }

    fn json(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self)
    }

    fn send(&self, client: &Client, options: CallOptions) -> Sending {
        let call = client.send(self.clone()).with_options(options);
        Box::pin(async {
            let (answer, report) = call.with_report().await?;
            Ok((format!("{answer:?}"), report))
        })
    }
}
