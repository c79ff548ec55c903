//! From an invocation to the code it stands for, or to the one error that is in it.

use std::path::{Path, PathBuf};

use mna_codegen::Target;
use mna_specs::{Problem, ServiceSpec, Spec};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Error, Fields, LitStr, Result};

use crate::arguments::Arguments;

pub(crate) fn action(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let declared: DeriveInput = match syn::parse2(item.clone()) {
        Ok(declared) => declared,
        Err(_) => {
            let message =
                "#[tc_action] goes on a struct without fields: `pub struct GetFlowStatistic;`";
            return with_error(Error::new_spanned(&item, message), item);
        }
    };
    let mut target = Target::new("_");
    target.ident = declared.ident.clone();
    target.visibility = declared.vis.to_token_stream();
    let attributes = &declared.attrs;
    target.attributes = quote!(#(#attributes)*);
    match try_action(arguments, &declared, &mut target) {
        Ok(code) => code,
        Err(Refusal::Here(error)) => mna_codegen::expand_placeholder(&target, &broken_type(&error)),
        Err(Refusal::InTypes(types)) => {
            mna_codegen::expand_placeholder(&target, &quote!(#types::__Broken))
        }
    }
}

/// Why an action has no code.
enum Refusal {
    /// The mistake is in the invocation or in the action's own file.
    Here(Error),
    /// The mistake is in a shared file, and `#[tc_service]` on this module complains about it.
    InTypes(TokenStream),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal::Here(error)
    }
}

fn try_action(
    arguments: TokenStream,
    declared: &DeriveInput,
    target: &mut Target,
) -> std::result::Result<TokenStream, Refusal> {
    let is_unit =
        matches!(&declared.data, Data::Struct(data) if matches!(data.fields, Fields::Unit));
    if !is_unit || !declared.generics.params.is_empty() {
        let message = "the spec says which fields there are: declare `pub struct Name;` only";
        return Err(Error::new_spanned(declared, message).into());
    }
    let arguments: Arguments = syn::parse2(arguments)?;
    let is_path = arguments.spec.value().ends_with(".json");
    if !is_path {
        // A bundled spec belongs to a product's own crate, which has these two.
        let crate_name = std::env::var("CARGO_PKG_NAME").unwrap_or_default();
        *target = target
            .clone()
            .in_product_crate(&crate_name.replace('-', "_"));
    }
    target.types = arguments.types.clone().or(target.types.take());
    target.client = arguments.client.clone().or(target.client.take());

    let path = if is_path {
        beside_manifest(&arguments.spec)?
    } else {
        let found = mna_specs::find_action(&arguments.spec.value());
        found.map_err(|message| Error::new(arguments.spec.span(), message))?
    };
    target.spec = arguments.spec.value();
    let spec = Spec::load(&path).map_err(|problem| match &target.types {
        Some(types) if problem.file != path => Refusal::InTypes(types.clone()),
        _ => Refusal::Here(at(&arguments.spec, &problem)),
    })?;
    let code = mna_codegen::expand_action(&spec, target);
    let drift = drift(&arguments, &spec.rev());
    let tracked = tracked(&spec.files);
    Ok(quote!(#code #drift #tracked))
}

pub(crate) fn service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let Module { head } = match syn::parse2(item.clone()) {
        Ok(module) => module,
        Err(error) => return with_error(error, item),
    };
    let code = try_service(arguments).unwrap_or_else(|(error, types)| {
        mna_codegen::expand_broken_service(&types, &broken_type(&error))
    });
    quote!(#head { #code })
}

/// The content of the module; or the error, and the names of the types that there should be.
fn try_service(arguments: TokenStream) -> std::result::Result<TokenStream, (Error, Vec<String>)> {
    let alone = |error| (error, Vec::new());
    let arguments: Arguments = syn::parse2(arguments).map_err(alone)?;
    let name = arguments.spec.value();
    let folder = if name.starts_with('.') {
        beside_manifest(&arguments.spec).map_err(alone)?
    } else {
        mna_specs::bundled().join(&name)
    };
    let service = ServiceSpec::load(&folder).map_err(|problem| {
        (
            at(&arguments.spec, &problem),
            mna_specs::shared_type_names(&folder),
        )
    })?;
    let mut files = service.files.clone();
    files.extend(service.actions.values().cloned());
    // An action whose own spec is wrong is complained about where it is declared.
    let actions = service
        .actions
        .values()
        .map(|path| service.load_action(path));
    let actions: Vec<_> = actions.filter_map(|spec| spec.ok()).collect();
    let code = mna_codegen::expand_service(&service, &actions);
    let all_loaded = actions.len() == service.actions.len();
    let drift = all_loaded
        .then(|| drift(&arguments, &service.rev(&actions)))
        .flatten();
    let tracked = tracked(&files);
    Ok(quote!(#code #drift #tracked))
}

/// `pub mod types {}`: attributes, visibility and name, without the body.
struct Module {
    head: TokenStream,
}

impl syn::parse::Parse for Module {
    fn parse(input: syn::parse::ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(syn::Attribute::parse_outer)?;
        let visibility: syn::Visibility = input.parse()?;
        let keyword: syn::Token![mod] = input.parse().map_err(|error| {
            Error::new(
                error.span(),
                "#[tc_service] goes on an empty module: `pub mod types {}`",
            )
        })?;
        let name: syn::Ident = input.parse()?;
        let body;
        syn::braced!(body in input);
        if !body.is_empty() {
            return Err(body.error("the spec says what is in this module: leave it empty"));
        }
        Ok(Module {
            head: quote!(#(#attributes)* #visibility #keyword #name),
        })
    }
}

/// A path of the user's, from the folder of the manifest. Parent folders are not searched: what
/// they hold is not in the package that gets published.
fn beside_manifest(path: &LitStr) -> Result<PathBuf> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let wanted = manifest.join(path.value());
    if wanted.exists() {
        return Ok(wanted);
    }
    // Tools such as trybuild compile a file under another manifest than its own: then the path
    // is from the folder of the source file.
    let source = path
        .span()
        .unwrap()
        .local_file()
        .and_then(|file| file.parent().map(Path::to_owned));
    if let Some(beside) = source.map(|folder| folder.join(path.value()))
        && beside.exists()
    {
        return Ok(std::path::absolute(&beside).unwrap_or(beside));
    }
    let message = format!(
        "there is no {}; a path is from the folder of the crate's Cargo.toml",
        path.value()
    );
    Err(Error::new(path.span(), message))
}

/// The error of a line that was written for another revision. The code is made all the same, so
/// that this is the only error.
fn drift(arguments: &Arguments, actual: &str) -> Option<TokenStream> {
    let rev = arguments.rev.as_ref().filter(|rev| rev.value() != actual)?;
    let message = format!(
        "the spec has changed since this line was written: its revision is \"{actual}\"; \
         run `cargo xtask codegen`, or write rev = \"{actual}\""
    );
    Some(Error::new(rev.span(), message).to_compile_error())
}

/// Tells cargo which files the code depends on: what it includes, it watches.
fn tracked(files: &[PathBuf]) -> TokenStream {
    let paths = files.iter().filter_map(|path| {
        let path = std::path::absolute(path).ok()?;
        Some(path.to_str()?.to_owned())
    });
    quote!(#(const _: &[u8] = ::core::include_bytes!(#paths);)*)
}

/// A complaint about a spec, at the place that names it.
fn at(spec: &LitStr, problem: &Problem) -> Error {
    let mut shown = problem.clone();
    shown.file = shortened(&problem.file);
    Error::new(spec.span(), shown.to_string())
}

/// A path as seen from where the compiler runs, which is how editors find it.
fn shortened(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).to_owned()
}

/// A type that does not compile and says why. Whatever is done with a type whose array length is an
/// error, the compiler takes to follow from that error and says nothing about.
fn broken_type(error: &Error) -> TokenStream {
    let error = error.to_compile_error();
    quote!([(); #error])
}

fn with_error(error: Error, item: TokenStream) -> TokenStream {
    let error = error.to_compile_error();
    quote!(#error #item)
}
