//! Signature v1, computed from what was received: HMAC-SHA-1 or HMAC-SHA-256 over all parameters.
//!
//! Nothing here is shared with the signer it judges, except the hash functions.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

use crate::claims::Claims;
use crate::fault::{Fault, excerpt};
use crate::received::Received;

/// The text whose HMAC is the signature: the values as they are, not encoded.
pub(crate) fn text_to_sign(received: &Received, claims: &Claims) -> String {
    let host = received.header("host").unwrap_or_default();
    let pairs = claims.signed_pairs().into_iter();
    let pairs: Vec<_> = pairs
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!(
        "{}{host}{}?{}",
        received.method,
        received.path,
        pairs.join("&")
    )
}

/// The signature in Base64, by the method that the request names.
pub(crate) fn signature(
    method: Option<&str>,
    secret_key: &str,
    text: &str,
) -> Result<String, Fault> {
    let (key, text) = (secret_key.as_bytes(), text.as_bytes());
    let hash = match method {
        None | Some("HmacSHA1") => hmac::<Hmac<Sha1>>(key, text),
        Some("HmacSHA256") => hmac::<Hmac<Sha256>>(key, text),
        Some(other) => {
            return Err(Fault::new(
                "InvalidParameterValue",
                format!(
                    "SignatureMethod is HmacSHA1 or HmacSHA256, not \"{}\".",
                    excerpt(other)
                ),
            ));
        }
    };
    Ok(BASE64.encode(hash))
}

fn hmac<M: Mac + KeyInit>(key: &[u8], text: &[u8]) -> Vec<u8> {
    // Keys may have any length, so that this never is an error.
    let Ok(mut mac) = <M as KeyInit>::new_from_slice(key) else {
        return Vec::new();
    };
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::signature;

    #[test]
    fn the_documented_example_has_its_documented_signature() {
        let text = "GETcvm.tencentcloudapi.com/?Action=DescribeInstances\
            &InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou\
            &SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&Timestamp=1465185768&Version=2017-03-12";
        let key = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
        let documented = "EliP9YW3pW28FpsEdkXt/+WcGeI=";
        for method in [None, Some("HmacSHA1")] {
            assert_eq!(signature(method, key, text).as_deref(), Ok(documented));
        }
        assert_ne!(
            signature(Some("HmacSHA256"), key, text).as_deref(),
            Ok(documented)
        );
        assert!(signature(Some("HmacMD5"), key, text).is_err());
    }
}
