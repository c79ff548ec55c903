//! Connections that are kept for the next call, and are not there any more when it comes.

use std::time::Duration;

use mna_core::{Clock, SystemClock};
use tokio::net::TcpListener;

use crate::crowd::at_once;
use crate::harness::{Failure, assert_written_once, client, read, write};
use crate::wire::observe::until;
use crate::wire::{Reply, Request, Server};

#[tokio::test]
async fn a_connection_is_kept_for_the_next_call() {
    let server = Server::start(Request::done).await;
    let client = client(&server);
    for _ in 0..10 {
        write(&client).await.expect("an answer");
    }
    assert_eq!((server.connections(), server.executions()), (1, 10));
}

#[tokio::test]
async fn a_write_succeeds_after_the_server_closed_the_idle_connection() {
    for last in [Reply::close, Reply::reset] {
        let script = move |request: &Request| last(request.done().pause(Duration::from_millis(10)));
        let server = Server::start(script).await;
        let client = client(&server);
        for number in 1..=3 {
            let (answer, report) = write(&client).with_report().await.expect("an answer");
            assert_eq!(answer.request_id, format!("r-{number}"));
            assert_eq!(report.attempts, 1);
            until("the connection's end", || server.open_connections() == 0).await;
            SystemClock.sleep(Duration::from_millis(10)).await;
        }
        assert_eq!((server.connections(), server.executions()), (3, 3));
    }
}

/// Answers the first request of each connection, and ends it when it has read the second.
fn once_each() -> impl FnMut(&Request) -> Reply + Send + 'static {
    let mut answered = std::collections::HashSet::new();
    move |request| match answered.insert(request.connection) {
        true => request.done(),
        false => Reply::not_executed().reset(),
    }
}

#[tokio::test]
async fn a_read_recovers_from_a_connection_that_ends_as_it_is_used() {
    let server = Server::start(once_each()).await;
    let client = client(&server);
    read(&client).await.expect("an answer");
    let (answer, report) = read(&client).with_report().await.expect("an answer");
    assert_eq!(answer.request_id, "r-3");
    assert_eq!((report.attempts, server.connections()), (2, 2));
}

#[tokio::test]
async fn a_write_whose_connection_ends_as_it_is_used_is_open_and_not_repeated() {
    let server = Server::start(once_each()).await;
    let client = client(&server);
    write(&client).await.expect("an answer");
    let error = write(&client).await.expect_err("the connection ends");
    assert_eq!(Failure::from(&error), Failure::no_answer());
    assert_eq!((server.requests(), server.executions()), (2, 1));
    write(&client).await.expect("a new connection");
}

#[tokio::test]
async fn writes_into_connections_that_close_at_that_moment_are_executed_once_at_most() {
    for pause in [0, 50, 100, 200] {
        let script =
            move |request: &Request| request.done().pause(Duration::from_micros(pause)).close();
        let server = Server::start(script).await;
        let client = client(&server);
        let mut answers = 0;
        for _ in 0..50 {
            match write(&client).await {
                Ok(_) => answers += 1,
                Err(error) => assert!(error.is_no_answer() || error.is_never_sent(), "{error}"),
            }
        }
        assert_written_once(&server);
        assert_eq!(
            server.executions(),
            answers,
            "what was executed was answered"
        );
    }
}

#[tokio::test]
async fn no_dead_connection_is_used_after_an_outage() {
    let server = Server::start(|request| request.done().pause(Duration::from_millis(1))).await;
    let client = client(&server);
    for result in at_once(20, |_| write(&client)).await {
        result.expect("an answer");
    }
    assert!(server.connections() > 1);
    let address = server.address();
    server.stop().await;
    // The client hears of it as soon as it looks at its sockets.
    SystemClock.sleep(Duration::from_millis(10)).await;
    let error = write(&client).await.expect_err("the server is gone");
    assert_eq!(Failure::from(&error), Failure::never_sent().after(3));

    let listener = TcpListener::bind(address).await.expect("the same port");
    let server = Server::on(listener, Request::done);
    for result in at_once(20, |_| write(&client)).await {
        result.expect("the server is back");
    }
    assert_eq!((server.requests(), server.executions()), (20, 20));
}
