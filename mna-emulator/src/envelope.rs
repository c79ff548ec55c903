//! The form of every answer.

use std::hash::{BuildHasher, RandomState};

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::fault::Fault;

/// The body of an answer, for a request that succeeded or did not.
pub(crate) fn body(outcome: &Result<Map<String, Value>, Fault>, request_id: &str) -> Bytes {
    let mut response = match outcome {
        Ok(fields) => fields.clone(),
        Err(fault) => return error(fault.code, &fault.message, request_id),
    };
    response.insert("RequestId".to_owned(), request_id.into());
    json!({ "Response": response }).to_string().into()
}

/// The body of a refusal with any code.
pub(crate) fn error(code: &str, message: &str, request_id: &str) -> Bytes {
    let error = json!({ "Code": code, "Message": message });
    let response = json!({ "Error": error, "RequestId": request_id });
    json!({ "Response": response }).to_string().into()
}

/// A new id in the form of a random UUID.
pub(crate) fn new_request_id() -> String {
    // Every `RandomState` is another one, seeded by the operating system.
    let random = || RandomState::new().hash_one(());
    let (high, low) = (random(), random());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        0x8000 | (low >> 48) & 0x3fff,
        low & 0xffff_ffff_ffff,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn success_and_failure_have_the_documented_form() {
        let fields = Map::from_iter([("TotalValue".to_owned(), 5.into())]);
        assert_eq!(
            serde_json::from_slice::<Value>(&body(&Ok(fields), "id")).unwrap(),
            json!({ "Response": { "TotalValue": 5, "RequestId": "id" } })
        );
        let fault = Fault::new("InvalidAction", "no such \"thing\"");
        assert_eq!(
            serde_json::from_slice::<Value>(&body(&Err(fault), "id")).unwrap(),
            json!({ "Response": {
                "Error": { "Code": "InvalidAction", "Message": "no such \"thing\"" },
                "RequestId": "id",
            } })
        );
    }

    #[test]
    fn request_ids_look_like_uuids_and_differ() {
        let (one, other) = (new_request_id(), new_request_id());
        assert_ne!(one, other);
        let lengths: Vec<_> = one.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(one.chars().all(|c| c == '-' || c.is_ascii_hexdigit()));
    }
}
