//! One event, and its data as a value.

use std::time::Duration;

use serde_core::de::DeserializeOwned;

use crate::error::Error;

/// One server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerEvent {
    /// The event's type; `message` if the server names none, as in browsers.
    pub event: String,
    /// The data. Several lines of it are joined by `\n`.
    pub data: String,
    /// The last id that the server had given when it sent this event. One that the event itself
    /// does not name is that of an event before it.
    pub id: Option<String>,
    /// How long the server wants a client to wait before it connects again, if it has said so with
    /// this event. Nothing here connects again.
    pub retry: Option<Duration>,
}

impl ServerEvent {
    /// The data as JSON.
    ///
    /// ```
    /// # use mna_core::{Error, events::ServerEvent};
    /// # fn example(event: ServerEvent) -> Result<(), Error> {
    /// let answer: serde_json::Value = event.json()?;
    /// println!("{}", answer["Choices"][0]["Delta"]["Content"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [Not understood](crate::ErrorKind::NotUnderstood) if it is no JSON, or not of this type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let not_understood = |path: String, error: serde_json::Error| {
            let path = Some(path).filter(|path| path != "." && path != "?");
            Error::not_understood("an event's data is not the JSON that is expected")
                .with_json_path(path.unwrap_or_default())
                .with_body(self.data.as_bytes())
                .with_source(error)
        };
        let mut deserializer = serde_json::Deserializer::from_str(&self.data);
        let value = serde_path_to_error::deserialize(&mut deserializer)
            .map_err(|error| not_understood(error.path().to_string(), error.into_inner()))?;
        match deserializer.end() {
            Ok(()) => Ok(value),
            Err(error) => Err(not_understood(String::new(), error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn event(data: &str) -> ServerEvent {
        ServerEvent {
            event: "message".to_owned(),
            data: data.to_owned(),
            id: None,
            retry: None,
        }
    }

    #[test]
    fn data_is_read_as_json() {
        let value: BTreeMap<String, Vec<u8>> = event(r#"{"A": [1, 2]}"#).json().unwrap();
        assert_eq!(value["A"], [1, 2]);
    }

    #[test]
    fn data_that_does_not_fit_says_where() {
        let data = r#"{"A": [1, "x"]}"#;
        let error = event(data).json::<BTreeMap<String, Vec<u8>>>().unwrap_err();
        assert!(error.is_not_understood(), "{error}");
        assert_eq!(error.json_path(), Some("A[1]"));
        assert_eq!(error.body(), Some(data));
    }

    #[test]
    fn a_word_that_ends_a_stream_and_what_follows_a_value_are_no_json() {
        for data in ["[DONE]", "", "1 2", "{} x"] {
            let error = event(data).json::<serde_json::Value>().unwrap_err();
            assert!(error.is_not_understood(), "{data}: {error}");
        }
    }
}
