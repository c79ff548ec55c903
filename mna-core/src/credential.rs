//! Who is calling: secret id, secret key, and a session token for temporary credentials.
//!
//! A [`Credential`] is what signs a call. Where it is from is a [`CredentialProvider`]'s to say:
//!
//! | source | type |
//! |---|---|
//! | whatever this machine has, in the official order | [`CredentialChain`] |
//! | environment variables | [`EnvironmentCredentials`] |
//! | `~/.tencentcloud/credentials` | [`ProfileFile`] |
//! | what the official command line was set up with | [`TccliProfile`] |
//! | the role of the virtual machine | [`CvmRole`] |
//! | a role that a key may take on | [`AssumeRole`] |
//! | a role that a token of somebody else's may take on | [`AssumeRoleWithWebIdentity`] |
//! | a key in hand | [`Credential`] |
//!
//! A source is asked for a new credential before the old one expires, in the background, and never
//! by two calls at once.

use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::error::Error;
use crate::time::UnixSeconds;

mod assume_role;
mod cache;
mod chain;
mod context;
mod credentials;
mod cvm_role;
mod env;
mod file;
pub(crate) mod ini;
#[cfg(test)]
mod leak_tests;
mod provider;
mod sts;
mod tccli;
#[cfg(test)]
mod testing;
mod web_identity;

pub use assume_role::{AssumeRole, AssumeRoleBuilder};
pub use chain::CredentialChain;
pub use context::CredentialContext;
pub(crate) use context::Environment;
use context::SystemEnvironment;
pub(crate) use credentials::Credentials;
pub use cvm_role::CvmRole;
pub use env::EnvironmentCredentials;
pub use file::ProfileFile;
pub use provider::{CredentialError, CredentialProvider, Provided};
pub use tccli::TccliProfile;
pub use web_identity::{AssumeRoleWithWebIdentity, AssumeRoleWithWebIdentityBuilder};

/// An API key, permanent or temporary. Cloning it is cheap and copies no secret.
///
/// Neither the secret key nor the token can be printed: `Debug` leaves them out, and there is no
/// `Display`. Both are overwritten in memory when the last clone is dropped.
///
/// ```
/// use mna_core::Credential;
///
/// let credential = Credential::new("AKIDexample", "a-secret-key")?;
/// assert_eq!(
///     format!("{credential:?}"),
///     r#"Credential { secret_id: "AKIDexample", secret_key: "[redacted]", token: None, expires_at: None }"#
/// );
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Credential(Arc<Parts>);

struct Parts {
    secret_id: String,
    secret_key: SecretString,
    token: Option<SecretString>,
    expires_at: Option<UnixSeconds>,
}

impl Credential {
    /// A permanent API key, as the console shows it.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if either part is empty, has spaces around it or
    /// characters that no key has. The message names the part, never its value.
    pub fn new(
        secret_id: impl Into<String>,
        secret_key: impl Into<String>,
    ) -> Result<Credential, Error> {
        Credential::from_parts(secret_id.into(), secret_key.into().into(), None, None)
    }

    /// Temporary credentials: all three parts are from one answer of the security token service.
    ///
    /// # Errors
    ///
    /// As [`Credential::new`].
    pub fn temporary(
        secret_id: impl Into<String>,
        secret_key: impl Into<String>,
        token: impl Into<String>,
    ) -> Result<Credential, Error> {
        let token = SecretString::from(token.into());
        Credential::from_parts(
            secret_id.into(),
            secret_key.into().into(),
            Some(token),
            None,
        )
    }

    /// The key in the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, and, for
    /// temporary credentials, `TENCENTCLOUD_TOKEN`, `TENCENTCLOUD_SESSION_TOKEN` or
    /// `TENCENTCLOUD_SECURITY_TOKEN`.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the id or the key is not set, or unusable.
    pub fn from_env() -> Result<Credential, Error> {
        let variable = |name: &str| SystemEnvironment.variable(name).filter(|v| !v.is_empty());
        env::read(variable).map_err(CredentialError::into_error)
    }

    fn from_parts(
        secret_id: String,
        secret_key: SecretString,
        token: Option<SecretString>,
        expires_at: Option<UnixSeconds>,
    ) -> Result<Credential, Error> {
        check("secret id", &secret_id)?;
        check("secret key", secret_key.expose_secret())?;
        if let Some(token) = &token {
            check("token", token.expose_secret())?;
        }
        Ok(Credential(Arc::new(Parts {
            secret_id,
            secret_key,
            token,
            expires_at,
        })))
    }

    /// The same credential, known to be of no use from this time on.
    #[must_use]
    pub fn expiring_at(self, time: impl Into<UnixSeconds>) -> Credential {
        Credential(Arc::new(Parts {
            secret_id: self.0.secret_id.clone(),
            secret_key: self.0.secret_key.clone(),
            token: self.0.token.clone(),
            expires_at: Some(time.into()),
        }))
    }

    /// When it ceases to be of use; `None` if it does not, or nobody has said.
    pub fn expires_at(&self) -> Option<UnixSeconds> {
        self.0.expires_at
    }

    /// The secret id. It names the key and is no secret itself.
    pub fn secret_id(&self) -> &str {
        &self.0.secret_id
    }

    pub(crate) fn secret_key(&self) -> &str {
        self.0.secret_key.expose_secret()
    }

    pub(crate) fn token(&self) -> Option<&str> {
        self.0.token.as_ref().map(ExposeSecret::expose_secret)
    }

    /// Whether both are clones of one credential. Two that were made apart never are, even from
    /// the same parts: no secret is compared to find out.
    pub(crate) fn is_same(&self, other: &Credential) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential")
            .field("secret_id", &self.secret_id())
            .field("secret_key", &"[redacted]")
            .field("token", &self.token().map(|_| "[redacted]"))
            .field("expires_at", &self.expires_at().map(|t| t.to_string()))
            .finish()
    }
}

/// Refuses what the server would refuse less clearly.
fn check(part: &str, value: &str) -> Result<(), Error> {
    let complaint = if value.is_empty() {
        "is empty"
    } else if value.trim() != value {
        "has white space around it: remove it"
    } else if !value.bytes().all(|b| b.is_ascii_graphic()) {
        "has a character that no key has: copy it again from the console"
    } else {
        return Ok(());
    };
    Err(Error::never_sent(format!("the {part} {complaint}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refusal(secret_id: &str, secret_key: &str) -> String {
        let error = Credential::new(secret_id, secret_key).unwrap_err();
        assert!(error.is_never_sent());
        error.to_string()
    }

    #[test]
    fn an_empty_part_is_refused_by_name() {
        assert!(refusal("", "key").contains("secret id is empty"));
        assert!(refusal("id", "").contains("secret key is empty"));
    }

    #[test]
    fn a_padded_part_is_refused_by_name() {
        assert!(refusal(" id", "key").contains("secret id has white space"));
        assert!(refusal("id", "key\n").contains("secret key has white space"));
    }

    #[test]
    fn a_part_with_strange_characters_is_refused_without_showing_it() {
        for key in ["schlüssel", "a b", "a\u{0}b", "密钥"] {
            let message = refusal("id", key);
            assert!(message.contains("secret key has a character"), "{message}");
            assert!(!message.contains(key), "{message}");
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let credential = Credential::temporary("id", "the-key", "the-token").unwrap();
        let shown = format!("{credential:?} {credential:#?}");
        assert!(shown.contains("id") && shown.contains("[redacted]"));
        assert!(
            !shown.contains("the-key") && !shown.contains("the-token"),
            "{shown}"
        );
    }
}
