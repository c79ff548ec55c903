//! How much and how often.

use mna_emulator::{Account, Emulator};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::http::{raw, take_apart};
use crate::signer::{NOW, Unsigned, get, post};
use crate::startup::emulator;

fn good() -> Unsigned {
    post(&json!({
        "DeviceId": "d", "BeginTime": 0, "EndTime": 1, "Type": 1, "TimeGranularity": 1,
    }))
}

async fn codes(emulator: &Emulator, request: &Unsigned, count: usize) -> Vec<String> {
    let mut codes = Vec::new();
    for _ in 0..count {
        codes.push(request.send(emulator).await.code().to_owned());
    }
    codes
}

#[tokio::test]
async fn twenty_pass_in_each_second_and_the_rest_do_not() {
    let (emulator, clock) = emulator().await;
    for second in [NOW, NOW + 1, NOW + 2] {
        clock.set(second);
        let codes = codes(&emulator, &good(), 22).await;
        assert!(codes[..20].iter().all(|code| code == "ok"), "{codes:?}");
        assert_eq!(codes[20..], ["RequestLimitExceeded"; 2]);
    }
}

#[tokio::test]
async fn the_window_is_the_second_on_the_clock_and_not_the_last_thousand_milliseconds() {
    let (emulator, clock) = emulator().await;
    clock.set(NOW);
    codes(&emulator, &good(), 10).await;
    clock.set(NOW + 1);
    let next = codes(&emulator, &good(), 20).await;
    assert!(next.iter().all(|code| code == "ok"), "{next:?}");
}

#[tokio::test]
async fn the_rate_is_checked_before_the_parameters_and_after_the_signature() {
    let (emulator, _) = emulator().await;
    let mut stranger = good();
    stranger.secret_key = "wrong".to_owned();
    codes(&emulator, &stranger, 25).await;
    let codes = codes(&emulator, &post(&json!({})), 21).await;
    assert!(codes[..20].iter().all(|code| code == "MissingParameter"));
    assert_eq!(codes[20], "RequestLimitExceeded");
}

#[tokio::test]
async fn every_account_has_a_rate_of_its_own() {
    let now = std::time::UNIX_EPOCH + std::time::Duration::from_secs(NOW.unsigned_abs());
    let emulator = Emulator::builder()
        .account(Account::new("test-id", "test-key"))
        .account(Account::new("other-id", "other-key"))
        .clock(move || now)
        .start()
        .await
        .unwrap();
    assert_eq!(emulator.secret_id(), "test-id");
    codes(&emulator, &good(), 20).await;
    assert_eq!(codes(&emulator, &good(), 1).await, ["RequestLimitExceeded"]);
    let mut other = good();
    other.secret_id = "other-id".to_owned();
    other.secret_key = "other-key".to_owned();
    assert_eq!(codes(&emulator, &other, 1).await, ["ok"]);
}

#[tokio::test]
async fn a_body_above_ten_mebibytes_is_refused_whoever_sends_it() {
    let (emulator, _) = emulator().await;
    const LIMIT: usize = 10 * 1024 * 1024;
    let mut request = good();
    request.body.resize(LIMIT, b' ');
    assert_eq!(request.send(&emulator).await.code(), "ok");
    request.body.push(b' ');
    request.secret_id = "nobody".to_owned();
    let answer = request.send(&emulator).await;
    assert_eq!(answer.code(), "RequestSizeLimitExceeded");
    assert!(emulator.requests()[1].body.is_empty());
}

#[tokio::test]
async fn a_query_above_32_kibibytes_is_refused() {
    let (emulator, _) = emulator().await;
    let good = "DeviceId=d&BeginTime=0&EndTime=1&Type=1&TimeGranularity=1&AccessRegion=";
    let padded = |length: usize| format!("{good}{}", "&".repeat(length - good.len()));
    let most = get(&padded(32 * 1024)).send(&emulator).await;
    assert_eq!(most.code(), "ok");
    let more = get(&padded(32 * 1024 + 1)).send(&emulator).await;
    assert_eq!(more.code(), "RequestSizeLimitExceeded");
}

#[tokio::test]
async fn one_connection_carries_many_requests() {
    let (emulator, _) = emulator().await;
    let request = good();
    let mut stream = tokio::net::TcpStream::connect(emulator.address())
        .await
        .unwrap();
    for _ in 0..3 {
        let mut bytes = format!(
            "POST / HTTP/1.1\r\nContent-Length: {}\r\n",
            request.body.len()
        );
        for (name, value) in request.sign() {
            bytes += &format!("{name}: {value}\r\n");
        }
        let bytes = [bytes.as_bytes(), b"\r\n", &request.body].concat();
        stream.write_all(&bytes).await.unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(b"}}") {
            let mut buffer = [0; 4096];
            let read = stream.read(&mut buffer).await.unwrap();
            assert_ne!(read, 0, "the connection was closed");
            answer.extend_from_slice(&buffer[..read]);
        }
        assert_eq!(take_apart(&answer).code(), "ok");
    }
    assert_eq!(emulator.requests().len(), 3);
}

#[tokio::test]
async fn nonsense_on_the_socket_leaves_the_server_standing() {
    let (emulator, clock) = emulator().await;
    let long_header = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(1 << 20));
    let many_headers = format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(5_000));
    let long_target = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(1 << 20));
    let pieces = [
        b"".as_slice(),
        b"\0\0\0\0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nfew",
        b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET http://[::1 HTTP/1.1\r\n\r\n",
        b"CONNECT example.com:443 HTTP/1.1\r\n\r\n",
        b"GET * HTTP/1.1\r\n\r\n",
        &[0xff; 70_000],
        long_header.as_bytes(),
        many_headers.as_bytes(),
        long_target.as_bytes(),
    ];
    for (second, nonsense) in (NOW..).zip(pieces) {
        clock.set(second);
        raw(emulator.address(), nonsense).await;
        assert_eq!(get("").send(&emulator).await.code(), "MissingParameter");
    }
}
