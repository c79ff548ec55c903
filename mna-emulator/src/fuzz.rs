//! The way of a request through the whole emulator without a socket, for fuzzers and tests: whatever
//! the bytes are, nothing panics and nothing hangs.

use std::sync::{Arc, LazyLock};
use std::time::{Duration, UNIX_EPOCH};

use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::runtime::{Builder, Runtime};

use crate::account::Account;
use crate::accounts::Accounts;
use crate::failure::Failures;
use crate::gateway::Gateway;
use crate::log::Log;
use crate::serve::Shared;
use crate::server::speak;
use crate::wire::Reset;

/// One emulator that judges and one that lets pass, so that bytes get at the actions too. Both keep
/// what they are told, as long as the process lasts.
static SHARED: LazyLock<[Arc<Shared>; 2]> = LazyLock::new(|| [shared(false), shared(true)]);

fn shared(lenient: bool) -> Arc<Shared> {
    let accounts = Accounts::new(vec![Account::default()]);
    Arc::new(Shared {
        gateway: Gateway::new(accounts, None, lenient).expect("the bundled specs"),
        clock: Arc::new(|| UNIX_EPOCH + Duration::from_secs(1_659_513_692)),
        log: Log::default(),
        // As the program does.
        observer: Some(Box::new(|exchange| {
            let _ = (
                exchange.to_string(),
                exchange.to_json(),
                format!("{exchange:?}"),
            );
        })),
        failures: Failures::default(),
        delay: Duration::ZERO,
        role: Some("fuzz".to_owned()),
        patience: Duration::from_secs(5),
    })
}

/// Sends bytes as all that a connection ever hears, and gives what it says.
pub fn feed(bytes: &[u8]) -> Vec<u8> {
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
        let mut builder = Builder::new_current_thread();
        builder.enable_time().build().expect("a runtime")
    });
    RUNTIME.block_on(async {
        let mut answers = Vec::new();
        // Once it is gone, connections are told to end.
        let graceful = GracefulShutdown::new();
        for shared in SHARED.iter() {
            let (mut near, far) = tokio::io::duplex(64 * 1024);
            let watcher = graceful.watcher();
            // In this task, so that a panic is one of the caller's.
            let talk = async {
                // The emulator may hang up on nonsense before it has heard all of it.
                let _ = near.write_all(bytes).await;
                let _ = near.shutdown().await;
                let _ = near.read_to_end(&mut answers).await;
            };
            tokio::join!(talk, speak(far, Reset::default(), shared.clone(), watcher));
        }
        answers
    })
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    /// Inputs that were written by hand, and those that fuzzing found.
    #[test]
    fn every_kept_request_is_answered_or_hung_up_on() {
        let fuzz = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        let kept = ["seeds", "corpus"].map(|folder| fuzz.join(folder).join("emulator"));
        let files = kept
            .iter()
            .flat_map(|folder| std::fs::read_dir(folder).unwrap());
        let mut answered = 0;
        for file in files {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            answered += usize::from(feed(&bytes).starts_with(b"HTTP/1.1 "));
        }
        assert!(
            answered > 0,
            "there is nothing that is a request among them"
        );
    }

    fn config() -> ProptestConfig {
        ProptestConfig {
            cases: 300,
            failure_persistence: None,
            ..ProptestConfig::default()
        }
    }

    /// Values of headers and parameters: right ones, wrong ones, and anything.
    fn value() -> impl Strategy<Value = String> {
        let known = vec![
            "SKIP",
            "TC3-HMAC-SHA256 Credential=emulator-secret-id/2022-08-03/mna/tc3_request, \
             SignedHeaders=content-type;host, Signature=00",
            "emulator-secret-id",
            "1659513692",
            "-9223372036854775808",
            "2021-01-19",
            "2018-08-13",
            "GetFlowStatistic",
            "GetDevices",
            "AssumeRole",
            "AssumeRoleWithWebIdentity",
            "application/json",
            "application/x-www-form-urlencoded",
            "HmacSHA256",
            "UNSIGNED-PAYLOAD",
            "chunked",
            "100-continue",
        ];
        prop_oneof![
            4 => select(known).prop_map(str::to_owned),
            1 => "[ -~]{0,30}",
            1 => "[^\\r\\n]{0,10}",
        ]
    }

    fn headers() -> impl Strategy<Value = Vec<(&'static str, String)>> {
        let name = select(vec![
            "Host",
            "Content-Type",
            "Authorization",
            "X-TC-Action",
            "X-TC-Version",
            "X-TC-Timestamp",
            "X-TC-Token",
            "X-TC-Content-SHA256",
            "Content-Length",
            "Transfer-Encoding",
            "Expect",
            "Connection",
        ]);
        vec((name, value()), 0..10)
    }

    fn pairs() -> impl Strategy<Value = String> {
        let name = select(vec![
            "Action",
            "Version",
            "Timestamp",
            "Nonce",
            "SecretId",
            "Signature",
            "SignatureMethod",
            "Token",
            "DeviceId",
            "BeginTime",
            "PageNumber",
            "DeviceList.0",
            "A.B.C",
        ]);
        let pair = (name, value()).prop_map(|(name, value)| format!("{name}={value}"));
        vec(pair, 0..10).prop_map(|pairs| pairs.join("&").replace(' ', "%20"))
    }

    fn request() -> impl Strategy<Value = Vec<u8>> {
        let method = select(vec!["POST", "GET", "HEAD", "PUT", "CONNECT"]);
        let path = select(vec![
            "/",
            "/?",
            "/latest/meta-data/cam/security-credentials/",
            "/latest/meta-data/cam/security-credentials/fuzz",
            "*",
            "http://a:b@c/",
        ]);
        let body = prop_oneof![pairs(), ".{0,40}", Just("{\"PageNumber\":1}".to_owned())];
        (method, path, pairs(), headers(), body).prop_map(|(method, path, query, headers, body)| {
            let mut text = format!("{method} {path}{query} HTTP/1.1\r\n");
            for (name, value) in headers {
                text += &format!("{name}: {value}\r\n");
            }
            text += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
            text.into_bytes()
        })
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn arbitrary_bytes_never_cause_a_panic(bytes in vec(any::<u8>(), 0..600)) {
            feed(&bytes);
        }

        #[test]
        fn requests_made_of_parts_never_cause_a_panic(bytes in request()) {
            feed(&bytes);
        }

        #[test]
        fn requests_with_a_bit_turned_never_cause_a_panic(
            bytes in request(),
            place in any::<prop::sample::Index>(),
            bit in 0..8,
        ) {
            let mut bytes = bytes;
            let place = place.index(bytes.len());
            bytes[place] ^= 1_u8 << bit;
            feed(&bytes);
        }
    }

    #[test]
    fn a_request_comes_through_to_the_actions() {
        let body = "{\"PageNumber\":1,\"PageSize\":1}";
        let request = format!(
            "POST / HTTP/1.1\r\nHost: h\r\nX-TC-Action: GetDevices\r\nX-TC-Version: 2021-01-19\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let answers = String::from_utf8(feed(request.as_bytes())).unwrap();
        assert!(
            answers.contains("AuthFailure.InvalidAuthorization"),
            "{answers}"
        );
        assert!(answers.contains("\"DeviceInfos\":[]"), "{answers}");
    }
}
