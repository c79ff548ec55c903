//! The traffic of a device, by hand: what people write who have no SDK.

use std::error::Error;
use std::time::SystemTime;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const HOST: &str = "mna.intl.tencentcloudapi.com";

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Request<'a> {
    device_id: &'a str,
    begin_time: i64,
    end_time: i64,
    r#type: i64,
    time_granularity: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Envelope {
    response: Flow,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct Flow {
    total_value: f64,
    net_details: Vec<NetDetails>,
    request_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct NetDetails {
    time: String,
    current: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let id = std::env::var("TENCENTCLOUD_SECRET_ID")?;
    let key = std::env::var("TENCENTCLOUD_SECRET_KEY")?;
    let body = serde_json::to_string(&Request {
        device_id: "mna-dev1",
        begin_time: 1659513692,
        end_time: 1659514692,
        r#type: 1,
        time_granularity: 1,
    })?;
    let time = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    // The date is left to the caller's shell: a calendar is another dependency.
    let date = std::env::var("DATE")?;

    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    let hmac = |key: &[u8], text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    let hashed = hex(&Sha256::digest(&body));
    let canonical = format!(
        "POST\n/\n\ncontent-type:application/json\nhost:{HOST}\n\ncontent-type;host\n{hashed}"
    );
    let scope = format!("{date}/mna/tc3_request");
    let hashed = hex(&Sha256::digest(canonical));
    let to_sign = format!("TC3-HMAC-SHA256\n{time}\n{scope}\n{hashed}");
    let secret = hmac(format!("TC3{key}").as_bytes(), &date);
    let signature = hex(&hmac(&hmac(&hmac(&secret, "mna"), "tc3_request"), &to_sign));

    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "another TLS provider is installed")?;
    let text = reqwest::Client::new()
        .post(format!("https://{HOST}/"))
        .header("content-type", "application/json")
        .header("x-tc-action", "GetFlowStatistic")
        .header("x-tc-version", "2021-01-19")
        .header("x-tc-timestamp", time)
        .header(
            "authorization",
            format!(
                "TC3-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders=content-type;host, \
                 Signature={signature}"
            ),
        )
        .body(body)
        .send()
        .await?
        .text()
        .await?;
    let envelope: Envelope = serde_json::from_str(&text)?;
    println!("{:?}", envelope.response);
    Ok(())
}
