//! HTTPS with a certificate authority of the emulator's own.
//!
//! Programs that insist on HTTPS can be tried out too, once they trust the authority. It is made anew
//! for each emulator, signs one certificate, and its keys never leave the memory: whoever trusts it
//! trusts nobody else. So that it can be trusted, only its certificate is given out.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;
use tokio_rustls::rustls::{self, ServerConfig};

use crate::clock;
use crate::date::{Utc, unix_seconds};

/// What the certificate is for if nothing else is said: this machine, and the services' real names
/// for programs whose names are resolved to this machine.
pub(crate) const HOSTS: [&str; 7] = [
    "localhost",
    "127.0.0.1",
    "::1",
    "mna.tencentcloudapi.com",
    "mna.intl.tencentcloudapi.com",
    "sts.tencentcloudapi.com",
    "sts.intl.tencentcloudapi.com",
];

const DAY: i64 = 86_400;

/// How long the certificates are valid, in days: some systems believe none that is longer.
const VALID: i64 = 365;

/// What is needed to serve HTTPS, and to be believed.
pub(crate) struct Tls {
    pub(crate) acceptor: TlsAcceptor,
    /// The authority's certificate.
    pub(crate) ca_pem: String,
}

/// Makes an authority and a certificate for `hosts`. The error says which of them cannot be.
pub(crate) fn make(hosts: &[String]) -> Result<Tls, String> {
    for host in hosts {
        let one = CertificateParams::new([host.clone()]);
        if host.is_empty() || one.is_err() {
            return Err(format!(
                "\"{}\" cannot be the name of a host: give a DNS name or an IP address",
                host.escape_debug()
            ));
        }
    }
    sign(hosts).map_err(|error| format!("no certificate can be made: {error}"))
}

fn sign(hosts: &[String]) -> Result<Tls, Box<dyn std::error::Error>> {
    let mut authority = params(Vec::new(), "mna-emulator: authority of one test")?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let key = KeyPair::generate()?;
    let ca = authority.self_signed(&key)?;
    let issuer = Issuer::new(authority, key);

    let mut server = params(hosts.to_vec(), "mna-emulator")?;
    server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    server.use_authority_key_identifier_extension = true;
    let key = KeyPair::generate()?;
    let certificate = server.signed_by(&key, &issuer)?;

    // Said here, not left to the process, which may have another provider or two.
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(rustls::DEFAULT_VERSIONS)?
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        )?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Tls {
        acceptor: TlsAcceptor::from(Arc::new(config)),
        ca_pem: ca.pem(),
    })
}

/// A certificate for some names, valid by the machine's clock: it is the client's that judges it, not
/// the one that a test hands in.
fn params(hosts: Vec<String>, name: &str) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(hosts)?;
    params.distinguished_name.push(DnType::CommonName, name);
    let now = unix_seconds(clock::real()());
    let day = |unix| {
        let (year, month, day) = Utc::new(unix).year_month_day();
        date_time_ymd(year, month, day)
    };
    params.not_before = day(now - DAY);
    params.not_after = day(now + VALID * DAY);
    Ok(params)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(host: &str) -> Option<String> {
        make(&[host.to_owned()]).err()
    }

    #[test]
    fn names_and_addresses_are_hosts_and_other_texts_are_told_by_name() {
        for host in HOSTS {
            assert_eq!(error(host), None);
        }
        for host in ["", "mün.example"] {
            assert!(error(host).is_some_and(|e| e.contains(host)), "{host}");
        }
    }

    #[test]
    fn every_authority_is_another_one() {
        let pem = || {
            make(&["localhost".to_owned()])
                .map(|tls| tls.ca_pem)
                .unwrap()
        };
        let one = pem();
        assert!(one.starts_with("-----BEGIN CERTIFICATE-----"));
        assert_ne!(one, pem());
    }
}
