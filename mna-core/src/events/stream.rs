//! The events of a response while it comes.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, Bytes};
use futures_core::Stream;

use super::{EventParser, ServerEvent};
use crate::clock::Clock;
use crate::error::Error;
use crate::transport::ByteStream;

/// The events of one call, as the server sends them.
///
/// It is a [`Stream`], and can be read without one of the crates for streams by
/// [`next`](EventStream::next). It ends when the server ends its answer, or after the first error.
/// Dropping it gives the rest of the answer up.
#[must_use = "nothing is read until an event is asked for"]
pub struct EventStream {
    action: String,
    status: u16,
    request_id: Option<String>,
    chunks: ByteStream,
    /// What has come and is not parsed yet.
    chunk: Bytes,
    parser: EventParser,
    idle_limit: Duration,
    clock: Arc<dyn Clock>,
    /// Rings when nothing has come for too long; set while something is waited for.
    bell: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    has_ended: bool,
}

impl EventStream {
    /// The events in the response to `action`, for those who send requests by their own means.
    ///
    /// `idle_limit` is how long the server may send nothing at all, while the stream as a whole may
    /// take as long as it likes. Comments count, which servers send to show that they are alive.
    pub fn new(
        action: impl Into<String>,
        response: http::Response<ByteStream>,
        clock: Arc<dyn Clock>,
        idle_limit: Duration,
    ) -> EventStream {
        let (head, chunks) = response.into_parts();
        let request_id = head.headers.get("x-tc-requestid");
        EventStream {
            action: action.into(),
            status: head.status.as_u16(),
            request_id: request_id.and_then(|id| id.to_str().ok().map(str::to_owned)),
            chunks,
            chunk: Bytes::new(),
            parser: EventParser::new(),
            idle_limit,
            clock,
            bell: None,
            has_ended: false,
        }
    }

    /// Refuses events of more than this many bytes; 4 MiB if never called. To be called before an
    /// event is read.
    pub fn with_event_bound(self, bytes: usize) -> EventStream {
        EventStream {
            parser: EventParser::new().with_event_bound(bytes),
            ..self
        }
    }

    /// The next event; `None` after the last.
    ///
    /// Giving up waiting for it, as `select!` does, loses nothing.
    ///
    /// # Errors
    ///
    /// [No answer](crate::ErrorKind::NoAnswer) if the connection breaks, or nothing comes for too
    /// long; [not understood](crate::ErrorKind::NotUnderstood) if an event is too large. No event
    /// comes after an error, and one that was cut off by it is dropped.
    pub async fn next(&mut self) -> Option<Result<ServerEvent, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The id by which the vendor finds the request; `None` if the response's head has none.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The next event in what has come.
    fn parse(&mut self) -> Result<Option<ServerEvent>, Error> {
        let mut rest = &*self.chunk;
        let event = self.parser.next_in(&mut rest);
        let parsed = self.chunk.len() - rest.len();
        self.chunk.advance(parsed);
        event
    }

    /// The next bytes, while the bell has not rung.
    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        // Bytes first: what arrives with the bell counts.
        if let Poll::Ready(chunk) = self.chunks.as_mut().poll_next(context) {
            self.bell = None;
            return Poll::Ready(chunk.map(|chunk| {
                chunk.map_err(|error| {
                    Error::no_answer("the connection broke amid the events").with_source(error)
                })
            }));
        }
        let (clock, limit) = (&self.clock, self.idle_limit);
        let bell = self.bell.get_or_insert_with(|| clock.sleep(limit));
        bell.as_mut().poll(context).map(|()| {
            Some(Err(Error::no_answer(format!(
                "nothing more came for {limit:?}; allow the server longer pauses"
            ))))
        })
    }

    fn poll_event(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<ServerEvent, Error>>> {
        loop {
            if let Some(event) = self.parse().transpose() {
                return Poll::Ready(Some(event));
            }
            match std::task::ready!(self.poll_chunk(context)) {
                Some(Ok(chunk)) => self.chunk = chunk,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    self.has_ended = true;
                    return Poll::Ready(self.parser.finish().map(Ok));
                }
            }
        }
    }

    fn with_context(&self, error: Error) -> Error {
        error
            .with_action(&self.action)
            .with_status(self.status)
            .with_request_id(self.request_id.clone())
    }
}

impl Stream for EventStream {
    type Item = Result<ServerEvent, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let stream = self.get_mut();
        if stream.has_ended {
            return Poll::Ready(None);
        }
        stream.poll_event(context).map_err(|error| {
            stream.has_ended = true;
            stream.with_context(error)
        })
    }
}

impl fmt::Debug for EventStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("action", &self.action)
            .field("request_id", &self.request_id)
            .field("has_ended", &self.has_ended)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
