//! From an HTTP response to a value, or to what it says instead.

use http::header::{CONTENT_ENCODING, HeaderName, LOCATION};
use http::response::Parts;

use crate::action::Action;
use crate::envelope::{self, Content};
use crate::error::Error;
use crate::object::Response;
use crate::transport::{Body, End};

const X_TC_REQUEST_ID: HeaderName = HeaderName::from_static("x-tc-requestid");

/// The value in a response, or what it says instead. The status and the content type are not
/// believed: refusals come with 200, and gateways send pages as JSON.
pub(crate) fn understand<T: Response>(head: &Parts, body: Body) -> Result<T, Error> {
    let Body { bytes, end } = body;
    // Every type of answer has its own copy of this function: what is the same for all is elsewhere.
    let decoded = complete(&bytes, end)
        .and_then(|()| decode::<T>(&bytes).map_err(|error| compressed(error, head, &bytes)));
    let mut data = decoded.map_err(|error| explained(error, head, &bytes))?;
    if data.request_id().is_empty() {
        *data.request_id() = text_of(head, X_TC_REQUEST_ID).unwrap_or_default();
    }
    if T::IS_SECRET {
        Body::complete(bytes).scrub();
    }
    Ok(data)
}

/// Whether all of the body is there.
fn complete(bytes: &[u8], end: End) -> Result<(), Error> {
    let error = match end {
        End::Complete => return Ok(()),
        End::TooLarge { bound } => Error::not_understood(format!(
            "the answer has more than {bound} bytes; ask for less at a time, or raise the bound"
        )),
        End::CutOff(error) => Error::not_understood("the answer was cut off")
            .passing()
            .with_source(error),
    };
    Err(unreadable(bytes, error))
}

/// What is wrong with an answer that cannot be read because it is compressed.
fn compressed(error: Error, head: &Parts, bytes: &[u8]) -> Error {
    match text_of(head, CONTENT_ENCODING) {
        // Nobody asked for that, so somebody in between did it.
        Some(encoding) if error.is_not_understood() && encoding != "identity" => unreadable(
            bytes,
            Error::not_understood(format!(
                "the answer is compressed ({encoding}), which was not asked for; look at what is \
                 between here and the server"
            )),
        ),
        _ => error,
    }
}

/// The error with what the head of the response has to say about it.
fn explained(error: Error, head: &Parts, bytes: &[u8]) -> Error {
    let points_away = error.is_not_understood() && head.status.is_redirection();
    let error = match text_of(head, LOCATION).filter(|_| points_away) {
        Some(to) => unreadable(
            bytes,
            Error::not_understood(format!(
                "the server points to {to:?}, and redirects are not followed; check the endpoint"
            )),
        ),
        None => error,
    };
    let request_id = error.request_id().map(str::to_owned);
    error
        .with_status(head.status.as_u16())
        .with_request_id(request_id.or_else(|| text_of(head, X_TC_REQUEST_ID)))
}

/// A header, if it is there and a text.
fn text_of(head: &Parts, name: HeaderName) -> Option<String> {
    head.headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// Reads the body of an action's HTTP response, as [`Client::send`](crate::Client::send) does: for
/// answers that were kept, or fetched by other means with [`Client::sign`](crate::Client::sign).
///
/// ```
/// # fn example<R: mna_core::Action>() -> Result<(), mna_core::Error> {
/// let body = br#"{"Response": {"RequestId": "8fbce821"}}"#;
/// let answer = mna_core::decode_response::<R>(body)?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// [Refused](crate::ErrorKind::Refused) if the answer is a refusal,
/// [not understood](crate::ErrorKind::NotUnderstood) if it is no answer of this API.
pub fn decode_response<A: Action>(body: &[u8]) -> Result<A::Response, Error> {
    decode(body).map_err(|error| error.with_action(A::INFO.name))
}

pub(crate) fn decode<T: Response>(bytes: &[u8]) -> Result<T, Error> {
    let text = text(bytes)?;
    let answer = envelope::decode::<T>(text).map_err(|error| not_json(text, error))?;
    let refusal = match answer.content {
        Content::Data(mut data) => {
            *data.request_id() = answer.request_id;
            return Ok(data);
        }
        Content::Refused { code, message } => Error::refused(code, message),
        Content::Strange(why) => Error::not_understood(why).with_body(bytes),
    };
    Err(refusal.with_request_id(Some(answer.request_id)))
}

fn text(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| {
        let why = Error::not_understood("the answer is not UTF-8");
        unreadable(bytes, why.with_source(error))
    })
}

/// The error of a body that cannot be read as a whole, with what can be read of it.
fn unreadable(bytes: &[u8], error: Error) -> Error {
    error
        .with_body(bytes)
        .with_request_id(envelope::salvage_request_id(bytes))
}

fn not_json(text: &str, error: serde_json::Error) -> Error {
    let what = if text.trim_start().starts_with('<') {
        "the answer is a web page, perhaps of a proxy"
    } else if text.trim().is_empty() {
        "the answer is empty"
    } else if error.is_eof() {
        "the answer ends too early"
    } else {
        "the answer is not the JSON of this API"
    };
    let path = envelope::path_of_error(text).unwrap_or_default();
    let described = Error::not_understood(what).with_json_path(path);
    // What was there came from the server, and not all of it: the next answer may be whole.
    let described = if error.is_eof() {
        described.passing()
    } else {
        described
    };
    unreadable(text.as_bytes(), described.with_source(error))
}
