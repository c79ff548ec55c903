//! One request and what was answered, for tests to look at and for the log.

use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;

use crate::date::{Utc, unix_seconds};
use crate::fault::{Fault, excerpt};
use crate::received::Received;

/// Is told of every exchange.
pub(crate) type Observer = Box<dyn Fn(&Exchange) + Send + Sync>;

/// A request that arrived, and the answer to it.
///
/// `Display` gives one line for a log: time, action, outcome, request id. `Debug` hides the headers
/// `Authorization` and `X-TC-Token` and tells only how long the bodies are.
#[derive(Clone)]
#[non_exhaustive]
pub struct Exchange {
    /// When the request arrived, by the emulator's clock.
    pub at: SystemTime,
    /// The method, such as `POST`.
    pub method: String,
    /// The path as it was sent, percent-encoded.
    pub path: String,
    /// What followed the question mark, as it was sent; empty if there was nothing.
    pub query: String,
    /// The headers, with names in lower case. Bytes that are not UTF-8 are replaced.
    pub headers: Vec<(String, String)>,
    /// The body; empty if it was larger than the emulator takes.
    pub body: Bytes,
    /// The action that the request named, known or not.
    pub action: Option<String>,
    /// The error code that was answered; nothing if the request succeeded.
    pub error: Option<String>,
    /// The id in the answer.
    pub request_id: String,
    /// The body of the answer.
    pub answer: Bytes,
}

impl Exchange {
    pub(crate) fn new(
        received: Received,
        fault: Option<&Fault>,
        request_id: String,
        answer: Bytes,
    ) -> Exchange {
        let headers = received.headers.iter();
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Exchange {
            at: received.at,
            headers: headers
                .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
                .collect(),
            action: received.header("x-tc-action").map(str::to_owned),
            error: fault.map(|fault| fault.code.to_owned()),
            method: received.method.to_string(),
            path: received.path,
            query: received.query,
            body: received.body.unwrap_or_default(),
            request_id,
            answer,
        }
    }

    /// The first value of a header, by its name in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// How many bytes this holds in memory, about.
    pub(crate) fn size(&self) -> usize {
        let headers = self
            .headers
            .iter()
            .map(|(name, value)| name.len() + value.len());
        self.path.len()
            + self.query.len()
            + self.body.len()
            + self.answer.len()
            + headers.sum::<usize>()
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {} {}",
            Utc::new(unix_seconds(self.at)).rfc3339(),
            excerpt(self.action.as_deref().unwrap_or("-")),
            self.error.as_deref().unwrap_or("ok"),
            self.request_id,
        )
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self
            .headers
            .iter()
            .map(|(name, value)| match name.as_str() {
                "authorization" | "x-tc-token" => (name, "(hidden)"),
                _ => (name, value.as_str()),
            })
            .collect();
        f.debug_struct("Exchange")
            .field("at", &self.at)
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query)
            .field("headers", &headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("action", &self.action)
            .field("error", &self.error)
            .field("request_id", &self.request_id)
            .field("answer", &format_args!("{} bytes", self.answer.len()))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use hyper::{HeaderMap, Method, header::HeaderValue};

    use super::*;

    fn exchange() -> Exchange {
        let mut headers = HeaderMap::new();
        headers.insert("x-tc-action", HeaderValue::from_static("GetFlowStatistic"));
        headers.insert("x-tc-token", HeaderValue::from_static("some-token"));
        headers.insert("authorization", HeaderValue::from_static("some-signature"));
        let received = Received {
            at: SystemTime::UNIX_EPOCH,
            method: Method::POST,
            path: "/".to_owned(),
            query: String::new(),
            headers,
            body: Some(Bytes::from_static(b"{}")),
        };
        let fault = Fault::new("AuthFailure.TokenFailure", "why");
        Exchange::new(received, Some(&fault), "id-1".to_owned(), Bytes::new())
    }

    #[test]
    fn the_log_line_tells_time_action_outcome_and_id() {
        assert_eq!(
            exchange().to_string(),
            "1970-01-01T00:00:00Z GetFlowStatistic AuthFailure.TokenFailure id-1"
        );
    }

    #[test]
    fn debug_hides_the_token_and_the_signature() {
        let shown = format!("{:?}", exchange());
        assert!(shown.contains("GetFlowStatistic"), "{shown}");
        assert!(!shown.contains("some-token"), "{shown}");
        assert!(!shown.contains("some-signature"), "{shown}");
    }

    #[test]
    fn headers_are_found_in_any_case() {
        assert_eq!(exchange().header("X-TC-Token"), Some("some-token"));
        assert_eq!(exchange().header("X-TC-Region"), None);
    }
}
