//! The made-up world: what the devices of every account send, over which networks, and where the
//! service has its access points.
//!
//! Nothing here is stored. Everything follows from a device's id and the time, so that two answers
//! about the same thing always agree, in one emulator and in the next.

pub(crate) mod chance;
pub(crate) mod network;
pub(crate) mod places;
pub(crate) mod traffic;
