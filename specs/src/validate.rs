//! What must hold in a spec beyond its shape.

mod paging;

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::json::{self, Json};
use crate::model::{
    Action, DataType, ErrorCode, Example, Field, Literal, Period, Service, TypeRef, Unit,
};
use crate::names;
use crate::suggest::nearest;

/// A pointer into the checked file, what is wrong there, and what would be right.
pub(crate) type Complaint = (String, String, String);

/// Rust names that the SDK has for itself among the members of a struct, and among the methods of
/// a builder.
const RESPONSE_NAMES: [&str; 2] = ["request_id", "unknown_fields"];
const TYPE_NAMES: [&str; 1] = ["unknown_fields"];
const BUILDER_NAMES: [&str; 4] = ["build", "send", "pages", "items"];

pub(crate) fn action(
    action: &Action,
    service: Option<&Service>,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    let is_word = names::never_raw(&action.action);
    if !names::is_identifier(&action.action) || !starts_large(&action.action) || is_word {
        return complain(
            "/action",
            format!("\"{}\" cannot be an action's name", action.action),
            "action names are in PascalCase, such as \"GetFlowStatistic\"",
        );
    }
    for (key, value) in [("service", &action.service), ("version", &action.version)] {
        plain(value, &format!("/{key}"))?;
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
    fields(&action.parameters, "/parameters", types, &BUILDER_NAMES)?;
    setters(&action.parameters)?;
    fields(&action.response, "/response", types, &RESPONSE_NAMES)?;
    if let Some(index) = action.response.iter().position(|f| f.name == "RequestId") {
        return complain(
            format!("/response/{index}/name"),
            "every response has RequestId by itself",
            "remove this field",
        );
    }
    if let Some(stated) = &action.paging {
        paging::check(action, stated, types)?;
    }
    guessed(action)?;
    if let Some(stated) = &action.period {
        period(action, stated)?;
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
        let own = ["", "Request", "Response", "Builder"];
        if own
            .iter()
            .any(|end| inline.name == format!("{}{end}", action.action))
        {
            return complain(
                format!("{at}/type"),
                format!(
                    "the name \"{}\" is one that the action itself takes",
                    inline.name
                ),
                "describe the type in types/ beside this file, or under another name",
            );
        }
        data_type(inline, &at, types)?;
    }
    for (index, stated) in action.examples.iter().enumerate() {
        example(action, stated, &format!("/examples/{index}"), types)?;
    }
    Ok(())
}

/// Complains if `name` is none of the `fitting` fields, which are `what` is wanted.
fn one_of<'a>(
    fitting: impl Iterator<Item = &'a Field>,
    name: &str,
    at: &str,
    what: &str,
) -> Result<(), Complaint> {
    let names: Vec<&str> = fitting.map(|field| field.name.as_str()).collect();
    if names.contains(&name) {
        return Ok(());
    }
    let help = match nearest(name, names) {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => format!("name {what}"),
    };
    complain(at, format!("\"{name}\" is not {what}"), help)
}

/// Only what is there can be a guess.
fn guessed(action: &Action) -> Result<(), Complaint> {
    for (index, key) in action.guessed.iter().enumerate() {
        let at = format!("/guessed/{index}");
        let is_there = match key.as_str() {
            "repeat" => action.repeat.is_some(),
            "paging" => action.paging.is_some(),
            _ => {
                let help = match nearest(key, ["repeat", "paging"]) {
                    Some(meant) => format!("did you mean \"{meant}\"?"),
                    None => "write \"repeat\" or \"paging\"".to_owned(),
                };
                return complain(at, format!("\"{key}\" is not a key that is guessed"), help);
            }
        };
        if !is_there {
            return complain(
                at,
                format!("\"{key}\" is called a guess and is not there"),
                format!("remove it here, or add \"{key}\" to the action"),
            );
        }
        if action.guessed[..index].contains(key) {
            return complain(
                at,
                format!("\"{key}\" is called a guess twice"),
                "keep one of the two",
            );
        }
    }
    Ok(())
}

/// Both ends of a period are parameters with a time.
fn period(action: &Action, period: &Period) -> Result<(), Complaint> {
    let is_time = |field: &&Field| {
        matches!(field.unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds))
            && !field.ty.is_list()
    };
    let times = || action.parameters.iter().filter(is_time);
    let what = "a parameter whose unit is unix_seconds or unix_milliseconds";
    one_of(times(), &period.from, "/period/from", what)?;
    one_of(times(), &period.to, "/period/to", what)
}

/// What stands in a `service.json` beside its error codes.
pub(crate) fn service(service: &Service) -> Result<(), Complaint> {
    plain(&service.service, "/service")?;
    plain(&service.version, "/version")?;
    for (site, host) in service
        .hosts
        .iter()
        .flat_map(|h| [("intl", &h.intl), ("cn", &h.cn)])
    {
        if let Some(host) = host {
            plain(host, &format!("/hosts/{site}"))?;
        }
    }
    error_codes(&service.error_codes, "/error_codes")
}

/// Ids, versions and hosts end up in headers and addresses.
fn plain(value: &str, at: &str) -> Result<(), Complaint> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    if value.is_empty() || !value.chars().all(allowed) {
        return complain(
            at,
            format!("{value:?} has characters that no header takes"),
            "use letters, digits, \"-\" and \".\"",
        );
    }
    Ok(())
}

pub(crate) fn data_type(
    ty: &DataType,
    at: &str,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    let is_reserved = ["Self", "ErrorCode"].contains(&ty.name.as_str());
    if !names::is_identifier(&ty.name) || !starts_large(&ty.name) || is_reserved {
        return complain(
            format!("{at}/type"),
            format!("\"{}\" cannot be a type's name", ty.name),
            "use letters and digits, a capital first; \"Self\" and \"ErrorCode\" are taken",
        );
    }
    match &ty.base {
        None if !ty.values.is_empty() => complain(
            at,
            "named values need to know what they are on the wire",
            "add \"base\": \"int64\", \"uint64\" or \"string\"",
        ),
        None => fields(&ty.fields, &format!("{at}/fields"), types, &TYPE_NAMES),
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
        if ["Unknown", "Self"].contains(&value.name.as_str())
            || earlier.iter().any(|v| v.name == value.name)
        {
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

fn starts_large(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Optional parameters have a second setter, `set_x`, which must not be another's first.
fn setters(parameters: &[Field]) -> Result<(), Complaint> {
    let rust = |field: &Field| {
        field
            .rust
            .clone()
            .unwrap_or_else(|| names::snake(&field.name))
    };
    let names: Vec<String> = parameters.iter().map(rust).collect();
    for (index, name) in names.iter().enumerate() {
        let Some(set) = name.strip_prefix("set_") else {
            continue;
        };
        let mut optional = parameters.iter().zip(&names).filter(|(f, _)| !f.required);
        if let Some((one, _)) = optional.find(|(_, name)| *name == set) {
            let (other, one) = (&parameters[index].name, &one.name);
            return complain(
                format!("/parameters/{index}/name"),
                format!("\"{other}\" takes the name of the second setter of \"{one}\""),
                "add \"rust\": another name in snake_case",
            );
        }
    }
    Ok(())
}

fn fields(
    fields: &[Field],
    at: &str,
    types: &BTreeMap<String, DataType>,
    reserved: &[&str],
) -> Result<(), Complaint> {
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
        let is_option = reserved == BUILDER_NAMES && rust.starts_with("with_");
        if reserved.contains(&rust.as_str()) || rust.starts_with("__") || is_option {
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
        if matches!(&field.ty, TypeRef::List(element) if element.is_list()) {
            return complain(
                format!("{at}/type"),
                "a list of lists cannot be read or written",
                "the API has none: describe the inner list as a data type",
            );
        }
        let is_time = matches!(field.unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds));
        if is_time && reserved == BUILDER_NAMES && *field.ty.element() == TypeRef::String {
            return complain(
                format!("{at}/unit"),
                "a parameter cannot be a time in a text",
                "remove the unit, and say in \"doc\" what the text is",
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
            "max_length",
            field.max_length.is_some(),
            field.ty == TypeRef::String,
            "texts",
        ),
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
    let mut rust_names: HashMap<String, &str> = HashMap::new();
    for (index, code) in codes.iter().enumerate() {
        let at = format!("{at}/{index}/code");
        if !code.code.split('.').all(names::is_identifier) {
            return complain(
                at,
                format!("\"{}\" cannot be an error code", code.code),
                "codes are \"Category\" or \"Category.Detail\"",
            );
        }
        let name = names::pascal(&code.code);
        let is_unknown = name == "Unknown";
        match rust_names.insert(name, &code.code) {
            Some(twin) if twin == code.code => {
                return complain(
                    at,
                    format!("the error code \"{}\" is listed twice", code.code),
                    "keep one of the two",
                );
            }
            None if !is_unknown => {}
            _ => {
                return complain(
                    at,
                    format!(
                        "the error code \"{}\" has the name of another in Rust",
                        code.code
                    ),
                    "leave one of the two out: unknown codes are kept as they are",
                );
            }
        }
    }
    Ok(())
}

/// An example may hold numbers as strings, as the vendor's do, but no name that nobody described.
/// What a documented example shows is what the action has.
pub(crate) fn example(
    action: &Action,
    example: &Example,
    at: &str,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Complaint> {
    example_object(
        &example.request,
        &action.parameters,
        &format!("{at}/request"),
        types,
    )?;
    if example.response.get("Error").is_some() {
        return Ok(());
    }
    // Documented answers carry the request id, which no spec lists.
    let mut answer = action.response.clone();
    answer.push(Field {
        name: "RequestId".to_owned(),
        ..Field::default()
    });
    example_object(&example.response, &answer, &format!("{at}/response"), types)
}

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
        let at = format!("{at}/{}", json::step(key));
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
