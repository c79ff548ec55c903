//! Crates of products that bring their specs along.

use std::path::{Path, PathBuf};

use mna_specs::{ServiceSpec, Spec};
use syn::Item;

use super::invocation::{Actions, Places, Service, with_revisions};
use super::{Derived, read, rust_files};
use crate::import::package::slashed;
use crate::requests;

/// The tests that the table of documented requests belongs to.
const TESTS: &str = "tests/emulator/main.rs";

/// Whether the folder is a crate with service versions of its own under `specs/`.
pub(super) fn is_one(folder: &Path) -> bool {
    folder.join("src").is_dir() && !mna_specs::service_folders(&folder.join("specs")).is_empty()
}

/// A module that `#[tc_service(…, actions)]` fills, and the actions in it.
pub(crate) struct Module {
    /// From the root of the crate.
    pub(crate) path: String,
    /// From the folder of the crate.
    pub(crate) folder: String,
    pub(crate) specs: Vec<Spec>,
}

/// Everything that is derived from the specs of the crate.
pub(super) fn derived(krate: &Path, bundled: &Path) -> Result<Vec<Derived>, String> {
    let specs = krate.join("specs");
    let mut files = super::schemas(&specs);
    for folder in mna_specs::service_folders(&specs) {
        let service = ServiceSpec::load(&folder).map_err(super::shown)?;
        super::shared_files(&folder, &service, &mut files)?;
        for path in service.actions.values() {
            files.push(super::action_file(path)?);
        }
    }
    let mut modules = Vec::new();
    for path in rust_files(&krate.join("src")) {
        let at = |error: String| format!("{}: {error}", path.display());
        let text = read(&path)?;
        modules.extend(declared(krate, &path, &text).map_err(at)?);
        let text = with_revisions(&text, Places { bundled, krate }).map_err(at)?;
        files.push(Derived::new(path, text));
    }
    if krate.join(TESTS).is_file() {
        let path = krate.join(TESTS).with_file_name("documented.rs");
        let name = requests::crate_name(krate)?;
        files.push(Derived::new(path, requests::table(&name, &modules)?));
    }
    Ok(files)
}

/// The modules with actions that a source declares.
fn declared(krate: &Path, path: &Path, source: &str) -> Result<Vec<Module>, String> {
    if !source.contains("tc_service") {
        return Ok(Vec::new());
    }
    let file = syn::parse_file(source).map_err(|error| format!("this is not Rust: {error}"))?;
    let outer = module_of(path.strip_prefix(krate.join("src")).unwrap_or(path));
    let mut modules = Vec::new();
    for item in &file.items {
        let Item::Mod(module) = item else { continue };
        let Some(service) = module.attrs.iter().find_map(Service::of) else {
            continue;
        };
        if matches!(service.actions, Actions::Elsewhere) || !service.folder.starts_with(".") {
            continue;
        }
        let folder = krate.join(&service.folder);
        let loaded = ServiceSpec::load(&folder).map_err(super::shown)?;
        let (_, specs) = service.actions.load(loaded)?;
        modules.push(Module {
            path: format!("{outer}{}", module.ident),
            folder: slashed(service.folder.strip_prefix(".").unwrap_or(&folder)),
            specs,
        });
    }
    Ok(modules)
}

/// The module that a source file is, with what stands before the names in it.
fn module_of(path: &Path) -> String {
    let mut names: Vec<String> = path
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if names
        .last()
        .is_some_and(|name| name == "mod" || name == "lib")
    {
        names.pop();
    }
    names.iter().map(|name| format!("{name}::")).collect()
}

/// The crates under `root`: itself, or `*-api` in it.
pub(super) fn crates(root: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(root).map_err(|e| format!("{}: {e}", root.display()))?;
    let mut crates: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().ends_with("-api"))
        .map(|entry| entry.path())
        .collect();
    if root.join("src").is_dir() {
        crates.push(root.to_owned());
    }
    crates.sort();
    Ok(crates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_module_that_its_path_says() {
        for (path, module) in [
            ("lib.rs", ""),
            ("docks.rs", "docks::"),
            ("docks/mod.rs", "docks::"),
            ("docks/berths.rs", "docks::berths::"),
        ] {
            assert_eq!(module_of(Path::new(path)), module);
        }
    }
}
