//! `cargo xtask codegen`: everything that is derived from the specs, brought up to date.
//!
//! What should be in which file is computed first; then the files are written, or, with `--check`,
//! only compared.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};

use mna_specs::{ServiceSpec, Spec};

use crate::documented::{self, Declared};
use crate::expand;
use crate::samples;

/// Bring up to date what is derived from the specs
///
/// The layout of the spec files, their JSON Schemas, the revisions in `#[tc_action]` and
/// `#[tc_service]` lines of the product crates, the checked-in expansions, the tests of the documented
/// examples, and the samples of `cargo xtask conformance`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail and name what is stale, as CI does
    #[arg(long)]
    check: bool,
    /// The workspace to work on
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

fn derived(root: &Path) -> Result<Vec<Derived>, String> {
    let specs = root.join("specs");
    let mut files = Vec::new();
    for (name, text) in mna_specs::schemas() {
        let path = specs.join("schema").join(name);
        files.push(Derived::new(path, text));
    }
    let path = specs.join("common.json");
    let text = mna_specs::render_common(&mna_specs::read_common(&path).map_err(shown)?);
    files.push(Derived::new(path, text));

    let mut declared = BTreeSet::new();
    for product in product_crates(root)? {
        let mut actions = BTreeSet::new();
        for path in rust_files(&product.join("src")) {
            let at = |error: String| format!("{}: {error}", path.display());
            let text = read(&path)?;
            for line in text.lines() {
                if let Some(invocation) = invocation(line).filter(|i| i.is_action) {
                    let spec = mna_specs::find_action_in(&specs, invocation.spec).map_err(at)?;
                    actions.insert(Declared::new(&path, spec.clone()));
                    declared.insert(spec);
                }
            }
            let text = with_revisions(&text, &specs).map_err(at)?;
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

/// The spec files of one service version in their layout, and its expansions.
fn service_files(
    root: &Path,
    folder: &Path,
    declared: &BTreeSet<PathBuf>,
    files: &mut Vec<Derived>,
) -> Result<(), String> {
    let service = ServiceSpec::load(folder).map_err(shown)?;
    let path = folder.join("service.json");
    let text = mna_specs::render_service(&mna_specs::read_service(&path).map_err(shown)?);
    files.push(Derived::new(path, text));
    for name in service.types.keys() {
        let path = mna_specs::type_path(folder, name);
        let text = mna_specs::render_type(&mna_specs::read_type(&path).map_err(shown)?);
        files.push(Derived::new(path, text));
    }

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
        let text = mna_specs::render_action(&mna_specs::read_action(path).map_err(shown)?);
        files.push(Derived::new(path.clone(), text));
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

/// The crates that declare bundled actions: `*-api`.
fn product_crates(root: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(root).map_err(|e| format!("{}: {e}", root.display()))?;
    let mut crates: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().ends_with("-api"))
        .map(|entry| entry.path())
        .collect();
    crates.sort();
    Ok(crates)
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

/// The source with the revision of its spec in each invocation of the macros.
fn with_revisions(source: &str, specs: &Path) -> Result<String, String> {
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        match invocation(line) {
            Some(invocation) => out += &invocation.with_revision(specs)?,
            None => out += line,
        }
    }
    Ok(out)
}

/// A line with `tc_action("…"` or `tc_service("…"`, in its parts.
struct Invocation<'a> {
    is_action: bool,
    before: &'a str,
    spec: &'a str,
    after: &'a str,
}

fn invocation(line: &str) -> Option<Invocation<'_>> {
    let code = line.trim_start();
    if !code.starts_with("#[") {
        return None;
    }
    let (is_action, start) = ["tc_action(\"", "tc_service(\""]
        .iter()
        .find_map(|name| Some((name.contains("action"), line.find(name)? + name.len())))?;
    let length = line[start..].find('"')?;
    let spec = &line[start..start + length];
    // A path of the file's own is not ours to look up.
    (!spec.ends_with(".json") && !spec.starts_with('.')).then(|| Invocation {
        is_action,
        before: &line[..start + length + 1],
        spec,
        after: &line[start + length + 1..],
    })
}

impl Invocation<'_> {
    fn with_revision(&self, specs: &Path) -> Result<String, String> {
        let rev = if self.is_action {
            let path = mna_specs::find_action_in(specs, self.spec)?;
            Spec::load(&path).map_err(shown)?.rev()
        } else {
            let service = ServiceSpec::load(&specs.join(self.spec)).map_err(shown)?;
            service.rev(&expand::load_actions(&service)?)
        };
        let rest = match revision(self.after) {
            Some(old) => format!(
                "{}{rev}{}",
                &self.after[..old.start],
                &self.after[old.end..]
            ),
            None => format!(", rev = \"{rev}\"{}", self.after),
        };
        Ok(format!("{}{rest}", self.before))
    }
}

/// Where the value of `rev = "…"` stands among the arguments, however they are spaced.
fn revision(arguments: &str) -> Option<Range<usize>> {
    for (at, _) in arguments.match_indices("rev") {
        let before = arguments[..at].trim_end();
        let value = arguments[at + "rev".len()..].trim_start().strip_prefix('=');
        let value = value.and_then(|value| value.trim_start().strip_prefix('"'));
        if let Some(value) = value.filter(|_| before.ends_with(',')) {
            let start = arguments.len() - value.len();
            return Some(start..start + value.find('"')?);
        }
    }
    None
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn shown(problem: mna_specs::Problem) -> String {
    problem.to_string()
}
