//! A text as numbered lines, without what copying leaves behind.

/// One line of the page.
#[derive(Debug)]
pub(super) struct Line {
    /// Counted from one.
    pub(super) number: usize,
    /// Trimmed, and each run of white space as one space: tables may have tabs or non-breaking
    /// spaces between their columns.
    pub(super) text: String,
    /// Trimmed only, for JSON, where white space in strings counts.
    pub(super) raw: String,
}

pub(super) fn split(text: &str) -> Vec<Line> {
    let lines = text.lines().enumerate();
    lines
        .map(|(index, line)| {
            // Byte order marks and zero-width spaces are nowhere part of a page's content.
            let line = line.replace(['\u{feff}', '\u{200b}'], "");
            Line {
                number: index + 1,
                text: line.split_whitespace().collect::<Vec<_>>().join(" "),
                raw: line.trim().to_owned(),
            }
        })
        .collect()
}

/// The number of the last line that says something.
pub(super) fn last_line(lines: &[Line]) -> usize {
    let last = lines.iter().rfind(|line| !line.text.is_empty());
    last.or(lines.last()).map_or(1, |line| line.number)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn white_space_of_every_kind_becomes_one_space() {
        let lines = split("\u{feff}A\u{a0}\u{a0}B\tC \r\n\r\n  \"x  y\"");
        assert_eq!(lines[0].text, "A B C");
        assert_eq!((lines[1].text.as_str(), lines[1].number), ("", 2));
        assert_eq!(lines[2].raw, "\"x  y\"");
    }
}
