//! What is the same for every action of every Tencent Cloud product.
//!
//! A call takes a credential and a request, waits for its turn within the rate limit, signs the
//! request (TC3-HMAC-SHA256), sends it, decodes the answer into a typed value, and tries again where
//! that can help and can do no harm. If it fails, its [`Error`] says whether the action may have been
//! executed. Which actions there are is not known here: a product's crate, such as `mna-api`,
//! describes them with `#[tc_action]`.
//!
//! ```no_run
//! # async fn example<R: mna_core::Action>(request: R) -> Result<(), mna_core::Error> {
//! use mna_core::{Client, Credential};
//!
//! let client: Client = Client::builder().credential(Credential::from_env()?).build()?;
//! let answer = client.send(request).await?;
//! # Ok(())
//! # }
//! ```
//!
//! | for | look at |
//! |---|---|
//! | settings of a client | [`ClientBuilder`] |
//! | options of one call | [`Pending`], [`CallOptions`] |
//! | where keys are from | [`credential`] |
//! | rate limits | [`RateLimit`], [`limit`] |
//! | retries | [`RetryPolicy`] |
//! | what went wrong, and what may be done | [`Error`], [`ErrorKind`] |
//! | the client of a product's crate | [`product_client!`] |
//! | actions that nobody has described | [`Client::call_raw`] |
//! | answers that come bit by bit | [`Pending::stream`], [`events`] |
//! | long lists, page by page | [`Pages`], [`PagedItems`] |
//! | another network than reqwest's | [`transport`] |
//! | calls without `async` | feature `blocking` |
//! | tests without a server | feature `testing` |
//! | signing alone | [`sign`], and [`sign::legacy`](sign) with feature `legacy-signature` |

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(missing_docs, clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod action;
#[cfg(feature = "blocking")]
pub mod blocking;
mod builder;
mod call;
mod client;
mod clock;
pub mod credential;
mod deadline;
mod endpoint;
mod envelope;
mod error;
pub mod events;
mod fields;
#[cfg(any(fuzzing, test))]
#[doc(hidden)]
pub mod fuzzing;
pub mod limit;
pub mod multipart;
mod object;
mod options;
mod paging;
mod pending;
mod product;
mod query;
mod raw;
mod report;
mod retry;
mod secret;
pub mod sign;
mod skew;
mod streamed;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod time;
pub mod transport;
mod unknown;

pub use action::{Action, ActionInfo, Repeat, ServiceInfo};
pub use call::decode_response;
pub use client::{Client, ClientBuilder};
pub use clock::{Clock, SystemClock};
pub use credential::{Credential, CredentialChain, CredentialProvider};
pub use endpoint::{Endpoint, Site};
pub use error::{Error, ErrorKind};
pub use events::{EventStream, ServerEvent};
pub use limit::{Limiter, LocalLimiter, RateLimit};
pub use multipart::Multipart;
pub use options::{CallOptions, Language, Method, Signing};
pub use paging::{Paged, PagedItems, Pages};
pub use pending::{Pending, PendingReport};
pub use raw::RawResponse;
pub use report::CallReport;
pub use retry::RetryPolicy;
pub use secret::Secret;
pub use streamed::{PendingStream, Streamed};
pub use time::{UnixMilliseconds, UnixSeconds};
pub use unknown::UnknownFields;

/// What generated code uses. Nothing in it is for people, and all of it may change.
#[doc(hidden)]
pub mod __private {
    pub use serde::de::{Deserialize, Deserializer, MapAccess};
    pub use serde::ser::{Serialize, Serializer};
    pub use {bytes, http};

    pub use crate::builder::{
        Complete, Given, Redacted, Set, same, set, set_list, set_some, set_some_list, show,
    };
    pub use crate::fields::Fields;
    pub use crate::object::{
        Element, Misfit, Misfits, Object, Response, deserialize, fill_as, read, skip,
    };
    pub use crate::paging::{Number, Place};
}
