//! A local server that answers like the real Tencent Cloud MNA endpoint, driven by the same specs.
//!
//! Programs that call the API can be tried out without an account, without a network and without
//! cost. The emulator checks the signature of every request by itself, sharing no code with any
//! SDK, checks the parameters against the spec of the action, keeps the documented rate limits, and
//! answers with made-up traffic that is the same for the same device every time and whose figures
//! agree with one another.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use mna_emulator::Emulator;
//!
//! let emulator = Emulator::start().await?;
//! // Give a client `emulator.url()` as its endpoint, and these as its credential:
//! let (id, key) = (emulator.secret_id(), emulator.secret_key());
//! # assert!(!id.is_empty() && !key.is_empty());
//!
//! // What the client sent, and what it was answered:
//! for exchange in emulator.requests() {
//!     println!("{exchange}");
//! }
//! emulator.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! Tests that need the time to stand still hand in a clock:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use std::time::{Duration, SystemTime};
//!
//! use mna_emulator::{Account, Emulator};
//!
//! let emulator = Emulator::builder()
//!     .account(Account::new("some-id", "some-key").with_token("some-token"))
//!     .clock(|| SystemTime::UNIX_EPOCH + Duration::from_secs(1_659_513_692))
//!     .start()
//!     .await?;
//! assert!(emulator.url().starts_with("http://127.0.0.1:"));
//! # Ok(())
//! # }
//! ```
//!
//! # What happens to a request
//!
//! In this order: the method and the size, the signature with its timestamp and token, the product,
//! version and action, the rate limit, the parameters, and what the action itself asks for. The
//! first thing that is wrong is answered, with HTTP status 200 as the real endpoint does, the
//! vendor's error code, and a message that says what would be right.
//!
//! It listens on 127.0.0.1 only. It takes HTTP, not HTTPS.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod account;
mod actions;
mod authorization;
mod caller;
mod catalog;
mod clock;
mod date;
mod emulator;
mod envelope;
mod exchange;
mod fault;
mod gateway;
mod log;
mod parameters;
mod protocol;
mod query;
mod rate;
mod received;
mod server;
mod signature;

pub use account::{Account, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY};
pub use emulator::{Builder, Emulator, StartError};
pub use exchange::Exchange;
