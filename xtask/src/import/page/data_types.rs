//! The page "Data Types": for each type its name, what it is, the actions that use it, its members.

use mna_specs::names;

use super::super::complaint::Complaint;
use super::super::facts::{Content, Kind, TypeFacts};
use super::super::words;
use super::lines::{Line, last_line};
use super::table::{self, Columns, Known};
use super::{COPY_AGAIN, fact};

const MARK: &str = "Used by actions:";

/// Whether the line can only stand on such a page.
pub(super) fn is_mark(line: &Line) -> bool {
    line.text.starts_with(MARK)
}

/// Which service the types are of stands nowhere on the page.
pub(super) fn read(lines: &[Line]) -> Result<Content, Complaint> {
    let marks = lines.iter().enumerate().filter(|(_, line)| is_mark(line));
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for (mark, _) in marks {
        let from = blocks.last().map_or(0, |block| block.mark + 1);
        let Some(name) = name_above(lines, from, mark) else {
            return Err(Complaint::new(
                lines[mark].number,
                "a line that says who uses a type, and no type above it",
                "the type's name on a line of its own, then its description",
                COPY_AGAIN,
            ));
        };
        if let Some(earlier) = blocks.iter().find(|b| b.name() == lines[name].text) {
            return Err(Complaint::new(
                lines[name].number,
                format!("the type \"{}\" for the second time", earlier.name()),
                "each type once",
                "find out which of the two holds and remove the other",
            ));
        }
        if let Some(last) = blocks.last_mut() {
            last.table = &lines[last.mark + 1..name];
        }
        blocks.push(Block {
            title: &lines[name],
            words: &lines[name + 1..mark],
            mark,
            users: &lines[mark],
            table: &lines[mark + 1..],
        });
    }
    let known: Vec<&str> = blocks.iter().map(Block::name).collect();
    let mut types = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        types.push(block.read(&known, index + 1 == blocks.len())?);
    }
    Ok(Content {
        kind: Kind::DataTypes,
        types,
        ..Content::default()
    })
}

/// The line of the type's name: it stands alone, above the paragraphs that describe the type. The
/// paragraph next to the mark is only the name if nothing else is: descriptions can be one word.
fn name_above(lines: &[Line], from: usize, mark: usize) -> Option<usize> {
    let is_empty = |at: usize| lines.get(at).is_none_or(|line| line.text.is_empty());
    let mut candidates = (from..mark).rev().filter(|&at| {
        let alone = (at == 0 || is_empty(at - 1)) && is_empty(at + 1);
        alone && names::is_identifier(&lines[at].text) && starts_large(&lines[at].text)
    });
    let nearest = candidates.next()?;
    let is_next_to_mark = (nearest + 1..mark).all(is_empty);
    if is_next_to_mark {
        let above = candidates
            .next()
            .filter(|at| (at + 1..nearest).all(is_empty));
        return above.or(Some(nearest));
    }
    Some(nearest)
}

struct Block<'a> {
    title: &'a Line,
    words: &'a [Line],
    /// The index of the line that says who uses the type.
    mark: usize,
    users: &'a Line,
    /// Up to the next type, or to the end of the page.
    table: &'a [Line],
}

impl Block<'_> {
    fn name(&self) -> &str {
        &self.title.text
    }

    fn read(&self, known: &[&str], is_last: bool) -> Result<TypeFacts, Complaint> {
        let header = self.table.iter().position(|line| !line.text.is_empty());
        let with_header = header.and_then(|at| {
            let columns = [Columns::Member, Columns::MemberRequired].into_iter();
            let mut fitting = columns.filter(|c| c.header() == self.table[at].text);
            fitting.next().map(|columns| (at, columns))
        });
        let Some((at, columns)) = with_header else {
            return Err(Complaint::new(
                header.map_or(self.users.number, |at| self.table[at].number),
                format!("the type {} without its table", self.name()),
                format!("the line \"{}\"", Columns::Member.header()),
                COPY_AGAIN,
            ));
        };
        let known = Known::Types(known);
        let below = &self.table[at + 1..];
        let (rows, after) = below.split_at(end_of_rows(below, columns, known));
        if is_last && after.iter().all(|line| line.text.is_empty()) {
            return Err(Complaint::new(
                last_line(self.table),
                "the end of the page in a table",
                "something after the table, such as the page's footer",
                COPY_AGAIN,
            ));
        }
        let rows = table::rows_below(rows, columns, known)?;
        if rows.is_empty() {
            return Err(Complaint::new(
                self.users.number,
                format!("the type {} without members", self.name()),
                "at least one row",
                COPY_AGAIN,
            ));
        }
        let described: Vec<&str> = self.words.iter().map(|line| line.text.as_str()).collect();
        let users = self.users.text[MARK.len()..].trim().trim_end_matches('.');
        Ok(TypeFacts {
            name: self.name().to_owned(),
            fields: rows.into_iter().map(fact).collect(),
            used_by: users
                .split(',')
                .map(|name| name.trim().to_owned())
                .collect(),
            words: words::plain(&described.join(" ")),
        })
    }
}

/// Where the table ends: at an empty line that no further row follows.
fn end_of_rows(lines: &[Line], columns: Columns, known: Known<'_>) -> usize {
    let mut end = lines.len();
    for (at, line) in lines.iter().enumerate() {
        let is_row = || !matches!(table::row(line, columns, known), Ok(None));
        if line.text.is_empty() {
            end = end.min(at);
        } else if end < at && is_row() {
            end = lines.len();
        }
    }
    end
}

fn starts_large(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
}
