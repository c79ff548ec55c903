//! What is wrong with a spec, where, and what would be right.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::json;

/// A complaint about a spec file.
///
/// It displays as one paragraph that an editor can jump from:
///
/// ```text
/// specs/mna/2021-01-19/GetDevices.json:14:16: /parameters/1/type: unknown type "integr"
///   help: did you mean "int64"?
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was named when it was opened.
    pub file: PathBuf,
    /// The line, counted from one.
    pub line: usize,
    /// The column in characters, counted from one.
    pub column: usize,
    /// The JSON pointer of the offending value; empty for the whole document.
    pub pointer: String,
    /// What was found.
    pub message: String,
    /// What would be right.
    pub help: String,
}

impl Problem {
    /// A complaint about a whole file: it is missing, unreadable or misnamed.
    pub fn whole_file(file: &Path, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem {
            file: file.to_owned(),
            line: 1,
            column: 1,
            pointer: String::new(),
            message: message.into(),
            help: help.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file.display(), self.line, self.column)?;
        if !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        f.write_str(&self.message)?;
        if !self.help.is_empty() {
            write!(f, "\n  help: {}", self.help)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

/// What of a text a complaint is about.
#[derive(Debug)]
pub(crate) enum Place {
    /// The value at the pointer.
    Value,
    /// The key of the value at the pointer.
    Key,
    /// What stands at this offset, in a text that need not be JSON.
    Offset(usize),
}

/// A complaint about a text, before it is known which file the text is from.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) place: Place,
    pub(crate) pointer: String,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Fault {
    pub(crate) fn new(
        place: Place,
        pointer: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Fault {
        Fault {
            place,
            pointer: pointer.into(),
            message: message.into(),
            help: help.into(),
        }
    }

    /// Where it is in the text that it is about.
    pub(crate) fn offset(&self, text: &str) -> usize {
        match self.place {
            Place::Value => json::locate(text, &self.pointer).value,
            Place::Key => json::locate(text, &self.pointer).key,
            Place::Offset(offset) => offset,
        }
    }

    pub(crate) fn in_file(self, file: &Path, text: &str) -> Problem {
        let (line, column) = position(text, self.offset(text));
        Problem {
            file: file.to_owned(),
            line,
            column,
            pointer: self.pointer,
            message: self.message,
            help: self.help,
        }
    }
}

/// Line and column, both from one, the column in characters.
pub(crate) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset.min(text.len())];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}
