//! Types as the generator makes them, with a field of every kind.

use serde::de::{Deserializer, MapAccess};
use serde_json::{Value, json};

use super::expected::Kind;
use crate::object::{Element, Misfit, Misfits, Object, Response, fill_as, read, skip};
use crate::raw::RawResponse;
use crate::secret::Secret;
use crate::time::{UnixMilliseconds, UnixSeconds};
use crate::unknown::UnknownFields;

/// An answer that can be compared with what was expected of it.
pub(super) trait Sample: Response {
    /// The kind of each of its fields.
    const KINDS: &'static [(&'static str, Kind)];

    /// What was decoded, in the form of [`expected`](super::expected).
    fn shown(&self) -> Value;
}

/// Implements what the generator writes, and what is shown of it.
macro_rules! sample {
    ($(#[doc = $doc:literal])* $name:ident { $($wire:literal $field:ident: $ty:ty = $kind:expr,)* }) => {
        $(#[doc = $doc])*
        #[derive(Default)]
        pub(super) struct $name {
            $($field: $ty,)*
            request_id: String,
            unknown_fields: UnknownFields,
        }

        impl Object for $name {
            const FIELDS: &'static [&'static str] = &[$($wire),*];

            fn read_field<'de, M: MapAccess<'de>>(
                &mut self,
                index: usize,
                map: &mut M,
            ) -> Result<Misfits, M::Error> {
                match Self::FIELDS.get(index).copied() {
                    $(Some($wire) => read(&mut self.$field, map),)*
                    _ => skip(map),
                }
            }

            fn unknown_fields(&mut self) -> &mut UnknownFields {
                &mut self.unknown_fields
            }
        }

        impl Response for $name {
            fn request_id(&mut self) -> &mut String {
                &mut self.request_id
            }
        }

        impl Sample for $name {
            const KINDS: &'static [(&'static str, Kind)] = &[$(($wire, $kind)),*];

            fn shown(&self) -> Value {
                let fields = json!({ $($wire: self.$field.shown()),* });
                with_unknown(fields, &self.unknown_fields)
            }
        }
    };
}

sample! {
    /// An answer with a field of every kind.
    Everything {
        "Text" text: Option<String> = Kind::Text,
        "Int" int: Option<i64> = Kind::Int,
        "Uint" uint: Option<u64> = Kind::Uint,
        "Float" float: Option<f64> = Kind::Float,
        "Flag" flag: Option<bool> = Kind::Flag,
        "Second" second: Option<UnixSeconds> = Kind::Int,
        "Milli" milli: Option<UnixMilliseconds> = Kind::Int,
        "Level" level: Option<Level> = Kind::Int,
        "Region" region: Option<Region> = Kind::Text,
        "Key" key: Option<Secret> = Kind::Text,
        "Row" row: Option<Row> = Kind::Object(Row::KINDS),
        "Rows" rows: Vec<Row> = Kind::List(&Kind::Object(Row::KINDS)),
        "Words" words: Vec<String> = Kind::List(&Kind::Text),
        "Numbers" numbers: Vec<i64> = Kind::List(&Kind::Int),
        "Levels" levels: Vec<Level> = Kind::List(&Kind::Int),
    }
}

sample! {
    /// A structure in another one.
    Row {
        "Time" time: Option<UnixSeconds> = Kind::Int,
        "Count" count: Option<i64> = Kind::Int,
        "Share" share: Option<f64> = Kind::Float,
        "Name" name: Option<String> = Kind::Text,
        "Words" words: Vec<String> = Kind::List(&Kind::Text),
    }
}

sample! {
    /// An answer among whose data is an `Error`, as that of a few actions.
    Complaint {
        "Error" error: Option<Row> = Kind::Object(Row::KINDS),
        "Count" count: Option<i64> = Kind::Int,
    }
}

/// An answer that nobody has described: everything is unknown.
impl Sample for RawResponse {
    const KINDS: &'static [(&'static str, Kind)] = &[];

    fn shown(&self) -> Value {
        with_unknown(json!({}), &self.fields)
    }
}

fn with_unknown(fields: Value, unknown: &UnknownFields) -> Value {
    let undescribed = unknown.undescribed().count();
    // The misfits come after the others.
    let misfits = unknown.iter().skip(undescribed);
    let misfits = misfits.map(|(name, value)| (name.to_owned(), value.clone()));
    let undescribed = unknown.undescribed();
    let undescribed = undescribed.map(|(name, value)| (name.clone(), value.clone()));
    json!({
        "fields": fields,
        "undescribed": Value::Object(undescribed.collect()),
        "misfits": Value::Object(misfits.collect()),
    })
}

/// Named numbers, open as all of them are.
#[derive(Clone, Copy)]
enum Level {
    Low,
    High,
    Unknown(i64),
}

impl From<i64> for Level {
    fn from(value: i64) -> Self {
        match value {
            0 => Level::Low,
            1 => Level::High,
            other => Level::Unknown(other),
        }
    }
}

impl Element for Level {
    fn fill<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        fill_as::<i64, Self, D>(slot, deserializer)
    }
}

/// Named texts.
enum Region {
    Here,
    Unknown(String),
}

impl From<String> for Region {
    fn from(value: String) -> Self {
        match value.as_str() {
            "here" => Region::Here,
            _ => Region::Unknown(value),
        }
    }
}

impl Element for Region {
    fn fill<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        fill_as::<String, Self, D>(slot, deserializer)
    }
}

/// A field's value as JSON; null if there is none.
trait Shown {
    fn shown(&self) -> Value;
}

impl<T: Shown> Shown for Option<T> {
    fn shown(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::shown)
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(&self) -> Value {
        self.iter().map(T::shown).collect()
    }
}

macro_rules! shown {
    ($($ty:ty: $value:ident => $shown:expr,)*) => {$(
        impl Shown for $ty {
            fn shown(&self) -> Value {
                let $value = self;
                Value::from($shown)
            }
        }
    )*};
}

shown! {
    String: text => text.as_str(),
    i64: number => *number,
    u64: number => *number,
    f64: number => *number,
    bool: flag => *flag,
    UnixSeconds: time => time.get(),
    UnixMilliseconds: time => time.get(),
    Level: level => match level {
        Level::Low => 0,
        Level::High => 1,
        Level::Unknown(other) => *other,
    },
    Region: region => match region {
        Region::Here => "here",
        Region::Unknown(other) => other,
    },
    Secret: secret => secret.expose(),
    Row: row => Sample::shown(row),
}
