//! A request as a transport was asked to send it.

use bytes::Bytes;
use serde_json::Value;

/// A request that a [`ScriptedTransport`](super::ScriptedTransport) was asked to send.
///
/// `Debug` shows neither signature nor token.
#[derive(Clone, Debug)]
pub struct RecordedRequest(pub(super) http::Request<Bytes>);

impl RecordedRequest {
    /// The action's name on the wire; empty if the request names none.
    pub fn action(&self) -> &str {
        self.header("x-tc-action").unwrap_or_default()
    }

    /// The value of a header; `None` if it is not there, or no text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.headers().get(name)?.to_str().ok()
    }

    /// The parameters; null if the body is not JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(self.0.body()).unwrap_or_default()
    }

    /// The whole request, signed as it was.
    pub fn http(&self) -> &http::Request<Bytes> {
        &self.0
    }
}
