//! Requests that are signed in the old way: everything that TC3 says in headers stands among the
//! parameters.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST, HeaderValue};
use http::{HeaderMap, Method};

use super::{Prepared, URL_ENCODED, value, within_bound};
use crate::call::{Call, Content};
use crate::client::Shared;
use crate::credential::Credential;
use crate::error::Error;
use crate::options::{CallOptions, Signing};
use crate::query;
use crate::sign::legacy::{LegacyRequest, SignatureMethod};
use crate::time::UnixSeconds;

/// With the old signature, bodies have up to 1 MB.
const BODY_BOUND: usize = 1000 * 1000;

pub(super) fn method(signing: Signing) -> Option<SignatureMethod> {
    match signing {
        Signing::HmacSha1 => Some(SignatureMethod::HmacSha1),
        Signing::HmacSha256 => Some(SignatureMethod::HmacSha256),
        _ => None,
    }
}

pub(super) fn sign(
    client: &Shared,
    call: &Call,
    options: &CallOptions,
    prepared: &Prepared,
    credential: &Credential,
    method: SignatureMethod,
    time: UnixSeconds,
) -> Result<http::Request<Bytes>, Error> {
    let Content::Json(json) = &call.content else {
        return Err(Error::never_sent(
            "the old signature covers parameters only; sign a body with TC3",
        ));
    };
    let text = LegacyRequest {
        method: prepared.method.as_str(),
        host: prepared.endpoint.authority(),
        action: &call.action,
        version: call.service.version,
        region: options.region.as_deref().or(client.region.as_deref()),
        language: Some(options.language.unwrap_or(client.language).code()),
        request_client: client.request_client.to_str().ok(),
        parameters: &query::flatten(&super::parse(json)?)?,
    }
    .sign(method, credential, time, client.random_number())?;
    let (query, body) = if prepared.method == Method::GET {
        within_bound("query", text.len(), super::QUERY_BOUND)?;
        (&*text, Bytes::new())
    } else {
        within_bound("body", text.len(), BODY_BOUND)?;
        ("", Bytes::from(text.clone()))
    };

    let mut headers = HeaderMap::new();
    headers.extend(client.headers.clone());
    headers.extend(super::extra_headers(&options.headers)?);
    headers.insert(HOST, value("endpoint", prepared.endpoint.authority())?);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(URL_ENCODED));
    let mut request = http::Request::new(body);
    *request.method_mut() = prepared.method.clone();
    *request.uri_mut() = prepared.endpoint.uri(query)?;
    *request.headers_mut() = headers;
    Ok(request)
}
