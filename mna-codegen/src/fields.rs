//! Fields as Rust sees them: names, types, and how a setter takes a value.

use std::collections::BTreeMap;

use mna_specs::{DataType, Field, TypeRef, Unit, names};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// Where the data types that a field names are to be found.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) types: &'a BTreeMap<String, DataType>,
    /// The module that shared ones are in; `None` if all stand beside the code.
    pub(crate) module: Option<&'a TokenStream>,
    /// Those that stand beside the code all the same, because the action brings them along.
    pub(crate) own: &'a [DataType],
    /// The fields that stand beside one another, for documentation that speaks of the others.
    pub(crate) siblings: &'a [Field],
    /// The data type that the fields are members of; `None` for those of an action.
    pub(crate) owner: Option<&'a str>,
    pub(crate) span: Span,
}

impl<'a> Scope<'a> {
    /// The data type's path.
    pub(crate) fn path(&self, name: &str) -> TokenStream {
        let ident = Ident::new(name, self.span);
        let is_own = self.own.iter().any(|ty| ty.name == name);
        match self.module {
            Some(module) if !is_own => quote!(#module::#ident),
            _ => quote!(#ident),
        }
    }

    /// The same for documentation of fields that stand beside those of `list`.
    pub(crate) fn beside(self, list: &'a [Field]) -> Scope<'a> {
        Scope {
            siblings: list,
            ..self
        }
    }

    /// The same for the members of the data type `ty`.
    pub(crate) fn within(self, ty: &'a DataType) -> Scope<'a> {
        Scope {
            owner: Some(&ty.name),
            ..self.beside(&ty.fields)
        }
    }

    /// Whether the field's value stands on the heap, as it would be endless in place.
    pub(crate) fn is_boxed(&self, field: &Field) -> bool {
        self.owner
            .is_some_and(|owner| mna_specs::holds_itself(owner, field, self.types))
    }

    /// The data type's path in documentation.
    pub(crate) fn doc_path(&self, name: &str) -> String {
        self.path(name).to_string().replace(' ', "")
    }

    /// What the named values are on the wire, if the type is a set of such.
    pub(crate) fn enum_base(&self, ty: &TypeRef) -> Option<&TypeRef> {
        let name = ty.named()?;
        self.types.get(name)?.base.as_ref()
    }
}

/// The field with this name on the wire.
pub(crate) fn find<'a>(fields: &'a [Field], wire: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.name == wire)
}

/// The Rust name of the field with this name on the wire.
pub(crate) fn plain_name_of(fields: &[Field], wire: &str) -> String {
    find(fields, wire).map_or_else(|| names::snake(wire), plain_name)
}

/// The field's name in snake_case, without regard to keywords.
pub(crate) fn plain_name(field: &Field) -> String {
    field
        .rust
        .clone()
        .unwrap_or_else(|| names::snake(&field.name))
}

/// The field's identifier: `r#type` where the name is a word of the language.
pub(crate) fn ident(field: &Field, span: Span) -> Ident {
    ident_of(&plain_name(field), span)
}

pub(crate) fn ident_of(name: &str, span: Span) -> Ident {
    if names::never_raw(name) {
        format_ident!("{name}_", span = span)
    } else if names::is_keyword(name) {
        Ident::new_raw(name, span)
    } else {
        Ident::new(name, span)
    }
}

/// The type of the field's value, without any `Option`.
pub(crate) fn value_type(field: &Field, scope: Scope<'_>) -> TokenStream {
    let ty = type_of(&field.ty, field, scope);
    if scope.is_boxed(field) {
        quote!(::std::boxed::Box<#ty>)
    } else {
        ty
    }
}

/// The type of one element of a list.
pub(crate) fn element_type(field: &Field, scope: Scope<'_>) -> TokenStream {
    type_of(field.ty.element(), field, scope)
}

/// The Rust type for `ty`, which is the field's or that of its elements.
fn type_of(ty: &TypeRef, field: &Field, scope: Scope<'_>) -> TokenStream {
    match (ty, field.unit) {
        (TypeRef::List(element), _) => {
            let element = type_of(element, field, scope);
            quote!(::std::vec::Vec<#element>)
        }
        (TypeRef::Named(name), _) => scope.path(name),
        (TypeRef::String | TypeRef::Int64 | TypeRef::Uint64, Some(Unit::UnixSeconds)) => {
            quote!(::mna_core::UnixSeconds)
        }
        (TypeRef::String | TypeRef::Int64 | TypeRef::Uint64, Some(Unit::UnixMilliseconds)) => {
            quote!(::mna_core::UnixMilliseconds)
        }
        (TypeRef::String, _) if field.sensitive => quote!(::mna_core::Secret),
        (TypeRef::String, _) => quote!(::std::string::String),
        (TypeRef::Int64, _) => quote!(i64),
        (TypeRef::Uint64, _) => quote!(u64),
        (TypeRef::Float, _) => quote!(f64),
        (TypeRef::Bool, _) => quote!(bool),
    }
}

/// What a setter accepts for the field.
pub(crate) fn setter_input(field: &Field, scope: Scope<'_>) -> TokenStream {
    let ty = element_type(field, scope);
    let ty = if converts(field.ty.element(), field.unit, scope) {
        quote!(impl ::core::convert::Into<#ty>)
    } else {
        ty
    };
    if field.ty.is_list() {
        quote!(impl ::core::iter::IntoIterator<Item = #ty>)
    } else {
        ty
    }
}

/// Whether other types are worth accepting. Plain numbers are taken as they are, so that a literal
/// has one type it can be.
fn converts(ty: &TypeRef, unit: Option<Unit>, scope: Scope<'_>) -> bool {
    let is_time = matches!(unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds));
    *ty == TypeRef::String || is_time || scope.enum_base(ty).is_some()
}

/// What a required field holds in a builder until its setter is called; never seen outside.
pub(crate) fn blank(field: &Field, scope: Scope<'_>) -> TokenStream {
    match scope.enum_base(&field.ty) {
        Some(base) if !field.ty.is_list() => {
            let path = value_type(field, scope);
            let value = match base {
                TypeRef::String => quote!(::std::string::String::new()),
                _ => quote!(0),
            };
            quote!(#path::Unknown(#value))
        }
        _ => quote!(::core::default::Default::default()),
    }
}
