//! The metadata service of a virtual machine, as far as it gives out the credentials of its role.
//!
//! It knows neither signatures nor JSON envelopes: whoever reaches it is believed to be the machine.

use std::time::Duration;

use hyper::{Method, StatusCode};
use serde_json::json;

use crate::accounts::Accounts;
use crate::date::{Utc, unix_seconds};
use crate::received::Received;
use crate::reply::Reply;

const ROOT: &str = "/latest/meta-data/";
const CREDENTIALS: &str = "/latest/meta-data/cam/security-credentials/";

/// How long the credentials are valid, in seconds.
const VALID: u64 = 6 * 3_600;

/// Whether a request is one to the metadata service.
pub(crate) fn is_asked(received: &Received) -> bool {
    received.method == Method::GET && received.path.starts_with(ROOT)
}

/// Answers a request to the metadata service of a machine that has this role, or none.
pub(crate) fn answer(received: &Received, role: Option<&str>, accounts: &Accounts) -> Reply {
    let asked = received.path.strip_prefix(CREDENTIALS);
    match (asked, role) {
        (Some(""), Some(role)) => ok("text/plain", role.to_owned()),
        (Some(asked), Some(role)) if asked == role => {
            let owner = accounts.lasting().first();
            let owner = owner.map(|account| account.secret_id()).unwrap_or_default();
            let issued = accounts.issue(owner, received.at, Duration::from_secs(VALID));
            let expired = unix_seconds(received.at).saturating_add_unsigned(VALID);
            let body = json!({
                "TmpSecretId": issued.secret_id(),
                "TmpSecretKey": issued.secret_key(),
                "ExpiredTime": expired,
                "Expiration": Utc::new(expired).rfc3339(),
                "Token": issued.token(),
                "Code": "Success",
            });
            ok("application/json", body.to_string())
        }
        _ => Reply::page(404),
    }
}

fn ok(content_type: &'static str, body: String) -> Reply {
    Reply {
        status: StatusCode::OK,
        content_type,
        body: body.into(),
        code: None,
    }
}
