//! The page of an action as plain text, as the browser shows it.
//!
//! Only the numbered sections count. What stands before and after them (buttons, dates, footers)
//! may be in any language, except that the title must be there and something must follow the last
//! table: a page that ends with a table row may have been cut off in it.

use mna_specs::{names, nearest};

use super::super::complaint::{Complaint, quoted};
use super::super::facts::Content;
use super::about::About;
use super::lines::{Line, last_line};
use super::table::{self, Columns};
use super::{COPY_AGAIN, Parts, errors, example};

pub(super) fn read(lines: &[Line]) -> Result<Content, Complaint> {
    let sections = Sections::find(lines)?;
    let about = About::read(lines, sections.description)?;
    let examples = example::read(sections.examples)?;
    let (sent, answered) = examples.keys();
    let input = table::rows(sections.input, Columns::NameRequiredType, &sent)?;
    let output = table::rows(sections.output, Columns::NameType, &answered)?;
    let parts = Parts {
        about,
        end_of_input: last_line(sections.input),
        end_of_output: last_line(sections.output),
        input,
        output,
        errors: errors::read(sections.errors)?,
        examples,
    };
    check_title(lines, &sections, &parts.action()?.value)?;
    parts.content()
}

const HEADINGS: [&str; 6] = [
    "API Description",
    "Input Parameters",
    "Output Parameters",
    "Example",
    "Developer Resources",
    "Error Code",
];

/// The lines of each section that matters, without its heading.
struct Sections<'a> {
    /// What stands before the first heading: the title among page chrome.
    before: &'a [Line],
    description: &'a [Line],
    input: &'a [Line],
    output: &'a [Line],
    examples: &'a [Line],
    /// Up to the end of the file.
    errors: &'a [Line],
}

impl<'a> Sections<'a> {
    fn find(lines: &'a [Line]) -> Result<Sections<'a>, Complaint> {
        let mut starts = [0; HEADINGS.len()];
        let mut from = 0;
        for (index, title) in HEADINGS.iter().enumerate() {
            let found = (from..lines.len()).find(|&at| {
                heading(&lines[at].text) == Some(index) && !(index == 0 && in_contents(lines, at))
            });
            starts[index] = found.ok_or_else(|| {
                let what = match index {
                    0 => "no numbered section of an action's page",
                    _ => "the end of the page",
                };
                Complaint::new(
                    last_line(lines),
                    what,
                    format!("the section \"{}. {title}\"", index + 1),
                    COPY_AGAIN,
                )
            })?;
            from = starts[index] + 1;
        }
        for pair in starts.windows(2) {
            if let Some(again) = lines[pair[0] + 1..pair[1]]
                .iter()
                .find(|line| heading(&line.text).is_some())
            {
                return Err(Complaint::new(
                    again.number,
                    format!("the section {} again or out of order", quoted(&again.text)),
                    "each numbered section once, in its order",
                    COPY_AGAIN,
                ));
            }
        }
        let section = |index: usize| {
            let end = starts.get(index + 1).copied().unwrap_or(lines.len());
            &lines[starts[index] + 1..end]
        };
        Ok(Sections {
            before: &lines[..starts[0]],
            description: section(0),
            input: section(1),
            output: section(2),
            examples: section(3),
            errors: section(5),
        })
    }
}

/// Which of [`HEADINGS`] the line is.
fn heading(text: &str) -> Option<usize> {
    let (number, title) = text.split_once('.')?;
    if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let title = title.trim();
    HEADINGS.iter().position(|known| {
        title.eq_ignore_ascii_case(known) || title.eq_ignore_ascii_case(&format!("{known}s"))
    })
}

/// Whether the heading is a line of a table of contents: another heading follows at once.
fn in_contents(lines: &[Line], at: usize) -> bool {
    let next = lines[at + 1..].iter().find(|line| !line.text.is_empty());
    next.is_some_and(|line| heading(&line.text).is_some())
}

/// The title is a line of its own; the chrome around it can be anything.
fn check_title(lines: &[Line], sections: &Sections<'_>, action: &str) -> Result<(), Complaint> {
    let before = sections.before;
    if before.iter().any(|line| line.text == action) {
        return Ok(());
    }
    // The line that most looks like a title: the name of some action.
    let like_an_action = |line: &&Line| {
        names::is_identifier(&line.text)
            && line.text.chars().filter(char::is_ascii_uppercase).count() > 1
    };
    let near = |line: &&Line| nearest(&line.text, [action]).is_some();
    let title = before
        .iter()
        .find(near)
        .or_else(|| before.iter().find(like_an_action));
    Err(match title {
        Some(line) => Complaint::new(
            line.number,
            format!("the title {}", quoted(&line.text)),
            format!("\"{action}\", as the row Action says"),
            "find out which of the two is right; the text may mix two pages",
        ),
        None => Complaint::new(
            lines
                .iter()
                .find(|l| !l.text.is_empty())
                .map_or(1, |l| l.number),
            "a page without its title",
            format!("a line \"{action}\" before the first section"),
            COPY_AGAIN,
        ),
    })
}
