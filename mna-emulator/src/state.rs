//! What an account has: everything that its calls add, change and delete.
//!
//! Whatever an account is asked for by name, id or page is found here. What devices *do* is not:
//! that follows from their ids, see [`crate::world`].

mod applications;
mod devices;
mod gateways;
mod groups;
mod hardware;
mod ids;
mod interconnection;
mod plans;
mod secret;
mod shelf;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

pub(crate) use applications::Application;
pub(crate) use devices::Device;
pub(crate) use gateways::{Cluster, Gateway};
pub(crate) use groups::Group;
pub(crate) use hardware::{Activation, Charging, Hardware};
pub(crate) use ids::Ids;
pub(crate) use interconnection::{Rule, Side};
pub(crate) use plans::{Package, Standing, Tier};
pub(crate) use secret::Secret;
pub(crate) use shelf::{Shelf, Thing};

use crate::world::chance;

/// Everything that one account has.
#[derive(Debug)]
pub(crate) struct State {
    /// Makes the ids of what is added.
    pub(crate) ids: Ids,
    /// The number of the account, which the vendor calls `AppId`.
    pub(crate) account: u64,
    pub(crate) applications: Shelf<Application>,
    pub(crate) devices: Shelf<Device>,
    pub(crate) groups: Shelf<Group>,
    pub(crate) hardware: Shelf<Hardware>,
    pub(crate) rules: Shelf<Rule>,
    pub(crate) clusters: Shelf<Cluster>,
    pub(crate) gateways: Shelf<Gateway>,
    pub(crate) packages: Shelf<Package>,
    /// Where the vendor would report that packages run out, if that was set.
    pub(crate) alarm: Option<Alarm>,
    /// The key for devices that are added without a key of their own, if it was created.
    pub(crate) preset_key: Option<Secret>,
}

/// Where and when to report that a package runs out.
#[derive(Debug)]
pub(crate) struct Alarm {
    pub(crate) url: String,
    pub(crate) key: Secret,
    pub(crate) value: i64,
}

impl State {
    /// The state of a new account. `index` tells the accounts of one emulator apart.
    pub(crate) fn new(secret_id: &str, index: u32) -> State {
        State {
            ids: Ids::of_account(index),
            account: 1_250_000_000 + chance::seed(secret_id) % 50_000_000,
            applications: Shelf::default(),
            devices: Shelf::default(),
            groups: Shelf::default(),
            hardware: Shelf::default(),
            rules: Shelf::default(),
            clusters: Shelf::default(),
            gateways: Shelf::default(),
            packages: Shelf::default(),
            alarm: None,
            preset_key: None,
        }
    }

    /// A key that looks random and follows from the account and what the key is for.
    pub(crate) fn make_key(&self, purpose: &str) -> Secret {
        Secret::new(chance::digits(&format!("{} {purpose}", self.account)))
    }
}

/// The state of every account. None sees what another has.
#[derive(Debug)]
pub(crate) struct States {
    by_secret_id: BTreeMap<String, Mutex<State>>,
}

impl States {
    /// A new state for each secret id.
    pub(crate) fn new<'a>(secret_ids: impl Iterator<Item = &'a str>) -> States {
        let states = (0..).zip(secret_ids).map(|(index, secret_id)| {
            let state = State::new(secret_id, index);
            (secret_id.to_owned(), Mutex::new(state))
        });
        States {
            by_secret_id: states.collect(),
        }
    }

    /// The state of an account, for the time of one call; nothing for a stranger.
    pub(crate) fn of(&self, secret_id: &str) -> Option<MutexGuard<'_, State>> {
        let state = self.by_secret_id.get(secret_id)?;
        Some(state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_have_states_numbers_and_ids_of_their_own() {
        let states = States::new(["a", "b"].into_iter());
        let id = |secret_id: &str| states.of(secret_id).unwrap().ids.make("mna-");
        assert_ne!(id("a"), id("b"));
        let number = |secret_id: &str| states.of(secret_id).unwrap().account;
        assert_ne!(number("a"), number("b"));
        assert!(states.of("c").is_none());
    }

    #[test]
    fn debug_shows_no_key() {
        let mut state = State::new("a", 0);
        let key = state.make_key("preset");
        let shown_key = key.reveal().to_owned();
        state.preset_key = Some(key);
        assert!(!format!("{state:?}").contains(&shown_key));
    }
}
