//! Encoding: from a generated request to the JSON object that is sent.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::unknown::UnknownFields;

/// Writes the fields of a request one after the other.
///
/// An error is kept until the end: generated code that asked after every field would be most of what
/// the compiler has to read of a request.
pub struct Fields<S: Serializer> {
    map: S::SerializeMap,
    outcome: Result<(), S::Error>,
}

impl<S: Serializer> Fields<S> {
    /// Opens the object. A request without fields is `{}`.
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        Ok(Fields {
            map: serializer.serialize_map(None)?,
            outcome: Ok(()),
        })
    }

    /// Writes a required field.
    pub fn put<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.outcome.is_ok() {
            self.outcome = self.map.serialize_entry(name, value);
        }
    }

    /// Writes an optional field, if it is set. An empty list is set, and is sent.
    pub fn put_some<T: Serialize>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    /// Writes an optional list, unless it is empty.
    pub fn put_list<T: Serialize>(&mut self, name: &str, list: &[T]) {
        if !list.is_empty() {
            self.put(name, list);
        }
    }

    /// Writes an optional time as digits in a text, which is how a few actions take it.
    pub fn put_digits<T: Copy + Into<i64>>(&mut self, name: &str, value: &Option<T>) {
        let digits = value.map(|value| value.into().to_string());
        self.put_some(name, &digits);
    }

    /// Writes what the spec does not describe.
    pub fn put_unknown(&mut self, fields: &UnknownFields) {
        for (name, value) in fields.undescribed() {
            self.put(name, value);
        }
    }

    /// Closes the object.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.outcome?;
        self.map.end()
    }
}
