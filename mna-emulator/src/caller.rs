//! Whether a request is from one of the accounts.

use subtle::ConstantTimeEq;

use crate::account::Account;
use crate::authorization::Authorization;
use crate::date::{Utc, unix_seconds};
use crate::fault::{Fault, excerpt};
use crate::received::Received;
use crate::signature;

/// How far a request's time may be from the server's, in seconds; this far is still accepted.
const WINDOW: u64 = 5 * 60;

/// The longest canonical request that a message repeats, in characters.
const LONGEST_SHOWN: usize = 2_000;

/// Who sent a request, and what for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller<'a> {
    pub(crate) secret_id: &'a str,
    /// The service that the credential scope names.
    pub(crate) service: &'a str,
}

/// Finds out who sent `received`, or says why that cannot be believed.
pub(crate) fn verify<'a>(
    received: &'a Received,
    accounts: &'a [Account],
) -> Result<Caller<'a>, Fault> {
    let Some(header) = received.header("authorization") else {
        return Err(Fault::new(
            "AuthFailure.InvalidAuthorization",
            "The request has no Authorization header that can be read.",
        ));
    };
    let authorization = Authorization::parse(header)?;
    let timestamp = check_time(received)?;
    let account = accounts
        .iter()
        .find(|account| account.secret_id() == authorization.secret_id)
        .ok_or_else(|| {
            let id = excerpt(authorization.secret_id);
            Fault::new(
                "AuthFailure.SecretIdNotFound",
                format!("No account of this emulator has the secret id \"{id}\"."),
            )
        })?;
    check_signature(received, &authorization, timestamp, account)?;
    check_token(received, account)?;
    Ok(Caller {
        secret_id: account.secret_id(),
        service: authorization.service,
    })
}

/// The timestamp as it was sent, if it is near enough to the time of arrival.
fn check_time(received: &Received) -> Result<&str, Fault> {
    let sent = received.header("x-tc-timestamp").ok_or_else(|| {
        Fault::new(
            "MissingParameter",
            "The request has no X-TC-Timestamp header.",
        )
    })?;
    let seconds: i64 = sent.parse().map_err(|_| {
        let shown = excerpt(sent);
        Fault::new(
            "InvalidParameter",
            format!("X-TC-Timestamp must be in whole seconds since 1970, not \"{shown}\"."),
        )
    })?;
    let now = unix_seconds(received.at);
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
    let mut message = "The signature does not match the request: the secret key is another one, \
                       or what was signed is not what arrived."
        .to_owned();
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

/// Temporary key pairs work only with their token.
fn check_token(received: &Received, account: &Account) -> Result<(), Fault> {
    let Some(token) = account.token() else {
        return Ok(());
    };
    match received.header("x-tc-token") {
        Some(sent) if same(token, sent) => Ok(()),
        Some(_) => Err(Fault::new(
            "AuthFailure.TokenFailure",
            "X-TC-Token is not the token of this secret id.",
        )),
        None => Err(Fault::new(
            "AuthFailure.TokenFailure",
            "This secret id is a temporary one; its token must be sent in X-TC-Token.",
        )),
    }
}

/// Compares in a time that does not tell where the two differ.
fn same(expected: &str, found: &str) -> bool {
    bool::from(expected.as_bytes().ct_eq(found.as_bytes()))
}
