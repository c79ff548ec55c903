//! What only a person can add to a spec, with the vendor's words that may help.
//!
//! The vendor's prose is a hint at most: it is shown, not interpreted into the spec.

use std::collections::BTreeMap;

use mna_specs::{
    Action, DataType, ErrorCode, Field, Repeat, Service, Site, TypeRef, common_error_codes, names,
};

use super::complaint::quoted;
use super::facts::{FieldFact, Source, TypeFacts};
use super::infer;
use super::merge::ActionClaims;
use super::sample::same_request;
use super::sites::Sites;
use super::words;

/// Something in a spec, and what to know for adding to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Question {
    /// The action, the type or the file it is about.
    pub(crate) owner: String,
    pub(crate) about: String,
    pub(crate) hint: String,
}

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Questions {
    /// What has no description (or title) in our own words yet. The hint is the vendor's words.
    pub(crate) describe: Vec<Question>,
    pub(crate) judge: Vec<Question>,
}

impl Questions {
    fn describe(&mut self, owner: &str, about: impl Into<String>, words: &str) {
        self.describe.push(Question {
            owner: owner.to_owned(),
            about: about.into(),
            hint: words.to_owned(),
        });
    }

    fn judge(&mut self, owner: &str, about: impl Into<String>, hint: impl Into<String>) {
        self.judge.push(Question {
            owner: owner.to_owned(),
            about: about.into(),
            hint: hint.into(),
        });
    }
}

/// What the sources say about a field, as far as it helps a person.
#[derive(Default)]
struct Said<'a> {
    words: String,
    remark: Option<&'a str>,
}

/// What is said of the field `name` in the tables. The international site's words come first:
/// they are in English.
fn said_of<'a>(name: &str, tables: &[(&'a Source, &'a [FieldFact])]) -> Said<'a> {
    let facts = tables.iter().filter_map(|(source, table)| {
        Some((*source, table.iter().find(|fact| fact.name == name)?))
    });
    let facts: Vec<_> = facts.collect();
    Said {
        words: first_words(
            facts
                .iter()
                .map(|(source, fact)| (*source, fact.words.as_str())),
        ),
        remark: facts.iter().find_map(|(_, fact)| fact.remark.as_deref()),
    }
}

/// As a terminal shows them.
fn first_words<'a>(said: impl Iterator<Item = (&'a Source, &'a str)>) -> String {
    words::plain(raw_words(said))
}

/// As the source has them.
pub(super) fn raw_words<'a>(said: impl Iterator<Item = (&'a Source, &'a str)>) -> &'a str {
    let said = said.filter(|(_, words)| !words.is_empty());
    let first = said.min_by_key(|(source, _)| source.content.site == Some(Site::Cn));
    first.map_or("", |(_, words)| words)
}

pub(crate) fn about_service(service: &Service, hosts: &[(Site, &str)], open: &mut Questions) {
    const FILE: &str = "service.json";
    if service.doc.is_none() {
        open.describe(FILE, "service.json: title, doc, link", "");
    }
    for (site, stated) in hosts {
        let host = service.host(*site);
        if host != *stated {
            let hint = format!("the page says {stated}, the file {host}");
            open.judge(FILE, "service.json: hosts", hint);
        }
    }
}

/// All that is open about the action, without its error codes and the types it uses.
pub(crate) fn about_action(
    action: &Action,
    is_new: bool,
    claims: &ActionClaims<'_>,
    open: &mut Questions,
) {
    let owner = action.action.as_str();
    if action.doc.is_none() {
        let words = claims
            .iter()
            .map(|(source, facts)| (*source, facts.words.as_str()));
        open.describe(owner, &action.action, &first_words(words));
    }
    if action.link.is_none() {
        open.describe(owner, "link", "the page's address");
    }
    if action.repeat.is_none() {
        let reads = ["Get", "Describe", "List", "Query", "Search", "Check"];
        let like = if reads.iter().any(|verb| action.action.starts_with(verb)) {
            Repeat::Read
        } else {
            Repeat::Write
        };
        open.judge(
            owner,
            "repeat",
            format!("read, idempotent or write? By its name: {}", like.as_str()),
        );
    }
    if action.rate_limit.is_none() {
        open.judge(owner, "rate_limit", "missing: no source states one");
    }
    if is_new && !action.sites.is_empty() {
        let on = Sites::listed(&action.sites, Sites::BOTH);
        let hint = format!("only {on} is known to have it; import what the other site says");
        open.judge(owner, "sites", hint);
    }
    let parameters: Vec<_> = claims
        .iter()
        .map(|(s, facts)| (*s, facts.parameters()))
        .collect();
    for field in &action.parameters {
        let said = said_of(&field.name, &parameters);
        let mut unsaid = unsaid_of_field(field, &said);
        unsaid.extend(unsaid_of_parameter(field, &said.words));
        about_field(owner, field, &field.name, &said.words, &unsaid, open);
    }
    let response: Vec<_> = claims
        .iter()
        .map(|(s, facts)| (*s, facts.response()))
        .collect();
    for field in &action.response {
        let said = said_of(&field.name, &response);
        let unsaid = unsaid_of_field(field, &said);
        about_field(owner, field, &field.name, &said.words, &unsaid, open);
    }
    for (index, example) in action.examples.iter().enumerate() {
        if example.title.is_none() {
            let all = claims
                .iter()
                .flat_map(|(s, facts)| facts.examples.iter().map(move |e| (*s, e)));
            let its = all.filter(|(_, fact)| same_request(&example.request, &fact.request.value));
            let words = first_words(its.map(|(source, fact)| (source, fact.words.as_str())));
            open.describe(owner, format!("title of example {}", index + 1), &words);
        }
    }
}

/// What the words say about a parameter that the spec does not.
fn unsaid_of_parameter(field: &Field, words: &str) -> Vec<String> {
    let mut unsaid = Vec::new();
    let lower = words.to_lowercase();
    if field.default.is_none() && lower.contains("default") {
        unsaid.push("default".to_owned());
    }
    let limited = field.minimum.is_some()
        || field.maximum.is_some()
        || field.max_length.is_some()
        || field.min_items.is_some()
        || field.max_items.is_some();
    let bounds = [
        "maximum",
        "minimum",
        "at most",
        "up to",
        "more than",
        "exceed",
        "range",
    ];
    if !limited
        && lower.contains(|c: char| c.is_ascii_digit())
        && bounds.iter().any(|word| lower.contains(word))
    {
        unsaid.push("limits".to_owned());
    }
    unsaid
}

/// What the name, the type or the words say about a field that the spec does not.
fn unsaid_of_field(field: &Field, said: &Said<'_>) -> Vec<String> {
    let mut unsaid = Vec::new();
    let words = said.words.as_str();
    let rust = names::snake(&field.name);
    if field.rust.is_none() && names::is_keyword(&rust) {
        unsaid.push(format!("rust, as \"{rust}\" is a word of the language"));
    }
    let secret = ["password", "secret", "token", "key"];
    if !field.sensitive && rust.split('_').any(|word| secret.contains(&word)) {
        unsaid.push("sensitive".to_owned());
    }
    let is_scalar = matches!(
        field.ty.element(),
        TypeRef::String | TypeRef::Int64 | TypeRef::Uint64
    );
    if is_scalar && lists_values(words) {
        unsaid.push("named values".to_owned());
    } else if field.unit.is_none()
        && let Some(remark) = said.remark
    {
        unsaid.push(format!("unit (the page's type is {remark})"));
    } else if field.unit.is_none() && states_unit(&rust, words, &field.ty) {
        unsaid.push("unit".to_owned());
    }
    if !field.nullable && words.to_lowercase().contains("null") {
        unsaid.push("nullable".to_owned());
    }
    unsaid
}

fn about_field(
    owner: &str,
    field: &Field,
    label: &str,
    words: &str,
    unsaid: &[String],
    open: &mut Questions,
) {
    if field.doc.is_none() {
        open.describe(owner, label, words);
    }
    if !unsaid.is_empty() {
        let mut hint = unsaid.join("; ");
        // Where the description is still to be written, the words stand there.
        if field.doc.is_some() && !words.is_empty() {
            hint = format!("{hint}: {}", quoted(words));
        }
        open.judge(owner, label, hint);
    }
}

pub(crate) fn about_type(
    ty: &DataType,
    claims: &[(&Source, &TypeFacts)],
    pages: &ActionClaims<'_>,
    open: &mut Questions,
) {
    if ty.doc.is_none() {
        let words = claims
            .iter()
            .map(|(source, facts)| (*source, facts.words.as_str()));
        let words = first_words(words);
        open.describe(&ty.name, format!("type {}", ty.name), &words);
    }
    let tables: Vec<_> = claims
        .iter()
        .map(|(s, facts)| (*s, facts.fields.as_slice()))
        .collect();
    let shown = infer::shown(&ty.name, pages);
    for field in &ty.fields {
        let label = format!("{}.{}", ty.name, field.name);
        let said = said_of(&field.name, &tables);
        // Where nobody says anything about it, a value may tell something.
        let value = shown
            .iter()
            .find_map(|(_, _, object)| object.get(&field.name));
        let example = value.map(|value| format!("for example {}", value.to_value()));
        let words = match example.as_deref() {
            Some(example) if said.words.is_empty() => example,
            _ => &said.words,
        };
        about_field(
            &ty.name,
            field,
            &label,
            words,
            &unsaid_of_field(field, &said),
            open,
        );
    }
}

/// The codes of these actions, each asked about once.
pub(crate) fn about_errors<'a>(
    actions: impl Iterator<Item = (&'a Action, &'a ActionClaims<'a>)>,
    service: &Service,
    open: &mut Questions,
) {
    const OWNER: &str = "error codes";
    let common = common_error_codes();
    let mut codes: BTreeMap<&str, (Vec<&ErrorCode>, String)> = BTreeMap::new();
    for (action, claims) in actions {
        for error in &action.errors {
            let (said, words) = codes.entry(&error.code).or_default();
            said.push(error);
            if words.is_empty() {
                let lists = claims
                    .iter()
                    .filter_map(|(s, facts)| Some((*s, facts.errors.as_ref()?)));
                let facts = lists.flat_map(|(s, list)| list.iter().map(move |fact| (s, fact)));
                let its = facts.filter(|(_, fact)| fact.code == error.code);
                *words = first_words(its.map(|(source, fact)| (source, fact.words.as_str())));
            }
        }
    }
    let mut without_verdict = Vec::new();
    for (code, (own, words)) in codes {
        let shared: Vec<&ErrorCode> = service
            .error_codes
            .iter()
            .chain(&common)
            .filter(|known| known.code == code)
            .collect();
        // What is said at the action goes before what is said once for all.
        let open_for = |is_said: fn(&ErrorCode) -> bool| {
            !shared.iter().any(|known| is_said(known)) && !own.iter().all(|error| is_said(error))
        };
        if open_for(|known| known.doc.is_some()) {
            open.describe(OWNER, code, &words);
        }
        if open_for(|known| known.repeat_helps.is_some()) {
            without_verdict.push(code);
        }
    }
    if !without_verdict.is_empty() {
        open.judge(OWNER, "repeat_helps", without_verdict.join(", "));
    }
}

/// Whether the name or the words speak of something that has a unit.
fn states_unit(snake_name: &str, words: &str, ty: &TypeRef) -> bool {
    const TIMES: [&str; 6] = ["time", "timestamp", "date", "second", "millisecond", "ms"];
    const SIZES: [&str; 9] = [
        "byte",
        "bit",
        "bps",
        "mbps",
        "kbps",
        "percent",
        "percentage",
        "rate",
        "bandwidth",
    ];
    let lower = words.to_lowercase();
    let spoken: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .chain(snake_name.split('_'))
        .map(|word| {
            word.strip_suffix('s')
                .filter(|w| w.len() > 2)
                .unwrap_or(word)
        })
        .collect();
    let speaks_of = |known: &[&str]| spoken.iter().any(|word| known.contains(word));
    match ty.element() {
        TypeRef::Int64 | TypeRef::Uint64 | TypeRef::Float => {
            speaks_of(&TIMES) || speaks_of(&SIZES) || lower.contains('%')
        }
        // Text has a unit only where it is a time, and then its name says so.
        TypeRef::String => snake_name.split('_').any(|word| TIMES.contains(&word)),
        _ => false,
    }
}

/// Whether the words list values with meanings, as in "1: up, 2: down" or "MC=Mainland".
fn lists_values(words: &str) -> bool {
    let is_item = |word: &&str| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let Some(end) = word.find([':', '=']) else {
            return false;
        };
        let (value, meaning) = (&word[..end], &word[end + 1..]);
        let sign = &word[end..=end];
        let short = !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric());
        let number = value.chars().all(|c| c.is_ascii_digit());
        // 12:30 is a time, not a value with a meaning.
        short && (sign == "=" || number) && !meaning.starts_with(|c: char| c.is_ascii_digit())
    };
    words.split_whitespace().filter(is_item).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_values_are_noticed() {
        assert!(lists_values("Kind (1: wood, 2: steel)"));
        assert!(lists_values("N=north S=south"));
        assert!(lists_values("Leave it out for all.\n1: wood;\n2: steel"));
        assert!(!lists_values("From 00:00:00 to 23:59:59"));
        assert!(!lists_values("See https://example.com: it is long"));
        assert!(!lists_values("0: none"));
    }

    #[test]
    fn units_are_noticed_by_name_and_by_words() {
        assert!(states_unit("begin_time", "", &TypeRef::Int64));
        assert!(states_unit("total", "in bytes", &TypeRef::Float));
        assert!(states_unit("loss", "packets lost, in %", &TypeRef::Float));
        assert!(states_unit("create_time", "", &TypeRef::String));
        assert!(!states_unit(
            "device_id",
            "time and again",
            &TypeRef::String
        ));
        assert!(!states_unit("length", "how many", &TypeRef::Int64));
    }
}
