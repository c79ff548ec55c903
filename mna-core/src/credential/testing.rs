//! A machine for the tests of credentials: its environment, its files, its network and its time.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::{CredentialContext, Environment};
use crate::clock::{Clock, SystemClock};
use crate::endpoint::Site;
use crate::time::UnixSeconds;
use crate::transport::{Body, Exchange, Transport, TransportError};

/// What time it is at first.
pub(crate) const NOW: i64 = 1_551_113_065;

/// Variables and files that are said; every other one is not there.
#[derive(Clone, Default)]
pub(crate) struct FakeEnvironment {
    variables: HashMap<String, String>,
    files: Arc<Mutex<HashMap<String, io::Result<String>>>>,
}

impl FakeEnvironment {
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    pub(crate) fn locked_file(self, path: &str) -> Self {
        let denied = Err(io::ErrorKind::PermissionDenied.into());
        self.files.lock().unwrap().insert(path.to_owned(), denied);
        self
    }

    /// Changes a file while somebody uses the environment.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let text = Ok(text.to_owned());
        self.files.lock().unwrap().insert(path.to_owned(), text);
    }
}

/// Its values are what the tests look for elsewhere.
impl fmt::Debug for FakeEnvironment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FakeEnvironment")
    }
}

impl Environment for FakeEnvironment {
    fn variable(&self, name: &str) -> Option<Zeroizing<String>> {
        self.variables.get(name).cloned().map(Zeroizing::new)
    }

    fn read_file(&self, path: &Path) -> io::Result<Zeroizing<String>> {
        match self.files.lock().unwrap().get(path.to_str().unwrap()) {
            Some(Ok(text)) => Ok(Zeroizing::new(text.clone())),
            Some(Err(error)) => Err(error.kind().into()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

/// A status and a body, or no connection.
pub(crate) type Answer = Option<(u16, String)>;

type Answering = dyn Fn(&http::Request<Bytes>) -> Answer + Send + Sync;

/// Answers by what is asked, and remembers it. A network that is down cannot connect.
#[derive(Clone)]
pub(crate) struct FakeNetwork {
    answer: Arc<Answering>,
    pub(crate) asked: Arc<Mutex<Vec<http::Request<Bytes>>>>,
}

impl FakeNetwork {
    pub(crate) fn new(
        answer: impl Fn(&http::Request<Bytes>) -> Answer + Send + Sync + 'static,
    ) -> FakeNetwork {
        FakeNetwork {
            answer: Arc::new(answer),
            asked: Arc::default(),
        }
    }

    pub(crate) fn down() -> FakeNetwork {
        FakeNetwork::new(|_| None)
    }
}

impl fmt::Debug for FakeNetwork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FakeNetwork")
    }
}

impl Transport for FakeNetwork {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        let answer = (self.answer)(&request);
        self.asked.lock().unwrap().push(request);
        Box::pin(std::future::ready(match answer {
            Some((status, text)) => {
                let body = Body::complete(Bytes::from(text));
                Ok(http::Response::builder().status(status).body(body).unwrap())
            }
            None => Err(TransportError::never_sent(
                "cannot connect",
                io::Error::from(io::ErrorKind::ConnectionRefused),
            )),
        }))
    }
}

/// A clock that stands still until a test moves it.
#[derive(Clone, Debug)]
pub(crate) struct ManualClock(Arc<Mutex<Time>>);

#[derive(Debug)]
struct Time {
    passed: Duration,
    /// By how much somebody has set the clock.
    set_by: i64,
    sleepers: Vec<Waker>,
}

impl ManualClock {
    pub(crate) fn new() -> ManualClock {
        ManualClock(Arc::new(Mutex::new(Time {
            passed: Duration::from_secs(1_000),
            set_by: NOW - 1_000,
            sleepers: Vec::new(),
        })))
    }

    pub(crate) fn advance(&self, duration: Duration) {
        let mut time = self.0.lock().unwrap();
        time.passed += duration;
        time.sleepers.drain(..).for_each(Waker::wake);
    }

    /// Sets the time of day, which lets no time pass.
    pub(crate) fn set_by(&self, seconds: i64) {
        self.0.lock().unwrap().set_by += seconds;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        let time = self.0.lock().unwrap();
        let start = UnixSeconds::from(time.set_by).to_system_time().unwrap();
        start + time.passed
    }

    fn monotonic(&self) -> Duration {
        self.0.lock().unwrap().passed
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        let until = self.monotonic() + duration;
        let clock = self.clone();
        Box::pin(std::future::poll_fn(move |context: &mut Context<'_>| {
            let mut time = clock.0.lock().unwrap();
            if time.passed >= until {
                return Poll::Ready(());
            }
            time.sleepers.push(context.waker().clone());
            Poll::Pending
        }))
    }
}

/// A clock that goes with tokio's, which does not wait in a test that has paused it. It starts at
/// [`NOW`].
#[derive(Debug)]
struct PausedClock(Instant);

impl Clock for PausedClock {
    fn now(&self) -> SystemTime {
        UnixSeconds::from(NOW).to_system_time().unwrap() + self.0.elapsed()
    }

    fn monotonic(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}

/// A machine without network.
pub(crate) fn context(environment: FakeEnvironment) -> CredentialContext {
    networked(environment, FakeNetwork::down())
}

/// A machine on which no more time passes than somebody sleeps. For tests that pause tokio's clock.
#[allow(clippy::disallowed_methods)] // Tokio's clock is the test's.
pub(crate) fn networked(
    environment: FakeEnvironment,
    transport: impl Transport,
) -> CredentialContext {
    CredentialContext {
        environment: Arc::new(environment),
        transport: Arc::new(transport),
        clock: Arc::new(PausedClock(Instant::now())),
        site: Site::default(),
    }
}
