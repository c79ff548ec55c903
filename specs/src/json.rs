//! JSON that remembers where each value and key stands in its file.
//!
//! The grammar is serde_json's; only the positions are ours. A borrowed [`RawValue`] is a slice of
//! the text it was read from, so the distance between the two is the value's offset.

use std::fmt;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::problem::{Fault, Problem};

/// How deep lists and objects may be nested, as with serde_json itself. Reading is recursive.
const DEEPEST: u32 = 127;

/// A JSON value, with the byte offset of its first character.
///
/// The order of an object's members is kept. Two values are equal when their contents are, wherever
/// they stand.
#[derive(Clone, Debug, Default)]
pub struct Json {
    pub(crate) offset: usize,
    pub(crate) kind: Kind,
}

/// What a [`Json`] is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Null, a boolean, a number or a string.
    Scalar(Value),
    Array(Vec<Json>),
    Object(Vec<Member>),
}

impl Default for Kind {
    fn default() -> Self {
        Kind::Scalar(Value::Null)
    }
}

/// One `"key": value` of an object.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) key_offset: usize,
    pub(crate) value: Json,
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        (&self.key, &self.value) == (&other.key, &other.value)
    }
}

impl Json {
    /// Reads `text`; the fault points at the first character that cannot be right.
    pub(crate) fn parse(text: &str) -> Result<Json, Fault> {
        let raw: &RawValue = serde_json::from_str(text).map_err(|e| syntax_fault(text, 0, &e))?;
        Json::from_raw(raw, text, "", 0)
    }

    fn from_raw(raw: &RawValue, text: &str, pointer: &str, depth: u32) -> Result<Json, Fault> {
        let source = raw.get();
        let offset = source.as_ptr() as usize - text.as_ptr() as usize;
        let fault = |error: serde_json::Error| syntax_fault(text, offset, &error);
        if depth >= DEEPEST && source.starts_with(['[', '{']) {
            return Err(Fault::new(
                offset,
                "",
                format!("lists and objects are nested more than {DEEPEST} deep"),
                "check the file: nothing that can be read here is",
            ));
        }
        let kind = match source.as_bytes().first() {
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(source).map_err(fault)?;
                let mut array = Vec::with_capacity(items.len());
                for (index, item) in items.into_iter().enumerate() {
                    array.push(Json::from_raw(
                        item,
                        text,
                        &format!("{pointer}/{index}"),
                        depth + 1,
                    )?);
                }
                Kind::Array(array)
            }
            Some(b'{') => {
                let RawMembers(members) = serde_json::from_str(source).map_err(fault)?;
                Kind::Object(read_members(members, offset, text, pointer, depth + 1)?)
            }
            _ => Kind::Scalar(serde_json::from_str(source).map_err(fault)?),
        };
        Ok(Json { offset, kind })
    }

    /// Reads the text of `file`, as tools that read other JSON than specs do.
    ///
    /// # Errors
    ///
    /// The first character that cannot be right, or a key that stands twice in one object.
    pub fn read(text: &str, file: &Path) -> Result<Json, Problem> {
        Json::parse(text).map_err(|fault| fault.in_file(file, text))
    }

    /// Line and column of the value at a JSON pointer, both from one; `text` is what was read.
    pub fn position(&self, text: &str, pointer: &str) -> (usize, usize) {
        crate::problem::position(text, self.locate(pointer))
    }

    /// The same value with each of its texts, but not its keys, changed.
    #[must_use]
    pub fn map_texts(&self, change: &dyn Fn(&str) -> String) -> Json {
        let kind = match &self.kind {
            Kind::Scalar(Value::String(text)) => Kind::Scalar(change(text).into()),
            Kind::Scalar(value) => Kind::Scalar(value.clone()),
            Kind::Array(items) => {
                Kind::Array(items.iter().map(|item| item.map_texts(change)).collect())
            }
            Kind::Object(members) => {
                let members = members.iter().map(|m| Member {
                    value: m.value.map_texts(change),
                    ..m.clone()
                });
                Kind::Object(members.collect())
            }
        };
        Json {
            offset: self.offset,
            kind,
        }
    }

    /// The value at a JSON pointer, and the offset to show for it.
    pub(crate) fn locate(&self, pointer: &str) -> usize {
        let mut node = self;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let next = match &node.kind {
                Kind::Array(items) => step.parse().ok().and_then(|i: usize| items.get(i)),
                Kind::Object(members) => members.iter().find(|m| m.key == step).map(|m| &m.value),
                Kind::Scalar(_) => None,
            };
            let Some(next) = next else { break };
            node = next;
        }
        node.offset
    }

    /// What the value is, in words for a message.
    pub fn kind_name(&self) -> &'static str {
        match &self.kind {
            Kind::Scalar(Value::Null) => "null",
            Kind::Scalar(Value::Bool(_)) => "a boolean",
            Kind::Scalar(Value::Number(_)) => "a number",
            Kind::Scalar(_) => "a string",
            Kind::Array(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }

    /// The same value as serde_json's [`Value`], which does not keep the order of members.
    pub fn to_value(&self) -> Value {
        match &self.kind {
            Kind::Scalar(value) => value.clone(),
            Kind::Array(items) => Value::Array(items.iter().map(Json::to_value).collect()),
            Kind::Object(members) => Value::Object(
                members
                    .iter()
                    .map(|m| (m.key.clone(), m.value.to_value()))
                    .collect(),
            ),
        }
    }

    /// The members of an object in the order of the text; nothing for any other value.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Json)> {
        let members = match &self.kind {
            Kind::Object(members) => members.as_slice(),
            _ => &[],
        };
        members.iter().map(|m| (m.key.as_str(), &m.value))
    }

    /// The elements of a list; nothing for any other value.
    pub fn items(&self) -> &[Json] {
        match &self.kind {
            Kind::Array(items) => items,
            _ => &[],
        }
    }

    /// The member of this name, if this is an object that has one.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.members().find(|(k, _)| *k == key).map(|(_, v)| v)
    }

    /// Null, a boolean, a number or a string; `None` for a list or an object.
    pub fn scalar(&self) -> Option<&Value> {
        match &self.kind {
            Kind::Scalar(value) => Some(value),
            _ => None,
        }
    }

    /// Whether this is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.kind, Kind::Object(_))
    }

    /// Whether this is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.kind, Kind::Array(_))
    }

    pub(crate) fn object(members: Vec<(String, Json)>) -> Json {
        let members = members.into_iter().map(|(key, value)| Member {
            key,
            key_offset: 0,
            value,
        });
        Json {
            offset: 0,
            kind: Kind::Object(members.collect()),
        }
    }

    pub(crate) fn list(items: Vec<Json>) -> Json {
        Json {
            offset: 0,
            kind: Kind::Array(items),
        }
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) => Json::list(items.into_iter().map(Json::from).collect()),
            Value::Object(map) => {
                Json::object(map.into_iter().map(|(k, v)| (k, v.into())).collect())
            }
            scalar => Json {
                offset: 0,
                kind: Kind::Scalar(scalar),
            },
        }
    }
}

/// Reads JSON text whose members keep their order, as the documented examples need.
impl std::str::FromStr for Json {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Json::parse(text).map_err(|fault| {
            let (line, column) = crate::problem::position(text, fault.offset);
            format!("{} at line {line} column {column}", fault.message)
        })
    }
}

fn read_members(
    raw: Vec<(String, &RawValue)>,
    object_offset: usize,
    text: &str,
    pointer: &str,
    depth: u32,
) -> Result<Vec<Member>, Fault> {
    let mut members: Vec<Member> = Vec::with_capacity(raw.len());
    let mut end_of_last = object_offset + 1;
    for (key, raw) in raw {
        // Between the last value and this key stand only white space and a comma.
        let gap = &text[end_of_last..];
        let key_offset = end_of_last + gap.find('"').unwrap_or(0);
        let pointer = format!("{pointer}/{}", step(&key));
        if members.iter().any(|m| m.key == key) {
            return Err(Fault::new(
                key_offset,
                pointer,
                format!("the key \"{key}\" stands twice in one object"),
                "keep one of the two",
            ));
        }
        let value = Json::from_raw(raw, text, &pointer, depth)?;
        end_of_last = value.offset + raw.get().len();
        members.push(Member {
            key,
            key_offset,
            value,
        });
    }
    Ok(members)
}

/// A key as a step of a JSON pointer.
pub(crate) fn step(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// An object's members as they stand, duplicates included, which a map would hide.
struct RawMembers<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for RawMembers<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(Members).map(RawMembers)
    }
}

/// serde_json's complaint about the value that starts at `start`, as a fault with the pointer of the
/// value it is in. Some things, such as a number that no float holds, are only noticed when a value
/// that is well-formed is read by itself.
fn syntax_fault(text: &str, start: usize, error: &serde_json::Error) -> Fault {
    let line_start: usize = text[start..]
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut offset = (start + line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let full = error.to_string();
    let message = full.split(" at line ").next().unwrap_or(&full);
    let help = match message {
        "trailing comma" => "remove the comma after the last member",
        m if m.starts_with("EOF") => "the file ends too early: is a bracket or quote missing?",
        m if m.starts_with("expected `,`") => "put a comma between this and what stands before it",
        "key must be a string" => "put the key in double quotes, or remove a comma too many",
        m if m.starts_with("control character") => "close the string on its own line",
        _ => "this must be plain JSON: double quotes, no comments, no trailing commas",
    };
    Fault::new(
        offset,
        pointer_before(text, offset),
        format!("not valid JSON: {message}"),
        help,
    )
}

/// The JSON pointer of the place that `offset` is in, for text that is well-formed up to there.
fn pointer_before(text: &str, offset: usize) -> String {
    enum Step {
        Index(usize),
        Key(String),
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut chars = text[..offset].char_indices();
    let mut last_string = String::new();
    while let Some((start, c)) = chars.next() {
        match c {
            '"' => {
                let mut end = offset;
                while let Some((at, c)) = chars.next() {
                    match c {
                        '\\' => drop(chars.next()),
                        '"' => {
                            end = at + 1;
                            break;
                        }
                        _ => {}
                    }
                }
                last_string = serde_json::from_str(&text[start..end]).unwrap_or_default();
            }
            ':' => {
                if let Some(Step::Key(key)) = steps.last_mut() {
                    *key = std::mem::take(&mut last_string);
                }
            }
            '{' => steps.push(Step::Key(String::new())),
            '[' => steps.push(Step::Index(0)),
            ',' => {
                if let Some(Step::Index(index)) = steps.last_mut() {
                    *index += 1;
                }
            }
            '}' | ']' => drop(steps.pop()),
            _ => {}
        }
    }
    steps
        .iter()
        .fold(String::new(), |pointer, step| match step {
            Step::Index(index) => format!("{pointer}/{index}"),
            Step::Key(key) if key.is_empty() => pointer,
            Step::Key(key) => format!("{pointer}/{}", self::step(key)),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_its_offset() {
        let text = r#" { "a": [1, "x"], "b": {"c": null} }"#;
        let json = Json::parse(text).unwrap();
        assert_eq!(&text[json.locate("/a/1")..][..3], "\"x\"");
        assert_eq!(&text[json.locate("/b/c")..][..4], "null");
        assert_eq!(json.locate(""), 1);
    }

    #[test]
    fn a_repeated_key_is_a_fault_at_the_second() {
        let text = r#"{"a": 1, "b": {"x": 1, "x": 2}}"#;
        let fault = Json::parse(text).unwrap_err();
        assert_eq!(fault.pointer, "/b/x");
        assert_eq!(&text[fault.offset..fault.offset + 6], "\"x\": 2");
    }

    #[test]
    fn malformed_text_is_located_by_offset_and_pointer() {
        let text = "{\n  \"list\": [\n    {\"a\": 1},\n    {\"b\" 2}\n  ]\n}";
        let fault = Json::parse(text).unwrap_err();
        assert_eq!(crate::problem::position(text, fault.offset), (4, 10));
        assert_eq!(fault.pointer, "/list/1");
    }

    #[test]
    fn what_only_a_value_by_itself_shows_is_located_in_the_whole_text() {
        for (text, at) in [
            ("{\n  \"a\": {\n    \"b\": 1e999\n  }\n}", (3, 14)),
            ("{\n  \"a\": 1,\n  \"b\": \"\\ud800\"\n}", (3, 15)),
        ] {
            let fault = Json::parse(text).unwrap_err();
            assert_eq!(crate::problem::position(text, fault.offset), at, "{text}");
            assert!(fault.pointer.ends_with("/b"), "{}", fault.pointer);
        }
    }

    #[test]
    fn keys_with_the_characters_of_pointers_are_escaped_in_them() {
        let fault = Json::parse(r#"{"a/b~c": {"\u0041": tru"#).unwrap_err();
        assert_eq!(fault.pointer, "/a~1b~0c/A");
    }

    #[test]
    fn nesting_is_as_deep_as_serde_json_reads_it() {
        for depth in [126, 127, 128, 129] {
            let text = "[".repeat(depth) + &"]".repeat(depth);
            let is_read = serde_json::from_str::<Value>(&text).is_ok();
            assert_eq!(Json::parse(&text).is_ok(), is_read, "{depth}");
        }
    }

    #[test]
    fn a_file_that_ends_early_says_so() {
        let fault = Json::parse("{\"a\": [1, 2").unwrap_err();
        assert!(fault.help.contains("ends too early"), "{}", fault.help);
        assert_eq!(fault.pointer, "/a/1");
    }

    #[test]
    fn order_and_large_integers_are_kept() {
        let json: Json = r#"{"z": 9223372036854775807, "a": 1}"#.parse().unwrap();
        let keys: Vec<_> = json.members().map(|(k, _)| k).collect();
        assert_eq!(keys, ["z", "a"]);
        assert_eq!(json.get("z").unwrap().to_value(), 9223372036854775807_i64);
    }
}
