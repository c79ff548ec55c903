//! The trait of all sources of credentials, and what they may use of the machine.

use std::fmt;
use std::future::Future;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::Credential;
use crate::clock::Clock;
use crate::endpoint::Site;
use crate::error::Error;
use crate::transport::Transport;

/// No file with credentials is longer.
const FILE_BOUND: u64 = 1024 * 1024;

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
///                 return Err(CredentialError::Absent("OUR_KEYS is not set".to_owned()));
///             };
///             let (id, key) = value.split_once(':').unwrap_or_default();
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

/// Why a source gave no credential.
#[derive(Debug)]
pub enum CredentialError {
    /// The source is not set up on this machine, and what it looked for: a chain asks the next one.
    Absent(String),
    /// The source is set up, and does not work. A chain stops here: to use somebody else's key in
    /// place of the one that was meant would be worse than none.
    Failed(Error),
}

impl From<Error> for CredentialError {
    fn from(error: Error) -> CredentialError {
        CredentialError::Failed(error)
    }
}

/// What a source of credentials may use: the environment, files, the network and the time, all from
/// the client that asks.
#[derive(Clone, Debug)]
pub struct CredentialContext {
    pub(crate) environment: Arc<dyn Environment>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) site: Site,
}

impl CredentialContext {
    /// What a source may use on this machine, with the network and the time of a client.
    pub fn new(transport: Arc<dyn Transport>, clock: Arc<dyn Clock>, site: Site) -> Self {
        CredentialContext {
            environment: Arc::new(SystemEnvironment),
            transport,
            clock,
            site,
        }
    }

    /// The environment variable of this name; `None` if it is not set, or empty.
    pub fn variable(&self, name: &str) -> Option<Zeroizing<String>> {
        let value = self.environment.variable(name).map(Zeroizing::new);
        value.filter(|value| !value.is_empty())
    }

    /// The text of a file.
    ///
    /// # Errors
    ///
    /// What the system says, or that it is not UTF-8 or longer than a megabyte.
    pub fn read_file(&self, path: &Path) -> io::Result<Zeroizing<String>> {
        self.environment.read_file(path).map(Zeroizing::new)
    }

    /// The user's home folder, if there is one.
    pub fn home(&self) -> Option<PathBuf> {
        let names = ["HOME", "USERPROFILE"];
        let home = names.iter().find_map(|name| self.variable(name))?;
        Some(PathBuf::from(home.as_str()))
    }

    /// What sends the client's requests.
    pub fn transport(&self) -> &dyn Transport {
        &*self.transport
    }

    /// The client's clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The client's site.
    pub fn site(&self) -> Site {
        self.site
    }
}

/// The machine's environment and files; tests have others.
pub(crate) trait Environment: fmt::Debug + Send + Sync + 'static {
    fn variable(&self, name: &str) -> Option<String>;

    fn read_file(&self, path: &Path) -> io::Result<String>;
}

/// The real ones.
#[derive(Debug)]
pub(crate) struct SystemEnvironment;

impl Environment for SystemEnvironment {
    fn variable(&self, name: &str) -> Option<String> {
        // What is not UTF-8 is set all the same, and refused for its characters.
        std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
    }

    fn read_file(&self, path: &Path) -> io::Result<String> {
        let mut text = String::new();
        let file = std::fs::File::open(path)?;
        if file.take(FILE_BOUND + 1).read_to_string(&mut text)? as u64 > FILE_BOUND {
            return Err(io::Error::other("it is longer than a megabyte"));
        }
        Ok(text)
    }
}
