//! Servers whose certificate is not what it should be: nothing is sent to them, and nothing repeated.

use std::time::Duration;

use mna_core::{ClientBuilder, RetryPolicy};
use tokio::net::TcpListener;

use crate::harness::{Failure, Tried, builder, write};
use crate::wire::certificates::Authority;
use crate::wire::{Request, Server};

/// Calls a server whose certificate was made in this way, for clients set up in this way.
async fn tried(
    certificate: impl FnOnce(&Authority) -> tokio_rustls::TlsAcceptor,
    settings: impl FnOnce(ClientBuilder, &Authority) -> ClientBuilder,
) -> (Tried, Server) {
    let authority = Authority::new();
    let server = Server::with_tls(certificate(&authority), Request::done).await;
    let client = settings(builder(server.url()).no_proxy(), &authority).build();
    let tried = Tried::of(write(&client.expect("a working client")), &server).await;
    (tried, server)
}

fn trusting(builder: ClientBuilder, authority: &Authority) -> ClientBuilder {
    builder.root_certificates(authority.pem())
}

#[tokio::test]
async fn an_authority_that_was_given_is_trusted() {
    let (tried, server) = tried(|authority| authority.acceptor("127.0.0.1"), trusting).await;
    tried.succeeded("r-1").counted(1, 1);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_never_sent_to() {
    let as_it_is = |builder, _: &Authority| builder;
    let (tried, server) = tried(|authority| authority.acceptor("127.0.0.1"), as_it_is).await;
    tried.failed(Failure::never_sent()).counted(0, 0);
    tried
        .says("is not trusted")
        .says("certificate")
        .says("UnknownIssuer");
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_certificate_of_another_name_is_never_sent_to() {
    let (tried, server) = tried(|authority| authority.acceptor("other.example"), trusting).await;
    tried.failed(Failure::never_sent()).counted(0, 0);
    tried.says("is not trusted").says("other.example");
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_certificate_that_has_expired_is_never_sent_to() {
    let (tried, server) = tried(|authority| authority.expired("127.0.0.1"), trusting).await;
    tried.failed(Failure::never_sent()).counted(0, 0);
    tried.says("is not trusted").says("certificate expired");
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_never_sent_to() {
    let server = Server::start(Request::done).await;
    let client = builder(server.url().replace("http:", "https:"))
        .no_proxy()
        .build();
    let tried = Tried::of(write(&client.unwrap()), &server).await;
    tried.failed(Failure::never_sent()).counted(0, 0);
    tried.says("is not trusted");
}

#[tokio::test]
async fn a_handshake_that_hangs_is_given_up_as_never_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let client = builder(format!("https://{address}"))
        .no_proxy()
        .connect_timeout(Duration::from_millis(60))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = write(&client).await.expect_err("nobody answers");
    assert_eq!(Failure::from(&error), Failure::never_sent());
}
