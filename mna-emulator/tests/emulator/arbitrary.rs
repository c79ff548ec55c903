//! Whatever is sent, the answer has the documented form.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use mna_emulator::{Account, Emulator};
use mna_specs::{Field, ServiceSpec, TypeRef};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::http::Answer;
use crate::signer::{NOW, Unsigned, get, post};

/// Any JSON, a few levels deep.
fn json() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    scalar.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// An object that has the names of real parameters and values that may or may not fit.
fn parameters() -> impl Strategy<Value = Value> {
    let number = prop_oneof![0..4_i64, Just(NOW), any::<i64>()].prop_map(Value::from);
    let list = vec("[a-z]{0,3}", 0..4).prop_map(Value::from);
    let value = prop_oneof![4 => number, 1 => list, 1 => "[a-zA-Z]{0,4}".prop_map(Value::from), 1 => json()];
    let name = prop::sample::select(vec![
        "DeviceId",
        "BeginTime",
        "EndTime",
        "Type",
        "TimeGranularity",
        "AccessRegion",
        "GatewayType",
        "DeviceList",
    ]);
    btree_map(name.prop_map(str::to_owned), value, 0..9)
        .prop_map(|members| Value::Object(members.into_iter().collect()))
}

/// One emulator for all the cases of a test.
struct Target {
    runtime: Runtime,
    emulator: Emulator,
}

impl Target {
    fn new() -> Target {
        let runtime = Runtime::new().unwrap();
        // Every look at the clock is a second later, so that no rate limit is in the way.
        let looks = AtomicI64::new(0);
        let clock = move || {
            let seconds = NOW - 250 + looks.fetch_add(1, Ordering::SeqCst) % 500;
            UNIX_EPOCH + Duration::from_secs(seconds.unsigned_abs())
        };
        let builder = Emulator::builder()
            .account(Account::new("test-id", "test-key"))
            .clock(clock);
        let emulator = runtime.block_on(builder.start()).unwrap();
        Target { runtime, emulator }
    }

    /// The answer, whose form is checked as it is taken apart.
    fn send(&self, request: &Unsigned) -> Answer {
        self.runtime.block_on(request.send(&self.emulator))
    }
}

fn runner() -> proptest::test_runner::TestRunner {
    proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })
}

#[test]
fn arbitrary_bytes_as_a_body_are_answered() {
    let target = Target::new();
    let result = runner().run(&vec(any::<u8>(), 0..300), |body| {
        let mut request = post(&Value::Null);
        request.body = body;
        let code = target.send(&request).code().to_owned();
        prop_assert_ne!(code, "ok");
        Ok(())
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn arbitrary_json_as_a_body_is_answered() {
    let target = Target::new();
    let result = runner().run(&json(), |body| {
        let code = target.send(&post(&body)).code().to_owned();
        prop_assert!(!code.starts_with("AuthFailure"), "{}", code);
        Ok(())
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn arbitrary_values_of_real_parameters_are_answered() {
    let target = Target::new();
    let result = runner().run(&parameters(), |body| {
        let code = target.send(&post(&body)).code().to_owned();
        prop_assert_ne!(code, "InternalError");
        Ok(())
    });
    assert_eq!(result, Ok(()));
}

/// A value of about the right type for a parameter.
fn fitting(field: &Field) -> BoxedStrategy<Value> {
    let number = prop_oneof![
        -1..5_i64,
        Just(NOW - 3_600),
        Just(NOW - 7_200),
        any::<i64>()
    ];
    let word = prop_oneof![
        4 => "(mna|cliGrp|d)?[a-c]{0,2}".boxed(),
        1 => "10\\.[1-3]\\.0\\.0/(16|8)".boxed(),
        1 => prop::sample::select(vec!["TxRate", "MC", "192.0.2.1", "DEVICE_1_FLOW_20G"])
            .prop_map(str::to_owned)
            .boxed(),
    ];
    let text = word.prop_map(Value::from).boxed();
    let scalar = prop_oneof![
        number.prop_map(Value::from),
        text,
        any::<bool>().prop_map(Value::from)
    ];
    let value = match field.ty {
        TypeRef::List(_) => vec(scalar, 0..4).prop_map(Value::from).boxed(),
        _ => scalar.boxed(),
    };
    prop_oneof![9 => value, 1 => json()].boxed()
}

/// A call of any action, with parameters that it has.
fn any_call() -> impl Strategy<Value = (String, Value)> {
    let folder = mna_specs::bundled().join("mna/2021-01-19");
    let service = ServiceSpec::load(&folder).unwrap();
    let actions: Vec<_> = service.actions.into_iter().collect();
    prop::sample::select(actions).prop_flat_map(|(name, file)| {
        let parameters = mna_specs::read_action(&file).unwrap().parameters;
        let members: Vec<_> = parameters
            .iter()
            .map(|field| {
                let often = if field.required { 0.97 } else { 0.4 };
                let value = prop::option::weighted(often, fitting(field));
                (Just(field.name.clone()), value)
            })
            .collect();
        let body = members.prop_map(|members| {
            let sent = members
                .into_iter()
                .filter_map(|(name, value)| Some((name, value?)));
            Value::Object(sent.collect())
        });
        (Just(name), body)
    })
}

#[test]
fn arbitrary_calls_of_every_action_are_answered_with_codes_that_it_has() {
    let target = Target::new();
    let calls = ProptestConfig {
        cases: 2_000,
        ..runner().config().clone()
    };
    let mut runner = proptest::test_runner::TestRunner::new(calls);
    let result = runner.run(&any_call(), |(action, body)| {
        let mut request = post(&body);
        request.action = action;
        // Whether the code is one that the action has is checked as it is sent.
        let code = target.send(&request).code().to_owned();
        prop_assert!(!code.starts_with("AuthFailure"), "{}", code);
        prop_assert_ne!(code, "InternalError");
        Ok(())
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn arbitrary_queries_are_answered() {
    let target = Target::new();
    // Of the printable characters, those that HTTP allows in a request line.
    let result = runner().run(&"[!$-;=?-~]{0,200}", |query| {
        let code = target.send(&get(&query)).code().to_owned();
        prop_assert!(!code.starts_with("AuthFailure"), "{}", code);
        Ok(())
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn arbitrary_headers_are_answered() {
    let target = Target::new();
    // Near to the right form, so that more than the first check is reached.
    let authorization = "(TC3-HMAC-SHA256 )?(Credential=[!-~]{0,20}(/[0-9-]{0,10}){0,3}\
                         (/tc3_request)?,)?( ?SignedHeaders=[a-z;-]{0,30},)?[ -~]{0,60}";
    let headers = (authorization, "[ -~]{0,20}", "[ -~]{0,20}", "[ -~]{0,20}");
    let result = runner().run(&headers, |(authorization, timestamp, action, version)| {
        let request = post(&Value::Null);
        let headers = [
            ("Authorization", authorization),
            ("X-TC-Timestamp", timestamp),
            ("X-TC-Action", action),
            ("X-TC-Version", version),
            ("Host", "h".to_owned()),
            ("Content-Type", "application/json".to_owned()),
        ];
        let headers = headers
            .map(|(name, value)| (name.to_owned(), value))
            .to_vec();
        let sent = request.send_with(target.emulator.address(), headers);
        let answer = target.runtime.block_on(sent);
        prop_assert_ne!(answer.code(), "ok");
        Ok(())
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn arbitrary_bytes_on_the_socket_do_no_harm() {
    let target = Target::new();
    let address = target.emulator.address();
    let result = runner().run(&vec(any::<u8>(), 0..500), |bytes| {
        target.runtime.block_on(crate::http::raw(address, &bytes));
        Ok(())
    });
    assert_eq!(result, Ok(()));
    assert_eq!(target.send(&get("")).code(), "MissingParameter");
}
