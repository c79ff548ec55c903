//! Which traits a structure has: only those for the directions in which actions use it.

use std::collections::BTreeSet;

use mna_specs::Action;

use crate::diff::change::{Effect, Found, nothing};
use crate::diff::model::{Model, Types, reached_from};

/// The types that requests and answers reach.
#[derive(Default)]
pub(super) struct Directions {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Directions {
    pub(super) fn sends(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// What no action uses yet is made as if it were received.
    fn receives(&self, name: &str) -> bool {
        self.received.contains(name) || !self.sends(name)
    }

    fn add(&mut self, action: &Action, types: &Types) {
        self.sent.extend(reached_from(&action.parameters, types));
        self.received.extend(reached_from(&action.response, types));
    }
}

pub(super) fn of_action(action: &Action, types: &Types) -> Directions {
    let mut directions = Directions::default();
    directions.add(action, types);
    directions
}

pub(super) fn of_model(model: &Model) -> Directions {
    let mut directions = Directions::default();
    for action in model.actions.values() {
        directions.add(action, &super::types_of(action, &model.types));
    }
    directions
}

/// Compares the traits of a structure that both sides have.
pub(super) fn compare(name: &str, (old, new): &(Directions, Directions), found: &mut Found) {
    for (what, had, has, word) in [
        ("Serialize", old.sends(name), new.sends(name), "sent"),
        (
            "Deserialize",
            old.receives(name),
            new.receives(name),
            "received",
        ),
    ] {
        let (effect, means) = match (had, has) {
            (false, true) => (
                Effect::Compatible,
                format!("is {word} now, and gains `{what}`"),
            ),
            (true, false) => (
                Effect::Breaking,
                format!("is no longer {word}, and loses `{what}`"),
            ),
            _ => continue,
        };
        found.note(effect, format!("direction: {word}"), nothing(), means);
    }
}
