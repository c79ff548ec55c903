//! A transport that takes requests to the judge, whatever host they are for, and can break them on
//! the way.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::Request;
use http::uri::{Authority, Scheme, Uri};
use mna_core::Error;
use mna_core::transport::{Exchange, HttpTransport, Transport, TransportError};

/// What is done to a request on its way.
pub(crate) type Change = Arc<dyn Fn(&mut Request<Bytes>) + Send + Sync>;

#[derive(Clone)]
pub(crate) struct Detour {
    to: Authority,
    by: HttpTransport,
    change: Option<Change>,
    is_repeating: bool,
}

impl Detour {
    pub(crate) fn to(port: u16) -> Result<Detour, Error> {
        let to = format!("127.0.0.1:{port}");
        Ok(Detour {
            to: Authority::from_maybe_shared(to)
                .unwrap_or_else(|_| Authority::from_static("127.0.0.1")),
            by: HttpTransport::plain()?,
            change: None,
            is_repeating: false,
        })
    }

    /// Does this to every request.
    pub(crate) fn changing(self, change: Change) -> Detour {
        Detour {
            change: Some(change),
            ..self
        }
    }

    /// Sends every request twice; the second answer counts.
    pub(crate) fn repeating(self) -> Detour {
        Detour {
            is_repeating: true,
            ..self
        }
    }
}

impl Transport for Detour {
    fn send(&self, mut request: Request<Bytes>) -> Exchange {
        if let Some(change) = &self.change {
            change(&mut request);
        }
        let mut parts = request.uri().clone().into_parts();
        parts.scheme = Some(Scheme::HTTP);
        parts.authority = Some(self.to.clone());
        match Uri::from_parts(parts) {
            Ok(uri) => *request.uri_mut() = uri,
            Err(error) => {
                let error = TransportError::never_sent("the detour leads nowhere", error);
                return Box::pin(async { Err(error) });
            }
        }
        let (by, is_repeating) = (self.by.clone(), self.is_repeating);
        Box::pin(async move {
            if is_repeating {
                by.send(request.clone()).await?;
            }
            by.send(request).await
        })
    }
}

impl fmt::Debug for Detour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Detour")
            .field("to", &self.to)
            .finish_non_exhaustive()
    }
}
