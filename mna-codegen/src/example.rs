//! The example in an action's documentation: the vendor's first one, as code.

use mna_specs::{Action, DataType, Field, Json, Spec, TypeRef, Unit, names};
use serde_json::Value;

use crate::Target;
use crate::fields::{Scope, ident, ident_of};

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
    let method = || ident_of(&names::snake(&target.ident.to_string()), scope.span);
    let Some(krate) = &target.crate_name else {
        let name = &target.ident;
        let start = match &target.client {
            Some(_) => format!("client\n    .{}()", method()),
            None => format!("{name}::call(&client)"),
        };
        return format!("```text\nlet answer = {start}\n{calls}    .send()\n    .await?;\n```");
    };
    let method = method();
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
    let mut required = action.parameters.iter().filter(|field| field.required);
    if !has_only(request, &action.parameters)
        || required.any(|field| request.get(&field.name).is_none())
    {
        return None;
    }
    let stated = action
        .parameters
        .iter()
        .filter_map(|field| Some((field, request.get(&field.name)?)));
    stated
        .map(|(field, value)| {
            let value = match &field.ty {
                TypeRef::List(element) if value.is_list() && value.items().is_empty() => {
                    empty_list(element, field.unit, scope)?
                }
                ty => expression(ty, field.unit, Some(value), scope, Position::EXACT)?,
            };
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
    if position.is_exact && !is_of(ty, unit, value?) {
        return None;
    }
    Some(match ty {
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
            let time = integer(scalar).unwrap_or(1_700_000_000);
            if position.is_member {
                format!("{time}.into()")
            } else {
                time.to_string()
            }
        }
        TypeRef::String => {
            let text = match scalar {
                Some(Value::String(text)) => format!("{text:?}"),
                Some(Value::Null) | None => "\"…\"".to_owned(),
                Some(other) => format!("\"{other}\""),
            };
            if position.is_member {
                format!("{text}.into()")
            } else {
                text
            }
        }
        TypeRef::Int64 | TypeRef::Uint64 => {
            let unsigned = text(scalar).parse::<u64>();
            let number = unsigned.map(i128::from).ok();
            let number = number.or_else(|| integer(scalar).map(i128::from));
            number.unwrap_or(1).to_string()
        }
        TypeRef::Float => format!("{:?}", text(scalar).parse().unwrap_or(1.0_f64)),
        TypeRef::Bool => text(scalar).eq_ignore_ascii_case("true").to_string(),
    })
}

/// Whether a documented value is one of its type, as far as its own level goes. Numbers and truth values
/// may stand in texts, and texts may look like numbers.
fn is_of(ty: &TypeRef, unit: Option<Unit>, value: &Json) -> bool {
    let written = || match value.scalar() {
        Some(Value::Null) | None => None,
        scalar => Some(text(scalar)),
    };
    let is = |fits: &dyn Fn(&str) -> bool| written().is_some_and(|text| fits(&text));
    match ty {
        TypeRef::List(_) => !value.items().is_empty(),
        TypeRef::Named(_) => true,
        _ if matches!(unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds)) => {
            is(&|text| text.parse::<i64>().is_ok())
        }
        TypeRef::String => written().is_some(),
        TypeRef::Int64 => is(&|text| text.parse::<i64>().is_ok()),
        TypeRef::Uint64 => is(&|text| text.parse::<u64>().is_ok()),
        TypeRef::Float => is(&|text| text.parse().is_ok_and(f64::is_finite)),
        TypeRef::Bool => {
            is(&|text| text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false"))
        }
    }
}

/// A list without elements, which says of what type they would be.
fn empty_list(element: &TypeRef, unit: Option<Unit>, scope: Scope<'_>) -> Option<String> {
    let is_time = matches!(unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds));
    let element = match element {
        TypeRef::Named(name) => match &scope.types.get(name)?.base {
            None => format!("{name} {{ ..Default::default() }}"),
            Some(TypeRef::String) => format!("{name}::from(\"\")"),
            Some(_) => format!("{name}::from(0)"),
        },
        TypeRef::String if !is_time => "\"\"".to_owned(),
        TypeRef::String | TypeRef::Int64 | TypeRef::Uint64 => "0".to_owned(),
        TypeRef::Float => "0.0".to_owned(),
        TypeRef::Bool => "false".to_owned(),
        TypeRef::List(_) => return None,
    };
    Some(format!("[{element}; 0]"))
}

/// Whether an object has no member but these.
fn has_only(object: &Json, fields: &[Field]) -> bool {
    let is_known = |key: &str| fields.iter().any(|field| field.name == key);
    object.is_object() && object.members().all(|(key, _)| is_known(key))
}

fn variant(ty: &DataType, scalar: Option<&Value>, position: Position) -> Option<String> {
    let wanted = text(scalar);
    let named = ty
        .values
        .iter()
        .find(|value| plain(&value.value.to_value()) == wanted);
    if named.is_none() && position.is_exact {
        scalar.filter(|scalar| !scalar.is_null())?;
        let value = match ty.base {
            Some(TypeRef::String) => format!("{wanted:?}"),
            // As everywhere, a number may stand in a text.
            _ => wanted.parse::<i128>().ok()?.to_string(),
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
    if position.is_exact && !has_only(value?, &ty.fields) {
        return None;
    }
    let mut is_whole = true;
    let members = ty.fields.iter().filter_map(|field| {
        let value = value.and_then(|value| value.get(&field.name));
        if value.is_none() && (!field.required || position.is_exact) {
            // A list that is required is sent, be it empty.
            is_whole &= !(field.required && field.ty.is_list());
            return None;
        }
        let is_empty = value.is_some_and(|it| it.is_list() && it.items().is_empty());
        let inner = if position.is_exact && field.required && field.ty.is_list() && is_empty {
            Some("vec![]".to_owned())
        } else {
            expression(&field.ty, field.unit, value, scope, position)
        };
        is_whole &= inner.is_some();
        let inner = inner?;
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
    let members: String = members.collect();
    if position.is_exact && !is_whole {
        return None;
    }
    Some(format!("{} {{ {members}..Default::default() }}", ty.name))
}

fn integer(scalar: Option<&Value>) -> Option<i64> {
    text(scalar).parse().ok()
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
    use mna_specs::{EnumValue, Example, Literal};

    use super::*;

    /// The calls for the first example of a spec with one parameter and these data types.
    fn calls(ty: &str, value: &str) -> Option<String> {
        let field = |name: &str, ty: &str| Field {
            name: name.to_owned(),
            ty: ty.parse().unwrap(),
            ..Field::default()
        };
        let red = EnumValue {
            name: "Red".to_owned(),
            value: Literal::Text("red".to_owned()),
            ..EnumValue::default()
        };
        let colour = DataType {
            name: "Colour".to_owned(),
            base: Some(TypeRef::String),
            values: vec![red],
            ..DataType::default()
        };
        let boat = DataType {
            name: "Boat".to_owned(),
            fields: vec![field("Name", "string"), field("Crew", "[int64]")],
            ..DataType::default()
        };
        let mut ports = field("Ports", "[string]");
        ports.required = true;
        let tour = DataType {
            name: "Tour".to_owned(),
            fields: vec![ports],
            ..DataType::default()
        };
        let value: Value = serde_json::from_str(value).unwrap();
        let action = Action {
            parameters: vec![field("Type", ty)],
            examples: vec![Example {
                request: serde_json::json!({ "Type": value }).into(),
                ..Example::default()
            }],
            ..Action::default()
        };
        let types = [colour, boat, tour].map(|ty| (ty.name.clone(), ty)).into();
        let scope = Scope {
            types: &types,
            module: None,
            own: &[],
            siblings: &[],
            owner: None,
            span: proc_macro2::Span::call_site(),
        };
        setters(&action, 0, scope)
    }

    #[test]
    fn every_value_of_its_type_is_written_as_it_is() {
        for (ty, value, written) in [
            ("string", "\"a\\u0007\"", "\"a\\u{7}\""),
            ("string", "5", "\"5\""),
            ("int64", "\"-5\"", "-5"),
            ("uint64", "18446744073709551615", "18446744073709551615"),
            ("float", "\"1.50\"", "1.5"),
            ("float", "2", "2.0"),
            ("bool", "\"True\"", "true"),
            ("Colour", "\"red\"", "Colour::Red"),
            ("Colour", "\"blue\"", "Colour::from(\"blue\")"),
            ("Colour", "1", "Colour::from(\"1\")"),
            ("[int64]", "[]", "[0; 0]"),
            ("[Boat]", "[]", "[Boat { ..Default::default() }; 0]"),
            (
                "Tour",
                "{\"Ports\": []}",
                "Tour { ports: vec![], ..Default::default() }",
            ),
            (
                "[Boat]",
                "[{\"Name\": \"a\", \"Crew\": [1]}]",
                "[Boat { name: Some(\"a\".into()), crew: vec![1], ..Default::default() }]",
            ),
        ] {
            assert_eq!(
                calls(ty, value),
                Some(format!(".r#type({written})")),
                "{ty}"
            );
        }
    }

    #[test]
    fn what_no_value_of_its_type_is_is_not_made_one() {
        for (ty, value) in [
            ("string", "null"),
            ("int64", "\"\""),
            ("int64", "1.5"),
            ("uint64", "-1"),
            ("float", "\"much\""),
            ("bool", "1"),
            ("Colour", "null"),
            ("[int64]", "{}"),
            ("[int64]", "[1, null]"),
            ("Boat", "{\"Name\": null}"),
            ("Boat", "{\"Crew\": []}"),
            ("Boat", "{\"Length\": 1}"),
            ("Tour", "{}"),
        ] {
            assert_eq!(calls(ty, value), None, "{ty} {value}");
        }
    }
}
