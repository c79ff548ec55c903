//! Names and types as the generator writes them.

use mna_codegen::{FieldTypes, field_types};
use mna_specs::{Field, holds_itself, names};

use crate::diff::model::Types;

/// The client's method of an action.
pub(super) fn method(action: &str) -> String {
    names::snake(action)
}

/// The name of a field, and of its setter.
pub(super) fn name(field: &Field) -> String {
    let derived = || names::snake(&field.name);
    field.rust.clone().unwrap_or_else(derived)
}

/// The types of a field's value and of what its setter takes; `owner` is the data type that it is a
/// member of.
pub(super) fn types(owner: Option<&str>, field: &Field, types: &Types) -> (String, String) {
    let FieldTypes { value, setter } = field_types(owner, field, types);
    (plain(&value.to_string()), plain(&setter.to_string()))
}

/// Whether the generator boxes the member of `owner`, which its type alone does not tell.
pub(super) fn is_boxed(owner: Option<&str>, field: &Field, types: &Types) -> bool {
    owner.is_some_and(|owner| holds_itself(owner, field, types))
}

/// The type of a field of an answer or a data type: lists are there, all else may be missing.
pub(super) fn held(field: &Field, value: &str) -> String {
    if field.ty.is_list() {
        value.to_owned()
    } else {
        format!("Option<{value}>")
    }
}

/// The type of a request's field.
pub(super) fn asked(field: &Field, value: &str) -> String {
    if field.required {
        value.to_owned()
    } else {
        format!("Option<{value}>")
    }
}

/// Tokens as a person writes them: names without their paths.
fn plain(tokens: &str) -> String {
    let tokens: Vec<&str> = tokens.split_whitespace().collect();
    let mut text = String::new();
    for (index, token) in tokens.iter().enumerate() {
        let is_word = token.starts_with(|c: char| c.is_alphabetic()) && *token != "impl";
        let is_path = is_word && tokens.get(index + 1) == Some(&"::");
        if *token != "::" && !is_path {
            match *token {
                "impl" => text.push_str("impl "),
                "=" => text.push_str(" = "),
                other => text.push_str(other),
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_shown_without_their_paths() {
        let tokens = ":: std :: vec :: Vec < :: std :: string :: String >";
        assert_eq!(plain(tokens), "Vec<String>");
        let tokens = "impl :: core :: iter :: IntoIterator < Item = impl :: core :: convert :: Into < Pier > >";
        assert_eq!(plain(tokens), "impl IntoIterator<Item = impl Into<Pier>>");
        assert_eq!(plain("i64"), "i64");
    }
}
