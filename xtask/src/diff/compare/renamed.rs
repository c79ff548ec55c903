//! What was removed and what was added, where both have the same members.

use std::collections::BTreeMap;

use mna_specs::{Action, DataType, Field};

use crate::diff::model::Types;

/// The other name of what looks renamed.
pub(super) struct Renamed(BTreeMap<String, String>);

impl Renamed {
    /// Words to put after what is said of `name`.
    pub(super) fn hint(&self, name: &str) -> String {
        match self.0.get(name) {
            Some(other) => format!("; has the same members as {other}, looks renamed"),
            None => String::new(),
        }
    }
}

pub(super) fn actions(old: &BTreeMap<String, Action>, new: &BTreeMap<String, Action>) -> Renamed {
    find(old, new, |action| {
        let parts = [&action.parameters, &action.response];
        parts.map(|fields| members(fields)).concat()
    })
}

pub(super) fn types(old: &Types, new: &Types) -> Renamed {
    find(old, new, |ty: &DataType| {
        let values = ty.values.iter().map(|value| value.value.to_string());
        let values = values.map(|value| (value, String::new(), false));
        members(&ty.fields).into_iter().chain(values).collect()
    })
}

type Member = (String, String, bool);

fn members(fields: &[Field]) -> Vec<Member> {
    let members = fields
        .iter()
        .map(|field| (field.name.clone(), field.ty.to_string(), field.required));
    members.collect()
}

/// Pairs what only one side has, if it has members and nothing else has the same ones.
fn find<T>(
    old: &BTreeMap<String, T>,
    new: &BTreeMap<String, T>,
    members: impl Fn(&T) -> Vec<Member>,
) -> Renamed {
    let only = |these: &BTreeMap<String, T>, others: &BTreeMap<String, T>| {
        let mut found: BTreeMap<Vec<Member>, Vec<String>> = BTreeMap::new();
        for (name, value) in these.iter().filter(|(name, _)| !others.contains_key(*name)) {
            let mut members = members(value);
            members.sort();
            if !members.is_empty() {
                found.entry(members).or_default().push(name.clone());
            }
        }
        found
    };
    let (gone, came) = (only(old, new), only(new, old));
    let mut renamed = BTreeMap::new();
    for (members, names) in &gone {
        if let ([was], Some([now])) = (names.as_slice(), came.get(members).map(Vec::as_slice)) {
            renamed.insert(was.clone(), now.clone());
            renamed.insert(now.clone(), was.clone());
        }
    }
    Renamed(renamed)
}
