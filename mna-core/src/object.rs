//! Lenient decoding: from an answer's JSON to a generated struct.
//!
//! Servers send numbers as strings, integers as floats and null where the page says otherwise. None
//! of that is worth losing an answer over: what can be read is read, and what cannot is kept in
//! the struct's [`UnknownFields`]. Only text that is no JSON at all is an error.
//!
//! Generated code implements [`Object`] for structs and [`Element`] for enums; everything that
//! reads is here and generic, so that a struct costs a table of names and a `match`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::Value;

use crate::time::{UnixMilliseconds, UnixSeconds};
use crate::unknown::UnknownFields;

/// A struct that answers are decoded into.
pub trait Object: Default {
    /// The names of its fields on the wire.
    const FIELDS: &'static [&'static str];

    /// Reads the value of `FIELDS[index]` from the map into its place.
    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error>;

    /// Where fields go that have no place.
    fn unknown_fields(&mut self) -> &mut UnknownFields;
}

/// The parts of a field's value that do not fit its type: where in the field, and what.
pub type Misfits = Vec<(String, Value)>;

/// A value that fits, or the one that was found instead.
pub type Found<T> = Result<T, Value>;

/// A value that a field, or an element of a list, can hold.
pub trait Element: Sized {
    /// Reads the value; an error only for text that is no JSON.
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Found<Self>, D::Error>;
}

/// A place for a value: optional, a list, or a plain text.
pub trait Slot {
    /// Reads the value into the place.
    fn fill<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Misfits, D::Error>;
}

/// Reads the map's next value into `slot`.
pub fn read<'de, M: MapAccess<'de>, S: Slot>(
    slot: &mut S,
    map: &mut M,
) -> Result<Misfits, M::Error> {
    map.next_value_seed(Fill(slot))
}

/// Passes over the map's next value.
pub fn skip<'de, M: MapAccess<'de>>(map: &mut M) -> Result<Misfits, M::Error> {
    map.next_value::<IgnoredAny>().map(|_| Misfits::new())
}

/// Reads a value that is one of `Base` on the wire, for named values.
pub fn decode_as<'de, Base, T, D>(deserializer: D) -> Result<Found<T>, D::Error>
where
    Base: Element,
    T: From<Base>,
    D: Deserializer<'de>,
{
    Ok(Base::decode(deserializer)?.map(T::from))
}

/// Reads a whole struct, for its `Deserialize`.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    match T::decode(deserializer)? {
        Ok(object) => Ok(object),
        Err(found) => Err(D::Error::custom(format_args!(
            "expected an object, found {found}"
        ))),
    }
}

struct Fill<'a, S>(&'a mut S);

impl<'de, S: Slot> DeserializeSeed<'de> for Fill<'_, S> {
    type Value = Misfits;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Misfits, D::Error> {
        self.0.fill(deserializer)
    }
}

impl<T: Element> Slot for Option<T> {
    fn fill<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Misfits, D::Error> {
        Ok(match T::decode(deserializer)? {
            Ok(value) => {
                *self = Some(value);
                Misfits::new()
            }
            Err(Value::Null) => Misfits::new(),
            Err(found) => vec![(String::new(), found)],
        })
    }
}

/// A plain text, for the request id: empty if there is none.
impl Slot for String {
    fn fill<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Misfits, D::Error> {
        let mut found = None;
        let misfits = Option::<String>::fill(&mut found, deserializer)?;
        *self = found.unwrap_or_default();
        Ok(misfits)
    }
}

impl<T: Element> Slot for Vec<T> {
    fn fill<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Misfits, D::Error> {
        deserializer.deserialize_any(ListVisitor(self))
    }
}

struct ListVisitor<'a, T>(&'a mut Vec<T>);

impl<'de, T: Element> Visitor<'de> for ListVisitor<'_, T> {
    type Value = Misfits;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Misfits, A::Error> {
        let mut misfits = Misfits::new();
        let mut place = 0_usize;
        while let Some(found) = seq.next_element_seed(Decode(PhantomData))? {
            match found {
                Ok(value) => self.0.push(value),
                Err(Value::Null) => {}
                Err(found) => misfits.push((format!("[{place}]"), found)),
            }
            place += 1;
        }
        Ok(misfits)
    }

    fn visit_unit<E>(self) -> Result<Misfits, E> {
        Ok(Misfits::new())
    }

    fn visit_bool<E>(self, value: bool) -> Result<Misfits, E> {
        Ok(misfit(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Misfits, E> {
        Ok(misfit(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Misfits, E> {
        Ok(misfit(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Misfits, E> {
        Ok(misfit(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Misfits, E> {
        // An empty text in place of a list means that there is nothing in it.
        Ok(if value.is_empty() {
            Misfits::new()
        } else {
            misfit(value)
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Misfits, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(map)).map(misfit)
    }
}

fn misfit(found: impl Into<Value>) -> Misfits {
    vec![(String::new(), found.into())]
}

struct Decode<T>(PhantomData<T>);

impl<'de, T: Element> DeserializeSeed<'de> for Decode<T> {
    type Value = Found<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found<T>, D::Error> {
        T::decode(deserializer)
    }
}

impl<T: Object> Element for T {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Found<T>, D::Error> {
        deserializer.deserialize_any(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = Found<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Found<T>, A::Error> {
        let mut object = T::default();
        let mut next = 0;
        while let Some(key) = map.next_key_seed(KeySeed {
            known: T::FIELDS,
            next,
        })? {
            next = read_member(&mut object, key, &mut map)?;
        }
        Ok(Ok(object))
    }

    fn visit_unit<E>(self) -> Result<Found<T>, E> {
        Ok(Err(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Found<T>, E> {
        Ok(Err(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Found<T>, E> {
        Ok(Err(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Found<T>, E> {
        Ok(Err(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Found<T>, E> {
        Ok(Err(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Found<T>, E> {
        Ok(Err(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Found<T>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(seq)).map(Err)
    }
}

/// Reads one member's value into its place; returns which field probably comes next.
pub(crate) fn read_member<'de, T: Object, M: MapAccess<'de>>(
    object: &mut T,
    key: Key,
    map: &mut M,
) -> Result<usize, M::Error> {
    match key {
        Key::Known(index) => {
            for (place, found) in object.read_field(index, map)? {
                let name = T::FIELDS.get(index).copied().unwrap_or_default();
                object
                    .unknown_fields()
                    .insert(format!("{name}{place}"), found);
            }
            Ok(index + 1)
        }
        Key::Unknown(name) => {
            let value: Value = map.next_value()?;
            object.unknown_fields().insert(name, value);
            Ok(0)
        }
    }
}

/// A member's name: its place among the known ones, or itself.
pub(crate) enum Key {
    Known(usize),
    Unknown(String),
}

/// Finds a name among the known ones. Servers mostly keep an order, so `next` is tried first.
pub(crate) struct KeySeed {
    pub(crate) known: &'static [&'static str],
    pub(crate) next: usize,
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        if self
            .known
            .get(self.next)
            .is_some_and(|known| *known == name)
        {
            return Ok(Key::Known(self.next));
        }
        let index = self.known.iter().position(|known| *known == name);
        Ok(index.map_or_else(|| Key::Unknown(name.to_owned()), Key::Known))
    }
}

/// A value without parts, and every spelling of it that servers use.
trait Scalar: Sized {
    fn from_i64(_: i64) -> Option<Self> {
        None
    }

    fn from_u64(value: u64) -> Option<Self> {
        i64::try_from(value).ok().and_then(Self::from_i64)
    }

    fn from_f64(value: f64) -> Option<Self> {
        whole(value).and_then(Self::from_i64)
    }

    fn from_bool(_: bool) -> Option<Self> {
        None
    }

    fn from_text(_: &str) -> Option<Self> {
        None
    }
}

/// The integer that a float is, if it is exactly one.
fn whole(value: f64) -> Option<i64> {
    // The largest float below 2^63 is an i64, and every whole float of that size is exact.
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    (value.fract() == 0.0 && (-LIMIT..LIMIT).contains(&value)).then_some(value as i64)
}

impl Scalar for i64 {
    fn from_i64(value: i64) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Scalar for u64 {
    fn from_i64(value: i64) -> Option<Self> {
        u64::try_from(value).ok()
    }

    fn from_u64(value: u64) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Scalar for f64 {
    fn from_i64(value: i64) -> Option<Self> {
        Some(value as f64)
    }

    fn from_u64(value: u64) -> Option<Self> {
        Some(value as f64)
    }

    fn from_f64(value: f64) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Scalar for bool {
    fn from_i64(value: i64) -> Option<Self> {
        match value {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        match text {
            "true" | "True" | "TRUE" | "1" => Some(true),
            "false" | "False" | "FALSE" | "0" => Some(false),
            _ => None,
        }
    }
}

impl Scalar for String {
    fn from_i64(value: i64) -> Option<Self> {
        Some(value.to_string())
    }

    fn from_u64(value: u64) -> Option<Self> {
        Some(value.to_string())
    }

    fn from_f64(value: f64) -> Option<Self> {
        // serde_json's spelling, which is the one that came.
        Some(Value::from(value).to_string())
    }

    fn from_bool(value: bool) -> Option<Self> {
        Some(value.to_string())
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Scalar for UnixSeconds {
    fn from_i64(value: i64) -> Option<Self> {
        Some(value.into())
    }

    fn from_text(text: &str) -> Option<Self> {
        i64::from_text(text).map(UnixSeconds::from)
    }
}

impl Scalar for UnixMilliseconds {
    fn from_i64(value: i64) -> Option<Self> {
        Some(value.into())
    }

    fn from_text(text: &str) -> Option<Self> {
        i64::from_text(text).map(UnixMilliseconds::from)
    }
}

macro_rules! scalar_elements {
    ($($ty:ty),*) => {$(
        impl Element for $ty {
            fn decode<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Found<Self>, D::Error> {
                deserializer.deserialize_any(ScalarVisitor(PhantomData))
            }
        }
    )*};
}

scalar_elements!(i64, u64, f64, bool, String, UnixSeconds, UnixMilliseconds);

struct ScalarVisitor<T>(PhantomData<T>);

impl<'de, T: Scalar> Visitor<'de> for ScalarVisitor<T> {
    type Value = Found<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Found<T>, E> {
        Ok(Err(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Found<T>, E> {
        Ok(T::from_bool(value).ok_or_else(|| value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Found<T>, E> {
        Ok(T::from_i64(value).ok_or_else(|| value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Found<T>, E> {
        Ok(T::from_u64(value).ok_or_else(|| value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Found<T>, E> {
        Ok(T::from_f64(value).ok_or_else(|| value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Found<T>, E> {
        Ok(T::from_text(value).ok_or_else(|| value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Found<T>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(seq)).map(Err)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Found<T>, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(map)).map(Err)
    }
}

#[cfg(test)]
mod tests;
