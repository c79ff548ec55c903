//! The answer's envelope: `{"Response": {…, "RequestId": "…"}}`, with an `Error` in it or without.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::object::{Key, KeySeed, Object, read_member};

/// What an answer turned out to be.
pub(crate) enum Answer<T> {
    /// The action's data.
    Data(T),
    /// The server's refusal.
    Refused { code: String, message: String },
    /// JSON, but no answer of this API, and why.
    Strange(&'static str),
}

/// Reads an answer in one pass, straight into `T`.
///
/// # Errors
///
/// The text is not JSON.
pub(crate) fn decode<T: Object>(text: &str) -> Result<Answer<T>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let answer = deserializer.deserialize_any(Outer(std::marker::PhantomData))?;
    deserializer.end()?;
    Ok(answer)
}

/// Where in a text that is not JSON the reader gave up, such as `Response.NetDetails[3]`.
pub(crate) fn path_of_error(text: &str) -> Option<String> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let error = serde_path_to_error::deserialize::<_, Value>(&mut deserializer).err()?;
    let path = error.path().to_string();
    (path != "." && path != "?").then_some(path)
}

/// The request id in a body that cannot be read as a whole.
pub(crate) fn salvage_request_id(body: &[u8]) -> Option<String> {
    const NAME: &[u8] = b"\"RequestId\"";
    let start = body
        .windows(NAME.len())
        .rposition(|window| window == NAME)?
        + NAME.len();
    let rest = body.get(start..)?.trim_ascii_start().strip_prefix(b":")?;
    let rest = rest.trim_ascii_start().strip_prefix(b"\"")?;
    let end = rest.iter().position(|byte| *byte == b'"')?;
    let id = std::str::from_utf8(rest.get(..end)?).ok()?;
    // An id is short and has no escapes; anything else is not worth guessing.
    let plausible = !id.is_empty() && id.len() <= 128 && id.bytes().all(|b| b.is_ascii_graphic());
    plausible.then(|| id.to_owned())
}

struct Outer<T>(std::marker::PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Outer<T> {
    type Value = Answer<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a `Response`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer<T>, A::Error> {
        let mut answer = Answer::Strange("there is no `Response` in it");
        while let Some(key) = map.next_key_seed(KeySeed {
            known: &["Response"],
            next: 0,
        })? {
            match key {
                Key::Known(_) => answer = map.next_value_seed(Inner(std::marker::PhantomData))?,
                Key::Unknown(_) => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(answer)
    }
}

/// What stands under `Response`.
struct Inner<T>(std::marker::PhantomData<T>);

impl<'de, T: Object> DeserializeSeed<'de> for Inner<T> {
    type Value = Answer<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Answer<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Object> Visitor<'de> for Inner<T> {
    type Value = Answer<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object under `Response`")
    }

    fn visit_unit<E>(self) -> Result<Answer<T>, E> {
        Ok(Answer::Strange("its `Response` is null"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer<T>, A::Error> {
        let mut data = T::default();
        let mut error = None;
        let mut next = 0;
        while let Some(key) = map.next_key_seed(KeySeed {
            known: T::FIELDS,
            next,
        })? {
            match key {
                // A few actions have an `Error` among their data: theirs is read as data.
                Key::Unknown(name) if name == "Error" => error = Some(map.next_value::<Value>()?),
                key => next = read_member(&mut data, key, &mut map)?,
            }
        }
        Ok(match error {
            None => Answer::Data(data),
            Some(error) => refusal(&error),
        })
    }
}

fn refusal<T>(error: &Value) -> Answer<T> {
    let text = |name: &str| error.get(name).and_then(Value::as_str);
    match text("Code") {
        Some(code) if !code.is_empty() => Answer::Refused {
            code: code.to_owned(),
            message: text("Message")
                .unwrap_or("the server gave no reason")
                .to_owned(),
        },
        _ => Answer::Strange("its `Error` has no `Code`"),
    }
}
