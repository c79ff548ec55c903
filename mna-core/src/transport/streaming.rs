//! Bodies that are handed on while they come.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http_body::Body as _;

use super::{Body, End, Exchange, TransportError};

/// An error of any type.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// A body as it comes. After an error there is nothing more.
pub type ByteStream = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// A request on its way, whose response is there as soon as its head is.
pub type StreamExchange =
    Pin<Box<dyn Future<Output = Result<http::Response<ByteStream>, TransportError>> + Send>>;

/// The exchange of a transport that knows only whole bodies: the stream has one piece, and the
/// error of a body that is not all.
pub(super) fn of_whole(exchange: Exchange) -> StreamExchange {
    Box::pin(async {
        let response = exchange.await?;
        Ok(response.map(|Body { bytes, end }| {
            let missing: Option<BoxError> = match end {
                End::Complete => None,
                End::TooLarge { bound } => {
                    Some(format!("the answer has more than {bound} bytes").into())
                }
                End::CutOff(error) => Some(error),
            };
            let bytes = Some(bytes).filter(|bytes| !bytes.is_empty());
            let items = bytes.map(Ok).into_iter().chain(missing.map(Err));
            Box::pin(Items(items.collect::<Vec<_>>().into_iter())) as ByteStream
        }))
    })
}

/// What is there already, as a stream.
struct Items(std::vec::IntoIter<Result<Bytes, BoxError>>);

impl Stream for Items {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.get_mut().0.next())
    }
}

/// The body of reqwest's response, without what HTTP/2 may send after it.
pub(super) fn of_response(response: reqwest::Response) -> http::Response<ByteStream> {
    let response: http::Response<reqwest::Body> = response.into();
    response.map(|body| Box::pin(Chunks(Some(body))) as ByteStream)
}

/// Nothing once the body has ended.
struct Chunks(Option<reqwest::Body>);

impl Stream for Chunks {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let body = &mut self.get_mut().0;
        loop {
            let Some(open) = body else {
                return Poll::Ready(None);
            };
            let item = match ready!(Pin::new(open).poll_frame(context)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(bytes) => Some(Ok(bytes)),
                    Err(_trailers) => continue,
                },
                Some(Err(error)) => {
                    *body = None;
                    Some(Err(error.without_url().into()))
                }
                None => {
                    *body = None;
                    None
                }
            };
            return Poll::Ready(item);
        }
    }
}

/// Reads a stream to its end, as far as `bound` allows: for the answers to streaming calls that are
/// no streams, such as refusals.
pub(crate) async fn read_whole(mut stream: ByteStream, bound: usize) -> Body {
    let mut read = bytes::BytesMut::new();
    while let Some(chunk) = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        match chunk {
            Ok(chunk) if read.len() + chunk.len() > bound => {
                read.extend_from_slice(&chunk[..bound - read.len()]);
                return Body::too_large(read.freeze(), bound);
            }
            Ok(chunk) => read.extend_from_slice(&chunk),
            Err(error) => return Body::cut_off(read.freeze(), error),
        }
    }
    Body::complete(read.freeze())
}

#[cfg(test)]
mod tests;
