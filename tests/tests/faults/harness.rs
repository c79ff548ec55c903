//! Calls one action that reads and one that writes, and says what became of them.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use mna_core::{
    Client, ClientBuilder, Credential, Error, ErrorKind, Pending, RawResponse, Repeat, RetryPolicy,
    ServiceInfo,
};
use serde_json::json;

use crate::wire::{Reply, Request, Server};

pub(crate) static SERVICE: ServiceInfo = ServiceInfo::new("mna", "2021-01-19", "unused", "unused");

/// Settings that do not wait long between attempts.
pub(crate) fn builder(url: impl Into<String>) -> ClientBuilder {
    Client::builder()
        .credential(Credential::new("id", "key").expect("well-formed"))
        .endpoint(url)
        .retry(quick())
        .timeout(Duration::from_secs(20))
}

pub(crate) fn client(server: &Server) -> Client {
    builder(server.url()).build().expect("a working client")
}

/// The default policy without its waits.
pub(crate) fn quick() -> RetryPolicy {
    RetryPolicy::new()
        .with_base_delay(Duration::from_millis(2))
        .with_throttled_delay(Duration::from_millis(2))
}

/// Calls an action that only reads.
pub(crate) fn read(client: &Client) -> Pending<RawResponse> {
    call(client, "GetThing").with_repeat(Repeat::Read)
}

/// Calls an action that must not be executed twice.
pub(crate) fn write(client: &Client) -> Pending<RawResponse> {
    call(client, "AddThing")
}

fn call(client: &Client, action: &str) -> Pending<RawResponse> {
    static CALLS: AtomicU64 = AtomicU64::new(1);
    let number = CALLS.fetch_add(1, Ordering::Relaxed);
    client.call_raw(&SERVICE, action, &json!({ "Call": number }))
}

/// A read and a write, each with a server of its own that answers by this script.
pub(crate) async fn both<S>(script: S) -> (Tried, Tried)
where
    S: FnMut(&Request) -> Reply + Clone + Send + 'static,
{
    both_with(|builder| builder, script).await
}

/// The same with other settings of the clients.
pub(crate) async fn both_with<S>(
    settings: impl Fn(ClientBuilder) -> ClientBuilder,
    script: S,
) -> (Tried, Tried)
where
    S: FnMut(&Request) -> Reply + Clone + Send + 'static,
{
    let client = |server: &Server| {
        let client = settings(builder(server.url())).build();
        client.expect("a working client")
    };
    let server = Server::start(script.clone()).await;
    let of_read = Tried::of(read(&client(&server)), &server).await;
    let server = Server::start(script).await;
    let of_write = Tried::of(write(&client(&server)), &server).await;
    (of_read, of_write)
}

/// What became of a call, and what the server saw of it.
#[derive(Debug)]
pub(crate) struct Tried {
    result: Result<RawResponse, Error>,
    requests: usize,
    executions: usize,
}

impl Tried {
    /// Makes the call, which is the only one that this server sees.
    pub(crate) async fn of(call: Pending<RawResponse>, server: &Server) -> Tried {
        let result = call.await;
        assert_written_once(server);
        Tried {
            result,
            requests: server.requests(),
            executions: server.executions(),
        }
    }

    /// The call succeeded with this request id.
    #[track_caller]
    pub(crate) fn succeeded(&self, request_id: &str) -> &Tried {
        let answer = self.result.as_ref().expect("the call succeeds");
        assert_eq!(answer.request_id, request_id);
        self
    }

    /// The call failed in this way.
    #[track_caller]
    pub(crate) fn failed(&self, expected: Failure) -> &Tried {
        assert_eq!(Failure::from(self.error()), expected, "{}", self.error());
        self
    }

    /// What the error shows has these words in it.
    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> &Tried {
        let shown = self.error().to_string();
        assert!(shown.contains(words), "{words:?} is not in {shown:?}");
        self
    }

    /// The server read so many requests, and executed so many.
    #[track_caller]
    pub(crate) fn counted(&self, requests: usize, executions: usize) -> &Tried {
        assert_eq!((self.requests, self.executions), (requests, executions));
        self
    }

    /// The same, where a time limit may have ended an attempt before the server came to read it.
    #[track_caller]
    pub(crate) fn counted_at_most(&self, requests: usize, executions: usize) -> &Tried {
        let counted = (self.requests, self.executions);
        assert!(
            self.requests <= requests && self.executions <= executions,
            "{counted:?}"
        );
        self
    }

    #[track_caller]
    pub(crate) fn error(&self) -> &Error {
        self.result.as_ref().expect_err("the call fails")
    }
}

/// No call of an action that writes was executed twice.
#[track_caller]
pub(crate) fn assert_written_once(server: &Server) {
    let writes = server.executions_by_call("AddThing");
    let twice: Vec<_> = writes.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "executed more than once: {twice:?}");
}

/// What there is to compare of an error.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failure {
    kind: ErrorKind,
    code: Option<String>,
    request_id: Option<String>,
    status: Option<u16>,
    attempts: u32,
}

impl Failure {
    /// After one attempt, and with nothing else to say.
    pub(crate) fn of(kind: ErrorKind) -> Failure {
        Failure {
            kind,
            code: None,
            request_id: None,
            status: None,
            attempts: 1,
        }
    }

    pub(crate) fn never_sent() -> Failure {
        Failure::of(ErrorKind::NeverSent)
    }

    pub(crate) fn no_answer() -> Failure {
        Failure::of(ErrorKind::NoAnswer)
    }

    pub(crate) fn refused(code: &str) -> Failure {
        Failure {
            code: Some(code.to_owned()),
            status: Some(200),
            ..Failure::of(ErrorKind::Refused)
        }
    }

    pub(crate) fn not_understood(status: u16) -> Failure {
        Failure {
            status: Some(status),
            ..Failure::of(ErrorKind::NotUnderstood)
        }
    }

    pub(crate) fn id(self, request_id: &str) -> Failure {
        Failure {
            request_id: Some(request_id.to_owned()),
            ..self
        }
    }

    pub(crate) fn after(self, attempts: u32) -> Failure {
        Failure { attempts, ..self }
    }
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Failure {
        Failure {
            kind: error.kind(),
            code: error.code().map(str::to_owned),
            request_id: error.request_id().map(str::to_owned),
            status: error.http_status(),
            attempts: error.attempts(),
        }
    }
}
