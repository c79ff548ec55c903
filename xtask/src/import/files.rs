//! The spec files that an import reads and writes.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use mna_specs::{
    Action, DataType, Problem, Service, read_action, read_service, read_type, render_action,
    render_service, render_type, type_path,
};

use super::check::Types;

/// What a service version's folder says already.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) actions: BTreeMap<String, Action>,
    pub(crate) service: Option<Service>,
    /// The shared data types.
    pub(crate) types: Types,
}

impl Known {
    pub(crate) fn read(folder: &Path) -> Result<Known, String> {
        let problem = |problem: Problem| problem.to_string();
        let mut known = Known::default();
        for path in json_files(folder)? {
            if path.file_name().is_some_and(|name| name == "service.json") {
                known.service = Some(read_service(&path).map_err(problem)?);
            } else {
                let action = read_action(&path).map_err(problem)?;
                if path
                    .file_stem()
                    .is_some_and(|stem| stem != action.action.as_str())
                {
                    return Err(format!(
                        "{}: this file describes \"{}\"\n  help: rename the file, or mend \
                         \"action\" in it, then import again",
                        shown(&path),
                        action.action
                    ));
                }
                known.actions.insert(action.action.clone(), action);
            }
        }
        for path in json_files(&folder.join("types"))? {
            let ty = read_type(&path).map_err(problem)?;
            known.types.insert(ty.name.clone(), ty);
        }
        Ok(known)
    }
}

#[derive(Debug, PartialEq)]
pub(crate) enum State {
    New,
    /// With what changed.
    Updated(Vec<String>),
    Unchanged,
}

/// A file as it is to be after the import.
pub(crate) struct Planned {
    pub(crate) path: PathBuf,
    pub(crate) state: State,
    text: String,
}

impl Planned {
    pub(crate) fn action(
        folder: &Path,
        action: &Action,
        was: Option<&Action>,
        changes: Vec<String>,
    ) -> Planned {
        let state = match was {
            None => State::New,
            Some(was) if was == action => State::Unchanged,
            Some(_) => State::Updated(changes),
        };
        Planned {
            path: folder.join(format!("{}.json", action.action)),
            state,
            text: render_action(action),
        }
    }

    pub(crate) fn service(folder: &Path, service: &Service, was: Option<&Service>) -> Planned {
        Planned {
            path: folder.join("service.json"),
            state: was.map_or(State::New, |_| State::Unchanged),
            text: render_service(service),
        }
    }

    pub(crate) fn data_type(folder: &Path, ty: &DataType, state: State) -> Planned {
        Planned {
            path: type_path(folder, &ty.name),
            state,
            text: render_type(ty),
        }
    }
}

/// Writes what is new or changed into the folder. Nothing is renamed into place before everything is
/// on the disk.
pub(crate) fn write(folder: &Path, plan: &[Planned]) -> Result<(), String> {
    if !folder.exists() {
        return write_whole(folder, plan);
    }
    let mut staged = Vec::new();
    for file in plan.iter().filter(|file| file.state != State::Unchanged) {
        let folder = file.path.parent().unwrap_or(Path::new(""));
        std::fs::create_dir_all(folder).map_err(|e| unwritable(folder, &e))?;
        let mut temporary = new_file(folder).map_err(|e| unwritable(&file.path, &e))?;
        temporary
            .write_all(file.text.as_bytes())
            .map_err(|e| unwritable(&file.path, &e))?;
        staged.push((temporary, &file.path));
    }
    let mut done: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
    for (temporary, path) in staged {
        let was = std::fs::read(path).ok();
        if let Err(error) = temporary.persist(path) {
            undo(&done);
            return Err(unwritable(path, &error));
        }
        done.push((path, was));
    }
    Ok(())
}

/// A folder that is new is written beside its place and renamed as a whole.
fn write_whole(folder: &Path, plan: &[Planned]) -> Result<(), String> {
    let parent = folder.parent().unwrap_or(Path::new(""));
    std::fs::create_dir_all(parent).map_err(|e| unwritable(parent, &e))?;
    let temporary = tempfile::Builder::new()
        .prefix(".import-")
        .tempdir_in(parent)
        .map_err(|e| unwritable(folder, &e))?;
    let whole = temporary.path().join("whole");
    std::fs::create_dir_all(whole.join("types")).map_err(|e| unwritable(folder, &e))?;
    for file in plan {
        let path = whole.join(file.path.strip_prefix(folder).unwrap_or(&file.path));
        std::fs::write(path, &file.text).map_err(|e| unwritable(&file.path, &e))?;
    }
    std::fs::rename(&whole, folder).map_err(|e| unwritable(folder, &e))
}

fn unwritable(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: cannot be written: {error}", shown(path))
}

/// Puts back what stood in the files, as well as it goes: the failure itself is reported.
fn undo(done: &[(&Path, Option<Vec<u8>>)]) {
    for (path, was) in done {
        let _ = match was {
            Some(bytes) => std::fs::write(path, bytes),
            None => std::fs::remove_file(path),
        };
    }
}

/// A temporary file that, unlike most, others may read, as spec files are meant to be.
fn new_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".import-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// The path from the current folder, if it lies there.
pub(crate) fn shown(path: &Path) -> String {
    static HERE: LazyLock<PathBuf> = LazyLock::new(|| std::env::current_dir().unwrap_or_default());
    path.strip_prefix(&*HERE)
        .unwrap_or(path)
        .display()
        .to_string()
}

/// The JSON files of a folder in a fixed order; none if there is no such folder.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let failed = |error| format!("{}: cannot be read: {error}", shown(folder));
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_file()
            && path
                .extension()
                .is_some_and(|extension| extension == "json")
        {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(path: PathBuf, text: &str) -> Planned {
        Planned {
            path,
            state: State::New,
            text: text.to_owned(),
        }
    }

    #[test]
    fn nothing_is_written_when_one_file_cannot_be() {
        let folder = tempfile::tempdir().unwrap();
        let blocker = folder.path().join("file");
        std::fs::write(&blocker, "x").unwrap();
        let good = folder.path().join("good.json");
        let plan = [
            planned(good.clone(), "{}"),
            planned(blocker.join("bad.json"), "{}"),
        ];
        assert!(
            write(folder.path(), &plan)
                .unwrap_err()
                .contains("cannot be written")
        );
        assert!(!good.exists());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_was_renamed_is_put_back_when_a_later_file_fails() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("old.json"), "old").unwrap();
        std::fs::create_dir(path("folder.json")).unwrap();
        let plan = ["old.json", "new.json", "folder.json"].map(|name| planned(path(name), "{}"));
        assert!(write(folder.path(), &plan).is_err());
        assert_eq!(std::fs::read_to_string(path("old.json")).unwrap(), "old");
        assert!(!path("new.json").exists());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
