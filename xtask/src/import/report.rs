//! The summary of an import: what was done, and what a person has to do next.

use std::fmt;
use std::path::PathBuf;

use super::complaint::Complaint;
use super::facts::Facts;
use super::files::{Planned, State, shown};
use super::open::{Question, Questions};

const WIDTH: usize = 100;

pub(crate) struct Summary {
    pub(crate) page: PathBuf,
    pub(crate) facts: Facts,
    pub(crate) files: Vec<Planned>,
    /// Data types that are only known from examples, with their members.
    pub(crate) inferred: Vec<(String, String)>,
    /// What the spec has and the page has not.
    pub(crate) kept: Vec<String>,
    /// In what the examples differ from data types that were described before.
    pub(crate) outvoted: Vec<Complaint>,
    pub(crate) open: Questions,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts = &self.facts;
        let all_unchanged = self.files.iter().all(|file| file.state == State::Unchanged);
        let outcome = if all_unchanged {
            "unchanged"
        } else {
            "imported"
        };
        writeln!(
            f,
            "{outcome}: {} ({} {}, {}) from {}",
            facts.action,
            facts.service,
            facts.version,
            facts.site.as_str(),
            shown(&self.page)
        )?;

        heading(f, "files")?;
        for file in &self.files {
            let (word, changes) = match &file.state {
                State::New => ("new", &[][..]),
                State::Updated(changes) => ("updated", &changes[..]),
                State::Unchanged => ("unchanged", &[][..]),
            };
            writeln!(f, "  {word:9}  {}", shown(&file.path))?;
            for change in changes {
                writeln!(f, "  {:9}    {change}", "")?;
            }
        }
        if !self.inferred.is_empty() {
            heading(f, "only known from examples: check against what you know")?;
            rows(
                f,
                self.inferred
                    .iter()
                    .map(|(name, members)| (&**name, members.clone())),
            )?;
        }
        if !self.kept.is_empty() {
            heading(
                f,
                "kept, though this page does not have it (the other site may)",
            )?;
            for item in &self.kept {
                writeln!(f, "  {item}")?;
            }
        }
        if !self.outvoted.is_empty() {
            heading(f, "the data types in the spec win over the page's examples")?;
            for it in &self.outvoted {
                writeln!(f, "  line {}: {}, not {}", it.line, it.found, it.expected)?;
            }
        }
        if !self.open.describe.is_empty() {
            heading(
                f,
                "needs a description in your own words (beside it the vendor's)",
            )?;
            rows(f, self.open.describe.iter().map(row))?;
        }
        if !self.open.judge.is_empty() {
            heading(f, "needs a judgement")?;
            rows(f, self.open.judge.iter().map(row))?;
        }
        writeln!(f, "\nnext: cargo xtask codegen")
    }
}

fn row(question: &Question) -> (&str, String) {
    (&question.about, question.hint.clone())
}

fn heading(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    writeln!(f, "\n{text}")
}

/// Two columns, the second wrapped.
fn rows<'a>(
    f: &mut fmt::Formatter<'_>,
    rows: impl Iterator<Item = (&'a str, String)> + Clone,
) -> fmt::Result {
    let widest = rows.clone().map(|(label, _)| label.chars().count()).max();
    let column = widest.unwrap_or(0);
    for (label, text) in rows {
        let lines = wrapped(&text, WIDTH.saturating_sub(column + 4).max(40));
        for (index, line) in lines.iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            writeln!(f, "{}", format!("  {label:column$}  {line}").trim_end())?;
        }
    }
    Ok(())
}

/// The text in lines of at most `width` characters, one line at least; long words stay whole.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += length;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_wrapped_at_words() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("", 8), [""]);
        assert_eq!(
            wrapped("incomprehensible is", 8),
            ["incomprehensible", "is"]
        );
    }
}
