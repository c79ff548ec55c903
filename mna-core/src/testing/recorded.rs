//! A request as a transport was asked to send it.

use std::fmt;

use bytes::Bytes;
use serde_json::Value;

/// A request that a [`ScriptedTransport`](super::ScriptedTransport) was asked to send.
///
/// `Debug` shows neither signature nor token.
#[derive(Clone)]
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

/// Parameters only where they are JSON: among those of signature v1 are signature and token.
impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.0.body();
        f.debug_struct("RecordedRequest")
            .field("method", self.0.method())
            .field("host", &self.0.uri().authority())
            .field("headers", self.0.headers())
            .field("body", &format_args!("[{} bytes]", body.len()))
            .field("json", &self.json())
            .finish()
    }
}
