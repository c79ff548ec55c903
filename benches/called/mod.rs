//! The call that is measured, `GetDevices`, and what answers it without a network.

#![allow(dead_code)] // Each bench uses its part.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Request, Response};
use mna_api::{Client, ClientBuilder, Credential};
use mna_core::transport::{Body, Exchange, Transport};
use mna_core::{Clock, SystemClock};
use serde_json::{Value, json};

/// The spec, whose documented example is asked and answered.
const SPEC: &str = include_str!("../../specs/mna/2021-01-19/GetDevices.json");
/// How far the clock goes on with each call: twenty are allowed in a second, so that none waits.
const STEP: Duration = Duration::from_millis(60);

/// The documented answer: one device.
pub(crate) fn answer() -> Bytes {
    let spec: Value = serde_json::from_str(SPEC).expect("the spec is JSON");
    let body = json!({ "Response": spec["examples"][0]["response"] });
    assert!(body["Response"]["DeviceInfos"][0].is_object());
    Bytes::from(body.to_string())
}

/// A client with all its settings as they are by default.
pub(crate) fn client() -> ClientBuilder {
    let credential = Credential::new("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "a-secret-key");
    Client::builder().credential(credential.expect("a well-formed credential"))
}

/// A client whose calls `transport` answers. The limiter is on, and lets every call pass.
pub(crate) fn client_of(transport: &Fixed) -> Client {
    let client = client()
        .transport(transport.clone())
        .clock(transport.clock.clone());
    client.build().expect("the settings are right")
}

/// The call, from the builder to the typed answer.
pub(crate) async fn call(client: &Client) {
    let answer = client.get_devices().page_size(1).page_number(1).send();
    let answer = answer.await.expect("the call succeeds");
    assert_eq!(answer.device_infos.len(), 1);
}

/// Gives one response to every request, and does nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Fixed {
    body: Bytes,
    /// Whether the response is there only when it is asked for a second time, as from a network.
    late: bool,
    clock: Hurrying,
}

impl Fixed {
    pub(crate) fn new(late: bool) -> Fixed {
        Fixed {
            body: answer(),
            late,
            clock: Hurrying::default(),
        }
    }
}

impl Transport for Fixed {
    fn send(&self, request: Request<Bytes>) -> Exchange {
        drop(request);
        self.clock.step();
        let mut response = Response::new(Body::complete(self.body.clone()));
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(CONTENT_TYPE, json);
        if self.late {
            return Box::pin(async {
                tokio::task::yield_now().await;
                Ok(response)
            });
        }
        Box::pin(std::future::ready(Ok(response)))
    }
}

/// The system's clock, which is read as always, and a step further with each call.
#[derive(Clone, Debug, Default)]
struct Hurrying(Arc<AtomicU64>);

impl Hurrying {
    fn step(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

impl Clock for Hurrying {
    fn now(&self) -> SystemTime {
        SystemClock.now()
    }

    fn monotonic(&self) -> Duration {
        let steps = u32::try_from(self.0.load(Ordering::Relaxed)).expect("not so many calls");
        SystemClock.monotonic() + STEP * steps
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}
