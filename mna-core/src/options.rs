//! What a caller can say about one call, apart from its parameters.

use std::time::Duration;

/// Options of one call; each left out means what the client is set to.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) region: Option<String>,
}

impl CallOptions {
    /// What the client is set to.
    pub fn new() -> CallOptions {
        CallOptions::default()
    }

    /// Gives the call up after this time. An action that was sent by then may still be executed.
    #[must_use]
    pub fn with_timeout(self, limit: Duration) -> CallOptions {
        CallOptions {
            timeout: Some(limit),
            ..self
        }
    }

    /// Calls the action in this region, such as `ap-singapore`.
    #[must_use]
    pub fn with_region(self, region: impl Into<String>) -> CallOptions {
        CallOptions {
            region: Some(region.into()),
            ..self
        }
    }
}
