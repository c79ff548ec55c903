//! Two models of one service version, and what differs between them.
//!
//! What a difference means follows from what `mna-codegen` makes of a spec; the tests beside this
//! file ask the generator whether it is so.

mod action;
mod data_type;
mod direction;
mod field;
mod paging;
mod renamed;
mod rust;
mod service;
mod unjudged;

#[cfg(test)]
mod surface;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;

use mna_specs::{Action, DataType};

use super::change::{Change, Effect, Found, nothing};
use super::model::{Model, Types};

/// Everything that differs: of the service, then of its actions, then of its types.
pub(crate) fn models(old: &Model, new: &Model) -> Vec<Change> {
    let mut changes = service::compare(&old.service, &new.service);
    changes.extend(actions(old, new));
    changes.extend(shared_types(old, new));
    changes
}

fn actions(old: &Model, new: &Model) -> Vec<Change> {
    let renamed = renamed::actions(&old.actions, &new.actions);
    let mut changes = Vec::new();
    for (name, pair) in side_by_side(&old.actions, &new.actions) {
        let mut found = Found::about(name);
        match pair {
            Pair::Both(was, now) => {
                let types = (types_of(was, &old.types), types_of(now, &new.types));
                action::compare(was, now, (&types.0, &types.1), &mut found);
                changes.extend(found.into_changes());
                changes.extend(types_of_action(was, now, (&types.0, &types.1)));
                continue;
            }
            Pair::Old(_) => {
                let means = format!(
                    "`client.{}()`, `{name}Request` and `{name}Response` are gone{}",
                    rust::method(name),
                    renamed.hint(name)
                );
                found.note(Effect::Breaking, "removed", nothing(), means);
            }
            Pair::New(_) => {
                let means = format!(
                    "the client gains `{}()`{}",
                    rust::method(name),
                    renamed.hint(name)
                );
                found.note(Effect::Compatible, "added", nothing(), means);
            }
        }
        changes.extend(found.into_changes());
    }
    changes
}

/// The types that the action can name: the shared ones, and those it brings along.
fn types_of<'a>(action: &Action, shared: &'a Types) -> Cow<'a, Types> {
    if action.types.is_empty() {
        return Cow::Borrowed(shared);
    }
    let mut types = shared.clone();
    let own = action.types.iter().map(|ty| (ty.name.clone(), ty.clone()));
    types.extend(own);
    Cow::Owned(types)
}

/// The types that an action brings along stand beside it, and not among the shared ones.
fn types_of_action(old: &Action, new: &Action, types: (&Types, &Types)) -> Vec<Change> {
    if old.types.is_empty() && new.types.is_empty() {
        return Vec::new();
    }
    let own = |action: &Action| -> Types {
        let types = action.types.iter();
        types.map(|ty| (ty.name.clone(), ty.clone())).collect()
    };
    let directions = (
        direction::of_action(old, types.0),
        direction::of_action(new, types.1),
    );
    let subject = |name: &str| format!("{}, type {name}", new.action);
    compare_types((&own(old), &own(new)), types, &directions, &subject)
}

fn shared_types(old: &Model, new: &Model) -> Vec<Change> {
    let directions = (direction::of_model(old), direction::of_model(new));
    let types = (&old.types, &new.types);
    compare_types(types, types, &directions, &|name| format!("type {name}"))
}

fn compare_types(
    compared: (&Types, &Types),
    known: (&Types, &Types),
    directions: &(direction::Directions, direction::Directions),
    subject: &dyn Fn(&str) -> String,
) -> Vec<Change> {
    let renamed = renamed::types(compared.0, compared.1);
    let mut changes = Vec::new();
    for (name, pair) in side_by_side(compared.0, compared.1) {
        let mut found = Found::about(subject(name));
        match pair {
            Pair::Both(was, now) => {
                let is_sent = directions.1.sends(name);
                data_type::compare(was, now, known, is_sent, &mut found);
                if !was.is_enum() && !now.is_enum() {
                    direction::compare(name, directions, &mut found);
                }
            }
            Pair::Old(ty) => {
                let means = format!("the {} is gone{}", kind(ty), renamed.hint(name));
                found.note(Effect::Breaking, "removed", nothing(), means);
            }
            Pair::New(ty) => {
                let means = format!("a new {}{}", kind(ty), renamed.hint(name));
                found.note(Effect::Compatible, "added", nothing(), means);
            }
        }
        changes.extend(found.into_changes());
    }
    changes
}

fn kind(ty: &DataType) -> &'static str {
    if ty.is_enum() { "enum" } else { "struct" }
}

/// A name's values on the two sides.
pub(super) enum Pair<'a, T> {
    Both(&'a T, &'a T),
    Old(&'a T),
    New(&'a T),
}

/// Both maps' entries by name, in order.
fn side_by_side<'a, T>(
    old: &'a BTreeMap<String, T>,
    new: &'a BTreeMap<String, T>,
) -> BTreeMap<&'a str, Pair<'a, T>> {
    let mut all = BTreeMap::new();
    for (name, was) in old {
        let pair = match new.get(name) {
            Some(now) => Pair::Both(was, now),
            None => Pair::Old(was),
        };
        all.insert(name.as_str(), pair);
    }
    for (name, now) in new {
        all.entry(name.as_str()).or_insert(Pair::New(now));
    }
    all
}
