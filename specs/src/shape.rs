//! One declaration per kind of object in a spec file, from which come the Rust type, the reader,
//! the writer and the JSON Schema, so that the four cannot disagree.

use serde_json::{Map, Value, json};

use crate::json::{self, Json, Kind};
use crate::problem::{Fault, Place};
use crate::suggest::nearest;

/// A value that can stand in a spec file.
pub(crate) trait Shape: Sized {
    /// Reads the value that stands at the pointer `at`.
    fn read(json: &Json, at: &str) -> Result<Self, Fault>;

    /// The value as it stands in a file.
    fn write(&self) -> Json;

    /// The JSON Schema of the value; named ones are added to `definitions` and referred to.
    fn schema(definitions: &mut Map<String, Value>) -> Value;

    /// What a missing key means; `None` where the key must be there.
    fn when_absent() -> Option<Self> {
        None
    }
}

/// Declares a struct that is an object in a spec file: `"key" => field: Type`.
macro_rules! object {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])* $key:literal => $field:ident: $type:ty, )*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $( $(#[doc = $field_doc])* pub $field: $type, )*
        }

        impl $crate::shape::Shape for $name {
            fn read(
                json: &$crate::json::Json,
                at: &str,
            ) -> Result<Self, $crate::problem::Fault> {
                $crate::shape::check_keys(json, at, &[$($key),*])?;
                Ok($name { $( $field: $crate::shape::read_member(json, at, $key)?, )* })
            }

            fn write(&self) -> $crate::json::Json {
                let mut members = Vec::new();
                $( $crate::shape::write_member(&mut members, $key, &self.$field); )*
                $crate::json::Json::object(members)
            }

            fn schema(
                definitions: &mut serde_json::Map<String, serde_json::Value>,
            ) -> serde_json::Value {
                $crate::shape::define(definitions, stringify!($name), |definitions| {
                    let mut object = $crate::shape::ObjectSchema::new(&[$($doc),*]);
                    $( object.member::<$type>($key, &[$($field_doc),*], definitions); )*
                    object.finish()
                })
            }
        }
    )*};
}
pub(crate) use object;

/// Declares an enum that is one of a few strings in a spec file; the first is the default where
/// `or_default` follows the name.
macro_rules! choice {
    ($(
        $(#[doc = $doc:literal])*
        pub enum $name:ident $($or_default:ident)? {
            $( $(#[doc = $variant_doc:literal])* $variant:ident = $text:literal, )*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $variant_doc])* $variant, )*
        }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The value as it stands in a spec file.
            pub fn as_str(self) -> &'static str {
                match self { $( $name::$variant => $text, )* }
            }
        }

        impl $crate::shape::Shape for $name {
            fn read(
                json: &$crate::json::Json,
                at: &str,
            ) -> Result<Self, $crate::problem::Fault> {
                let index = $crate::shape::read_choice(json, at, &[$($text),*])?;
                Ok(Self::ALL[index])
            }

            fn write(&self) -> $crate::json::Json {
                serde_json::Value::from(self.as_str()).into()
            }

            fn schema(
                definitions: &mut serde_json::Map<String, serde_json::Value>,
            ) -> serde_json::Value {
                $crate::shape::define(definitions, stringify!($name), |_| {
                    $crate::shape::choice_schema(
                        &[$($doc),*],
                        &[$( ($text, &[$($variant_doc),*]) ),*],
                    )
                })
            }

            $( $crate::shape::$or_default!(); )?
        }
    )*};
}
pub(crate) use choice;

macro_rules! or_default {
    () => {
        fn when_absent() -> Option<Self> {
            Self::ALL.first().copied()
        }
    };
}
pub(crate) use or_default;

impl Shape for String {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        match json.scalar() {
            Some(Value::String(text)) => Ok(text.clone()),
            _ => Err(expected(json, at, "a string")),
        }
    }

    fn write(&self) -> Json {
        Value::from(self.as_str()).into()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": "string" })
    }
}

impl Shape for bool {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        match json.scalar() {
            Some(Value::Bool(value)) => Ok(*value),
            _ => Err(expected(json, at, "true or false")),
        }
    }

    fn write(&self) -> Json {
        Value::from(*self).into()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": "boolean" })
    }

    fn when_absent() -> Option<Self> {
        Some(false)
    }
}

impl Shape for u32 {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        json.scalar()
            .and_then(Value::as_u64)
            .and_then(|n| u32::try_from(n).ok())
            .ok_or_else(|| expected(json, at, "a whole number"))
    }

    fn write(&self) -> Json {
        Value::from(*self).into()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })
    }
}

impl Shape for i64 {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        json.scalar()
            .and_then(Value::as_i64)
            .ok_or_else(|| expected(json, at, "a whole number"))
    }

    fn write(&self) -> Json {
        Value::from(*self).into()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": "integer" })
    }
}

/// Any JSON value, kept as it stands.
impl Shape for Json {
    fn read(json: &Json, _: &str) -> Result<Self, Fault> {
        Ok(json.clone())
    }

    fn write(&self) -> Json {
        self.clone()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!(true)
    }
}

impl<T: Shape> Shape for Option<T> {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        T::read(json, at).map(Some)
    }

    fn write(&self) -> Json {
        self.as_ref().map_or_else(Json::default, T::write)
    }

    fn schema(definitions: &mut Map<String, Value>) -> Value {
        T::schema(definitions)
    }

    fn when_absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        if !json.is_list() {
            return Err(expected(json, at, "a list"));
        }
        let items = json.items().iter().enumerate();
        items
            .map(|(index, item)| T::read(item, &format!("{at}/{index}")))
            .collect()
    }

    fn write(&self) -> Json {
        Json::list(self.iter().map(T::write).collect())
    }

    fn schema(definitions: &mut Map<String, Value>) -> Value {
        json!({ "type": "array", "items": T::schema(definitions) })
    }

    fn when_absent() -> Option<Self> {
        Some(Vec::new())
    }
}

/// What a value should have been.
pub(crate) fn expected(json: &Json, at: &str, what: &str) -> Fault {
    let found = json.kind_name();
    Fault::new(
        Place::Value,
        at,
        format!("expected {what}, found {found}"),
        format!("write {what} here"),
    )
}

pub(crate) fn check_keys(json: &Json, at: &str, known: &[&str]) -> Result<(), Fault> {
    let Kind::Object(members) = &json.kind else {
        return Err(expected(json, at, "an object"));
    };
    for member in members {
        if !known.contains(&member.key.as_str()) {
            let key = &member.key;
            let help = match nearest(key, known.iter().copied()) {
                Some(meant) => format!("did you mean \"{meant}\"?"),
                None => format!("the keys known here are {}", quoted(known)),
            };
            return Err(Fault::new(
                Place::Key,
                format!("{at}/{}", json::step(key)),
                format!("unknown key \"{key}\""),
                help,
            ));
        }
    }
    Ok(())
}

pub(crate) fn read_member<T: Shape>(json: &Json, at: &str, key: &str) -> Result<T, Fault> {
    match json.get(key) {
        Some(value) => T::read(value, &format!("{at}/{key}")),
        None => T::when_absent().ok_or_else(|| {
            Fault::new(
                Place::Value,
                at,
                format!("the key \"{key}\" is missing"),
                format!("add \"{key}\" to this object"),
            )
        }),
    }
}

/// Adds a member, unless leaving it out says the same.
pub(crate) fn write_member<T: Shape>(members: &mut Vec<(String, Json)>, key: &str, value: &T) {
    let written = value.write();
    if T::when_absent().is_none_or(|absent| absent.write() != written) {
        members.push((key.to_owned(), written));
    }
}

pub(crate) fn read_choice(json: &Json, at: &str, known: &[&str]) -> Result<usize, Fault> {
    let found = String::read(json, at)?;
    known.iter().position(|k| *k == found).ok_or_else(|| {
        let help = match nearest(&found, known.iter().copied()) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => format!("one of {}", quoted(known)),
        };
        Fault::new(Place::Value, at, format!("unknown value \"{found}\""), help)
    })
}

pub(crate) fn quoted(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(", ")
}

/// Puts a named schema into `definitions` once and refers to it.
pub(crate) fn define(
    definitions: &mut Map<String, Value>,
    name: &str,
    schema: impl FnOnce(&mut Map<String, Value>) -> Value,
) -> Value {
    if !definitions.contains_key(name) {
        // Reserve the name first: a type may hold itself.
        definitions.insert(name.to_owned(), Value::Null);
        let schema = schema(definitions);
        definitions.insert(name.to_owned(), schema);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}

pub(crate) fn choice_schema(doc: &[&str], values: &[(&str, &[&str])]) -> Value {
    let values: Vec<_> = values
        .iter()
        .map(|(text, doc)| json!({ "const": text, "description": sentence(doc) }))
        .collect();
    json!({ "description": sentence(doc), "oneOf": values })
}

/// Collects the schema of one object, member by member.
pub(crate) struct ObjectSchema {
    description: String,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl ObjectSchema {
    pub(crate) fn new(doc: &[&str]) -> Self {
        ObjectSchema {
            description: sentence(doc),
            properties: Map::new(),
            required: Vec::new(),
        }
    }

    pub(crate) fn member<T: Shape>(
        &mut self,
        key: &'static str,
        doc: &[&str],
        definitions: &mut Map<String, Value>,
    ) {
        if T::when_absent().is_none() {
            self.required.push(key);
        }
        let mut schema = T::schema(definitions);
        if let Value::Object(schema) = &mut schema {
            schema.insert("description".to_owned(), sentence(doc).into());
        }
        self.properties.insert(key.to_owned(), schema);
    }

    pub(crate) fn finish(self) -> Value {
        json!({
            "description": self.description,
            "type": "object",
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}

/// Doc lines as one text.
fn sentence(doc: &[&str]) -> String {
    let lines: Vec<_> = doc.iter().map(|line| line.trim()).collect();
    lines.join(" ").trim().to_owned()
}
