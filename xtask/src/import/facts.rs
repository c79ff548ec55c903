//! What a source says about one action, whatever the source looks like.
//!
//! Every item knows the line it is from, for complaints, and the vendor's words about it, which are
//! shown on the terminal and never written to a file.

use mna_specs::{Json, Site, TypeRef};

#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) service: String,
    pub(crate) version: String,
    pub(crate) action: String,
    pub(crate) site: Site,
    pub(crate) host: String,
    /// Requests in each second.
    pub(crate) rate_limit: Option<u32>,
    /// Without the common ones.
    pub(crate) parameters: Vec<FieldFact>,
    /// Without `RequestId`.
    pub(crate) response: Vec<FieldFact>,
    pub(crate) errors: Vec<ErrorFact>,
    pub(crate) examples: Vec<ExampleFact>,
    pub(crate) words: String,
}

#[derive(Debug)]
pub(crate) struct FieldFact {
    pub(crate) line: usize,
    pub(crate) name: String,
    /// `None` where the source does not say, as for response fields.
    pub(crate) required: Option<bool>,
    pub(crate) ty: TypeRef,
    /// The vendor's type where the spec's says less, such as `Timestamp` for a string.
    pub(crate) remark: Option<String>,
    pub(crate) words: String,
}

#[derive(Debug)]
pub(crate) struct ErrorFact {
    pub(crate) code: String,
    pub(crate) words: String,
}

#[derive(Debug)]
pub(crate) struct ExampleFact {
    pub(crate) words: String,
    pub(crate) request: Sample,
    /// What stands under `Response`.
    pub(crate) response: Sample,
}

/// A JSON value with the text it was read from.
#[derive(Debug)]
pub(crate) struct Sample {
    pub(crate) value: Json,
    pub(crate) text: String,
    /// The line of the text's first character.
    pub(crate) line: usize,
}

impl Sample {
    /// The line in which `key` first stands.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        let quoted = format!("\"{key}\"");
        let offset = self.text.lines().position(|line| line.contains(&quoted));
        self.line + offset.unwrap_or(0)
    }
}
