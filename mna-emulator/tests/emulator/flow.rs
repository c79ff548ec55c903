//! The figures of GetFlowStatistic agree with one another.

use mna_emulator::Emulator;
use serde_json::{Value, json};

use crate::signer::{NOW, post};
use crate::startup::{TestClock, emulator};

/// 2022-08-03T00:00:00Z.
const DAY: u64 = 1_659_484_800;

/// An emulator that may be asked more often than the rate limit allows: each time a second later.
struct Asked {
    emulator: Emulator,
    clock: TestClock,
    count: i64,
}

impl Asked {
    async fn new() -> Asked {
        let (emulator, clock) = emulator().await;
        Asked {
            emulator,
            clock,
            count: 0,
        }
    }

    /// What is answered for a day of total traffic by the hour, with these changes.
    async fn ask(&mut self, changes: Value) -> Value {
        let mut parameters = json!({
            "DeviceId": "mna-dev1",
            "BeginTime": DAY,
            "EndTime": DAY + 86_400,
            "Type": 3,
            "TimeGranularity": 1,
        });
        for (name, value) in changes.as_object().unwrap() {
            parameters[name] = value.clone();
        }
        self.count += 1;
        self.clock.set(NOW + self.count);
        let answer = post(&parameters).send(&self.emulator).await;
        assert_eq!(answer.code(), "ok", "{answer:?}");
        answer.response
    }

    async fn total(&mut self, changes: Value) -> u64 {
        self.ask(changes).await["TotalValue"].as_u64().unwrap()
    }
}

/// The points of an answer: begin of the step in unix seconds, bytes.
fn points(answer: &Value) -> Vec<(u64, u64)> {
    let details = answer["NetDetails"].as_array().unwrap();
    let point = |p: &Value| {
        let time = p["Time"].as_str().unwrap().parse().unwrap();
        (time, p["Current"].as_u64().unwrap())
    };
    details.iter().map(point).collect()
}

#[tokio::test]
async fn the_answer_is_the_same_every_time_and_in_every_emulator() {
    let (mut one, mut other) = (Asked::new().await, Asked::new().await);
    let first = one.ask(json!({})).await["NetDetails"].clone();
    assert_eq!(first, one.ask(json!({})).await["NetDetails"]);
    assert_eq!(first, other.ask(json!({})).await["NetDetails"]);
    assert_ne!(
        first,
        one.ask(json!({ "DeviceId": "mna-dev2" })).await["NetDetails"]
    );
}

#[tokio::test]
async fn the_figures_are_still_those_of_the_first_release() {
    let mut asked = Asked::new().await;
    // Whoever changes the recipe changes what other people's tests saw.
    assert_eq!(asked.total(json!({})).await, 6_942_692_303);
}

#[tokio::test]
async fn points_stand_at_the_utc_steps_that_the_period_touches() {
    let mut asked = Asked::new().await;
    for (begin, end, expected) in [
        (DAY, DAY + 3_600, vec![DAY]),
        (DAY, DAY + 3_601, vec![DAY, DAY + 3_600]),
        (DAY + 3_599, DAY + 3_601, vec![DAY, DAY + 3_600]),
        (DAY + 10, DAY + 20, vec![DAY]),
        (DAY + 10, DAY + 10, vec![]),
    ] {
        let answer = asked
            .ask(json!({ "BeginTime": begin, "EndTime": end }))
            .await;
        let times: Vec<u64> = points(&answer).iter().map(|(time, _)| *time).collect();
        assert_eq!(times, expected, "{begin} {end}");
    }
}

#[tokio::test]
async fn an_empty_period_has_no_points_and_no_traffic() {
    let mut asked = Asked::new().await;
    let answer = asked.ask(json!({ "EndTime": DAY })).await;
    assert_eq!(points(&answer), []);
    assert_eq!(answer["TotalValue"], 0);
    assert_eq!(answer["MaxValue"], 0);
    assert_eq!(answer["AvgValue"].as_f64(), Some(0.0));
}

#[tokio::test]
async fn every_granularity_has_its_number_of_points_a_day() {
    let mut asked = Asked::new().await;
    for (granularity, count, step) in [(1, 24, 3600), (2, 1, 86_400), (3, 1440, 60), (4, 288, 300)]
    {
        let answer = asked.ask(json!({ "TimeGranularity": granularity })).await;
        let points = points(&answer);
        assert_eq!(points.len(), count);
        assert!(points.windows(2).all(|pair| pair[1].0 - pair[0].0 == step));
    }
}

#[tokio::test]
async fn largest_average_and_total_are_those_of_the_points() {
    let mut asked = Asked::new().await;
    let answer = asked.ask(json!({})).await;
    let bytes: Vec<u64> = points(&answer).iter().map(|(_, bytes)| *bytes).collect();
    let total: u64 = bytes.iter().sum();
    assert_eq!(answer["TotalValue"].as_u64(), Some(total));
    assert_eq!(answer["MaxValue"].as_u64(), bytes.iter().max().copied());
    assert_eq!(answer["AvgValue"].as_f64(), Some(total as f64 / 24.0));
}

#[tokio::test]
async fn steps_of_every_length_add_up_to_the_same_day() {
    let mut asked = Asked::new().await;
    let day = asked.total(json!({ "TimeGranularity": 2 })).await;
    for granularity in [1, 3, 4] {
        assert_eq!(
            asked.total(json!({ "TimeGranularity": granularity })).await,
            day
        );
    }
}

#[tokio::test]
async fn the_minutes_of_an_hour_add_up_to_the_hour() {
    let mut asked = Asked::new().await;
    let hours = points(&asked.ask(json!({})).await);
    for (begin, bytes) in [hours[3], hours[14]] {
        let minutes = json!({ "BeginTime": begin, "EndTime": begin + 3600, "TimeGranularity": 3 });
        assert_eq!(asked.total(minutes).await, bytes);
    }
}

#[tokio::test]
async fn up_and_down_together_are_the_total() {
    let mut asked = Asked::new().await;
    let up = points(&asked.ask(json!({ "Type": 1 })).await);
    let down = points(&asked.ask(json!({ "Type": 2 })).await);
    let both = points(&asked.ask(json!({ "Type": 3 })).await);
    assert_ne!(up, down);
    for ((up, down), both) in up.iter().zip(&down).zip(&both) {
        assert_eq!(up.1 + down.1, both.1);
    }
}

#[tokio::test]
async fn the_four_regions_together_are_the_world() {
    let mut asked = Asked::new().await;
    let mut sum = 0;
    for region in ["MC", "AP", "EU", "AM"] {
        sum += asked.total(json!({ "AccessRegion": region })).await;
    }
    assert_eq!(sum, asked.total(json!({})).await);
}

#[tokio::test]
async fn devices_are_added_up_and_the_list_replaces_the_single_one() {
    let mut asked = Asked::new().await;
    let one = asked.total(json!({ "DeviceId": "a" })).await;
    let other = asked.total(json!({ "DeviceId": "b" })).await;
    for device in ["", "-1", "c"] {
        let both = json!({ "DeviceId": device, "DeviceList": ["a", "b"] });
        assert_eq!(asked.total(both).await, one + other);
    }
    let twice = json!({ "DeviceId": "-1", "DeviceList": ["a", "a"] });
    assert_eq!(asked.total(twice).await, one);
}

#[tokio::test]
async fn the_public_gateway_is_the_default_and_differs_from_the_private_one() {
    let mut asked = Asked::new().await;
    let left_out = asked.total(json!({})).await;
    assert_eq!(asked.total(json!({ "GatewayType": 0 })).await, left_out);
    assert_ne!(asked.total(json!({ "GatewayType": 1 })).await, left_out);
}

#[tokio::test]
async fn one_period_is_a_part_of_a_longer_one() {
    let mut asked = Asked::new().await;
    let long = points(&asked.ask(json!({ "EndTime": DAY + 3 * 86_400 })).await);
    let short = points(
        &asked
            .ask(json!({ "BeginTime": DAY + 86_400, "EndTime": DAY + 2 * 86_400 }))
            .await,
    );
    assert_eq!(&long[24..48], &short[..]);
}

#[tokio::test]
async fn the_largest_answer_has_ten_thousand_points() {
    let mut asked = Asked::new().await;
    let end = DAY + 10_000 * 60;
    let answer = asked
        .ask(json!({ "TimeGranularity": 3, "EndTime": end }))
        .await;
    assert_eq!(points(&answer).len(), 10_000);
    for (end, list) in [
        (end + 1, json!([])),
        (i64::MAX as u64, json!([])),
        (
            end,
            json!((0..11).map(|i| i.to_string()).collect::<Vec<_>>()),
        ),
    ] {
        let request = post(&json!({
            "DeviceId": "d", "DeviceList": list, "BeginTime": DAY, "EndTime": end,
            "Type": 1, "TimeGranularity": 3,
        }));
        let answer = request.send(&asked.emulator).await;
        assert_eq!(answer.code(), "InvalidParameterValue");
        assert!(
            answer.message().contains("ask for 10000 points or fewer"),
            "{answer:?}"
        );
    }
}
