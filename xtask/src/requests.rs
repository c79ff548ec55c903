//! The documented requests as calls of builders, for the tests and the documentation of a product's crate.

use std::path::Path;

use mna_specs::{DataType, Spec};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprArray, ExprMethodCall, ExprPath, ExprStruct, Token, parse_quote};

use crate::codegen::Module;

/// The name of a crate as code writes it.
pub(crate) fn crate_name(krate: &Path) -> Result<String, String> {
    let path = krate.join("Cargo.toml");
    let text =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = text.lines().find_map(|line| {
        let (key, value) = line.split_once('=')?;
        (key.trim() == "name").then(|| value.trim().trim_matches('"'))
    });
    let name = name.ok_or_else(|| format!("{}: found no name of a package", path.display()))?;
    Ok(name.replace('-', "_"))
}

/// The table of all documented requests that can be built, as `tests/emulator/documented.rs` has it.
pub(crate) fn table(crate_name: &str, modules: &[Module]) -> Result<String, String> {
    let mut rows = String::new();
    let (mut built, mut all) = (0, 0);
    for Module {
        path,
        folder,
        specs,
    } in modules
    {
        let module = format!("{crate_name}::{path}");
        for spec in specs {
            let action = &spec.action.action;
            for index in 0..spec.action.examples.len() {
                all += 1;
                let Some(calls) = of_example(spec, index, &module)? else {
                    continue;
                };
                built += 1;
                rows += &format!(
                    "(\"{folder}/{action}.json\", {index}, |client| \
                     send(client, {module}::{action}::builder(){calls}.build())),\n"
                );
            }
        }
    }
    let text = format!(
        "//! The documented requests, written by `cargo xtask codegen` from the specs: {built} of {all}. The \
         others hold what no value of their type is, or lack what is required.\n\n\
         use super::{{Row, send}};\n\n\
         /// The spec, which of its examples, and the same by the types of this crate.\n\
         pub(crate) const ROWS: &[Row] = &[{rows}];\n"
    );
    let file = syn::parse_file(&text)
        .map_err(|error| format!("the generator of requests wrote what is not Rust: {error}"))?;
    Ok(prettyplease::unparse(&file))
}

/// The builder's calls of a documented request, with data types under their paths. `module` is the one of
/// the actions.
///
/// # Errors
///
/// The generator has written what is not Rust.
pub(crate) fn of_example(
    spec: &Spec,
    index: usize,
    module: &str,
) -> Result<Option<String>, String> {
    let Some(calls) = mna_codegen::example_setters(spec, index) else {
        return Ok(None);
    };
    let mut chain: Expr = syn::parse_str(&format!("builder{calls}"))
        .map_err(|error| format!("{}: {error} in {calls}", spec.action.action))?;
    Absolute { spec, module }.visit_expr_mut(&mut chain);
    let mut calls = Vec::new();
    while let Expr::MethodCall(call) = chain {
        calls.push(one_call(&call));
        chain = *call.receiver;
    }
    calls.reverse();
    Ok(Some(calls.concat()))
}

fn one_call(call: &ExprMethodCall) -> String {
    let arguments: Vec<_> = call.args.iter().map(printed).collect();
    format!(".{}({})", call.method, arguments.join(", "))
}

/// An expression as Rust is written.
fn printed(expression: &Expr) -> String {
    let file: syn::File = parse_quote!(const _: () = #expression;);
    let text = prettyplease::unparse(&file);
    let text = text.trim_start_matches("const _: () = ").trim_end();
    text.strip_suffix(';').unwrap_or(text).to_owned()
}

/// Writes data types with their paths, so that none is taken for a name of the standard library.
struct Absolute<'a> {
    spec: &'a Spec,
    module: &'a str,
}

impl Absolute<'_> {
    fn path(&self, path: &mut syn::Path, is_it: impl Fn(&DataType) -> bool) {
        let Some(first) = path
            .segments
            .first()
            .map(|segment| segment.ident.to_string())
        else {
            return;
        };
        if !self.spec.types.get(&first).is_some_and(is_it) {
            return;
        }
        let is_own = self.spec.action.types.iter().any(|ty| ty.name == first);
        let types = if is_own { "" } else { "::types" };
        let prefix = syn::parse_str::<syn::Path>(&format!("{}{types}", self.module));
        if let Ok(mut whole) = prefix {
            whole.segments.extend(std::mem::take(&mut path.segments));
            *path = whole;
        }
    }
}

impl VisitMut for Absolute<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        // What stands in a macro is not an expression yet.
        if let Expr::Macro(list) = expression
            && let Ok(items) = list
                .mac
                .parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated)
        {
            let mut array: ExprArray = parse_quote!([]);
            array.elems = items;
            *expression = parse_quote!(Vec::from(#array));
        }
        visit_mut::visit_expr_mut(self, expression);
    }

    fn visit_expr_struct_mut(&mut self, literal: &mut ExprStruct) {
        self.path(&mut literal.path, |_| true);
        visit_mut::visit_expr_struct_mut(self, literal);
    }

    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        // `Box::new` and `Default::default` are the standard library's, whatever data types there are.
        let last = path.path.segments.last();
        let is_function = last.is_some_and(|last| last.ident == "new" || last.ident == "default");
        if path.path.segments.len() == 2 && !is_function {
            self.path(&mut path.path, DataType::is_enum);
        }
    }
}
