//! The vendor's definition of a service version: every action and every data type, as JSON.
//!
//! ```json
//! { "metadata": { "serviceShortName": "…", "apiVersion": "…" },
//!   "actions": { "GetX": { "input": "GetXRequest", "output": "GetXResponse", "status": "online" } },
//!   "objects": { "GetXRequest": { "members": [ { "name": "Id", "type": "string", "member": "string" } ] } } }
//! ```

use std::collections::{BTreeSet, HashMap};

use mna_specs::{Json, Site, Status, TypeRef, names, nearest};

use super::complaint::{Complaint, quoted};
use super::document::Node;
use super::facts::{ActionFacts, Content, FieldFact, Kind, Tables, TypeFacts};
use super::page;

pub(crate) fn is_one(json: &Json) -> bool {
    json.get("actions").is_some() && json.get("objects").is_some()
}

/// Reads the definition; which site it is of stands nowhere in it.
pub(crate) fn read(root: &Node<'_>, site: Site) -> Result<Content, Complaint> {
    let metadata = root.need("metadata")?;
    let mut definition = Definition {
        objects: root.need("objects")?.members()?.collect(),
        left_out: Vec::new(),
        disabled: Vec::new(),
    };
    let mut actions = Vec::new();
    // Requests and responses are objects too, but no types of their own.
    let mut tables = BTreeSet::new();
    let declared = root.need("actions")?;
    if declared.members()?.next().is_none() {
        return Err(declared.complain("no action", "the actions of a service", "check the file"));
    }
    for (name, node) in declared.members()? {
        let (input, output) = (node.need("input")?, node.need("output")?);
        actions.push(definition.action(name, &node)?);
        tables.extend([input.text()?, output.text()?]);
    }
    let mut types = Vec::new();
    for (name, node) in root.need("objects")?.members()? {
        if !tables.contains(name) {
            types.push(definition.data_type(name, &node)?);
        }
    }
    let (service, version) = (
        metadata.need("serviceShortName")?,
        metadata.need("apiVersion")?,
    );
    // Both become folders' names.
    if !page::is_service(service.text()?) {
        let found = quoted(service.text()?);
        return Err(service.complain(found, "an id such as \"mna\"", "check the file"));
    }
    if !page::is_version(version.text()?) {
        let found = quoted(version.text()?);
        return Err(version.complain(found, "a date such as 2021-01-19", "check the file"));
    }
    Ok(Content {
        kind: Kind::Definition,
        service: Some(service.text()?.to_owned()),
        version: Some(version.text()?.to_owned()),
        site: Some(site),
        actions,
        types,
        left_out: definition.left_out,
        disabled: definition.disabled,
    })
}

struct Definition<'a> {
    objects: HashMap<&'a str, Node<'a>>,
    left_out: Vec<Complaint>,
    /// Members that the vendor has switched off.
    disabled: Vec<String>,
}

/// What a kind of value is on the wire, beside the kinds that a spec has words for.
const TIMES: [&str; 6] = [
    "date",
    "datetime",
    "datetime_iso",
    "time",
    "timestamp",
    "timestamp_iso8601",
];
const BYTES: &str = "binary";

/// The two parts that an object can play.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Input,
    Output,
    /// A data type, which may be part of either.
    Type,
}

impl<'a> Definition<'a> {
    fn action(&mut self, name: &str, node: &Node<'a>) -> Result<ActionFacts, Complaint> {
        let is_name = names::is_identifier(name) && starts_large(name);
        if !is_name {
            return Err(node.complain(
                format!("the action {}", quoted(name)),
                "a name in PascalCase, such as GetDevices",
                "download the file again",
            ));
        }
        let status = node.get("status").map(|status| self.status(&status));
        let skip_sign = node.get("skip_sign").map(|node| node.truth());
        let parameters = self.table(&node.need("input")?, Part::Input)?;
        let mut response = self.table(&node.need("output")?, Part::Output)?;
        response.retain(|field| field.name != "RequestId");
        Ok(ActionFacts {
            name: name.to_owned(),
            status: status.transpose()?,
            skip_sign: skip_sign.transpose()?,
            tables: Some(Tables {
                parameters,
                response,
            }),
            words: said(node)?,
            ..ActionFacts::default()
        })
    }

    fn status(&self, node: &Node<'a>) -> Result<Status, Complaint> {
        match node.text()? {
            "online" => Ok(Status::Online),
            "deprecated" => Ok(Status::Deprecated),
            "offline" => Ok(Status::Offline),
            other => Err(node.complain(
                format!("the status {}", quoted(other)),
                "online, deprecated or offline",
                "the vendor may have changed the format: find out what it means",
            )),
        }
    }

    /// The members of the object that an action names as its input or output.
    fn table(&mut self, named: &Node<'a>, part: Part) -> Result<Vec<FieldFact>, Complaint> {
        let name = named.text()?;
        let Some(object) = self.objects.get(name).copied() else {
            return Err(self.undeclared(named, name));
        };
        self.fields(name, &object, part)
    }

    fn data_type(&mut self, name: &str, node: &Node<'a>) -> Result<TypeFacts, Complaint> {
        if !names::is_identifier(name) || !starts_large(name) {
            return Err(node.complain(
                format!("the data type {}", quoted(name)),
                "a name of letters and digits, a capital first",
                "no type of this name can be generated: leave it out of this file",
            ));
        }
        let fields = self.fields(name, node, Part::Type)?;
        Ok(TypeFacts {
            name: type_name(name),
            fields,
            used_by: Vec::new(),
            words: said(node)?,
        })
    }

    fn fields(
        &mut self,
        owner: &str,
        object: &Node<'a>,
        part: Part,
    ) -> Result<Vec<FieldFact>, Complaint> {
        let mut fields: Vec<FieldFact> = Vec::new();
        for member in object.need("members")?.items()? {
            let name = member.need("name")?;
            let field = self.field(&member, name.text()?, part)?;
            if fields.iter().any(|earlier| earlier.name == field.name) {
                return Err(name.complain(
                    format!("the member \"{}\" for the second time", field.name),
                    "each member of an object once",
                    "find out which of the two holds and remove the other",
                ));
            }
            if member
                .get("disabled")
                .is_some_and(|d| d.truth() == Ok(true))
            {
                self.disabled.push(format!("{owner}.{}", field.name));
            } else {
                fields.push(field);
            }
        }
        Ok(fields)
    }

    fn field(&self, member: &Node<'a>, name: &str, part: Part) -> Result<FieldFact, Complaint> {
        if name.is_empty() || name.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(member.complain(
                format!("the member {}", quoted(name)),
                "a name without spaces",
                "download the file again",
            ));
        }
        if let Some(disabled) = member.get("disabled") {
            disabled.truth()?;
        }
        let required = member
            .get("required")
            .map(|node| node.truth())
            .transpose()?;
        let nullable = member.get("value_allowed_null");
        let (ty, remark) = self.ty(member)?;
        Ok(FieldFact {
            line: None,
            name: name.to_owned(),
            required: match part {
                // Left out, it is not required.
                Part::Input => Some(required == Some(true)),
                // Of what an answer holds nobody requires anything.
                Part::Output => None,
                Part::Type => required,
            },
            nullable: nullable.map(|node| node.truth()).transpose()?,
            ty,
            tells_sign: true,
            remark,
            words: said(member)?,
        })
    }

    /// `type` says whether it is a list, an object or a primitive, `member` what of.
    fn ty(&self, member: &Node<'a>) -> Result<(TypeRef, Option<String>), Complaint> {
        let (kind, of) = (member.need("type")?, member.need("member")?);
        let is_list = kind.text()? == "list";
        let mut said = [kind.text()?, of.text()?].into_iter();
        let remark = said.find(|text| TIMES.contains(text) || *text == BYTES);
        let element = match (kind.text()?, of.text()?) {
            ("list", "list") => {
                return Err(of.complain(
                    "a list of lists",
                    "a list of texts, numbers or objects",
                    "no spec can say this: describe the inner list as an object with one list",
                ));
            }
            // A kind of date travels as a text, whether "type" or "member" says so.
            ("list" | "string", of) if of == "string" || TIMES.contains(&of) => TypeRef::String,
            // A file, which only a request in parts can carry; its name and type are texts.
            (BYTES, BYTES) => TypeRef::String,
            ("list" | "int", "int64" | "int") => TypeRef::Int64,
            ("list" | "int", "uint64") => TypeRef::Uint64,
            ("list" | "float", "float" | "double") => TypeRef::Float,
            ("list" | "bool", "bool") => TypeRef::Bool,
            (time, _) if TIMES.contains(&time) => TypeRef::String,
            ("list" | "object", name) if starts_large(name) => {
                if !self.objects.contains_key(name) {
                    return Err(self.undeclared(&of, name));
                }
                TypeRef::Named(type_name(name))
            }
            ("list" | "string" | "int" | "float" | "bool" | "object", other) => {
                let known = ["string", "int64", "uint64", "float", "bool"];
                let help = match nearest(other, known) {
                    Some(meant) => format!("did you mean \"{meant}\"?"),
                    None => "the vendor may have changed the format: find out what it means".into(),
                };
                return Err(of.complain(
                    format!("{} of a {}", quoted(other), kind.text()?),
                    "string, int64, uint64, float, bool or the name of an object, as \"type\" says",
                    help,
                ));
            }
            (other, _) => {
                return Err(kind.complain(
                    format!("the type {}", quoted(other)),
                    "string, int, float, bool, list, object or a kind of date",
                    "the vendor may have changed the format: find out what it means",
                ));
            }
        };
        let ty = if is_list {
            TypeRef::List(Box::new(element))
        } else {
            element
        };
        Ok((ty, remark.map(str::to_owned)))
    }

    fn undeclared(&self, at: &Node<'a>, name: &str) -> Complaint {
        let mut known: Vec<_> = self.objects.keys().copied().collect();
        known.sort_unstable();
        let help = match nearest(name, known) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => "download the file again: it may be incomplete".to_owned(),
        };
        at.complain(
            format!("{}, which nothing declares", quoted(name)),
            "the name of one of the \"objects\"",
            help,
        )
    }
}

fn said(node: &Node<'_>) -> Result<String, Complaint> {
    let document = node.get("document");
    let text = document.map(|node| node.text()).transpose()?;
    Ok(text.unwrap_or_default().to_owned())
}

/// The name of a data type in Rust, which is all that it is for: no type's name is ever sent.
fn type_name(name: &str) -> String {
    if name.contains('_') {
        name.split('_').collect()
    } else {
        name.to_owned()
    }
}

fn starts_large(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
}
