//! A server on a real socket that does what its script says, down to the byte.
//!
//! Every request is answered by what the script makes of it: bytes, silence, a reset. The script
//! also says whether the request counts as *executed*, so that a test can see what a repetition
//! would have done. Everything that happens goes into a log.
//!
//! Several test programs use these files, and none uses all of them.
#![allow(dead_code)]

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use mna_core::{Clock, SystemClock};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub(crate) mod certificates;
pub(crate) mod observe;
pub(crate) mod proxy;
mod reply;
mod request;
mod socket;

use reply::Step;
pub(crate) use reply::{Reply, response};
use request::Reader;
pub(crate) use request::Request;
use socket::Socket;

/// Something that happened at the server.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Event {
    Connected {
        connection: usize,
    },
    /// A request has been read to its end.
    Read {
        connection: usize,
        /// When its first byte was there, on the steady clock.
        arrived: Duration,
        action: String,
        /// Which call of the test it belongs to.
        call: u64,
        executed: bool,
    },
    Closed {
        connection: usize,
    },
}

/// What becomes of a new connection.
pub(crate) enum Welcome {
    Serve,
    /// It is reset before anything was read.
    Reset,
}

type Script = Box<dyn FnMut(&Request) -> Reply + Send>;
type Door = Box<dyn FnMut(usize) -> Welcome + Send>;

/// A server that runs until it is dropped. It is gone then: nobody listens, and connections break.
pub(crate) struct Server {
    address: SocketAddr,
    is_tls: bool,
    shared: Arc<Shared>,
    listening: JoinHandle<()>,
}

struct Scripted {
    script: Script,
    /// How many requests the script has seen.
    requests: usize,
}

struct Shared {
    scripted: Mutex<Scripted>,
    door: Mutex<Door>,
    log: Mutex<Vec<Event>>,
    serving: Mutex<Vec<JoinHandle<()>>>,
}

impl Server {
    /// A server that answers every request as the script says.
    pub(crate) async fn start(script: impl FnMut(&Request) -> Reply + Send + 'static) -> Server {
        Server::start_with(None, |_| Welcome::Serve, script).await
    }

    /// The same, with a say in which connections are served. They are counted from one.
    pub(crate) async fn with_door(
        door: impl FnMut(usize) -> Welcome + Send + 'static,
        script: impl FnMut(&Request) -> Reply + Send + 'static,
    ) -> Server {
        Server::start_with(None, door, script).await
    }

    /// The same over TLS.
    pub(crate) async fn with_tls(
        tls: TlsAcceptor,
        script: impl FnMut(&Request) -> Reply + Send + 'static,
    ) -> Server {
        Server::start_with(Some(tls), |_| Welcome::Serve, script).await
    }

    async fn start_with(
        tls: Option<TlsAcceptor>,
        door: impl FnMut(usize) -> Welcome + Send + 'static,
        script: impl FnMut(&Request) -> Reply + Send + 'static,
    ) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        Server::of(listener, tls, door, script)
    }

    /// A server on a listener that is there already.
    pub(crate) fn on(
        listener: TcpListener,
        script: impl FnMut(&Request) -> Reply + Send + 'static,
    ) -> Server {
        Server::of(listener, None, |_| Welcome::Serve, script)
    }

    fn of(
        listener: TcpListener,
        tls: Option<TlsAcceptor>,
        door: impl FnMut(usize) -> Welcome + Send + 'static,
        script: impl FnMut(&Request) -> Reply + Send + 'static,
    ) -> Server {
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            scripted: Mutex::new(Scripted {
                script: Box::new(script),
                requests: 0,
            }),
            door: Mutex::new(Box::new(door)),
            log: Mutex::default(),
            serving: Mutex::default(),
        });
        let is_tls = tls.is_some();
        let listening = tokio::spawn(listen(listener, tls, Arc::clone(&shared)));
        Server {
            address,
            is_tls,
            shared,
            listening,
        }
    }

    /// Ends it, and waits until nothing of it is left.
    pub(crate) async fn stop(mut self) {
        self.listening.abort();
        let _ = (&mut self.listening).await;
        let serving = std::mem::take(&mut *lock(&self.shared.serving));
        for task in serving {
            task.abort();
            let _ = task.await;
        }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn url(&self) -> String {
        let scheme = if self.is_tls { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    pub(crate) fn log(&self) -> Vec<Event> {
        lock(&self.shared.log).clone()
    }

    /// How many requests were read.
    pub(crate) fn requests(&self) -> usize {
        self.count(|event| matches!(event, Event::Read { .. }))
    }

    /// How many requests were executed.
    pub(crate) fn executions(&self) -> usize {
        self.count(|event| matches!(event, Event::Read { executed: true, .. }))
    }

    pub(crate) fn connections(&self) -> usize {
        self.count(|event| matches!(event, Event::Connected { .. }))
    }

    pub(crate) fn open_connections(&self) -> usize {
        self.connections() - self.count(|event| matches!(event, Event::Closed { .. }))
    }

    /// How often each call of an action was executed, of those that were.
    pub(crate) fn executions_by_call(&self, of: &str) -> HashMap<u64, usize> {
        let mut executions = HashMap::new();
        for event in lock(&self.shared.log).iter() {
            match event {
                Event::Read {
                    call,
                    action,
                    executed: true,
                    ..
                } if action == of => *executions.entry(*call).or_default() += 1,
                _ => {}
            }
        }
        executions
    }

    fn count(&self, which: impl Fn(&Event) -> bool) -> usize {
        lock(&self.shared.log)
            .iter()
            .filter(|event| which(event))
            .count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
        for serving in lock(&self.shared.serving).drain(..) {
            serving.abort();
        }
    }
}

async fn listen(listener: TcpListener, tls: Option<TlsAcceptor>, shared: Arc<Shared>) {
    for connection in 1.. {
        let Ok((stream, _)) = listener.accept().await else {
            return;
        };
        shared.note(Event::Connected { connection });
        let welcome = (lock(&shared.door))(connection);
        let (of_task, tls) = (Arc::clone(&shared), tls.clone());
        let task = tokio::spawn(async move {
            // That a peer breaks off is what is tested, and no concern of the server's.
            let _ = match (welcome, tls) {
                (Welcome::Reset, _) => stream.reset(),
                (Welcome::Serve, None) => serve(stream, connection, &of_task).await,
                (Welcome::Serve, Some(tls)) => match tls.accept(stream).await {
                    Ok(stream) => serve(stream, connection, &of_task).await,
                    Err(error) => Err(error),
                },
            };
            of_task.note(Event::Closed { connection });
        });
        let mut serving = lock(&shared.serving);
        serving.retain(|task| !task.is_finished());
        serving.push(task);
    }
}

/// One connection, request after request.
async fn serve(mut socket: impl Socket, connection: usize, shared: &Shared) -> std::io::Result<()> {
    let mut reader = Reader::new(connection);
    while let Some(mut request) = reader.read(&mut socket).await? {
        let reply = shared.reply_to(&mut request);
        for step in reply.steps {
            match step {
                Step::Close => return socket.close().await,
                Step::Reset => return socket.reset(),
                Step::Wait => return reader.wait_for_end(&mut socket).await,
                Step::Pause(time) => SystemClock.sleep(time).await,
                Step::Send(bytes) => socket.send(&bytes).await?,
                Step::Repeat(bytes, times) => {
                    for _ in 0..times {
                        socket.send(&bytes).await?;
                    }
                }
            }
        }
    }
    Ok(())
}

impl Shared {
    fn note(&self, event: Event) {
        lock(&self.log).push(event);
    }

    fn reply_to(&self, request: &mut Request) -> Reply {
        // The lock of the script makes the numbers those of the log.
        let scripted = &mut *lock(&self.scripted);
        scripted.requests += 1;
        request.number = scripted.requests;
        let reply = (scripted.script)(request);
        self.note(Event::Read {
            connection: request.connection,
            arrived: request.arrived,
            action: request.action().to_owned(),
            call: request.call(),
            executed: reply.executed,
        });
        reply
    }
}

fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A script that panics fails its own test, and the others say what they saw.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
