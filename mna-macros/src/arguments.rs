//! What stands in the parentheses of an invocation.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, LitStr, Path, Token};

/// `"GetFlowStatistic", rev = "9f2c1a7b", types = crate::types, client = crate::Client`
pub(crate) struct Arguments {
    pub(crate) spec: LitStr,
    pub(crate) rev: Option<LitStr>,
    pub(crate) types: Option<TokenStream>,
    pub(crate) client: Option<TokenStream>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(LitStr) {
            return Err(input.error(
                "name the spec first: #[tc_action(\"GetFlowStatistic\")] or \
                 #[tc_action(\"specs/MyAction.json\")]",
            ));
        }
        let mut arguments = Arguments {
            spec: input.parse()?,
            rev: None,
            types: None,
            client: None,
        };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let name: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            let given = match name.to_string().as_str() {
                "rev" => arguments.rev.is_some(),
                "types" => arguments.types.is_some(),
                "client" => arguments.client.is_some(),
                _ => false,
            };
            if given {
                return Err(syn::Error::new(
                    name.span(),
                    format!("`{name}` is given twice"),
                ));
            }
            match name.to_string().as_str() {
                "rev" => arguments.rev = Some(input.parse()?),
                "types" => {
                    arguments.types = Some(input.call(Path::parse_mod_style)?.to_token_stream())
                }
                "client" => {
                    arguments.client = Some(input.call(Path::parse_mod_style)?.to_token_stream());
                }
                other => {
                    let known = ["rev", "types", "client"];
                    let help = match mna_specs::nearest(other, known) {
                        Some(meant) => format!("did you mean `{meant}`?"),
                        None => "the arguments are `rev`, `types` and `client`".to_owned(),
                    };
                    return Err(syn::Error::new(
                        name.span(),
                        format!("unknown argument `{other}`: {help}"),
                    ));
                }
            }
        }
        Ok(arguments)
    }
}
