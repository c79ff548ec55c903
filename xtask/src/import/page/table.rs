//! The input and output tables: one row per parameter, whose description may run over several lines.
//!
//! Copied text has no column borders, so a row is a line that starts with a name, whether it is
//! required (in the input table) and a type. Any other line belongs to the description above it.

use mna_specs::{TypeRef, names, nearest};

use super::super::complaint::{Complaint, quoted};
use super::COPY_AGAIN;
use super::lines::{Line, last_line};

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Columns {
    NameRequiredType,
    NameType,
    /// As on the page "Data Types", where the other tables have "Parameter Name".
    Member,
    MemberRequired,
}

impl Columns {
    pub(super) fn header(self) -> &'static str {
        match self {
            Columns::NameRequiredType => "Parameter Name Required Type Description",
            Columns::NameType => "Parameter Name Type Description",
            Columns::Member => "Name Type Description",
            Columns::MemberRequired => "Name Type Required Description",
        }
    }
}

/// What tells a row whose type is a data type from a description that begins with two words in
/// capitals.
#[derive(Clone, Copy)]
pub(super) enum Known<'a> {
    /// These names stand in examples.
    Shown(&'a [&'a str]),
    /// There are these data types, and no others.
    Types(&'a [&'a str]),
    /// The columns have borders.
    Cells,
}

#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) name: String,
    pub(super) required: Option<bool>,
    pub(super) ty: TypeRef,
    pub(super) remark: Option<String>,
    pub(super) words: String,
}

impl Row {
    /// Whether it is a parameter that every action has (Action, Version, Region).
    pub(super) fn is_common(&self) -> bool {
        self.words.starts_with("Common Param")
    }
}

/// The rows of the table in `section`. `shown` are the names that the examples use.
pub(super) fn rows(
    section: &[Line],
    columns: Columns,
    shown: &[&str],
) -> Result<Vec<Row>, Complaint> {
    let header = columns.header();
    let Some(start) = section.iter().position(|line| line.text == header) else {
        return Err(Complaint::new(
            last_line(section),
            "a section without its table",
            format!("the line \"{header}\""),
            COPY_AGAIN,
        ));
    };
    let rows = rows_below(&section[start + 1..], columns, Known::Shown(shown))?;
    if rows.is_empty() {
        return Err(Complaint::new(
            last_line(section),
            "a table without rows",
            "at least the common rows",
            COPY_AGAIN,
        ));
    }
    Ok(rows)
}

/// The rows that begin in `lines`, below the table's header.
pub(super) fn rows_below(
    lines: &[Line],
    columns: Columns,
    known: Known<'_>,
) -> Result<Vec<Row>, Complaint> {
    let mut rows: Vec<Row> = Vec::new();
    for line in lines.iter().filter(|l| !l.text.is_empty()) {
        if let Some(row) = row(line, columns, known)? {
            if let Some(earlier) = rows
                .iter()
                .find(|r| r.name == row.name && r.is_common() == row.is_common())
            {
                return Err(Complaint::new(
                    line.number,
                    format!("\"{}\" for the second time", row.name),
                    format!("each name once; the first is in line {}", earlier.line),
                    "find out which of the two rows holds and remove the other",
                ));
            }
            rows.push(row);
        } else if let Some(row) = rows.last_mut().filter(|_| !broken_row(&line.text)) {
            row.words.push(' ');
            row.words.push_str(&line.text);
        } else {
            return Err(Complaint::new(
                line.number,
                quoted(&line.text),
                format!("a row of the columns \"{}\"", columns.header()),
                "check the line against the page in the browser: a column may be missing",
            ));
        }
    }
    Ok(rows)
}

/// The row that begins in this line, if one does.
pub(super) fn row(
    line: &Line,
    columns: Columns,
    known: Known<'_>,
) -> Result<Option<Row>, Complaint> {
    let mut words = line.text.split(' ');
    let stated = words.next().unwrap_or_default();
    let name = stated.strip_suffix(".N").unwrap_or(stated);
    let is_shown = match known {
        Known::Shown(names) => names.contains(&name),
        // A small letter begins a name where nothing but a type can follow.
        Known::Types(_) => {
            let next = line.text.split(' ').nth(1);
            next.is_some_and(|word| PRIMITIVES.contains(&word) || word == "Array")
        }
        Known::Cells => true,
    };
    if !names::is_identifier(name) || !(is_shown || starts_upper(name)) {
        return Ok(None);
    }
    let mut required = match columns {
        Columns::NameType | Columns::Member | Columns::MemberRequired => None,
        Columns::NameRequiredType => match words.next() {
            Some("Yes") => Some(true),
            Some("No") => Some(false),
            _ => return Ok(None),
        },
    };
    let rest: Vec<&str> = words.collect();
    let (list, rest) = match rest.as_slice() {
        ["Array", "of", rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let Some((word, rest)) = rest.split_first() else {
        return Ok(None);
    };
    let page_type = page_type(word);
    if page_type.is_none() {
        // "Whether Yes or No" is prose, "DeviceId Yes integer" is a slip.
        let slip = list || (required.is_some() && nearest(word, PRIMITIVES).is_some());
        return if slip {
            Err(unknown_type(line, word))
        } else {
            Ok(None)
        };
    }
    let (mut ty, remark) = page_type.unwrap_or_default();
    if matches!(ty, TypeRef::Named(_)) {
        if NO_DATA_TYPES.contains(word) {
            return Err(unknown_type(line, word));
        }
        // Without Yes or No between them, any two capitalised words look like a row: take only
        // what an example uses, or what cannot be an ordinary word.
        let capitals = word.chars().filter(char::is_ascii_uppercase).count();
        let certain = match known {
            Known::Shown(_) => required.is_some() || is_shown || capitals > 1 || *word == name,
            Known::Types(types) => types.contains(word),
            Known::Cells => true,
        } || list;
        if !certain {
            return Ok(None);
        }
    }
    let rest = match rest {
        // "Timestamp ISO8601" is one type.
        ["ISO8601", rest @ ..] if *word == "Timestamp" => rest,
        rest => rest,
    };
    let rest = match (columns, rest) {
        (Columns::MemberRequired, ["Yes", rest @ ..]) => {
            required = Some(true);
            rest
        }
        (Columns::MemberRequired, ["No", rest @ ..]) => {
            required = Some(false);
            rest
        }
        (Columns::MemberRequired, _) => return Ok(None),
        _ => rest,
    };
    if list {
        ty = TypeRef::List(Box::new(ty));
    } else if stated != name {
        return Err(Complaint::new(
            line.number,
            format!("\"{stated}\", a list, with the type \"{word}\""),
            format!("\"Array of {word}\""),
            "check the row against the page in the browser",
        ));
    }
    Ok(Some(Row {
        line: line.number,
        name: name.to_owned(),
        required,
        ty,
        remark,
        words: rest.join(" "),
    }))
}

const PRIMITIVES: [&str; 8] = [
    "Integer",
    "Float",
    "Double",
    "Boolean",
    "String",
    "Timestamp",
    "Datetime",
    "Date",
];

/// Words that could stand for a type and that no data type is named.
const NO_DATA_TYPES: [&str; 9] = [
    "Array", "Binary", "Bool", "Int", "List", "Long", "Map", "Number", "Object",
];

/// The spec's type for a word of the column Type, and what the spec's type does not say.
fn page_type(word: &str) -> Option<(TypeRef, Option<String>)> {
    let ty = match word {
        "Integer" => TypeRef::Int64,
        "Float" | "Double" => TypeRef::Float,
        "Boolean" => TypeRef::Bool,
        "String" => TypeRef::String,
        "Timestamp" | "Datetime" | "Date" => {
            return Some((TypeRef::String, Some(word.to_owned())));
        }
        name if names::is_identifier(name) && starts_upper(name) => TypeRef::Named(name.to_owned()),
        _ => return None,
    };
    Some((ty, None))
}

fn unknown_type(line: &Line, word: &str) -> Complaint {
    Complaint::new(
        line.number,
        format!("the type {}", quoted(word)),
        format!(
            "one of {}, the name of a data type, or \"Array of\" one",
            PRIMITIVES.join(", ")
        ),
        "check the row against the page in the browser",
    )
}

/// Whether a line that is no row was meant to be one: a name and a primitive type are there.
fn broken_row(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').take(3).collect();
    let name = words.first().is_some_and(|word| {
        let word = word.strip_suffix(".N").unwrap_or(word);
        names::is_identifier(word) && starts_upper(word)
    });
    let type_at = |index: usize| {
        words
            .get(index)
            .is_some_and(|word| PRIMITIVES.contains(word))
    };
    let array = words.get(1..3) == Some(&["Array", "of"]);
    let second = words.get(1).is_some_and(|word| starts_upper(word));
    name && (type_at(1) || array || (second && type_at(2)))
}

fn starts_upper(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::super::lines::split;
    use super::*;

    fn input(body: &str) -> Result<Vec<Row>, Complaint> {
        let text = format!("{}\n{body}", Columns::NameRequiredType.header());
        rows(&split(&text), Columns::NameRequiredType, &[])
    }

    fn output(body: &str, shown: &[&str]) -> Result<Vec<Row>, Complaint> {
        let text = format!("{}\n{body}", Columns::NameType.header());
        rows(&split(&text), Columns::NameType, shown)
    }

    #[test]
    fn each_type_of_the_page_has_its_type_in_the_spec() {
        let rows = input(
            "A Yes Integer a\nB No Float b\nC No Boolean c\nD No String d\n\
             E.N No Array of String e\nF.N No Array of Crate f\nG No Timestamp ISO8601 g\nH No Crate",
        )
        .unwrap();
        let types: Vec<_> = rows.iter().map(|row| row.ty.to_string()).collect();
        let expected = [
            "int64", "float", "bool", "string", "[string]", "[Crate]", "string", "Crate",
        ];
        assert_eq!(types, expected);
        assert_eq!(rows[6].remark.as_deref(), Some("Timestamp"));
        assert_eq!(rows[6].words, "g");
        assert_eq!(rows[4].name, "E");
        assert_eq!(
            (rows[0].required, rows[1].required),
            (Some(true), Some(false))
        );
    }

    #[test]
    fn a_description_runs_until_the_next_row() {
        let rows = input(
            "A Yes Integer first\nLeave it out: all.\n\n1: one;\nWhether Yes or No\nB No String",
        )
        .unwrap();
        assert_eq!(
            rows[0].words,
            "first Leave it out: all. 1: one; Whether Yes or No"
        );
        assert_eq!(rows[1].name, "B");
    }

    #[test]
    fn two_capitalised_words_are_prose_unless_an_example_uses_the_first() {
        let body = "A String kind\nPublic Cloud machines";
        assert_eq!(output(body, &[]).unwrap().len(), 1);
        assert_eq!(output(body, &["Public"]).unwrap().len(), 2);
        assert_eq!(
            output("Tag Tag words\nA CrateInfo words", &[])
                .unwrap()
                .len(),
            2
        );
    }

    #[test]
    fn a_row_that_lacks_a_column_is_not_taken_for_prose() {
        for broken in [
            "B String words",
            "B Maybe String words",
            "B.N Array of String",
            "B Yes integer x",
        ] {
            let complaint = input(&format!("A Yes Integer a\n{broken}")).unwrap_err();
            assert_eq!(complaint.line, 3, "{broken}");
        }
    }

    #[test]
    fn a_list_by_name_must_be_a_list_by_type() {
        let complaint = input("A.N Yes Integer a").unwrap_err();
        assert!(
            complaint.expected.contains("Array of Integer"),
            "{complaint:?}"
        );
    }

    #[test]
    fn a_name_listed_twice_is_refused() {
        let complaint = output("A String a\nB String b\nA Integer c", &[]).unwrap_err();
        assert_eq!(complaint.line, 4);
        assert!(complaint.expected.contains("line 2"), "{complaint:?}");
    }
}
