//! One action: the declared struct, its request and response, and the method of the client.

use mna_specs::{Repeat, Service, Site, Spec, Status, names};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::fields::{self, Scope};
use crate::{Target, builder, docs, example, paging, structure};

/// The names of the items that belong to one action.
pub(crate) struct Items {
    pub(crate) request: Ident,
    pub(crate) response: Ident,
    pub(crate) builder: Ident,
    /// The module of the names of required parameters, which only the compiler shows.
    pub(crate) states: Ident,
}

impl Items {
    fn new(target: &Target) -> Items {
        let (base, span) = (&target.ident, target.span());
        Items {
            request: format_ident!("{base}Request", span = span),
            response: format_ident!("{base}Response", span = span),
            builder: format_ident!("{base}Builder", span = span),
            states: format_ident!("__{}", names::snake(&base.to_string()), span = span),
        }
    }
}

pub(crate) fn expand(spec: &Spec, target: &Target, scope: Scope<'_>) -> TokenStream {
    let items = Items::new(target);
    let declared = declared(spec, target, &items, scope);
    let request = request(spec, target, &items, scope);
    let response = response(spec, target, &items, scope);
    let builder = builder::expand(spec, target, &items, scope);
    let method = target
        .client
        .as_ref()
        .map(|client| client_method(spec, target, &items, client));
    let paged = paging::expand(spec, &items, scope);
    quote!(#declared #method #request #response #paged #builder)
}

pub(crate) fn placeholder(target: &Target, broken: &TokenStream) -> TokenStream {
    let Target {
        ident,
        visibility,
        attributes,
        client,
        ..
    } = target;
    let Items {
        request,
        response,
        builder,
        ..
    } = Items::new(target);
    let method = client.as_ref().map(|client| {
        let name = fields::ident_of(&names::snake(&ident.to_string()), target.span());
        quote! {
            #[allow(missing_docs)]
            impl #client {
                #visibility fn #name(&self) -> #request { loop {} }
            }
        }
    });
    quote! {
        #[allow(missing_docs)]
        #visibility type #request = #broken;
        #[allow(missing_docs)]
        #visibility type #response = #request;
        #[allow(missing_docs)]
        #visibility type #builder = #request;

        #attributes
        #[allow(missing_docs)]
        #visibility struct #ident;

        #[allow(missing_docs)]
        impl #ident {
            pub fn builder() -> #request { loop {} }
            pub fn call<T>(_: T) -> #request { loop {} }
        }

        #method
    }
}

fn declared(spec: &Spec, target: &Target, items: &Items, scope: Scope<'_>) -> TokenStream {
    let Target {
        ident,
        visibility,
        attributes,
        ..
    } = target;
    let example = example::of_action(spec, target, scope);
    let doc = docs::attributes(&docs::action(spec, target, &example));
    let builder = &items.builder;
    quote! {
        #attributes
        #doc
        #visibility struct #ident;

        impl #ident {
            /// Starts a request that is built now and sent later.
            #[inline]
            pub fn builder() -> #builder {
                #builder::__new(())
            }

            /// Starts a call that goes through `client`.
            pub fn call(
                client: &impl ::core::convert::AsRef<::mna_core::Client>,
            ) -> #builder<::mna_core::Client> {
                #builder::__new(::core::clone::Clone::clone(client.as_ref()))
            }
        }
    }
}

fn client_method(spec: &Spec, target: &Target, items: &Items, client: &TokenStream) -> TokenStream {
    let ident = &target.ident;
    let name = fields::ident_of(&names::snake(&ident.to_string()), target.span());
    let doc = docs::attributes(&docs::client_method(spec, &ident.to_string()));
    let deprecated = deprecated(spec);
    let builder = &items.builder;
    quote! {
        impl #client {
            #doc
            #deprecated
            #[inline]
            pub fn #name(&self) -> #builder<::mna_core::Client> {
                #ident::call(self)
            }
        }
    }
}

fn deprecated(spec: &Spec) -> Option<TokenStream> {
    let note = match spec.action.status {
        Status::Deprecated => "the vendor advises against this action",
        Status::Offline => "the vendor has taken this action out of service",
        _ => return None,
    };
    Some(quote!(#[deprecated(note = #note)]))
}

fn request(spec: &Spec, target: &Target, items: &Items, scope: Scope<'_>) -> TokenStream {
    let action = &spec.action;
    let visibility = &target.visibility;
    let Items {
        request, response, ..
    } = items;
    let doc = docs::attributes(&format!(
        "The request of [`{}`]: a plain value that can be kept, compared and sent.",
        target.ident
    ));
    let members = structure::sent_fields(&action.parameters, scope);
    let debug = structure::debug(request, &action.parameters, &[], scope.span);
    let equality = structure::equality(request, &action.parameters, &[], scope.span);
    let puts = action.parameters.iter();
    let puts = puts.map(|field| if field.required { "put" } else { "put_some" });
    let serialize = structure::serialize(request, &action.parameters, puts, None, scope.span);
    let service = match &target.types {
        Some(types) => quote!(&#types::SERVICE),
        None => {
            let info = service_info(&spec.service);
            quote!(&#info)
        }
    };
    let name = &action.action;
    let repeat = match action.repeat {
        Some(Repeat::Read) => quote!(.with_repeat(::mna_core::Repeat::Read)),
        Some(Repeat::Idempotent) => quote!(.with_repeat(::mna_core::Repeat::Idempotent)),
        // What nobody has judged is not repeated.
        _ => quote!(.with_repeat(::mna_core::Repeat::Write)),
    };
    let rate = action.rate_limit.as_ref().map(|limit| {
        let per_second = proc_macro2::Literal::u32_unsuffixed(limit.per_second);
        quote!(.with_rate(#per_second))
    });
    let skip_sign = action.skip_sign.then(|| quote!(.with_skip_sign()));
    quote! {
        #doc
        #[derive(::core::clone::Clone)]
        #[non_exhaustive]
        #visibility struct #request {
            #members
        }

        #debug
        #equality
        #serialize

        impl ::mna_core::Action for #request {
            type Response = #response;

            const INFO: ::mna_core::ActionInfo =
                ::mna_core::ActionInfo::new(#service, #name) #repeat #rate #skip_sign;
        }
    }
}

fn response(spec: &Spec, target: &Target, items: &Items, scope: Scope<'_>) -> TokenStream {
    let visibility = &target.visibility;
    let response = &items.response;
    let doc = docs::attributes(&format!("What [`{}`] answers.", target.ident));
    let members = structure::received_fields(&spec.action.response, scope);
    let unknown = structure::unknown_fields();
    let request_id = Ident::new("request_id", scope.span);
    let object = structure::object(
        response,
        &spec.action.response,
        Some(("RequestId", request_id)),
        scope.span,
    );
    let debug = structure::debug(
        response,
        &spec.action.response,
        &["request_id", "unknown_fields"],
        scope.span,
    );
    quote! {
        #doc
        #[derive(::core::clone::Clone, ::core::default::Default)]
        #[non_exhaustive]
        #visibility struct #response {
            #members
            /// The id by which the vendor finds the request.
            pub request_id: ::std::string::String,
            #unknown
        }

        #debug
        #object

        impl ::mna_core::__private::Response for #response {
            #[inline]
            fn request_id(&mut self) -> &mut ::std::string::String {
                &mut self.request_id
            }
        }
    }
}

/// The constant by which actions name their service.
pub(crate) fn service_constant(service: &Service, span: Span) -> TokenStream {
    let doc = docs::attributes(&format!(
        "{}, version {} of its API.",
        service.title, service.version
    ));
    let name = Ident::new("SERVICE", span);
    let info = service_info(service);
    quote! {
        #doc
        pub const #name: ::mna_core::ServiceInfo = #info;
    }
}

fn service_info(service: &Service) -> TokenStream {
    let (id, version) = (&service.service, &service.version);
    let (international, mainland) = (service.host(Site::Intl), service.host(Site::Cn));
    quote!(::mna_core::ServiceInfo::new(#id, #version, #international, #mainland))
}
