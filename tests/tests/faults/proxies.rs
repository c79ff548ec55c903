//! A proxy stands between, and does its part or does not.

use mna_core::Client;

use crate::harness::{Failure, Tried, builder, write};
use crate::wire::certificates::Authority;
use crate::wire::proxy::{Proxy, Tunnel};
use crate::wire::{Request, Server};

/// A server that only the proxy can find.
const HOST: &str = "mna.example";

fn through(proxy: &str, authority: &Authority) -> Client {
    builder(format!("https://{HOST}"))
        .proxy(proxy)
        .root_certificates(authority.pem())
        .build()
        .expect("a working client")
}

#[tokio::test]
async fn a_proxy_that_was_given_opens_a_tunnel_and_sees_no_request() {
    let authority = Authority::new();
    let server = Server::with_tls(authority.acceptor(HOST), Request::done).await;
    let proxy = Proxy::start(Tunnel::To(server.address())).await;
    let url = format!("http://user:secret@{}", proxy.address());
    let tried = Tried::of(write(&through(&url, &authority)), &server).await;
    tried.succeeded("r-1").counted(1, 1);

    let [head] = proxy.heads().try_into().expect("one tunnel");
    assert!(
        head.starts_with("CONNECT mna.example:443 HTTP/1.1\r\n"),
        "{head}"
    );
    let head = head.to_lowercase();
    assert!(
        head.contains("proxy-authorization: basic dxnlcjpzzwnyzxq="),
        "{head}"
    );
    assert!(
        !head.contains("tc3-hmac-sha256") && !head.contains("x-tc-action"),
        "{head}"
    );
}

#[tokio::test]
async fn a_proxy_that_wants_to_know_who_asks_is_final_and_never_sent() {
    let authority = Authority::new();
    let server = Server::with_tls(authority.acceptor(HOST), Request::done).await;
    let proxy = Proxy::start(Tunnel::No("407 Proxy Authentication Required")).await;
    let url = format!("http://user:hunter2@{}", proxy.address());
    let tried = Tried::of(write(&through(&url, &authority)), &server).await;
    tried.failed(Failure::never_sent()).counted(0, 0);
    tried.says("the proxy").says("user name and password");
    assert!(!format!("{:?}", tried.error()).contains("hunter2"));
    assert_eq!(proxy.heads().len(), 1);
}

#[tokio::test]
async fn a_proxy_that_opens_no_tunnel_is_never_sent_and_tried_again() {
    let authority = Authority::new();
    let server = Server::with_tls(authority.acceptor(HOST), Request::done).await;
    let proxy = Proxy::start(Tunnel::No("502 Bad Gateway")).await;
    let url = format!("http://{}", proxy.address());
    let tried = Tried::of(write(&through(&url, &authority)), &server).await;
    tried.failed(Failure::never_sent().after(3)).counted(0, 0);
    tried.says("cannot connect to mna.example");
    assert_eq!(proxy.heads().len(), 3);
}

#[tokio::test]
async fn a_proxy_that_is_not_there_is_never_sent() {
    let authority = Authority::new();
    let server = Server::with_tls(authority.acceptor(HOST), Request::done).await;
    let proxy = Proxy::start(Tunnel::To(server.address())).await;
    let url = format!("http://{}", proxy.address());
    drop(proxy);
    tokio::task::yield_now().await;
    let tried = Tried::of(write(&through(&url, &authority)), &server).await;
    tried.failed(Failure::never_sent().after(3)).counted(0, 0);
    tried.says("connection refused");
}

#[tokio::test]
async fn plain_http_goes_through_a_proxy_only_if_one_was_given() {
    let server = Server::start(Request::done).await;
    // A proxy for plain HTTP is asked with the whole address.
    let client = builder(format!("http://{HOST}"))
        .proxy(server.url())
        .build();
    let tried = Tried::of(write(&client.unwrap()), &server).await;
    tried.succeeded("r-1").counted(1, 1);
}
