//! The form of the credentials file: profiles in brackets, with keys and values under them.
//!
//! Reading is a pure function of the text. What it gives back borrows from the text, so that no
//! secret is copied, and no error of it holds a part of the text: what was meant as a comment may be
//! a key.

use std::error::Error as StdError;
use std::fmt;

/// The profiles of a file, in its order.
///
/// `Debug` shows their names and keys, and no value.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Profiles<'a>(Vec<Profile<'a>>);

/// One profile: what stands under its name in brackets.
#[derive(PartialEq, Eq)]
pub(crate) struct Profile<'a> {
    name: &'a str,
    line: usize,
    entries: Vec<Entry<'a>>,
}

#[derive(PartialEq, Eq)]
struct Entry<'a> {
    key: &'a str,
    value: &'a str,
    line: usize,
}

impl<'a> Profiles<'a> {
    /// The profile of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Profile<'a>> {
        self.0.iter().find(|profile| profile.name == name)
    }

    /// The names of all profiles.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|profile| profile.name)
    }
}

impl<'a> Profile<'a> {
    /// The value of a key, however the key's letters are cased.
    pub(crate) fn get(&self, key: &str) -> Option<&'a str> {
        self.entry(key).map(|entry| entry.value)
    }

    /// The line in which the profile begins.
    pub(crate) fn line(&self) -> usize {
        self.line
    }

    /// All keys with their values and lines, for checks.
    #[cfg(any(fuzzing, test))]
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, &'a str, usize)> {
        let entries = self.entries.iter();
        entries.map(|entry| (entry.key, entry.value, entry.line))
    }

    fn entry(&self, key: &str) -> Option<&Entry<'a>> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.key.eq_ignore_ascii_case(key))
    }
}

impl fmt::Debug for Profile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile")
            .field("name", &self.name)
            .field("line", &self.line)
            .finish_non_exhaustive()
    }
}

/// Where a text is not of this form, and what would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IniError {
    line: usize,
    message: String,
}

#[cfg(any(fuzzing, test))]
impl IniError {
    /// The line, counted from 1, for checks.
    pub(crate) fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for IniError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl StdError for IniError {}

/// Reads the text of a credentials file.
///
/// # Errors
///
/// The first line that is none of `[profile]`, `key = value`, a comment or empty; and a profile or
/// key that is there twice, since nobody can know which one is meant.
pub(crate) fn parse(text: &str) -> Result<Profiles<'_>, IniError> {
    let mut profiles = Profiles::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (index, content) in text.lines().enumerate() {
        let line = index + 1;
        let refuse = |message: String| IniError { line, message };
        let content = content.trim();
        if content.is_empty() || is_comment(content) {
            continue;
        }
        if let Some(rest) = content.strip_prefix('[') {
            let name = name(rest).map_err(refuse)?;
            if let Some(first) = profiles.get(name) {
                let first = first.line;
                return Err(refuse(format!(
                    "this profile is in line {first} already: write all its keys there"
                )));
            }
            let entries = Vec::new();
            profiles.0.push(Profile {
                name,
                line,
                entries,
            });
        } else {
            let (key, value) = entry(content).map_err(refuse)?;
            let Some(profile) = profiles.0.last_mut() else {
                return Err(refuse(
                    "this key is in no profile: write `[default]` in a line above it".to_owned(),
                ));
            };
            if let Some(first) = profile.entry(key) {
                let first = first.line;
                return Err(refuse(format!(
                    "this key is in line {first} already: remove one of the two"
                )));
            }
            profile.entries.push(Entry { key, value, line });
        }
    }
    Ok(profiles)
}

fn is_comment(text: &str) -> bool {
    text.starts_with(['#', ';'])
}

/// The name in `name] # comment`.
fn name(rest: &str) -> Result<&str, String> {
    let name = rest
        .split_once(']')
        .filter(|(_, after)| nothing_follows(after))
        .map(|(name, _)| name.trim())
        .filter(|name| !name.is_empty());
    name.ok_or_else(|| "a profile is a name in brackets: write it as `[default]`".to_owned())
}

/// Key and value of `key = value # comment`.
fn entry(content: &str) -> Result<(&str, &str), String> {
    let (key, value) = content
        .split_once('=')
        .map(|(key, value)| (key.trim(), value.trim()))
        .filter(|(key, _)| !key.is_empty())
        .ok_or("write `[profile]`, `key = value`, or a comment after `#`")?;
    let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return Ok((key, without_comment(value)));
    };
    let mut parts = value[quote.len_utf8()..].splitn(2, quote);
    match (parts.next(), parts.next()) {
        (Some(quoted), Some(after)) if nothing_follows(after) => Ok((key, quoted)),
        (_, None) => Err(format!(
            "the value has no second {quote} at its end: add it"
        )),
        _ => Err(format!(
            "something follows the value's second {quote}: remove it"
        )),
    }
}

fn nothing_follows(text: &str) -> bool {
    let text = text.trim_start();
    text.is_empty() || is_comment(text)
}

/// A comment begins after white space: a value may have a `#` in its middle.
fn without_comment(value: &str) -> &str {
    let mut before = None;
    for (place, c) in value.char_indices() {
        let begins = matches!(c, '#' | ';') && before.is_none_or(char::is_whitespace);
        if begins {
            return value[..place].trim_end();
        }
        before = Some(c);
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn value(text: &str) -> String {
        let text = format!("[p]\nk = {text}");
        let profiles = parse(&text).unwrap();
        profiles.get("p").unwrap().get("k").unwrap().to_owned()
    }

    #[track_caller]
    fn refusal(text: &str) -> String {
        parse(text).unwrap_err().to_string()
    }

    #[test]
    fn profiles_are_found_by_name_and_keys_in_any_case() {
        let text = "# ours\n[default]\nsecret_id=a\n; theirs\n\n[ other ] # x\nSecret_Id = b\n";
        let profiles = parse(text).unwrap();
        let id = |name| profiles.get(name).and_then(|p| p.get("secret_id"));
        assert_eq!(
            (id("default"), id("other"), id("else")),
            (Some("a"), Some("b"), None)
        );
        assert_eq!(profiles.names().collect::<Vec<_>>(), ["default", "other"]);
        assert_eq!(profiles.get("other").unwrap().line(), 6);
    }

    #[test]
    fn windows_files_read_like_others() {
        let profiles = parse("\u{feff}[default]\r\nsecret_id = a\r\n").unwrap();
        assert_eq!(profiles.get("default").unwrap().get("secret_id"), Some("a"));
    }

    #[test]
    fn quotes_that_pair_are_taken_off() {
        assert_eq!(value("\"a b\""), "a b");
        assert_eq!(value("'a'  # why"), "a");
        assert_eq!(value("'a#\"b'"), "a#\"b");
        assert_eq!(value("\"\""), "");
        assert_eq!(value("a\"b\""), "a\"b\"");
    }

    #[test]
    fn a_comment_after_a_value_begins_after_white_space() {
        assert_eq!(value("a ; why"), "a");
        assert_eq!(value("a\t# why # so"), "a");
        assert_eq!(value("a#b;c=d"), "a#b;c=d");
        assert_eq!(value("# nothing"), "");
        assert_eq!(value(""), "");
    }

    #[test]
    fn a_wrong_line_is_named_with_what_would_be_right() {
        for (text, message) in [
            ("\n[default\n", "line 2: a profile is a name in brackets"),
            ("[]", "line 1: a profile is a name in brackets"),
            ("[a] b", "line 1: a profile is a name in brackets"),
            ("[a]\nhunter2", "line 2: write `[profile]`, `key = value`"),
            ("[a]\n= hunter2", "line 2: write `[profile]`, `key = value`"),
            (
                "k = hunter2",
                "line 1: this key is in no profile: write `[default]`",
            ),
            ("[a]\nk = 'hunter2", "line 2: the value has no second '"),
            ("[a]\nk = \"hunter2\" x", "line 2: something follows"),
            ("[a]\n[b]\n[a]", "line 3: this profile is in line 1 already"),
            (
                "[a]\nk = 1\nK = hunter2",
                "line 3: this key is in line 2 already",
            ),
        ] {
            let refusal = refusal(text);
            assert!(refusal.starts_with(message), "{text}: {refusal}");
            assert!(!refusal.contains("hunter2"), "{refusal}");
        }
    }

    #[test]
    fn debug_shows_no_value() {
        let shown = format!("{:#?}", parse("[a]\nsecret_key = hunter2").unwrap());
        assert!(
            shown.contains("\"a\"") && !shown.contains("hunter2"),
            "{shown}"
        );
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(\\PC|[\\[\\]=#;'\"\r\n\t\u{feff}]){0,60}") {
            if let Err(error) = parse(&text) {
                prop_assert!(error.line() <= text.lines().count());
            }
        }

        #[test]
        fn what_is_written_is_read_again(
            name in "[a-z0-9._-]{1,12}",
            value in "[!-:<-~]{1,40}".prop_filter("quotes mean something", |v| {
                !v.starts_with(['\'', '"', '#'])
            }),
        ) {
            let text = format!("[{name}]\nsecret_key = {value}\n");
            let profiles = parse(&text).unwrap();
            prop_assert_eq!(profiles.get(&name).unwrap().get("secret_key"), Some(&value[..]));
        }
    }
}
