//! Made-up traffic: the same for the same device every time, in every process.
//!
//! A day's traffic follows from the device and the date. It is shared out among the hours of the
//! day, and an hour's among its minutes, without a byte lost, so that whatever is added up agrees.

use std::ops::Range;

use super::chance::{among, mix, seed};

/// How long one point of a curve is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Minute,
    FiveMinutes,
    Hour,
    Day,
}

impl Step {
    pub(crate) fn seconds(self) -> u64 {
        match self {
            Step::Minute => 60,
            Step::FiveMinutes => 300,
            Step::Hour => 3_600,
            Step::Day => 86_400,
        }
    }
}

/// Which way traffic goes, seen from the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Up,
    Down,
}

/// Both directions.
pub(crate) const DIRECTIONS: [Direction; 2] = [Direction::Up, Direction::Down];

/// A part of the world.
#[derive(Debug)]
pub(crate) struct Region {
    /// Its code on the wire.
    pub(crate) code: &'static str,
    /// How far its days are ahead of UTC, in hours.
    hours_ahead: u64,
}

/// Every part of the world; together they are all traffic.
pub(crate) const REGIONS: [Region; 4] = [
    Region {
        code: "MC",
        hours_ahead: 8,
    },
    Region {
        code: "AP",
        hours_ahead: 7,
    },
    Region {
        code: "EU",
        hours_ahead: 1,
    },
    // Five hours behind.
    Region {
        code: "AM",
        hours_ahead: 19,
    },
];

/// How busy each hour of a local day is, from midnight on.
const RHYTHM: [u64; 24] = [
    14, 10, 8, 7, 8, 12, 24, 45, 70, 88, 96, 98, 84, 88, 96, 100, 97, 92, 80, 72, 64, 50, 34, 22,
];

/// The code of the region in which a device is at home.
pub(crate) fn home(device: &str) -> &'static str {
    let index = among(seed(device), 2, 4);
    REGIONS.get(index as usize).map_or("MC", |r| r.code)
}

/// What makes traffic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// The id that all its figures follow from.
    pub(crate) device: String,
    /// The first day, counted from 1970, on which it no longer moves anything.
    pub(crate) silent_from: Option<u64>,
}

impl Source {
    /// A device that never falls silent.
    pub(crate) fn of(device: impl Into<String>) -> Source {
        Source {
            device: device.into(),
            silent_from: None,
        }
    }

    /// Whether it moves nothing on a day.
    pub(crate) fn is_silent(&self, day: u64) -> bool {
        self.silent_from.is_some_and(|first| day >= first)
    }

    /// Its series in the given directions and regions.
    pub(crate) fn series(
        &self,
        gateway: i64,
        directions: &[Direction],
        regions: &[&Region],
    ) -> Vec<Series> {
        let pairs = directions
            .iter()
            .flat_map(|direction| regions.iter().map(move |region| (*direction, *region)));
        pairs
            .map(|(direction, region)| Series {
                silent_from: self.silent_from,
                ..Series::new(&self.device, gateway, region, direction)
            })
            .collect()
    }
}

/// The traffic of one device over one kind of gateway, in one region and one direction.
#[derive(Debug)]
pub(crate) struct Series {
    seed: u64,
    silent_from: Option<u64>,
    /// Bytes of a usual day.
    usual_day: u64,
    hours_ahead: u64,
}

impl Series {
    fn new(device: &str, gateway: i64, region: &Region, direction: Direction) -> Series {
        let of_device = seed(device);
        // From 200 MB to 20 GB a day, most of it where the device is at home.
        let all = 200_000_000 + among(of_device, 1, 19_800_000_000);
        let in_region = if home(device) == region.code { 85 } else { 5 };
        let up = 30 + among(of_device, 3, 51);
        let in_direction = match direction {
            Direction::Up => up,
            Direction::Down => 100 - up,
        };
        let over_gateway = if gateway == 0 { 100 } else { 40 };
        Series {
            seed: seed(&format!(
                "{device}\n{gateway}\n{}\n{direction:?}",
                region.code
            )),
            silent_from: None,
            usual_day: all * in_region * in_direction * over_gateway / 1_000_000,
            hours_ahead: region.hours_ahead,
        }
    }

    /// Bytes moved in the step of this number, counted from 1970.
    pub(crate) fn moved(&self, step: Step, index: u64) -> u64 {
        match step {
            Step::Day => self.day(index),
            Step::Hour => self.hour(index),
            Step::FiveMinutes => self.minutes(index * 5, 5),
            Step::Minute => self.minutes(index, 1),
        }
    }

    /// Bytes moved between two hours counted from 1970, the second not included.
    pub(crate) fn between(&self, hours: Range<u64>) -> u64 {
        let (mut sum, mut hour) = (0, hours.start);
        while hour < hours.end {
            let day = hour / 24;
            // A whole day is one look instead of 24.
            if hour % 24 == 0 && hour + 24 <= hours.end {
                sum += self.day(day);
                hour += 24;
            } else {
                sum += self.hour(hour);
                hour += 1;
            }
        }
        sum
    }

    fn day(&self, day: u64) -> u64 {
        if self.silent_from.is_some_and(|first| day >= first) {
            return 0;
        }
        self.usual_day * (700_000 + self.noise(1, day, 600_001)) / 1_000_000
    }

    fn hour(&self, hour: u64) -> u64 {
        let day = hour / 24;
        let part = hour % 24;
        share(self.day(day), part..part + 1, 24, |part| {
            let local = (part + self.hours_ahead) % 24;
            let usual = RHYTHM.get(local as usize).copied().unwrap_or(1);
            usual * (85 + self.noise(2, day * 24 + part, 31))
        })
    }

    /// Bytes moved in some minutes that belong to the same hour.
    fn minutes(&self, first: u64, count: u64) -> u64 {
        let hour = first / 60;
        let part = first % 60;
        share(self.hour(hour), part..part + count, 60, |part| {
            60 + self.noise(3, hour * 60 + part, 81)
        })
    }

    /// A number below `choices` that is always the same for the same `index`.
    fn noise(&self, kind: u64, index: u64, choices: u64) -> u64 {
        mix(self.seed ^ mix(index.wrapping_mul(4).wrapping_add(kind))) % choices
    }
}

/// What falls to `own` of `parts` when `total` is shared out by weight: all parts together are
/// `total`, because each one ends where the next begins.
pub(crate) fn share(total: u64, own: Range<u64>, parts: u64, weight: impl Fn(u64) -> u64) -> u64 {
    let (mut before, mut until, mut all) = (0, 0, 0);
    for part in 0..parts {
        let weight = weight(part);
        all += weight;
        if part < own.start {
            before += weight;
        }
        if part < own.end {
            until += weight;
        }
    }
    let of = |weight: u64| u128::from(total) * u128::from(weight) / u128::from(all.max(1));
    // A share is never larger than the total.
    (of(until) - of(before)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Series {
        Series::new("mna-dev1", 0, &REGIONS[0], Direction::Up)
    }

    #[test]
    fn the_hours_of_a_day_add_up_to_the_day() {
        for day in [0, 19_207, 19_208, 200_000] {
            let hours: u64 = (day * 24..day * 24 + 24)
                .map(|hour| some().moved(Step::Hour, hour))
                .sum();
            assert_eq!(hours, some().moved(Step::Day, day));
        }
    }

    #[test]
    fn the_minutes_and_five_minutes_of_an_hour_add_up_to_the_hour() {
        for hour in [0, 460_976, 460_977] {
            let minutes: u64 = (hour * 60..hour * 60 + 60)
                .map(|minute| some().moved(Step::Minute, minute))
                .sum();
            let fives: u64 = (hour * 12..hour * 12 + 12)
                .map(|five| some().moved(Step::FiveMinutes, five))
                .sum();
            assert_eq!(minutes, some().moved(Step::Hour, hour));
            assert_eq!(fives, minutes);
        }
    }

    #[test]
    fn devices_gateways_and_days_differ() {
        let day = |device, gateway, day| {
            Series::new(device, gateway, &REGIONS[0], Direction::Up).moved(Step::Day, day)
        };
        assert_ne!(day("a", 0, 1), day("b", 0, 1));
        assert_ne!(day("a", 0, 1), day("a", 1, 1));
        assert_ne!(day("a", 0, 1), day("a", 0, 2));
    }

    #[test]
    fn days_are_busier_than_nights_where_the_device_is() {
        for region in &REGIONS {
            let series = Series::new("mna-dev1", 0, region, Direction::Down);
            let around = |local: u64| {
                let utc = 24 * 19_207 + 24 + local - region.hours_ahead;
                (utc - 2..utc + 2)
                    .map(|h| series.moved(Step::Hour, h))
                    .sum::<u64>()
            };
            assert!(around(14) > 3 * around(3), "{}", region.code);
        }
    }

    #[test]
    fn a_stretch_of_hours_is_the_sum_of_its_hours() {
        for hours in [7..7, 5..20, 460_970..461_070, 48..72] {
            let each: u64 = hours.clone().map(|h| some().moved(Step::Hour, h)).sum();
            assert_eq!(some().between(hours), each);
        }
    }

    #[test]
    fn a_silent_device_moves_nothing_from_that_day_on() {
        let source = Source {
            silent_from: Some(19_207),
            ..Source::of("mna-dev1")
        };
        let series = source.series(0, &DIRECTIONS, &[&REGIONS[0]]);
        assert_eq!(series.len(), 2);
        assert!(series[0].moved(Step::Day, 19_206) > 0);
        assert_eq!(series[0].moved(Step::Day, 19_207), 0);
        assert_eq!(series[0].moved(Step::Minute, 19_207 * 1_440 + 7), 0);
        assert!(source.is_silent(19_208) && !source.is_silent(19_206));
    }

    #[test]
    fn a_total_is_shared_out_without_loss_whatever_the_weights() {
        for total in [0, 1, 59, 1_000_003, u64::MAX] {
            let weight = |part: u64| part % 7;
            let sum: u64 = (0..60)
                .map(|part| share(total, part..part + 1, 60, weight))
                .sum();
            assert_eq!(sum, total);
        }
    }
}
