//! What is wrong with a source, and where.

use std::path::Path;

/// One thing that keeps a source from being imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// The line of the source, counted from one.
    pub(crate) line: usize,
    pub(crate) found: String,
    pub(crate) expected: String,
    /// What a person can do about it.
    pub(crate) help: String,
}

impl Complaint {
    pub(crate) fn new(
        line: usize,
        found: impl Into<String>,
        expected: impl Into<String>,
        help: impl Into<String>,
    ) -> Complaint {
        Complaint {
            line,
            found: found.into(),
            expected: expected.into(),
            help: help.into(),
        }
    }

    /// The complaint as a paragraph that an editor can jump from.
    pub(crate) fn in_file(&self, file: &Path) -> String {
        format!(
            "{}:{}: found {}\n  expected: {}\n  help: {}",
            file.display(),
            self.line,
            self.found,
            self.expected,
            self.help
        )
    }
}

/// `text` in quotes, shortened where it is long.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 70;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}
