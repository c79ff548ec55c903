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
pub struct UnknownFields(Option<Box<Found>>);

#[derive(Clone, Default, PartialEq)]
struct Found {
    /// Fields without a description. They are sent along if the data type is.
    undescribed: Map<String, Value>,
    /// Values that do not fit. Sending them back would contradict the fields they are not.
    misfits: Map<String, Value>,
}

impl UnknownFields {
    /// Whether the answer held nothing beyond its description.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The value under this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.0.as_ref()?;
        found
            .undescribed
            .get(name)
            .or_else(|| found.misfits.get(name))
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        let found = self.0.iter();
        let all = found.flat_map(|found| found.undescribed.iter().chain(&found.misfits));
        all.map(|(name, value)| (name.as_str(), value))
    }

    /// Adds a field, which is sent along if the data type is: for what the vendor has added since
    /// the spec was written.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let found = self.0.get_or_insert_default();
        found.undescribed.insert(name.into(), value.into());
    }

    pub(crate) fn insert_misfit(&mut self, name: String, value: Value) {
        self.0.get_or_insert_default().misfits.insert(name, value);
    }

    /// What can be sent.
    pub(crate) fn undescribed(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter().flat_map(|found| &found.undescribed)
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
