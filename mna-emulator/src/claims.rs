//! What a request says of itself, wherever its signature's form puts that.
//!
//! TC3 says it in headers. Signature v1 has no headers: action, version, key and signature are
//! parameters among those of the action, in the query or in a form. Nothing here is believed yet.

use hyper::Method;
use serde_json::{Map, Value};

use crate::fault::Fault;
use crate::query;
use crate::received::Received;

/// The parameters of signature v1 that are the protocol's and not the action's.
const COMMON: [&str; 11] = [
    "Action",
    "Version",
    "Region",
    "Timestamp",
    "Nonce",
    "SecretId",
    "SignatureMethod",
    "Signature",
    "Token",
    "Language",
    "RequestClient",
];

/// How a request says who sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `Authorization: TC3-HMAC-SHA256 …`, or something else that is none of the others.
    Tc3,
    /// `Authorization: SKIP`, for actions that give out credentials.
    Skip,
    /// `Signature=…` among the parameters.
    V1,
    /// Not at all.
    Absent,
}

/// What a request says of itself. It has no `Debug`, because parameters can be secret.
pub(crate) struct Claims {
    pub(crate) form: Form,
    /// The decoded parameters of a request without an `Authorization` header, in the order sent.
    pairs: Vec<(String, String)>,
    pub(crate) action: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) timestamp: Option<String>,
    pub(crate) secret_id: Option<String>,
    pub(crate) token: Option<String>,
}

impl Claims {
    /// Looks where the form of the signature puts things.
    pub(crate) fn read(received: &Received) -> Result<Claims, Fault> {
        if let Some(authorization) = received.header("authorization") {
            let form = match authorization {
                "SKIP" => Form::Skip,
                _ => Form::Tc3,
            };
            return Ok(Claims::in_headers(received, form, Vec::new()));
        }
        let sent = match received.method {
            Method::GET => received.query.as_str(),
            Method::POST if received.is_form() => {
                std::str::from_utf8(received.body.as_deref().unwrap_or_default()).map_err(|_| {
                    Fault::new("InvalidParameter", "The form in the body is not UTF-8.")
                })?
            }
            _ => "",
        };
        let pairs = query::pairs(sent)?;
        if !pairs.iter().any(|(name, _)| name == "Signature") {
            return Ok(Claims::in_headers(received, Form::Absent, pairs));
        }
        let of = |wanted: &str| {
            let mut pairs = pairs.iter();
            pairs
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.clone())
        };
        Ok(Claims {
            form: Form::V1,
            action: of("Action"),
            version: of("Version"),
            timestamp: of("Timestamp"),
            secret_id: of("SecretId"),
            token: of("Token"),
            pairs,
        })
    }

    fn in_headers(received: &Received, form: Form, pairs: Vec<(String, String)>) -> Claims {
        let of = |header: &str, parameter: &str| {
            let pair = pairs.iter().find(|(name, _)| name == parameter);
            let header = received.header(header).map(str::to_owned);
            header.or_else(|| pair.map(|(_, value)| value.clone()))
        };
        Claims {
            form,
            action: of("x-tc-action", "Action"),
            version: of("x-tc-version", "Version"),
            timestamp: of("x-tc-timestamp", "Timestamp"),
            secret_id: received
                .header("authorization")
                .and_then(secret_id)
                .map(str::to_owned)
                .or_else(|| of("", "SecretId")),
            token: of("x-tc-token", "Token"),
            pairs,
        }
    }

    /// The value of a parameter of signature v1.
    pub(crate) fn parameter(&self, wanted: &str) -> Option<&str> {
        let mut pairs = self.pairs.iter();
        let (_, value) = pairs.find(|(name, _)| name == wanted)?;
        Some(value)
    }

    /// All parameters of signature v1 but the signature, in the order of their names' bytes.
    pub(crate) fn signed_pairs(&self) -> Vec<&(String, String)> {
        let pairs = self.pairs.iter();
        let mut pairs: Vec<_> = pairs.filter(|(name, _)| name != "Signature").collect();
        pairs.sort_by(|(one, _), (other, _)| one.as_bytes().cmp(other.as_bytes()));
        pairs
    }

    /// The action's own parameters, if they stand among the protocol's.
    pub(crate) fn parameters(&self) -> Result<Option<Map<String, Value>>, Fault> {
        if self.pairs.is_empty() {
            return Ok(None);
        }
        let own = self
            .pairs
            .iter()
            .filter(|(name, _)| !COMMON.contains(&name.as_str()));
        query::nest(own.cloned()).map(Some)
    }
}

/// The secret id in an `Authorization` header, well-formed or not.
fn secret_id(authorization: &str) -> Option<&str> {
    let (_, rest) = authorization.split_once("Credential=")?;
    rest.split(['/', ',', ' ']).next()
}
