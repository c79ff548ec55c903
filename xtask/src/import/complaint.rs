//! What is wrong with a source, and where.

use std::path::Path;

/// One thing that keeps a source, or a part of it, from being imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// The line of the source, counted from one; zero where `found` says what it is about.
    pub(crate) line: usize,
    /// The column and the JSON pointer, where the source is JSON.
    pub(crate) in_json: Option<(usize, String)>,
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
            in_json: None,
            found: found.into(),
            expected: expected.into(),
            help: help.into(),
        }
    }

    /// The complaint as a paragraph that an editor can jump from.
    pub(crate) fn in_file(&self, file: &Path) -> String {
        format!(
            "{}: found {}\n  expected: {}\n  help: {}",
            self.place(file),
            self.found,
            self.expected,
            self.help
        )
    }

    /// File and line, with what else is known of the place.
    pub(crate) fn place(&self, file: &Path) -> String {
        if self.line == 0 {
            return file.display().to_string();
        }
        let line = format!("{}:{}", file.display(), self.line);
        match &self.in_json {
            Some((column, pointer)) if pointer.is_empty() => format!("{line}:{column}"),
            Some((column, pointer)) => format!("{line}:{column}: {pointer}"),
            None => line,
        }
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
