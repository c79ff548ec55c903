//! Answers that are not what they should be: compressed, endless, of another type.

use mna_core::{Client, RetryPolicy};

use crate::harness::{Failure, Tried, both, builder, client, read, write};
use crate::wire::observe::resident;
use crate::wire::{Reply, Request, Server, response};

const MIB: usize = 1024 * 1024;

/// `{"Response":{"RequestId":"r-gzip"}}`, compressed.
const COMPRESSED: &[u8] = &[
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xab, 0x56, 0x0a, 0x4a, 0x2d, 0x2e,
    0xc8, 0xcf, 0x2b, 0x4e, 0x55, 0xb2, 0xaa, 0x06, 0xb2, 0x0b, 0x4b, 0x53, 0x8b, 0x4b, 0x3c, 0x53,
    0x94, 0xac, 0x94, 0x8a, 0x74, 0xd3, 0xab, 0x32, 0x0b, 0x94, 0x6a, 0x6b, 0x01, 0x48, 0x5b, 0x50,
    0x52, 0x23, 0x00, 0x00, 0x00,
];

fn compressed(body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-TC-RequestId: r-head\r\n\
         Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

#[tokio::test]
async fn nobody_is_asked_to_compress() {
    let server = Server::start(|request| {
        assert_eq!(request.header("accept-encoding"), None);
        request.done()
    })
    .await;
    let tried = Tried::of(write(&client(&server)), &server).await;
    tried.succeeded("r-1").counted(1, 1);
}

#[tokio::test]
async fn an_answer_that_is_compressed_unasked_is_not_understood_and_says_so() {
    let script = |_: &Request| Reply::executed().send(compressed(COMPRESSED));
    for tried in <[Tried; 2]>::from(both(script).await) {
        tried.failed(Failure::not_understood(200).id("r-head"));
        tried.counted(1, 1).says("compressed (gzip)");
    }
}

#[tokio::test]
async fn an_answer_that_grows_when_it_is_uncompressed_is_never_uncompressed() {
    // A thousandth of what it stands for: a megabyte here, a gigabyte there.
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {MIB}\r\n\r\n");
    let server = Server::start(move |_| {
        Reply::executed()
            .send(head.as_bytes())
            .repeat(vec![0; MIB / 16], 16)
    })
    .await;
    let before = resident();
    let tried = Tried::of(write(&client(&server)), &server).await;
    tried
        .failed(Failure::not_understood(200))
        .says("compressed (gzip)");
    assert!(resident() < before + 64 * MIB);
}

#[tokio::test]
async fn an_answer_of_a_gigabyte_is_read_up_to_the_bound_and_no_further() {
    let length = 1024 * MIB;
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
    let server = Server::start(move |_| {
        Reply::executed()
            .send(head.as_bytes())
            .send(r#"{"Response":{"RequestId":"r-large","List":["#)
            .repeat(vec![b'1'; MIB], 1024)
    })
    .await;
    let client: Client = builder(server.url()).response_bound(MIB).build().unwrap();
    let before = resident();
    for call in [read(&client), write(&client)] {
        let error = call.await.expect_err("it is too large");
        assert_eq!(
            Failure::from(&error),
            Failure::not_understood(200).id("r-large")
        );
        assert!(
            error.to_string().contains("more than 1048576 bytes"),
            "{error}"
        );
    }
    assert!(resident() < before + 64 * MIB);
    // The connection with the rest of the answer in it is of no more use.
    let answers = server.connections();
    assert_eq!(answers, 2);
}

#[tokio::test]
async fn a_chunked_answer_without_end_is_read_up_to_the_bound() {
    let chunk = [b"100000\r\n".as_slice(), &vec![b'1'; MIB], b"\r\n"].concat();
    let server = Server::start(move |_| {
        Reply::executed()
            .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            .repeat(chunk.clone(), 1024)
    })
    .await;
    let client = builder(server.url()).response_bound(MIB).build().unwrap();
    let before = resident();
    let tried = Tried::of(write(&client), &server).await;
    tried.failed(Failure::not_understood(200)).counted(1, 1);
    tried.says("more than 1048576 bytes");
    assert!(resident() < before + 64 * MIB);
}

#[tokio::test]
async fn the_content_type_is_not_believed() {
    for content_type in ["text/html", "application/octet-stream", "", "nonsense;;"] {
        let script = move |request: &Request| {
            let headers = format!("Content-Type: {content_type}\r\n");
            Reply::executed().send(response("200 OK", &headers, &request.answer()))
        };
        let (of_read, of_write) = both(script).await;
        of_read.succeeded("r-1").counted(1, 1);
        of_write.succeeded("r-1").counted(1, 1);
    }
}

#[tokio::test]
async fn an_answer_that_is_not_json_is_final() {
    for body in ["", "null", "[1]", "\u{feff}{}", "OK"] {
        let script = move |_: &Request| Reply::executed().send(response("200 OK", "", body));
        let (_, of_write) = both(script).await;
        of_write.failed(Failure::not_understood(200)).counted(1, 1);
    }
}

#[tokio::test]
async fn a_refusal_with_a_status_of_failure_is_a_refusal() {
    let script = |request: &Request| {
        let id = request.id();
        let body = format!(
            r#"{{"Response":{{"Error":{{"Code":"ResourceNotFound","Message":"No."}},"RequestId":"{id}"}}}}"#
        );
        Reply::not_executed().send(response("404 Not Found", "", &body))
    };
    let server = Server::start(script).await;
    let client = builder(server.url()).retry(RetryPolicy::never()).build();
    let tried = Tried::of(write(&client.unwrap()), &server).await;
    assert_eq!(tried.error().http_status(), Some(404));
    assert_eq!(tried.error().code(), Some("ResourceNotFound"));
    assert_eq!(tried.error().request_id(), Some("r-1"));
}
