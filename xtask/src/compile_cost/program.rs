//! How large a program is that calls one action, with all actions of the product at hand and with that one
//! alone: what nobody calls must cost nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use mna_specs::{ServiceSpec, Spec};

use super::made::{copy_specs, write_crate};
use super::progress;

/// The most that the one may be larger than the other.
const MOST: f64 = 1.01;

/// Builds both programs under `scratch`, and says how large they are. `action` is the one they call.
pub(super) fn measure(
    service: &ServiceSpec,
    action: &str,
    scratch: &Path,
    workspace: &Path,
) -> Result<String, String> {
    let path = service.actions.get(action).ok_or_else(|| {
        let help = match mna_specs::nearest(action, service.actions.keys().map(String::as_str)) {
            Some(meant) => format!("did you mean {meant}?"),
            None => "name one that the service version has".to_owned(),
        };
        format!("--program {action}: there is no such action\n  help: {help}")
    })?;
    let spec = service
        .load_action(path)
        .map_err(|problem| problem.to_string())?;
    let mut sizes = Vec::new();
    for (name, actions) in [
        ("with-all", "actions".to_owned()),
        ("with-one", format!("actions = [{action:?}]")),
    ] {
        progress(&format!("building the program {name}"));
        let folder = scratch.join(name);
        write(&folder, workspace, name, service, &spec, &actions)
            .map_err(|error| format!("the program {name}: {error}"))?;
        sizes.push(build(&folder, &scratch.join("programs"), name)?);
    }
    let (all, one) = (sizes[0], sizes[1]);
    let mut text = format!("\nrelease program that calls {action}, stripped\n\n");
    let _ = writeln!(
        text,
        "{:<28} {all:>10} bytes",
        format!("of {} actions", service.actions.len())
    );
    let _ = writeln!(text, "{:<28} {one:>10} bytes", "of this action alone");
    let _ = writeln!(
        text,
        "{:<28} {:>10.4}",
        format!("ratio, at most {MOST}"),
        all as f64 / one as f64
    );
    Ok(text)
}

fn write(
    folder: &Path,
    workspace: &Path,
    name: &str,
    service: &ServiceSpec,
    spec: &Spec,
    actions: &str,
) -> std::io::Result<()> {
    let mut dependencies =
        "tokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n".to_owned();
    for ours in ["mna-core", "mna-macros"] {
        let path = workspace.join(ours);
        let _ = writeln!(dependencies, "{ours} = {{ path = {path:?} }}");
    }
    dependencies.push_str("\n[profile.release]\nstrip = true\n");
    write_crate(folder, workspace, name, &dependencies)?;
    copy_specs(service, &folder.join("specs"))?;
    fs::write(
        folder.join("src/lib.rs"),
        format!(
            "#![allow(deprecated)]\n\n#[mna_macros::tc_service(\"./specs\", {actions})]\npub mod product {{}}\n"
        ),
    )?;
    // What an example shows, where there is one that can be written down.
    let setters =
        (0..spec.action.examples.len()).find_map(|i| mna_codegen::example_setters(spec, i));
    let setters = setters.unwrap_or_default();
    let (library, action) = (name.replace('-', "_"), &spec.action.action);
    fs::write(
        folder.join("src/main.rs"),
        format!(
            "#[allow(unused_imports)]\nuse {library}::product::{{{action}, types::*}};\n\n\
             #[tokio::main(flavor = \"current_thread\")]\n\
             async fn main() -> Result<(), mna_core::Error> {{\n    \
             let client: mna_core::Client = mna_core::ClientBuilder::from_env().build()?;\n    \
             let answer = {action}::call(&client){setters}.send().await?;\n    \
             println!(\"{{answer:?}}\");\n    Ok(())\n}}\n"
        ),
    )
}

fn build(folder: &Path, target: &Path, name: &str) -> Result<u64, String> {
    let output = Command::new("cargo")
        .args(["build", "--release", "--quiet", "--target-dir"])
        .arg(target)
        .current_dir(folder)
        .output()
        .map_err(|error| format!("cargo cannot be run: {error}"))?;
    if !output.status.success() {
        return Err(format!(
            "the program {name} does not build:\n{}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    let file = target.join("release").join(name);
    let file = file.with_extension(std::env::consts::EXE_EXTENSION);
    let size = fs::metadata(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(size.len())
}
