//! The vendor's words, as a terminal may show them.

/// The text without markup, without control characters, and with each run of white space as one
/// space.
pub(crate) fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(start) = rest.find('<') {
        let tag = &rest[start..];
        // "a < b" is no markup.
        let is_tag =
            tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match tag.find('>').filter(|_| is_tag) {
            Some(end) => {
                text.push_str(&rest[..start]);
                text.push(' ');
                rest = &tag[end + 1..];
            }
            None => {
                text.push_str(&rest[..=start]);
                rest = &tag[1..];
            }
        }
    }
    text.push_str(rest);
    for (entity, c) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, c);
    }
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the words say that a response may hold null: the one phrase that all pages have for it.
pub(crate) fn say_null(words: &str) -> bool {
    words.contains("may return null")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_what_moves_the_cursor_are_left_out() {
        assert_eq!(
            plain("Kind:<br/><li>1 < 2</li>\n\n<b>a&amp;b</b>\u{1b}[31m &lt;c&gt;"),
            "Kind: 1 < 2 a&b [31m <c>"
        );
        assert_eq!(plain("a <5 and <"), "a <5 and <");
    }
}
