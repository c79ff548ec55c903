//! The summary of an import: what was done, and what a person has to do next.

use std::fmt;
use std::path::PathBuf;

use super::complaint::Complaint;
use super::facts::Source;
use super::files::{Planned, State, shown};
use super::groups::{Groups, WIDTH, wrapped};
use super::merge::Notes;
use super::open::{Question, Questions};

pub(crate) struct Summary {
    pub(crate) service: String,
    pub(crate) version: String,
    pub(crate) sources: Vec<Source>,
    pub(crate) files: Vec<Planned>,
    pub(crate) subjects: Vec<Subject>,
    /// Data types that are only known from examples, with their members.
    pub(crate) inferred: Vec<(String, String)>,
    /// Actions that a source names and no source describes.
    pub(crate) unused: Vec<String>,
    /// In what pages' examples differ from data types that were described before.
    pub(crate) outvoted: Vec<(PathBuf, Complaint)>,
    pub(crate) questions: Questions,
    pub(crate) verbose: bool,
}

/// What was noted about one action or type.
pub(crate) struct Subject {
    pub(super) name: String,
    pub(super) gone: Vec<String>,
    pub(super) contradictions: Vec<String>,
    pub(super) left_out: Vec<String>,
    pub(super) remarks: Vec<String>,
}

impl Subject {
    pub(crate) fn new(name: &str, notes: &Notes) -> Subject {
        Subject {
            name: name.to_owned(),
            gone: notes.gone.clone(),
            contradictions: notes.contradictions.clone(),
            left_out: notes.left_out.clone(),
            remarks: notes.remarks.clone(),
        }
    }

    pub(crate) fn gone(name: &str, gone: Vec<String>) -> Subject {
        Subject {
            gone,
            ..Subject::new(name, &Notes::default())
        }
    }
}

impl Summary {
    pub(crate) fn has_contradictions(&self) -> bool {
        self.subjects
            .iter()
            .any(|subject| !subject.contradictions.is_empty())
    }

    /// The notes of one kind as pairs of the subject's name and the note.
    fn noted(&self, of: impl Fn(&Subject) -> &Vec<String>) -> Vec<(String, String)> {
        let subjects = self.subjects.iter();
        subjects
            .flat_map(|subject| {
                of(subject)
                    .iter()
                    .map(|note| (subject.name.clone(), note.clone()))
            })
            .collect()
    }

    fn files_that_are(&self, is_it: impl Fn(&State) -> bool) -> Vec<&Planned> {
        self.files
            .iter()
            .filter(|file| is_it(&file.state))
            .collect()
    }

    fn head(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unchanged = self
            .files_that_are(|state| *state == State::Unchanged)
            .len();
        let outcome = if unchanged == self.files.len() {
            "unchanged"
        } else {
            "imported"
        };
        let mut actions = self
            .sources
            .iter()
            .flat_map(|source| &source.content.actions);
        let what = match (actions.next(), actions.next()) {
            (Some(one), None) => format!("{} ({} {}", one.name, self.service, self.version),
            _ => format!("{} {} (", self.service, self.version),
        };
        let what = what.trim_end_matches('(').trim_end();
        let site = |source: &Source| source.content.site.map(|site| site.as_str());
        if let [source] = self.sources.as_slice() {
            let kind = source.content.kind.name();
            let site = site(source).map_or(String::new(), |site| format!(", {site}"));
            let close = if what.contains('(') { ")" } else { "" };
            let path = shown(&source.path);
            writeln!(f, "{outcome}: {what}{site}{close} from {path} ({kind})")?;
        } else {
            writeln!(f, "{outcome}: {} {} from", self.service, self.version)?;
            for source in &self.sources {
                let kind = source.content.kind.name();
                let site = site(source).map_or(String::new(), |site| format!(", {site}"));
                writeln!(f, "  {} ({kind}{site})", shown(&source.path))?;
            }
        }
        let new = self.files_that_are(|state| *state == State::New).len();
        let updated = self.files.len() - new - unchanged;
        writeln!(
            f,
            "files: {new} new, {updated} updated, {unchanged} unchanged"
        )
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head(f)?;
        let mut groups = Groups {
            f,
            verbose: self.verbose,
            cut: false,
        };
        let new = self.files_that_are(|state| *state == State::New);
        groups.list("new", new.iter().map(|file| shown(&file.path)).collect())?;
        let mut updated = Vec::new();
        for file in &self.files {
            if let State::Updated(changes) = &file.state {
                updated.push(shown(&file.path));
                updated.extend(changes.iter().map(|change| format!("  {change}")));
            }
        }
        groups.list("updated", updated)?;
        groups.table(
            "contradictions: find out who is right, and say it in the spec",
            &self.noted(|subject| &subject.contradictions),
        )?;
        groups.table(
            "only known from examples: check against what you know",
            &self.inferred,
        )?;
        groups.table(
            "kept, though no longer in the sources",
            &self.noted(|s| &s.gone),
        )?;
        let mut left_out = self.noted(|subject| &subject.left_out);
        for source in &self.sources {
            for complaint in &source.content.left_out {
                left_out.push((complaint.place(&source.path), complaint.found.clone()));
            }
        }
        for source in &self.sources {
            let disabled = source.content.disabled.iter();
            let path = shown(&source.path);
            left_out.extend(disabled.map(|name| (name.clone(), format!("disabled in {path}"))));
        }
        groups.table("left out", &left_out)?;
        let outvoted = self
            .outvoted
            .iter()
            .map(|(path, it)| (it.place(path), format!("{}, not {}", it.found, it.expected)));
        groups.table(
            "the data types in the spec win over the page's examples",
            &outvoted.collect::<Vec<_>>(),
        )?;
        groups.table("for information", &self.noted(|subject| &subject.remarks))?;
        if !self.unused.is_empty() {
            let names = self.unused.join(", ");
            groups.list(
                "named, but described by no source and no spec",
                wrapped(&names, WIDTH),
            )?;
        }
        groups.table(
            "needs a description in your own words (beside it the vendor's)",
            &questions(&self.questions.describe),
        )?;
        groups.table("needs a judgement", &questions(&self.questions.judge))?;
        if groups.cut {
            writeln!(f, "\n--verbose shows all")?;
        }
        writeln!(f, "\nnext: cargo xtask codegen")
    }
}

/// Questions in rows, with their owner where the label does not name it.
fn questions(questions: &[Question]) -> Vec<(String, String)> {
    let first = questions.first().map(|question| question.owner.as_str());
    let several = questions
        .iter()
        .any(|question| Some(question.owner.as_str()) != first);
    let rows = questions.iter().map(|Question { owner, about, hint }| {
        let known = about.contains(owner.as_str()) || owner == "error codes";
        let label = if several && !known {
            format!("{owner} {about}")
        } else {
            about.clone()
        };
        (label, hint.clone())
    });
    rows.collect()
}
