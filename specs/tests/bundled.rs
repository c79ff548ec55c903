//! What holds for every file in this crate.

use std::path::Path;

use mna_specs::{
    ServiceSpec, Spec, bundled, common_error_codes, read_action, read_common, read_service,
    read_type, render_action, render_common, render_service, render_type, schemas, service_folders,
    type_path,
};

const MEND: &str = "run `cargo xtask codegen`";

fn folders() -> Vec<std::path::PathBuf> {
    let folders = service_folders(bundled());
    assert!(!folders.is_empty());
    folders
}

fn assert_text(path: &Path, expected: &str) {
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        found.replace("\r\n", "\n"),
        expected,
        "{}: {MEND}",
        path.display()
    );
}

#[test]
fn every_spec_loads() {
    for folder in folders() {
        let service = ServiceSpec::load(&folder).unwrap_or_else(|p| panic!("{p}"));
        assert!(!service.actions.is_empty(), "{}", folder.display());
        for path in service.actions.values() {
            let spec = Spec::load(path).unwrap_or_else(|p| panic!("{p}"));
            assert!(spec.files.contains(path));
        }
    }
}

#[test]
fn every_file_has_the_one_layout() {
    let common = bundled().join("common.json");
    assert_text(&common, &render_common(&read_common(&common).unwrap()));
    for folder in folders() {
        let service = ServiceSpec::load(&folder).unwrap();
        let file = folder.join("service.json");
        assert_text(&file, &render_service(&read_service(&file).unwrap()));
        for path in service.actions.values() {
            assert_text(path, &render_action(&read_action(path).unwrap()));
        }
        for name in service.types.keys() {
            let path = type_path(&folder, name);
            assert_text(&path, &render_type(&read_type(&path).unwrap()));
        }
    }
}

#[test]
fn the_checked_in_schemas_are_those_of_the_model() {
    for (name, text) in schemas() {
        assert_text(&bundled().join("schema").join(name), &text);
    }
}

#[test]
fn every_file_satisfies_its_schema() {
    let schema = |name: &str| {
        let (_, text) = schemas().into_iter().find(|(n, _)| *n == name).unwrap();
        jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
    };
    let check = |path: &Path, schema: &jsonschema::Validator| {
        let text = std::fs::read_to_string(path).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let found: Vec<_> = schema.iter_errors(&json).map(|e| e.to_string()).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    };
    let (action, service, ty) = (
        schema("action.json"),
        schema("service.json"),
        schema("type.json"),
    );
    check(&bundled().join("common.json"), &schema("common.json"));
    for folder in folders() {
        check(&folder.join("service.json"), &service);
        let spec = ServiceSpec::load(&folder).unwrap();
        spec.actions.values().for_each(|path| check(path, &action));
        spec.types
            .keys()
            .for_each(|name| check(&type_path(&folder, name), &ty));
    }
}

#[test]
fn a_schema_refuses_what_the_reader_refuses() {
    let (_, text) = schemas()
        .into_iter()
        .find(|(n, _)| *n == "type.json")
        .unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap();
    for wrong in [
        r#"{"type": "T", "feilds": []}"#,
        r#"{"doc": "no name"}"#,
        r#"{"type": 1}"#,
    ] {
        assert!(
            !schema.is_valid(&serde_json::from_str(wrong).unwrap()),
            "{wrong}"
        );
    }
}

#[test]
fn every_common_error_code_has_a_meaning_and_a_verdict() {
    let codes = common_error_codes();
    assert_eq!(codes.len(), 38);
    for code in codes {
        assert!(code.doc.is_some_and(|doc| !doc.is_empty()), "{}", code.code);
        assert!(code.repeat_helps.is_some(), "{}", code.code);
    }
}

#[test]
fn every_bundled_spec_is_described_and_judged() {
    let mut gaps = Vec::new();
    let mut check = |place: String, doc: &Option<String>| {
        if doc.as_deref().is_none_or(|doc| doc.trim().is_empty()) {
            gaps.push(place);
        }
    };
    for folder in folders() {
        let service = ServiceSpec::load(&folder).unwrap();
        check("service".to_owned(), &service.service.doc);
        // Actions whose page nobody has found are documented under the service's.
        check("link of the service".to_owned(), &service.service.link);
        for code in &service.error_codes {
            check(code.code.clone(), &code.doc);
            assert!(
                code.repeat_helps.is_some(),
                "{}: can a repeat help?",
                code.code
            );
        }
        for ty in service.types.values() {
            check(ty.name.clone(), &ty.doc);
            ty.fields
                .iter()
                .for_each(|f| check(format!("{}.{}", ty.name, f.name), &f.doc));
            ty.values
                .iter()
                .for_each(|v| check(format!("{}.{}", ty.name, v.name), &v.doc));
        }
        for path in service.actions.values() {
            let action = Spec::load(path).unwrap().action;
            let name = &action.action;
            check(name.clone(), &action.doc);
            assert!(action.repeat.is_some(), "{name}: what would a repeat do?");
            assert!(
                action.rate_limit.is_some(),
                "{name}: how often may it be called?"
            );
            let fields = action.parameters.iter().chain(&action.response);
            fields.for_each(|f| check(format!("{name}.{}", f.name), &f.doc));
            action
                .errors
                .iter()
                .for_each(|e| check(format!("{name}: {}", e.code), &e.doc));
        }
    }
    assert!(
        gaps.is_empty(),
        "these need a description in our own words: {gaps:?}"
    );
}
