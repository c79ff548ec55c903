//! Data types with fields: plain structs that can be sent, received, or both.

use mna_specs::{DataType, Field, TypeRef, Unit};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::fields::{self, Scope};
use crate::usage::Usage;
use crate::{docs, open_enum};

/// The code of all these types, each for the direction it is used in.
pub(crate) fn expand_all<'a>(
    types: impl IntoIterator<Item = &'a DataType>,
    usage: &Usage,
    scope: Scope<'_>,
) -> TokenStream {
    let expand_one = |ty: &DataType| {
        if ty.is_enum() {
            return open_enum::expand(ty, scope.span);
        }
        let (sent, received) = (usage.is_sent(&ty.name), usage.is_received(&ty.name));
        expand(ty, sent, received, scope)
    };
    types.into_iter().map(expand_one).collect()
}

/// A type has one shape whichever way it goes: what goes only one way today may go both ways
/// tomorrow, and programs that use it must not break then.
fn expand(ty: &DataType, sent: bool, received: bool, scope: Scope<'_>) -> TokenStream {
    let name = Ident::new(&ty.name, scope.span);
    let doc = docs::attributes(&docs::data_type(ty, sent));
    let members = received_fields(&ty.fields, scope.within(ty));
    let unknown = unknown_fields();
    let debug = debug(&name, &ty.fields, &["unknown_fields"], scope.span);
    let equality = equality(&name, &ty.fields, &["unknown_fields"], scope.span);
    let serialize = sent.then(|| {
        let puts = ty.fields.iter().map(|field| {
            let is_time = matches!(field.unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds));
            match (&field.ty, field.required) {
                (TypeRef::List(_), true) => "put",
                (TypeRef::List(_), false) => "put_list",
                (TypeRef::String, _) if is_time => "put_digits",
                _ => "put_some",
            }
        });
        serialize(&name, &ty.fields, puts, Some("unknown_fields"), scope.span)
    });
    let object = received.then(|| object(&name, &ty.fields, None, scope.span));
    quote! {
        #doc
        #[derive(::core::clone::Clone, ::core::default::Default)]
        pub struct #name {
            #members
            #unknown
        }
        #debug
        #equality
        #serialize
        #object
    }
}

/// Fields as a request has them: what is required is there.
pub(crate) fn sent_fields<'a>(list: &'a [Field], scope: Scope<'a>) -> TokenStream {
    let scope = scope.beside(list);
    list.iter()
        .map(|field| {
            let doc = docs::attributes(&docs::field(field, scope, !field.required));
            let name = fields::ident(field, scope.span);
            let ty = fields::value_type(field, scope);
            if field.required {
                quote!(#doc pub #name: #ty,)
            } else {
                quote!(#doc pub #name: ::core::option::Option<#ty>,)
            }
        })
        .collect()
}

/// Fields as an answer has them: whatever the page says, any may be missing.
pub(crate) fn received_fields<'a>(list: &'a [Field], scope: Scope<'a>) -> TokenStream {
    let scope = scope.beside(list);
    list.iter()
        .map(|field| {
            let doc = docs::attributes(&docs::field(field, scope, false));
            let name = fields::ident(field, scope.span);
            let ty = fields::value_type(field, scope);
            if field.ty.is_list() {
                quote!(#doc pub #name: #ty,)
            } else {
                quote!(#doc pub #name: ::core::option::Option<#ty>,)
            }
        })
        .collect()
}

/// The place for what the server says beyond the spec.
pub(crate) fn unknown_fields() -> TokenStream {
    quote! {
        /// What was said beyond the documentation, and values that did not fit their type.
        pub unknown_fields: ::mna_core::UnknownFields,
    }
}

/// Encoding: each field by the method of `Fields` that `puts` names, then what is unknown.
pub(crate) fn serialize<'a>(
    name: &Ident,
    list: &[Field],
    puts: impl Iterator<Item = &'a str>,
    unknown: Option<&str>,
    span: Span,
) -> TokenStream {
    let puts = list.iter().zip(puts).map(|(field, put)| {
        let (wire, put) = (&field.name, Ident::new(put, span));
        let ident = fields::ident(field, span);
        quote!(fields.#put(#wire, &self.#ident);)
    });
    let unknown = unknown.map(|unknown| {
        let ident = Ident::new(unknown, span);
        quote!(fields.put_unknown(&self.#ident);)
    });
    let mutable = (!list.is_empty() || unknown.is_some()).then(|| quote!(mut));
    quote! {
        impl ::mna_core::__private::Serialize for #name {
            fn serialize<S: ::mna_core::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let #mutable fields = ::mna_core::__private::Fields::new(serializer)?;
                #(#puts)*
                #unknown
                fields.end()
            }
        }
    }
}

/// Decoding. `last` is a field that the spec does not list, such as the request id.
pub(crate) fn object(
    name: &Ident,
    list: &[Field],
    last: Option<(&str, Ident)>,
    span: Span,
) -> TokenStream {
    let listed = list
        .iter()
        .map(|field| (field.name.as_str(), fields::ident(field, span)));
    let (wire, idents): (Vec<_>, Vec<_>) = listed.chain(last).unzip();
    let places = (0..idents.len()).map(Literal::usize_unsuffixed);
    quote! {
        impl ::mna_core::__private::Object for #name {
            const FIELDS: &'static [&'static str] = &[#(#wire),*];

            fn read_field<'de, M: ::mna_core::__private::MapAccess<'de>>(
                &mut self,
                index: usize,
                map: &mut M,
            ) -> ::core::result::Result<::mna_core::__private::Misfits, M::Error> {
                match index {
                    #(#places => ::mna_core::__private::read(&mut self.#idents, map),)*
                    _ => ::mna_core::__private::skip(map),
                }
            }

            #[inline]
            fn unknown_fields(&mut self) -> &mut ::mna_core::UnknownFields {
                &mut self.unknown_fields
            }
        }

        impl<'de> ::mna_core::__private::Deserialize<'de> for #name {
            fn deserialize<D: ::mna_core::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                ::mna_core::__private::deserialize(deserializer)
            }
        }
    }
}

/// `PartialEq`, which costs the compiler half of what the derived one does: `&` has no branches, where
/// `&&` has one for each field.
///
/// `last` are fields that the spec does not list.
pub(crate) fn equality(name: &Ident, list: &[Field], last: &[&str], span: Span) -> TokenStream {
    let listed = list.iter().map(|field| fields::ident(field, span));
    let last = last.iter().map(|label| Ident::new(label, span));
    let pairs = listed
        .chain(last)
        .map(|ident| quote!(::mna_core::__private::same(&self.#ident, &other.#ident)));
    let pairs: Vec<_> = pairs.collect();
    let (other, equal) = if pairs.is_empty() {
        (quote!(_), quote!(true))
    } else {
        (quote!(other), quote!(#(#pairs)&*))
    };
    quote! {
        impl ::core::cmp::PartialEq for #name {
            #[inline]
            fn eq(&self, #other: &Self) -> bool {
                #equal
            }
        }
    }
}

/// `Debug` that leaves secrets out.
///
/// `last` are fields that the spec does not list, such as the request id.
pub(crate) fn debug(name: &Ident, list: &[Field], last: &[&str], span: Span) -> TokenStream {
    let text = name.to_string();
    let listed = list.iter().map(|field| {
        let ident = fields::ident(field, span);
        // A secret text has a type that shows nothing.
        let value = if field.sensitive && field.ty.element() != &TypeRef::String {
            quote!(&::mna_core::__private::Redacted)
        } else {
            quote!(&self.#ident)
        };
        (fields::plain_name(field), value)
    });
    let last = last.iter().map(|label| {
        let ident = Ident::new(label, span);
        ((*label).to_owned(), quote!(&self.#ident))
    });
    let (labels, values): (Vec<_>, Vec<_>) = listed.chain(last).unzip();
    quote! {
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let mut shown = f.debug_struct(#text);
                #(::mna_core::__private::show(&mut shown, #labels, #values);)*
                shown.finish()
            }
        }
    }
}
