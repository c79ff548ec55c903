//! Sockets and HTTP/1.1: takes requests apart and sends the answers, within bounds.

use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Incoming};
use hyper::header::{CONTENT_TYPE, DATE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::clock::{self, Clock};
use crate::date::{Utc, unix_seconds};
use crate::envelope;
use crate::exchange::{Exchange, Observer};
use crate::gateway::Gateway;
use crate::log::Log;
use crate::received::{LARGEST_BODY, Received};

/// The most connections at one time; further ones wait until one is closed.
const MOST_CONNECTIONS: usize = 512;

/// How long a connection may take to send a request's head, idle time before it included.
const HEAD_LIMIT: Duration = Duration::from_secs(60);

/// How long a request's body may take to arrive.
const BODY_LIMIT: Duration = Duration::from_secs(60);

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 128 * 1024;

/// How much of a body that is too large is read and thrown away, so that its sender is there to
/// hear the answer.
const LARGEST_WASTE: usize = 4 * LARGEST_BODY;

/// What all connections share.
pub(crate) struct Shared {
    pub(crate) gateway: Gateway,
    pub(crate) clock: Clock,
    pub(crate) log: Log,
    pub(crate) observer: Option<Observer>,
}

/// Accepts connections until it is dropped, which closes them all.
pub(crate) async fn run(listener: TcpListener, shared: Arc<Shared>) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut connections = JoinSet::new();
    while let Ok(place) = places.clone().acquire_owned().await {
        let Ok((stream, _)) = listener.accept().await else {
            // The peer has gone already, or the machine is out of file handles.
            clock::pause().await;
            continue;
        };
        let shared = shared.clone();
        connections.spawn(async move {
            serve_connection(stream, shared).await;
            drop(place);
        });
        while connections.try_join_next().is_some() {}
    }
}

async fn serve_connection(stream: TcpStream, shared: Arc<Shared>) {
    // An answer is one small write: waiting for more would only delay it.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| serve(request, shared.clone()));
    // A connection that breaks is the peer's business; the next request is on another one.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_LIMIT)
        .max_buf_size(LARGEST_HEAD)
        // Who has said all may say so, and still wants to hear the answer.
        .half_close(true)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// Answers one request; an error closes the connection.
async fn serve(
    request: Request<Incoming>,
    shared: Arc<Shared>,
) -> Result<Response<Full<Bytes>>, Stalled> {
    let at = (shared.clock)();
    let (head, body) = request.into_parts();
    let body = clock::within(BODY_LIMIT, read(body)).await.ok_or(Stalled)?;
    let received = Received {
        at,
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: body.map_err(|_| Stalled)?,
    };
    let outcome = shared.gateway.answer(&received);
    let request_id = envelope::new_request_id();
    let answer = envelope::body(&outcome, &request_id);

    let exchange = Exchange::new(received, outcome.err().as_ref(), request_id, answer.clone());
    if let Some(observer) = &shared.observer {
        observer(&exchange);
    }
    shared.log.add(exchange);

    let mut response = Response::new(Full::new(answer));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // The server's time as its own clock tells it, which is what clients correct theirs by.
    let date = Utc::new(unix_seconds((shared.clock)())).http();
    if let Ok(date) = HeaderValue::from_str(&date) {
        headers.insert(DATE, date);
    }
    Ok(response)
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

/// A body that did not arrive, or not in time.
#[derive(Debug)]
struct Stalled;

impl std::fmt::Display for Stalled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the body did not arrive")
    }
}

impl std::error::Error for Stalled {}
