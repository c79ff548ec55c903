//! One request and what was answered, for tests to look at and for the log.

use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;

use crate::date::{Utc, unix_seconds};
use crate::failure::{Failure, Kind};
use crate::fault::excerpt;
use crate::received::Received;
use crate::reply::Reply;

/// Is told of every exchange.
pub(crate) type Observer = Box<dyn Fn(&Exchange) + Send + Sync>;

/// A request that arrived, and the answer to it.
///
/// `Display` gives one line for a log: time, action, account, outcome, request id.
/// [`to_json`](Exchange::to_json) gives the same as JSON. `Debug` hides the headers `Authorization`
/// and `X-TC-Token`, the query if it holds a signature, and tells only how long the bodies are.
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
    /// The secret id that the request named, if the emulator knows it. That it was named does not
    /// mean that it was believed.
    pub account: Option<String>,
    /// The error code that was answered; nothing if the request succeeded, or if the answer was a
    /// page or none at all.
    pub error: Option<String>,
    /// The HTTP status that was answered; 0 if no answer came, because that was asked for.
    pub status: u16,
    /// What was done to the request because it was [asked for](crate::Emulator::fail), in a few
    /// words such as `reset` or `http 503`.
    pub failure: Option<String>,
    /// Whether the action was executed, or was going to be if it had not been refused; false if a
    /// failure that was asked for came first.
    pub executed: bool,
    /// The id in the answer.
    pub request_id: String,
    /// The body of the answer, whole even where less of it was sent.
    pub answer: Bytes,
}

/// What became of a request.
pub(crate) struct Outcome {
    pub(crate) error: Option<String>,
    pub(crate) status: u16,
    pub(crate) failure: Option<String>,
    pub(crate) executed: bool,
    pub(crate) request_id: String,
    pub(crate) answer: Bytes,
}

impl Outcome {
    /// An answer that nothing has been done to.
    pub(crate) fn of(reply: &Reply, request_id: String) -> Outcome {
        Outcome {
            error: reply.code.clone(),
            status: reply.status.as_u16(),
            failure: None,
            executed: true,
            request_id,
            answer: reply.body.clone(),
        }
    }

    /// What a failure makes of it.
    pub(crate) fn spoil(&mut self, failure: &Failure) {
        self.failure = Some(failure.told());
        if matches!(failure.kind, Kind::Reset | Kind::Silence) {
            self.status = 0;
        }
    }
}

impl Exchange {
    pub(crate) fn new(
        received: Received,
        action: Option<String>,
        account: Option<String>,
        outcome: Outcome,
    ) -> Exchange {
        let headers = received.headers.iter();
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Exchange {
            at: received.at,
            headers: headers
                .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
                .collect(),
            action,
            account,
            error: outcome.error,
            status: outcome.status,
            failure: outcome.failure,
            executed: outcome.executed,
            method: received.method.to_string(),
            path: received.path,
            query: received.query,
            body: received.body.unwrap_or_default(),
            request_id: outcome.request_id,
            answer: outcome.answer,
        }
    }

    /// One line of JSON for a log: `time`, `action`, `account`, `outcome`, `status`, `failure`,
    /// `executed`, `request_id`. No secret is in it.
    pub fn to_json(&self) -> String {
        serde_json::json!({
            "time": Utc::new(unix_seconds(self.at)).rfc3339(),
            "action": self.action.as_deref().map(shown),
            "account": self.account,
            "outcome": self.outcome(),
            "status": self.status,
            "failure": self.failure,
            "executed": self.executed,
            "request_id": self.request_id,
        })
        .to_string()
    }

    /// The error code that was answered, `http` and a status that is not 200, `no answer`, or `ok`.
    fn outcome(&self) -> String {
        match &self.error {
            Some(code) => code.clone(),
            None if self.status == 0 => "no answer".to_owned(),
            None if self.status != 200 => format!("http {}", self.status),
            None => "ok".to_owned(),
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
        // What is a request of the metadata service has no action, but a path.
        let action = match &self.action {
            None if self.path.len() > 1 => shown(&self.path),
            action => shown(action.as_deref().unwrap_or("-")),
        };
        write!(
            f,
            "{} {action} {} {} {}",
            Utc::new(unix_seconds(self.at)).rfc3339(),
            self.account.as_deref().unwrap_or("-"),
            self.outcome(),
            self.request_id,
        )?;
        if let Some(failure) = &self.failure {
            let when = if self.executed {
                "executed"
            } else {
                "not executed"
            };
            write!(f, " (asked for: {failure}, {when})")?;
        }
        Ok(())
    }
}

/// The start of a text that the caller sent, which must not steer a terminal.
fn shown(text: &str) -> String {
    excerpt(text).escape_debug().to_string()
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
        let signed = self.query.contains("Signature=") || self.query.contains("Token=");
        let query = if signed { "(hidden)" } else { &self.query };
        f.debug_struct("Exchange")
            .field("at", &self.at)
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &query)
            .field("headers", &headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("action", &self.action)
            .field("account", &self.account)
            .field("error", &self.error)
            .field("status", &self.status)
            .field("failure", &self.failure)
            .field("executed", &self.executed)
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
        let reply = Reply::json(Bytes::new(), Some("AuthFailure.TokenFailure".to_owned()));
        Exchange::new(
            received,
            Some("GetFlowStatistic".to_owned()),
            Some("id".to_owned()),
            Outcome::of(&reply, "id-1".to_owned()),
        )
    }

    #[test]
    fn the_log_line_tells_time_action_account_outcome_and_id() {
        assert_eq!(
            exchange().to_string(),
            "1970-01-01T00:00:00Z GetFlowStatistic id AuthFailure.TokenFailure id-1"
        );
        let spoilt = Exchange {
            error: None,
            status: 503,
            failure: Some("http 503".to_owned()),
            executed: false,
            account: None,
            action: Some("\x1b[2J".to_owned()),
            ..exchange()
        };
        assert_eq!(
            spoilt.to_string(),
            "1970-01-01T00:00:00Z \\u{1b}[2J - http 503 id-1 (asked for: http 503, not executed)"
        );
    }

    #[test]
    fn the_line_of_json_tells_the_same() {
        let line: serde_json::Value = serde_json::from_str(&exchange().to_json()).unwrap();
        assert_eq!(
            line,
            serde_json::json!({
                "time": "1970-01-01T00:00:00Z", "action": "GetFlowStatistic", "account": "id",
                "outcome": "AuthFailure.TokenFailure", "status": 200, "failure": null,
                "executed": true, "request_id": "id-1",
            })
        );
    }

    #[test]
    fn debug_hides_a_query_with_a_signature() {
        let query = "SecretId=id&Token=hush&Signature=hush".to_owned();
        let shown = format!(
            "{:?}",
            Exchange {
                query,
                ..exchange()
            }
        );
        assert!(!shown.contains("hush"), "{shown}");
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
