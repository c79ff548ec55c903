//! What is known of actions beyond their definition: error codes and rate limits, gathered into one
//! JSON file.
//!
//! ```json
//! { "host": "…", "version": "…", "rate_limits": { "GetX": 20 }, "rate_limits_assumed": ["GetX"],
//!   "per_action": { "GetX": ["InternalError"] }, "codes": { "InternalError": "…" } }
//! ```

use std::collections::BTreeMap;

use mna_specs::{Basis, Json, RateLimit, names};

use super::complaint::{Complaint, quoted};
use super::document::Node;
use super::facts::{ActionFacts, Content, ErrorFact, Kind};
use super::page::service_and_site;

pub(crate) fn is_one(json: &Json) -> bool {
    json.get("per_action").is_some() || json.get("rate_limits").is_some()
}

pub(crate) fn read(root: &Node<'_>) -> Result<Content, Complaint> {
    let text = |key: &str| root.get(key).map(|node| node.text()).transpose();
    let service = text("host")?.and_then(service_and_site);
    let mut actions: BTreeMap<&str, ActionFacts> = BTreeMap::new();
    for (name, limit) in limits(root)? {
        actions.entry(name).or_default().rate_limit = Some(limit);
    }
    if let Some(lists) = root.get("per_action") {
        let codes = root.get("codes");
        for (name, list) in lists.members()? {
            actions.entry(name).or_default().errors = Some(errors(&list, codes.as_ref())?);
        }
    }
    let actions = actions.into_iter().map(|(name, facts)| ActionFacts {
        name: name.to_owned(),
        ..facts
    });
    Ok(Content {
        kind: Kind::Facts,
        service: service.map(|(service, _)| service.to_owned()),
        version: text("version")?.map(str::to_owned),
        actions: actions.collect(),
        ..Content::default()
    })
}

fn limits<'a>(root: &Node<'a>) -> Result<Vec<(&'a str, RateLimit)>, Complaint> {
    let mut assumed = Vec::new();
    if let Some(list) = root.get("rate_limits_assumed") {
        for name in list.items()? {
            assumed.push(name.text()?);
        }
    }
    let mut limits = Vec::new();
    let stated = root.get("rate_limits").map(|node| node.members());
    let limited = |name: &str| {
        root.get("rate_limits")
            .is_some_and(|l| l.get(name).is_some())
    };
    let named = root.get("rate_limits_assumed").map(|node| node.items());
    for node in named.transpose()?.into_iter().flatten() {
        if !limited(node.text()?) {
            return Err(node.complain(
                quoted(node.text()?),
                "an action that stands under \"rate_limits\"",
                "mend the name, or remove it: the number is what is assumed",
            ));
        }
    }
    for (name, node) in stated.transpose()?.into_iter().flatten() {
        let number = node.json.scalar().and_then(serde_json::Value::as_u64);
        let per_second = number
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0);
        let Some(per_second) = per_second else {
            return Err(node.complain(
                node.json.to_value().to_string(),
                "how many requests a second, one at least",
                "mend the number in this file",
            ));
        };
        let basis = if assumed.contains(&name) {
            Basis::Assumed
        } else {
            Basis::Documented
        };
        limits.push((name, RateLimit { per_second, basis }));
    }
    Ok(limits)
}

fn errors(list: &Node<'_>, codes: Option<&Node<'_>>) -> Result<Vec<ErrorFact>, Complaint> {
    let mut facts: Vec<ErrorFact> = Vec::new();
    for node in list.items()? {
        let code = node.text()?;
        let is_code = code.split('.').all(names::is_identifier);
        let again = facts.iter().any(|earlier| earlier.code == code);
        if !is_code || again {
            return Err(node.complain(
                format!(
                    "the error code {}{}",
                    quoted(code),
                    if again { " again" } else { "" }
                ),
                "each code once, as \"Category\" or \"Category.Detail\"",
                "mend the list in this file",
            ));
        }
        let said = codes.and_then(|codes| codes.get(code));
        let said = said.map(|said| said.text()).transpose()?;
        facts.push(ErrorFact {
            code: code.to_owned(),
            words: said.unwrap_or_default().to_owned(),
        });
    }
    Ok(facts)
}
