//! A client that sends exactly the bytes it is told to, and the shape of what comes back.

use std::net::SocketAddr;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer, taken apart.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) head: String,
    /// What stands under `Response`.
    pub(crate) response: Value,
}

impl Answer {
    /// The error code, or `ok`.
    pub(crate) fn code(&self) -> &str {
        match self.response.get("Error") {
            None => "ok",
            Some(error) => error["Code"].as_str().expect("a code"),
        }
    }

    pub(crate) fn message(&self) -> &str {
        self.response["Error"]["Message"].as_str().unwrap_or("")
    }

    pub(crate) fn request_id(&self) -> &str {
        self.response["RequestId"].as_str().expect("a request id")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Sends bytes, says that no more will come, and reads until the other side closes.
pub(crate) async fn raw(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.expect("connect");
    // The server may hang up on nonsense before it has heard all of it.
    let _ = stream.write_all(bytes).await;
    let _ = stream.shutdown().await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    answer
}

/// Sends one request and checks that the answer has the documented form.
pub(crate) async fn exchange(
    address: SocketAddr,
    method: &str,
    target: &str,
    headers: &[(String, String)],
    body: &[u8],
) -> Answer {
    let mut request = format!("{method} {target} HTTP/1.1\r\n").into_bytes();
    for (name, value) in headers {
        request.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    let end = format!(
        "Connection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    request.extend_from_slice(end.as_bytes());
    request.extend_from_slice(body);
    take_apart(&raw(address, &request).await)
}

/// Takes an answer apart; fails if it is not of the documented form.
pub(crate) fn take_apart(answer: &[u8]) -> Answer {
    let answer = std::str::from_utf8(answer).expect("text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    let body: Value = serde_json::from_str(body).expect("JSON");
    let answer = Answer {
        head: head.to_owned(),
        response: body["Response"].clone(),
    };
    assert_eq!(body.as_object().expect("an object").len(), 1, "{body}");
    assert_eq!(answer.request_id().len(), 36, "{body}");
    if let Some(error) = answer.response.get("Error") {
        assert!(!error["Code"].as_str().expect("a code").is_empty());
        assert!(!error["Message"].as_str().expect("a message").is_empty());
        assert_eq!(answer.response.as_object().expect("an object").len(), 2);
    }
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert!(answer.header("date").expect("a date").ends_with(" GMT"));
    answer
}
