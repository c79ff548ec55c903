//! Starting and stopping the server.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::account::Account;
use crate::accounts::Accounts;
use crate::clock::{self, Clock, Skew};
use crate::date::{LATEST, unix_seconds};
use crate::demo;
use crate::exchange::{Exchange, Observer};
use crate::failure::Failures;
use crate::gateway::Gateway;
use crate::log::Log;
use crate::preset::Preset;
use crate::script::{Fail, Scripted};
use crate::serve::Shared;
use crate::server;
use crate::written::{self, FailureSyntax};

/// A running server on this machine. It stops when it is dropped.
pub struct Emulator {
    address: SocketAddr,
    /// The account that `secret_id` and `secret_key` are of.
    account: Account,
    shared: Arc<Shared>,
    skew: Skew,
    /// The certificate of the authority, if this is HTTPS.
    ca_pem: Option<String>,
    grace: Duration,
    stop: watch::Sender<Option<Duration>>,
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

    /// The address to send requests to, such as `http://127.0.0.1:49152`; it begins with `https://`
    /// after [`Builder::tls`].
    pub fn url(&self) -> String {
        let scheme = if self.ca_pem.is_some() {
            "https"
        } else {
            "http"
        };
        format!("{scheme}://{}", self.address)
    }

    /// The certificate of the authority that clients have to trust, in PEM; nothing without
    /// [`Builder::tls`].
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
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

    /// Describes a failure of requests for this action, `*` for any. Requests to the metadata service
    /// count as an action `metadata`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use std::time::Duration;
    /// # let emulator = mna_emulator::Emulator::start().await?;
    /// let limited = emulator.fail("GetDevices").times(2).with_code("RequestLimitExceeded");
    /// emulator.fail("AddDevice").after_executing().with_reset();
    /// emulator.fail("*").skipping(3).retry_after(1).with_status(503);
    /// // … call, and see that it was survived:
    /// assert_eq!(limited.happened(), 0);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Unless [`Fail::after_executing`] is called, the request is not executed: neither its signature
    /// nor its parameters are looked at, and it counts for no rate limit. Failures happen in the order
    /// in which they were described, one for each request.
    pub fn fail(&self, action: &str) -> Fail<'_> {
        Fail::new(&self.shared.failures, action)
    }

    /// Describes a failure in one line, as the program's `--fail` does.
    ///
    /// # Errors
    ///
    /// The line cannot be understood; the message says what would be right.
    pub fn fail_as_written(&self, line: &str) -> Result<Scripted, FailureSyntax> {
        Ok(Scripted(self.shared.failures.add(written::parse(line)?)))
    }

    /// Nothing fails any more because it was asked for.
    pub fn fail_no_more(&self) {
        self.shared.failures.clear();
    }

    /// From here on the emulator's clock is so many seconds ahead of the right time, or behind it if
    /// they are negative. Clients learn of it from the answers' `Date`.
    pub fn skew_clock(&self, seconds: i64) {
        self.skew.set(seconds);
    }

    /// Stops, and comes back when the port is free again. What is under way is finished and answered
    /// if that takes no longer than [`Builder::grace`] allows.
    pub async fn shutdown(mut self) {
        // If nobody listens, it has ended already.
        let _ = self.stop.send(Some(self.grace));
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
pub struct Builder {
    port: u16,
    accounts: Vec<Account>,
    specs: Option<PathBuf>,
    clock: Option<Clock>,
    observer: Option<Observer>,
    demo_fleet: bool,
    states: Vec<(PathBuf, Option<String>)>,
    lenient: bool,
    delay: Duration,
    role: Option<String>,
    grace: Duration,
    patience: Duration,
    #[cfg(feature = "tls")]
    hosts: Option<Vec<String>>,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder {
            port: 0,
            accounts: Vec::new(),
            specs: None,
            clock: None,
            observer: None,
            demo_fleet: false,
            states: Vec::new(),
            lenient: false,
            delay: Duration::ZERO,
            role: Some("emulator-role".to_owned()),
            grace: Duration::from_secs(5),
            patience: server::PATIENCE,
            #[cfg(feature = "tls")]
            hosts: None,
        }
    }
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
    /// answer, else with made-up values of the described types. If the action pages, the items of that
    /// answer are all there are, and each request gets its page of them.
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

    /// Gives the accounts what a JSON file says, in place of nothing at all.
    ///
    /// ```json
    /// {
    ///   "groups": [{ "GroupName": "trucks" }],
    ///   "devices": [
    ///     { "DeviceName": "truck-1", "DeviceId": "mna-dev1", "Group": "trucks" },
    ///     { "DeviceName": "truck-2", "Remark": "in repair" }
    ///   ],
    ///   "packages": [
    ///     { "PackageType": "DEVICE_1_FLOW_20G", "DeviceList": ["truck-1"],
    ///       "AutoRenewFlag": false, "PackageRegion": 0 }
    ///   ],
    ///   "accounts": { "another-secret-id": { "devices": [] } }
    /// }
    /// ```
    ///
    /// There can be `groups`, `devices`, `applications`, `hardware`, `rules`, `packages` and
    /// `clusters`. Each element is what the action that adds it takes (`AddGroup`, `AddDevice`,
    /// `AddApplication`, an element of `AddHardware`, `AddL3Conn`, `OrderFlowPackage`,
    /// `AddCustomerGatewayCluster`), and was added when the emulator starts. A group and a device may
    /// have an id of your choice, a device names its `Group`, and rules and packages may name devices
    /// in place of their ids. All of it is the first account's; those of others stand under their
    /// secret ids in `accounts`.
    #[must_use]
    pub fn state(mut self, file: impl Into<PathBuf>) -> Builder {
        self.states.push((file.into(), None));
        self
    }

    /// Gives the accounts what a JSON text says, in the form that [`state`](Builder::state) takes.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let emulator = mna_emulator::Emulator::builder()
    ///     .state_text(r#"{ "devices": [{ "DeviceName": "truck-1", "DeviceId": "mna-dev1" }] }"#)
    ///     .start()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn state_text(mut self, json: impl Into<String>) -> Builder {
        let name = PathBuf::from("(state)");
        self.states.push((name, Some(json.into())));
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

    /// Serves HTTPS in place of HTTP, with a certificate authority that is made for this emulator
    /// alone: clients have to be told to trust [`Emulator::ca_pem`]. Its keys are never written
    /// anywhere.
    ///
    /// The certificate is for `localhost`, 127.0.0.1, ::1, and the real names of MNA and STS on both
    /// sites.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let emulator = mna_emulator::Emulator::builder().tls().start().await?;
    /// assert!(emulator.url().starts_with("https://127.0.0.1:"));
    /// let trusted = emulator.ca_pem().unwrap_or_default();
    /// assert!(trusted.starts_with("-----BEGIN CERTIFICATE-----"));
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(self) -> Builder {
        self.tls_for(crate::tls::HOSTS)
    }

    /// Serves HTTPS like [`tls`](Builder::tls), with a certificate for these DNS names and IP
    /// addresses and no others.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls_for(mut self, hosts: impl IntoIterator<Item = impl Into<String>>) -> Builder {
        self.hosts = Some(hosts.into_iter().map(Into::into).collect());
        self
    }

    /// Lets everything pass that is not needed to answer: wrong signatures and tokens, wrong times,
    /// rates above the limit, parameters that the action does not have.
    ///
    /// A request then works on the things of the account whose secret id it names, and on those of
    /// the first account if it names none that is known. It is for experiments: a program that was
    /// tried out so has not been shown to work.
    #[must_use]
    pub fn lenient(mut self) -> Builder {
        self.lenient = true;
        self
    }

    /// Every request waits so long before it is executed, as on a slow network.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Builder {
        self.delay = delay;
        self
    }

    /// The name of the role that the metadata service at `/latest/meta-data/` gives out credentials
    /// of; `emulator-role` if never called. With `None` it says that there is no role.
    ///
    /// The credentials work on the things of the first account.
    #[must_use]
    pub fn cvm_role(mut self, name: Option<&str>) -> Builder {
        self.role = name.map(str::to_owned);
        self
    }

    /// How long [`Emulator::shutdown`] waits for what is under way; five seconds if never called.
    #[must_use]
    pub fn grace(mut self, grace: Duration) -> Builder {
        self.grace = grace;
        self
    }

    /// How long a connection may be idle, and how long a request's body may take to arrive, before
    /// the connection is closed; 60 seconds each if never called, as with the real endpoint.
    #[must_use]
    pub fn idle_limit(mut self, limit: Duration) -> Builder {
        self.patience = limit;
        self
    }

    /// Starts the server on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// The specs or a state cannot be read, there can be no certificate for one of the hosts, or the port cannot
    /// be listened on.
    pub async fn start(self) -> Result<Emulator, StartError> {
        let mut accounts = self.accounts;
        let account = match accounts.first() {
            Some(first) => first.clone(),
            None => {
                accounts.push(Account::default());
                Account::default()
            }
        };
        let accounts = Accounts::new(accounts);
        let gateway = Gateway::new(accounts, self.specs.as_deref(), self.lenient)
            .map_err(StartError::Specs)?;
        let skew = Skew::default();
        let clock = skew.of(self.clock.unwrap_or_else(clock::real));
        #[cfg(feature = "tls")]
        let tls = match &self.hosts {
            Some(hosts) => Some(crate::tls::make(hosts).map_err(StartError::Certificate)?),
            None => None,
        };
        #[cfg(feature = "tls")]
        let (acceptor, ca_pem) = tls.map(|tls| (tls.acceptor, tls.ca_pem)).unzip();
        #[cfg(not(feature = "tls"))]
        let (acceptor, ca_pem) = (None, None);
        if self.demo_fleet
            && let Some(mut state) = gateway.states().of(account.secret_id())
        {
            demo::fill(&mut state, unix_seconds(clock()).clamp(0, LATEST));
        }
        for (file, text) in &self.states {
            let read;
            let text = match text {
                Some(text) => text,
                None => {
                    read = std::fs::read_to_string(file).map_err(|error| {
                        let message = format!("the file cannot be read: {error}");
                        let help = "name a JSON file that says what there is at first";
                        StartError::State(mna_specs::Problem::whole_file(file, message, help))
                    })?;
                    &read
                }
            };
            let now = unix_seconds(clock()).clamp(0, LATEST);
            let preset = Preset { file, text };
            preset.fill(&gateway, now).map_err(StartError::State)?;
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
            failures: Failures::default(),
            delay: self.delay,
            role: self.role,
            patience: self.patience,
        });
        let (stop, stopped) = watch::channel(None);
        let task = tokio::spawn(server::run(listener, acceptor, shared.clone(), stopped));
        Ok(Emulator {
            address,
            account,
            shared,
            skew,
            ca_pem,
            grace: self.grace,
            stop,
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
            .field("lenient", &self.lenient)
            .finish_non_exhaustive()
    }
}

/// Why an emulator did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// A spec is missing or wrong.
    Specs(mna_specs::Problem),
    /// What there is to be at first is missing or wrong.
    State(mna_specs::Problem),
    /// There can be no certificate for one of the hosts.
    Certificate(String),
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
            StartError::Specs(problem) | StartError::State(problem) => write!(f, "{problem}"),
            StartError::Certificate(why) => f.write_str(why),
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
