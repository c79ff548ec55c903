//! The generator behind the mna SDK: from a spec to Rust code, as an ordinary library.
//!
//! `#[tc_action]` and `#[tc_service]` hand its output to the compiler, and `cargo xtask expand`
//! prints it. It reads no file and knows no procedural macro, so that every part of it can be
//! tested as a function.
//!
//! What it writes names everything by absolute path, brings nothing into the caller's scope, and
//! needs no crate there but `mna-core`.

#![forbid(unsafe_code)]

mod action;
mod builder;
mod docs;
mod example;
mod fields;
mod open_enum;
mod paging;
mod structure;
mod usage;

use std::collections::BTreeMap;

use mna_specs::{DataType, Field, ServiceSpec, Spec};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::fields::Scope;

/// What stands where the macro was invoked, and what the invocation says.
#[derive(Clone, Debug)]
pub struct Target {
    /// The name of the declared struct.
    pub ident: Ident,
    /// The visibility of the declared struct, which all generated items take.
    pub visibility: TokenStream,
    /// The attributes of the declared struct, its documentation among them.
    pub attributes: TokenStream,
    /// The module of shared data types, such as `crate::types`. `None`: the types that the action
    /// needs are written beside it.
    pub types: Option<TokenStream>,
    /// The client that gets a method for the action, such as `crate::Client`.
    pub client: Option<TokenStream>,
    /// The spec as the invocation names it: a path, or the name of a bundled one.
    pub spec: String,
    /// The crate that readers of the documentation depend on, such as `mna_api`. `None`: examples
    /// are shown and not compiled, as nobody knows where the action is to be found.
    pub crate_name: Option<String>,
}

impl Target {
    /// A public struct named like the action, with nothing else said.
    pub fn new(name: &str) -> Target {
        Target {
            ident: Ident::new(name, Span::call_site()),
            visibility: quote!(pub),
            attributes: TokenStream::new(),
            types: None,
            client: None,
            spec: name.to_owned(),
            crate_name: None,
        }
    }

    /// As in a product's own crate: shared types in `crate::types`, methods on `crate::Client`.
    #[must_use]
    pub fn in_product_crate(self, crate_name: &str) -> Target {
        Target {
            types: Some(quote!(crate::types)),
            client: Some(quote!(crate::Client)),
            crate_name: Some(crate_name.to_owned()),
            ..self
        }
    }

    /// Where generated items say they are from: the declared struct, and the macro.
    pub(crate) fn span(&self) -> Span {
        Span::call_site().located_at(self.ident.span())
    }
}

/// The code of one action.
pub fn expand_action(spec: &Spec, target: &Target) -> TokenStream {
    let scope = Scope {
        types: &spec.types,
        module: target.types.as_ref(),
        own: &spec.action.types,
        siblings: &[],
        owner: None,
        span: target.span(),
    };
    let action = action::expand(spec, target, scope);
    // Types that the action brings along are its own even where the others are shared.
    let types: Vec<_> = match target.types {
        Some(_) => spec.action.types.iter().collect(),
        None => spec.types.values().collect(),
    };
    let types = structure::expand_all(types, &usage::of_action(spec), scope);
    quote!(#types #action)
}

/// The code that all actions of a service version share: its description, its error codes and its
/// data types, as the content of a module.
pub fn expand_service(service: &ServiceSpec, actions: &[Spec]) -> TokenStream {
    let scope = Scope {
        types: &service.types,
        module: None,
        own: &[],
        siblings: &[],
        owner: None,
        span: Span::call_site(),
    };
    let info = action::service_constant(&service.service, scope.span);
    let errors = open_enum::error_codes(service, scope.span);
    let usage = usage::of_service(actions).with_unreached(&service.types);
    let types = structure::expand_all(service.types.values(), &usage, scope);
    quote!(#info #errors #types)
}

/// The module `types` beside the actions of a service version, with what they share in it.
pub fn types_module(shared: &TokenStream) -> TokenStream {
    quote! {
        /// What the actions share: data types, error codes, and the description of the service.
        pub mod types {
            #shared
        }
    }
}

/// The builder's calls that make the request of a documented example, value for value, such as
/// `.page_size(1).page_number(1)`. Data types are named without a path. `None` if there is no such
/// example, or if it holds what no value of its type is.
pub fn example_setters(spec: &Spec, index: usize) -> Option<String> {
    let scope = Scope {
        types: &spec.types,
        module: None,
        own: &[],
        siblings: &[],
        owner: None,
        span: Span::call_site(),
    };
    example::setters(&spec.action, index, scope)
}

/// What a field is in Rust.
#[derive(Clone, Debug)]
pub struct FieldTypes {
    /// The type of its value, without any `Option`.
    pub value: TokenStream,
    /// The type of what the setter of such a parameter takes.
    pub setter: TokenStream,
}

/// The types that a field gets, for tools that speak of what becomes of it: a member of the data type
/// `owner`, or a field of an action. Data types are named without a path.
pub fn field_types(
    owner: Option<&str>,
    field: &Field,
    types: &BTreeMap<String, DataType>,
) -> FieldTypes {
    let scope = Scope {
        types,
        module: None,
        own: &[],
        siblings: &[],
        owner,
        span: Span::call_site(),
    };
    FieldTypes {
        value: fields::value_type(field, scope),
        setter: fields::setter_input(field, scope),
    }
}

/// What stands in for the code of an action whose spec is wrong, so that one mistake is one error.
///
/// `broken` is a type that does not compile and says why. Everything that the action would have
/// made is that type, and the compiler does not complain about what is done with such a type.
pub fn expand_placeholder(target: &Target, broken: &TokenStream) -> TokenStream {
    action::placeholder(target, broken)
}

/// What stands in for the types of a service version that cannot be read; `types` are their names.
/// The type `__Broken` is the one error, for actions to refer to.
pub fn expand_broken_service(types: &[String], broken: &TokenStream) -> TokenStream {
    let names = types
        .iter()
        .filter(|name| mna_specs::names::is_identifier(name));
    let names: Vec<_> = names
        .map(|name| Ident::new(name, Span::call_site()))
        .collect();
    quote! {
        #[doc(hidden)]
        pub type __Broken = #broken;
        #[allow(missing_docs)]
        pub type ErrorCode = __Broken;
        #[allow(missing_docs)]
        pub const SERVICE: ::mna_core::ServiceInfo = ::mna_core::ServiceInfo::new("", "", "", "");
        #(#[allow(missing_docs)] pub type #names = __Broken;)*
    }
}
