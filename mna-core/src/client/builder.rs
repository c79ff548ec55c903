//! The settings of a client, which are checked once, when it is made.

use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::HeaderValue;

use super::{Client, Shared};
use crate::call::{check_region, extra_headers};
use crate::clock::{Clock, SystemClock};
use crate::credential::{
    Credential, CredentialChain, CredentialContext, CredentialProvider, Credentials, Environment,
    SystemEnvironment,
};
use crate::endpoint::{Endpoint, Scheme, Site};
use crate::error::Error;
use crate::limit::{Limiter, LocalLimiter, RateLimit};
use crate::options::{Language, OwnHeaders};
use crate::retry::{RetryBudget, RetryPolicy};
use crate::sign::Signer;
use crate::skew::Skew;
use crate::transport::{HttpTransport, HttpTransportBuilder, Transport};

/// How long a call may take, unless it or the client says otherwise.
const TIMEOUT: Duration = Duration::from_secs(60);
/// How the SDK names itself to the server.
const REQUEST_CLIENT: &str = concat!("SDK_RUST_MNA_", env!("CARGO_PKG_VERSION"));
/// What the server takes of what a program adds to that.
const SUFFIX_BOUND: usize = 128;

/// Settings of a client. `C` is the client that comes out: [`Client`], or a product's own.
///
/// ```
/// use std::time::Duration;
/// use mna_core::{Client, Credential, RetryPolicy, Site};
///
/// let client: Client = Client::builder()
///     .credential(Credential::new("AKIDexample", "a-secret-key")?)
///     .site(Site::Mainland)
///     .region("ap-guangzhou")
///     .timeout(Duration::from_secs(30))
///     .attempt_timeout(Duration::from_secs(10))
///     .retry(RetryPolicy::new().with_max_attempts(5))
///     .request_client("fleet-manager 2.1")
///     .build()?;
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Debug)]
pub struct ClientBuilder<C = Client> {
    credentials: Option<Source>,
    site: Site,
    endpoint: Option<String>,
    region: Option<String>,
    language: Language,
    request_client: Option<String>,
    headers: OwnHeaders,
    timeout: Duration,
    attempt_timeout: Option<Duration>,
    retry: RetryPolicy,
    rate_limit: RateLimit,
    limiter: Option<Arc<dyn Limiter>>,
    correct_clock: bool,
    http: HttpTransportBuilder,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    /// Why the environment's site is none.
    wrong_site: Option<Error>,
    client: PhantomData<fn() -> C>,
}

#[derive(Debug)]
enum Source {
    Fixed(Credential),
    Provider(Arc<dyn CredentialProvider>),
    /// The environment has something that is no key.
    Wrong(Error),
}

impl<C: From<Client>> ClientBuilder<C> {
    /// The settings that a client has if nothing else is said.
    pub fn new() -> ClientBuilder<C> {
        ClientBuilder {
            credentials: None,
            site: Site::default(),
            endpoint: None,
            region: None,
            language: Language::default(),
            request_client: None,
            headers: OwnHeaders::default(),
            timeout: TIMEOUT,
            attempt_timeout: None,
            retry: RetryPolicy::new(),
            rate_limit: RateLimit::default(),
            limiter: None,
            correct_clock: true,
            http: HttpTransport::builder(),
            transport: None,
            clock: Arc::new(SystemClock),
            wrong_site: None,
            client: PhantomData,
        }
    }

    /// The settings that the environment has: credentials as [`CredentialChain`] finds them, the
    /// region from `TENCENTCLOUD_REGION`, and the site from `TENCENTCLOUD_SITE`, which is
    /// `international` or `mainland`.
    ///
    /// A key in the environment is read now, and what is wrong with it is said by
    /// [`build`](ClientBuilder::build), unless another is given. All other sources are asked when the first call needs a
    /// credential.
    pub fn from_env() -> ClientBuilder<C> {
        ClientBuilder::of_environment(&SystemEnvironment)
    }

    pub(crate) fn of_environment(environment: &dyn Environment) -> ClientBuilder<C> {
        let variable = |name| environment.variable(name).filter(|value| !value.is_empty());
        let mut builder = ClientBuilder::new();
        builder.region = variable("TENCENTCLOUD_REGION").map(|region| region.to_string());
        match variable("TENCENTCLOUD_SITE").map(|site| site.parse()) {
            None => {}
            Some(Ok(site)) => builder.site = site,
            Some(Err(error)) => builder.wrong_site = Some(error),
        }
        let by_key = ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"];
        builder.credentials = Some(if by_key.iter().any(|name| variable(name).is_some()) {
            match Credential::of_environment(environment) {
                Ok(credential) => Source::Fixed(credential),
                Err(error) => Source::Wrong(error),
            }
        } else {
            Source::Provider(Arc::new(CredentialChain::default()))
        });
        builder
    }

    /// Who is calling.
    #[must_use]
    pub fn credential(mut self, credential: Credential) -> Self {
        self.credentials = Some(Source::Fixed(credential));
        self
    }

    /// Where to find out who is calling: for credentials that expire and are fetched anew. They are
    /// asked for when the first call needs one.
    #[must_use]
    pub fn credential_provider(mut self, provider: impl CredentialProvider) -> Self {
        self.credentials = Some(Source::Provider(Arc::new(provider)));
        self
    }

    /// Which of the vendor's two clouds to call; the international one if never called.
    #[must_use]
    pub fn site(mut self, site: Site) -> Self {
        self.site = site;
        self.wrong_site = None;
        self
    }

    /// Where to send requests in place of the product's own host: `https://host` or
    /// `http://host:port`. It is signed exactly as it is sent.
    #[must_use]
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// The region to call actions in, such as `ap-singapore`. Products that are one for all regions
    /// need none.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The language of the server's messages; English if never called.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Adds the name of your program to the one that the SDK gives itself in the header
    /// `x-tc-requestclient`: up to 128 letters, digits, spaces and `-_,;.`.
    #[must_use]
    pub fn request_client(mut self, suffix: impl Into<String>) -> Self {
        self.request_client = Some(suffix.into());
        self
    }

    /// Sends a header with every request. It is not signed; those of the protocol cannot be replaced.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.0.push((name.into(), value.into()));
        self
    }

    /// Gives a call up after this time, with all its attempts and all waiting; 60 seconds if never
    /// called.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Gives a single attempt up after this time; another one may follow. If never called, an attempt
    /// may take all the time that the call has.
    #[must_use]
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.attempt_timeout = Some(limit);
        self
    }

    /// Gives a connection up that has not come about after this time; 10 seconds if never called.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.http = self.http.connect_timeout(limit);
        self
    }

    /// Closes connections that were idle for this time; 50 seconds if never called. The server closes
    /// them after 60, and a request that is sent just then is lost.
    #[must_use]
    pub fn pool_idle_timeout(mut self, limit: Duration) -> Self {
        self.http = self.http.pool_idle_timeout(limit);
        self
    }

    /// Sends everything through this proxy, such as `http://user:password@proxy.example:3128`. If
    /// never called, HTTPS goes through the proxy that the environment names (`HTTPS_PROXY`,
    /// `ALL_PROXY`, `NO_PROXY`).
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http = self.http.proxy(url);
        self
    }

    /// Goes past the proxy that the environment names.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.http = self.http.no_proxy();
        self
    }

    /// Also trusts servers whose certificates are from these authorities, one or more in PEM.
    #[must_use]
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http = self.http.root_certificates(pem);
        self
    }

    /// Refuses answers of more than this many bytes; 64 MiB if never called.
    #[must_use]
    pub fn response_bound(mut self, bytes: usize) -> Self {
        self.http = self.http.response_bound(bytes);
        self
    }

    /// When and how often to try again; [`RetryPolicy::new`] if never called.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// What to do when an action's rate limit is used up; wait, if never called.
    #[must_use]
    pub fn rate_limit(mut self, mode: RateLimit) -> Self {
        self.rate_limit = mode;
        self
    }

    /// What keeps calls within the rate limits; if never called, a [`LocalLimiter`] of this client's.
    /// Give several clients one of them, or have several processes share one.
    #[must_use]
    pub fn limiter(mut self, limiter: impl Limiter) -> Self {
        self.limiter = Some(Arc::new(limiter));
        self
    }

    /// Whether to sign with the server's time where this machine's clock turns out to be wrong; yes,
    /// if never called.
    #[must_use]
    pub fn correct_clock(mut self, correct: bool) -> Self {
        self.correct_clock = correct;
        self
    }

    /// What carries requests; an [`HttpTransport`] if never called.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sends requests with this client of yours, which keeps its own settings of proxies,
    /// certificates and connections. See [`HttpTransport::from_client`].
    #[must_use]
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(HttpTransport::from_client(client))
    }

    /// Where the time is from; the [`SystemClock`] if never called.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Checks the settings and makes the client.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent); the message names the setting that is missing or
    /// wrong.
    pub fn build(self) -> Result<C, Error> {
        if let Some(error) = self.wrong_site {
            return Err(error);
        }
        let credentials = self.credentials.ok_or_else(|| {
            Error::never_sent(
                "the client has no `credential`: give it one, or use `from_env` with \
                 TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY set",
            )
        })?;
        let endpoint: Option<Endpoint> = self.endpoint.map(|text| text.parse()).transpose()?;
        if let Some(region) = &self.region {
            check_region(region)?;
        }
        above_zero("timeout", self.timeout)?;
        if let Some(limit) = self.attempt_timeout {
            above_zero("attempt_timeout", limit)?;
        }
        let response_bound = self.http.bound();
        let is_plain = (endpoint.as_ref()).is_some_and(|e| e.scheme() == Scheme::Http);
        let transport = match self.transport {
            Some(_) if self.http.is_changed() => {
                return Err(Error::never_sent(
                    "the client has a `transport` of your own, and settings for the one that it \
                     would have otherwise: make them there",
                ));
            }
            Some(transport) => transport,
            // A server on this machine needs no certificates, which small machines may not have.
            None if is_plain && matches!(credentials, Source::Fixed(_)) => {
                Arc::new(self.http.build_plain()?)
            }
            None => Arc::new(self.http.build()?),
        };
        let credentials = match credentials {
            Source::Fixed(credential) => Credentials::Fixed(credential),
            Source::Provider(provider) => {
                let (transport, clock) = (Arc::clone(&transport), Arc::clone(&self.clock));
                let context = CredentialContext::new(transport, clock, self.site);
                Credentials::cached(provider, context)
            }
            Source::Wrong(error) => return Err(error),
        };
        let own_limiter =
            || -> Arc<dyn Limiter> { Arc::new(LocalLimiter::new(Arc::clone(&self.clock))) };
        Ok(C::from(Client(Arc::new(Shared {
            site: self.site,
            endpoint,
            region: self.region,
            language: self.language,
            request_client: request_client(self.request_client.as_deref())?,
            headers: extra_headers(&self.headers)?,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            retry: self.retry,
            rate_limit: self.rate_limit,
            correct_clock: self.correct_clock,
            response_bound,
            credentials,
            transport,
            limiter: self.limiter.unwrap_or_else(own_limiter),
            clock: self.clock,
            budget: RetryBudget::default(),
            skew: Skew::default(),
            signer: Signer::default(),
            random: Mutex::new(fastrand::Rng::new()),
        }))))
    }
}

impl<C: From<Client>> Default for ClientBuilder<C> {
    fn default() -> Self {
        ClientBuilder::new()
    }
}

fn above_zero(setting: &str, limit: Duration) -> Result<(), Error> {
    if limit.is_zero() {
        return Err(Error::never_sent(format!(
            "the client's `{setting}` is zero: no call could succeed"
        )));
    }
    Ok(())
}

fn request_client(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let Some(suffix) = suffix else {
        return Ok(HeaderValue::from_static(REQUEST_CLIENT));
    };
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_ ,;.".contains(&b);
    let is_right = (1..=SUFFIX_BOUND).contains(&suffix.len()) && suffix.bytes().all(allowed);
    match HeaderValue::try_from(format!("{REQUEST_CLIENT}; {suffix}")) {
        Ok(value) if is_right => Ok(value),
        _ => Err(Error::never_sent(format!(
            "`request_client` {suffix:?} has characters that the server does not take, or too many: \
             write up to {SUFFIX_BOUND} letters, digits, spaces and `-_,;.`"
        ))),
    }
}
