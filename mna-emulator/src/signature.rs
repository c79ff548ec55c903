//! TC3-HMAC-SHA256, computed from what was received.
//!
//! Nothing here is shared with the signer it judges, except the hash function.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::fault::Fault;
use crate::received::Received;

/// The name of the algorithm, which begins the `Authorization` header and the string to sign.
pub(crate) const ALGORITHM: &str = "TC3-HMAC-SHA256";

/// What a scope ends with.
pub(crate) const SCOPE_END: &str = "tc3_request";

const UNSIGNED_PAYLOAD: &[u8] = b"UNSIGNED-PAYLOAD";

/// The request in the form that is hashed, with the headers named in `signed_headers`.
pub(crate) fn canonical_request(
    received: &Received,
    signed_headers: &str,
) -> Result<Vec<u8>, Fault> {
    let mut canonical = Vec::new();
    for line in [received.method.as_str(), &received.path, &received.query] {
        canonical.extend_from_slice(line.as_bytes());
        canonical.push(b'\n');
    }
    for name in signed_headers.split(';') {
        canonical.extend_from_slice(name.as_bytes());
        canonical.push(b':');
        canonical.extend_from_slice(&signed_value(received, name)?);
        canonical.push(b'\n');
    }
    canonical.push(b'\n');
    canonical.extend_from_slice(signed_headers.as_bytes());
    canonical.push(b'\n');
    canonical.extend_from_slice(hex_sha256(payload(received)).as_bytes());
    Ok(canonical)
}

/// The text whose HMAC is the signature.
pub(crate) fn string_to_sign(
    timestamp: &str,
    date: &str,
    service: &str,
    canonical: &[u8],
) -> String {
    let hashed = hex_sha256(canonical);
    format!("{ALGORITHM}\n{timestamp}\n{date}/{service}/{SCOPE_END}\n{hashed}")
}

/// The signature as lower-case hexadecimal digits; nothing if the key cannot be used.
pub(crate) fn signature(
    secret_key: &str,
    date: &str,
    service: &str,
    string_to_sign: &str,
) -> Option<String> {
    let of_date = hmac(format!("TC3{secret_key}").as_bytes(), date)?;
    let of_service = hmac(&of_date, service)?;
    let signing_key = hmac(&of_service, SCOPE_END)?;
    Some(hex(&hmac(&signing_key, string_to_sign)?))
}

/// A header's value as it is signed.
fn signed_value(received: &Received, name: &str) -> Result<Vec<u8>, Fault> {
    let mut values = received.headers.get_all(name).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return Err(Fault::new(
            "AuthFailure.InvalidAuthorization",
            format!(
                "SignedHeaders names \"{}\", which must stand in the request exactly once",
                crate::fault::excerpt(name)
            ),
        ));
    };
    let value = value.as_bytes().trim_ascii();
    Ok(if name == "x-tc-action" {
        value.to_ascii_lowercase()
    } else {
        value.to_vec()
    })
}

/// What is hashed in the body's place.
fn payload(received: &Received) -> &[u8] {
    let stated = received.headers.get("x-tc-content-sha256");
    if stated.is_some_and(|value| value.as_bytes().trim_ascii() == UNSIGNED_PAYLOAD) {
        return UNSIGNED_PAYLOAD;
    }
    received.body.as_deref().unwrap_or_default()
}

fn hmac(key: &[u8], message: &str) -> Option<Vec<u8>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(message.as_bytes());
    Some(mac.finalize().into_bytes().to_vec())
}

fn hex_sha256(data: &[u8]) -> String {
    hex(&Sha256::digest(data))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use hyper::{HeaderMap, Method, header::HeaderValue};
    use serde_json::Value;

    use super::*;

    fn received(host: &'static str, content_type: &'static str, body: &str) -> Received {
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static(host));
        headers.insert("content-type", HeaderValue::from_static(content_type));
        headers.insert("x-tc-action", HeaderValue::from_static("DescribeInstances"));
        Received {
            at: SystemTime::UNIX_EPOCH,
            method: Method::POST,
            path: "/".to_owned(),
            query: String::new(),
            headers,
            body: Some(body.to_owned().into()),
        }
    }

    fn follows_every_step_of(name: &str, signed_headers: &str) {
        let vectors: Value =
            serde_json::from_str(include_str!("../tests/data/documented.json")).unwrap();
        let vectors = vectors.as_array().unwrap();
        let vector = vectors.iter().find(|v| v["name"] == name).unwrap();
        let text = |key: &str| vector[key].as_str().unwrap();
        let request = received(
            "cvm.tencentcloudapi.com",
            "application/json; charset=utf-8",
            text("payload"),
        );
        let canonical = canonical_request(&request, signed_headers).unwrap();
        assert_eq!(
            String::from_utf8(canonical.clone()).unwrap(),
            text("canonical_request")
        );
        let timestamp = vector["timestamp"].to_string();
        let to_sign = string_to_sign(&timestamp, "2019-02-25", "cvm", &canonical);
        assert_eq!(to_sign, text("sts"));
        let signature = signature(text("secret_key"), "2019-02-25", "cvm", &to_sign).unwrap();
        assert_eq!(signature, text("signature"));
    }

    #[test]
    fn the_documented_example_of_2019_is_followed_step_by_step() {
        follows_every_step_of("public_doc_2019", "content-type;host");
    }

    #[test]
    fn the_present_documented_example_is_followed_step_by_step() {
        follows_every_step_of("public_doc_current", "content-type;host;x-tc-action");
    }

    #[test]
    fn a_signed_header_that_is_missing_or_doubled_is_refused() {
        let mut request = received("h", "application/json", "{}");
        let missing = canonical_request(&request, "content-type;host;x-tc-token").unwrap_err();
        assert_eq!(missing.code, "AuthFailure.InvalidAuthorization");
        assert!(missing.message.contains("x-tc-token"));
        request
            .headers
            .append("host", HeaderValue::from_static("other"));
        let doubled = canonical_request(&request, "content-type;host").unwrap_err();
        assert!(doubled.message.contains("\"host\""));
    }
}
