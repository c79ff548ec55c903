//! Lists and tables of a summary, cut at a readable length.

use std::fmt;

pub(crate) const WIDTH: usize = 100;
/// How many lines of a group are printed without `--verbose`.
const LINES: usize = 40;

/// Prints groups of lines, each cut at a readable length.
pub(crate) struct Groups<'a, 'f> {
    pub(crate) f: &'a mut fmt::Formatter<'f>,
    pub(crate) verbose: bool,
    /// Whether anything was left out.
    pub(crate) cut: bool,
}

impl Groups<'_, '_> {
    pub(crate) fn list(&mut self, heading: &str, items: Vec<String>) -> fmt::Result {
        self.print(
            heading,
            items.len(),
            items.iter().map(|item| format!("  {item}")).collect(),
        )
    }

    /// Two columns. The second is wrapped, or cut where there is much.
    pub(crate) fn table(&mut self, heading: &str, rows: &[(String, String)]) -> fmt::Result {
        const WIDEST: usize = 40;
        let short = rows.iter().map(|(label, _)| label.chars().count());
        let column = short.filter(|length| *length <= WIDEST).max().unwrap_or(0);
        let much = !self.verbose && rows.len() > LINES;
        let mut lines = Vec::new();
        for (label, text) in rows {
            let is_long = label.chars().count() > WIDEST;
            if is_long {
                lines.push(format!("  {label}"));
            }
            let wrapped = wrapped(text, WIDTH.saturating_sub(column + 4).max(40));
            let take = if much { 1 } else { wrapped.len() };
            for (index, line) in wrapped.iter().take(take).enumerate() {
                let label = if index == 0 && !is_long { label } else { "" };
                let more = if take < wrapped.len() { " …" } else { "" };
                lines.push(
                    format!("  {label:column$}  {line}{more}")
                        .trim_end()
                        .to_owned(),
                );
            }
            self.cut |= take < wrapped.len();
        }
        self.print(heading, rows.len(), lines)
    }

    fn print(&mut self, heading: &str, count: usize, lines: Vec<String>) -> fmt::Result {
        if lines.is_empty() {
            return Ok(());
        }
        let shown = if self.verbose || lines.len() <= LINES + 1 {
            lines.len()
        } else {
            LINES
        };
        writeln!(self.f, "\n{heading} ({count})")?;
        for line in &lines[..shown] {
            writeln!(self.f, "{line}")?;
        }
        if shown < lines.len() {
            self.cut = true;
            writeln!(self.f, "  … and {} lines more", lines.len() - shown)?;
        }
        Ok(())
    }
}

/// The text in lines of at most `width` characters, one line at least; long words stay whole.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += length;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_wrapped_at_words() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("", 8), [""]);
        assert_eq!(
            wrapped("incomprehensible is", 8),
            ["incomprehensible", "is"]
        );
    }
}
