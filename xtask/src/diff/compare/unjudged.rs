//! Keys of the spec format that this comparison has not been taught: they are named, not passed over.

use mna_specs::{Action, DataType, Service, render_action, render_service, render_type};
use serde_json::{Map, Value};

use crate::diff::change::{Effect, Found};

/// The keys whose meaning stands in the files beside this one.
const ACTION: &[&str] = &[
    "$schema",
    "service",
    "version",
    "action",
    "doc",
    "link",
    "sites",
    "status",
    "repeat",
    "guessed",
    "skip_sign",
    "rate_limit",
    "parameters",
    "response",
    "paging",
    "period",
    "errors",
    "types",
    "examples",
];
const DATA_TYPE: &[&str] = &[
    "$schema",
    "type",
    "doc",
    "inferred_from",
    "fields",
    "base",
    "values",
];
const FIELD: &[&str] = &[
    "name",
    "rust",
    "type",
    "required",
    "nullable",
    "doc",
    "unit",
    "default",
    "minimum",
    "maximum",
    "max_length",
    "min_items",
    "max_items",
    "sensitive",
    "sites",
];
const SERVICE: &[&str] = &[
    "$schema",
    "service",
    "version",
    "title",
    "doc",
    "link",
    "hosts",
    "error_codes",
];

pub(super) fn action(was: &Action, now: &Action, found: &mut Found) {
    if was == now {
        return;
    }
    let (old, new) = (object(&render_action(was)), object(&render_action(now)));
    keys(&old, &new, ACTION, "", found);
    for (list, word) in [("parameters", "parameter"), ("response", "response field")] {
        fields(&old, &new, list, word, found);
    }
}

pub(super) fn data_type(was: &DataType, now: &DataType, found: &mut Found) {
    if was == now {
        return;
    }
    let (old, new) = (object(&render_type(was)), object(&render_type(now)));
    keys(&old, &new, DATA_TYPE, "", found);
    fields(&old, &new, "fields", "member", found);
}

pub(super) fn service(was: &Service, now: &Service, found: &mut Found) {
    if was != now {
        let (old, new) = (object(&render_service(was)), object(&render_service(now)));
        keys(&old, &new, SERVICE, "", found);
    }
}

fn fields(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    list: &str,
    word: &str,
    found: &mut Found,
) {
    let items = |object: &Map<String, Value>| -> Vec<Map<String, Value>> {
        let items = object
            .get(list)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        items.filter_map(Value::as_object).cloned().collect()
    };
    let olds = items(old);
    for now in items(new) {
        let name = now.get("name").and_then(Value::as_str).unwrap_or_default();
        if let Some(was) = olds.iter().find(|was| was.get("name") == now.get("name")) {
            keys(was, &now, FIELD, &format!("{word} {name}: "), found);
        }
    }
}

fn keys(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    judged: &[&str],
    about: &str,
    found: &mut Found,
) {
    let mut all: Vec<&String> = old.keys().chain(new.keys()).collect();
    all.sort();
    all.dedup();
    for key in all {
        let (was, now) = (old.get(key), new.get(key));
        if was != now && !judged.contains(&key.as_str()) {
            let shown = |value: Option<&Value>| value.map_or("none".into(), Value::to_string);
            let means = "a key that this comparison does not know: find out what it does";
            let shown = (shown(was), shown(now));
            found.note(Effect::Compatible, format!("{about}{key}"), shown, means);
        }
    }
}

fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_format_is_judged() {
        for (file, object, judged) in [
            ("action.json", "Action", ACTION),
            ("type.json", "DataType", DATA_TYPE),
            ("service.json", "Service", SERVICE),
            ("type.json", "Field", FIELD),
        ] {
            let schemas = mna_specs::schemas();
            let (_, text) = schemas.iter().find(|(name, _)| *name == file).unwrap();
            let schema: Value = serde_json::from_str(text).unwrap();
            let properties = &schema["$defs"][object]["properties"];
            for (key, _) in properties.as_object().unwrap() {
                assert!(
                    judged.contains(&key.as_str()),
                    "{key} of {object}: say in diff/compare/ what its change means"
                );
            }
        }
    }
}
