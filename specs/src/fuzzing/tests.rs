use std::path::{Path, PathBuf};

use crate::load::bundled;

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.is_file()).collect()
}

#[track_caller]
fn hold(mut paths: Vec<PathBuf>) {
    // Which files are to blame is worth more than the first place in the check.
    paths.retain(|path| {
        let bytes = std::fs::read(path).unwrap();
        std::panic::catch_unwind(|| super::specs(&bytes)).is_err()
    });
    assert!(paths.is_empty(), "{paths:#?}");
}

#[test]
fn every_kept_input_is_read_or_refused_at_its_place() {
    let fuzz = bundled().join("../fuzz");
    hold(files_in(&fuzz.join("seeds/specs")));
    hold(files_in(&fuzz.join("corpus/specs")));
}

#[test]
fn every_bundled_file_is_the_same_when_it_is_written() {
    let folder = bundled().join("mna/2021-01-19");
    hold(files_in(&folder));
    hold(files_in(&folder.join("types")));
}
