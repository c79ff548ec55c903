//! Answers that come event by event.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::header::CONTENT_TYPE;
use http::response::Parts;

use crate::call::{self, Call, Incoming, understand};
use crate::client::Client;
use crate::error::Error;
use crate::events::EventStream;
use crate::object::Response;
use crate::options::{CallOptions, with_options};
use crate::report::CallReport;

/// An answer that may come event by event. The server decides: the same action answers with events
/// or, above all when there is little to say, all at once.
#[derive(Debug)]
#[non_exhaustive]
pub enum Streamed<T> {
    /// Server-sent events, which are still coming.
    Events(Box<EventStream>),
    /// The whole answer.
    Answer(T),
}

/// A call whose answer may come event by event. It is made when it is awaited, and is over, as far as
/// its time limit goes, when the first event can come.
///
/// ```
/// # async fn example(client: mna_core::Client, service: &'static mna_core::ServiceInfo)
/// # -> Result<(), mna_core::Error> {
/// use mna_core::Streamed;
///
/// let parameters = serde_json::json!({"Question": "Which device is slow?", "Stream": true});
/// match client.call_raw(service, "ChatCompletions", &parameters).stream().await? {
///     Streamed::Events(mut events) => {
///         while let Some(event) = events.next().await {
///             println!("{}", event?.data);
///         }
///     }
///     Streamed::Answer(answer) => println!("{:?}", answer.fields.get("Answer")),
///     _ => {}
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is sent until this is awaited"]
pub struct PendingStream<T> {
    client: Client,
    call: Option<Result<Call, Error>>,
    options: CallOptions,
    running: Option<Running<T>>,
}

type Running<T> = Pin<Box<dyn Future<Output = Result<Streamed<T>, Error>> + Send>>;

impl<T> PendingStream<T> {
    pub(crate) fn new(
        client: Client,
        call: Option<Result<Call, Error>>,
        options: CallOptions,
    ) -> PendingStream<T> {
        PendingStream {
            client,
            call,
            options,
            running: None,
        }
    }

    /// Options that were prepared for many calls, in place of all that were given before.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    fn options(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

with_options!(
    /// Options of this call. They count until it is awaited.
    PendingStream<T>, T: Sized
);

impl<T: Response + Send + 'static> Future for PendingStream<T> {
    type Output = Result<Streamed<T>, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        if let Some(call) = this.call.take() {
            let options = std::mem::take(&mut this.options);
            this.running = Some(Box::pin(run(this.client.clone(), call, options)));
        }
        let Some(running) = &mut this.running else {
            return Poll::Pending;
        };
        let result = ready!(running.as_mut().poll(context));
        this.running = None;
        Poll::Ready(result)
    }
}

// Nothing in it refers to itself: what is under way is in a box.
impl<T> Unpin for PendingStream<T> {}

async fn run<T: Response + Send>(
    client: Client,
    call: Result<Call, Error>,
    options: CallOptions,
) -> Result<Streamed<T>, Error> {
    let mut call = call?;
    call.streamed = true;
    let action = call.action.clone();
    let mut streamed = None;
    let shared = client.shared();
    // A stream may take as long as it likes, but not fall silent.
    let limits = [
        options.attempt_timeout,
        shared.attempt_timeout,
        options.timeout,
    ];
    let idle_limit = limits
        .into_iter()
        .flatten()
        .next()
        .unwrap_or(shared.timeout);
    let mut take = |head: &Parts, body: Incoming, report: &mut CallReport| {
        streamed = Some(match body {
            Incoming::Events(bytes) => {
                let mut response = http::Response::new(bytes);
                *response.status_mut() = head.status;
                response.headers_mut().clone_from(&head.headers);
                let clock = Arc::clone(&shared.clock);
                let events = EventStream::new(&*action, response, clock, idle_limit);
                report.request_id = events.request_id().unwrap_or_default().to_owned();
                Streamed::Events(Box::new(events))
            }
            Incoming::Whole(body) => {
                let mut answer: T = understand(head, body)?;
                report.request_id.clone_from(answer.request_id());
                Streamed::Answer(answer)
            }
        });
        Ok(())
    };
    call::traced(shared, call, options, &mut take).await?;
    streamed.ok_or_else(|| Error::no_answer("the call ended without an answer"))
}

/// Whether the server sends events, whatever parameters the content type has. What comes with a status
/// of failure is an error, in whatever form.
pub(crate) fn is_event_stream(head: &Parts) -> bool {
    let value = (head.headers)
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let media_type = value.and_then(|value| value.split(';').next());
    let is_events = |media_type: &str| media_type.trim().eq_ignore_ascii_case("text/event-stream");
    head.status.is_success() && media_type.is_some_and(is_events)
}

impl<T> fmt::Debug for PendingStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingStream")
    }
}
