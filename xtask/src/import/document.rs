//! A source in JSON, read so that every complaint can say where.

use std::path::Path;

use mna_specs::Json;
use serde_json::Value;

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
        }
    }
}

/// A value in a document.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    document: &'a Document<'a>,
    pub(crate) json: &'a Json,
}

impl<'a> Node<'a> {
    pub(crate) fn complain(
        &self,
        found: impl Into<String>,
        expected: impl Into<String>,
        help: impl Into<String>,
    ) -> Complaint {
        let document = self.document;
        // Where a value stands is only looked for when it is asked for: there are a million of them.
        let pointer = pointer(&document.json, self.json).unwrap_or_default();
        let (line, column) = document.json.position(document.text, &pointer);
        Complaint {
            in_json: Some((column, pointer)),
            ..Complaint::new(line, found, expected, help)
        }
    }

    fn of(&self, json: &'a Json) -> Node<'a> {
        Node {
            document: self.document,
            json,
        }
    }

    /// The member, if there is one and it is not null.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        let json = self.json.get(key)?;
        let is_null = json.scalar().is_some_and(Value::is_null);
        (!is_null).then(|| self.of(json))
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
    pub(crate) fn members(
        &self,
    ) -> Result<impl Iterator<Item = (&'a str, Node<'a>)> + use<'a>, Complaint> {
        if !self.json.is_object() {
            return Err(self.other_kind("an object"));
        }
        let this = *self;
        let members = self.json.members();
        Ok(members.map(move |(key, json)| (key, this.of(json))))
    }

    /// The elements of a list.
    pub(crate) fn items(&self) -> Result<impl Iterator<Item = Node<'a>> + use<'a>, Complaint> {
        if !self.json.is_list() {
            return Err(self.other_kind("a list"));
        }
        let this = *self;
        Ok(self.json.items().iter().map(move |json| this.of(json)))
    }

    pub(crate) fn text(&self) -> Result<&'a str, Complaint> {
        let text = self.json.scalar().and_then(Value::as_str);
        text.ok_or_else(|| self.other_kind("a text"))
    }

    /// A truth value, which some of the vendor's files write as 1 and 0.
    pub(crate) fn truth(&self) -> Result<bool, Complaint> {
        match self.json.scalar() {
            Some(Value::Bool(value)) => Ok(*value),
            Some(Value::Number(number)) if number.as_u64() == Some(1) => Ok(true),
            Some(Value::Number(number)) if number.as_u64() == Some(0) => Ok(false),
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

/// The JSON pointer of `wanted`, which stands somewhere in `json`.
fn pointer(json: &Json, wanted: &Json) -> Option<String> {
    if std::ptr::eq(json, wanted) {
        return Some(String::new());
    }
    let below = |step: &str, value| pointer(value, wanted).map(|rest| format!("/{step}{rest}"));
    let mut items = json.items().iter().enumerate();
    let mut members = json.members();
    items
        .find_map(|(index, item)| below(&index.to_string(), item))
        .or_else(|| {
            members
                .find_map(|(key, value)| below(&key.replace('~', "~0").replace('/', "~1"), value))
        })
}
