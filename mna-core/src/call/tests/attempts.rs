//! What happens after an attempt has failed.

use serde_json::json;

use super::SERVICE;
use crate::action::Repeat;
use crate::client::{Client, ClientBuilder};
use crate::credential::{Credential, CredentialContext, CredentialProvider, Provided};
use crate::error::Error;
use crate::limit::RateLimit;
use crate::pending::Pending;
use crate::raw::RawResponse;
use crate::retry::RetryPolicy;
use crate::testing::{ManualClock, Reply, ScriptedTransport};
use std::time::Duration;

const NOW: i64 = 1_551_113_065;

fn builder(transport: &ScriptedTransport) -> ClientBuilder {
    Client::builder()
        .credential(Credential::new("id", "the-key").unwrap())
        .transport(transport.clone())
        .clock(ManualClock::at(NOW))
}

fn client(transport: &ScriptedTransport) -> Client {
    builder(transport).build().unwrap()
}

fn read(client: &Client) -> Pending<RawResponse> {
    write(client).with_repeat(Repeat::Read)
}

fn write(client: &Client) -> Pending<RawResponse> {
    client.call_raw(&SERVICE, "Act", &json!({}))
}

fn page(status: u16) -> Reply {
    Reply::status(status, "text/html", "<html>Bad Gateway</html>")
}

/// The time that each request was signed with.
fn times(transport: &ScriptedTransport) -> Vec<i64> {
    let requests = transport.requests();
    let times = requests
        .iter()
        .map(|request| request.header("x-tc-timestamp").unwrap().parse());
    times.map(Result::unwrap).collect()
}

#[tokio::test]
async fn a_read_is_tried_until_it_succeeds() {
    for failure in [
        || Reply::NoConnection,
        || Reply::Lost,
        || page(502),
        || Reply::refuse("RequestLimitExceeded.UinLimitExceeded", "Slow down."),
        || Reply::refuse("ServiceUnavailable", "Later."),
        || match Reply::answer(json!({})) {
            Reply::Response(response) => Reply::CutOff(response.map(|body| body.slice(..9))),
            other => other,
        },
    ] {
        let transport = ScriptedTransport::new()
            .then(failure())
            .then(failure())
            .answer(json!({}));
        let (_, report) = read(&client(&transport)).with_report().await.unwrap();
        assert_eq!(
            (report.attempts, report.http_status),
            (3, 200),
            "{:?}",
            failure()
        );
        assert_eq!(report.request_id, "scripted-request");
    }
}

#[tokio::test]
async fn attempts_end_and_the_error_says_how_many_there_were() {
    let transport = ScriptedTransport::new().always(|_| page(502));
    let error = read(&client(&transport)).await.unwrap_err();
    assert_eq!((error.attempts(), error.http_status()), (3, Some(502)));
    assert!(error.to_string().contains("after 3 attempts"), "{error}");
    assert_eq!(transport.requests().len(), 3);
}

#[tokio::test]
async fn a_write_that_may_have_been_executed_is_sent_once() {
    let unavailable = || Reply::refuse("ServiceUnavailable", "Later.");
    for failure in [|| Reply::Lost, || page(500), || page(503), unavailable] {
        let transport = ScriptedTransport::new().then(failure()).answer(json!({}));
        let error = write(&client(&transport)).await.unwrap_err();
        assert_eq!(error.attempts(), 1);
        assert_eq!(transport.requests().len(), 1, "{error}");
    }
}

#[tokio::test]
async fn a_write_that_was_certainly_not_executed_is_sent_again() {
    let throttled = || Reply::refuse("RequestLimitExceeded", "Slow down.");
    for failure in [|| Reply::NoConnection, throttled, || page(429)] {
        let transport = ScriptedTransport::new().then(failure()).answer(json!({}));
        let (_, report) = write(&client(&transport)).with_report().await.unwrap();
        assert_eq!(report.attempts, 2);
    }
}

#[tokio::test]
async fn a_refusal_for_good_reasons_is_final_at_once() {
    for code in [
        "AuthFailure.UnauthorizedOperation",
        "InternalError.DuplicateDeviceName",
    ] {
        let transport = ScriptedTransport::new()
            .refuse(code, "No.")
            .answer(json!({}));
        let error = read(&client(&transport)).await.unwrap_err();
        assert!(error.is(code), "{error}");
        assert_eq!(transport.left(), 1);
    }
}

#[tokio::test]
async fn every_attempt_is_signed_anew() {
    let transport = ScriptedTransport::new()
        .then(page(503).with_header("retry-after", "7"))
        .answer(json!({}));
    read(&client(&transport)).await.unwrap();
    assert_eq!(times(&transport), [NOW, NOW + 7]);
    let [first, second] = &transport.requests()[..] else {
        panic!("two requests")
    };
    assert_ne!(
        first.header("authorization"),
        second.header("authorization")
    );
}

#[tokio::test]
async fn no_wait_goes_beyond_the_time_that_the_call_has() {
    let transport = ScriptedTransport::new().always(|_| page(503).with_header("retry-after", "61"));
    let clock = ManualClock::at(NOW);
    let client: Client = builder(&transport).clock(clock.clone()).build().unwrap();
    let error = read(&client).await.unwrap_err();
    assert_eq!(error.http_status(), Some(503));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(61)));
    assert_eq!(
        (transport.requests().len(), clock.elapsed()),
        (1, Duration::ZERO)
    );
}

#[tokio::test]
async fn an_attempt_that_takes_too_long_is_followed_by_another() {
    let transport = ScriptedTransport::new()
        .then(Reply::Silence)
        .answer(json!({}));
    let client = client(&transport);
    let (_, report) = read(&client)
        .with_attempt_timeout(Duration::from_secs(5))
        .with_report()
        .await
        .unwrap();
    assert_eq!(report.attempts, 2);
    assert!((5..6).contains(&report.elapsed.as_secs()), "{report:?}");
}

#[tokio::test]
async fn a_silent_server_costs_the_call_its_whole_time_and_no_more() {
    let transport = ScriptedTransport::new().always(|_| Reply::Silence);
    let clock = ManualClock::at(NOW);
    let client: Client = builder(&transport).clock(clock.clone()).build().unwrap();
    let error = read(&client)
        .with_timeout(Duration::from_secs(9))
        .await
        .unwrap_err();
    assert!(
        error.is_no_answer() && error.to_string().contains("within 9s"),
        "{error}"
    );
    assert_eq!(clock.elapsed(), Duration::from_secs(9));
}

#[tokio::test]
async fn a_call_whose_time_is_up_when_its_credential_comes_is_never_sent() {
    #[derive(Debug)]
    struct Late(ManualClock);
    impl CredentialProvider for Late {
        fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
            self.0.advance(Duration::from_secs(9));
            Box::pin(async { Ok(Credential::new("id", "the-key")?) })
        }
    }
    let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
    let clock = ManualClock::at(NOW);
    let client: Client = builder(&transport)
        .credential_provider(Late(clock.clone()))
        .clock(clock)
        .build()
        .unwrap();
    let error = write(&client).with_timeout(Duration::from_secs(9)).await;
    let error = error.unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("within 9s"),
        "{error}"
    );
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_time_limit_that_earlier_attempts_used_up_is_shown_as_it_was_given() {
    let transport = ScriptedTransport::new()
        .then(page(503).with_header("retry-after", "6"))
        .then(Reply::Silence);
    let error = read(&client(&transport))
        .with_timeout(Duration::from_secs(9))
        .with_attempt_timeout(Duration::from_secs(5))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("within 9s"), "{error}");
}

#[tokio::test]
async fn an_attempt_that_was_not_sent_does_not_hide_one_that_was() {
    let transport = ScriptedTransport::new()
        .then(Reply::Lost)
        .then(Reply::NoConnection)
        .then(Reply::NoConnection);
    let call = write(&client(&transport)).with_repeat(Repeat::Idempotent);
    let error = call.await.unwrap_err();
    assert!(error.is_no_answer(), "{error}");
    assert!(
        error.to_string().contains("may have been executed"),
        "{error}"
    );
}

#[tokio::test]
async fn a_policy_for_one_call_counts_for_that_call() {
    let transport = ScriptedTransport::new().always(|_| page(502));
    let client = client(&transport);
    let error = read(&client)
        .with_retry(RetryPolicy::never())
        .await
        .unwrap_err();
    assert_eq!(error.attempts(), 1);
    let five = RetryPolicy::new().with_max_attempts(5);
    let error = read(&client).with_retry(five).await.unwrap_err();
    assert_eq!(error.attempts(), 5);
}

#[tokio::test]
async fn when_the_budget_is_spent_nothing_is_repeated_until_calls_succeed() {
    let transport = ScriptedTransport::new().always(|_| page(502));
    let client = client(&transport);
    for _ in 0..100 {
        read(&client).await.unwrap_err();
    }
    // A hundred calls, and the hundred repetitions that the budget allows.
    assert_eq!(transport.requests().len(), 200);
    let transport = transport.always(|_| Reply::answer(json!({})));
    for _ in 0..5 {
        read(&client).await.unwrap();
    }
    let transport = transport.then(page(502));
    read(&client).await.unwrap();
    assert_eq!(transport.requests().len(), 207);
}

fn refuses_wrong_times(server_offset: i64) -> ScriptedTransport {
    refusing_wrong_times(ScriptedTransport::new(), server_offset)
}

fn refusing_wrong_times(transport: ScriptedTransport, server_offset: i64) -> ScriptedTransport {
    transport.always(move |request| {
        let signed: i64 = request.header("x-tc-timestamp").unwrap().parse().unwrap();
        let server = NOW + server_offset;
        let date = crate::UnixSeconds::from(server).to_system_time().unwrap();
        let reply = if (signed - server).abs() > 300 {
            Reply::refuse("AuthFailure.SignatureExpire", "The time is wrong.")
        } else {
            Reply::answer(json!({}))
        };
        reply.with_header("date", &httpdate::fmt_http_date(date))
    })
}

#[tokio::test]
async fn a_wrong_clock_is_corrected_for_all_later_calls_even_of_writes() {
    for offset in [600, -600, 40_000_000] {
        let transport = refuses_wrong_times(offset);
        let client = client(&transport);
        let (_, report) = write(&client).with_report().await.unwrap();
        assert_eq!(report.attempts, 2);
        let (_, report) = write(&client).with_report().await.unwrap();
        assert_eq!(report.attempts, 1);
        assert_eq!(times(&transport), [NOW, NOW + offset, NOW + offset]);
    }
}

#[tokio::test]
async fn calls_that_were_under_way_with_the_wrong_time_all_recover() {
    let transport = refuses_wrong_times(600);
    let client = client(&transport);
    let calls = (0..8)
        .map(|_| tokio::spawn(write(&client)))
        .collect::<Vec<_>>();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn what_was_corrected_is_repeated_even_if_the_budget_is_spent() {
    let transport = ScriptedTransport::new().always(|_| page(502));
    let client = client(&transport);
    for _ in 0..100 {
        read(&client).await.unwrap_err();
    }
    let _transport = refusing_wrong_times(transport, 600);
    let (_, report) = write(&client).with_report().await.unwrap();
    assert_eq!(report.attempts, 2);
}

#[tokio::test]
async fn a_call_that_is_not_repeated_teaches_the_time_to_the_next() {
    let transport = refuses_wrong_times(600);
    let client = builder(&transport).retry(RetryPolicy::never());
    let client: Client = client.build().unwrap();
    write(&client).await.unwrap_err();
    write(&client).await.unwrap();
    assert_eq!(times(&transport), [NOW, NOW + 600]);
}

#[tokio::test]
async fn a_clock_that_is_right_is_not_corrected_and_the_refusal_is_final() {
    let transport = ScriptedTransport::new().always(|_| {
        let date = crate::UnixSeconds::from(NOW).to_system_time().unwrap();
        Reply::refuse("AuthFailure.SignatureExpire", "The time is wrong.")
            .with_header("date", &httpdate::fmt_http_date(date))
    });
    let error = read(&client(&transport)).await.unwrap_err();
    assert!(error.is("AuthFailure.SignatureExpire"));
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_clock_that_nobody_may_correct_stays_wrong() {
    let transport = refuses_wrong_times(600);
    let client: Client = builder(&transport).correct_clock(false).build().unwrap();
    assert!(
        read(&client)
            .await
            .unwrap_err()
            .is("AuthFailure.SignatureExpire")
    );
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_token_that_cannot_be_fetched_anew_is_refused_for_good() {
    let transport =
        ScriptedTransport::new().always(|_| Reply::refuse("AuthFailure.TokenFailure", "Expired."));
    let error = read(&client(&transport)).await.unwrap_err();
    assert!(error.is("AuthFailure.TokenFailure"), "{error}");
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_token_that_the_caller_gave_is_refused_for_good() {
    let transport =
        ScriptedTransport::new().always(|_| Reply::refuse("AuthFailure.TokenFailure", "Expired."));
    let token = Credential::temporary("id", "the-key", "the-token").unwrap();
    let client: Client = builder(&transport)
        .credential_provider(token.clone())
        .build()
        .unwrap();
    read(&client).with_credential(token).await.unwrap_err();
    assert_eq!(transport.requests().len(), 1);
}

mod limited {
    use super::*;
    use crate::action::{Action, ActionInfo};

    #[derive(serde_derive::Serialize)]
    struct Limited {}

    impl Action for Limited {
        type Response = RawResponse;
        const INFO: ActionInfo = ActionInfo::new(&SERVICE, "Limited")
            .with_repeat(Repeat::Read)
            .with_rate(2);
    }

    #[tokio::test]
    async fn a_call_beyond_the_limit_waits_for_its_turn_and_says_how_long() {
        let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
        let client = client(&transport);
        for _ in 0..2 {
            let (_, report) = client.send(Limited {}).with_report().await.unwrap();
            assert_eq!(report.waited, Duration::ZERO);
        }
        let (_, report) = client.send(Limited {}).with_report().await.unwrap();
        assert_eq!(report.waited, Duration::from_secs(1));
        assert_eq!(times(&transport), [NOW, NOW, NOW + 1]);
    }

    #[tokio::test]
    async fn a_call_that_must_not_wait_fails_and_says_when_to_come_back() {
        let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
        let client: Client = builder(&transport)
            .rate_limit(RateLimit::FailFast)
            .build()
            .unwrap();
        for _ in 0..2 {
            client.send(Limited {}).await.unwrap();
        }
        let error: Error = client.send(Limited {}).await.unwrap_err();
        assert!(error.is_never_sent(), "{error}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(1)));
        assert_eq!(error.attempts(), 0);
        assert_eq!(transport.requests().len(), 2);
    }

    #[tokio::test]
    async fn with_the_limiter_off_nothing_waits() {
        let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
        let client: Client = builder(&transport)
            .rate_limit(RateLimit::Off)
            .build()
            .unwrap();
        for _ in 0..50 {
            let (_, report) = client.send(Limited {}).with_report().await.unwrap();
            assert_eq!(report.waited, Duration::ZERO);
        }
    }

    #[tokio::test]
    async fn waiting_is_part_of_the_time_that_a_call_has() {
        let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
        let client = client(&transport);
        for _ in 0..2 {
            client.send(Limited {}).await.unwrap();
        }
        let call = client
            .send(Limited {})
            .with_timeout(Duration::from_millis(700));
        let error = call.await.unwrap_err();
        assert!(error.is_never_sent(), "{error}");
        assert!(error.to_string().contains("within 700ms"), "{error}");
        assert_eq!(transport.requests().len(), 2);
    }

    #[tokio::test]
    async fn every_attempt_takes_a_turn() {
        let transport = ScriptedTransport::new()
            .then(page(502))
            .then(page(502))
            .always(|_| Reply::answer(json!({})));
        let client = client(&transport);
        let (_, report) = client.send(Limited {}).with_report().await.unwrap();
        assert_eq!(report.attempts, 3);
        assert!(report.elapsed >= Duration::from_secs(1), "{report:?}");
    }
}
