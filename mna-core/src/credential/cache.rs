//! The credential that a client signs with, kept until shortly before it expires.
//!
//! Whoever asks gets the one that is held, at once, as long as it is valid. A new one is fetched
//! early, in the background and by one task, whatever the number of those who ask. The task belongs
//! to nobody who asks: a call that is given up takes nothing from the others. It belongs to a runtime,
//! which may stand still: so nobody waits for the task of another one. Nothing that went wrong
//! is kept: a failure is told to those who wait for it, and the next who asks tries anew.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use tokio::runtime::{Handle, Id};
use tokio::sync::watch;

use super::{Credential, CredentialContext, CredentialError, CredentialProvider};
use crate::clock::{Clock, within};
use crate::error::Error;
use crate::time::UnixSeconds;

/// A new credential is fetched this part of its lifetime before the old one expires,
const LEAD_PART: u32 = 5;
/// but not earlier than this.
const LONGEST_LEAD: Duration = Duration::from_secs(600);
/// A source that takes longer is given up, so that one that hangs does not hang for ever.
const FETCH_LIMIT: Duration = Duration::from_secs(120);
/// How long a background task that failed is not repeated, at first and at most.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// How often somebody waits for a task that then vanishes.
const ROUNDS: u32 = 4;

/// Holds the credential of a client.
#[derive(Debug)]
pub(crate) struct CredentialCache {
    provider: Arc<dyn CredentialProvider>,
    context: CredentialContext,
    state: Mutex<State>,
    /// The secret id of the first credential.
    identity: OnceLock<Box<str>>,
}

#[derive(Debug, Default)]
struct State {
    held: Option<Held>,
    /// What the tasks that are fetching will say: one, unless somebody in another runtime could not
    /// wait for it.
    fetching: Vec<(Id, watch::Receiver<Told>)>,
    failures: u32,
    /// When the next background task may start, on the steady clock.
    pause_ends: Duration,
}

/// What a task says to those who wait: nothing yet, or how it went.
type Told = Option<Result<Credential, CredentialError>>;

#[derive(Debug)]
struct Held {
    credential: Credential,
    life: Option<Life>,
    /// Whether the server does not accept it any more.
    refused: bool,
}

/// When a credential ends. Two clocks tell: the steady one is not set by anybody, and the other one
/// goes on while the machine sleeps.
#[derive(Clone, Copy, Debug)]
struct Life {
    ends: Duration,
    expires_at: UnixSeconds,
    /// How long before its end a new one is fetched.
    lead: Duration,
}

impl State {
    fn ends_fetching(&mut self, runtime: Id) {
        self.fetching.retain(|(other, _)| *other != runtime);
    }
}

/// How good a held credential still is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Good,
    /// Valid, and time to fetch a new one.
    Ageing,
    Useless,
}

enum Found {
    Ready(Credential),
    Awaited(watch::Receiver<Told>),
}

impl CredentialCache {
    /// Fetches credentials from a source, the first one when somebody asks.
    pub(crate) fn new(
        provider: Arc<dyn CredentialProvider>,
        context: CredentialContext,
    ) -> Arc<CredentialCache> {
        Arc::new(CredentialCache {
            provider,
            context,
            state: Mutex::default(),
            identity: OnceLock::new(),
        })
    }

    /// The credential to sign with now: at once while there is a valid one.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent), with what the source said.
    pub(crate) async fn resolve(self: &Arc<Self>) -> Result<Credential, Error> {
        // A task can vanish with its runtime, and what it brought can expire before this one wakes.
        // More than a few times in a row, something else is wrong.
        for _ in 0..ROUNDS {
            let mut awaited = match self.find()? {
                Found::Ready(credential) => return Ok(credential),
                Found::Awaited(awaited) => awaited,
            };
            if let Ok(told) = awaited.wait_for(Option::is_some).await
                && let Some(Err(error)) = &*told
            {
                return Err(error.clone().into_error());
            }
        }
        Err(Error::never_sent(
            "no credential: what fetches it was stopped several times; call from a runtime that lasts",
        ))
    }

    /// The server refused this credential: the next one who asks gets another, if it was not
    /// replaced meanwhile. False if there is no other to be had.
    pub(crate) fn refused(&self, credential: &Credential) -> bool {
        let mut state = self.lock();
        match &mut state.held {
            Some(held) if held.credential.is_same(credential) => {
                let is_permanent = credential.token().is_none() && held.life.is_none();
                held.refused = !is_permanent;
                !is_permanent
            }
            _ => true,
        }
    }

    /// A name for whoever is calling that stays the same when credentials are replaced: the secret
    /// id of the first. `None` if there was none yet.
    pub(crate) fn identity(&self) -> Option<&str> {
        self.identity.get().map(|id| &**id)
    }

    /// What is there for somebody who asks now. A task is started if one is needed.
    fn find(self: &Arc<Self>) -> Result<Found, Error> {
        let state = self.lock();
        let held = state.held.as_ref();
        let standing = held.map_or(Standing::Useless, |held| self.standing(held));
        let ready = held
            .filter(|_| standing != Standing::Useless)
            .map(|held| held.credential.clone());
        let is_fetched = !state.fetching.is_empty();
        if let Some(credential) = ready {
            if standing == Standing::Ageing && !is_fetched && self.may_start(&state) {
                // Without a runtime, the old one is still as good as before.
                let _ = current_runtime().map(|runtime| self.start(state, &runtime));
            }
            return Ok(Found::Ready(credential));
        }
        let runtime = current_runtime()?;
        let mut fetching = state.fetching.iter();
        Ok(Found::Awaited(
            match fetching.find(|(other, _)| *other == runtime.id()) {
                Some((_, told)) => told.clone(),
                None => self.start(state, &runtime),
            },
        ))
    }

    fn standing(&self, held: &Held) -> Standing {
        match held.life {
            _ if held.refused => Standing::Useless,
            Some(life) => life.standing(self.context.clock()),
            None => Standing::Good,
        }
    }

    /// Whether the pause after the last background task is over.
    fn may_start(&self, state: &State) -> bool {
        self.context.clock().monotonic() >= state.pause_ends
    }

    /// Starts the task. The lock is released first: a runtime that is shutting down drops the task
    /// at once, and it takes the lock when it is dropped.
    fn start(
        self: &Arc<Self>,
        mut state: MutexGuard<'_, State>,
        runtime: &Handle,
    ) -> watch::Receiver<Told> {
        let (teller, told) = watch::channel(None);
        state.fetching.push((runtime.id(), told.clone()));
        drop(state);
        let task = Task {
            cache: Arc::clone(self),
            runtime: runtime.id(),
            teller: Some(teller),
            started: self.context.clock().monotonic(),
        };
        runtime.spawn(task.run());
        told
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing that is done under the lock leaves half of it behind.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn current_runtime() -> Result<Handle, Error> {
    Handle::try_current().map_err(|error| {
        let message = "no credential: there is no tokio runtime here; call from a task of one";
        Error::never_sent(message).with_source(error)
    })
}

impl Life {
    /// The life of a credential that expires, from now on; `None` if it is over.
    fn begin(expires_at: UnixSeconds, clock: &dyn Clock) -> Option<Life> {
        let left = expires_at
            .get()
            .saturating_sub(UnixSeconds::from(clock.now()).get());
        let left = u64::try_from(left).ok().filter(|left| *left > 0)?;
        let left = Duration::from_secs(left);
        Some(Life {
            ends: clock.monotonic().saturating_add(left),
            expires_at,
            // Machines that were started together do not all ask together.
            lead: jittered((left / LEAD_PART).min(LONGEST_LEAD)),
        })
    }

    fn standing(&self, clock: &dyn Clock) -> Standing {
        let now = UnixSeconds::from(clock.now());
        let left = u64::try_from(self.expires_at.get().saturating_sub(now.get()));
        let left = Duration::from_secs(left.unwrap_or_default());
        let left = left.min(self.ends.saturating_sub(clock.monotonic()));
        match left {
            Duration::ZERO => Standing::Useless,
            left if left <= self.lead => Standing::Ageing,
            _ => Standing::Good,
        }
    }
}

/// A random time between half of it and all of it.
fn jittered(duration: Duration) -> Duration {
    duration.mul_f64(0.5 + fastrand::f64() / 2.0)
}

/// The one task that fetches. However it ends, another one can start afterwards.
struct Task {
    cache: Arc<CredentialCache>,
    runtime: Id,
    /// Taken by the end of the task.
    teller: Option<watch::Sender<Told>>,
    /// On the steady clock.
    started: Duration,
}

impl Task {
    async fn run(mut self) {
        let context = &self.cache.context;
        let provided = self.cache.provider.provide(context);
        let fetched = within(context.clock(), FETCH_LIMIT, provided).await;
        let fetched = fetched.unwrap_or_else(|| {
            Err(CredentialError::failed(format!(
                "the source of credentials gave none within {FETCH_LIMIT:?}"
            )))
        });
        let held = fetched.and_then(|credential| hold(credential, context.clock()));
        let now = context.clock().monotonic();
        self.end(held, now);
    }

    /// Puts the result where those who ask look, and tells those who wait.
    fn end(&mut self, result: Result<Held, CredentialError>, now: Duration) {
        let Some(teller) = self.teller.take() else {
            return;
        };
        let mut state = self.cache.lock();
        state.ends_fetching(self.runtime);
        let told = match result {
            Ok(held) => {
                let credential = held.credential.clone();
                let identity = || Box::from(credential.secret_id());
                self.cache.identity.get_or_init(identity);
                state.failures = 0;
                // A source that has nothing newer to give is not asked all the time.
                state.pause_ends = now.saturating_add(FIRST_PAUSE);
                state.held = Some(held);
                Ok(credential)
            }
            Err(error) => {
                let pause = FIRST_PAUSE.saturating_mul(1 << state.failures.min(6));
                state.failures = state.failures.saturating_add(1);
                state.pause_ends = now.saturating_add(jittered(pause.min(LONGEST_PAUSE)));
                Err(error)
            }
        };
        drop(state);
        teller.send_replace(Some(told));
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        if self.teller.is_none() {
            return;
        }
        if std::thread::panicking() {
            let why = CredentialError::failed("the source of credentials panicked");
            self.end(Err(why), self.started);
        } else {
            // Its runtime is gone. Those who wait see that nobody will tell them, and start anew.
            self.cache.lock().ends_fetching(self.runtime);
        }
    }
}

/// Takes in a new credential.
fn hold(credential: Credential, clock: &dyn Clock) -> Result<Held, CredentialError> {
    let life = match credential.expires_at() {
        None => None,
        Some(time) => Some(Life::begin(time, clock).ok_or_else(|| {
            let now = UnixSeconds::from(clock.now());
            CredentialError::failed(format!(
                "the source gave a credential that expired at {time}, and now it is {now}; check \
                 this machine's clock"
            ))
        })?),
    };
    Ok(Held {
        credential,
        life,
        refused: false,
    })
}

#[cfg(test)]
mod tests;
