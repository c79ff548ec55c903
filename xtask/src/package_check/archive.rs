//! What the archives hold, beside what they ought to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use mna_specs::{ServiceSpec, service_folders};

use super::Failure;
use super::manifest::Package;

/// Files by their paths from some folder, with `/` between the names.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The crate that carries the specs.
const SPECS: &str = "mna-specs";

/// A crate as crates.io would hand it out.
pub(super) struct Archive<'a> {
    pub(super) package: &'a Package,
    /// Where its files lie unpacked.
    pub(super) folder: PathBuf,
    pub(super) files: Files,
    /// The archive's own size.
    pub(super) packed: u64,
}

impl<'a> Archive<'a> {
    /// Unpacks what `cargo package` has made, as a folder of the package's name and version in `into`.
    pub(super) fn unpack(
        package: &'a Package,
        target: &Path,
        into: &Path,
    ) -> Result<Archive<'a>, Failure> {
        let name = format!("{}-{}", package.name, package.version);
        let file = target.join("package").join(format!("{name}.crate"));
        let packed = file.metadata().map_err(Failure::io(file.display()))?.len();
        std::fs::create_dir_all(into).map_err(Failure::io(into.display()))?;
        let mut tar = Command::new("tar");
        let output = tar.arg("-xzf").arg(&file).arg("-C").arg(into).output();
        let output = output.map_err(Failure::io("tar cannot be run"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let shown = file.display();
            return Err(Failure::NotChecked(format!("tar -xzf {shown}: {said}")));
        }
        let folder = into.join(&name);
        let files = files(&folder)?;
        Ok(Archive {
            package,
            folder,
            files,
            packed,
        })
    }

    pub(super) fn unpacked(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// The files of the working tree that are missing here, or are others here.
    pub(super) fn complaints(&self, workspace: &Path) -> Result<Vec<String>, Failure> {
        let home = &self.package.folder;
        let mut wanted = prefixed("src", files(&home.join("src"))?);
        for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
            wanted.insert(name.to_owned(), read(&workspace.join(name))?);
        }
        let readme = "README.md";
        wanted.insert(readme.to_owned(), read(&home.join(readme))?);
        if self.package.name == SPECS {
            // Counted where they are written: every folder that is not the library's, and the
            // files beside them.
            for (name, bytes) in files(home)? {
                let is_library = ["src/", "tests/"].iter().any(|f| name.starts_with(f));
                if name.ends_with(".json") && !is_library {
                    wanted.insert(name, bytes);
                }
            }
        }
        Ok(differences(&self.package.name, &wanted, &self.files))
    }
}

/// What of the wanted is missing or different, in words.
fn differences(package: &str, wanted: &Files, there: &Files) -> Vec<String> {
    let complaint = |(name, bytes): (&String, &Vec<u8>)| match there.get(name) {
        None => Some(format!("{package}: its archive has no {name}")),
        Some(other) if other != bytes => Some(format!(
            "{package}: {name} of its archive is not that of the working tree"
        )),
        Some(_) => None,
    };
    wanted.iter().filter_map(complaint).collect()
}

/// How many specs the archive has, read from it.
pub(super) fn specs(archives: &[Archive<'_>]) -> Result<String, Failure> {
    let archive = archives
        .iter()
        .find(|archive| archive.package.name == SPECS)
        .ok_or_else(|| Failure::Wrong(format!("{SPECS} is not among what gets published")))?;
    let (mut actions, mut types) = (0, 0);
    for folder in service_folders(&archive.folder) {
        let service =
            ServiceSpec::load(&folder).map_err(|problem| Failure::Wrong(problem.to_string()))?;
        actions += service.actions.len();
        types += service.types.len();
    }
    if actions == 0 {
        return Err(Failure::Wrong(format!(
            "{SPECS}: its archive has no action"
        )));
    }
    Ok(format!(
        "The archive of {SPECS} has the specs of {actions} actions and {types} types"
    ))
}

/// Every file under a folder.
pub(super) fn files(folder: &Path) -> Result<Files, Failure> {
    let mut found = Files::new();
    let entries = std::fs::read_dir(folder).map_err(Failure::io(folder.display()))?;
    for entry in entries {
        let path = entry.map_err(Failure::io(folder.display()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            found.extend(prefixed(&name, files(&path)?));
        } else {
            found.insert(name.into_owned(), read(&path)?);
        }
    }
    Ok(found)
}

fn prefixed(folder: &str, files: Files) -> Files {
    files
        .into_iter()
        .map(|(name, bytes)| (format!("{folder}/{name}"), bytes))
        .collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(Failure::io(path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_missing_or_changed_are_named_and_others_are_no_matter() {
        let files = |list: &[(&str, &str)]| -> Files {
            let owned = |&(name, text): &(&str, &str)| (name.to_owned(), text.into());
            list.iter().map(owned).collect()
        };
        let wanted = files(&[("src/lib.rs", "a"), ("mna/A.json", "b"), ("README.md", "c")]);
        let there = files(&[("src/lib.rs", "a"), ("README.md", "d"), ("Cargo.lock", "")]);
        assert_eq!(
            differences("mna-specs", &wanted, &there),
            [
                "mna-specs: README.md of its archive is not that of the working tree",
                "mna-specs: its archive has no mna/A.json",
            ]
        );
    }
}
