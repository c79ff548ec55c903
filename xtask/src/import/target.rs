//! Which service version the sources are about, and where its specs lie.

use std::path::{Path, PathBuf};

use mna_specs::service_folders;

use super::facts::{Kind, Source};
use super::files::shown;

pub(crate) struct Target {
    pub(crate) service: String,
    pub(crate) version: String,
    pub(crate) folder: PathBuf,
}

/// Finds the one service version that all sources speak of. `root` is the folder of all specs.
pub(crate) fn find(
    sources: &[Source],
    stated: Option<&str>,
    root: &Path,
) -> Result<Target, String> {
    let service = one("service", sources, |source| {
        source.content.service.as_deref()
    })?;
    let version = one("version", sources, |source| {
        source.content.version.as_deref()
    })?;
    if let (Some(stated), Some((version, source))) = (stated, version)
        && stated != version
    {
        return Err(format!(
            "{}: found the version {version}\n  expected: {stated}, as --version says\n  help: give \
             the definition of that version, or leave --version out",
            shown(&source.path)
        ));
    }
    let version_told = version.map(|(version, _)| version);
    let version = version_told.or(stated);
    let fitting: Vec<(String, String)> = service_folders(root)
        .iter()
        .filter_map(|folder| {
            let name = |path: &Path| Some(path.file_name()?.to_str()?.to_owned());
            Some((name(folder.parent()?)?, name(folder)?))
        })
        .filter(|(its, _)| service.is_none_or(|(service, _)| service == its))
        .collect();
    let (service, version) = match (service, version) {
        (Some((service, _)), Some(version)) => (service.to_owned(), version.to_owned()),
        // A source that does not say is about specs that exist.
        _ => {
            let mut fitting = fitting.iter().filter(|(service, its)| {
                let folder = root.join(service).join(its);
                version.is_none_or(|version| version == its) && has_users(sources, &folder)
            });
            match (fitting.next(), fitting.next()) {
                (Some(one), None) => one.clone(),
                _ => return Err(untold(sources)),
            }
        }
    };
    let others: Vec<&str> = fitting
        .iter()
        .filter(|(its, _)| *its == service)
        .map(|(_, version)| version.as_str())
        .collect();
    if stated.is_none() && !others.is_empty() && !others.contains(&version.as_str()) {
        let path = sources.first().map(|source| shown(&source.path));
        return Err(format!(
            "{}: found the version {version} of {service}\n  expected: {}, which the specs have\n  \
             help: add --version {version} if a new version is meant",
            path.unwrap_or_default(),
            others.join(" or ")
        ));
    }
    let folder = root.join(&service).join(&version);
    Ok(Target {
        service,
        version,
        folder,
    })
}

/// What all sources that say something agree on, with the first of them.
fn one<'a>(
    what: &str,
    sources: &'a [Source],
    said: impl Fn(&'a Source) -> Option<&'a str>,
) -> Result<Option<(&'a str, &'a Source)>, String> {
    let mut told = sources
        .iter()
        .filter_map(|source| Some((said(source)?, source)));
    let Some((value, first)) = told.next() else {
        return Ok(None);
    };
    match told.find(|(other, _)| *other != value) {
        Some((other, source)) => Err(format!(
            "{}: found the {what} {other}\n  expected: {value}, as in {}\n  help: import each \
             {what} by itself",
            shown(&source.path),
            shown(&first.path)
        )),
        None => Ok(Some((value, first))),
    }
}

/// Whether the folder has the actions that the sources name.
fn has_users(sources: &[Source], folder: &Path) -> bool {
    let exists = |name: &str| folder.join(format!("{name}.json")).is_file();
    sources.iter().all(|source| {
        let content = &source.content;
        let types = content.types.iter().flat_map(|ty| &ty.used_by);
        let actions = content.actions.iter().map(|action| &action.name);
        types.chain(actions).any(|name| exists(name))
    })
}

fn untold(sources: &[Source]) -> String {
    let silent = sources.iter().find(|source| {
        let kind = source.content.kind;
        matches!(kind, Kind::DataTypes | Kind::Examples | Kind::Facts)
    });
    let silent = silent.or(sources.first());
    format!(
        "{}: found nothing that says which service version it is of\n  expected: a file that says \
         so beside it, or specs of the actions that it names\n  help: give the definition or the \
         page of an action as well, or name the version with --version",
        silent.map(|source| shown(&source.path)).unwrap_or_default()
    )
}
