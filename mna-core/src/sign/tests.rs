use proptest::prelude::*;
use serde_json::Value;

use super::*;

struct Vector(Value);

impl Vector {
    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }

    fn time(&self) -> UnixSeconds {
        self.0["time"].as_i64().unwrap().into()
    }

    fn credential(&self) -> Credential {
        Credential::new(self.text("secret_id"), self.text("secret_key")).unwrap()
    }

    fn headers(&self) -> Vec<(&str, &str)> {
        let headers = self.0["headers"].as_array().unwrap().iter();
        headers
            .map(|h| (h[0].as_str().unwrap(), h[1].as_str().unwrap()))
            .collect()
    }

    fn with_request<T>(&self, check: impl FnOnce(&SignableRequest<'_>) -> T) -> T {
        let body = self.text("body").as_bytes();
        check(&SignableRequest {
            method: self.text("method"),
            query: self.text("query"),
            headers: &self.headers(),
            payload: match self.0["unsigned"].as_bool() {
                Some(true) => Payload::Unsigned,
                _ => Payload::Bytes(body),
            },
        })
    }
}

fn vectors() -> Vec<Vector> {
    let file: Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    let vectors: Vec<_> = file["vectors"]
        .as_array()
        .unwrap()
        .iter()
        .cloned()
        .map(Vector)
        .collect();
    assert_eq!(vectors.len(), 71);
    vectors
}

#[test]
fn the_canonical_request_is_the_one_of_the_published_examples() {
    for vector in vectors()
        .iter()
        .filter(|v| !v.text("canonical_request").is_empty())
    {
        let mut text = String::new();
        vector.with_request(|request| write_canonical_request(&mut text, request));
        assert_eq!(
            text,
            vector.text("canonical_request"),
            "{}",
            vector.text("name")
        );
    }
}

#[test]
fn the_string_to_sign_is_the_one_of_the_published_examples() {
    for vector in vectors()
        .iter()
        .filter(|v| !v.text("string_to_sign").is_empty())
    {
        let hashed = Hex::of(&Sha256::digest(vector.text("canonical_request")).into());
        let key = SigningKey::derive(&vector.credential(), "cvm", vector.time().day());
        let mut text = String::new();
        write_string_to_sign(&mut text, vector.time(), &key.scope, hashed.as_str());
        assert_eq!(
            text,
            vector.text("string_to_sign"),
            "{}",
            vector.text("name")
        );
    }
}

#[test]
fn the_authorization_equals_every_vector() {
    let signer = Signer::default();
    for vector in vectors() {
        let (credential, service) = (vector.credential(), vector.text("service"));
        let sign = || {
            vector.with_request(|request| signer.sign(request, &credential, service, vector.time()))
        };
        assert_eq!(
            sign(),
            vector.text("authorization"),
            "{}",
            vector.text("name")
        );
        assert_eq!(
            sign(),
            vector.text("authorization"),
            "{}, key kept",
            vector.text("name")
        );
    }
}

const DAY: i64 = 86_400;

/// Signs with a signer that has been used before, and with a new one.
fn used_and_new(used: &Signer, credential: &Credential, service: &str, time: i64) -> [String; 2] {
    let request = SignableRequest {
        method: "POST",
        query: "",
        headers: &[("content-type", "application/json"), ("host", "a.example")],
        payload: Payload::Bytes(b"{}"),
    };
    [used, &Signer::default()].map(|signer| signer.sign(&request, credential, service, time.into()))
}

#[test]
fn a_kept_key_is_not_used_across_midnight() {
    let signer = Signer::default();
    let credential = Credential::new("id", "key").unwrap();
    for time in [DAY - 1, DAY, 2 * DAY - 1, 2 * DAY, DAY - 1, -1, 0] {
        let [used, new] = used_and_new(&signer, &credential, "mna", time);
        assert_eq!(used, new, "{time}");
    }
}

#[test]
fn keys_of_two_credentials_and_services_are_never_mixed_up() {
    let signer = Signer::default();
    let credentials = [
        // One id with two keys, as after a rotation, and parts that joined would be the same.
        Credential::new("id", "key-1").unwrap(),
        Credential::new("id", "key-2").unwrap(),
        Credential::new("idk", "ey-1").unwrap(),
    ];
    for _ in 0..3 {
        for credential in &credentials {
            for service in ["mna", "cvm", "mn"] {
                let [used, new] = used_and_new(&signer, credential, service, DAY);
                assert_eq!(used, new, "{credential:?} {service}");
            }
        }
    }
}

#[test]
fn a_signer_keeps_a_bounded_number_of_keys() {
    let signer = Signer::default();
    for number in 0..3 * KEPT_KEYS {
        let credential = Credential::new(format!("id-{number}"), "key").unwrap();
        used_and_new(&signer, &credential, "mna", DAY);
    }
    assert_eq!(signer.keys.lock().unwrap().len(), KEPT_KEYS);
}

#[test]
fn debug_of_a_signer_shows_no_key() {
    let signer = Signer::default();
    let credential = Credential::new("id", "the-secret").unwrap();
    used_and_new(&signer, &credential, "mna", DAY);
    let shown = format!("{signer:?}");
    assert!(
        shown.contains("1970-01-02/mna") && !shown.contains("the-secret"),
        "{shown}"
    );
}

/// The algorithm as the vendor's page writes it down: four HMACs, nothing kept, nothing shared.
fn plain(request: &SignableRequest<'_>, key: &str, service: &str, time: UnixSeconds) -> String {
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let hash = |text: &[u8]| hex(&Sha256::digest(text));
    let hmac = |key: &[u8], text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    let Payload::Bytes(body) = request.payload else {
        panic!("only signed bodies are compared")
    };
    let headers: String = request
        .headers
        .iter()
        .map(|(n, v)| format!("{n}:{v}\n"))
        .collect();
    let signed = request
        .headers
        .iter()
        .map(|(n, _)| *n)
        .collect::<Vec<_>>()
        .join(";");
    let canonical = format!(
        "{}\n/\n{}\n{headers}\n{signed}\n{}",
        request.method,
        request.query,
        hash(body)
    );
    let date = date_of_day(time.day());
    let scope = format!("{date}/{service}/tc3_request");
    let to_sign = format!(
        "TC3-HMAC-SHA256\n{}\n{scope}\n{}",
        time.get(),
        hash(canonical.as_bytes())
    );
    let date_key = hmac(format!("TC3{key}").as_bytes(), &date);
    let signing_key = hmac(&hmac(&date_key, service), "tc3_request");
    let signature = hex(&hmac(&signing_key, &to_sign));
    format!("TC3-HMAC-SHA256 Credential=id/{scope}, SignedHeaders={signed}, Signature={signature}")
}

proptest! {
    #[test]
    fn the_fast_form_equals_the_plain_one(
        body in proptest::collection::vec(any::<u8>(), 0..300),
        query in "[ -~é]{0,40}",
        host in "[a-z0-9.:]{1,30}",
        key in "[!-~]{1,80}",
        service in "[a-z]{1,12}",
        time in any::<i64>(),
    ) {
        let headers = [("content-type", "application/json"), ("host", host.as_str())];
        let request = SignableRequest {
            method: "POST",
            query: &query,
            headers: &headers,
            payload: Payload::Bytes(&body),
        };
        let credential = Credential::new("id", key.as_str()).unwrap();
        let fast = Signer::default().sign(&request, &credential, &service, time.into());
        prop_assert_eq!(fast, plain(&request, &key, &service, time.into()));
    }
}
