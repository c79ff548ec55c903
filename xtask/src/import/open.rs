//! What only a person can add to a spec, with the vendor's words that may help.
//!
//! The vendor's prose is a hint at most: it is shown, not interpreted into the spec.

use mna_specs::{
    Action, DataType, ErrorCode, Field, Repeat, Service, Site, TypeRef, common_error_codes, names,
};

use super::check::Types;
use super::complaint::quoted;
use super::facts::{Facts, FieldFact};
use super::files::Known;
use super::infer;

/// Something in a spec, and what to know for adding to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Question {
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
    fn describe(&mut self, about: impl Into<String>, words: &str) {
        self.describe.push(Question {
            about: about.into(),
            hint: words.to_owned(),
        });
    }

    fn judge(&mut self, about: impl Into<String>, hint: impl Into<String>) {
        self.judge.push(Question {
            about: about.into(),
            hint: hint.into(),
        });
    }
}

/// All that is open about the action and what it uses.
pub(crate) fn questions(
    facts: &Facts,
    action: &Action,
    service: &Service,
    types: &Types,
    known: &Known,
) -> Questions {
    let mut open = Questions::default();
    about_service(facts, service, &mut open);
    about_action(facts, action, known, &mut open);
    for field in &action.parameters {
        let fact = facts.parameters.iter().find(|fact| fact.name == field.name);
        let mut unsaid = unsaid_of_field(field, fact, facts.site);
        unsaid.extend(unsaid_of_parameter(
            field,
            fact.map_or("", |fact| &fact.words),
        ));
        about_field(field, &field.name, fact, &unsaid, &mut open);
    }
    for field in &action.response {
        let fact = facts.response.iter().find(|fact| fact.name == field.name);
        let unsaid = unsaid_of_field(field, fact, facts.site);
        about_field(field, &field.name, fact, &unsaid, &mut open);
    }
    let mut done = Vec::new();
    for field in action.parameters.iter().chain(&action.response) {
        if let Some(ty) = field.ty.named().and_then(|name| types.get(name))
            && !done.contains(&&ty.name)
        {
            done.push(&ty.name);
            about_type(ty, facts, &mut open);
        }
    }
    about_errors(facts, action, service, &mut open);
    for (index, example) in action.examples.iter().enumerate() {
        if example.title.is_none() {
            let words = facts.examples.get(index).map_or("", |fact| &fact.words);
            open.describe(format!("title of example {}", index + 1), words);
        }
    }
    open
}

fn about_service(facts: &Facts, service: &Service, open: &mut Questions) {
    if service.doc.is_none() {
        open.describe("service.json: title, doc, link", "");
    }
    let host = service.host(facts.site);
    if host != facts.host {
        open.judge(
            "service.json: hosts",
            format!("the page says {}, the file {host}", facts.host),
        );
    }
}

fn about_action(facts: &Facts, action: &Action, known: &Known, open: &mut Questions) {
    if action.doc.is_none() {
        open.describe(&action.action, &facts.words);
    }
    if action.link.is_none() {
        open.describe("link", "the page's address");
    }
    if action.repeat.is_none() {
        let reads = ["Get", "Describe", "List", "Query", "Search", "Check"];
        let like = if reads.iter().any(|verb| action.action.starts_with(verb)) {
            Repeat::Read
        } else {
            Repeat::Write
        };
        open.judge(
            "repeat",
            format!("read, idempotent or write? By its name: {}", like.as_str()),
        );
    }
    if facts.rate_limit.is_none() && action.rate_limit.is_none() {
        open.judge("rate_limit", "missing: the page states none");
    }
    let site = facts.site.as_str();
    if known.action.is_none() {
        open.judge(
            "sites",
            format!("the page is from {site}; left out means both"),
        );
    } else if !action.offered_on(facts.site) {
        open.judge(
            "sites",
            format!("does not list {site}, where the page is from"),
        );
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
fn unsaid_of_field(field: &Field, fact: Option<&FieldFact>, site: Site) -> Vec<String> {
    let mut unsaid = Vec::new();
    let words = fact.map_or("", |fact| &fact.words);
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
        && let Some(remark) = fact.and_then(|fact| fact.remark.as_deref())
    {
        unsaid.push(format!("unit (the page's type is {remark})"));
    } else if field.unit.is_none() && states_unit(&rust, words, &field.ty) {
        unsaid.push("unit".to_owned());
    }
    if !field.nullable && words.to_lowercase().contains("null") {
        unsaid.push("nullable".to_owned());
    }
    if fact.is_some() && !field.sites.is_empty() && !field.sites.contains(&site) {
        unsaid.push(format!("sites: the page is from {}", site.as_str()));
    }
    unsaid
}

fn about_field(
    field: &Field,
    label: &str,
    fact: Option<&FieldFact>,
    unsaid: &[String],
    open: &mut Questions,
) {
    let words = fact.map_or("", |fact| &fact.words);
    if field.doc.is_none() {
        open.describe(label, words);
    }
    if !unsaid.is_empty() {
        let mut hint = unsaid.join("; ");
        // Where the description is still to be written, the words stand there.
        if field.doc.is_some() && !words.is_empty() {
            hint = format!("{hint}: {}", quoted(words));
        }
        open.judge(label, hint);
    }
}

fn about_type(ty: &DataType, facts: &Facts, open: &mut Questions) {
    if ty.doc.is_none() {
        open.describe(format!("type {}", ty.name), "");
    }
    let shown = infer::shown(&ty.name, facts);
    for field in &ty.fields {
        let label = format!("{}.{}", ty.name, field.name);
        let already = open.describe.len();
        about_field(
            field,
            &label,
            None,
            &unsaid_of_field(field, None, facts.site),
            open,
        );
        // The page says nothing about it: a value may tell something.
        let value = shown.iter().find_map(|(_, object)| object.get(&field.name));
        if let (Some(value), Some(question)) = (value, open.describe.get_mut(already)) {
            question.hint = format!("for example {}", value.to_value());
        }
    }
}

fn about_errors(facts: &Facts, action: &Action, service: &Service, open: &mut Questions) {
    let common = common_error_codes();
    let mut without_verdict = Vec::new();
    for error in &action.errors {
        let said: Vec<&ErrorCode> = action
            .errors
            .iter()
            .chain(&service.error_codes)
            .chain(&common)
            .filter(|known| known.code == error.code)
            .collect();
        if said.iter().all(|known| known.doc.is_none()) {
            let fact = facts.errors.iter().find(|fact| fact.code == error.code);
            open.describe(&error.code, fact.map_or("", |fact| &fact.words));
        }
        if said.iter().all(|known| known.repeat_helps.is_none()) {
            without_verdict.push(error.code.as_str());
        }
    }
    if !without_verdict.is_empty() {
        open.judge("repeat_helps", without_verdict.join(", "));
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
