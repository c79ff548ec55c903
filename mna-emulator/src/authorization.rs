//! The parts of an `Authorization` header.

use crate::fault::Fault;
use crate::signature::{ALGORITHM, SCOPE_END};

/// `TC3-HMAC-SHA256 Credential=…/…/…/tc3_request, SignedHeaders=…, Signature=…`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Authorization<'a> {
    pub(crate) secret_id: &'a str,
    /// The scope's date, such as `2019-02-25`.
    pub(crate) date: &'a str,
    /// The scope's service, such as `mna`.
    pub(crate) service: &'a str,
    /// Lower-case names in order, joined by semicolons.
    pub(crate) signed_headers: &'a str,
    /// Hexadecimal digits.
    pub(crate) signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// Takes a header's value apart.
    pub(crate) fn parse(header: &'a str) -> Result<Authorization<'a>, Fault> {
        let rest = header
            .strip_prefix(ALGORITHM)
            .filter(|rest| rest.starts_with(' '))
            .ok_or_else(|| invalid(format!("it must begin with \"{ALGORITHM} \"")))?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in rest.split(',') {
            let (key, value) = part.trim().split_once('=').ok_or_else(|| {
                invalid("its parts must have the form Name=value, with commas between them")
            })?;
            let place = match key {
                "Credential" => &mut credential,
                "SignedHeaders" => &mut signed_headers,
                "Signature" => &mut signature,
                _ => return Err(invalid("it has a part that is unknown")),
            };
            if place.replace(value).is_some() {
                return Err(invalid(format!("it has {key} twice")));
            }
        }
        let missing = |name: &str| invalid(format!("it has no {name}"));
        let credential = credential.ok_or_else(|| missing("Credential"))?;
        let signed_headers = signed_headers.ok_or_else(|| missing("SignedHeaders"))?;
        let signature = signature.ok_or_else(|| missing("Signature"))?;

        let mut scope = credential.split('/');
        let (Some(secret_id), Some(date), Some(service), Some(SCOPE_END), None) = (
            scope.next(),
            scope.next(),
            scope.next(),
            scope.next(),
            scope.next(),
        ) else {
            return Err(invalid(format!(
                "its Credential must be <secret id>/<date>/<service>/{SCOPE_END}"
            )));
        };
        check_signed_headers(signed_headers)?;
        Ok(Authorization {
            secret_id,
            date,
            service,
            signed_headers,
            signature,
        })
    }
}

fn check_signed_headers(joined: &str) -> Result<(), Fault> {
    let names: Vec<&str> = joined.split(';').collect();
    if joined.contains(|c: char| c.is_ascii_uppercase()) {
        return Err(invalid("its SignedHeaders must be in lower case"));
    }
    if !names.is_sorted_by(|a, b| a < b) {
        return Err(invalid(
            "its SignedHeaders must be in order, each one once, with semicolons between them",
        ));
    }
    for needed in ["content-type", "host"] {
        if !names.contains(&needed) {
            return Err(invalid(format!("its SignedHeaders must contain {needed}")));
        }
    }
    Ok(())
}

fn invalid(why: impl std::fmt::Display) -> Fault {
    Fault::new(
        "AuthFailure.InvalidAuthorization",
        format!("The Authorization header cannot be used: {why}."),
    )
}

#[cfg(test)]
mod tests {
    use super::Authorization;

    const GOOD: &str = "TC3-HMAC-SHA256 Credential=id/2019-02-25/mna/tc3_request, \
                        SignedHeaders=content-type;host, Signature=00ff";

    #[test]
    fn a_good_header_is_taken_apart() {
        let expected = Authorization {
            secret_id: "id",
            date: "2019-02-25",
            service: "mna",
            signed_headers: "content-type;host",
            signature: "00ff",
        };
        assert_eq!(Authorization::parse(GOOD), Ok(expected));
        // The space after a comma is optional.
        assert_eq!(Authorization::parse(&GOOD.replace(", ", ",")), Ok(expected));
    }

    #[test]
    fn every_defect_is_named() {
        for (from, to, named) in [
            ("TC3-HMAC-SHA256", "SKIP", "begin with"),
            ("TC3-HMAC-SHA256 ", "TC3-HMAC-SHA256", "begin with"),
            ("Credential=", "Credential:", "Name=value"),
            ("Signature=00ff", "Sig=00ff", "unknown"),
            (", Signature=00ff", "", "no Signature"),
            ("SignedHeaders", "Signature", "twice"),
            ("/tc3_request", "/aws4_request", "tc3_request"),
            ("/mna/", "/", "tc3_request"),
            ("/mna/", "/mna/more/", "tc3_request"),
            (";host", ";Host", "lower case"),
            ("content-type;host", "host;content-type", "in order"),
            ("content-type;host", "content-type;host;host", "in order"),
            ("content-type;host", "content-type", "contain host"),
            ("content-type;host", "host", "contain content-type"),
        ] {
            let fault = Authorization::parse(&GOOD.replace(from, to)).unwrap_err();
            assert_eq!(fault.code, "AuthFailure.InvalidAuthorization");
            assert!(fault.message.contains(named), "{}", fault.message);
        }
    }
}
