//! The client: what calls are made through, and what they share.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};

use crate::action::{Action, ActionInfo, ServiceInfo};
use crate::call::{self, Call, Content};
use crate::clock::Clock;
use crate::credential::{Credential, Credentials};
use crate::endpoint::{Endpoint, Site};
use crate::error::Error;
use crate::limit::{Limiter, RateLimit};
use crate::multipart::Multipart;
use crate::options::{CallOptions, Language};
use crate::paging::{Paged, PagedItems, Pages};
use crate::pending::Pending;
use crate::raw::RawResponse;
use crate::retry::{RetryBudget, RetryPolicy};
use crate::sign::Signer;
use crate::skew::Skew;
use crate::transport::Transport;

mod builder;

pub use builder::ClientBuilder;

/// Calls the actions of any product. Cloning it is cheap; clones share connections, keys, limits and
/// whatever has been learnt.
///
/// A product's own client, such as `mna_api::Client`, wraps one of these.
#[derive(Clone, Debug)]
pub struct Client(Arc<Shared>);

/// What all calls of a client have in common.
#[derive(Debug)]
pub(crate) struct Shared {
    // Settings, which nothing changes.
    pub(crate) site: Site,
    pub(crate) endpoint: Option<Endpoint>,
    pub(crate) region: Option<String>,
    pub(crate) language: Language,
    pub(crate) request_client: HeaderValue,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    pub(crate) rate_limit: RateLimit,
    pub(crate) correct_clock: bool,
    pub(crate) response_bound: usize,
    // What does the work, and what it remembers.
    pub(crate) credentials: Credentials,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) limiter: Arc<dyn Limiter>,
    pub(crate) budget: RetryBudget,
    pub(crate) skew: Skew,
    pub(crate) signer: Signer,
    pub(crate) random: Mutex<fastrand::Rng>,
}

impl Shared {
    /// A random number from 0 to 1.
    pub(crate) fn random(&self) -> f64 {
        self.random
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .f64()
    }

    /// A random positive number.
    #[cfg(feature = "legacy-signature")]
    pub(crate) fn random_number(&self) -> u64 {
        let mut random = self.random.lock().unwrap_or_else(PoisonError::into_inner);
        random.u64(1..=i64::MAX as u64)
    }
}

impl Client {
    /// Starts from nothing: at least a credential, or a source of credentials, must be given.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A client with the settings that the environment has. See [`ClientBuilder::from_env`].
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if a setting is wrong. That there is no credential
    /// anywhere is found out by the first call.
    pub fn from_env() -> Result<Client, Error> {
        ClientBuilder::from_env().build()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.0
    }

    /// Sends a request and gives what came back.
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn send<A: Action>(&self, request: A) -> Pending<A::Response> {
        Pending::new(self.clone(), encode(&A::INFO, &request))
    }

    /// The pages of an answer, from the one that the request names; the first if it names none.
    pub fn pages<A: Paged>(&self, request: A) -> Pages<A> {
        Pages::new(self.clone(), request)
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
        let call = encode(&A::INFO, request)?;
        (self.sign_call(&call).await).map_err(|error| error.with_action(A::INFO.name))
    }

    async fn sign_call(&self, call: &Call) -> Result<http::Request<Bytes>, Error> {
        let (shared, options) = (self.shared(), CallOptions::new());
        let prepared = call::prepare(shared, call, &options)?;
        let credential = match call.skip_sign {
            true => None,
            false => Some(shared.credentials.resolve().await?),
        };
        let (now, skew) = (shared.clock.now(), shared.skew.get());
        call::sign(
            shared,
            call,
            &options,
            &prepared,
            credential.as_ref(),
            now,
            skew,
        )
    }

    /// The credential that the next call is signed with: to see who is calling, and until when.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if no source of credentials has one.
    pub async fn credential(&self) -> Result<Credential, Error> {
        self.shared().credentials.resolve().await
    }

    /// Calls an action that nobody has described yet. It is taken to be one that changes something,
    /// and repeated only if it was certainly not executed; [`Pending::with_repeat`] says otherwise.
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn call_raw<P: serde::Serialize + ?Sized>(
        &self,
        service: &'static ServiceInfo,
        action: &str,
        parameters: &P,
    ) -> Pending<RawResponse> {
        let content = serialize(action, parameters).map(Content::Json);
        self.call_unknown(service, action, content)
    }

    /// Calls an action whose body is not JSON but bytes as they are. What it takes as parameters
    /// goes into headers: see [`Pending::with_header`].
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn call_octets(
        &self,
        service: &'static ServiceInfo,
        action: &str,
        body: impl Into<Bytes>,
    ) -> Pending<RawResponse> {
        self.call_unknown(service, action, Ok(Content::Octets(body.into())))
    }

    /// Calls an action that takes files, as `multipart/form-data`.
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn call_multipart(
        &self,
        service: &'static ServiceInfo,
        action: &str,
        parts: &Multipart,
    ) -> Pending<RawResponse> {
        let encoded = parts.encode();
        let content = Content::Multipart {
            content_type: encoded.content_type,
            body: encoded.body,
        };
        self.call_unknown(service, action, Ok(content))
    }

    fn call_unknown(
        &self,
        service: &'static ServiceInfo,
        action: &str,
        content: Result<Content, Error>,
    ) -> Pending<RawResponse> {
        let call = content.map(|content| Call::unknown(service, action, content));
        Pending::new(self.clone(), call)
    }
}

impl AsRef<Client> for Client {
    fn as_ref(&self) -> &Client {
        self
    }
}

fn encode<A: Action>(info: &ActionInfo, request: &A) -> Result<Call, Error> {
    let body = serialize(info.name, request)?;
    Ok(Call::new(info, Content::Json(body)))
}

fn serialize<P: serde::Serialize + ?Sized>(action: &str, parameters: &P) -> Result<Bytes, Error> {
    serde_json::to_vec(parameters)
        .map(Bytes::from)
        .map_err(|error| {
            Error::never_sent("the parameters cannot be written as JSON")
                .with_action(action)
                .with_source(error)
        })
}
