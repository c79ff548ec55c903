//! The vendor's prose about members: as documentation, and for what it says of values.

#![allow(dead_code, reason = "the import does not ask for it yet")]

pub(crate) mod markdown;
pub(crate) mod values;
