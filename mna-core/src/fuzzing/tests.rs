use std::path::{Path, PathBuf};

/// The inputs for a target that were written by hand, and those that fuzzing found.
fn kept_inputs(target: &str) -> Vec<PathBuf> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    let folders = ["seeds", "corpus"].map(|folder| fuzz.join(folder).join(target));
    let files = folders.iter().flat_map(|folder| {
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    });
    files.map(|file| file.unwrap().path()).collect()
}

#[test]
fn every_kept_input_is_decoded_as_a_plain_reading_says() {
    // Which files are to blame is worth more than the first place in the check.
    let mut kept = kept_inputs("decode");
    kept.retain(|path| {
        let bytes = std::fs::read(path).unwrap();
        std::panic::catch_unwind(|| super::decode(&bytes)).is_err()
    });
    assert!(kept.is_empty(), "{kept:#?}");
}
