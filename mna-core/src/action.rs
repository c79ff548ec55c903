//! What the call needs to know of an action. Generated code fills it in from the spec.

use serde_core::Serialize;

use crate::endpoint::Site;
use crate::object;

/// A request that a [`Client`](crate::Client) can send.
///
/// `#[tc_action]` implements this for the request type it makes from a spec.
pub trait Action: Serialize + Send + 'static {
    /// What comes back.
    type Response: object::Response + Send + 'static;

    /// What the spec says about the action.
    const INFO: ActionInfo;
}

/// What the spec says about an action.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ActionInfo {
    /// The service version it belongs to.
    pub service: &'static ServiceInfo,
    /// Its name on the wire, such as `GetFlowStatistic`.
    pub name: &'static str,
    /// What calling it twice would do.
    pub repeat: Repeat,
    /// How often it may be called in each second, per account and endpoint.
    pub per_second: Option<u32>,
    /// Whether it is called without a signature, since its parameters say who calls.
    pub skip_sign: bool,
}

impl ActionInfo {
    /// An action nobody has described: it is taken to be one that must not be repeated.
    pub const fn new(service: &'static ServiceInfo, name: &'static str) -> ActionInfo {
        ActionInfo {
            service,
            name,
            repeat: Repeat::Write,
            per_second: None,
            skip_sign: false,
        }
    }

    /// Says what calling it twice would do.
    #[must_use]
    pub const fn with_repeat(self, repeat: Repeat) -> ActionInfo {
        ActionInfo { repeat, ..self }
    }

    /// Says how often it may be called in each second.
    #[must_use]
    pub const fn with_rate(self, per_second: u32) -> ActionInfo {
        ActionInfo {
            per_second: Some(per_second),
            ..self
        }
    }

    /// Says that it is called without a signature.
    #[must_use]
    pub const fn with_skip_sign(self) -> ActionInfo {
        ActionInfo {
            skip_sign: true,
            ..self
        }
    }
}

/// What calling an action a second time would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repeat {
    /// It only reads: repeating is always safe.
    Read,
    /// It changes something, and a repeat leaves the same state as one call.
    Idempotent,
    /// A repeat could do it twice.
    Write,
}

/// One version of one product's API.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ServiceInfo {
    /// The product's id in signatures, such as `mna`.
    pub id: &'static str,
    /// The API version, such as `2021-01-19`.
    pub version: &'static str,
    /// The host of the international site.
    pub international_host: &'static str,
    /// The host of the mainland site.
    pub mainland_host: &'static str,
}

impl ServiceInfo {
    /// Describes a service version.
    pub const fn new(
        id: &'static str,
        version: &'static str,
        international_host: &'static str,
        mainland_host: &'static str,
    ) -> ServiceInfo {
        ServiceInfo {
            id,
            version,
            international_host,
            mainland_host,
        }
    }

    pub(crate) fn host(&self, site: Site) -> &'static str {
        match site {
            Site::International => self.international_host,
            Site::Mainland => self.mainland_host,
        }
    }
}
