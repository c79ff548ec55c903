//! Groups of devices.

use super::{State, Thing};

/// A group. Its members are the devices that name it.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) description: String,
    /// In unix seconds, as everywhere in the state.
    pub(crate) created: i64,
    pub(crate) updated: i64,
}

impl Thing for Group {
    const KIND: &'static str = "groups";

    fn id(&self) -> &str {
        &self.id
    }
}

impl State {
    /// How many devices a group has.
    pub(crate) fn members(&self, group: &str) -> usize {
        let devices = self.devices.iter();
        devices
            .filter(|device| device.group.as_deref() == Some(group))
            .count()
    }
}
