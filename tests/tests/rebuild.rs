//! A changed spec builds what depends on it again, and nothing else.

use std::path::Path;
use std::process::Command;

/// A crate that declares one action, from a spec of its own.
fn package(folder: &Path, name: &str, spec: &str) {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let workspace = workspace.canonicalize().unwrap();
    let shown = workspace.display();
    std::fs::create_dir_all(folder.join("src")).unwrap();
    std::fs::create_dir_all(folder.join("specs")).unwrap();
    std::fs::write(
        folder.join("Cargo.toml"),
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             mna-core = {{ path = \"{shown}/mna-core\" }}\n\
             mna-macros = {{ path = \"{shown}/mna-macros\" }}\n"
        ),
    )
    .unwrap();
    std::fs::write(
        folder.join("src/lib.rs"),
        format!("#[mna_macros::tc_action(\"specs/{spec}.json\")]\npub struct {spec};\n"),
    )
    .unwrap();
    let text = format!(
        r#"{{"service": "dock", "version": "2026-01-01", "action": "{spec}", "repeat": "read"}}"#
    );
    std::fs::write(folder.join(format!("specs/{spec}.json")), text).unwrap();
}

/// The packages that `cargo check` compiles.
fn compiled(folder: &Path) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline"])
        .current_dir(folder)
        // Kept from run to run, so that what the packages depend on is built once.
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild"),
        )
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let lines = said.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let verb = words.next()?;
        matches!(verb, "Checking" | "Compiling").then(|| words.next())?
    });
    lines.map(str::to_owned).collect()
}

#[test]
fn a_changed_spec_builds_only_the_crate_that_declares_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(
        folder.join("Cargo.toml"),
        "[workspace]\nmembers = [\"one\", \"two\"]\nresolver = \"3\"\n",
    )
    .unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    package(&folder.join("one"), "one", "CountOne");
    package(&folder.join("two"), "two", "CountTwo");
    compiled(folder);
    assert_eq!(compiled(folder), Vec::<String>::new());

    change(&folder.join("one/specs/CountOne.json"), "read", "write");
    assert_eq!(compiled(folder), ["one"]);
}

/// Changes the text of a file, and gives it a later time stamp than the build's, whatever the file
/// system's grain is.
fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    std::fs::write(file, text.replace(from, to)).unwrap();
    let file = std::fs::File::options().append(true).open(file).unwrap();
    let written = file.metadata().unwrap().modified().unwrap();
    file.set_modified(written + std::time::Duration::from_secs(2))
        .unwrap();
}

#[test]
fn a_whole_service_is_built_again_for_any_of_its_files_and_with_a_build_script_for_new_ones() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(
        folder.join("Cargo.toml"),
        "[workspace]\nmembers = [\"whole\"]\nresolver = \"3\"\n",
    )
    .unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    let whole = folder.join("whole");
    package(&whole, "whole", "CountOne");
    let specs = whole.join("specs");
    std::fs::create_dir(specs.join("types")).unwrap();
    for (name, text) in [
        (
            "service.json",
            r#"{"service": "dock", "version": "2026-01-01", "title": "Dock"}"#,
        ),
        (
            "types/Crane.json",
            r#"{"type": "Crane", "fields": [{"name": "Reach", "type": "int64"}]}"#,
        ),
    ] {
        std::fs::write(specs.join(name), text).unwrap();
    }
    std::fs::write(
        whole.join("src/lib.rs"),
        "#[mna_macros::tc_service(\"./specs\", actions)]\npub mod dock {}\n\
         pub fn reach(crane: dock::types::Crane) -> Option<i64> { crane.reach }\n",
    )
    .unwrap();
    std::fs::write(
        whole.join("build.rs"),
        "fn main() { println!(\"cargo::rerun-if-changed=specs\"); }\n",
    )
    .unwrap();
    compiled(folder);
    assert_eq!(compiled(folder), Vec::<String>::new());

    change(
        &specs.join("types/Crane.json"),
        "]}",
        "], \"doc\": \"A crane.\"}",
    );
    assert_eq!(compiled(folder), ["whole"]);
    change(&specs.join("CountOne.json"), "read", "write");
    assert_eq!(compiled(folder), ["whole"]);

    std::fs::write(
        specs.join("CountTwo.json"),
        r#"{"service": "dock", "version": "2026-01-01", "action": "CountTwo"}"#,
    )
    .unwrap();
    assert_eq!(compiled(folder), ["whole"]);
}
