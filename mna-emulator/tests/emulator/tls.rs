//! HTTPS: who trusts the authority is served, on every host that the certificate is for.

use std::sync::Arc;

use mna_emulator::{Account, Emulator, StartError};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};

use crate::http::take_apart;
use crate::signer::{post, text};

async fn started(builder: mna_emulator::Builder) -> Emulator {
    let account = Account::new("test-id", "test-key");
    builder.account(account).start().await.unwrap()
}

/// A client that trusts one authority and no other.
fn trusting(ca_pem: &str) -> TlsConnector {
    let mut roots = RootCertStore::empty();
    let ca = CertificateDer::from_pem_slice(ca_pem.as_bytes()).unwrap();
    roots.add(ca).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(rustls::DEFAULT_VERSIONS)
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    TlsConnector::from(Arc::new(config))
}

async fn answered(
    emulator: &Emulator,
    client: &TlsConnector,
    host: &str,
) -> std::io::Result<String> {
    let stream = TcpStream::connect(emulator.address()).await?;
    let name = ServerName::try_from(host.to_owned()).unwrap();
    let mut stream = client.connect(name, stream).await?;
    stream.write_all(text(&post(&json!({}))).as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(take_apart(&answer).code().to_owned())
}

#[tokio::test]
async fn who_trusts_the_authority_is_served_as_over_http() {
    let emulator = started(Emulator::builder().tls()).await;
    assert_eq!(emulator.url(), format!("https://{}", emulator.address()));
    let client = trusting(emulator.ca_pem().unwrap());
    for host in [
        "localhost",
        "127.0.0.1",
        "::1",
        "mna.tencentcloudapi.com",
        "mna.intl.tencentcloudapi.com",
        "sts.tencentcloudapi.com",
        "sts.intl.tencentcloudapi.com",
    ] {
        let code = answered(&emulator, &client, host).await.unwrap();
        assert_eq!(code, "AuthFailure.SignatureExpire", "{host}");
    }
    assert!(answered(&emulator, &client, "example.com").await.is_err());
}

#[tokio::test]
async fn who_trusts_another_authority_is_not_served() {
    let emulator = started(Emulator::builder().tls()).await;
    let other = started(Emulator::builder().tls()).await;
    let client = trusting(other.ca_pem().unwrap());
    let error = answered(&emulator, &client, "localhost").await.unwrap_err();
    assert!(error.to_string().contains("certificate"), "{error}");
    assert!(emulator.requests().is_empty());
}

#[tokio::test]
async fn the_hosts_can_be_chosen() {
    let emulator = started(Emulator::builder().tls_for(["api.example.com"])).await;
    let client = trusting(emulator.ca_pem().unwrap());
    assert!(
        answered(&emulator, &client, "api.example.com")
            .await
            .is_ok()
    );
    assert!(answered(&emulator, &client, "localhost").await.is_err());
}

#[tokio::test]
async fn a_host_that_there_cannot_be_is_an_error_that_names_it() {
    let error = Emulator::builder().tls_for(["mün.example"]).start().await;
    let error = error.unwrap_err();
    assert!(matches!(error, StartError::Certificate(_)));
    assert!(error.to_string().contains("\"mün.example\""), "{error}");
}

#[tokio::test]
async fn without_tls_there_is_no_authority() {
    let emulator = started(Emulator::builder()).await;
    assert_eq!(emulator.ca_pem(), None);
    assert!(emulator.url().starts_with("http://"));
}

#[tokio::test]
async fn who_speaks_plain_http_to_it_disturbs_nobody() {
    let emulator = started(Emulator::builder().tls()).await;
    crate::http::raw(emulator.address(), b"GET / HTTP/1.1\r\n\r\n").await;
    let client = trusting(emulator.ca_pem().unwrap());
    assert!(answered(&emulator, &client, "localhost").await.is_ok());
}
