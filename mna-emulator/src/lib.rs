//! A local server that answers like the real Tencent Cloud MNA endpoint, driven by the same specs.
//!
//! Programs that call the API can be tried out without an account, without a network and without
//! cost. The emulator checks the signature of every request by itself, sharing no code with any
//! SDK, checks the parameters against the spec of the action, keeps the documented rate limits, and
//! answers every action of the product.
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
//! # What it remembers
//!
//! Devices, groups, hardware, applications, interconnection rules, gateways, packages, licenses,
//! alarm settings and preset keys. What one call adds, the next one reads, lists in pages, changes
//! and deletes; what is there twice, missing or too much is refused with the code that the action
//! documents. Every account has its own things, keyed by its secret id, and begins with none:
//! [`Builder::demo_fleet`] gives the first one a fleet to play with. All is forgotten when the
//! emulator stops. Ids look like the vendor's, come in the same order in every emulator, and never
//! twice.
//!
//! At most 5,000 things of a kind are kept, 150 interconnection rules, and 1,024 characters of a
//! text. A list in a request has at most 1,000 elements.
//!
//! Nothing costs money, every order is paid, and nobody is called back. An account is its own
//! hardware manufacturer, under whatever name it gives when it activates a box.
//!
//! # What it makes up
//!
//! Traffic and measurements follow from the device's id and the time: the same every time, in every
//! emulator, and in agreement with one another. Minutes add up to hours and hours to days, devices
//! to groups and regions, network interfaces to the rate of the device, and what devices move is
//! used up in their packages.
//!
//! An *id* that was never added moves traffic too, so that `GetFlowStatistic`,
//! `GetMultiFlowStatistic`, `GetStatisticData` and `GetNetMonitor` answer for any. Names, groups and
//! applications must exist. An application moves traffic like a device of its id.
//!
//! Days, weeks and months are counted in UTC. Times that the vendor writes for people, such as
//! `2026-08-12 16:25:24`, are those of Beijing, as in the vendor's examples. Files that actions such
//! as `GetStatisticData` offer for download have addresses and do not exist.
//!
//! # Actions of your own
//!
//! With [`Builder::specs`] it plays every action that a spec describes. One that it has no behaviour
//! for is answered from its spec: with the documented answer to the same request, else with the
//! first documented answer, else with values made up from the types.
//!
//! # What happens to a request
//!
//! In this order: the method and the size, the signature with its timestamp and token, the product,
//! version and action, the rate limit, the parameters, the period if the spec limits it, and what
//! the action itself asks for. The first thing that is wrong is answered, with HTTP status 200 as the
//! real endpoint does, the vendor's error code, and a message that says what would be right.
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
mod accounts;
mod actions;
mod authorization;
mod call;
mod caller;
mod catalog;
mod cidr;
mod claims;
mod clock;
mod date;
mod demo;
mod emulator;
mod envelope;
mod exchange;
mod failure;
mod fault;
mod gateway;
mod legacy;
mod log;
mod metadata;
mod paging;
mod parameters;
mod period;
mod preset;
mod protocol;
mod query;
mod rate;
mod received;
mod reply;
mod script;
mod serve;
mod server;
mod signature;
mod state;
#[cfg(feature = "tls")]
mod tls;
mod wire;
mod world;
mod written;

pub use account::{Account, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY};
pub use emulator::{Builder, Emulator, StartError};
pub use exchange::Exchange;
pub use script::{Fail, Scripted};
pub use written::{FailureSyntax, parse_duration};
