//! Why a call may not be sent.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::error::Error;

/// Why a limiter gave no permit.
///
/// The [`Error`] of a call that was not let through has this as its source:
///
/// ```
/// use std::error::Error as _;
///
/// use mna_core::limit::LimitError;
///
/// # fn example(error: mna_core::Error) {
/// let why = error.source().and_then(|source| source.downcast_ref::<LimitError>());
/// if let Some(LimitError::Exhausted { retry_after }) = why {
///     println!("not before {retry_after:?}");
/// }
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum LimitError {
    /// As many calls as may be sent have been sent.
    Exhausted {
        /// After this time a call may be sent, if nobody else sends one before.
        retry_after: Duration,
    },
    /// The limiter cannot tell whether a call may be sent.
    Failed(Box<dyn StdError + Send + Sync>),
}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LimitError::Exhausted { retry_after } => {
                write!(f, "no more calls may be sent for {retry_after:?}")
            }
            LimitError::Failed(_) => f.write_str("the limiter cannot tell"),
        }
    }
}

impl StdError for LimitError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            LimitError::Exhausted { .. } => None,
            LimitError::Failed(source) => Some(&**source),
        }
    }
}

impl From<LimitError> for Error {
    fn from(error: LimitError) -> Error {
        let message = match &error {
            LimitError::Exhausted { .. } => {
                "the rate limit is used up; try again later, or let the client wait"
            }
            LimitError::Failed(_) => "the rate limiter failed",
        };
        let refused = Error::never_sent(message);
        let refused = match error {
            LimitError::Exhausted { retry_after } => refused.retry_in(retry_after),
            LimitError::Failed(_) => refused,
        };
        refused.with_source(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_was_not_let_through_was_never_sent_and_tells_when() {
        let retry_after = Duration::from_millis(312);
        let error = Error::from(LimitError::Exhausted { retry_after });
        assert!(error.is_never_sent());
        let source = error.source().unwrap();
        assert_eq!(source.to_string(), "no more calls may be sent for 312ms");
        assert!(matches!(
            source.downcast_ref(),
            Some(LimitError::Exhausted { retry_after: time }) if *time == retry_after
        ));
    }

    #[test]
    fn what_a_shared_limiter_says_is_at_the_end_of_the_chain() {
        let error = Error::from(LimitError::Failed("no route to redis".into()));
        assert!(error.is_never_sent());
        let limiter = error.source().unwrap();
        assert_eq!(limiter.source().unwrap().to_string(), "no route to redis");
    }
}
