//! The import of one service version from the vendor's packages, for a crate that is made of it.

use std::path::{Path, PathBuf};

use mna_specs::Site;

use super::files::{self, Known, shown};
use super::many::{self, Wanted};
use super::package::{self, Package};
use super::recognise::Pages;
use super::run::{Fill, Run};

/// Which service version, from where.
pub(crate) struct Source<'a> {
    /// Wheels, or folders that they were unpacked into.
    pub(crate) packages: &'a [PathBuf],
    pub(crate) site: Option<Site>,
    /// The id or folder of a service, with or without a version behind a slash.
    pub(crate) service: &'a str,
}

/// What was imported.
pub(crate) struct One {
    pub(crate) service: String,
    pub(crate) version: String,
    /// The other versions that the packages have, the oldest first.
    pub(crate) others: Vec<String>,
    /// The packages that have this version, with their sites.
    pub(crate) from: Vec<(PathBuf, Site)>,
    pub(crate) actions: usize,
    pub(crate) types: usize,
    pub(crate) reads: usize,
    pub(crate) pages: usize,
    pub(crate) secrets: usize,
    pub(crate) contradictions: usize,
}

/// Imports a service version, the newest unless one is named. Once it is known which that is, `root` says
/// under which folder the specs go.
pub(crate) fn one(
    source: &Source<'_>,
    fill: bool,
    root: impl FnOnce(&str, &str) -> Result<PathBuf, String>,
) -> Result<One, String> {
    if let Some(file) = source.packages.iter().find(|path| !package::is_one(path)) {
        return Err(format!(
            "{}: {}\n  help: name a wheel of tccli or tccli-intl-en, or a folder that one was unpacked into",
            shown(file),
            match file.exists() {
                true => "this is no package",
                false => "there is no such file",
            }
        ));
    }
    let open = |path: &PathBuf| Package::open(path, source.site);
    let packages = source
        .packages
        .iter()
        .map(open)
        .collect::<Result<Vec<_>, _>>()?;
    let mut jobs = many::jobs(&packages, &Wanted::Named(&[source.service.to_owned()]))?;
    // The folders of a service's versions sort like their dates.
    let Some(job) = jobs.pop() else {
        return Err(format!("no package has the service \"{}\"", source.service));
    };
    let read = many::read(&job)?;
    let unnamed = || format!("{}: found no definition that names its service", job.name);
    let target = many::target(&read, Path::new("")).ok_or_else(unnamed)?;
    let root = root(&target.service, &target.version)?;
    let target = many::target(&read, &root).ok_or_else(unnamed)?;
    let known = Known::read(&target.folder)?;
    let run = Run::of(
        &read,
        &known,
        &target,
        if fill { Fill::New } else { Fill::Ask },
    )?;
    files::write(&target.folder, &run.plan())?;

    let of_service = Wanted::Named(std::slice::from_ref(&target.service));
    let others = many::jobs(&packages, &of_service).unwrap_or_default();
    let others = others.iter().filter_map(|other| date(&other.name));
    let subjects = run.subjects();
    Ok(One {
        others: others.filter(|date| *date != target.version).collect(),
        from: job
            .parts
            .iter()
            .map(|(package, _)| (package.path.clone(), package.site))
            .collect(),
        actions: run.actions.len(),
        types: run.types.len(),
        reads: run.filled.reads,
        pages: run
            .filled
            .pages
            .iter()
            .filter(|pages| matches!(pages, Pages::Recognised(_)))
            .count(),
        secrets: run.filled.secrets,
        contradictions: subjects.iter().map(|it| it.contradictions.len()).sum(),
        service: target.service,
        version: target.version,
    })
}

/// The date in a name such as `tke/v20180525`.
fn date(name: &str) -> Option<String> {
    let date = name.rsplit('/').next()?.strip_prefix('v')?;
    let (year, rest) = date.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Some(format!("{year}-{month}-{day}"))
}
