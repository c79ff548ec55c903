//! Packages: traffic that is paid for in advance, for a month and some devices.

use std::ops::Range;

use super::{State, Thing};
use crate::date::month_later;
use crate::world::traffic::{DIRECTIONS, REGIONS, Region};

/// What a package has: the name on the wire, how many devices, how many megabytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tier {
    pub(crate) name: &'static str,
    /// The name for people.
    pub(crate) title: &'static str,
    pub(crate) most_devices: usize,
    pub(crate) megabytes: u64,
}

/// All that are on sale.
pub(crate) const TIERS: [Tier; 4] = [
    tier("DEVICE_1_FLOW_20G", "package of 20 GB", 1, 20_000),
    tier("DEVICE_2_FLOW_50G", "package of 50 GB", 2, 50_000),
    tier("DEVICE_3_FLOW_100G", "package of 100 GB", 3, 100_000),
    tier("DEVICE_5_FLOW_500G", "package of 500 GB", 5, 500_000),
];

const fn tier(
    name: &'static str,
    title: &'static str,
    most_devices: usize,
    megabytes: u64,
) -> Tier {
    Tier {
        name,
        title,
        most_devices,
        megabytes,
    }
}

impl Tier {
    /// The tier of this name.
    pub(crate) fn find(name: &str) -> Option<&'static Tier> {
        TIERS.iter().find(|tier| tier.name == name)
    }
}

/// A package that was bought. Times are in unix seconds.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) id: String,
    pub(crate) tier: &'static Tier,
    pub(crate) devices: Vec<String>,
    /// 0 for the Chinese mainland, 1 for everywhere else.
    pub(crate) region: i64,
    pub(crate) created: i64,
    pub(crate) begins: i64,
    /// The last second.
    pub(crate) ends: i64,
    pub(crate) renews: bool,
    pub(crate) truncates: bool,
    /// Whether the month that runs was bought by renewing an earlier one.
    pub(crate) renewed: bool,
}

/// How a package stands to the present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Pending,
    Active,
    Expired,
}

impl Thing for Package {
    const KIND: &'static str = "packages";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Package {
    /// The last second of a package that begins at a time.
    pub(crate) fn end_of_month_from(begins: i64) -> i64 {
        month_later(begins) - 1
    }

    /// Whether it is in force.
    pub(crate) fn standing(&self, now: i64) -> Standing {
        if now < self.begins {
            Standing::Pending
        } else if now <= self.ends {
            Standing::Active
        } else {
            Standing::Expired
        }
    }

    /// Buys the months that have begun since it ran out, if it renews itself.
    fn renew(&mut self, now: i64) {
        // A clock that leaps by centuries must not keep the emulator busy.
        const MOST_MONTHS: usize = 1_200;
        for _ in 0..MOST_MONTHS {
            if !self.renews || now <= self.ends {
                return;
            }
            self.begins = self.ends + 1;
            self.ends = Package::end_of_month_from(self.begins);
            self.renewed = true;
        }
    }

    /// The full hours of it that have passed, counted from 1970.
    fn hours(&self, now: i64) -> Range<u64> {
        let hour = |time: i64| time.unsigned_abs() / 3_600;
        hour(self.begins)..hour(now.min(self.ends + 1)).max(hour(self.begins))
    }
}

impl State {
    /// Brings the packages up to the present. To be called before anything looks at them.
    pub(crate) fn renew_packages(&mut self, now: i64) {
        for package in self.packages.iter_mut() {
            package.renew(now);
        }
    }

    /// The package in force that pays for a device's traffic.
    pub(crate) fn package_of(&self, device: &str, now: i64) -> Option<&Package> {
        self.packages.iter().find(|package| {
            package.standing(now) == Standing::Active && package.devices.iter().any(|d| d == device)
        })
    }

    /// How many megabytes of a package are left: its devices' traffic of the hours that are over,
    /// through public gateways in the package's part of the world, is used up.
    pub(crate) fn megabytes_left(&self, package: &Package, now: i64) -> u64 {
        let regions: Vec<&Region> = REGIONS
            .iter()
            .filter(|region| (region.code == "MC") == (package.region == 0))
            .collect();
        let devices = package.devices.iter().map(|device| self.source(device));
        let used: u64 = devices
            .flat_map(|source| source.series(0, &DIRECTIONS, &regions))
            .map(|series| series.between(package.hours(now)))
            .sum();
        package.tier.megabytes.saturating_sub(used / 1_000_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGIN: i64 = 1_659_513_692;

    fn package(renews: bool) -> Package {
        Package {
            id: "mpe-x".to_owned(),
            tier: &TIERS[3],
            devices: vec!["mna-dev1".to_owned()],
            region: 0,
            created: BEGIN,
            begins: BEGIN,
            ends: Package::end_of_month_from(BEGIN),
            renews,
            truncates: false,
            renewed: false,
        }
    }

    #[test]
    fn a_package_lasts_a_month() {
        let package = package(false);
        assert_eq!(package.ends - BEGIN, 31 * 86_400 - 1);
        let standings =
            [BEGIN - 1, BEGIN, package.ends, package.ends + 1].map(|t| package.standing(t));
        use Standing::*;
        assert_eq!(standings, [Pending, Active, Active, Expired]);
    }

    #[test]
    fn one_that_renews_itself_is_always_in_its_present_month() {
        let mut package = package(true);
        let later = BEGIN + 100 * 86_400;
        package.renew(later);
        assert_eq!(package.standing(later), Standing::Active);
        assert!(package.renewed && later - package.begins < 31 * 86_400);
        let mut other = self::package(false);
        other.renew(later);
        assert_eq!(other.standing(later), Standing::Expired);
        assert!(!other.renewed);
    }

    #[test]
    fn what_is_left_shrinks_by_the_traffic_and_not_after_the_end() {
        let state = State::new("a", 0);
        let package = package(false);
        let left = |now| state.megabytes_left(&package, now);
        assert_eq!(left(BEGIN), 500_000);
        assert!(left(BEGIN + 86_400) < left(BEGIN + 3_600));
        assert_eq!(
            left(package.ends + 86_400),
            left(package.ends + 86_400 * 50)
        );
    }
}
