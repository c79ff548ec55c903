//! The documented examples: a request with some of its headers, and its answer.

use mna_specs::Json;

use super::super::complaint::{Complaint, quoted};
use super::super::sample::{Sample, cleaned};
use super::COPY_AGAIN;
use super::lines::{Line, last_line};

const INPUT: &str = "Input Example";
const OUTPUT: &str = "Output Example";
const POST: &str = "POST ";
const MEND: &str =
    "the example is left out: mend it in this file, if the page in the browser has it so too";

pub(super) struct Example {
    pub(super) words: String,
    pub(super) host: Header,
    pub(super) action: Header,
    pub(super) request: Sample,
    /// What stands under `Response`.
    pub(super) response: Sample,
}

pub(super) struct Header {
    pub(super) line: usize,
    pub(super) value: String,
}

/// The examples of a page, and those whose JSON is broken, as translation does now and then.
#[derive(Default)]
pub(super) struct Examples {
    pub(super) read: Vec<Example>,
    pub(super) left_out: Vec<Complaint>,
}

impl Examples {
    /// The names that stand in the requests, and those in the answers.
    pub(super) fn keys(&self) -> (Vec<&str>, Vec<&str>) {
        let requests = self.read.iter().flat_map(|e| e.request.value.members());
        let responses = self.read.iter().flat_map(|e| e.response.value.members());
        (
            requests.map(|(key, _)| key).collect(),
            responses.map(|(key, _)| key).collect(),
        )
    }
}

/// What keeps an example from being read.
enum Flaw {
    /// The page is not what it should be.
    Page(Complaint),
    /// The example is broken, and the page can do without.
    Example(Complaint),
}

/// The examples of the section "Example", each of which has a title.
pub(super) fn read(section: &[Line]) -> Result<Examples, Complaint> {
    // What may stand before the first title is prose, but no example.
    let first = section
        .iter()
        .position(|line| is_title(&line.text) || line.text == INPUT);
    let mut cursor = Cursor {
        section,
        next: first.unwrap_or(section.len()),
    };
    let mut examples = Examples::default();
    while let Some(line) = cursor.peek() {
        if !is_title(&line.text) {
            return Err(cursor.unexpected("the title of an example, such as \"Example1 …\""));
        }
        let mut words = Vec::new();
        if let Some(line) = cursor.take() {
            words.extend(title(&line.text));
        }
        while cursor
            .peek()
            .is_some_and(|l| l.text != INPUT && !is_title(&l.text))
        {
            words.extend(cursor.take().map(|line| line.text.as_str()));
        }
        cursor.expect(INPUT)?;
        let words = words.join(" ");
        take(&mut examples, &words, &mut cursor)?;
    }
    if examples.read.is_empty() && examples.left_out.is_empty() {
        return Err(cursor.unexpected("at least one example"));
    }
    Ok(examples)
}

/// The examples among `lines` that need no titles around them: each begins with its request line.
pub(super) fn read_untitled(lines: &[Line]) -> Result<Examples, Complaint> {
    let mut cursor = Cursor {
        section: lines,
        next: 0,
    };
    let mut examples = Examples::default();
    let mut words = Vec::new();
    while let Some(line) = cursor.peek() {
        if line.text.starts_with(POST) {
            let said = std::mem::take(&mut words).join(" ");
            take(&mut examples, &said, &mut cursor)?;
        } else {
            let text = title(&line.text).unwrap_or(&line.text);
            words.extend([text].into_iter().filter(|text| *text != INPUT));
            cursor.take();
        }
    }
    Ok(examples)
}

/// Adds the example that begins here. Behind a broken one it goes on at the next.
fn take(examples: &mut Examples, words: &str, cursor: &mut Cursor<'_>) -> Result<(), Complaint> {
    match example(words, cursor) {
        Ok(example) => examples.read.push(example),
        Err(Flaw::Page(complaint)) => return Err(complaint),
        Err(Flaw::Example(complaint)) => {
            examples.left_out.push(complaint);
            while cursor
                .peek()
                .is_some_and(|l| !is_title(&l.text) && !l.text.starts_with(POST))
            {
                cursor.take();
            }
        }
    }
    Ok(())
}

fn example(words: &str, cursor: &mut Cursor<'_>) -> Result<Example, Flaw> {
    if !cursor
        .peek()
        .is_some_and(|line| line.text.starts_with(POST))
    {
        let complaint = cursor.unexpected("a request line \"POST / HTTP/1.1\"");
        return Err(Flaw::Page(complaint));
    }
    let (mut host, mut action) = (None, None);
    while let Some(line) = cursor
        .peek()
        .filter(|l| !starts_json(l) && l.text != OUTPUT)
    {
        cursor.take();
        if let Some((name, value)) = line.text.split_once(':') {
            let header = || Header {
                line: line.number,
                value: value.trim().to_owned(),
            };
            match name.to_ascii_lowercase().as_str() {
                "host" => host = Some(header()),
                "x-tc-action" => action = Some(header()),
                _ => {}
            }
        }
    }
    let mut missing = |header: &str| {
        Flaw::Page(cursor.unexpected(&format!("a header \"{header}: …\" before this")))
    };
    let host = host.ok_or_else(|| missing("Host"))?;
    let action = action.ok_or_else(|| missing("X-TC-Action"))?;
    let request = json(cursor).map_err(Flaw::Example)?;
    if cursor.peek().is_some_and(|line| line.text == OUTPUT) {
        cursor.take();
    }
    let answer = json(cursor).map_err(Flaw::Example)?;
    let Some(response) = answer.value.get("Response").filter(|r| r.is_object()) else {
        return Err(Flaw::Example(Complaint::new(
            answer.line,
            "an answer without an object \"Response\"",
            "{ \"Response\": { … } }",
            MEND,
        )));
    };
    Ok(Example {
        words: words.to_owned(),
        host,
        action,
        request: Sample {
            value: cleaned(&request.value),
            ..request
        },
        response: Sample {
            value: cleaned(response),
            ..answer
        },
    })
}

fn is_title(text: &str) -> bool {
    title(text).is_some()
}

/// "Some title" of the line "Example1 Some title".
fn title(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("Example")?.trim_start();
    let title = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let has_number = title.len() < rest.len();
    (has_number && (title.is_empty() || title.starts_with(' '))).then(|| title.trim())
}

fn starts_json(line: &Line) -> bool {
    line.raw.starts_with(['{', '['])
}

/// The JSON object that starts in the next line.
fn json(cursor: &mut Cursor<'_>) -> Result<Sample, Complaint> {
    let Some(first) = cursor.peek().filter(|line| starts_json(line)) else {
        return Err(cursor.unexpected("JSON, in curly braces"));
    };
    let rest: Vec<_> = cursor.section[cursor.next..]
        .iter()
        .map(|l| l.raw.as_str())
        .collect();
    let rest = plain_spaces(&rest.join("\n"));

    let mut stream = serde_json::Deserializer::from_str(&rest).into_iter::<serde_json::Value>();
    if let Some(Err(error)) = stream.next() {
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or_default();
        let line = (first.number + error.line())
            .saturating_sub(1)
            .min(last_line(cursor.section));
        let found = format!("malformed JSON: {what}");
        return Err(Complaint::new(line, found, "a JSON object", MEND));
    }
    let text = &rest[..stream.byte_offset()];
    // A key that stands twice is only noticed here.
    let value: Json = text.parse().map_err(|message| {
        Complaint::new(
            first.number,
            format!("{message} of the example"),
            "JSON in which every key stands once",
            MEND,
        )
    })?;
    if !value.is_object() {
        return Err(cursor.unexpected("a JSON object"));
    }
    let sample = Sample {
        value,
        text: text.to_owned(),
        line: first.number,
    };
    let last = cursor.next + text.matches('\n').count();
    let behind = rest[text.len()..].lines().next().unwrap_or_default().trim();
    if !behind.is_empty() {
        return Err(Complaint::new(
            cursor.section[last].number,
            format!("{} behind the JSON", quoted(behind)),
            "the end of the line",
            MEND,
        ));
    }
    cursor.next = last + 1;
    Ok(sample)
}

/// JSON knows four kinds of white space, browsers copy more: outside of strings any will do.
fn plain_spaces(text: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    text.chars()
        .map(|c| {
            match c {
                // No string runs over a line's end; an unclosed one must not hide the rest.
                '\n' => in_string = false,
                '"' if !escaped => in_string = !in_string,
                _ => {}
            }
            escaped = in_string && c == '\\' && !escaped;
            if c.is_whitespace() && c != '\n' && !in_string {
                ' '
            } else {
                c
            }
        })
        .collect()
}

/// The lines of the section, read one after the other without the empty ones.
struct Cursor<'a> {
    section: &'a [Line],
    next: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&mut self) -> Option<&'a Line> {
        while self.section.get(self.next)?.text.is_empty() {
            self.next += 1;
        }
        self.section.get(self.next)
    }

    fn take(&mut self) -> Option<&'a Line> {
        let line = self.peek();
        self.next += 1;
        line
    }

    fn expect(&mut self, text: &str) -> Result<(), Complaint> {
        if self.peek().is_some_and(|line| line.text == text) {
            self.take();
            return Ok(());
        }
        Err(self.unexpected(&format!("the line \"{text}\"")))
    }

    fn unexpected(&mut self, expected: &str) -> Complaint {
        let (line, found) = match self.peek() {
            Some(line) => (line.number, quoted(&line.text)),
            None => (last_line(self.section), "the end of the section".to_owned()),
        };
        Complaint::new(line, found, expected, COPY_AGAIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_in_strings_is_kept_and_elsewhere_made_plain() {
        let text = "{\u{a0}\"a\u{a0}\\\"b\":\u{3000}1,\n\"c\":\t\"\u{a0}\"}";
        assert_eq!(
            plain_spaces(text),
            "{ \"a\u{a0}\\\"b\": 1,\n\"c\": \"\u{a0}\"}"
        );
    }

    #[test]
    fn a_title_has_a_number() {
        assert!(is_title("Example1 Counting crates"));
        assert!(is_title("Example 12"));
        assert!(!is_title("Examples of crates"));
        assert!(!is_title("Example"));
    }
}
