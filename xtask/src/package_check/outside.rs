//! A crate that has nothing of the workspace but the archives.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::archive::{self, Archive};
use super::{Cargo, Failure};

/// Copies the crate at `home` to `folder`, builds it there from the unpacked archives, and runs it. Gives
/// what it printed.
pub(super) fn run(
    cargo: &Cargo,
    home: &Path,
    folder: &Path,
    target: &Path,
    archives: &[Archive<'_>],
) -> Result<String, Failure> {
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, bytes))
            .map_err(Failure::io(path.display()))
    };
    let mut manifest = String::new();
    for (name, bytes) in archive::files(home)? {
        if name == "Cargo.toml" {
            manifest = String::from_utf8_lossy(&bytes).into_owned();
        } else {
            write(&name, &bytes)?;
        }
    }
    manifest += "\n[patch.crates-io]\n";
    for archive in archives {
        let (name, folder) = (&archive.package.name, archive.folder.display().to_string());
        let _ = writeln!(manifest, "{name} = {{ path = {folder:?} }}");
    }
    write("Cargo.toml", manifest.as_bytes())?;
    // The versions of everything else, so that nothing has to be asked of the network.
    let lock = cargo.workspace.join("Cargo.lock");
    std::fs::copy(&lock, folder.join("Cargo.lock")).map_err(Failure::io(lock.display()))?;
    let mut command = cargo.command(folder, &["run", "--quiet", "--offline"]);
    cargo
        .run(command.arg("--target-dir").arg(target))
        .map_err(|said| Failure::Wrong(format!("the crate outside the workspace: {said}")))
}

/// How many spec files of the unpacked archives the compiler says it has read. That it has read one of the
/// workspace is an error: whoever installs the crates has no workspace.
pub(super) fn spec_files_read(
    target: &Path,
    workspace: &Path,
    unpacked: &Path,
) -> Result<usize, Failure> {
    let read = files_read(target).map_err(Failure::io(target.display()))?;
    if let Some(path) = read.iter().find(|path| path.starts_with(workspace)) {
        return Err(Failure::Wrong(format!(
            "a packed crate reads {}, which its archive does not have",
            path.display()
        )));
    }
    let is_spec =
        |path: &&PathBuf| path.starts_with(unpacked) && path.extension() == Some("json".as_ref());
    match read.iter().filter(is_spec).count() {
        0 => Err(Failure::Wrong(
            "the crate outside the workspace was built without any spec of the archives".to_owned(),
        )),
        count => Ok(count),
    }
}

/// Every file that went into what was built, as the compiler wrote it down.
fn files_read(target: &Path) -> std::io::Result<BTreeSet<PathBuf>> {
    let mut read = BTreeSet::new();
    for entry in std::fs::read_dir(target.join("debug/deps"))? {
        let path = entry?.path();
        if path.extension() == Some("d".as_ref()) {
            let text = std::fs::read_to_string(&path)?;
            read.extend(text.lines().filter_map(watched));
        }
    }
    Ok(read)
}

/// There is a line `path:` for each file.
fn watched(line: &str) -> Option<PathBuf> {
    Some(line.strip_suffix(':')?.replace("\\ ", " ").into())
}

/// The packages that `cargo package` unpacks to build them, among the sources of the registries and under a
/// name made from the target folder. Cargo leaves them there for ever; this removes them in the end.
pub(super) struct Unpacked<'a> {
    target: &'a Path,
}

impl<'a> Unpacked<'a> {
    pub(super) fn by_cargo(target: &'a Path) -> Unpacked<'a> {
        Unpacked { target }
    }
}

impl Drop for Unpacked<'_> {
    fn drop(&mut self) {
        // Whatever cannot be found out or removed is a few megabytes, and no reason to fail.
        for path in files_read(self.target).unwrap_or_default() {
            let is_ours = |folder: &&Path| {
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                // A registry on the machine has no host before its hash.
                name.starts_with('-') && folder.ends_with(Path::new("registry/src").join(&*name))
            };
            if let Some(folder) = path.ancestors().find(is_ours) {
                let _ = std::fs::remove_dir_all(folder);
            }
        }
    }
}
