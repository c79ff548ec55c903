//! Secrets in JSON: read straight into memory that is overwritten when it is dropped.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde_core::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::object::{Element, Misfit};

/// A text that nobody may print. What is no text is passed over, and not kept as a misfit: it may
/// be the secret all the same.
pub(super) struct Secret(SecretString);

impl Secret {
    pub(super) fn into_inner(self) -> SecretString {
        self.0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Element for Secret {
    fn fill<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
    ) -> Result<Misfit, D::Error> {
        deserializer
            .deserialize_any(SecretVisitor(slot))
            .map(|()| None)
    }
}

struct SecretVisitor<'a>(&'a mut Option<Secret>);

impl<'de> Visitor<'de> for SecretVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        *self.0 = Some(Secret(SecretString::from(text)));
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn read(json: &str) -> Option<String> {
        let mut slot = None;
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let misfit = Secret::fill(&mut slot, &mut deserializer).unwrap();
        deserializer.end().unwrap();
        assert!(misfit.is_none());
        slot.map(|secret| secret.into_inner().expose_secret().to_owned())
    }

    #[test]
    fn a_text_is_read_and_anything_else_passed_over() {
        assert_eq!(read(r#""a\u0062""#).as_deref(), Some("ab"));
        for json in [
            "null",
            "true",
            "1",
            "-1",
            "1.5",
            "[1,[2]]",
            r#"{"a":{"b":1}}"#,
        ] {
            assert_eq!(read(json), None, "{json}");
        }
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", Secret("hunter2".into())), "[redacted]");
    }
}
