//! Which service versions are compared with which, and what came of it.

use std::collections::BTreeMap;

use mna_specs::Site;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::change::{Change, Effect, Found, Verdict, nothing};
use super::inputs::{Input, Key, Origin};
use super::model::Model;
use super::{compare, overlay};

/// The two descriptions of a service version, of which one may be missing.
pub(crate) struct Pair {
    key: Key,
    old: Option<Origin>,
    new: Option<Origin>,
}

/// One service version that differs.
pub(crate) struct Differing {
    pub(crate) service: String,
    pub(crate) version: String,
    pub(crate) changes: Vec<Change>,
}

/// One service version that could not be read.
pub(crate) struct Unread {
    pub(crate) service: String,
    pub(crate) version: String,
    pub(crate) why: String,
}

/// All that came of it.
#[derive(Default)]
pub(crate) struct Comparison {
    pub(crate) differing: Vec<Differing>,
    pub(crate) identical: usize,
    pub(crate) unread: Vec<Unread>,
}

impl Differing {
    pub(crate) fn count(&self, effect: Effect) -> usize {
        let changes = self.changes.iter();
        changes.filter(|change| change.effect == effect).count()
    }
}

impl Comparison {
    pub(crate) fn verdict(&self) -> Verdict {
        let all = self.differing.iter().flat_map(|service| &service.changes);
        Verdict::of(all)
    }
}

/// Puts side by side what has the same service and version. One beside one is compared whatever its
/// version.
pub(crate) fn pairs(old: Input, new: Input, only_known: bool) -> Result<Vec<Pair>, String> {
    if old.is_one && new.is_one {
        return the_one(old, new).map(|pair| vec![pair]);
    }
    // Of a folder only what is beside the one.
    let wanted: Option<Key> = [&old, &new]
        .into_iter()
        .find(|input| input.is_one)
        .and_then(|input| input.versions.keys().next().cloned());
    let mut pairs: BTreeMap<Key, Pair> = BTreeMap::new();
    let blank = |key: &Key| Pair {
        key: key.clone(),
        old: None,
        new: None,
    };
    for (key, origin) in old.versions {
        pairs.entry(key.clone()).or_insert_with(|| blank(&key)).old = Some(origin);
    }
    for (key, origin) in new.versions {
        pairs.entry(key.clone()).or_insert_with(|| blank(&key)).new = Some(origin);
    }
    let is_meant = |pair: &Pair| {
        wanted.as_ref().is_none_or(|wanted| pair.key == *wanted)
            && (pair.old.is_some() || !only_known)
    };
    Ok(pairs.into_values().filter(is_meant).collect())
}

fn the_one(old: Input, new: Input) -> Result<Pair, String> {
    let one = |input: Input| input.versions.into_iter().next();
    let (Some((was, old)), Some((now, new))) = (one(old), one(new)) else {
        return Err("there is nothing to compare".to_owned());
    };
    if was.0 != now.0 {
        return Err(format!(
            "OLD is of the service {}, NEW is of {}\n  expected: two of the same service\n  help: \
             check the paths",
            was.0, now.0
        ));
    }
    Ok(Pair {
        key: now,
        old: Some(old),
        new: Some(new),
    })
}

/// Compares all pairs, as many at a time as there are processors.
pub(crate) fn compare(pairs: Vec<Pair>, site: Option<Site>) -> Comparison {
    let outcomes: Vec<(Key, Result<Vec<Change>, String>)> = pairs
        .into_par_iter()
        .map(|pair| {
            let changes = changes(&pair, site);
            (pair.key, changes)
        })
        .collect();
    let mut comparison = Comparison::default();
    for ((service, version), outcome) in outcomes {
        match outcome {
            Ok(changes) if changes.is_empty() => comparison.identical += 1,
            Ok(changes) => comparison.differing.push(Differing {
                service,
                version,
                changes,
            }),
            Err(why) => comparison.unread.push(Unread {
                service,
                version,
                why,
            }),
        }
    }
    comparison
}

fn changes(pair: &Pair, site: Option<Site>) -> Result<Vec<Change>, String> {
    let (old, new) = match (&pair.old, &pair.new) {
        (Some(old), Some(new)) => (old, new),
        (None, _) => return Ok(whole(Effect::Compatible, "added", "a new service version")),
        (_, None) => return Ok(whole(Effect::Breaking, "removed", "all of it is gone")),
    };
    if same_bytes(old, new) {
        return Ok(Vec::new());
    }
    let (old_model, new_model) = (old.read(), new.read());
    let (old_model, new_model) = match (old_model, new_model) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(old), Err(new)) => return Err(format!("{old}\n{new}")),
        (Err(why), _) | (_, Err(why)) => return Err(why),
    };
    let (old, new) = on_equal_terms((old, old_model), (new, new_model), site);
    Ok(compare::models(&old, &new))
}

fn whole(effect: Effect, what: &str, means: &str) -> Vec<Change> {
    let mut found = Found::about("service version");
    found.note(effect, what, nothing(), means);
    found.into_changes()
}

/// The same definition twice need not be understood to be compared.
fn same_bytes(old: &Origin, new: &Origin) -> bool {
    match (old.definition(), new.definition()) {
        (Some(Ok(old)), Some(Ok(new))) => old == new,
        _ => false,
    }
}

fn on_equal_terms(
    (old, old_model): (&Origin, Model),
    (new, new_model): (&Origin, Model),
    site: Option<Site>,
) -> (Model, Model) {
    let site_of = |origin: &Origin| site.or_else(|| origin.site());
    match (old.is_specs(), new.is_specs()) {
        (true, false) => {
            let spec = overlay::as_definitions_say(old_model);
            let new = overlay::taken_over(new_model, &spec, site_of(new));
            (spec, new)
        }
        (false, true) => {
            let spec = overlay::as_definitions_say(new_model);
            let old = overlay::taken_over(old_model, &spec, site_of(old));
            (old, spec)
        }
        _ => (old_model, new_model),
    }
}
