//! A source in JSON, read so that every complaint can say where.

use std::path::Path;

use mna_specs::Json;

use super::complaint::Complaint;

/// A JSON text and what it says.
pub(crate) struct Document<'a> {
    text: &'a str,
    json: Json,
}

impl<'a> Document<'a> {
    pub(crate) fn parse(text: &'a str, path: &Path) -> Result<Document<'a>, Complaint> {
        // Editors and downloads leave a mark that no JSON may begin with.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match Json::read(text, path) {
            Ok(json) => Ok(Document { text, json }),
            Err(problem) => Err(Complaint {
                line: problem.line,
                in_json: Some((problem.column, problem.pointer)),
                found: problem.message,
                expected: "the whole file as it was downloaded".to_owned(),
                help: problem.help,
            }),
        }
    }

    pub(crate) fn root(&self) -> Node<'_> {
        Node {
            document: self,
            json: &self.json,
            pointer: String::new(),
        }
    }
}

/// A value in a document.
#[derive(Clone)]
pub(crate) struct Node<'a> {
    document: &'a Document<'a>,
    pub(crate) json: &'a Json,
    pointer: String,
}

impl<'a> Node<'a> {
    pub(crate) fn complain(
        &self,
        found: impl Into<String>,
        expected: impl Into<String>,
        help: impl Into<String>,
    ) -> Complaint {
        let document = self.document;
        let (line, column) = document.json.position(document.text, &self.pointer);
        Complaint {
            in_json: Some((column, self.pointer.clone())),
            ..Complaint::new(line, found, expected, help)
        }
    }

    fn step(&self, step: &str, json: &'a Json) -> Node<'a> {
        let step = step.replace('~', "~0").replace('/', "~1");
        Node {
            document: self.document,
            json,
            pointer: format!("{}/{step}", self.pointer),
        }
    }

    /// The member, if there is one and it is not null.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        let json = self.json.get(key)?;
        let is_null = json.scalar().is_some_and(serde_json::Value::is_null);
        (!is_null).then(|| self.step(key, json))
    }

    pub(crate) fn need(&self, key: &str) -> Result<Node<'a>, Complaint> {
        self.get(key).ok_or_else(|| {
            self.complain(
                format!("{} without \"{key}\"", self.json.kind_name()),
                format!("a member \"{key}\""),
                "download the file again; the vendor may have changed the format",
            )
        })
    }

    /// The members of an object, in their order.
    pub(crate) fn members(&self) -> Result<Vec<(&'a str, Node<'a>)>, Complaint> {
        if !self.json.is_object() {
            return Err(self.other_kind("an object"));
        }
        let members = self.json.members();
        Ok(members
            .map(|(key, json)| (key, self.step(key, json)))
            .collect())
    }

    /// The elements of a list.
    pub(crate) fn items(&self) -> Result<Vec<Node<'a>>, Complaint> {
        if !self.json.is_list() {
            return Err(self.other_kind("a list"));
        }
        let items = self.json.items().iter().enumerate();
        Ok(items
            .map(|(i, json)| self.step(&i.to_string(), json))
            .collect())
    }

    pub(crate) fn text(&self) -> Result<&'a str, Complaint> {
        let text = self.json.scalar().and_then(|value| value.as_str());
        text.ok_or_else(|| self.other_kind("a text"))
    }

    /// A truth value, which some of the vendor's files write as 1 and 0.
    pub(crate) fn truth(&self) -> Result<bool, Complaint> {
        match self.json.scalar().map(ToString::to_string).as_deref() {
            Some("true" | "1") => Ok(true),
            Some("false" | "0") => Ok(false),
            _ => Err(self.other_kind("true or false")),
        }
    }

    pub(crate) fn other_kind(&self, expected: &str) -> Complaint {
        self.complain(
            self.json.kind_name(),
            expected,
            "download the file again; the vendor may have changed the format",
        )
    }
}
