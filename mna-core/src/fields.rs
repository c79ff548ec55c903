//! Encoding: from a generated request to the JSON object that is sent.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::unknown::UnknownFields;

/// Writes the fields of a request one after the other.
pub struct Fields<S: Serializer>(S::SerializeMap);

impl<S: Serializer> Fields<S> {
    /// Opens the object. A request without fields is `{}`.
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        serializer.serialize_map(None).map(Fields)
    }

    /// Writes a required field.
    pub fn put<T: Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_entry(name, value)
    }

    /// Writes an optional field, if it is set. An empty list is set, and is sent.
    pub fn put_some<T: Serialize>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => self.put(name, value),
            None => Ok(()),
        }
    }

    /// Writes an optional list, unless it is empty.
    pub fn put_list<T: Serialize>(
        &mut self,
        name: &'static str,
        list: &[T],
    ) -> Result<(), S::Error> {
        if list.is_empty() {
            Ok(())
        } else {
            self.put(name, &list)
        }
    }

    /// Writes an optional time as digits in a text, which is how a few actions take it.
    pub fn put_digits<T: Copy + Into<i64>>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        let digits = value.map(|value| value.into().to_string());
        self.put_some(name, &digits)
    }

    /// Writes what the spec does not describe.
    pub fn put_unknown(&mut self, fields: &UnknownFields) -> Result<(), S::Error> {
        let mut fields = fields.undescribed();
        fields.try_for_each(|(name, value)| self.0.serialize_entry(name, value))
    }

    /// Closes the object.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
