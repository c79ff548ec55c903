//! The summary of an import of many service versions.

use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use super::facts::Source;
use super::files::{Planned, State, shown};
use super::groups::Groups;
use super::package::Package;
use super::recognise::{self, Pages};
use super::report::Subject;
use super::run::Run;
use super::target::Target;

/// What became of one service version.
pub(super) struct Imported {
    name: String,
    actions: usize,
    types: usize,
    new: usize,
    updated: usize,
    unchanged: usize,
    named: usize,
    reads: usize,
    secrets: usize,
    pages: Vec<Pages>,
    subjects: Vec<Subject>,
    /// Where in a source something stands that was not taken, and what.
    left_out: Vec<(String, String)>,
}

impl Imported {
    pub(super) fn new(
        run: &Run<'_>,
        target: &Target,
        sources: &[Source],
        plan: &[Planned],
    ) -> Imported {
        let count = |is_it: fn(&State) -> bool| plan.iter().filter(|f| is_it(&f.state)).count();
        let mut left_out = Vec::new();
        for source in sources {
            let complaints = source.content.left_out.iter();
            left_out.extend(complaints.map(|it| (it.place(&source.path), it.found.clone())));
            let disabled = source.content.disabled.iter();
            let label = |name| format!("{} {name}", target.service);
            left_out
                .extend(disabled.map(|name| (label(name), "disabled by the vendor".to_owned())));
        }
        Imported {
            name: format!("{} {}", target.service, target.version),
            actions: run.actions.len(),
            types: run.types.len(),
            new: count(|state| *state == State::New),
            updated: count(|state| matches!(state, State::Updated(_))),
            unchanged: count(|state| *state == State::Unchanged),
            named: run.filled.named,
            reads: run.filled.reads,
            secrets: run.filled.secrets,
            pages: run.filled.pages.clone(),
            subjects: run.subjects(),
            left_out,
        }
    }
}

pub(super) struct Tally {
    packages: Vec<String>,
    root: PathBuf,
    imported: Vec<Imported>,
    /// What was not imported, and why.
    failed: Vec<(String, String)>,
    verbose: bool,
}

impl Tally {
    pub(super) fn new(
        packages: &[Package],
        root: &Path,
        outcomes: Vec<(String, Result<Imported, String>)>,
        verbose: bool,
    ) -> Tally {
        let (mut imported, mut failed) = (Vec::new(), Vec::new());
        for (name, outcome) in outcomes {
            match outcome {
                Ok(one) => imported.push(one),
                Err(why) => failed.push((name, why)),
            }
        }
        let package = |p: &Package| format!("{} ({})", shown(&p.path), p.site.as_str());
        Tally {
            packages: packages.iter().map(package).collect(),
            root: root.to_owned(),
            imported,
            failed,
            verbose,
        }
    }

    pub(super) fn has_failures(&self) -> bool {
        !self.failed.is_empty()
    }

    pub(super) fn has_contradictions(&self) -> bool {
        !self.noted(|subject| &subject.contradictions).is_empty()
    }

    /// The notes of one kind, with what they are about.
    fn noted(&self, of: fn(&Subject) -> &Vec<String>) -> Vec<(String, String)> {
        let mut rows = Vec::new();
        for one in &self.imported {
            for subject in &one.subjects {
                let label = || format!("{} {}", one.name, subject.name);
                rows.extend(of(subject).iter().map(|note| (label(), note.clone())));
            }
        }
        rows
    }

    fn head(&self) -> String {
        let sum = |of: fn(&Imported) -> usize| self.imported.iter().map(of).sum::<usize>();
        let mut text = format!(
            "imported: {} service versions into {}, from {}\n",
            self.imported.len(),
            shown(&self.root),
            self.packages.join(" and ")
        );
        let _ = writeln!(
            text,
            "files: {} new, {} updated, {} unchanged",
            sum(|one| one.new),
            sum(|one| one.updated),
            sum(|one| one.unchanged)
        );
        let _ = writeln!(
            text,
            "{} actions, {} data types",
            sum(|one| one.actions),
            sum(|one| one.types)
        );
        let pages: Vec<_> = self.imported.iter().flat_map(|one| &one.pages).collect();
        if !pages.is_empty() {
            let _ = write!(
                text,
                "guessed: {} actions only read, {} fields are secrets; {} fields have named values\n\n{}",
                sum(|one| one.reads),
                sum(|one| one.secrets),
                sum(|one| one.named),
                recognise::table(pages)
            );
        }
        text
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head())?;
        let mut groups = Groups {
            f,
            verbose: self.verbose,
            cut: false,
        };
        groups.table("not imported", &self.failed)?;
        groups.table(
            "contradictions: find out who is right, and say it in the spec",
            &self.noted(|subject| &subject.contradictions),
        )?;
        groups.table(
            "kept, though no longer in the sources",
            &self.noted(|subject| &subject.gone),
        )?;
        let mut left_out = self.noted(|subject| &subject.left_out);
        left_out.extend(self.imported.iter().flat_map(|one| one.left_out.clone()));
        groups.table("left out", &left_out)?;
        groups.table("for information", &self.noted(|subject| &subject.remarks))?;
        if self.verbose {
            let versions = self.imported.iter().map(|one| {
                let what = format!("{} actions, {} data types", one.actions, one.types);
                (one.name.clone(), what)
            });
            groups.table("service versions", &versions.collect::<Vec<_>>())?;
        }
        if groups.cut {
            writeln!(f, "\n--verbose shows all")?;
        }
        Ok(())
    }
}
