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

fn vectors_file() -> Value {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn vectors() -> Vec<Vector> {
    let vectors: Vec<_> = vectors_file()["vectors"]
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

/// Each form of a call has a captured request among the vectors, so that none is lost unnoticed.
#[test]
fn every_form_of_a_call_is_among_the_vectors() {
    let vectors = vectors();
    let of = |name: &str| vectors.iter().find(|v| v.text("name") == name).unwrap();
    let content_type = |name: &str| of(name).headers()[0].1.to_owned();

    assert!(of("mna_get").text("query").contains("mna-%C3%BC%2F%2B"));
    assert!(
        of("cvm_get_nested")
            .text("query")
            .contains("Filters.0.Values.1=")
    );
    for get in ["mna_get", "cvm_get_nested"] {
        assert_eq!(of(get).text("method"), "GET");
        assert_eq!(content_type(get), "application/x-www-form-urlencoded");
        assert_eq!(of(get).text("body"), "");
    }
    let is_unsigned = |request: &SignableRequest<'_>| matches!(request.payload, Payload::Unsigned);
    assert!(of("mna_unsigned_payload").with_request(is_unsigned));
    assert_eq!(content_type("cls_octet_stream"), "application/octet-stream");
    assert!(content_type("cii_multipart").starts_with("multipart/form-data; boundary="));
}

#[test]
fn an_action_without_a_credential_is_marked_as_the_official_sdk_does() {
    let skipped = &vectors_file()["skipped"];
    assert_eq!(skipped["action"], "AssumeRoleWithWebIdentity");
    assert_eq!(skipped["authorization"], SKIP_SIGNATURE);
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

mod plain;
