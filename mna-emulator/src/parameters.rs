//! The parameters of a request, checked against the spec of its action.

use std::collections::BTreeMap;

use mna_specs::{DataType, Field, Literal, Spec, TypeRef};
use serde_json::{Map, Value};

use crate::fault::{Fault, excerpt, hint};

/// The most elements of one list, whatever the spec says: every element is looked up in the state.
const MOST_ELEMENTS: usize = 1_000;

/// The longest text that the emulator remembers, in characters.
const LONGEST_KEPT: usize = 1_024;

/// Parameters that are as the spec says: of the right types, with defaults filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parameters {
    values: Map<String, Value>,
    /// What stands before a name in a message: nothing, or the path of an element such as
    /// `Hardware.0.`.
    at: String,
}

impl Parameters {
    /// Checks what was sent.
    ///
    /// Numbers may be sent as text, in a query because there is no other way, in a body because
    /// the real gateway takes them. Null is as good as leaving a parameter out.
    pub(crate) fn check(sent: Map<String, Value>, spec: &Spec) -> Result<Parameters, Fault> {
        Parameters::check_with(sent, spec, Unknown::Refused)
    }

    /// The same, with a choice of what becomes of parameters that the spec does not have.
    pub(crate) fn check_with(
        mut sent: Map<String, Value>,
        spec: &Spec,
        unknown: Unknown,
    ) -> Result<Parameters, Fault> {
        if unknown == Unknown::Ignored {
            forget_unknown(&mut sent, &spec.action.parameters, &spec.types);
        }
        let values = structure(sent, &spec.action.parameters, "", &spec.types)?;
        Ok(Parameters {
            values,
            at: String::new(),
        })
    }

    /// Everything that was sent or has a default.
    pub(crate) fn values(&self) -> &Map<String, Value> {
        &self.values
    }

    /// A whole number, if it was sent or has a default.
    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        let value = self.values.get(name)?;
        // Beyond the largest signed number there is no unsigned one that would mean anything else.
        value.as_i64().or(value.as_u64().map(|_| i64::MAX))
    }

    /// True or false, if it was sent or has a default.
    pub(crate) fn boolean(&self, name: &str) -> Option<bool> {
        self.values.get(name)?.as_bool()
    }

    /// A text, if it was sent or has a default.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.as_str()
    }

    /// A text that is there and says something.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.text(name).filter(|text| !text.is_empty())
    }

    /// A text that the emulator is going to remember, if it was sent.
    pub(crate) fn kept(&self, name: &str) -> Result<Option<String>, Fault> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        if text.chars().count() > LONGEST_KEPT {
            return Err(Fault::new(
                "InvalidParameterValue",
                format!(
                    "The parameter \"{}\" is longer than {LONGEST_KEPT} characters, more than \
                     this emulator remembers.",
                    self.path(name)
                ),
            ));
        }
        Ok(Some(text.to_owned()))
    }

    /// A text that the emulator is going to remember, and that must say something.
    pub(crate) fn kept_name(&self, name: &str) -> Result<String, Fault> {
        match self.kept(name)? {
            Some(text) if !text.trim().is_empty() => Ok(text),
            _ => Err(Fault::new(
                "InvalidParameterValue",
                format!("The parameter \"{}\" must not be empty.", self.path(name)),
            )),
        }
    }

    /// The elements of a list of texts; none if it was not sent.
    pub(crate) fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.elements(name).filter_map(Value::as_str)
    }

    /// The elements of a list of objects; none if it was not sent.
    pub(crate) fn objects(&self, name: &str) -> impl Iterator<Item = Parameters> {
        let at = self.path(name);
        let objects = self.elements(name).map(|element| element.as_object());
        objects.enumerate().filter_map(move |(index, object)| {
            Some(Parameters {
                values: object?.clone(),
                at: format!("{at}.{index}."),
            })
        })
    }

    /// The name of a parameter with all that it is a part of.
    pub(crate) fn path(&self, name: &str) -> String {
        format!("{}{name}", self.at)
    }

    fn elements(&self, name: &str) -> impl Iterator<Item = &Value> {
        let items = self.values.get(name).and_then(Value::as_array);
        items.into_iter().flatten()
    }
}

/// What becomes of a parameter that the spec does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    Refused,
    Ignored,
}

/// Takes away what the spec does not have, at every depth.
fn forget_unknown(sent: &mut Map<String, Value>, fields: &[Field], types: &Types) {
    sent.retain(|name, _| fields.iter().any(|field| field.name == *name));
    for field in fields {
        let element = match &field.ty {
            TypeRef::List(element) => element.as_ref(),
            other => other,
        };
        let ty = element.named().and_then(|name| types.get(name));
        let (Some(ty), Some(value)) = (ty, sent.get_mut(&field.name)) else {
            continue;
        };
        let objects = match value {
            Value::Array(elements) => elements.as_mut_slice(),
            one => std::slice::from_mut(one),
        };
        for object in objects.iter_mut().filter_map(Value::as_object_mut) {
            forget_unknown(object, &ty.fields, types);
        }
    }
}

type Types = BTreeMap<String, DataType>;

/// Checks the members of one object; `at` is the path of that object with a dot at its end.
fn structure(
    sent: Map<String, Value>,
    fields: &[Field],
    at: &str,
    types: &Types,
) -> Result<Map<String, Value>, Fault> {
    // Before anything that is missing: a misspelt name is both, and this says more.
    let known = || fields.iter().map(|field| field.name.as_str());
    if let Some(unknown) = sent.keys().find(|name| !known().any(|k| k == *name)) {
        let hint = hint(unknown, known());
        return Err(Fault::new(
            "UnknownParameter",
            format!("There is no parameter \"{at}{}\"{hint}", excerpt(unknown)),
        ));
    }
    let mut checked = Map::new();
    for field in fields {
        let name = &field.name;
        match sent.get(name) {
            Some(value) if !is_left_out(value, field, types) => {
                let place = Place {
                    field,
                    path: format!("{at}{name}"),
                    types,
                };
                checked.insert(name.clone(), place.value(value, &field.ty)?);
            }
            _ if field.required => {
                return Err(Fault::new(
                    "MissingParameter",
                    format!("The parameter \"{at}{name}\" is required."),
                ));
            }
            _ => {
                if let Some(default) = &field.default {
                    checked.insert(name.clone(), default.to_value());
                }
            }
        }
    }
    Ok(checked)
}

/// Whether a value says nothing.
fn is_left_out(value: &Value, field: &Field, types: &Types) -> bool {
    // The vendor's pages say "leave blank" of optional parameters with named texts.
    let may_be_blank = || {
        let ty = field.ty.named().and_then(|name| types.get(name));
        !field.required && ty.is_some_and(|ty| ty.base == Some(TypeRef::String))
    };
    value.is_null() || (value.as_str() == Some("") && may_be_blank())
}

/// Where a value stands.
struct Place<'a> {
    field: &'a Field,
    path: String,
    types: &'a Types,
}

impl Place<'_> {
    /// The value as the type asks for it.
    fn value(&self, value: &Value, ty: &TypeRef) -> Result<Value, Fault> {
        match ty {
            TypeRef::String => match value {
                Value::String(text) => {
                    let most = self.field.max_length;
                    if let Some(most) = most.filter(|most| text.chars().count() > *most as usize) {
                        let rule = format!("must have {most} characters or fewer");
                        return Err(self.wrong_value(&rule, value));
                    }
                    Ok(value.clone())
                }
                _ => Err(self.wrong_type("a text", value)),
            },
            TypeRef::Int64 => {
                let number = value.as_i64().or_else(|| value.as_str()?.parse().ok());
                let number = number.ok_or_else(|| self.wrong_type("a whole number", value))?;
                self.in_range(number.into(), value)?;
                Ok(number.into())
            }
            TypeRef::Uint64 => {
                let number = value.as_u64().or_else(|| value.as_str()?.parse().ok());
                let number = number
                    .ok_or_else(|| self.wrong_type("a whole number that is not negative", value))?;
                self.in_range(number.into(), value)?;
                Ok(number.into())
            }
            TypeRef::Float => {
                let number = value.as_f64().or_else(|| value.as_str()?.parse().ok());
                let number = number
                    .filter(|number| number.is_finite())
                    .ok_or_else(|| self.wrong_type("a number", value))?;
                // Between whole limits, rounding towards the limits decides the same.
                let outward = if number < 0.0 {
                    number.floor()
                } else {
                    number.ceil()
                };
                self.in_range(outward as i128, value)?;
                Ok(number.into())
            }
            TypeRef::Bool => match value {
                Value::Bool(_) => Ok(value.clone()),
                // Some SDKs send Python's spelling in a query.
                Value::String(text) if text.eq_ignore_ascii_case("true") => Ok(true.into()),
                Value::String(text) if text.eq_ignore_ascii_case("false") => Ok(false.into()),
                _ => Err(self.wrong_type("true or false", value)),
            },
            TypeRef::Named(name) => match self.types.get(name) {
                Some(ty) => self.named(value, ty),
                None => Err(Fault::new(
                    "InternalError",
                    format!("No spec describes the type {name} of \"{}\".", self.path),
                )),
            },
            TypeRef::List(element) => self.list(value, element),
        }
    }

    fn named(&self, value: &Value, ty: &DataType) -> Result<Value, Fault> {
        let Some(base) = &ty.base else {
            return match value {
                Value::Object(members) => {
                    let at = format!("{}.", self.path);
                    structure(members.clone(), &ty.fields, &at, self.types).map(Value::Object)
                }
                _ => Err(self.wrong_type("an object", value)),
            };
        };
        let value = self.value(value, base)?;
        let is_named = ty.values.iter().any(|v| v.value.to_value() == value);
        if is_named || ty.values.is_empty() {
            return Ok(value);
        }
        let allowed: Vec<_> = ty
            .values
            .iter()
            .map(|v| match &v.value {
                Literal::Text(text) => format!("\"{text}\" ({})", v.name),
                other => format!("{other} ({})", v.name),
            })
            .collect();
        Err(self.wrong_value(&format!("must be one of {}", allowed.join(", ")), &value))
    }

    fn list(&self, value: &Value, element: &TypeRef) -> Result<Value, Fault> {
        let Value::Array(items) = value else {
            return Err(self.wrong_type("a list, numbered from 0 without a gap", value));
        };
        if items.len() > MOST_ELEMENTS {
            let rule = format!("must have {MOST_ELEMENTS} elements or fewer");
            return Err(self.wrong_value(&rule, value));
        }
        let outside =
            |count: u32, beyond: std::cmp::Ordering| items.len().cmp(&(count as usize)) == beyond;
        if let Some(least) = self
            .field
            .min_items
            .filter(|c| outside(*c, std::cmp::Ordering::Less))
        {
            return Err(self.wrong_value(&format!("must have {least} elements or more"), value));
        }
        if let Some(most) = self
            .field
            .max_items
            .filter(|c| outside(*c, std::cmp::Ordering::Greater))
        {
            return Err(self.wrong_value(&format!("must have {most} elements or fewer"), value));
        }
        let items = items.iter().enumerate().map(|(index, item)| {
            let place = Place {
                field: self.field,
                path: format!("{}.{index}", self.path),
                types: self.types,
            };
            place.value(item, element)
        });
        items.collect::<Result<Vec<_>, _>>().map(Value::Array)
    }

    fn in_range(&self, number: i128, value: &Value) -> Result<(), Fault> {
        if let Some(minimum) = self.field.minimum.filter(|m| number < i128::from(*m)) {
            return Err(self.wrong_value(&format!("must be {minimum} or more"), value));
        }
        if let Some(maximum) = self.field.maximum.filter(|m| number > i128::from(*m)) {
            return Err(self.wrong_value(&format!("must be {maximum} or less"), value));
        }
        Ok(())
    }

    fn wrong_type(&self, expected: &str, found: &Value) -> Fault {
        let (path, shown) = (&self.path, self.shown(found));
        Fault::new(
            "InvalidParameter",
            format!("The parameter \"{path}\" must be {expected}, not {shown}."),
        )
    }

    fn wrong_value(&self, rule: &str, found: &Value) -> Fault {
        let (path, shown) = (&self.path, self.shown(found));
        Fault::new(
            "InvalidParameterValue",
            format!("The parameter \"{path}\" {rule}; it is {shown}."),
        )
    }

    /// What was sent, for a message: never a secret, never much.
    fn shown(&self, value: &Value) -> String {
        match value {
            _ if self.field.sensitive => "something else".to_owned(),
            Value::Array(items) => format!("a list of {}", items.len()),
            Value::Object(_) => "an object".to_owned(),
            Value::String(text) => format!("the text {:?}", excerpt(text)),
            other => other.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use mna_specs::{Action, EnumValue};
    use serde_json::json;

    use super::*;

    /// A spec with one parameter `P` of type `ty`, changed by `change`.
    fn spec(ty: &str, change: impl Fn(&mut Field)) -> Spec {
        let mut field = Field {
            name: "P".to_owned(),
            ty: ty.parse().unwrap(),
            ..Field::default()
        };
        change(&mut field);
        let color = DataType {
            name: "Color".to_owned(),
            base: Some(TypeRef::String),
            values: vec![EnumValue {
                value: Literal::Text("red".to_owned()),
                name: "Red".to_owned(),
                ..EnumValue::default()
            }],
            ..DataType::default()
        };
        let filter = DataType {
            name: "Filter".to_owned(),
            fields: vec![
                Field {
                    name: "Name".to_owned(),
                    required: true,
                    ..Field::default()
                },
                Field {
                    name: "Values".to_owned(),
                    ty: TypeRef::List(Box::new(TypeRef::Int64)),
                    ..Field::default()
                },
            ],
            ..DataType::default()
        };
        let mut spec = Spec {
            action: Action::default(),
            service: mna_specs::Service::default(),
            types: BTreeMap::new(),
            files: Vec::new(),
        };
        spec.action.parameters.push(field);
        spec.types.insert("Color".to_owned(), color);
        spec.types.insert("Filter".to_owned(), filter);
        spec
    }

    fn check(spec: &Spec, value: Value) -> Result<Value, Fault> {
        let sent = json!({ "P": value }).as_object().unwrap().clone();
        Parameters::check(sent, spec).map(|p| p.values.get("P").cloned().unwrap_or_default())
    }

    #[track_caller]
    fn refused(spec: &Spec, value: Value, code: &str) -> String {
        let fault = check(spec, value).unwrap_err();
        assert_eq!(fault.code, code, "{}", fault.message);
        fault.message
    }

    #[test]
    fn every_type_takes_its_values_and_their_text_form() {
        for (ty, sent, read) in [
            ("string", json!("x"), json!("x")),
            ("int64", json!(-5), json!(-5)),
            ("int64", json!("-5"), json!(-5)),
            ("int64", json!("9223372036854775807"), json!(i64::MAX)),
            ("uint64", json!(u64::MAX), json!(u64::MAX)),
            ("uint64", json!("7"), json!(7)),
            ("float", json!(1.5), json!(1.5)),
            ("float", json!("1.5"), json!(1.5)),
            ("bool", json!(true), json!(true)),
            ("bool", json!("True"), json!(true)),
            ("bool", json!("false"), json!(false)),
            ("Color", json!("red"), json!("red")),
            ("[int64]", json!(["1", 2]), json!([1, 2])),
            (
                "[Filter]",
                json!([{ "Name": "n", "Values": ["3"] }]),
                json!([{ "Name": "n", "Values": [3] }]),
            ),
        ] {
            assert_eq!(check(&spec(ty, |_| {}), sent), Ok(read), "{ty}");
        }
    }

    #[test]
    fn every_type_refuses_what_it_cannot_be() {
        for (ty, sent) in [
            ("string", json!(1)),
            ("int64", json!(1.5)),
            ("int64", json!("1.5")),
            ("int64", json!("")),
            ("int64", json!(u64::MAX)),
            ("uint64", json!(-1)),
            ("float", json!("NaN")),
            ("float", json!("1e999")),
            ("bool", json!(1)),
            ("Color", json!(1)),
            ("[int64]", json!(1)),
            ("[int64]", json!([[1]])),
            ("[int64]", json!([null])),
            ("Filter", json!("x")),
            ("[Filter]", json!({ "Name": "n" })),
        ] {
            refused(&spec(ty, |_| {}), sent, "InvalidParameter");
        }
    }

    #[test]
    fn numbers_stay_between_their_limits() {
        for ty in ["int64", "float"] {
            let spec = spec(ty, |field| {
                field.minimum = Some(-1);
                field.maximum = Some(10);
            });
            assert!(check(&spec, json!(-1)).is_ok());
            assert!(check(&spec, json!(10)).is_ok());
            let message = refused(&spec, json!(11), "InvalidParameterValue");
            assert!(message.contains("10 or less"), "{message}");
            refused(&spec, json!(-2), "InvalidParameterValue");
        }
        let spec = spec("float", |field| field.maximum = Some(10));
        assert!(check(&spec, json!(9.9)).is_ok());
        refused(&spec, json!(10.1), "InvalidParameterValue");
    }

    #[test]
    fn lists_stay_between_their_limits() {
        let spec = spec("[string]", |field| {
            field.min_items = Some(1);
            field.max_items = Some(2);
        });
        refused(&spec, json!([]), "InvalidParameterValue");
        assert!(check(&spec, json!(["a"])).is_ok());
        assert!(check(&spec, json!(["a", "b"])).is_ok());
        refused(&spec, json!(["a", "b", "c"]), "InvalidParameterValue");
    }

    #[test]
    fn no_list_is_longer_than_the_emulator_looks_through() {
        let list = |length: usize| json!(vec!["a"; length]);
        let spec = spec("[string]", |_| {});
        assert!(check(&spec, list(MOST_ELEMENTS)).is_ok());
        refused(&spec, list(MOST_ELEMENTS + 1), "InvalidParameterValue");
    }

    #[test]
    fn texts_are_not_longer_than_the_spec_allows_counted_in_characters() {
        for ty in ["string", "[string]"] {
            let spec = spec(ty, |field| field.max_length = Some(3));
            let wrap = |text: &str| match ty {
                "string" => json!(text),
                _ => json!([text]),
            };
            assert!(check(&spec, wrap("üüü")).is_ok());
            let message = refused(&spec, wrap("four"), "InvalidParameterValue");
            assert!(message.contains("3 characters or fewer"), "{message}");
        }
    }

    #[test]
    fn what_is_remembered_is_short_and_a_name_says_something() {
        let parameters = |text: &str| Parameters {
            values: Map::from_iter([("P".to_owned(), text.into())]),
            at: "List.0.".to_owned(),
        };
        assert_eq!(parameters("x").kept_name("P"), Ok("x".to_owned()));
        assert_eq!(parameters("").kept("P"), Ok(Some(String::new())));
        assert_eq!(parameters("").kept("Q"), Ok(None));
        let long = "x".repeat(LONGEST_KEPT + 1);
        for (fault, told) in [
            (
                parameters(" ").kept_name("P"),
                "\"List.0.P\" must not be empty",
            ),
            (
                parameters(&long).kept_name("P"),
                "\"List.0.P\" is longer than",
            ),
        ] {
            let message = fault.unwrap_err().message;
            assert!(message.contains(told), "{message}");
        }
    }

    #[test]
    fn an_unknown_named_value_is_refused_with_the_known_ones() {
        let message = refused(
            &spec("Color", |_| {}),
            json!("rde"),
            "InvalidParameterValue",
        );
        assert!(message.contains("\"red\" (Red)"), "{message}");
    }

    #[test]
    fn blank_and_null_count_as_left_out_where_that_is_allowed() {
        assert_eq!(check(&spec("Color", |_| {}), json!("")), Ok(Value::Null));
        assert_eq!(check(&spec("int64", |_| {}), json!(null)), Ok(Value::Null));
        let required = spec("Color", |field| field.required = true);
        refused(&required, json!(""), "InvalidParameterValue");
        refused(&required, json!(null), "MissingParameter");
    }

    #[test]
    fn what_is_left_out_gets_its_default() {
        let spec = spec("int64", |field| field.default = Some(Literal::Int(3)));
        assert_eq!(check(&spec, json!(null)), Ok(json!(3)));
    }

    #[test]
    fn nested_complaints_tell_the_path() {
        let spec = spec("[Filter]", |_| {});
        let message = refused(&spec, json!([{ "Name": "n" }, {}]), "MissingParameter");
        assert!(message.contains("\"P.1.Name\""), "{message}");
        let message = refused(&spec, json!([{ "Nmae": "n" }]), "UnknownParameter");
        assert!(
            message.contains("\"P.0.Nmae\"; did you mean \"Name\"?"),
            "{message}"
        );
    }

    #[test]
    fn a_sensitive_value_is_never_repeated() {
        let spec = spec("int64", |field| field.sensitive = true);
        let message = refused(&spec, json!("hush"), "InvalidParameter");
        assert!(!message.contains("hush"), "{message}");
    }
}
