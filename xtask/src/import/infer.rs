//! The members of a data type that a page only names, from the examples that show it.

use mna_specs::{DataType, Field, Json, TypeRef};
use serde_json::Value;

use super::check::is_null;
use super::facts::{ActionFacts, Source};
use super::sample::Sample;

/// Where the examples of the pages show values of the data type, with the text they stand in.
pub(crate) fn shown<'a>(
    name: &str,
    pages: &[(&'a Source, &'a ActionFacts)],
) -> Vec<(&'a Source, &'a Sample, &'a Json)> {
    let mut shown = Vec::new();
    for (source, facts) in pages {
        for example in &facts.examples {
            for (sample, fields) in [
                (&example.request, facts.parameters()),
                (&example.response, facts.response()),
            ] {
                for field in fields.iter().filter(|field| field.ty.named() == Some(name)) {
                    let value = sample.value.get(&field.name).map(flat);
                    let values = value.unwrap_or_default().into_iter();
                    shown.extend(values.map(|value| (*source, sample, value)));
                }
            }
        }
    }
    shown
}

/// The value itself, or the elements of a list and of the lists in it.
fn flat(value: &Json) -> Vec<&Json> {
    if value.is_list() {
        value.items().iter().flat_map(flat).collect()
    } else {
        vec![value]
    }
}

/// Why a data type cannot be inferred.
#[derive(Debug, PartialEq)]
pub(crate) struct NotInferable {
    /// The member it fails at; none if no example shows the type.
    pub(crate) member: Option<String>,
    pub(crate) reason: &'static str,
}

/// A new data type, with its members in the order in which they appear.
pub(crate) fn data_type(
    name: &str,
    action: &str,
    values: &[&Json],
) -> Result<DataType, NotInferable> {
    let mut ty = DataType {
        schema: Some("../../../schema/type.json".to_owned()),
        name: name.to_owned(),
        inferred_from: Some(action.to_owned()),
        ..DataType::default()
    };
    extend(&mut ty, values)?;
    if ty.fields.is_empty() {
        return Err(NotInferable {
            member: None,
            reason: "no example shows one",
        });
    }
    Ok(ty)
}

/// Adds to an inferred data type what further examples show of it, and says what that was.
pub(crate) fn extend(ty: &mut DataType, values: &[&Json]) -> Result<Vec<String>, NotInferable> {
    let mut changes = Vec::new();
    let mut behind = 0;
    for (object, key) in values
        .iter()
        .flat_map(|o| o.members().map(move |(key, _)| (o, key)))
    {
        let at = ty.fields.iter().position(|field| field.name == key);
        let members = values.iter().filter_map(|object| object.get(key));
        match (at.map(|at| &mut ty.fields[at]), type_of(members.collect())) {
            (None, Ok(inferred)) => {
                // Behind the member before it, so that the order of appearance is kept.
                let before = object.members().take_while(|(k, _)| *k != key).last();
                if let Some((before, _)) = before {
                    let at = ty.fields.iter().position(|field| field.name == before);
                    behind = at.map_or(behind, |at| at + 1);
                } else {
                    behind = 0;
                }
                changes.push(format!("{key}: new, {inferred}"));
                let field = Field {
                    name: key.to_owned(),
                    ty: inferred,
                    ..Field::default()
                };
                ty.fields.insert(behind, field);
            }
            (None, Err(reason)) => {
                return Err(NotInferable {
                    member: Some(key.to_owned()),
                    reason,
                });
            }
            // Whole numbers so far, and now a fraction.
            (Some(known), Ok(TypeRef::Float)) if known.ty == TypeRef::Int64 => {
                known.ty = TypeRef::Float;
                changes.push(format!("{key}: float, was int64"));
            }
            // In all else what is known wins; whether the examples agree is checked elsewhere.
            (Some(_), _) => {}
        }
    }
    Ok(changes)
}

/// The one type that all the values can have.
fn type_of(mut values: Vec<&Json>) -> Result<TypeRef, &'static str> {
    values.retain(|value| !is_null(value));
    if values.is_empty() {
        return Err("the examples only show null or an empty list");
    }
    if values.iter().any(|value| value.is_object()) {
        return Err("it is an object of its own, and no page says what its type is named");
    }
    if values.iter().all(|value| value.is_list()) {
        let element = type_of(values.iter().flat_map(|value| value.items()).collect())?;
        return Ok(TypeRef::List(Box::new(element)));
    }
    let mixed = "the examples show values of several types";
    let mut types = values
        .iter()
        .map(|value| value.scalar().and_then(scalar_type));
    let first = types.next().flatten().ok_or(mixed)?;
    types
        .try_fold(first, |joined, ty| join(joined, ty?))
        .ok_or(mixed)
}

fn scalar_type(value: &Value) -> Option<TypeRef> {
    match value {
        Value::String(_) => Some(TypeRef::String),
        Value::Bool(_) => Some(TypeRef::Bool),
        Value::Number(number) if number.is_i64() => Some(TypeRef::Int64),
        Value::Number(number) if number.is_u64() => Some(TypeRef::Uint64),
        Value::Number(_) => Some(TypeRef::Float),
        _ => None,
    }
}

fn join(a: TypeRef, b: TypeRef) -> Option<TypeRef> {
    use TypeRef::{Float, Int64, Uint64};
    match (a, b) {
        (a, b) if a == b => Some(a),
        (Float, Int64 | Uint64) | (Int64 | Uint64, Float) => Some(Float),
        (Int64, Uint64) | (Uint64, Int64) => Some(Uint64),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn infer(values: &[&str]) -> Result<Vec<String>, NotInferable> {
        let values: Vec<Json> = values.iter().map(|text| text.parse().unwrap()).collect();
        let ty = data_type("Crate", "CountCrates", &values.iter().collect::<Vec<_>>())?;
        assert_eq!(ty.inferred_from.as_deref(), Some("CountCrates"));
        Ok(ty
            .fields
            .iter()
            .map(|f| format!("{} {}", f.name, f.ty))
            .collect())
    }

    #[test]
    fn members_stand_in_order_of_appearance_over_all_elements() {
        let found = infer(&[
            r#"{"B": "x", "D": true}"#,
            r#"{"A": 1, "B": "y", "C": ["z"], "D": false}"#,
        ]);
        assert_eq!(
            found.unwrap(),
            ["A int64", "B string", "C [string]", "D bool"]
        );
    }

    #[test]
    fn numbers_widen_to_what_all_of_them_are() {
        let one = |values: &[&str]| infer(values).unwrap().remove(0);
        assert_eq!(one(&[r#"{"A": 1}"#, r#"{"A": 1.5}"#]), "A float");
        assert_eq!(one(&[r#"{"A": 1}"#, r#"{"A": null}"#]), "A int64");
        assert_eq!(one(&[r#"{"A": 18446744073709551615}"#]), "A uint64");
        assert_eq!(one(&[r#"{"A": "1"}"#]), "A string");
        assert_eq!(one(&[r#"{"A": []}"#, r#"{"A": [1, 2.5]}"#]), "A [float]");
    }

    #[test]
    fn what_cannot_be_known_is_not_guessed() {
        let why = |values: &[&str]| infer(values).unwrap_err();
        assert_eq!(why(&[]).member, None);
        assert_eq!(why(&["{}"]).member, None);
        for value in [
            r#"{"A": {}}"#,
            r#"{"A": [{"B": 1}]}"#,
            r#"{"A": null}"#,
            r#"{"A": []}"#,
            r#"{"A": [1, "x"]}"#,
            r#"{"A": [1, [2]]}"#,
        ] {
            assert_eq!(why(&[value]).member.as_deref(), Some("A"), "{value}");
        }
    }

    #[test]
    fn an_inferred_type_grows_with_further_examples() {
        let first: Json = r#"{"A": 1, "C": "x"}"#.parse().unwrap();
        let mut ty = data_type("Crate", "CountCrates", &[&first]).unwrap();
        ty.fields[0].doc = Some("kept".to_owned());
        let second: Json = r#"{"A": 0.5, "B": true, "C": "y"}"#.parse().unwrap();
        let changes = extend(&mut ty, &[&second]).unwrap();
        assert_eq!(changes, ["A: float, was int64", "B: new, bool"]);
        let names: Vec<_> = ty.fields.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names, ["A", "B", "C"]);
        assert_eq!(ty.fields[0].doc.as_deref(), Some("kept"));
        assert!(extend(&mut ty, &[&second, &first]).unwrap().is_empty());
    }
}
