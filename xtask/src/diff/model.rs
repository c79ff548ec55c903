//! One service version, from wherever it was read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use mna_specs::{
    Action, DataType, Field, Problem, Service, read_action, read_service, read_type,
    shared_type_names, type_path,
};

/// Data types by name.
pub(crate) type Types = BTreeMap<String, DataType>;

/// What a service version offers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Model {
    pub(crate) service: Service,
    pub(crate) actions: BTreeMap<String, Action>,
    /// The shared data types.
    pub(crate) types: Types,
}

impl Model {
    /// The names of the types that some action uses, itself or through others.
    pub(crate) fn reached(&self) -> BTreeSet<String> {
        let fields = self.actions.values().flat_map(|action| {
            let inline = action.types.iter().flat_map(|ty| &ty.fields);
            action
                .parameters
                .iter()
                .chain(&action.response)
                .chain(inline)
        });
        reached_from(fields, &self.types)
    }
}

/// Reads a service version's folder of specs. What refers to nothing is no concern here.
pub(crate) fn of_specs(folder: &Path) -> Result<Model, String> {
    let problem = |problem: Problem| problem.to_string();
    let mut model = Model {
        service: read_service(&folder.join("service.json")).map_err(problem)?,
        ..Model::default()
    };
    for path in action_files(folder)? {
        let action = read_action(&path).map_err(problem)?;
        model.actions.insert(action.action.clone(), action);
    }
    for name in shared_type_names(folder) {
        let ty = read_type(&type_path(folder, &name)).map_err(problem)?;
        model.types.insert(name, ty);
    }
    Ok(model)
}

fn action_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    let files = files.filter(|path| {
        path.extension().is_some_and(|end| end == "json")
            && path.file_name().is_some_and(|name| name != "service.json")
    });
    Ok(files.collect())
}

/// The names of the types that the fields name, and that those name in turn.
pub(crate) fn reached_from<'a>(
    fields: impl IntoIterator<Item = &'a Field>,
    types: &'a Types,
) -> BTreeSet<String> {
    let names = |fields: &mut dyn Iterator<Item = &'a Field>| -> Vec<&'a str> {
        fields.filter_map(|field| field.ty.named()).collect()
    };
    let mut wanted = names(&mut fields.into_iter());
    let mut found = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if found.insert(name.to_owned())
            && let Some(ty) = types.get(name)
        {
            wanted.extend(names(&mut ty.fields.iter()));
        }
    }
    found
}
