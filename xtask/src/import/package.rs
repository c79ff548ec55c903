//! The vendor's package of definitions of every product: a wheel of its command line, or a folder that
//! one was unpacked into.
//!
//! It has `<service>/v<date>/api.json` for each service version, with `examples.json` beside it, and
//! says in its metadata whether it is the international or the mainland one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use mna_specs::Site;
use zip::ZipArchive;

use super::files::shown;

/// The site of each of the vendor's packages, by the name in its metadata.
const PACKAGES: [(&str, Site); 2] = [("tccli-intl-en", Site::Intl), ("tccli", Site::Cn)];
const DEFINITION: &str = "api.json";
const EXAMPLES: &str = "examples.json";

pub(crate) struct Package {
    pub(crate) path: PathBuf,
    pub(crate) site: Site,
    /// What it has, sorted.
    pub(crate) entries: Vec<Entry>,
    archive: Option<Archive>,
}

type Archive = ZipArchive<Cursor<std::sync::Arc<[u8]>>>;

/// The files of one service version.
pub(crate) struct Entry {
    /// The folder of the service, which mostly is its id.
    pub(crate) service: String,
    /// The folder of the version, such as `v20170312`.
    pub(crate) version: String,
    definition: PathBuf,
    examples: Option<PathBuf>,
    /// How long the definition is: a measure of the work.
    pub(crate) size: u64,
}

/// Whether the path is that of a package and not of a single file.
pub(crate) fn is_one(path: &Path) -> bool {
    let is_archive = path
        .extension()
        .is_some_and(|extension| extension == "whl" || extension == "zip");
    is_archive || path.is_dir()
}

impl Package {
    /// Looks what the package has; `stated` is the site that the command line says.
    pub(crate) fn open(path: &Path, stated: Option<Site>) -> Result<Package, String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", shown(path));
        let (names, archive) = if path.is_dir() {
            let mut names = Vec::new();
            collect(path, path, &mut names).map_err(|error| failed(&error))?;
            (names, None)
        } else {
            let bytes =
                std::fs::read(path).map_err(|error| failed(&format!("cannot be read: {error}")))?;
            let archive = ZipArchive::new(Cursor::new(bytes.into())).map_err(|error| {
                failed(&format!(
                    "this is no archive: {error}\n  help: name a wheel as PyPI has it, or download \
                     it again: pip download --no-deps tccli-intl-en"
                ))
            })?;
            // A name that is no text is none of the names that are looked for.
            let names = archive.file_names().flatten();
            let names: Vec<_> = names.map(|name| PathBuf::from(&*name)).collect();
            (names, Some(archive))
        };
        let mut package = Package {
            path: path.to_owned(),
            site: stated.unwrap_or(Site::Intl),
            entries: Vec::new(),
            archive,
        };
        package.entries = package.find_entries(&names);
        if package.entries.is_empty() {
            return Err(failed(
                &"found no definition in it\n  expected: <service>/v<date>/api.json, as in the \
                  vendor's packages tccli and tccli-intl-en\n  help: name the wheel, or the folder \
                  that it was unpacked into",
            ));
        }
        package.site = package.site(&names, stated)?;
        Ok(package)
    }

    fn find_entries(&self, names: &[PathBuf]) -> Vec<Entry> {
        let mut found: BTreeMap<(String, String), [Option<PathBuf>; 2]> = BTreeMap::new();
        for name in names {
            let mut parts = name.iter().rev().map(|part| part.to_string_lossy());
            let (Some(file), Some(version), service) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let service = service.map_or_else(|| folder_name(&self.path), |part| part.into_owned());
            let place = match &*file {
                DEFINITION => 0,
                EXAMPLES => 1,
                _ => continue,
            };
            if is_version(&version) {
                let files = found.entry((service, version.into_owned())).or_default();
                files[place] = Some(name.clone());
            }
        }
        let entries = found.into_iter().filter_map(|((service, version), files)| {
            let [definition, examples] = files;
            let definition = definition?;
            Some(Entry {
                service,
                version,
                size: self.size(&definition),
                definition,
                examples,
            })
        });
        entries.collect()
    }

    fn site(&self, names: &[PathBuf], stated: Option<Site>) -> Result<Site, String> {
        let metadata = names.iter().find(|name| {
            name.file_name().is_some_and(|file| file == "METADATA")
                && name
                    .parent()
                    .and_then(Path::extension)
                    .is_some_and(|end| end == "dist-info")
        });
        let text = metadata.and_then(|name| self.read(name).ok());
        let named = text.as_deref().and_then(|text| {
            let mut lines = text.lines();
            lines
                .find_map(|line| line.strip_prefix("Name: "))
                .map(str::trim)
        });
        let known = PACKAGES.iter().find(|(name, _)| Some(*name) == named);
        match (known, stated) {
            (Some((name, site)), Some(stated)) if *site != stated => Err(format!(
                "{}: found the package {name}, which is of {}\n  expected: {}, as --site says\n  \
                 help: leave --site out",
                shown(&self.path),
                site.as_str(),
                stated.as_str()
            )),
            (Some((_, site)), _) => Ok(*site),
            (None, Some(stated)) => Ok(stated),
            (None, None) => Err(format!(
                "{}: found nothing that says which site the definitions are of\n  expected: the \
                 folder *.dist-info beside them, or --site\n  help: add --site intl (tccli-intl-en) \
                 or --site cn (tccli)",
                shown(&self.path)
            )),
        }
    }

    /// The files of a service version, the definition first: where they are from, and their texts.
    pub(crate) fn read_entry(&self, entry: &Entry) -> Result<Vec<(PathBuf, String)>, String> {
        let names = std::iter::once(&entry.definition).chain(&entry.examples);
        names
            .map(|name| {
                let path = self.path.join(name);
                let text = self
                    .read(name)
                    .map_err(|error| format!("{}: cannot be read: {error}", shown(&path)))?;
                Ok((path, text))
            })
            .collect()
    }

    /// The text of the examples of a service version; none if there is no such file.
    pub(crate) fn read_examples(&self, entry: &Entry) -> Result<Option<String>, String> {
        let Some(name) = &entry.examples else {
            return Ok(None);
        };
        let path = self.path.join(name);
        let text = self.read(name);
        text.map(Some)
            .map_err(|error| format!("{}: cannot be read: {error}", shown(&path)))
    }

    /// What the definition says the service is called in hosts and signatures.
    pub(crate) fn service_id(&self, entry: &Entry) -> Option<String> {
        let text = self.read(&entry.definition).ok()?;
        let (_, rest) = text.split_once("\"serviceShortName\"")?;
        Some(rest.split('"').nth(1)?.to_owned())
    }

    fn read(&self, name: &Path) -> std::io::Result<String> {
        let Some(archive) = &self.archive else {
            return std::fs::read_to_string(self.path.join(name));
        };
        // A clone shares the bytes and the directory.
        let mut archive = archive.clone();
        let mut file = archive.by_name(&slashed(name))?;
        let mut text = String::with_capacity(usize::try_from(file.size()).unwrap_or(0));
        file.read_to_string(&mut text)?;
        Ok(text)
    }

    fn size(&self, name: &Path) -> u64 {
        match &self.archive {
            None => std::fs::metadata(self.path.join(name)).map_or(0, |data| data.len()),
            Some(archive) => {
                let mut archive = archive.clone();
                archive
                    .by_name(&slashed(name))
                    .map_or(0, |file| file.size())
            }
        }
    }
}

/// Every file below the folder that may matter, as paths from `root`.
fn collect(root: &Path, folder: &Path, names: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            collect(root, &path, names)?;
        } else if [DEFINITION, EXAMPLES, "METADATA"]
            .iter()
            .any(|wanted| entry.file_name() == *wanted)
        {
            names.push(path.strip_prefix(root).unwrap_or(&path).to_owned());
        }
    }
    Ok(())
}

/// `v20170312`.
fn is_version(folder: &str) -> bool {
    folder
        .strip_prefix('v')
        .is_some_and(|date| date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()))
}

fn folder_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The path as archives and generated files write it, on every system.
pub(crate) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
