//! The SDK's client against the emulator, which checks signatures with code of its own.

use std::pin::Pin;
use std::time::{Duration, SystemTime};

use mna_api::traffic::GetFlowStatistic;
use mna_api::types::{AccessRegion, ErrorCode, FlowType, GatewayType, TimeGranularity};
use mna_api::{Client, ClientBuilder, Credential, Error, RateLimit, RetryPolicy};
use mna_core::{Clock, SystemClock};
use mna_emulator::{Account, Emulator};
use serde_json::json;

const BEGIN: i64 = 1_659_513_600;
const DAY: i64 = 86_400;

async fn emulator() -> Emulator {
    Emulator::start().await.expect("the emulator starts")
}

fn builder(emulator: &Emulator) -> ClientBuilder {
    let credential = Credential::new(emulator.secret_id(), emulator.secret_key());
    Client::builder()
        .credential(credential.expect("a well-formed credential"))
        .endpoint(emulator.url())
}

fn client(emulator: &Emulator) -> Client {
    builder(emulator).build().expect("a working client")
}

/// A call that would succeed if nothing else were wrong.
async fn day_of_traffic(client: &Client) -> Result<f64, Error> {
    let flow = client
        .get_flow_statistic()
        .device_id("mna-dev1")
        .begin_time(BEGIN)
        .end_time(BEGIN + DAY)
        .flow_type(FlowType::Total)
        .time_granularity(TimeGranularity::Hourly)
        .send()
        .await?;
    Ok(flow.total_value.expect("the emulator leaves no field out"))
}

#[tokio::test]
async fn a_call_gives_a_typed_answer_with_nothing_left_over() {
    let emulator = emulator().await;
    let flow = client(&emulator)
        .get_flow_statistic()
        .device_id("-1")
        .begin_time(BEGIN)
        .end_time(BEGIN + DAY)
        .flow_type(FlowType::Uplink)
        .time_granularity(TimeGranularity::Hourly)
        .access_region(AccessRegion::Europe)
        .gateway_type(GatewayType::Private)
        .device_list(["mna-dev1", "mna-dev2"])
        .send()
        .await
        .expect("an answer");
    assert_eq!(flow.net_details.len(), 24);
    assert_eq!(flow.net_details[1].time, Some((BEGIN + 3_600).into()));
    let sum: f64 = flow
        .net_details
        .iter()
        .filter_map(|point| point.current)
        .sum();
    assert_eq!(flow.total_value, Some(sum));
    assert!(flow.unknown_fields.is_empty() && !flow.request_id.is_empty());

    let requests = emulator.requests();
    let sent: serde_json::Value = serde_json::from_slice(&requests[0].body).expect("JSON");
    let expected = json!({
        "DeviceId": "-1", "BeginTime": BEGIN, "EndTime": BEGIN + DAY, "Type": 1,
        "TimeGranularity": 1, "AccessRegion": "EU", "GatewayType": 1,
        "DeviceList": ["mna-dev1", "mna-dev2"],
    });
    assert_eq!(sent, expected);
    assert_eq!(requests[0].request_id, flow.request_id);
}

#[tokio::test]
async fn the_same_call_in_every_form_gives_the_same_answer() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let request = || {
        GetFlowStatistic::builder()
            .device_id("mna-dev1")
            .begin_time(BEGIN)
            .end_time(BEGIN + DAY)
            .flow_type(3)
            .time_granularity(1)
            .build()
    };
    let fluent = day_of_traffic(&client).await.expect("an answer");
    let plain = client.send(request()).await.expect("an answer");
    assert_eq!(plain.total_value, Some(fluent));

    let parameters = serde_json::to_value(request()).expect("JSON");
    let raw = client
        .call_raw("GetFlowStatistic", &parameters)
        .await
        .expect("an answer");
    assert_eq!(
        raw.fields
            .get("TotalValue")
            .and_then(|total| total.as_f64()),
        Some(fluent)
    );

    let signed = client.sign(&request()).await.expect("a signed request");
    assert_eq!(signed.method(), "POST");
    assert!(signed.headers()["authorization"].is_sensitive());
}

#[tokio::test]
async fn wrong_keys_are_refused_with_what_to_check() {
    let emulator = emulator().await;
    for (id, key, code, step) in [
        (
            "nobody",
            "key",
            ErrorCode::AuthFailureSecretIdNotFound,
            "check the secret id",
        ),
        (
            emulator.secret_id(),
            "wrong",
            ErrorCode::AuthFailureSignatureFailure,
            "check the secret key",
        ),
    ] {
        let credential = Credential::new(id, key).expect("a well-formed credential");
        let client = builder(&emulator)
            .credential(credential)
            .build()
            .expect("a client");
        let error = day_of_traffic(&client).await.expect_err("a refusal");
        assert!(error.is_refused() && error.is(&code), "{error}");
        assert!(error.to_string().contains(step), "{error}");
        assert!(error.request_id().is_some());
    }
}

#[tokio::test]
async fn a_session_token_is_sent_and_checked() {
    let account = || Account::new("id", "key").with_token("token-1");
    let emulator = Emulator::builder()
        .account(account())
        .start()
        .await
        .expect("it starts");
    let call = |credential: Credential| {
        let client = builder(&emulator)
            .credential(credential)
            .build()
            .expect("a client");
        async move { day_of_traffic(&client).await }
    };
    let right = Credential::temporary("id", "key", "token-1").expect("well-formed");
    assert!(call(right).await.is_ok());
    let wrong = Credential::temporary("id", "key", "token-2").expect("well-formed");
    let error = call(wrong).await.expect_err("a refusal");
    assert!(error.is(ErrorCode::AuthFailureTokenFailure), "{error}");
}

/// A clock that is wrong by a fixed time.
#[derive(Debug)]
struct SkewedClock(i64);

impl Clock for SkewedClock {
    fn now(&self) -> SystemTime {
        let skew = Duration::from_secs(self.0.unsigned_abs());
        let now = SystemClock.now();
        if self.0 < 0 { now - skew } else { now + skew }
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}

#[tokio::test]
async fn a_clock_that_is_wrong_by_more_than_five_minutes_is_named() {
    let emulator = emulator().await;
    for (skew, accepted) in [(-240, true), (240, true), (-400, false), (400, false)] {
        let client = builder(&emulator)
            .clock(SkewedClock(skew))
            .correct_clock(false)
            .build()
            .expect("a client");
        match day_of_traffic(&client).await {
            Ok(_) => assert!(accepted, "{skew}"),
            Err(error) => {
                assert!(
                    !accepted && error.is(ErrorCode::AuthFailureSignatureExpire),
                    "{error}"
                );
                assert!(
                    error.to_string().contains("set this machine's clock"),
                    "{error}"
                );
            }
        }
    }
}

#[tokio::test]
async fn what_the_server_refuses_is_named_by_code_and_message() {
    let emulator = emulator().await;
    let client = client(&emulator);
    let good = json!({
        "DeviceId": "a", "BeginTime": 1, "EndTime": 2, "Type": 1, "TimeGranularity": 1,
    });
    let with = |key: &str, value: serde_json::Value| {
        let mut parameters = good.clone();
        parameters[key] = value;
        parameters
    };
    let mut without = good.clone();
    without.as_object_mut().expect("an object").remove("Type");
    for (action, parameters, code, word) in [
        (
            "GetNothing",
            good.clone(),
            ErrorCode::InvalidAction,
            "GetNothing",
        ),
        (
            "GetFlowStatistic",
            without,
            ErrorCode::MissingParameter,
            "Type",
        ),
        (
            "GetFlowStatistic",
            with("Typo", 1.into()),
            ErrorCode::UnknownParameter,
            "Typo",
        ),
        (
            "GetFlowStatistic",
            with("EndTime", "soon".into()),
            ErrorCode::InvalidParameter,
            "EndTime",
        ),
        (
            "GetFlowStatistic",
            with("Type", 9.into()),
            ErrorCode::InvalidParameterValue,
            "Type",
        ),
    ] {
        let error = client
            .call_raw(action, &parameters)
            .await
            .expect_err("a refusal");
        assert!(error.is_refused() && error.is(&code), "{error}");
        assert_eq!(ErrorCode::from(error.code().expect("a code")), code);
        assert!(error.message().contains(word), "{error}");
        assert!(
            error.to_string().starts_with(&format!("{action} failed: ")),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_clock_that_is_wrong_costs_one_refusal_and_no_call() {
    let emulator = emulator().await;
    for skew in [-600, 600] {
        let client = builder(&emulator).clock(SkewedClock(skew)).build();
        let client = client.expect("a client");
        for _ in 0..3 {
            day_of_traffic(&client).await.expect("an answer");
        }
    }
    assert_eq!(emulator.requests().len(), 8);
}

#[tokio::test]
async fn more_calls_in_a_second_than_documented_are_refused() {
    let second = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let emulator = Emulator::builder()
        .clock(move || second)
        .start()
        .await
        .expect("it starts");
    #[derive(Debug)]
    struct Fixed(SystemTime);
    impl Clock for Fixed {
        fn now(&self) -> SystemTime {
            self.0
        }
        fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
            SystemClock.sleep(duration)
        }
    }
    let client = builder(&emulator)
        .clock(Fixed(second))
        .rate_limit(RateLimit::Off)
        .retry(RetryPolicy::never())
        .build()
        .expect("a client");
    for _ in 0..20 {
        day_of_traffic(&client)
            .await
            .expect("within the documented rate");
    }
    let error = day_of_traffic(&client)
        .await
        .expect_err("the 21st call of the second");
    assert!(error.is(ErrorCode::RequestLimitExceeded), "{error}");
    assert!(error.to_string().contains("call less often"), "{error}");
}

#[tokio::test]
async fn options_of_a_call_reach_the_server() {
    let emulator = emulator().await;
    let call = |client: &Client| {
        client
            .get_flow_statistic()
            .device_id("a")
            .begin_time(1)
            .end_time(2)
            .flow_type(1)
            .time_granularity(1)
    };
    let client = builder(&emulator)
        .region("ap-singapore")
        .build()
        .expect("a client");
    call(&client).send().await.expect("an answer");
    call(&client)
        .send()
        .with_region("eu-frankfurt")
        .await
        .expect("an answer");
    let error = call(&client)
        .send()
        .with_region("no region")
        .await
        .expect_err("no such form");
    assert!(
        error.is_never_sent() && error.to_string().contains("`region`"),
        "{error}"
    );
    let regions: Vec<_> = emulator
        .requests()
        .iter()
        .map(|r| r.header("x-tc-region").map(str::to_owned))
        .collect();
    assert_eq!(
        regions,
        [
            Some("ap-singapore".to_owned()),
            Some("eu-frankfurt".to_owned())
        ]
    );
}

#[tokio::test]
async fn many_tasks_share_one_client() {
    let emulator = Emulator::builder().start().await.expect("it starts");
    let client = client(&emulator);
    let tasks: Vec<_> = (0..10)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { day_of_traffic(&client).await })
        })
        .collect();
    let mut totals = Vec::new();
    for task in tasks {
        totals.push(task.await.expect("no panic").expect("an answer"));
    }
    assert!(
        totals.windows(2).all(|pair| pair[0] == pair[1]),
        "{totals:?}"
    );
}
