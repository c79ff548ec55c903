//! `cargo xtask codegen`: everything that is derived from the specs, brought up to date.
//!
//! What should be in which file is computed first; then the files are written, or, with `--check`,
//! only compared.

mod invocation;
mod own;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use mna_specs::ServiceSpec;

use crate::documented::{self, Declared};
use crate::expand;
use crate::samples;
use invocation::{Places, invocations, with_revisions};
pub(crate) use own::Module;

/// Bring up to date what is derived from the specs
///
/// The layout of the spec files, their JSON Schemas, the revisions in `#[tc_action]` and
/// `#[tc_service]` lines of the product crates, the checked-in expansions, the tests of the documented
/// examples, and the samples of `cargo xtask conformance`. Of a product's crate that brings its specs
/// along: the same as far as it has them, and `tests/emulator/documented.rs`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail and name what is stale, as CI does
    #[arg(long)]
    check: bool,
    /// The workspace to work on, or a product's crate elsewhere
    #[arg(long, value_name = "FOLDER", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/.."), hide_default_value = true)]
    root: PathBuf,
}

/// A derived file as it should be; without a text, it should not be there.
struct Derived {
    path: PathBuf,
    text: Option<String>,
}

impl Derived {
    fn new(path: PathBuf, text: String) -> Derived {
        let text = Some(text);
        Derived { path, text }
    }

    fn is_stale(&self) -> bool {
        std::fs::read_to_string(&self.path).ok() != self.text
    }

    fn write(&self) -> std::io::Result<()> {
        let Some(text) = &self.text else {
            return std::fs::remove_file(&self.path);
        };
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&self.path, text)
    }
}

pub(crate) fn run(args: &Args) -> Result<String, String> {
    let root = args.root.canonicalize().map_err(|error| {
        format!(
            "{}: {error}; name the folder of the workspace",
            args.root.display()
        )
    })?;
    let stale: Vec<Derived> = derived(&root)?
        .into_iter()
        .filter(Derived::is_stale)
        .collect();
    let names: Vec<_> = stale
        .iter()
        .map(|wanted| wanted.path.strip_prefix(&root).unwrap_or(&wanted.path))
        .map(|path| format!("  {}\n", path.display()))
        .collect();
    if stale.is_empty() {
        return Ok("everything derived from the specs is up to date\n".to_owned());
    }
    if args.check {
        return Err(format!(
            "stale, run `cargo xtask codegen`:\n{}",
            names.concat().trim_end()
        ));
    }
    for wanted in &stale {
        wanted
            .write()
            .map_err(|error| format!("{}: {error}", wanted.path.display()))?;
    }
    Ok(format!("brought up to date:\n{}", names.concat()))
}

/// What is derived from the specs that a crate brings along.
pub(crate) fn bring_up_to_date(krate: &Path) -> Result<(), String> {
    for wanted in own::derived(krate, mna_specs::bundled())? {
        if wanted.is_stale() {
            let written = wanted.write();
            written.map_err(|error| format!("{}: {error}", wanted.path.display()))?;
        }
    }
    Ok(())
}

fn derived(root: &Path) -> Result<Vec<Derived>, String> {
    let mut files = Vec::new();
    let crates = own::crates(root)?;
    let has_bundled = root.join("specs/common.json").is_file();
    let bundled = if has_bundled {
        files.extend(of_bundled(root, &crates)?);
        root.join("specs")
    } else {
        mna_specs::bundled().to_owned()
    };
    let mut own = crates.iter().filter(|krate| own::is_one(krate)).peekable();
    if own.peek().is_none() && !has_bundled {
        return Err(format!(
            "{}: found no specs\n  help: name the folder of the workspace, or of a product's crate with \
             specs/<service>/<version>/service.json",
            root.display()
        ));
    }
    for krate in own {
        files.extend(own::derived(krate, &bundled)?);
    }
    Ok(files)
}

/// The JSON Schemas, for the editors of those who write specs.
fn schemas(specs: &Path) -> Vec<Derived> {
    let folder = specs.join("schema");
    let schemas = mna_specs::schemas().into_iter();
    schemas
        .map(|(name, text)| Derived::new(folder.join(name), text))
        .collect()
}

/// What is derived from the specs of this workspace.
fn of_bundled(root: &Path, crates: &[PathBuf]) -> Result<Vec<Derived>, String> {
    let specs = root.join("specs");
    let mut files = schemas(&specs);
    let path = specs.join("common.json");
    let text = mna_specs::render_common(&mna_specs::read_common(&path).map_err(shown)?);
    files.push(Derived::new(path, text));

    let mut declared = BTreeSet::new();
    for product in crates.iter().filter(|krate| !own::is_one(krate)) {
        let mut actions = BTreeSet::new();
        for path in rust_files(&product.join("src")) {
            let at = |error: String| format!("{}: {error}", path.display());
            let text = read(&path)?;
            for invocation in invocations(&text).filter(|it| it.is_action && !it.is_path()) {
                let spec = mna_specs::find_action_in(&specs, invocation.spec).map_err(at)?;
                actions.insert(Declared::new(&path, spec.clone()));
                declared.insert(spec);
            }
            let places = Places {
                bundled: &specs,
                krate: product,
            };
            let text = with_revisions(&text, places).map_err(at)?;
            files.push(Derived::new(path, text));
        }
        if !actions.is_empty() {
            let name = product.file_name().unwrap_or_default().to_string_lossy();
            let name = name.replace('-', "_");
            let path = root
                .join("tests/tests/documented")
                .join(format!("{name}.rs"));
            let actions: Vec<_> = actions.into_iter().collect();
            files.push(Derived::new(path, documented::tests(&name, &actions)?));
            let path = root.join("tests/src/answers").join(format!("{name}.rs"));
            files.push(Derived::new(path, documented::answers(&name, &actions)?));
            let path = root.join("tests/src/samples").join(format!("{name}.rs"));
            files.push(Derived::new(path, samples::requests(&name, &actions)?));
        }
    }
    for folder in mna_specs::service_folders(&specs) {
        service_files(root, &folder, &declared, &mut files)?;
    }
    Ok(files)
}

/// What the actions of a service version share, in its layout.
fn shared_files(
    folder: &Path,
    service: &ServiceSpec,
    files: &mut Vec<Derived>,
) -> Result<(), String> {
    let path = folder.join("service.json");
    let text = mna_specs::render_service(&mna_specs::read_service(&path).map_err(shown)?);
    files.push(Derived::new(path, text));
    for name in service.types.keys() {
        let path = mna_specs::type_path(folder, name);
        let text = mna_specs::render_type(&mna_specs::read_type(&path).map_err(shown)?);
        files.push(Derived::new(path, text));
    }
    Ok(())
}

/// The spec file of an action in its layout.
fn action_file(path: &Path) -> Result<Derived, String> {
    let text = mna_specs::render_action(&mna_specs::read_action(path).map_err(shown)?);
    Ok(Derived::new(path.to_owned(), text))
}

/// The spec files of one service version in their layout, and its expansions.
fn service_files(
    root: &Path,
    folder: &Path,
    declared: &BTreeSet<PathBuf>,
    files: &mut Vec<Derived>,
) -> Result<(), String> {
    let service = ServiceSpec::load(folder).map_err(shown)?;
    shared_files(folder, &service, files)?;

    let expansions = root.join("mna-codegen/expansions");
    let expansions = expansions.join(folder.strip_prefix(root.join("specs")).unwrap_or(folder));
    for (name, path) in &service.actions {
        if !declared.contains(path) {
            return Err(format!(
                "{}: no crate declares this action; add it to the module it belongs to:\n\
                 #[tc_action(\"{name}\")]\npub struct {name};",
                path.display()
            ));
        }
        files.push(action_file(path)?);
        let expansion = expansions.join(format!("{name}.rs"));
        files.push(Derived::new(expansion, expand::action(path)?));
    }
    files.push(Derived::new(
        expansions.join("types.rs"),
        expand::service(&service)?,
    ));
    for path in rust_files(&expansions) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if name != "types" && !service.actions.contains_key(&*name) {
            files.push(Derived { path, text: None });
        }
    }
    Ok(())
}

/// The Rust files under a folder; none if there is no such folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn shown(problem: mna_specs::Problem) -> String {
    problem.to_string()
}
