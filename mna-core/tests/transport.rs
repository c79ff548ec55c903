//! The HTTP transport against real sockets that behave as servers, proxies and networks do.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use mna_core::transport::HttpTransport;
use mna_core::{Client, Credential, Error, RawResponse, ServiceInfo};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const SERVICE: ServiceInfo = ServiceInfo::new("mna", "2021-01-19", "unused", "unused");

/// What a server does with a connection once it has read a whole request.
#[derive(Clone, Copy)]
enum Then {
    /// Sends these bytes and closes.
    Send(&'static [u8]),
    /// Closes without a word.
    Close,
    /// Stays silent.
    Wait,
}

/// A server that treats every connection alike and counts them.
struct Server {
    url: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    async fn start(then: Then) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let connections = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serve(stream, then));
            }
        });
        Server { url, connections }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

async fn serve(mut stream: TcpStream, then: Then) -> std::io::Result<()> {
    read_request(&mut stream).await?;
    match then {
        Then::Send(bytes) => stream.write_all(bytes).await,
        Then::Close => Ok(()),
        Then::Wait => std::future::pending().await,
    }
}

/// Reads head and body; the requests of these tests are small and have a content length.
async fn read_request(stream: &mut TcpStream) -> std::io::Result<()> {
    let mut read = Vec::new();
    loop {
        let mut buffer = [0; 4096];
        let count = stream.read(&mut buffer).await?;
        read.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&read);
        if count == 0 || (text.contains("\r\n\r\n") && text.ends_with('}')) {
            return Ok(());
        }
    }
}

fn client(url: &str) -> Client {
    builder(url).build().expect("a working client")
}

fn builder(url: &str) -> mna_core::ClientBuilder {
    let credential = Credential::new("id", "key").expect("well-formed");
    Client::builder().credential(credential).endpoint(url)
}

async fn call(client: &Client) -> Result<RawResponse, Error> {
    client
        .call_raw(&SERVICE, "GetDevices", &serde_json::json!({}))
        .await
}

async fn error_from(server: &Server) -> Error {
    call(&client(&server.url))
        .await
        .expect_err("this server gives no answer")
}

#[tokio::test]
async fn an_answer_comes_through() {
    let server = Server::start(Then::Send(
        b"HTTP/1.1 200 OK\r\nContent-Length: 36\r\n\r\n{\"Response\":{\"A\":1,\"RequestId\":\"r\"}}",
    ))
    .await;
    let answer = call(&client(&server.url)).await.expect("an answer");
    assert_eq!(answer.request_id, "r");
}

#[tokio::test]
async fn a_redirect_to_another_host_is_not_followed() {
    let other = Server::start(Then::Close).await;
    let head = format!(
        "HTTP/1.1 302 Found\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n",
        other.url
    );
    let server = Server::start(Then::Send(head.leak().as_bytes())).await;
    let error = error_from(&server).await;
    assert!(
        error.is_not_understood() && error.to_string().contains("redirects"),
        "{error}"
    );
    assert_eq!(error.http_status(), Some(302));
    assert_eq!((server.connections(), other.connections()), (1, 0));
}

#[tokio::test]
async fn a_refused_connection_is_never_sent_and_says_why() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let error = call(&client(&url)).await.expect_err("nobody listens");
    assert!(error.is_never_sent(), "{error:?}");
    assert!(
        error.to_string().contains("(connection refused)"),
        "{error}"
    );
    assert!(
        error
            .to_string()
            .starts_with("GetDevices was not sent: cannot connect to 127.0.0.1:")
    );
}

#[tokio::test]
async fn an_unknown_host_is_never_sent() {
    let error = call(&client("http://no-such-host.invalid"))
        .await
        .expect_err("no such host");
    assert!(
        error.is_never_sent() && error.to_string().contains("(host name not found)"),
        "{error}"
    );
}

#[tokio::test]
async fn a_server_that_closes_without_an_answer_leaves_it_open_and_is_asked_once() {
    let server = Server::start(Then::Close).await;
    let error = error_from(&server).await;
    assert!(error.is_no_answer(), "{error:?}");
    assert!(
        error.to_string().contains("may have been executed"),
        "{error}"
    );
    tokio::task::yield_now().await;
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_silent_server_is_given_up_at_the_time_limit() {
    let server = Server::start(Then::Wait).await;
    let client: Client = builder(&server.url)
        .timeout(Duration::from_millis(50))
        .build()
        .expect("a working client");
    let error = call(&client).await.expect_err("no answer");
    assert!(
        error.is_no_answer() && error.to_string().contains("50ms"),
        "{error}"
    );
}

#[tokio::test]
async fn a_body_that_ends_early_keeps_its_request_id() {
    let server = Server::start(Then::Send(
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\":{\"RequestId\":\"r-1\",",
    ))
    .await;
    let error = error_from(&server).await;
    assert!(
        error.is_not_understood() && error.to_string().contains("cut off"),
        "{error}"
    );
    assert_eq!(error.request_id(), Some("r-1"));
}

#[tokio::test]
async fn a_body_beyond_the_bound_is_refused_with_its_request_id() {
    let server = Server::start(Then::Send(
        b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n\
          {\"Response\":{\"RequestId\":\"r-2\",\"List\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}}",
    ))
    .await;
    let transport = HttpTransport::plain()
        .expect("a transport")
        .with_response_bound(60);
    let client: Client = builder(&server.url)
        .transport(transport)
        .build()
        .expect("a client");
    let error = call(&client).await.expect_err("too large");
    assert!(
        error.is_not_understood() && error.to_string().contains("60 bytes"),
        "{error}"
    );
    assert_eq!(error.request_id(), Some("r-2"));
}

#[tokio::test]
async fn what_is_no_http_is_no_answer() {
    let server = Server::start(Then::Send(b"SSH-2.0-OpenSSH_9.2\r\n")).await;
    let error = error_from(&server).await;
    assert!(error.is_no_answer(), "{error:?}");
}

#[tokio::test]
async fn a_gateways_page_keeps_its_status() {
    let server = Server::start(Then::Send(
        b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n\
          <html>502</html>    ",
    ))
    .await;
    let error = error_from(&server).await;
    assert!(
        error.is_not_understood() && error.to_string().contains("HTTP 502"),
        "{error}"
    );
    assert_eq!(error.body(), Some("<html>502</html>    "));
}

#[test]
fn a_call_outside_a_runtime_is_never_sent_and_no_panic() {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    let client = client("http://127.0.0.1:9");
    let mut call = pin!(call(&client));
    let Poll::Ready(result) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("there is nothing to wait for")
    };
    let error = result.expect_err("no runtime");
    assert!(
        error.is_never_sent() && error.to_string().contains("tokio runtime"),
        "{error}"
    );
}
