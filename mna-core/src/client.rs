//! The client: settings that are checked once, and what calls share.

use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use crate::action::{Action, ActionInfo, ServiceInfo};
use crate::builder::Caller;
use crate::call::{self, Call};
use crate::clock::{Clock, SystemClock};
use crate::credential::Credential;
use crate::endpoint::{Endpoint, Scheme, Site};
use crate::error::Error;
use crate::options::CallOptions;
use crate::paging::{Paged, PagedItems, Pages};
use crate::raw::RawResponse;
use crate::sign::Signer;
use crate::transport::{HttpTransport, Transport};

/// How long a call may take, unless it or the client says otherwise.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Calls the actions of any product. Cloning it is cheap; clones share connections and keys.
///
/// A product's own client, such as `mna_api::Client`, wraps one of these.
#[derive(Clone, Debug)]
pub struct Client(Arc<Shared>);

/// What all calls of a client have in common.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) credential: Credential,
    pub(crate) site: Site,
    pub(crate) endpoint: Option<Endpoint>,
    pub(crate) region: Option<String>,
    pub(crate) timeout: Duration,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) signer: Signer,
}

impl Client {
    /// Starts from nothing: at least a credential must be given.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Sends a request and gives what came back.
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn send<A: Action>(
        &self,
        request: A,
    ) -> impl Future<Output = Result<A::Response, Error>> + Send + use<A> {
        self.send_with(request, CallOptions::new())
    }

    /// [`send`](Client::send) with options for this one call.
    pub fn send_with<A: Action>(
        &self,
        request: A,
        options: CallOptions,
    ) -> impl Future<Output = Result<A::Response, Error>> + Send + use<A> {
        let shared = Arc::clone(&self.0);
        let call = encode(&A::INFO, &request, options);
        async move { call::run(&shared, call?).await }
    }

    /// The pages of an answer, from the one that the request names; the first if it names none.
    pub fn pages<A: Paged>(&self, request: A) -> Pages<A> {
        Caller::new(self).pages(request)
    }

    /// The items of an answer, fetched page by page.
    pub fn items<A: Paged>(&self, request: A) -> PagedItems<A> {
        self.pages(request).items()
    }

    /// The signed HTTP request of a call, without sending it. It is valid for five minutes.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent), as for [`send`](Client::send).
    pub async fn sign<A: Action>(&self, request: &A) -> Result<http::Request<Bytes>, Error> {
        let call = encode(&A::INFO, request, CallOptions::new())?;
        call::prepare(&self.0, &call).map_err(|error| error.with_action(A::INFO.name))
    }

    /// Calls an action that nobody has described yet. It is never repeated.
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn call_raw<P: serde::Serialize>(
        &self,
        service: &'static ServiceInfo,
        action: &str,
        parameters: &P,
    ) -> impl Future<Output = Result<RawResponse, Error>> + Send + use<P> {
        let shared = Arc::clone(&self.0);
        let call = serialize(action, parameters).map(|body| Call {
            service,
            action: action.to_owned(),
            body,
            options: CallOptions::new(),
        });
        async move { call::run(&shared, call?).await }
    }
}

impl AsRef<Client> for Client {
    fn as_ref(&self) -> &Client {
        self
    }
}

fn encode<A: Action>(info: &ActionInfo, request: &A, options: CallOptions) -> Result<Call, Error> {
    Ok(Call {
        service: info.service,
        action: info.name.to_owned(),
        body: serialize(info.name, request)?,
        options,
    })
}

fn serialize(action: &str, parameters: &impl serde::Serialize) -> Result<Bytes, Error> {
    serde_json::to_vec(parameters)
        .map(Bytes::from)
        .map_err(|error| {
            Error::never_sent("the parameters cannot be written as JSON")
                .with_action(action)
                .with_source(error)
        })
}

/// Settings of a client. `C` is the client that comes out: [`Client`], or a product's own.
#[derive(Debug)]
pub struct ClientBuilder<C = Client> {
    credential: Option<Credential>,
    site: Site,
    endpoint: Option<String>,
    region: Option<String>,
    timeout: Duration,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    /// The settings that a client has if nothing else is said.
    pub fn new() -> ClientBuilder<C> {
        ClientBuilder {
            credential: None,
            site: Site::default(),
            endpoint: None,
            region: None,
            timeout: TIMEOUT,
            transport: None,
            clock: Arc::new(SystemClock),
            client: PhantomData,
        }
    }

    /// Who is calling.
    #[must_use]
    pub fn credential(mut self, credential: Credential) -> Self {
        self.credential = Some(credential);
        self
    }

    /// Which of the vendor's two clouds to call; the international one if never called.
    #[must_use]
    pub fn site(mut self, site: Site) -> Self {
        self.site = site;
        self
    }

    /// Where to send requests in place of the product's own host: `https://host` or
    /// `http://host:port`.
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

    /// Gives a call up after this time; 60 seconds if never called.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// What carries requests; an [`HttpTransport`] if never called.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
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
        let credential = self.credential.ok_or_else(|| {
            Error::never_sent(
                "the client has no `credential`: give it one, or use `from_env` with \
                 TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY set",
            )
        })?;
        let endpoint: Option<Endpoint> = self.endpoint.map(|text| text.parse()).transpose()?;
        if let Some(region) = &self.region {
            check_region(region)?;
        }
        if self.timeout.is_zero() {
            return Err(Error::never_sent(
                "the client's `timeout` is zero: no call could succeed",
            ));
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None if endpoint
                .as_ref()
                .is_some_and(|e| e.scheme() == Scheme::Http) =>
            {
                Arc::new(HttpTransport::plain()?)
            }
            None => Arc::new(HttpTransport::new()?),
        };
        Ok(C::from(Client(Arc::new(Shared {
            credential,
            site: self.site,
            endpoint,
            region: self.region,
            timeout: self.timeout,
            transport,
            clock: self.clock,
            signer: Signer::default(),
        }))))
    }
}

impl<C: From<Client>> Default for ClientBuilder<C> {
    fn default() -> Self {
        ClientBuilder::new()
    }
}

pub(crate) fn check_region(region: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if region.is_empty() || !region.bytes().all(allowed) {
        return Err(Error::never_sent(format!(
            "`region` {region:?} is no region: write it like `ap-singapore`, or leave it out"
        )));
    }
    Ok(())
}
