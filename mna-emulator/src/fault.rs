//! Why a request is refused.

/// What stands under `Response.Error` in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The code on the wire.
    pub(crate) code: &'static str,
    /// What is wrong and what would be right, without any secret.
    pub(crate) message: String,
}

impl Fault {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Fault {
        Fault {
            code,
            message: message.into(),
        }
    }
}

/// The start of a text that the caller sent: enough to recognise it, and never megabytes of it.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut start: String = text.chars().take(LONGEST).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// `; did you mean "…"?`, if one of the `known` names is near to `found`, else nothing.
pub(crate) fn hint<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    // Comparing takes time and memory that grow with the length; no real name is this long.
    const LONGEST_NAME: usize = 100;
    if found.len() > LONGEST_NAME {
        return String::new();
    }
    match mna_specs::nearest(found, known) {
        Some(meant) => format!("; did you mean \"{meant}\"?"),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{excerpt, hint};

    #[test]
    fn an_excerpt_is_short_and_shows_that_it_was_cut() {
        assert_eq!(excerpt("short"), "short");
        let cut = excerpt(&"ü".repeat(1000));
        assert_eq!(cut.chars().count(), 61);
        assert!(cut.ends_with('…'));
    }

    #[test]
    fn a_hint_names_the_nearest_and_ignores_absurd_lengths() {
        assert_eq!(
            hint("DeviceID", ["DeviceId"]),
            "; did you mean \"DeviceId\"?"
        );
        assert_eq!(hint("Colour", ["DeviceId"]), "");
        assert_eq!(hint(&"DeviceId".repeat(1000), ["DeviceId"]), "");
    }
}
