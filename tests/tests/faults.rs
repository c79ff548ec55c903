//! What becomes of a call when the network, the server, the clock or the caller fails.
//!
//! Each case is a server on a real socket that fails in one way, and what a call must make of it:
//! the kind of error, its code and request id, the number of attempts, and how often the server
//! executed what it was asked for. A call that changes something is executed once at most, whatever
//! happens: [`harness::Tried`] looks after that in every case.

#[path = "faults/crowd.rs"]
mod crowd;
#[path = "faults/harness.rs"]
mod harness;
#[path = "faults/time.rs"]
mod time;
#[path = "wire/server.rs"]
mod wire;

#[path = "faults/bodies.rs"]
mod bodies;
#[path = "faults/breaking.rs"]
mod breaking;
#[path = "faults/cancelling.rs"]
mod cancelling;
#[path = "faults/clocks.rs"]
mod clocks;
#[path = "faults/connecting.rs"]
mod connecting;
#[path = "faults/credentials.rs"]
mod credentials;
#[path = "faults/gateways.rs"]
mod gateways;
#[path = "faults/lengths.rs"]
mod lengths;
#[path = "faults/pooling.rs"]
mod pooling;
#[path = "faults/proxies.rs"]
mod proxies;
#[path = "faults/throttling.rs"]
mod throttling;
#[path = "faults/tls.rs"]
mod tls;
