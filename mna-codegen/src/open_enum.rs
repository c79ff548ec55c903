//! Named values as an open enum: today's have names, tomorrow's are kept as they are.

use mna_specs::{DataType, EnumValue, Literal, ServiceSpec, TypeRef, names};
use proc_macro2::{Ident, Literal as Token, Span, TokenStream};
use quote::quote;

use crate::docs;

/// The error codes of a service: its own and those of every product.
pub(crate) fn error_codes(service: &ServiceSpec, span: Span) -> TokenStream {
    let values = service.error_codes.iter().map(|code| EnumValue {
        value: Literal::Text(code.code.clone()),
        name: names::pascal(&code.code),
        doc: code.doc.clone(),
        sites: Vec::new(),
    });
    let ty = DataType {
        name: "ErrorCode".to_owned(),
        doc: Some(
            "Why an action was refused: the codes of this service, and those of every product.\n\n\
             The list is open, and so is each action's own: compare with \
             [`Error::is`](::mna_core::Error::is), or convert \
             [`Error::code`](::mna_core::Error::code) and match."
                .to_owned(),
        ),
        base: Some(TypeRef::String),
        values: values.collect(),
        ..DataType::default()
    };
    expand(&ty, span)
}

pub(crate) fn expand(ty: &DataType, span: Span) -> TokenStream {
    if ty.base == Some(TypeRef::String) {
        of_text(ty, span)
    } else {
        of_numbers(ty, span)
    }
}

fn of_numbers(ty: &DataType, span: Span) -> TokenStream {
    let name = Ident::new(&ty.name, span);
    let base = match ty.base {
        Some(TypeRef::Uint64) => Ident::new("u64", span),
        _ => Ident::new("i64", span),
    };
    let serialize = Ident::new(&format!("serialize_{base}"), span);
    let doc = docs::attributes(&type_doc(ty));
    let (variants, variant_docs) = variants(ty, span);
    let values: Vec<_> = ty
        .values
        .iter()
        .map(|value| match value.value {
            Literal::Int(value) => Token::i64_unsuffixed(value),
            _ => Token::i64_unsuffixed(0),
        })
        .collect();
    quote! {
        #doc
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
        )]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants,)*
            /// A value without a name here. Use `from`, which gives the names there are.
            Unknown(#base),
        }

        impl #name {
            /// The value on the wire.
            #[inline]
            pub const fn value(self) -> #base {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl ::core::convert::From<#base> for #name {
            #[inline]
            fn from(value: #base) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    other => Self::Unknown(other),
                }
            }
        }

        impl ::mna_core::__private::Serialize for #name {
            fn serialize<S: ::mna_core::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.#serialize(self.value())
            }
        }

        impl ::mna_core::__private::Element for #name {
            fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                deserializer: D,
            ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
                ::mna_core::__private::fill_as::<#base, Self, D>(slot, deserializer)
            }
        }
    }
}

fn of_text(ty: &DataType, span: Span) -> TokenStream {
    let name = Ident::new(&ty.name, span);
    let doc = docs::attributes(&type_doc(ty));
    let (variants, variant_docs) = variants(ty, span);
    let values: Vec<_> = ty
        .values
        .iter()
        .map(|value| match &value.value {
            Literal::Text(text) => text.as_str(),
            _ => "",
        })
        .collect();
    quote! {
        #doc
        #[derive(
            ::core::clone::Clone, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
        )]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants,)*
            /// A value without a name here. Use `from`, which gives the names there are.
            Unknown(::std::string::String),
        }

        impl #name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl ::core::convert::AsRef<str> for #name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::convert::From<&str> for #name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    other => Self::Unknown(::std::borrow::ToOwned::to_owned(other)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for #name {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                <Self as ::core::convert::From<&str>>::from(&value)
            }
        }

        impl ::mna_core::__private::Serialize for #name {
            fn serialize<S: ::mna_core::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl ::mna_core::__private::Element for #name {
            fn fill<'de, D: ::mna_core::__private::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                deserializer: D,
            ) -> ::core::result::Result<::mna_core::__private::Misfit, D::Error> {
                ::mna_core::__private::fill_as::<::std::string::String, Self, D>(slot, deserializer)
            }
        }
    }
}

fn variants(ty: &DataType, span: Span) -> (Vec<Ident>, Vec<TokenStream>) {
    let idents = ty.values.iter().map(|value| Ident::new(&value.name, span));
    let docs = ty
        .values
        .iter()
        .map(|value| docs::attributes(&docs::variant(value)));
    (idents.collect(), docs.collect())
}

fn type_doc(ty: &DataType) -> String {
    let fallback = || format!("The values of `{}`.", ty.name);
    ty.doc.clone().unwrap_or_else(fallback)
}
