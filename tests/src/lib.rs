//! Tests that cross rooms; they stand in `tests/`. Here is what decodes any answer by its action's
//! name, what sends a request of any action, and what documented examples must become.

#![forbid(unsafe_code)]

use std::fmt::Debug;

use mna_core::{Action, Error, decode_response};

#[path = "answers/mna_api.rs"]
#[rustfmt::skip] // The file is written, and checked, by `cargo xtask codegen`.
pub mod mna_api_answers;
pub mod samples;
pub mod shown;

/// Decodes the body of an answer, and shows what came out as `Debug` does.
pub type Decode = fn(&[u8]) -> Result<String, Error>;

fn decode<A: Action>(body: &[u8]) -> Result<String, Error>
where
    A::Response: Debug,
{
    decode_response::<A>(body).map(|answer| format!("{answer:?}"))
}

/// Whether a decoded answer that was shown as `Debug` does has kept something aside: a field that
/// nobody described, or a value that does not fit.
pub fn has_unknown_fields(shown: &str) -> bool {
    shown.matches("unknown_fields: ").count() != shown.matches("unknown_fields: {}").count()
}

/// The examples of the files for readers, compiled as documentation tests.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../../README.md")]
    pub struct Workspace;
    #[doc = include_str!("../../mna-api/README.md")]
    pub struct Api;
    #[doc = include_str!("../../mna-emulator/README.md")]
    pub struct Emulator;
}
