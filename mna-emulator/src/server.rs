//! Sockets: accepts connections, within bounds, and closes them in good order.

use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use crate::clock;
use crate::serve::{Shared, serve};
use crate::wire::{Reset, Wire};

/// The most connections at one time; further ones wait until one is closed.
const MOST_CONNECTIONS: usize = 512;

/// How long a connection may be idle, and how long a request may take to arrive.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 128 * 1024;

/// The most header fields of a request.
const MOST_HEADERS: usize = 100;

/// Makes HTTPS of connections.
#[cfg(feature = "tls")]
pub(crate) type Acceptor = tokio_rustls::TlsAcceptor;

/// Without the feature there is nothing that could.
#[cfg(not(feature = "tls"))]
#[derive(Clone)]
pub(crate) enum Acceptor {}

/// Accepts connections until it is told to stop by a time of grace, in which what is under way is
/// finished. When it is dropped, all connections are closed at once.
pub(crate) async fn run(
    listener: TcpListener,
    acceptor: Option<Acceptor>,
    shared: Arc<Shared>,
    mut stop: watch::Receiver<Option<Duration>>,
) {
    let mut connections = JoinSet::new();
    let graceful = GracefulShutdown::new();
    tokio::select! {
        () = accept(&listener, acceptor, shared, &mut connections, &graceful) => {}
        // An error says that the emulator is gone; then this is, too.
        _ = stop.changed() => {}
    }
    drop(listener);
    let grace = stop.borrow().unwrap_or_default();
    let _ = clock::within(grace, graceful.shutdown()).await;
}

async fn accept(
    listener: &TcpListener,
    acceptor: Option<Acceptor>,
    shared: Arc<Shared>,
    connections: &mut JoinSet<()>,
    graceful: &GracefulShutdown,
) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    while let Ok(place) = places.clone().acquire_owned().await {
        let Ok((stream, _)) = listener.accept().await else {
            // The peer has gone already, or the machine is out of file handles.
            clock::pause().await;
            continue;
        };
        let (shared, acceptor, watcher) = (shared.clone(), acceptor.clone(), graceful.watcher());
        connections.spawn(async move {
            open(stream, acceptor, shared, watcher).await;
            drop(place);
        });
        while connections.try_join_next().is_some() {}
    }
}

/// Serves HTTP on a new connection, or HTTPS.
async fn open(
    stream: TcpStream,
    acceptor: Option<Acceptor>,
    shared: Arc<Shared>,
    watcher: Watcher,
) {
    let (wire, reset) = Wire::new(stream);
    match acceptor {
        None => speak(wire, reset, shared, watcher).await,
        #[cfg(feature = "tls")]
        Some(acceptor) => {
            let hands = clock::within(shared.patience, acceptor.accept(wire)).await;
            // Who does not trust the authority says so and goes.
            if let Some(Ok(stream)) = hands {
                speak(stream, reset, shared, watcher).await;
            }
        }
        #[cfg(not(feature = "tls"))]
        Some(never) => match never {},
    }
}

/// Serves HTTP on any stream of bytes until it ends.
pub(crate) async fn speak<S>(stream: S, reset: Reset, shared: Arc<Shared>, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let patience = shared.patience;
    let service = service_fn(move |request| serve(request, shared.clone(), reset.clone()));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(LARGEST_HEAD)
        .max_headers(MOST_HEADERS)
        // Who has said all may say so, and still wants to hear the answer.
        .half_close(true)
        .serve_connection(TokioIo::new(stream), service);
    // A connection that breaks is the peer's business; the next request is on another one.
    let _ = watcher.watch(connection).await;
}
