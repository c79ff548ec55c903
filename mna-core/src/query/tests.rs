use proptest::prelude::*;
use serde_json::json;

use super::*;

fn decode(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

#[track_caller]
fn assert_flat(parameters: Value, expected: &[(&str, &str)]) {
    let pairs = flatten(&parameters).unwrap();
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    assert_eq!(pairs, expected);
}

#[test]
fn a_value_stands_under_the_way_to_it() {
    assert_flat(
        json!({"A": ["x", "y"], "B": [{"N": "z", "V": ["1", "2"]}], "C": {"D": {"E": 1}}}),
        &[
            ("A.0", "x"),
            ("A.1", "y"),
            ("B.0.N", "z"),
            ("B.0.V.0", "1"),
            ("B.0.V.1", "2"),
            ("C.D.E", "1"),
        ],
    );
}

#[test]
fn numbers_and_truth_values_are_written_as_in_json() {
    assert_flat(
        json!({"A": true, "B": false, "C": -3, "D": 1.5, "E": u64::MAX, "F": 0, "G": ""}),
        &[
            ("A", "true"),
            ("B", "false"),
            ("C", "-3"),
            ("D", "1.5"),
            ("E", "18446744073709551615"),
            ("F", "0"),
            ("G", ""),
        ],
    );
}

#[test]
fn what_a_query_cannot_say_is_left_out() {
    assert_flat(json!({"A": null, "B": [], "C": {}, "D": [[], {}]}), &[]);
    assert_flat(json!({}), &[]);
}

#[test]
fn a_list_has_no_gaps_where_something_is_left_out() {
    assert_flat(
        json!({"A": [null, "x", {}, {"B": null}, "y"]}),
        &[("A.0", "x"), ("A.1", "y")],
    );
}

#[test]
fn parameters_without_names_are_refused() {
    for value in [json!(null), json!([1]), json!("A=1"), json!(1)] {
        let error = flatten(&value).unwrap_err();
        assert!(
            error.is_never_sent() && error.to_string().contains("not an object"),
            "{error}"
        );
    }
}

#[test]
fn only_unreserved_characters_stand_for_themselves() {
    let query = encode(&[("A-._~".into(), "a b+c/d?e&f=g%h*é\n".into())]);
    assert_eq!(query, "A-._~=a%20b%2Bc%2Fd%3Fe%26f%3Dg%25h%2A%C3%A9%0A");
}

#[test]
fn no_pairs_are_an_empty_query() {
    assert_eq!(encode(&[]), "");
}

/// The official Python SDK's queries for the same parameters (two of the captured requests in
/// `sign/vectors.json`). It keeps the order of the caller and writes a space as a plus sign.
#[test]
fn the_official_sdk_says_the_same() {
    let captured = [
        (
            json!({
                "DeviceIds": ["mna-a b", "mna-ü/+"],
                "BeginTime": 1_675_255_591,
                "EndTime": 1_675_860_391,
                "Type": 1,
                "TimeGranularity": 1,
            }),
            "DeviceIds.0=mna-a+b&DeviceIds.1=mna-%C3%BC%2F%2B&BeginTime=1675255591&EndTime=1675860391&Type=1&TimeGranularity=1",
        ),
        (
            json!({
                "Limit": 1,
                "Filters": [{"Name": "zone", "Values": ["ap-guangzhou-1", "ap-guangzhou-2"]}],
            }),
            "Limit=1&Filters.0.Name=zone&Filters.0.Values.0=ap-guangzhou-1&Filters.0.Values.1=ap-guangzhou-2",
        ),
    ];
    for (parameters, query) in captured {
        let sorted = |mut pairs: Vec<_>| {
            pairs.sort();
            pairs
        };
        let ours = decode(&encode(&flatten(&parameters).unwrap()));
        assert_eq!(sorted(ours), sorted(decode(query)));
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map("[A-Z][A-Za-z]{0,5}", inner, 0..5)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn decoding_a_query_gives_its_pairs_back(
        pairs in proptest::collection::vec((any::<String>(), any::<String>()), 0..6),
    ) {
        let query = encode(&pairs);
        prop_assert!(query.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%&=".contains(&b)));
        prop_assert_eq!(decode(&query), pairs);
    }

    #[test]
    fn every_object_is_flattened_to_as_many_pairs_as_it_has_values_all_named_apart(
        members in proptest::collection::btree_map("[A-Z][A-Za-z]{0,5}", any_value(), 0..5),
    ) {
        fn values(value: &Value) -> usize {
            match value {
                Value::Null => 0,
                Value::Array(elements) => elements.iter().map(values).sum(),
                Value::Object(members) => members.values().map(values).sum(),
                _ => 1,
            }
        }
        let parameters: Value = members.into_iter().collect();
        let pairs = flatten(&parameters).unwrap();
        prop_assert_eq!(pairs.len(), values(&parameters));
        let names: std::collections::HashSet<_> = pairs.iter().map(|(name, _)| name).collect();
        prop_assert_eq!(names.len(), pairs.len());
    }
}
