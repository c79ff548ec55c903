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
//! # In a test
//!
//! Each test has an emulator of its own, which costs a millisecond or two and ends with the test:
//!
//! ```
//! # use mna_emulator::Emulator;
//! # async fn program_under_test(_endpoint: String) {}
//! #[tokio::test]
//! async fn the_inventory_survives_a_busy_server() {
//!     let emulator = Emulator::builder()
//!         .state_text(r#"{ "devices": [{ "DeviceName": "truck-1" }] }"#)
//!         .start()
//!         .await
//!         .unwrap();
//!     let busy = emulator.fail("GetDevices").times(2).with_code("RequestLimitExceeded");
//!
//!     program_under_test(emulator.url()).await;
//!
//!     assert_eq!(busy.left(), Some(0));
//!     assert!(emulator.requests().iter().all(|r| r.action.as_deref() == Some("GetDevices")));
//! }
//! ```
//!
//! [`Emulator::fail`] makes error codes, HTTP pages, delays, reset connections and spoilt bodies, before
//! or after the action is executed; [`Emulator::skew_clock`] sets the clock wrong. With
//! [`Builder::tls`], behind the feature `tls`, it serves HTTPS.
//!
//! # As a program
//!
//! For programs in other languages, in a CI job:
//!
//! ```sh
//! mna-emulator --state fleet.json --fail 'GetDevices:2:503:retry-after=1' > address.txt &
//! until grep -q '^listening on ' address.txt; do sleep 0.1; done
//! export ENDPOINT=$(sed -n 's/^listening on //p' address.txt)
//! eval "$(grep '^export ' address.txt)"
//! ./run-the-tests
//! kill %1 && wait %1
//! ```
//!
//! `mna-emulator --help` tells the rest.
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
//! In this order: failures that were asked for, the method and the size, the signature with its
//! timestamp and token, the product, version and action, the rate limit, the parameters, the period if
//! the spec limits it, and what the action itself asks for. The first thing that is wrong is answered, with HTTP status 200 as the
//! real endpoint does, the vendor's error code, and a message that says what would be right.
//!
//! It understands TC3-HMAC-SHA256 in POST and GET requests, `UNSIGNED-PAYLOAD`, and signature v1 with
//! HmacSHA1 and HmacSHA256 in a query or a form. `Authorization: SKIP` is accepted for
//! `AssumeRoleWithWebIdentity`, as by the real endpoint. The product is the one in the credential
//! scope; where there is no scope, the one in the name of the host, or else the one that has the action.
//! A [lenient](Builder::lenient) emulator believes everybody.
//!
//! A request's body may have 10 MiB, a form of signature v1 1 MiB, a query 32 KiB, a head 128 KiB and
//! 100 fields. There are 512 connections at a time, each of which is closed after 60 seconds without a
//! request. It listens on 127.0.0.1 only.
//!
//! # Temporary keys
//!
//! It answers `AssumeRole` and `AssumeRoleWithWebIdentity` of the security token service (`sts`,
//! 2018-08-13), and `/latest/meta-data/cam/security-credentials/` of the metadata service. What they
//! give out works on the things of the account that asked (of the first one if none did) until it
//! expires by the emulator's clock, and is then refused with `AuthFailure.TokenFailure`. Any role may
//! be taken on, and any web identity token is believed.

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
#[cfg(any(fuzzing, test))]
#[allow(clippy::expect_used)]
#[cfg_attr(not(fuzzing), allow(unreachable_pub))]
mod fuzz;
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
#[cfg(fuzzing)]
pub use fuzz::feed;
pub use script::{Fail, Scripted};
pub use written::{FailureSyntax, parse_duration};
