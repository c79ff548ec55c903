//! What a call costs beside bare reqwest, and what of it is ours.
//!
//! `cargo run -p mna-tests --profile bench --example call_cost` measures twice, everything in turns,
//! so that the differences and ratios hold when the machine's speed drifts:
//!
//! * over loopback, against a server in another process: the CPU time of this process for each call
//!   through our client, with the limiter off, and through bare reqwest, which sends the same bytes
//!   without a signature and reads the body;
//! * without a network: the CPU time of a call that a fixed response answers, with the limiter on.
//!
//! It prints lines of names and values, which `cargo xtask call-cost` puts into its table. For a
//! profiler, `call_cost make bare|loopback|fixed|late 10000` makes so many calls and prints nothing.

mod called;

use std::convert::Infallible;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use called::{Fixed, answer, call, client, client_of};
use cpu_time::ProcessTime;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use mna_api::{Client, RateLimit};
use mna_core::transport::{Transport, TransportError};
use tokio::runtime::Runtime;

/// So many calls are on their way at a time.
const CONCURRENT: usize = 32;
/// A round over loopback, and one without a network.
const CALLS: usize = 100 * CONCURRENT;
const CALLS_WITHOUT_NETWORK: usize = 10_000;
const ROUNDS: usize = 61;
const QUICK_ROUNDS: usize = 9;

fn main() {
    // Bare reqwest has no provider of its own.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["serve"] => serve(),
        ["make", what, calls] => make(what, calls.parse().expect("a number of calls")),
        _ => {
            let rounds = match arguments.contains(&"--quick") {
                true => QUICK_ROUNDS,
                false => ROUNDS,
            };
            loopback(rounds);
            without_network(rounds);
        }
    }
}

fn make(what: &str, calls: usize) {
    let runtime = runtime();
    match what {
        "fixed" | "late" => {
            let client = client_of(&Fixed::new(what == "late"));
            runtime.block_on(one_by_one(&client, calls));
        }
        "bare" | "loopback" => {
            let server = Server::start();
            let caller = match what {
                "bare" => Caller::bare(&server.url),
                _ => Caller::ours(&server.url),
            };
            runtime.block_on(caller.make(calls));
        }
        _ => panic!("make what? bare, loopback, fixed or late"),
    }
}

// ---- Over loopback.

fn loopback(rounds: usize) {
    let server = Server::start();
    let runtime = runtime();
    let callers = [Caller::bare(&server.url), Caller::ours(&server.url)];
    for caller in &callers {
        runtime.block_on(caller.make(CALLS)); // Opens the connections.
    }
    let costs = in_turns(rounds, &callers, |caller| {
        let (clock, cpu) = (stopwatch(), ProcessTime::now());
        runtime.block_on(caller.make(CALLS));
        Cost {
            cpu: cpu.elapsed().as_secs_f64() / CALLS as f64,
            time: clock.elapsed().as_secs_f64() / CALLS as f64,
        }
    });
    let [bare, ours] = &costs;
    println!("rounds = {rounds}");
    println!("calls_in_a_round = {CALLS}");
    println!("answer_bytes = {}", answer().len());
    for (name, costs) in [("bare", bare), ("ours", ours)] {
        let cpu = median(costs.iter().map(|cost| cost.cpu));
        let time = median(costs.iter().map(|cost| cost.time));
        println!("{name}_cpu_us = {:.2}", cpu * 1e6);
        println!("{name}_calls_per_second = {:.0}", 1.0 / time);
    }
    let pairs = || bare.iter().zip(ours);
    let above = median(pairs().map(|(bare, ours)| ours.cpu - bare.cpu));
    let speed = median(pairs().map(|(bare, ours)| bare.time / ours.time));
    println!("above_bare_cpu_us = {:.2}", above * 1e6);
    println!("calls_per_second_ratio = {speed:.3}");
}

/// What one call took, in seconds.
struct Cost {
    cpu: f64,
    time: f64,
}

enum Caller {
    Bare {
        client: reqwest::Client,
        url: String,
        headers: HeaderMap,
    },
    Ours(Client),
}

impl Caller {
    fn ours(url: &str) -> Arc<Caller> {
        let client = client().endpoint(url).rate_limit(RateLimit::Off).build();
        Arc::new(Caller::Ours(client.expect("the settings are right")))
    }

    fn bare(url: &str) -> Arc<Caller> {
        let client = reqwest::Client::builder().no_proxy().build();
        Arc::new(Caller::Bare {
            client: client.expect("the settings are right"),
            url: format!("{url}/"),
            headers: unsigned_headers(),
        })
    }

    async fn make(self: &Arc<Caller>, calls: usize) {
        let workers: Vec<_> = (0..CONCURRENT)
            .map(|_| {
                let caller = Arc::clone(self);
                tokio::spawn(async move {
                    for _ in 0..calls / CONCURRENT {
                        caller.call().await;
                    }
                })
            })
            .collect();
        for worker in workers {
            worker.await.expect("a worker");
        }
    }

    async fn call(&self) {
        match self {
            Caller::Ours(client) => call(client).await,
            Caller::Bare {
                client,
                url,
                headers,
            } => {
                let request = client.post(url).headers(headers.clone()).body(BODY);
                let response = request.send().await.expect("an answer");
                assert!(response.status().is_success());
                response.bytes().await.expect("a body");
            }
        }
    }
}

/// What our client sends.
const BODY: &str = r#"{"PageSize":1,"PageNumber":1}"#;

fn unsigned_headers() -> HeaderMap {
    [
        ("content-type", "application/json"),
        ("x-tc-action", "GetDevices"),
        ("x-tc-version", "2021-01-19"),
        ("x-tc-language", "en-US"),
        ("x-tc-requestclient", "bare"),
        ("x-tc-timestamp", "1659513692"),
    ]
    .into_iter()
    .map(|(name, value)| {
        let value = HeaderValue::from_static(value);
        (HeaderName::from_static(name), value)
    })
    .collect()
}

/// A server in a process of its own, which ends with its standard input.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start() -> Server {
        let program = std::env::current_exe().expect("this program");
        let mut child = Command::new(program)
            .arg("serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut url = String::new();
        let said = child.stdout.take().expect("its output");
        BufReader::new(said)
            .read_line(&mut url)
            .expect("its address");
        let url = url.trim().to_owned();
        Server { child, url }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// Answers every request alike, until the standard input ends.
fn serve() {
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
    runtime().block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("an address");
        println!("http://{address}");
        let _ = std::io::stdout().flush();
        let body = answer();
        loop {
            let (stream, _) = listener.accept().await.expect("a connection");
            let _ = stream.set_nodelay(true);
            let body = body.clone();
            let answer = hyper::service::service_fn(move |request| respond(request, body.clone()));
            let served = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer);
            tokio::spawn(served);
        }
    });
}

async fn respond(
    request: http::Request<hyper::body::Incoming>,
    answer: Bytes,
) -> Result<http::Response<Full<Bytes>>, Infallible> {
    let asked = request.into_body().collect().await;
    assert_eq!(asked.expect("a body").to_bytes(), BODY);
    let mut response = http::Response::new(Full::new(answer));
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    Ok(response)
}

// ---- Without a network.

enum Without {
    /// The whole call.
    Call(Client),
    /// Only what answers it.
    Transport(Fixed),
}

fn without_network(rounds: usize) {
    let runtime = runtime();
    let ways = [
        Without::Call(client_of(&Fixed::new(false))),
        Without::Transport(Fixed::new(false)),
        Without::Call(client_of(&Fixed::new(true))),
        Without::Transport(Fixed::new(true)),
    ];
    let times = in_turns(rounds, &ways, |way| {
        let cpu = ProcessTime::now();
        runtime.block_on(async {
            match way {
                Without::Call(client) => one_by_one(client, CALLS_WITHOUT_NETWORK).await,
                Without::Transport(transport) => {
                    let sent = only_transport(transport, CALLS_WITHOUT_NETWORK).await;
                    sent.expect("an answer");
                }
            }
        });
        cpu.elapsed().as_secs_f64() / CALLS_WITHOUT_NETWORK as f64
    });
    for (name, times) in ["fixed", "fixed_transport", "late", "late_transport"]
        .iter()
        .zip(&times)
    {
        println!("{name}_cpu_us = {:.3}", median(times.iter().copied()) * 1e6);
    }
}

async fn one_by_one(client: &Client, calls: usize) {
    for _ in 0..calls {
        call(client).await;
    }
}

async fn only_transport(transport: &Fixed, calls: usize) -> Result<(), TransportError> {
    for _ in 0..calls {
        std::hint::black_box(transport.send(http::Request::new(Bytes::new())).await?);
    }
    Ok(())
}

// ---- Both.

fn runtime() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

/// Measures each in turn, round after round, every other round backwards.
fn in_turns<T, C, const N: usize>(
    rounds: usize,
    all: &[T; N],
    measure: impl Fn(&T) -> C,
) -> [Vec<C>; N] {
    let mut costs = [const { Vec::new() }; N];
    for round in 0..rounds {
        for turn in 0..N {
            let index = if round % 2 == 0 { turn } else { N - 1 - turn };
            costs[index].push(measure(&all[index]));
        }
    }
    costs
}

#[allow(clippy::disallowed_methods)] // A stopwatch, not a clock that behaviour depends on.
fn stopwatch() -> Instant {
    Instant::now()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
