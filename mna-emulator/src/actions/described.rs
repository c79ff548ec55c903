//! Actions that only their specs know, answered by what the specs say.

use mna_specs::{Field, TypeRef};
use serde_json::{Map, Value};

use crate::call::{Answer, Call};
use crate::paging;
use crate::parameters::Parameters;

/// How deep types within types are filled in; a type can contain itself.
const DEEPEST: usize = 4;

/// The documented answer to this request, else the first documented answer, else a value of each
/// field made up from its type. Where the action pages, the items of the answer are all there are, and
/// the page that was asked for is cut from them.
pub(super) fn answer(call: &mut Call<'_>) -> Answer {
    let examples = &call.spec.action.examples;
    let same = examples.iter().find(|example| {
        let Value::Object(sent) = example.request.to_value() else {
            return false;
        };
        // Checked like a request, so that "1" and 1, or a default and nothing, are the same.
        let checked = Parameters::check(sent, call.spec);
        checked.is_ok_and(|checked| checked == *call.parameters)
    });
    let documented = same
        .or(examples.first())
        .map(|example| example.response.to_value());
    let mut fields = match documented {
        Some(Value::Object(mut fields)) => {
            // Every answer gets one of its own.
            fields.remove("RequestId");
            fields
        }
        _ => made_up(call, &call.spec.action.response, DEEPEST),
    };
    if fields.contains_key("Error") {
        return Ok(fields);
    }
    match same {
        Some(_) => paging::make_last(call, &mut fields),
        None => paging::cut(call, &mut fields)?,
    }
    Ok(fields)
}

fn made_up(call: &Call<'_>, fields: &[Field], depth: usize) -> Map<String, Value> {
    let value = |field: &Field| (field.name.clone(), value(call, field, &field.ty, depth));
    fields.iter().map(value).collect()
}

/// A value of a type: one of the named ones, the least number allowed, a list of one.
fn value(call: &Call<'_>, field: &Field, ty: &TypeRef, depth: usize) -> Value {
    let least = field.minimum.unwrap_or(0);
    match ty {
        TypeRef::String => field.name.as_str().into(),
        TypeRef::Int64 => least.into(),
        TypeRef::Uint64 => least.max(0).into(),
        TypeRef::Float => (least as f64).into(),
        TypeRef::Bool => false.into(),
        TypeRef::List(_) if depth == 0 => Value::Array(Vec::new()),
        TypeRef::List(element) => Value::Array(vec![value(call, field, element, depth - 1)]),
        TypeRef::Named(name) => match call.spec.types.get(name) {
            Some(ty) => match (&ty.base, ty.values.first()) {
                (Some(_), Some(first)) => first.value.to_value(),
                (Some(base), None) => value(call, field, base, depth),
                (None, _) if depth == 0 => Value::Object(Map::new()),
                (None, _) => Value::Object(made_up(call, &ty.fields, depth - 1)),
            },
            None => Value::Null,
        },
    }
}

#[cfg(test)]
mod tests {
    use mna_specs::{DataType, Field};
    use serde_json::json;

    use super::answer;
    use crate::actions::testing::Bench;

    #[test]
    fn the_documented_answer_to_the_same_request_is_given() {
        let mut bench = Bench::new();
        for (request, available) in [(json!({ "Regions": ["ap-beijing"] }), 1), (json!({}), 0)] {
            let examples = &bench.spec("DescribeAccessPointList").action.examples;
            let mut expected = examples[available].response.to_value();
            expected.as_object_mut().unwrap().remove("RequestId");
            let found = bench.call_with(answer, "DescribeAccessPointList", request);
            assert_eq!(found, Ok(expected));
        }
    }

    #[test]
    fn another_request_gets_the_first_documented_answer() {
        let mut bench = Bench::new();
        let request = json!({ "DeviceId": "another one" });
        let found = bench.call_with(answer, "GetDevice", request).unwrap();
        assert!(
            found["DeviceDetails"].is_object() && found["RequestId"].is_null(),
            "{found}"
        );
    }

    #[test]
    fn without_examples_every_field_has_a_value_of_its_type() {
        let mut bench = Bench::new();
        let actions: Vec<String> = bench.actions().map(str::to_owned).collect();
        for action in actions {
            let request = bench.documented_request(&action);
            bench.change(&action, |spec| spec.action.examples.clear());
            // Some documented requests break the documented rules.
            if let Ok(found) = bench.call_with(answer, &action, request) {
                bench.assert_described(&action, &found);
            }
        }
    }

    #[test]
    fn a_type_that_contains_itself_comes_to_an_end() {
        let mut bench = Bench::new();
        let trees = Field {
            name: "Trees".to_owned(),
            ty: "[Tree]".parse().unwrap(),
            ..Field::default()
        };
        let tree = DataType {
            name: "Tree".to_owned(),
            fields: vec![trees.clone()],
            ..DataType::default()
        };
        bench.change("GetPublicKey", |spec| {
            spec.action.examples.clear();
            spec.action.response = vec![trees];
            spec.types.insert("Tree".to_owned(), tree);
        });
        let found = bench.call_with(answer, "GetPublicKey", json!({})).unwrap();
        assert_eq!(found, json!({ "Trees": [{ "Trees": [{ "Trees": [] }] }] }));
    }
}
