//! What is counted together.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

/// Calls with the same key share a limit.
///
/// The server counts by sub-account, by access region, which is the one its host name leads to, and
/// by action. A credential belongs to one sub-account; two credentials of one sub-account have two
/// keys here and one limit there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LimitKey<'a> {
    /// Who calls: the credential's secret id.
    pub credential: &'a str,
    /// The authority of the endpoint, such as `mna.tencentcloudapi.com`.
    pub endpoint: &'a str,
    /// The action's name on the wire.
    pub action: &'a str,
}

impl<'a> LimitKey<'a> {
    /// The key of an action that a credential calls at an endpoint.
    pub const fn new(credential: &'a str, endpoint: &'a str, action: &'a str) -> LimitKey<'a> {
        LimitKey {
            credential,
            endpoint,
            action,
        }
    }
}

/// A key that a map owns. It stays three texts: joined into one, two keys could become the same.
#[derive(Debug)]
pub(super) struct OwnedKey {
    credential: Box<str>,
    endpoint: Box<str>,
    action: Box<str>,
}

impl From<LimitKey<'_>> for OwnedKey {
    fn from(key: LimitKey<'_>) -> OwnedKey {
        OwnedKey {
            credential: key.credential.into(),
            endpoint: key.endpoint.into(),
            action: key.action.into(),
        }
    }
}

/// What an owned and a borrowed key have in common. A map of owned keys can be asked with this, so
/// that looking a key up copies nothing.
pub(super) trait AsKey {
    fn as_key(&self) -> LimitKey<'_>;
}

impl AsKey for LimitKey<'_> {
    fn as_key(&self) -> LimitKey<'_> {
        *self
    }
}

impl AsKey for OwnedKey {
    fn as_key(&self) -> LimitKey<'_> {
        LimitKey::new(&self.credential, &self.endpoint, &self.action)
    }
}

impl<'a> Borrow<dyn AsKey + 'a> for OwnedKey {
    fn borrow(&self) -> &(dyn AsKey + 'a) {
        self
    }
}

// A map relies on these being the same for a key and what it borrows as: all of them go through
// `as_key`.

impl Hash for dyn AsKey + '_ {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_key().hash(state);
    }
}

impl PartialEq for dyn AsKey + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.as_key() == other.as_key()
    }
}

impl Eq for dyn AsKey + '_ {}

impl Hash for OwnedKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_key().hash(state);
    }
}

impl PartialEq for OwnedKey {
    fn eq(&self, other: &Self) -> bool {
        self.as_key() == other.as_key()
    }
}

impl Eq for OwnedKey {}
