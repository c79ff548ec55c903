//! One call, in order.
//!
//! [`make`] is the whole way from a request to its answer: attempts until one succeeds, or until
//! another one would be of no use, could do harm, or would come too late. [`attempt`] is one of them,
//! and each step of it is a line.

use std::borrow::Cow;
use std::num::NonZeroU32;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::response::Parts;
use tracing::Instrument;

use crate::action::{ActionInfo, Repeat, ServiceInfo};
use crate::client::{Client, Shared};
use crate::credential::Credential;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::object::Response;
use crate::options::CallOptions;
use crate::report::CallReport;
use crate::transport::{Body, ByteStream};

mod answer;
mod correct;
mod request;
mod steps;
mod trace;

#[cfg(any(fuzzing, test))]
pub(crate) use answer::decode;
pub use answer::decode_response;
pub(crate) use answer::understand;
pub(crate) use request::{Prepared, check_region, extra_headers, prepare, sign};

use correct::Corrected;

/// What is called, and with what.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) service: &'static ServiceInfo,
    pub(crate) action: Cow<'static, str>,
    pub(crate) repeat: Repeat,
    pub(crate) per_second: Option<NonZeroU32>,
    pub(crate) skip_sign: bool,
    pub(crate) content: Content,
    /// Whether the answer is wanted event by event.
    pub(crate) streamed: bool,
}

/// What is in a request's body, before it is known how it travels.
#[derive(Debug)]
pub(crate) enum Content {
    /// The parameters, as JSON.
    Json(Bytes),
    /// Bytes that the action takes as they are.
    Octets(Bytes),
    /// Parts with a boundary between them, which the content type names.
    Multipart { content_type: String, body: Bytes },
}

impl Call {
    pub(crate) fn new(info: &ActionInfo, content: Content) -> Call {
        Call {
            service: info.service,
            action: Cow::Borrowed(info.name),
            repeat: info.repeat,
            per_second: info.per_second.and_then(NonZeroU32::new),
            skip_sign: info.skip_sign,
            content,
            streamed: false,
        }
    }

    /// A call of an action that nobody has described.
    pub(crate) fn unknown(service: &'static ServiceInfo, action: &str, content: Content) -> Call {
        let info = ActionInfo::new(service, "");
        Call {
            action: Cow::Owned(action.to_owned()),
            ..Call::new(&info, content)
        }
    }
}

/// A body that came back, or comes.
pub(crate) enum Incoming {
    Whole(Body),
    Events(ByteStream),
}

/// Makes something of an answer, and writes its request id into the report.
pub(crate) type Take<'a> =
    dyn FnMut(&Parts, Incoming, &mut CallReport) -> Result<(), Error> + Send + 'a;

/// Makes the call and decodes its answer. Whatever type comes out, all of this but the decoding is
/// compiled once.
pub(crate) async fn run<T: Response + Send>(
    client: Client,
    call: Result<Call, Error>,
    options: CallOptions,
) -> Result<(T, CallReport), Error> {
    let mut answer = T::default();
    let mut take = |head: &Parts, body: Incoming, report: &mut CallReport| {
        if let Incoming::Whole(body) = body {
            answer = understand(head, body)?;
            report.request_id.clone_from(answer.request_id());
        }
        Ok(())
    };
    let report = traced(client.shared(), call?, options, &mut take).await?;
    Ok((answer, report))
}

/// Makes the call, and tells `tracing` how it goes.
pub(crate) async fn traced(
    client: &Shared,
    call: Call,
    options: CallOptions,
    take: &mut Take<'_>,
) -> Result<CallReport, Error> {
    let named = |error: Error| error.with_action(&call.action);
    // 1. Check what can be checked before anything is spent, and serialise once.
    let prepared = prepare(client, &call, &options).map_err(named)?;
    let span = trace::span(&call, &prepared.endpoint);
    // Pinned here, because it is large and would be moved into what is made of it.
    let made = std::pin::pin!(make(client, &call, &options, &prepared, take));
    let result = made.instrument(span.clone()).await.map_err(named);
    trace::outcome(&span, &result);
    result
}

/// All attempts of a call.
async fn make(
    client: &Shared,
    call: &Call,
    options: &CallOptions,
    prepared: &Prepared,
    take: &mut Take<'_>,
) -> Result<CallReport, Error> {
    let deadline = Deadline::new(&*client.clock, options.timeout.unwrap_or(client.timeout));
    let policy = options.retry.as_ref().unwrap_or(&client.retry);
    let context = Context {
        client,
        call,
        options,
        prepared,
        deadline: &deadline,
    };
    let mut report = CallReport::default();
    let mut corrected = Corrected::default();
    let mut last: Option<Error> = None;
    // Whether this attempt draws on the budget of repetitions.
    let mut paid = false;
    loop {
        let sent_before = report.attempts;
        let tried = attempt(&context, &mut report, take).await;
        report.elapsed = deadline.elapsed();
        let Failed { error, answered } = match tried {
            Ok(()) => {
                trace::attempt(&report, None);
                client.budget.succeeded(paid);
                return Ok(report);
            }
            Err(failed) => failed,
        };
        trace::attempt(&report, Some(&error));
        let error = match last.take() {
            // There was no time for another attempt: what the one before it met is what happened.
            Some(last) if report.attempts == sent_before => return Err(last),
            last => error.after(report.attempts, last),
        };
        // 8. Try again, if that can help, can do no harm, and is in time. What was wrong with the
        // signature is put right in any case: the next call is signed with what this one learnt.
        let is_corrected = corrected.correct(client, &error, answered);
        if report.attempts >= policy.max_attempts() || deadline.left().is_zero() {
            return Err(error);
        }
        // The server has nothing to recover from then. And when all calls that are under way have to
        // be signed anew, the budget would not be enough for all of them.
        paid = !is_corrected;
        if paid && !context.back_off(policy, report.attempts, &error).await {
            return Err(error);
        }
        last = Some(error);
    }
}

/// What every attempt of a call has in common.
struct Context<'a> {
    client: &'a Shared,
    call: &'a Call,
    options: &'a CallOptions,
    prepared: &'a Prepared,
    deadline: &'a Deadline<'a>,
}

/// An attempt that failed.
struct Failed {
    error: Error,
    answered: Option<Answered>,
}

/// An attempt that was answered: from this it can be told what was wrong with its signature.
struct Answered {
    credential: Option<Credential>,
    skew: i64,
    sent: SystemTime,
    took: Duration,
    head: Parts,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        Failed {
            error,
            answered: None,
        }
    }
}

/// One attempt; `Ok` once `take` has taken the answer.
async fn attempt(
    context: &Context<'_>,
    report: &mut CallReport,
    take: &mut Take<'_>,
) -> Result<(), Failed> {
    // 2. Resolve the credential.
    let credential = context.credential().await?;
    // 3. Wait for the rate limiter, which wants to know when the answer is there.
    let permit = context.permit(credential.as_ref(), report).await?;
    // 4. Sign, with the time and the credential of this attempt.
    let (sent, skew) = (context.client.clock.now(), context.client.skew.get());
    let request = context.sign(credential.as_ref(), sent, skew)?;
    // 5. Send, within the time limits.
    let permit = context.in_time(permit)?;
    report.attempts += 1;
    let began = context.deadline.elapsed();
    let (head, body) = context.exchange(request, permit).await?;
    report.http_status = head.status.as_u16();
    // 6. Decode the envelope, whatever the status and the content type claim.
    take(&head, body, report).map_err(|error| Failed {
        // 7. Keep what says why it failed.
        error: error.with_retry_after(&head.headers, sent),
        answered: Some(Answered {
            // Nobody but the caller has another in place of the caller's.
            credential: credential.filter(|_| context.options.credential.is_none()),
            skew,
            sent,
            took: context.deadline.elapsed().saturating_sub(began),
            head,
        }),
    })
}

#[cfg(test)]
mod tests;
