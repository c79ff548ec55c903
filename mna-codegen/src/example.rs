//! The example in an action's documentation: the vendor's first one, as code.

use mna_specs::{Action, DataType, Field, Json, Spec, TypeRef, Unit, names};
use serde_json::Value;

use crate::Target;
use crate::fields::{Scope, element_type, ident};

/// The example, as a block of Markdown.
pub(crate) fn of_action(spec: &Spec, target: &Target, scope: Scope<'_>) -> String {
    let request = spec.action.examples.first().map(|example| &example.request);
    let calls: String = spec
        .action
        .parameters
        .iter()
        .filter_map(|field| setter_call(field, request?.get(&field.name), scope))
        .map(|call| format!("    {call}\n"))
        .collect();
    let Some(krate) = &target.crate_name else {
        let name = &target.ident;
        return format!(
            "```text\nlet answer = {name}::call(&client)\n{calls}    .send()\n    .await?;\n```"
        );
    };
    let method = names::snake(&target.ident.to_string());
    let names = spec.types.keys().map(String::as_str);
    let used: Vec<&str> = names
        .filter(|name| {
            calls.contains(&format!("{name}::")) || calls.contains(&format!("{name} {{"))
        })
        .collect();
    let import = match used.as_slice() {
        [] => String::new(),
        [one] => format!("use {krate}::types::{one};\n\n"),
        several => format!("use {krate}::types::{{{}}};\n\n", several.join(", ")),
    };
    format!(
        "```no_run\n\
         # async fn example(client: {krate}::Client) -> Result<(), {krate}::Error> {{\n\
         {import}let answer = client\n    .{method}()\n{calls}    .send()\n    .await?;\n\
         println!(\"request {{}}\", answer.request_id);\n\
         # Ok(())\n# }}\n```"
    )
}

/// The builder's calls for the request of one example, exactly as it is.
pub(crate) fn setters(action: &Action, index: usize, scope: Scope<'_>) -> Option<String> {
    let request = &action.examples.get(index)?.request;
    let stated = action
        .parameters
        .iter()
        .filter_map(|field| Some((field, request.get(&field.name)?)));
    stated
        .map(|(field, value)| {
            if field.ty.is_list() && value.is_list() && value.items().is_empty() {
                let element = element_type(field, scope);
                return Some(format!(
                    ".{}(Vec::<{element}>::new())",
                    ident(field, scope.span)
                ));
            }
            let value = expression(&field.ty, field.unit, Some(value), scope, Position::EXACT)?;
            Some(format!(".{}({value})", ident(field, scope.span)))
        })
        .collect()
}

/// A call of the field's setter. What is required is always set; what is not, if the example does
/// and if it can be written down.
fn setter_call(field: &Field, value: Option<&Json>, scope: Scope<'_>) -> Option<String> {
    if value.is_none() && !field.required {
        return None;
    }
    let expression = expression(&field.ty, field.unit, value, scope, Position::SHOWN)?;
    Some(format!(".{}({expression})", ident(field, scope.span)))
}

/// Where an expression stands, and what for.
#[derive(Clone, Copy)]
struct Position {
    /// In a struct literal, which converts nothing, unlike a setter.
    is_member: bool,
    /// For a test, where a value must not be made nicer than it is.
    is_exact: bool,
}

impl Position {
    const SHOWN: Position = Position {
        is_member: false,
        is_exact: false,
    };
    const EXACT: Position = Position {
        is_member: false,
        is_exact: true,
    };
}

fn expression(
    ty: &TypeRef,
    unit: Option<Unit>,
    value: Option<&Json>,
    scope: Scope<'_>,
    position: Position,
) -> Option<String> {
    let scalar = value.and_then(Json::scalar);
    let is_exact = position.is_exact;
    let null = scalar.is_some_and(Value::is_null);
    if is_exact && (null || value.is_some_and(|value| value.is_list() != ty.is_list())) {
        return None;
    }
    Some(match ty {
        TypeRef::List(_) if is_exact && value?.items().is_empty() => "vec![]".to_owned(),
        TypeRef::List(element) => {
            let items = value.map(Json::items).unwrap_or_default();
            let items: Option<Vec<_>> = items
                .iter()
                .map(|item| expression(element, unit, Some(item), scope, position))
                .collect();
            let list = format!("[{}]", items.filter(|items| !items.is_empty())?.join(", "));
            if position.is_member {
                format!("vec!{list}")
            } else {
                list
            }
        }
        TypeRef::Named(name) => {
            let data_type = scope.types.get(name)?;
            if data_type.is_enum() {
                variant(data_type, scalar, position)?
            } else {
                literal(data_type, value, scope, position)?
            }
        }
        _ if matches!(unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds)) => {
            let time = integer(scalar).or((!is_exact).then_some(1_700_000_000))?;
            if position.is_member {
                format!("{time}.into()")
            } else {
                time.to_string()
            }
        }
        TypeRef::String => {
            let text = match scalar {
                Some(Value::String(text)) => format!("{text:?}"),
                Some(Value::Null) | None if is_exact => return None,
                Some(Value::Null) | None => "\"…\"".to_owned(),
                Some(other) => format!("\"{other}\""),
            };
            if position.is_member {
                format!("{text}.into()")
            } else {
                text
            }
        }
        TypeRef::Int64 | TypeRef::Uint64 if is_exact => exact_integer(scalar?)?.to_string(),
        TypeRef::Float if is_exact => format!("{:?}", exact_float(scalar?)?),
        TypeRef::Bool if is_exact => text(scalar).parse::<bool>().ok()?.to_string(),
        TypeRef::Int64 | TypeRef::Uint64 => integer(scalar).unwrap_or(1).to_string(),
        TypeRef::Float => format!("{:?}", scalar.and_then(Value::as_f64).unwrap_or(1.0)),
        TypeRef::Bool => (text(scalar) == "true").to_string(),
    })
}

fn variant(ty: &DataType, scalar: Option<&Value>, position: Position) -> Option<String> {
    let wanted = text(scalar);
    let named = ty
        .values
        .iter()
        .find(|value| plain(&value.value.to_value()) == wanted);
    if named.is_none() && position.is_exact {
        let value = match ty.base {
            Some(TypeRef::String) => format!("{wanted:?}"),
            _ => exact_integer(scalar?)?.to_string(),
        };
        return Some(format!("{}::from({value})", ty.name));
    }
    let named = named.or_else(|| ty.values.first())?;
    Some(format!("{}::{}", ty.name, named.name))
}

/// A struct literal with what the example says and what is required.
fn literal(
    ty: &DataType,
    value: Option<&Json>,
    scope: Scope<'_>,
    position: Position,
) -> Option<String> {
    let position = Position {
        is_member: true,
        ..position
    };
    let scope = scope.within(ty);
    if position.is_exact && !value?.is_object() {
        return None;
    }
    let wanted = ty.fields.iter().filter_map(|field| {
        let value = value.and_then(|value| value.get(&field.name));
        let is_made_up = field.required && !position.is_exact;
        (value.is_some() || is_made_up).then_some((field, value))
    });
    let members = wanted.map(|(field, value)| {
        let inner = expression(&field.ty, field.unit, value, scope, position)?;
        // Required or not: a data type has the same shape whichever way it goes.
        let inner = if field.ty.is_list() {
            inner
        } else if scope.is_boxed(field) {
            format!("Some(Box::new({inner}))")
        } else {
            format!("Some({inner})")
        };
        Some(format!("{}: {inner}, ", ident(field, scope.span)))
    });
    // What cannot be written down is left out where nobody counts.
    let members: String = if position.is_exact {
        members.collect::<Option<_>>()?
    } else {
        members.flatten().collect()
    };
    Some(format!("{} {{ {members}..Default::default() }}", ty.name))
}

fn integer(scalar: Option<&Value>) -> Option<i64> {
    text(scalar).parse().ok()
}

/// The whole number that stands there, or is spelled there.
fn exact_integer(scalar: &Value) -> Option<i128> {
    let of_float = || {
        let number = scalar.as_f64()?;
        (number.fract() == 0.0 && number.abs() < 1e18).then_some(number as i128)
    };
    plain(scalar).parse().ok().or_else(of_float)
}

fn exact_float(scalar: &Value) -> Option<f64> {
    let number: f64 = plain(scalar).parse().ok()?;
    number.is_finite().then_some(number)
}

fn text(scalar: Option<&Value>) -> String {
    scalar.map(plain).unwrap_or_default()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use mna_specs::{EnumValue, Example, Literal};
    use proc_macro2::Span;

    use super::*;

    fn field(name: &str, ty: &str, required: bool) -> Field {
        Field {
            name: name.to_owned(),
            ty: ty.parse().unwrap(),
            required,
            ..Field::default()
        }
    }

    /// What builds the request, as it is.
    fn built(request: &str) -> Option<String> {
        let rig = DataType {
            name: "Rig".to_owned(),
            base: Some(TypeRef::Int64),
            values: vec![EnumValue {
                value: Literal::Int(1),
                name: "Sloop".to_owned(),
                ..EnumValue::default()
            }],
            ..DataType::default()
        };
        let boat = DataType {
            name: "Boat".to_owned(),
            fields: vec![
                field("Name", "string", true),
                field("Flags", "[string]", false),
            ],
            ..DataType::default()
        };
        let types = BTreeMap::from([rig, boat].map(|ty| (ty.name.clone(), ty)));
        let action = Action {
            parameters: vec![
                field("Type", "Rig", false),
                field("Count", "uint64", false),
                field("Length", "float", false),
                field("Fast", "bool", false),
                field("Names", "[string]", false),
                field("Boat", "Boat", false),
            ],
            examples: vec![Example {
                request: request.parse().unwrap(),
                ..Example::default()
            }],
            ..Action::default()
        };
        let scope = Scope {
            types: &types,
            module: None,
            own: &[],
            siblings: &[],
            owner: None,
            span: Span::call_site(),
        };
        setters(&action, 0, scope)
    }

    #[test]
    fn a_request_is_built_value_for_value() {
        for (request, calls) in [
            (r#"{ "Type": "1" }"#, ".r#type(Rig::Sloop)"),
            (r#"{ "Type": "2" }"#, ".r#type(Rig::from(2))"),
            (
                r#"{ "Count": 18446744073709551615, "Length": "1.5" }"#,
                ".count(18446744073709551615).length(1.5)",
            ),
            (
                r#"{ "Fast": "false", "Count": 2.0 }"#,
                ".count(2).fast(false)",
            ),
            (
                r#"{ "Names": [] }"#,
                ".names(Vec::<:: std :: string :: String>::new())",
            ),
            // What is required and missing is not made up.
            (
                r#"{ "Boat": { "Flags": [] } }"#,
                ".boat(Boat { flags: vec![], ..Default::default() })",
            ),
        ] {
            assert_eq!(built(request).as_deref(), Some(calls), "{request}");
        }
    }

    #[test]
    fn what_is_no_value_of_its_type_is_not_built() {
        for request in [
            r#"{ "Type": "x" }"#,
            r#"{ "Type": null }"#,
            r#"{ "Count": "many" }"#,
            r#"{ "Count": 1.5 }"#,
            r#"{ "Length": "nan" }"#,
            r#"{ "Fast": 1 }"#,
            r#"{ "Names": "x" }"#,
            r#"{ "Names": [null] }"#,
            r#"{ "Boat": [] }"#,
            r#"{ "Boat": { "Name": null } }"#,
            r#"{ "Boat": { "Flags": {} } }"#,
        ] {
            assert_eq!(built(request), None, "{request}");
        }
    }
}
