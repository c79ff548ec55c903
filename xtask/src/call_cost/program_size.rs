//! How large a program is that makes one call.

use std::path::Path;
use std::process::Command;

use super::{Bound, Section, output_of};

/// What bare reqwest and ours have in common.
const TOKIO: &str = "tokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n";
const BARE: &str = r#"reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider", "system-proxy"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12", "logging"] }
"#;
const PROFILES: &str = r#"
[profile.release]
strip = true

[profile.small]
inherits = "release"
lto = "thin"
opt-level = "s"
"#;

pub(super) fn measure(workspace: &Path, quick: bool) -> Result<String, String> {
    let scratch = tempfile::tempdir().map_err(|e| format!("no temporary folder: {e}"))?;
    let folder = scratch.path();
    let ours = format!("mna-api = {{ path = {:?} }}\n", workspace.join("mna-api"));
    write_programs(workspace, folder, &ours).map_err(|e| format!("the programs: {e}"))?;

    let mut section = Section::new("Size of a program that makes one call, stripped");
    let mut add = |profile: &str, shown: &str| -> Result<(), String> {
        for (program, name) in [("bare_reqwest", "bare reqwest, ring"), ("ours", "ours")] {
            let size = build(folder, program, profile)?;
            let label = format!("{name}; {shown}");
            match (program, profile) {
                ("ours", "release") => section.bounded(&label, size, "MB", Bound::AtMost(4.5)),
                _ => section.row(&label, size, "MB"),
            }
        }
        Ok(())
    };
    add("release", "release")?;
    if !quick {
        add("small", "thin lto, opt-level s")?;
    }
    section.others("MB: bare reqwest with ring 3.6, one call through aws-sdk-sts 10.7");
    Ok(section.0)
}

fn write_programs(workspace: &Path, folder: &Path, ours: &str) -> std::io::Result<()> {
    for (program, dependencies) in [("bare_reqwest", BARE), ("ours", ours)] {
        let source = workspace.join(format!("benches/program-size/{program}.rs"));
        let package = folder.join(program);
        std::fs::create_dir_all(package.join("src"))?;
        std::fs::copy(source, package.join("src/main.rs"))?;
        std::fs::write(
            package.join("Cargo.toml"),
            format!(
                "[package]\nname = \"{program}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\n{TOKIO}{dependencies}"
            ),
        )?;
    }
    // The versions that we are tested with.
    std::fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    std::fs::write(
        folder.join("Cargo.toml"),
        format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\"bare_reqwest\", \"ours\"]\n{PROFILES}"
        ),
    )
}

/// The size of a program in MB. Each is built by itself: together they would get each other's
/// features.
fn build(folder: &Path, program: &str, profile: &str) -> Result<f64, String> {
    eprintln!("building {program}, profile {profile}");
    let mut command = Command::new("cargo");
    command
        .args([
            "build",
            "--quiet",
            "--profile",
            profile,
            "--package",
            program,
        ])
        .arg("--target-dir")
        .arg(folder.join("target"))
        .current_dir(folder);
    output_of(&mut command)?;
    let file = folder.join("target").join(profile).join(program);
    let file = file.with_extension(std::env::consts::EXE_EXTENSION);
    let size = std::fs::metadata(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(size.len() as f64 / 1e6)
}
