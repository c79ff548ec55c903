//! What can go wrong with a call, and what may be done about it.

use std::error::Error as StdError;
use std::fmt;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

/// How much of a body an error shows and keeps, in bytes.
const KEPT_BODY: usize = 4 * 1024;

type Source = Box<dyn StdError + Send + Sync>;

/// Why a call gave no value.
///
/// The first line of `Display` says which action failed, how, and what to do next; where the server
/// answered, it has the code, the message and the request id. Every error is one of four kinds,
/// which differ in whether the action may have been executed:
///
/// | [`kind`](Error::kind) | executed? |
/// |---|---|
/// | [`NeverSent`](ErrorKind::NeverSent) | certainly not |
/// | [`NoAnswer`](ErrorKind::NoAnswer) | perhaps |
/// | [`Refused`](ErrorKind::Refused) | no, unless the code says otherwise |
/// | [`NotUnderstood`](ErrorKind::NotUnderstood) | perhaps |
///
/// ```
/// # fn example(error: mna_core::Error) {
/// if error.is("RequestLimitExceeded") {
///     println!("slow down");
/// } else if error.is_no_answer() {
///     println!("look whether it was done: {error}");
/// } else if let Some(id) = error.request_id() {
///     println!("quote {id} when you ask the vendor");
/// }
/// # }
/// ```
pub struct Error(Box<Parts>);

/// How far a call came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Nothing left this machine: the configuration is wrong or no connection came about.
    ///
    /// # Troubleshooting
    ///
    /// The message names the setting that is wrong, or the host that could not be reached: look at
    /// the endpoint, the proxy and the network. Calling again is safe.
    NeverSent,
    /// The request was sent, wholly or in part, and no answer came back in time.
    ///
    /// # Troubleshooting
    ///
    /// The action may have been executed. Before repeating one that changes something, look whether
    /// it did. A larger time limit helps where the service is slow.
    NoAnswer,
    /// The server answered that it did not do what it was asked.
    ///
    /// # Troubleshooting
    ///
    /// [`code`](Error::code) says why. The documentation of each action lists its codes.
    Refused,
    /// Something answered, but it is not the answer of this API.
    ///
    /// # Troubleshooting
    ///
    /// [`body`](Error::body) shows what came: often it is the page of a proxy or gateway in
    /// between, or an answer that was cut off.
    NotUnderstood,
}

#[derive(Debug)]
struct Parts {
    kind: ErrorKind,
    action: Option<String>,
    /// What happened, in words; for a refusal, the server's own.
    message: String,
    code: Option<String>,
    request_id: Option<String>,
    http_status: Option<u16>,
    json_path: Option<String>,
    body: Option<String>,
    /// What there is to say beyond the first line, each a line of its own.
    notes: Vec<String>,
    attempts: u32,
    /// Whether what happened may pass by itself: a lost connection may, a wrong setting does not.
    can_pass: bool,
    retry_after: Option<Duration>,
    source: Option<Source>,
}

impl Error {
    fn new(kind: ErrorKind, message: impl Into<String>) -> Error {
        Error(Box::new(Parts {
            kind,
            action: None,
            message: message.into(),
            code: None,
            request_id: None,
            http_status: None,
            json_path: None,
            body: None,
            notes: Vec::new(),
            attempts: 0,
            can_pass: false,
            retry_after: None,
            source: None,
        }))
    }

    pub(crate) fn never_sent(message: impl Into<String>) -> Error {
        Error::new(ErrorKind::NeverSent, message)
    }

    pub(crate) fn no_answer(message: impl Into<String>) -> Error {
        Error::new(ErrorKind::NoAnswer, message).passing()
    }

    /// Marks what may pass by itself.
    pub(crate) fn passing(mut self) -> Error {
        self.0.can_pass = true;
        self
    }

    pub(crate) fn can_pass(&self) -> bool {
        self.0.can_pass
    }

    /// Keeps how long the server wants to be left alone: seconds, or a date. From that is taken what
    /// time it is at the server, or, if it does not say, `now`.
    pub(crate) fn with_retry_after(mut self, headers: &HeaderMap, now: SystemTime) -> Error {
        let text = |name| headers.get(name)?.to_str().ok();
        let date = |text: &str| httpdate::parse_http_date(text).ok();
        self.0.retry_after = text(RETRY_AFTER).and_then(|wait| match wait.trim().parse() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            Err(_) => {
                let now = text(DATE).and_then(date).unwrap_or(now);
                date(wait)?.duration_since(now).ok()
            }
        });
        self
    }

    /// Says how long to wait before another call.
    pub(crate) fn retry_in(mut self, wait: Duration) -> Error {
        self.0.retry_after = Some(wait);
        self
    }

    /// The error of a call after so many attempts, of which `earlier` ended the one before.
    pub(crate) fn after(mut self, attempts: u32, earlier: Option<Error>) -> Error {
        self.0.attempts = attempts;
        let earlier = earlier.filter(|_| self.kind() == ErrorKind::NeverSent);
        if let Some(kind) = earlier.map(|earlier| earlier.kind())
            && matches!(kind, ErrorKind::NoAnswer | ErrorKind::NotUnderstood)
        {
            // This attempt was not sent, but that one was.
            self.0.kind = ErrorKind::NoAnswer;
        }
        self
    }

    pub(crate) fn refused(code: String, message: String) -> Error {
        let mut error = Error::new(ErrorKind::Refused, message);
        error.0.code = Some(code);
        error
    }

    pub(crate) fn not_understood(message: impl Into<String>) -> Error {
        Error::new(ErrorKind::NotUnderstood, message)
    }

    pub(crate) fn with_action(mut self, action: &str) -> Error {
        self.0.action = Some(action.to_owned());
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Error {
        self.0.source = Some(source.into());
        self
    }

    /// Says more than fits in the first line.
    pub(crate) fn with_notes(mut self, notes: impl IntoIterator<Item = String>) -> Error {
        self.0.notes.extend(notes);
        self
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Error {
        self.0.request_id = request_id.filter(|id| !id.is_empty());
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Error {
        self.0.http_status = Some(status);
        self
    }

    pub(crate) fn with_json_path(mut self, path: String) -> Error {
        self.0.json_path = Some(path).filter(|path| !path.is_empty());
        self
    }

    /// Keeps the beginning of a body that was not understood.
    pub(crate) fn with_body(mut self, body: &[u8]) -> Error {
        let kept = &body[..body.len().min(KEPT_BODY)];
        let mut text = String::from_utf8_lossy(kept).into_owned();
        // What stands in place of a wrong byte is longer than it.
        text.truncate(text.floor_char_boundary(KEPT_BODY));
        self.0.body = Some(text);
        self
    }

    /// Forgets a body that was not understood, and what its reader said of it, where there may be
    /// secrets in them.
    pub(crate) fn without_content(mut self) -> Error {
        self.0.body = None;
        if self.is_not_understood() {
            self.0.source = None;
        }
        self
    }

    /// How far the call came.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether nothing left this machine, so that calling again is safe.
    pub fn is_never_sent(&self) -> bool {
        self.kind() == ErrorKind::NeverSent
    }

    /// Whether the request was sent and no answer came: the action may have been executed.
    pub fn is_no_answer(&self) -> bool {
        self.kind() == ErrorKind::NoAnswer
    }

    /// Whether the server answered that it did not do it. There is a [`code`](Error::code) then.
    pub fn is_refused(&self) -> bool {
        self.kind() == ErrorKind::Refused
    }

    /// Whether something answered that is not an answer of this API.
    pub fn is_not_understood(&self) -> bool {
        self.kind() == ErrorKind::NotUnderstood
    }

    /// Whether the server answered with this code: a text such as `"LimitExceeded"`, or a variant
    /// of the service's `ErrorCode`.
    pub fn is(&self, code: impl AsRef<str>) -> bool {
        self.code() == Some(code.as_ref())
    }

    /// The action's name on the wire; `None` if the error arose before there was one.
    pub fn action(&self) -> Option<&str> {
        self.0.action.as_deref()
    }

    /// The server's error code, such as `InvalidParameterValue.TimeFuture`.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// What happened: the server's own words if it refused, ours otherwise.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The id by which the vendor finds the request. It is there whenever an answer named one,
    /// even an answer that was cut off or not understood.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The status of the HTTP response, if there was one.
    pub fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// Where in the body understanding ended, such as `Response.NetDetails[3].Time`.
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// How many attempts were made at sending the request; zero if it did not come to that.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long to wait before another call, if the server or the rate limiter said so.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Whether the server refused because it is asked too often.
    pub fn is_throttled(&self) -> bool {
        crate::retry::is_throttled(self)
    }

    /// The beginning of a body that was not understood, at most 4 KiB. It is the server's data: it
    /// may hold what should not be logged.
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = &self.0;
        let action = parts.action.as_deref().unwrap_or("the call");
        match parts.kind {
            ErrorKind::NeverSent if parts.action.is_none() => {}
            ErrorKind::NeverSent => write!(f, "{action} was not sent: ")?,
            ErrorKind::NoAnswer => write!(f, "{action} was sent and may have been executed: ")?,
            ErrorKind::Refused => write!(f, "{action} failed: ")?,
            ErrorKind::NotUnderstood => {
                write!(f, "{action} got an answer that is not of this API: ")?
            }
        }
        if let Some(code) = &parts.code {
            write!(f, "{}: ", OneLine(code))?;
        }
        let message = parts.message.trim_end_matches(['.', ' ', '\n', '\r']);
        write!(f, "{}", OneLine(message))?;
        if let Some(path) = &parts.json_path {
            write!(f, " in {}", OneLine(path))?;
        }
        let status = parts.http_status.filter(|status| *status != 200);
        match (status, parts.request_id.as_deref().map(OneLine)) {
            (Some(status), Some(id)) => write!(f, " (HTTP {status}, request {id})")?,
            (Some(status), None) => write!(f, " (HTTP {status})")?,
            (None, Some(id)) => write!(f, " (request {id})")?,
            (None, None) => {}
        }
        if parts.attempts > 1 {
            write!(f, " after {} attempts", parts.attempts)?;
        }
        if let Some(step) = parts.code.as_deref().and_then(next_step) {
            write!(f, "; {step}")?;
        }
        let mut notes = parts.notes.iter();
        notes.try_for_each(|note| write!(f, "\n  {}", OneLine(note)))
    }
}

/// A text of somebody else's, which must not start lines of its own in a log or steer a terminal.
struct OneLine<'a>(&'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| {
            if c.is_control() {
                write!(f, "{}", c.escape_default())
            } else {
                write!(f, "{c}")
            }
        })
    }
}

/// What to do about the codes that every newcomer meets.
fn next_step(code: &str) -> Option<&'static str> {
    Some(match code {
        "AuthFailure.SecretIdNotFound" => {
            "check the secret id, and that key and endpoint are of the same site"
        }
        "AuthFailure.SignatureFailure" => "check the secret key",
        "AuthFailure.SignatureExpire" => "set this machine's clock",
        "AuthFailure.TokenFailure" => "fetch new temporary credentials",
        "AuthFailure.UnauthorizedOperation" => "grant the key's user this action",
        code if code.split('.').next() == Some("RequestLimitExceeded") => "call less often",
        _ => return None,
    })
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = &self.0;
        f.debug_struct("Error")
            .field("kind", &parts.kind)
            .field("action", &parts.action)
            .field("code", &parts.code)
            .field("message", &parts.message)
            .field("request_id", &parts.request_id)
            .field("http_status", &parts.http_status)
            .field("json_path", &parts.json_path)
            .field("attempts", &parts.attempts)
            // The body may hold the user's data, and `{:?}` is what ends up in logs.
            .field(
                "body",
                &parts
                    .body
                    .as_ref()
                    .map(|body| format!("[{} bytes]", body.len())),
            )
            .field("notes", &parts.notes)
            .field("source", &parts.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_shows_action_code_message_and_request_id() {
        let error = Error::refused(
            "AuthFailure.SignatureExpire".to_owned(),
            "The time is wrong.".to_owned(),
        )
        .with_action("GetFlowStatistic")
        .with_request_id(Some("1a2b".to_owned()));
        assert_eq!(
            error.to_string(),
            "GetFlowStatistic failed: AuthFailure.SignatureExpire: The time is wrong \
             (request 1a2b); set this machine's clock"
        );
        assert!(error.is("AuthFailure.SignatureExpire") && !error.is("AuthFailure"));
    }

    #[test]
    fn each_note_is_a_line_after_the_first() {
        let notes = ["one", "two\nlines"].map(str::to_owned);
        let error = Error::never_sent("no luck").with_notes(notes);
        assert_eq!(error.to_string(), "no luck\n  one\n  two\\nlines");
    }

    #[test]
    fn the_four_kinds_read_differently() {
        let kinds = [
            (Error::never_sent("x"), "A was not sent: x"),
            (
                Error::no_answer("x"),
                "A was sent and may have been executed: x",
            ),
            (Error::refused("C".into(), "x".into()), "A failed: C: x"),
            (
                Error::not_understood("x"),
                "A got an answer that is not of this API: x",
            ),
        ];
        for (error, shown) in kinds {
            assert_eq!(error.with_action("A").to_string(), shown);
        }
    }

    #[test]
    fn display_leaves_the_source_to_whoever_walks_the_chain() {
        let error = Error::no_answer("no answer").with_source("connection reset");
        assert!(!error.to_string().contains("reset"));
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("connection reset")
        );
    }

    #[test]
    fn a_body_is_kept_up_to_a_bound_and_not_shown_in_debug() {
        let error = Error::not_understood("x").with_body("é".repeat(KEPT_BODY).as_bytes());
        assert!(error.body().is_some_and(|body| body.len() <= KEPT_BODY));
        let binary = Error::not_understood("x").with_body(&[0xff; KEPT_BODY]);
        assert!(binary.body().is_some_and(|body| body.len() <= KEPT_BODY));
        assert!(!format!("{error:?}").contains('é'));
    }

    #[test]
    fn what_the_server_says_stays_on_one_line() {
        let error = Error::refused("A\nB".into(), "line 1\nline 2\u{1b}[31m".into());
        assert_eq!(
            error.to_string(),
            "the call failed: A\\nB: line 1\\nline 2\\u{1b}[31m"
        );
        let error = Error::not_understood("x")
            .with_json_path("Response.a\nb".to_owned())
            .with_request_id(Some("1\n2".to_owned()));
        assert_eq!(
            error.to_string(),
            "the call got an answer that is not of this API: x in Response.a\\nb (request 1\\n2)"
        );
    }

    #[test]
    fn an_error_is_small_to_move() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
