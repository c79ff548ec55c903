//! A transport without a network.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use serde_json::{Value, json};

use super::RecordedRequest;
use crate::transport::{Body, Exchange, Transport, TransportError};

/// Answers requests with what is next in its script, and remembers them. Clones share both.
///
/// A request for which nothing is left in the script is never sent, which the error says. See
/// [the module](super) for an example.
#[derive(Clone, Default)]
pub struct ScriptedTransport(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    script: VecDeque<Reply>,
    /// What answers when the script has come to its end.
    always: Option<Always>,
    requests: Vec<RecordedRequest>,
}

type Always = Box<dyn FnMut(&RecordedRequest) -> Reply + Send>;

/// What happens to one request.
#[derive(Debug)]
#[non_exhaustive]
pub enum Reply {
    /// This response comes.
    Response(http::Response<Bytes>),
    /// This much of a response comes, and then the connection breaks.
    CutOff(http::Response<Bytes>),
    /// No connection comes about: the request is certainly not executed.
    NoConnection,
    /// The connection breaks after the request was sent: nobody knows whether it was executed.
    Lost,
    /// Nothing comes, ever.
    Silence,
}

impl Reply {
    /// What an action answers that succeeds: these fields, which are an object, and a request id if
    /// they have none.
    pub fn answer(mut fields: Value) -> Reply {
        if let Some(fields) = fields.as_object_mut() {
            fields
                .entry("RequestId")
                .or_insert("scripted-request".into());
        }
        Reply::json(200, &json!({ "Response": fields }))
    }

    /// What an action answers that the server refuses.
    pub fn refuse(code: &str, message: &str) -> Reply {
        Reply::answer(json!({ "Error": { "Code": code, "Message": message } }))
    }

    /// A response with this status and JSON body.
    pub fn json(status: u16, body: &Value) -> Reply {
        Reply::status(status, "application/json", body.to_string())
    }

    /// A response with this status, content type and body. A status that is none is 500.
    pub fn status(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Reply {
        let mut response = http::Response::new(body.into());
        *response.status_mut() =
            http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        let value = HeaderValue::try_from(content_type);
        response
            .headers_mut()
            .extend(value.ok().map(|value| (CONTENT_TYPE, value)));
        Reply::Response(response)
    }

    /// The same with one more header, if name and value are those of a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Reply {
        let header = (HeaderName::try_from(name).ok()).zip(HeaderValue::try_from(value).ok());
        if let Reply::Response(response) | Reply::CutOff(response) = &mut self {
            response.headers_mut().extend(header);
        }
        self
    }
}

impl ScriptedTransport {
    /// A transport with an empty script.
    pub fn new() -> ScriptedTransport {
        ScriptedTransport::default()
    }

    /// Then this happens.
    #[must_use]
    pub fn then(self, reply: Reply) -> Self {
        self.state().script.push_back(reply);
        self
    }

    /// Then the action succeeds with these fields. See [`Reply::answer`].
    #[must_use]
    pub fn answer(self, fields: Value) -> Self {
        self.then(Reply::answer(fields))
    }

    /// Then the server refuses.
    #[must_use]
    pub fn refuse(self, code: &str, message: &str) -> Self {
        self.then(Reply::refuse(code, message))
    }

    /// From the end of the script on, every request is answered by this.
    #[must_use]
    pub fn always(self, answer: impl FnMut(&RecordedRequest) -> Reply + Send + 'static) -> Self {
        self.state().always = Some(Box::new(answer));
        self
    }

    /// The requests that came, in their order.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.state().requests.clone()
    }

    /// How many replies are left in the script.
    pub fn left(&self) -> usize {
        self.state().script.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for ScriptedTransport {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        let request = RecordedRequest(request);
        let state = &mut *self.state();
        let reply = match (state.script.pop_front(), &mut state.always) {
            (Some(reply), _) => Some(reply),
            (None, Some(always)) => Some(always(&request)),
            (None, None) => None,
        };
        let action = request.action().to_owned();
        state.requests.push(request);
        let result = match reply {
            Some(Reply::Response(response)) => Ok(response.map(Body::complete)),
            Some(Reply::CutOff(response)) => {
                Ok(response.map(|bytes| Body::cut_off(bytes, "the script cut it off")))
            }
            Some(Reply::NoConnection) => Err(TransportError::never_sent(
                "cannot connect",
                "the script says so",
            )),
            Some(Reply::Lost) => Err(TransportError::no_answer(
                "the connection was lost",
                "the script says so",
            )),
            Some(Reply::Silence) => return Box::pin(std::future::pending()),
            None => {
                let message = format!("the script has no reply for {action}; add one");
                Err(TransportError::never_sent(message, "the script is at its end").lasting())
            }
        };
        Box::pin(std::future::ready(result))
    }
}

impl fmt::Debug for ScriptedTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("ScriptedTransport")
            .field("script", &state.script)
            .field("requests", &state.requests.len())
            .finish_non_exhaustive()
    }
}
