//! What a script makes of a request.

use std::time::Duration;

/// What happens to one request that was read, step by step. If no step ends the connection, the
/// next request on it is read.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(super) executed: bool,
    pub(super) steps: Vec<Step>,
}

#[derive(Clone, Debug)]
pub(super) enum Step {
    Send(Vec<u8>),
    Repeat(Vec<u8>, usize),
    Pause(Duration),
    /// Nothing more comes until the client gives up.
    Wait,
    Close,
    Reset,
}

impl Reply {
    /// What was asked for is done, whatever the client hears of it.
    pub(crate) fn executed() -> Reply {
        Reply {
            executed: true,
            steps: Vec::new(),
        }
    }

    /// Nothing is done.
    pub(crate) fn not_executed() -> Reply {
        Reply {
            executed: false,
            steps: Vec::new(),
        }
    }

    pub(crate) fn send(self, bytes: impl Into<Vec<u8>>) -> Reply {
        self.then(Step::Send(bytes.into()))
    }

    /// Sends the same bytes again and again.
    pub(crate) fn repeat(self, bytes: impl Into<Vec<u8>>, times: usize) -> Reply {
        self.then(Step::Repeat(bytes.into(), times))
    }

    /// Sends byte after byte, with a pause behind each.
    pub(crate) fn drip(self, bytes: &[u8], pause: Duration) -> Reply {
        let mut reply = self;
        for byte in bytes {
            reply = reply.send([*byte]).pause(pause);
        }
        reply
    }

    pub(crate) fn pause(self, time: Duration) -> Reply {
        self.then(Step::Pause(time))
    }

    pub(crate) fn hang(self) -> Reply {
        self.then(Step::Wait)
    }

    pub(crate) fn close(self) -> Reply {
        self.then(Step::Close)
    }

    pub(crate) fn reset(self) -> Reply {
        self.then(Step::Reset)
    }

    fn then(mut self, step: Step) -> Reply {
        self.steps.push(step);
        self
    }
}

/// A whole HTTP response with the right length. Headers are lines, each with its end.
pub(crate) fn response(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\n\r\n{body}").into_bytes()
}
