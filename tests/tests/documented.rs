//! The vendor's documented examples: each request is what the builder makes of it, and of each
//! answer nothing is lost.

use std::fmt::Debug;

use mna_core::{Action, decode_response};
use mna_specs::{Field, Json, Spec, TypeRef};
use serde_json::{Value, json};

#[rustfmt::skip] // The file is written, and checked, by `cargo xtask codegen`.
#[path = "documented/mna_api.rs"]
mod mna_api_examples;

/// Compares the examples of a spec with the requests that were built for them, in their order.
fn check<A: Action, const N: usize>(name: &str, requests: [A; N])
where
    A::Response: Debug,
{
    let spec = Spec::load(&mna_specs::find_action(name).unwrap()).unwrap();
    assert_eq!(spec.action.examples.len(), N);
    for (example, request) in spec.action.examples.iter().zip(requests) {
        assert_eq!(
            as_texts(&serde_json::to_value(&request).unwrap()),
            as_texts(&example.request.to_value()),
        );

        let body = json!({ "Response": example.response.to_value() }).to_string();
        let answer = format!("{:?}", decode_response::<A>(body.as_bytes()).unwrap());
        assert!(!mna_tests::has_unknown_fields(&answer), "{answer}");
        assert_eq!(
            answer.matches(": None").count(),
            absent(&spec.action.response, &example.response, &spec),
            "a field of the answer was lost: {answer}"
        );
    }
}

/// Numbers and truth values may stand in texts: the vendor's examples have both.
fn as_texts(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter();
            Value::Object(members.map(|(k, v)| (k.clone(), as_texts(v))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(as_texts).collect()),
        Value::String(_) => value.clone(),
        other => Value::String(other.to_string()),
    }
}

/// How many fields of `object` are missing, in it and in all that it holds: those that a decoded
/// answer shows as `None`. Missing lists are empty, and secrets are not shown.
fn absent(fields: &[Field], object: &Json, spec: &Spec) -> usize {
    fields
        .iter()
        .map(|field| match object.get(&field.name) {
            _ if field.sensitive => 0,
            None => usize::from(!field.ty.is_list()),
            Some(value) if value.to_value().is_null() => usize::from(!field.ty.is_list()),
            Some(value) => absent_within(&field.ty, value, spec),
        })
        .sum()
}

fn absent_within(ty: &TypeRef, value: &Json, spec: &Spec) -> usize {
    match ty {
        TypeRef::List(element) => {
            let items = value.items().iter();
            items.map(|item| absent_within(element, item, spec)).sum()
        }
        TypeRef::Named(name) => absent(&spec.types[name].fields, value, spec),
        _ => 0,
    }
}
