use serde_json::json;

use super::*;
use crate::action::ServiceInfo;
use crate::client::Client;
use crate::credential::Credential;
use crate::testing::{Reply, ScriptedTransport};

const SERVICE: ServiceInfo = ServiceInfo::new("mna", "2021-01-19", "a.example", "b.example");

fn client(transport: &ScriptedTransport) -> Client {
    Client::builder()
        .credential(Credential::new("id", "key").unwrap())
        .transport(transport.clone())
        .build()
        .unwrap()
}

#[test]
fn a_call_is_waited_for_where_there_is_no_runtime() {
    let transport = ScriptedTransport::new().answer(json!({"A": 1}));
    let call = client(&transport).call_raw(&SERVICE, "Act", &json!({}));
    let (answer, report) = call.with_report().wait().unwrap();
    assert_eq!(answer.fields.get("A"), Some(&json!(1)));
    assert_eq!(report.attempts, 1);
}

#[tokio::test]
async fn a_call_is_waited_for_in_the_middle_of_a_runtime() {
    let transport = ScriptedTransport::new().refuse("LimitExceeded", "Enough.");
    let call = client(&transport).call_raw(&SERVICE, "Act", &json!({}));
    assert!(call.wait().unwrap_err().is("LimitExceeded"));
}

#[test]
fn many_threads_wait_at_once() {
    let transport = ScriptedTransport::new().always(|request| Reply::answer(request.json()));
    let client = client(&transport);
    std::thread::scope(|scope| {
        for number in 0..16 {
            let client = &client;
            scope.spawn(move || {
                let call = client.call_raw(&SERVICE, "Act", &json!({"Number": number}));
                let answer = call.wait().unwrap();
                assert_eq!(answer.fields.get("Number"), Some(&json!(number)));
            });
        }
    });
    assert_eq!(transport.requests().len(), 16);
}

#[test]
fn events_are_waited_for_one_by_one() {
    let body = "data: 1\n\ndata: 2\n\n";
    let transport = ScriptedTransport::new().then(Reply::status(200, "text/event-stream", body));
    let call = client(&transport).call_raw(&SERVICE, "Chat", &json!({}));
    let Streamed::Events(events) = call.stream().wait().unwrap() else {
        panic!("events")
    };
    let data: Result<Vec<_>, Error> = events.wait().map(|event| Ok(event?.data)).collect();
    assert_eq!(data.unwrap(), ["1", "2"]);
}

#[test]
fn a_panic_is_an_error_for_the_one_who_waits_and_for_nobody_else() {
    let error = wait(async { panic!("on purpose") }).unwrap_err();
    assert!(error.is_no_answer(), "{error}");
    assert_eq!(wait(async { 7 }).unwrap(), 7);
}

#[test]
fn to_wait_within_what_is_waited_for_is_an_error_and_not_the_end() {
    let transport = ScriptedTransport::new().answer(json!({}));
    let call = client(&transport).call_raw(&SERVICE, "Act", &json!({}));
    let error = wait(async { call.wait() }).unwrap().unwrap_err();
    assert!(error.is_never_sent(), "{error}");
    assert!(error.to_string().contains("`.await`"), "{error}");
    assert_eq!(wait(async { 7 }).unwrap(), 7);
}
