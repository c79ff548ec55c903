//! Where credentials are from and how they are used, from the SDK's sources to the emulator's checks.

use std::time::Duration;

use mna_api::{Client, Credential, Error, Signing};
use mna_core::credential::{AssumeRole, AssumeRoleWithWebIdentity, CredentialProvider, CvmRole};
use mna_emulator::Emulator;

const ARN: &str = "qcs::cam::uin/100000000001:roleName/uploader";

fn key(emulator: &Emulator) -> Credential {
    Credential::new(emulator.secret_id(), emulator.secret_key()).expect("a well-formed credential")
}

fn client(emulator: &Emulator, source: impl CredentialProvider) -> Client {
    let builder = Client::builder()
        .credential_provider(source)
        .endpoint(emulator.url());
    builder.build().expect("a working client")
}

/// How many devices the demo fleet has, which only its own account sees.
async fn devices(client: &Client) -> Result<Option<i64>, Error> {
    let request = client.get_devices().page_number(1).page_size(1);
    Ok(request.send().await?.length)
}

async fn emulator() -> Emulator {
    let builder = Emulator::builder().demo_fleet();
    builder.start().await.expect("the emulator starts")
}

fn actions(emulator: &Emulator) -> Vec<String> {
    let requests = emulator.requests();
    let action = |request: &mna_emulator::Exchange| match &request.action {
        Some(action) => action.clone(),
        None => request.path.clone(),
    };
    requests.iter().map(action).collect()
}

#[tokio::test]
async fn a_role_is_taken_on_and_used() {
    let emulator = emulator().await;
    let role = AssumeRole::builder(ARN)
        .source(key(&emulator))
        .endpoint(emulator.url().parse().expect("an endpoint"))
        .build()
        .expect("a role");
    let client = client(&emulator, role);
    assert_eq!(devices(&client).await.expect("an answer"), Some(23));
    assert_eq!(devices(&client).await.expect("an answer"), Some(23));
    let expected = ["AssumeRole", "GetDevices", "GetDevices"];
    assert_eq!(actions(&emulator), expected);
    let requests = emulator.requests();
    assert_ne!(requests[1].account.as_deref(), Some(emulator.secret_id()));
}

#[tokio::test]
async fn a_web_identity_needs_no_key() {
    let emulator = emulator().await;
    let folder = tempfile::tempdir().expect("a folder");
    let token = folder.path().join("token");
    std::fs::write(&token, "some-token").expect("a file");
    let source = AssumeRoleWithWebIdentity::builder("provider", token, ARN)
        .endpoint(emulator.url().parse().expect("an endpoint"))
        .build()
        .expect("an identity");
    let client = client(&emulator, source);
    assert_eq!(devices(&client).await.expect("an answer"), Some(23));
    let expected = ["AssumeRoleWithWebIdentity", "GetDevices"];
    assert_eq!(actions(&emulator), expected);
}

#[tokio::test]
async fn the_role_of_a_virtual_machine_is_found() {
    let emulator = emulator().await;
    let endpoint = emulator.url().parse().expect("an endpoint");
    let client = client(&emulator, CvmRole::new().endpoint(endpoint));
    assert_eq!(devices(&client).await.expect("an answer"), Some(23));
    let root = "/latest/meta-data/cam/security-credentials/";
    let role = format!("{root}emulator-role");
    assert_eq!(actions(&emulator), [root, role.as_str(), "GetDevices"]);
}

#[tokio::test]
async fn a_role_whose_token_is_refused_is_taken_on_again() {
    let emulator = emulator().await;
    let role = AssumeRole::builder(ARN)
        .source(key(&emulator))
        .duration(Duration::from_secs(600))
        .endpoint(emulator.url().parse().expect("an endpoint"))
        .build()
        .expect("a role");
    let client = client(&emulator, role);
    assert_eq!(devices(&client).await.expect("an answer"), Some(23));
    emulator
        .fail("GetDevices")
        .with_code("AuthFailure.TokenFailure");
    assert_eq!(devices(&client).await.expect("an answer"), Some(23));
    let taken_on = actions(&emulator)
        .iter()
        .filter(|a| *a == "AssumeRole")
        .count();
    assert_eq!(taken_on, 2);
}

#[tokio::test]
async fn every_way_to_sign_is_understood() {
    let emulator = emulator().await;
    for signing in [Signing::Tc3, Signing::UnsignedPayload] {
        let client = Client::builder()
            .credential(key(&emulator))
            .endpoint(emulator.url())
            .build()
            .expect("a working client");
        let request = client.get_devices().page_number(1).page_size(1);
        let answer = request.send().with_signing(signing).await;
        assert_eq!(answer.expect("an answer").length, Some(23));
    }
}

#[tokio::test]
async fn https_works_for_who_trusts_the_authority_and_for_nobody_else() {
    let emulator = Emulator::builder().tls().demo_fleet().start().await;
    let emulator = emulator.expect("the emulator starts");
    let builder = || {
        Client::builder()
            .credential(key(&emulator))
            .endpoint(emulator.url())
    };
    let ca = emulator.ca_pem().expect("an authority");
    let trusting = builder().root_certificates(ca).build().expect("a client");
    assert_eq!(devices(&trusting).await.expect("an answer"), Some(23));
    let other = builder().build().expect("a client");
    let error = devices(&other).await.expect_err("no trust");
    assert!(error.is_never_sent(), "{error}");
    assert_eq!(emulator.requests().len(), 1);
}
