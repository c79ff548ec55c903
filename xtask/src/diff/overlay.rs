//! A definition beside a spec: what the spec would say if it took over what the definition says.
//!
//! A definition knows names, types, what is required and whether an action is online. All else (words,
//! units, Rust names, named values, error codes, limits, judgements, and what only the other site has)
//! is taken from the spec, so that only what the definition can know shows as a difference.

use mna_specs::{Action, DataType, Field, Site, TypeRef};

use super::model::{Model, Types};

/// The spec with its data types where a definition has them: shared, all of them.
pub(crate) fn as_definitions_say(mut spec: Model) -> Model {
    for action in spec.actions.values_mut() {
        for ty in std::mem::take(&mut action.types) {
            spec.types.entry(ty.name.clone()).or_insert(ty);
        }
    }
    spec
}

/// What `spec`, whose data types are all shared, would say after `definition`, which is of `site`
/// if that is known.
pub(crate) fn taken_over(definition: Model, spec: &Model, site: Option<Site>) -> Model {
    let view = View { spec, site };
    let mut after = Model {
        service: spec.service.clone(),
        actions: definition.actions,
        types: definition.types,
    };
    for (name, action) in &mut after.actions {
        if let Some(known) = spec.actions.get(name) {
            *action = view.action(action, known);
        }
    }
    for (name, ty) in &mut after.types {
        if let Some(known) = spec.types.get(name).filter(|known| !known.is_enum()) {
            *ty = view.data_type(ty, known);
        }
    }
    for (name, known) in &spec.actions {
        if !view.can_know(&known.sites) {
            after
                .actions
                .entry(name.clone())
                .or_insert_with(|| known.clone());
        }
    }
    view.keep_types(&mut after);
    after
}

struct View<'a> {
    spec: &'a Model,
    site: Option<Site>,
}

impl View<'_> {
    /// Whether the definition would have what is on these sites.
    fn can_know(&self, sites: &[Site]) -> bool {
        sites.is_empty() || self.site.is_some_and(|site| sites.contains(&site))
    }

    fn action(&self, said: &Action, known: &Action) -> Action {
        Action {
            status: said.status,
            skip_sign: said.skip_sign,
            parameters: self.fields(&said.parameters, &known.parameters, true),
            response: self.fields(&said.response, &known.response, false),
            ..known.clone()
        }
    }

    fn data_type(&self, said: &DataType, known: &DataType) -> DataType {
        DataType {
            fields: self.fields(&said.fields, &known.fields, true),
            ..known.clone()
        }
    }

    fn fields(&self, said: &[Field], known: &[Field], tells_required: bool) -> Vec<Field> {
        let named = |fields: &[Field], name: &str| fields.iter().any(|field| field.name == name);
        let kept = known
            .iter()
            .filter(|field| !self.can_know(&field.sites) && !named(said, &field.name));
        let said = said.iter().map(|field| {
            let Some(known) = known.iter().find(|known| known.name == field.name) else {
                return field.clone();
            };
            let required = if tells_required { field } else { known }.required;
            Field {
                ty: self.ty(&field.ty, &known.ty),
                required,
                // One of the sources may say so, and need not be this one.
                nullable: known.nullable || field.nullable,
                ..known.clone()
            }
        });
        said.chain(kept.cloned()).collect()
    }

    /// No definition names values: a set of them is as good as what its values are on the wire. What
    /// is a number there is one whatever its sign, as the named values decide it.
    fn ty(&self, said: &TypeRef, known: &TypeRef) -> TypeRef {
        let base = known
            .named()
            .and_then(|name| self.spec.types.get(name)?.base.as_ref());
        let is_whole = |ty: &TypeRef| matches!(ty, TypeRef::Int64 | TypeRef::Uint64);
        let same = base.is_some_and(|base| {
            let element = said.element();
            said.is_list() == known.is_list()
                && (element == base || is_whole(element) && is_whole(base))
        });
        if same { known.clone() } else { said.clone() }
    }

    /// Keeps the types that no definition describes, and those that only what was kept needs.
    fn keep_types(&self, after: &mut Model) {
        let used_before = self.spec.reached();
        let mut all: Types = self.spec.types.clone();
        all.extend(after.types.clone());
        let described = std::mem::replace(&mut after.types, all);
        let used = after.reached();
        after.types.retain(|name, ty| {
            described.contains_key(name)
                || ty.is_enum()
                || used.contains(name)
                || !used_before.contains(name)
        });
    }
}
