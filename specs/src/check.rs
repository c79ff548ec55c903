//! Specs that are not in files yet.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::load::type_path;
use crate::model::{Action, DataType, Example, Service};
use crate::validate::{self, Complaint};

/// What is wrong with specs that are not in files yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where the file would be, from the folder of the service version.
    pub file: PathBuf,
    /// The JSON pointer of the offending value; empty for the whole file.
    pub pointer: String,
    /// What was found.
    pub message: String,
    /// What would be right.
    pub help: String,
}

/// Checks a service version as it would be checked if it were read from files: `types` are the
/// shared data types, by name.
///
/// # Errors
///
/// The first thing that is wrong, with the right form.
pub fn check<'a>(
    service: &Service,
    types: &BTreeMap<String, DataType>,
    actions: impl IntoIterator<Item = &'a Action>,
) -> Result<(), Flaw> {
    validate::service(service).map_err(|wrong| flaw("service.json".into(), wrong))?;
    for (name, ty) in types {
        validate::data_type(ty, "", types)
            .map_err(|wrong| flaw(type_path("".as_ref(), name), wrong))?;
    }
    for action in actions {
        let types = with_inline(types, action);
        validate::action(action, Some(service), &types)
            .map_err(|wrong| flaw(format!("{}.json", action.action).into(), wrong))?;
    }
    Ok(())
}

/// Checks whether a documented example could be one of the action's.
///
/// # Errors
///
/// The first thing in it that the action does not have.
pub fn check_example(
    action: &Action,
    example: &Example,
    types: &BTreeMap<String, DataType>,
) -> Result<(), Flaw> {
    validate::example(action, example, "", &with_inline(types, action))
        .map_err(|wrong| flaw(format!("{}.json", action.action).into(), wrong))
}

/// The shared types and those that the action brings along.
fn with_inline<'a>(
    types: &'a BTreeMap<String, DataType>,
    action: &Action,
) -> Cow<'a, BTreeMap<String, DataType>> {
    let mut types = Cow::Borrowed(types);
    for ty in &action.types {
        types.to_mut().insert(ty.name.clone(), ty.clone());
    }
    types
}

fn flaw(file: PathBuf, (pointer, message, help): Complaint) -> Flaw {
    Flaw {
        file,
        pointer,
        message,
        help,
    }
}
