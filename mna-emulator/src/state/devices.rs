//! Devices.

use std::collections::BTreeMap;

use super::{Secret, State, Thing};
use crate::world::network::{self, Interface};
use crate::world::traffic::Source;

/// A device that uses the service.
#[derive(Debug)]
pub(crate) struct Device {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) remark: String,
    pub(crate) key: Secret,
    /// In unix seconds.
    pub(crate) created: i64,
    pub(crate) access_scope: i64,
    /// 0 for a license by the month, 1 for a lasting one.
    pub(crate) license: i64,
    /// The resource id of the lasting license, once it is paid for.
    pub(crate) license_resource: Option<String>,
    /// What happens when its traffic is paid by no package: 0 goes on, 1 is cut off.
    pub(crate) truncation: i64,
    /// The id of the group it is in.
    pub(crate) group: Option<String>,
    /// The hardware that it runs on, if it is not the account's own device.
    pub(crate) hardware: Option<String>,
    /// Where it may go online; anywhere if there is nothing.
    pub(crate) regions: Vec<String>,
    /// What was set for its network interfaces, by their names.
    pub(crate) settings: BTreeMap<String, Setting>,
    /// The midnight since which nothing was heard of it, in unix seconds.
    pub(crate) silent_since: Option<i64>,
}

/// What was set for a network interface. Limits are in bits per second, 0 for none.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) enabled: bool,
    pub(crate) upload_limit: u64,
    pub(crate) download_limit: u64,
}

impl Default for Setting {
    fn default() -> Self {
        Setting {
            enabled: true,
            upload_limit: 0,
            download_limit: 0,
        }
    }
}

impl Thing for Device {
    const KIND: &'static str = "devices";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Device {
    /// A device as it is when nothing but the necessary is said of it.
    pub(crate) fn new(id: String, name: String, key: Secret, created: i64) -> Device {
        Device {
            id,
            name,
            remark: String::new(),
            key,
            created,
            access_scope: 0,
            license: 0,
            license_resource: None,
            truncation: 0,
            group: None,
            hardware: None,
            regions: Vec::new(),
            settings: BTreeMap::new(),
            silent_since: None,
        }
    }

    /// What makes its traffic.
    pub(crate) fn source(&self) -> Source {
        let silent_from = self.silent_since.map(|since| since.unsigned_abs() / 86_400);
        Source {
            silent_from,
            ..Source::of(&self.id)
        }
    }

    /// Its network interfaces.
    pub(crate) fn interfaces(&self) -> Vec<Interface> {
        network::interfaces(&self.id, |name| {
            self.settings
                .get(name)
                .is_some_and(|setting| !setting.enabled)
        })
    }

    /// When it was last heard of, in unix seconds.
    pub(crate) fn last_seen(&self, now: i64) -> i64 {
        // The last full minute: that is how often measurements arrive.
        let last = self.silent_since.unwrap_or(now - now % 60);
        last.max(self.created)
    }

    /// Whether it was heard of between two times, the second not included.
    pub(crate) fn is_active(&self, from: i64, to: i64) -> bool {
        self.created < to && self.silent_since.is_none_or(|since| since > from)
    }
}

impl State {
    /// The device of this name.
    pub(crate) fn device_named(&self, name: &str) -> Option<&Device> {
        self.devices.iter().find(|device| device.name == name)
    }

    /// The traffic of the device of this id. One that the account does not have moves something
    /// too, so that programs can be tried out before anything is added.
    pub(crate) fn source(&self, device: &str) -> Source {
        let known = self.devices.get(device);
        known.map_or_else(|| Source::of(device), Device::source)
    }

    /// Takes a device away, and with it what cannot be without it.
    pub(crate) fn remove_device(&mut self, id: &str) -> Option<Device> {
        let device = self.devices.remove(id)?;
        self.rules.retain(|rule| !rule.concerns(id));
        for hardware in self.hardware.iter_mut() {
            if hardware.activation.as_ref().is_some_and(|a| a.device == id) {
                hardware.activation = None;
            }
        }
        Some(device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device() -> Device {
        Device::new("mna-x".to_owned(), "x".to_owned(), Secret::new("k"), 1_000)
    }

    #[test]
    fn a_device_is_active_from_its_creation_until_it_falls_silent() {
        let mut device = device();
        assert!(!device.is_active(0, 1_000) && device.is_active(0, 1_001));
        assert!(device.is_active(90_000, 100_000));
        device.silent_since = Some(86_400);
        assert!(device.is_active(86_399, 100_000) && !device.is_active(86_400, 100_000));
    }

    #[test]
    fn a_device_was_last_seen_a_minute_ago_or_when_it_fell_silent() {
        let mut device = device();
        assert_eq!(device.last_seen(100_019), 99_960);
        assert_eq!(device.last_seen(1_010), 1_000);
        device.silent_since = Some(86_400);
        assert_eq!(device.last_seen(100_019), 86_400);
    }
}
