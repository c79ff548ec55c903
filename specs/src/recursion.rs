//! Which fields would make a value endless, were they held in place.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{DataType, Field, TypeRef};

/// Whether a value of the data type `owner` that held `field` in place would hold another value of
/// `owner`, and so on for ever. Lists end by themselves: what is in them does not count.
///
/// ```
/// use std::collections::BTreeMap;
/// use mna_specs::{DataType, Field, TypeRef, holds_itself};
///
/// let next = Field { name: "Next".into(), ty: TypeRef::Named("Step".into()), ..Field::default() };
/// let step = DataType { name: "Step".into(), fields: vec![next.clone()], ..DataType::default() };
/// assert!(holds_itself("Step", &next, &BTreeMap::from([("Step".to_owned(), step)])));
/// ```
pub fn holds_itself(owner: &str, field: &Field, types: &BTreeMap<String, DataType>) -> bool {
    holds(&field.ty, owner, types, &mut BTreeSet::new())
}

fn holds<'a>(
    held: &'a TypeRef,
    owner: &str,
    types: &'a BTreeMap<String, DataType>,
    passed: &mut BTreeSet<&'a str>,
) -> bool {
    let TypeRef::Named(name) = held else {
        return false;
    };
    if name == owner {
        return true;
    }
    let is_new = passed.insert(name);
    let fields = types.get(name).filter(|_| is_new).map(|ty| &ty.fields);
    let mut fields = fields.into_iter().flatten();
    fields.any(|field| holds(&field.ty, owner, types, passed))
}
