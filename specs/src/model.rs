//! What a spec file can say. Every struct here is an object in a file, every field a key of it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::json::Json;
use crate::problem::{Fault, Place};
use crate::shape::{Shape, choice, expected, object};
use crate::suggest::nearest;

object! {
    /// One API action: the content of a file such as `specs/mna/2021-01-19/GetFlowStatistic.json`.
    pub struct Action {
        /// Where the JSON Schema of this file is, for editors.
        "$schema" => schema: Option<String>,
        /// The product's id in host names and signatures, such as `mna`.
        "service" => service: String,
        /// The API version, such as `2021-01-19`.
        "version" => version: String,
        /// The action's name on the wire.
        "action" => action: String,
        /// What the action does, in our own words, as Markdown. The first paragraph stands alone.
        "doc" => doc: Option<String>,
        /// The vendor's documentation page.
        "link" => link: Option<String>,
        /// The sites that offer the action. Left out: both.
        "sites" => sites: Vec<Site>,
        /// Whether the vendor still offers the action. Left out: online.
        "status" => status: Status,
        /// What calling twice would do. Left out: nobody has judged it yet, treated as `write`.
        "repeat" => repeat: Option<Repeat>,
        /// Which of the keys `repeat` and `paging` are guesses of the import that nobody has checked:
        /// from the verb of the action's name, and from the names of its fields. Who has checked one
        /// takes its name away here.
        "guessed" => guessed: Vec<String>,
        /// Whether the action is called without a signature, as its parameters say who calls.
        "skip_sign" => skip_sign: bool,
        /// How often the action may be called.
        "rate_limit" => rate_limit: Option<RateLimit>,
        /// The request's parameters, in the documented order, without the common ones.
        "parameters" => parameters: Vec<Field>,
        /// The response's fields, in the documented order, without `RequestId`.
        "response" => response: Vec<Field>,
        /// How the answer is divided into pages, if it is.
        "paging" => paging: Option<Paging>,
        /// How long a period the action takes, and how far back, if the vendor says so.
        "period" => period: Option<Period>,
        /// The documented error codes. What is said here goes before what `service.json` says.
        "errors" => errors: Vec<ErrorCode>,
        /// Data types that only this action uses. Shared ones are files in `types/`.
        "types" => types: Vec<DataType>,
        /// The documented examples, as data.
        "examples" => examples: Vec<Example>,
    }

    /// What all actions of one service version share: the content of `service.json`.
    pub struct Service {
        /// Where the JSON Schema of this file is, for editors.
        "$schema" => schema: Option<String>,
        /// The product's id in host names and signatures, such as `mna`.
        "service" => service: String,
        /// The API version, such as `2021-01-19`.
        "version" => version: String,
        /// The product's name in full.
        "title" => title: String,
        /// What the product does, in our own words.
        "doc" => doc: Option<String>,
        /// The vendor's documentation of the product.
        "link" => link: Option<String>,
        /// The hosts that answer for the product.
        "hosts" => hosts: Option<Hosts>,
        /// Meanings of error codes that several actions document.
        "error_codes" => error_codes: Vec<ErrorCode>,
    }

    /// The error codes that every product can answer with: the content of `specs/common.json`.
    pub struct Common {
        /// Where the JSON Schema of this file is, for editors.
        "$schema" => schema: Option<String>,
        /// The codes and their meanings.
        "error_codes" => error_codes: Vec<ErrorCode>,
    }

    /// The host of each site. Left out: `<service>.intl.tencentcloudapi.com` and
    /// `<service>.tencentcloudapi.com`.
    pub struct Hosts {
        /// The international site's host.
        "intl" => intl: Option<String>,
        /// The mainland site's host.
        "cn" => cn: Option<String>,
    }

    /// A request parameter, a response field or a member of a data type.
    pub struct Field {
        /// The name on the wire.
        "name" => name: String,
        /// The Rust name, where the one derived from `name` would be bad.
        "rust" => rust: Option<String>,
        /// The type: `string`, `int64`, `uint64`, `float`, `bool`, a data type's name, or one of
        /// these in square brackets for a list.
        "type" => ty: TypeRef,
        /// Whether a request must carry it.
        "required" => required: bool,
        /// Whether a response may hold null here.
        "nullable" => nullable: bool,
        /// What it means, in our own words, as Markdown.
        "doc" => doc: Option<String>,
        /// The unit of the number.
        "unit" => unit: Option<Unit>,
        /// What leaving a parameter out means to the server.
        "default" => default: Option<Literal>,
        /// The smallest allowed number.
        "minimum" => minimum: Option<i64>,
        /// The largest allowed number.
        "maximum" => maximum: Option<i64>,
        /// The largest allowed number of characters.
        "max_length" => max_length: Option<u32>,
        /// The smallest allowed number of elements.
        "min_items" => min_items: Option<u32>,
        /// The largest allowed number of elements.
        "max_items" => max_items: Option<u32>,
        /// Whether the value is a secret that must never be printed.
        "sensitive" => sensitive: bool,
        /// The sites that know the field. Left out: every site that offers the action.
        "sites" => sites: Vec<Site>,
    }

    /// A structure (`fields`) or a set of named values (`base` and `values`).
    pub struct DataType {
        /// Where the JSON Schema of this file is, for editors.
        "$schema" => schema: Option<String>,
        /// The name, on the vendor's pages and in Rust.
        "type" => name: String,
        /// What it describes, in our own words, as Markdown.
        "doc" => doc: Option<String>,
        /// The action whose example this structure was inferred from, until a page or definition
        /// that describes it has been imported.
        "inferred_from" => inferred_from: Option<String>,
        /// The members of a structure.
        "fields" => fields: Vec<Field>,
        /// What the named values are on the wire: `int64`, `uint64` or `string`.
        "base" => base: Option<TypeRef>,
        /// The named values. The list is open: servers may send others.
        "values" => values: Vec<EnumValue>,
    }

    /// One named value of an open enumeration.
    pub struct EnumValue {
        /// The value on the wire.
        "value" => value: Literal,
        /// The name in Rust, in PascalCase.
        "name" => name: String,
        /// What the value means, in our own words.
        "doc" => doc: Option<String>,
        /// The sites that document the value. Left out: every site.
        "sites" => sites: Vec<Site>,
    }

    /// One error code.
    pub struct ErrorCode {
        /// The code on the wire, such as `InvalidParameterValue.TimeFuture`.
        "code" => code: String,
        /// What it means and what to do about it, in our own words.
        "doc" => doc: Option<String>,
        /// Whether the same request can succeed a moment later.
        "repeat_helps" => repeat_helps: Option<bool>,
    }

    /// How often an action may be called, per account and endpoint.
    pub struct RateLimit {
        /// Requests in each second.
        "per_second" => per_second: u32,
        /// Where the number is from.
        "basis" => basis: Basis,
    }

    /// How an answer with many items is asked for and given in pages. One of `page`, `offset` and
    /// `token` says how the next page is asked for. A field of the response may stand in an object
    /// of it: `Data.List` is the field `List` of `Data`.
    pub struct Paging {
        /// The parameter that says which page is wanted, by its number.
        "page" => page: Option<String>,
        /// The number of the first page. Left out: 1.
        "first" => first: Option<i64>,
        /// The parameter that says how many items to leave out before the page.
        "offset" => offset: Option<String>,
        /// The parameter that takes the token which the page before has brought.
        "token" => token: Option<String>,
        /// The field of the response that holds the token of the next page. After the last page it
        /// is missing, empty or the same as before.
        "next" => next: Option<String>,
        /// The parameter that says how many items a page has.
        "size" => size: Option<String>,
        /// The field of the response that holds the page's items.
        "items" => items: String,
        /// The member of an item that tells it from all others: a text, such as an id.
        "key" => key: Option<String>,
        /// The field of the response that says how many items there are on all pages.
        "total" => total: Option<String>,
        /// The field of the response that is true if more pages come, such as `HasMore`.
        "more" => more: Option<String>,
        /// The field of the response that is true if no more pages come, such as `ListOver`.
        "done" => done: Option<String>,
    }

    /// What a period that is asked about may be, beside that it must have begun and ended by now.
    pub struct Period {
        /// The parameter with the time at which the period begins.
        "from" => from: String,
        /// The parameter with the time at which the period ends.
        "to" => to: String,
        /// How many days long it may be.
        "longest_days" => longest_days: Option<u32>,
        /// How many days ago it may begin.
        "oldest_days" => oldest_days: Option<u32>,
    }

    /// One documented example.
    pub struct Example {
        /// What the example shows.
        "title" => title: Option<String>,
        /// The request's parameters.
        "request" => request: Json,
        /// What stands under `Response` in the answer.
        "response" => response: Json,
    }
}

choice! {
    /// One of the vendor's two separate clouds.
    pub enum Site {
        /// The international site, tencentcloud.com.
        Intl = "intl",
        /// The site for mainland China, cloud.tencent.com.
        Cn = "cn",
    }

    /// Whether the vendor still offers an action.
    pub enum Status or_default {
        /// The action can be used.
        Online = "online",
        /// The action works but should no longer be used.
        Deprecated = "deprecated",
        /// The action no longer answers.
        Offline = "offline",
    }

    /// What calling an action a second time would do.
    pub enum Repeat {
        /// It only reads: repeating is always safe.
        Read = "read",
        /// It changes something, and a repeat leaves the same state as one call.
        Idempotent = "idempotent",
        /// A repeat could do it twice: only repeated if the first certainly was not executed.
        Write = "write",
    }

    /// Where a rate limit is from.
    pub enum Basis {
        /// The vendor's page states it.
        Documented = "documented",
        /// No page states it; the vendor's usual number is assumed.
        Assumed = "assumed",
    }

    /// The unit of a number.
    pub enum Unit {
        /// Seconds since 1970-01-01T00:00:00Z.
        UnixSeconds = "unix_seconds",
        /// Milliseconds since 1970-01-01T00:00:00Z.
        UnixMilliseconds = "unix_milliseconds",
        /// Seconds.
        Seconds = "seconds",
        /// Milliseconds.
        Milliseconds = "milliseconds",
        /// Bytes.
        Bytes = "bytes",
        /// Megabytes of a million bytes each, in which the vendor sells traffic.
        Megabytes = "megabytes",
        /// Bits per second.
        BitsPerSecond = "bits_per_second",
        /// Hundredths.
        Percent = "percent",
        /// Decibels above one milliwatt, in which the strength of a radio signal is measured.
        DecibelMilliwatts = "decibel_milliwatts",
    }
}

/// The type of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TypeRef {
    /// Text.
    #[default]
    String,
    /// A signed 64-bit integer.
    Int64,
    /// An unsigned 64-bit integer.
    Uint64,
    /// A 64-bit floating-point number.
    Float,
    /// True or false.
    Bool,
    /// A data type, by name.
    Named(String),
    /// A list of values of one type.
    List(Box<TypeRef>),
}

const PRIMITIVES: [(&str, TypeRef); 5] = [
    ("string", TypeRef::String),
    ("int64", TypeRef::Int64),
    ("uint64", TypeRef::Uint64),
    ("float", TypeRef::Float),
    ("bool", TypeRef::Bool),
];

impl TypeRef {
    /// The type of the elements of a list, the type itself otherwise.
    pub fn element(&self) -> &TypeRef {
        match self {
            TypeRef::List(element) => element.element(),
            other => other,
        }
    }

    /// The name of the data type, if it is one or a list of one.
    pub fn named(&self) -> Option<&str> {
        match self.element() {
            TypeRef::Named(name) => Some(name),
            _ => None,
        }
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self, TypeRef::List(_))
    }

    /// The help for a type name that nobody knows.
    pub(crate) fn unknown_help<'a>(
        found: &str,
        data_types: impl IntoIterator<Item = &'a str>,
    ) -> String {
        let primitives = PRIMITIVES.iter().map(|(name, _)| *name);
        // What people write who come from other languages.
        let foreign = match found.to_lowercase().as_str() {
            "integer" | "int" | "long" => Some("int64"),
            "double" | "number" | "f64" => Some("float"),
            "boolean" => Some("bool"),
            "str" | "text" => Some("string"),
            _ => None,
        };
        match foreign.or_else(|| nearest(found, primitives.chain(data_types))) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => "use string, int64, uint64, float, bool, the name of a data type, \
                     or one of these in square brackets for a list"
                .to_owned(),
        }
    }
}

impl std::fmt::Display for TypeRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TypeRef::Named(name) => f.write_str(name),
            TypeRef::List(element) => write!(f, "[{element}]"),
            primitive => {
                let (name, _) = PRIMITIVES
                    .iter()
                    .find(|(_, ty)| ty == primitive)
                    .unwrap_or(&PRIMITIVES[0]);
                f.write_str(name)
            }
        }
    }
}

impl std::str::FromStr for TypeRef {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Two lists are told apart to say what is wrong with them; more would only fill the stack.
        if text.starts_with("[[[") {
            return Err("the API has no lists of lists".to_owned());
        }
        if let Some(list) = text.strip_prefix('[') {
            let element = list
                .strip_suffix(']')
                .ok_or_else(|| "close the square bracket".to_owned())?;
            return Ok(TypeRef::List(Box::new(element.parse()?)));
        }
        if let Some((_, primitive)) = PRIMITIVES.iter().find(|(name, _)| *name == text) {
            return Ok(primitive.clone());
        }
        // Every data type of the vendor starts with a capital letter, no primitive does.
        if text.starts_with(|c: char| c.is_ascii_uppercase()) {
            return Ok(TypeRef::Named(text.to_owned()));
        }
        Err(TypeRef::unknown_help(text, []))
    }
}

impl Shape for TypeRef {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        let text = String::read(json, at)?;
        text.parse()
            .map_err(|help| Fault::new(Place::Value, at, format!("unknown type \"{text}\""), help))
    }

    fn write(&self) -> Json {
        Value::from(self.to_string()).into()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({
            "type": "string",
            "pattern": r"^\[*(string|int64|uint64|float|bool|[A-Z][A-Za-z0-9_]*)\]*$",
        })
    }
}

/// A value that stands in a spec as itself: a number, a text or a truth value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A whole number.
    Int(i64),
    /// A text.
    Text(String),
    /// A truth value.
    Bool(bool),
}

impl Default for Literal {
    fn default() -> Self {
        Literal::Int(0)
    }
}

impl Literal {
    /// The value as it is sent.
    pub fn to_value(&self) -> Value {
        match self {
            Literal::Int(value) => (*value).into(),
            Literal::Text(value) => value.as_str().into(),
            Literal::Bool(value) => (*value).into(),
        }
    }
}

impl std::fmt::Display for Literal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.to_value())
    }
}

impl Shape for Literal {
    fn read(json: &Json, at: &str) -> Result<Self, Fault> {
        match json.scalar() {
            Some(Value::String(text)) => Ok(Literal::Text(text.clone())),
            Some(Value::Bool(value)) => Ok(Literal::Bool(*value)),
            Some(Value::Number(number)) if number.is_i64() => {
                Ok(Literal::Int(number.as_i64().unwrap_or_default()))
            }
            _ => Err(expected(json, at, "a whole number, a text, true or false")),
        }
    }

    fn write(&self) -> Json {
        self.to_value().into()
    }

    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": ["integer", "string", "boolean"] })
    }
}

#[allow(clippy::derivable_impls)] // The declaring macro takes no attribute on a variant.
impl Default for Status {
    fn default() -> Self {
        Status::Online
    }
}

#[allow(clippy::derivable_impls)] // The declaring macro takes no attribute on a variant.
impl Default for Basis {
    fn default() -> Self {
        Basis::Assumed
    }
}

impl Action {
    /// Whether the action is offered on `site`.
    pub fn offered_on(&self, site: Site) -> bool {
        self.sites.is_empty() || self.sites.contains(&site)
    }
}

impl Paging {
    /// The number of the first page, for an action whose pages have numbers.
    pub fn first_page(&self) -> i64 {
        self.first.unwrap_or(1)
    }

    /// The parameters that say which page is wanted and how many items it has.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        let all = [&self.page, &self.offset, &self.token, &self.size];
        all.into_iter().flatten().map(String::as_str)
    }
}

impl Action {
    /// Whether the key, `repeat` or `paging`, is a guess that nobody has checked.
    pub fn is_guessed(&self, key: &str) -> bool {
        self.guessed.iter().any(|guessed| guessed == key)
    }
}

impl Field {
    /// The fields that a dotted path such as `Data.List` leads through from `fields` on, the outermost
    /// first. `None` if one of them is not described, or does not hold the next.
    pub fn path<'a>(
        path: &str,
        mut fields: &'a [Field],
        types: &'a BTreeMap<String, DataType>,
    ) -> Option<Vec<&'a Field>> {
        let mut found: Vec<&Field> = Vec::new();
        for name in path.split('.') {
            if let Some(holder) = found.last() {
                fields = holder.members(types)?;
            }
            found.push(fields.iter().find(|field| field.name == name)?);
        }
        Some(found)
    }

    /// What stands in the field's value, if that is one object.
    pub fn members<'a>(&self, types: &'a BTreeMap<String, DataType>) -> Option<&'a [Field]> {
        let TypeRef::Named(name) = &self.ty else {
            return None;
        };
        let ty = types.get(name).filter(|ty| !ty.is_enum())?;
        Some(&ty.fields)
    }

    /// Whether the value is neither a secret nor a time, for which Rust has types of their own.
    pub(crate) fn is_plain(&self) -> bool {
        let is_time = matches!(self.unit, Some(Unit::UnixSeconds | Unit::UnixMilliseconds));
        !self.sensitive && !is_time
    }
}

impl DataType {
    /// Whether this is a set of named values rather than a structure.
    pub fn is_enum(&self) -> bool {
        self.base.is_some()
    }
}

impl Service {
    /// The host that answers for the product on `site`.
    pub fn host(&self, site: Site) -> String {
        let (stated, root) = match (site, &self.hosts) {
            (Site::Intl, hosts) => (
                hosts.as_ref().and_then(|h| h.intl.clone()),
                "intl.tencentcloudapi.com",
            ),
            (Site::Cn, hosts) => (
                hosts.as_ref().and_then(|h| h.cn.clone()),
                "tencentcloudapi.com",
            ),
        };
        stated.unwrap_or_else(|| format!("{}.{root}", self.service))
    }
}
