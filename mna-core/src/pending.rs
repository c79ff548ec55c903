//! A call that has not been made yet.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::call::{self, Call};
use crate::client::Client;
use crate::error::Error;
use crate::object::Response;
use crate::options::{CallOptions, with_options};
use crate::report::CallReport;
use crate::streamed::PendingStream;

/// A call that is made when it is awaited, and given up when it is dropped.
///
/// Until then it takes options, all of which begin with `with_`:
///
/// ```
/// # async fn example<R: mna_core::Action>(client: mna_core::Client, request: R)
/// # -> Result<(), mna_core::Error> {
/// use std::time::Duration;
///
/// let (answer, report) = client
///     .send(request)
///     .with_timeout(Duration::from_secs(5))
///     .with_report()
///     .await?;
/// println!("request {} took {} attempts", report.request_id, report.attempts);
/// # Ok(())
/// # }
/// ```
///
/// It has a name, unlike most futures, so that a compiler's complaint about the builder it is from
/// is one complaint.
#[must_use = "nothing is sent until this is awaited"]
pub struct Pending<T> {
    client: Client,
    call: Option<Result<Call, Error>>,
    options: CallOptions,
    running: Option<Running<T>>,
}

type Running<T> = Pin<Box<dyn Future<Output = Result<(T, CallReport), Error>> + Send>>;

impl<T> Pending<T> {
    /// A call of `client`, or the reason why there can be none.
    pub(crate) fn new(client: Client, call: Result<Call, Error>) -> Pending<T> {
        Pending {
            client,
            call: Some(call),
            options: CallOptions::new(),
            running: None,
        }
    }

    /// Options that were prepared for many calls, in place of all that were given before.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Also says how the call went: its attempts, its waiting, its request id.
    pub fn with_report(self) -> PendingReport<T> {
        PendingReport(self)
    }

    /// Takes the answer event by event where the server sends it so, which the server decides.
    pub fn stream(self) -> PendingStream<T> {
        PendingStream::new(self.client, self.call, self.options)
    }

    fn options(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

with_options!(
    /// Options of this call. They count until it is awaited.
    Pending<T>, T: Sized
);

impl<T: Response + Send + 'static> Pending<T> {
    fn poll_report(&mut self, context: &mut Context<'_>) -> Poll<Result<(T, CallReport), Error>> {
        if let Some(call) = self.call.take() {
            let options = std::mem::take(&mut self.options);
            self.running = Some(Box::pin(call::run(self.client.clone(), call, options)));
        }
        let Some(running) = &mut self.running else {
            return Poll::Pending;
        };
        let result = std::task::ready!(running.as_mut().poll(context));
        self.running = None;
        Poll::Ready(result)
    }
}

impl<T: Response + Send + 'static> Future for Pending<T> {
    type Output = Result<T, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let result = std::task::ready!(self.get_mut().poll_report(context));
        Poll::Ready(result.map(|(answer, _)| answer))
    }
}

// Nothing in it refers to itself: what is under way is in a box.
impl<T> Unpin for Pending<T> {}

impl<T> fmt::Debug for Pending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pending")
    }
}

/// A call that also gives a [`CallReport`]. It is made when it is awaited.
#[must_use = "nothing is sent until this is awaited"]
pub struct PendingReport<T>(Pending<T>);

impl<T: Response + Send + 'static> Future for PendingReport<T> {
    type Output = Result<(T, CallReport), Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.get_mut().0.poll_report(context)
    }
}

impl<T> fmt::Debug for PendingReport<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingReport")
    }
}
