//! The settings of the HTTP transport.

use std::sync::Arc;
use std::time::Duration;

use reqwest::NoProxy;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::Verifier;
use secrecy::{ExposeSecret, SecretString};

use super::{HttpTransport, LastUrl, Pool};
use crate::error::Error;

/// The server closes connections that were idle for so long; a request sent into one is lost.
const SERVER_IDLE: Duration = Duration::from_secs(60);
const POOL_IDLE: Duration = Duration::from_secs(50);
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// Where a machine asks for its own role. The answer is for it alone, and from its own network.
const METADATA: &str = "metadata.tencentyun.com";
/// Larger answers are refused unless somebody says otherwise.
pub(super) const RESPONSE_BOUND: usize = 64 * 1024 * 1024;

/// Settings of an [`HttpTransport`].
///
/// A client makes one by itself from its own settings of the same names; make one yourself to share
/// it between clients.
#[derive(Clone, Debug, Default)]
pub struct HttpTransportBuilder {
    proxy: Option<Proxy>,
    roots: Vec<u8>,
    connect_timeout: Option<Duration>,
    pool_idle_timeout: Option<Duration>,
    response_bound: Option<usize>,
}

#[derive(Clone, Debug)]
enum Proxy {
    None,
    /// With a password in it, perhaps.
    Url(SecretString),
}

impl HttpTransportBuilder {
    pub(super) fn new() -> HttpTransportBuilder {
        HttpTransportBuilder::default()
    }

    /// Sends everything through this proxy: `http://host:port`, with a user name and password before
    /// the host if it asks for them.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(Proxy::Url(url.into().into()));
        self
    }

    /// Goes past the proxy that the environment names.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Some(Proxy::None);
        self
    }

    /// Also trusts servers whose certificates are from these authorities, one or more in PEM.
    #[must_use]
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.extend(pem.into());
        self.roots.push(b'\n');
        self
    }

    /// Gives a connection up that has not come about after this time; 10 seconds if never called.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = Some(limit);
        self
    }

    /// Closes connections that were idle for this time; 50 seconds if never called.
    #[must_use]
    pub fn pool_idle_timeout(mut self, limit: Duration) -> Self {
        self.pool_idle_timeout = Some(limit);
        self
    }

    /// Refuses answers of more than this many bytes; 64 MiB if never called.
    #[must_use]
    pub fn response_bound(mut self, bytes: usize) -> Self {
        self.response_bound = Some(bytes);
        self
    }

    pub(crate) fn bound(&self) -> usize {
        self.response_bound.unwrap_or(RESPONSE_BOUND)
    }

    /// Whether anything was said.
    pub(crate) fn is_changed(&self) -> bool {
        self.proxy.is_some()
            || !self.roots.is_empty()
            || self.connect_timeout.is_some()
            || self.pool_idle_timeout.is_some()
            || self.response_bound.is_some()
    }

    /// Makes the transport.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent): a setting is wrong, which the message names, or the
    /// system's certificates cannot be read.
    pub fn build(&self) -> Result<HttpTransport, Error> {
        let tls = tls_versions()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(self.verifier()?))
            .with_no_client_auth();
        let settings = self.clone();
        let https = Pool::new(move || {
            let https = reqwest::Client::builder().tls_backend_preconfigured(tls.clone());
            settings.finish(match &settings.proxy {
                None => https,
                Some(_) => settings.with_proxy(https)?,
            })
        })?;
        Ok(HttpTransport {
            https: Some(https),
            ..self.build_plain()?
        })
    }

    /// Makes a transport for plain HTTP only. See [`HttpTransport::plain`].
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent): a setting is wrong, which the message names.
    pub fn build_plain(&self) -> Result<HttpTransport, Error> {
        let tls = tls_versions()?
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth();
        let settings = self.clone();
        let http = Pool::new(move || {
            let http = reqwest::Client::builder().tls_backend_preconfigured(tls.clone());
            settings.finish(settings.with_proxy(http)?)
        })?;
        Ok(HttpTransport {
            https: None,
            http,
            response_bound: self.bound(),
            last_url: LastUrl::default(),
        })
    }

    /// Trusts what the system trusts, and the authorities that were given.
    fn verifier(&self) -> Result<Verifier, Error> {
        let wrong =
            || Error::never_sent("`root_certificates` has something that is no certificate in PEM");
        let roots: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&self.roots).collect();
        let roots = roots.map_err(|error| wrong().with_source(error))?;
        if roots.is_empty() && !self.roots.is_empty() {
            return Err(wrong());
        }
        let given = !roots.is_empty();
        let verifier = if given {
            Verifier::new_with_extra_roots(roots, crypto_provider())
        } else {
            Verifier::new(crypto_provider())
        };
        verifier.map_err(|error| {
            let message = match given {
                true => {
                    "the system's certificates, or those of `root_certificates`, cannot be used"
                }
                false => "the system's certificates cannot be read",
            };
            Error::never_sent(message).with_source(error)
        })
    }

    /// The proxy that was given, and never the environment's: for plain HTTP, which servers on this
    /// machine and in the cloud's own network speak, a proxy would look on its own machine.
    fn with_proxy(&self, client: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, Error> {
        let Some(Proxy::Url(url)) = &self.proxy else {
            return Ok(client.no_proxy());
        };
        match reqwest::Proxy::all(url.expose_secret()) {
            Ok(proxy) => Ok(client.proxy(proxy.no_proxy(NoProxy::from_string(METADATA)))),
            // The error would show the address, with the password in it.
            Err(_) => Err(Error::never_sent(
                "`proxy` is no address: write it as `http://host:port`, with `user:password@` \
                 before the host if it asks for them",
            )),
        }
    }

    fn finish(&self, client: reqwest::ClientBuilder) -> Result<reqwest::Client, Error> {
        let pool_idle = self.pool_idle_timeout.unwrap_or(POOL_IDLE);
        if pool_idle >= SERVER_IDLE {
            return Err(Error::never_sent(format!(
                "`pool_idle_timeout` is {pool_idle:?}, and the server closes connections after \
                 {SERVER_IDLE:?}: requests would be lost; make it shorter"
            )));
        }
        let connect = self.connect_timeout.unwrap_or(CONNECT_LIMIT);
        if connect.is_zero() {
            return Err(Error::never_sent(
                "`connect_timeout` is zero: no call could succeed",
            ));
        }
        client
            // A signed request is for one host, and is repeated only by those who know its meaning.
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(connect)
            .pool_idle_timeout(pool_idle)
            .build()
            .map_err(|error| {
                Error::never_sent("the HTTP client cannot be set up").with_source(error)
            })
    }
}

fn tls_versions()
-> Result<rustls::ConfigBuilder<rustls::ClientConfig, rustls::WantsVerifier>, Error> {
    rustls::ClientConfig::builder_with_provider(crypto_provider())
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::never_sent("TLS cannot be set up").with_source(error))
}

/// A program that has chosen a provider for all its TLS keeps it.
fn crypto_provider() -> Arc<CryptoProvider> {
    CryptoProvider::get_default()
        .cloned()
        .unwrap_or_else(|| Arc::new(rustls::crypto::ring::default_provider()))
}
