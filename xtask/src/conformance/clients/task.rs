//! What a client is asked to do.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use mna_specs::{Action, ServiceSpec, Site, Spec};
use serde_json::{Map, Value, json};

use super::emulators::{self, Emulators};
use crate::conformance::{Failure, Setting, read_json};

/// Which ways to be refused are tried with an action.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turns {
    /// All of them.
    All,
    /// One: the next one with the next action.
    One,
}

/// A documented request, as it is to be sent.
pub(super) struct Example {
    pub(super) action: String,
    /// What it is called in what is found.
    pub(super) case: String,
    request: Value,
    /// What of the answer later requests need: the name of each, and the way to it.
    keep: Value,
}

pub(super) struct Task {
    /// In the order in which they are called.
    pub(super) examples: Vec<Example>,
    /// The parameters that each action requires.
    pub(super) requires: BTreeMap<String, Vec<String>>,
}

#[cfg(test)]
impl Example {
    /// An example that says nothing.
    pub(super) fn plain(action: &str, number: u64) -> Example {
        Example {
            action: action.to_owned(),
            case: case(number),
            request: json!({}),
            keep: json!({}),
        }
    }
}

impl Task {
    /// The documented examples of a site, with the changes that `examples.json` says.
    pub(super) fn new(setting: &Setting, site: Site) -> Result<Task, Failure> {
        let folder = setting.workspace.join("specs/mna/2021-01-19");
        let service = ServiceSpec::load(&folder).map_err(|problem| problem.to_string())?;
        let mut actions = Vec::new();
        for file in service.actions.values() {
            actions.push(
                Spec::load(file)
                    .map_err(|problem| problem.to_string())?
                    .action,
            );
        }
        let file = setting.conformance_folder().join("examples.json");
        Task::of(&actions, site, &read_json(&file)?, &file, now())
    }

    fn of(
        actions: &[Action],
        site: Site,
        changes: &Value,
        file: &Path,
        now: i64,
    ) -> Result<Task, Failure> {
        let mut plain = Vec::new();
        let mut all = BTreeSet::new();
        let mut requires = BTreeMap::new();
        for action in actions {
            let required = action.parameters.iter().filter(|field| field.required);
            requires.insert(
                action.action.clone(),
                required.map(|field| field.name.clone()).collect(),
            );
            for (number, example) in (1..).zip(&action.examples) {
                let request = example.request.to_value();
                all.insert((action.action.clone(), number));
                if is_of(action, &request, site) {
                    plain.push((action.action.clone(), number, request));
                }
            }
        }
        let mut changed = Vec::new();
        for change in changes.as_array().into_iter().flatten() {
            let wrong = |why: &str| Failure::Other(format!("{}: {change}: {why}", file.display()));
            let change = Change::read(change).map_err(|why| wrong(&why))?;
            if !all.remove(&(change.action.clone(), change.number)) {
                return Err(wrong("there is no such example, or it was named before"));
            }
            let is_it = |(action, number, _): &(String, u64, Value)| {
                *action == change.action && *number == change.number
            };
            // One that is not there is of the other site.
            if let Some(index) = plain.iter().position(is_it) {
                let (action, number, request) = plain.remove(index);
                changed.push(
                    change
                        .applied(action, number, request, now)
                        .map_err(|why| wrong(&why))?,
                );
            }
        }
        let unchanged = plain.into_iter().map(|(action, number, request)| Example {
            action,
            case: case(number),
            request,
            keep: json!({}),
        });
        Ok(Task {
            examples: unchanged.chain(changed).collect(),
            requires,
        })
    }

    /// As the drivers read it.
    pub(super) fn as_json(&self, emulators: &Emulators, turns: Turns) -> Value {
        let examples: Vec<Value> = (self.examples.iter())
            .map(|example| {
                json!({
                    "action": example.action, "case": example.case,
                    "request": example.request, "keep": example.keep,
                })
            })
            .collect();
        json!({
            "emulators": emulators.urls(),
            "credential": {
                "secret_id": emulators::SECRET_ID,
                "secret_key": emulators::SECRET_KEY,
                "token": emulators::TOKEN,
            },
            "examples": examples,
            "requires": self.requires,
            "in_turn": turns == Turns::One,
        })
    }
}

fn case(number: u64) -> String {
    format!("example {number}")
}

/// Whether a site has all that is in a request of an action.
fn is_of(action: &Action, request: &Value, site: Site) -> bool {
    let mut absent = (action.parameters.iter())
        .filter(|field| !field.sites.is_empty() && !field.sites.contains(&site));
    absent.all(|field| request.get(&field.name).is_none())
}

/// How a documented example has to be changed to succeed, and what of its answer is needed later.
struct Change {
    action: String,
    number: u64,
    with: Map<String, Value>,
    keep: Map<String, Value>,
}

impl Change {
    fn read(value: &Value) -> Result<Change, String> {
        let members = value.as_object().ok_or("it is no object")?;
        let known = ["action", "example", "with", "keep", "why"];
        if let Some(unknown) = members.keys().find(|key| !known.contains(&key.as_str())) {
            return Err(format!("nobody knows {unknown:?}"));
        }
        let object = |name: &str| match value.get(name) {
            None => Ok(Map::new()),
            Some(Value::Object(members)) => Ok(members.clone()),
            Some(_) => Err(format!("{name:?} is no object")),
        };
        Ok(Change {
            action: value["action"]
                .as_str()
                .ok_or("it names no action")?
                .to_owned(),
            number: value["example"].as_u64().ok_or("it has no number")?,
            with: object("with")?,
            keep: object("keep")?,
        })
    }

    fn applied(
        &self,
        action: String,
        number: u64,
        mut request: Value,
        now: i64,
    ) -> Result<Example, String> {
        for (name, value) in &self.with {
            request[name] = at_time(value, now)?;
        }
        Ok(Example {
            action,
            case: case(number),
            request,
            keep: self.keep.clone().into(),
        })
    }
}

/// The value, or the time that it names: `$now-300` is five minutes ago.
fn at_time(value: &Value, now: i64) -> Result<Value, String> {
    let Some(offset) = value.as_str().and_then(|text| text.strip_prefix("$now")) else {
        return Ok(value.clone());
    };
    match offset {
        "" => Ok(now.into()),
        offset => match offset.parse::<i64>() {
            Ok(offset) => Ok((now + offset).into()),
            Err(error) => Err(format!("{value}: {error}")),
        },
    }
}

/// The only clock that the clients, which are programs of their own, have in common with us.
#[expect(clippy::disallowed_methods, reason = "see above")]
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs().cast_signed())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actions() -> Vec<Action> {
        let folder = mna_specs::bundled().join("mna/2021-01-19");
        ["GetFlowPackages", "GetNetMonitor"]
            .map(|name| {
                Spec::load(&folder.join(format!("{name}.json")))
                    .unwrap()
                    .action
            })
            .into()
    }

    fn task(site: Site, changes: &Value) -> Result<Task, String> {
        let task = Task::of(&actions(), site, changes, Path::new("changes.json"), 1_000);
        task.map_err(|failure| match failure {
            Failure::Other(text) | Failure::Missing(text) => text,
        })
    }

    #[test]
    fn what_is_changed_comes_last_and_the_rest_stays_as_it_is_documented() {
        let changes = json!([{
            "action": "GetFlowPackages", "example": 4, "keep": { "package": "PackageList.0.ResourceId" },
        }, {
            "action": "GetNetMonitor", "example": 1, "with": { "BeginTime": "$now-300", "EndTime": "$now" },
        }]);
        let task = task(Site::Cn, &changes).unwrap();
        let names: Vec<_> = (task.examples.iter())
            .map(|example| format!("{} {}", example.action, example.case))
            .collect();
        let expected = [
            "GetFlowPackages example 1",
            "GetFlowPackages example 2",
            "GetFlowPackages example 3",
            "GetFlowPackages example 4",
            "GetNetMonitor example 1",
        ];
        assert_eq!(names, expected);
        let last = task.examples.last().unwrap();
        assert_eq!(last.request["BeginTime"], 700);
        assert_eq!(last.request["EndTime"], 1_000);
        assert_eq!(last.request["Metrics"], "RxRate");
        assert_eq!(task.requires["GetFlowPackages"], ["PageNumber", "PageSize"]);
    }

    #[test]
    fn a_site_is_not_asked_for_what_it_does_not_have() {
        let count = |site| task(site, &json!([])).unwrap().examples.len();
        assert_eq!((count(Site::Cn), count(Site::Intl)), (5, 4));
    }

    #[test]
    fn a_change_of_what_is_not_there_is_told() {
        let one = json!({ "action": "GetNetMonitor", "example": 1 });
        for (changes, told) in [
            (
                json!([{ "action": "GetNetMonitor", "example": 2 }]),
                "no such example",
            ),
            (json!([one, one]), "named before"),
            (json!([{ "action": "GetNetMonitor" }]), "no number"),
            (
                json!([{ "action": "GetNetMonitor", "example": 1, "whit": {} }]),
                "\"whit\"",
            ),
            (
                json!([{ "action": "GetNetMonitor", "example": 1, "with": { "BeginTime": "$now3x" } }]),
                "$now3x",
            ),
        ] {
            let error = task(Site::Cn, &changes).err().unwrap();
            assert!(error.contains(told), "{error}");
        }
    }
}
