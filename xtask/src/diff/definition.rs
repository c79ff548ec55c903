//! The vendor's definition as a model: the one place that knows how the import reads one.

use std::path::Path;

use mna_specs::{Action, DataType, Field, Service, Site};

use super::model::Model;
use crate::import::facts::FieldFact;
use crate::import::rust_names::{self, Place};
use crate::import::source;

/// Reads a definition. Its site does not matter: what it says is taken as it stands.
pub(crate) fn model_of_definition(path: &Path) -> Result<Model, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    model_of_text(path, &text, source::site_named(path))
}

/// [`model_of_definition`] of what stands in the file.
pub(crate) fn model_of_text(path: &Path, text: &str, site: Option<Site>) -> Result<Model, String> {
    let content = source::of_text(path, text, Some(site.unwrap_or(Site::Cn)))?.content;
    let (Some(service), Some(version)) = (content.service, content.version) else {
        return Err(format!(
            "{}: found a file that is no definition\n  expected: the vendor's api.json\n  help: \
             import it into specs and compare those",
            path.display()
        ));
    };
    let mut model = Model {
        service: Service {
            title: service.to_uppercase(),
            service,
            version,
            ..Service::default()
        },
        ..Model::default()
    };
    for facts in content.actions {
        let action = Action {
            service: model.service.service.clone(),
            version: model.service.version.clone(),
            parameters: fields(facts.parameters(), Place::Parameters),
            response: fields(facts.response(), Place::Response),
            status: facts.status.unwrap_or_default(),
            skip_sign: facts.skip_sign.unwrap_or_default(),
            doc: said(facts.words),
            action: facts.name,
            ..Action::default()
        };
        model.actions.insert(action.action.clone(), action);
    }
    for facts in content.types {
        let ty = DataType {
            fields: fields(&facts.fields, Place::Type),
            name: facts.name,
            doc: said(facts.words),
            ..DataType::default()
        };
        model.types.insert(ty.name.clone(), ty);
    }
    // The import does not take what no action uses.
    let used = model.reached();
    model.types.retain(|name, _| used.contains(name));
    Ok(model)
}

fn fields(facts: &[FieldFact], place: Place) -> Vec<Field> {
    let fields = facts.iter().map(|fact| Field {
        name: fact.name.clone(),
        ty: fact.ty.clone(),
        required: fact.required.unwrap_or_default(),
        nullable: fact.nullable.unwrap_or_default(),
        doc: said(fact.words.clone()),
        ..Field::default()
    });
    let mut fields: Vec<Field> = fields.collect();
    let all: Vec<usize> = (0..fields.len()).collect();
    rust_names::assign(&mut fields, &all, place);
    fields
}

fn said(words: String) -> Option<String> {
    Some(words).filter(|words| !words.is_empty())
}
