//! Every client, every action, and what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::exceptions::Exception;
use super::outcomes::Outcomes;
use crate::conformance::Findings;

/// What the documented examples are called, together.
const EXAMPLES: &str = "examples";

pub(super) struct Table {
    clients: Vec<Outcomes>,
    known: Vec<Exception>,
}

/// What came of an action, or of a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cell {
    /// The client does not know it, or it was not its turn.
    Nothing,
    Good,
    Excepted,
    Bad,
}

impl Cell {
    fn as_text(self) -> char {
        match self {
            Cell::Nothing => ' ',
            Cell::Good => '.',
            Cell::Excepted => 'e',
            Cell::Bad => 'X',
        }
    }

    fn as_markdown(self) -> &'static str {
        match self {
            Cell::Nothing => "",
            Cell::Good => "✓",
            Cell::Excepted => "(✓)",
            Cell::Bad => "✗",
        }
    }
}

impl Table {
    pub(super) fn new(clients: Vec<Outcomes>, known: Vec<Exception>) -> Table {
        Table { clients, known }
    }

    /// What came of the cases of an action that are of a kind.
    fn cell(&self, client: &Outcomes, action: &str, is_it: impl Fn(&str) -> bool) -> Cell {
        let cases = client.tried.iter();
        let of_it = cases.filter(|((tried, case), _)| tried == action && is_it(case));
        let cells = of_it.map(|((_, case), complaints)| self.judge(client, case, complaints));
        cells.max().unwrap_or(Cell::Nothing)
    }

    fn judge(&self, client: &Outcomes, case: &str, complaints: &[String]) -> Cell {
        let of_one = |complaint: &String| match self
            .known
            .iter()
            .any(|one| one.covers(&client.client, case, complaint))
        {
            true => Cell::Excepted,
            false => Cell::Bad,
        };
        complaints.iter().map(of_one).max().unwrap_or(Cell::Good)
    }

    /// What is wrong: whatever was left out, was complained of, or is no longer so.
    fn failures(&self) -> Vec<String> {
        let mut found = Vec::new();
        for client in &self.clients {
            let name = &client.client;
            found.extend(client.holes.iter().map(|hole| format!("{name}: {hole}")));
            for (action, case, complaint) in client.complaints() {
                if !self
                    .known
                    .iter()
                    .any(|one| one.covers(name, case, complaint))
                {
                    found.push(format!("{name}: {action}, {case}: {complaint}"));
                }
            }
        }
        let stale = self.known.iter().filter(|one| !self.is_needed(one));
        found.extend(stale.map(|one| {
            format!(
                "exceptions.json: nothing of {}, {} is like {:?} any more",
                one.client, one.case, one.complaint
            )
        }));
        found
    }

    fn is_needed(&self, exception: &Exception) -> bool {
        self.clients.iter().any(|client| {
            let mut complaints = client.complaints();
            complaints.any(|(_, case, text)| exception.covers(&client.client, case, text))
        })
    }

    fn actions(&self) -> BTreeSet<&str> {
        let actions = self.clients.iter().flat_map(|client| &client.actions);
        actions.map(String::as_str).collect()
    }

    /// For each kind of case and each client: how many are in order, and of how many.
    fn cases(&self) -> BTreeMap<&str, Vec<(usize, usize)>> {
        let mut counts = BTreeMap::new();
        for (index, client) in self.clients.iter().enumerate() {
            for ((_, case), complaints) in &client.tried {
                let kind = if is_example(case) { EXAMPLES } else { case };
                let count = counts
                    .entry(kind)
                    .or_insert_with(|| vec![(0, 0); self.clients.len()]);
                let Some((good, all)) = count.get_mut(index) else {
                    continue;
                };
                *good += usize::from(self.judge(client, case, complaints) == Cell::Good);
                *all += 1;
            }
        }
        counts
    }

    fn summary(&self) -> String {
        let tried: usize = self.clients.iter().map(|client| client.tried.len()).sum();
        let failures = self.failures().len();
        format!("{tried} cases, {failures} of them not in order or left out\n")
    }

    /// Both cells of an action: its examples, and how it is refused.
    fn pair(&self, client: &Outcomes, action: &str) -> [Cell; 2] {
        [
            self.cell(client, action, is_example),
            self.cell(client, action, |case| !is_example(case)),
        ]
    }
}

fn is_example(case: &str) -> bool {
    case.starts_with("example ")
}

const TITLE: &str = "The vendor's clients call the emulator";
const LEGEND: &str = "For each client: what it makes of the answers to the documented examples, and of \
                      being refused.";

impl Findings for Table {
    fn is_good(&self) -> bool {
        !self.clients.is_empty() && self.failures().is_empty()
    }

    fn as_text(&self) -> String {
        let mut text = format!("{TITLE}\n\n");
        for (number, client) in (1..).zip(&self.clients) {
            let _ = writeln!(
                text,
                "{number:>4}  {}: {} actions",
                client.client,
                client.actions.len()
            );
        }
        let _ = write!(text, "\n{:20}", "");
        for number in 1..=self.clients.len() {
            let _ = write!(text, "{number:>10}");
        }
        text.push('\n');
        for (case, counts) in self.cases() {
            let _ = write!(text, "{case:20}");
            for (good, all) in counts {
                let _ = write!(text, "{:>10}", format!("{good}/{all}"));
            }
            text.push('\n');
        }
        let _ = writeln!(text, "\n{LEGEND}\n");
        let actions = self.actions();
        let width = actions.iter().map(|action| action.len()).max().unwrap_or(0);
        for action in actions {
            let _ = write!(text, "{action:width$}");
            for client in &self.clients {
                let cells = self.pair(client, action).map(Cell::as_text);
                let _ = write!(text, "  {}", String::from_iter(cells));
            }
            text.push('\n');
        }
        let _ = write!(text, "\n{}", self.summary());
        for failure in self.failures() {
            let _ = writeln!(text, "  {failure}");
        }
        text
    }

    fn as_markdown(&self) -> String {
        let mut text = format!("## {TITLE}\n\n{}\n", self.summary());
        let heads: String = (self.clients.iter())
            .map(|client| format!(" {} |", client.client))
            .collect();
        let rule = "---|".repeat(self.clients.len() + 1);
        let _ = write!(text, "| case |{heads}\n|{rule}\n");
        for (case, counts) in self.cases() {
            let _ = write!(text, "| {case} |");
            for (good, all) in counts {
                let _ = write!(text, " {good} of {all} |");
            }
            text.push('\n');
        }
        let _ = write!(text, "\n{LEGEND}\n\n| action |{heads}\n|{rule}\n");
        for action in self.actions() {
            let _ = write!(text, "| {action} |");
            for client in &self.clients {
                let [answered, refused] = self.pair(client, action).map(Cell::as_markdown);
                let _ = write!(text, " {answered} {refused} |");
            }
            text.push('\n');
        }
        if !self.known.is_empty() {
            text += "\nExpected, and shown as (✓):\n\n";
            for one in &self.known {
                let _ = writeln!(text, "* {}, {}: {}", one.client, one.case, one.why);
            }
        }
        for failure in self.failures() {
            let _ = writeln!(text, "\n* {failure}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(name: &str, tried: &[(&str, &str, Option<&str>)]) -> Outcomes {
        Outcomes {
            client: name.to_owned(),
            actions: tried
                .iter()
                .map(|(action, ..)| (*action).to_owned())
                .collect(),
            tried: (tried.iter())
                .map(|(action, case, complaint)| {
                    let complaints = complaint.iter().map(|text| (*text).to_owned()).collect();
                    (((*action).to_owned(), (*case).to_owned()), complaints)
                })
                .collect(),
            holes: Vec::new(),
        }
    }

    fn exception(complaint: &str) -> Exception {
        Exception {
            client: "one".to_owned(),
            case: "too many".to_owned(),
            complaint: complaint.to_owned(),
            why: "it waits".to_owned(),
        }
    }

    fn complaining() -> Outcomes {
        client(
            "one",
            &[
                ("GetA", "example 1", None),
                ("GetA", "too many", Some("it was answered")),
            ],
        )
    }

    #[test]
    fn what_is_in_order_is_good() {
        let one = client(
            "one",
            &[("GetA", "example 1", None), ("GetA", "wrong key", None)],
        );
        let other = client("other", &[("GetB", "example 1", None)]);
        let table = Table::new(vec![one, other], Vec::new());
        assert!(table.is_good());
        let text = table.as_text();
        assert!(text.contains("GetA  ..    \nGetB      . \n"), "{text}");
        assert!(
            text.contains("examples                   1/1       1/1\n"),
            "{text}"
        );
        assert!(table.as_markdown().contains("| GetA | ✓ ✓ |   |\n"));
    }

    #[test]
    fn nothing_at_all_is_not_good() {
        assert!(!Table::new(Vec::new(), Vec::new()).is_good());
    }

    #[test]
    fn a_complaint_is_shown_in_the_table_and_in_full() {
        let table = Table::new(vec![complaining()], Vec::new());
        assert!(!table.is_good());
        for text in [table.as_text(), table.as_markdown()] {
            assert!(
                text.contains("one: GetA, too many: it was answered"),
                "{text}"
            );
        }
        assert!(table.as_text().contains("GetA  .X\n"));
        assert!(table.as_markdown().contains("| GetA | ✓ ✗ |"));
    }

    #[test]
    fn a_complaint_that_is_expected_is_good_and_shown_with_its_reason() {
        let table = Table::new(vec![complaining()], vec![exception("was answered")]);
        assert!(table.is_good());
        assert!(table.as_text().contains("GetA  .e\n"));
        let markdown = table.as_markdown();
        assert!(markdown.contains("| GetA | ✓ (✓) |"), "{markdown}");
        assert!(markdown.contains("* one, too many: it waits"), "{markdown}");
    }

    #[test]
    fn an_exception_that_nothing_needs_is_not_good() {
        let known = vec![exception("was answered"), exception("was lost")];
        let table = Table::new(vec![complaining()], known);
        assert!(!table.is_good());
        assert!(table.as_text().contains("is like \"was lost\" any more"));
    }

    #[test]
    fn what_was_left_out_is_not_good() {
        let mut one = client("one", &[("GetA", "example 1", None)]);
        one.holes.push("GetA: wrong key not tried".to_owned());
        let table = Table::new(vec![one], Vec::new());
        assert!(!table.is_good());
        assert!(table.as_text().contains("  one: GetA: wrong key not tried"));
    }
}
