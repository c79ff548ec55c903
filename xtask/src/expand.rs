//! `cargo xtask expand`: the code that the macros make of a spec, for people to read.

use std::path::{Path, PathBuf};

use mna_codegen::Target;
use mna_specs::{ServiceSpec, Spec};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprLit, Lit, parse_quote};

/// Print the code that `#[tc_action]` makes of a spec
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  cargo xtask expand GetFlowStatistic\n  \
    cargo xtask expand mna/2021-01-19            the types that its actions share\n  \
    cargo xtask expand my-crate/specs/MyAction.json")]
pub(crate) struct Args {
    /// An action's name, a service version such as mna/2021-01-19, or the path of a spec file
    spec: String,
}

pub(crate) fn run(args: &Args) -> Result<String, String> {
    let name = &args.spec;
    let folder = mna_specs::bundled().join(name);
    if name.ends_with(".json") {
        let spec = Spec::load(&PathBuf::from(name)).map_err(|problem| problem.to_string())?;
        pretty(mna_codegen::expand_action(
            &spec,
            &Target::new(&spec.action.action),
        ))
    } else if folder.join("service.json").is_file() {
        service(&ServiceSpec::load(&folder).map_err(|problem| problem.to_string())?)
    } else {
        action(&mna_specs::find_action(name)?)
    }
}

/// The code of an action in its product's own crate.
pub(crate) fn action(path: &Path) -> Result<String, String> {
    let spec = Spec::load(path).map_err(|problem| problem.to_string())?;
    let crate_name = format!("{}_api", spec.action.service);
    let target = Target::new(&spec.action.action).in_product_crate(&crate_name);
    pretty(mna_codegen::expand_action(&spec, &target))
}

/// The code that the actions of a service version share.
pub(crate) fn service(service: &ServiceSpec) -> Result<String, String> {
    pretty(mna_codegen::expand_service(
        service,
        &load_actions(service)?,
    ))
}

pub(crate) fn load_actions(service: &ServiceSpec) -> Result<Vec<Spec>, String> {
    let paths = service.actions.values();
    paths
        .map(|path| {
            service
                .load_action(path)
                .map_err(|problem| problem.to_string())
        })
        .collect()
}

fn pretty(tokens: impl ToString) -> Result<String, String> {
    let mut file = syn::parse_file(&tokens.to_string())
        .map_err(|error| format!("the generator wrote what is not Rust: {error}"))?;
    DocLines.visit_file_mut(&mut file);
    Ok(prettyplease::unparse(&file))
}

/// Makes of a documentation in one attribute one in lines, as people write it.
struct DocLines;

impl VisitMut for DocLines {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let lines = attributes
            .drain(..)
            .flat_map(|attribute| match doc(&attribute) {
                Some(text) => text
                    .split('\n')
                    .map(|line| parse_quote!(#[doc = #line]))
                    .collect(),
                None => vec![attribute],
            });
        *attributes = lines.collect();
    }
}

/// The text of a documentation.
fn doc(attribute: &Attribute) -> Option<String> {
    let named = attribute.meta.require_name_value().ok()?;
    match &named.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if named.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}
