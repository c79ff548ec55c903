//! `cargo xtask package-check`: whether the crates, as they would be published, are whole and can be used.

mod archive;
mod manifest;
mod outside;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use serde_json::Value;

use archive::Archive;
use manifest::Package;

/// Build every crate from its archive, and use them from outside the workspace
///
/// Packs the crates that get published, as they are in the working tree. Each must build from its own
/// archive, hold every file it needs and say what crates.io shows. Then tests/outside is copied to a
/// temporary folder, so that no parent folder helps; there it must build from the unpacked archives, call
/// the emulator, and add an action from a spec of its own.
///
/// Everything is built in a new folder: in an old one, cargo would take a crate of the same version for
/// built. That takes a few minutes and 1 GB; nothing of it is left.
#[derive(clap::Args)]
#[command(after_help = "\
Exit codes: 0 the crates can be published, 1 they cannot, 2 wrong usage, 3 it could not be checked \
(no crates to build with, no tar, no room).

Example:
  cargo xtask package-check --verbose")]
pub(crate) struct Args {
    /// Do not download crates that are missing, but end with 3
    #[arg(long)]
    offline: bool,
    /// Show what cargo says
    #[arg(long, short)]
    verbose: bool,
}

/// Why there is no verdict, or a bad one.
enum Failure {
    /// The crates must not be published like this.
    Wrong(String),
    /// Something that says nothing about the crates.
    NotChecked(String),
}

impl Failure {
    fn io(what: impl std::fmt::Display) -> impl FnOnce(std::io::Error) -> Failure {
        move |error| Failure::NotChecked(format!("{what}: {error}"))
    }
}

pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    match check(args) {
        Ok(summary) => Ok((summary, ExitCode::SUCCESS)),
        Err(Failure::Wrong(message)) => Err(message),
        Err(Failure::NotChecked(message)) => {
            eprintln!("error: not checked: {message}");
            Ok((String::new(), ExitCode::from(3)))
        }
    }
}

fn check(args: &Args) -> Result<String, Failure> {
    let cargo = Cargo::new(args.verbose)?;
    progress(1, "reading the manifests");
    if !args.offline {
        let mut fetch = cargo.command(&cargo.workspace, &["fetch", "--locked"]);
        cargo.run(&mut fetch).map_err(Failure::NotChecked)?;
    }
    let mut metadata = cargo.command(
        &cargo.workspace,
        &["metadata", "--format-version=1", "--locked", "--offline"],
    );
    let metadata = cargo.run(&mut metadata).map_err(Failure::NotChecked)?;
    let metadata: Value = serde_json::from_str(&metadata)
        .map_err(|error| Failure::NotChecked(format!("cargo metadata: {error}")))?;
    let packages = Package::published(&metadata);
    complain(packages.iter().flat_map(Package::complaints))?;
    let versions = manifest::rust_versions(&metadata);
    complain(versions.complaints.iter().cloned())?;

    progress(
        2,
        "packing, and comparing the archives with the working tree",
    );
    // Paths in what the compiler writes down have no links in them.
    let scratch = tempfile::tempdir().map_err(Failure::io("no temporary folder"))?;
    let folder = scratch.path().canonicalize();
    let folder = folder.map_err(Failure::io("no temporary folder"))?;
    if folder.starts_with(&cargo.workspace) {
        return Err(Failure::NotChecked(format!(
            "{} is in the workspace, whose files could help; set TMPDIR to a folder outside",
            folder.display()
        )));
    }
    let target = folder.join("target");
    let pack = || {
        let args = ["package", "--allow-dirty", "--locked", "--offline"];
        let mut pack = cargo.command(&cargo.workspace, &args);
        for package in &packages {
            pack.args(["--package", &package.name]);
        }
        pack.arg("--target-dir").arg(&target);
        pack
    };
    cargo
        .run(pack().arg("--no-verify"))
        .map_err(Failure::Wrong)?;
    let unpacked = folder.join("packages");
    let mut archives = Vec::new();
    for package in &packages {
        archives.push(Archive::unpack(package, &target, &unpacked)?);
    }
    let mut complaints = Vec::new();
    for archive in &archives {
        complaints.extend(archive.complaints(&cargo.workspace)?);
    }
    complain(complaints)?;
    let specs = archive::specs(&archives)?;

    progress(3, "building every crate from its own archive");
    let _left_behind = outside::Unpacked::by_cargo(&target);
    cargo.run(&mut pack()).map_err(Failure::Wrong)?;

    progress(4, "building and running a crate outside the workspace");
    let home = cargo.workspace.join("tests/outside");
    let said = outside::run(&cargo, &home, &folder.join("outside"), &target, &archives)?;
    let read = outside::spec_files_read(&target, &cargo.workspace, &unpacked)?;

    let mut summary = String::new();
    for archive in &archives {
        let _ = writeln!(
            summary,
            "{:<14} {:>4} files {:>7.1} kB packed {:>7.1} kB unpacked",
            archive.package.name,
            archive.files.len(),
            archive.packed as f64 / 1000.0,
            archive.unpacked() as f64 / 1000.0,
        );
    }
    let _ = write!(
        summary,
        "\nEach builds from its own archive.\n\
         {specs}; the crate outside was built from {read} files of them.\n\
         The crate outside {}.\n\
         Rust: {versions}.\n",
        said.trim_end(),
    );
    Ok(summary)
}

fn progress(step: usize, what: &str) {
    eprintln!("[{step}/4] {what}");
}

fn complain(complaints: impl IntoIterator<Item = String>) -> Result<(), Failure> {
    let complaints: Vec<_> = complaints.into_iter().collect();
    if complaints.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong(format!(
        "the crates cannot be published\n  {}",
        complaints.join("\n  ")
    )))
}

/// How cargo is called.
struct Cargo {
    workspace: PathBuf,
    verbose: bool,
}

impl Cargo {
    fn new(verbose: bool) -> Result<Cargo, Failure> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = workspace
            .canonicalize()
            .map_err(Failure::io(workspace.display()))?;
        Ok(Cargo { workspace, verbose })
    }

    fn command(&self, folder: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
        command
            .args(args)
            .current_dir(folder)
            // What is built is never debugged nor built again.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_INCREMENTAL", "0");
        command
    }

    /// Runs it to its end; what it wrote to its standard output, or all that it said.
    fn run(&self, command: &mut Command) -> Result<String, String> {
        if self.verbose {
            command.stderr(Stdio::inherit());
        }
        let shown = format!("{command:?}");
        let output = command.output().map_err(|e| format!("{shown}: {e}"))?;
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            return Ok(out);
        }
        let err = String::from_utf8_lossy(&output.stderr);
        Err(format!("{shown} failed\n{err}{out}"))
    }
}
