//! Points in time, in the two forms in which Tencent Cloud writes them as numbers.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde_core::{Serialize, Serializer};

/// A point in time as whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// ```
/// use mna_core::UnixSeconds;
///
/// let begin = UnixSeconds::from(1_659_513_692);
/// assert_eq!(begin.to_string(), "2022-08-03T08:01:32Z");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixSeconds(i64);

/// A point in time as whole milliseconds since 1970-01-01T00:00:00Z.
///
/// ```
/// use mna_core::UnixMilliseconds;
///
/// let created = UnixMilliseconds::from(1_663_310_188_250);
/// assert_eq!(created.to_string(), "2022-09-16T06:36:28.250Z");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixMilliseconds(i64);

impl UnixSeconds {
    /// The seconds since 1970; negative before.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The same point as a [`SystemTime`]; `None` where the system cannot express it.
    pub fn to_system_time(self) -> Option<SystemTime> {
        offset_from_epoch(self.0, Duration::from_secs)
    }

    /// The point `seconds` later; stops at the end of the range.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        UnixSeconds(self.0.saturating_add(seconds))
    }

    /// Days since 1970, which name a UTC date.
    pub(crate) const fn day(self) -> i64 {
        self.0.div_euclid(86_400)
    }
}

impl UnixMilliseconds {
    /// The milliseconds since 1970; negative before.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The same point as a [`SystemTime`]; `None` where the system cannot express it.
    pub fn to_system_time(self) -> Option<SystemTime> {
        offset_from_epoch(self.0, Duration::from_millis)
    }

    /// The second in which the point lies.
    pub const fn to_seconds(self) -> UnixSeconds {
        UnixSeconds(self.0.div_euclid(1_000))
    }
}

fn offset_from_epoch(count: i64, unit: fn(u64) -> Duration) -> Option<SystemTime> {
    let distance = unit(count.unsigned_abs());
    if count < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

impl From<i64> for UnixSeconds {
    fn from(seconds: i64) -> Self {
        UnixSeconds(seconds)
    }
}

impl From<i64> for UnixMilliseconds {
    fn from(milliseconds: i64) -> Self {
        UnixMilliseconds(milliseconds)
    }
}

/// The second in which the point lies; the first or last one for times beyond the range.
impl From<SystemTime> for UnixSeconds {
    fn from(time: SystemTime) -> Self {
        UnixMilliseconds::from(time).to_seconds()
    }
}

/// The millisecond in which the point lies; the first or last one for times beyond the range.
impl From<SystemTime> for UnixMilliseconds {
    fn from(time: SystemTime) -> Self {
        let whole = |distance: Duration| i64::try_from(distance.as_millis()).unwrap_or(i64::MAX);
        UnixMilliseconds(match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => whole(after),
            Err(before) => {
                let before = before.duration();
                // Round down, as after 1970.
                let exact = before.subsec_nanos() % 1_000_000 == 0;
                -whole(before) - i64::from(!exact)
            }
        })
    }
}

impl From<UnixSeconds> for i64 {
    fn from(time: UnixSeconds) -> Self {
        time.0
    }
}

impl From<UnixMilliseconds> for i64 {
    fn from(time: UnixMilliseconds) -> Self {
        time.0
    }
}

/// A number, as the actions take it.
impl Serialize for UnixSeconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

/// A number, as the actions take it.
impl Serialize for UnixMilliseconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

/// RFC 3339 in UTC, such as `2022-08-03T08:01:32Z`.
impl fmt::Display for UnixSeconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}Z", date_and_time(self.0)))
    }
}

/// RFC 3339 in UTC, such as `2022-09-16T06:36:28.250Z`.
impl fmt::Display for UnixMilliseconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = date_and_time(self.0.div_euclid(1_000));
        f.pad(&format!("{seconds}.{:03}Z", self.0.rem_euclid(1_000)))
    }
}

fn date_and_time(seconds: i64) -> String {
    let of_day = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    let date = date_of_day(seconds.div_euclid(86_400));
    format!("{date}T{hour:02}:{minute:02}:{second:02}")
}

/// `2019-02-25` for the day 17,952.
pub(crate) fn date_of_day(days: i64) -> String {
    let (year, month, day) = civil(days);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of the proleptic Gregorian calendar, from days since 1970-01-01.
///
/// The year is taken to begin in March, so that the day a leap year adds is its last.
fn civil(days: i64) -> (i64, i64, i64) {
    const DAYS_IN_400_YEARS: i64 = 146_097;
    let from_march_0000 = days.saturating_add(719_468);
    let era = from_march_0000.div_euclid(DAYS_IN_400_YEARS);
    let day_of_era = from_march_0000.rem_euclid(DAYS_IN_400_YEARS);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        // Golden values from `date -u -d @N +%F`.
        for (seconds, date) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_551_113_065, "2019-02-25"),
            (1_709_164_800, "2024-02-29"),
            (4_107_542_400, "2100-03-01"),
            (-1, "1969-12-31"),
            (-2_203_891_200, "1900-03-01"),
        ] {
            assert_eq!(date_of_day(UnixSeconds(seconds).day()), date, "{seconds}");
        }
    }

    #[test]
    fn no_number_of_seconds_panics() {
        for seconds in [i64::MIN, i64::MIN + 1, -1, i64::MAX] {
            assert!(UnixSeconds(seconds).to_string().ends_with('Z'));
            assert!(UnixMilliseconds(seconds).to_string().ends_with('Z'));
            let _ = UnixSeconds(seconds).to_system_time();
        }
    }

    #[test]
    fn system_times_come_back_unchanged() {
        for seconds in [-86_401, 0, 1_659_513_692] {
            let time = UnixSeconds(seconds);
            assert_eq!(UnixSeconds::from(time.to_system_time().unwrap()), time);
        }
        let early = SystemTime::UNIX_EPOCH - Duration::from_nanos(1);
        assert_eq!(UnixSeconds::from(early), UnixSeconds(-1));
    }
}
