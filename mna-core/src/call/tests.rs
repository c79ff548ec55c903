use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use serde::de::MapAccess;

use super::*;
use crate::client::Client;
use crate::clock::Clock;
use crate::credential::Credential;
use crate::object::{Misfits, Object, Response, read, skip};
use crate::raw::RawResponse;
use crate::time::UnixSeconds;
use crate::transport::{Exchange, Transport, TransportError};
use crate::unknown::UnknownFields;

mod attempts;
mod forms;
mod traced;

const SERVICE: ServiceInfo = ServiceInfo::new(
    "mna",
    "2021-01-19",
    "mna.intl.tencentcloudapi.com",
    "mna.tencentcloudapi.com",
);

/// Always says the same time; sleeping takes none.
#[derive(Debug)]
struct FixedClock(i64);

impl Clock for FixedClock {
    fn now(&self) -> SystemTime {
        UnixSeconds::from(self.0).to_system_time().unwrap()
    }

    fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(std::future::ready(()))
    }
}

type Answering = dyn Fn() -> Result<http::Response<Body>, TransportError> + Send + Sync;

/// Answers every request alike and remembers what was sent.
#[derive(Clone)]
struct Scripted {
    answer: Arc<Answering>,
    sent: Arc<Mutex<Vec<http::Request<Bytes>>>>,
}

impl std::fmt::Debug for Scripted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Scripted")
    }
}

impl Scripted {
    fn new(
        answer: impl Fn() -> Result<http::Response<Body>, TransportError> + Send + Sync + 'static,
    ) -> Scripted {
        Scripted {
            answer: Arc::new(answer),
            sent: Arc::default(),
        }
    }

    fn body(status: u16, body: &'static [u8]) -> Scripted {
        Scripted::new(move || {
            let body = Body::complete(Bytes::from_static(body));
            Ok(http::Response::builder().status(status).body(body).unwrap())
        })
    }
}

impl Transport for Scripted {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        self.sent.lock().unwrap().push(request);
        Box::pin(std::future::ready((self.answer)()))
    }
}

fn client(transport: &Scripted) -> Client {
    Client::builder()
        .credential(Credential::temporary("id", "the-key", "the-token").unwrap())
        .transport(transport.clone())
        .clock(FixedClock(1_551_113_065))
        .build()
        .unwrap()
}

async fn call(transport: &Scripted) -> Result<RawResponse, Error> {
    let parameters = HashMap::from([("A", 1)]);
    client(transport)
        .call_raw(&SERVICE, "GetDevices", &parameters)
        .await
}

async fn error_of(status: u16, body: &'static [u8]) -> Error {
    let error = call(&Scripted::body(status, body)).await.unwrap_err();
    assert_eq!(error.action(), Some("GetDevices"));
    assert_eq!(error.http_status(), Some(status));
    assert!(error.to_string().starts_with("GetDevices "), "{error}");
    error
}

#[tokio::test]
async fn a_request_carries_the_headers_of_the_protocol() {
    let transport = Scripted::body(200, br#"{"Response":{"RequestId":"r"}}"#);
    call(&transport).await.unwrap();
    let sent = transport.sent.lock().unwrap();
    let header = |name: &str| sent[0].headers()[name].to_str().unwrap().to_owned();
    assert_eq!(sent[0].uri(), "https://mna.intl.tencentcloudapi.com/");
    assert_eq!(header("host"), "mna.intl.tencentcloudapi.com");
    assert_eq!(header("content-type"), "application/json");
    assert_eq!(header("x-tc-action"), "GetDevices");
    assert_eq!(header("x-tc-version"), "2021-01-19");
    assert_eq!(header("x-tc-timestamp"), "1551113065");
    assert_eq!(header("x-tc-token"), "the-token");
    assert!(!sent[0].headers().contains_key("x-tc-region"));
    assert_eq!(sent[0].body().as_ref(), br#"{"A":1}"#);
    let authorization = header("authorization");
    assert!(
        authorization.starts_with(
            "TC3-HMAC-SHA256 Credential=id/2019-02-25/mna/tc3_request, \
             SignedHeaders=content-type;host;x-tc-action, Signature="
        ),
        "{authorization}"
    );
}

#[tokio::test]
async fn a_request_shows_no_secret_in_debug() {
    let transport = Scripted::body(200, br#"{"Response":{}}"#);
    let client = client(&transport);
    client.call_raw(&SERVICE, "A", &()).await.unwrap();
    let sent = transport.sent.lock().unwrap();
    let signature = sent[0].headers()["authorization"]
        .to_str()
        .unwrap()
        .to_owned();
    for shown in [format!("{:?}", sent[0]), format!("{client:?}")] {
        assert!(
            !shown.contains("the-token") && !shown.contains("the-key"),
            "{shown}"
        );
        assert!(!shown.contains(&signature), "{shown}");
    }
}

#[tokio::test]
async fn a_plain_answer_gives_fields_and_request_id() {
    let answer = call(&Scripted::body(
        200,
        br#"{"Response":{"X":1,"RequestId":"r-1"}}"#,
    ))
    .await;
    let answer = answer.unwrap();
    assert_eq!(answer.request_id, "r-1");
    assert_eq!(answer.fields.get("X"), Some(&1.into()));
}

#[tokio::test]
async fn a_refusal_with_status_200_is_refused() {
    let error = error_of(
        200,
        br#"{"Response":{"Error":{"Code":"LimitExceeded","Message":"Enough."},"RequestId":"r-2"}}"#,
    )
    .await;
    assert!(error.is_refused() && error.is("LimitExceeded"));
    assert_eq!(
        error.to_string(),
        "GetDevices failed: LimitExceeded: Enough (request r-2)"
    );
}

#[tokio::test]
async fn a_refusal_with_status_500_is_refused_all_the_same() {
    let error = error_of(
        500,
        br#"{"Response":{"RequestId":"r-3","Error":{"Code":"InternalError","Message":"x"}}}"#,
    )
    .await;
    assert!(error.is_refused() && error.is("InternalError"));
    assert_eq!(error.request_id(), Some("r-3"));
}

#[tokio::test]
async fn an_error_without_a_code_is_not_understood_and_keeps_the_request_id() {
    for body in [
        br#"{"Response":{"Error":{"Message":"x"},"RequestId":"r-4"}}"#.as_slice(),
        br#"{"Response":{"Error":"oops","RequestId":"r-4"}}"#,
        br#"{"Response":{"Error":{"Code":""},"RequestId":"r-4"}}"#,
    ] {
        let error = error_of(200, body).await;
        assert!(error.is_not_understood(), "{error}");
        assert_eq!(error.request_id(), Some("r-4"));
        assert!(
            error.to_string().contains("`Error` has no `Code`"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn an_answer_without_response_is_not_understood() {
    for body in [
        br#"{}"#.as_slice(),
        br#"{"Hello":1}"#,
        br#"{"Response":null}"#,
    ] {
        let error = error_of(200, body).await;
        assert!(
            error.is_not_understood() && error.to_string().contains("`Response`"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_web_page_is_not_understood_whatever_its_status() {
    for status in [200, 404, 502, 503] {
        let error = error_of(status, b"<html><body>Bad Gateway</body></html>").await;
        assert!(
            error.is_not_understood() && error.to_string().contains("web page"),
            "{error}"
        );
        assert!(error.body().unwrap().contains("Bad Gateway"));
        assert!(
            status == 200 || error.to_string().contains(&format!("HTTP {status}")),
            "{error}"
        );
    }
}

#[tokio::test]
async fn an_answer_that_was_compressed_says_so() {
    for (encoding, body, is_compressed) in [
        ("gzip", b"\x1f\x8b\x08".as_slice(), true),
        ("br", b"abc", true),
        ("identity", b"abc", false),
    ] {
        let transport = Scripted::new(move || {
            let response = http::Response::builder().header("content-encoding", encoding);
            let body = Body::complete(Bytes::from_static(body));
            Ok(response.body(body).unwrap())
        });
        let error = call(&transport).await.unwrap_err();
        assert!(error.is_not_understood(), "{error}");
        let words = format!("compressed ({encoding})");
        assert_eq!(error.to_string().contains(&words), is_compressed, "{error}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_not_understood() {
    for (body, words) in [
        (b"".as_slice(), "empty"),
        (b"   ", "empty"),
        (b"upstream error", "not the JSON"),
        (b"[1,2]", "not the JSON"),
        (b"\"text\"", "not the JSON"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"{\"Response\":{}} trailing", "not the JSON"),
    ] {
        let error = error_of(200, body).await;
        assert!(
            error.is_not_understood() && error.to_string().contains(words),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_cut_off_body_keeps_its_request_id_and_says_where_it_ends() {
    let error = error_of(
        200,
        br#"{"Response":{"RequestId":"r-5","List":[{"A":1},{"A":"#,
    )
    .await;
    assert!(error.is_not_understood(), "{error}");
    assert_eq!(error.request_id(), Some("r-5"));
    assert_eq!(error.json_path(), Some("Response.List[1].A"));
    assert!(error.to_string().contains("ends too early"), "{error}");
}

#[tokio::test]
async fn every_cut_of_an_answer_is_an_error_and_no_panic() {
    const WHOLE: &[u8] = br#"{"Response":{"List":[{"A":"\u00e9"},1.5e3,null],"RequestId":"r-6"}}"#;
    for end in 0..WHOLE.len() {
        let error = error_of(200, &WHOLE[..end]).await;
        assert!(error.is_not_understood(), "{end}: {error}");
    }
    assert!(call(&Scripted::body(200, WHOLE)).await.is_ok());
}

#[tokio::test]
async fn a_body_whose_connection_broke_keeps_what_had_come() {
    let transport = Scripted::new(|| {
        let bytes = Bytes::from_static(br#"{"Response":{"RequestId":"r-7","#);
        Ok(http::Response::new(Body::cut_off(bytes, "reset")))
    });
    let error = call(&transport).await.unwrap_err();
    assert!(
        error.is_not_understood() && error.to_string().contains("cut off"),
        "{error}"
    );
    assert_eq!(error.request_id(), Some("r-7"));
}

#[tokio::test]
async fn a_body_beyond_the_bound_names_the_bound_and_keeps_the_request_id() {
    let transport = Scripted::new(|| {
        let bytes = Bytes::from_static(br#"{"Response":{"RequestId":"r-8","#);
        Ok(http::Response::new(Body::too_large(bytes, 31)))
    });
    let error = call(&transport).await.unwrap_err();
    assert!(
        error.is_not_understood() && error.to_string().contains("31 bytes"),
        "{error}"
    );
    assert_eq!(error.request_id(), Some("r-8"));
}

#[tokio::test]
async fn the_request_id_of_the_header_is_taken_when_the_body_has_none() {
    let transport = Scripted::new(|| {
        let response = http::Response::builder().header("x-tc-requestid", "r-9");
        Ok(response.body(Body::complete(Bytes::new())).unwrap())
    });
    assert_eq!(
        call(&transport).await.unwrap_err().request_id(),
        Some("r-9")
    );
}

#[tokio::test]
async fn a_redirect_is_reported_and_not_followed() {
    let transport = Scripted::new(|| {
        let response = http::Response::builder()
            .status(302)
            .header("location", "https://evil");
        Ok(response.body(Body::complete(Bytes::new())).unwrap())
    });
    let error = call(&transport).await.unwrap_err();
    assert!(
        error.is_not_understood() && error.to_string().contains("https://evil"),
        "{error}"
    );
    assert_eq!(transport.sent.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_connection_that_never_was_is_never_sent() {
    let transport = Scripted::new(|| Err(TransportError::never_sent("cannot connect", "refused")));
    let error = call(&transport).await.unwrap_err();
    assert!(error.is_never_sent(), "{error}");
    assert_eq!(
        error.to_string(),
        "GetDevices was not sent: cannot connect after 3 attempts"
    );
}

#[tokio::test]
async fn a_lost_connection_is_no_answer_and_nothing_is_repeated() {
    let transport = Scripted::new(|| Err(TransportError::no_answer("lost", "reset")));
    let error = call(&transport).await.unwrap_err();
    assert!(error.is_no_answer(), "{error}");
    assert_eq!(transport.sent.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_call_without_an_answer_ends_at_its_time_limit() {
    #[derive(Debug)]
    struct Silent;
    impl Transport for Silent {
        fn send(&self, _: http::Request<Bytes>) -> Exchange {
            Box::pin(std::future::pending())
        }
    }
    let client: Client = Client::builder()
        .credential(Credential::new("id", "key").unwrap())
        .transport(Silent)
        .clock(FixedClock(0))
        .timeout(Duration::from_secs(7))
        .build()
        .unwrap();
    let error = client.call_raw(&SERVICE, "A", &()).await.unwrap_err();
    assert!(
        error.is_no_answer() && error.to_string().contains("within 7s"),
        "{error}"
    );
}

#[tokio::test]
async fn a_request_beyond_the_bound_is_never_sent() {
    let transport = Scripted::body(200, b"{}");
    let big = "x".repeat(10_000_000);
    let error = client(&transport)
        .call_raw(&SERVICE, "A", &big)
        .await
        .unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("10000000"),
        "{error}"
    );
    assert!(transport.sent.lock().unwrap().is_empty());
}

#[tokio::test]
async fn times_at_the_ends_of_the_range_are_signed_without_a_panic() {
    for time in [-62_135_596_800, -1, 0, 253_402_300_799] {
        let transport = Scripted::body(200, br#"{"Response":{}}"#);
        let client: Client = Client::builder()
            .credential(Credential::new("id", "key").unwrap())
            .transport(transport.clone())
            .clock(FixedClock(time))
            .build()
            .unwrap();
        assert!(client.call_raw(&SERVICE, "A", &()).await.is_ok(), "{time}");
    }
}

#[test]
fn settings_that_cannot_work_are_refused_by_name() {
    let builder = || Client::builder().credential(Credential::new("id", "key").unwrap());
    let refusal = |result: Result<Client, Error>| {
        let error = result.unwrap_err();
        assert!(error.is_never_sent());
        error.to_string()
    };
    assert!(refusal(Client::builder().build()).contains("`credential`"));
    assert!(refusal(builder().region("ap singapore").build()).contains("`region`"));
    assert!(refusal(builder().endpoint("not a host").build()).contains("endpoint"));
    assert!(refusal(builder().timeout(Duration::ZERO).build()).contains("`timeout`"));
}

#[tokio::test]
async fn an_error_that_is_null_is_none() {
    let answer = call(&Scripted::body(
        200,
        br#"{"Response":{"Error":null,"RequestId":"r"}}"#,
    ))
    .await;
    assert_eq!(answer.unwrap().request_id, "r");
}

#[tokio::test]
async fn the_request_id_is_the_answers_own_and_not_one_inside_it() {
    let error = error_of(
        200,
        br#"{"Response":{"RequestId":"outer","Error":{"Code":"C","Detail":{"RequestId":"inner"}}}}"#,
    )
    .await;
    assert_eq!(error.request_id(), Some("outer"));
    let error = error_of(200, br#"{"Response":{"RequestId":7,"Error":{"Code":"C"}}}"#).await;
    assert_eq!(error.request_id(), Some("7"));
    let error = error_of(200, br#"{"Response":{"RequestId":"good"},"RequestId":"#).await;
    assert_eq!(error.request_id(), Some("good"));
}

#[tokio::test]
async fn a_success_without_a_request_id_takes_that_of_the_header() {
    let transport = Scripted::new(|| {
        let response = http::Response::builder().header("x-tc-requestid", "r-10");
        let body = Bytes::from_static(br#"{"Response":{"X":1}}"#);
        Ok(response.body(Body::complete(body)).unwrap())
    });
    assert_eq!(call(&transport).await.unwrap().request_id, "r-10");
}

#[tokio::test]
async fn a_refusal_that_comes_with_a_redirect_is_a_refusal() {
    let transport = Scripted::new(|| {
        let response = http::Response::builder()
            .status(302)
            .header("location", "https://a");
        let body = Bytes::from_static(br#"{"Response":{"Error":{"Code":"C","Message":"m"}}}"#);
        Ok(response.body(Body::complete(body)).unwrap())
    });
    assert!(call(&transport).await.unwrap_err().is("C"));
}

/// As generated: an action whose own data has a field called `Error`.
#[derive(Debug, Default)]
struct WithError {
    error: Option<String>,
    pages: Option<i64>,
    request_id: String,
    unknown_fields: UnknownFields,
}

impl Object for WithError {
    const FIELDS: &'static [&'static str] = &["Error", "Pages", "RequestId"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.error, map),
            1 => read(&mut self.pages, map),
            2 => read(&mut self.request_id, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown_fields
    }
}

impl Response for WithError {
    fn request_id(&mut self) -> &mut String {
        &mut self.request_id
    }
}

#[test]
fn an_error_among_an_actions_own_data_is_data() {
    for body in [
        r#"{"Response":{"Error":"page 3 is blurred","RequestId":"r"}}"#,
        r#"{"Response":{"RequestId":"r","Pages":3,"Error":"page 3 is blurred"}}"#,
    ] {
        let data = answer::decode::<WithError>(body.as_bytes()).unwrap();
        assert_eq!(data.error.as_deref(), Some("page 3 is blurred"));
        assert_eq!(data.request_id, "r");
    }
    let body = br#"{"Response":{"Pages":3,"Error":{"Code":"Blurred","Message":"page 3"}}}"#;
    let data = answer::decode::<WithError>(body).unwrap();
    assert_eq!(data.unknown_fields.get("Error").unwrap()["Code"], "Blurred");
}

#[test]
fn a_refusal_is_one_even_for_an_action_with_a_field_called_error() {
    let body = br#"{"Response":{"RequestId":"r","Error":{"Code":"AuthFailure.TokenFailure"}}}"#;
    let error = answer::decode::<WithError>(body).unwrap_err();
    assert!(error.is("AuthFailure.TokenFailure"), "{error}");
    assert_eq!(error.request_id(), Some("r"));
}
