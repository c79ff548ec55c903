//! JSON whose members keep their order, and where in its text each value and key stands.
//!
//! The grammar is serde_json's. Reading takes down no positions: hardly any is ever asked for, and
//! for one that is, the text, known to be well-formed by then, is walked along the JSON pointer.

use std::collections::HashSet;
use std::fmt;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::problem::{Fault, Place, Problem};

/// How deep lists and objects may be nested, as serde_json has it. Reading is recursive.
const DEEPEST: u32 = 127;

/// A JSON value. The order of an object's members is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Json {
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
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) value: Json,
}

impl Json {
    /// Reads `text`; the fault points at the first character that cannot be right.
    pub(crate) fn parse(text: &str) -> Result<Json, Fault> {
        let json: Json = serde_json::from_str(text).map_err(|error| {
            // What no JSON has anywhere comes before what only cannot be held, such as 1e999.
            let grammar = serde_json::from_str::<IgnoredAny>(text).err();
            syntax_fault(text, &grammar.unwrap_or(error))
        })?;
        match json.repeated_key() {
            Some((pointer, key)) => Err(repetition_fault(text, &pointer, key)),
            None => Ok(json),
        }
    }

    /// The pointer of the first object in which a key stands twice, and the key.
    fn repeated_key(&self) -> Option<(String, &str)> {
        match &self.kind {
            Kind::Scalar(_) => None,
            Kind::Array(items) => (items.iter().enumerate()).find_map(|(i, item)| {
                let (pointer, key) = item.repeated_key()?;
                Some((format!("/{i}{pointer}"), key))
            }),
            Kind::Object(members) => {
                let mut seen = HashSet::new();
                members.iter().enumerate().find_map(|(i, member)| {
                    let key = member.key.as_str();
                    let is_known = if members.len() < 16 {
                        members[..i].iter().any(|m| m.key == key)
                    } else {
                        !seen.insert(key)
                    };
                    if is_known {
                        return Some((String::new(), key));
                    }
                    let (pointer, repeated) = member.value.repeated_key()?;
                    Some((format!("/{}{pointer}", step(key)), repeated))
                })
            }
        }
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
        crate::problem::position(text, locate(text, pointer).value)
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
                    key: m.key.clone(),
                    value: m.value.map_texts(change),
                });
                Kind::Object(members.collect())
            }
        };
        Json { kind }
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
        let members = members.into_iter();
        Json {
            kind: Kind::Object(members.map(|(key, value)| Member { key, value }).collect()),
        }
    }

    pub(crate) fn list(items: Vec<Json>) -> Json {
        Json {
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
            let (line, column) = crate::problem::position(text, fault.offset(text));
            format!("{} at line {line} column {column}", fault.message)
        })
    }
}

/// A key as a step of a JSON pointer.
pub(crate) fn step(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// As it stands, repeated keys included, which a map would hide.
impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        fn scalar<T: Into<Value>, E>(value: T) -> Result<Json, E> {
            let kind = Kind::Scalar(value.into());
            Ok(Json { kind })
        }

        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any JSON value")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                scalar(())
            }

            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                scalar(value)
            }

            fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
                scalar(value)
            }

            fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
                scalar(value)
            }

            fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
                scalar(value)
            }

            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                scalar(value)
            }

            fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Json, S::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Json::list(items))
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Json, M::Error> {
                let mut members = Vec::new();
                while let Some((key, value)) = map.next_entry()? {
                    members.push(Member { key, value });
                }
                let kind = Kind::Object(members);
                Ok(Json { kind })
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// Where a value stands in its text, and the key before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located {
    pub(crate) key: usize,
    pub(crate) value: usize,
}

/// The value at a JSON pointer of a well-formed text, or the nearest one around it that there is.
pub(crate) fn locate(text: &str, pointer: &str) -> Located {
    let root = after_blanks(text, 0);
    let mut found = Located {
        key: root,
        value: root,
    };
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        let mut inner = Inner::of(text, found.value);
        let Some((_, next)) = inner.find(|(name, _)| *name == step) else {
            break;
        };
        found = next;
    }
    found
}

/// What is in a list or an object of a well-formed text: each value with its index or key.
struct Inner<'a> {
    text: &'a str,
    /// Behind the bracket or the comma before the next one; `None` if there is none.
    at: Option<usize>,
    is_object: bool,
    index: usize,
}

impl<'a> Inner<'a> {
    fn of(text: &'a str, value: usize) -> Inner<'a> {
        let opening = text.as_bytes().get(value);
        let first = after_blanks(text, value + 1);
        let is_empty = matches!(text.as_bytes().get(first), Some(b']' | b'}') | None);
        let holds = matches!(opening, Some(b'[' | b'{')) && !is_empty;
        Inner {
            text,
            at: holds.then_some(first),
            is_object: opening == Some(&b'{'),
            index: 0,
        }
    }
}

impl Iterator for Inner<'_> {
    type Item = (String, Located);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.text;
        let key = after_blanks(text, self.at.take()?);
        let (name, value) = if self.is_object {
            let end = after_value(text, key);
            let colon = after_blanks(text, end);
            let name = serde_json::from_str(text.get(key..end)?).unwrap_or_default();
            (name, after_blanks(text, colon + 1))
        } else {
            (self.index.to_string(), key)
        };
        let end = after_blanks(text, after_value(text, value));
        self.at = (text.as_bytes().get(end) == Some(&b',')).then_some(end + 1);
        self.index += 1;
        Some((name, Located { key, value }))
    }
}

fn after_blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    text.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len()
}

/// Behind the value that starts at `start`.
fn after_value(text: &str, start: usize) -> usize {
    let mut depth = 0;
    let mut is_string = false;
    let mut bytes = text.bytes().enumerate().skip(start);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b'"' => is_string = !is_string,
            _ if is_string => continue,
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth > 0 => depth -= 1,
            // The end of a number or a word.
            b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => return at,
            _ => continue,
        }
        if depth == 0 && !is_string && byte != b'\\' {
            return at + 1;
        }
    }
    text.len()
}

fn repetition_fault(text: &str, pointer: &str, key: &str) -> Fault {
    let object = locate(text, pointer).value;
    let mut places = Inner::of(text, object).filter(|(name, _)| name == key);
    let offset = places.nth(1).map_or(object, |(_, place)| place.key);
    Fault::new(
        Place::Offset(offset),
        format!("{pointer}/{}", step(key)),
        format!("the key \"{key}\" stands twice in one object"),
        "keep one of the two",
    )
}

/// serde_json's complaint about the text, as a fault with the pointer of the value it is in.
fn syntax_fault(text: &str, error: &serde_json::Error) -> Fault {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let pointer = pointer_before(text, offset);
    let full = error.to_string();
    let message = full.split(" at line ").next().unwrap_or(&full);
    if message == "recursion limit exceeded" {
        return Fault::new(
            Place::Offset(offset),
            pointer,
            format!("lists and objects are nested more than {DEEPEST} deep"),
            "check the file: nothing that can be read here is",
        );
    }
    let help = match message {
        "trailing comma" => "remove the comma after the last member",
        m if m.starts_with("EOF") => "the file ends too early: is a bracket or quote missing?",
        m if m.starts_with("expected `,`") => "put a comma between this and what stands before it",
        "key must be a string" => "put the key in double quotes, or remove a comma too many",
        m if m.starts_with("control character") => "close the string on its own line",
        _ => "this must be plain JSON: double quotes, no comments, no trailing commas",
    };
    Fault::new(
        Place::Offset(offset),
        pointer,
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
        let at = |pointer| &text[locate(text, pointer).value..];
        assert_eq!(&at("/a/1")[..3], "\"x\"");
        assert_eq!(&at("/b/c")[..4], "null");
        assert_eq!(locate(text, "").value, 1);
        assert_eq!(&text[locate(text, "/b/c").key..][..3], "\"c\"");
        assert_eq!(at("/b/missing"), at("/b"));
        assert_eq!(at("/a/0/deeper"), at("/a/0"));
    }

    #[test]
    fn a_repeated_key_is_a_fault_at_the_second() {
        let text = r#"{"a": 1, "b": {"x": 1, "x": 2}}"#;
        let fault = Json::parse(text).unwrap_err();
        assert_eq!(fault.pointer, "/b/x");
        assert_eq!(&text[fault.offset(text)..][..6], "\"x\": 2");
    }

    #[test]
    fn places_are_found_behind_whatever_stands_before_them() {
        let text = r#"{"x\"]\\":[{},[ ],"}\\",-1e5 , true],"\u0041":{"a/b":[[1],2]}}"#;
        let json = Json::parse(text).unwrap();
        for (pointer, there) in [
            ("/x\"]\\/0", "{}"),
            ("/x\"]\\/2", r#""}\\""#),
            ("/x\"]\\/3", "-1e5"),
            ("/x\"]\\/4", "true]"),
            ("/A/a~1b/0/0", "1]"),
            ("/A/a~1b/1", "2]"),
        ] {
            let (_, column) = json.position(text, pointer);
            assert!(text[column - 1..].starts_with(there), "{pointer}: {column}");
        }
    }

    #[test]
    fn malformed_text_is_located_by_offset_and_pointer() {
        let text = "{\n  \"list\": [\n    {\"a\": 1},\n    {\"b\" 2}\n  ]\n}";
        let fault = Json::parse(text).unwrap_err();
        assert_eq!(crate::problem::position(text, fault.offset(text)), (4, 10));
        assert_eq!(fault.pointer, "/list/1");
    }

    #[test]
    fn what_only_a_value_by_itself_shows_is_located_in_the_whole_text() {
        for (text, at) in [
            ("{\n  \"a\": {\n    \"b\": 1e999\n  }\n}", (3, 14)),
            ("{\n  \"a\": 1,\n  \"b\": \"\\ud800\"\n}", (3, 15)),
        ] {
            let fault = Json::parse(text).unwrap_err();
            assert_eq!(
                crate::problem::position(text, fault.offset(text)),
                at,
                "{text}"
            );
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
