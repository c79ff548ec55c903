//! Our own programs, built.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::Failure;
use super::process::Started;

/// Builds a program of a package, and says where it is. It is started without cargo in between, so
/// that killing it kills it.
pub(super) fn program(workspace: &Path, package: &str, name: &str) -> Result<PathBuf, Failure> {
    eprintln!("building {name}");
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    command
        .args(["build", "--quiet", "--package", package, "--bin", name])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(workspace);
    let said = Started::new("cargo build", &mut command)?
        .patient()
        .output()?;
    let executable = said.lines().rev().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        message["executable"].as_str().map(PathBuf::from)
    });
    executable.ok_or_else(|| Failure::Other("cargo did not say what it built".to_owned()))
}
