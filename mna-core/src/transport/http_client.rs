//! The transport that programs use: reqwest over rustls with ring.

use std::error::Error as StdError;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::{Bytes, BytesMut};
use http::Uri;
use reqwest::Url;

use super::{Body, Exchange, StreamExchange, Transport, TransportError, streaming};
use crate::error::Error;

mod builder;
mod pool;

use pool::Pool;

pub use builder::HttpTransportBuilder;

/// Sends requests with reqwest: HTTPS through a proxy if there is one, plain HTTP straight to its
/// server unless a proxy was given explicitly.
///
/// No redirect is followed and nothing is repeated here: a signed request is for one host, and is
/// repeated only by those who know what it does.
///
/// Connections are kept for each runtime apart, so that one that stands still holds up no other.
#[derive(Clone, Debug)]
pub struct HttpTransport {
    /// Without it, only plain HTTP is spoken.
    https: Option<Pool>,
    http: Pool,
    response_bound: usize,
    last_url: LastUrl,
}

impl HttpTransport {
    /// A transport that trusts the certificates that the system trusts, and goes through the proxy
    /// that the environment names.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the system's certificates cannot be read.
    pub fn new() -> Result<HttpTransport, Error> {
        HttpTransport::builder().build()
    }

    /// A transport with settings of its own.
    pub fn builder() -> HttpTransportBuilder {
        HttpTransportBuilder::new()
    }

    /// A transport for plain HTTP only, as test servers on this machine speak it. It needs no
    /// certificates, which small machines may not have.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the HTTP client cannot be set up.
    pub fn plain() -> Result<HttpTransport, Error> {
        HttpTransport::builder().build_plain()
    }

    /// A transport that sends everything with this client of yours. Its settings are yours: let it
    /// follow no redirects, repeat nothing, and drop idle connections before the server does after
    /// 60 s. Its connections are shared by all runtimes that use it, so all must keep running:
    ///
    /// ```
    /// # let _ = rustls::crypto::ring::default_provider().install_default();
    /// use std::time::Duration;
    /// use mna_core::transport::HttpTransport;
    ///
    /// let client = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .pool_idle_timeout(Duration::from_secs(50))
    ///     .build()?;
    /// let transport = HttpTransport::from_client(client);
    /// # Ok::<(), reqwest::Error>(())
    /// ```
    pub fn from_client(client: reqwest::Client) -> HttpTransport {
        HttpTransport {
            https: Some(Pool::Given(client.clone())),
            http: Pool::Given(client),
            response_bound: builder::RESPONSE_BOUND,
            last_url: LastUrl::default(),
        }
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

impl Transport for HttpTransport {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        let transport = self.clone();
        Box::pin(async move {
            let bound = transport.response_bound;
            let mut response = transport.head(request).await?;
            let mut head = http::Response::new(());
            *head.status_mut() = response.status();
            *head.headers_mut() = std::mem::take(response.headers_mut());
            let body = read_bounded(response, bound).await;
            Ok(head.map(|()| body))
        })
    }

    fn stream(&self, request: http::Request<Bytes>) -> StreamExchange {
        let transport = self.clone();
        Box::pin(async move { transport.head(request).await.map(streaming::of_response) })
    }
}

impl HttpTransport {
    /// Sends the request and waits for the head of its response.
    async fn head(
        self,
        request: http::Request<Bytes>,
    ) -> Result<reqwest::Response, TransportError> {
        let runtime = tokio::runtime::Handle::try_current().map_err(|error| {
            let message = "there is no tokio runtime here; call from a task of one";
            TransportError::never_sent(message, error).lasting()
        })?;
        let is_plain = request.uri().scheme() == Some(&http::uri::Scheme::HTTP);
        let pool = match &self.https {
            _ if is_plain => &self.http,
            Some(https) => https,
            None => {
                let message = "no HTTPS is set up here, as in every client whose own endpoint is plain \
                               HTTP; give it `transport(HttpTransport::new()?)`";
                return Err(TransportError::never_sent(message, "HTTPS is not set up").lasting());
            }
        };
        let client = pool.client(runtime.id()).map_err(|error| {
            TransportError::never_sent("the HTTP client cannot be set up", error).lasting()
        })?;
        let (head, body) = request.into_parts();
        let mut request = reqwest::Request::new(head.method, self.last_url.read(&head.uri)?);
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(body.into());
        let response = client.execute(request).await;
        response.map_err(|error| without_answer(&head.uri, error.without_url()))
    }
}

/// The URL of the last request, as reqwest wants it. Nearly all requests go to the same one, and to
/// parse it takes longer than all of a request's signature.
#[derive(Clone, Debug, Default)]
struct LastUrl(Arc<Mutex<Option<(Uri, Url)>>>);

impl LastUrl {
    fn read(&self, uri: &Uri) -> Result<Url, TransportError> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, url)) = last.as_ref().filter(|(last, _)| last == uri) {
            return Ok(url.clone());
        }
        let url = Url::parse(&uri.to_string()).map_err(|error| {
            TransportError::never_sent("the request is malformed", error).lasting()
        })?;
        // A query holds parameters: it is not kept, and does not come again.
        if uri.query().is_none() {
            *last = Some((uri.clone(), url.clone()));
        }
        Ok(url)
    }
}

async fn read_bounded(mut response: reqwest::Response, bound: usize) -> Body {
    // Most answers come in one piece, which need not be copied.
    let mut first: Option<Bytes> = None;
    let mut all = BytesMut::new();
    loop {
        let chunk = match response.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => return Body::complete(first.unwrap_or_else(|| all.freeze())),
            Err(error) => {
                let come = first.unwrap_or_else(|| all.freeze());
                return Body::cut_off(come, error.without_url());
            }
        };
        let come = first.as_ref().map_or(all.len(), Bytes::len);
        if chunk.len() > bound - come {
            all.extend_from_slice(&first.unwrap_or_default());
            all.extend_from_slice(&chunk[..bound - come]);
            return Body::too_large(all.freeze(), bound);
        }
        if come == 0 {
            first = Some(chunk);
        } else {
            all.extend_from_slice(&first.take().unwrap_or_default());
            all.extend_from_slice(&chunk);
        }
    }
}

fn without_answer(uri: &Uri, error: reqwest::Error) -> TransportError {
    let server = uri
        .authority()
        .map_or("the server", |server| server.as_str());
    let cause = Cause::of(&error);
    let shown = cause.shown();
    // A connection that took too long to come about is both kinds of error at once.
    if !error.is_connect() && !error.is_builder() {
        return TransportError::no_answer(format!("{server} gave no answer{shown}"), error);
    }
    match cause {
        Cause::Tls(_) => {
            let message =
                format!("{server} is not trusted{shown}; check endpoint and certificates");
            TransportError::never_sent(message, error).lasting()
        }
        Cause::ProxyRefused => {
            let message = format!(
                "the proxy opens no way to {server}: it wants a user name and password; write them \
                 into its address"
            );
            TransportError::never_sent(message, error).lasting()
        }
        _ => {
            let message = format!("cannot connect to {server}{shown}; check endpoint and network");
            TransportError::never_sent(message, error)
        }
    }
}

/// The reason in a word, which the chain of sources hides deep down.
enum Cause {
    NoSuchHost,
    /// It answered 407.
    ProxyRefused,
    Tls(String),
    System(std::io::ErrorKind),
    Unknown,
}

impl Cause {
    fn of(error: &reqwest::Error) -> Cause {
        let mut cause = Cause::Unknown;
        let mut next: Option<&(dyn StdError + 'static)> = Some(error);
        while let Some(error) = next {
            if let Some(tls) = error.downcast_ref::<rustls::Error>() {
                return Cause::Tls(tls.to_string());
            }
            // These two have no type that can be named.
            match error.to_string() {
                text if text.starts_with("dns error") => return Cause::NoSuchHost,
                text if text.ends_with("proxy authorization required") => {
                    return Cause::ProxyRefused;
                }
                _ => {}
            }
            let io = error.downcast_ref::<std::io::Error>();
            if let Some(io) = io
                && io.kind() != std::io::ErrorKind::Other
            {
                cause = Cause::System(io.kind());
            }
            // An I/O error that wraps another hides it from the chain.
            next = match io.and_then(std::io::Error::get_ref) {
                Some(wrapped) => Some(wrapped),
                None => error.source(),
            };
        }
        cause
    }

    fn shown(&self) -> String {
        match self {
            Cause::NoSuchHost => " (host name not found)".to_owned(),
            Cause::ProxyRefused | Cause::Unknown => String::new(),
            Cause::Tls(why) => format!(" ({why})"),
            Cause::System(kind) => format!(" ({kind})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_gets_its_own_url_whatever_the_last_one_was() {
        let last = LastUrl::default();
        for uri in [
            "https://a.example/",
            "https://a.example/",
            "https://b.example/",
            "http://b.example/",
            "http://b.example:8080/",
            "https://a.example/?Action=GetDevices",
            "https://a.example/",
        ] {
            let url = last.read(&uri.parse().unwrap()).unwrap();
            assert_eq!(url.as_str(), uri);
        }
    }

    #[test]
    fn a_query_is_not_kept() {
        let last = LastUrl::default();
        let uri = "https://a.example/?Name=secret".parse().unwrap();
        last.read(&uri).unwrap();
        assert!(last.0.lock().unwrap().is_none());
    }
}
