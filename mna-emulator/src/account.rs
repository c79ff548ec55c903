//! Who may call.

use std::fmt;
use std::time::SystemTime;

/// The secret id of the account that an emulator has by default. It is made up.
pub const DEFAULT_SECRET_ID: &str = "emulator-secret-id";

/// The secret key that belongs to [`DEFAULT_SECRET_ID`]. It is made up.
pub const DEFAULT_SECRET_KEY: &str = "emulator-secret-key-that-opens-nothing-else";

/// A key pair that the emulator accepts, and the session token if it is a temporary one.
///
/// `Debug` shows neither the key nor the token.
#[derive(Clone)]
pub struct Account {
    secret_id: String,
    secret_key: String,
    token: Option<String>,
    expiry: Option<SystemTime>,
}

impl Account {
    /// A lasting key pair.
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<String>) -> Account {
        Account {
            secret_id: secret_id.into(),
            secret_key: secret_key.into(),
            token: None,
            expiry: None,
        }
    }

    /// Makes the key pair a temporary one: requests must carry this token in `X-TC-Token`.
    #[must_use]
    pub fn with_token(self, token: impl Into<String>) -> Account {
        Account {
            token: Some(token.into()),
            ..self
        }
    }

    /// Lets the pair expire: at this time of the emulator's clock and later it is refused with
    /// `AuthFailure.TokenFailure`.
    #[must_use]
    pub fn with_expiry(self, at: SystemTime) -> Account {
        Account {
            expiry: Some(at),
            ..self
        }
    }

    /// The public half of the pair.
    pub fn secret_id(&self) -> &str {
        &self.secret_id
    }

    /// The secret half of the pair.
    pub fn secret_key(&self) -> &str {
        &self.secret_key
    }

    /// The session token, if the pair is a temporary one.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// When the pair expires, if it does.
    pub fn expiry(&self) -> Option<SystemTime> {
        self.expiry
    }
}

impl Default for Account {
    /// The documented pair that is clearly no real one.
    fn default() -> Self {
        Account::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY)
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("secret_id", &self.secret_id)
            .field("secret_key", &"(hidden)")
            .field("token", &self.token.as_ref().map(|_| "(hidden)"))
            .field("expiry", &self.expiry)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Account;

    #[test]
    fn debug_hides_the_key_and_the_token() {
        let account = Account::new("some-id", "some-key").with_token("some-token");
        let shown = format!("{account:?}");
        assert!(shown.contains("some-id"), "{shown}");
        assert!(!shown.contains("some-key"), "{shown}");
        assert!(!shown.contains("some-token"), "{shown}");
    }
}
