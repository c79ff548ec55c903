//! What an answer held beyond its description.

use std::fmt;

use serde_json::{Map, Value};

/// Fields that the server sent and the spec does not describe, by their names on the wire; and
/// values that do not fit their described type, which are kept here rather than lost.
///
/// The value of a field in a list is under the list's name and its place, such as `Metrics[2]`.
///
/// ```
/// # fn example(unknown: &mna_core::UnknownFields) {
/// if let Some(value) = unknown.get("SomethingNew") {
///     println!("the server now also says {value}");
/// }
/// # }
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct UnknownFields(Option<Box<Map<String, Value>>>);

impl UnknownFields {
    /// Whether the answer held nothing beyond its description.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The value under this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.as_ref()?.get(name)
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        let fields = self.0.iter().flat_map(|map| map.iter());
        fields.map(|(name, value)| (name.as_str(), value))
    }

    /// Adds a field, which is sent along if the data type is: for what the vendor has added since
    /// the spec was written.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.0
            .get_or_insert_default()
            .insert(name.into(), value.into());
    }
}

/// Only the names: nobody has said yet which of the values are secrets.
impl fmt::Debug for UnknownFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.iter().map(|(name, _)| name))
            .finish()
    }
}
