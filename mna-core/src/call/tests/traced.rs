//! What `tracing` hears.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tracing::Level;

use super::SERVICE;
use crate::action::Repeat;
use crate::client::Client;
use crate::credential::Credential;
use crate::testing::{ManualClock, Reply, ScriptedTransport};

/// Where the log goes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Makes a call, and gives the log of it: a JSON object for each event.
async fn log_of(transport: ScriptedTransport) -> Vec<Value> {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_max_level(Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::CLOSE)
        .with_writer(move || writer.clone())
        .finish();
    let client: Client = Client::builder()
        .credential(Credential::temporary("id", "the-key", "the-token").unwrap())
        .endpoint("http://127.0.0.1:8080")
        .transport(transport)
        .clock(ManualClock::at(1_551_113_065))
        .build()
        .unwrap();
    let guard = tracing::subscriber::set_default(subscriber);
    let call = client.call_raw(&SERVICE, "GetDevices", &json!({"Password": "the-password"}));
    let _ = call.with_repeat(Repeat::Read).await;
    drop(guard);
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for secret in [
        "the-key",
        "the-token",
        "the-password",
        "TC3-HMAC-SHA256",
        "the-answer",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[tokio::test]
async fn a_call_is_a_span_and_each_attempt_an_event_in_it() {
    let transport = ScriptedTransport::new()
        .refuse("RequestLimitExceeded", "Slow down.")
        .answer(json!({"Secret": "the-answer", "RequestId": "r-2"}));
    let log = log_of(transport).await;
    let [first, second, close] = &log[..] else {
        panic!("{log:?}")
    };
    let fields = &first["fields"];
    assert_eq!(
        (&first["level"], &fields["attempt"]),
        (&json!("DEBUG"), &json!(1))
    );
    assert_eq!(fields["error.type"], "RequestLimitExceeded");
    assert_eq!(fields["http.response.status_code"], 200);
    assert_eq!(fields["tencentcloud.request_id"], "scripted-request");
    let fields = &second["fields"];
    assert_eq!(
        (&fields["attempt"], &fields["limiter.waited_ms"]),
        (&json!(2), &json!(0))
    );
    assert_eq!(fields["tencentcloud.request_id"], "r-2");
    assert_eq!(fields.get("error.type"), None);

    let span = &close["span"];
    assert_eq!(
        (&close["level"], &span["otel.kind"]),
        (&json!("INFO"), &json!("client"))
    );
    assert_eq!(
        (&span["rpc.system"], &span["rpc.service"]),
        (&json!("tencentcloud"), &json!("mna"))
    );
    assert_eq!(
        (&span["rpc.method"], &span["otel.name"]),
        (&json!("GetDevices"), &json!("GetDevices"))
    );
    assert_eq!(
        (&span["server.address"], &span["server.port"]),
        (&json!("127.0.0.1"), &json!(8080))
    );
    assert_eq!(
        (&span["http.response.status_code"], &span["attempts"]),
        (&json!(200), &json!(2))
    );
    assert_eq!(span["tencentcloud.request_id"], "r-2");
    assert_eq!(span.get("error.type"), None);
}

#[tokio::test]
async fn a_call_that_fails_says_so_in_its_span() {
    let log = log_of(ScriptedTransport::new().refuse("LimitExceeded", "Enough.")).await;
    let span = &log.last().unwrap()["span"];
    assert_eq!(
        (&span["error.type"], &span["attempts"]),
        (&json!("LimitExceeded"), &json!(1))
    );
    assert_eq!(span["tencentcloud.request_id"], "scripted-request");

    let log = log_of(ScriptedTransport::new().always(|_| Reply::Lost)).await;
    let span = &log.last().unwrap()["span"];
    assert_eq!(
        (&span["error.type"], &span["attempts"]),
        (&json!("no_answer"), &json!(3))
    );
    assert_eq!(log.len(), 4, "three attempts and the span: {log:?}");
}
