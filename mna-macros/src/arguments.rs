//! What stands in the parentheses of an invocation.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Path, Result, Token};

/// `"GetFlowStatistic", rev = "9f2c1a7b", types = crate::types, client = crate::Client`
pub(crate) struct ActionArguments {
    pub(crate) spec: LitStr,
    pub(crate) rev: Option<LitStr>,
    pub(crate) types: Option<TokenStream>,
    pub(crate) client: Option<TokenStream>,
}

/// `"./specs/vpc/2017-03-12", rev = "9f2c1a7b", actions, client = crate::Client`
pub(crate) struct ServiceArguments {
    pub(crate) folder: LitStr,
    pub(crate) rev: Option<LitStr>,
    pub(crate) actions: Option<Actions>,
    pub(crate) client: Option<TokenStream>,
}

/// Which actions a module gets.
pub(crate) enum Actions {
    All,
    These(Vec<LitStr>),
}

impl Parse for ActionArguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut arguments = ActionArguments {
            spec: first(
                input,
                "name the spec first: #[tc_action(\"GetFlowStatistic\")] or \
                 #[tc_action(\"specs/MyAction.json\")]",
            )?,
            rev: None,
            types: None,
            client: None,
        };
        others(input, &["rev", "types", "client"], |name, input| {
            match name.to_string().as_str() {
                "rev" => arguments.rev = Some(value(input)?),
                "types" => arguments.types = Some(path(input)?),
                _ => arguments.client = Some(path(input)?),
            }
            Ok(())
        })?;
        Ok(arguments)
    }
}

impl Parse for ServiceArguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut arguments = ServiceArguments {
            folder: first(
                input,
                "name the folder first: #[tc_service(\"./specs/vpc/2017-03-12\")]",
            )?,
            rev: None,
            actions: None,
            client: None,
        };
        let mut client_name = None;
        others(input, &["rev", "actions", "client"], |name, input| {
            match name.to_string().as_str() {
                "rev" => arguments.rev = Some(value(input)?),
                "actions" => arguments.actions = Some(actions(input)?),
                _ => {
                    client_name = Some(name.span());
                    arguments.client = Some(path(input)?);
                }
            }
            Ok(())
        })?;
        match client_name {
            Some(span) if arguments.actions.is_none() => Err(Error::new(
                span,
                "a client gets methods for actions, and there are none: add `actions`",
            )),
            _ => Ok(arguments),
        }
    }
}

fn first(input: ParseStream<'_>, wanted: &str) -> Result<LitStr> {
    if input.peek(LitStr) {
        input.parse()
    } else {
        Err(input.error(wanted))
    }
}

/// The arguments that go by their names, each at most once.
fn others(
    input: ParseStream<'_>,
    known: &[&str],
    mut read: impl FnMut(&Ident, ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    let mut given = Vec::new();
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            break;
        }
        let ident = input.call(Ident::parse_any)?;
        let name = ident.to_string();
        let complain = |message| Err(Error::new(ident.span(), message));
        if given.contains(&name) {
            return complain(format!("`{name}` is given twice"));
        }
        if !known.contains(&name.as_str()) {
            let help = match (mna_specs::nearest(&name, known.iter().copied()), known) {
                (Some(meant), _) => format!("did you mean `{meant}`?"),
                (None, [others @ .., last]) => {
                    format!("the arguments are `{}` and `{last}`", others.join("`, `"))
                }
                (None, []) => String::new(),
            };
            return complain(format!("unknown argument `{name}`: {help}"));
        }
        read(&ident, input)?;
        given.push(name);
    }
    Ok(())
}

fn value(input: ParseStream<'_>) -> Result<LitStr> {
    input.parse::<Token![=]>()?;
    input.parse()
}

fn path(input: ParseStream<'_>) -> Result<TokenStream> {
    input.parse::<Token![=]>()?;
    Ok(input.call(Path::parse_mod_style)?.to_token_stream())
}

/// Nothing, for all of them, or `= ["DescribeVpcs", "CreateVpc"]`.
fn actions(input: ParseStream<'_>) -> Result<Actions> {
    if !input.peek(Token![=]) {
        return Ok(Actions::All);
    }
    input.parse::<Token![=]>()?;
    let list;
    let bracket = syn::bracketed!(list in input);
    let names = list.parse_terminated(<LitStr as Parse>::parse, Token![,])?;
    let names: Vec<LitStr> = names.into_iter().collect();
    if names.is_empty() {
        return Err(Error::new(
            bracket.span.join(),
            "name an action, or write `actions` alone for all of them",
        ));
    }
    for (index, name) in names.iter().enumerate() {
        let earlier = &names[..index];
        if earlier.iter().any(|other| other.value() == name.value()) {
            let message = format!("\"{}\" is listed twice", name.value());
            return Err(Error::new(name.span(), message));
        }
    }
    Ok(Actions::These(names))
}
