//! What `tracing` hears of a call: a span for the call, an event for each attempt.
//!
//! The names of the fields are those of OpenTelemetry's conventions for remote calls, where it has
//! one. Nothing in them is secret: no header, no parameter, nothing of an answer but its error code
//! and its request id.

use tracing::field::Empty;
use tracing::{Level, Span};

use super::Call;
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind};
use crate::report::CallReport;

pub(super) fn span(call: &Call, endpoint: &Endpoint) -> Span {
    tracing::info_span!(
        "mna_core::call",
        otel.name = %call.action,
        otel.kind = "client",
        rpc.system = "tencentcloud",
        rpc.service = call.service.id,
        rpc.method = %call.action,
        server.address = endpoint.host(),
        server.port = endpoint.port(),
        http.response.status_code = Empty,
        error.r#type = Empty,
        tencentcloud.request_id = Empty,
        attempts = Empty,
        limiter.waited_ms = Empty,
    )
}

pub(super) fn attempt(report: &CallReport, error: Option<&Error>) {
    if !tracing::enabled!(Level::DEBUG) {
        return;
    }
    tracing::debug!(
        attempt = report.attempts,
        http.response.status_code = error.map_or(Some(report.http_status), Error::http_status),
        error.r#type = error.map(error_type),
        tencentcloud.request_id = request_id(report, error),
        limiter.waited_ms = milliseconds(report.waited),
        "attempt"
    );
}

pub(super) fn outcome(span: &Span, result: &Result<CallReport, Error>) {
    if span.is_disabled() {
        return;
    }
    match result {
        Ok(report) => {
            span.record("http.response.status_code", report.http_status);
            span.record("tencentcloud.request_id", &*report.request_id);
            span.record("attempts", report.attempts);
            span.record("limiter.waited_ms", milliseconds(report.waited));
        }
        Err(error) => {
            span.record("error.type", error_type(error));
            span.record("attempts", error.attempts());
            if let Some(status) = error.http_status() {
                span.record("http.response.status_code", status);
            }
            if let Some(id) = error.request_id() {
                span.record("tencentcloud.request_id", id);
            }
        }
    }
}

fn request_id<'a>(report: &'a CallReport, error: Option<&'a Error>) -> Option<&'a str> {
    error.map_or(Some(&*report.request_id), Error::request_id)
}

/// The server's code, or how far the call came.
fn error_type(error: &Error) -> &str {
    error.code().unwrap_or(match error.kind() {
        ErrorKind::NeverSent => "never_sent",
        ErrorKind::NoAnswer => "no_answer",
        ErrorKind::Refused => "refused",
        ErrorKind::NotUnderstood => "not_understood",
    })
}

fn milliseconds(time: std::time::Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
