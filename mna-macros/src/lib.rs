//! The procedural macros of the mna SDK.
