//! What the command line names: one service version, or a folder of many.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mna_specs::{Site, service_folders};
use serde_json::Value;
use serde_json::value::RawValue;

use super::definition;
use super::model::{self, Model};
use crate::import::package::{self, Package};
use crate::import::source;

/// Where a service version is described.
#[derive(Clone)]
pub(crate) enum Origin {
    /// A folder of specs.
    Specs(PathBuf),
    /// The vendor's definition.
    Definition(PathBuf),
    /// A definition in a package of the vendor that is still packed: which of its entries.
    Packed(Arc<Package>, usize),
}

/// A service and its version.
pub(crate) type Key = (String, String);

/// All that one argument names.
pub(crate) struct Input {
    /// Whether it is one service version by itself, and not a folder of such.
    pub(crate) is_one: bool,
    pub(crate) versions: BTreeMap<Key, Origin>,
}

impl Origin {
    pub(crate) fn is_specs(&self) -> bool {
        matches!(self, Origin::Specs(_))
    }

    /// The site that a definition is of, where its package or its name says so.
    pub(crate) fn site(&self) -> Option<Site> {
        match self {
            Origin::Specs(_) => None,
            Origin::Definition(file) => source::site_named(file),
            Origin::Packed(package, _) => Some(package.site),
        }
    }

    /// The text of a definition; nothing for specs.
    pub(crate) fn definition(&self) -> Option<Result<String, String>> {
        match self {
            Origin::Specs(_) => None,
            Origin::Definition(file) => {
                let text = std::fs::read_to_string(file);
                Some(text.map_err(|error| format!("{}: {error}", file.display())))
            }
            Origin::Packed(package, index) => {
                Some(definition_in(package, *index).map(|(_, text)| text))
            }
        }
    }

    pub(crate) fn read(&self) -> Result<Model, String> {
        match self {
            Origin::Specs(folder) => model::of_specs(folder),
            Origin::Definition(file) => definition::model_of_definition(file),
            Origin::Packed(package, index) => {
                let (path, text) = definition_in(package, *index)?;
                definition::model_of_text(&path, &text, Some(package.site))
            }
        }
    }
}

/// Finds out what `path` is, and which service versions it has.
pub(crate) fn find(path: &Path) -> Result<Input, String> {
    let alone = |key: Key, origin: Origin| Input {
        is_one: true,
        versions: BTreeMap::from([(key, origin)]),
    };
    if path.is_file() && package::is_one(path) {
        return packed(path);
    }
    if path.is_file() {
        let key = key_of_definition(path).ok_or_else(|| unknown(path, "found no definition"))?;
        return Ok(alone(key, Origin::Definition(path.to_owned())));
    }
    if !path.is_dir() {
        return Err(unknown(path, "there is no such file or folder"));
    }
    if path.join("service.json").is_file() {
        let key = key_of_specs(path)?;
        return Ok(alone(key, Origin::Specs(path.to_owned())));
    }
    let file = path.join("api.json");
    if file.is_file() {
        let key = key_of_definition(&file).ok_or_else(|| unknown(&file, "found no definition"))?;
        return Ok(alone(key, Origin::Definition(file)));
    }
    let mut versions = BTreeMap::new();
    for folder in service_folders(path) {
        versions.insert(key_of_specs(&folder)?, Origin::Specs(folder));
    }
    if versions.is_empty() {
        versions = definitions(path)?;
    }
    if versions.is_empty() {
        return Err(unknown(path, "found no service version in it"));
    }
    Ok(Input {
        is_one: false,
        versions,
    })
}

/// The definitions of a package that is still packed.
fn packed(path: &Path) -> Result<Input, String> {
    let package = Arc::new(Package::open(path, None)?);
    let mut versions = BTreeMap::new();
    for index in 0..package.entries.len() {
        let (file, text) = definition_in(&package, index)?;
        let key = key_of_text(&text).ok_or_else(|| unknown(&file, "found no definition"))?;
        versions.insert(key, Origin::Packed(package.clone(), index));
    }
    Ok(Input {
        is_one: false,
        versions,
    })
}

fn definition_in(package: &Package, index: usize) -> Result<(PathBuf, String), String> {
    let entry = package.entries.get(index);
    let files = entry.map(|entry| package.read_entry(entry)).transpose()?;
    let definition = files.and_then(|files| files.into_iter().next());
    definition.ok_or_else(|| unknown(&package.path, "found no definition"))
}

fn unknown(path: &Path, found: &str) -> String {
    format!(
        "{}: {found}\n  expected: a definition (api.json), the folder of a service version's specs \
         (specs/mna/2021-01-19), a folder of many of either (specs, tccli/services), or a wheel of the \
         vendor's package\n  help: check the path",
        path.display()
    )
}

fn key_of_specs(folder: &Path) -> Result<Key, String> {
    let service = mna_specs::read_service(&folder.join("service.json"));
    let service = service.map_err(|problem| problem.to_string())?;
    Ok((service.service, service.version))
}

/// What a definition says of itself, found without reading the whole of it.
fn key_of_definition(file: &Path) -> Option<Key> {
    key_of_text(&std::fs::read_to_string(file).ok()?)
}

fn key_of_text(text: &str) -> Option<Key> {
    let text = text.trim_start_matches('\u{feff}');
    let parts: BTreeMap<&str, &RawValue> = serde_json::from_str(text).ok()?;
    let metadata: Value = serde_json::from_str(parts.get("metadata")?.get()).ok()?;
    let text = |key: &str| Some(metadata.get(key)?.as_str()?.to_owned());
    Some((text("serviceShortName")?, text("apiVersion")?))
}

/// The definitions of a vendor's package, of the folder `services` in it, or of one service there.
fn definitions(root: &Path) -> Result<BTreeMap<Key, Origin>, String> {
    let services = ["tccli/services", "services"];
    let root = services
        .iter()
        .map(|inner| root.join(inner))
        .find(|inner| inner.is_dir())
        .unwrap_or_else(|| root.to_owned());
    let mut files = files_of_service(&root);
    for service in entries(&root) {
        files.extend(files_of_service(&service));
    }
    let mut found = BTreeMap::new();
    for file in files {
        // What cannot be read has a name all the same, under which that is said.
        let key = key_of_definition(&file).or_else(|| key_of_folder(&file));
        let key = key.ok_or_else(|| unknown(&file, "found no definition"))?;
        if let Some(Origin::Definition(other)) = found.insert(key, Origin::Definition(file.clone()))
        {
            return Err(format!(
                "{}: found the same service version as in {}\n  expected: each of them once\n  help: \
                 name one of the two",
                file.display(),
                other.display()
            ));
        }
    }
    Ok(found)
}

/// `v20170312/api.json`, for every version in the folder of a service.
fn files_of_service(folder: &Path) -> Vec<PathBuf> {
    let versions = entries(folder).into_iter();
    let versions = versions.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let date = name.strip_prefix('v').unwrap_or_default();
        date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit())
    });
    let files = versions.map(|path| path.join("api.json"));
    files.filter(|path| path.is_file()).collect()
}

/// `vpc` and `2017-03-12` of `vpc/v20170312/api.json`.
fn key_of_folder(file: &Path) -> Option<Key> {
    let version = file.parent()?;
    let service = version.parent()?.file_name()?.to_str()?;
    let date = version.file_name()?.to_str()?.strip_prefix('v')?;
    let date = format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..8)?);
    Some((service.to_owned(), date))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}
