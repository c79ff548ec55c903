//! What there is to say about a call that succeeded, beside its answer.

use std::time::Duration;

/// How a call went. [`Pending::with_report`](crate::Pending::with_report) gives it with the answer;
/// of a call that failed, the [`Error`](crate::Error) says the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallReport {
    /// The id by which the vendor finds the request.
    pub request_id: String,
    /// How many attempts were made at sending the request.
    pub attempts: u32,
    /// The status of the last HTTP response.
    pub http_status: u16,
    /// How long the call waited for the rate limiter, in all.
    pub waited: Duration,
    /// How long the call took, with all attempts and all waiting.
    pub elapsed: Duration,
}
