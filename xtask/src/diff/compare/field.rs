//! Parameters, fields of answers, and members of data types.

use mna_specs::{Field, Literal, Site, TypeRef};

use super::rust;
use crate::diff::change::{Effect, Found, from_to, nothing};
use crate::diff::model::Types;

/// Where a field stands, which decides what it becomes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place<'a> {
    Parameter,
    Response,
    Member {
        /// The data type.
        owner: &'a str,
        /// Whether some request has the type in it.
        is_sent: bool,
    },
}

impl<'a> Place<'a> {
    /// The data type that the field is a member of.
    fn owner(self) -> Option<&'a str> {
        match self {
            Place::Member { owner, .. } => Some(owner),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Place::Parameter => "parameter",
            Place::Response => "response field",
            Place::Member { .. } => "member",
        }
    }
}

/// Compares two lists of fields, whose order is of no consequence.
pub(super) fn compare(
    place: Place<'_>,
    (old, new): (&[Field], &[Field]),
    types: (&Types, &Types),
    found: &mut Found,
) {
    let mut added: Vec<&Field> = new.iter().collect();
    let mut removed = Vec::new();
    for was in old {
        match added.iter().position(|now| now.name == was.name) {
            Some(at) => pair(place, was, added.remove(at), types, found),
            None => removed.push(was),
        }
    }
    for was in removed {
        // Programs do not see the name on the wire.
        let name = rust::name(was);
        match added.iter().position(|now| rust::name(now) == name) {
            Some(at) => pair(place, was, added.remove(at), types, found),
            None => gone(place, was, found),
        }
    }
    for now in added {
        came(place, now, types.1, found);
    }
}

fn gone(place: Place<'_>, was: &Field, found: &mut Found) {
    let name = rust::name(was);
    let means = match place {
        Place::Parameter if was.required => {
            format!("`.{name}(…)` and the request's `{name}` are gone")
        }
        Place::Parameter => {
            format!("`.{name}(…)`, `.set_{name}(…)` and the request's `{name}` are gone")
        }
        Place::Response => format!("the answer's `{name}` is gone"),
        Place::Member { .. } => format!("`{name}` is gone"),
    };
    let what = format!("{} {}: removed", place.word(), was.name);
    found.note(
        Effect::Breaking,
        what,
        (was.ty.to_string(), String::new()),
        means,
    );
}

fn came(place: Place<'_>, now: &Field, types: &Types, found: &mut Found) {
    let name = rust::name(now);
    let (effect, kind, means) = match place {
        Place::Parameter if now.required => (
            Effect::Breaking,
            "added, required",
            format!("`send` does not compile until `.{name}(…)` is called"),
        ),
        Place::Parameter => (
            Effect::Compatible,
            "added, optional",
            format!("the builder gains `.{name}(…)` and `.set_{name}(…)`"),
        ),
        Place::Response => (
            Effect::Compatible,
            "added",
            format!("the answer gains `{name}`, which leaves `unknown_fields`"),
        ),
        Place::Member { .. } => (
            Effect::Compatible,
            "added",
            format!(
                "the struct gains `{name}`: literals that end with `..Default::default()`, as they \
                 should, compile as before"
            ),
        ),
    };
    let what = format!("{} {}: {kind}", place.word(), now.name);
    let ty = match now.ty.named().and_then(|name| types.get(name)) {
        Some(ty) if ty.is_enum() => format!("{}, named values", now.ty),
        _ => now.ty.to_string(),
    };
    found.note(effect, what, (String::new(), ty), means);
}

fn pair(place: Place<'_>, was: &Field, now: &Field, types: (&Types, &Types), found: &mut Found) {
    let about = format!("{} {}", place.word(), now.name);
    names(was, now, &about, found);
    value(place, was, now, types, &about, found);
    required(place, was, now, types, &about, found);
    if was.nullable != now.nullable {
        let word = |field: &Field| {
            if field.nullable {
                "nullable"
            } else {
                "never null"
            }
        };
        found.note(
            Effect::Docs,
            format!("{about}: null"),
            from_to(word(was), word(now)),
            "no type changes: whatever is answered may be missing anyway",
        );
    }
    documented(was, now, &about, found);
}

fn names(was: &Field, now: &Field, about: &str, found: &mut Found) {
    if was.name != now.name {
        found.note(
            Effect::Compatible,
            format!("{about}: name on the wire"),
            from_to(&was.name, &now.name),
            format!("still `{}` in Rust", rust::name(now)),
        );
    }
    let (old, new) = (rust::name(was), rust::name(now));
    if old != new {
        let means = format!("whoever says `{old}` has to say `{new}`");
        found.note(
            Effect::Breaking,
            format!("{about}: Rust name"),
            (old, new),
            means,
        );
    }
}

/// The type of the value, of which the unit and being a secret are parts.
fn value(
    place: Place<'_>,
    was: &Field,
    now: &Field,
    types: (&Types, &Types),
    about: &str,
    found: &mut Found,
) {
    let owner = place.owner();
    let same_type = was.ty == now.ty;
    let same_box = rust::is_boxed(owner, was, types.0) == rust::is_boxed(owner, now, types.1);
    if same_type && same_box && was.unit == now.unit && was.sensitive == now.sensitive {
        return;
    }
    let (old, old_setter) = rust::types(owner, was, types.0);
    let (new, new_setter) = rust::types(owner, now, types.1);
    let name = rust::name(now);
    if old != new {
        let means = match place {
            Place::Parameter => {
                let setter = if old_setter == new_setter {
                    String::new()
                } else {
                    format!("`.{name}(…)` takes {new_setter}, it took {old_setter}; ")
                };
                let (old, new) = (rust::asked(was, &old), rust::asked(now, &new));
                format!("{setter}the request's `{name}` is {new}, it was {old}")
            }
            _ => format!(
                "`{name}` is {}, it was {}",
                rust::held(now, &new),
                rust::held(was, &old)
            ),
        };
        let (shown_was, shown_now) = (described(was), described(now));
        found.note(
            Effect::Breaking,
            format!("{about}: type"),
            (shown_was, shown_now),
            means,
        );
        return;
    }
    if !same_type {
        // Of times: what is sent as a text is so in data types only, and what is read is read alike.
        let is_text = |field: &Field| *field.ty.element() == TypeRef::String;
        let is_sent = matches!(place, Place::Member { is_sent: true, .. });
        let (effect, means) = if is_sent && is_text(was) != is_text(now) {
            let means = format!("still {new} in Rust; is sent in another form");
            (Effect::Compatible, means)
        } else {
            (
                Effect::Docs,
                format!("still {new} in Rust, read in any form"),
            )
        };
        found.note(
            effect,
            format!("{about}: type"),
            from_to(&was.ty, &now.ty),
            means,
        );
    }
    if was.unit != now.unit {
        let unit = |field: &Field| field.unit.map_or("none", |unit| unit.as_str());
        found.note(
            Effect::Docs,
            format!("{about}: unit"),
            from_to(unit(was), unit(now)),
            format!("still {new} in Rust"),
        );
    }
    if was.sensitive != now.sensitive {
        let (word, means) = if now.sensitive {
            ("secret", "`Debug` leaves it out")
        } else {
            ("no secret", "`Debug` shows it")
        };
        let what = format!("{about}: {word}");
        found.note(Effect::Compatible, what, nothing(), means);
    }
}

/// The type with what else decides the one in Rust.
fn described(field: &Field) -> String {
    let mut text = field.ty.to_string();
    if let Some(unit) = field.unit {
        text += &format!(", {}", unit.as_str());
    }
    if field.sensitive {
        text += ", secret";
    }
    text
}

fn required(
    place: Place<'_>,
    was: &Field,
    now: &Field,
    types: (&Types, &Types),
    about: &str,
    found: &mut Found,
) {
    if was.required == now.required {
        return;
    }
    let name = rust::name(now);
    let (effect, means) = match place {
        Place::Parameter => {
            let old = rust::asked(was, &rust::types(None, was, types.0).0);
            let new = rust::asked(now, &rust::types(None, now, types.1).0);
            let means = if now.required {
                format!(
                    "`send` does not compile until `.{name}(…)` is called; `.set_{name}(…)` is gone, \
                     and the request's `{name}` is {new}, it was {old}"
                )
            } else {
                format!(
                    "calls by the builder compile as before; the request's `{name}` is {new}, it was \
                     {old}, which its readers notice"
                )
            };
            (Effect::Breaking, means)
        }
        Place::Member { is_sent: true, .. } if now.ty.is_list() => {
            let sent = if now.required {
                "sent as []"
            } else {
                "left out"
            };
            let means = format!("no type changes; an empty list is {sent} now");
            (Effect::Compatible, means)
        }
        Place::Member { is_sent: true, .. } if now.required => (
            Effect::Compatible,
            "no type changes; the server refuses what is sent without it".to_owned(),
        ),
        _ => (Effect::Docs, "no type changes".to_owned()),
    };
    let word = |field: &Field| {
        if field.required {
            "required"
        } else {
            "optional"
        }
    };
    found.note(
        effect,
        format!("{about}: required"),
        from_to(word(was), word(now)),
        means,
    );
}

/// What only the documentation tells, and the server may enforce.
fn documented(was: &Field, now: &Field, about: &str, found: &mut Found) {
    found.words(about, &was.doc, &now.doc);
    let default = |field: &Field| shown(field.default.as_ref().map(Literal::to_string));
    let limits = |field: &Field| {
        let limits = [
            ("minimum", field.minimum),
            ("maximum", field.maximum),
            ("max_length", field.max_length.map(i64::from)),
            ("min_items", field.min_items.map(i64::from)),
            ("max_items", field.max_items.map(i64::from)),
        ];
        let stated = limits
            .iter()
            .filter_map(|(key, limit)| Some((key, (*limit)?)));
        let texts: Vec<_> = stated
            .map(|(key, limit)| format!("{key} {limit}"))
            .collect();
        shown(Some(texts.join(", ")).filter(|text| !text.is_empty()))
    };
    for (what, old, new, means) in [
        (
            "default",
            default(was),
            default(now),
            "what the server takes when it is left out; nothing is sent in its place",
        ),
        (
            "limits",
            limits(was),
            limits(now),
            "the client checks none: the server does",
        ),
        (
            "sites",
            sites(&was.sites),
            sites(&now.sites),
            "which sites know it; the client asks all the same",
        ),
    ] {
        if old != new {
            found.note(Effect::Docs, format!("{about}: {what}"), (old, new), means);
        }
    }
}

fn shown(text: Option<String>) -> String {
    text.unwrap_or_else(|| "none".to_owned())
}

/// A list of sites, of which an empty one means all.
pub(super) fn sites(sites: &[Site]) -> String {
    let names: Vec<_> = sites.iter().map(|site| site.as_str()).collect();
    if names.is_empty() {
        "all".to_owned()
    } else {
        names.join(", ")
    }
}
