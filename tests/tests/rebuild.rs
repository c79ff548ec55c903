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

    let spec = folder.join("one/specs/CountOne.json");
    let text = std::fs::read_to_string(&spec).unwrap();
    std::fs::write(&spec, text.replace("read", "write")).unwrap();
    // A later time stamp than the build's, whatever the file system's grain is.
    let file = std::fs::File::options().append(true).open(&spec).unwrap();
    let written = file.metadata().unwrap().modified().unwrap();
    file.set_modified(written + std::time::Duration::from_secs(2))
        .unwrap();
    assert_eq!(compiled(folder), ["one"]);
}
