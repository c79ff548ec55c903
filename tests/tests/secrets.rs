//! Nothing that a program prints or logs shows a secret: neither what it does itself, nor what the HTTP
//! client and TLS below it tell `tracing` and `log`.

use std::error::Error as _;
use std::fmt::{Debug, Write as _};
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use mna_api::types::ErrorCode;
use mna_api::{Client, ClientBuilder, Credential, Error};
use mna_emulator::{Account, Emulator};
use serde_json::json;
use tracing_subscriber::filter::LevelFilter;

const KEY: &str = "s3cret-key-that-nobody-may-see";
const TOKEN: &str = "s3cret-token-that-nobody-may-see";
const PROXY_PASSWORD: &str = "s3cret-proxy-password";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything that a program could print of an error.
fn shown(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(error) = source {
        write!(text, " {error} {error:?}").expect("memory");
        source = error.source();
    }
    text
}

/// What a panic with this value says.
fn panic_with(value: impl Debug + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(move || panic!("{value:?}")).expect_err("a panic");
    *panic.downcast::<String>().expect("a text")
}

fn credential(key: &str) -> Credential {
    Credential::temporary("id", key, TOKEN).expect("well-formed")
}

fn builder(emulator: &Emulator) -> ClientBuilder {
    Client::builder()
        .credential(credential(KEY))
        .endpoint(emulator.url())
}

#[tokio::test]
async fn no_secret_is_in_anything_that_is_logged_or_shown() {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .init();
    let account = Account::new("id", KEY).with_token(TOKEN);
    let emulator = Emulator::builder().account(account).start().await;
    let emulator = emulator.expect("the emulator starts");

    let mut all = String::new();
    let client = builder(&emulator).build().expect("a client");
    let unsigned = mna_api::notifications::GetFlowAlarmInfo::builder().build();
    let request = client.sign(&unsigned).await.expect("a request");
    let signature = request.headers()["authorization"]
        .to_str()
        .expect("text")
        .to_owned();
    let answer = client
        .get_flow_alarm_info()
        .send()
        .await
        .expect("an answer");
    let resolved = client.credential().await.expect("a credential");
    write!(all, "{client:?} {request:?} {answer:?} {resolved:?}").expect("memory");
    all += &panic_with(format!("{resolved:?}"));
    write!(
        all,
        "{:?} {:?}",
        builder(&emulator),
        client.get_flow_alarm_info().send()
    )
    .expect("memory");

    let refused = builder(&emulator)
        .credential(credential("s3cret-other"))
        .build();
    let error = refused
        .expect("a client")
        .get_flow_alarm_info()
        .send()
        .await;
    let error = error.expect_err("a refusal");
    assert!(error.is(ErrorCode::AuthFailureSignatureFailure), "{error}");
    all += &shown(&error);
    all += &panic_with(shown(&error));

    // Nobody listens there; and a proxy that is none, which TLS would go through.
    let unreachable = builder(&emulator).endpoint("https://127.0.0.1:9");
    let proxied = unreachable.proxy(format!("http://user:{PROXY_PASSWORD}@127.0.0.1:9"));
    write!(all, "{proxied:?}").expect("memory");
    let proxied = proxied.build().expect("a client");
    write!(all, "{proxied:?}").expect("memory");
    let error = proxied
        .call_raw("Act", &json!({}))
        .await
        .expect_err("no proxy");
    assert!(error.is_never_sent(), "{error}");
    all += &shown(&error);
    let wrong = Client::builder()
        .credential(credential(KEY))
        .proxy(format!("::{PROXY_PASSWORD}"));
    all += &shown(&wrong.build().expect_err("no address"));
    for wrong in [format!("{KEY} "), format!("{KEY}\u{e9}"), format!(" {KEY}")] {
        all += &shown(&Credential::new("id", wrong).expect_err("no key has this"));
    }

    let log = String::from_utf8_lossy(&log.0.lock().expect("no panic")).into_owned();
    assert!(
        log.contains("rpc.method=GetFlowAlarmInfo"),
        "the log is there: {log}"
    );
    assert!(log.contains("hyper"), "and that of what is below: {log}");
    let secrets = [KEY, TOKEN, PROXY_PASSWORD, "s3cret", signature.as_str()];
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} was logged");
        assert!(!all.contains(secret), "{secret} was shown in {all}");
    }
}
