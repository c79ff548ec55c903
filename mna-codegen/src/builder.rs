//! The builder: a request in the making, whose type knows which required parameters are set.
//!
//! The type's second parameter is a chain of pairs with a link for each required parameter: a struct
//! named like the parameter until it is set, `Set` afterwards. `build` and `send` ask that all
//! are; if one is not, the compiler's message shows the struct's name. Asking that of the chain is
//! one question for the compiler, however many parameters there are.

use mna_specs::{Field, Paging, Spec, names};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::action::Items;
use crate::fields::{self, Scope};
use crate::{Target, docs, paging};

pub(crate) fn expand<'a>(
    spec: &'a Spec,
    target: &Target,
    items: &Items,
    scope: Scope<'a>,
) -> TokenStream {
    let visibility = &target.visibility;
    let Items {
        request,
        response,
        builder,
        states,
    } = items;
    let parameters = &spec.action.parameters;
    let scope = scope.beside(parameters);
    let required: Vec<&Field> = parameters.iter().filter(|field| field.required).collect();
    let unset: Vec<Ident> = required
        .iter()
        .map(|f| fields::ident(f, scope.span))
        .collect();
    let flags: Vec<Ident> = required
        .iter()
        .map(|f| {
            format_ident!(
                "__Has{}",
                names::pascal(&fields::plain_name(f)),
                span = scope.span
            )
        })
        .collect();
    let fields = parameters
        .iter()
        .map(|field| fields::ident(field, scope.span));
    let blanks = parameters.iter().map(|field| {
        if field.required {
            fields::blank(field, scope)
        } else {
            quote!(::core::option::Option::None)
        }
    });
    let nothing_set = chain(unset.iter().map(|name| quote!(#states::#name)));
    let any = chain(flags.iter().map(|flag| quote!(#flag)));
    let (needed, optional): (Vec<_>, Vec<_>) = parameters.iter().partition(|f| f.required);
    let needed = needed.into_iter().enumerate();
    let needed: Vec<_> = needed
        .map(|(place, field)| required_setter(field, place, builder, &flags, scope))
        .collect();
    let needed = (!needed.is_empty()).then(|| {
        quote! {
            impl<__V, #(#flags,)*> #builder<__V, #any> {
                #(#needed)*

                fn __with_state<__S>(self) -> #builder<__V, __S> {
                    #builder {
                        via: self.via,
                        request: self.request,
                        set: ::core::marker::PhantomData,
                    }
                }
            }
        }
    });
    let optional = optional.iter().map(|field| optional_setters(field, scope));
    // Nothing is left to ask of an action without required parameters.
    let when_complete =
        (!flags.is_empty()).then(|| quote!(where __S: ::mna_core::__private::Complete,));
    let pages =
        (spec.action.paging.as_ref()).map(|stated| pages(spec, stated, items, &flags, &required));
    let states_doc = " The required parameters, for the compiler's messages.";
    let doc = docs::attributes(&format!(
        "A request for [`{}`] in the making.\n\n\
         Parameters are set in any order; the required ones must be set before `build` or `send`.",
        target.ident
    ));
    quote! {
        #[doc = #states_doc]
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        #visibility mod #states {
            #(pub struct #unset;)*
        }

        #doc
        #[must_use = "a builder does nothing until `send` is called and awaited"]
        #visibility struct #builder<__V = (), __S = #nothing_set> {
            via: __V,
            request: #request,
            set: ::core::marker::PhantomData<__S>,
        }

        impl<__V> #builder<__V> {
            #[inline]
            fn __new(via: __V) -> Self {
                #builder {
                    via,
                    request: #request { #(#fields: #blanks,)* },
                    set: ::core::marker::PhantomData,
                }
            }
        }

        #needed

        impl<__V, __S> #builder<__V, __S> {
            #(#optional)*

            /// The finished request.
            #[inline]
            pub fn build(self) -> #request
            #when_complete
            {
                self.request
            }
        }

        impl<__S> #builder<::mna_core::Client, __S> {
            /// Calls the action.
            ///
            /// # Errors
            ///
            /// See [`Error`](::mna_core::Error): its kind says whether the action may have been
            /// executed.
            #[inline]
            pub fn send(self) -> ::mna_core::Pending<#response>
            #when_complete
            {
                self.via.send(self.request)
            }
        }

        #pages
    }
}

/// Reading the answer page by page, for which neither what says which page nor its size need be set.
fn pages(
    spec: &Spec,
    stated: &Paging,
    items: &Items,
    flags: &[Ident],
    required: &[&Field],
) -> TokenStream {
    let Items {
        request, builder, ..
    } = items;
    let others: Vec<_> = required
        .iter()
        .zip(flags)
        .filter(|(field, _)| !stated.parameters().any(|name| name == field.name))
        .map(|(_, flag)| flag)
        .collect();
    let when_others =
        (!others.is_empty()).then(|| quote!(where #(#others: ::mna_core::__private::Given,)*));
    let doc = docs::attributes(&paging::doc(&spec.action, stated));
    let any = chain(flags.iter().map(|flag| quote!(#flag)));
    quote! {
        impl<#(#flags,)*> #builder<::mna_core::Client, #any> {
            #doc
            #[inline]
            pub fn pages(self) -> ::mna_core::Pages<#request>
            #when_others
            {
                self.via.pages(self.request)
            }

            /// The items of all pages, one after the other. See [`pages`](Self::pages).
            #[inline]
            pub fn items(self) -> ::mna_core::PagedItems<#request>
            #when_others
            {
                self.via.pages(self.request).items()
            }
        }
    }
}

/// `(A, (B, ()))` of `A` and `B`.
fn chain(links: impl DoubleEndedIterator<Item = TokenStream>) -> TokenStream {
    links
        .rev()
        .fold(quote!(()), |rest, link| quote!((#link, #rest)))
}

fn required_setter(
    field: &Field,
    place: usize,
    builder: &Ident,
    flags: &[Ident],
    scope: Scope<'_>,
) -> TokenStream {
    let doc = docs::attributes(&format!("{} Required.", docs::field(field, scope, false)));
    let name = fields::ident(field, scope.span);
    let input = fields::setter_input(field, scope);
    let set = Ident::new(
        if field.ty.is_list() {
            "set_list"
        } else {
            "set"
        },
        scope.span,
    );
    let after = flags.iter().enumerate().map(|(index, flag)| {
        if index == place {
            quote!(::mna_core::__private::Set)
        } else {
            quote!(#flag)
        }
    });
    let after = chain(after);
    quote! {
        #doc
        #[inline]
        pub fn #name(mut self, value: #input) -> #builder<__V, #after> {
            ::mna_core::__private::#set(&mut self.request.#name, value);
            self.__with_state()
        }
    }
}

fn optional_setters(field: &Field, scope: Scope<'_>) -> TokenStream {
    let plain = fields::plain_name(field);
    let doc = docs::attributes(&docs::field(field, scope, true));
    let set_doc = docs::attributes(&format!(
        "Sets [`{plain}`](Self::{plain}), or leaves it out with `None`."
    ));
    let name = fields::ident(field, scope.span);
    let set_name = format_ident!("set_{plain}", span = scope.span);
    let ty = fields::value_type(field, scope);
    let input = fields::setter_input(field, scope);
    let set = if field.ty.is_list() {
        "set_some_list"
    } else {
        "set_some"
    };
    let set = Ident::new(set, scope.span);
    quote! {
        #doc
        #[inline]
        pub fn #name(mut self, value: #input) -> Self {
            ::mna_core::__private::#set(&mut self.request.#name, value);
            self
        }

        #set_doc
        #[inline]
        pub fn #set_name(mut self, value: ::core::option::Option<#ty>) -> Self {
            ::mna_core::__private::set(&mut self.request.#name, value);
            self
        }
    }
}
