//! The trait of all sources of credentials, and why one may give none.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use super::{Credential, CredentialContext};
use crate::error::Error;

/// A source of credentials.
///
/// A client asks it when it needs a credential and has none, or one that expires soon: one request at
/// a time, whatever the number of calls, and again later if it failed. It need not cache anything.
///
/// ```
/// use mna_core::Credential;
/// use mna_core::credential::{CredentialContext, CredentialError, CredentialProvider, Provided};
///
/// /// Keys that a program of ours writes into a variable.
/// #[derive(Debug)]
/// struct OwnVariable;
///
/// impl CredentialProvider for OwnVariable {
///     fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
///         Box::pin(async move {
///             let Some(value) = context.variable("OUR_KEYS") else {
///                 return Err(CredentialError::absent("OUR_KEYS is not set"));
///             };
///             let Some((id, key)) = value.split_once(':') else {
///                 return Err(CredentialError::failed("OUR_KEYS has no colon: write it as `id:key`"));
///             };
///             Ok(Credential::new(id, key)?)
///         })
///     }
/// }
/// ```
pub trait CredentialProvider: fmt::Debug + Send + Sync + 'static {
    /// A credential that is valid now: all its parts from one answer of whoever gives it out.
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a>;
}

/// A credential on its way.
pub type Provided<'a> =
    Pin<Box<dyn Future<Output = Result<Credential, CredentialError>> + Send + 'a>>;

impl<P: CredentialProvider + ?Sized> CredentialProvider for Arc<P> {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        (**self).provide(context)
    }
}

/// A credential is its own source.
impl CredentialProvider for Credential {
    fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }
}

/// Why a source gave no credential. Cloning it is cheap: everybody who waited is told the same.
///
/// It is the [source](std::error::Error::source) of the [`Error`] of a call that could not be signed:
///
/// ```
/// use std::error::Error as _;
///
/// use mna_core::credential::CredentialError;
///
/// /// The code with which the token service refused to give out a credential.
/// fn refusal(error: &mna_core::Error) -> Option<&str> {
///     match error.source()?.downcast_ref()? {
///         CredentialError::Failed(why) => why.code(),
///         _ => None,
///     }
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CredentialError {
    /// The source is not set up on this machine, and what it looked for: a chain asks the next one.
    Absent(String),
    /// The source is set up, and does not work. A chain stops here: to use somebody else's key in
    /// place of the one that was meant would be worse than none.
    Failed(Arc<Error>),
}

impl CredentialError {
    /// The source is not set up. Say what it looked for, and where.
    pub fn absent(looked_for: impl Into<String>) -> CredentialError {
        CredentialError::Absent(looked_for.into())
    }

    /// The source does not work. Say what is wrong and what would be right, and no secret.
    pub fn failed(message: impl Into<String>) -> CredentialError {
        Error::never_sent(message).into()
    }

    /// [`failed`](CredentialError::failed), with the error that is the reason.
    pub fn failed_because(
        message: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> CredentialError {
        Error::never_sent(message).with_source(source).into()
    }

    /// What is absent was asked for by name, so that its absence is a failure.
    pub(crate) fn or_failed(self, who: &str) -> CredentialError {
        match self {
            CredentialError::Absent(text) => {
                CredentialError::Failed(Arc::new(told(&format!("{who}: {text}"))))
            }
            failed @ CredentialError::Failed(_) => failed,
        }
    }

    /// The error of somebody who needs the credential.
    pub(crate) fn into_error(self) -> Error {
        told(&format!("no credential: {self}")).with_source(self)
    }
}

/// An error of lines: the first says it all, the others are notes.
fn told(text: &str) -> Error {
    let mut lines = text.lines().map(|line| line.trim().to_owned());
    let first = lines.next().unwrap_or_default();
    Error::never_sent(first).with_notes(lines)
}

impl From<Error> for CredentialError {
    fn from(error: Error) -> CredentialError {
        CredentialError::Failed(Arc::new(error))
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CredentialError::Absent(text) => f.write_str(text),
            CredentialError::Failed(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl StdError for CredentialError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            CredentialError::Absent(_) => None,
            // Its text is the text of this error.
            CredentialError::Failed(error) => error.source(),
        }
    }
}
