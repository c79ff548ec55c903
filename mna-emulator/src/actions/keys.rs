//! Secrets that all devices of an account share. None of them opens anything.

use serde_json::json;

use crate::call::{Answer, Call, fields};
use crate::world::chance;

/// `CreateEncryptedKey`: a preset key, in place of the one there may be.
pub(super) fn create_preset(call: &mut Call<'_>) -> Answer {
    // The id is never used twice, so every key is a new one.
    let id = call.state.ids.make("");
    let key = call.state.make_key(&format!("preset {id}"));
    let answer = json!({ "EncryptedKey": key.reveal() });
    call.state.preset_key = Some(key);
    fields(answer)
}

/// `GetPublicKey`
pub(super) fn public(_: &mut Call<'_>) -> Answer {
    let lines = ["first", "second", "third"].map(|line| chance::digits(&format!("public {line}")));
    fields(json!({ "PublicKey": format!(
        "-----BEGIN RSA Public Key-----\n{}\n-----END RSA Public Key-----",
        lines.join("\n")
    ) }))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::actions::testing::Bench;

    #[test]
    fn every_preset_key_is_a_new_one() {
        let mut bench = Bench::new();
        let one = bench.ok("CreateEncryptedKey", json!({}));
        let other = bench.ok("CreateEncryptedKey", json!({}));
        assert_ne!(one["EncryptedKey"], other["EncryptedKey"]);
    }

    #[test]
    fn the_public_key_stays_the_same() {
        let mut bench = Bench::new();
        let key = bench.ok("GetPublicKey", json!({}));
        assert!(key["PublicKey"].as_str().unwrap().starts_with("-----BEGIN"));
        assert_eq!(bench.ok("GetPublicKey", json!({})), key);
    }
}
