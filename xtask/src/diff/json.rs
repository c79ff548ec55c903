//! The comparison for programs. Its shape stands in the command's help.

use serde_json::{Value, json};

use super::change::{Change, Effect, Verdict};
use super::outcome::{Comparison, Differing, Unread};

pub(crate) fn render(comparison: &Comparison) -> String {
    let verdict = comparison.verdict();
    let services: Vec<Value> = comparison.differing.iter().map(service).collect();
    let unread: Vec<Value> = comparison.unread.iter().map(unread).collect();
    let all = json!({
        "verdict": verdict.as_str(),
        "verdict_below_1": verdict.below_one().as_str(),
        "identical": comparison.identical,
        "services": services,
        "unread": unread,
    });
    format!("{all:#}\n")
}

fn service(service: &Differing) -> Value {
    let verdict = Verdict::of(&service.changes);
    let counts =
        Effect::ALL.map(|effect| (effect.as_str().to_owned(), service.count(effect).into()));
    let changes: Vec<Value> = service.changes.iter().map(change).collect();
    json!({
        "service": service.service,
        "version": service.version,
        "verdict": verdict.as_str(),
        "verdict_below_1": verdict.below_one().as_str(),
        "counts": Value::Object(counts.into_iter().collect()),
        "changes": changes,
    })
}

fn change(change: &Change) -> Value {
    json!({
        "subject": change.subject,
        "what": change.what,
        "was": change.was,
        "now": change.now,
        "means": change.means,
        "effect": change.effect.as_str(),
    })
}

fn unread(unread: &Unread) -> Value {
    json!({
        "service": unread.service,
        "version": unread.version,
        "why": unread.why,
    })
}
