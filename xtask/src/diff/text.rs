//! The comparison for people: a paragraph for each service version, a line for each change.

use std::io::IsTerminal;

use clap::builder::styling::{AnsiColor, Style};

use super::change::{Change, Effect, Verdict};
use super::outcome::{Comparison, Differing};

/// Whether the marks have colours.
#[derive(Clone, Copy)]
pub(crate) struct Paint(bool);

impl Paint {
    /// On a terminal whose user has not said otherwise.
    pub(crate) fn for_stdout() -> Paint {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Paint(std::io::stdout().is_terminal() && !unwanted)
    }

    fn paint(self, text: &str, style: Style) -> String {
        if self.0 {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    fn mark(self, effect: Effect) -> String {
        let (mark, style) = match effect {
            Effect::Breaking => ("!", AnsiColor::Red.on_default().bold()),
            Effect::Compatible => ("+", AnsiColor::Green.on_default()),
            Effect::Docs => (".", AnsiColor::BrightBlack.on_default()),
        };
        self.paint(mark, style)
    }
}

pub(crate) fn render(comparison: &Comparison, paint: Paint) -> String {
    let mut text = String::new();
    for service in &comparison.differing {
        text += &paragraph(service, paint);
        text.push('\n');
    }
    for unread in &comparison.unread {
        text += &format!(
            "{} {} could not be read:\n{}\n\n",
            unread.service, unread.version, unread.why
        );
    }
    text + &totals(comparison)
}

fn paragraph(service: &Differing, paint: Paint) -> String {
    let name = format!("{} {}", service.service, service.version);
    let mut text = format!(
        "{}: {}\n",
        paint.paint(&name, Style::new().bold()),
        counts(|effect| service.count(effect))
    );
    let mut subject = "";
    for change in &service.changes {
        if change.subject != subject {
            subject = &change.subject;
            text += &format!("\n  {subject}\n");
        }
        text += &format!("  {} {}\n", paint.mark(change.effect), line(change));
    }
    text
}

fn line(change: &Change) -> String {
    let between = match (&change.was, &change.now) {
        (Some(was), Some(now)) => format!(", {} → {}", short(was), short(now)),
        (Some(one), None) | (None, Some(one)) => format!(", {}", short(one)),
        (None, None) => String::new(),
    };
    format!("{}{between}: {}", change.what, change.means)
}

/// The beginning of a text that would fill the line; JSON has all of it.
fn short(text: &str) -> String {
    const LONGEST: usize = 100;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// `3 breaking, 12 compatible, 40 docs only`, without what there is none of.
fn counts(count: impl Fn(Effect) -> usize) -> String {
    let counts = Effect::ALL.map(|effect| (count(effect), effect.counted()));
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let texts: Vec<_> = counts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    texts.join(", ")
}

fn totals(comparison: &Comparison) -> String {
    let (differing, identical) = (comparison.differing.len(), comparison.identical);
    let unread = comparison.unread.len();
    let mut text = format!("service versions: {differing} differ, {identical} identical");
    if unread > 0 {
        text += &format!(", {unread} could not be read");
    }
    text.push('\n');
    if differing > 0 {
        let all = |effect| comparison.differing.iter().map(|s| s.count(effect)).sum();
        text += &format!("changes: {}\n", counts(all));
    }
    let verdict = comparison.verdict();
    text += &format!("verdict: {}", verdict.as_str());
    if verdict != Verdict::None {
        text += &format!("; of a version 0.x: {}", verdict.below_one().as_str());
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_terminal_gets_colours() {
        assert_eq!(Paint(false).mark(Effect::Breaking), "!");
        let painted = Paint(true).mark(Effect::Breaking);
        assert!(painted.starts_with('\u{1b}') && painted.contains('!'));
    }

    #[test]
    fn what_would_fill_the_line_is_cut() {
        assert_eq!(short("GetCrates"), "GetCrates");
        let long = "é".repeat(101);
        assert_eq!(short(&long), format!("{}…", "é".repeat(100)));
    }
}
