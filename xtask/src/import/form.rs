//! A request as the address of a GET, as older examples have it.
//!
//! ```text
//! https://cvm.tencentcloudapi.com/?Action=DescribeInstances
//! &Filters.0.Name=zone
//! &Filters.0.Values.0=ap-tokyo-1
//! &<Common request parameters>
//! ```

use mna_specs::Json;
use serde_json::{Map, Value};

/// Parameters that every call may have. The few actions that have one of the same name (`Language`)
/// lose it in examples of this form.
const COMMON: [&str; 10] = [
    "Action",
    "Language",
    "Nonce",
    "Region",
    "RequestClient",
    "SecretId",
    "Signature",
    "SignatureMethod",
    "Timestamp",
    "Version",
];

/// How many steps a name may have: no parameter of the vendor's lies deeper, and each is a call.
const DEEPEST: usize = 32;

/// The request's parameters; `None` if the text is no address, or one that nobody means.
pub(super) fn parameters(text: &str) -> Option<Json> {
    let text = text.trim();
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let (_, query) = text.split_once('?').filter(|_| is_address)?;
    let mut root = Map::new();
    for pair in query.split('&') {
        let Some((name, value)) = pair.split_once('=') else {
            continue;
        };
        let name = name.trim();
        if !COMMON.contains(&name) && !name.starts_with('<') {
            if name.split('.').count() > DEEPEST {
                return None;
            }
            let mut steps = name.split('.');
            let first = steps.next()?;
            let place = root.entry(first).or_insert(Value::Null);
            put(place, steps, value.trim());
        }
    }
    Some(Value::Object(root).into())
}

/// Puts the value where the steps lead: a number into a list, a name into an object.
fn put<'a>(place: &mut Value, mut steps: impl Iterator<Item = &'a str>, value: &str) {
    let Some(step) = steps.next() else {
        *place = Value::from(decoded(value));
        return;
    };
    match step.parse::<usize>() {
        // Nobody shows more than a handful.
        Ok(index) if index < 1000 => {
            if !place.is_array() {
                *place = Value::Array(Vec::new());
            }
            if let Value::Array(items) = place {
                if items.len() <= index {
                    items.resize(index + 1, Value::Null);
                }
                put(&mut items[index], steps, value);
            }
        }
        _ => {
            if !place.is_object() {
                *place = Value::Object(Map::new());
            }
            if let Value::Object(members) = place {
                put(members.entry(step).or_insert(Value::Null), steps, value);
            }
        }
    }
}

/// The value without percent signs, where all of them are encodings.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, behind @ ..] = rest {
        let digits = behind.get(..2).filter(|_| *first == b'%');
        let byte = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = &behind[if byte.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        Some(parameters(text)?.to_value().to_string())
    }

    #[test]
    fn names_with_dots_become_lists_and_objects() {
        let text = "https://boat.tencentcloudapi.com/?Action=ListBoats\n&Version=2020-01-01\n\
                    &Names.1=b\n&Names.0=a%20c\n&Filters.0.Key=k\n&Filters.0.Values.0=v=w\n\
                    &Owner.Name=\n&Language=no\n&<the common ones>";
        assert_eq!(
            read(text).unwrap(),
            r#"{"Filters":[{"Key":"k","Values":["v=w"]}],"Names":["a c","b"],"Owner":{"Name":""}}"#
        );
    }

    #[test]
    fn what_is_no_address_has_no_parameters() {
        assert_eq!(read("POST / HTTP/1.1"), None);
        assert_eq!(read("https://boat.tencentcloudapi.com/").as_deref(), None);
        assert_eq!(read("https://x.com/?Action=Go").as_deref(), Some("{}"));
        assert_eq!(
            read("https://x.com/?A=50%&B=%zz").as_deref(),
            Some(r#"{"A":"50%","B":"%zz"}"#)
        );
    }

    #[test]
    fn forms_that_nobody_means_end_all_the_same() {
        for (query, expected) in [
            ("A.99999999.B=1", r#"{"A":{"99999999":{"B":"1"}}}"#),
            ("A.0=1&A.B=2", r#"{"A":{"B":"2"}}"#),
            ("A=1&A.0.1=2", r#"{"A":[[null,"2"]]}"#),
            ("=1&==&&", r#"{"":"="}"#),
        ] {
            let text = format!("https://x.com/?{query}");
            assert_eq!(read(&text).as_deref(), Some(expected), "{query}");
        }
        let deep = format!("https://x.com/?A=1&B{}=2", ".C".repeat(100_000));
        assert_eq!(read(&deep), None);
    }
}
