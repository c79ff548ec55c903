//! A request as it came off the wire.

use std::time::SystemTime;

use bytes::Bytes;
use hyper::{HeaderMap, Method};

/// The largest body that is taken, in bytes.
pub(crate) const LARGEST_BODY: usize = 10 * 1024 * 1024;

/// A request, nothing decoded.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    /// When its head had arrived.
    pub(crate) at: SystemTime,
    pub(crate) method: Method,
    /// The path as it stands in the request line, percent-encoded.
    pub(crate) path: String,
    /// What follows the question mark in the request line, percent-encoded.
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    /// The body; nothing if it was larger than [`LARGEST_BODY`].
    pub(crate) body: Option<Bytes>,
}

impl Received {
    /// The value of a header without the space around it, if it is there and plain text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok().map(str::trim)
    }

    /// The kind of the body, without what follows a semicolon.
    pub(crate) fn media_type(&self) -> &str {
        let content_type = self.header("content-type").unwrap_or_default();
        content_type.split(';').next().unwrap_or_default().trim()
    }

    /// Whether the body says that it is a form, as signature v1 has it.
    pub(crate) fn is_form(&self) -> bool {
        self.media_type()
            .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    }
}
