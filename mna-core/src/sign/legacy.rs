//! Signature v1, for gateways that know no other: HMAC-SHA-1 or HMAC-SHA-256 over all parameters.
//!
//! It has no headers of its own. What TC3 says in headers stands among the action's parameters here,
//! and so do the id of the key and the signature itself; all of it is sent as a query (`GET`) or as
//! a form (`POST`). Wherever there is a choice, TC3 is better: it takes JSON and larger bodies, and
//! signs with a key that is good for one day and one product only.
//!
//! The algorithm is the one of Tencent Cloud's [signature page]. Nothing here reads a clock, draws
//! a number or sends anything.
//!
//! [signature page]: https://cloud.tencent.com/document/api/213/15693

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

use crate::credential::Credential;
use crate::error::Error;
use crate::query;
use crate::time::UnixSeconds;

/// Which hash the signature is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignatureMethod {
    /// HMAC-SHA-1, which servers assume where a request names no method.
    HmacSha1,
    /// HMAC-SHA-256.
    HmacSha256,
}

impl SignatureMethod {
    fn name(self) -> &'static str {
        match self {
            SignatureMethod::HmacSha1 => "HmacSHA1",
            SignatureMethod::HmacSha256 => "HmacSHA256",
        }
    }
}

/// A request before it is signed: every part of it is signed.
///
/// ```
/// use mna_core::Credential;
/// use mna_core::sign::legacy::{LegacyRequest, SignatureMethod};
///
/// let request = LegacyRequest {
///     method: "GET",
///     host: "cvm.tencentcloudapi.com",
///     action: "DescribeInstances",
///     version: "2017-03-12",
///     region: Some("ap-guangzhou"),
///     language: None,
///     request_client: None,
///     parameters: &[("InstanceIds.0".to_owned(), "ins-09dx96dg".to_owned())],
/// };
/// let credential = Credential::new("AKIDexample", "a-secret-key")?;
/// let query = request.sign(SignatureMethod::HmacSha256, &credential, 1_551_113_065.into(), 11886)?;
/// assert!(query.starts_with("Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Nonce=11886&"));
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct LegacyRequest<'a> {
    /// `GET` or `POST`.
    pub method: &'a str,
    /// The host as it is sent, with its port if that is not the usual one.
    pub host: &'a str,
    /// The action's name.
    pub action: &'a str,
    /// The version of the product's API.
    pub version: &'a str,
    /// Where the action is to be executed, for products that ask for it.
    pub region: Option<&'a str>,
    /// In which language the server answers: `zh-CN` or `en-US`.
    pub language: Option<&'a str>,
    /// How the caller names itself to the server.
    pub request_client: Option<&'a str>,
    /// The action's own parameters, flattened: `Filters.0.Name`.
    pub parameters: &'a [(String, String)],
}

impl LegacyRequest<'_> {
    /// All parameters with the signature, encoded: the query of a `GET`, and the body of a `POST`,
    /// whose content type is `application/x-www-form-urlencoded`. It may hold the session token: do
    /// not log it.
    ///
    /// `nonce` is a positive number drawn at random. With `time`, it lets the server refuse a request
    /// that somebody else has recorded and sends again.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if one of the action's parameters has the name of a
    /// common one, such as `Language`: there is only one place for both.
    pub fn sign(
        &self,
        method: SignatureMethod,
        credential: &Credential,
        time: UnixSeconds,
        nonce: u64,
    ) -> Result<String, Error> {
        let mut pairs = self.pairs(method, credential, time, nonce)?;
        let text = text_to_sign(self.method, self.host, &pairs);
        let signature = signature(method, credential.secret_key(), &text);
        pairs.push(("Signature".to_owned(), signature));
        Ok(query::encode(&pairs))
    }

    /// Step 1: all parameters, sorted by their names' bytes.
    fn pairs(
        &self,
        method: SignatureMethod,
        credential: &Credential,
        time: UnixSeconds,
        nonce: u64,
    ) -> Result<Vec<(String, String)>, Error> {
        let (time, nonce) = (time.get().to_string(), nonce.to_string());
        let common = [
            ("Action", Some(self.action)),
            ("Language", self.language),
            ("Nonce", Some(&nonce)),
            ("Region", self.region),
            ("RequestClient", self.request_client),
            ("SecretId", Some(credential.secret_id())),
            ("SignatureMethod", Some(method.name())),
            ("Timestamp", Some(&time)),
            ("Token", credential.token()),
            ("Version", Some(self.version)),
        ];
        let mut pairs = self.parameters.to_vec();
        pairs.extend(
            common
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned()))),
        );
        pairs.sort();
        let names: Vec<_> = pairs.iter().map(|(name, _)| name.as_str()).collect();
        let twice = names.windows(2).find(|two| two[0] == two[1]);
        let taken = twice.map(|two| two[0]);
        match taken.or_else(|| names.into_iter().find(|name| *name == "Signature")) {
            None => Ok(pairs),
            Some(name) => Err(Error::never_sent(format!(
                "two parameters are named {name}, and signature v1 has room for one; sign with TC3"
            ))),
        }
    }
}

/// Step 2: what is really signed. The values stand in it as they are, not encoded.
fn text_to_sign(method: &str, host: &str, pairs: &[(String, String)]) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(n, v)| format!("{n}={v}")).collect();
    format!("{method}{host}/?{}", pairs.join("&"))
}

/// Step 3: the signature, in base 64.
fn signature(method: SignatureMethod, key: &str, text: &str) -> String {
    match method {
        SignatureMethod::HmacSha1 => hmac_of::<Hmac<Sha1>>(key, text),
        SignatureMethod::HmacSha256 => hmac_of::<Hmac<Sha256>>(key, text),
    }
}

fn hmac_of<M: Mac + KeyInit>(key: &str, text: &str) -> String {
    // HMAC takes keys of every length, as in `super::keyed`.
    let mac = <M as KeyInit>::new_from_slice(key.as_bytes());
    let mut mac = mac.unwrap_or_else(|_| <M as KeyInit>::new(&Default::default()));
    mac.update(text.as_bytes());
    BASE64.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests;
