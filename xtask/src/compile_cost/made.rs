//! The crates that are made to be measured.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use mna_specs::ServiceSpec;

/// How a product's crate declares its actions.
#[derive(Clone, Copy)]
pub(super) enum Style {
    /// `#[tc_action]` on a struct for each.
    Lines,
    /// All by one `#[tc_service]`.
    Module,
}

impl Style {
    pub(super) const ALL: [Style; 2] = [Style::Lines, Style::Module];

    pub(super) fn name(self) -> &'static str {
        match self {
            Style::Lines => "lines",
            Style::Module => "module",
        }
    }
}

/// How many modules actions are spread over, as a product's subjects are.
const MODULES: usize = 12;

pub(super) fn write_plain(folder: &Path, workspace: &Path, source: &str) -> io::Result<PathBuf> {
    let serde = "serde = { version = \"1\", features = [\"derive\"] }\n";
    write_crate(folder, workspace, "plain", serde)?;
    fs::write(folder.join("src/lib.rs"), source)?;
    Ok(folder.to_owned())
}

/// A crate like mna-api from the specs of another service version.
pub(super) fn write_product(
    folder: &Path,
    workspace: &Path,
    service: &ServiceSpec,
    style: Style,
) -> io::Result<()> {
    let mut dependencies = String::new();
    for ours in ["mna-core", "mna-macros"] {
        let path = workspace.join(ours);
        let _ = writeln!(dependencies, "{ours} = {{ path = {path:?} }}");
    }
    write_crate(folder, workspace, style.name(), &dependencies)?;

    let version = format!("{}/{}", service.service.service, service.service.version);
    copy_specs(service, &folder.join("specs").join(&version))?;

    // The same client as of MNA.
    fs::copy(
        workspace.join("mna-api/src/client.rs"),
        folder.join("src/client.rs"),
    )?;
    let mut lib =
        "#![allow(deprecated)]\n\nmod client;\n\npub use client::{Client, ClientBuilder};\n\
                   pub use mna_core::*;\n\n"
            .to_owned();
    match style {
        Style::Lines => {
            let _ = write!(
                lib,
                "#[mna_macros::tc_service(\"./specs/{version}\")]\npub mod types {{}}\n"
            );
            let names: Vec<_> = service.actions.keys().collect();
            for index in 0..MODULES {
                let mut module = "use mna_macros::tc_action;\n".to_owned();
                for name in names.iter().skip(index).step_by(MODULES) {
                    let _ = write!(
                        module,
                        "\n#[tc_action(\"specs/{version}/{name}.json\", types = crate::types, client = crate::Client)]\n\
                         pub struct {name};\n"
                    );
                }
                fs::write(folder.join(format!("src/subject_{index}.rs")), module)?;
                let _ = writeln!(lib, "pub mod subject_{index};");
            }
        }
        Style::Module => {
            let _ = write!(
                lib,
                "#[mna_macros::tc_service(\"./specs/{version}\", actions, client = crate::Client)]\npub mod all {{}}\n\n\
                 use all::types;\n"
            );
        }
    }
    fs::write(folder.join("src/lib.rs"), lib)
}

/// The files of a service version, as a folder of another crate.
pub(super) fn copy_specs(service: &ServiceSpec, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("types"))?;
    for path in &service.files {
        let inner = if path.ends_with("service.json") {
            ""
        } else {
            "types"
        };
        copy_into(path, &folder.join(inner))?;
    }
    for path in service.actions.values() {
        copy_into(path, folder)?;
    }
    Ok(())
}

pub(super) fn write_crate(
    folder: &Path,
    workspace: &Path,
    name: &str,
    dependencies: &str,
) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    // The same versions of what both need.
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    fs::write(
        folder.join("Cargo.toml"),
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\n{dependencies}"
        ),
    )
}

fn copy_into(file: &Path, folder: &Path) -> io::Result<()> {
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, folder.join(name)).map(drop)
}
