//! What the generator writes is the same every time. What it writes for every bundled spec is checked
//! in under `expansions/`, and `cargo xtask codegen --check` compares it.

use mna_codegen::{Target, expand_action};
use mna_specs::Spec;

#[test]
fn the_same_spec_always_gives_the_same_code() {
    let path = mna_specs::find_action("GetFlowStatistic").expect("a bundled spec");
    let expand = || {
        let spec = Spec::load(&path).unwrap_or_else(|problem| panic!("{problem}"));
        expand_action(&spec, &Target::new("GetFlowStatistic")).to_string()
    };
    assert_eq!(expand(), expand());
}
