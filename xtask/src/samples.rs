//! A request of every action with everything in it: the half of `cargo xtask conformance` that is
//! built by the types that the macro makes.
//!
//! Each value follows from the way to it, by a rule that `tests/conformance/samples.py` has too. The
//! other half is built there, from the models of the vendor's SDK; nothing but the rule is shared.

use mna_specs::{Example, Field, Spec, TypeRef};
use serde_json::{Map, Value, json};

use crate::documented::{Declared, path};

/// What numbers start from: beyond what a floating-point number holds exactly.
const BEYOND_FLOATS: i64 = (1 << 53) + 1;

/// The function that gives all requests of one product's crate.
pub(crate) fn requests(crate_name: &str, actions: &[Declared]) -> Result<String, String> {
    let mut text = format!(
        "//! The samples of `{crate_name}`, written by `cargo xtask codegen` from the specs.\n\n\
         use {crate_name}::types::*;\n\nuse super::Sample;\n\n\
         /// A request of every action with everything in it.\n\
         pub fn requests() -> Vec<Box<dyn Sample>> {{ vec![\n"
    );
    for Declared { module, spec } in actions {
        let mut spec = Spec::load(spec).map_err(|problem| problem.to_string())?;
        let request = members(&spec.action.parameters, "", &spec);
        spec.action.examples = vec![Example {
            request: request.into(),
            ..Example::default()
        }];
        let calls = mna_codegen::example_setters(&spec, 0)
            .ok_or_else(|| format!("{}: no sample can be built", spec.action.action))?;
        let path = path(crate_name, module, &spec);
        text += &format!("Box::new({path}::builder(){calls}.build()),\n");
    }
    text += "] }\n";
    let file = syn::parse_file(&text)
        .map_err(|error| format!("the generator of samples wrote what is not Rust: {error}"))?;
    Ok(prettyplease::unparse(&file))
}

/// An object with all of these in it. `before` is the way to them, with its dot.
fn members(fields: &[Field], before: &str, spec: &Spec) -> Value {
    let member = |field: &Field| {
        let way = format!("{before}{}", field.name);
        (field.name.clone(), sample(&field.ty, &way, spec))
    };
    Value::Object(fields.iter().map(member).collect::<Map<_, _>>())
}

fn sample(ty: &TypeRef, way: &str, spec: &Spec) -> Value {
    let sum: i64 = way.bytes().map(i64::from).sum();
    match ty {
        TypeRef::String => json!(format!("{way} & 100% 中文~+é/\"")),
        TypeRef::Int64 | TypeRef::Uint64 => json!(BEYOND_FLOATS + sum),
        TypeRef::Float => json!(sum as f64 + 0.5),
        TypeRef::Bool => json!(sum % 2 == 0),
        TypeRef::List(element) => {
            let elements = 0..2;
            elements
                .map(|index| sample(element, &format!("{way}.{index}"), spec))
                .collect()
        }
        TypeRef::Named(name) => match spec.types.get(name) {
            Some(ty) => match &ty.base {
                Some(base) => sample(base, way, spec),
                None => members(&ty.fields, &format!("{way}."), spec),
            },
            None => Value::Null,
        },
    }
}
