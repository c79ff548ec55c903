//! An answer on its way out: whole, in drips, or cut off.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Response, StatusCode};

use crate::clock;

/// What is answered.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) content_type: &'static str,
    pub(crate) body: Bytes,
    /// The error code in the body, if it is one of a refusal.
    pub(crate) code: Option<String>,
}

impl Reply {
    /// The answer of an action.
    pub(crate) fn json(body: Bytes, code: Option<String>) -> Reply {
        Reply {
            status: StatusCode::OK,
            content_type: "application/json",
            body,
            code,
        }
    }

    /// A page such as proxies send, whatever the status is.
    pub(crate) fn page(status: u16) -> Reply {
        // Statuses that HTTP does not have, and those that end no exchange, are made into one that it
        // has.
        let status = StatusCode::from_u16(status).ok();
        let status = status.filter(|status| !status.is_informational());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let page = format!(
            "<html>\r\n<head><title>{status}</title></head>\r\n<body>\r\n\
             <center><h1>{status}</h1></center>\r\n</body>\r\n</html>\r\n"
        );
        Reply {
            status,
            content_type: "text/html",
            body: page.into(),
            code: None,
        }
    }

    /// The answer as it is sent.
    pub(crate) fn response(self, pace: Pace, retry_after: Option<u64>) -> Response<Paced> {
        let mut response = Response::new(Paced {
            rest: self.body,
            pace,
            pause: None,
            flushed: false,
        });
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        if let Some(seconds) = retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// How a body goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Whole.
    AtOnce,
    /// So many bytes of it, then the connection is closed.
    CutOff(usize),
    /// Pieces of so many bytes, with a pause before each.
    Drip(usize, Duration),
}

/// A body that goes out at a pace. It always claims its full length.
pub(crate) struct Paced {
    rest: Bytes,
    pace: Pace,
    pause: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    flushed: bool,
}

impl Body for Paced {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        let piece = match self.pace {
            Pace::AtOnce => usize::MAX,
            Pace::CutOff(0) => {
                if !self.flushed {
                    // What was given out goes onto the wire before the connection is closed.
                    self.flushed = true;
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
                return Poll::Ready(Some(Err(CutOff)));
            }
            Pace::CutOff(left) => {
                let piece = left.min(self.rest.len());
                self.pace = Pace::CutOff(if piece == self.rest.len() {
                    left
                } else {
                    left - piece
                });
                piece
            }
            Pace::Drip(piece, pause) => {
                let waiting = self
                    .pause
                    .get_or_insert_with(|| Box::pin(clock::sleep(pause)));
                if waiting.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                self.pause = None;
                piece
            }
        };
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let piece = piece.min(self.rest.len());
        let piece = self.rest.split_to(piece);
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}

/// Closes the connection in the middle of a body.
#[derive(Debug)]
pub(crate) struct CutOff;

impl fmt::Display for CutOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cut off, as was asked for")
    }
}

impl std::error::Error for CutOff {}
