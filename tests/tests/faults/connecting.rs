//! No connection comes about: nothing was sent, so that even a write may be tried again.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use mna_core::{Clock, SystemClock};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use crate::harness::{Failure, Tried, both, builder, client, read, write};
use crate::wire::{Reply, Request, Server, Welcome};

#[tokio::test]
async fn a_refused_connection_is_never_sent_and_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let client = builder(format!("http://{address}")).build().unwrap();
    for call in [read(&client), write(&client)] {
        let error = call.await.expect_err("nobody listens");
        assert_eq!(Failure::from(&error), Failure::never_sent().after(3));
        let words = format!("cannot connect to {address} (connection refused)");
        assert!(error.to_string().contains(&words), "{error}");
    }
}

#[tokio::test]
async fn a_write_succeeds_once_somebody_listens() {
    // Nobody listens at the address until the first attempt has failed.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().unwrap()).expect("a port");
    let address = socket.local_addr().expect("an address");
    let client = builder(format!("http://{address}"))
        .retry(crate::harness::quick().with_max_attempts(1_000))
        .build()
        .unwrap();
    let opened = async {
        SystemClock.sleep(Duration::from_millis(30)).await;
        Server::on(socket.listen(16).expect("a listener"), Request::done)
    };
    let (answer, server) = tokio::join!(write(&client).with_report(), opened);
    let (answer, report) = answer.expect("an answer");
    assert_eq!(answer.request_id, "r-1");
    assert!(report.attempts > 1);
    assert_eq!((server.requests(), server.executions()), (1, 1));
}

#[tokio::test]
async fn a_host_without_an_address_is_never_sent() {
    let client = builder("http://no-such-host.invalid").build().unwrap();
    for call in [read(&client), write(&client)] {
        let error = call.await.expect_err("no such host");
        assert_eq!(Failure::from(&error), Failure::never_sent().after(3));
        assert!(
            error.to_string().contains("(host name not found)"),
            "{error}"
        );
    }
}

/// A listener that has more connections than it takes, so that the next one gets no answer at all.
async fn full() -> (SocketAddr, Vec<TcpStream>, TcpListener) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().unwrap()).expect("a port");
    let listener = socket.listen(1).expect("a listener");
    let address = listener.local_addr().expect("an address");
    let mut waiting = Vec::new();
    loop {
        tokio::select! {
            biased;
            connected = TcpStream::connect(address) => waiting.push(connected.expect("room")),
            () = SystemClock.sleep(Duration::from_millis(200)) => return (address, waiting, listener),
        }
    }
}

#[tokio::test]
async fn a_connection_that_does_not_come_about_in_time_is_never_sent() {
    let (address, _waiting, _listener) = full().await;
    let client = builder(format!("http://{address}"))
        .connect_timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    for call in [read(&client), write(&client)] {
        let error = call.await.expect_err("nobody answers");
        assert_eq!(Failure::from(&error), Failure::never_sent().after(3));
        assert!(error.to_string().contains("cannot connect"), "{error}");
    }
}

#[tokio::test]
async fn a_connection_that_is_reset_at_once_leaves_it_open_whether_a_write_was_executed() {
    // What the client wrote may have been read, for all it knows.
    let server = Server::with_door(|_| Welcome::Reset, Request::done).await;
    let of_read = Tried::of(read(&client(&server)), &server).await;
    of_read.failed(Failure::no_answer().after(3)).counted(0, 0);
    let of_write = Tried::of(write(&client(&server)), &server).await;
    of_write.failed(Failure::no_answer()).counted(0, 0);
    assert_eq!(server.connections(), 4);
}

#[tokio::test]
async fn a_read_recovers_from_a_connection_that_is_reset_at_once() {
    let door = |connection| match connection {
        1 => Welcome::Reset,
        _ => Welcome::Serve,
    };
    let server = Server::with_door(door, Request::done).await;
    let of_read = Tried::of(read(&client(&server)), &server).await;
    of_read.succeeded("r-1").counted(1, 1);
}

#[tokio::test]
async fn a_request_that_is_too_large_opens_no_connection() {
    let server = Server::start(Request::done).await;
    let parameters = "x".repeat(10_000_000);
    let call = client(&server).call_raw(&crate::harness::SERVICE, "AddThing", &parameters);
    let tried = Tried::of(call, &server).await;
    tried
        .failed(Failure::never_sent().after(0))
        .says("10000000");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_connection_that_the_server_closes_after_each_answer_is_not_used_again() {
    let script = |request: &Request| {
        let answer = crate::wire::response("200 OK", "Connection: close\r\n", &request.answer());
        Reply::executed().send(answer).close()
    };
    let server = Server::start(script).await;
    let client = client(&server);
    for number in 1..=3 {
        let answer = write(&client).await.expect("an answer");
        assert_eq!(answer.request_id, format!("r-{number}"));
    }
    assert_eq!((server.connections(), server.executions()), (3, 3));
}

#[tokio::test]
async fn what_works_is_answered_once() {
    let (of_read, of_write) = both(Request::done).await;
    of_read.succeeded("r-1").counted(1, 1);
    of_write.succeeded("r-1").counted(1, 1);
}

#[test]
fn a_call_outside_a_runtime_is_never_sent_and_no_panic() {
    use std::task::{Context, Poll, Waker};

    let client = builder("http://127.0.0.1:9").build().unwrap();
    let mut call = std::pin::pin!(write(&client));
    let Poll::Ready(result) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("there is nothing to wait for")
    };
    let error = result.expect_err("no runtime");
    assert_eq!(Failure::from(&error), Failure::never_sent());
    assert!(error.to_string().contains("tokio runtime"), "{error}");
}
