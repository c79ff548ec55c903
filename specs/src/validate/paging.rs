//! What must hold of `paging`: there is one way to the next page, and every name in it is that of a
//! field of the right type.

use std::collections::BTreeMap;

use super::{Complaint, complain, one_of};
use crate::model::{Action, DataType, Field, Paging, TypeRef};
use crate::suggest::nearest;

type Types = BTreeMap<String, DataType>;

const NUMBER: &str = "a parameter that is a whole number, or a text for one";
const TOKEN: &str = "a parameter that is a text or a whole number";

pub(super) fn check(action: &Action, paging: &Paging, types: &Types) -> Result<(), Complaint> {
    parameters(action, paging)?;
    let response = Response { action, types };
    let items = response.field(&paging.items, "items", "that is a list", |f| f.ty.is_list())?;
    if let Some(key) = &paging.key {
        key_of(items, key, types)?;
    }
    if let Some(total) = &paging.total {
        let what = "that is a whole number, or a text for one";
        response.field(total, "total", what, is_number)?;
    }
    if let (Some(token), Some(next)) = (&paging.token, &paging.next) {
        let token = action.parameters.iter().find(|f| f.name == *token);
        let text = |f: &Field| token.is_none_or(|t| t.ty == TypeRef::String || t.ty == f.ty);
        let what = match token {
            Some(token) if token.ty != TypeRef::String => "that has the type of the token",
            _ => "that is a text or a whole number",
        };
        response.field(next, "next", what, |f| is_number(f) && text(f))?;
    }
    for (key, stated) in [("more", &paging.more), ("done", &paging.done)] {
        if let Some(path) = stated {
            response.field(path, key, "that is a bool", |f| f.ty == TypeRef::Bool)?;
        }
    }
    if paging.more.is_some() && paging.done.is_some() {
        return complain(
            "/paging/done",
            "\"more\" and \"done\" both say where the end is",
            "keep \"more\" if the field is true before the end, \"done\" if it is true at the end",
        );
    }
    Ok(())
}

/// The ways to ask for a page, of which an action has one.
fn parameters(action: &Action, paging: &Paging) -> Result<(), Complaint> {
    let ways = [
        ("page", &paging.page, NUMBER),
        ("offset", &paging.offset, NUMBER),
        ("token", &paging.token, TOKEN),
    ];
    let mut given = ways
        .into_iter()
        .filter_map(|(key, name, what)| Some((key, name.as_ref()?, what)));
    let Some((way, asks, what)) = given.next() else {
        let message = match &paging.size {
            Some(size) => format!("\"{size}\", a size alone, does not lead to the next page"),
            None => "nothing says how the next page is asked for".to_owned(),
        };
        return complain(
            "/paging",
            message,
            "add \"page\" (the number of the page), \"offset\" (how many items to leave out) or \
             \"token\" (what \"next\" of the page before says); without one of them an action has \
             no pages: remove \"paging\"",
        );
    };
    if let Some((other, ..)) = given.next() {
        return complain(
            format!("/paging/{other}"),
            format!("\"{way}\" and \"{other}\" are two ways to ask for the next page"),
            "keep one of the two",
        );
    }
    let numbers = || action.parameters.iter().filter(|field| is_number(field));
    one_of(numbers(), asks, &format!("/paging/{way}"), what)?;
    if let Some(size) = &paging.size {
        one_of(numbers(), size, "/paging/size", NUMBER)?;
        if asks == size {
            return complain(
                "/paging/size",
                "what says which page, and its size, cannot be one parameter",
                "name the parameter that says how many items a page has",
            );
        }
    }
    match paging.first {
        Some(_) if way != "page" => {
            return complain(
                "/paging/first",
                format!("pages that are asked for by \"{way}\" have no numbers"),
                "remove \"first\"",
            );
        }
        Some(first) if first < 0 => {
            return complain(
                "/paging/first",
                format!("the first page cannot have the number {first}"),
                "write the number of the first page, such as 0",
            );
        }
        _ => {}
    }
    match paging.next {
        Some(_) if way != "token" => complain(
            "/paging/next",
            format!("pages that are asked for by \"{way}\" bring no token for the next one"),
            "remove \"next\", or name the parameter that takes it as \"token\"",
        ),
        None if way == "token" => complain(
            "/paging/token",
            "nothing says where the token of the next page is found",
            "add \"next\": the field of the response that holds it",
        ),
        _ => Ok(()),
    }
}

/// Whether the field's value is one that Rust has as a whole number or as a text.
fn is_number(field: &Field) -> bool {
    let fits = matches!(field.ty, TypeRef::Int64 | TypeRef::Uint64 | TypeRef::String);
    fits && field.is_plain()
}

fn key_of(items: &Field, key: &str, types: &Types) -> Result<(), Complaint> {
    let item = items.ty.named().and_then(|name| types.get(name));
    let Some(item) = item.filter(|item| !item.is_enum()) else {
        return complain(
            "/paging/key",
            format!("items of type \"{}\" have no members", items.ty.element()),
            "remove \"key\"",
        );
    };
    let texts = item.fields.iter();
    let texts = texts.filter(|field| field.ty == TypeRef::String && field.is_plain());
    one_of(
        texts,
        key,
        "/paging/key",
        "a member of the items that is a text",
    )
}

/// Where the fields are looked for that a page brings.
struct Response<'a> {
    action: &'a Action,
    types: &'a Types,
}

impl<'a> Response<'a> {
    /// The field at the end of a dotted path, if it is one that fits.
    fn field(
        &self,
        path: &str,
        key: &str,
        what: &str,
        fits: impl Fn(&Field) -> bool,
    ) -> Result<&'a Field, Complaint> {
        let at = format!("/paging/{key}");
        let mut fields = self.action.response.as_slice();
        let mut before = String::new();
        let mut rest = path;
        while let Some((step, after)) = rest.split_once('.') {
            let found = fields.iter().find(|field| field.name == step);
            let Some(members) = found.and_then(|field| field.members(self.types)) else {
                let objects = fields.iter().filter(|f| f.members(self.types).is_some());
                let help = match nearest(step, objects.map(|f| f.name.as_str())) {
                    Some(meant) => format!("did you mean \"{before}{meant}.{after}\"?"),
                    None => "name the objects that the field stands in, each in the one before, \
                             and the field at the end"
                        .to_owned(),
                };
                return complain(at, format!("\"{before}{step}\" is not one object"), help);
            };
            fields = members;
            before += &format!("{step}.");
            rest = after;
        }
        if let Some(found) = fields.iter().find(|f| f.name == rest && fits(f)) {
            return Ok(found);
        }
        let help = match self.meant(rest, fields, fits) {
            Some(meant) => format!("did you mean \"{before}{meant}\"?"),
            None => format!(
                "name a field of the response {what}, or one of an object in it, as in \
                 \"Data.List\""
            ),
        };
        complain(
            at,
            format!("\"{path}\" is not a field of the response {what}"),
            help,
        )
    }

    /// The field that was probably meant: one of the same name in one of the objects here, else one
    /// with a similar name.
    fn meant(&self, name: &str, fields: &[Field], fits: impl Fn(&Field) -> bool) -> Option<String> {
        let nested = fields.iter().find_map(|object| {
            let mut members = object.members(self.types)?.iter();
            let same = members.find(|member| member.name == name && fits(member))?;
            Some(format!("{}.{}", object.name, same.name))
        });
        let here = fields.iter().filter(|field| fits(field));
        let similar = || nearest(name, here.map(|field| field.name.as_str()));
        nested.or_else(|| similar().map(str::to_owned))
    }
}
