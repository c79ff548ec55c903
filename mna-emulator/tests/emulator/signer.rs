//! A plain signer, and requests that can be spoilt in every respect.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::OnceLock;

use hmac::{Hmac, KeyInit, Mac};
use mna_emulator::Emulator;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::http::{Answer, exchange};

/// The time in tests that do not ask for another: 2022-08-03T08:01:32Z.
pub(crate) const NOW: i64 = 1_659_513_692;

/// A request before it is signed. Every test starts from a good one and changes what it is about.
#[derive(Clone)]
pub(crate) struct Unsigned {
    pub(crate) secret_id: String,
    pub(crate) secret_key: String,
    pub(crate) token: Option<String>,
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) body: Vec<u8>,
    pub(crate) content_type: &'static str,
    pub(crate) host: String,
    pub(crate) action: String,
    pub(crate) version: String,
    pub(crate) service: &'static str,
    pub(crate) timestamp: i64,
    /// The date in the scope; usually that of the timestamp.
    pub(crate) date: String,
    pub(crate) unsigned_payload: bool,
}

/// A good request with this body.
pub(crate) fn post(body: &Value) -> Unsigned {
    Unsigned {
        secret_id: "test-id".to_owned(),
        secret_key: "test-key".to_owned(),
        token: None,
        method: "POST",
        path: "/".to_owned(),
        query: String::new(),
        body: body.to_string().into_bytes(),
        content_type: "application/json",
        host: "mna.intl.tencentcloudapi.com".to_owned(),
        action: "GetFlowStatistic".to_owned(),
        version: "2021-01-19".to_owned(),
        service: "mna",
        timestamp: NOW,
        date: "2022-08-03".to_owned(),
        unsigned_payload: false,
    }
}

/// A good GET request with this query.
pub(crate) fn get(query: &str) -> Unsigned {
    Unsigned {
        method: "GET",
        query: query.to_owned(),
        body: Vec::new(),
        content_type: "application/x-www-form-urlencoded",
        ..post(&Value::Null)
    }
}

impl Unsigned {
    /// The headers, the `Authorization` last.
    pub(crate) fn sign(&self) -> Vec<(String, String)> {
        let payload = if self.unsigned_payload {
            b"UNSIGNED-PAYLOAD"
        } else {
            self.body.as_slice()
        };
        let canonical = format!(
            "{}\n{}\n{}\ncontent-type:{}\nhost:{}\nx-tc-action:{}\n\n\
             content-type;host;x-tc-action\n{}",
            self.method,
            self.path,
            self.query,
            self.content_type,
            self.host,
            self.action.to_lowercase(),
            sha256(payload),
        );
        let scope = format!("{}/{}/tc3_request", self.date, self.service);
        let to_sign = format!(
            "TC3-HMAC-SHA256\n{}\n{scope}\n{}",
            self.timestamp,
            sha256(canonical.as_bytes())
        );
        let of_date = hmac(format!("TC3{}", self.secret_key).as_bytes(), &self.date);
        let of_service = hmac(&of_date, self.service);
        let signature = hex(&hmac(&hmac(&of_service, "tc3_request"), &to_sign));
        let authorization = format!(
            "TC3-HMAC-SHA256 Credential={}/{scope}, SignedHeaders=content-type;host;x-tc-action, \
             Signature={signature}",
            self.secret_id
        );
        let mut headers = vec![
            ("Host", self.host.clone()),
            ("Content-Type", self.content_type.to_owned()),
            ("X-TC-Action", self.action.clone()),
            ("X-TC-Version", self.version.clone()),
            ("X-TC-Timestamp", self.timestamp.to_string()),
        ];
        if self.unsigned_payload {
            headers.push(("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD".to_owned()));
        }
        if let Some(token) = &self.token {
            headers.push(("X-TC-Token", token.clone()));
        }
        headers.push(("Authorization", authorization));
        let owned = |(name, value): (&str, String)| (name.to_owned(), value);
        headers.into_iter().map(owned).collect()
    }

    /// What stands in the request line after the method.
    pub(crate) fn target(&self) -> String {
        match self.query.as_str() {
            "" => self.path.clone(),
            query => format!("{}?{query}", self.path),
        }
    }

    /// Signs and sends, and checks that a refusal has a code that the action may answer with.
    pub(crate) async fn send(&self, to: &Emulator) -> Answer {
        let answer = self.send_with(to.address(), self.sign()).await;
        if let Some(codes) = codes().get(&self.action) {
            let code = answer.code();
            let known = code == "ok" || codes.contains(code);
            assert!(known, "{} does not document {code}", self.action);
        }
        answer
    }

    /// Sends with these headers, signed or spoilt.
    pub(crate) async fn send_with(&self, to: SocketAddr, headers: Vec<(String, String)>) -> Answer {
        exchange(to, self.method, &self.target(), &headers, &self.body).await
    }
}

/// A signed request as it goes onto the wire, for tests with connections of their own. It asks for
/// the connection to be closed.
pub(crate) fn text(request: &Unsigned) -> String {
    let mut text = format!("{} {} HTTP/1.1\r\n", request.method, request.target());
    for (name, value) in request.sign() {
        text += &format!("{name}: {value}\r\n");
    }
    let body = std::str::from_utf8(&request.body).expect("text");
    text + &format!(
        "Connection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// The codes that each action of the bundled specs documents, and the common ones.
fn codes() -> &'static BTreeMap<String, BTreeSet<String>> {
    static CODES: OnceLock<BTreeMap<String, BTreeSet<String>>> = OnceLock::new();
    CODES.get_or_init(|| {
        let folder = mna_specs::bundled().join("mna/2021-01-19");
        let service = mna_specs::ServiceSpec::load(&folder).expect("the bundled specs");
        let of = |(name, file): (String, PathBuf)| {
            let own = mna_specs::read_action(&file)
                .expect("a bundled spec")
                .errors;
            let all = own.into_iter().chain(mna_specs::common_error_codes());
            (name, all.map(|error| error.code).collect())
        };
        service.actions.into_iter().map(of).collect()
    })
}

fn sha256(data: &[u8]) -> String {
    hex(&Sha256::digest(data))
}

fn hmac(key: &[u8], message: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
    mac.update(message.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
