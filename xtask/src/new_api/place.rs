//! Where the crate goes, and what depends on that.

use std::path::{Component, Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::Args;

pub(super) struct Place {
    /// The name of the package.
    pub(super) name: String,
    /// The folder as people see it.
    pub(super) shown: String,
    /// Where the crate is made before all of it is there.
    pub(super) scratch: TempDir,
    /// Whether it belongs to the workspace.
    pub(super) is_member: bool,
    /// The way from the crate to the workspace.
    pub(super) to_workspace: String,
    /// The packages as they were named.
    pub(super) packages: Vec<String>,
    folder: PathBuf,
    root: PathBuf,
}

impl Place {
    /// The place of the crate for a service version.
    ///
    /// # Errors
    ///
    /// Something is there already, or nothing can be written there.
    pub(super) fn find(args: &Args, service: &str, version: &str) -> Result<Place, String> {
        let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
        let name = format!("{service}-api");
        let root = args
            .root
            .canonicalize()
            .map_err(|error| failed(&args.root, error))?;
        let wanted = args.path.clone().unwrap_or_else(|| root.join(&name));
        let wanted = std::path::absolute(&wanted).map_err(|error| failed(&wanted, error))?;
        let packages = args.from.iter().map(|path| path.display().to_string());
        let packages: Vec<_> = packages.collect();
        let (Some(parent), Some(last)) = (wanted.parent(), wanted.file_name()) else {
            return Err(format!("{}: this is no new folder", wanted.display()));
        };
        std::fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
        let parent = parent
            .canonicalize()
            .map_err(|error| failed(parent, error))?;
        let folder = parent.join(last);
        let is_member = folder == root.join(&name);
        let shown = match (&args.path, is_member) {
            (Some(path), false) => path.display().to_string(),
            _ => format!("{name}/"),
        };
        if folder.exists() {
            let ask = if args.ask { " --ask" } else { "" };
            let version = format!("{service}/{version}");
            return Err(exists(&shown, &version, &packages, ask, is_member));
        }
        let scratch = tempfile::Builder::new()
            .prefix(".new-api-")
            .tempdir_in(&parent)
            .map_err(|error| failed(&parent, error))?;
        Ok(Place {
            to_workspace: way(&folder, &root),
            name,
            shown,
            scratch,
            is_member,
            packages,
            folder,
            root,
        })
    }

    /// The name of the crate in code.
    pub(super) fn crate_name(&self) -> String {
        self.name.replace('-', "_")
    }

    /// Puts the finished crate into its place.
    pub(super) fn settle(mut self) -> Result<Place, String> {
        let failed = |error| format!("{}: {error}", self.folder.display());
        // A temporary folder is for its owner only; the folders in it are as any other new one.
        let inside = std::fs::metadata(self.scratch.path().join("src")).map_err(failed)?;
        std::fs::set_permissions(self.scratch.path(), inside.permissions()).map_err(failed)?;
        if !self.is_member {
            // The versions that the workspace is tested with.
            let lock = self.scratch.path().join("Cargo.lock");
            let _ = std::fs::copy(self.root.join("Cargo.lock"), lock);
        }
        std::fs::rename(self.scratch.path(), &self.folder).map_err(failed)?;
        self.scratch.disable_cleanup(true);
        Ok(self)
    }

    /// Adds the crate to the members of the workspace.
    pub(super) fn join_workspace(&self) -> Result<(), String> {
        let path = self.root.join("Cargo.toml");
        let failed = |error: &dyn std::fmt::Display| {
            format!(
                "{}: {error}\n  help: {} is made; add it to the members by hand",
                path.display(),
                self.shown
            )
        };
        let text = std::fs::read_to_string(&path).map_err(|error| failed(&error))?;
        let text = with_member(&text, &self.name)
            .ok_or_else(|| failed(&"found no list of members, one on a line"))?;
        std::fs::write(&path, text).map_err(|error| failed(&error))
    }

    /// Brings the lock file up to date; whether that could be done without a network.
    pub(super) fn lock(&self) -> bool {
        let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
        Command::new(cargo)
            .args(["update", "--workspace", "--offline", "--quiet"])
            .current_dir(&self.folder)
            .output()
            .is_ok_and(|output| output.status.success())
    }
}

fn exists(shown: &str, version: &str, packages: &[String], ask: &str, is_member: bool) -> String {
    let folder = shown.trim_end_matches('/');
    let root = match is_member {
        true => String::new(),
        false => format!(" --root {folder}"),
    };
    format!(
        "{folder} is there already\n  help: to take over what the vendor has changed since:\n    cargo xtask \
         import {} --service {version} --out {folder}/specs{ask}\n    cargo xtask codegen{root}",
        packages.join(" ")
    )
}

/// The manifest of the workspace with another member, behind the other products.
fn with_member(manifest: &str, name: &str) -> Option<String> {
    let start = manifest.find("\nmembers = [")? + 1;
    let end = start + manifest[start..].find("\n]")? + 1;
    let list = &manifest[start..end];
    let member = format!("    \"{name}\",\n");
    if list.contains(&member) {
        return Some(manifest.to_owned());
    }
    let at = match list.rfind("-api\",\n") {
        Some(last) => start + last + "-api\",\n".len(),
        None => end,
    };
    Some(format!("{}{member}{}", &manifest[..at], &manifest[at..]))
}

/// The way from one folder to another, as a manifest has it.
fn way(from: &Path, to: &Path) -> String {
    let (mut from, mut to) = (from.components().peekable(), to.components().peekable());
    while from.peek().is_some() && from.peek() == to.peek() {
        from.next();
        to.next();
    }
    if matches!(to.peek(), Some(Component::Prefix(_))) {
        // Another drive.
        return to
            .collect::<PathBuf>()
            .display()
            .to_string()
            .replace('\\', "/");
    }
    let up = from.map(|_| "..".to_owned());
    let down = to.map(|part| part.as_os_str().to_string_lossy().into_owned());
    let way: Vec<_> = up.chain(down).collect();
    way.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_added_behind_the_other_products_and_once() {
        let manifest = "[workspace]\nmembers = [\n    \"mna-api\",\n    \"tests\",\n]\n";
        let added = with_member(manifest, "cvm-api").unwrap();
        let expected =
            "[workspace]\nmembers = [\n    \"mna-api\",\n    \"cvm-api\",\n    \"tests\",\n]\n";
        assert_eq!(added, expected);
        assert_eq!(with_member(&added, "cvm-api").unwrap(), added);
        assert_eq!(with_member("[workspace]\nmembers = []\n", "cvm-api"), None);
    }

    #[test]
    fn the_way_goes_up_and_down() {
        for (from, to, expected) in [
            ("/a/b/c", "/a/d", "../../d"),
            ("/a/b", "/a", ".."),
            ("/a", "/b/c", "../b/c"),
        ] {
            assert_eq!(way(Path::new(from), Path::new(to)), expected);
        }
    }
}
