//! A JSON value of a documented example, as it may enter a spec.

use mna_specs::Json;
use serde_json::Value;

/// A JSON value with the text it was read from.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// Without what [`cleaned`] takes away.
    pub(crate) value: Json,
    pub(crate) text: String,
    /// The line of the text's first character.
    pub(crate) line: usize,
}

impl Sample {
    /// The line in which `key` first stands.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        let quoted = format!("\"{key}\"");
        let offset = self.text.lines().position(|line| line.contains(&quoted));
        self.line + offset.unwrap_or(0)
    }
}

/// The value without what could open a door: the vendor's examples hold signed addresses, whose
/// signature is in the query string, and tokens.
pub(crate) fn cleaned(value: &Json) -> Json {
    value.map_texts(&|text| {
        let mut text = text;
        let start = text.get(..8).unwrap_or(text).to_ascii_lowercase();
        if start.starts_with("http://") || start.starts_with("https://") {
            text = text.split('?').next().unwrap_or_default();
        }
        let mut segments = text.split('.');
        if text.starts_with("eyJ")
            && let (Some(head), Some(body), Some(_)) =
                (segments.next(), segments.next(), segments.next())
            && !body.is_empty()
        {
            text = head;
        }
        text.to_owned()
    })
}

/// Whether two requests ask the same: sources write one number as `1` and as `"1"`, and the
/// members of an object in any order.
pub(crate) fn same_request(a: &Json, b: &Json) -> bool {
    if a.is_list() && b.is_list() {
        let (a, b) = (a.items(), b.items());
        return a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_request(a, b));
    }
    if a.is_object() && b.is_object() {
        let same = |(key, value): (&str, &Json)| b.get(key).is_some_and(|v| same_request(value, v));
        return a.members().count() == b.members().count() && a.members().all(same);
    }
    let plain = |json: &Json| {
        json.scalar().map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    };
    matches!((plain(a), plain(b)), (Some(a), Some(b)) if a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Json {
        text.parse().unwrap()
    }

    #[test]
    fn addresses_lose_their_query_and_tokens_all_but_their_head() {
        let dirty = json(
            r#"{"b": ["https://example.com/a?sign=1", "http://example.com"],
                "a": {"Token": "eyJhIjoxfQ.eyJiIjoyfQ.c2ln", "Name": "a.b.c?d", "Kind": "eyJ.x"}}"#,
        );
        let clean = json(
            r#"{"b": ["https://example.com/a", "http://example.com"],
                "a": {"Token": "eyJhIjoxfQ", "Name": "a.b.c?d", "Kind": "eyJ.x"}}"#,
        );
        assert_eq!(cleaned(&dirty), clean);
    }

    #[test]
    fn a_request_is_known_however_its_numbers_are_written() {
        let same = |a, b| same_request(&json(a), &json(b));
        assert!(same(
            r#"{"A": 1, "B": [true, {"C": null}]}"#,
            r#"{"B": ["true", {"C": null}], "A": "1"}"#
        ));
        assert!(!same(r#"{"A": 1}"#, r#"{"A": 2}"#));
        assert!(!same(r#"{"A": 1}"#, r#"{"A": 1, "B": 2}"#));
        assert!(!same(r#"{"A": [1, 2]}"#, r#"{"A": [2, 1]}"#));
        assert!(!same(r#"{"A": [1]}"#, r#"{"A": 1}"#));
    }
}
