//! One request in, one response out.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use zeroize::Zeroize;

mod http_client;
mod streaming;

pub use http_client::{HttpTransport, HttpTransportBuilder};
pub(crate) use streaming::read_whole;
pub use streaming::{BoxError, ByteStream, StreamExchange};

/// What carries a signed request to a server and its response back.
///
/// A transport does exactly what it is told: it follows no redirect, repeats nothing, and changes
/// no header, since the signature covers them. Time limits are the caller's: dropping the future
/// gives the exchange up.
///
/// Implement it to send requests in your own way, or to answer them in a test:
///
/// ```
/// use mna_core::transport::{Body, Exchange, Transport};
/// use bytes::Bytes;
///
/// #[derive(Debug)]
/// struct AlwaysEmpty;
///
/// impl Transport for AlwaysEmpty {
///     fn send(&self, _request: http::Request<Bytes>) -> Exchange {
///         let body = Bytes::from_static(br#"{"Response": {"RequestId": "1"}}"#);
///         Box::pin(async { Ok(http::Response::new(Body::complete(body))) })
///     }
/// }
/// ```
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends the request and reads the whole response, up to the transport's bound.
    fn send(&self, request: http::Request<Bytes>) -> Exchange;

    /// Sends the request and hands the response's body on while it comes, however long it is.
    ///
    /// Unless overridden, the body comes in one piece once [`send`](Transport::send) has read all
    /// of it.
    fn stream(&self, request: http::Request<Bytes>) -> StreamExchange {
        streaming::of_whole(self.send(request))
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        (**self).send(request)
    }

    fn stream(&self, request: http::Request<Bytes>) -> StreamExchange {
        (**self).stream(request)
    }
}

/// A request on its way.
pub type Exchange =
    Pin<Box<dyn Future<Output = Result<http::Response<Body>, TransportError>> + Send>>;

/// A response's body, and how it ended. What had come is there even if the end is missing: it may
/// hold the request id.
#[derive(Debug)]
pub struct Body {
    pub(crate) bytes: Bytes,
    pub(crate) end: End,
}

/// How a body ended.
#[derive(Debug)]
pub(crate) enum End {
    Complete,
    TooLarge { bound: usize },
    CutOff(Box<dyn StdError + Send + Sync>),
}

impl Body {
    /// A body that was read to its end.
    pub fn complete(bytes: Bytes) -> Body {
        Body {
            bytes,
            end: End::Complete,
        }
    }

    /// A body of which only the first `bound` bytes were read, because it is longer.
    pub fn too_large(bytes: Bytes, bound: usize) -> Body {
        Body {
            bytes,
            end: End::TooLarge { bound },
        }
    }

    /// A body whose connection broke before its end.
    pub fn cut_off(bytes: Bytes, error: impl Into<Box<dyn StdError + Send + Sync>>) -> Body {
        Body {
            bytes,
            end: End::CutOff(error.into()),
        }
    }
}

impl Body {
    /// Overwrites what was read, if nobody else has it.
    pub(crate) fn scrub(self) {
        if let Ok(mut bytes) = self.bytes.try_into_mut() {
            bytes.as_mut().zeroize();
        }
    }

    /// What was read.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Whether that is all there was.
    pub fn is_complete(&self) -> bool {
        matches!(self.end, End::Complete)
    }
}

/// Why there is no response.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) sent: bool,
    pub(crate) can_pass: bool,
    pub(crate) message: String,
    pub(crate) source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// Not a byte of the request has left: repeating it is safe, and helps where the network does not
    /// work for a moment.
    pub fn never_sent(
        message: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> TransportError {
        TransportError {
            sent: false,
            can_pass: true,
            message: message.into(),
            source: source.into(),
        }
    }

    /// Some of the request has left, or may have.
    pub fn no_answer(
        message: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> TransportError {
        TransportError {
            sent: true,
            can_pass: true,
            message: message.into(),
            source: source.into(),
        }
    }
}

impl TransportError {
    /// Says that it will be the same at the next attempt: that something is set up wrongly.
    #[must_use]
    pub fn lasting(self) -> TransportError {
        TransportError {
            can_pass: false,
            ..self
        }
    }

    /// Whether some of the request may have left.
    pub fn may_have_been_sent(&self) -> bool {
        self.sent
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}
