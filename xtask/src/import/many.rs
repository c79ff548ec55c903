//! The import of many service versions at once, from the vendor's packages.
//!
//! Each service version is one import of its own: what is wrong in one keeps nothing from the others,
//! and of each either every file is written or none. They run in parallel, the largest first.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::facts::Source;
use super::files::{self, Known};
use super::package::{Entry, Package};
use super::run::{Fill, Run};
use super::source;
use super::tally::{Imported, Tally};
use super::target::Target;
use super::{Args, CONTRADICTIONS};

/// Which service versions are wanted.
pub(crate) enum Wanted<'a> {
    All,
    /// By the folder of the service, or its id, with or without a version behind a slash.
    Named(&'a [String]),
}

/// A service version, and where the packages have it.
pub(crate) struct Job<'a> {
    pub(crate) name: String,
    pub(crate) parts: Vec<(&'a Package, &'a Entry)>,
}

impl Job<'_> {
    /// How long its definitions are: a measure of the work.
    pub(crate) fn size(&self) -> u64 {
        self.parts.iter().map(|(_, entry)| entry.size).sum()
    }
}

pub(super) fn run(
    packages: &[Package],
    wanted: &Wanted<'_>,
    args: &Args,
) -> Result<(String, ExitCode), String> {
    let mut jobs = jobs(packages, wanted)?;
    jobs.sort_by_key(|job| std::cmp::Reverse(job.size()));
    let bar = progress(jobs.len());
    let (root, fill) = (super::root(args), super::how_to_fill(args, true));
    let mut outcomes: Vec<(String, Result<Imported, String>)> = jobs
        .par_iter()
        .with_max_len(1)
        .map(|job| {
            bar.set_message(job.name.clone());
            let outcome = import(job, &root, fill).map(|done| done.imported);
            bar.inc(1);
            (job.name.clone(), outcome)
        })
        .collect();
    bar.finish_and_clear();
    outcomes.sort_by(|(a, _), (b, _)| a.cmp(b));
    let tally = Tally::new(packages, &root, outcomes, args.verbose);
    let code = match (tally.has_failures(), tally.has_contradictions()) {
        (false, false) => ExitCode::SUCCESS,
        (false, true) => ExitCode::from(CONTRADICTIONS),
        (true, _) => ExitCode::FAILURE,
    };
    Ok((tally.to_string(), code))
}

/// A service version that has been imported.
pub(crate) struct Done {
    /// Where its specs are now.
    pub(crate) folder: PathBuf,
    /// The members that the vendor has disabled: what they are of, a dot, and their names.
    pub(crate) disabled: Vec<String>,
    imported: Imported,
}

/// Imports one service version.
pub(crate) fn import(job: &Job<'_>, root: &Path, fill: Fill) -> Result<Done, String> {
    let sources = read(job)?;
    let target = target(&sources, root).ok_or_else(|| format!("{}: no definition", job.name))?;
    let known = Known::read(&target.folder)?;
    let run = Run::of(&sources, &known, &target, fill)?;
    let plan = run.plan();
    files::write(&target.folder, &plan)?;
    let imported = Imported::new(&run, &target, &sources, &plan);
    let disabled = sources.iter().flat_map(|source| &source.content.disabled);
    Ok(Done {
        disabled: disabled.cloned().collect(),
        folder: target.folder,
        imported,
    })
}

/// What the packages say of a service version.
pub(super) fn read(job: &Job<'_>) -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for (package, entry) in &job.parts {
        for (path, text) in package.read_entry(entry)? {
            sources.push(source::of_text(&path, &text, Some(package.site))?);
        }
    }
    super::sort(&mut sources);
    Ok(sources)
}

/// What the definitions say they are of: the folders in a package have other names now and then.
pub(super) fn target(sources: &[Source], root: &Path) -> Option<Target> {
    let content = &sources.first()?.content;
    let (service, version) = (content.service.clone()?, content.version.clone()?);
    Some(Target {
        folder: root.join(&service).join(&version),
        service,
        version,
    })
}

/// The service versions that are wanted, of all the packages.
pub(crate) fn jobs<'a>(
    packages: &'a [Package],
    wanted: &Wanted<'_>,
) -> Result<Vec<Job<'a>>, String> {
    let mut all: BTreeMap<String, Vec<(&Package, &Entry)>> = BTreeMap::new();
    for package in packages {
        for entry in &package.entries {
            let name = format!("{}/{}", entry.service, entry.version);
            all.entry(name).or_default().push((package, entry));
        }
    }
    let Wanted::Named(names) = wanted else {
        return Ok(all
            .into_iter()
            .map(|(name, parts)| Job { name, parts })
            .collect());
    };
    let mut chosen = Vec::new();
    for name in *names {
        let (service, version) = match name.split_once('/') {
            Some((service, version)) => (service, Some(version.replace(['-', 'v'], ""))),
            None => (name.as_str(), None),
        };
        let fits = |parts: &[(&Package, &Entry)], by_id: bool| {
            parts.iter().any(|(package, entry)| {
                let is_named = if by_id {
                    package.service_id(entry).as_deref() == Some(service)
                } else {
                    entry.service == service
                };
                let date = entry.version.trim_start_matches('v');
                is_named && version.as_deref().is_none_or(|version| version == date)
            })
        };
        let mut found: Vec<&String> = Vec::new();
        // The id of a service is known only from within its definition.
        for by_id in [false, true] {
            if found.is_empty() {
                found = all
                    .iter()
                    .filter(|(_, parts)| fits(parts, by_id))
                    .map(|(n, _)| n)
                    .collect();
            }
        }
        if found.is_empty() {
            return Err(unknown(name, service, &all));
        }
        chosen.extend(found.into_iter().cloned());
    }
    chosen.sort();
    chosen.dedup();
    let job = |name: String| Job {
        parts: all.get(&name).cloned().unwrap_or_default(),
        name,
    };
    Ok(chosen.into_iter().map(job).collect())
}

fn unknown(name: &str, service: &str, all: &BTreeMap<String, Vec<(&Package, &Entry)>>) -> String {
    let services = all.keys().filter_map(|known| known.split('/').next());
    let of_service: Vec<_> = all
        .keys()
        .filter(|known| known.split('/').next() == Some(service))
        .map(String::as_str)
        .collect();
    let help = match mna_specs::nearest(service, services) {
        _ if !of_service.is_empty() => format!("there is {}", of_service.join(", ")),
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => "name a service as its host does, such as cvm, or give --all".to_owned(),
    };
    format!("no package has the service \"{name}\"\n  help: {help}")
}

/// Seen on a terminal only.
pub(crate) fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// What to say where neither a service nor all of them is asked for.
pub(super) fn undecided(packages: &[Package]) -> String {
    let mut names: Vec<&str> = packages
        .iter()
        .flat_map(|package| &package.entries)
        .map(|entry| entry.service.as_str())
        .collect();
    names.dedup();
    let shown = names.iter().take(8).copied().collect::<Vec<_>>().join(", ");
    format!(
        "found {} services, {shown} and so on\n  expected: which of them to import\n  help: add \
         --service cvm, or --all",
        names.len()
    )
}
