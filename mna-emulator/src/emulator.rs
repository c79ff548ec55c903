//! Starting and stopping the server.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::account::Account;
use crate::clock::{self, Clock};
use crate::date::{LATEST, unix_seconds};
use crate::demo;
use crate::exchange::{Exchange, Observer};
use crate::gateway::Gateway;
use crate::log::Log;
use crate::server::{self, Shared};

/// A running server on this machine. It stops when it is dropped.
pub struct Emulator {
    address: SocketAddr,
    /// The account that `secret_id` and `secret_key` are of.
    account: Account,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

impl Emulator {
    /// Starts on any free port, with one account, the bundled specs and the machine's clock.
    ///
    /// # Errors
    ///
    /// There is no port to listen on.
    pub async fn start() -> Result<Emulator, StartError> {
        Emulator::builder().start().await
    }

    /// For an emulator that differs from the usual one.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The address to send requests to, such as `http://127.0.0.1:49152`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where the server listens: always on 127.0.0.1.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The secret id of the first account.
    pub fn secret_id(&self) -> &str {
        self.account.secret_id()
    }

    /// The secret key of the first account.
    pub fn secret_key(&self) -> &str {
        self.account.secret_key()
    }

    /// What has arrived and what was answered, the oldest first.
    ///
    /// The latest 10,000 exchanges are kept, fewer if they are large (64 MiB together).
    pub fn requests(&self) -> Vec<Exchange> {
        self.shared.log.all()
    }

    /// Stops, and comes back when the port is free again. Requests under way are not answered.
    pub async fn shutdown(mut self) {
        self.task.abort();
        // Ended by the line above, so an error says only that.
        let _ = (&mut self.task).await;
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator")
            .field("address", &self.address)
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

/// Chooses how an [`Emulator`] behaves.
#[derive(Default)]
pub struct Builder {
    port: u16,
    accounts: Vec<Account>,
    specs: Option<PathBuf>,
    clock: Option<Clock>,
    observer: Option<Observer>,
    demo_fleet: bool,
}

impl Builder {
    /// The port to listen on. Left out or 0: any that is free.
    #[must_use]
    pub fn port(mut self, port: u16) -> Builder {
        self.port = port;
        self
    }

    /// Adds an account. Without any, there is the one of [`DEFAULT_SECRET_ID`] and
    /// [`DEFAULT_SECRET_KEY`].
    ///
    /// [`DEFAULT_SECRET_ID`]: crate::DEFAULT_SECRET_ID
    /// [`DEFAULT_SECRET_KEY`]: crate::DEFAULT_SECRET_KEY
    #[must_use]
    pub fn account(mut self, account: Account) -> Builder {
        self.accounts.push(account);
        self
    }

    /// The folder that holds `<service>/<version>/service.json`. Left out: the bundled specs.
    ///
    /// An action that a spec there describes and the emulator has no behaviour for is answered from
    /// the spec: with the documented answer to the same request, else with the first documented
    /// answer, else with made-up values of the described types.
    #[must_use]
    pub fn specs(mut self, root: impl Into<PathBuf>) -> Builder {
        self.specs = Some(root.into());
        self
    }

    /// Gives the first account a fleet to play with, in place of nothing at all.
    ///
    /// It has 23 devices in three groups, two of them silent for days; hardware, of which some
    /// awaits its activation; two applications; interconnection rules; packages, of which one is
    /// nearly used up, one about to expire and one expired; an own gateway cluster, one of its
    /// gateways out of order; and alarm settings. The ids and names are the same every time. The
    /// times lie before the moment at which the emulator starts, by its clock.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use mna_emulator::Emulator;
    ///
    /// let emulator = Emulator::builder().demo_fleet().start().await?;
    /// // A client that lists devices now finds "truck-01-dashcam" and 22 others.
    /// # assert!(emulator.requests().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn demo_fleet(mut self) -> Builder {
        self.demo_fleet = true;
        self
    }

    /// What time it is, for the timestamp window, the rate limits, the `Date` header, and all that
    /// happens in time: creation, expiry, what is still in the future. Left out: the machine's
    /// clock.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Builder {
        self.clock = Some(Arc::new(now));
        self
    }

    /// Is called with each exchange just before the answer is sent, for logs.
    #[must_use]
    pub fn on_request(mut self, observer: impl Fn(&Exchange) + Send + Sync + 'static) -> Builder {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Starts the server on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// The specs cannot be read, or the port cannot be listened on.
    pub async fn start(self) -> Result<Emulator, StartError> {
        let mut accounts = self.accounts;
        let account = match accounts.first() {
            Some(first) => first.clone(),
            None => {
                accounts.push(Account::default());
                Account::default()
            }
        };
        let gateway = Gateway::new(accounts, self.specs.as_deref()).map_err(StartError::Specs)?;
        let clock = self.clock.unwrap_or_else(clock::real);
        if self.demo_fleet
            && let Some(mut state) = gateway.states().of(account.secret_id())
        {
            demo::fill(&mut state, unix_seconds(clock()).clamp(0, LATEST));
        }

        let listening = async {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
            let address = listener.local_addr()?;
            Ok((listener, address))
        };
        let (listener, address) = listening.await.map_err(|source| StartError::Port {
            port: self.port,
            source,
        })?;
        let shared = Arc::new(Shared {
            gateway,
            clock,
            log: Log::default(),
            observer: self.observer,
        });
        let task = tokio::spawn(server::run(listener, shared.clone()));
        Ok(Emulator {
            address,
            account,
            shared,
            task,
        })
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("port", &self.port)
            .field("accounts", &self.accounts)
            .field("specs", &self.specs)
            .field("demo_fleet", &self.demo_fleet)
            .finish_non_exhaustive()
    }
}

/// Why an emulator did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// A spec is missing or wrong.
    Specs(mna_specs::Problem),
    /// The port cannot be listened on.
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the operating system says.
        source: std::io::Error,
    },
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Specs(problem) => write!(f, "{problem}"),
            StartError::Port { port, source } if source.kind() == std::io::ErrorKind::AddrInUse => {
                write!(
                    f,
                    "port {port} is in use: stop the program that holds it, choose another port, \
                     or choose port 0 for any free one"
                )
            }
            StartError::Port { port, source } => {
                write!(f, "cannot listen on port {port} of 127.0.0.1: {source}")
            }
        }
    }
}

// The message tells all that the source would, so there is no source to repeat it.
impl std::error::Error for StartError {}
