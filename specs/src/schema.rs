//! The JSON Schema of the spec files, made from the same declarations as their readers.

use serde_json::{Map, Value, json};

use crate::model::{Action, Common, DataType, Service};
use crate::shape::Shape;

/// The schema files, by their names in `specs/schema/`, as they must be checked in.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("action.json", schema_of::<Action>("One API action")),
        ("service.json", schema_of::<Service>("One service version")),
        ("type.json", schema_of::<DataType>("One shared data type")),
        ("common.json", schema_of::<Common>("The common error codes")),
    ]
}

fn schema_of<T: Shape>(title: &str) -> String {
    let mut definitions = Map::new();
    let root = T::schema(&mut definitions);
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$ref": root["$ref"],
        "$defs": Value::Object(definitions),
    });
    format!("{schema:#}\n")
}
