//! Hardware that a manufacturer sells: it becomes a device when a customer activates it.

use super::{State, Thing};

/// One box.
#[derive(Debug)]
pub(crate) struct Hardware {
    pub(crate) id: String,
    pub(crate) serial: String,
    /// The manufacturer's remark.
    pub(crate) description: String,
    pub(crate) charging: Charging,
    /// In unix seconds.
    pub(crate) created: i64,
    /// What it became, once a customer activated it.
    pub(crate) activation: Option<Activation>,
    /// The resource id of the lasting license that the manufacturer paid for.
    pub(crate) license_resource: Option<String>,
}

/// What became of a box.
#[derive(Debug)]
pub(crate) struct Activation {
    /// The id of the device.
    pub(crate) device: String,
    /// The manufacturer's name, as the customer gave it.
    pub(crate) vendor: String,
    /// In unix seconds.
    pub(crate) at: i64,
}

/// Who pays for the license, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charging {
    /// The customer, who decides at the activation.
    Customer,
    /// The manufacturer, by the month.
    VendorMonthly,
    /// The manufacturer, once.
    VendorPermanent,
}

impl Charging {
    /// The mode of this number.
    pub(crate) fn of(number: i64) -> Option<Charging> {
        match number {
            1 => Some(Charging::Customer),
            2 => Some(Charging::VendorMonthly),
            3 => Some(Charging::VendorPermanent),
            _ => None,
        }
    }

    /// The number on the wire.
    pub(crate) fn number(self) -> i64 {
        match self {
            Charging::Customer => 1,
            Charging::VendorMonthly => 2,
            Charging::VendorPermanent => 3,
        }
    }

    /// The license of a device that a manufacturer pays for; nothing if the customer does.
    pub(crate) fn license(self) -> Option<i64> {
        match self {
            Charging::Customer => None,
            Charging::VendorMonthly => Some(0),
            Charging::VendorPermanent => Some(1),
        }
    }
}

impl Thing for Hardware {
    const KIND: &'static str = "pieces of hardware";

    fn id(&self) -> &str {
        &self.id
    }
}

impl State {
    /// The hardware of this serial number.
    pub(crate) fn hardware_numbered(&self, serial: &str) -> Option<&Hardware> {
        self.hardware.iter().find(|one| one.serial == serial)
    }

    /// The license of a piece of hardware: 0 by the month, 1 lasting, -1 not decided yet.
    pub(crate) fn license_of(&self, hardware: &Hardware) -> i64 {
        let device = || self.devices.get(&hardware.activation.as_ref()?.device);
        match hardware.charging.license() {
            _ if hardware.license_resource.is_some() => 1,
            Some(license) => license,
            None => device().map_or(-1, |device| device.license),
        }
    }
}
