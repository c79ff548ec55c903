//! What reads other people's bytes, against whatever bytes there are.
//!
//! The decoder reads answers in one pass and in place, which is fast and easy to get wrong. What it
//! should say of an answer is written here a second time, slowly and over a
//! [`Value`](serde_json::Value); and so for event streams. The fuzz targets in `fuzz/` and the ordinary tests call the same
//! functions, so that every input that was ever worth keeping guards the code without a fuzzer.
//!
//! It exists for tests and under `--cfg fuzzing` only, and panics when something is wrong.

// To panic is how a check of a fuzz target fails.
#![allow(clippy::expect_used, clippy::panic)]

mod agreement;
mod credential_file;
mod events;
mod expected;
mod sample;

pub use agreement::decode;
pub use credential_file::credential_file;
pub use events::events;

/// The names that mean something in the answers that [`decode`] reads.
#[cfg(test)]
pub(crate) const NAMES: &[&str] = &[
    "Response",
    "RequestId",
    "Error",
    "Code",
    "Message",
    "Text",
    "Int",
    "Uint",
    "Float",
    "Flag",
    "Second",
    "Milli",
    "Level",
    "Region",
    "Key",
    "Row",
    "Rows",
    "Words",
    "Numbers",
    "Levels",
    "Time",
    "Count",
    "Share",
    "Name",
];

#[cfg(test)]
mod tests;
