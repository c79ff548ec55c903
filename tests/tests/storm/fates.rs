//! What the server does with each request.

use std::collections::HashMap;
use std::time::Duration;

use mna_core::{Clock, ErrorKind, SystemClock};

use crate::wire::{Reply, Request, response};

const SEED: u64 = 20_210_119;

/// A way in which a request can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Fate {
    Answered,
    /// Answered, on a connection that ends before the next request comes.
    AnsweredAndClosed,
    Reset,
    Closed,
    /// Nothing comes.
    Silent,
    CutOff,
    Short,
    Page(u16),
    Redirected,
    Garbage,
    TwoLengths,
    Compressed,
    Refused(&'static str),
}

/// Those that are no success, each as likely as the others.
pub(crate) const FAILURES: [Fate; 19] = [
    Fate::Reset,
    Fate::Closed,
    Fate::CutOff,
    Fate::Short,
    Fate::Page(429),
    Fate::Page(500),
    Fate::Page(502),
    Fate::Page(503),
    Fate::Page(504),
    Fate::Redirected,
    Fate::Garbage,
    Fate::TwoLengths,
    Fate::Compressed,
    Fate::Refused("RequestLimitExceeded"),
    Fate::Refused("ServiceUnavailable"),
    Fate::Refused("InternalError"),
    Fate::Refused("ResourceNotFound"),
    Fate::Refused("AuthFailure.TokenFailure"),
    Fate::Refused("AuthFailure.SignatureExpire"),
];

/// Of so many failures one is silence, which costs the time limit of an attempt.
const SILENCE: usize = 40;

/// What has become of the requests so far.
#[derive(Debug, Default)]
pub(crate) struct Fates(HashMap<u64, Vec<Met>>);

/// A request that has met its fate.
#[derive(Clone, Debug)]
pub(crate) struct Met {
    pub(crate) fate: Fate,
    /// The request id that was sent, or would have been.
    pub(crate) id: String,
}

impl Fates {
    /// Decides what becomes of a request, and remembers it.
    pub(crate) fn meet(&mut self, request: &Request) -> Reply {
        let met = self.0.entry(request.call()).or_default();
        let fate = fate(request.call(), met.len());
        let id = request.id();
        met.push(Met { fate, id });
        reply(fate, request)
    }

    /// What the requests of a call have met, in their order.
    pub(crate) fn of(&self, call: u64) -> &[Met] {
        self.0.get(&call).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Met> {
        self.0.values().flatten()
    }
}

/// Depends on the call and how often it was sent, and not on when.
fn fate(call: u64, sent_before: usize) -> Fate {
    let mut random = fastrand::Rng::with_seed(SEED ^ (call << 8) ^ sent_before as u64);
    if random.u8(..3) > 0 {
        return match random.u8(..10) {
            0 => Fate::AnsweredAndClosed,
            _ => Fate::Answered,
        };
    }
    if random.usize(..SILENCE) == 0 {
        return Fate::Silent;
    }
    FAILURES[random.usize(..FAILURES.len())]
}

fn reply(fate: Fate, request: &Request) -> Reply {
    let answer = || response("200 OK", "", &request.answer());
    let id = format!("X-TC-RequestId: {}\r\n", request.id());
    match fate {
        Fate::Answered => request.done(),
        Fate::AnsweredAndClosed => request.done().close(),
        Fate::Reset => Reply::executed().reset(),
        Fate::Closed => Reply::not_executed().close(),
        Fate::Silent => Reply::executed().hang(),
        Fate::CutOff => {
            let answer = answer();
            Reply::executed().send(&answer[..answer.len() - 2]).close()
        }
        Fate::Short => {
            let body = request.answer();
            let length = body.len() - 2;
            let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}");
            Reply::executed().send(answer)
        }
        Fate::Page(429) => {
            let headers = format!("{id}Retry-After: 1\r\n");
            Reply::not_executed().send(response("429 Too Many Requests", &headers, "<html>"))
        }
        Fate::Page(status) => {
            Reply::executed().send(response(&format!("{status} No"), &id, "<html>"))
        }
        Fate::Redirected => {
            let headers = format!("{id}Location: http://elsewhere.invalid/\r\n");
            Reply::not_executed().send(response("302 Found", &headers, ""))
        }
        Fate::Garbage => Reply::executed().send("What do you want?\r\n\r\n").close(),
        Fate::TwoLengths => Reply::executed()
            .send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"),
        Fate::Compressed => {
            let headers = format!("{id}Content-Encoding: gzip\r\n");
            Reply::executed().send(response("200 OK", &headers, "\u{1f}\u{8b}"))
        }
        Fate::Refused(code @ "AuthFailure.SignatureExpire") => {
            // Now ahead of the client's clock, now behind it.
            let now = SystemClock.now();
            let later = now + Duration::from_secs(600);
            let date = if request.number.is_multiple_of(2) {
                now
            } else {
                later
            };
            let headers = format!("Date: {}\r\n", httpdate::fmt_http_date(date));
            request.refused_with(&headers, code)
        }
        Fate::Refused(code) => request.refused(code),
    }
}

impl Fate {
    pub(crate) fn is_failure(self) -> bool {
        !matches!(self, Fate::Answered | Fate::AnsweredAndClosed)
    }

    /// What a call makes of it whose last attempt has met it: the kind of error, and whether it
    /// knows the request id.
    pub(crate) fn error(self) -> (ErrorKind, bool) {
        match self {
            // An answer that did not come through.
            Fate::Answered | Fate::AnsweredAndClosed => (ErrorKind::NoAnswer, false),
            Fate::Reset | Fate::Closed | Fate::Silent => (ErrorKind::NoAnswer, false),
            Fate::Garbage | Fate::TwoLengths => (ErrorKind::NoAnswer, false),
            Fate::Refused(_) => (ErrorKind::Refused, true),
            Fate::CutOff | Fate::Short | Fate::Compressed => (ErrorKind::NotUnderstood, true),
            Fate::Page(_) | Fate::Redirected => (ErrorKind::NotUnderstood, true),
        }
    }
}
