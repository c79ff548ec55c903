//! Streamed answers of the HTTP transport, against real sockets.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use mna_core::events::EventStream;
use mna_core::transport::{ByteStream, HttpTransport, Transport, TransportError};
use mna_core::{Error, SystemClock};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\
                    X-TC-RequestId: the-id\r\nTransfer-Encoding: chunked\r\n\r\n";

/// A server for one request, which sends what it is told to, when it is told to, and closes when
/// there is nobody left to tell it.
async fn server() -> (String, mpsc::UnboundedSender<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let (sender, mut receiver) = mpsc::unbounded_channel::<String>();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await?;
        read_head(&mut stream).await?;
        while let Some(text) = receiver.recv().await {
            stream.write_all(text.as_bytes()).await?;
        }
        Ok::<_, std::io::Error>(())
    });
    (url, sender)
}

async fn read_head(stream: &mut TcpStream) -> std::io::Result<()> {
    let mut read = Vec::new();
    while !read.ends_with(b"\r\n\r\n") {
        read.push(stream.read_u8().await?);
    }
    Ok(())
}

fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

async fn stream(url: &str) -> Result<http::Response<ByteStream>, TransportError> {
    let transport = HttpTransport::plain().expect("a transport");
    let request = http::Request::post(url).body(Bytes::new());
    transport.stream(request.expect("well-formed")).await
}

async fn events(url: &str, idle_limit: Duration) -> EventStream {
    let response = stream(url).await.expect("a response");
    EventStream::new("Chat", response, Arc::new(SystemClock), idle_limit)
}

async fn data(events: &mut EventStream) -> Option<Result<String, Error>> {
    let event = events.next().await?;
    Some(event.map(|event| event.data))
}

const LONG: Duration = Duration::from_secs(60);

#[tokio::test]
async fn an_event_is_there_before_the_next_is_sent() {
    let (url, server) = server().await;
    server.send(HEAD.to_owned()).expect("a server");
    let mut events = events(&url, LONG).await;
    assert_eq!(events.request_id(), Some("the-id"));

    for text in ["one", "two", "three"] {
        // Only now does the server send it, so that no transport that waits for the end gets here.
        server
            .send(chunk(&format!("data: {text}\n\n")))
            .expect("a server");
        assert_eq!(
            data(&mut events).await.expect("an event").expect("data"),
            text
        );
    }
    server.send("0\r\n\r\n".to_owned()).expect("a server");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_connection_that_closes_early_is_an_error() {
    let (url, server) = server().await;
    server
        .send(format!("{HEAD}{}", chunk("data: one\n\ndata: tw")))
        .expect("a server");
    let mut events = events(&url, LONG).await;
    assert_eq!(
        data(&mut events).await.expect("an event").expect("data"),
        "one"
    );
    drop(server);
    let error = data(&mut events)
        .await
        .expect("an end")
        .expect_err("it broke");
    assert!(error.is_no_answer(), "{error}");
    assert_eq!(error.request_id(), Some("the-id"));
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn silence_ends_at_the_idle_limit() {
    let (url, server) = server().await;
    server.send(HEAD.to_owned()).expect("a server");
    let mut events = events(&url, Duration::from_millis(50)).await;
    let error = data(&mut events)
        .await
        .expect("an end")
        .expect_err("silence");
    assert!(error.is_no_answer(), "{error}");
}

#[tokio::test]
async fn a_body_without_a_length_ends_where_the_server_closes() {
    let (url, server) = server().await;
    server
        .send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it".to_owned())
        .expect("a server");
    drop(server);
    let mut body = stream(&url).await.expect("a response").into_body();
    let mut read = Vec::new();
    while let Some(piece) = poll_fn(|context| body.as_mut().poll_next(context)).await {
        read.extend_from_slice(&piece.expect("bytes"));
    }
    assert_eq!(read, b"all of it");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_never_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    drop(listener);
    let error = stream(&url).await.err().expect("nobody listens");
    assert!(!error.may_have_been_sent(), "{error}");
}
