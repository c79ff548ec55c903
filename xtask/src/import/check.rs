//! Whether the examples say the same as the tables.
//!
//! Numbers and truth values as strings are tolerated: the vendor's examples have them, and the
//! servers take them.

use std::collections::BTreeMap;

use mna_specs::{DataType, Json, TypeRef, nearest};
use serde_json::Value;

use super::complaint::Complaint;
use super::facts::{ActionFacts, FieldFact};
use super::sample::Sample;

pub(crate) type Types = BTreeMap<String, DataType>;

/// Compares a page's examples with its tables and with `types`. Of a data type that is not among these
/// is only known that it is an object.
///
/// # Errors
///
/// Every contradiction that no valid spec can hold. The others are returned otherwise: scalars of
/// another kind than a member of a data type, where what described the type wins.
pub(crate) fn examples(
    facts: &ActionFacts,
    types: &Types,
) -> Result<Vec<Complaint>, Vec<Complaint>> {
    let mut complaints = Contradictions::default();
    for example in &facts.examples {
        let request = &example.request;
        fields(request, facts.parameters(), None, types, &mut complaints);
        for field in facts
            .parameters()
            .iter()
            .filter(|f| f.required == Some(true))
        {
            if request.value.get(&field.name).is_none_or(is_null) {
                complaints.fatal.push(Complaint::new(
                    request.line,
                    format!("an example without the parameter \"{}\"", field.name),
                    format!(
                        "the parameter, as line {} says Yes under Required",
                        field.line.unwrap_or_default()
                    ),
                    "find out which holds, and mend the table or the example in this file",
                ));
            }
        }
        // An answer that reports an error has none of the response's fields.
        if example.response.value.get("Error").is_none() {
            let by_itself = Some("RequestId");
            fields(
                &example.response,
                facts.response(),
                by_itself,
                types,
                &mut complaints,
            );
        }
    }
    if complaints.fatal.is_empty() {
        Ok(complaints.mild)
    } else {
        Err(complaints.fatal)
    }
}

#[derive(Default)]
struct Contradictions {
    fatal: Vec<Complaint>,
    mild: Vec<Complaint>,
}

fn fields(
    sample: &Sample,
    table: &[FieldFact],
    by_itself: Option<&str>,
    types: &Types,
    complaints: &mut Contradictions,
) {
    for (key, value) in sample.value.members() {
        let misfit = match table.iter().find(|field| field.name == key) {
            Some(field) => misfit(value, &field.ty, types, key),
            None if by_itself == Some(key) => None,
            None => {
                let names = table.iter().map(|field| field.name.as_str());
                Some(Misfit::unknown(key, key, "the table", names))
            }
        };
        if let Some(misfit) = misfit {
            let list = if misfit.mild {
                &mut complaints.mild
            } else {
                &mut complaints.fatal
            };
            list.push(Complaint::new(
                sample.line_of(&misfit.key),
                misfit.found,
                misfit.expected,
                misfit.help,
            ));
        }
    }
}

/// A value that cannot be of its type.
struct Misfit {
    /// The key nearest to the value, to find its line.
    key: String,
    found: String,
    expected: String,
    help: String,
    /// One that can be tolerated, as what described the type wins.
    mild: bool,
}

impl Misfit {
    fn unknown<'a>(
        key: &str,
        path: &str,
        place: &str,
        known: impl Iterator<Item = &'a str>,
    ) -> Misfit {
        let help = match nearest(key, known) {
            Some(meant) => format!("did you mean \"{meant}\"? If not, add it to {place}"),
            None => format!("find out whether the field exists, and add it to {place} if so"),
        };
        Misfit {
            key: key.to_owned(),
            found: format!("\"{path}\" in the example"),
            expected: format!("only fields that {place} has"),
            help,
            mild: false,
        }
    }
}

/// What in `value` does not fit `ty`; `path` says where the value stands.
fn misfit(value: &Json, ty: &TypeRef, types: &Types, path: &str) -> Option<Misfit> {
    if is_null(value) {
        return None;
    }
    let fits = match ty {
        TypeRef::List(element) if value.is_list() => {
            let mut items = value.items().iter().enumerate();
            return items
                .find_map(|(i, item)| misfit(item, element, types, &format!("{path}[{i}]")));
        }
        TypeRef::List(_) => false,
        TypeRef::Named(name) => match types.get(name) {
            Some(DataType {
                base: Some(base), ..
            }) => return misfit(value, base, types, path),
            Some(known) if value.is_object() => return unfit_member(value, known, types, path),
            _ => value.is_object(),
        },
        primitive => value
            .scalar()
            .is_some_and(|scalar| can_be(scalar, primitive)),
    };
    if fits {
        return None;
    }
    let key = path.rsplit('.').next().unwrap_or(path);
    let key = key.split('[').next().unwrap_or(key);
    let mut shown = value.to_value().to_string();
    if shown.chars().count() > 40 {
        shown = shown.chars().take(40).chain(['…']).collect();
    }
    let scalar = value.scalar().is_some() && !ty.is_list() && !is_structure(ty, types);
    Some(Misfit {
        key: key.to_owned(),
        found: format!("{shown} for \"{path}\" in the example"),
        expected: format!("a value of the type {ty}"),
        help: "find out which holds, and mend the type or the example".to_owned(),
        // Only members of data types have a dot in their path.
        mild: scalar && path.contains('.'),
    })
}

/// A data type that is not known is taken for one.
fn is_structure(ty: &TypeRef, types: &Types) -> bool {
    let known = ty.named().map(|name| types.get(name));
    known.is_some_and(|ty| ty.is_none_or(|ty| !ty.is_enum()))
}

fn unfit_member(object: &Json, ty: &DataType, types: &Types, path: &str) -> Option<Misfit> {
    object.members().find_map(|(key, value)| {
        let path = format!("{path}.{key}");
        match ty.fields.iter().find(|field| field.name == key) {
            Some(field) => misfit(value, &field.ty, types, &path),
            None => {
                let names = ty.fields.iter().map(|field| field.name.as_str());
                Some(Misfit::unknown(
                    key,
                    &path,
                    &format!("the data type {}", ty.name),
                    names,
                ))
            }
        }
    })
}

fn can_be(value: &Value, ty: &TypeRef) -> bool {
    match (ty, value) {
        (TypeRef::String, Value::String(_)) | (TypeRef::Bool, Value::Bool(_)) => true,
        (TypeRef::Bool, Value::String(text)) => matches!(text.as_str(), "true" | "false"),
        (TypeRef::Int64 | TypeRef::Uint64, Value::Number(number)) => {
            // The vendor writes Integer for signed and unsigned numbers alike, and 3.0 is whole.
            number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|n| n.fract() == 0.0)
        }
        (TypeRef::Int64 | TypeRef::Uint64, Value::String(text)) => {
            text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok()
        }
        (TypeRef::Float, Value::Number(_)) => true,
        (TypeRef::Float, Value::String(text)) => text.parse().is_ok_and(f64::is_finite),
        _ => false,
    }
}

pub(crate) fn is_null(value: &Json) -> bool {
    value.scalar().is_some_and(Value::is_null)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(value: &str, ty: &str) -> bool {
        let types = BTreeMap::from([(
            "Crate".to_owned(),
            DataType {
                name: "Crate".to_owned(),
                fields: vec![mna_specs::Field {
                    name: "Size".to_owned(),
                    ty: TypeRef::Int64,
                    ..Default::default()
                }],
                ..Default::default()
            },
        )]);
        let (value, ty) = (value.parse().unwrap(), ty.parse().unwrap());
        misfit(&value, &ty, &types, "X").is_none()
    }

    #[test]
    fn a_value_fits_its_type() {
        for (value, ty) in [
            ("1", "int64"),
            ("\"-1\"", "int64"),
            ("18446744073709551615", "int64"),
            ("1.0", "int64"),
            ("1", "float"),
            ("\"1.5\"", "float"),
            ("\"x\"", "string"),
            ("true", "bool"),
            ("\"false\"", "bool"),
            ("[1, null]", "[int64]"),
            ("null", "string"),
            ("{\"Size\": 1}", "Crate"),
            ("{\"Anything\": 1}", "Elsewhere"),
        ] {
            assert!(fits(value, ty), "{value} as {ty}");
        }
    }

    #[test]
    fn a_value_of_another_type_does_not_fit() {
        for (value, ty) in [
            ("1.5", "int64"),
            ("\"x\"", "int64"),
            ("\"\"", "int64"),
            ("\"nan\"", "float"),
            ("1", "string"),
            ("1", "bool"),
            ("1", "[int64]"),
            ("[1]", "int64"),
            ("[\"x\", 1]", "[string]"),
            ("1", "Crate"),
            ("{\"Size\": \"x\"}", "Crate"),
            ("{\"Weight\": 1}", "Crate"),
            ("[]", "Elsewhere"),
        ] {
            assert!(!fits(value, ty), "{value} as {ty}");
        }
    }
}
