//! What should be read from an answer, said a second time and as plainly as possible.
//!
//! Nothing here is shared with the decoder: two readings that share code agree on its mistakes.

use serde_json::{Map, Value, json};

/// What a field can hold.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Int,
    Uint,
    Float,
    Flag,
    Object(&'static [(&'static str, Kind)]),
    List(&'static Kind),
}

/// What an answer should turn out to be.
#[derive(Debug, PartialEq)]
pub(super) enum Expected {
    /// The action's data: its fields, and what does not fit or nobody described.
    Data(Value),
    Refused {
        code: String,
        message: String,
    },
    Strange,
    /// JSON, but not even an object in an object.
    Unreadable,
}

/// What the answer `whole` should be to an action whose response has these fields, and its request
/// id.
pub(super) fn answer(whole: &Value, kinds: &[(&str, Kind)]) -> (String, Expected) {
    let Value::Object(whole) = whole else {
        return (String::new(), Expected::Unreadable);
    };
    let members = match whole.get("Response") {
        None | Some(Value::Null) => return (String::new(), Expected::Strange),
        Some(Value::Object(members)) => members,
        Some(_) => return (String::new(), Expected::Unreadable),
    };
    let request_id = members.get("RequestId").and_then(text).unwrap_or_default();
    let described = |name: &str| kinds.iter().any(|(known, _)| *known == name);

    let mut data = members.clone();
    data.remove("RequestId");
    let error = data.get("Error").cloned().unwrap_or_default();
    let has_more = data.keys().any(|name| name != "Error" && described(name));
    let code = error.get("Code").and_then(Value::as_str);
    let code = code.filter(|code| !code.is_empty());
    let expected = match code {
        _ if error.is_null() => {
            data.remove("Error");
            Expected::Data(object(&data, kinds))
        }
        Some(code) if !(described("Error") && has_more) => Expected::Refused {
            code: code.to_owned(),
            message: match error.get("Message") {
                Some(Value::String(message)) => message.clone(),
                _ => "the server gave no reason".to_owned(),
            },
        },
        _ if described("Error") => Expected::Data(object(&data, kinds)),
        _ => Expected::Strange,
    };
    (request_id, expected)
}

/// The fields of an object, what in them does not fit, and what nobody described.
fn object(members: &Map<String, Value>, kinds: &[(&str, Kind)]) -> Value {
    let (mut fields, mut undescribed, mut misfits) = (Map::new(), Map::new(), Map::new());
    for (name, kind) in kinds {
        let nothing = match kind {
            Kind::List(_) => json!([]),
            _ => Value::Null,
        };
        fields.insert((*name).to_owned(), nothing);
    }
    for (name, found) in members {
        let kind = kinds.iter().find(|(known, _)| known == name);
        match (kind.map(|(_, kind)| kind), found) {
            (None, _) => drop(undescribed.insert(name.clone(), found.clone())),
            (Some(_), Value::Null) => {}
            (Some(Kind::List(element)), Value::Array(items)) => {
                let mut list = Vec::new();
                for (place, item) in items.iter().enumerate() {
                    match one(item, element) {
                        Some(value) => list.push(value),
                        None => drop(misfits.insert(format!("{name}[{place}]"), item.clone())),
                    }
                }
                fields.insert(name.clone(), list.into());
            }
            (Some(Kind::List(_)), Value::String(text)) if text.is_empty() => {}
            (Some(kind), _) => match one(found, kind) {
                Some(value) => drop(fields.insert(name.clone(), value)),
                None => drop(misfits.insert(name.clone(), found.clone())),
            },
        }
    }
    json!({ "fields": fields, "undescribed": undescribed, "misfits": misfits })
}

/// The value that is in `found`, if it fits.
fn one(found: &Value, kind: &Kind) -> Option<Value> {
    match kind {
        Kind::Text => text(found).map(Value::from),
        Kind::Int => i64::try_from(integer(found)?).ok().map(Value::from),
        Kind::Uint => u64::try_from(integer(found)?).ok().map(Value::from),
        Kind::Float => match found {
            Value::Number(number) => number.as_f64().map(Value::from),
            Value::String(text) => {
                let number: f64 = text.parse().ok()?;
                number.is_finite().then(|| number.into())
            }
            _ => None,
        },
        Kind::Flag => match found {
            Value::Bool(flag) => Some((*flag).into()),
            Value::Number(number) if number.as_f64() == Some(0.0) => Some(false.into()),
            Value::Number(number) if number.as_f64() == Some(1.0) => Some(true.into()),
            Value::String(text) => match text.as_str() {
                "0" | "false" | "False" | "FALSE" => Some(false.into()),
                "1" | "true" | "True" | "TRUE" => Some(true.into()),
                _ => None,
            },
            _ => None,
        },
        Kind::Object(kinds) => found.as_object().map(|members| object(members, kinds)),
        Kind::List(_) => None,
    }
}

fn text(found: &Value) -> Option<String> {
    match found {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// The whole number that is meant, whatever its spelling.
fn integer(found: &Value) -> Option<i128> {
    match found {
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(value), _) => Some(value.into()),
            (_, Some(value)) => Some(value.into()),
            _ => {
                let value = number.as_f64()?;
                let fits = value.trunc() == value && value.abs() < 1e30;
                fits.then_some(value as i128)
            }
        },
        Value::String(text) => integer_in_text(text),
        _ => None,
    }
}

/// The whole number that a decimal spelling stands for exactly: the digits are moved by the
/// exponent as texts, so that no rounding can hide.
fn integer_in_text(text: &str) -> Option<i128> {
    // Whatever is no number at all is out.
    text.parse::<f64>().ok()?;
    let (sign, rest) = match text.as_bytes().first()? {
        b'-' => ("-", &text[1..]),
        b'+' => ("", &text[1..]),
        _ => ("", text),
    };
    if !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None; // "inf" and "nan"
    }
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let exponent: i64 = exponent.parse().ok()?;
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if before.chars().chain(after.chars()).all(|c| c == '0') {
        return Some(0);
    }
    // Beyond this, neither the digits here nor a number of 64 bits reach.
    let exponent = Some(exponent).filter(|e| e.unsigned_abs() < 100_000)?;
    let digits = format!("{before}{after}");
    let point = i64::try_from(before.len()).ok()? + exponent;
    let (whole, fraction) = match usize::try_from(point) {
        Ok(point) if point <= digits.len() => digits.split_at(point),
        Ok(_) => (digits.as_str(), ""),
        Err(_) => ("0", "1"), // smaller than one and not zero
    };
    if fraction.contains(|c| c != '0') {
        return None;
    }
    let zeros = usize::try_from(point).ok()?.saturating_sub(digits.len());
    let whole = whole.trim_start_matches('0');
    if whole.len() + zeros > 30 {
        return None;
    }
    format!("{sign}{whole}{}", "0".repeat(zeros)).parse().ok()
}
