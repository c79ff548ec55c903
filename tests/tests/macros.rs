//! What the macros accept and what they say to what they do not.
//!
//! The `.stderr` files are rustc's words: after a change of ours or of rustc's, look at them and
//! write them anew with `TRYBUILD=overwrite`.

#[test]
fn mistakes_are_one_error_that_says_what_is_right() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
}

#[test]
fn what_is_right_compiles() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
}
