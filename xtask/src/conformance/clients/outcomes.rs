//! What became of the task of one client, and what was left out.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::task::{Task, Turns};
use crate::conformance::Failure;

/// The ways to be refused, as the drivers call them.
const REFUSALS: [&str; 7] = [
    "wrong key",
    "unknown id",
    "wrong token",
    "wrong clock",
    PARAMETER_MISSING,
    "parameter unknown",
    "too many",
];
/// Only actions that require something can be called without it.
const PARAMETER_MISSING: &str = "parameter missing";

pub(super) struct Outcomes {
    pub(super) client: String,
    /// Every action that the client knows.
    pub(super) actions: BTreeSet<String>,
    /// The complaints of each action and case that was tried, which may be none.
    pub(super) tried: BTreeMap<(String, String), Vec<String>>,
    /// What should have been tried.
    pub(super) holes: Vec<String>,
}

impl Outcomes {
    /// Reads lines of JSON: the actions that the client knows, and then one for each case.
    pub(super) fn read(
        client: &str,
        lines: &str,
        task: &Task,
        turns: Turns,
    ) -> Result<Outcomes, Failure> {
        let mut outcomes = Outcomes {
            client: client.to_owned(),
            actions: BTreeSet::new(),
            tried: BTreeMap::new(),
            holes: Vec::new(),
        };
        for line in lines.lines() {
            outcomes
                .take(line)
                .ok_or_else(|| format!("{client}: this is no outcome: {line}"))?;
        }
        outcomes.holes = outcomes.find_holes(task, turns);
        Ok(outcomes)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        let line: Value = serde_json::from_str(line).ok()?;
        if let Some(actions) = line.get("knows") {
            let names = actions.as_array()?.iter().map(Value::as_str);
            self.actions = names
                .map(|name| name.map(str::to_owned))
                .collect::<Option<_>>()?;
            return Some(());
        }
        let key = (
            line["action"].as_str()?.to_owned(),
            line["case"].as_str()?.to_owned(),
        );
        let complaints = self.tried.entry(key).or_default();
        match line.get("complaint")? {
            Value::Null => {}
            complaint => complaints.push(complaint.as_str()?.to_owned()),
        }
        Some(())
    }

    fn find_holes(&self, task: &Task, turns: Turns) -> Vec<String> {
        let mut holes = Vec::new();
        if self.actions.is_empty() {
            holes.push("it knows no action at all".to_owned());
        }
        for action in &self.actions {
            let of_it = || {
                task.examples
                    .iter()
                    .filter(|example| example.action == *action)
            };
            if of_it().next().is_none() {
                holes.push(format!("{action}: we have no example of it"));
            }
            let not_called = of_it().filter(|example| !self.has_tried(action, &example.case));
            holes
                .extend(not_called.map(|example| format!("{action}: {} not called", example.case)));
            let requires = task
                .requires
                .get(action)
                .is_some_and(|names| !names.is_empty());
            let possible = REFUSALS
                .iter()
                .filter(|case| **case != PARAMETER_MISSING || requires);
            let (tried, left): (Vec<&str>, Vec<&str>) = possible
                .copied()
                .partition(|case| self.has_tried(action, case));
            match turns {
                Turns::All => {
                    holes.extend(
                        left.iter()
                            .map(|case| format!("{action}: {case} not tried")),
                    );
                }
                Turns::One if tried.is_empty() => holes.push(format!("{action}: never refused")),
                Turns::One => {}
            }
        }
        for case in REFUSALS {
            if !self.tried.keys().any(|(_, tried)| tried == case) {
                holes.push(format!("{case}: never tried"));
            }
        }
        holes
    }

    fn has_tried(&self, action: &str, case: &str) -> bool {
        self.tried
            .contains_key(&(action.to_owned(), case.to_owned()))
    }

    /// All complaints, with the action and the case of each.
    pub(super) fn complaints(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.tried.iter().flat_map(|((action, case), complaints)| {
            let complaints = complaints.iter();
            complaints.map(move |text| (action.as_str(), case.as_str(), text.as_str()))
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::task::Example;
    use super::*;

    fn task() -> Task {
        let examples = ["GetA", "GetB"].map(|action| Example::plain(action, 1));
        let requires = [("GetB".to_owned(), vec!["Id".to_owned()])];
        Task {
            examples: examples.into(),
            requires: requires.into(),
        }
    }

    fn lines(knows: &[&str], tried: &[(&str, &str)]) -> String {
        let mut lines = json!({ "knows": knows }).to_string();
        for (action, case) in tried {
            lines += &format!(
                "\n{}",
                json!({ "action": action, "case": case, "complaint": null })
            );
        }
        lines
    }

    fn holes(lines: &str, turns: Turns) -> Vec<String> {
        Outcomes::read("client", lines, &task(), turns)
            .unwrap()
            .holes
    }

    fn everything() -> Vec<(&'static str, &'static str)> {
        let mut all = vec![("GetA", "example 1"), ("GetB", "example 1")];
        for case in REFUSALS {
            all.push(("GetB", case));
            if case != PARAMETER_MISSING {
                all.push(("GetA", case));
            }
        }
        all
    }

    #[test]
    fn nothing_is_left_out_of_everything() {
        let all = lines(&["GetA", "GetB"], &everything());
        assert_eq!(holes(&all, Turns::All), [""; 0]);
    }

    #[test]
    fn each_case_that_is_left_out_is_a_hole() {
        for missing in 0..everything().len() {
            let mut some = everything();
            let (action, case) = some.remove(missing);
            let found = holes(&lines(&["GetA", "GetB"], &some), Turns::All);
            let told = found
                .iter()
                .any(|hole| hole.contains(action) && hole.contains(case));
            assert!(told, "{action} {case}: {found:?}");
        }
    }

    #[test]
    fn an_action_that_only_the_client_knows_is_a_hole() {
        let more = lines(&["GetA", "GetB", "GetC"], &everything());
        let found = holes(&more, Turns::All);
        assert_eq!(found[0], "GetC: we have no example of it");
    }

    #[test]
    fn one_refusal_of_each_will_do_in_turns_but_none_may_be_left_out_of_all() {
        let (a, b) = REFUSALS.split_at(3);
        let mut some: Vec<_> = a.iter().map(|case| ("GetA", *case)).collect();
        some.extend(b.iter().map(|case| ("GetB", *case)));
        some.extend([("GetA", "example 1"), ("GetB", "example 1")]);
        let knows = ["GetA", "GetB"];
        assert_eq!(holes(&lines(&knows, &some), Turns::One), [""; 0]);
        some.remove(0);
        assert_eq!(
            holes(&lines(&knows, &some), Turns::One),
            ["wrong key: never tried"]
        );
        some.drain(0..2);
        let found = holes(&lines(&knows, &some), Turns::One);
        assert!(
            found.contains(&"GetA: never refused".to_owned()),
            "{found:?}"
        );
    }

    #[test]
    fn a_client_that_says_nothing_is_all_hole() {
        assert_eq!(holes("", Turns::All)[0], "it knows no action at all");
    }

    #[test]
    fn a_line_that_is_no_outcome_is_repeated() {
        let Err(Failure::Other(text)) = Outcomes::read("client", "hello", &task(), Turns::All)
        else {
            panic!("it was taken");
        };
        assert_eq!(text, "client: this is no outcome: hello");
    }
}
