//! A documentation page as facts, in each of the layouts in which pages come.

mod about;
mod data_types;
mod errors;
mod example;
mod lines;
mod markdown;
mod plain;
mod table;

use super::complaint::Complaint;
use super::facts::{ActionFacts, Content, ErrorFact, ExampleFact, FieldFact, Kind, Tables};
use super::words;
use about::{About, Stated};
use example::Examples;
use lines::Line;
use table::Row;

pub(crate) use about::{is_service, is_version, service_and_site};

const COPY_AGAIN: &str =
    "copy the whole page again, from its title to its footer; it may have been cut off";

/// Reads the page, or says what about it cannot be right.
pub(crate) fn read(text: &str) -> Result<Content, Complaint> {
    let lines = lines::split(text);
    refuse_other_kinds(&lines)?;
    let any = |is_one: fn(&Line) -> bool| lines.iter().any(is_one);
    if any(markdown::is_table) {
        markdown::read(&lines)
    } else if any(data_types::is_mark) {
        data_types::read(&lines)
    } else {
        plain::read(&lines)
    }
}

/// An action's page taken apart, whatever its layout.
struct Parts {
    about: About,
    input: Vec<Row>,
    end_of_input: usize,
    output: Vec<Row>,
    end_of_output: usize,
    errors: Vec<ErrorFact>,
    examples: Examples,
}

impl Parts {
    /// The action's name, as the input table says it.
    fn action(&self) -> Result<Stated, Complaint> {
        let action = about::stated_value(&self.input, "Action", self.end_of_input)?;
        about::check_action(&action)?;
        Ok(action)
    }

    /// Puts the parts together, if they speak of one action.
    fn content(self) -> Result<Content, Complaint> {
        let action = self.action()?;
        let version = about::stated_value(&self.input, "Version", self.end_of_input)?;
        about::check_version(&version)?;
        for example in &self.examples.read {
            about::check_headers(example, &self.about.host, &action.value)?;
        }
        if !self.output.iter().any(|row| row.name == "RequestId") {
            return Err(Complaint::new(
                self.end_of_output,
                "an output table without the row RequestId",
                "RequestId as its last row, as on every page",
                COPY_AGAIN,
            ));
        }
        let parameters = self.input.into_iter().filter(|row| !row.is_common());
        let response = self
            .output
            .into_iter()
            .filter(|row| row.name != "RequestId");
        let examples = self.examples.read.into_iter().map(|e| ExampleFact {
            words: words::plain(&e.words),
            request: e.request,
            response: e.response,
        });
        Ok(Content {
            kind: Kind::Page,
            service: Some(self.about.service),
            version: Some(version.value),
            site: Some(self.about.site),
            actions: vec![ActionFacts {
                name: action.value,
                host: Some(self.about.host),
                status: None,
                skip_sign: None,
                rate_limit: self.about.rate_limit,
                tables: Some(Tables {
                    parameters: parameters.map(fact).collect(),
                    response: response.map(fact).collect(),
                }),
                errors: Some(self.errors),
                examples: examples.collect(),
                words: words::plain(&self.about.words),
            }],
            types: Vec::new(),
            left_out: self.examples.left_out,
            disabled: Vec::new(),
        })
    }
}

fn fact(row: Row) -> FieldFact {
    FieldFact {
        line: Some(row.line),
        name: row.name,
        required: row.required,
        nullable: words::say_null(&row.words).then_some(true),
        ty: row.ty,
        // Integer stands for signed and unsigned numbers alike.
        tells_sign: false,
        remark: row.remark,
        words: words::plain(&row.words),
    }
}

/// Names what the file is, where that can be told, instead of complaining of a missing section.
fn refuse_other_kinds(lines: &[Line]) -> Result<(), Complaint> {
    const WANTED: &str = "a definition in JSON, or a documentation page as text or Markdown";
    let Some(first) = lines.iter().find(|line| !line.text.is_empty()) else {
        return Err(Complaint::new(
            1,
            "an empty file",
            WANTED,
            "open the page in a browser, select all of it, and paste it into this file",
        ));
    };
    if first.text.starts_with('<') {
        return Err(Complaint::new(
            first.number,
            "markup (HTML or XML)",
            WANTED,
            "open the page in a browser and copy the text that it shows, not its source",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
