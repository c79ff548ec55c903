//! A client whose calls are made from several runtimes, some of which stand still: a runtime of one
//! thread does nothing while that thread is elsewhere.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use mna_core::credential::{CredentialContext, CredentialProvider, Provided};
use mna_core::{Client, ClientBuilder, Credential, Pending, RawResponse, ServiceInfo};
use serde_json::json;
use tokio::runtime::{Builder, Runtime};

const SERVICE: ServiceInfo = ServiceInfo::new("mna", "2021-01-19", "a.example", "b.example");

/// A server that answers everything, on connections that it keeps open, in threads of its own.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            std::thread::spawn(|| connection.map(serve));
        }
    });
    url
}

fn serve(connection: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(connection);
    loop {
        let mut length = 0;
        let mut line = String::new();
        while reader.read_line(&mut line)? > 2 {
            let header = line.to_ascii_lowercase();
            if let Some(text) = header.strip_prefix("content-length:") {
                length = text.trim().parse().unwrap_or_default();
            }
            line.clear();
        }
        reader.read_exact(&mut vec![0; length])?;
        let body = r#"{"Response":{"RequestId":"r"}}"#;
        let answer = format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        reader.get_mut().write_all(answer.as_bytes())?;
    }
}

fn builder() -> ClientBuilder {
    Client::builder()
        .endpoint(server())
        .timeout(Duration::from_secs(3))
        .credential(Credential::new("id", "key").expect("a credential"))
}

fn call(client: &Client) -> Pending<RawResponse> {
    client.call_raw(&SERVICE, "Act", &json!({}))
}

fn runtime() -> Runtime {
    let mut builder = Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

#[test]
fn the_connection_of_a_runtime_that_stands_still_is_not_used_by_another() {
    let client = builder().build().expect("a client");
    let (first, second) = (runtime(), runtime());
    for _ in 0..3 {
        first.block_on(call(&client)).expect("an answer");
        second.block_on(call(&client)).expect("an answer");
    }
}

#[test]
fn a_runtime_that_stands_still_while_it_fetches_a_credential_holds_up_nobody_elsewhere() {
    #[derive(Debug, Default)]
    struct SlowAtFirst(AtomicUsize);
    impl CredentialProvider for SlowAtFirst {
        fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
            Box::pin(async {
                if self.0.fetch_add(1, Ordering::SeqCst) == 0 {
                    tokio::task::yield_now().await;
                }
                Ok(Credential::new("id", "key")?)
            })
        }
    }
    let provider = SlowAtFirst::default();
    let client = builder().credential_provider(provider).build();
    let client = client.expect("a client");
    let first = runtime();
    let mut begun = call(&client);
    first.block_on(async {
        let begun = std::pin::Pin::new(&mut begun);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(Future::poll(begun, &mut context).is_pending());
    });
    runtime().block_on(call(&client)).expect("an answer");
    first.block_on(begun).expect("an answer");
}

#[cfg(feature = "blocking")]
#[tokio::test]
async fn a_call_can_be_waited_for_where_others_are_awaited() {
    let client = builder().build().expect("a client");
    for _ in 0..2 {
        call(&client).await.expect("an answer");
        call(&client).wait().expect("an answer");
    }
}
