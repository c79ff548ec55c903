//! What was found, action by action and case by case.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use mna_specs::ServiceSpec;
use serde_json::Value;

use super::{Failure, Findings};

/// What the case of something that was broken on purpose begins with.
const BROKEN: &str = "broken: ";

/// The outcomes of one part.
pub(super) struct Report {
    title: String,
    /// In the order in which they were tried.
    cases: Vec<String>,
    actions: BTreeSet<String>,
    /// By action and case: the complaint, if there is one.
    outcomes: BTreeMap<(String, String), Option<String>>,
    /// What was broken on purpose, and the complaint if that was not noticed.
    broken: Vec<(String, Option<String>)>,
}

impl Report {
    /// Reads lines of JSON, each with `action`, `case` and `complaint`. Every action that has a spec
    /// is in the report, whether a line speaks of it or not.
    pub(super) fn read(title: &str, lines: &str, workspace: &Path) -> Result<Report, Failure> {
        let folder = workspace.join("specs/mna/2021-01-19");
        let service = ServiceSpec::load(&folder).map_err(|problem| problem.to_string())?;
        let actions = service.actions.keys().cloned().collect();
        Report::of_lines(title, lines, actions)
    }

    fn of_lines(title: &str, lines: &str, actions: BTreeSet<String>) -> Result<Report, Failure> {
        let mut report = Report {
            title: title.to_owned(),
            cases: Vec::new(),
            actions,
            outcomes: BTreeMap::new(),
            broken: Vec::new(),
        };
        for line in lines.lines() {
            report
                .take(line)
                .ok_or_else(|| format!("this is no outcome: {line}"))?;
        }
        Ok(report)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        let line: Value = serde_json::from_str(line).ok()?;
        let (action, case) = (line["action"].as_str()?, line["case"].as_str()?);
        let complaint = match line.get("complaint")? {
            Value::Null => None,
            complaint => Some(complaint.as_str()?.to_owned()),
        };
        if let Some(what) = case.strip_prefix(BROKEN) {
            self.broken.push((what.to_owned(), complaint));
            return Some(());
        }
        if !self.cases.iter().any(|known| known == case) {
            self.cases.push(case.to_owned());
        }
        self.actions.insert(action.to_owned());
        self.outcomes
            .insert((action.to_owned(), case.to_owned()), complaint);
        Some(())
    }

    fn complaint(&self, action: &str, case: &str) -> Option<&str> {
        let key = (action.to_owned(), case.to_owned());
        match self.outcomes.get(&key) {
            Some(complaint) => complaint.as_deref(),
            None => Some("not tried"),
        }
    }

    /// Each with where it is from.
    fn complaints(&self) -> Vec<String> {
        let mut found = Vec::new();
        for action in &self.actions {
            for case in &self.cases {
                if let Some(complaint) = self.complaint(action, case) {
                    found.push(format!("{action}, {case}: {complaint}"));
                }
            }
        }
        for (what, complaint) in &self.broken {
            if let Some(complaint) = complaint {
                found.push(format!("not noticed, {what}: {complaint}"));
            }
        }
        found
    }

    fn good_of(&self, case: &str) -> usize {
        let good = |action: &&String| self.complaint(action, case).is_none();
        self.actions.iter().filter(good).count()
    }

    fn noticed(&self) -> usize {
        let noticed = |(_, complaint): &&(String, Option<String>)| complaint.is_none();
        self.broken.iter().filter(noticed).count()
    }

    fn summary(&self) -> String {
        let tried = self.actions.len() * self.cases.len();
        let good: usize = self.cases.iter().map(|case| self.good_of(case)).sum();
        let mut text = format!("\n{good} of {tried} are in order\n");
        if !self.broken.is_empty() {
            let (noticed, all) = (self.noticed(), self.broken.len());
            let _ = writeln!(text, "{noticed} of {all} broken on purpose were noticed");
        }
        text
    }
}

impl Findings for Report {
    /// Whether everything was tried, and nothing was found.
    fn is_good(&self) -> bool {
        !self.cases.is_empty() && self.complaints().is_empty()
    }

    /// For the terminal: a column for each case, numbered.
    fn as_text(&self) -> String {
        let mut text = format!("{}\n\n", self.title);
        for (index, case) in self.cases.iter().enumerate() {
            let (number, good, all) = (index + 1, self.good_of(case), self.actions.len());
            let _ = writeln!(text, "{number:>4}  {case:<24} {good} of {all}");
        }
        let width = self.actions.iter().map(String::len).max().unwrap_or(0);
        let digits: &[usize] = if self.cases.len() < 10 {
            &[1]
        } else {
            &[10, 1]
        };
        for digit in digits {
            let _ = write!(text, "\n{:width$}  ", "");
            for number in 1..=self.cases.len() {
                match number / digit {
                    0 => text.push(' '),
                    shown => text += &(shown % 10).to_string(),
                }
            }
        }
        text.push('\n');
        for action in &self.actions {
            let cells: String = (self.cases.iter())
                .map(|case| match self.complaint(action, case) {
                    None => '.',
                    Some(_) => 'X',
                })
                .collect();
            let _ = writeln!(text, "{action:width$}  {cells}");
        }
        text += &self.summary();
        for complaint in self.complaints() {
            let _ = writeln!(text, "  {complaint}");
        }
        text
    }

    fn as_markdown(&self) -> String {
        let mut text = format!("## {}\n{}\n", self.title, self.summary());
        for (index, case) in self.cases.iter().enumerate() {
            let (number, good, all) = (index + 1, self.good_of(case), self.actions.len());
            let _ = writeln!(text, "{number}. {case}: {good} of {all}");
        }
        text += "\n| action |";
        for number in 1..=self.cases.len() {
            let _ = write!(text, " {number} |");
        }
        let _ = writeln!(text, "\n|---|{}", "---|".repeat(self.cases.len()));
        for action in &self.actions {
            let _ = write!(text, "| {action} |");
            for case in &self.cases {
                text += match self.complaint(action, case) {
                    None => " ✓ |",
                    Some(_) => " ✗ |",
                };
            }
            text.push('\n');
        }
        if !self.broken.is_empty() {
            text += "\n<details><summary>What was broken on purpose</summary>\n\n\
                     | what | noticed |\n|---|---|\n";
            for (what, complaint) in &self.broken {
                let noticed = if complaint.is_none() { "✓" } else { "✗" };
                let _ = writeln!(text, "| {what} | {noticed} |");
            }
            text += "\n</details>\n";
        }
        for complaint in self.complaints() {
            let _ = writeln!(text, "\n* {complaint}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(lines: &[(&str, &str, Option<&str>)]) -> Report {
        let lines: Vec<String> = lines
            .iter()
            .map(|(action, case, complaint)| {
                serde_json::json!({ "action": action, "case": case, "complaint": complaint })
                    .to_string()
            })
            .collect();
        let actions = ["GetA", "GetB"].map(str::to_owned).into();
        Report::of_lines("Two actions", &lines.join("\n"), actions).unwrap()
    }

    #[test]
    fn everything_that_was_tried_and_is_in_order_is_good() {
        let report = report(&[("GetA", "plain", None), ("GetB", "plain", None)]);
        assert!(report.is_good());
        assert!(report.as_text().contains("2 of 2 are in order"));
    }

    #[test]
    fn a_complaint_is_shown_in_the_table_and_in_full() {
        let report = report(&[
            ("GetA", "plain", None),
            ("GetA", "token", Some("body: no JSON")),
            ("GetB", "plain", None),
            ("GetB", "token", None),
        ]);
        assert!(!report.is_good());
        let text = report.as_text();
        assert!(text.contains("GetA  .X\nGetB  ..\n"), "{text}");
        assert!(text.contains("GetA, token: body: no JSON"), "{text}");
        let markdown = report.as_markdown();
        assert!(markdown.contains("| GetA | ✓ | ✗ |"), "{markdown}");
        assert!(
            markdown.contains("* GetA, token: body: no JSON"),
            "{markdown}"
        );
    }

    #[test]
    fn an_action_that_was_not_tried_is_not_good() {
        let report = report(&[("GetA", "plain", None)]);
        assert!(!report.is_good());
        assert!(report.as_text().contains("GetB, plain: not tried"));
    }

    #[test]
    fn nothing_at_all_is_not_good() {
        assert!(!report(&[]).is_good());
    }

    #[test]
    fn what_was_broken_and_not_noticed_is_not_good() {
        let lines = [
            ("GetA", "plain", None),
            ("GetB", "plain", None),
            ("GetA", "broken: no host", None),
            ("GetA", "broken: no token", Some("the judge let it pass")),
        ];
        assert!(report(&lines[..3]).is_good());
        let report = report(&lines);
        assert!(!report.is_good());
        let text = report.as_text();
        assert!(
            text.contains("1 of 2 broken on purpose were noticed"),
            "{text}"
        );
        assert!(report.as_markdown().contains("| no token | ✗ |"));
    }

    #[test]
    fn a_line_that_is_no_outcome_is_repeated() {
        let actions = BTreeSet::new();
        let Err(Failure::Other(text)) = Report::of_lines("", "{\"action\": 1}", actions) else {
            panic!("it was taken");
        };
        assert!(text.contains("{\"action\": 1}"), "{text}");
    }
}
