//! What a source says, whatever the source looks like.
//!
//! Every item knows its place in the source, for complaints, and the vendor's words about it, which
//! are shown on the terminal, and enter a spec only where somebody asks for that.

use std::path::PathBuf;

use mna_specs::{RateLimit, Site, Status, TypeRef};

use super::complaint::Complaint;
use super::sample::Sample;

/// One file that was named on the command line, and what it says.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) content: Content,
}

#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) kind: Kind,
    pub(crate) service: Option<String>,
    pub(crate) version: Option<String>,
    /// The site that the source describes; none where it speaks of both or does not say.
    pub(crate) site: Option<Site>,
    pub(crate) actions: Vec<ActionFacts>,
    pub(crate) types: Vec<TypeFacts>,
    /// What could not be taken over while the rest could.
    pub(crate) left_out: Vec<Complaint>,
    /// Members of objects that the vendor has switched off.
    pub(crate) disabled: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    #[default]
    Definition,
    Examples,
    Facts,
    Page,
    DataTypes,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Definition => "definition",
            Kind::Examples => "examples",
            Kind::Facts => "facts",
            Kind::Page => "page",
            Kind::DataTypes => "page \"Data Types\"",
        }
    }
}

/// What a source says about one action. A part that it does not speak of is `None`.
#[derive(Debug, Default)]
pub(crate) struct ActionFacts {
    pub(crate) name: String,
    /// The host that a page names.
    pub(crate) host: Option<String>,
    pub(crate) status: Option<Status>,
    /// Whether it is called without a signature.
    pub(crate) skip_sign: Option<bool>,
    pub(crate) rate_limit: Option<RateLimit>,
    /// The tables. `None` for sources that cannot say which actions there are.
    pub(crate) tables: Option<Tables>,
    pub(crate) errors: Option<Vec<ErrorFact>>,
    pub(crate) examples: Vec<ExampleFact>,
    pub(crate) words: String,
}

/// An action's two tables, without the common parameters and without `RequestId`.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    pub(crate) parameters: Vec<FieldFact>,
    pub(crate) response: Vec<FieldFact>,
}

impl ActionFacts {
    pub(crate) fn parameters(&self) -> &[FieldFact] {
        self.tables.as_ref().map_or(&[], |t| &t.parameters)
    }

    pub(crate) fn response(&self) -> &[FieldFact] {
        self.tables.as_ref().map_or(&[], |t| &t.response)
    }
}

/// A data type whose members the source describes.
#[derive(Debug)]
pub(crate) struct TypeFacts {
    pub(crate) name: String,
    pub(crate) fields: Vec<FieldFact>,
    /// The actions that use the type, where the source lists them.
    pub(crate) used_by: Vec<String>,
    pub(crate) words: String,
}

#[derive(Clone, Debug)]
pub(crate) struct FieldFact {
    /// The line of a page; for JSON, which is placed by pointers, none.
    pub(crate) line: Option<usize>,
    pub(crate) name: String,
    /// `None` where the source does not say, as for response fields.
    pub(crate) required: Option<bool>,
    /// `None` where the source does not say.
    pub(crate) nullable: Option<bool>,
    pub(crate) ty: TypeRef,
    /// Whether the source tells signed from unsigned: pages only say Integer.
    pub(crate) tells_sign: bool,
    /// The vendor's type where the spec's says less, such as `Timestamp` for a string.
    pub(crate) remark: Option<String>,
    pub(crate) words: String,
}

#[derive(Debug)]
pub(crate) struct ErrorFact {
    pub(crate) code: String,
    pub(crate) words: String,
}

#[derive(Debug)]
pub(crate) struct ExampleFact {
    pub(crate) words: String,
    pub(crate) request: Sample,
    /// What stands under `Response`.
    pub(crate) response: Sample,
}
