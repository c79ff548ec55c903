//! The sentence that stands at thousands of fields: that they may be null.

use std::borrow::Cow;

/// How the sentence begins, in the vendor's languages.
const NOTES: [&str; 2] = ["note", "注意："];
const ENDS: [char; 3] = ['.', '。', '\n'];

/// The words without the note that a field may be null, and whether it was there. Every field of the
/// SDK may be missing: the note says nothing to a reader of its documentation.
pub(crate) fn without_note(words: &str) -> (Cow<'_, str>, bool) {
    // ASCII in lower case has the same places.
    let lower = words.to_ascii_lowercase();
    let mut rest = lower.as_str();
    let mut from = 0;
    while let Some(null) = rest.find("null") {
        let at = from + null;
        let before = &lower[..at];
        let sentence = before.rfind(['\n', '.', '。', '>']).map_or(0, |end| {
            end + before[end..].chars().next().map_or(1, char::len_utf8)
        });
        let begun = before[sentence..].trim_start_matches([' ', '*', '`']);
        let is_note = NOTES.iter().any(|start| begun.starts_with(start))
            && ["return", "返回"].iter().any(|verb| begun.contains(verb));
        if is_note {
            let end = lower[at..].find(ENDS).map_or(lower.len(), |end| {
                at + end + lower[at + end..].chars().next().map_or(1, char::len_utf8)
            });
            let (head, tail) = (words[..sentence].trim_end(), words[end..].trim_start());
            let joint = if head.is_empty() || tail.is_empty() {
                ""
            } else {
                "\n"
            };
            return (Cow::Owned(format!("{head}{joint}{tail}")), true);
        }
        from = at + "null".len();
        rest = &lower[from..];
    }
    (Cow::Borrowed(words), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_is_taken_out_wherever_it_stands() {
        for (words, rest) in [
            (
                "Size of it.\nNote: This field may return null, which means nothing.",
                "Size of it.",
            ),
            (
                "Note: this field may return `null`. Size of it.",
                "Size of it.",
            ),
            (
                "Size.<br>Note: This field may return null, so there. More.",
                "Size.<br>\nMore.",
            ),
            ("大小。注意：此字段可能返回 null，表示没有。", "大小。"),
        ] {
            assert_eq!(
                without_note(words),
                (Cow::Owned(rest.to_owned()), true),
                "{words}"
            );
        }
    }

    #[test]
    fn what_only_speaks_of_null_stays() {
        for words in [
            "",
            "null",
            "Leave it null. Note: it is long.",
            "Note: null is no name.",
        ] {
            assert_eq!(without_note(words), (Cow::Borrowed(words), false));
        }
    }
}
