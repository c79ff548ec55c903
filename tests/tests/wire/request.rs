//! Requests, as they are read from a connection.

use std::io;
use std::time::Duration;

use mna_core::{Clock, SystemClock};
use serde_json::Value;
use tokio::io::AsyncReadExt;

use super::reply::{Reply, response};
use super::socket::Socket;

/// A request that was read to its end.
#[derive(Debug)]
pub(crate) struct Request {
    /// Which one it is at its server, counted from one.
    pub(crate) number: usize,
    pub(crate) connection: usize,
    pub(crate) arrived: Duration,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    /// The target of the request line, such as `/`.
    pub(crate) fn target(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    pub(crate) fn action(&self) -> &str {
        self.header("x-tc-action").unwrap_or_default()
    }

    /// Which call of the test it belongs to: the parameter `Call`; zero without one.
    pub(crate) fn call(&self) -> u64 {
        let parameters: Value = serde_json::from_slice(&self.body).unwrap_or_default();
        parameters["Call"].as_u64().unwrap_or_default()
    }

    /// The request id of what it is answered.
    pub(crate) fn id(&self) -> String {
        format!("r-{}", self.number)
    }

    /// It is executed and answered as it should be, on a connection that stays.
    pub(crate) fn done(&self) -> Reply {
        Reply::executed().send(response("200 OK", "", &self.answer()))
    }

    /// It is refused with this code, and not executed.
    pub(crate) fn refused(&self, code: &str) -> Reply {
        self.refused_with("", code)
    }

    pub(crate) fn refused_with(&self, headers: &str, code: &str) -> Reply {
        let id = self.id();
        let body = format!(
            r#"{{"Response":{{"Error":{{"Code":"{code}","Message":"No."}},"RequestId":"{id}"}}}}"#
        );
        Reply::not_executed().send(response("200 OK", headers, &body))
    }

    /// The body of an answer as it should be.
    pub(crate) fn answer(&self) -> String {
        let (id, call) = (self.id(), self.call());
        format!(r#"{{"Response":{{"Call":{call},"RequestId":"{id}"}}}}"#)
    }
}

/// Reads one request after the other from a connection.
pub(super) struct Reader {
    connection: usize,
    buffer: Vec<u8>,
}

impl Reader {
    pub(super) fn new(connection: usize) -> Reader {
        Reader {
            connection,
            buffer: Vec::new(),
        }
    }

    /// The next request; none if the connection ends before it is whole.
    pub(super) async fn read(&mut self, socket: &mut impl Socket) -> io::Result<Option<Request>> {
        if self.buffer.is_empty() && socket.read_buf(&mut self.buffer).await? == 0 {
            return Ok(None);
        }
        let arrived = SystemClock.monotonic();
        if !self.buffer[0].is_ascii_uppercase() {
            socket.send(&response("400 Bad Request", "", "")).await?;
            return Ok(None);
        }
        let head_end = loop {
            if let Some(start) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                break start + 4;
            }
            if socket.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        };
        let head = String::from_utf8_lossy(&self.buffer[..head_end]).into_owned();
        let length = header(&head, "content-length").map_or(Ok(0), str::parse);
        let end = head_end + length.unwrap_or_default();
        while self.buffer.len() < end {
            if socket.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        }
        let body = self.buffer[head_end..end].to_vec();
        self.buffer.drain(..end);
        Ok(Some(Request {
            number: 0,
            connection: self.connection,
            arrived,
            head,
            body,
        }))
    }

    /// Waits until the client closes the connection.
    pub(super) async fn wait_for_end(&mut self, socket: &mut impl Socket) -> io::Result<()> {
        while socket.read_buf(&mut self.buffer).await? != 0 {}
        Ok(())
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut fields = head.lines().filter_map(|line| line.split_once(':'));
    let (_, value) = fields.find(|(field, _)| field.eq_ignore_ascii_case(name))?;
    Some(value.trim())
}
