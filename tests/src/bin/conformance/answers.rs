//! Answers that were not made by us, read by our types.

use std::collections::BTreeSet;

use mna_specs::names;
use mna_tests::mna_api_answers::ANSWERS;
use serde_json::{Map, Value, json};

use crate::{Failure, report};

/// Reads an answer to every action, each with everything in it; and then each with something wrong,
/// to see that it is noticed.
pub(crate) fn read() -> Result<(), Failure> {
    let answers: Map<String, Value> = serde_json::from_reader(std::io::stdin())?;
    for (action, answer) in &answers {
        let found = complaint(action, answer);
        report(action, "ours reads their answer", found.as_deref());
        for (what, broken) in mutations(answer) {
            let unnoticed = match complaint(action, &broken) {
                Some(_) => None,
                None => Some("nobody noticed"),
            };
            let case = format!("broken: {what} in the answer to {action}");
            report(action, &case, unnoticed);
        }
    }
    Ok(())
}

fn complaint(action: &str, answer: &Value) -> Option<String> {
    let Some((_, decode)) = ANSWERS.iter().find(|(name, _)| *name == action) else {
        return Some("we do not have the action".to_owned());
    };
    let body = json!({ "Response": answer }).to_string();
    let shown = match decode(body.as_bytes()) {
        Ok(shown) => shown,
        Err(error) => return Some(error.to_string()),
    };
    let mut lost = Vec::new();
    find_lost(&shown, "", answer, &mut lost);
    let (aside, empty) = (kept_aside(&shown), without_value(&shown));
    if !aside.is_empty() {
        Some(format!("we do not know {}", joined(&aside)))
    } else if !lost.is_empty() {
        Some(format!("we lose {}", lost.join(", ")))
    } else if !empty.is_empty() {
        Some(format!("only we have {}", joined(&empty)))
    } else {
        None
    }
}

/// The fields that nobody described, of an answer as `Debug` shows it.
fn kept_aside(shown: &str) -> BTreeSet<&str> {
    let after = shown.split("unknown_fields: {").skip(1);
    let names = after.filter_map(|rest| Some(rest.split_once('}')?.0));
    names.filter(|names| !names.is_empty()).collect()
}

/// The fields that have no value.
fn without_value(shown: &str) -> BTreeSet<&str> {
    let fields = shown.split([',', '{']).filter_map(|field| {
        let (name, value) = field.split_once(": ")?;
        let is_empty = matches!(
            value.trim_end_matches([' ', '}', ']']),
            "None" | "[" | "\"\""
        );
        is_empty.then_some(name.trim())
    });
    fields.collect()
}

fn joined(names: &BTreeSet<&str>) -> String {
    names.iter().copied().collect::<Vec<_>>().join(", ")
}

/// Every value must be shown, or that there is a secret.
fn find_lost(shown: &str, name: &str, value: &Value, lost: &mut Vec<String>) {
    let text = match value {
        Value::Object(members) => {
            for (name, value) in members {
                find_lost(shown, name, value, lost);
            }
            return;
        }
        Value::Array(elements) => {
            for element in elements {
                find_lost(shown, name, element, lost);
            }
            return;
        }
        // A time is read as a number, which it is, even where it comes as a text.
        Value::String(text) if text.parse::<u64>().is_ok() => text.clone(),
        Value::String(text) => format!("{text:?}"),
        other => other.to_string(),
    };
    let secret = format!("{}: Some([redacted])", names::snake(name));
    if !shown.contains(&text) && !shown.contains(&secret) {
        lost.push(format!("{name} = {text}"));
    }
}

/// The answer with one thing wrong, wherever that can be.
fn mutations(answer: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    let mut ways = vec![String::new()];
    while let Some(way) = ways.pop() {
        match answer.pointer(&way) {
            Some(Value::Object(members)) => {
                let mut more = answer.clone();
                if let Some(Value::Object(members)) = more.pointer_mut(&way) {
                    members.insert("More".to_owned(), json!(1));
                }
                all.push((format!("one more in {way:?}"), more));
                for name in members.keys() {
                    let mut less = answer.clone();
                    if let Some(Value::Object(members)) = less.pointer_mut(&way) {
                        members.remove(name);
                    }
                    all.push((format!("no \"{way}/{name}\""), less));
                    ways.push(format!("{way}/{name}"));
                }
            }
            Some(Value::Array(elements)) => {
                ways.extend((0..elements.len()).map(|index| format!("{way}/{index}")));
            }
            Some(Value::Number(_) | Value::Bool(_)) => {
                let mut other = answer.clone();
                if let Some(value) = other.pointer_mut(&way) {
                    *value = json!("a text");
                }
                all.push((format!("a text for {way:?}"), other));
            }
            _ => {}
        }
    }
    all
}
