//! Reading an answer page by page: the builder's `pages` and `items`.
//!
//! What a spec says of it is compared as JSON, so that a further way to page is shown with the others.

use mna_specs::{Action, Field, render_action};
use serde_json::{Map, Value};

use super::rust;
use crate::diff::change::{Effect, Found, nothing};
use crate::diff::model::Types;

/// The keys that name parameters which `pages` sets by itself.
const SET_BY_ITSELF: [&str; 4] = ["page", "offset", "token", "size"];

pub(super) fn compare(was: &Action, now: &Action, types: (&Types, &Types), found: &mut Found) {
    if was.paging == now.paging {
        return;
    }
    let (old, new) = match (stated(was), stated(now)) {
        (_, None) => {
            let means = "`.pages()` and `.items()` are gone";
            return found.note(Effect::Breaking, "paging: removed", nothing(), means);
        }
        (None, _) => {
            let means = "the builder gains `.pages()` and `.items()`";
            return found.note(Effect::Compatible, "paging: added", nothing(), means);
        }
        (Some(old), Some(new)) => (old, new),
    };
    let (old_items, new_items) = (items(was, &old, types.0), items(now, &new, types.1));
    let wanted = newly_wanted((was, &old), (now, &new));
    let (effect, means) = if old_items != new_items {
        let means = format!("`.items()` gives what is in {new_items}, it was {old_items}");
        (Effect::Breaking, means)
    } else if !wanted.is_empty() {
        let calls: Vec<_> = wanted.iter().map(|name| format!("`.{name}(…)`")).collect();
        let means = format!("`.pages()` does not compile without {}", calls.join(", "));
        (Effect::Breaking, means)
    } else {
        let means = "compiles as before; pages are asked for or read in another way";
        (Effect::Compatible, means.to_owned())
    };
    found.note(effect, "paging", (described(&old), described(&new)), means);
}

fn stated(action: &Action) -> Option<Map<String, Value>> {
    let alone = Action {
        paging: Some(action.paging.clone()?),
        ..Action::default()
    };
    let json: Value = serde_json::from_str(&render_action(&alone)).ok()?;
    json.get("paging")?.as_object().cloned()
}

/// The type of the list that holds the items of a page.
fn items(action: &Action, paging: &Map<String, Value>, types: &Types) -> String {
    let path = paging.get("items").and_then(Value::as_str);
    let list = list_at(path.unwrap_or_default(), &action.response, types);
    list.map_or_else(
        || "nothing".to_owned(),
        |list| rust::types(None, list, types).0,
    )
}

/// The field that a path such as `Data.List` leads to.
fn list_at<'a>(path: &str, fields: &'a [Field], types: &'a Types) -> Option<&'a Field> {
    match path.split_once('.') {
        None => named(fields, path),
        Some((first, rest)) => {
            let holder = types.get(named(fields, first)?.ty.named()?)?;
            list_at(rest, &holder.fields, types)
        }
    }
}

/// The required parameters that `pages` set by itself and does not any more.
fn newly_wanted(
    (was, old): (&Action, &Map<String, Value>),
    (now, new): (&Action, &Map<String, Value>),
) -> Vec<String> {
    let sets = |paging: &Map<String, Value>, name: &str| {
        let mut set = SET_BY_ITSELF.iter().filter_map(|key| paging.get(*key));
        set.any(|parameter| parameter == name)
    };
    let wanted = now.parameters.iter().filter(|field| {
        let was_required = named(&was.parameters, &field.name).is_some_and(|was| was.required);
        field.required && was_required && sets(old, &field.name) && !sets(new, &field.name)
    });
    wanted.map(rust::name).collect()
}

fn named<'a>(fields: &'a [Field], name: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.name == name)
}

fn described(paging: &Map<String, Value>) -> String {
    let parts = paging.iter().map(|(key, value)| match value.as_str() {
        Some(text) => format!("{key} {text}"),
        None => format!("{key} {value}"),
    });
    parts.collect::<Vec<_>>().join(", ")
}
