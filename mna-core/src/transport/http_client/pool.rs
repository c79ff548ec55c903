//! Connections, kept apart by the runtime that drives them.
//!
//! A connection is read and written by a task of the runtime in which it was opened. If another
//! runtime took it, and the first one stood still, as one of a single thread does while that thread
//! is elsewhere, the request would lie there until its time is up. So each runtime has its own.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Id;

use crate::error::Error;

/// With so many runtimes most are gone, which nobody tells; all begin anew then.
const KEPT: usize = 256;

/// A client of reqwest for each runtime, or one that was given for all of them. Clones share them.
#[derive(Clone)]
pub(super) enum Pool {
    Given(reqwest::Client),
    Made(Arc<Made>),
}

pub(super) struct Made {
    make: Box<Make>,
    clients: Mutex<Clients>,
}

type Make = dyn Fn() -> Result<reqwest::Client, Error> + Send + Sync;

struct Clients {
    /// The one that was made to see whether there can be one, for the first runtime that comes.
    spare: Option<reqwest::Client>,
    by_runtime: HashMap<Id, reqwest::Client>,
}

impl Pool {
    /// Makes clients like this.
    ///
    /// # Errors
    ///
    /// That of making one now.
    pub(super) fn new(
        make: impl Fn() -> Result<reqwest::Client, Error> + Send + Sync + 'static,
    ) -> Result<Pool, Error> {
        let clients = Mutex::new(Clients {
            spare: Some(make()?),
            by_runtime: HashMap::new(),
        });
        let make = Box::new(make);
        Ok(Pool::Made(Arc::new(Made { make, clients })))
    }

    /// The client of this runtime.
    pub(super) fn client(&self, runtime: Id) -> Result<reqwest::Client, Error> {
        let made = match self {
            Pool::Given(client) => return Ok(client.clone()),
            Pool::Made(made) => made,
        };
        let mut clients = made.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.by_runtime.get(&runtime) {
            return Ok(client.clone());
        }
        let client = match clients.spare.take() {
            Some(spare) => spare,
            None => (made.make)()?,
        };
        if clients.by_runtime.len() >= KEPT {
            clients.by_runtime.clear();
        }
        clients.by_runtime.insert(runtime, client.clone());
        Ok(client)
    }
}

/// Nothing of what is in it: a proxy's address may have a password.
impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pool")
    }
}
