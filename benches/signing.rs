//! How long a signature takes, from the parts of a request to the `Authorization` value.
//!
//! `cargo bench --bench signing` prints a table, and then the ratio to the plain form
//! of the algorithm, measured in turns in the same run.

#[path = "paired/mod.rs"]
mod paired;

use divan::{Bencher, black_box};
use hmac::{Hmac, KeyInit, Mac};
use mna_core::sign::{Payload, SignableRequest, Signer};
use mna_core::{Credential, UnixSeconds};
use sha2::{Digest, Sha256};

const SECRET_ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
const SECRET_KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
const TIME: i64 = 1_659_513_692;
const HEADERS: [(&str, &str); 3] = [
    ("content-type", "application/json"),
    ("host", "mna.intl.tencentcloudapi.com"),
    ("x-tc-action", "getflowstatistic"),
];

/// A request of GetFlowStatistic without white space: 116 bytes.
const BODY: &[u8] = br#"{"DeviceId":"mna-device01","BeginTime":1659513692,"EndTime":1659514692,"Type":1,"TimeGranularity":1,"GatewayType":0}"#;

fn main() {
    assert_eq!(BODY.len(), 116);
    let credential = Credential::new(SECRET_ID, SECRET_KEY).expect("a well-formed credential");
    let signer = Signer::default();
    assert_eq!(ours(&signer, &credential, BODY), plain(BODY));

    divan::main();
    paired::compare(
        "signing 116 bytes",
        ("ours", || ours(&signer, &credential, black_box(BODY))),
        ("plain hmac + sha2", || plain(black_box(BODY))),
    );
}

fn ours(signer: &Signer, credential: &Credential, body: &[u8]) -> String {
    let request = SignableRequest {
        method: "POST",
        query: "",
        headers: &HEADERS,
        payload: Payload::Bytes(body),
    };
    signer.sign(&request, credential, "mna", UnixSeconds::from(TIME))
}

/// The algorithm as the vendor's page writes it down: four HMACs each time, the straightforward way.
fn plain(body: &[u8]) -> String {
    let signed: Vec<&str> = HEADERS.iter().map(|(name, _)| *name).collect();
    let signed = signed.join(";");
    let headers: String = HEADERS.iter().map(|(n, v)| format!("{n}:{v}\n")).collect();
    let canonical = format!(
        "POST\n/\n\n{headers}\n{signed}\n{}",
        hex(&Sha256::digest(body))
    );
    let date = "2022-08-03";
    let scope = format!("{date}/mna/tc3_request");
    let hashed = hex(&Sha256::digest(canonical));
    let to_sign = format!("TC3-HMAC-SHA256\n{TIME}\n{scope}\n{hashed}");
    let secret_date = hmac(format!("TC3{SECRET_KEY}").as_bytes(), date);
    let secret_service = hmac(&secret_date, "mna");
    let secret_signing = hmac(&secret_service, "tc3_request");
    let signature = hex(&hmac(&secret_signing, &to_sign));
    format!(
        "TC3-HMAC-SHA256 Credential={SECRET_ID}/{scope}, SignedHeaders={signed}, \
         Signature={signature}"
    )
}

fn hmac(key: &[u8], message: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(message.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// With a table, as good plain code does it.
fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

#[divan::bench(args = [0, 116, 1024, 16 * 1024])]
fn sign(bencher: Bencher<'_, '_>, length: usize) {
    let credential = Credential::new(SECRET_ID, SECRET_KEY).expect("a well-formed credential");
    let signer = Signer::default();
    let body = vec![b'x'; length];
    bencher.bench_local(|| ours(&signer, &credential, black_box(&body)));
}

#[divan::bench(args = [0, 116, 1024, 16 * 1024])]
fn sign_plain(bencher: Bencher<'_, '_>, length: usize) {
    let body = vec![b'x'; length];
    bencher.bench_local(|| plain(black_box(&body)));
}

/// A new credential for every signature, so that no kept key is of use.
#[divan::bench]
fn sign_with_a_new_key(bencher: Bencher<'_, '_>) {
    let signer = Signer::default();
    bencher
        .with_inputs(|| Credential::new(SECRET_ID, SECRET_KEY).expect("well-formed"))
        .bench_local_values(|credential| ours(&signer, &credential, black_box(BODY)));
}
