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

#[track_caller]
fn hold(target: &str, check: fn(&[u8])) {
    // Which files are to blame is worth more than the first place in the check.
    let mut kept = kept_inputs(target);
    kept.retain(|path| {
        let bytes = std::fs::read(path).unwrap();
        std::panic::catch_unwind(|| check(&bytes)).is_err()
    });
    assert!(kept.is_empty(), "{kept:#?}");
}

#[test]
fn every_kept_answer_is_decoded_as_a_plain_reading_says() {
    hold("decode", super::decode);
}

#[test]
fn every_kept_stream_has_the_events_that_a_plain_reading_finds() {
    hold("events", super::events);
}

#[test]
fn every_kept_credential_file_is_read_and_tells_no_secret() {
    hold("credential_file", super::credential_file);
}
