//! For your own tests: a transport that answers from a script and remembers what it was asked, and a
//! clock that you set.
//!
//! Everything else of a call is real: signing, limits, retries, decoding. So a test sees how your
//! program takes a refusal, a lost connection or a slow server, without a server:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), mna_core::Error> {
//! use mna_core::testing::{ManualClock, ScriptedTransport};
//! use mna_core::{Client, Credential, Repeat, ServiceInfo};
//! use serde_json::json;
//!
//! static MNA: ServiceInfo = ServiceInfo::new("mna", "2021-01-19", "mna.example", "mna.example");
//!
//! let transport = ScriptedTransport::new()
//!     .refuse("RequestLimitExceeded", "Slow down.")
//!     .answer(json!({"Length": 7}));
//! let client: Client = Client::builder()
//!     .credential(Credential::new("AKIDexample", "a-secret-key")?)
//!     .transport(transport.clone())
//!     .clock(ManualClock::at(1_700_000_000))
//!     .build()?;
//!
//! let call = client.call_raw(&MNA, "GetDevices", &json!({"PageSize": 10}));
//! let (answer, report) = call.with_repeat(Repeat::Read).with_report().await?;
//! assert_eq!(answer.fields.get("Length"), Some(&json!(7)));
//! assert_eq!(report.attempts, 2);
//!
//! let requests = transport.requests();
//! assert_eq!(requests[0].action(), "GetDevices");
//! assert_eq!(requests[0].json(), json!({"PageSize": 10}));
//! # Ok(())
//! # }
//! ```

mod clock;
mod recorded;
mod scripted;

pub use clock::ManualClock;
pub use recorded::RecordedRequest;
pub use scripted::{Reply, ScriptedTransport};
