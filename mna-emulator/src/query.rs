//! The flattened parameters of a query or a form: `A=1&List.0=x&Filters.0.Name=y`.

use serde_json::{Map, Value};

use crate::fault::{Fault, excerpt};

/// How many parts a name may have. No action nests anywhere near as deep.
const DEEPEST: usize = 16;

/// The parameters as a JSON object whose numbers and truth values are still text.
pub(crate) fn parse(query: &str) -> Result<Map<String, Value>, Fault> {
    nest(pairs(query)?)
}

/// The names and values as they were before they were encoded, in the order sent.
pub(crate) fn pairs(query: &str) -> Result<Vec<(String, String)>, Fault> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

/// What flattened names stand for.
pub(crate) fn nest(
    pairs: impl IntoIterator<Item = (String, String)>,
) -> Result<Map<String, Value>, Fault> {
    let mut parameters = Map::new();
    for (name, value) in pairs {
        let steps: Vec<&str> = name.split('.').collect();
        if steps.len() > DEEPEST {
            return Err(invalid(&name, "is nested too deeply"));
        }
        if !insert(&mut parameters, &steps, value) {
            return Err(invalid(
                &name,
                "does not fit beside another of the same name",
            ));
        }
    }
    Ok(parameters
        .into_iter()
        .map(|(name, value)| (name, with_lists(value)))
        .collect())
}

/// Puts a value at the end of a path; false if something stands in the way.
fn insert(into: &mut Map<String, Value>, steps: &[&str], value: String) -> bool {
    match steps {
        [] => false,
        [last] => {
            let free = !into.contains_key(*last);
            if free {
                into.insert((*last).to_owned(), Value::String(value));
            }
            free
        }
        [first, rest @ ..] => {
            let inner = into
                .entry(*first)
                .or_insert_with(|| Value::Object(Map::new()));
            match inner {
                Value::Object(inner) => insert(inner, rest, value),
                _ => false,
            }
        }
    }
}

/// Makes a list of every object whose keys are 0, 1, 2, … without a gap.
fn with_lists(value: Value) -> Value {
    let Value::Object(members) = value else {
        return value;
    };
    let mut members: Map<String, Value> = members
        .into_iter()
        .map(|(name, value)| (name, with_lists(value)))
        .collect();
    if (0..members.len()).all(|index| members.contains_key(&index.to_string())) {
        let items = (0..members.len()).filter_map(|index| members.remove(&index.to_string()));
        return Value::Array(items.collect());
    }
    Value::Object(members)
}

/// Undoes percent-encoding, with `+` for a space as in forms.
fn decode(text: &str) -> Result<String, Fault> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let (high, low) = (digit(bytes.next()), digit(bytes.next()));
                high.zip(low)
                    .and_then(|(high, low)| u8::try_from(high * 16 + low).ok())
                    .ok_or_else(|| invalid(text, "is not percent-encoded as it should be"))?
            }
            other => other,
        });
    }
    String::from_utf8(decoded).map_err(|_| invalid(text, "is not UTF-8"))
}

fn invalid(found: &str, why: &str) -> Fault {
    Fault::new(
        "InvalidParameter",
        format!("\"{}\" among the parameters {why}.", excerpt(found)),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::parse;

    fn parsed(query: &str) -> Value {
        Value::Object(parse(query).unwrap())
    }

    #[test]
    fn dots_nest_and_numbers_make_lists() {
        assert_eq!(
            parsed("Limit=1&Filters.0.Name=zone&Filters.0.Values.0=a&Filters.0.Values.1=b&A.B=c"),
            json!({
                "Limit": "1",
                "Filters": [{ "Name": "zone", "Values": ["a", "b"] }],
                "A": { "B": "c" },
            })
        );
    }

    #[test]
    fn more_than_ten_elements_keep_their_order() {
        let query: Vec<_> = (0..12).map(|i| format!("L.{i}={i}")).collect();
        let list: Vec<_> = (0..12).map(|i| i.to_string()).collect();
        assert_eq!(parsed(&query.join("&")), json!({ "L": list }));
    }

    #[test]
    fn reserved_characters_and_unicode_are_decoded() {
        assert_eq!(
            parsed("A=mna-a+b&B=mna-%C3%BC%2F%2b&C=x%3Dy=z"),
            json!({ "A": "mna-a b", "B": "mna-ü/+", "C": "x=y=z" })
        );
    }

    #[test]
    fn empty_pairs_and_missing_values_are_harmless() {
        assert_eq!(parsed(""), json!({}));
        assert_eq!(parsed("&A&&B="), json!({ "A": "", "B": "" }));
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let deep = format!("A{}=1", ".0".repeat(1000));
        for query in [
            "A=1&A=2",
            "A=1&A.0=2",
            "A.0=1&A=2",
            "A=%",
            "A=%4",
            "A=%zz",
            "A=%ff",
            &deep,
        ] {
            assert_eq!(
                parse(query).unwrap_err().code,
                "InvalidParameter",
                "{query}"
            );
        }
    }

    #[test]
    fn a_list_with_a_gap_is_no_list() {
        assert_eq!(parsed("A.1=x"), json!({ "A": { "1": "x" } }));
    }
}
