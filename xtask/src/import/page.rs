//! An action's documentation page, as plain text copied from the browser, as facts.
//!
//! Only the numbered sections count. What stands before and after them (buttons, dates, footers)
//! may be in any language, except that the title must be there and something must follow the last
//! table: a page that ends with a table row may have been cut off in it.

mod errors;
mod example;
mod lines;
mod table;

use mna_specs::{Site, names, nearest};

use super::complaint::{Complaint, quoted};
use super::facts::{ExampleFact, Facts, FieldFact};
use example::Example;
use lines::Line;
use table::{Columns, Row};

const COPY_AGAIN: &str =
    "copy the whole page again, from its title to its footer; it may have been cut off";

/// Reads the page, or says what about it cannot be right.
pub(crate) fn read(text: &str) -> Result<Facts, Complaint> {
    let lines = lines::split(text);
    refuse_other_kinds(&lines)?;
    let sections = Sections::find(&lines)?;

    let about = About::read(&lines, sections.description)?;
    let examples = example::read(sections.examples)?;
    let sent: Vec<&str> = keys(examples.iter().map(|e| &e.request.value)).collect();
    let answered: Vec<&str> = keys(examples.iter().map(|e| &e.response.value)).collect();
    let input = table::rows(sections.input, Columns::NameRequiredType, &sent)?;
    let output = table::rows(sections.output, Columns::NameType, &answered)?;
    let errors = errors::read(sections.errors)?;

    let action = stated_value(&input, "Action", sections.input)?;
    let version = stated_value(&input, "Version", sections.input)?;
    check_action(&action)?;
    check_version(&version)?;
    check_title(&lines, &sections, &action.value)?;
    for example in &examples {
        check_headers(example, &about.host, &action.value)?;
    }
    if !output.iter().any(|row| row.name == "RequestId") {
        return Err(Complaint::new(
            last_line(sections.output),
            "an output table without the row RequestId",
            "RequestId as its last row, as on every page",
            COPY_AGAIN,
        ));
    }

    Ok(Facts {
        service: about.service,
        version: version.value,
        action: action.value,
        site: about.site,
        host: about.host,
        rate_limit: about.rate_limit,
        parameters: facts(input.into_iter().filter(|row| !row.is_common())),
        response: facts(output.into_iter().filter(|row| row.name != "RequestId")),
        errors,
        examples: examples
            .into_iter()
            .map(|e| ExampleFact {
                words: e.words,
                request: e.request,
                response: e.response,
            })
            .collect(),
        words: about.words,
    })
}

fn keys<'a>(objects: impl Iterator<Item = &'a mna_specs::Json>) -> impl Iterator<Item = &'a str> {
    objects.flat_map(|object| object.members().map(|(key, _)| key))
}

fn facts(rows: impl Iterator<Item = Row>) -> Vec<FieldFact> {
    rows.map(|row| FieldFact {
        line: row.line,
        name: row.name,
        required: row.required,
        ty: row.ty,
        remark: row.remark,
        words: row.words,
    })
    .collect()
}

/// The number of the last line that says something.
fn last_line(lines: &[Line]) -> usize {
    let last = lines.iter().rfind(|line| !line.text.is_empty());
    last.or(lines.last()).map_or(1, |line| line.number)
}

/// Names what the file is, where that can be told, instead of complaining of a missing section.
fn refuse_other_kinds(lines: &[Line]) -> Result<(), Complaint> {
    const WANTED: &str = "the documentation page of one action, as plain text";
    let mut texts = lines.iter().filter(|line| !line.text.is_empty());
    let Some(first) = texts.next() else {
        return Err(Complaint::new(
            1,
            "an empty file",
            WANTED,
            "open the page in a browser, select all of it, and paste it into this file",
        ));
    };
    let refuse = |line: &Line, found: &str, help: &str| {
        Err(Complaint::new(line.number, found, WANTED, help))
    };
    if first.text.starts_with('<') {
        return refuse(
            first,
            "markup (HTML or XML)",
            "open the page in a browser and copy the text that it shows, not its source",
        );
    }
    if first.text.starts_with('{') || first.text.starts_with('[') {
        return refuse(
            first,
            "JSON",
            "definitions cannot be imported yet: copy the text of the page",
        );
    }
    if lines
        .iter()
        .any(|line| line.text.starts_with("| Parameter"))
    {
        return refuse(
            first,
            "a page as Markdown",
            "Markdown cannot be imported yet: copy the text that the browser shows",
        );
    }
    if let Some(line) = lines
        .iter()
        .find(|l| l.text.starts_with("Used by actions:"))
    {
        return refuse(
            line,
            "the page \"Data Types\"",
            "import the page of an action that uses these types instead",
        );
    }
    Ok(())
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

/// What the section "API Description" says.
struct About {
    service: String,
    site: Site,
    host: String,
    rate_limit: Option<u32>,
    words: String,
}

impl About {
    fn read(page: &[Line], section: &[Line]) -> Result<About, Complaint> {
        const HOST: &str = "Domain name for API request:";
        let mut hosts = page.iter().filter(|line| line.text.starts_with(HOST));
        let line = hosts.next().filter(|line| {
            let first = section.first().map_or(0, |l| l.number);
            (first..=last_line(section)).contains(&line.number)
        });
        let Some(line) = line else {
            return Err(Complaint::new(
                last_line(section),
                "a description without a host",
                format!("a line \"{HOST} …\" in the section \"1. API Description\""),
                COPY_AGAIN,
            ));
        };
        if let Some(second) = hosts.next() {
            return Err(Complaint::new(
                second.number,
                "a second line that states the host",
                "one page in one file",
                "save each page in a file of its own",
            ));
        }
        let host = line.text[HOST.len()..].trim().trim_end_matches('.');
        let Some((service, site)) = service_and_site(host) else {
            return Err(Complaint::new(
                line.number,
                format!("the host {}", quoted(host)),
                "<service>.intl.tencentcloudapi.com or <service>.tencentcloudapi.com",
                "check the line against the page in the browser",
            ));
        };

        let mut rate_limit = None;
        let mut words = Vec::new();
        for line in section {
            if line.text.starts_with(HOST) || line.text.is_empty() {
                continue;
            }
            // From here on the section is about another product.
            if line.text.starts_with("We recommend you to use") {
                break;
            }
            let Some(limit) = stated_rate(line)? else {
                words.push(line.text.as_str());
                continue;
            };
            if rate_limit.is_some_and(|earlier| earlier != limit) {
                return Err(Complaint::new(
                    line.number,
                    format!("a second rate limit, of {limit} requests"),
                    "one rate limit",
                    "find out which one holds and remove the other line",
                ));
            }
            rate_limit = Some(limit);
        }
        Ok(About {
            service: service.to_owned(),
            site,
            host: host.to_owned(),
            rate_limit,
            words: words.join(" "),
        })
    }
}

fn service_and_site(host: &str) -> Option<(&str, Site)> {
    let rest = host.strip_suffix(".tencentcloudapi.com")?;
    let (service, site) = match rest.strip_suffix(".intl") {
        Some(service) => (service, Site::Intl),
        None => (rest, Site::Cn),
    };
    // It becomes a folder's name: nothing but letters and digits may be in it.
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (!service.is_empty() && service != "intl" && service.chars().all(plain))
        .then_some((service, site))
}

/// The number in "A maximum of 20 requests can be initiated per second for this API."
fn stated_rate(line: &Line) -> Result<Option<u32>, Complaint> {
    let Some((_, rest)) = line.text.split_once("maximum of ") else {
        return Ok(None);
    };
    let Some((number, rest)) = rest.split_once(' ') else {
        return Ok(None);
    };
    let starts_with_digit = number.starts_with(|c: char| c.is_ascii_digit());
    if !starts_with_digit || !rest.starts_with("request") {
        return Ok(None);
    }
    match number.replace(',', "").parse() {
        Ok(limit) if limit > 0 && rest.contains("per second") => Ok(Some(limit)),
        _ => Err(Complaint::new(
            line.number,
            format!("the rate limit {}", quoted(&line.text)),
            "\"A maximum of <number> requests … per second …\"",
            "check the line against the page in the browser",
        )),
    }
}

/// A value that a common parameter's row states.
struct Stated {
    line: usize,
    value: String,
}

fn stated_value(rows: &[Row], name: &str, section: &[Line]) -> Result<Stated, Complaint> {
    const MARK: &str = "The value used for this API:";
    let row = rows.iter().find(|row| row.name == name && row.is_common());
    let stated = row.and_then(|row| {
        let (_, value) = row.words.split_once(MARK)?;
        Some((row.line, value.trim().trim_end_matches('.')))
    });
    match stated {
        Some((line, value)) => Ok(Stated {
            line,
            value: value.to_owned(),
        }),
        None => Err(Complaint::new(
            row.map_or_else(|| last_line(section), |row| row.line),
            format!("no value for {name} in the input table"),
            format!("a row {name} that says \"{MARK} …\""),
            COPY_AGAIN,
        )),
    }
}

fn check_action(action: &Stated) -> Result<(), Complaint> {
    let name = &action.value;
    if names::is_identifier(name) && name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Ok(());
    }
    Err(Complaint::new(
        action.line,
        format!("the action {}", quoted(name)),
        "a name in PascalCase, such as GetDevices",
        "check the row against the page in the browser",
    ))
}

fn check_version(version: &Stated) -> Result<(), Complaint> {
    let shape: String = version
        .value
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    if shape == "0000-00-00" {
        return Ok(());
    }
    Err(Complaint::new(
        version.line,
        format!("the version {}", quoted(&version.value)),
        "a date such as 2021-01-19",
        "check the row against the page in the browser",
    ))
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

fn check_headers(example: &Example, host: &str, action: &str) -> Result<(), Complaint> {
    for (header, expected, source) in [
        (&example.host, host, "the section \"1. API Description\""),
        (&example.action, action, "the row Action"),
    ] {
        if header.value != expected {
            return Err(Complaint::new(
                header.line,
                format!("{} in the example", quoted(&header.value)),
                format!("\"{expected}\", as {source} says"),
                "find out which of the two is right; the text may mix two pages",
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
