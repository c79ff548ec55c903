//! The page of an action as Markdown: its tables have borders, its headings may be missing.

use super::super::complaint::{Complaint, quoted};
use super::super::facts::{Content, ErrorFact};
use super::about::About;
use super::lines::{Line, last_line};
use super::table::{self, Columns, Known, Row};
use super::{COPY_AGAIN, Parts, errors, example};

const INPUT: &str = "| Parameter Name | Required | Type | Description |";
const OUTPUT: &str = "| Parameter Name | Type | Description |";
const ERRORS: &str = "| Error Code | Description |";

/// Whether the line can only stand on such a page.
pub(super) fn is_table(line: &Line) -> bool {
    [INPUT, OUTPUT, ERRORS].contains(&line.text.as_str())
}

pub(super) fn read(lines: &[Line]) -> Result<Content, Complaint> {
    let lines: Vec<Line> = lines.iter().map(plain).collect();
    let (before, rest) = split(&lines, INPUT)?;
    // Nothing may stand between one table and the header of the next.
    let (input, rest) = split(rest, OUTPUT)?;
    let (input, _) = table_of(input);
    let (output, rest) = table_of(rest);
    let no_codes = |line: &Line| line.text.starts_with("There is no error code");
    let (examples, codes) = match rest.iter().position(no_codes) {
        Some(at) => (&rest[..at], Vec::new()),
        None => {
            let (examples, codes) = split(rest, ERRORS)?;
            (examples, error_codes(table_of(codes).0)?)
        }
    };
    let parts = Parts {
        about: About::read(&lines, before)?,
        end_of_input: last_line(input),
        end_of_output: last_line(output),
        input: rows(input, Columns::NameRequiredType)?,
        output: rows(output, Columns::NameType)?,
        errors: codes,
        examples: example::read_untitled(examples)?,
    };
    parts.content()
}

/// The line without the marks of a heading or of a block of code.
fn plain(line: &Line) -> Line {
    let strip = |text: &str| match text {
        fence if fence.starts_with("```") => String::new(),
        text => text.trim_start_matches('#').trim_start().to_owned(),
    };
    Line {
        number: line.number,
        text: strip(&line.text),
        raw: strip(&line.raw),
    }
}

/// What stands before the table of this header, and what follows the header.
fn split<'a>(lines: &'a [Line], header: &str) -> Result<(&'a [Line], &'a [Line]), Complaint> {
    match lines.iter().position(|line| line.text == header) {
        Some(at) => Ok((&lines[..at], &lines[at + 1..])),
        None => Err(Complaint::new(
            last_line(lines),
            "the end of the page",
            format!("the table \"{header}\""),
            COPY_AGAIN,
        )),
    }
}

/// The rows of the table that begins here, and what follows it.
fn table_of(lines: &[Line]) -> (&[Line], &[Line]) {
    let end = lines.iter().position(|line| !line.text.starts_with('|'));
    lines.split_at(end.unwrap_or(lines.len()))
}

fn rows(lines: &[Line], columns: Columns) -> Result<Vec<Row>, Complaint> {
    let count = columns.header().split(' ').count() - 1;
    let mut rows: Vec<Row> = Vec::new();
    for (line, cells) in cells(lines, count)? {
        let joined = Line {
            number: line.number,
            text: cells.join(" "),
            raw: String::new(),
        };
        let row = table::row(&joined, columns, Known::Cells)?.ok_or_else(|| wrong(line, count))?;
        if rows
            .iter()
            .any(|r| r.name == row.name && r.is_common() == row.is_common())
        {
            return Err(Complaint::new(
                line.number,
                format!("\"{}\" for the second time", row.name),
                "each name once",
                "find out which of the two rows holds and remove the other",
            ));
        }
        rows.push(row);
    }
    Ok(rows)
}

fn error_codes(lines: &[Line]) -> Result<Vec<ErrorFact>, Complaint> {
    let mut codes: Vec<ErrorFact> = Vec::new();
    for (line, cells) in cells(lines, 2)? {
        let code = &cells[0];
        if !errors::is_code(code) || codes.iter().any(|known| known.code == *code) {
            return Err(Complaint::new(
                line.number,
                format!("the error code {}", quoted(code)),
                "each code once, as \"Category\" or \"Category.Detail\" in PascalCase",
                "check the row against the page in the browser",
            ));
        }
        codes.push(ErrorFact {
            code: code.clone(),
            words: cells[1].clone(),
        });
    }
    Ok(codes)
}

/// Each row's cells; the line of dashes below a header is none.
fn cells(lines: &[Line], count: usize) -> Result<Vec<(&Line, Vec<String>)>, Complaint> {
    let mut rows = Vec::new();
    for line in lines {
        if line
            .text
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' '))
        {
            continue;
        }
        // A bar in a cell has a backslash before it.
        let text = line.text.replace("\\|", "\u{0}");
        let inner = text
            .strip_prefix('|')
            .and_then(|rest| rest.strip_suffix('|'));
        let cells: Vec<String> = inner.map_or(Vec::new(), |inner| {
            let cells = inner.split('|');
            cells
                .map(|cell| cell.trim().replace('\u{0}', "|"))
                .collect()
        });
        if cells.len() != count {
            return Err(wrong(line, count));
        }
        rows.push((line, cells));
    }
    if rows.is_empty() {
        return Err(Complaint::new(
            last_line(lines),
            "a table without rows",
            "at least one row",
            COPY_AGAIN,
        ));
    }
    Ok(rows)
}

fn wrong(line: &Line, count: usize) -> Complaint {
    Complaint::new(
        line.number,
        quoted(&line.text),
        format!("a row of {count} columns, between bars, as the table's header says"),
        "check the row against the page in the browser: it may have been cut off",
    )
}
