//! Whether a request is from one of the accounts.

use std::time::SystemTime;

use subtle::ConstantTimeEq;

use crate::account::Account;
use crate::accounts::{Accounts, Known};
use crate::authorization::Authorization;
use crate::claims::{Claims, Form};
use crate::date::{Utc, unix_seconds};
use crate::fault::{Fault, excerpt};
use crate::received::Received;
use crate::{legacy, signature};

/// How far a request's time may be from the server's, in seconds; this far is still accepted.
const WINDOW: u64 = 5 * 60;

/// The longest canonical request that a message repeats, in characters.
const LONGEST_SHOWN: usize = 2_000;

/// Who sent a request, and what for.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    /// The secret id of the account whose things the request works on; nothing if it was not signed.
    pub(crate) owner: Option<String>,
    /// The service that the credential scope names; signature v1 has none.
    pub(crate) service: Option<String>,
}

/// Finds out who sent `received`, or says why that cannot be believed.
pub(crate) fn verify(
    received: &Received,
    claims: &Claims,
    accounts: &Accounts,
) -> Result<Caller, Fault> {
    match claims.form {
        Form::Tc3 => verify_tc3(received, claims, accounts),
        Form::V1 => verify_v1(received, claims, accounts),
        Form::Skip => {
            check_time(
                received.at,
                claims.timestamp.as_deref(),
                "X-TC-Timestamp header",
            )?;
            Ok(Caller {
                owner: None,
                service: None,
            })
        }
        Form::Absent => Err(Fault::new(
            "AuthFailure.InvalidAuthorization",
            "The request has no Authorization header that can be read.",
        )),
    }
}

/// Whoever a request says it is from, if there is such an account.
pub(crate) fn believe(received: &Received, claims: &Claims, accounts: &Accounts) -> Caller {
    let known = claims.secret_id.as_deref().and_then(|id| accounts.find(id));
    let authorization = received.header("authorization").unwrap_or_default();
    let scope = authorization.split(['/', ',']).nth(2);
    Caller {
        owner: known.map(|known| known.owner),
        service: scope.map(str::to_owned),
    }
}

fn verify_tc3(received: &Received, claims: &Claims, accounts: &Accounts) -> Result<Caller, Fault> {
    let header = received.header("authorization").unwrap_or_default();
    let authorization = Authorization::parse(header)?;
    let timestamp = claims.timestamp.as_deref();
    let timestamp = check_time(received.at, timestamp, "X-TC-Timestamp header")?;
    let known = known(accounts, authorization.secret_id)?;
    check_signature(received, &authorization, timestamp, &known.account)?;
    check_token(received.at, claims, &known.account, "X-TC-Token")?;
    Ok(Caller {
        owner: Some(known.owner),
        service: Some(authorization.service.to_owned()),
    })
}

fn verify_v1(received: &Received, claims: &Claims, accounts: &Accounts) -> Result<Caller, Fault> {
    let required = |name: &str| {
        claims.parameter(name).ok_or_else(|| {
            Fault::new(
                "MissingParameter",
                format!("Signature v1 needs the parameter {name}."),
            )
        })
    };
    check_time(
        received.at,
        claims.timestamp.as_deref(),
        "Timestamp parameter",
    )?;
    let nonce = required("Nonce")?;
    if !nonce.parse::<u64>().is_ok_and(|nonce| nonce > 0) {
        return Err(Fault::new(
            "InvalidParameter",
            format!(
                "Nonce must be a whole number above zero, not \"{}\".",
                excerpt(nonce)
            ),
        ));
    }
    let known = known(accounts, required("SecretId")?)?;
    let text = legacy::text_to_sign(received, claims);
    let method = claims.parameter("SignatureMethod");
    let right = legacy::signature(method, known.account.secret_key(), &text)?;
    if !same(&right, required("Signature")?) {
        let mut message = MISMATCH.to_owned();
        // It holds the token, if there is one.
        if claims.token.is_none() && text.chars().count() <= LONGEST_SHOWN {
            message += &format!(" The string to sign is {text:?}.");
        }
        return Err(Fault::new("AuthFailure.SignatureFailure", message));
    }
    check_token(received.at, claims, &known.account, "Token")?;
    Ok(Caller {
        owner: Some(known.owner),
        service: None,
    })
}

const MISMATCH: &str = "The signature does not match the request: the secret key is another one, \
                        or what was signed is not what arrived.";

fn known(accounts: &Accounts, secret_id: &str) -> Result<Known, Fault> {
    accounts.find(secret_id).ok_or_else(|| {
        let id = excerpt(secret_id);
        Fault::new(
            "AuthFailure.SecretIdNotFound",
            format!("No account of this emulator has the secret id \"{id}\"."),
        )
    })
}

/// The timestamp as it was sent, if it is near enough to the time of arrival. `place` is where it
/// should stand.
fn check_time<'a>(
    arrived: SystemTime,
    sent: Option<&'a str>,
    place: &str,
) -> Result<&'a str, Fault> {
    let sent =
        sent.ok_or_else(|| Fault::new("MissingParameter", format!("The request has no {place}.")))?;
    let seconds: i64 = sent.parse().map_err(|_| {
        let shown = excerpt(sent);
        Fault::new(
            "InvalidParameter",
            format!("The {place} must be in whole seconds since 1970, not \"{shown}\"."),
        )
    })?;
    let now = unix_seconds(arrived);
    if seconds.abs_diff(now) > WINDOW {
        return Err(Fault::new(
            "AuthFailure.SignatureExpire",
            format!(
                "The request says it was signed at {seconds}, here it is {now}: \
                 more than {WINDOW} seconds lie between."
            ),
        ));
    }
    Ok(sent)
}

fn check_signature(
    received: &Received,
    authorization: &Authorization<'_>,
    timestamp: &str,
    account: &Account,
) -> Result<(), Fault> {
    let date = Utc::new(timestamp.parse().unwrap_or_default()).date();
    if authorization.date != date {
        let found = excerpt(authorization.date);
        return Err(Fault::new(
            "AuthFailure.SignatureFailure",
            format!(
                "The Credential's date is \"{found}\", but the UTC date of X-TC-Timestamp \
                 {timestamp} is {date}."
            ),
        ));
    }
    let canonical = signature::canonical_request(received, authorization.signed_headers)?;
    let service = authorization.service;
    let to_sign = signature::string_to_sign(timestamp, &date, service, &canonical);
    let right = signature::signature(account.secret_key(), &date, service, &to_sign);
    let equal = right.is_some_and(|right| same(&right, authorization.signature));
    if equal {
        return Ok(());
    }
    let mut message = MISMATCH.to_owned();
    // A signed token would stand in the canonical request.
    if !authorization.signed_headers.contains("x-tc-token") {
        let canonical = String::from_utf8_lossy(&canonical);
        if canonical.chars().count() <= LONGEST_SHOWN {
            message += &format!(
                " The canonical request is {canonical:?}, the string to sign is {to_sign:?}."
            );
        }
    }
    Err(Fault::new("AuthFailure.SignatureFailure", message))
}

/// Temporary key pairs work only with their token, and only for a time. `place` is where the token
/// should stand.
fn check_token(
    arrived: SystemTime,
    claims: &Claims,
    account: &Account,
    place: &str,
) -> Result<(), Fault> {
    let fault = |message: String| Err(Fault::new("AuthFailure.TokenFailure", message));
    if let Some(token) = account.token() {
        match &claims.token {
            Some(sent) if same(token, sent) => {}
            Some(_) => return fault(format!("{place} is not the token of this secret id.")),
            None => {
                return fault(format!(
                    "This secret id is a temporary one; its token must be sent in {place}."
                ));
            }
        }
    }
    if let Some(expiry) = account.expiry().filter(|expiry| *expiry <= arrived) {
        let (expired, now) = (unix_seconds(expiry), unix_seconds(arrived));
        return fault(format!(
            "This temporary key pair expired at {expired}, here it is {now}."
        ));
    }
    Ok(())
}

/// Compares in a time that does not tell where the two differ.
fn same(expected: &str, found: &str) -> bool {
    bool::from(expected.as_bytes().ct_eq(found.as_bytes()))
}
