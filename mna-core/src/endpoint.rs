//! Where requests go.

use std::fmt;

use bytes::Bytes;
use http::uri::{self, Authority, PathAndQuery, Uri};

use crate::error::Error;

/// One of the vendor's two separate clouds. An account and its keys belong to one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Site {
    /// The international site, tencentcloud.com.
    #[default]
    International,
    /// The site for mainland China, cloud.tencent.com.
    Mainland,
}

/// Reads `international` or `mainland`; also `intl` and `cn`.
impl std::str::FromStr for Site {
    type Err = Error;

    fn from_str(text: &str) -> Result<Site, Error> {
        match text {
            "international" | "intl" => Ok(Site::International),
            "mainland" | "cn" => Ok(Site::Mainland),
            _ => Err(Error::never_sent(format!(
                "`site` {text:?} is unknown: write `international` or `mainland`"
            ))),
        }
    }
}

/// The scheme, host and port that requests are sent to.
///
/// The host and port are signed exactly as they are sent.
///
/// ```
/// use mna_core::Endpoint;
///
/// let endpoint: Endpoint = "http://127.0.0.1:8080".parse()?;
/// assert_eq!(endpoint.to_string(), "http://127.0.0.1:8080");
/// assert_eq!("mna.tencentcloudapi.com".parse::<Endpoint>()?.to_string(), "https://mna.tencentcloudapi.com");
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    scheme: Scheme,
    authority: Authority,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Scheme {
    Http,
    Https,
}

impl Endpoint {
    /// HTTPS at the host that a spec names.
    pub(crate) fn of_host(host: &'static str) -> Result<Endpoint, Error> {
        // Reading one that is well-formed, as those of specs are, copies nothing.
        match Authority::from_maybe_shared(Bytes::from_static(host.as_bytes())) {
            Ok(authority) => Ok(Endpoint {
                scheme: Scheme::Https,
                authority,
            }),
            Err(_) => host.parse(),
        }
    }

    /// The `Host` header: the host, and the port if one was given.
    pub fn authority(&self) -> &str {
        self.authority.as_str()
    }

    /// The host without a port.
    pub fn host(&self) -> &str {
        self.authority.host()
    }

    /// The port that is connected to.
    pub fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(match self.scheme {
            Scheme::Http => 80,
            Scheme::Https => 443,
        })
    }

    /// Where requests go: the root, which is all that the API has.
    pub(crate) fn uri(&self, query: &str) -> Result<Uri, Error> {
        let scheme = match self.scheme {
            Scheme::Http => uri::Scheme::HTTP,
            Scheme::Https => uri::Scheme::HTTPS,
        };
        let root = match query {
            "" => PathAndQuery::from_static("/"),
            query => PathAndQuery::from_maybe_shared(format!("/?{query}")).map_err(malformed)?,
        };
        let uri = Uri::builder()
            .scheme(scheme)
            .authority(self.authority.clone());
        uri.path_and_query(root).build().map_err(malformed)
    }

    pub(crate) fn scheme(&self) -> Scheme {
        self.scheme
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.scheme {
            Scheme::Http => "http",
            Scheme::Https => "https",
        };
        write!(f, "{scheme}://{}", self.authority)
    }
}

/// Reads `https://host`, `http://host:port`, or just a host, which means HTTPS.
impl std::str::FromStr for Endpoint {
    type Err = Error;

    fn from_str(text: &str) -> Result<Endpoint, Error> {
        if text.contains('@') {
            return Err(Error::never_sent(
                "the endpoint has a user name in it: write it as `https://host`",
            ));
        }
        let refuse = |why: &str| {
            Err(Error::never_sent(format!(
                "endpoint `{text}` {why}: write it as `https://host` or `http://host:port`"
            )))
        };
        let (scheme, rest) = match text.split_once("://") {
            None => (Scheme::Https, text),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => (Scheme::Https, rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => (Scheme::Http, rest),
            Some(_) => return refuse("has an unknown scheme"),
        };
        let host = rest.strip_suffix('/').unwrap_or(rest);
        if host.contains(['/', '?', '#']) {
            return refuse("has a path");
        }
        match host.parse::<Authority>() {
            // A port that is there but is none is taken for a part of the host.
            Ok(authority)
                if !authority.host().is_empty()
                    && authority.port_u16().is_some() == has_port(authority.as_str()) =>
            {
                // Hosts are sent, and so signed, in lower case.
                let authority = authority.as_str().to_ascii_lowercase();
                match Authority::from_maybe_shared(authority) {
                    Ok(authority) => Ok(Endpoint { scheme, authority }),
                    Err(_) => refuse("has no valid host"),
                }
            }
            _ => refuse("has no valid host"),
        }
    }
}

fn malformed(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::never_sent("the request's address is malformed").with_source(error)
}

/// Whether a colon stands outside the brackets of an IPv6 address.
fn has_port(authority: &str) -> bool {
    let after_host = authority.rsplit(']').next().unwrap_or_default();
    after_host.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_and_port_are_kept_as_they_are_sent() {
        for (text, shown, authority) in [
            ("https://a.example", "https://a.example", "a.example"),
            (
                "http://127.0.0.1:80/",
                "http://127.0.0.1:80",
                "127.0.0.1:80",
            ),
            ("http://[::1]:8080", "http://[::1]:8080", "[::1]:8080"),
            ("A.Example", "https://a.example", "a.example"),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.to_string(), shown);
            assert_eq!(endpoint.authority(), authority);
        }
    }

    #[test]
    fn what_is_no_endpoint_is_refused_with_the_right_form() {
        for text in [
            "",
            "ftp://a",
            "https://a/b",
            "https://a?b",
            "https://",
            "a b",
            "http://:80",
            "https://a:99999",
            "https://a:",
            "a:b",
        ] {
            let error = text.parse::<Endpoint>().unwrap_err();
            assert!(error.is_never_sent());
            assert!(
                error.to_string().contains("https://host"),
                "{text}: {error}"
            );
        }
    }

    #[test]
    fn a_password_in_an_endpoint_is_not_repeated() {
        for text in [
            "https://u:hunter2@host",
            "https://u:hunter2@host/path",
            "ftp://u:hunter2@host",
        ] {
            let error = text.parse::<Endpoint>().unwrap_err();
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
    }
}
