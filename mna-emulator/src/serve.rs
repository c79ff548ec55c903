//! One HTTP request from its arrival to its answer: read, perhaps spoilt, answered, logged.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::Body;
use hyper::header::{DATE, HeaderName, HeaderValue};
use hyper::{Request, Response, StatusCode};

use crate::claims::Claims;
use crate::clock::{self, Clock};
use crate::date::{Utc, unix_seconds};
use crate::exchange::{Exchange, Observer, Outcome};
use crate::failure::{Failure, Failures, Kind};
use crate::gateway::Gateway;
use crate::log::Log;
use crate::received::{LARGEST_BODY, Received};
use crate::reply::{Pace, Paced, Reply};
use crate::wire::Reset;
use crate::{envelope, metadata};

/// How much of a body that is too large is read and thrown away, so that its sender is there to
/// hear the answer.
const LARGEST_WASTE: usize = 4 * LARGEST_BODY;

/// What requests to the metadata service are called where actions have a name.
pub(crate) const METADATA: &str = "metadata";

/// What all connections share.
pub(crate) struct Shared {
    pub(crate) gateway: Gateway,
    pub(crate) clock: Clock,
    pub(crate) log: Log,
    pub(crate) observer: Option<Observer>,
    pub(crate) failures: Failures,
    /// What passes before every answer.
    pub(crate) delay: Duration,
    /// The role of the virtual machine that this pretends to be, if it has one.
    pub(crate) role: Option<String>,
    /// How long a connection may take to send a request, idle time before it included.
    pub(crate) patience: Duration,
}

/// What a client calls its request. The vendor gives it back with the answer, and the vendor's own
/// clients put it into their errors.
const TRACE_ID: HeaderName = HeaderName::from_static("x-tc-traceid");

/// Answers one request; an error closes the connection.
pub(crate) async fn serve<B>(
    request: Request<B>,
    shared: Arc<Shared>,
    reset: Reset,
) -> Result<Response<Paced>, Hangup>
where
    B: Body<Data = Bytes> + Unpin,
{
    let trace_id = request.headers().get(TRACE_ID).cloned();
    let mut response = answer(request, shared, reset).await?;
    // What answers with a page has never heard of it.
    if let Some(trace_id) = trace_id
        && response.status() == StatusCode::OK
    {
        response.headers_mut().insert(TRACE_ID, trace_id);
    }
    Ok(response)
}

async fn answer<B>(
    request: Request<B>,
    shared: Arc<Shared>,
    reset: Reset,
) -> Result<Response<Paced>, Hangup>
where
    B: Body<Data = Bytes> + Unpin,
{
    let received = receive(request, &shared).await?;
    clock::sleep(shared.delay).await;
    let claims = Claims::read(&received);
    let plan = {
        let claims = claims.as_ref().ok();
        let action = claims.and_then(|claims| claims.action.as_deref());
        let account = claims.and_then(|claims| claims.secret_id.as_deref());
        let action = if metadata::is_asked(&received) {
            METADATA
        } else {
            action.unwrap_or_default()
        };
        shared.failures.take(action, account)
    };
    let Some(plan) = plan else {
        let (reply, id) = execute(&received, &claims, &shared);
        shared.note(received, &claims, Outcome::of(&reply, id));
        return Ok(shared.dated(reply.response(Pace::AtOnce, None)));
    };
    let failure = &plan.failure;

    let at_last = failure.kind == Kind::Delay && !failure.executed;
    if at_last || !failure.executes() {
        clock::sleep(failure.delay).await;
    }
    if !failure.executes() {
        let id = envelope::new_request_id();
        let reply = in_place(failure, &id);
        let mut outcome = Outcome::of(&reply, id);
        outcome.executed = false;
        outcome.spoil(failure);
        shared.note(received, &claims, outcome);
        return shared.spoil(failure, reply, &reset).await;
    }

    let (reply, id) = execute(&received, &claims, &shared);
    if reply.code.is_some() && failure.executed {
        plan.give_back();
        shared.note(received, &claims, Outcome::of(&reply, id));
        return Ok(shared.dated(reply.response(Pace::AtOnce, None)));
    }
    let spoilt = match failure.kind {
        Kind::Code(_) | Kind::Page(_) => in_place(failure, &id),
        _ => reply,
    };
    let mut outcome = Outcome::of(&spoilt, id);
    outcome.spoil(failure);
    // Before the delay: a caller who gives up must find the request in the log.
    shared.note(received, &claims, outcome);
    if !at_last {
        clock::sleep(failure.delay).await;
    }
    shared.spoil(failure, spoilt, &reset).await
}

/// The answer of the emulator itself, and its request id.
fn execute(
    received: &Received,
    claims: &Result<Claims, crate::fault::Fault>,
    shared: &Shared,
) -> (Reply, String) {
    let id = envelope::new_request_id();
    if metadata::is_asked(received) {
        let accounts = shared.gateway.accounts();
        return (
            metadata::answer(received, shared.role.as_deref(), accounts),
            id,
        );
    }
    let outcome = match claims {
        Ok(claims) => shared.gateway.answer(received, claims),
        Err(fault) => Err(fault.clone()),
    };
    let body = envelope::body(&outcome, &id);
    let code = outcome.err().map(|fault| fault.code.to_owned());
    (Reply::json(body, code), id)
}

/// What is answered in place of the emulator's own answer.
fn in_place(failure: &Failure, id: &str) -> Reply {
    match &failure.kind {
        Kind::Code(code) => {
            let message = failure.message.as_deref();
            let message = message.unwrap_or("This failure was asked for.");
            Reply::json(envelope::error(code, message, id), Some(code.clone()))
        }
        Kind::Page(status) => Reply::page(*status),
        _ => Reply::json(Bytes::new(), None),
    }
}

impl Shared {
    /// Sends an answer as a failure will have it.
    async fn spoil(
        &self,
        failure: &Failure,
        reply: Reply,
        reset: &Reset,
    ) -> Result<Response<Paced>, Hangup> {
        let pace = match failure.kind {
            Kind::Reset => {
                reset.set();
                return Err(Hangup::Wanted);
            }
            Kind::Silence => std::future::pending().await,
            Kind::CutOff(bytes) => Pace::CutOff(bytes),
            Kind::Drip(bytes, pause) => Pace::Drip(bytes, pause),
            Kind::Delay | Kind::Code(_) | Kind::Page(_) => Pace::AtOnce,
        };
        Ok(self.dated(reply.response(pace, failure.retry_after)))
    }

    fn note(
        &self,
        received: Received,
        claims: &Result<Claims, crate::fault::Fault>,
        outcome: Outcome,
    ) {
        let claims = claims.as_ref().ok();
        let account = claims
            .and_then(|claims| claims.secret_id.as_deref())
            // What no account has may be anything, a secret key that was mistaken for its id too.
            .filter(|id| self.gateway.accounts().find(id).is_some());
        let action = if metadata::is_asked(&received) {
            None
        } else {
            claims.and_then(|claims| claims.action.clone())
        };
        let exchange = Exchange::new(received, action, account.map(str::to_owned), outcome);
        if let Some(observer) = &self.observer {
            observer(&exchange);
        }
        self.log.add(exchange);
    }

    /// With the server's time as its own clock tells it, which is what clients correct theirs by.
    fn dated(&self, mut response: Response<Paced>) -> Response<Paced> {
        let date = Utc::new(unix_seconds((self.clock)())).http();
        if let Ok(date) = HeaderValue::from_str(&date) {
            response.headers_mut().insert(DATE, date);
        }
        response
    }
}

async fn receive<B>(request: Request<B>, shared: &Shared) -> Result<Received, Hangup>
where
    B: Body<Data = Bytes> + Unpin,
{
    let at = (shared.clock)();
    let (head, body) = request.into_parts();
    let body = clock::within(shared.patience, read(body)).await;
    Ok(Received {
        at,
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: body.and_then(Result::ok).ok_or(Hangup::Stalled)?,
    })
}

/// Reads a body; nothing if it is larger than [`LARGEST_BODY`].
async fn read<B: Body<Data = Bytes> + Unpin>(mut body: B) -> Result<Option<Bytes>, B::Error> {
    let mut kept = BytesMut::new();
    let mut size: usize = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        size += data.len();
        if size <= LARGEST_BODY {
            kept.extend_from_slice(&data);
        } else if size > LARGEST_WASTE {
            break;
        } else {
            kept.clear();
        }
    }
    Ok((size <= LARGEST_BODY).then(|| kept.freeze()))
}

/// Why a connection is closed without an answer.
#[derive(Debug)]
pub(crate) enum Hangup {
    /// The body did not arrive, or not in time.
    Stalled,
    /// A failure that was asked for.
    Wanted,
}

impl fmt::Display for Hangup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Hangup::Stalled => "the body did not arrive",
            Hangup::Wanted => "the connection is reset, as was asked for",
        })
    }
}

impl std::error::Error for Hangup {}
