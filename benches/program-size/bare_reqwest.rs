//! One POST over reqwest and rustls with ring, and nothing else: no signature, no JSON.

use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "another TLS provider is installed")?;
    let text = reqwest::Client::new()
        .post("https://mna.intl.tencentcloudapi.com/")
        .header("content-type", "application/json")
        .body(r#"{"PageSize":1,"PageNumber":1}"#)
        .send()
        .await?
        .text()
        .await?;
    println!("{text}");
    Ok(())
}
