//! Failures that are asked for, as the caller sees them.

use std::time::Duration;

use mna_emulator::Emulator;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::http::{raw, take_apart};
use crate::signer::{NOW, Unsigned, post, text};
use crate::startup::emulator;

fn add_group() -> Unsigned {
    Unsigned {
        action: "AddGroup".to_owned(),
        ..post(&json!({ "GroupName": "g" }))
    }
}

fn list_groups() -> Unsigned {
    Unsigned {
        action: "GetGroupList".to_owned(),
        ..post(&json!({ "PageNumber": 1, "PageSize": 10 }))
    }
}

async fn groups(emulator: &Emulator) -> Value {
    list_groups().send(emulator).await.response["Length"].clone()
}

/// The head and the body of what came back, however little that is.
async fn answered(emulator: &Emulator, request: &Unsigned) -> (String, String) {
    let answer = raw(emulator.address(), text(request).as_bytes()).await;
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    (head.to_owned(), body.to_owned())
}

#[tokio::test]
async fn a_code_is_answered_as_often_as_was_asked_and_nothing_is_executed() {
    let (emulator, _) = emulator().await;
    let limited = emulator
        .fail("AddGroup")
        .times(2)
        .with_code("RequestLimitExceeded");
    for _ in 0..2 {
        let answer = add_group().send(&emulator).await;
        assert_eq!(answer.code(), "RequestLimitExceeded");
    }
    assert_eq!((limited.happened(), limited.left()), (2, Some(0)));
    assert_eq!(groups(&emulator).await, 0);
    assert_eq!(add_group().send(&emulator).await.code(), "ok");
    let requests = emulator.requests();
    assert_eq!(requests[0].failure.as_deref(), Some("RequestLimitExceeded"));
    assert!(!requests[0].executed && requests[3].executed);
}

#[tokio::test]
async fn a_failure_before_executing_looks_at_nothing() {
    let (emulator, _) = emulator().await;
    emulator
        .fail("*")
        .message("gone")
        .with_code("InternalError");
    let mut stranger = add_group();
    stranger.secret_key = "wrong".to_owned();
    let answer = stranger.send(&emulator).await;
    assert_eq!((answer.code(), answer.message()), ("InternalError", "gone"));
    let answer = stranger.send(&emulator).await;
    assert_eq!(answer.code(), "AuthFailure.SignatureFailure");
}

#[tokio::test]
async fn after_executing_the_effect_is_there_and_only_the_answer_is_lost() {
    let (emulator, _) = emulator().await;
    emulator
        .fail("AddGroup")
        .after_executing()
        .with_code("InternalError");
    assert_eq!(add_group().send(&emulator).await.code(), "InternalError");
    assert_eq!(groups(&emulator).await, 1);
    assert!(emulator.requests()[0].executed);
}

#[tokio::test]
async fn after_executing_a_request_that_is_refused_anyway_does_not_count() {
    let (emulator, _) = emulator().await;
    let lost = emulator.fail("AddGroup").after_executing().with_status(502);
    let mut wrong = add_group();
    wrong.body = b"{}".to_vec();
    assert_eq!(wrong.send(&emulator).await.code(), "MissingParameter");
    assert_eq!((lost.happened(), lost.left()), (0, Some(1)));
    let (head, _) = answered(&emulator, &add_group()).await;
    assert!(head.starts_with("HTTP/1.1 502 Bad Gateway"), "{head}");
}

#[tokio::test]
async fn pages_have_their_status_and_say_when_to_try_again() {
    let (emulator, _) = emulator().await;
    for status in [429, 502, 503] {
        emulator.fail("AddGroup").retry_after(7).with_status(status);
        let (head, body) = answered(&emulator, &add_group()).await;
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
        assert!(head.contains("retry-after: 7\r\n"), "{head}");
        assert!(head.contains("content-type: text/html"), "{head}");
        assert!(body.contains("<h1>"), "{body}");
    }
    assert_eq!(groups(&emulator).await, 0);
    assert_eq!(emulator.requests()[0].status, 429);
}

#[tokio::test]
async fn a_reset_connection_breaks_and_the_effect_is_as_was_asked() {
    let (emulator, _) = emulator().await;
    for executed in [false, true] {
        let mut fail = emulator.fail("AddGroup");
        if executed {
            fail = fail.after_executing();
        }
        fail.with_reset();
        let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
        let request = text(&add_group());
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let error = stream.read_to_end(&mut answer).await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
        assert!(answer.is_empty());
        assert_eq!(groups(&emulator).await, i32::from(executed));
    }
    let told: Vec<_> = emulator
        .requests()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        told[0].ends_with("(asked for: reset, not executed)"),
        "{told:?}"
    );
    assert!(told[0].contains(" no answer "), "{told:?}");
    assert_eq!(emulator.requests()[0].status, 0);
    assert!(
        told[2].ends_with("(asked for: reset, executed)"),
        "{told:?}"
    );
}

#[tokio::test]
async fn a_body_that_is_cut_off_has_been_announced_in_full() {
    let (emulator, _) = emulator().await;
    for bytes in [0, 10] {
        emulator.fail("GetGroupList").with_cut_off(bytes);
        let (head, body) = answered(&emulator, &list_groups()).await;
        assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
        assert!(!head.contains("content-length: 10\r\n"), "{head}");
        assert_eq!(body.len(), bytes);
    }
    assert!(emulator.requests().iter().all(|request| request.executed));
}

#[tokio::test]
async fn a_body_that_drips_arrives_whole_in_the_end() {
    let (emulator, _) = emulator().await;
    let pause = Duration::from_millis(5);
    emulator.fail("AddGroup").with_drip(30, pause);
    let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
    stream
        .write_all(text(&add_group()).as_bytes())
        .await
        .unwrap();
    let (mut answer, mut pieces) = (Vec::new(), 0);
    loop {
        let mut piece = [0; 4096];
        let read = stream.read(&mut piece).await.unwrap();
        if read == 0 {
            break;
        }
        pieces += 1;
        answer.extend_from_slice(&piece[..read]);
    }
    assert_eq!(take_apart(&answer).code(), "ok");
    assert!(pieces > 2, "{pieces}");
}

#[tokio::test]
async fn silence_lasts_until_the_caller_gives_up() {
    let (emulator, _) = emulator().await;
    emulator.fail("AddGroup").with_silence();
    let request = text(&add_group());
    let waited = tokio::select! {
        answer = raw(emulator.address(), request.as_bytes()) => Some(answer),
        () = in_the_log(&emulator, 1) => None,
    };
    assert_eq!(waited, None);
    assert_eq!(groups(&emulator).await, 0);
}

/// Comes back when so many requests have been logged.
async fn in_the_log(emulator: &Emulator, count: usize) {
    while emulator.requests().len() < count {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_caller_who_gives_up_during_a_delay_leaves_an_effect_behind() {
    let (emulator, _) = emulator().await;
    let long = Duration::from_secs(600);
    emulator.fail("AddGroup").after_executing().with_delay(long);
    let request = text(&add_group());
    tokio::select! {
        _ = raw(emulator.address(), request.as_bytes()) => panic!("it was not delayed"),
        () = in_the_log(&emulator, 1) => {}
    }
    assert_eq!(groups(&emulator).await, 1);
}

#[tokio::test]
async fn a_delayed_answer_is_the_right_one() {
    let (emulator, _) = emulator().await;
    let started = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
    emulator
        .fail("GetGroupList")
        .with_delay(Duration::from_millis(60));
    assert_eq!(groups(&emulator).await, 0);
    let ended = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
    assert!(ended - started >= Duration::from_millis(60));
}

#[tokio::test]
async fn the_clock_can_be_set_wrong_and_right_again() {
    let (emulator, _) = emulator().await;
    for (skew, code) in [
        (3_600, "AuthFailure.SignatureExpire"),
        (-3_600, "AuthFailure.SignatureExpire"),
        (0, "ok"),
    ] {
        emulator.skew_clock(skew);
        let answer = list_groups().send(&emulator).await;
        assert_eq!(answer.code(), code);
        let hour = 8 + skew / 3_600;
        let date = format!("Wed, 03 Aug 2022 {hour:02}:01:32 GMT");
        assert_eq!(answer.header("date"), Some(date.as_str()));
    }
    assert_eq!(NOW % 60, 32);
}

#[tokio::test]
async fn failures_can_be_written_skipped_and_called_off() {
    let (emulator, _) = emulator().await;
    let written = emulator.fail_as_written("GetGroupList:*:FailedOperation:skip=1");
    let written = written.unwrap();
    assert_eq!(groups(&emulator).await, 0);
    let answer = list_groups().send(&emulator).await;
    assert_eq!(answer.code(), "FailedOperation");
    assert_eq!((written.happened(), written.left()), (1, None));
    emulator.fail_no_more();
    assert_eq!(groups(&emulator).await, 0);
    assert!(emulator.fail_as_written("GetGroupList").is_err());
}

#[tokio::test]
async fn the_metadata_service_fails_too() {
    let (emulator, _) = emulator().await;
    emulator.fail("metadata").with_status(503);
    let request = "GET /latest/meta-data/ HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n";
    let answer = raw(emulator.address(), request.as_bytes()).await;
    assert!(answer.starts_with(b"HTTP/1.1 503 "));
}
