//! Many calls at once, over few sockets.

use std::future::Future;
use std::sync::Arc;

use mna_core::transport::{Exchange, HttpTransport, Transport};
use tokio::sync::Semaphore;

/// Sends so many requests at a time that no machine runs out of sockets. Those that wait have been
/// signed already.
#[derive(Debug)]
pub(crate) struct Narrow(HttpTransport, Arc<Semaphore>);

impl Narrow {
    pub(crate) fn new() -> Narrow {
        let transport = HttpTransport::plain().expect("a transport");
        Narrow(transport, Arc::new(Semaphore::new(50)))
    }
}

impl Transport for Narrow {
    fn send(&self, request: http::Request<bytes::Bytes>) -> Exchange {
        let gate = Arc::clone(&self.1);
        let exchange = self.0.send(request);
        Box::pin(async move {
            let _place = gate.acquire_owned().await.expect("nobody closes it");
            exchange.await
        })
    }
}

/// Makes so many calls at once, and gives what became of them.
pub(crate) async fn at_once<F>(count: usize, call: impl Fn(usize) -> F) -> Vec<F::Output>
where
    F: Future<Output: Send + 'static> + Send + 'static,
{
    let calls: Vec<_> = (0..count).map(|n| tokio::spawn(call(n))).collect();
    let mut results = Vec::new();
    for call in calls {
        results.push(call.await.expect("no panic"));
    }
    results
}
