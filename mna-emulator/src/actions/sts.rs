//! The security token service, as far as it gives out temporary credentials.
//!
//! Any role may be taken on, whoever it belongs to, and any web identity token is believed: there are
//! no roles and no identity providers here. What is given out works on the things of the account
//! that asked; without a signature, on those of the first account. It expires by the emulator's clock.

use std::time::{Duration, SystemTime};

use serde_json::json;

use crate::call::{Answer, Call, fields};
use crate::date::Utc;

/// How long credentials are valid if nothing else is said, in seconds.
const DURATION: i64 = 7_200;

const LONGEST_DURATION: i64 = 43_200;

/// The code for a value that breaks a rule.
const WRONG: &str = "InvalidParameter.ParamError";

pub(super) fn assume_role(call: &mut Call<'_>) -> Answer {
    issue(call)
}

pub(super) fn assume_role_with_web_identity(call: &mut Call<'_>) -> Answer {
    for name in ["ProviderId", "WebIdentityToken"] {
        if call.text(name)?.trim().is_empty() {
            return Err(call.fault(
                WRONG,
                format!("The parameter \"{name}\" must not be empty."),
            ));
        }
    }
    issue(call)
}

fn issue(call: &mut Call<'_>) -> Answer {
    let role = call.text("RoleArn")?;
    if !is_role(role) {
        let message = "The parameter \"RoleArn\" must be like \
                       qcs::cam::uin/100000000001:roleName/uploader.";
        return Err(call.fault(WRONG, message));
    }
    if call.text("RoleSessionName")?.trim().is_empty() {
        let message = "The parameter \"RoleSessionName\" must not be empty.";
        return Err(call.fault(WRONG, message));
    }
    let seconds = call
        .parameters
        .integer("DurationSeconds")
        .unwrap_or(DURATION);
    if !(1..=LONGEST_DURATION).contains(&seconds) {
        let message = format!(
            "The parameter \"DurationSeconds\" is {seconds}, but credentials are valid for 1 to \
             {LONGEST_DURATION} seconds."
        );
        return Err(call.fault("InvalidParameter.OverTimeError", message));
    }
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(call.now.unsigned_abs());
    let valid = Duration::from_secs(seconds.unsigned_abs());
    let issued = call.accounts.issue(call.owner, now, valid);
    let expired = call.now.saturating_add(seconds);
    fields(json!({
        "Credentials": {
            "Token": issued.token(),
            "TmpSecretId": issued.secret_id(),
            "TmpSecretKey": issued.secret_key(),
        },
        "ExpiredTime": expired,
        "Expiration": Utc::new(expired).rfc3339(),
    }))
}

/// `qcs::cam::uin/<account>:roleName/<name>`, or `…:role/<id>`.
fn is_role(arn: &str) -> bool {
    let role = arn.strip_prefix("qcs::cam::uin/").and_then(|rest| {
        let (uin, role) = rest.split_once(':')?;
        let digits = !uin.is_empty() && uin.bytes().all(|byte| byte.is_ascii_digit());
        let role = role
            .strip_prefix("roleName/")
            .or(role.strip_prefix("role/"))?;
        (digits && !role.is_empty()).then_some(role)
    });
    role.is_some()
}

#[cfg(test)]
mod tests {
    use super::is_role;

    #[test]
    fn a_role_is_named_by_its_account_and_its_name() {
        for arn in [
            "qcs::cam::uin/1:roleName/r",
            "qcs::cam::uin/100000000001:role/4611686018427397919",
        ] {
            assert!(is_role(arn), "{arn}");
        }
        for arn in [
            "",
            "r",
            "qcs::cam::uin/:roleName/r",
            "qcs::cam::uin/x:roleName/r",
            "qcs::cam::uin/1:roleName/",
            "qcs::cam::uin/1:user/u",
            "arn:aws:iam::1:role/r",
        ] {
            assert!(!is_role(arn), "{arn}");
        }
    }
}
