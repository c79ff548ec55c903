//! Calls without `async`: they wait for their answers where they are made.
//!
//! There is no second client. A call of the one client is waited for with `wait()` in place of
//! `.await`, and pages, items and events become iterators:
//!
//! ```
//! # fn example<R: mna_core::Paged>(client: mna_core::Client, request: R)
//! # -> Result<(), mna_core::Error> {
//! let page = client.send(request.clone()).wait()?;
//! for item in client.items(request).wait() {
//!     let item = item?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The work is done by one thread, which all clients of the process share; it starts with the first
//! call. So waiting needs no runtime, and does no harm inside one, other than to keep the thread that
//! waits from doing anything else.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread::ThreadId;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use crate::error::Error;
use crate::events::EventStream;
use crate::object::Response;
use crate::paging::{Paged, PagedItems, Pages};
use crate::pending::{Pending, PendingReport};
use crate::report::CallReport;
use crate::streamed::{PendingStream, Streamed};

/// Waits for something that needs a runtime, such as a call, or several calls joined into one future.
///
/// # Errors
///
/// [Never sent](crate::ErrorKind::NeverSent) if the thread that does the work cannot be started, or is
/// the one that wants to wait, as in a source of credentials that waits instead of awaiting;
/// [no answer](crate::ErrorKind::NoAnswer) if it ended in the middle of it, which only a panic in
/// `future` makes it do.
pub fn wait<F>(future: F) -> Result<F::Output, Error>
where
    F: Future<Output: Send> + Send + 'static,
{
    let (sender, receiver) = mpsc::sync_channel(1);
    worker()?.spawn(async move {
        // Nobody but the one who waits can have dropped the other end, and he does not.
        let _ = sender.send(future.await);
    });
    let ended = |error| Error::no_answer("the call panicked").with_source(error);
    receiver.recv().map_err(ended)
}

/// The thread that does the work.
fn worker() -> Result<Handle, Error> {
    static WORKER: Mutex<Option<(Handle, ThreadId)>> = Mutex::new(None);
    let mut worker = WORKER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((worker, thread)) = &*worker {
        if *thread == std::thread::current().id() {
            return Err(Error::never_sent(
                "this is a part of something that is waited for already, which would wait for ever; \
                 write `.await` in place of `.wait()`",
            ));
        }
        return Ok(worker.clone());
    }
    let failed = |error| {
        Error::never_sent("the thread for calls that are waited for cannot be started")
            .with_source(error)
    };
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(failed)?;
    let handle = runtime.handle().clone();
    let thread = std::thread::Builder::new()
        .name("mna-blocking".to_owned())
        .spawn(move || runtime.block_on(std::future::pending::<()>()))
        .map_err(failed)?;
    *worker = Some((handle.clone(), thread.thread().id()));
    Ok(handle)
}

impl<T: Response + Send + 'static> Pending<T> {
    /// Makes the call, and waits for its answer. See [`blocking`](crate::blocking).
    ///
    /// # Errors
    ///
    /// As when it is awaited.
    pub fn wait(self) -> Result<T, Error> {
        wait(self)?
    }
}

impl<T: Response + Send + 'static> PendingReport<T> {
    /// Makes the call, and waits for its answer. See [`blocking`](crate::blocking).
    ///
    /// # Errors
    ///
    /// As when it is awaited.
    pub fn wait(self) -> Result<(T, CallReport), Error> {
        wait(self)?
    }
}

impl<T: Response + Send + 'static> PendingStream<T> {
    /// Makes the call, and waits for its answer or the beginning of it. See
    /// [`blocking`](crate::blocking).
    ///
    /// # Errors
    ///
    /// As when it is awaited.
    pub fn wait(self) -> Result<Streamed<T>, Error> {
        wait(self)?
    }
}

impl<A: Paged> Pages<A>
where
    A::Response: Response + Send + 'static,
{
    /// The pages one after the other, each waited for. See [`blocking`](crate::blocking).
    pub fn wait(self) -> Waited<Pages<A>> {
        Waited(Some(self))
    }
}

impl<A: Paged> PagedItems<A> {
    /// The items one after the other, whose pages are waited for. See [`blocking`](crate::blocking).
    pub fn wait(self) -> Waited<PagedItems<A>> {
        Waited(Some(self))
    }
}

impl EventStream {
    /// The events one after the other, each waited for. See [`blocking`](crate::blocking).
    pub fn wait(self) -> Waited<EventStream> {
        Waited(Some(self))
    }
}

/// What comes bit by bit, as an iterator that waits for every bit.
#[derive(Debug)]
#[must_use = "nothing is asked for until an item is"]
pub struct Waited<S>(Option<S>);

impl<S, T> Iterator for Waited<S>
where
    S: Stream<Item = Result<T, Error>> + Unpin + Send + 'static,
    T: Send + 'static,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        // What has failed once gives nothing more.
        let mut stream = self.0.take()?;
        let next = async move {
            let item = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await;
            (stream, item)
        };
        match wait(next) {
            Ok((stream, item)) => {
                self.0 = Some(stream);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}

#[cfg(test)]
mod tests;
