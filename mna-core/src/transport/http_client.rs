//! The transport that programs use: reqwest over rustls with ring.

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use rustls::crypto::CryptoProvider;
use rustls_platform_verifier::BuilderVerifierExt;

use super::{Body, Exchange, StreamExchange, Transport, TransportError, streaming};
use crate::error::Error;

/// The server closes connections that were idle for 60 s; a request sent into one is lost.
const POOL_IDLE: Duration = Duration::from_secs(50);
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// Larger answers are refused unless the client says otherwise.
const RESPONSE_BOUND: usize = 64 * 1024 * 1024;

/// Sends requests with reqwest; over HTTPS through the proxy that the environment names, if any.
///
/// Connecting may take 10 seconds; what else a call may take is the client's to say.
#[derive(Clone, Debug)]
pub struct HttpTransport {
    client: reqwest::Client,
    response_bound: usize,
}

impl HttpTransport {
    /// A transport for HTTPS, which trusts the certificates that the system trusts, and for HTTP.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the system's certificates cannot be read.
    pub fn new() -> Result<HttpTransport, Error> {
        let tls = tls_builder()?
            .with_platform_verifier()
            .map_err(|error| {
                Error::never_sent("the system's certificates cannot be read").with_source(error)
            })?
            .with_no_client_auth();
        HttpTransport::from_builder(reqwest::Client::builder().tls_backend_preconfigured(tls))
    }

    /// A transport for plain HTTP, as test servers on this machine speak it. It needs no
    /// certificates, which small machines may not have, and asks no proxy, which would look for the
    /// server on its own machine.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the HTTP client cannot be set up.
    pub fn plain() -> Result<HttpTransport, Error> {
        let tls = tls_builder()?
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth();
        let client = reqwest::Client::builder().tls_backend_preconfigured(tls);
        HttpTransport::from_builder(client.no_proxy())
    }

    fn from_builder(client: reqwest::ClientBuilder) -> Result<HttpTransport, Error> {
        let client = client
            // A signed request is for one host, and is repeated only by those who know its meaning.
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(CONNECT_LIMIT)
            .pool_idle_timeout(POOL_IDLE)
            .build()
            .map_err(|error| {
                Error::never_sent("the HTTP client cannot be set up").with_source(error)
            })?;
        Ok(HttpTransport {
            client,
            response_bound: RESPONSE_BOUND,
        })
    }

    /// Refuses answers of more than this many bytes; 64 MiB if never called.
    #[must_use]
    pub fn with_response_bound(self, bytes: usize) -> HttpTransport {
        HttpTransport {
            response_bound: bytes,
            ..self
        }
    }
}

fn tls_builder() -> Result<rustls::ConfigBuilder<rustls::ClientConfig, rustls::WantsVerifier>, Error>
{
    // A program that has chosen a provider for all its TLS keeps it.
    let provider = CryptoProvider::get_default()
        .cloned()
        .unwrap_or_else(|| Arc::new(rustls::crypto::ring::default_provider()));
    rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::never_sent("TLS cannot be set up").with_source(error))
}

impl Transport for HttpTransport {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        let transport = self.clone();
        Box::pin(transport.exchange(request))
    }

    fn stream(&self, request: http::Request<Bytes>) -> StreamExchange {
        let transport = self.clone();
        Box::pin(async move { transport.respond(request).await.map(streaming::of_response) })
    }
}

impl HttpTransport {
    async fn exchange(
        self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Body>, TransportError> {
        let mut response = self.respond(request).await?;
        let mut head = http::Response::builder().status(response.status());
        if let Some(headers) = head.headers_mut() {
            *headers = std::mem::take(response.headers_mut());
        }
        let body = read_bounded(response, self.response_bound).await;
        head.body(body)
            .map_err(|error| TransportError::no_answer("the response is malformed", error))
    }

    /// The response, of which only the head is there.
    async fn respond(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<reqwest::Response, TransportError> {
        if let Err(error) = tokio::runtime::Handle::try_current() {
            let message = "there is no tokio runtime here; call from a task of one";
            return Err(TransportError::never_sent(message, error));
        }
        let server = request
            .uri()
            .authority()
            .map(ToString::to_string)
            .unwrap_or_default();
        let request = reqwest::Request::try_from(request)
            .map_err(|error| TransportError::never_sent("the request is malformed", error))?;
        self.client
            .execute(request)
            .await
            .map_err(|error| without_answer(&server, error.without_url()))
    }
}

async fn read_bounded(mut response: reqwest::Response, bound: usize) -> Body {
    let mut bytes = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() > bound => {
                bytes.extend_from_slice(&chunk[..bound - bytes.len()]);
                return Body::too_large(bytes.freeze(), bound);
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return Body::complete(bytes.freeze()),
            Err(error) => return Body::cut_off(bytes.freeze(), error.without_url()),
        }
    }
}

fn without_answer(server: &str, error: reqwest::Error) -> TransportError {
    let cause = cause_of(&error);
    // A connection that took too long to come about is both kinds of error at once.
    if error.is_connect() || error.is_builder() {
        let message = format!("cannot connect to {server}{cause}; check endpoint and network");
        TransportError::never_sent(message, error)
    } else {
        TransportError::no_answer(format!("{server} gave no answer{cause}"), error)
    }
}

/// The operating system's reason in a word, which the chain of sources hides deep down.
fn cause_of(error: &reqwest::Error) -> String {
    let mut source: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(error) = source {
        if error.to_string().starts_with("dns error") {
            return " (host name not found)".to_owned();
        }
        if let Some(io) = error.downcast_ref::<std::io::Error>()
            && io.kind() != std::io::ErrorKind::Other
        {
            return format!(" ({})", io.kind());
        }
        source = error.source();
    }
    String::new()
}
