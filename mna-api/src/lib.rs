//! The SDK for Tencent Cloud MNA (Multi-network Acceleration).
//!
//! ```no_run
//! use mna_api::types::{FlowType, TimeGranularity};
//!
//! # async fn example() -> Result<(), mna_api::Error> {
//! // TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY
//! let client = mna_api::Client::from_env()?;
//!
//! let flow = client
//!     .get_flow_statistic()
//!     .device_id("mna-dev1")
//!     .begin_time(1659513692)
//!     .end_time(1659514692)
//!     .flow_type(FlowType::Uplink)
//!     .time_granularity(TimeGranularity::Hourly)
//!     .send()
//!     .await?;
//! println!("{} bytes, request {}", flow.total_value.unwrap_or_default(), flow.request_id);
//! # Ok(())
//! # }
//! ```
//!
//! Where to find what:
//!
//! | for | look at |
//! |---|---|
//! | the devices of a fleet | [`devices`] |
//! | groups of devices | [`groups`] |
//! | boxes that manufacturers sell | [`hardware`] |
//! | how much traffic devices moved | [`traffic`] |
//! | rates, loss and latency | [`monitoring`] |
//! | data plans, licenses and orders | [`plans`] |
//! | alarms about traffic | [`notifications`] |
//! | keys of devices | [`keys`] |
//! | applications and their keys | [`applications`] |
//! | networks that reach each other | [`interconnection`] |
//! | gateways of your own | [`gateways`] |
//! | data types and named values | [`types`] |
//! | long answers, page by page | [`Pages`], [`PagedItems`]: `client.get_devices().items()` |
//! | a time limit, a region, retries for one call | `with_…` after `send`: [`Pending`], [`CallOptions`] |
//! | how a call went | [`Pending::with_report`], [`CallReport`] |
//! | where keys are from | [`credential`] |
//! | rate limits | [`RateLimit`], [`limit`] |
//! | making a client | [`Client`], [`ClientBuilder`] |
//! | what went wrong | [`Error`], [`types::ErrorCode`] |
//!
//! Each action is a method of [`Client`]. The same without the client's method:
//! [`Client::send`] takes a finished request, and [`Client::call_raw`] an action that this crate
//! does not know yet.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod client;

pub mod applications;
pub mod devices;
pub mod gateways;
pub mod groups;
pub mod hardware;
pub mod interconnection;
pub mod keys;
pub mod monitoring;
pub mod notifications;
pub mod plans;
pub mod traffic;

/// What the actions share: data types, named values, and the error codes of the service.
#[mna_macros::tc_service("mna/2021-01-19", rev = "02179260")]
pub mod types {}

pub use client::{Client, ClientBuilder};
#[cfg(feature = "blocking")]
pub use mna_core::blocking;
#[cfg(feature = "testing")]
pub use mna_core::testing;
pub use mna_core::{
    Action, ActionInfo, CallOptions, CallReport, Clock, Credential, Endpoint, Error, ErrorKind,
    Language, Limiter, LocalLimiter, Method, Paged, PagedItems, Pages, Pending, PendingReport,
    RateLimit, RawResponse, Repeat, RetryPolicy, Secret, Signing, Site, SystemClock,
    UnixMilliseconds, UnixSeconds, UnknownFields, credential, decode_response, limit, transport,
};
