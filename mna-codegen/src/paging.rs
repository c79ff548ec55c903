//! Answers in pages: where a request says which page, and where an answer has its items.

use mna_specs::{Action, Field, Paging, Spec};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::action::Items;
use crate::fields::{self, Scope};

/// How many items a page has where the caller has not said, if the server allows as many.
const PAGE_SIZE: i64 = 100;

/// How the action pages. Nothing if it does not, or if the spec names fields that it does not
/// describe, which no spec that has been validated does.
pub(crate) fn expand(spec: &Spec, items: &Items, scope: Scope<'_>) -> Option<TokenStream> {
    let action = &spec.action;
    let paging = action.paging.as_ref()?;
    let place = place(action, paging, scope)?;
    let list = Route::new(&paging.items, spec, scope)?;
    let item = fields::element_type(list.field, scope);
    let found = list.mutable();

    let Items {
        request, response, ..
    } = items;
    let key = paging.key.as_ref().and_then(|key| {
        let described = scope.types.get(list.field.ty.named()?)?;
        let key = fields::ident(fields::find(&described.fields, key)?, scope.span);
        Some(quote! {
            #[inline]
            fn key(item: &#item) -> ::core::option::Option<&str> {
                item.#key.as_deref()
            }
        })
    });
    let read = |path: &Option<String>, name: TokenStream, ty: TokenStream, how: TokenStream| {
        let found = Route::new(path.as_ref()?, spec, scope)?.shared();
        Some(quote! {
            #[inline]
            fn #name(page: &#response) -> ::core::option::Option<#ty> {
                #found #how
            }
        })
    };
    let total = read(
        &paging.total,
        quote!(total),
        quote!(i64),
        quote!(.map(::mna_core::__private::Number::get)),
    );
    let next = read(
        &paging.next,
        quote!(next),
        quote!(::std::string::String),
        quote!(.and_then(::mna_core::__private::Number::token)),
    );
    let more = read(&paging.more, quote!(more), quote!(bool), quote!(.copied())).or_else(|| {
        read(
            &paging.done,
            quote!(more),
            quote!(bool),
            quote!(.map(|done| !done)),
        )
    });
    let token = (paging.next.as_ref()).and_then(|path| Route::new(path, spec, scope));
    // Mostly all there is to look at is one list in the answer itself.
    let unfit = (list.is_nested() || token.is_some()).then(|| {
        let checks = [Some(&list), token.as_ref()]
            .into_iter()
            .flatten()
            .map(|route| {
                let (path, is_unfit) = (route.path, route.is_unfit());
                quote! {
                    if #is_unfit {
                        return ::core::option::Option::Some(#path);
                    }
                }
            });
        quote! {
            #[inline]
            fn unfit(page: &mut #response) -> ::core::option::Option<&'static str> {
                #(#checks)*
                ::core::option::Option::None
            }
        }
    });
    let wire = &paging.items;
    Some(quote! {
        impl ::mna_core::Paged for #request {
            type Item = #item;

            #[inline]
            fn place(&mut self) -> ::mna_core::__private::Place<'_> {
                #place
            }

            const ITEMS: &'static str = #wire;

            #[inline]
            fn items(
                page: &mut #response,
            ) -> ::core::option::Option<&mut ::std::vec::Vec<#item>> {
                #found
            }

            #key
            #total
            #next
            #more
            #unfit
        }
    })
}

/// Where the request says which page.
fn place(action: &Action, paging: &Paging, scope: Scope<'_>) -> Option<TokenStream> {
    let parameter = |name: &String| {
        let field = fields::find(&action.parameters, name)?;
        Some((field, fields::ident(field, scope.span)))
    };
    let place = quote!(::mna_core::__private::Place);
    let place = if let Some(page) = &paging.page {
        let (_, page) = parameter(page)?;
        let first = Literal::i64_unsuffixed(paging.first_page());
        quote!(#place::page(&mut self.#page, #first))
    } else if let Some(offset) = &paging.offset {
        let (_, offset) = parameter(offset)?;
        quote!(#place::offset(&mut self.#offset))
    } else {
        let (_, token) = parameter(paging.token.as_ref()?)?;
        quote!(#place::token(&mut self.#token))
    };
    let Some(size) = &paging.size else {
        return Some(place);
    };
    let (field, size) = parameter(size)?;
    let usual = Literal::i64_unsuffixed(usual_size(field).unwrap_or(0));
    Some(quote!(#place.with_size(&mut self.#size, #usual)))
}

/// How many items are asked for where the caller has not said; `None` where the server may decide.
fn usual_size(size: &Field) -> Option<i64> {
    match size.maximum {
        Some(most) if most > 0 => Some(most.min(PAGE_SIZE)),
        _ => size.required.then_some(PAGE_SIZE),
    }
}

/// What `pages` does.
pub(crate) fn doc(action: &Action, paging: &Paging) -> String {
    let name = |wire: &str| fields::plain_name_of(&action.parameters, wire);
    let size = paging.size.as_ref();
    let named: Vec<String> = paging.parameters().map(name).collect();
    let need = match named.as_slice() {
        [which, size] => format!("Neither `{which}` nor `{size}` needs to be set"),
        names => format!("`{}` does not need to be set", names.concat()),
    };
    let usual = size
        .and_then(|size| fields::find(&action.parameters, size))
        .and_then(usual_size);
    let pages = match usual {
        Some(count) => format!("with up to {count} items each"),
        None => "as large as the server makes them".to_owned(),
    };
    let mut doc = format!(
        "The pages of the answer, each fetched when it is asked for. {need}: without, all pages come, \
         {pages}."
    );
    if let Some(offset) = &paging.offset {
        doc += &format!(
            " Each page begins where the one before ended: `{}` grows by as many items as came.",
            name(offset)
        );
    }
    if let Some(token) = &paging.token {
        doc += &format!(
            " Each page brings the token of the next one, which is sent as `{}`.",
            name(token)
        );
    }
    if action.is_guessed("paging") {
        doc += "\n\nHow the answer comes in pages was recognised by the names of its fields, and nobody \
                has checked it.";
    }
    doc
}

/// The way from an answer to a field of it, which may stand in objects of the answer.
struct Route<'a> {
    path: &'a str,
    /// The last field.
    field: &'a Field,
    wire: Vec<&'a str>,
    idents: Vec<Ident>,
}

impl<'a> Route<'a> {
    fn new(path: &'a str, spec: &'a Spec, scope: Scope<'a>) -> Option<Route<'a>> {
        let found = Field::path(path, &spec.action.response, scope.types)?;
        Some(Route {
            path,
            field: found.last()?,
            wire: found.iter().map(|field| field.name.as_str()).collect(),
            idents: found
                .iter()
                .map(|field| fields::ident(field, scope.span))
                .collect(),
        })
    }

    fn is_nested(&self) -> bool {
        self.idents.len() > 1
    }

    /// The field, if the objects are there: `Option<&mut Vec<_>>` of a list.
    fn mutable(&self) -> TokenStream {
        let Some((list, [first, objects @ ..])) = self.idents.split_last() else {
            let idents = &self.idents;
            return quote!(::core::option::Option::Some(&mut page #(.#idents)*));
        };
        quote! {
            page.#first.as_mut()
                #(.and_then(|object| object.#objects.as_mut()))*
                .map(|object| &mut object.#list)
        }
    }

    /// The field's value, if the objects and it are there: `Option<&_>`.
    fn shared(&self) -> TokenStream {
        shared(&self.idents)
    }

    /// Whether the field, or one of the objects it stands in, came as something else.
    fn is_unfit(&self) -> TokenStream {
        let checks = self.wire.iter().enumerate().map(|(depth, wire)| {
            if depth == 0 {
                return quote!(page.unknown_fields.get(#wire).is_some());
            }
            let object = shared(&self.idents[..depth]);
            quote!(#object.is_some_and(|object| object.unknown_fields.get(#wire).is_some()))
        });
        quote!(#(#checks)||*)
    }
}

fn shared(idents: &[Ident]) -> TokenStream {
    let mut idents = idents.iter();
    let first = idents.next();
    quote!(page.#first.as_ref() #(.and_then(|object| object.#idents.as_ref()))*)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameter(name: &str, required: bool, maximum: Option<i64>) -> Field {
        Field {
            name: name.to_owned(),
            ty: mna_specs::TypeRef::Int64,
            required,
            maximum,
            ..Field::default()
        }
    }

    /// What `pages` says of an action with these parameters, that pages like this.
    fn said(parameters: &[Field], paging: Paging) -> String {
        let action = Action {
            parameters: parameters.to_vec(),
            ..Action::default()
        };
        doc(&action, &paging)
    }

    #[test]
    fn no_more_is_asked_for_than_may_be_had() {
        for (required, maximum, usual) in [
            (true, None, Some(100)),
            (true, Some(20), Some(20)),
            (true, Some(1000), Some(100)),
            (true, Some(0), Some(100)),
            (false, None, None),
            (false, Some(50), Some(50)),
            (false, Some(500), Some(100)),
        ] {
            let size = parameter("Limit", required, maximum);
            assert_eq!(usual_size(&size), usual, "{required} {maximum:?}");
        }
    }

    #[test]
    fn what_pages_does_is_said_for_every_way_to_page() {
        let limit = parameter("Limit", true, Some(20));
        let page = Paging {
            page: Some("PageNo".to_owned()),
            ..Paging::default()
        };
        assert_eq!(
            said(&[], page.clone()),
            "The pages of the answer, each fetched when it is asked for. `page_no` does not need to be \
             set: without, all pages come, as large as the server makes them."
        );
        let sized = Paging {
            size: Some("Limit".to_owned()),
            ..page
        };
        assert_eq!(
            said(std::slice::from_ref(&limit), sized),
            "The pages of the answer, each fetched when it is asked for. Neither `page_no` nor `limit` \
             needs to be set: without, all pages come, with up to 20 items each."
        );
        let offset = Paging {
            offset: Some("Offset".to_owned()),
            size: Some("Limit".to_owned()),
            ..Paging::default()
        };
        let said_of_offset = said(&[limit], offset);
        assert!(
            said_of_offset.ends_with(
                "Each page begins where the one before ended: `offset` grows by as many items as came."
            ),
            "{said_of_offset}"
        );
        let token = Paging {
            token: Some("NextToken".to_owned()),
            ..Paging::default()
        };
        let said_of_token = said(&[], token);
        assert!(
            said_of_token.ends_with(
                "Each page brings the token of the next one, which is sent as `next_token`."
            ),
            "{said_of_token}"
        );
    }

    #[test]
    fn a_guess_is_called_one() {
        let guessed = Action {
            guessed: vec!["paging".to_owned()],
            ..Action::default()
        };
        let said = doc(&guessed, &Paging::default());
        assert!(
            said.contains("recognised by the names of its fields"),
            "{said}"
        );
    }
}
