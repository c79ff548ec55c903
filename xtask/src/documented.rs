//! The tests that put every documented example through the types that the macro makes.

use std::path::{Path, PathBuf};

use mna_specs::Spec;

/// An action that a product's crate declares, and the module it is in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Declared {
    pub(crate) module: String,
    pub(crate) spec: PathBuf,
}

impl Declared {
    /// An action that is declared in `source`, a file under the crate's `src`.
    pub(crate) fn new(source: &Path, spec: PathBuf) -> Declared {
        let module = source.file_stem().unwrap_or_default().to_string_lossy();
        let module = if module == "lib" { "".into() } else { module };
        Declared {
            module: module.into_owned(),
            spec,
        }
    }
}

/// The tests of one product's crate: a function for each action.
pub(crate) fn tests(crate_name: &str, actions: &[Declared]) -> Result<String, String> {
    let mut text = format!(
        "//! The documented examples of `{crate_name}`, written by `cargo xtask codegen` from the specs.\n\n\
         use {crate_name}::types::*;\n\nuse crate::check;\n"
    );
    for Declared { module, spec } in actions {
        let spec = Spec::load(spec).map_err(|problem| problem.to_string())?;
        text += &test(crate_name, module, &spec)?;
    }
    let file = syn::parse_file(&text)
        .map_err(|error| format!("the test generator wrote what is not Rust: {error}"))?;
    // The pretty printer knows nothing of empty lines between functions.
    Ok(prettyplease::unparse(&file).replace("}\n#[test]", "}\n\n#[test]"))
}

/// The table of the types that answers are decoded into.
pub(crate) fn answers(crate_name: &str, actions: &[Declared]) -> Result<String, String> {
    let mut text = format!(
        "//! What decodes the answers of `{crate_name}`, written by `cargo xtask codegen`.\n\n\
         use crate::{{Decode, decode}};\n\n\
         /// Every action by its name.\npub const ANSWERS: &[(&str, Decode)] = &[\n"
    );
    for Declared { module, spec } in actions {
        let spec = Spec::load(spec).map_err(|problem| problem.to_string())?;
        let path = path(crate_name, module, &spec);
        text += &format!(
            "    (\"{}\", decode::<{path}Request>),\n",
            spec.action.action
        );
    }
    Ok(text + "];\n")
}

/// Where an action stands in its crate.
pub(crate) fn path(crate_name: &str, module: &str, spec: &Spec) -> String {
    match module {
        "" => format!("{crate_name}::{}", spec.action.action),
        module => format!("{crate_name}::{module}::{}", spec.action.action),
    }
}

fn test(crate_name: &str, module: &str, spec: &Spec) -> Result<String, String> {
    let action = &spec.action;
    let path = path(crate_name, module, spec);
    let requests: Result<String, String> = (0..action.examples.len())
        .map(|index| {
            let calls = mna_codegen::example_setters(spec, index)
                .ok_or_else(|| format!("{}: example {index} cannot be built", action.action))?;
            Ok(format!("{path}::builder(){calls}.build(),"))
        })
        .collect();
    Ok(format!(
        "#[test]\nfn {}() {{\n    check(\"{}/{}/{}\", [{}]);\n}}\n",
        mna_specs::names::snake(&action.action),
        action.service,
        action.version,
        action.action,
        requests?
    ))
}
