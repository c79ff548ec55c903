//! What was proven, and what was not.

use std::collections::BTreeMap;
use std::fmt;

use super::judge::{Finding, Findings};
use crate::import::groups::Groups;

pub(super) struct Report {
    pub(super) packages: Vec<Findings>,
    /// What share of them was looked at, if not all.
    pub(super) share: Option<String>,
    /// What took how many seconds.
    pub(super) phases: Vec<(&'static str, f64)>,
    /// What the folders took on the disk when everything was built.
    pub(super) megabytes: u64,
    pub(super) verbose: bool,
}

impl Report {
    /// How many answers of a package may hold a value that contradicts its description: of a whole package as few
    /// as were counted in one, by other means. A part may have more, as they come in heaps. Fields without a
    /// description do not count: the vendor adds and disables them as he likes.
    fn tolerated(&self, findings: &Findings) -> usize {
        // Of 10,000 answers of the international site, and of the mainland.
        let of_ten_thousand = if findings.package.starts_with("intl") {
            30
        } else {
            20
        };
        let share = |of: usize| (findings.answers * of).div_euclid(10_000);
        match self.share {
            None => share(of_ten_thousand),
            Some(_) => share(3 * of_ten_thousand) + 10,
        }
    }

    fn is_as_described(&self, findings: &Findings) -> bool {
        findings.answers - findings.but_undescribed <= self.tolerated(findings)
    }

    pub(super) fn is_good(&self) -> bool {
        let mut all = self.packages.iter();
        all.all(|findings| findings.is_whole() && self.is_as_described(findings))
    }

    fn table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        type Row = (
            &'static str,
            fn(&Findings) -> usize,
            Option<fn(&Findings) -> usize>,
        );
        const ROWS: [Row; 14] = [
            ("service versions", |it| it.versions, None),
            ("  imported", |it| it.imported, Some(|it| it.versions)),
            ("  compiled", |it| it.compiled, Some(|it| it.versions)),
            ("actions", |it| it.actions, None),
            ("documented answers", |it| it.answers, None),
            (
                "  every value in its described field",
                |it| it.described,
                Some(|it| it.answers),
            ),
            (
                "    but for disabled fields",
                |it| it.but_disabled,
                Some(|it| it.answers),
            ),
            (
                "    and undocumented ones",
                |it| it.but_undescribed,
                Some(|it| it.answers),
            ),
            ("  nothing lost", |it| it.whole, Some(|it| it.answers)),
            ("  errors, with their codes", |it| it.refusals, None),
            (
                "broken on purpose, and noticed",
                |it| it.noticed,
                Some(|it| it.broken),
            ),
            ("documented requests", |it| it.requests, None),
            ("  as described", |it| it.allowed, Some(|it| it.requests)),
            ("    sent the same", |it| it.equal, Some(|it| it.allowed)),
        ];
        const LABEL: usize = 38;
        write!(f, "{:LABEL$}", "")?;
        for findings in &self.packages {
            write!(f, "  {:>width$}", findings.package, width = width(findings))?;
        }
        writeln!(f)?;
        for (label, count, of) in ROWS {
            let mut line = format!("{label:LABEL$}");
            for findings in &self.packages {
                let count = count(findings);
                let part = of.map_or(String::new(), |of| percent(count, of(findings)));
                let cell = format!("{count} {part:>9}");
                line += &format!("  {cell:>width$}", width = width(findings));
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

fn width(findings: &Findings) -> usize {
    findings.package.chars().count().max(16)
}

/// Cut and not rounded: only what is whole is a hundred.
fn percent(count: usize, of: usize) -> String {
    let hundredths = (count * 10_000).checked_div(of).unwrap_or(10_000);
    format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(share) = &self.share {
            writeln!(f, "{share}\n")?;
        }
        self.table(f)?;
        let mut groups = Groups {
            f,
            verbose: self.verbose,
            cut: false,
        };
        for findings in &self.packages {
            let site = findings.package.split(' ').next().unwrap_or_default();
            let heading = |text: &str| format!("{site}: {text}");
            groups.table(&heading("not imported, or not compiled"), &findings.failed)?;
            groups.table(&heading("LOST"), &findings.lost)?;
            groups.table(
                &heading("requests that are sent as others"),
                &findings.unequal,
            )?;
            by_reason(
                &mut groups,
                &heading("values that are not in a described field, but kept"),
                &findings.misfits,
                true,
            )?;
            by_reason(
                &mut groups,
                &heading("requests that the definition does not allow"),
                &findings.not_allowed,
                self.verbose,
            )?;
            by_reason(
                &mut groups,
                &heading("left out"),
                &findings.apart,
                self.verbose,
            )?;
            if !self.is_as_described(findings) {
                writeln!(
                    groups.f,
                    "\n{site}: {} answers contradict their description; {} are tolerated",
                    findings.answers - findings.but_undescribed,
                    self.tolerated(findings)
                )?;
            }
        }
        let cut = groups.cut;
        let phases: Vec<_> = self
            .phases
            .iter()
            .map(|(what, seconds)| format!("{what} {seconds:.0} s"))
            .collect();
        writeln!(
            f,
            "\n{}; {} MB on the disk",
            phases.join(", "),
            self.megabytes
        )?;
        if cut || !self.verbose {
            writeln!(f, "--verbose shows all")?;
        }
        Ok(())
    }
}

/// How often there is what, and each if wanted.
fn by_reason(
    groups: &mut Groups<'_, '_>,
    heading: &str,
    findings: &[Finding],
    each: bool,
) -> fmt::Result {
    let mut reasons: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        reasons.entry(&finding.reason).or_default().push(finding);
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, findings)| std::cmp::Reverse(findings.len()));
    let rows = reasons.iter().map(|(reason, findings)| {
        let mut examples: Vec<_> = findings.iter().map(|finding| &finding.label).collect();
        examples.dedup();
        let text = format!("{}, in {} examples", findings.len(), examples.len());
        ((*reason).to_owned(), text)
    });
    groups.table(heading, &rows.collect::<Vec<_>>())?;
    if each {
        for (reason, findings) in &reasons {
            let rows = findings.iter();
            let rows = rows.map(|finding| (finding.label.clone(), finding.text.clone()));
            groups.table(reason, &rows.collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(described: usize, share: Option<&str>) -> Report {
        let findings = Findings {
            package: "intl made-up".to_owned(),
            versions: 1,
            imported: 1,
            compiled: 1,
            answers: 10_000,
            but_undescribed: described,
            whole: 10_000,
            ..Findings::default()
        };
        Report {
            packages: vec![findings],
            share: share.map(str::to_owned),
            phases: vec![("imported", 1.0)],
            megabytes: 1,
            verbose: false,
        }
    }

    #[test]
    fn of_a_whole_package_few_answers_may_differ() {
        assert!(report(9_970, None).is_good());
        assert!(!report(9_969, None).is_good());
        let text = report(9_969, None).to_string();
        assert!(text.contains("31 answers contradict"), "{text}");
        assert!(report(9_900, Some("part 1/20")).is_good());
        assert!(!report(9_899, Some("part 1/20")).is_good());
    }

    #[test]
    fn nothing_may_be_lost_and_everything_must_compile() {
        for break_it in [
            (|findings| findings.whole -= 1) as fn(&mut Findings),
            |findings| findings.compiled -= 1,
            |findings| findings.allowed += 1,
            |findings| findings.broken += 1,
        ] {
            let mut report = report(10_000, None);
            break_it(&mut report.packages[0]);
            assert!(!report.is_good());
        }
    }

    #[test]
    fn only_what_is_whole_is_a_hundred_percent() {
        assert_eq!(percent(9_999, 10_000), "99.99 %");
        assert_eq!(percent(99_999, 100_000), "99.99 %");
        assert_eq!(percent(3, 3), "100.00 %");
        assert_eq!(percent(0, 0), "100.00 %");
    }
}
