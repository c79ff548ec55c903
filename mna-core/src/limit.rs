//! How often an action may be called, kept on this side so that the server need not refuse.
//!
//! The server counts the calls of each action, sub-account and access region by the time they
//! arrive, and refuses what comes after the first N of a second. A refused call is time lost for
//! everybody who waits behind it, so the client keeps count itself: whatever the number of tasks,
//! no second at the server sees more than N, no matter where the server's seconds begin.
//!
//! The usual limiters do not give that. A token bucket (GCRA) with a burst lets the burst and the
//! rate through within one second; with a burst of one it spreads twenty calls that could go at
//! once over the whole second; and neither knows that a call sent now may arrive later than one
//! sent after it. [`LocalLimiter`] has N slots instead, and a slot is free again when a second has
//! passed since its call *must have arrived*: an answer proves that it has.
//!
//! A [`Client`](crate::Client) does all of this by itself. By hand:
//!
//! ```
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use std::num::NonZeroU32;
//!
//! use mna_core::SystemClock;
//! use mna_core::limit::{LimitKey, LocalLimiter, RateLimit};
//!
//! let limiter = LocalLimiter::new(SystemClock);
//! let key = LimitKey::new("AKIDexample", "mna.tencentcloudapi.com", "GetDevices");
//! let rate = NonZeroU32::MIN.saturating_add(19);
//!
//! let permit = RateLimit::Wait.permit(&limiter, key, rate).await?;
//! // Send the call, wait for what comes, and then:
//! permit.answered();
//! # Ok(())
//! # }
//! ```

use std::fmt;
use std::future::Future;
use std::num::NonZeroU32;
use std::pin::Pin;
use std::sync::Arc;

mod error;
mod key;
mod line;
mod local;
mod mode;
mod permit;
mod slots;
mod steady;
mod window;

pub use error::LimitError;
pub use key::LimitKey;
pub use local::LocalLimiter;
pub use mode::RateLimit;
pub use permit::{Outcome, Permit};

/// Decides when a call may be sent.
///
/// The built-in one, [`LocalLimiter`], knows the calls of this process. Where several processes
/// share an account, implement this over what they share: a file, a database, or only the knowledge
/// of how many they are:
///
/// ```
/// use std::num::NonZeroU32;
///
/// use mna_core::limit::{Acquiring, LimitError, LimitKey, Limiter, LocalLimiter, Permit};
///
/// /// Two of our processes run with the same key: each takes half.
/// #[derive(Debug)]
/// struct Halved(LocalLimiter);
///
/// fn half(per_second: NonZeroU32) -> NonZeroU32 {
///     NonZeroU32::new(per_second.get() / 2).unwrap_or(NonZeroU32::MIN)
/// }
///
/// impl Limiter for Halved {
///     fn acquire<'a>(&'a self, key: LimitKey<'a>, per_second: NonZeroU32) -> Acquiring<'a> {
///         self.0.acquire(key, half(per_second))
///     }
///
///     fn try_acquire(
///         &self,
///         key: LimitKey<'_>,
///         per_second: NonZeroU32,
///     ) -> Result<Permit, LimitError> {
///         self.0.try_acquire(key, half(per_second))
///     }
/// }
/// ```
pub trait Limiter: fmt::Debug + Send + Sync + 'static {
    /// Waits until one more call may be sent, first come first served. Dropping the future gives
    /// the place in the line up.
    ///
    /// A limiter that cannot tell whether a call may be sent gives [`LimitError::Failed`]; the call
    /// is not sent then.
    fn acquire<'a>(&'a self, key: LimitKey<'a>, per_second: NonZeroU32) -> Acquiring<'a>;

    /// The same without waiting, and without overtaking anybody who waits.
    ///
    /// Every call tries this first. A limiter that has to ask somebody else cannot tell at once: it
    /// gives [`LimitError::Exhausted`] with no time to wait, and [`acquire`](Limiter::acquire) is
    /// asked next. Clients that fail fast need one that can tell.
    ///
    /// # Errors
    ///
    /// [`LimitError::Exhausted`] says when trying again is worth it.
    fn try_acquire(&self, key: LimitKey<'_>, per_second: NonZeroU32) -> Result<Permit, LimitError>;
}

impl<L: Limiter + ?Sized> Limiter for Arc<L> {
    fn acquire<'a>(&'a self, key: LimitKey<'a>, per_second: NonZeroU32) -> Acquiring<'a> {
        (**self).acquire(key, per_second)
    }

    fn try_acquire(&self, key: LimitKey<'_>, per_second: NonZeroU32) -> Result<Permit, LimitError> {
        (**self).try_acquire(key, per_second)
    }
}

/// A permit on its way.
pub type Acquiring<'a> = Pin<Box<dyn Future<Output = Result<Permit, LimitError>> + Send + 'a>>;

#[cfg(test)]
mod tests;
