//! What several sources say about one thing: put together where they agree, told where they do not.

use std::fmt::Display;

use mna_specs::Site;

use super::facts::{FieldFact, Kind, Source};
use super::files::shown;
use super::sites::Sites;

/// Something that a source says.
pub(crate) struct Claim<'a, T> {
    pub(crate) source: &'a Source,
    /// The line, where the source is a page.
    pub(crate) line: Option<usize>,
    pub(crate) value: T,
}

impl<T: Display> Display for Claim<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Claim {
            source,
            line,
            value,
        } = self;
        write!(f, "{value} in {}", shown(&source.path))?;
        if let Some(line) = line {
            write!(f, ":{line}")?;
        }
        match source.content.site {
            Some(site) => write!(f, " ({})", site.as_str()),
            None => Ok(()),
        }
    }
}

/// What is to become of a fact.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict<T> {
    /// The spec says it already, or nobody says anything.
    Keep,
    Take(T),
    /// The sources contradict each other or the spec. What the spec says stays; where it says
    /// nothing yet, the first source's word is taken: sources are sorted, so that this does not
    /// depend on the order of the command line.
    Disputed {
        first: T,
        who: String,
    },
}

/// Weighs the claims against what the spec says.
///
/// A fact of the spec may be from either site. Sources change it if they `decide`, that is, speak
/// for every site that the spec says it for; otherwise the difference is a contradiction.
pub(crate) fn settle<T: Clone + Display>(
    spec: Option<&T>,
    claims: &[Claim<'_, T>],
    same: impl Fn(&T, &T) -> bool,
    decide: bool,
) -> Verdict<T> {
    let Some(first) = claims.first() else {
        return Verdict::Keep;
    };
    let united = claims.iter().all(|claim| same(&first.value, &claim.value));
    let mut who: Vec<String> = claims.iter().map(ToString::to_string).collect();
    match spec {
        None if united => Verdict::Take(first.value.clone()),
        Some(spec) if united && claims.iter().all(|claim| same(spec, &claim.value)) => {
            Verdict::Keep
        }
        Some(_) if united && decide => Verdict::Take(first.value.clone()),
        _ => {
            who.extend(spec.map(|value| format!("{value} in the spec")));
            let first = first.value.clone();
            let who = who.join(", ");
            Verdict::Disputed { first, who }
        }
    }
}

/// One row of the tables of several sources.
pub(crate) struct Row<'a> {
    pub(crate) name: &'a str,
    pub(crate) facts: Vec<(&'a Source, &'a FieldFact)>,
}

impl<'a> Row<'a> {
    /// What the sources say by `value`, as far as they say something.
    pub(crate) fn claims<T>(&self, value: impl Fn(&FieldFact) -> Option<T>) -> Vec<Claim<'a, T>> {
        let claims = self.facts.iter().filter_map(|(source, fact)| {
            Some(Claim {
                source,
                line: fact.line,
                value: value(fact)?,
            })
        });
        claims.collect()
    }

    pub(crate) fn sites(&self) -> Sites {
        self.facts
            .iter()
            .filter_map(|(source, _)| source.content.site)
            .collect()
    }
}

/// The rows of all tables, in the order of the mainland's, which are the originals; what only others
/// have stands behind the row that stands before it there.
pub(crate) fn rows<'a>(tables: &[(&'a Source, &'a [FieldFact])]) -> Vec<Row<'a>> {
    let mut in_order: Vec<_> = tables.iter().collect();
    in_order.sort_by_key(|(source, _)| source.content.site != Some(Site::Cn));
    let mut names: Vec<&'a str> = Vec::new();
    for (_, table) in in_order {
        for (index, fact) in table.iter().enumerate() {
            let place = |name: &str| names.iter().position(|known| *known == name);
            if place(&fact.name).is_none() {
                let before = index.checked_sub(1).and_then(|i| place(&table[i].name));
                names.insert(before.map_or(0, |at| at + 1), &fact.name);
            }
        }
    }
    let row = |name| {
        let fact_in = |table: &'a [FieldFact]| table.iter().find(|fact| fact.name == name);
        let facts = tables
            .iter()
            .filter_map(|(source, table)| Some((*source, fact_in(table)?)));
        Row {
            name,
            facts: facts.collect(),
        }
    };
    names.into_iter().map(row).collect()
}

/// The sites that the sources speak for. Gathered facts are about a service wherever it is offered.
pub(crate) fn sites<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Sites {
    let mut sites = Sites::default();
    for source in sources {
        sites = sites.with(match (source.content.kind, source.content.site) {
            (Kind::Facts, _) => Sites::BOTH,
            (_, site) => site.into_iter().collect(),
        });
    }
    sites
}
