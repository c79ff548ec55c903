//! Calendar dates of unix times, in UTC.

use std::time::{SystemTime, UNIX_EPOCH};

/// Whole seconds since 1970, rounded down.
pub(crate) fn unix_seconds(time: SystemTime) -> i64 {
    let seconds = |d: std::time::Duration| i64::try_from(d.as_secs()).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => seconds(since),
        Err(before) => {
            let before = before.duration();
            -seconds(before) - i64::from(before.subsec_nanos() > 0)
        }
    }
}

/// The last second of the year 9999: no time beyond it is looked at.
pub(crate) const LATEST: i64 = 253_402_300_799;

/// How far the vendor's texts are ahead of UTC: they are in the time of Beijing.
const BEIJING: i64 = 8 * 3_600;

/// A moment as the vendor writes it for people, in the time of Beijing: `2019-02-26 00:44:25`.
pub(crate) fn beijing(unix: i64) -> String {
    let there = Utc::new(unix.saturating_add(BEIJING));
    format!("{} {}", there.date(), there.time())
}

/// The unix seconds of a moment in the form that [`beijing`] gives.
pub(crate) fn parse_beijing(text: &str) -> Option<i64> {
    let (date, time) = text.split_once(' ')?;
    let [year, month, day] = numbers(date, '-')?;
    let [hour, minute, second] = numbers(time, ':')?;
    let unix = midnight(year, month, day) + hour * 3_600 + minute * 60 + second - BEIJING;
    // A date that does not exist, such as February 30th, comes back as another one.
    (beijing(unix) == text).then_some(unix)
}

/// Three numbers of four digits or fewer.
fn numbers(text: &str, separator: char) -> Option<[i64; 3]> {
    let mut parts = text.split(separator).map(|part| {
        let digits = part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    });
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

/// The unix seconds at which a day begins in UTC.
fn midnight(year: i64, month: i64, day: i64) -> i64 {
    // As in `Utc::new`: years that begin in March.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = (month + 9) % 12;
    let day_of_year = (153 * march_month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era - 719_468) * 86_400
}

/// The same time of day a month later, on the last day of a month that is shorter.
pub(crate) fn month_later(unix: i64) -> i64 {
    let moment = Utc::new(unix);
    let (year, month) = match moment.month {
        12 => (moment.year + 1, 1),
        month => (moment.year, month + 1),
    };
    let last = (28..=31)
        .rev()
        .find(|day| Utc::new(midnight(year, month, *day)).month == month)
        .unwrap_or(28);
    midnight(year, month, moment.day.min(last)) + moment.second_of_day
}

/// A moment, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Utc {
    year: i64,
    month: i64,
    day: i64,
    second_of_day: i64,
    day_of_week: i64,
}

impl Utc {
    /// Takes apart `unix` seconds since 1970.
    pub(crate) fn new(unix: i64) -> Utc {
        let days = unix.div_euclid(86_400);
        // Years that begin in March end with the leap day, which makes month lengths regular;
        // 719,468 days lie between 0000-03-01 and 1970-01-01.
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        Utc {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * march_month + 2) / 5 + 1,
            second_of_day: unix.rem_euclid(86_400),
            // 1970-01-01 was a Thursday.
            day_of_week: (days + 4).rem_euclid(7),
        }
    }

    /// The date as the credential scope writes it: `2019-02-25`.
    pub(crate) fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The numbers of the date, for those who write it in a way of their own.
    #[cfg(feature = "tls")]
    pub(crate) fn year_month_day(self) -> (i32, u8, u8) {
        (self.year as i32, self.month as u8, self.day as u8)
    }

    /// The year and the month: `2019-02`.
    pub(crate) fn month(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// The unix seconds at which the day begins.
    pub(crate) fn day_begins(self) -> i64 {
        midnight(self.year, self.month, self.day)
    }

    /// The unix seconds at which the week begins, on Monday.
    pub(crate) fn week_begins(self) -> i64 {
        self.day_begins() - (self.day_of_week + 6) % 7 * 86_400
    }

    /// The unix seconds at which the month begins.
    pub(crate) fn month_begins(self) -> i64 {
        midnight(self.year, self.month, 1)
    }

    /// The moment for people and log files: `2019-02-25T16:44:25Z`.
    pub(crate) fn rfc3339(self) -> String {
        format!("{}T{}Z", self.date(), self.time())
    }

    /// The moment as a `Date` header writes it: `Mon, 25 Feb 2019 16:44:25 GMT`.
    pub(crate) fn http(self) -> String {
        let day_of_week = match self.day_of_week {
            0 => "Sun",
            1 => "Mon",
            2 => "Tue",
            3 => "Wed",
            4 => "Thu",
            5 => "Fri",
            _ => "Sat",
        };
        let month = match self.month {
            1 => "Jan",
            2 => "Feb",
            3 => "Mar",
            4 => "Apr",
            5 => "May",
            6 => "Jun",
            7 => "Jul",
            8 => "Aug",
            9 => "Sep",
            10 => "Oct",
            11 => "Nov",
            _ => "Dec",
        };
        let (day, year, time) = (self.day, self.year, self.time());
        format!("{day_of_week}, {day:02} {month} {year:04} {time} GMT")
    }

    fn time(self) -> String {
        let (hour, rest) = (self.second_of_day / 3600, self.second_of_day % 3600);
        format!("{hour:02}:{:02}:{:02}", rest / 60, rest % 60)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::{LATEST, Utc, beijing, month_later, parse_beijing, unix_seconds};

    #[test]
    fn the_vendors_texts_are_in_the_time_of_beijing() {
        // From the documented example of GetFlowPackages.
        assert_eq!(beijing(1_786_523_124), "2026-08-12 16:25:24");
        for unix in [0, 951_782_400, 1_786_523_124, LATEST - 8 * 3_600] {
            assert_eq!(parse_beijing(&beijing(unix)), Some(unix));
        }
        for text in [
            "",
            "2026-08-12",
            "2026-02-30 00:00:00",
            "2026-08-12 24:00:00",
            "2026-08-12 1:00:00",
            "99999-08-12 00:00:00",
            "2026-08-12 00:00:00:00",
        ] {
            assert_eq!(parse_beijing(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last_one() {
        for (from, to) in [
            ("2022-01-15 10:00:00", "2022-02-15 10:00:00"),
            ("2022-01-31 10:00:00", "2022-02-28 10:00:00"),
            ("2024-01-31 10:00:00", "2024-02-29 10:00:00"),
            ("2022-12-31 10:00:00", "2023-01-31 10:00:00"),
            ("2022-03-31 10:00:00", "2022-04-30 10:00:00"),
        ] {
            assert_eq!(beijing(month_later(parse_beijing(from).unwrap())), to);
        }
    }

    #[test]
    fn days_weeks_and_months_have_their_beginnings() {
        let wednesday = Utc::new(1_659_513_692);
        let begins = [
            wednesday.day_begins(),
            wednesday.week_begins(),
            wednesday.month_begins(),
        ];
        let dates = begins.map(|unix| Utc::new(unix).rfc3339());
        assert_eq!(
            dates,
            [
                "2022-08-03T00:00:00Z",
                "2022-08-01T00:00:00Z",
                "2022-08-01T00:00:00Z"
            ]
        );
        assert_eq!(wednesday.month(), "2022-08");
        let sunday = Utc::new(1_659_513_692 + 4 * 86_400);
        assert_eq!(Utc::new(sunday.week_begins()).date(), "2022-08-01");
    }

    #[test]
    fn known_moments_have_their_dates() {
        for (unix, date) in [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_551_113_065, "2019-02-25T16:44:25Z"),
            (1_709_164_800, "2024-02-29T00:00:00Z"),
            (4_102_444_799, "2099-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(Utc::new(unix).rfc3339(), date);
        }
    }

    #[test]
    fn a_date_header_has_the_form_that_http_asks_for() {
        assert_eq!(
            Utc::new(1_551_113_065).http(),
            "Mon, 25 Feb 2019 16:44:25 GMT"
        );
        assert_eq!(Utc::new(0).http(), "Thu, 01 Jan 1970 00:00:00 GMT");
    }

    #[test]
    fn every_moment_there_can_be_is_taken_apart() {
        for unix in [i64::MIN, i64::MAX] {
            assert!(!Utc::new(unix).rfc3339().is_empty());
        }
    }

    #[test]
    fn seconds_are_rounded_down_on_both_sides_of_1970() {
        assert_eq!(unix_seconds(UNIX_EPOCH + Duration::from_millis(1_900)), 1);
        assert_eq!(unix_seconds(UNIX_EPOCH - Duration::from_millis(1_900)), -2);
        assert_eq!(unix_seconds(UNIX_EPOCH - Duration::from_secs(2)), -2);
    }
}
