//! From a call to the HTTP request that makes it: prepared once, signed for every attempt.

use std::borrow::Cow;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderName, HeaderValue, InvalidHeaderValue,
    TRANSFER_ENCODING,
};
use http::{HeaderMap, Method, Uri};

use super::{Call, Content, Context};
use crate::client::Shared;
use crate::credential::Credential;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::options::{self, CallOptions, OwnHeaders, Signing};
use crate::query;
use crate::sign::{Payload, SKIP_SIGNATURE, SignableRequest, UNSIGNED_PAYLOAD};
use crate::time::UnixSeconds;

#[cfg(feature = "legacy-signature")]
mod legacy;

/// The API takes bodies of up to 10 MB.
const BODY_BOUND: usize = 10 * 1000 * 1000;
/// The API takes queries of up to 32 KB.
const QUERY_BOUND: usize = 32 * 1024;
const JSON: &str = "application/json";
const OCTETS: &str = "application/octet-stream";
/// What a request without a body has, and one whose body is a query.
const URL_ENCODED: &str = "application/x-www-form-urlencoded";

const X_TC_ACTION: HeaderName = HeaderName::from_static("x-tc-action");
const X_TC_CONTENT_SHA256: HeaderName = HeaderName::from_static("x-tc-content-sha256");
const X_TC_LANGUAGE: HeaderName = HeaderName::from_static("x-tc-language");
const X_TC_REGION: HeaderName = HeaderName::from_static("x-tc-region");
const X_TC_REQUEST_CLIENT: HeaderName = HeaderName::from_static("x-tc-requestclient");
const X_TC_TIMESTAMP: HeaderName = HeaderName::from_static("x-tc-timestamp");
const X_TC_TOKEN: HeaderName = HeaderName::from_static("x-tc-token");
const X_TC_VERSION: HeaderName = HeaderName::from_static("x-tc-version");

/// Headers that the protocol sets: what a user put there would contradict it, or the signature.
const OURS: [HeaderName; 10] = [
    AUTHORIZATION,
    CONTENT_LENGTH,
    CONTENT_TYPE,
    HOST,
    TRANSFER_ENCODING,
    X_TC_ACTION,
    X_TC_CONTENT_SHA256,
    X_TC_TIMESTAMP,
    X_TC_TOKEN,
    X_TC_VERSION,
];

/// What is the same for all attempts of a call.
pub(crate) struct Prepared {
    pub(super) endpoint: Endpoint,
    method: Method,
    uri: Uri,
    content_type: Cow<'static, str>,
    body: Bytes,
    /// The action's name in lower case, as it is signed.
    action: String,
    headers: HeaderMap,
}

/// Checks what can be checked, and serialises what is the same for every attempt.
pub(crate) fn prepare(
    client: &Shared,
    call: &Call,
    options: &CallOptions,
) -> Result<Prepared, Error> {
    let endpoint = match (&options.endpoint, &client.endpoint) {
        (Some(text), _) => text.parse()?,
        (None, Some(endpoint)) => endpoint.clone(),
        (None, None) => Endpoint::of_host(call.service.host(client.site))?,
    };
    let (method, query, content_type, body) = form(call, options)?;
    Ok(Prepared {
        uri: endpoint.uri(&query)?,
        method,
        headers: headers(client, call, options, &endpoint, content_type.clone())?,
        content_type,
        body,
        action: call.action.to_ascii_lowercase(),
        endpoint,
    })
}

type Form = (Method, String, Cow<'static, str>, Bytes);

/// How the content travels: method, query, content type and body.
fn form(call: &Call, options: &CallOptions) -> Result<Form, Error> {
    let (content_type, body) = match (&call.content, options.method) {
        (Content::Json(json), options::Method::Get) => {
            let query = query_of(json)?;
            within_bound("query", query.len(), QUERY_BOUND)?;
            return Ok((Method::GET, query, Cow::Borrowed(URL_ENCODED), Bytes::new()));
        }
        (_, options::Method::Get) => {
            return Err(Error::never_sent(
                "only parameters can be sent by GET; leave `with_method` out for a body",
            ));
        }
        (Content::Json(json), _) => (Cow::Borrowed(JSON), json),
        (Content::Octets(bytes), _) => (Cow::Borrowed(OCTETS), bytes),
        (Content::Multipart { content_type, body }, _) => (Cow::Owned(content_type.clone()), body),
    };
    within_bound("body", body.len(), BODY_BOUND)?;
    Ok((Method::POST, String::new(), content_type, body.clone()))
}

fn query_of(json: &Bytes) -> Result<String, Error> {
    Ok(query::encode(&query::flatten(&parse(json)?)?))
}

fn parse(json: &Bytes) -> Result<serde_json::Value, Error> {
    serde_json::from_slice(json)
        .map_err(|error| Error::never_sent("the parameters cannot be flattened").with_source(error))
}

fn within_bound(part: &str, length: usize, bound: usize) -> Result<(), Error> {
    if length <= bound {
        return Ok(());
    }
    Err(Error::never_sent(format!(
        "the request's {part} has {length} bytes, the API takes {bound}; send less at a time"
    )))
}

/// All headers that are the same for every attempt.
fn headers(
    client: &Shared,
    call: &Call,
    options: &CallOptions,
    endpoint: &Endpoint,
    content_type: Cow<'static, str>,
) -> Result<HeaderMap, Error> {
    let language = options.language.unwrap_or(client.language);
    let mut headers = HeaderMap::with_capacity(8);
    headers.insert(HOST, value("endpoint", endpoint.authority())?);
    headers.insert(CONTENT_TYPE, value_of("content type", content_type)?);
    headers.insert(X_TC_ACTION, value_of("action", call.action.clone())?);
    let version = value_of("version", Cow::Borrowed(call.service.version))?;
    headers.insert(X_TC_VERSION, version);
    headers.insert(X_TC_LANGUAGE, HeaderValue::from_static(language.code()));
    headers.insert(X_TC_REQUEST_CLIENT, client.request_client.clone());
    if let Some(region) = options.region.as_ref().or(client.region.as_ref()) {
        check_region(region)?;
        headers.insert(X_TC_REGION, value("region", region)?);
    }
    if options.signing == Signing::UnsignedPayload {
        let unsigned = HeaderValue::from_static(UNSIGNED_PAYLOAD);
        headers.insert(X_TC_CONTENT_SHA256, unsigned);
    }
    if !client.headers.is_empty() {
        headers.extend(client.headers.clone());
    }
    if !options.headers.0.is_empty() {
        headers.extend(extra_headers(&options.headers)?);
    }
    Ok(headers)
}

fn value(what: &str, text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text).map_err(|error| not_allowed(what, error))
}

/// The same of a text that need not be copied: it lives as long as the program, or is given away.
fn value_of(what: &str, text: Cow<'static, str>) -> Result<HeaderValue, Error> {
    let bytes = match text {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    };
    HeaderValue::from_maybe_shared(bytes).map_err(|error| not_allowed(what, error))
}

fn not_allowed(what: &str, error: InvalidHeaderValue) -> Error {
    let message = format!("the {what} has a character that HTTP does not allow");
    Error::never_sent(message).with_source(error)
}

/// The headers that somebody wants to send along.
pub(crate) fn extra_headers(given: &OwnHeaders) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::new();
    for (name, text) in &given.0 {
        let parsed = HeaderName::try_from(name.as_str()).map_err(|error| {
            let message = format!("`header` {name:?} is no name of a header");
            Error::never_sent(message).with_source(error)
        })?;
        if OURS.contains(&parsed) {
            return Err(Error::never_sent(format!(
                "`header` {name:?} is one that the protocol sets: leave it out"
            )));
        }
        let mut value = value(&format!("`header` {name:?}"), text)?;
        value.set_sensitive(true);
        headers.append(parsed, value);
    }
    Ok(headers)
}

pub(crate) fn check_region(region: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if region.is_empty() || !region.bytes().all(allowed) {
        return Err(Error::never_sent(format!(
            "`region` {region:?} is no region: write it like `ap-singapore`, or leave it out"
        )));
    }
    Ok(())
}

impl Context<'_> {
    /// The request of one attempt. `skew` is added to `now`, which is this machine's.
    pub(super) fn sign(
        &self,
        credential: Option<&Credential>,
        now: SystemTime,
        skew: i64,
    ) -> Result<http::Request<Bytes>, Error> {
        sign(
            self.client,
            self.call,
            self.options,
            self.prepared,
            credential,
            now,
            skew,
        )
    }
}

pub(crate) fn sign(
    client: &Shared,
    call: &Call,
    options: &CallOptions,
    prepared: &Prepared,
    credential: Option<&Credential>,
    now: SystemTime,
    skew: i64,
) -> Result<http::Request<Bytes>, Error> {
    let time = UnixSeconds::from(now).plus(skew);
    #[cfg(feature = "legacy-signature")]
    if let (Some(method), Some(credential)) = (legacy::method(options.signing), credential) {
        return legacy::sign(client, call, options, prepared, credential, method, time);
    }
    let mut headers = prepared.headers.clone();
    headers.insert(X_TC_TIMESTAMP, HeaderValue::from(time.get()));
    let authorization = match credential {
        None => HeaderValue::from_static(SKIP_SIGNATURE),
        Some(credential) => {
            let request = SignableRequest {
                method: prepared.method.as_str(),
                query: prepared.uri.query().unwrap_or_default(),
                headers: &[
                    ("content-type", &prepared.content_type),
                    ("host", prepared.endpoint.authority()),
                    ("x-tc-action", &prepared.action),
                ],
                payload: match options.signing {
                    Signing::UnsignedPayload => Payload::Unsigned,
                    _ => Payload::Bytes(&prepared.body),
                },
            };
            let signature = client
                .signer
                .sign(&request, credential, call.service.id, time);
            if let Some(token) = credential.token() {
                headers.insert(X_TC_TOKEN, sensitive(token)?);
            }
            sensitive(&signature)?
        }
    };
    headers.insert(AUTHORIZATION, authorization);
    let mut request = http::Request::new(prepared.body.clone());
    *request.method_mut() = prepared.method.clone();
    *request.uri_mut() = prepared.uri.clone();
    *request.headers_mut() = headers;
    Ok(request)
}

/// A header that nobody may print.
fn sensitive(text: &str) -> Result<HeaderValue, Error> {
    let mut value = value("credential", text)?;
    value.set_sensitive(true);
    Ok(value)
}
