//! The vendor's SDK for Node, in a folder of its own.

use std::path::PathBuf;
use std::process::Command;

use super::process::Started;
use super::{Failure, Setting};

pub(super) const NODE: &str = "node";

/// The oldest version that understands our script.
const OLDEST: u32 = 18;

/// A folder whose `node_modules` has what `package-lock.json` in `tests/conformance/` says, made anew
/// when that changes.
pub(super) fn folder(setting: &Setting) -> Result<PathBuf, Failure> {
    let folder = setting.target().join("conformance/node");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut wanted = String::new();
    let mut files = Vec::new();
    for name in ["package.json", "package-lock.json"] {
        let file = setting.conformance_folder().join(name);
        let text = std::fs::read_to_string(&file)
            .map_err(|error| format!("{}: {error}", file.display()))?;
        wanted += &text;
        files.push((folder.join(name), text));
    }
    // Written last: what is there without it was not finished.
    let finished = folder.join("finished.txt");
    if std::fs::read_to_string(&finished).is_ok_and(|has| has == wanted) {
        return Ok(folder);
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(failed)?;
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    for (file, text) in files {
        std::fs::write(file, text).map_err(failed)?;
    }
    eprintln!(
        "installing the vendor's SDK for Node into {}",
        folder.display()
    );
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut install = Command::new(npm);
    install
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&folder);
    if let Err(error) = Command::new(npm).arg("--version").output() {
        return Err(missing(npm, &format!("cannot be run: {error}")));
    }
    Started::new("npm ci", &mut install)?.patient().output()?;
    std::fs::write(&finished, wanted).map_err(failed)?;
    Ok(folder)
}

/// That there is a Node which is new enough.
pub(super) fn check(node: &str) -> Result<(), Failure> {
    let ran = Command::new(node).arg("--version").output();
    let ran = ran.map_err(|error| missing(node, &format!("cannot be run: {error}")))?;
    let said = String::from_utf8_lossy(&ran.stdout).trim().to_owned();
    let version = said
        .strip_prefix('v')
        .and_then(|said| said.split('.').next());
    match version.and_then(|major| major.parse::<u32>().ok()) {
        Some(OLDEST..) => Ok(()),
        Some(_) => Err(missing(node, &format!("is {said}"))),
        None => Err(missing(
            node,
            &format!("does not say its version, but {said:?}"),
        )),
    }
}

fn missing(program: &str, why: &str) -> Failure {
    Failure::Missing(format!(
        "`{program}` {why}; install Node {OLDEST} or later with npm (Debian: apt install nodejs npm)"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_missing_is_named_with_the_way_to_install_it() {
        let Err(Failure::Missing(text)) = check("no-such-node") else {
            panic!("it was found");
        };
        assert!(text.starts_with("`no-such-node` cannot be run"), "{text}");
        assert!(text.contains("apt install nodejs npm"), "{text}");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_node_is_not_taken() {
        let Err(Failure::Missing(text)) = check("true") else {
            panic!("it was taken");
        };
        assert!(text.contains("does not say its version"), "{text}");
    }
}
