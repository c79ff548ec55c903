//! Lenient decoding: from an answer's JSON to a generated struct.
//!
//! Servers send numbers as strings, integers as floats and null where the page says otherwise. None
//! of that is worth losing an answer over: what can be read is read, and what cannot is kept in
//! the struct's [`UnknownFields`]. Only text that is no JSON at all is an error.
//!
//! Generated code implements [`Object`] for structs and [`Element`] for enums; everything that
//! reads is here and generic, so that a struct costs a table of names and a `match`.

mod whole;

use std::fmt;

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

/// A type that holds itself does so on the heap.
impl<T: Object> Object for Box<T> {
    const FIELDS: &'static [&'static str] = T::FIELDS;

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        T::read_field(self, index, map)
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        T::unknown_fields(self)
    }
}

/// A struct that a whole answer is decoded into.
pub trait Response: Object {
    /// Whether the memory of the answer's text is overwritten once it has been read.
    const IS_SECRET: bool = false;

    /// Where the request id goes.
    fn request_id(&mut self) -> &mut String;
}

/// The parts of a field's value that do not fit its type: where in the field, and what. Nearly
/// always nothing, and then no larger than a pointer.
#[derive(Debug, Default)]
#[allow(clippy::box_collection)] // Every field's reader returns one: a pointer is cheaper to move.
pub struct Misfits(Option<Box<Vec<(String, Value)>>>);

impl Misfits {
    fn push(&mut self, place: String, found: Value) {
        self.0.get_or_insert_default().push((place, found));
    }

    fn one(found: impl Into<Value>) -> Misfits {
        let mut misfits = Misfits::default();
        misfits.push(String::new(), found.into());
        misfits
    }
}

/// What was found in place of a value that fits; nothing if it fits. Boxed, so that what nearly
/// always is nothing is returned in a register.
pub type Misfit = Option<Box<Value>>;

fn misfit<E>(found: impl Into<Value>) -> Result<Misfit, E> {
    Ok(Some(Box::new(found.into())))
}

/// A value that a field, or an element of a list, can hold.
///
/// Values are read where they stay and not returned: moving them costs more than reading them.
pub trait Element: Sized {
    /// Reads the value into `slot`; what was found instead if it does not fit. It is an error only
    /// if the text is no JSON.
    fn fill<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
    ) -> Result<Misfit, D::Error>;

    /// Reads the value to the end of a list.
    fn append<'de, D: Deserializer<'de>>(
        list: &mut Vec<Self>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        let mut slot = None;
        let found = Self::fill(&mut slot, deserializer)?;
        list.extend(slot);
        Ok(found)
    }
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
    map.next_value::<IgnoredAny>().map(|_| Misfits::default())
}

/// Reads a value that is one of `Base` on the wire, for named values.
pub fn fill_as<'de, Base, T, D>(slot: &mut Option<T>, deserializer: D) -> Result<Misfit, D::Error>
where
    Base: Element,
    T: From<Base>,
    D: Deserializer<'de>,
{
    let mut base = None;
    let found = Base::fill(&mut base, deserializer)?;
    *slot = base.map(T::from);
    Ok(found)
}

/// Reads a whole struct, for its `Deserialize`.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut object = T::default();
    match deserializer.deserialize_any(ObjectVisitor(&mut object))? {
        None => Ok(object),
        Some(found) => Err(D::Error::custom(format_args!(
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
        let Some(found) = T::fill(self, deserializer)? else {
            return Ok(Misfits::default());
        };
        // Of a field that comes twice the last one counts, even if it is nothing.
        *self = None;
        Ok(if found.is_null() {
            Misfits::default()
        } else {
            Misfits::one(*found)
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
        // As with every field that comes twice, the last one counts.
        self.clear();
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
        let mut misfits = Misfits::default();
        let mut place = 0_usize;
        while let Some(found) = seq.next_element_seed(Append(self.0))? {
            // Even a null is told, or lists that belong together would seem to shift.
            if let Some(found) = found {
                misfits.push(format!("[{place}]"), *found);
            }
            place += 1;
        }
        Ok(misfits)
    }

    fn visit_unit<E>(self) -> Result<Misfits, E> {
        Ok(Misfits::default())
    }

    fn visit_bool<E>(self, value: bool) -> Result<Misfits, E> {
        Ok(Misfits::one(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Misfits, E> {
        Ok(Misfits::one(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Misfits, E> {
        Ok(Misfits::one(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Misfits, E> {
        Ok(Misfits::one(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Misfits, E> {
        // An empty text in place of a list means that there is nothing in it.
        Ok(if value.is_empty() {
            Misfits::default()
        } else {
            Misfits::one(value)
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Misfits, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(map)).map(Misfits::one)
    }
}

struct Append<'a, T>(&'a mut Vec<T>);

impl<'de, T: Element> DeserializeSeed<'de> for Append<'_, T> {
    type Value = Misfit;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::append(self.0, deserializer)
    }
}

impl<T: Object> Element for T {
    fn fill<'de, D: Deserializer<'de>>(
        slot: &mut Option<T>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        let object = slot.insert(T::default());
        let found = deserializer.deserialize_any(ObjectVisitor(object))?;
        if found.is_some() {
            *slot = None;
        }
        Ok(found)
    }

    fn append<'de, D: Deserializer<'de>>(
        list: &mut Vec<T>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        let object = list.push_mut(T::default());
        let found = deserializer.deserialize_any(ObjectVisitor(object))?;
        if found.is_some() {
            list.pop();
        }
        Ok(found)
    }
}

/// Fills an object; gives back what was found if it was none.
struct ObjectVisitor<'a, T>(&'a mut T);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<'_, T> {
    type Value = Misfit;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut next = 0;
        let mut unknown = String::new();
        while let Some(index) = map.next_key_seed(KeySeed {
            known: T::FIELDS,
            next,
            unknown: &mut unknown,
        })? {
            if index == UNKNOWN {
                let value: Value = map.next_value()?;
                self.0
                    .unknown_fields()
                    .insert(std::mem::take(&mut unknown), value);
            } else {
                next = read_member(self.0, index, &mut map)?;
            }
        }
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        misfit(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        misfit(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        misfit(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        misfit(value)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        misfit(value)
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        misfit(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        misfit(Value::deserialize(SeqAccessDeserializer::new(seq))?)
    }
}

/// Reads one member's value into its place; returns which field probably comes next.
pub(crate) fn read_member<'de, T: Object, M: MapAccess<'de>>(
    object: &mut T,
    index: usize,
    map: &mut M,
) -> Result<usize, M::Error> {
    if let Misfits(Some(misfits)) = object.read_field(index, map)? {
        let name = T::FIELDS.get(index).copied().unwrap_or_default();
        for (place, found) in *misfits {
            let unknown = object.unknown_fields();
            unknown.insert_misfit(format!("{name}{place}"), found);
        }
    }
    Ok(index + 1)
}

/// What stands for the place of a name that is not among the known ones.
pub(crate) const UNKNOWN: usize = usize::MAX;

/// Finds a name among the known ones, or keeps it in `unknown`. Servers mostly keep an order, so
/// `next` is tried first.
pub(crate) struct KeySeed<'a> {
    pub(crate) known: &'static [&'static str],
    pub(crate) next: usize,
    pub(crate) unknown: &'a mut String,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        if self
            .known
            .get(self.next)
            .is_some_and(|known| *known == name)
        {
            return Ok(self.next);
        }
        let index = self.known.iter().position(|known| *known == name);
        Ok(index.unwrap_or_else(|| {
            name.clone_into(self.unknown);
            UNKNOWN
        }))
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
        let whole = i64::try_from(whole::in_float(value)?).ok()?;
        Self::from_i64(whole)
    }

    fn from_bool(_: bool) -> Option<Self> {
        None
    }

    fn from_text(_: &str) -> Option<Self> {
        None
    }
}

impl Scalar for i64 {
    fn from_i64(value: i64) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        let other_spelling = || i64::try_from(whole::in_text(text)?).ok();
        text.parse().ok().or_else(other_spelling)
    }
}

impl Scalar for u64 {
    fn from_i64(value: i64) -> Option<Self> {
        u64::try_from(value).ok()
    }

    fn from_u64(value: u64) -> Option<Self> {
        Some(value)
    }

    fn from_f64(value: f64) -> Option<Self> {
        u64::try_from(whole::in_float(value)?).ok()
    }

    fn from_text(text: &str) -> Option<Self> {
        let other_spelling = || u64::try_from(whole::in_text(text)?).ok();
        text.parse().ok().or_else(other_spelling)
    }
}

/// JSON has no number that is none, so a text that spells one is kept as a text.
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
        text.parse().ok().filter(|value: &f64| value.is_finite())
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
        // The shortest spelling of the number, which may not be the one that came.
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
            fn fill<'de, D: Deserializer<'de>>(
                slot: &mut Option<Self>,
                deserializer: D,
            ) -> Result<Misfit, D::Error> {
                deserializer.deserialize_any(ScalarVisitor(slot))
            }
        }
    )*};
}

scalar_elements!(i64, u64, f64, bool, String, UnixSeconds, UnixMilliseconds);

/// Fills a place with a scalar; gives back what was found if it does not fit.
struct ScalarVisitor<'a, T>(&'a mut Option<T>);

impl<T> ScalarVisitor<'_, T> {
    fn take<E>(self, value: Option<T>, found: impl Into<Value>) -> Result<Misfit, E> {
        match value {
            Some(value) => {
                *self.0 = Some(value);
                Ok(None)
            }
            None => misfit(found),
        }
    }
}

impl<'de, T: Scalar> Visitor<'de> for ScalarVisitor<'_, T> {
    type Value = Misfit;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        misfit(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        self.take(T::from_bool(value), value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        self.take(T::from_i64(value), value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        self.take(T::from_u64(value), value)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        self.take(T::from_f64(value), value)
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        self.take(T::from_text(value), value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        misfit(Value::deserialize(SeqAccessDeserializer::new(seq))?)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        misfit(Value::deserialize(MapAccessDeserializer::new(map))?)
    }
}

#[cfg(test)]
mod tests;
