//! From an invocation to the code it stands for, or to the one error that is in it.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use mna_codegen::Target;
use mna_specs::{Cache, Problem, ServiceSpec};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Error, Fields, LitStr, Result};

use crate::arguments::{ActionArguments, Actions, ServiceArguments};

/// What the actions of a crate share is read once for all of them.
static SHARED: LazyLock<Cache> = LazyLock::new(Cache::default);

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
    let arguments: ActionArguments = syn::parse2(arguments)?;
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
    let spec = SHARED.load(&path).map_err(|problem| match &target.types {
        Some(types) if problem.file != path => Refusal::InTypes(types.clone()),
        _ => Refusal::Here(at(&arguments.spec, &problem)),
    })?;
    let code = mna_codegen::expand_action(&spec, target);
    let drift = drift(arguments.rev.as_ref(), &spec.rev());
    let tracked = tracked(&spec.files);
    Ok(quote!(#code #drift #tracked))
}

pub(crate) fn service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let Module { head } = match syn::parse2(item.clone()) {
        Ok(module) => module,
        Err(error) => return with_error(error, item),
    };
    let code = match syn::parse2::<ServiceArguments>(arguments) {
        Err(error) => mna_codegen::expand_broken_service(&[], &broken_type(&error)),
        Ok(arguments) => match &arguments.actions {
            None => shared_by_actions(&arguments),
            Some(actions) => whole_service(&arguments, actions),
        },
    };
    quote!(#head { #code })
}

/// Why a service version has no code: the error, and the folder if there is one.
struct BrokenService(Error, Option<PathBuf>);

impl BrokenService {
    /// What stands in for what the actions share.
    fn placeholder(&self) -> TokenStream {
        let types = self.1.as_deref().map(mna_specs::shared_type_names);
        mna_codegen::expand_broken_service(&types.unwrap_or_default(), &broken_type(&self.0))
    }
}

fn load_service(arguments: &ServiceArguments) -> std::result::Result<ServiceSpec, BrokenService> {
    let name = arguments.folder.value();
    let folder = if name.starts_with('.') {
        beside_manifest(&arguments.folder).map_err(|error| BrokenService(error, None))?
    } else {
        mna_specs::bundled().join(&name)
    };
    if !folder.exists()
        && let Ok(meant) = beside_manifest(&arguments.folder)
    {
        let message = format!(
            "no such service version is part of mna-specs: a path from the folder of the crate's Cargo.toml \
             begins with a dot, \"./{name}\""
        );
        let error = Error::new(arguments.folder.span(), message);
        return Err(BrokenService(error, Some(meant)));
    }
    ServiceSpec::load(&folder)
        .map_err(|problem| BrokenService(at(&arguments.folder, &problem), Some(folder)))
}

/// The content of a module that holds what actions share, which are declared elsewhere.
fn shared_by_actions(arguments: &ServiceArguments) -> TokenStream {
    let service = match load_service(arguments) {
        Ok(service) => service,
        Err(broken) => return broken.placeholder(),
    };
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
        .then(|| drift(arguments.rev.as_ref(), &service.rev(&actions)))
        .flatten();
    let tracked = tracked(&files);
    quote!(#code #drift #tracked)
}

/// The content of a module that holds a whole service version: the actions, and in `types` what they
/// share. A data type may have the name of an action, and so the two are apart.
fn whole_service(arguments: &ServiceArguments, chosen: &Actions) -> TokenStream {
    let folder_name = arguments.folder.value();
    let target = |name: &str| {
        let mut target = Target::new(name);
        target.types = Some(quote!(self::types));
        target.client.clone_from(&arguments.client);
        if folder_name.starts_with('.') {
            let folder = folder_name.trim_start_matches("./").trim_end_matches('/');
            target.spec = format!("{folder}/{name}.json");
        }
        target
    };
    let service = match load_service(arguments) {
        Ok(service) => service,
        Err(broken) => {
            let shared = broken.placeholder();
            let shared = mna_codegen::types_module(&shared);
            let names = match (chosen, &broken.1) {
                (Actions::These(names), _) => names.iter().map(LitStr::value).collect(),
                (Actions::All, Some(folder)) => mna_specs::action_names(folder),
                (Actions::All, None) => Vec::new(),
            };
            let names = names.iter().filter(|name| is_type_name(name));
            let actions = names.map(|name| {
                mna_codegen::expand_placeholder(&target(name), &quote!(self::types::__Broken))
            });
            return quote!(#shared #(#actions)*);
        }
    };
    let named: Vec<(String, Result<PathBuf>)> = match chosen {
        Actions::All => {
            let all = service.actions.iter();
            all.map(|(name, path)| (name.clone(), Ok(path.clone())))
                .collect()
        }
        Actions::These(names) => names
            .iter()
            .map(|name| (name.value(), find(name, &service, &folder_name)))
            .collect(),
    };
    let mut files = Vec::new();
    let mut specs = Vec::new();
    let mut placeholders = TokenStream::new();
    for (name, path) in &named {
        let loaded = match path {
            Ok(path) => {
                files.push(path.clone());
                let loaded = service.load_action(path);
                loaded.map_err(|problem| at(&arguments.folder, &problem))
            }
            Err(error) => Err(error.clone()),
        };
        match loaded {
            Ok(spec) => specs.push(spec),
            Err(error) if is_type_name(name) => placeholders.extend(
                mna_codegen::expand_placeholder(&target(name), &broken_type(&error)),
            ),
            Err(error) => placeholders.extend(error.to_compile_error()),
        }
    }
    // Types that only a broken action reaches are there too, or their absence would be more errors.
    let all_loaded = specs.len() == named.len();
    let service = match chosen {
        Actions::These(_) if all_loaded => service.narrowed_to(&specs),
        _ => service,
    };
    files.extend(service.files.iter().cloned());
    let shared = mna_codegen::types_module(&mna_codegen::expand_service(&service, &specs));
    let actions = specs
        .iter()
        .map(|spec| mna_codegen::expand_action(spec, &target(&spec.action.action)));
    let drift = all_loaded
        .then(|| drift(arguments.rev.as_ref(), &service.rev_with(&specs)))
        .flatten();
    let tracked = tracked(&files);
    quote!(#shared #(#actions)* #placeholders #drift #tracked)
}

/// The file of an action that the invocation names.
fn find(name: &LitStr, service: &ServiceSpec, folder: &str) -> Result<PathBuf> {
    let wanted = name.value();
    service.actions.get(&wanted).cloned().ok_or_else(|| {
        let known = service.actions.keys().map(String::as_str);
        let help = match mna_specs::nearest(&wanted, known) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => "an action's name is that of its file, without `.json`".to_owned(),
        };
        let message = format!("{folder} has no action \"{wanted}\": {help}");
        Error::new(name.span(), message)
    })
}

/// Whether a struct can have this name.
fn is_type_name(name: &str) -> bool {
    mna_specs::names::is_identifier(name) && !mna_specs::names::is_keyword(name)
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
fn drift(rev: Option<&LitStr>, actual: &str) -> Option<TokenStream> {
    let rev = rev.filter(|rev| rev.value() != actual)?;
    let message = format!(
        "the spec has changed since this line was written: its revision is \"{actual}\"; \
         run `cargo xtask codegen`, or write rev = \"{actual}\""
    );
    Some(Error::new(rev.span(), message).to_compile_error())
}

/// Tells cargo which files the code depends on: what it includes, it watches. Once is enough for a
/// crate, which is what one process of the compiler builds.
fn tracked(files: &[PathBuf]) -> TokenStream {
    static TRACKED: LazyLock<Mutex<HashSet<PathBuf>>> = LazyLock::new(Mutex::default);
    let mut known = TRACKED.lock().unwrap_or_else(PoisonError::into_inner);
    let new = files.iter().filter_map(|path| {
        let path = std::path::absolute(path).ok()?;
        let text = path.to_str()?.to_owned();
        known.insert(path).then_some(text)
    });
    let new: Vec<_> = new.collect();
    if new.is_empty() {
        return TokenStream::new();
    }
    quote!(const _: &[&[u8]] = &[#(::core::include_bytes!(#new)),*];)
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
