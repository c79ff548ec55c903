use std::time::SystemTime;

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use super::*;

fn refused(code: &str) -> Error {
    Error::refused(code.to_owned(), "x".to_owned())
}

fn page(status: u16) -> Error {
    Error::not_understood("a web page").with_status(status)
}

/// Whether an action that reads, and one that writes, is repeated.
fn repeated(error: &Error) -> (bool, bool) {
    let policy = RetryPolicy::new();
    let allows = |repeat| policy.allows(error, repeat);
    assert_eq!(allows(Repeat::Read), allows(Repeat::Idempotent));
    (allows(Repeat::Read), allows(Repeat::Write))
}

#[test]
fn what_was_certainly_not_executed_is_repeated_whatever_it_does() {
    for error in [
        Error::never_sent("cannot connect").passing(),
        refused("RequestLimitExceeded"),
        refused("RequestLimitExceeded.UinLimitExceeded"),
        refused("RequestLimitExceeded.IPLimitExceeded"),
        refused("RequestLimitExceeded.GlobalRegionUinLimitExceeded"),
        page(429),
    ] {
        assert_eq!(repeated(&error), (true, true), "{error}");
    }
}

#[test]
fn what_may_have_been_executed_is_repeated_only_if_that_does_no_harm() {
    for error in [
        Error::no_answer("reset"),
        Error::not_understood("cut off").passing(),
        refused("ServiceUnavailable"),
        page(500),
        page(502),
        page(503),
        page(504),
    ] {
        assert_eq!(repeated(&error), (true, false), "{error}");
    }
}

#[test]
fn what_would_fail_again_is_final() {
    for error in [
        Error::never_sent("`region` is wrong"),
        refused("AuthFailure.UnauthorizedOperation"),
        refused("AuthFailure.SignatureFailure"),
        refused("UnauthorizedOperation"),
        refused("InternalError"),
        refused("InternalError.DuplicateDeviceName"),
        refused("LimitExceeded"),
        refused("RequestLimitExceededTwice"),
        refused("RequestSizeLimitExceeded"),
        refused("ServiceUnavailableForYou"),
        refused("DryRunOperation"),
        page(200),
        page(302),
        page(403),
        page(404),
    ] {
        assert_eq!(repeated(&error), (false, false), "{error}");
    }
}

#[test]
fn a_code_that_was_asked_for_is_repeated_where_that_does_no_harm() {
    let policy = RetryPolicy::new().with_code("ResourceBusy");
    for code in ["ResourceBusy", "ResourceBusy.Disk"] {
        assert!(policy.allows(&refused(code), Repeat::Read));
        assert!(!policy.allows(&refused(code), Repeat::Write));
    }
    assert!(!policy.allows(&refused("ResourceBusyBee"), Repeat::Read));
}

#[test]
fn the_ceiling_of_the_wait_doubles_up_to_its_bound() {
    let policy = RetryPolicy::new().with_max_delay(Duration::from_secs(1));
    let ceilings = [1, 2, 3, 4, 40].map(|failed| policy.delay(failed, &page(500), 1.0));
    assert_eq!(
        ceilings.map(|ceiling| ceiling.as_millis()),
        [200, 400, 800, 1_000, 1_000]
    );
    assert_eq!(
        policy.delay(u32::MAX, &page(500), 1.0),
        Duration::from_secs(1)
    );
}

#[test]
fn the_wait_is_anything_below_the_ceiling() {
    let policy = RetryPolicy::new();
    assert_eq!(policy.delay(1, &page(500), 0.0), Duration::ZERO);
    assert_eq!(policy.delay(1, &page(500), 0.25), Duration::from_millis(50));
}

#[test]
fn a_throttled_call_waits_for_a_second_to_pass() {
    let policy = RetryPolicy::new();
    let error = refused("RequestLimitExceeded");
    assert_eq!(policy.delay(1, &error, 1.0), Duration::from_secs(1));
    assert_eq!(policy.delay(2, &error, 1.0), Duration::from_secs(2));
}

#[test]
fn what_the_server_asks_for_is_the_least_that_is_waited() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let date = httpdate::fmt_http_date(now + Duration::from_secs(90));
    for (text, seconds) in [("7", 7), (" 90 ", 90), (date.as_str(), 90)] {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, text.parse().unwrap())]);
        let error = page(503).with_retry_after(&headers, now);
        let wait = RetryPolicy::new().delay(1, &error, 0.5);
        assert_eq!(wait, Duration::from_secs(seconds), "{text}");
    }
    for text in ["soon", "-1", "1.5", "Thu, 01 Jan 1970 00:00:00 GMT"] {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, text.parse().unwrap())]);
        let error = page(503).with_retry_after(&headers, now);
        assert_eq!(error.retry_after(), None, "{text}");
    }
}

#[test]
fn a_date_that_the_server_asks_to_wait_for_is_one_of_its_own_clock() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let date = |seconds| httpdate::fmt_http_date(now + Duration::from_secs(seconds));
    let headers = HeaderMap::from_iter([
        (DATE, date(600).parse().unwrap()),
        (RETRY_AFTER, date(690).parse().unwrap()),
    ]);
    let error = page(503).with_retry_after(&headers, now);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(90)));
}

#[test]
fn no_number_of_attempts_is_none() {
    assert_eq!(RetryPolicy::new().with_max_attempts(0).max_attempts(), 1);
    assert_eq!(RetryPolicy::never().max_attempts(), 1);
}
