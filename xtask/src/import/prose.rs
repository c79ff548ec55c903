//! The vendor's prose about members: as documentation, and for what it says of values.

pub(crate) mod markdown;
pub(crate) mod nulls;
pub(crate) mod values;
