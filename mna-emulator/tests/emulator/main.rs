//! The emulator from outside, over real sockets.

mod arbitrary;
mod authorization;
mod flow;
mod http;
mod limits;
mod parameters;
#[cfg(all(unix, feature = "cli"))]
mod program;
mod signer;
mod specs;
mod startup;
mod state;
#[cfg(feature = "tls")]
mod tls;
mod vectors;
