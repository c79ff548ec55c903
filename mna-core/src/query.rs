//! Parameters as a query or a form, which can hold only names and texts.
//!
//! Where the parameters are not sent as JSON, as with `GET` and with signature v1, the API takes
//! each value under the way to it: `Filters.0.Values.1=b` is the second value of the first filter.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::error::Error;

/// All but what RFC 3986 calls unreserved. A space becomes `%20`: a plus sign stands for one only in
/// forms, and the server reads `%20` in both.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The pairs that say what `parameters` says, in its order.
///
/// What is null, or a list or object with nothing in it, gives no pair: a query cannot say it. In a
/// list such an element is left out as if it were not there, so that the numbers have no gaps.
pub(crate) fn flatten(parameters: &Value) -> Result<Vec<(String, String)>, Error> {
    let Value::Object(members) = parameters else {
        return Err(Error::never_sent(
            "the parameters are not an object; give them names to send them as a query",
        ));
    };
    let mut pairs = Vec::new();
    for (name, value) in members {
        flatten_value(name, value, &mut pairs);
    }
    Ok(pairs)
}

fn flatten_value(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    let text = match value {
        Value::Null => return,
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(elements) => {
            let mut index = 0;
            for element in elements {
                let before = pairs.len();
                flatten_value(&format!("{name}.{index}"), element, pairs);
                if pairs.len() > before {
                    index += 1;
                }
            }
            return;
        }
        Value::Object(members) => {
            for (member, value) in members {
                flatten_value(&format!("{name}.{member}"), value, pairs);
            }
            return;
        }
    };
    pairs.push((name.to_owned(), text));
}

/// The pairs as they stand in a URL or in a form's body.
pub(crate) fn encode(pairs: &[(String, String)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        if !query.is_empty() {
            query.push('&');
        }
        query.extend(utf8_percent_encode(name, ESCAPED));
        query.push('=');
        query.extend(utf8_percent_encode(value, ESCAPED));
    }
    query
}

#[cfg(test)]
mod tests;
