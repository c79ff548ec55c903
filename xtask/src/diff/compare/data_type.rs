//! One data type that both sides have.

use mna_specs::{DataType, EnumValue, TypeRef};

use super::field::{self, Place};
use super::unjudged;
use crate::diff::change::{Effect, Found, from_to};
use crate::diff::model::Types;

pub(super) fn compare(
    was: &DataType,
    now: &DataType,
    types: (&Types, &Types),
    is_sent: bool,
    found: &mut Found,
) {
    found.words("the type", &was.doc, &now.doc);
    unjudged::data_type(was, now, found);
    match (&was.base, &now.base) {
        (None, None) => {
            let place = Place::Member {
                owner: &now.name,
                is_sent,
            };
            field::compare(place, (&was.fields, &now.fields), types, found);
        }
        (Some(old), Some(new)) => {
            base(old, new, found);
            values(was, now, found);
        }
        _ => {
            let kind = |ty: &DataType| {
                if ty.is_enum() {
                    "named values"
                } else {
                    "a structure"
                }
            };
            let means = "another kind of Rust type under the same name";
            let shown = from_to(kind(was), kind(now));
            found.note(Effect::Breaking, "kind", shown, means);
        }
    }
}

fn base(old: &TypeRef, new: &TypeRef, found: &mut Found) {
    if old != new {
        let means = "`Unknown`, `from` and the value on the wire have another type";
        found.note(Effect::Breaking, "base", from_to(old, new), means);
    }
}

fn values(was: &DataType, now: &DataType, found: &mut Found) {
    let mut added: Vec<&EnumValue> = now.values.iter().collect();
    let mut removed = Vec::new();
    for old in &was.values {
        match added.iter().position(|new| new.name == old.name) {
            Some(at) => value(old, added.remove(at), found),
            None => removed.push(old),
        }
    }
    for old in removed {
        let name = &old.name;
        let on_wire = |new: &&EnumValue| new.value == old.value;
        let renamed = added.iter().position(on_wire).map(|at| added.remove(at));
        let (kind, now, means) = match renamed {
            Some(new) => (
                "renamed",
                new.name.clone(),
                format!("`{name}` is `{}` now", new.name),
            ),
            None => (
                "removed",
                String::new(),
                format!("`{name}` is gone; a server that sends it still gives `Unknown`"),
            ),
        };
        let what = format!("value {}: {kind}", old.value);
        found.note(Effect::Breaking, what, (name.clone(), now), means);
    }
    for new in added {
        let what = format!("value {}: added", new.value);
        let means = format!(
            "`{}` in place of `Unknown({})`; the enum is open, so no `match` breaks",
            new.name, new.value
        );
        found.note(
            Effect::Compatible,
            what,
            (String::new(), new.name.clone()),
            means,
        );
    }
}

fn value(old: &EnumValue, new: &EnumValue, found: &mut Found) {
    let about = format!("value {}", new.name);
    if old.value != new.value {
        let means = "the same name for another value on the wire";
        let shown = from_to(&old.value, &new.value);
        found.note(
            Effect::Compatible,
            format!("{about}: on the wire"),
            shown,
            means,
        );
    }
    if old.sites != new.sites {
        let shown = (field::sites(&old.sites), field::sites(&new.sites));
        let means = "which sites document it";
        found.note(Effect::Docs, format!("{about}: sites"), shown, means);
    }
    found.words(about, &old.doc, &new.doc);
}
