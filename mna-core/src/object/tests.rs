use serde_json::json;

use super::*;

/// As generated: a row of a list.
#[derive(Debug, Default, PartialEq)]
struct Row {
    time: Option<UnixSeconds>,
    count: Option<i64>,
    unknown_fields: UnknownFields,
}

impl Object for Row {
    const FIELDS: &'static [&'static str] = &["Time", "Count"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.time, map),
            1 => read(&mut self.count, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown_fields
    }
}

/// As generated: an answer with a field of every type.
#[derive(Debug, Default, PartialEq)]
struct Everything {
    text: Option<String>,
    int: Option<i64>,
    uint: Option<u64>,
    float: Option<f64>,
    flag: Option<bool>,
    rows: Vec<Row>,
    row: Option<Row>,
    words: Vec<String>,
    id: String,
    unknown_fields: UnknownFields,
}

impl Object for Everything {
    const FIELDS: &'static [&'static str] = &[
        "Text", "Int", "Uint", "Float", "Flag", "Rows", "Row", "Words", "Id",
    ];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.text, map),
            1 => read(&mut self.int, map),
            2 => read(&mut self.uint, map),
            3 => read(&mut self.float, map),
            4 => read(&mut self.flag, map),
            5 => read(&mut self.rows, map),
            6 => read(&mut self.row, map),
            7 => read(&mut self.words, map),
            8 => read(&mut self.id, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown_fields
    }
}

fn decode(text: &str) -> Everything {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserialize(&mut deserializer).unwrap()
}

#[test]
fn values_of_the_described_types_are_read() {
    let found = decode(
        r#"{"Text":"a","Int":-1,"Uint":2,"Float":1.5,"Flag":true,"Id":"x",
            "Rows":[{"Time":"1659513692","Count":1}],"Row":{"Count":2},"Words":["a","b"]}"#,
    );
    assert_eq!(
        (found.text.as_deref(), found.int, found.uint),
        (Some("a"), Some(-1), Some(2))
    );
    assert_eq!(
        (found.float, found.flag, found.id.as_str()),
        (Some(1.5), Some(true), "x")
    );
    assert_eq!(found.rows[0].time, Some(1_659_513_692.into()));
    assert_eq!(found.row.unwrap().count, Some(2));
    assert_eq!(found.words, ["a", "b"]);
    assert!(found.unknown_fields.is_empty());
}

#[test]
fn scalars_in_another_spelling_are_read() {
    let found = decode(r#"{"Text":5,"Int":"-7","Uint":"8","Float":"2.5","Flag":"true","Id":9}"#);
    assert_eq!(
        (found.text.as_deref(), found.int, found.uint),
        (Some("5"), Some(-7), Some(8))
    );
    assert_eq!(
        (found.float, found.flag, found.id.as_str()),
        (Some(2.5), Some(true), "9")
    );
    let found = decode(r#"{"Text":1.5,"Int":3.0,"Uint":4e2,"Float":1,"Flag":0}"#);
    assert_eq!(
        (found.text.as_deref(), found.int, found.uint),
        (Some("1.5"), Some(3), Some(400))
    );
    assert_eq!((found.float, found.flag), (Some(1.0), Some(false)));
    assert!(found.unknown_fields.is_empty());
}

#[test]
fn null_and_missing_are_the_same_everywhere() {
    let nulls = decode(
        r#"{"Text":null,"Int":null,"Uint":null,"Float":null,"Flag":null,"Rows":null,"Row":null,
            "Words":[null,"a",null],"Id":null}"#,
    );
    assert_eq!(nulls.words, ["a"]);
    let missing = decode("{}");
    let nulls = Everything {
        words: Vec::new(),
        unknown_fields: UnknownFields::default(),
        ..nulls
    };
    assert_eq!(nulls, missing);
}

#[test]
fn large_integers_stay_exact() {
    let found = decode(
        r#"{"Int":9223372036854775807,"Uint":18446744073709551615,"Text":9007199254740993,
            "Rows":[{"Count":-9223372036854775808},{"Count":"446192236330927912"}]}"#,
    );
    assert_eq!((found.int, found.uint), (Some(i64::MAX), Some(u64::MAX)));
    assert_eq!(found.text.as_deref(), Some("9007199254740993"));
    assert_eq!(found.rows[0].count, Some(i64::MIN));
    assert_eq!(found.rows[1].count, Some(446_192_236_330_927_912));
}

#[test]
fn fractions_are_read_to_the_last_bit() {
    for text in [
        "907.3038322028689",
        "481.83792520110524",
        "0.30000000000000004",
        "5e-324",
    ] {
        let exact: f64 = text.parse().unwrap();
        let found = decode(&format!(r#"{{"Float":{text},"Row":{{"Count":{text}}}}}"#));
        assert_eq!(found.float, Some(exact));
        let kept = found.row.unwrap().unknown_fields;
        assert_eq!(kept.get("Count").unwrap().to_string(), text);
    }
}

#[test]
fn what_does_not_fit_is_kept_under_its_name_and_place() {
    let found = decode(
        r#"{"Int":7.5,"Uint":-1,"Float":"fast","Flag":"perhaps","Rows":[1,{"Count":"x"}],
            "Row":[1,2],"Words":{"a":[1]},"Text":{"deep":[true]}}"#,
    );
    let kept: Vec<_> = found
        .unknown_fields
        .iter()
        .map(|(k, v)| (k, v.clone()))
        .collect();
    assert_eq!(
        kept,
        [
            ("Flag", json!("perhaps")),
            ("Float", json!("fast")),
            ("Int", json!(7.5)),
            ("Row", json!([1, 2])),
            ("Rows[0]", json!(1)),
            ("Text", json!({"deep": [true]})),
            ("Uint", json!(-1)),
            ("Words", json!({"a": [1]})),
        ]
    );
    assert_eq!(found.rows[0].unknown_fields.get("Count"), Some(&json!("x")));
}

#[test]
fn integers_beyond_the_type_are_kept_as_they_came() {
    let found = decode(r#"{"Int":9223372036854776000,"Rows":[{"Count":1e300}]}"#);
    assert_eq!(
        found.unknown_fields.get("Int"),
        Some(&json!(9_223_372_036_854_776_000_u64))
    );
    assert_eq!(
        found.rows[0].unknown_fields.get("Count"),
        Some(&json!(1e300))
    );
}

#[test]
fn undescribed_fields_are_kept() {
    let found = decode(r#"{"New":{"a":[1]},"Int":1,"Row":{"AlsoNew":2}}"#);
    assert_eq!(found.unknown_fields.get("New"), Some(&json!({"a": [1]})));
    assert_eq!(
        found.row.unwrap().unknown_fields.get("AlsoNew"),
        Some(&json!(2))
    );
    assert_eq!(found.int, Some(1));
}

#[test]
fn fields_in_any_order_and_twice_are_read() {
    let found = decode(r#"{"Id":"x","Text":"a","Int":1,"Int":2}"#);
    assert_eq!(
        (found.id.as_str(), found.text.as_deref(), found.int),
        ("x", Some("a"), Some(2))
    );
}

#[test]
fn a_null_in_a_list_is_told_so_that_places_can_be_found_again() {
    let found = decode(r#"{"Words":["a",null,"b"]}"#);
    assert_eq!(found.words, ["a", "b"]);
    assert_eq!(found.unknown_fields.get("Words[1]"), Some(&Value::Null));
}

#[test]
fn of_a_list_that_comes_twice_the_last_counts() {
    assert_eq!(decode(r#"{"Words":["a"],"Words":["b"]}"#).words, ["b"]);
}

#[test]
fn of_a_field_that_comes_twice_the_last_counts_even_if_it_is_nothing() {
    let found = decode(
        r#"{"Int":1,"Int":null,"Text":"a","Text":{},"Row":{"Count":1},"Row":null,
            "Words":["a"],"Words":null,"Rows":[{}],"Rows":7,"Id":"x","Id":[]}"#,
    );
    let nothing = Everything {
        unknown_fields: found.unknown_fields.clone(),
        ..Everything::default()
    };
    assert_eq!(found, nothing);
    assert_eq!(found.unknown_fields.get("Text"), Some(&json!({})));
    assert_eq!(found.unknown_fields.get("Rows"), Some(&json!(7)));
}

#[test]
fn whole_numbers_in_a_decimal_spelling_stay_exact() {
    let found = decode(r#"{"Int":"9007199254740993.0","Uint":"18446744073709551615.00"}"#);
    assert_eq!(
        (found.int, found.uint),
        (Some(9_007_199_254_740_993), Some(u64::MAX))
    );
    assert_eq!(decode(r#"{"Uint":1e19}"#).uint, Some(10_u64.pow(19)));
    let almost = decode(r#"{"Int":"1.00000000000000000001"}"#);
    assert_eq!(almost.int, None);
    assert!(almost.unknown_fields.get("Int").is_some());
}

#[test]
fn whole_numbers_in_any_spelling_are_integers_and_others_are_none() {
    let found = decode(r#"{"Int":"5.0","Uint":"7","Float":"NaN","Row":{"Count":"1e3"}}"#);
    assert_eq!(
        (found.int, found.uint, found.float),
        (Some(5), Some(7), None)
    );
    assert_eq!(found.row.unwrap().count, Some(1000));
    assert_eq!(found.unknown_fields.get("Float"), Some(&json!("NaN")));
}

#[test]
fn what_is_sent_back_holds_what_nobody_described_and_nothing_twice() {
    struct Sent(UnknownFields);
    impl serde::Serialize for Sent {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut fields = crate::fields::Fields::new(serializer)?;
            fields.put("Int", &4);
            fields.put_unknown(&self.0);
            fields.end()
        }
    }
    let found = decode(r#"{"New":1,"Int":"n/a","Words":["a",{"b":1}]}"#);
    let sent = serde_json::to_string(&Sent(found.unknown_fields)).unwrap();
    assert_eq!(sent, r#"{"Int":4,"New":1}"#);
}

#[test]
fn a_text_in_place_of_the_object_is_an_error_and_no_panic() {
    for text in ["1", "\"a\"", "[]", "null", "true"] {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let result: Result<Everything, _> = deserialize(&mut deserializer);
        assert!(
            result
                .unwrap_err()
                .to_string()
                .contains("expected an object"),
            "{text}"
        );
    }
}

#[test]
fn debug_of_unknown_fields_shows_names_only() {
    let found = decode(r#"{"NewSecret":"hunter2"}"#);
    let shown = format!("{:?}", found.unknown_fields);
    assert!(
        shown.contains("NewSecret") && !shown.contains("hunter2"),
        "{shown}"
    );
}

proptest::proptest! {
    #[test]
    fn any_json_decodes_without_a_panic(depth in arbitrary_json()) {
        let text = json!({ "Text": depth, "Rows": [depth], "Row": depth, "X": depth }).to_string();
        let _ = decode(&text);
    }
}

fn arbitrary_json() -> impl proptest::strategy::Strategy<Value = Value> {
    use proptest::prelude::*;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("(Time|Count|Text|[A-Z])", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}
