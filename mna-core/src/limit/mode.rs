//! What a client does when a call would be one too many.

use std::num::NonZeroU32;

use super::{LimitError, LimitKey, Limiter, Permit};

/// What a client does when a call would be one too many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RateLimit {
    /// The call waits for its turn.
    #[default]
    Wait,
    /// The call fails and is not sent.
    FailFast,
    /// Nothing is counted. The server refuses what is too much.
    Off,
}

impl RateLimit {
    /// Asks `limiter` for a permit in this way.
    ///
    /// # Errors
    ///
    /// What the limiter says; in [`Wait`](RateLimit::Wait) never [`LimitError::Exhausted`], unless
    /// the limiter itself gives waiting up.
    pub async fn permit(
        self,
        limiter: &dyn Limiter,
        key: LimitKey<'_>,
        per_second: NonZeroU32,
    ) -> Result<Permit, LimitError> {
        if self == RateLimit::Off {
            return Ok(Permit::untold());
        }
        match limiter.try_acquire(key, per_second) {
            // Only a call that has to wait pays for a boxed future.
            Err(LimitError::Exhausted { .. }) if self == RateLimit::Wait => {
                limiter.acquire(key, per_second).await
            }
            result => result,
        }
    }
}
