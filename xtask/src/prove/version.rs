//! One service version: its documented examples, what must become of them, and the crate that shows what
//! does.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use mna_specs::{Example, Json, ServiceSpec, Spec};
use serde_json::Value;

use super::workspace::MADE;
use crate::import::examples;
use crate::import::many::{Done, Job};
use crate::shown::{self, Expected, Misfit};

/// A service version that has been imported.
pub(super) struct Version {
    /// Which of the packages it is from.
    pub(super) package: usize,
    /// Such as `cvm 2017-03-12`.
    pub(super) name: String,
    /// The name of its crate.
    pub(super) crate_name: String,
    pub(super) actions: usize,
    pub(super) answers: Vec<Answer>,
    pub(super) requests: Vec<Request>,
    /// Examples that are of no use here.
    pub(super) apart: Vec<Apart>,
}

/// Where an example is found: its action, and its number among the action's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) action: String,
    pub(super) number: usize,
}

pub(super) struct Answer {
    pub(super) place: Place,
    pub(super) body: String,
    pub(super) expected: Expected,
    /// What is wrong with the JSON though it can be read: a name that comes twice, and is lost once.
    pub(super) flaw: Option<String>,
    /// The same body without one of its values, which must be noticed.
    pub(super) broken: Option<String>,
}

pub(super) struct Request {
    pub(super) place: Place,
    pub(super) documented: Value,
    pub(super) built: Built,
}

/// Whether a documented request can be built.
#[derive(Debug, PartialEq)]
pub(super) enum Built {
    /// It is in the crate, at this place.
    At(usize),
    /// It is none of the action's.
    Not(Vec<Misfit>),
    /// It should be possible.
    Failed,
}

/// An example that is not looked at, and why.
pub(super) struct Apart {
    pub(super) place: Place,
    pub(super) what: &'static str,
    pub(super) why: String,
}

pub(super) const NO_JSON: &str = "answers that are no JSON";
pub(super) const NO_ENVELOPE: &str = "answers without an object Response";
pub(super) const NO_ACTION: &str = "examples of no action of the definition";
/// The reason of a value that is of a field which the vendor has disabled.
pub(super) const DISABLED: &str = "a field that the vendor has disabled";
pub(super) const NO_REQUEST: &str = "requests that cannot be read";

/// Reads the specs of a service version and its examples, and writes its crate into a folder of `crates`.
pub(super) fn prepare(
    job: &Job<'_>,
    package: usize,
    done: &Done,
    crates: &Path,
) -> Result<Version, String> {
    let specs = &done.folder;
    let service = ServiceSpec::load(specs).map_err(|problem| problem.to_string())?;
    let (id, version) = (&service.service.service, &service.service.version);
    let mut actions = BTreeMap::new();
    for path in service.actions.values() {
        let spec = service.load_action(path);
        let spec = spec.map_err(|problem| problem.to_string())?;
        actions.insert(spec.action.action.clone(), spec);
    }
    let mut prepared = Version {
        package,
        name: format!("{id} {version}"),
        crate_name: format!("{MADE}{id}_{version}_{package}").replace('-', "_"),
        actions: actions.len(),
        answers: Vec::new(),
        requests: Vec::new(),
        apart: Vec::new(),
    };
    let names = done
        .disabled
        .iter()
        .filter_map(|name| name.rsplit('.').next());
    let disabled: HashSet<&str> = names.collect();
    let mut setters = Vec::new();
    for (package, entry) in &job.parts {
        let Some(text) = package.read_examples(entry)? else {
            continue;
        };
        let file: Value = serde_json::from_str(&text)
            .map_err(|error| format!("the examples of {}: {error}", prepared.name))?;
        for (action, list) in file["actions"].as_object().into_iter().flatten() {
            let list = list.as_array().map_or(&[][..], Vec::as_slice);
            match actions.get_mut(action) {
                Some(spec) => prepared.take(spec, list, &mut setters),
                None => prepared.leave(action, list),
            }
        }
    }
    prepared.name_disabled(&disabled);
    let files = [
        ("lib.rs", library(specs)),
        ("examples.rs", examples_module(actions.keys(), &setters)),
    ];
    write_crate(
        &crates.join(&prepared.crate_name),
        &prepared.crate_name,
        &files,
    )
    .map_err(|error| format!("the crate of {}: {error}", prepared.name))?;
    Ok(prepared)
}

impl Version {
    /// Says of fields that the spec lacks whether the vendor has disabled one of their names.
    fn name_disabled(&mut self, disabled: &HashSet<&str>) {
        let answers = self
            .answers
            .iter_mut()
            .filter_map(|it| match &mut it.expected {
                Expected::Data(shown) => Some(&mut shown.misfits),
                _ => None,
            });
        let requests = self
            .requests
            .iter_mut()
            .filter_map(|it| match &mut it.built {
                Built::Not(misfits) => Some(misfits),
                _ => None,
            });
        for misfit in answers.chain(requests).flatten() {
            let name = misfit.path.rsplit('.').next().unwrap_or_default();
            if misfit.reason == shown::UNDESCRIBED && disabled.contains(name) {
                misfit.reason = DISABLED.to_owned();
            }
        }
    }

    fn leave(&mut self, action: &str, list: &[Value]) {
        for index in 0..list.len() {
            self.apart.push(Apart {
                place: place(action, index),
                what: NO_ACTION,
                why: "disabled, or not defined".to_owned(),
            });
        }
    }

    /// Takes the examples of an action; what builds its requests goes to `setters`.
    fn take(&mut self, spec: &mut Spec, list: &[Value], setters: &mut Vec<String>) {
        let action = spec.action.action.clone();
        let mut requests = Vec::new();
        for (index, example) in list.iter().enumerate() {
            let place = place(&action, index);
            let mut apart = |what, why: String| {
                let place = place.clone();
                self.apart.push(Apart { place, what, why });
            };
            let body = example["output"].as_str().unwrap_or_default();
            match serde_json::from_str::<Value>(body) {
                Err(error) => apart(NO_JSON, error.to_string()),
                Ok(answer) if !answer["Response"].is_object() => {
                    apart(NO_ENVELOPE, excerpt(body));
                }
                Ok(answer) => {
                    let expected = shown::answer(spec, &answer);
                    self.answers.push(Answer {
                        place: place.clone(),
                        body: body.to_owned(),
                        flaw: body.parse::<Json>().err(),
                        broken: broken(spec, &answer, &expected).map(|it| it.to_string()),
                        expected,
                    });
                }
            }
            match examples::request(example["input"].as_str().unwrap_or_default()) {
                Err(why) => apart(NO_REQUEST, why),
                Ok((request, _)) => requests.push((place, request)),
            }
        }
        let examples = requests.iter().map(|(_, request)| Example {
            request: request.clone(),
            ..Example::default()
        });
        spec.action.examples = examples.collect();
        for (index, (place, request)) in requests.into_iter().enumerate() {
            let documented = request.to_value();
            let misfits = shown::request_misfits(spec, &documented);
            let built = if misfits.is_empty() {
                match mna_codegen::example_setters(spec, index) {
                    Some(calls) => {
                        setters.push(format!("api::{action}::builder(){calls}.build()"));
                        Built::At(setters.len() - 1)
                    }
                    None => Built::Failed,
                }
            } else {
                Built::Not(misfits)
            };
            self.requests.push(Request {
                place,
                documented,
                built,
            });
        }
    }
}

/// The answer without one of its values: one whose absence can be seen.
fn broken(spec: &Spec, answer: &Value, expected: &Expected) -> Option<Value> {
    const TRIES: usize = 8;
    let all = members(answer);
    let places = (0..all.min(TRIES)).map(|index| (all / 2 + index) % all);
    let mut broken = places.map(|place| {
        let mut answer = answer.clone();
        remove(&mut answer, &mut { place });
        answer
    });
    broken.find(|broken| match (expected, shown::answer(spec, broken)) {
        (Expected::Data(whole), Expected::Data(broken)) => whole.text != broken.text,
        _ => false,
    })
}

/// How many members the objects in the value have together.
fn members(value: &Value) -> usize {
    match value {
        Value::Object(object) => object.len() + object.values().map(members).sum::<usize>(),
        Value::Array(items) => items.iter().map(members).sum(),
        _ => 0,
    }
}

/// Removes the member with this number.
fn remove(value: &mut Value, number: &mut usize) -> bool {
    match value {
        Value::Array(items) => items.iter_mut().any(|item| remove(item, number)),
        Value::Object(object) => {
            let keys: Vec<String> = object.keys().cloned().collect();
            keys.iter().any(|key| {
                if *number == 0 {
                    return object.remove(key).is_some();
                }
                *number -= 1;
                object
                    .get_mut(key)
                    .is_some_and(|value| remove(value, number))
            })
        }
        _ => false,
    }
}

fn place(action: &str, index: usize) -> Place {
    Place {
        action: action.to_owned(),
        number: index + 1,
    }
}

fn excerpt(text: &str) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// All of a service version, as a user has it, with a client's methods.
fn library(specs: &Path) -> String {
    // From the crate's folder: crates and specs are beside each other.
    let mut parts: Vec<_> = specs.iter().rev().take(4).collect();
    parts.reverse();
    let parts: Vec<_> = parts.iter().map(|part| part.to_string_lossy()).collect();
    format!(
        "//! A service version.\n\n#![deny(warnings, missing_docs)]\n\n\
         /// All of it.\n#[mna_macros::tc_service(\"../../{}\", actions, client = crate::Client)]\npub mod api {{}}\n\n\
         /// The client.\npub struct Client(mna_core::Client);\n\n\
         impl AsRef<mna_core::Client> for Client {{\n    fn as_ref(&self) -> &mna_core::Client {{\n        \
         &self.0\n    }}\n}}\n\nmod examples;\npub use examples::*;\n",
        parts.join("/")
    )
}

/// What the crate can be asked. What is named in a constant would be compiled with the program of all crates,
/// in one go.
fn examples_module<'a>(actions: impl Iterator<Item = &'a String>, setters: &[String]) -> String {
    let mut text =
        "#![allow(missing_docs, unused_imports)]\n\nuse support::{Decode, Request, decode, written};\n\n\
                    use crate::api;\nuse crate::api::types::*;\n\n\
                    pub static ANSWERS: &[(&str, Decode)] = &[\n"
            .to_owned();
    for action in actions {
        let _ = writeln!(text, "    (\"{action}\", decode::<api::{action}Request>),");
    }
    text += "];\n\npub static REQUESTS: &[Request] = &[\n";
    for calls in setters {
        let _ = writeln!(text, "    || written({calls}),");
    }
    text + "];\n"
}

fn write_crate(folder: &Path, name: &str, files: &[(&str, String)]) -> std::io::Result<()> {
    let src = folder.join("src");
    std::fs::create_dir_all(&src)?;
    for (file, text) in files {
        std::fs::write(src.join(file), text)?;
    }
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         mna-core.workspace = true\nmna-macros.workspace = true\nsupport.workspace = true\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest)
}

/// Where the specs of a package lie, beside the crates.
pub(super) fn specs_folder(scratch: &Path, package: usize) -> PathBuf {
    scratch.join("specs").join(package.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_member_is_removed_wherever_it_stands() {
        let whole = serde_json::json!({ "A": [{ "B": 1, "C": 2 }, { "D": 3 }], "E": 4 });
        assert_eq!(members(&whole), 5);
        let without = |mut number: usize| {
            let mut value = whole.clone();
            assert!(remove(&mut value, &mut number));
            value.to_string()
        };
        assert_eq!(without(0), r#"{"E":4}"#);
        assert_eq!(without(2), r#"{"A":[{"B":1},{"D":3}],"E":4}"#);
        assert_eq!(without(3), r#"{"A":[{"B":1,"C":2},{}],"E":4}"#);
        assert_eq!(without(4), r#"{"A":[{"B":1,"C":2},{"D":3}]}"#);
    }
}
