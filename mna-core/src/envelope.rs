//! The answer's envelope: `{"Response": {…, "RequestId": "…"}}`, with an `Error` in it or without.

use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::object::{KeySeed, Object, UNKNOWN, read, read_member};

/// What an answer turned out to be.
pub(crate) struct Answer<T> {
    /// The id by which the vendor finds the request; empty if the answer names none.
    pub(crate) request_id: String,
    pub(crate) content: Content<T>,
}

pub(crate) enum Content<T> {
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

/// Longer texts are not read a second time for it.
const PATH_BOUND: usize = 1024 * 1024;

/// Where in a text that is not JSON the reader gave up, such as `Response.NetDetails[3]`.
pub(crate) fn path_of_error(text: &str) -> Option<String> {
    if text.len() > PATH_BOUND {
        return None;
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let error = serde_path_to_error::deserialize::<_, Value>(&mut deserializer).err()?;
    let path = error.path().to_string();
    (path != "." && path != "?").then_some(path)
}

/// The request id in a body that cannot be read as a whole: the last one that is whole, since
/// servers write it at the end.
pub(crate) fn salvage_request_id(body: &[u8]) -> Option<String> {
    const NAME: &[u8] = b"\"RequestId\"";
    let starts = body.windows(NAME.len()).enumerate();
    let mut starts = starts.filter(|(_, window)| *window == NAME).rev();
    starts.find_map(|(start, _)| id_after(body.get(start + NAME.len()..)?))
}

/// The id in `: "…"`.
fn id_after(rest: &[u8]) -> Option<String> {
    let rest = rest.trim_ascii_start().strip_prefix(b":")?;
    let rest = rest.trim_ascii_start().strip_prefix(b"\"")?;
    let end = rest.iter().position(|byte| *byte == b'"')?;
    let id = std::str::from_utf8(rest.get(..end)?).ok()?;
    // An id is short and has no escapes; anything else is not worth guessing.
    let plain = id.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (plain && !id.is_empty() && id.len() <= 128).then(|| id.to_owned())
}

struct Outer<T>(std::marker::PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Outer<T> {
    type Value = Answer<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a `Response`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer<T>, A::Error> {
        let mut answer = strange("there is no `Response` in it");
        let mut other = String::new();
        while let Some(index) = map.next_key_seed(KeySeed {
            known: &["Response"],
            next: 0,
            unknown: &mut other,
        })? {
            if index == UNKNOWN {
                map.next_value::<IgnoredAny>()?;
            } else {
                answer = map.next_value_seed(Inner(std::marker::PhantomData))?;
            }
        }
        Ok(answer)
    }
}

fn strange<T>(why: &'static str) -> Answer<T> {
    Answer {
        request_id: String::new(),
        content: Content::Strange(why),
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
        Ok(strange("its `Response` is null"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer<T>, A::Error> {
        let mut data = T::default();
        let mut request_id = None;
        let mut error = Value::Null;
        let (mut next, mut has_data) = (0, false);
        let mut unknown = String::new();
        while let Some(index) = map.next_key_seed(KeySeed {
            known: T::FIELDS,
            next,
            unknown: &mut unknown,
        })? {
            match T::FIELDS.get(index).copied().unwrap_or(&unknown) {
                "RequestId" => drop(read(&mut request_id, &mut map)?),
                "Error" => error = map.next_value()?,
                _ if index == UNKNOWN => {
                    let value: Value = map.next_value()?;
                    data.unknown_fields()
                        .insert(std::mem::take(&mut unknown), value);
                }
                _ => {
                    next = read_member(&mut data, index, &mut map)?;
                    has_data = true;
                }
            }
        }
        let content = match judge(&error, is_field::<T>("Error"), has_data) {
            Judgement::Absent => Content::Data(data),
            Judgement::Refusal { code, message } => Content::Refused { code, message },
            Judgement::Strange(why) => Content::Strange(why),
            Judgement::Data => {
                read_value(&mut data, "Error", error).map_err(A::Error::custom)?;
                Content::Data(data)
            }
        };
        Ok(Answer {
            request_id: request_id.unwrap_or_default(),
            content,
        })
    }
}

/// What an `Error` under `Response` is.
enum Judgement {
    /// There is none.
    Absent,
    Refusal {
        code: String,
        message: String,
    },
    /// A few actions have a field of this name among their data.
    Data,
    Strange(&'static str),
}

/// An object with a `Code` is a refusal, unless the action has a field called `Error` and other
/// data came with it, which never comes with a refusal.
fn judge(error: &Value, is_field: bool, has_data: bool) -> Judgement {
    let text = |name: &str| error.get(name).and_then(Value::as_str);
    let is_data = is_field && has_data;
    match text("Code") {
        _ if error.is_null() => Judgement::Absent,
        Some(code) if !code.is_empty() && !is_data => Judgement::Refusal {
            code: code.to_owned(),
            message: text("Message")
                .unwrap_or("the server gave no reason")
                .to_owned(),
        },
        _ if is_field => Judgement::Data,
        _ => Judgement::Strange("its `Error` has no `Code`"),
    }
}

fn is_field<T: Object>(name: &str) -> bool {
    T::FIELDS.contains(&name)
}

/// Puts a value that was read already into the field it is for.
fn read_value<T: Object>(
    data: &mut T,
    name: &'static str,
    value: Value,
) -> Result<(), serde_json::Error> {
    let Some(index) = T::FIELDS.iter().position(|field| *field == name) else {
        return Ok(());
    };
    let mut one = MapDeserializer::new(std::iter::once((name, value)));
    one.next_key::<IgnoredAny>()?;
    read_member(data, index, &mut one).map(drop)
}

#[cfg(test)]
mod tests;
