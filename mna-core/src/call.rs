//! One call, in order.
//!
//! [`run`] is the whole way from a request to its answer; each step is a line of it. Steps that
//! come with the limiter and the retry policy are named where they belong.

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName, HeaderValue, LOCATION};

use crate::action::{Action, ServiceInfo};
use crate::client::{Shared, check_region};
use crate::clock::within;
use crate::endpoint::Endpoint;
use crate::envelope::{self, Content};
use crate::error::Error;
use crate::object::Response;
use crate::options::CallOptions;
use crate::sign::{Payload, SignableRequest};
use crate::time::UnixSeconds;
use crate::transport::{Body, End, TransportError};

/// The API takes bodies of up to 10 MB.
const REQUEST_BOUND: usize = 10 * 1000 * 1000;
const JSON: &str = "application/json";
/// How the SDK names itself to the server.
const REQUEST_CLIENT: &str = concat!("SDK_RUST_MNA_", env!("CARGO_PKG_VERSION"));

const X_TC_ACTION: HeaderName = HeaderName::from_static("x-tc-action");
const X_TC_LANGUAGE: HeaderName = HeaderName::from_static("x-tc-language");
const X_TC_REGION: HeaderName = HeaderName::from_static("x-tc-region");
const X_TC_REQUEST_CLIENT: HeaderName = HeaderName::from_static("x-tc-requestclient");
const X_TC_REQUEST_ID: HeaderName = HeaderName::from_static("x-tc-requestid");
const X_TC_TIMESTAMP: HeaderName = HeaderName::from_static("x-tc-timestamp");
const X_TC_TOKEN: HeaderName = HeaderName::from_static("x-tc-token");
const X_TC_VERSION: HeaderName = HeaderName::from_static("x-tc-version");

/// A request that is ready to be signed.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) service: &'static ServiceInfo,
    pub(crate) action: String,
    pub(crate) body: Bytes,
    pub(crate) options: CallOptions,
}

/// Makes the call. Whatever type comes out, all of this but the decoding is compiled once.
pub(crate) async fn run<T: Response>(client: &Shared, call: Call) -> Result<T, Error> {
    let result = match exchange(client, &call).await {
        Ok(response) => understand(response),
        Err(error) => Err(error),
    };
    result.map_err(|error| error.with_action(&call.action))
}

/// Everything up to the server's response.
async fn exchange(client: &Shared, call: &Call) -> Result<http::Response<Body>, Error> {
    // 1. Credentials: the client has one for all its life. A chain that refreshes goes here.
    // 2. Check what can be checked before anything is spent.
    check(call)?;
    // 3. The rate limiter waits here, keyed by credential, endpoint and action.
    // 4. Sign; every attempt anew.
    let request = prepare(client, call)?;
    // 5. Send, within the time limit.
    let limit = call.options.timeout.unwrap_or(client.timeout);
    let sent = client.transport.send(request);
    match within(&*client.clock, limit, sent).await {
        Some(Ok(response)) => Ok(response),
        Some(Err(error)) => Err(transport_error(error)),
        None => Err(Error::no_answer(format!(
            "no answer within {limit:?}; allow it more time"
        ))),
    }
    // 6. The answer is decoded by `understand`.
    // 7. Whether to try again is decided here, by what the action and the failure allow.
    // 8. `tracing` hears of each attempt here.
}

fn check(call: &Call) -> Result<(), Error> {
    if call.body.len() > REQUEST_BOUND {
        return Err(Error::never_sent(format!(
            "the request has {} bytes, the API takes {REQUEST_BOUND}; send less at a time",
            call.body.len()
        )));
    }
    call.options.region.as_deref().map_or(Ok(()), check_region)
}

/// The signed HTTP request.
pub(crate) fn prepare(client: &Shared, call: &Call) -> Result<http::Request<Bytes>, Error> {
    let of_product = || Endpoint::of_host(call.service.host(client.site));
    let endpoint = client.endpoint.clone().unwrap_or_else(of_product);
    let time = UnixSeconds::from(client.clock.now());
    let authorization = client.signer.sign(
        &SignableRequest {
            method: "POST",
            query: "",
            headers: &[
                ("content-type", JSON),
                ("host", endpoint.authority()),
                ("x-tc-action", &call.action.to_ascii_lowercase()),
            ],
            payload: Payload::Bytes(&call.body),
        },
        &client.credential,
        call.service.id,
        time,
    );

    let mut request = http::Request::post(format!("{endpoint}/"))
        .header(CONTENT_TYPE, JSON)
        .header(HOST, endpoint.authority())
        .header(X_TC_ACTION, &call.action)
        .header(X_TC_VERSION, call.service.version)
        .header(X_TC_TIMESTAMP, time.get())
        .header(X_TC_LANGUAGE, "en-US")
        .header(X_TC_REQUEST_CLIENT, REQUEST_CLIENT)
        .header(AUTHORIZATION, sensitive(&authorization)?);
    if let Some(region) = call.options.region.as_ref().or(client.region.as_ref()) {
        request = request.header(X_TC_REGION, region);
    }
    if let Some(token) = client.credential.token() {
        request = request.header(X_TC_TOKEN, sensitive(token)?);
    }
    request.body(call.body.clone()).map_err(|error| {
        Error::never_sent("a header has a character that HTTP does not allow").with_source(error)
    })
}

/// A header that nobody may print.
fn sensitive(value: &str) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        Error::never_sent("the credential has a character that HTTP does not allow")
    })?;
    value.set_sensitive(true);
    Ok(value)
}

fn transport_error(error: TransportError) -> Error {
    let kind = if error.sent {
        Error::no_answer
    } else {
        Error::never_sent
    };
    kind(error.message).with_source(error.source)
}

/// The value in a response, or what it says instead. The status and the content type are not
/// believed: refusals come with 200, and gateways send pages as JSON.
fn understand<T: Response>(response: http::Response<Body>) -> Result<T, Error> {
    let (head, Body { bytes, end }) = response.into_parts();
    let header = |name: HeaderName| head.headers.get(name)?.to_str().ok().map(str::to_owned);
    let decoded = match end {
        End::Complete => decode::<T>(&bytes),
        End::TooLarge { bound } => Err(unreadable(
            &bytes,
            Error::not_understood(format!(
                "the answer has more than {bound} bytes; ask for less at a time, or raise the bound"
            )),
        )),
        End::CutOff(error) => Err(unreadable(
            &bytes,
            Error::not_understood("the answer was cut off").with_source(error),
        )),
    };
    match decoded {
        Ok(mut data) => {
            if data.request_id().is_empty() {
                *data.request_id() = header(X_TC_REQUEST_ID).unwrap_or_default();
            }
            Ok(data)
        }
        Err(error) => {
            let points_away = error.is_not_understood() && head.status.is_redirection();
            let error = match header(LOCATION).filter(|_| points_away) {
                Some(to) => unreadable(
                    &bytes,
                    Error::not_understood(format!(
                        "the server points to {to:?}, and redirects are not followed; check the endpoint"
                    )),
                ),
                None => error,
            };
            let request_id = error.request_id().map(str::to_owned);
            Err(error
                .with_status(head.status.as_u16())
                .with_request_id(request_id.or_else(|| header(X_TC_REQUEST_ID))))
        }
    }
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

fn decode<T: Response>(bytes: &[u8]) -> Result<T, Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let why = Error::not_understood("the answer is not UTF-8");
        unreadable(bytes, why.with_source(error))
    })?;
    let answer =
        envelope::decode::<T>(text).map_err(|error| unreadable(bytes, not_json(text, error)))?;
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
    Error::not_understood(what)
        .with_json_path(path)
        .with_source(error)
}

#[cfg(test)]
mod tests;
