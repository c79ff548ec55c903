//! One action that both sides have.

use std::collections::BTreeSet;

use mna_specs::{Action, Json, Period, RateLimit, Repeat, Status};

use super::field::{self, Place};
use super::{paging, rust, unjudged};
use crate::diff::change::{Effect, Found, from_to, nothing};
use crate::diff::model::Types;

pub(super) fn compare(was: &Action, now: &Action, types: (&Types, &Types), found: &mut Found) {
    found.words("the action", &was.doc, &now.doc);
    found.words("link", &was.link, &now.link);
    found.words("guesses", &was.guessed, &now.guessed);
    field::compare(
        Place::Parameter,
        (&was.parameters, &now.parameters),
        types,
        found,
    );
    field::compare(
        Place::Response,
        (&was.response, &now.response),
        types,
        found,
    );
    status(was, now, found);
    repeat(was, now, found);
    rate_limit(was, now, found);
    signature(was, now, found);
    paging::compare(was, now, types, found);
    documented(was, now, found);
    errors(was, now, found);
    examples(was, now, found);
    unjudged::action(was, now, found);
}

fn status(was: &Action, now: &Action, found: &mut Found) {
    if was.status == now.status {
        return;
    }
    let method = rust::method(&now.action);
    let means = match now.status {
        Status::Deprecated => {
            format!("`{method}()` compiles with a warning, which `-D warnings` makes an error")
        }
        Status::Offline => format!(
            "the server no longer answers; `{method}()` compiles with a warning, which `-D warnings` \
             makes an error"
        ),
        _ => format!("`{method}()` compiles without a warning again"),
    };
    let shown = from_to(was.status.as_str(), now.status.as_str());
    found.note(Effect::Compatible, "status", shown, means);
}

/// What nobody has judged is generated as `write`.
fn repeat(was: &Action, now: &Action, found: &mut Found) {
    if was.repeat == now.repeat {
        return;
    }
    let (old, new) = (
        was.repeat.unwrap_or(Repeat::Write),
        now.repeat.unwrap_or(Repeat::Write),
    );
    let shown = |repeat: Option<Repeat>| repeat.map_or("not judged", |repeat| repeat.as_str());
    let shown = from_to(shown(was.repeat), shown(now.repeat));
    let (effect, means) = match (old, new) {
        (old, new) if old == new => (
            Effect::Docs,
            "what nobody has judged is repeated as little as `write`",
        ),
        (_, Repeat::Write) => (
            Effect::Compatible,
            "is no longer repeated when it may have been executed",
        ),
        (Repeat::Write, _) => (
            Effect::Compatible,
            "is now repeated when it may have been executed",
        ),
        _ => (Effect::Compatible, "is repeated as before"),
    };
    found.note(effect, "repeat", shown, means);
}

fn rate_limit(was: &Action, now: &Action, found: &mut Found) {
    if was.rate_limit == now.rate_limit {
        return;
    }
    let number = |limit: &Option<RateLimit>| limit.as_ref().map(|limit| limit.per_second);
    let (effect, means) = if number(&was.rate_limit) == number(&now.rate_limit) {
        (Effect::Docs, "only where the number is from")
    } else {
        (
            Effect::Compatible,
            "the client lets another number of calls through in a second",
        )
    };
    let shown = |limit: &Option<RateLimit>| match limit {
        Some(limit) => format!("{} a second, {}", limit.per_second, limit.basis.as_str()),
        None => "none".to_owned(),
    };
    let shown = (shown(&was.rate_limit), shown(&now.rate_limit));
    found.note(effect, "rate limit", shown, means);
}

fn signature(was: &Action, now: &Action, found: &mut Found) {
    if was.skip_sign == now.skip_sign {
        return;
    }
    let (what, means) = if now.skip_sign {
        ("no longer signed", "is called without credentials")
    } else {
        ("signed", "cannot be called without credentials any more")
    };
    found.note(Effect::Compatible, what, nothing(), means);
}

fn documented(was: &Action, now: &Action, found: &mut Found) {
    if was.sites != now.sites {
        let shown = (field::sites(&was.sites), field::sites(&now.sites));
        let means = "where it is offered; the client asks all the same";
        found.note(Effect::Docs, "sites", shown, means);
    }
    if was.period != now.period {
        let shown = |period: &Option<Period>| match period {
            None => "none".to_owned(),
            Some(period) => {
                let days = |days: Option<u32>| days.map_or("any".into(), |days| days.to_string());
                format!(
                    "{} to {}, {} days long, {} days back",
                    period.from,
                    period.to,
                    days(period.longest_days),
                    days(period.oldest_days)
                )
            }
        };
        let shown = (shown(&was.period), shown(&now.period));
        let means = "the client does not check it: the server does";
        found.note(Effect::Docs, "period", shown, means);
    }
}

/// The codes that an action lists are a table of its documentation; any code can come from any.
fn errors(was: &Action, now: &Action, found: &mut Found) {
    let codes = |action: &Action| -> BTreeSet<String> {
        action
            .errors
            .iter()
            .map(|error| error.code.clone())
            .collect()
    };
    let (old, new) = (codes(was), codes(now));
    let list = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
        a.difference(b).cloned().collect::<Vec<_>>().join(", ")
    };
    let (gone, came) = (list(&old, &new), list(&new, &old));
    let means = "the action's table of codes; no enum changes by it";
    if !gone.is_empty() {
        found.note(
            Effect::Docs,
            "error codes: removed",
            (gone, String::new()),
            means,
        );
    }
    if !came.is_empty() {
        found.note(
            Effect::Docs,
            "error codes: added",
            (String::new(), came),
            means,
        );
    }
    for error in &now.errors {
        let known = was.errors.iter().find(|known| known.code == error.code);
        if let Some(known) = known {
            let meaning = |error: &mna_specs::ErrorCode| (error.doc.clone(), error.repeat_helps);
            let about = format!("error code {}", error.code);
            found.words(about, &meaning(known), &meaning(error));
        }
    }
}

fn examples(was: &Action, now: &Action, found: &mut Found) {
    let asked = |action: &Action| -> Vec<(Json, Json)> {
        let examples = action.examples.iter();
        examples
            .map(|example| (example.request.clone(), example.response.clone()))
            .collect()
    };
    if asked(was) != asked(now) {
        found.note(
            Effect::Docs,
            "examples",
            nothing(),
            "what is shown as an example",
        );
    }
    let titles = |action: &Action| -> Vec<Option<String>> {
        action
            .examples
            .iter()
            .map(|example| example.title.clone())
            .collect()
    };
    found.words("titles of examples", &titles(was), &titles(now));
}
