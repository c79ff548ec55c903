//! What a documented example must become, told from its JSON and the spec alone: the decoded answer as
//! `Debug` shows it, and what in an answer or a request the spec does not describe.
//!
//! It knows nothing of the code that is judged by it: that a number may stand in a text and such is
//! written down here a second time. `cargo xtask prove` has this file too.

use std::collections::BTreeSet;

use mna_specs::{Field, Spec, TypeRef, Unit, names};
use serde_json::{Map, Value};

/// What the body of an answer must be decoded to.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// The action's data.
    Data(Shown),
    /// A refusal with this code.
    Refused(String),
    /// No answer of this API: there is no object `Response`, or its `Error` is none.
    Strange,
}

/// A decoded answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What `Debug` writes.
    pub text: String,
    /// What is not in the field that is described for it, and so kept in `unknown_fields`.
    pub misfits: Vec<Misfit>,
}

/// A value that the spec does not describe as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The way to the value, such as `Items[2].Size`.
    pub path: String,
    /// The value, cut where it is long.
    pub found: String,
    /// What the spec says of it.
    pub described: String,
    /// What is wrong, in words that are the same for all such values.
    pub reason: String,
}

/// The reason of a value that the spec has no field for.
pub const UNDESCRIBED: &str = "undocumented field";
/// The same where there is a field that differs in small and capital letters.
pub const OTHER_CASE: &str = "a name in another case";

impl Misfit {
    fn new(path: &str, value: &Value, described: String, reason: impl Into<String>) -> Misfit {
        const LONGEST: usize = 60;
        let mut found = value.to_string();
        if found.chars().count() > LONGEST {
            found = found.chars().take(LONGEST).chain(['…']).collect();
        }
        Misfit {
            path: path.to_owned(),
            found,
            described,
            reason: reason.into(),
        }
    }
}

/// What the body of an answer to the action must be decoded to.
pub fn answer(spec: &Spec, body: &Value) -> Expected {
    let Some(response) = body.get("Response").and_then(Value::as_object) else {
        return Expected::Strange;
    };
    let fields = &spec.action.response;
    let error = response.get("Error").unwrap_or(&Value::Null);
    let is_field = fields.iter().any(|field| field.name == "Error");
    if !error.is_null() {
        let has_data = fields
            .iter()
            .any(|field| field.name != "Error" && response.contains_key(&field.name));
        let code = error.get("Code").and_then(Value::as_str);
        match code.filter(|code| !code.is_empty()) {
            Some(code) if !(is_field && has_data) => return Expected::Refused(code.to_owned()),
            None if !is_field => return Expected::Strange,
            _ => {}
        }
    }
    let mut rest = response.clone();
    if !is_field {
        rest.remove("Error");
    }
    let mut show = Show {
        spec,
        misfits: Vec::new(),
    };
    let id = rest.remove("RequestId").unwrap_or_default();
    let (mut shown, mut unknown) = show.members(fields, &rest, "");
    match text(&id) {
        Some(id) => shown.push(format!("request_id: {id:?}")),
        None => {
            shown.push("request_id: \"\"".to_owned());
            if !id.is_null() {
                let described = "string".to_owned();
                let reason = wrong_kind(&id, "text");
                let misfit = Misfit::new("RequestId", &id, described, reason);
                show.misfits.push(misfit);
                unknown.kept.insert("RequestId".to_owned());
            }
        }
    }
    shown.push(unknown.shown());
    Expected::Data(Shown {
        text: format!("{}Response {{ {} }}", spec.action.action, shown.join(", ")),
        misfits: show.misfits,
    })
}

/// The names in the `unknown_fields` of one object.
#[derive(Default)]
struct Unknown {
    undescribed: BTreeSet<String>,
    kept: BTreeSet<String>,
}

impl Unknown {
    fn shown(&self) -> String {
        let names = self.undescribed.iter().chain(&self.kept);
        let names: Vec<_> = names.map(|name| format!("{name:?}")).collect();
        format!("unknown_fields: {{{}}}", names.join(", "))
    }
}

struct Show<'a> {
    spec: &'a Spec,
    misfits: Vec<Misfit>,
}

impl Show<'_> {
    fn members(
        &mut self,
        fields: &[Field],
        object: &Map<String, Value>,
        path: &str,
    ) -> (Vec<String>, Unknown) {
        let mut unknown = Unknown::default();
        let shown = fields.iter().map(|field| {
            let name = field
                .rust
                .clone()
                .unwrap_or_else(|| names::snake(&field.name));
            let value = object.get(&field.name).unwrap_or(&Value::Null);
            let mut value = self.place(field, value, &below(path, &field.name), &mut unknown.kept);
            if field.sensitive && field.ty.element() != &TypeRef::String {
                value = "[redacted]".to_owned();
            }
            format!("{name}: {value}")
        });
        let shown = shown.collect();
        for (key, value) in object {
            if let Some(misfit) = undescribed(key, value, fields, path) {
                self.misfits.push(misfit);
                unknown.undescribed.insert(key.clone());
            }
        }
        (shown, unknown)
    }

    /// A field with its value in it; the name goes to `kept` if the value has no place there.
    fn place(
        &mut self,
        field: &Field,
        value: &Value,
        path: &str,
        kept: &mut BTreeSet<String>,
    ) -> String {
        if let TypeRef::List(element) = &field.ty {
            let items: &[Value] = match value {
                Value::Array(items) => items,
                // Nothing, and an empty text, mean that there is nothing in the list.
                Value::Null => &[],
                Value::String(text) if text.is_empty() => &[],
                other => {
                    let reason = wrong_kind(other, "a list");
                    self.keep(Misfit::new(path, other, field.ty.to_string(), reason));
                    kept.insert(field.name.clone());
                    &[]
                }
            };
            let items = items.iter().enumerate().filter_map(|(index, item)| {
                let shown = self.value(field, element, item, &format!("{path}[{index}]"));
                if shown.is_none() {
                    kept.insert(format!("{}[{index}]", field.name));
                }
                shown
            });
            return format!("[{}]", items.collect::<Vec<_>>().join(", "));
        }
        if value.is_null() {
            return "None".to_owned();
        }
        match self.value(field, &field.ty, value, path) {
            Some(shown) => format!("Some({shown})"),
            None => {
                kept.insert(field.name.clone());
                "None".to_owned()
            }
        }
    }

    /// One value, or the element of a list; `None` if it does not fit.
    fn value(&mut self, field: &Field, ty: &TypeRef, value: &Value, path: &str) -> Option<String> {
        let data_type = ty.named().and_then(|name| self.spec.types.get(name));
        if let Some(data_type) = data_type.filter(|ty| !ty.is_enum()) {
            let Value::Object(object) = value else {
                let reason = wrong_kind(value, "an object");
                self.keep(Misfit::new(path, value, ty.to_string(), reason));
                return None;
            };
            let (mut shown, unknown) = self.members(&data_type.fields, object, path);
            shown.push(unknown.shown());
            return Some(format!("{} {{ {} }}", data_type.name, shown.join(", ")));
        }
        let base = data_type.and_then(|ty| ty.base.as_ref()).unwrap_or(ty);
        let plain = match scalar(value, base, field.unit) {
            Ok(plain) => plain,
            Err(reason) => {
                self.keep(Misfit::new(path, value, ty.to_string(), reason));
                return None;
            }
        };
        Some(match (data_type, base, field.unit) {
            (Some(data_type), ..) => {
                let mut values = data_type.values.iter();
                let named = values.find(|it| text(&it.value.to_value()) == Some(plain.clone()));
                match (named, base) {
                    (Some(named), _) => named.name.clone(),
                    (None, TypeRef::String) => format!("Unknown({plain:?})"),
                    (None, _) => format!("Unknown({plain})"),
                }
            }
            (_, _, Some(Unit::UnixSeconds)) => format!("UnixSeconds({plain})"),
            (_, _, Some(Unit::UnixMilliseconds)) => format!("UnixMilliseconds({plain})"),
            (_, TypeRef::String, _) if field.sensitive => "[redacted]".to_owned(),
            (_, TypeRef::String, _) => format!("{plain:?}"),
            _ => plain,
        })
    }

    fn keep(&mut self, misfit: Misfit) {
        self.misfits.push(misfit);
    }
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

fn undescribed(key: &str, value: &Value, fields: &[Field], path: &str) -> Option<Misfit> {
    if fields.iter().any(|field| field.name == key) {
        return None;
    }
    let mut fields = fields.iter();
    let in_other_case = fields.find(|field| field.name.eq_ignore_ascii_case(key));
    let (described, reason) = match in_other_case {
        Some(field) => (field.name.clone(), OTHER_CASE),
        None => ("nothing".to_owned(), UNDESCRIBED),
    };
    Some(Misfit::new(&below(path, key), value, described, reason))
}

/// The scalar as the type has it, in its usual spelling; otherwise what is wrong with it.
fn scalar(value: &Value, ty: &TypeRef, unit: Option<Unit>) -> Result<String, String> {
    let is_time = matches!(unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds));
    let ty = match ty {
        TypeRef::String | TypeRef::Uint64 if is_time => &TypeRef::Int64,
        other => other,
    };
    match ty {
        TypeRef::Int64 => whole(value, i64::MIN.into(), i64::MAX.into()),
        TypeRef::Uint64 => whole(value, 0, u64::MAX.into()),
        TypeRef::Float => match value {
            Value::Number(number) => Ok(format!("{:?}", number.as_f64().unwrap_or_default())),
            Value::String(text) => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(format!("{number:?}")),
                _ => Err("text that is no number".to_owned()),
            },
            other => Err(wrong_kind(other, "a number")),
        },
        TypeRef::Bool => match (value, whole(value, 0, 1)) {
            (Value::Bool(value), _) => Ok(value.to_string()),
            (Value::Number(_), Ok(one)) => Ok((one == "1").to_string()),
            (Value::String(text), _) => match text.as_str() {
                "true" | "True" | "TRUE" | "1" => Ok("true".to_owned()),
                "false" | "False" | "FALSE" | "0" => Ok("false".to_owned()),
                _ => Err("text that is no truth value".to_owned()),
            },
            (other, _) => Err(wrong_kind(other, "a truth value")),
        },
        _ => text(value).ok_or_else(|| wrong_kind(value, "text")),
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

fn whole(value: &Value, smallest: i128, largest: i128) -> Result<String, String> {
    let of_float = |number: f64| {
        // Beyond, not every whole number is a float.
        let is_exact = number.fract() == 0.0 && number.abs() < 1e30;
        is_exact.then_some(number as i128)
    };
    let found = match value {
        Value::Number(number) => {
            let integer = number
                .as_i64()
                .map(i128::from)
                .or(number.as_u64().map(i128::from));
            integer.or_else(|| of_float(number.as_f64()?))
        }
        Value::String(text) => match (text.parse::<i128>(), text.parse::<f64>()) {
            (Ok(integer), _) => Some(integer),
            (_, Ok(number)) if text.starts_with(|c: char| !c.is_alphabetic()) => of_float(number),
            _ => return Err("text that is no number".to_owned()),
        },
        other => return Err(wrong_kind(other, "a number")),
    };
    match found {
        Some(found) if (smallest..=largest).contains(&found) => Ok(found.to_string()),
        Some(_) => Err("a number that is too large or too small".to_owned()),
        None => Err("a number that is not whole".to_owned()),
    }
}

fn wrong_kind(found: &Value, described: &str) -> String {
    let found = match found {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    format!("{found} where {described} is described")
}

/// What keeps a documented request from being built by the action's builder.
pub fn request_misfits(spec: &Spec, request: &Value) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    let fields = &spec.action.parameters;
    let Some(object) = request.as_object() else {
        return vec![Misfit::new(
            "",
            request,
            "parameters".to_owned(),
            "no object",
        )];
    };
    let missing = fields
        .iter()
        .filter(|field| field.required && !object.contains_key(&field.name));
    misfits.extend(missing.map(|field| {
        let described = format!("{}, required", field.ty);
        Misfit::new(&field.name, &Value::Null, described, "missing parameter")
    }));
    sent_members(spec, fields, object, "", &mut misfits);
    misfits
}

fn sent_members(
    spec: &Spec,
    fields: &[Field],
    object: &Map<String, Value>,
    path: &str,
    misfits: &mut Vec<Misfit>,
) {
    for (key, value) in object {
        if let Some(misfit) = undescribed(key, value, fields, path) {
            misfits.push(misfit);
        } else if let Some(field) = fields.iter().find(|field| field.name == *key) {
            sent(spec, field, &field.ty, value, &below(path, key), misfits);
        }
    }
}

fn sent(
    spec: &Spec,
    field: &Field,
    ty: &TypeRef,
    value: &Value,
    path: &str,
    misfits: &mut Vec<Misfit>,
) {
    let data_type = match ty {
        TypeRef::List(_) => None,
        other => other.named().and_then(|name| spec.types.get(name)),
    };
    let mut misfit = |reason: String| {
        misfits.push(Misfit::new(path, value, ty.to_string(), reason));
    };
    match (ty, data_type, value) {
        (_, _, Value::Null) => misfit("null".to_owned()),
        (TypeRef::List(_), _, Value::Array(items))
            if items.is_empty() && path.contains('.') && !field.required =>
        {
            // One that may be left out is: in a data type, nobody can tell the two apart.
            misfit("an empty list in an object".to_owned());
        }
        (TypeRef::List(element), _, Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                let path = format!("{path}[{index}]");
                sent(spec, field, element, item, &path, misfits);
            }
        }
        (TypeRef::List(_), ..) => misfit(wrong_kind(value, "a list")),
        (_, Some(data_type), Value::Object(object)) if !data_type.is_enum() => {
            let mut lists = data_type
                .fields
                .iter()
                .filter(|it| it.required && it.ty.is_list());
            if lists.any(|list| !object.contains_key(&list.name)) {
                // It would be sent as an empty one.
                misfit("an object without a list that is required".to_owned());
            }
            sent_members(spec, &data_type.fields, object, path, misfits);
        }
        (_, Some(data_type), _) if !data_type.is_enum() => misfit(wrong_kind(value, "an object")),
        _ => {
            let base = data_type.and_then(|ty| ty.base.as_ref()).unwrap_or(ty);
            match scalar(value, base, field.unit) {
                // Nobody writes these otherwise but in answers.
                Ok(plain)
                    if matches!(base, TypeRef::Int64 | TypeRef::Uint64)
                        && plain.parse::<i128>().ok()
                            != text(value).and_then(|text| text.parse().ok()) =>
                {
                    misfit("a whole number in another spelling".to_owned());
                }
                Ok(plain) if *base == TypeRef::Bool && text(value) != Some(plain.clone()) => {
                    misfit("a truth value in another spelling".to_owned());
                }
                Ok(_) => {}
                Err(reason) => misfit(reason),
            }
        }
    }
}

/// Whether two requests say the same. Numbers and truth values may stand in texts: the vendor's examples
/// have both.
pub fn same_request(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let is_same = |(key, value)| other.get(key).is_some_and(|v| same_request(value, v));
            one.len() == other.len() && one.iter().all(is_same)
        }
        (Value::Array(one), Value::Array(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| same_request(one, other))
        }
        (Value::String(one), Value::String(other)) => one == other,
        _ => match (text(one), text(other)) {
            (Some(one), Some(other)) => one == other || same_number(&one, &other),
            _ => one == other,
        },
    }
}

/// `1`, `1.0` and `01` are one number.
fn same_number(one: &str, other: &str) -> bool {
    if let (Ok(one), Ok(other)) = (one.parse::<i128>(), other.parse::<i128>()) {
        return one == other;
    }
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    number(one).is_some_and(|one| number(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use mna_specs::{Action, DataType, EnumValue, Literal, Service};
    use serde_json::json;

    use super::*;

    fn field(name: &str, ty: &str) -> Field {
        Field {
            name: name.to_owned(),
            ty: ty.parse().unwrap(),
            ..Field::default()
        }
    }

    fn spec() -> Spec {
        let boat = DataType {
            name: "Boat".to_owned(),
            fields: vec![
                field("Name", "string"),
                field("Length", "float"),
                field("Tender", "Boat"),
                field("Flags", "[string]"),
            ],
            ..DataType::default()
        };
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
        let key = Field {
            sensitive: true,
            ..field("Key", "string")
        };
        let required = Field {
            required: true,
            ..field("Count", "uint64")
        };
        Spec {
            action: Action {
                action: "ListBoats".to_owned(),
                parameters: vec![
                    required,
                    field("Fast", "bool"),
                    field("Boat", "Boat"),
                    field("Names", "[string]"),
                ],
                response: vec![
                    field("Boats", "[Boat]"),
                    field("Rig", "Rig"),
                    field("Total", "int64"),
                    field("Any", "bool"),
                    key,
                ],
                ..Action::default()
            },
            service: Service::default(),
            types: [boat, rig].map(|ty| (ty.name.clone(), ty)).into(),
            files: Vec::new(),
        }
    }

    #[track_caller]
    fn shown(response: Value) -> (String, Vec<String>) {
        let Expected::Data(shown) = answer(&spec(), &json!({ "Response": response })) else {
            panic!("no data");
        };
        let misfits = shown.misfits.into_iter();
        let misfits = misfits.map(|misfit| format!("{}: {}", misfit.path, misfit.reason));
        (shown.text, misfits.collect())
    }

    #[test]
    fn an_answer_is_shown_with_what_its_spec_describes() {
        let (text, misfits) = shown(json!({
            "Boats": [{ "Name": "a", "Length": 7, "Tender": { "Name": "b" }, "Flags": "" }],
            "Rig": "1", "Total": "12", "Any": 1, "Key": "k", "RequestId": "r",
        }));
        assert_eq!(
            text,
            "ListBoatsResponse { boats: [Boat { name: Some(\"a\"), length: Some(7.0), tender: Some(\
             Boat { name: Some(\"b\"), length: None, tender: None, flags: [], unknown_fields: {} }), \
             flags: [], unknown_fields: {} }], rig: Some(Sloop), total: Some(12), any: Some(true), \
             key: Some([redacted]), request_id: \"r\", unknown_fields: {} }"
        );
        assert_eq!(misfits, [""; 0]);
    }

    #[test]
    fn what_does_not_fit_is_in_no_field_and_said() {
        let (text, misfits) = shown(json!({
            "Boats": [null, { "Flags": { "A": 1 }, "Length": "long" }],
            "rig": 1, "Rig": 2, "Total": 1.5, "Any": "x", "New": [], "Key": null,
        }));
        assert_eq!(
            text,
            "ListBoatsResponse { boats: [Boat { name: None, length: None, tender: None, flags: [], \
             unknown_fields: {\"Flags\", \"Length\"} }], rig: Some(Unknown(2)), total: None, any: None, \
             key: None, request_id: \"\", \
             unknown_fields: {\"New\", \"rig\", \"Any\", \"Boats[0]\", \"Total\"} }"
        );
        let mut misfits = misfits;
        misfits.sort();
        assert_eq!(
            misfits,
            [
                "Any: text that is no truth value",
                "Boats[0]: null where an object is described",
                "Boats[1].Flags: an object where a list is described",
                "Boats[1].Length: text that is no number",
                "New: undocumented field",
                "Total: a number that is not whole",
                "rig: a name in another case",
            ]
        );
    }

    #[test]
    fn an_error_is_a_refusal_with_its_code() {
        let of = |response: Value| answer(&spec(), &json!({ "Response": response }));
        assert_eq!(
            of(json!({ "Error": { "Code": "Gone", "Message": "m" }, "RequestId": "r" })),
            Expected::Refused("Gone".to_owned())
        );
        assert_eq!(of(json!({ "Error": {} })), Expected::Strange);
        assert!(matches!(of(json!({ "Error": null })), Expected::Data(_)));
        assert_eq!(answer(&spec(), &json!({ "Total": 1 })), Expected::Strange);
    }

    #[test]
    fn a_request_is_what_the_spec_describes() {
        let wrong = |request: Value| {
            let misfits = request_misfits(&spec(), &request).into_iter();
            let misfits = misfits.map(|misfit| format!("{}: {}", misfit.path, misfit.reason));
            misfits.collect::<Vec<_>>()
        };
        let right = json!({
            "Count": "2", "Fast": "true", "Names": [], "Boat": { "Length": 1, "Flags": ["x"] },
        });
        assert_eq!(wrong(right), [""; 0]);
        assert_eq!(
            wrong(json!({
                "Count": -1, "Fast": "TRUE", "Names": "x", "Boat": { "Tender": [], "Flags": [] },
                "Speed": 1,
            })),
            [
                "Boat.Flags: an empty list in an object",
                "Boat.Tender: a list where an object is described",
                "Count: a number that is too large or too small",
                "Fast: a truth value in another spelling",
                "Names: text where a list is described",
                "Speed: undocumented field",
            ]
        );
        assert_eq!(
            wrong(json!({ "Fast": null })),
            ["Count: missing parameter", "Fast: null"]
        );
    }

    #[test]
    fn numbers_are_the_same_in_texts_and_texts_are_not_numbers() {
        let same =
            |one: Value, other: Value| same_request(&json!({ "A": one }), &json!({ "A": other }));
        for (one, other) in [
            (json!(1), json!("1")),
            (json!(1.0), json!(1)),
            (json!("0.50"), json!(0.5)),
            (json!([true]), json!(["true"])),
        ] {
            assert!(same(one.clone(), other.clone()), "{one} {other}");
        }
        for (one, other) in [
            (json!("1.0"), json!("1")),
            (json!(9_007_199_254_740_993_i64), json!("9007199254740992")),
            (json!([1]), json!([1, 1])),
            (json!(true), json!("True")),
            (json!({ "B": 1 }), json!({ "B": 1, "C": 1 })),
        ] {
            assert!(!same(one.clone(), other.clone()), "{one} {other}");
        }
    }
}
