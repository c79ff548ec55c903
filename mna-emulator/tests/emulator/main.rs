//! The emulator from outside, over real sockets.

mod arbitrary;
mod authorization;
mod failures;
mod flow;
mod http;
mod legacy;
mod lenient;
mod limits;
mod parameters;
#[cfg(all(unix, feature = "cli"))]
mod program;
mod signer;
mod specs;
mod startup;
mod state;
mod stopping;
mod sts;
#[cfg(feature = "tls")]
mod tls;
mod vectors;
