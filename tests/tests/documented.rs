//! The vendor's documented examples: each request is what the builder makes of it, and of each
//! answer nothing is lost.

use std::fmt::Debug;

use mna_core::{Action, decode_response};
use mna_specs::{EnumValue, Field, Json, Spec, TypeRef, Unit, names};
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
        assert_eq!(answer, shown_answer(&spec, &example.response));
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

/// The decoded answer as `Debug` shows it, made from the example and the spec alone.
fn shown_answer(spec: &Spec, answer: &Json) -> String {
    let name = format!("{}Response", spec.action.action);
    let id = answer.get("RequestId").map(Json::to_value);
    let id = id.as_ref().and_then(Value::as_str).unwrap_or_default();
    let mut fields = shown_fields(&spec.action.response, answer, spec);
    fields.push(format!("request_id: {id:?}"));
    fields.push("unknown_fields: {}".to_owned());
    format!("{name} {{ {} }}", fields.join(", "))
}

fn shown_fields(fields: &[Field], object: &Json, spec: &Spec) -> Vec<String> {
    let field = |field: &Field| {
        let name = field
            .rust
            .clone()
            .unwrap_or_else(|| names::snake(&field.name));
        let value = object
            .get(&field.name)
            .filter(|value| !value.to_value().is_null());
        let value = match value {
            Some(value) if field.ty.is_list() => shown(field, &field.ty, value, spec),
            Some(value) => format!("Some({})", shown(field, &field.ty, value, spec)),
            None if field.ty.is_list() => "[]".to_owned(),
            None => "None".to_owned(),
        };
        format!("{name}: {value}")
    };
    fields.iter().map(field).collect()
}

fn shown(field: &Field, ty: &TypeRef, value: &Json, spec: &Spec) -> String {
    let plain = match value.to_value() {
        Value::String(text) => text,
        other => other.to_string(),
    };
    match (ty, field.unit) {
        (TypeRef::List(element), _) => {
            let items = value.items().iter();
            let items: Vec<_> = items
                .map(|item| shown(field, element, item, spec))
                .collect();
            format!("[{}]", items.join(", "))
        }
        (TypeRef::Named(name), _) => {
            let ty = &spec.types[name];
            if !ty.is_enum() {
                let mut fields = shown_fields(&ty.fields, value, spec);
                fields.push("unknown_fields: {}".to_owned());
                return format!("{name} {{ {} }}", fields.join(", "));
            }
            let of_value = |named: &&EnumValue| named.value.to_string().trim_matches('"') == plain;
            match ty.values.iter().find(of_value) {
                Some(named) => named.name.clone(),
                None => format!("Unknown({plain})"),
            }
        }
        (_, Some(Unit::UnixSeconds)) => format!("UnixSeconds({plain})"),
        (_, Some(Unit::UnixMilliseconds)) => format!("UnixMilliseconds({plain})"),
        (TypeRef::String, _) if field.sensitive => "[redacted]".to_owned(),
        (TypeRef::String, _) => format!("{plain:?}"),
        (TypeRef::Float, _) => format!("{:?}", plain.parse::<f64>().unwrap()),
        _ => plain,
    }
}
