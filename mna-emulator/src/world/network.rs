//! The network interfaces of a device, and what is measured at them minute by minute.
//!
//! The rates are the device's traffic of that minute, shared out among its interfaces without a
//! byte lost.

use super::chance::{among, mix, seed};
use super::traffic::{Direction, REGIONS, Series, Source, Step, share};

/// One network interface.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Interface {
    /// The name in the device's operating system.
    pub(crate) name: &'static str,
    /// 0 for mobile data, 1 for Wi-Fi, 2 for a cable.
    pub(crate) kind: i64,
    /// An address that belongs to nobody: it is from the ranges for documentation.
    pub(crate) address: String,
    /// The port that goes with the address in measurements.
    pub(crate) port: u64,
    /// 1 to 3, as the vendor numbers the carriers.
    pub(crate) carrier: i64,
    /// The generation of the mobile network; -1 if it is none.
    pub(crate) generation: i64,
    /// In dBm; 0 for a cable.
    pub(crate) signal: i64,
    seed: u64,
    /// How much of the traffic it usually carries; nothing if it is switched off.
    weight: u64,
}

/// The interfaces of a device: two or three, always the same. Those that `is_off` names carry
/// nothing, as long as another one is left.
pub(crate) fn interfaces(device: &str, is_off: impl Fn(&str) -> bool) -> Vec<Interface> {
    let of_device = seed(device);
    let kinds: &[(&str, i64)] = match among(of_device, 11, 4) {
        0 => &[("rmnet_data0", 0), ("wlan0", 1)],
        1 => &[("rmnet_data0", 0), ("rmnet_data1", 0)],
        2 => &[("rmnet_data0", 0), ("rmnet_data1", 0), ("wlan0", 1)],
        _ => &[("eth0", 2), ("rmnet_data0", 0), ("rmnet_data1", 0)],
    };
    let all_off = kinds.iter().all(|(name, _)| is_off(name));
    kinds
        .iter()
        .map(|&(name, kind)| {
            let own = seed(&format!("{device}\n{name}"));
            let net = match among(own, 1, 3) {
                0 => "192.0.2",
                1 => "198.51.100",
                _ => "203.0.113",
            };
            let is_mobile = kind == 0;
            Interface {
                name,
                kind,
                address: format!("{net}.{}", 1 + among(own, 2, 254)),
                port: 20_000 + among(own, 3, 20_000),
                carrier: 1 + among(own, 4, 3) as i64,
                generation: if is_mobile {
                    4 + among(own, 5, 2) as i64
                } else {
                    -1
                },
                signal: if kind == 2 {
                    0
                } else {
                    -60 - among(own, 6, 45) as i64
                },
                seed: own,
                weight: if is_off(name) && !all_off {
                    0
                } else {
                    20 + among(own, 7, 80)
                },
            }
        })
        .collect()
}

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Metric {
    /// Bits per second, away from the device or towards it.
    Rate(Direction),
    /// Lost packets, in hundredths.
    Loss,
    /// The time there and back, in milliseconds.
    RoundTrip,
}

/// The measurements of one minute.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    /// What the application notices of all interfaces together: the sum of the rates, the least of
    /// the losses and of the round-trip times.
    pub(crate) business: f64,
    /// Each interface, in order.
    pub(crate) each: Vec<f64>,
}

impl Measured {
    /// What is measured at a device that is not there.
    pub(crate) fn nothing(interfaces: usize) -> Measured {
        Measured {
            business: 0.0,
            each: vec![0.0; interfaces],
        }
    }
}

/// Measures one thing at all interfaces of a device.
#[derive(Debug)]
pub(crate) struct Probe<'a> {
    source: &'a Source,
    interfaces: &'a [Interface],
    metric: Metric,
    series: Vec<Series>,
}

impl<'a> Probe<'a> {
    /// A probe of the traffic over one kind of gateway.
    pub(crate) fn new(
        source: &'a Source,
        interfaces: &'a [Interface],
        gateway: i64,
        metric: Metric,
    ) -> Probe<'a> {
        let series = match metric {
            Metric::Rate(direction) => source.series(gateway, &[direction], &REGIONS.each_ref()),
            Metric::Loss | Metric::RoundTrip => Vec::new(),
        };
        Probe {
            source,
            interfaces,
            metric,
            series,
        }
    }

    /// The measurements in a minute counted from 1970; nothing if the device was silent.
    pub(crate) fn minute(&self, minute: u64) -> Option<Measured> {
        if self.source.is_silent(minute / 1_440) {
            return None;
        }
        let each = match self.metric {
            Metric::Rate(_) => self.rates(minute),
            Metric::Loss => self.around(minute, |seed| (among(seed, 21, 120), 60)),
            Metric::RoundTrip => {
                self.around(minute, |seed| (1_500 + among(seed, 22, 6_000), 2_000))
            }
        };
        let business = match self.metric {
            Metric::Rate(_) => each.iter().sum(),
            Metric::Loss | Metric::RoundTrip => {
                each.iter().copied().reduce(f64::min).unwrap_or(0.0)
            }
        };
        Some(Measured { business, each })
    }

    fn rates(&self, minute: u64) -> Vec<f64> {
        let bytes: u64 = self
            .series
            .iter()
            .map(|one| one.moved(Step::Minute, minute))
            .sum();
        let count = self.interfaces.len() as u64;
        let weight = |index: u64| {
            let interface = self.interfaces.get(index as usize);
            interface.map_or(0, |i| i.weight * (80 + among(i.seed, mix(minute), 41)))
        };
        (0..count)
            .map(|index| share(bytes, index..index + 1, count, weight))
            .map(|bytes| bytes as f64 * 8.0 / 60.0)
            .collect()
    }

    /// Hundredths that vary by minute: what is usual at an interface, and by how much it may grow.
    fn around(&self, minute: u64, usual: impl Fn(u64) -> (u64, u64)) -> Vec<f64> {
        self.interfaces
            .iter()
            .map(|interface| {
                let (least, range) = usual(interface.seed);
                (least + among(interface.seed, mix(minute) ^ 1, range)) as f64 / 100.0
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: u64 = 27_658_561;

    #[test]
    fn a_device_has_two_or_three_interfaces_with_names_of_their_own() {
        for device in ["mna-dev1", "mna-dev2", "a", "b", "c"] {
            let found = interfaces(device, |_| false);
            assert!((2..=3).contains(&found.len()), "{found:?}");
            assert_eq!(found, interfaces(device, |_| false));
            let mut names: Vec<_> = found.iter().map(|i| i.name).collect();
            names.dedup();
            assert_eq!(names.len(), found.len());
        }
    }

    #[test]
    fn the_rates_of_the_interfaces_are_the_traffic_of_the_minute() {
        let source = Source::of("mna-dev1");
        let interfaces = interfaces("mna-dev1", |_| false);
        let rate = Metric::Rate(Direction::Up);
        let measured = Probe::new(&source, &interfaces, 0, rate)
            .minute(MINUTE)
            .unwrap();
        let bytes: u64 = source
            .series(0, &[Direction::Up], &REGIONS.each_ref())
            .iter()
            .map(|one| one.moved(Step::Minute, MINUTE))
            .sum();
        assert!((measured.business * 60.0 / 8.0 - bytes as f64).abs() < 0.01);
        assert_eq!(measured.each.iter().sum::<f64>(), measured.business);
    }

    #[test]
    fn an_interface_that_is_off_carries_nothing_unless_all_are() {
        let source = Source::of("mna-dev1");
        let rates = |is_off: fn(&str) -> bool| {
            let interfaces = interfaces("mna-dev1", is_off);
            let rate = Metric::Rate(Direction::Down);
            let probe = Probe::new(&source, &interfaces, 0, rate);
            probe.minute(MINUTE).unwrap()
        };
        let (some, all) = (rates(|name| name == "rmnet_data0"), rates(|_| true));
        assert!(some.each.contains(&0.0), "{some:?}");
        assert!((some.business - all.business).abs() < 0.01);
        assert!(!all.each.contains(&0.0), "{all:?}");
    }

    #[test]
    fn loss_and_round_trip_stay_in_sensible_bounds() {
        let source = Source::of("mna-dev1");
        let interfaces = interfaces("mna-dev1", |_| false);
        for (metric, most) in [(Metric::Loss, 2.0), (Metric::RoundTrip, 100.0)] {
            let probe = Probe::new(&source, &interfaces, 0, metric);
            for minute in MINUTE..MINUTE + 100 {
                let measured = probe.minute(minute).unwrap();
                assert!(measured.each.iter().all(|v| (0.0..most).contains(v)));
                assert!(measured.each.iter().all(|v| *v >= measured.business));
            }
        }
    }

    #[test]
    fn a_silent_device_measures_nothing() {
        let source = Source {
            silent_from: Some(MINUTE / 1_440),
            ..Source::of("mna-dev1")
        };
        assert_eq!(
            Probe::new(&source, &[], 0, Metric::Loss).minute(MINUTE),
            None
        );
    }
}
