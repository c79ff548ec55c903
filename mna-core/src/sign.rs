//! TC3-HMAC-SHA256: parts and a time go in, the `Authorization` value comes out.
//!
//! The algorithm is the one of Tencent Cloud's [signature page]; its steps are the functions below,
//! in order. Nothing here reads a clock, sends anything or changes what it is given.
//!
//! Deriving the key takes three of the four HMACs of a signature, and the key is the same for a
//! whole day: a [`Signer`] keeps it, as an HMAC state that has the key already mixed in.
//!
//! [signature page]: https://www.tencentcloud.com/document/product/267/37447

use std::sync::{Arc, Mutex, PoisonError};

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::credential::Credential;
use crate::time::{UnixSeconds, date_of_day};

#[cfg(feature = "legacy-signature")]
pub mod legacy;

/// How the signature is named in requests.
const ALGORITHM: &str = "TC3-HMAC-SHA256";
/// What stands in place of the body's hash, and in its header, when the body is not signed.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
/// What stands in place of the `Authorization` value where an action is called without a credential.
pub const SKIP_SIGNATURE: &str = "SKIP";

/// How many keys a [`Signer`] keeps: enough for a program that calls with several credentials.
const KEPT_KEYS: usize = 8;

/// The parts of a request that its signature covers.
///
/// ```
/// use mna_core::{Credential, sign::{Payload, SignableRequest, Signer}};
///
/// let credential = Credential::new("AKIDexample", "a-secret-key")?;
/// let authorization = Signer::default().sign(
///     &SignableRequest {
///         method: "POST",
///         query: "",
///         headers: &[
///             ("content-type", "application/json"),
///             ("host", "mna.intl.tencentcloudapi.com"),
///             ("x-tc-action", "getdevices"),
///         ],
///         payload: Payload::Bytes(br#"{"PageSize":10,"PageNumber":1}"#),
///     },
///     &credential,
///     "mna",
///     1_551_113_065.into(),
/// );
/// assert!(authorization.starts_with("TC3-HMAC-SHA256 Credential=AKIDexample/2019-02-25/mna/"));
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SignableRequest<'a> {
    /// `POST` or `GET`.
    pub method: &'a str,
    /// The query exactly as it is sent, without the question mark; empty for `POST`.
    pub query: &'a str,
    /// The signed headers: names in lower case and sorted, values trimmed. `content-type` and
    /// `host` must be among them; the value of `x-tc-action` is signed in lower case.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub payload: Payload<'a>,
}

/// The body of a request, as far as its signature is concerned.
#[derive(Clone, Copy, Debug)]
pub enum Payload<'a> {
    /// These bytes are sent and signed.
    Bytes(&'a [u8]),
    /// The body is not signed, and `x-tc-content-sha256` says so.
    Unsigned,
}

/// Signs requests and remembers the keys it derived.
///
/// Signing is a function of what it is given: the memory makes it faster and is never seen.
#[derive(Debug, Default)]
pub struct Signer {
    keys: Mutex<Vec<Arc<SigningKey>>>,
}

impl Signer {
    /// The value of the `Authorization` header. It is as sensitive as a session: do not log it.
    ///
    /// `service` is the product's id, and `time` is also what `x-tc-timestamp` must say.
    pub fn sign(
        &self,
        request: &SignableRequest<'_>,
        credential: &Credential,
        service: &str,
        time: UnixSeconds,
    ) -> String {
        self.key(credential, service, time).sign(request, time)
    }

    fn key(&self, credential: &Credential, service: &str, time: UnixSeconds) -> Arc<SigningKey> {
        let day = time.day();
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = keys.iter().find(|key| key.is_for(credential, service, day)) {
            return Arc::clone(key);
        }
        let key = Arc::new(SigningKey::derive(credential, service, day));
        // Yesterday's keys are of no use, and secrets stay in memory no longer than they must.
        keys.retain(|key| key.day == day);
        if keys.len() == KEPT_KEYS {
            keys.remove(0);
        }
        keys.push(Arc::clone(&key));
        key
    }
}

/// The key of one credential, service and day.
struct SigningKey {
    credential: Credential,
    service: String,
    day: i64,
    /// `2019-02-25/mna/tc3_request`
    scope: String,
    mac: Hmac<Sha256>,
}

impl SigningKey {
    fn derive(credential: &Credential, service: &str, day: i64) -> SigningKey {
        let date = date_of_day(day);
        let secret = Zeroizing::new(["TC3", credential.secret_key()].concat());
        let secret_date = hmac_of(secret.as_bytes(), &date);
        let secret_service = hmac_of(&*secret_date, service);
        let secret_signing = hmac_of(&*secret_service, "tc3_request");
        SigningKey {
            credential: credential.clone(),
            service: service.to_owned(),
            day,
            scope: format!("{date}/{service}/tc3_request"),
            mac: keyed(&*secret_signing),
        }
    }

    fn is_for(&self, credential: &Credential, service: &str, day: i64) -> bool {
        self.day == day && self.credential.is_same(credential) && self.service == service
    }

    fn sign(&self, request: &SignableRequest<'_>, time: UnixSeconds) -> String {
        // One buffer holds the canonical request, then the string to sign, then the result.
        let mut text = String::with_capacity(512);
        write_canonical_request(&mut text, request);
        let hashed_request = Hex::of(&Sha256::digest(text.as_bytes()).into());

        text.clear();
        write_string_to_sign(&mut text, time, &self.scope, hashed_request.as_str());
        let mut mac = self.mac.clone();
        mac.update(text.as_bytes());
        let signature = Hex::of(&mac.finalize().into_bytes().into());

        text.clear();
        self.write_authorization(&mut text, request, signature.as_str());
        text
    }

    fn write_authorization(
        &self,
        value: &mut String,
        request: &SignableRequest<'_>,
        signature: &str,
    ) {
        for part in [
            ALGORITHM,
            " Credential=",
            self.credential.secret_id(),
            "/",
            &self.scope,
        ] {
            value.push_str(part);
        }
        value.push_str(", SignedHeaders=");
        push_signed_names(value, request);
        value.push_str(", Signature=");
        value.push_str(signature);
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningKey")
            .field("secret_id", &self.credential.secret_id())
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

/// Step 1: the request in the one form that both sides hash.
fn write_canonical_request(out: &mut String, request: &SignableRequest<'_>) {
    // HTTPRequestMethod, CanonicalURI (always `/`), CanonicalQueryString
    out.push_str(request.method);
    out.push_str("\n/\n");
    out.push_str(request.query);
    out.push('\n');
    // CanonicalHeaders, each with its line end, then an empty line
    for (name, value) in request.headers {
        out.push_str(name);
        out.push(':');
        out.push_str(value);
        out.push('\n');
    }
    out.push('\n');
    // SignedHeaders
    push_signed_names(out, request);
    out.push('\n');
    // HashedRequestPayload
    let payload = match request.payload {
        Payload::Bytes(bytes) => bytes,
        Payload::Unsigned => UNSIGNED_PAYLOAD.as_bytes(),
    };
    out.push_str(Hex::of(&Sha256::digest(payload).into()).as_str());
}

/// Step 2: what is really signed.
fn write_string_to_sign(out: &mut String, time: UnixSeconds, scope: &str, hashed_request: &str) {
    use std::fmt::Write;

    out.push_str(ALGORITHM);
    // Writing to a String cannot fail.
    let _ = write!(out, "\n{}\n", time.get());
    out.push_str(scope);
    out.push('\n');
    out.push_str(hashed_request);
}

fn push_signed_names(out: &mut String, request: &SignableRequest<'_>) {
    for (index, (name, _)) in request.headers.iter().enumerate() {
        if index > 0 {
            out.push(';');
        }
        out.push_str(name);
    }
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    // HMAC takes keys of every length: longer ones are hashed first. The other arm cannot be
    // reached, and is as good a key as any if it ever were.
    Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()))
}

fn hmac_of(key: &[u8], message: &str) -> Zeroizing<[u8; 32]> {
    let mut mac = keyed(key);
    mac.update(message.as_bytes());
    Zeroizing::new(mac.finalize().into_bytes().into())
}

/// A hash in hexadecimal, without an allocation.
struct Hex([u8; 64]);

/// The two digits of every byte.
const DIGITS: [[u8; 2]; 256] = {
    let digits = b"0123456789abcdef";
    let mut pairs = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        pairs[byte] = [digits[byte >> 4], digits[byte & 15]];
        byte += 1;
    }
    pairs
};

impl Hex {
    fn of(hash: &[u8; 32]) -> Hex {
        let mut text = [0; 64];
        for (pair, byte) in text.as_chunks_mut().0.iter_mut().zip(hash) {
            *pair = DIGITS[usize::from(*byte)];
        }
        Hex(text)
    }

    fn as_str(&self) -> &str {
        // Only ASCII digits and letters are ever put in.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
