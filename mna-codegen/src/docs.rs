//! The documentation of generated items, made from what the spec says.

use mna_specs::{Action, DataType, EnumValue, Field, Literal, Period, Repeat, Site, Spec, Unit};
use proc_macro2::TokenStream;
use quote::quote;

use crate::Target;
use crate::fields::{Scope, plain_name, plain_name_of};

/// Markdown as one doc attribute: of one for each line, as people write it, the compiler would have
/// four times as much to read.
pub(crate) fn attributes(markdown: &str) -> TokenStream {
    let lines = markdown.trim().lines().map(|line| {
        let line = line.trim_end();
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    quote!(#[doc = #text])
}

/// Everything about an action: meaning, limits, errors, an example, and where it is from.
pub(crate) fn action(spec: &Spec, target: &Target, example: &str) -> String {
    let action = &spec.action;
    let mut doc = meaning(action);
    doc += "\n\n";
    doc += &facts(spec, &target.spec);
    if !action.errors.is_empty() {
        doc += "\n\n# Errors\n\nThe documented codes, each a variant of the service's `ErrorCode`. Any code \
                can come from any action.\n\n| code | meaning | trying again |\n|---|---|---|\n";
        for error in &action.errors {
            let meaning = error
                .doc
                .as_deref()
                .unwrap_or("Not described by the vendor.");
            let again = match error.repeat_helps {
                Some(true) => "can help",
                Some(false) => "is of no use",
                None => "unknown",
            };
            doc += &format!(
                "| `{}` | {} | {again} |\n",
                error.code,
                meaning.replace('\n', " ")
            );
        }
    }
    doc += &format!("\n# Example\n\n{example}");
    doc
}

/// What a client's method says: enough to call it, and where to read on.
pub(crate) fn client_method(spec: &Spec, name: &str) -> String {
    let action = &spec.action;
    let list = |required: bool| {
        let parameters = action.parameters.iter().filter(|p| p.required == required);
        let names: Vec<_> = parameters.map(|p| format!("`{}`", plain_name(p))).collect();
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        }
    };
    format!(
        "{}\n\n* required: {}\n* optional: {}\n\nLimits, error codes and an example: [`{name}`].",
        meaning(action),
        list(true),
        list(false),
    )
}

fn meaning(action: &Action) -> String {
    let fallback = || format!("Calls `{}`.", action.action);
    let doc = action.doc.clone().unwrap_or_else(fallback);
    in_rust(in_rust(doc, &action.parameters), &action.response)
}

/// The words with the fields they speak of under their Rust names: a spec is read by those who know
/// the wire, the documentation by those who write Rust.
fn in_rust(doc: String, fields: &[Field]) -> String {
    if !doc.contains('`') {
        return doc;
    }
    fields.iter().fold(doc, |doc, field| {
        let wire = format!("`{}`", field.name);
        if !doc.contains(&wire) {
            return doc;
        }
        doc.replace(&wire, &format!("`{}`", plain_name(field)))
    })
}

/// Rate limit, repetition, sites and sources, a line each.
fn facts(spec: &Spec, named: &str) -> String {
    let action = &spec.action;
    let mut facts = Vec::new();
    if let Some(limit) = &action.rate_limit {
        let basis = match limit.basis {
            mna_specs::Basis::Documented => "",
            _ => " (assumed: the vendor documents none)",
        };
        facts.push(format!(
            "* Rate limit: {} requests a second for an account{basis}.",
            limit.per_second
        ));
    }
    facts.push(repetition(action).to_owned());
    if let Some(period) = &action.period {
        facts.push(period_rule(period, &action.parameters));
    }
    if let Some(site) = only_site(&action.sites) {
        facts.push(format!("* Offered on the {site} only."));
    }
    if let Some(link) = &action.link {
        facts.push(format!("* [The vendor's page]({link})."));
    } else if let Some(link) = &spec.service.link {
        facts.push(format!("* [The vendor's pages]({link})."));
    }
    let (service, version, name) = (&action.service, &action.version, &action.action);
    facts.push(if named.ends_with(".json") {
        format!("* Spec: `{named}`.")
    } else {
        format!("* Spec: `specs/{service}/{version}/{name}.json`.")
    });
    facts.join("\n")
}

/// What calling the action again does, as far as anybody knows.
fn repetition(action: &Action) -> &'static str {
    let is_guessed = action.is_guessed("repeat");
    match action.repeat {
        Some(Repeat::Read) if is_guessed => {
            "* Only reads, by its name: calling it again is taken to be safe."
        }
        Some(Repeat::Read) => "* Only reads: calling it again is safe.",
        Some(Repeat::Idempotent) if is_guessed => {
            "* Changes something, by its name; calling it again is taken to leave the same state."
        }
        Some(Repeat::Idempotent) => "* Changes something; calling it again leaves the same state.",
        _ if is_guessed => "* Changes something, by its name: calling it again may do it twice.",
        _ => "* Changes something: calling it again may do it twice.",
    }
}

/// What the period that is asked about may be.
fn period_rule(period: &Period, parameters: &[Field]) -> String {
    let name = |wire: &str| plain_name_of(parameters, wire);
    let (from, to) = (name(&period.from), name(&period.to));
    let mut rules = vec![format!("`{to}` is not in the future")];
    if let Some(days) = period.longest_days {
        rules.push(format!("it is at most {days} days after `{from}`"));
    }
    if let Some(days) = period.oldest_days {
        rules.push(format!("`{from}` is at most {days} days ago"));
    }
    format!("* The period: {}.", rules.join(", "))
}

/// What a data type describes, and how to make one where one is sent.
pub(crate) fn data_type(ty: &DataType, sent: bool) -> String {
    let fallback = || format!("The data type `{}`.", ty.name);
    let mut doc = ty.doc.clone().unwrap_or_else(fallback);
    if sent {
        doc += &format!(
            "\n\nFields are added over time: end a literal with `..Default::default()`, as in \
             `{} {{ /* … */ ..Default::default() }}`.",
            ty.name
        );
    }
    doc
}

/// What a field means, and what a value of it may be.
pub(crate) fn field(field: &Field, scope: Scope<'_>, may_be_left_out: bool) -> String {
    let fallback = || format!("The value of `{}`.", field.name);
    let mut doc = in_rust(field.doc.clone().unwrap_or_else(fallback), scope.siblings);
    doc += &format!("\n\n`{}` on the wire", field.name);
    if let Some(unit) = field.unit.map(unit_name) {
        doc += &format!(", in {unit}");
    }
    doc += ".";
    let range = |low: Option<i64>, high: Option<i64>| match (low, high) {
        (Some(low), Some(high)) => Some(format!("from {low} to {high}")),
        (Some(low), None) => Some(format!("at least {low}")),
        (None, Some(high)) => Some(format!("at most {high}")),
        (None, None) => None,
    };
    if let Some(range) = range(field.minimum, field.maximum) {
        doc += &format!(" Allowed: {range}.");
    }
    if let Some(range) = range(
        field.min_items.map(i64::from),
        field.max_items.map(i64::from),
    ) {
        doc += &format!(" Number of elements: {range}.");
    }
    if let Some(longest) = field.max_length {
        doc += &format!(" Allowed: at most {longest} characters.");
    }
    if scope.enum_base(&field.ty).is_some()
        && let Some(name) = field.ty.named()
    {
        doc += &format!(
            " Allowed: the values of [`{name}`]({}).",
            scope.doc_path(name)
        );
    }
    if let Some(default) = field.default.as_ref().filter(|_| may_be_left_out) {
        let named = named_default(field, default, scope);
        doc += &format!(" Left out, the server takes {named}.");
    }
    if let Some(site) = only_site(&field.sites) {
        doc += &format!(" Known to the {site} only.");
    }
    if field.sensitive {
        doc += " It is a secret, which `Debug` leaves out.";
    }
    doc
}

fn named_default(field: &Field, default: &Literal, scope: Scope<'_>) -> String {
    let ty = field
        .ty
        .named()
        .and_then(|name| Some((name, scope.types.get(name)?)));
    let variant = ty.and_then(|(name, ty)| {
        let value = ty.values.iter().find(|v| v.value == *default)?;
        Some(format!(
            "[`{}`]({}::{})",
            value.name,
            scope.doc_path(name),
            value.name
        ))
    });
    variant.unwrap_or_else(|| format!("`{default}`"))
}

/// What a named value means, and what it is on the wire.
pub(crate) fn variant(value: &EnumValue) -> String {
    let fallback = || format!("The value {}.", value.name);
    let mut doc = value.doc.clone().unwrap_or_else(fallback);
    doc += &format!(" On the wire: `{}`.", value.value);
    if let Some(site) = only_site(&value.sites) {
        doc += &format!(" Documented for the {site} only.");
    }
    doc
}

fn only_site(sites: &[Site]) -> Option<&'static str> {
    match sites {
        [Site::Intl] => Some("international site"),
        [Site::Cn] => Some("mainland site"),
        _ => None,
    }
}

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::UnixSeconds => "seconds since 1970 (UTC)",
        Unit::UnixMilliseconds => "milliseconds since 1970 (UTC)",
        Unit::Seconds => "seconds",
        Unit::Milliseconds => "milliseconds",
        Unit::Bytes => "bytes",
        Unit::Megabytes => "megabytes (10⁶ bytes)",
        Unit::BitsPerSecond => "bits per second",
        Unit::Percent => "percent",
        Unit::DecibelMilliwatts => "dBm",
        other => other.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repetition_that_is_guessed_is_called_a_guess() {
        for repeat in [Repeat::Read, Repeat::Idempotent, Repeat::Write] {
            let mut action = Action {
                repeat: Some(repeat),
                ..Action::default()
            };
            assert!(!repetition(&action).contains("by its name"));
            action.guessed = vec!["paging".to_owned()];
            assert!(!repetition(&action).contains("by its name"));
            action.guessed.push("repeat".to_owned());
            assert!(repetition(&action).contains("by its name"), "{repeat:?}");
        }
    }
}
