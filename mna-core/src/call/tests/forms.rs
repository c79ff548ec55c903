//! The ways in which a request can be made and an answer can come.

use std::time::Duration;

use serde_json::json;

use super::SERVICE;
use crate::client::{Client, ClientBuilder};
use crate::credential::Credential;
use crate::credential::testing::FakeEnvironment;
use crate::endpoint::Site;
use crate::multipart::Multipart;
use crate::options::{CallOptions, Language, Method, Signing};
use crate::streamed::Streamed;
use crate::testing::{ManualClock, RecordedRequest, Reply, ScriptedTransport};

fn builder(transport: &ScriptedTransport) -> ClientBuilder {
    Client::builder()
        .credential(Credential::temporary("id", "the-key", "the-token").unwrap())
        .transport(transport.clone())
        .clock(ManualClock::at(1_551_113_065))
}

/// A client, and what remembers its requests.
fn client() -> (Client, ScriptedTransport) {
    let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
    (builder(&transport).build().unwrap(), transport)
}

fn only(transport: &ScriptedTransport) -> RecordedRequest {
    let mut requests = transport.requests();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

#[tokio::test]
async fn parameters_of_a_get_are_in_the_query_and_signed() {
    let (client, transport) = client();
    let parameters = json!({"Filters": [{"Name": "zone", "Values": ["a b", "ü"]}], "All": true});
    let call = client
        .call_raw(&SERVICE, "List", &parameters)
        .with_method(Method::Get);
    call.await.unwrap();
    let request = only(&transport);
    assert_eq!(request.http().method(), "GET");
    assert_eq!(
        request.http().uri(),
        "https://mna.intl.tencentcloudapi.com/?All=true&Filters.0.Name=zone\
         &Filters.0.Values.0=a%20b&Filters.0.Values.1=%C3%BC"
    );
    assert_eq!(
        request.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert!(request.http().body().is_empty());
    let authorization = request.header("authorization").unwrap();
    assert!(
        authorization.starts_with("TC3-HMAC-SHA256 Credential=id/"),
        "{authorization}"
    );
}

#[tokio::test]
async fn a_query_beyond_its_bound_is_never_sent() {
    let (client, transport) = client();
    let call = client.call_raw(&SERVICE, "List", &json!({"Text": "x".repeat(32 * 1024)}));
    let error = call.with_method(Method::Get).await.unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("32768"),
        "{error}"
    );
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn an_unsigned_payload_says_so_and_changes_the_signature() {
    let (client, transport) = client();
    for signing in [Signing::UnsignedPayload, Signing::Tc3] {
        let call = client.call_raw(&SERVICE, "Act", &json!({"A": 1}));
        call.with_signing(signing).await.unwrap();
    }
    let requests = transport.requests();
    let header = |index: usize, name| requests[index].header(name);
    assert_eq!(header(0, "x-tc-content-sha256"), Some("UNSIGNED-PAYLOAD"));
    assert_eq!(header(1, "x-tc-content-sha256"), None);
    assert_ne!(header(0, "authorization"), header(1, "authorization"));
    assert_eq!(requests[0].json(), json!({"A": 1}));
}

#[tokio::test]
async fn a_call_without_a_signature_asks_for_no_credential_and_sends_no_token() {
    let (client, transport) = client();
    let call = client.call_raw(&SERVICE, "Act", &json!({}));
    call.with_signing(Signing::Skip).await.unwrap();
    let request = only(&transport);
    assert_eq!(request.header("authorization"), Some("SKIP"));
    assert_eq!(request.header("x-tc-token"), None);
}

#[tokio::test]
async fn bytes_are_sent_as_they_are() {
    let (client, transport) = client();
    let call = client.call_octets(&SERVICE, "UploadLog", &b"\x00\xff"[..]);
    call.with_header("X-CLS-TopicId", "t-1").await.unwrap();
    let request = only(&transport);
    assert_eq!(
        request.header("content-type"),
        Some("application/octet-stream")
    );
    assert_eq!(request.header("x-cls-topicid"), Some("t-1"));
    assert_eq!(request.http().body().as_ref(), b"\x00\xff");
}

#[tokio::test]
async fn parts_are_sent_with_the_boundary_that_the_content_type_names() {
    let (client, transport) = client();
    let parts = Multipart::new()
        .text("Kind", "scan")
        .file("File", "a.png", &b"png"[..]);
    client
        .call_multipart(&SERVICE, "Upload", &parts)
        .await
        .unwrap();
    let request = only(&transport);
    let content_type = request.header("content-type").unwrap();
    let boundary = content_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let body = String::from_utf8_lossy(request.http().body()).into_owned();
    assert!(body.starts_with(&format!("--{boundary}\r\n")), "{body}");
}

#[tokio::test]
async fn bodies_that_are_no_parameters_cannot_go_into_a_query() {
    let (client, transport) = client();
    let call = client.call_octets(&SERVICE, "UploadLog", &b"x"[..]);
    let error = call.with_method(Method::Get).await.unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("GET"),
        "{error}"
    );
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn options_of_a_call_replace_those_of_the_client_for_that_call() {
    let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
    let client: Client = builder(&transport)
        .region("ap-singapore")
        .header("x-team", "fleet")
        .request_client("fleet-manager 2.1")
        .build()
        .unwrap();
    let options = CallOptions::new()
        .with_region("eu-frankfurt")
        .with_endpoint("http://127.0.0.1:8080")
        .with_language(Language::Chinese)
        .with_header("x-trace", "7")
        .with_timeout(Duration::from_secs(1))
        .with_credential(Credential::new("other", "key").unwrap());
    let act = || client.call_raw(&SERVICE, "Act", &json!({}));
    act().with_options(options).await.unwrap();
    act().await.unwrap();

    let requests = transport.requests();
    let header = |index: usize, name| requests[index].header(name).unwrap_or_default();
    assert_eq!(requests[0].http().uri(), "http://127.0.0.1:8080/");
    assert_eq!(header(0, "host"), "127.0.0.1:8080");
    assert_eq!(header(0, "x-tc-region"), "eu-frankfurt");
    assert_eq!(header(0, "x-tc-language"), "zh-CN");
    assert_eq!((header(0, "x-trace"), header(0, "x-team")), ("7", "fleet"));
    assert!(header(0, "authorization").contains("Credential=other/"));
    assert_eq!(header(0, "x-tc-token"), "");

    assert_eq!(header(1, "host"), "mna.intl.tencentcloudapi.com");
    assert_eq!(header(1, "x-tc-region"), "ap-singapore");
    assert_eq!(header(1, "x-tc-language"), "en-US");
    assert!(header(1, "x-tc-requestclient").ends_with("; fleet-manager 2.1"));
    assert_eq!(
        (header(1, "x-trace"), header(1, "x-tc-token")),
        ("", "the-token")
    );
}

#[tokio::test]
async fn options_that_cannot_work_are_refused_by_name_and_nothing_is_sent() {
    let (client, transport) = client();
    let act = || client.call_raw(&SERVICE, "Act", &json!({}));
    for (call, name) in [
        (act().with_region("no region"), "`region`"),
        (act().with_endpoint("ftp://a"), "endpoint"),
        (act().with_header("no name", "x"), "`header`"),
        (act().with_header("x-a", "line\nbreak"), "`header`"),
        (act().with_header("Authorization", "x"), "`header`"),
        (act().with_header("Content-Length", "1"), "`header`"),
        (
            act().with_header("Transfer-Encoding", "chunked"),
            "`header`",
        ),
        (act().with_header("X-TC-Action", "x"), "`header`"),
    ] {
        let error = call.await.unwrap_err();
        assert!(
            error.is_never_sent() && error.to_string().contains(name),
            "{error}"
        );
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn a_header_that_is_given_twice_is_sent_twice() {
    let transport = ScriptedTransport::new().always(|_| Reply::answer(json!({})));
    let client = builder(&transport).header("x-a", "1").header("x-a", "2");
    let client: Client = client.header("x-b", "3").build().unwrap();
    let act = || client.call_raw(&SERVICE, "Act", &json!({}));
    act().await.unwrap();
    act().with_header("x-a", "4").await.unwrap();
    let requests = transport.requests();
    let sent = |index: usize| {
        let values = requests[index].http().headers().get_all("x-a").iter();
        values
            .map(|value| value.to_str().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!((sent(0), sent(1)), (vec!["1", "2"], vec!["4"]));
}

#[tokio::test]
async fn a_version_that_no_header_can_have_is_never_sent() {
    static SERVICE: crate::ServiceInfo = crate::ServiceInfo::new("a", "1\n2", "a.example", "b");
    let (client, transport) = client();
    let error = client.call_raw(&SERVICE, "Act", &json!({})).await;
    let error = error.unwrap_err();
    assert!(error.to_string().contains("version"), "{error}");
    assert!(error.is_never_sent() && transport.requests().is_empty());
}

#[test]
fn settings_of_a_client_that_cannot_work_are_refused_by_name() {
    let transport = ScriptedTransport::new();
    let builder = || builder(&transport);
    for (builder, name) in [
        (builder().header("x a", "b"), "`header`"),
        (builder().header("host", "b"), "`header`"),
        (builder().request_client("a/b"), "`request_client`"),
        (
            builder().request_client("x".repeat(129)),
            "`request_client`",
        ),
        (builder().request_client(""), "`request_client`"),
        (
            builder().attempt_timeout(Duration::ZERO),
            "`attempt_timeout`",
        ),
        (builder().proxy("http://proxy:3128"), "`transport`"),
    ] {
        let error = builder.build().unwrap_err();
        assert!(
            error.is_never_sent() && error.to_string().contains(name),
            "{error}"
        );
    }
    let own = || Client::builder().credential(Credential::new("id", "key").unwrap());
    for (builder, name) in [
        (own().proxy("no address, hunter2"), "`proxy`"),
        (own().root_certificates("hunter2"), "`root_certificates`"),
        (own().connect_timeout(Duration::ZERO), "`connect_timeout`"),
        (
            own().pool_idle_timeout(Duration::from_secs(60)),
            "`pool_idle_timeout`",
        ),
    ] {
        let error = builder.build().unwrap_err();
        assert!(
            error.is_never_sent() && error.to_string().contains(name),
            "{error}"
        );
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}

#[test]
fn a_builder_shows_no_password_of_a_proxy() {
    let builder: ClientBuilder = Client::builder().proxy("http://u:hunter2@proxy:3128");
    assert!(!format!("{builder:?}").contains("hunter2"));
}

#[test]
fn a_client_shows_neither_headers_of_the_user_nor_the_password_of_a_proxy() {
    let builder = || -> ClientBuilder {
        let builder = Client::builder().proxy("http://u:hunter2@proxy:3128");
        let builder = builder.credential(Credential::new("id", "the-key").unwrap());
        builder.header("x-gateway-key", "hunter3")
    };
    let client = builder().build().unwrap();
    let options = CallOptions::new().with_header("x-gateway-key", "hunter4");
    let shown = format!("{:?} {client:?} {options:?}", builder());
    assert!(!shown.contains("hunter"), "{shown}");
    assert!(shown.contains("x-gateway-key"), "{shown}");
}

fn events(body: &'static str) -> Reply {
    Reply::status(200, "Text/Event-Stream; charset=utf-8", body)
        .with_header("x-tc-requestid", "r-1")
}

#[tokio::test]
async fn an_answer_of_events_comes_event_by_event() {
    let transport = ScriptedTransport::new().then(events("data: 1\n\ndata: 2\n\n"));
    let client: Client = builder(&transport).build().unwrap();
    let call = client.call_raw(&SERVICE, "Chat", &json!({})).stream();
    let Streamed::Events(mut events) = call.await.unwrap() else {
        panic!("events")
    };
    assert_eq!(events.request_id(), Some("r-1"));
    let mut data = Vec::new();
    while let Some(event) = events.next().await {
        data.push(event.unwrap().data);
    }
    assert_eq!(data, ["1", "2"]);
}

#[tokio::test]
async fn an_answer_that_is_whole_comes_whole_though_events_were_asked_for() {
    let transport = ScriptedTransport::new()
        .refuse("RequestLimitExceeded", "Slow down.")
        .answer(json!({"Text": "no"}));
    let client: Client = builder(&transport).build().unwrap();
    let call = client.call_raw(&SERVICE, "Chat", &json!({})).stream();
    let Streamed::Answer(answer) = call.await.unwrap() else {
        panic!("a whole answer")
    };
    assert_eq!(answer.fields.get("Text"), Some(&json!("no")));
}

#[tokio::test]
async fn a_refused_stream_is_refused() {
    let transport = ScriptedTransport::new().refuse("LimitExceeded", "Enough.");
    let client: Client = builder(&transport).build().unwrap();
    let call = client.call_raw(&SERVICE, "Chat", &json!({})).stream();
    let error = call.await.unwrap_err();
    assert!(error.is("LimitExceeded"));
    assert_eq!(error.action(), Some("Chat"));
}

#[tokio::test]
async fn what_fails_in_the_form_of_events_is_an_error() {
    let body = "data: overloaded\n\n";
    let failed = || Reply::status(503, "text/event-stream", body);
    let transport = ScriptedTransport::new()
        .then(failed().with_header("x-tc-requestid", "r-1"))
        .then(events("data: 1\n\n"));
    let client: Client = builder(&transport).build().unwrap();
    let call = || client.call_raw(&SERVICE, "Chat", &json!({})).stream();
    let error = call().await.unwrap_err();
    assert_eq!(error.http_status(), Some(503), "{error}");
    assert_eq!(
        (error.request_id(), error.body()),
        (Some("r-1"), Some(body))
    );
    assert!(matches!(call().await, Ok(Streamed::Events(_))));
}

#[test]
fn what_the_environment_has_wrong_counts_unless_something_else_is_said() {
    let half = FakeEnvironment::default().variable("TENCENTCLOUD_SECRET_ID", "id");
    let lost = half.clone().variable("TENCENTCLOUD_SITE", "atlantis");
    let own = || Credential::new("id", "key").unwrap();
    let built = |builder: ClientBuilder| match builder.build() {
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    };
    let of = ClientBuilder::of_environment;
    assert!(built(of(&half)).contains("TENCENTCLOUD_SECRET_KEY is not"));
    assert_eq!(built(of(&half).credential(own())), "");
    assert!(built(of(&lost).credential(own())).contains("atlantis"));
    let told = of(&lost).credential(own()).site(Site::Mainland);
    assert_eq!(built(told), "");
}

#[cfg(feature = "legacy-signature")]
#[tokio::test]
async fn the_old_signature_has_everything_among_the_parameters() {
    let (client, transport) = client();
    for (method, signing) in [
        (Method::Get, Signing::HmacSha1),
        (Method::Post, Signing::HmacSha256),
    ] {
        let call = client.call_raw(&SERVICE, "Act", &json!({"Ids": ["a"]}));
        let call = call.with_method(method).with_signing(signing);
        call.with_region("ap-guangzhou").await.unwrap();
    }
    let [get, post] = &transport.requests()[..] else {
        panic!("two requests")
    };
    assert_eq!(get.header("authorization"), None);
    let shown = format!("{get:?} {post:?}");
    assert!(
        !shown.contains("the-token") && !shown.contains("Signature"),
        "{shown}"
    );
    let query = get.http().uri().query().unwrap();
    let body = String::from_utf8_lossy(post.http().body());
    for (text, method) in [(query, "HmacSHA1"), (&body, "HmacSHA256")] {
        for part in [
            "Action=Act&",
            "Ids.0=a",
            "Region=ap-guangzhou",
            "Token=the-token",
            "Timestamp=1551113065",
            "Version=2021-01-19",
            "Signature=",
            &format!("SignatureMethod={method}"),
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
