//! What a caller can say about one call, apart from its parameters.

use std::fmt;
use std::time::Duration;

use crate::action::Repeat;
use crate::credential::Credential;
use crate::limit::RateLimit;
use crate::retry::RetryPolicy;

/// Options of one call; each left out means what the client is set to.
///
/// A call takes them one by one, or all that were prepared for many calls:
///
/// ```
/// # async fn example<R: mna_core::Action + Clone>(client: mna_core::Client, request: R)
/// # -> Result<(), mna_core::Error> {
/// use std::time::Duration;
/// use mna_core::CallOptions;
///
/// client.send(request.clone()).with_timeout(Duration::from_secs(5)).await?;
///
/// let in_europe = CallOptions::new().with_region("eu-frankfurt");
/// client.send(request).with_options(in_europe).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "options count once a call has them"]
pub struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<String>,
    pub(crate) credential: Option<Credential>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) repeat: Option<Repeat>,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) language: Option<Language>,
    pub(crate) headers: OwnHeaders,
    pub(crate) signing: Signing,
    pub(crate) method: Method,
}

/// Headers that a user sends along, as they were given.
#[derive(Clone, Default)]
pub(crate) struct OwnHeaders(pub(crate) Vec<(String, String)>);

/// Their names only: a gateway's key is as secret as any.
impl fmt::Debug for OwnHeaders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

/// The language of the server's messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English, `en-US`.
    #[default]
    English,
    /// Chinese, `zh-CN`.
    Chinese,
}

impl Language {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Language::English => "en-US",
            Language::Chinese => "zh-CN",
        }
    }
}

/// What vouches for a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Signing {
    /// TC3-HMAC-SHA256 over the headers that matter and the body.
    #[default]
    Tc3,
    /// TC3-HMAC-SHA256 without the body, which somebody in between could then change. It saves
    /// hashing a large body.
    UnsignedPayload,
    /// Nothing, for the few actions that take requests of anybody. No credential is asked for.
    Skip,
    /// The signature of old, with SHA-1: for services that know no other.
    #[cfg(feature = "legacy-signature")]
    HmacSha1,
    /// The signature of old, with SHA-256.
    #[cfg(feature = "legacy-signature")]
    HmacSha256,
}

/// How the parameters travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// As JSON in the body; up to 10 MB.
    #[default]
    Post,
    /// In the query of the URL, where proxies and logs see them; up to 32 KB.
    Get,
}

impl CallOptions {
    /// What the client is set to.
    pub fn new() -> CallOptions {
        CallOptions::default()
    }

    fn options(&mut self) -> &mut CallOptions {
        self
    }
}

/// The `with_…` methods, for everything that has options: what they say is written once.
macro_rules! with_options {
    ($(#[$attribute:meta])* $type:ty $(, $parameter:ident: $($bound:tt)+)?) => {
        $(#[$attribute])*
        impl$(<$parameter: $($bound)+>)? $type {
            /// Gives the call up after this time, with all its attempts and all waiting in between.
            /// If it was sent by then, the action may still be executed.
            pub fn with_timeout(mut self, limit: ::std::time::Duration) -> Self {
                self.options().timeout = Some(limit);
                self
            }

            /// Gives a single attempt up after this time; another one may follow.
            pub fn with_attempt_timeout(mut self, limit: ::std::time::Duration) -> Self {
                self.options().attempt_timeout = Some(limit);
                self
            }

            /// Calls the action in this region, such as `ap-singapore`.
            pub fn with_region(mut self, region: impl Into<String>) -> Self {
                self.options().region = Some(region.into());
                self
            }

            /// Sends the call there, such as `https://mna.ap-singapore.tencentcloudapi.com`.
            pub fn with_endpoint(mut self, endpoint: impl Into<String>) -> Self {
                self.options().endpoint = Some(endpoint.into());
                self
            }

            /// Calls as somebody else.
            pub fn with_credential(mut self, credential: $crate::Credential) -> Self {
                self.options().credential = Some(credential);
                self
            }

            /// When and how often to try again.
            pub fn with_retry(mut self, policy: $crate::RetryPolicy) -> Self {
                self.options().retry = Some(policy);
                self
            }

            /// Says what calling twice would do, where you know it better than the spec. What you
            /// call a [`Read`]($crate::Repeat::Read) is repeated even if it may have been executed.
            pub fn with_repeat(mut self, repeat: $crate::Repeat) -> Self {
                self.options().repeat = Some(repeat);
                self
            }

            /// What to do when the action's rate limit is used up.
            pub fn with_rate_limit(mut self, mode: $crate::RateLimit) -> Self {
                self.options().rate_limit = Some(mode);
                self
            }

            /// Asks for messages in this language.
            pub fn with_language(mut self, language: $crate::Language) -> Self {
                self.options().language = Some(language);
                self
            }

            /// Sends a header along. It is not signed; those of the protocol cannot be replaced.
            pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.options().headers.0.push((name.into(), value.into()));
                self
            }

            /// Signs in another way than with TC3-HMAC-SHA256 over everything.
            pub fn with_signing(mut self, signing: $crate::Signing) -> Self {
                self.options().signing = signing;
                self
            }

            /// Sends the parameters in another way than as JSON in the body.
            pub fn with_method(mut self, method: $crate::Method) -> Self {
                self.options().method = method;
                self
            }
        }
    };
}
pub(crate) use with_options;

with_options!(CallOptions);
