use proptest::prelude::*;
use serde_json::{Map, json};

use super::*;
use crate::fuzzing;

proptest! {
    #[test]
    fn any_bytes_are_decoded_as_a_plain_reading_says(bytes in any::<Vec<u8>>()) {
        fuzzing::decode(&bytes);
    }

    #[test]
    fn any_text_that_nearly_is_an_answer_is_decoded_as_a_plain_reading_says(
        answer in answers(),
        start in any::<prop::sample::Index>(),
        length in 0_usize..8,
        instead in "[\\[\\]{}\",:0-9enul\\\\ ]{0,8}",
    ) {
        let mut bytes = answer.into_bytes();
        let start = start.index(bytes.len());
        let end = bytes.len().min(start + length);
        bytes.splice(start..end, instead.into_bytes());
        fuzzing::decode(&bytes);
    }

    #[test]
    fn any_json_is_decoded_as_a_plain_reading_says(value in json_values()) {
        fuzzing::decode(value.to_string().as_bytes());
    }

    #[test]
    fn any_answer_is_decoded_as_a_plain_reading_says(answer in answers()) {
        fuzzing::decode(answer.as_bytes());
    }

    #[test]
    fn a_whole_number_in_any_spelling_is_that_number(
        number in any::<i64>(),
        zeros in 0_usize..4,
        shift in 0_usize..30,
    ) {
        let digits = number.to_string();
        let (sign, digits) = digits.strip_prefix('-').map_or(("", &*digits), |d| ("-", d));
        let zeros = "0".repeat(zeros);
        // The point moved to the left, and the exponent that moves it back.
        let padded = format!("{}{digits}", "0".repeat(shift));
        let (before, after) = padded.split_at(padded.len() - shift);
        for spelling in [
            format!("{sign}{digits}.{zeros}"),
            format!("{sign}{before}.{after}{zeros}e{shift}"),
            format!("{sign}{zeros}{digits}{}E-{shift}", "0".repeat(shift)),
        ] {
            let text = json!({ "Response": { "Only": spelling } }).to_string();
            match decode::<Only>(&text).unwrap().content {
                Content::Data(data) => prop_assert_eq!(data.0, Some(number), "{}", spelling),
                _ => prop_assert!(false, "no data"),
            }
        }
    }

    #[test]
    fn the_request_id_of_an_answer_cut_off_anywhere_behind_it_is_found(
        id in "[0-9a-f-]{1,36}",
        rest in "[a-z\\\\\"{}\\[\\]:,]{0,20}",
    ) {
        let body = format!("{{\"Response\": {{\"RequestId\" : \"{id}\"{rest}");
        prop_assert_eq!(salvage_request_id(body.as_bytes()), Some(id));
    }
}

/// An answer's text. Names come twice in some.
fn answers() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        4 => prop::sample::select(fuzzing::NAMES.to_vec()).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["Error", "RequestId"]).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ];
    let member = (name, json_values()).prop_map(|(name, value)| format!("{}:{value}", json!(name)));
    prop::collection::vec(member, 0..8)
        .prop_map(|members| format!("{{\"Response\":{{{}}}}}", members.join(",")))
}

/// Values that often are what a field holds, or nearly.
fn json_values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-3_i64..3).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i32>().prop_map(|whole| Value::from(f64::from(whole))),
        "[+-]?[0-9]{0,20}(\\.[0-9]{0,3})?([eE][+-]?[0-9]{1,3})?".prop_map(Value::from),
        prop::sample::select(vec!["", "true", "False", "here", "inf", "NaN"]).prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        let names = prop::sample::select(fuzzing::NAMES.to_vec());
        let member = (names.prop_map(str::to_owned), inner.clone());
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec(member, 0..6)
                .prop_map(|members| Value::Object(Map::from_iter(members))),
            (
                prop::option::of("[A-Z.]{0,8}"),
                prop::option::of("\\PC{0,8}"),
                inner
            )
                .prop_map(
                    |(code, message, more)| json!({ "Code": code, "Message": message, "X": more })
                ),
        ]
    })
}

/// An answer with one number.
#[derive(Default)]
struct Only(Option<i64>, crate::unknown::UnknownFields);

impl Object for Only {
    const FIELDS: &'static [&'static str] = &["Only"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        _: usize,
        map: &mut M,
    ) -> Result<crate::object::Misfits, M::Error> {
        read(&mut self.0, map)
    }

    fn unknown_fields(&mut self) -> &mut crate::unknown::UnknownFields {
        &mut self.1
    }
}
