//! What must hold in a spec beyond its shape.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::json::Json;
use crate::model::{Action, DataType, ErrorCode, Field, Literal, Service, TypeRef};
use crate::names;
use crate::suggest::nearest;

/// A pointer into the checked file, what is wrong there, and what would be right.
pub(crate) type Complaint = (String, String, String);

/// Rust names that generated structs and builders have of their own.
const RESERVED: [&str; 4] = ["request_id", "unknown_fields", "build", "send"];

pub(crate) fn action(
    action: &Action,
    service: Option<&Service>,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    if !names::is_identifier(&action.action)
        || action.action.starts_with(|c: char| !c.is_ascii_uppercase())
    {
        return complain(
            "/action",
            format!("\"{}\" cannot be an action's name", action.action),
            "action names are in PascalCase, such as \"GetFlowStatistic\"",
        );
    }
    if let Some(service) = service {
        for (key, here, there) in [
            ("service", &action.service, &service.service),
            ("version", &action.version, &service.version),
        ] {
            if here != there {
                return complain(
                    format!("/{key}"),
                    format!("\"{here}\" is not the {key} of the service.json beside this file"),
                    format!("write \"{there}\", or move the file"),
                );
            }
        }
    }
    fields(&action.parameters, "/parameters", types)?;
    fields(&action.response, "/response", types)?;
    if let Some(index) = action.response.iter().position(|f| f.name == "RequestId") {
        return complain(
            format!("/response/{index}/name"),
            "every response has RequestId by itself",
            "remove this field",
        );
    }
    error_codes(&action.errors, "/errors")?;
    for (index, inline) in action.types.iter().enumerate() {
        let at = format!("/types/{index}");
        if action.types[..index].iter().any(|t| t.name == inline.name) {
            return complain(
                format!("{at}/type"),
                format!("the data type \"{}\" is described twice", inline.name),
                "keep one of the two",
            );
        }
        data_type(inline, &at, types)?;
    }
    for (index, example) in action.examples.iter().enumerate() {
        let at = format!("/examples/{index}");
        example_object(
            &example.request,
            &action.parameters,
            &format!("{at}/request"),
            types,
        )?;
        // Documented answers carry the request id, which no spec lists.
        let mut answer = action.response.clone();
        answer.push(Field {
            name: "RequestId".to_owned(),
            ..Field::default()
        });
        if example.response.get("Error").is_none() {
            example_object(&example.response, &answer, &format!("{at}/response"), types)?;
        }
    }
    Ok(())
}

pub(crate) fn data_type(
    ty: &DataType,
    at: &str,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    if !names::is_identifier(&ty.name) {
        return complain(
            format!("{at}/type"),
            format!("\"{}\" cannot be a type's name", ty.name),
            "use letters and digits",
        );
    }
    match &ty.base {
        None if !ty.values.is_empty() => complain(
            at,
            "named values need to know what they are on the wire",
            "add \"base\": \"int64\", \"uint64\" or \"string\"",
        ),
        None => fields(&ty.fields, &format!("{at}/fields"), types),
        Some(_) if !ty.fields.is_empty() => complain(
            format!("{at}/fields"),
            "a set of named values has no fields",
            "remove \"fields\", or \"base\" and \"values\"",
        ),
        Some(base) => enum_values(ty, base, at),
    }
}

fn enum_values(ty: &DataType, base: &TypeRef, at: &str) -> Result<(), Complaint> {
    if !matches!(base, TypeRef::Int64 | TypeRef::Uint64 | TypeRef::String) {
        return complain(
            format!("{at}/base"),
            format!("named values cannot be of type \"{base}\""),
            "use \"int64\", \"uint64\" or \"string\"",
        );
    }
    for (index, value) in ty.values.iter().enumerate() {
        let at = format!("{at}/values/{index}");
        let fits = match (&value.value, base) {
            (Literal::Int(_), TypeRef::Int64) => true,
            (Literal::Int(value), TypeRef::Uint64) => *value >= 0,
            (Literal::Text(_), TypeRef::String) => true,
            _ => false,
        };
        if !fits {
            return complain(
                format!("{at}/value"),
                format!("{} is no {base}", value.value),
                "write the value as it stands on the wire",
            );
        }
        if !names::is_identifier(&value.name) || value.name != names::pascal(&value.name) {
            return complain(
                format!("{at}/name"),
                format!("\"{}\" cannot be a variant's name", value.name),
                format!("write it in PascalCase: \"{}\"", names::pascal(&value.name)),
            );
        }
        let earlier = &ty.values[..index];
        if value.name == "Unknown" || earlier.iter().any(|v| v.name == value.name) {
            return complain(
                format!("{at}/name"),
                format!("the name \"{}\" is taken", value.name),
                "give every value a name of its own; \"Unknown\" stands for all others",
            );
        }
        if earlier.iter().any(|v| v.value == value.value) {
            return complain(
                format!("{at}/value"),
                format!("the value {} is named twice", value.value),
                "keep one of the two",
            );
        }
    }
    Ok(())
}

fn fields(fields: &[Field], at: &str, types: &BTreeMap<String, DataType>) -> Result<(), Complaint> {
    let mut rust_names: HashMap<String, &str> = HashMap::new();
    for (index, field) in fields.iter().enumerate() {
        let at = format!("{at}/{index}");
        let name = &field.name;
        if fields[..index].iter().any(|f| f.name == *name) {
            return complain(
                format!("{at}/name"),
                format!("the field \"{name}\" is described twice"),
                "keep one of the two",
            );
        }
        let rust = field.rust.clone().unwrap_or_else(|| names::snake(name));
        let place = if field.rust.is_some() { "rust" } else { "name" };
        if !names::is_identifier(&rust) || rust.starts_with(|c: char| c.is_ascii_uppercase()) {
            return complain(
                format!("{at}/{place}"),
                format!("\"{rust}\" cannot be a field's name in Rust"),
                "add \"rust\": a name in snake_case",
            );
        }
        if RESERVED.contains(&rust.as_str()) || rust.starts_with("with_") {
            return complain(
                format!("{at}/{place}"),
                format!("the Rust name \"{rust}\" is one that the SDK uses itself"),
                format!("add \"rust\": \"{rust}_value\" or another name"),
            );
        }
        if let Some(other) = rust_names.insert(rust.clone(), name) {
            return complain(
                format!("{at}/{place}"),
                format!("\"{name}\" and \"{other}\" are both \"{rust}\" in Rust"),
                "add \"rust\" to one of them: another name in snake_case",
            );
        }
        if let Some(data_type) = field.ty.named()
            && !types.contains_key(data_type)
        {
            let known = types.keys().map(String::as_str);
            return complain(
                format!("{at}/type"),
                format!("unknown type \"{data_type}\""),
                TypeRef::unknown_help(data_type, known),
            );
        }
        limits(field, &at, types)?;
    }
    Ok(())
}

fn limits(field: &Field, at: &str, types: &BTreeMap<String, DataType>) -> Result<(), Complaint> {
    let is_number = matches!(field.ty, TypeRef::Int64 | TypeRef::Uint64 | TypeRef::Float);
    for (key, stated, allowed, of) in [
        ("minimum", field.minimum.is_some(), is_number, "numbers"),
        ("maximum", field.maximum.is_some(), is_number, "numbers"),
        (
            "min_items",
            field.min_items.is_some(),
            field.ty.is_list(),
            "lists",
        ),
        (
            "max_items",
            field.max_items.is_some(),
            field.ty.is_list(),
            "lists",
        ),
    ] {
        if stated && !allowed {
            return complain(
                format!("{at}/{key}"),
                format!("only {of} have \"{key}\", this is \"{}\"", field.ty),
                "remove it, or mend the type",
            );
        }
    }
    let backwards =
        |low: Option<i64>, high: Option<i64>| matches!((low, high), (Some(l), Some(h)) if l > h);
    if backwards(field.minimum, field.maximum)
        || backwards(
            field.min_items.map(i64::from),
            field.max_items.map(i64::from),
        )
    {
        return complain(
            at,
            "the smallest allowed is larger than the largest",
            "swap the two",
        );
    }
    if let Some(default) = &field.default {
        let ty = match field.ty.named().and_then(|name| types.get(name)) {
            Some(DataType {
                base: Some(base), ..
            }) => base,
            _ => &field.ty,
        };
        let fits = match (default, ty) {
            (Literal::Int(value), TypeRef::Uint64) => *value >= 0,
            (Literal::Int(_), TypeRef::Int64 | TypeRef::Float)
            | (Literal::Text(_), TypeRef::String)
            | (Literal::Bool(_), TypeRef::Bool) => true,
            _ => false,
        };
        if !fits {
            return complain(
                format!("{at}/default"),
                format!("{default} is no {}", field.ty),
                "write a value of the field's type",
            );
        }
    }
    Ok(())
}

pub(crate) fn error_codes(codes: &[ErrorCode], at: &str) -> Result<(), Complaint> {
    for (index, code) in codes.iter().enumerate() {
        let at = format!("{at}/{index}/code");
        if !code.code.split('.').all(names::is_identifier) {
            return complain(
                at,
                format!("\"{}\" cannot be an error code", code.code),
                "codes are \"Category\" or \"Category.Detail\"",
            );
        }
        if codes[..index].iter().any(|c| c.code == code.code) {
            return complain(
                at,
                format!("the error code \"{}\" is listed twice", code.code),
                "keep one of the two",
            );
        }
    }
    Ok(())
}

/// An example may hold numbers as strings, as the vendor's do, but no name that nobody described.
fn example_object(
    example: &Json,
    known: &[Field],
    at: &str,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    if !example.is_object() {
        return complain(at, "an example is an object", "write {} if it is empty");
    }
    for (key, value) in example.members() {
        let at = format!("{at}/{key}");
        let Some(field) = known.iter().find(|f| f.name == key) else {
            let help = match nearest(key, known.iter().map(|f| f.name.as_str())) {
                Some(meant) => format!("did you mean \"{meant}\"?"),
                None => "describe the field, or remove it from the example".to_owned(),
            };
            return complain(at, format!("the spec describes no \"{key}\""), help);
        };
        let members = field.ty.named().and_then(|name| types.get(name));
        example_value(value, &field.ty, members, &at, types)?;
    }
    Ok(())
}

fn example_value(
    value: &Json,
    ty: &TypeRef,
    data_type: Option<&DataType>,
    at: &str,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    if matches!(value.scalar(), Some(Value::Null)) {
        return Ok(());
    }
    match (ty, data_type) {
        (TypeRef::List(element), _) if value.is_list() => {
            let mut items = value.items().iter().enumerate();
            items.try_for_each(|(index, item)| {
                example_value(item, element, data_type, &format!("{at}/{index}"), types)
            })
        }
        (TypeRef::Named(_), Some(structure)) if !structure.is_enum() && value.is_object() => {
            example_object(value, &structure.fields, at, types)
        }
        (TypeRef::Named(_), Some(structure)) if !structure.is_enum() => mismatch(value, ty, at),
        (TypeRef::List(_), _) => mismatch(value, ty, at),
        _ if value.scalar().is_none() => mismatch(value, ty, at),
        _ => Ok(()),
    }
}

fn mismatch(value: &Json, ty: &TypeRef, at: &str) -> Result<(), Complaint> {
    complain(
        at,
        format!(
            "the spec says \"{ty}\", the example has {}",
            value.kind_name()
        ),
        "mend the type or the example",
    )
}

fn complain<T>(
    at: impl Into<String>,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Result<T, Complaint> {
    Err((at.into(), message.into(), help.into()))
}
