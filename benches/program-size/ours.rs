//! One call through the SDK.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), mna_api::Error> {
    let client = mna_api::Client::from_env()?;
    let devices = client.get_devices().page_size(1).page_number(1).send().await?;
    println!("{:?} devices, request {}", devices.length, devices.request_id);
    Ok(())
}
