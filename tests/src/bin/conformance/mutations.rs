//! What is broken on purpose, to see that the judge notices.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderName, HeaderValue};
use http::uri::PathAndQuery;
use http::{Method, Request, Uri};
use mna_core::{Client, Credential};

use crate::Failure;
use crate::detour::{Change, Detour};
use crate::variants::{Variant, Variants, Wrong};

/// The action whose requests are broken: it has texts, numbers and a truth value.
pub(crate) const ACTION: &str = "AddDevice";

/// One thing that is broken.
pub(crate) struct Mutation {
    /// The way to call that is right up to it.
    pub(crate) variant: &'static str,
    what: String,
    /// What one of the judge's complaints begins with.
    pub(crate) named: String,
    how: How,
}

enum How {
    Request(Change),
    SecretId,
    SecretKey,
    /// The clock is wrong by so many seconds, and everything else is right.
    Clock(i64),
    Repeat,
}

impl Mutation {
    fn new(variant: &'static str, what: &str, named: &str, how: How) -> Mutation {
        Mutation {
            variant,
            what: what.to_owned(),
            named: named.to_owned(),
            how,
        }
    }

    fn request(
        variant: &'static str,
        what: &str,
        named: &str,
        change: impl Fn(&mut Request<Bytes>) + Send + Sync + 'static,
    ) -> Mutation {
        Mutation::new(variant, what, named, How::Request(Arc::new(change)))
    }

    pub(crate) fn title(&self) -> String {
        format!("broken: {} ({})", self.what, self.variant)
    }

    /// Whether more is sent than is announced.
    pub(crate) fn repeats(&self) -> bool {
        matches!(self.how, How::Repeat)
    }

    pub(crate) fn client(
        &self,
        variants: &Variants,
        variant: &Variant,
        port: u16,
    ) -> Result<Client, Failure> {
        let builder = variants.builder(variant, port)?;
        let (id, key) = (variants.secret_id(), variants.secret_key());
        let detour = Detour::to(port)?;
        let builder = match &self.how {
            How::Request(change) => builder.transport(detour.changing(Arc::clone(change))),
            How::Repeat => builder.transport(detour.repeating()),
            How::SecretId => builder.credential(Credential::new("AKIDother", key)?),
            How::SecretKey => builder.credential(Credential::new(id, "another-key")?),
            How::Clock(seconds) => builder.clock(Wrong(*seconds)),
        };
        Ok(builder.build()?)
    }
}

/// Everything that is broken, once each.
pub(crate) fn all() -> Vec<Mutation> {
    let mut all = vec![
        Mutation::new("plain", "another key", "signature:", How::SecretKey),
        Mutation::new(
            "plain",
            "another secret id",
            "header authorization: its secret id",
            How::SecretId,
        ),
        Mutation::new("HmacSHA1", "another key", "signature:", How::SecretKey),
        Mutation::new("plain", "sent twice", "the request: nobody", How::Repeat),
    ];
    // Now, where another time is wanted.
    all.push(Mutation::new(
        "end of a day",
        "the present time",
        "header x-tc-timestamp",
        How::Clock(0),
    ));
    for seconds in [-301, 301] {
        let what = format!("a clock that is wrong by {seconds} s");
        for (variant, named) in [
            ("plain", "header x-tc-timestamp"),
            ("no signature", "header x-tc-timestamp"),
            ("HmacSHA1", "parameter Timestamp"),
        ] {
            all.push(Mutation::new(variant, &what, named, How::Clock(seconds)));
        }
    }
    all.extend(of_headers());
    all.extend(of_authorization());
    all.extend(of_bodies());
    all.extend(of_targets());
    all.extend(of_old_signatures());
    all
}

/// Each header of each kind of request, left out, changed and doubled; and headers that nobody asked
/// for.
fn of_headers() -> Vec<Mutation> {
    let tc3 = [
        "host",
        "content-type",
        "authorization",
        "x-tc-action",
        "x-tc-version",
        "x-tc-timestamp",
        "x-tc-region",
        "x-tc-token",
        "x-tc-language",
        "x-tc-requestclient",
        "x-tc-traceid",
    ];
    let mut all = Vec::new();
    for (variant, names) in [
        ("all at once", tc3.as_slice()),
        ("unsigned, all", &["x-tc-content-sha256"]),
        ("no signature", &["authorization"]),
        ("HmacSHA256, all", &["host", "content-type"]),
    ] {
        for &name in names {
            let named = format!("header {name}");
            let header = HeaderName::from_static(name);
            let changed = header.clone();
            let doubled = header.clone();
            all.push(Mutation::request(
                variant,
                &format!("no {name}"),
                &named,
                move |request| {
                    request.headers_mut().remove(&header);
                },
            ));
            all.push(Mutation::request(
                variant,
                &format!("another {name}"),
                &named,
                move |request| change_header(request, &changed, |text| format!("{text}0")),
            ));
            all.push(Mutation::request(
                variant,
                &format!("two of {name}"),
                &named,
                move |request| {
                    let value = request.headers().get(&doubled).cloned();
                    (request.headers_mut()).append(
                        doubled.clone(),
                        value.unwrap_or(HeaderValue::from_static("")),
                    );
                },
            ));
        }
    }
    for (variant, name, value) in [
        ("plain", "x-tc-token", ""),
        ("plain", "x-tc-region", "ap-guangzhou"),
        ("plain", "x-tc-content-sha256", "UNSIGNED-PAYLOAD"),
        ("plain", "x-tc-canary", "1"),
        ("plain", "user-agent", "mna"),
        ("no signature", "x-tc-token", "a+temporary/token=="),
        ("HmacSHA1", "x-tc-action", ACTION),
        ("HmacSHA1", "authorization", "SKIP"),
    ] {
        all.push(Mutation::request(
            variant,
            &format!("also {name}"),
            &format!("header {name}: nobody asked"),
            move |request| {
                request
                    .headers_mut()
                    .insert(name, HeaderValue::from_static(value));
            },
        ));
    }
    // What a lenient server reads as the right value, and another one does not.
    for (name, change) in [
        (
            "x-tc-timestamp",
            (|text| format!("+{text}")) as fn(&str) -> String,
        ),
        ("x-tc-timestamp", |_| "now".to_owned()),
        ("x-tc-timestamp", |text| format!("{text}.0")),
        ("accept", |_| "text/html".to_owned()),
    ] {
        let header = HeaderName::from_static(name);
        all.push(Mutation::request(
            "no signature",
            &format!("an odd {name}"),
            &format!("header {name}"),
            move |request| change_header(request, &header, change),
        ));
    }
    all.push(Mutation::request(
        "plain",
        "a length with a zero in front",
        "header content-length",
        |request| {
            let length = format!("0{}", request.body().len());
            if let Ok(length) = HeaderValue::try_from(length) {
                request.headers_mut().insert(CONTENT_LENGTH, length);
            }
        },
    ));
    all.push(Mutation::request(
        "plain",
        "the action in lower case",
        "header x-tc-action",
        |request| {
            change_header(request, &HeaderName::from_static("x-tc-action"), |text| {
                text.to_ascii_lowercase()
            });
        },
    ));
    all
}

/// The value of `Authorization`, part by part.
fn of_authorization() -> Vec<Mutation> {
    let mut all = Vec::new();
    for (what, named, from, to) in [
        (
            "another algorithm",
            "",
            "TC3-HMAC-SHA256",
            "TC3-HMAC-SHA512",
        ),
        ("another service", ": its service", "/mna/", "/cvm/"),
        ("another end of the scope", "", "tc3_request", "tc4_request"),
        ("another date", ": its date", "/20", "/21"),
        ("no space after a comma", "", ", Signature", ",Signature"),
        (
            "other signed headers",
            ": its signed headers",
            "content-type;host;x-tc-action",
            "content-type;host",
        ),
        (
            "signed headers in another order",
            ": its signed headers",
            "content-type;host;",
            "host;content-type;",
        ),
        ("not signed", "", "TC3-HMAC-SHA256 ", "SKIP "),
    ] {
        all.push(Mutation::request(
            "plain",
            what,
            &format!("header authorization{named}"),
            move |request| change_header(request, &AUTHORIZATION, |text| text.replace(from, to)),
        ));
    }
    all.push(Mutation::request(
        "plain",
        "the signature in upper case",
        "header authorization",
        |request| {
            change_header(request, &AUTHORIZATION, |text| {
                let (before, signature) = text.rsplit_once('=').unwrap_or_default();
                format!("{before}={}", signature.to_ascii_uppercase())
            });
        },
    ));
    all
}

fn of_bodies() -> Vec<Mutation> {
    let mut all = Vec::new();
    for (what, named, from, to) in [
        (
            "another text",
            "body: DeviceName",
            "DeviceName &",
            "DeviceName +",
        ),
        ("another truth value", "body: Encrypted", ":true", ":false"),
        (
            "a truth value as text",
            "body: Encrypted",
            ":true",
            ":\"true\"",
        ),
        (
            "a number as text",
            "body: AccessScope",
            ":9007199254742093",
            ":\"9007199254742093\"",
        ),
        (
            "a rounded number",
            "body: AccessScope",
            "9007199254742093",
            "9007199254742092",
        ),
        (
            "a number with a fraction",
            "body: AccessScope",
            "9007199254742093",
            "9007199254742093.0",
        ),
        (
            "a name in lower case",
            "body: Remark",
            "\"Remark\"",
            "\"remark\"",
        ),
        ("one more", "body: More", "{", "{\"More\":1,"),
        ("a name twice", "body: no JSON", "{", "{\"Encrypted\":true,"),
        ("no JSON", "body: no JSON", "{", ""),
        ("a null", "body: Encrypted", ":true", ":null"),
        // What the JSON says is the same: only the signature can tell.
        ("a space in the body", "signature:", "{", "{ "),
    ] {
        for variant in ["all at once", "unsigned, all", "no signature"] {
            if named.starts_with("signature") && variant != "all at once" {
                continue;
            }
            all.push(Mutation::request(variant, what, named, move |request| {
                change_body(request, from, to);
            }));
        }
    }
    all.push(Mutation::request("plain", "no body", "body:", |request| {
        *request.body_mut() = Bytes::new();
    }));
    all.push(Mutation::request(
        "GET",
        "a body with a GET",
        "body:",
        |request| *request.body_mut() = Bytes::from_static(b"{}"),
    ));
    all
}

/// Method, path and query.
fn of_targets() -> Vec<Mutation> {
    let mut all = vec![
        Mutation::request("plain", "GET for POST", "method:", |request| {
            *request.method_mut() = Method::GET;
        }),
        Mutation::request("plain", "PUT for POST", "method:", |request| {
            *request.method_mut() = Method::PUT;
        }),
        Mutation::request("GET", "POST for GET", "method:", |request| {
            *request.method_mut() = Method::POST;
        }),
        Mutation::request("GET", "no query", "query:", |request| {
            change_target(request, |_| "/".to_owned());
        }),
    ];
    for (variant, what, named, from, to) in [
        ("plain", "a path", "path:", "/", "/v3"),
        (
            "plain",
            "a query with a POST",
            "query:",
            "/",
            "/?Action=AddDevice",
        ),
        ("GET", "a path", "path:", "/?", "/v3?"),
        ("GET", "another value", "query: Encrypted", "=true", "=True"),
        (
            "GET",
            "another number",
            "query: AccessScope",
            "42093",
            "42092",
        ),
        ("GET", "another name", "query: Remark", "Remark=", "remark="),
        ("GET", "a name twice", "query:", "?", "?Encrypted=true&"),
        ("GET", "an escape that is none", "query:", "%20", "+%2"),
        // What the query says is the same: only the signature can tell.
        ("GET", "a plus sign for a space", "signature:", "%20", "+"),
        (
            "GET",
            "lower-case escapes",
            "signature:",
            "%C3%A9",
            "%c3%a9",
        ),
        ("GET", "an empty pair", "query:", "?", "?&"),
        (
            "no signature, GET",
            "another value",
            "query: Encrypted",
            "=true",
            "=True",
        ),
    ] {
        all.push(Mutation::request(variant, what, named, move |request| {
            change_target(request, |target| target.replacen(from, to, 1));
        }));
    }
    all
}

fn of_old_signatures() -> Vec<Mutation> {
    let mut all = Vec::new();
    for (what, named, from, to) in [
        (
            "another text",
            "parameter DeviceName",
            "DeviceName=D",
            "DeviceName=d",
        ),
        (
            "another text, by signature",
            "signature:",
            "DeviceName=D",
            "DeviceName=d",
        ),
        (
            "another region",
            "parameter Region",
            "Region=ap",
            "Region=eu",
        ),
        (
            "no region",
            "parameter Region",
            "Region=ap-guangzhou",
            "Reg=1",
        ),
        ("another token", "parameter Token", "Token=a", "Token=b"),
        (
            "another secret id",
            "parameter SecretId",
            "SecretId=AKID",
            "SecretId=DIKA",
        ),
        (
            "another action",
            "parameter Action",
            "Action=Add",
            "Action=Del",
        ),
        (
            "another version",
            "parameter Version",
            "Version=20",
            "Version=21",
        ),
        (
            "no time",
            "parameter Timestamp",
            "Timestamp=",
            "Timestamp=x",
        ),
        (
            "another time",
            "parameter Timestamp",
            "Timestamp=",
            "Timestamp=1",
        ),
        (
            "another nonce, by signature",
            "signature:",
            "Nonce=",
            "Nonce=1",
        ),
        ("no nonce", "parameter Nonce:", "Nonce=", "Nr="),
        (
            "another language",
            "parameter Language",
            "Language=zh",
            "Language=cn",
        ),
        (
            "another algorithm",
            "parameter SignatureMethod",
            "HmacSHA256",
            "HmacSHA1",
        ),
        (
            "another program",
            "parameter RequestClient",
            "RequestClient=SDK",
            "RequestClient=KDS",
        ),
        (
            "a parameter more",
            "parameter More",
            "Nonce=",
            "More=1&Nonce=",
        ),
        (
            "a parameter twice",
            "parameters:",
            "Nonce=",
            "Nonce=1&Nonce=",
        ),
    ] {
        all.push(Mutation::request(
            "HmacSHA256, all",
            what,
            named,
            move |request| change_body(request, from, to),
        ));
    }
    all
}

fn change_header(request: &mut Request<Bytes>, name: &HeaderName, change: impl Fn(&str) -> String) {
    let old = request.headers().get(name).cloned();
    let text = old.as_ref().and_then(|value| value.to_str().ok());
    if let Ok(value) = HeaderValue::try_from(change(text.unwrap_or_default())) {
        request.headers_mut().insert(name, value);
    }
}

fn change_body(request: &mut Request<Bytes>, from: &str, to: &str) {
    let text = String::from_utf8_lossy(request.body()).replacen(from, to, 1);
    *request.body_mut() = Bytes::from(text);
}

fn change_target(request: &mut Request<Bytes>, change: impl Fn(&str) -> String) {
    let mut parts = request.uri().clone().into_parts();
    let old = parts
        .path_and_query
        .as_ref()
        .map_or("/", PathAndQuery::as_str);
    parts.path_and_query = PathAndQuery::try_from(change(old)).ok();
    if let Ok(uri) = Uri::from_parts(parts) {
        *request.uri_mut() = uri;
    }
}
