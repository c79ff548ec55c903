//! Tests that cross rooms; they stand in `tests/`.

#![forbid(unsafe_code)]

/// The examples of the README, compiled as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
