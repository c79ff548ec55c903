//! Texts that nobody may print.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::de::Deserializer;
use serde::ser::{Serialize, Serializer};

use crate::object::{Element, Misfit, fill_as};

/// A secret that an action takes or answers with, such as the key of a device.
///
/// `Debug` leaves it out, there is no `Display`, and its memory is overwritten when it is dropped. It
/// is sent as what it is.
///
/// ```
/// use mna_core::Secret;
///
/// let key = Secret::from("a-device-key");
/// assert_eq!(format!("{key:?}"), "[redacted]");
/// assert_eq!(key.expose(), "a-device-key");
/// ```
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    /// The text itself. Mind where it goes from there.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }

    pub(crate) fn into_inner(self) -> SecretString {
        self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Secret {
        Secret(text.into())
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Secret {
        Secret(text.into())
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Secret) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// The text itself, as the actions take it.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl Element for Secret {
    fn fill<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        fill_as::<String, Secret, D>(slot, deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_and_written_as_it_is() {
        let mut slot = None;
        let mut deserializer = serde_json::Deserializer::from_str(r#""a\u0062""#);
        assert!(
            Secret::fill(&mut slot, &mut deserializer)
                .unwrap()
                .is_none()
        );
        assert_eq!(slot, Some(Secret::from("ab")));
        assert_eq!(serde_json::to_string(&slot).unwrap(), r#""ab""#);
    }

    #[test]
    fn what_is_no_text_is_no_secret_and_told_to_whoever_reads() {
        let mut slot: Option<Secret> = None;
        let mut deserializer = serde_json::Deserializer::from_str("[1]");
        assert!(
            Secret::fill(&mut slot, &mut deserializer)
                .unwrap()
                .is_some()
        );
        assert_eq!(slot, None);
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(
            format!("{:?}", Some(Secret::from("hunter2"))),
            "Some([redacted])"
        );
    }
}
