//! The vendor's documented examples: each request is what the builder makes of it, and of each
//! answer nothing is lost.

use std::fmt::Debug;

use mna_core::{Action, decode_response};
use mna_specs::Spec;
use mna_tests::shown::{self, Expected};
use serde_json::json;

#[rustfmt::skip] // The file is written, and checked, by `cargo xtask codegen`.
#[path = "documented/mna_api.rs"]
mod mna_api_examples;

/// Compares the examples of a spec with the requests that were built for them, in their order.
fn check<A: Action, const N: usize>(name: &str, requests: [A; N])
where
    A::Response: Debug,
{
    let spec = Spec::load(&mna_specs::find_action(name).unwrap()).unwrap();
    assert_eq!(spec.action.examples.len(), N);
    for (example, request) in spec.action.examples.iter().zip(requests) {
        let documented = example.request.to_value();
        assert_eq!(shown::request_misfits(&spec, &documented), []);
        let request = serde_json::to_value(&request).unwrap();
        assert!(
            shown::same_request(&request, &documented),
            "{request} and not {documented}"
        );

        let body = json!({ "Response": example.response.to_value() });
        let answer = decode_response::<A>(body.to_string().as_bytes()).unwrap();
        let Expected::Data(expected) = shown::answer(&spec, &body) else {
            panic!("{body} is no answer");
        };
        assert_eq!(format!("{answer:?}"), expected.text);
        assert_eq!(expected.misfits, []);
    }
}
