//! What the generator writes for every bundled spec is checked in, so that a review shows what a
//! change of a spec or of the generator does to the code that people get.
//!
//! `cargo xtask codegen` brings the files up to date, and so does this test with
//! `UPDATE_EXPANSIONS=1`.

use std::path::{Path, PathBuf};

use mna_codegen::{Target, expand_action, expand_service};
use mna_specs::{ServiceSpec, Spec, bundled, service_folders};

fn pretty(tokens: proc_macro2::TokenStream) -> String {
    let file = syn::parse2(tokens).expect("the generator writes Rust");
    prettyplease::unparse(&file)
}

fn expansion_path(folder: &Path, name: &str) -> PathBuf {
    let service = folder.strip_prefix(bundled()).expect("a bundled service");
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("expansions")
        .join(service)
        .join(format!("{name}.rs"))
}

fn assert_checked_in(path: &Path, expected: &str) {
    if std::env::var_os("UPDATE_EXPANSIONS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is writable");
        std::fs::write(path, expected).expect("the file is writable");
    }
    let found = std::fs::read_to_string(path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        found == expected,
        "{} is not what the generator writes: run `cargo xtask codegen` and review the change",
        path.display()
    );
}

#[test]
fn every_action_expands_to_the_checked_in_code() {
    for folder in service_folders(bundled()) {
        let service = ServiceSpec::load(&folder).unwrap_or_else(|problem| panic!("{problem}"));
        let mut actions = Vec::new();
        for (name, path) in &service.actions {
            let spec = Spec::load(path).unwrap_or_else(|problem| panic!("{problem}"));
            let target =
                Target::new(name).in_product_crate(&format!("{}_api", spec.action.service));
            let code = pretty(expand_action(&spec, &target));
            assert_checked_in(&expansion_path(&folder, name), &code);
            actions.push(spec);
        }
        let code = pretty(expand_service(&service, &actions));
        assert_checked_in(&expansion_path(&folder, "types"), &code);
    }
}

#[test]
fn the_same_spec_always_gives_the_same_code() {
    let path = mna_specs::find_action("GetFlowStatistic").expect("a bundled spec");
    let expand = || {
        let spec = Spec::load(&path).unwrap_or_else(|problem| panic!("{problem}"));
        expand_action(&spec, &Target::new("GetFlowStatistic")).to_string()
    };
    assert_eq!(expand(), expand());
}
