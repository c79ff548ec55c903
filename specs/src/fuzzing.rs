//! The spec reader against whatever text there is.
//!
//! A spec is written by hand, and its author is told line, column and pointer of what is wrong. A
//! place outside of the text, or a pointer to nothing, would only show when somebody makes just that
//! mistake. So all mistakes are made here. The fuzz target in `fuzz/` and the ordinary tests call the
//! same function.
//!
//! It exists for tests and under `--cfg fuzzing` only, and panics when something is wrong.

use std::fmt::Debug;
use std::path::Path;
use std::sync::LazyLock;

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::json::Json;
use crate::load::{Beside, ServiceSpec, Spec, SpecFile, bundled};
use crate::model::{Action, Common, DataType, Service};
use crate::problem::Problem;
use crate::shape::Shape;
use crate::{text, validate};

#[cfg(test)]
mod tests;

/// Nothing is read from it: all that lies beside an action is known already.
const FOLDER: &str = "/dev/null";

/// Reads `bytes` as each kind of file there is.
///
/// # Panics
///
/// The reader panics, a problem is nowhere in the text, or what was read is not what is written.
pub fn specs(bytes: &[u8]) {
    // A file of other bytes is refused before it is looked at.
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let file = match SpecFile::parse(&Path::new(FOLDER).join("x.json"), text.to_owned()) {
        Ok(file) => file,
        Err(problem) => {
            is_in(text, &problem);
            return is_no_json(text, &problem);
        }
    };
    is_what_serde_json_reads(text, &file.json);

    let action = shape::<Action>(text, &file);
    let data_type = shape::<DataType>(text, &file);
    let service = shape::<Service>(text, &file);
    shape::<Common>(text, &file);

    if let Some(action) = action {
        whole_action(text, &action);
    }
    if let Some(ty) = data_type {
        let types = &SERVICE.types;
        let outcome = validate::data_type(&ty, "", types).map_err(|c| file.complain(c));
        outcome.unwrap_or_else(|problem| is_at_its_pointer(text, &file.json, &problem));
    }
    if let Some(service) = service {
        let outcome = validate::service(&service).map_err(|c| file.complain(c));
        outcome.unwrap_or_else(|problem| is_at_its_pointer(text, &file.json, &problem));
    }
}

/// What lies beside an action that refers to shared types.
static SERVICE: LazyLock<ServiceSpec> = LazyLock::new(|| {
    let folder = bundled().join("mna/2021-01-19");
    ServiceSpec::load(&folder).unwrap_or_else(|problem| panic!("{problem}"))
});

/// Reads one kind of object. What it says must survive being written.
fn shape<T: Shape + PartialEq + Debug>(text: &str, file: &SpecFile) -> Option<T> {
    let value: T = match file.read() {
        Ok(value) => value,
        Err(problem) => {
            is_at_its_pointer(text, &file.json, &problem);
            return None;
        }
    };
    let written = text::render(&value.write());
    let again: T = parse(&written).read().unwrap_or_else(|p| panic!("{p}"));
    assert_eq!(again, value, "written as {written}");
    assert_eq!(text::render(&again.write()), written);
    Some(value)
}

/// Loads the action with all that is beside it, and what that gives once more.
fn whole_action(text: &str, action: &Action) {
    let path = Path::new(FOLDER).join(format!("{}.json", action.action));
    let load = |text: &str| {
        let file = SpecFile::parse(&path, text.to_owned())?;
        Spec::of(&file, Beside::Known(&SERVICE))
    };
    let spec = match load(text) {
        Ok(spec) => spec,
        Err(problem) => return is_at_its_pointer(text, &parse(text).json, &problem),
    };
    let written = text::render(&spec.action.write());
    let again = load(&written).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(again.action, spec.action, "written as {written}");
    assert_eq!(again.types, spec.types);
    assert_eq!(again.rev(), spec.rev());
}

fn parse(text: &str) -> SpecFile {
    let path = Path::new(FOLDER).join("x.json");
    SpecFile::parse(&path, text.to_owned()).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The place of a problem is one to which an editor can jump.
fn is_in(text: &str, problem: &Problem) {
    let mut lines = text.split('\n');
    let line = problem.line.checked_sub(1).and_then(|at| lines.nth(at));
    let line = line.unwrap_or_else(|| panic!("no such line: {problem}"));
    let columns = 1..=line.chars().count() + 1;
    assert!(columns.contains(&problem.column), "no column: {problem}");
    assert!(!problem.message.is_empty() && !problem.help.is_empty());
}

/// The pointer of a problem in well-formed JSON leads to something, which stands at its place, or
/// which has the key that stands there.
fn is_at_its_pointer(text: &str, json: &Json, problem: &Problem) {
    is_in(text, problem);
    let value = json.to_value();
    let found = value.pointer(&problem.pointer);
    assert!(found.is_some(), "a pointer to nothing: {problem}");
    let (line, column) = json.position(text, &problem.pointer);
    let place = (problem.line, problem.column);
    assert!(place <= (line, column), "not at {line}:{column}: {problem}");
}

/// What is refused is not JSON, and at the place where serde_json thinks so; or it is JSON in which
/// a key stands twice.
fn is_no_json(text: &str, problem: &Problem) {
    if problem.message.contains("stands twice") {
        return;
    }
    let grammar = serde_json::from_str::<IgnoredAny>(text).err();
    let Some(error) = grammar.or_else(|| serde_json::from_str::<Value>(text).err()) else {
        panic!("{problem}\nbut serde_json reads it");
    };
    assert_eq!(problem.line, error.line(), "{problem}\nbut {error}");
    // serde_json counts bytes.
    let line = text.split('\n').nth(error.line() - 1).unwrap_or_default();
    let before = error.column().saturating_sub(1);
    let columns = line
        .char_indices()
        .take_while(|(at, c)| at + c.len_utf8() <= before);
    assert_eq!(
        problem.column,
        columns.count() + 1,
        "{problem}\nbut {error}"
    );
}

/// Values are those of serde_json, and written anew the same.
fn is_what_serde_json_reads(text: &str, json: &Json) {
    let rendered = text::render(json);
    let again: Json = rendered.parse().unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(again, *json, "written as {rendered}");
    assert_eq!(json.map_texts(&str::to_owned), *json);
    // Objects of this key are something else to serde_json.
    if !text.contains("$serde_json::private") {
        let value = serde_json::from_str::<Value>(text).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(json.to_value(), value);
    }
}
