//! Every kind of change: what is said of it, and that the generated code agrees.

use mna_specs::{read_action, read_service, read_type};
use serde_json::{Value, json};

use super::surface::Surface;
use super::*;
use crate::diff::change::Verdict;

/// A small service, to which the two sides of a case add.
fn base() -> Value {
    json!({
        "service": { "service": "dock", "version": "2020-02-02", "title": "Dock" },
        "actions": {
            "ListCrates": {
                "parameters": [
                    { "name": "Pier", "type": "string", "required": true },
                    { "name": "Page", "type": "int64", "required": true },
                    { "name": "Size", "type": "int64" },
                    { "name": "Mark", "type": "Mark" },
                ],
                "response": [
                    { "name": "Crates", "type": "[Crate]" },
                    { "name": "Total", "type": "int64" },
                ],
            },
        },
        "types": {
            "Crate": { "fields": [
                { "name": "Id", "type": "string" },
                { "name": "Weight", "type": "float" },
            ] },
            "Mark": { "fields": [
                { "name": "Text", "type": "string" },
                { "name": "Colours", "type": "[string]" },
            ] },
            "Wood": { "base": "int64", "values": [
                { "value": 1, "name": "Oak" },
                { "value": 2, "name": "Ash" },
            ] },
        },
    })
}

/// Puts into `target` what `patch` says, member by member. A list that stands in `patch` replaces the
/// element of the same name, or is added to.
fn put(target: &mut Value, patch: &Value) {
    match (target, patch) {
        (Value::Object(target), Value::Object(patch)) => {
            for (key, value) in patch {
                put(target.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(target), Value::Array(patch)) => {
            for item in patch {
                let same = |other: &&mut Value| other["name"] == item["name"];
                match target
                    .iter_mut()
                    .find(same)
                    .filter(|_| item["name"].is_string())
                {
                    Some(known) => put(known, item),
                    None => target.push(item.clone()),
                }
            }
        }
        (target, patch) => *target = patch.clone(),
    }
}

/// The base with a patch; what the patch sets to null is not there.
fn model(patch: &str) -> Model {
    let mut all = base();
    let patch = serde_json::from_str(patch).unwrap_or_else(|error| panic!("{patch}: {error}"));
    put(&mut all, &patch);
    let folder = tempfile::tempdir().unwrap();
    let file = |value: &Value| {
        let path = folder.path().join("file.json");
        std::fs::write(&path, without_nulls(value).to_string()).unwrap();
        path
    };
    let mut model = Model {
        service: read_service(&file(&all["service"])).unwrap_or_else(|p| panic!("{p}")),
        ..Model::default()
    };
    for (name, action) in named(&all["actions"]) {
        let mut action = action.clone();
        put(
            &mut action,
            &json!({ "service": "dock", "version": "2020-02-02", "action": name }),
        );
        let action = read_action(&file(&action)).unwrap_or_else(|p| panic!("{p}"));
        model.actions.insert(name.clone(), action);
    }
    for (name, ty) in named(&all["types"]) {
        let mut ty = ty.clone();
        put(&mut ty, &json!({ "type": name }));
        let path = folder.path().join(format!("{name}.json"));
        std::fs::write(&path, without_nulls(&ty).to_string()).unwrap();
        model.types.insert(
            name.clone(),
            read_type(&path).unwrap_or_else(|p| panic!("{p}")),
        );
    }
    model
}

fn named(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, value)| !value.is_null())
}

/// Without members that are null, and without elements that have one called "gone".
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.clone(), without_nulls(value)))
            .collect(),
        Value::Array(items) => items
            .iter()
            .filter(|item| item.get("gone").is_none())
            .map(without_nulls)
            .collect(),
        other => other.clone(),
    }
}

/// A change as a line: mark, subject, what, values and meaning.
fn line(change: &Change) -> String {
    let mark = match change.effect {
        Effect::Breaking => '!',
        Effect::Compatible => '+',
        Effect::Docs => '.',
    };
    let between = match (&change.was, &change.now) {
        (Some(was), Some(now)) => format!(", {was} → {now}"),
        (Some(one), None) | (None, Some(one)) => format!(", {one}"),
        (None, None) => String::new(),
    };
    format!(
        "{mark} {}: {}{between}: {}",
        change.subject, change.what, change.means
    )
}

/// Who says what a change does.
#[derive(PartialEq)]
enum Proof {
    /// The generated code shows it.
    Code,
    /// The code is the same; it is the server that behaves otherwise, or the file that says more.
    Server,
}
use Proof::{Code, Server};

/// Compares two models, and holds the effect against the generated code.
#[track_caller]
fn check(old: &str, new: &str, proof: Proof, expected: &[&str]) {
    let (old, new) = (model(old), model(new));
    let changes = models(&old, &new);
    let lines: Vec<String> = changes.iter().map(line).collect();
    assert_eq!(lines, expected);
    let judged = changes.iter().map(|change| change.effect).min();
    let (was, now) = (Surface::of(&old), Surface::of(&new));
    let shown = was.effect(&now);
    match proof {
        Code => assert_eq!(judged, shown, "{lines:#?}\n{}", was.difference(&now)),
        Server => assert!(
            shown.is_none_or(|shown| shown == Effect::Docs),
            "the code shows {shown:?}: {lines:#?}\n{}",
            was.difference(&now)
        ),
    }
}

/// A patch of the one action.
fn action(patch: &str) -> String {
    format!(r#"{{"actions": {{"ListCrates": {patch}}}}}"#)
}

fn parameter(patch: &str) -> String {
    action(&format!(r#"{{"parameters": [{patch}]}}"#))
}

fn response(patch: &str) -> String {
    action(&format!(r#"{{"response": [{patch}]}}"#))
}

/// A patch of a member of a type.
fn member(ty: &str, patch: &str) -> String {
    format!(r#"{{"types": {{"{ty}": {{"fields": [{patch}]}}}}}}"#)
}

fn value(patch: &str) -> String {
    format!(r#"{{"types": {{"Wood": {{"values": [{patch}]}}}}}}"#)
}

#[test]
fn nothing_differs_from_itself() {
    check("{}", "{}", Code, &[]);
}

#[test]
fn actions_come_and_go() {
    let with = r#"{"actions": {"SinkPier": {"parameters": [{"name": "Pier", "type": "string", "required": true}]}}}"#;
    check(
        "{}",
        with,
        Code,
        &["+ SinkPier: added: the client gains `sink_pier()`"],
    );
    check(
        with,
        "{}",
        Code,
        &[
            "! SinkPier: removed: `client.sink_pier()`, `SinkPierRequest` and `SinkPierResponse` are gone",
        ],
    );
    let other = r#"{"actions": {"DropPier": {"parameters": [{"name": "Pier", "type": "string", "required": true}]}}}"#;
    check(
        with,
        other,
        Code,
        &[
            "+ DropPier: added: the client gains `drop_pier()`; has the same members as SinkPier, looks renamed",
            "! SinkPier: removed: `client.sink_pier()`, `SinkPierRequest` and `SinkPierResponse` are gone; has the same members as DropPier, looks renamed",
        ],
    );
}

#[test]
fn parameters_come_and_go() {
    let optional = parameter(r#"{"name": "Side", "type": "int64"}"#);
    let required = parameter(r#"{"name": "Side", "type": "int64", "required": true}"#);
    check(
        "{}",
        &optional,
        Code,
        &[
            "+ ListCrates: parameter Side: added, optional, int64: the builder gains `.side(…)` and `.set_side(…)`",
        ],
    );
    check(
        "{}",
        &required,
        Code,
        &[
            "! ListCrates: parameter Side: added, required, int64: `send` does not compile until `.side(…)` is called",
        ],
    );
    check(
        &optional,
        "{}",
        Code,
        &[
            "! ListCrates: parameter Side: removed, int64: `.side(…)`, `.set_side(…)` and the request's `side` are gone",
        ],
    );
    check(
        &required,
        "{}",
        Code,
        &[
            "! ListCrates: parameter Side: removed, int64: `.side(…)` and the request's `side` are gone",
        ],
    );
    check(
        &required,
        &optional,
        Code,
        &[
            "! ListCrates: parameter Side: required, required → optional: calls by the builder compile as before; the request's `side` is Option<i64>, it was i64, which its readers notice",
        ],
    );
    check(
        &optional,
        &required,
        Code,
        &[
            "! ListCrates: parameter Side: required, optional → required: `send` does not compile until `.side(…)` is called; `.set_side(…)` is gone, and the request's `side` is i64, it was Option<i64>",
        ],
    );
}

#[test]
fn calls_by_the_builder_survive_when_a_parameter_becomes_optional() {
    let surface = |required: bool| {
        let patch = format!(r#"{{"name": "Side", "type": "string", "required": {required}}}"#);
        Surface::of(&model(&parameter(&patch)))
    };
    let (was, now) = (surface(true), surface(false));
    let difference = was.difference(&now);
    let gone = difference.split("new:").next().unwrap_or_default();
    assert_eq!(
        gone.trim(),
        "gone:\n  ListCratesRequest.side: ::std::string::String"
    );
}

#[test]
fn types_of_parameters_change() {
    let side = |rest: &str| parameter(&format!(r#"{{"name": "Side", {rest}}}"#));
    check(
        &side(r#""type": "int64""#),
        &side(r#""type": "uint64""#),
        Code,
        &[
            "! ListCrates: parameter Side: type, int64 → uint64: `.side(…)` takes u64, it took i64; the request's `side` is Option<u64>, it was Option<i64>",
        ],
    );
    check(
        &side(r#""type": "string""#),
        &side(r#""type": "[string]""#),
        Code,
        &[
            "! ListCrates: parameter Side: type, string → [string]: `.side(…)` takes impl IntoIterator<Item = impl Into<String>>, it took impl Into<String>; the request's `side` is Option<Vec<String>>, it was Option<String>",
        ],
    );
    check(
        &side(r#""type": "int64""#),
        &side(r#""type": "Wood""#),
        Code,
        &[
            "! ListCrates: parameter Side: type, int64 → Wood: `.side(…)` takes impl Into<Wood>, it took i64; the request's `side` is Option<Wood>, it was Option<i64>",
        ],
    );
    check(
        &side(r#""type": "string""#),
        &side(r#""type": "string", "sensitive": true"#),
        Code,
        &[
            "! ListCrates: parameter Side: type, string → string, secret: `.side(…)` takes impl Into<Secret>, it took impl Into<String>; the request's `side` is Option<Secret>, it was Option<String>",
        ],
    );
    check(
        &side(r#""type": "int64""#),
        &side(r#""type": "int64", "unit": "unix_seconds""#),
        Code,
        &[
            "! ListCrates: parameter Side: type, int64 → int64, unix_seconds: `.side(…)` takes impl Into<UnixSeconds>, it took i64; the request's `side` is Option<UnixSeconds>, it was Option<i64>",
        ],
    );
}

#[test]
fn what_the_type_in_rust_does_not_tell_is_compatible_or_words() {
    let side = |rest: &str| parameter(&format!(r#"{{"name": "Side", {rest}}}"#));
    check(
        &side(r#""type": "int64", "unit": "unix_seconds""#),
        &side(r#""type": "uint64", "unit": "unix_seconds""#),
        Server,
        &[
            ". ListCrates: parameter Side: type, int64 → uint64: still UnixSeconds in Rust, read in any form",
        ],
    );
    check(
        &member(
            "Mark",
            r#"{"name": "At", "type": "int64", "unit": "unix_seconds"}"#,
        ),
        &member(
            "Mark",
            r#"{"name": "At", "type": "string", "unit": "unix_seconds"}"#,
        ),
        Code,
        &[
            "+ type Mark: member At: type, int64 → string: still UnixSeconds in Rust; is sent in another form",
        ],
    );
    check(
        &side(r#""type": "int64", "unit": "bytes""#),
        &side(r#""type": "int64", "unit": "megabytes""#),
        Code,
        &[". ListCrates: parameter Side: unit, bytes → megabytes: still i64 in Rust"],
    );
    check(
        &side(r#""type": "int64""#),
        &side(r#""type": "int64", "sensitive": true"#),
        Code,
        &["+ ListCrates: parameter Side: secret: `Debug` leaves it out"],
    );
}

#[test]
fn names_of_fields_change() {
    let side = |rest: &str| parameter(&format!(r#"{{{rest}, "type": "int64"}}"#));
    check(
        &side(r#""name": "Side""#),
        &side(r#""name": "Side", "rust": "flank""#),
        Code,
        &[
            "! ListCrates: parameter Side: Rust name, side → flank: whoever says `side` has to say `flank`",
        ],
    );
    check(
        &side(r#""name": "Side""#),
        &side(r#""name": "Side", "rust": "side""#),
        Code,
        &[],
    );
    check(
        &side(r#""name": "SideIDs""#),
        &side(r#""name": "SideIds""#),
        Code,
        &[
            "+ ListCrates: parameter SideIds: name on the wire, SideIDs → SideIds: still `side_ids` in Rust",
        ],
    );
}

#[test]
fn fields_of_answers_change() {
    let side = |rest: &str| response(&format!(r#"{{"name": "Side", {rest}}}"#));
    let plain = side(r#""type": "string""#);
    check(
        "{}",
        &plain,
        Code,
        &[
            "+ ListCrates: response field Side: added, string: the answer gains `side`, which leaves `unknown_fields`",
        ],
    );
    check(
        &plain,
        "{}",
        Code,
        &["! ListCrates: response field Side: removed, string: the answer's `side` is gone"],
    );
    check(
        &plain,
        &side(r#""type": "float""#),
        Code,
        &[
            "! ListCrates: response field Side: type, string → float: `side` is Option<f64>, it was Option<String>",
        ],
    );
    check(
        &plain,
        &side(r#""type": "[string]""#),
        Code,
        &[
            "! ListCrates: response field Side: type, string → [string]: `side` is Vec<String>, it was Option<String>",
        ],
    );
    check(
        &plain,
        &side(r#""type": "string", "nullable": true"#),
        Server,
        &[
            ". ListCrates: response field Side: null, never null → nullable: no type changes: whatever is answered may be missing anyway",
        ],
    );
    check(
        &plain,
        &side(r#""type": "string", "required": true"#),
        Server,
        &[". ListCrates: response field Side: required, optional → required: no type changes"],
    );
}

#[test]
fn the_order_of_fields_is_no_difference() {
    let order = |first: &str, second: &str| {
        parameter(&format!(
            r#"{{"name": "{first}", "type": "int64", "required": true}}, {{"name": "{second}", "type": "int64", "required": true}}"#
        ))
    };
    let (old, new) = (model(&order("A", "B")), model(&order("B", "A")));
    assert_eq!(models(&old, &new), []);
    let (was, now) = (Surface::of(&old), Surface::of(&new));
    assert_ne!(
        was.effect(&now),
        Some(Effect::Breaking),
        "{}",
        was.difference(&now)
    );
}

#[test]
fn documentation_is_documentation() {
    check(
        &parameter(r#"{"name": "Size", "doc": "How many."}"#),
        &parameter(
            r#"{"name": "Size", "doc": "How many of them.", "minimum": 1, "maximum": 100, "default": 20, "sites": ["cn"]}"#,
        ),
        Code,
        &[
            ". ListCrates: parameter Size: default, none → 20: what the server takes when it is left out; nothing is sent in its place",
            ". ListCrates: parameter Size: limits, none → minimum 1, maximum 100: the client checks none: the server does",
            ". ListCrates: parameter Size: sites, all → cn: which sites know it; the client asks all the same",
            ". ListCrates: words, parameter Size: what is written about it; no code changes",
        ],
    );
    check(
        "{}",
        &action(
            r#"{"doc": "Lists.", "link": "https://example.com", "sites": ["intl"], "examples": [{"request": {"Pier": "p", "Page": 1}, "response": {}}]}"#,
        ),
        Code,
        &[
            ". ListCrates: sites, all → intl: where it is offered; the client asks all the same",
            ". ListCrates: examples: what is shown as an example",
            ". ListCrates: words, the action, link, titles of examples: what is written about it; no code changes",
        ],
    );
    check(
        r#"{"service": {"doc": "A dock."}}"#,
        r#"{"service": {"title": "The Dock"}}"#,
        Code,
        &[". service: words, title, the service: what is written about it; no code changes"],
    );
    let times = r#""parameters": [{"name": "From", "type": "int64", "unit": "unix_seconds"}, {"name": "To", "type": "int64", "unit": "unix_seconds"}]"#;
    check(
        &action(&format!("{{{times}}}")),
        &action(&format!(
            r#"{{{times}, "period": {{"from": "From", "to": "To", "longest_days": 7}}}}"#
        )),
        Code,
        &[
            ". ListCrates: period, none → From to To, 7 days long, any days back: the client does not check it: the server does",
        ],
    );
}

#[test]
fn an_action_grows_old() {
    let status = |status: &str| action(&format!(r#"{{"status": "{status}"}}"#));
    check(
        "{}",
        &status("deprecated"),
        Code,
        &[
            "+ ListCrates: status, online → deprecated: `list_crates()` compiles with a warning, which `-D warnings` makes an error",
        ],
    );
    check(
        &status("deprecated"),
        &status("offline"),
        Code,
        &[
            "+ ListCrates: status, deprecated → offline: the server no longer answers; `list_crates()` compiles with a warning, which `-D warnings` makes an error",
        ],
    );
    check(
        &status("offline"),
        &status("online"),
        Code,
        &[
            "+ ListCrates: status, offline → online: `list_crates()` compiles without a warning again",
        ],
    );
}

#[test]
fn what_happens_at_run_time_changes() {
    let repeat = |repeat: &str| action(&format!(r#"{{"repeat": "{repeat}"}}"#));
    check(
        &repeat("read"),
        &repeat("write"),
        Code,
        &[
            "+ ListCrates: repeat, read → write: is no longer repeated when it may have been executed",
        ],
    );
    check(
        &repeat("write"),
        &repeat("idempotent"),
        Code,
        &[
            "+ ListCrates: repeat, write → idempotent: is now repeated when it may have been executed",
        ],
    );
    check(
        "{}",
        &repeat("write"),
        Server,
        &[
            ". ListCrates: repeat, not judged → write: what nobody has judged is repeated as little as `write`",
        ],
    );
    let limit = |number: u32, basis: &str| {
        action(&format!(
            r#"{{"rate_limit": {{"per_second": {number}, "basis": "{basis}"}}}}"#
        ))
    };
    check(
        &limit(20, "assumed"),
        &limit(10, "documented"),
        Code,
        &[
            "+ ListCrates: rate limit, 20 a second, assumed → 10 a second, documented: the client lets another number of calls through in a second",
        ],
    );
    check(
        &limit(20, "assumed"),
        &limit(20, "documented"),
        Code,
        &[
            ". ListCrates: rate limit, 20 a second, assumed → 20 a second, documented: only where the number is from",
        ],
    );
    check(
        "{}",
        &action(r#"{"skip_sign": true}"#),
        Code,
        &["+ ListCrates: no longer signed: is called without credentials"],
    );
    check(
        "{}",
        r#"{"service": {"hosts": {"cn": "dock.example.com"}}}"#,
        Code,
        &[
            "+ service: host: cn, dock.tencentcloudapi.com → dock.example.com: calls go to another host",
        ],
    );
    check(
        "{}",
        r#"{"service": {"hosts": {"cn": "dock.tencentcloudapi.com"}}}"#,
        Code,
        &[],
    );
}

#[test]
fn paging_comes_goes_and_changes() {
    let paging = |rest: &str| {
        action(&format!(
            r#"{{"parameters": [{{"name": "Sheet", "type": "int64", "required": true}}],
                 "response": [{{"name": "Piers", "type": "[string]"}}],
                 "paging": {rest}}}"#
        ))
    };
    let none = paging("null");
    let plain = paging(r#"{"page": "Page", "size": "Size", "items": "Crates"}"#);
    check(
        &none,
        &plain,
        Code,
        &["+ ListCrates: paging: added: the builder gains `.pages()` and `.items()`"],
    );
    check(
        &plain,
        &none,
        Code,
        &["! ListCrates: paging: removed: `.pages()` and `.items()` are gone"],
    );
    check(
        &plain,
        &paging(r#"{"page": "Page", "size": "Size", "items": "Crates", "total": "Total"}"#),
        Code,
        &[
            "+ ListCrates: paging, items Crates, page Page, size Size → items Crates, page Page, size Size, total Total: compiles as before; pages are asked for or read in another way",
        ],
    );
    check(
        &plain,
        &paging(r#"{"page": "Page", "size": "Size", "items": "Piers"}"#),
        Code,
        &[
            "! ListCrates: paging, items Crates, page Page, size Size → items Piers, page Page, size Size: `.items()` gives what is in Vec<String>, it was Vec<Crate>",
        ],
    );
    check(
        &plain,
        &paging(r#"{"page": "Sheet", "size": "Size", "items": "Crates"}"#),
        Code,
        &[
            "! ListCrates: paging, items Crates, page Page, size Size → items Crates, page Sheet, size Size: `.pages()` does not compile without `.page(…)`",
        ],
    );
}

#[test]
fn error_codes_are_variants_of_the_service_and_words_of_an_action() {
    let code = r#"{"service": {"error_codes": [{"code": "FailedOperation.PierSank"}]}}"#;
    check(
        "{}",
        code,
        Code,
        &[
            "+ service: error code: added, FailedOperation.PierSank: `ErrorCode::FailedOperationPierSank` in place of `Unknown`; the enum is open, so no `match` breaks",
        ],
    );
    check(
        code,
        "{}",
        Code,
        &[
            "! service: error code: removed, FailedOperation.PierSank: `ErrorCode::FailedOperationPierSank` is gone",
        ],
    );
    let common = &mna_specs::common_error_codes()[0].code;
    check(
        &format!(
            r#"{{"service": {{"error_codes": [{{"code": "{common}", "doc": "Of its own."}}]}}}}"#
        ),
        "{}",
        Code,
        &[&format!(
            ". service: words, error code {common}: what is written about it; no code changes"
        )],
    );
    check(
        &action(r#"{"errors": [{"code": "FailedOperation.A"}]}"#),
        &action(r#"{"errors": [{"code": "FailedOperation.B"}]}"#),
        Code,
        &[
            ". ListCrates: error codes: removed, FailedOperation.A: the action's table of codes; no enum changes by it",
            ". ListCrates: error codes: added, FailedOperation.B: the action's table of codes; no enum changes by it",
        ],
    );
}

#[test]
fn data_types_come_and_go() {
    let with = r#"{"types": {"Crane": {"fields": [{"name": "Id", "type": "string"}]}}}"#;
    let renamed = r#"{"types": {"Hoist": {"fields": [{"name": "Id", "type": "string"}]}}}"#;
    check("{}", with, Code, &["+ type Crane: added: a new struct"]);
    check(
        with,
        "{}",
        Code,
        &["! type Crane: removed: the struct is gone"],
    );
    check(
        with,
        renamed,
        Code,
        &[
            "! type Crane: removed: the struct is gone; has the same members as Hoist, looks renamed",
            "+ type Hoist: added: a new struct; has the same members as Crane, looks renamed",
        ],
    );
    check(
        with,
        r#"{"types": {"Crane": {"base": "string"}}}"#,
        Code,
        &[
            "! type Crane: kind, a structure → named values: another kind of Rust type under the same name",
        ],
    );
}

#[test]
fn members_of_data_types_change() {
    let tare = |rest: &str| member("Crate", &format!(r#"{{"name": "Tare", {rest}}}"#));
    let plain = tare(r#""type": "int64""#);
    check(
        "{}",
        &plain,
        Code,
        &[
            "+ type Crate: member Tare: added, int64: the struct gains `tare`: literals that end with `..Default::default()`, as they should, compile as before",
        ],
    );
    check(
        &plain,
        "{}",
        Code,
        &["! type Crate: member Tare: removed, int64: `tare` is gone"],
    );
    check(
        &plain,
        &tare(r#""type": "float""#),
        Code,
        &[
            "! type Crate: member Tare: type, int64 → float: `tare` is Option<f64>, it was Option<i64>",
        ],
    );
    // What is only received is read alike, whether it is required or not.
    check(
        &plain,
        &tare(r#""type": "int64", "required": true"#),
        Server,
        &[". type Crate: member Tare: required, optional → required: no type changes"],
    );
    check(
        &member("Mark", r#"{"name": "Text", "required": false}"#),
        &member("Mark", r#"{"name": "Text", "required": true}"#),
        Server,
        &[
            "+ type Mark: member Text: required, optional → required: no type changes; the server refuses what is sent without it",
        ],
    );
    check(
        "{}",
        &member("Mark", r#"{"name": "Colours", "required": true}"#),
        Code,
        &[
            "+ type Mark: member Colours: required, optional → required: no type changes; an empty list is sent as [] now",
        ],
    );
}

#[test]
fn a_type_that_begins_to_hold_itself_is_boxed() {
    check(
        &member("Crate", r#"{"name": "Mark", "type": "Mark"}"#),
        r#"{"types": {"Crate": {"fields": [{"name": "Mark", "type": "Mark"}]},
                      "Mark": {"fields": [{"name": "Crate", "type": "Crate"}]}}}"#,
        Code,
        &[
            "! type Crate: member Mark: type, Mark → Mark: `mark` is Option<Box<Mark>>, it was Option<Mark>",
            "+ type Crate: direction: sent: is sent now, and gains `Serialize`",
            "+ type Mark: member Crate: added, Crate: the struct gains `crate`: literals that end with `..Default::default()`, as they should, compile as before",
        ],
    );
}

#[test]
fn the_direction_of_a_type_decides_its_traits() {
    check(
        "{}",
        &parameter(r#"{"name": "Like", "type": "Crate"}"#),
        Code,
        &[
            "+ ListCrates: parameter Like: added, optional, Crate: the builder gains `.like(…)` and `.set_like(…)`",
            "+ type Crate: direction: sent: is sent now, and gains `Serialize`",
        ],
    );
    // What nobody uses is made as if it were received.
    check(
        r#"{"types": {"Crane": {"fields": [{"name": "Id", "type": "string"}]}}}"#,
        r#"{"types": {"Crane": {"fields": [{"name": "Id", "type": "string"}]},
                      "Mark": {"fields": [{"name": "By", "type": "Crane"}]}}}"#,
        Code,
        &[
            "! type Crane: direction: received: is no longer received, and loses `Deserialize`",
            "+ type Crane: direction: sent: is sent now, and gains `Serialize`",
            "+ type Mark: member By: added, Crane: the struct gains `by`: literals that end with `..Default::default()`, as they should, compile as before",
        ],
    );
}

#[test]
fn named_values_come_go_and_change() {
    check(
        "{}",
        &value(r#"{"value": 3, "name": "Elm"}"#),
        Code,
        &[
            "+ type Wood: value 3: added, Elm: `Elm` in place of `Unknown(3)`; the enum is open, so no `match` breaks",
        ],
    );
    check(
        &value(r#"{"value": 3, "name": "Elm"}"#),
        "{}",
        Code,
        &[
            "! type Wood: value 3: removed, Elm: `Elm` is gone; a server that sends it still gives `Unknown`",
        ],
    );
    check(
        &value(r#"{"value": 3, "name": "Elm"}"#),
        &value(r#"{"value": 3, "name": "Fir"}"#),
        Code,
        &["! type Wood: value 3: renamed, Elm → Fir: `Elm` is `Fir` now"],
    );
    check(
        &value(r#"{"value": 3, "name": "Elm"}"#),
        &value(r#"{"value": 4, "name": "Elm", "doc": "Hard.", "sites": ["cn"]}"#),
        Code,
        &[
            "+ type Wood: value Elm: on the wire, 3 → 4: the same name for another value on the wire",
            ". type Wood: value Elm: sites, all → cn: which sites document it",
            ". type Wood: words, value Elm: what is written about it; no code changes",
        ],
    );
    check(
        "{}",
        r#"{"types": {"Wood": {"base": "uint64"}}}"#,
        Code,
        &[
            "! type Wood: base, int64 → uint64: `Unknown`, `from` and the value on the wire have another type",
        ],
    );
}

#[test]
fn types_that_an_action_brings_along_are_its_own() {
    let with = |fields: &str| {
        action(&format!(
            r#"{{"types": [{{"type": "Knot", "fields": [{fields}]}}],
                 "response": [{{"name": "Knot", "type": "Knot"}}]}}"#
        ))
    };
    check(
        &with(r#"{"name": "Id", "type": "string"}"#),
        &with(r#"{"name": "Id", "type": "int64"}"#),
        Code,
        &[
            "! ListCrates, type Knot: member Id: type, string → int64: `id` is Option<i64>, it was Option<String>",
        ],
    );
}

#[test]
fn the_verdict_is_that_of_the_worst_change() {
    let verdict = |new: &str| Verdict::of(&models(&model("{}"), &model(new)));
    assert_eq!(verdict("{}"), Verdict::None);
    assert_eq!(
        verdict(r#"{"service": {"doc": "A dock."}}"#),
        Verdict::Patch
    );
    assert_eq!(
        verdict(&response(r#"{"name": "Side", "type": "string"}"#)),
        Verdict::Minor
    );
    let both = action(
        r#"{"parameters": [{"name": "Side", "type": "string", "required": true}, {"name": "Size", "doc": "How many."}]}"#,
    );
    assert_eq!(verdict(&both), Verdict::Major);
    let below_one = [
        Verdict::None,
        Verdict::Patch,
        Verdict::Minor,
        Verdict::Major,
    ]
    .map(Verdict::below_one);
    assert_eq!(
        below_one,
        [
            Verdict::None,
            Verdict::Patch,
            Verdict::Patch,
            Verdict::Minor
        ]
    );
}
