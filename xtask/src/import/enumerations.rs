//! Named values that descriptions list, as data types.
//!
//! One idea is one type. Members of one name that says something (`InstanceChargeType`) share a type with
//! all values that any of them lists; members of a name that could mean anything (`Type`) share one where
//! they list the same values.

use std::collections::{BTreeMap, BTreeSet};

use mna_specs::{Action, DataType, EnumValue, Field, TypeRef, names};

use super::check::Types;
use super::facts::{FieldFact, Source};
use super::files::Known;
use super::fill::words_of;
use super::merge::{ActionClaims, TypeClaims};
use super::prose::markdown::markdown;
use super::prose::values::{Value, could_be_named, named_values};

/// A field: the action or type it belongs to, the part of it, and the name on the wire.
type Place = (String, Part, String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Members,
    Parameters,
    Response,
}

/// A field with the values that its description lists.
struct Candidate {
    place: Place,
    base: TypeRef,
    values: Vec<Value>,
}

#[derive(Default)]
pub(super) struct Enumerations {
    types: BTreeMap<String, DataType>,
    /// The type of each field that gets one.
    places: BTreeMap<Place, String>,
}

impl Enumerations {
    pub(super) fn find<'a>(
        actions: &BTreeMap<String, Action>,
        types: &BTreeMap<String, DataType>,
        (action_claims, type_claims): (
            &BTreeMap<&str, ActionClaims<'a>>,
            &BTreeMap<&str, TypeClaims<'a>>,
        ),
        known: &Known,
        before: &Known,
    ) -> Enumerations {
        let mut candidates = Vec::new();
        for (name, ty) in types {
            let claims = type_claims.get(name.as_str()).into_iter().flatten();
            let tables: Vec<_> = claims.map(|(s, f)| (*s, f.fields.as_slice())).collect();
            let known = before.types.get(name).map_or(&[][..], |ty| &ty.fields);
            let fields = new_fields(&ty.fields, known);
            collect(name, Part::Members, fields, &tables, &mut candidates);
        }
        for (name, action) in actions {
            let claims = || action_claims.get(name.as_str()).into_iter().flatten();
            let known = before.actions.get(name);
            let tables: Vec<_> = claims().map(|(s, f)| (*s, f.parameters())).collect();
            let known_ones = known.map_or(&[][..], |known| &known.parameters);
            let fields = new_fields(&action.parameters, known_ones);
            collect(name, Part::Parameters, fields, &tables, &mut candidates);
            let tables: Vec<_> = claims().map(|(s, f)| (*s, f.response())).collect();
            let known_ones = known.map_or(&[][..], |known| &known.response);
            let fields = new_fields(&action.response, known_ones);
            collect(name, Part::Response, fields, &tables, &mut candidates);
        }

        let mut named = Enumerations::default();
        let mut groups: BTreeMap<(String, String), Vec<Candidate>> = BTreeMap::new();
        for candidate in candidates {
            let key = (
                names::pascal(&candidate.place.2),
                candidate.base.to_string(),
            );
            groups.entry(key).or_default().push(candidate);
        }
        let taken = taken(actions, types, &known.types);
        for ((name, _), group) in groups {
            let says_something = names::snake(&name).contains('_');
            let shared = says_something.then(|| united(&group)).flatten();
            match shared {
                Some(values) => named.add(&name, group, values, &taken),
                None => {
                    for (owner, group, values) in by_values(group) {
                        named.add(&format!("{owner}{name}"), group, values, &taken);
                    }
                }
            }
        }
        named
    }

    fn add(
        &mut self,
        name: &str,
        group: Vec<Candidate>,
        values: Vec<Value>,
        taken: &BTreeSet<String>,
    ) {
        let Some(base) = group.first().map(|candidate| candidate.base.clone()) else {
            return;
        };
        let is_free = |name: &String| !taken.contains(name) && !self.types.contains_key(name);
        let names = [name.to_owned(), format!("{name}Value")];
        // A member without a type of its own is still what it is on the wire.
        let Some(name) = names.into_iter().find(is_free) else {
            return;
        };
        let values = values.into_iter().map(|value| EnumValue {
            value: value.literal,
            name: value.name,
            doc: value
                .meaning
                .map(|meaning| markdown(&meaning).trim().to_owned()),
            sites: Vec::new(),
        });
        let ty = DataType {
            schema: Some("../../../schema/type.json".to_owned()),
            name: name.clone(),
            base: Some(base),
            values: values.collect(),
            ..DataType::default()
        };
        self.types.insert(name.clone(), ty);
        for candidate in group {
            self.places.insert(candidate.place, name.clone());
        }
    }

    /// Gives the fields their types, and says how many did.
    pub(super) fn apply(
        self,
        actions: &mut BTreeMap<String, Action>,
        types: &mut BTreeMap<String, DataType>,
    ) -> usize {
        for ((owner, part, wire), name) in &self.places {
            let fields = match part {
                Part::Members => types.get_mut(owner).map(|ty| &mut ty.fields),
                Part::Parameters => actions.get_mut(owner).map(|a| &mut a.parameters),
                Part::Response => actions.get_mut(owner).map(|a| &mut a.response),
            };
            let mut fields = fields.into_iter().flatten();
            if let Some(field) = fields.find(|field| field.name == *wire) {
                let named = TypeRef::Named(name.clone());
                field.ty = if field.ty.is_list() {
                    TypeRef::List(Box::new(named))
                } else {
                    named
                };
            }
        }
        types.extend(self.types);
        self.places.len()
    }
}

/// The fields that were not known before.
fn new_fields<'a>(fields: &'a [Field], known: &'a [Field]) -> impl Iterator<Item = &'a Field> {
    let is_new = move |field: &&Field| !known.iter().any(|known| known.name == field.name);
    fields.iter().filter(is_new)
}

fn collect<'f>(
    owner: &str,
    part: Part,
    fields: impl Iterator<Item = &'f Field>,
    tables: &[(&Source, &[FieldFact])],
    candidates: &mut Vec<Candidate>,
) {
    for field in fields {
        let is_plain = field.unit.is_none() && !field.sensitive && field.ty.named().is_none();
        let values = is_plain.then(|| named_values(words_of(&field.name, tables), &field.ty));
        if let Some(values) = values.flatten()
            && could_be_named(&field.name)
        {
            candidates.push(Candidate {
                place: (owner.to_owned(), part, field.name.clone()),
                base: field.ty.element().clone(),
                values,
            });
        }
    }
}

/// Every name that something else has in Rust.
fn taken(
    actions: &BTreeMap<String, Action>,
    types: &BTreeMap<String, DataType>,
    known: &Types,
) -> BTreeSet<String> {
    let mut taken: BTreeSet<String> = ["Client", "ClientBuilder", "ErrorCode", "Self"]
        .map(str::to_owned)
        .into();
    taken.extend(types.keys().chain(known.keys()).cloned());
    for action in actions.keys() {
        let ends = ["", "Request", "Response", "Builder"];
        taken.extend(ends.map(|end| format!("{action}{end}")));
    }
    taken
}

/// All values that any of the candidates lists, unless two of them use a name or a value otherwise.
fn united(group: &[Candidate]) -> Option<Vec<Value>> {
    let mut all: Vec<Value> = Vec::new();
    for value in group.iter().flat_map(|candidate| &candidate.values) {
        let same = |known: &&Value| known.literal == value.literal || known.name == value.name;
        match all.iter().find(same) {
            None => all.push(value.clone()),
            Some(known) if known.literal == value.literal && known.name == value.name => {}
            Some(_) => return None,
        }
    }
    Some(all)
}

/// The candidates that list the same values, with the owner of the first.
fn by_values(group: Vec<Candidate>) -> Vec<(String, Vec<Candidate>, Vec<Value>)> {
    let mut found: Vec<(String, Vec<Candidate>, Vec<Value>)> = Vec::new();
    for candidate in group {
        let set = |values: &[Value]| -> BTreeSet<(String, String)> {
            let values = values.iter();
            values
                .map(|v| (v.literal.to_string(), v.name.clone()))
                .collect()
        };
        let its = set(&candidate.values);
        match found.iter_mut().find(|(_, _, values)| set(values) == its) {
            Some((_, same, _)) => same.push(candidate),
            None => {
                let (owner, values) = (names::pascal(&candidate.place.0), candidate.values.clone());
                found.push((owner, vec![candidate], values));
            }
        }
    }
    found
}
