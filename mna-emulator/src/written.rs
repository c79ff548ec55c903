//! Failures as they are written on a command line: `GetDevices:2:RequestLimitExceeded`.

use std::fmt;
use std::time::Duration;

use crate::failure::{Failure, Kind};

/// The longest time that can be asked for: a day.
const LONGEST: u64 = 86_400_000;

/// The form of a failure, for help and errors.
pub(crate) const FORM: &str = "ACTION:TIMES:WHAT[:OPTION]…";

/// Why a failure as it was written cannot be understood.
#[derive(Debug)]
pub struct FailureSyntax(String);

impl fmt::Display for FailureSyntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FailureSyntax {}

/// Reads `ACTION:TIMES:WHAT[:OPTION]…`.
pub(crate) fn parse(line: &str) -> Result<Failure, FailureSyntax> {
    let mut parts = line.split(':').map(str::trim);
    let (Some(action), Some(times), Some(what)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(wrong(format!(
            "\"{line}\" is not of the form {FORM}, such as GetDevices:2:RequestLimitExceeded"
        )));
    };
    if action.is_empty() {
        return Err(wrong(
            "ACTION is the name of an action, or * for any".to_owned(),
        ));
    }
    let mut failure = Failure::of(action);
    failure.times = match times {
        "*" => None,
        count => Some(number(count, "TIMES", "a number, or * for always")?),
    };
    what_happens(&mut failure, what)?;
    for option in parts {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        match name {
            "executed" => failure.executed = true,
            "delay" => failure.delay = time(value)?,
            "skip" => failure.skip = number(value, "skip", "a number of requests")?,
            "retry-after" => {
                let seconds = value.strip_suffix('s').unwrap_or(value);
                failure.retry_after = Some(number(seconds, "retry-after", "a number of seconds")?);
            }
            "account" => failure.account = Some(value.to_owned()),
            _ => {
                return Err(wrong(format!(
                    "there is no option \"{name}\"; there are executed, delay=TIME, skip=NUMBER, \
                     retry-after=SECONDS, account=SECRET_ID"
                )));
            }
        }
    }
    Ok(failure)
}

fn what_happens(failure: &mut Failure, what: &str) -> Result<(), FailureSyntax> {
    let (name, value) = what.split_once('=').unwrap_or((what, ""));
    failure.kind = match name {
        "reset" => Kind::Reset,
        "silence" => Kind::Silence,
        "cut" => Kind::CutOff(number(value, "cut", "a number of bytes")? as usize),
        "drip" => Kind::Drip(1, time(value)?),
        "delay" => {
            failure.delay = time(value)?;
            Kind::Delay
        }
        status if status.bytes().all(|byte| byte.is_ascii_digit()) && !status.is_empty() => {
            let status: u16 = status.parse().unwrap_or_default();
            if !(200..=599).contains(&status) {
                return Err(wrong(format!("{status} is no HTTP status from 200 to 599")));
            }
            Kind::Page(status)
        }
        code if code.starts_with(|c: char| c.is_ascii_uppercase()) && value.is_empty() => {
            Kind::Code(code.to_owned())
        }
        _ => {
            return Err(wrong(format!(
                "\"{what}\" cannot happen; an error code can, an HTTP status such as 503, reset, \
                 silence, cut=BYTES, drip=TIME, delay=TIME"
            )));
        }
    };
    Ok(())
}

fn number(text: &str, name: &str, form: &str) -> Result<u64, FailureSyntax> {
    let number = text.parse();
    number.map_err(|_| wrong(format!("{name} is {form}, not \"{text}\"")))
}

/// Reads a time as failures have it: `500ms`, `2s` or `1.5s`.
///
/// # Errors
///
/// It is something else; the message says what would be right.
pub fn parse_duration(text: &str) -> Result<Duration, FailureSyntax> {
    time(text)
}

fn time(text: &str) -> Result<Duration, FailureSyntax> {
    let milliseconds = match text.strip_suffix("ms") {
        Some(number) => number.parse().ok(),
        None => text
            .strip_suffix('s')
            .and_then(|number| number.parse::<f64>().ok())
            .filter(|seconds| *seconds >= 0.0)
            .map(|seconds| (seconds * 1_000.0).round() as u64),
    };
    let milliseconds = milliseconds.filter(|time| *time <= LONGEST);
    milliseconds.map(Duration::from_millis).ok_or_else(|| {
        wrong(format!(
            "a time is like 500ms or 2s, a day at most, not \"{text}\""
        ))
    })
}

fn wrong(message: String) -> FailureSyntax {
    FailureSyntax(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_failure_can_be_written() {
        let second = Duration::from_secs(1);
        for (line, kind, delay) in [
            (
                "A:1:RequestLimitExceeded",
                Kind::Code("RequestLimitExceeded".into()),
                0,
            ),
            ("A:1:503", Kind::Page(503), 0),
            ("A:1:reset", Kind::Reset, 0),
            ("A:1:silence", Kind::Silence, 0),
            ("A:1:cut=10", Kind::CutOff(10), 0),
            ("A:1:drip=1s", Kind::Drip(1, second), 0),
            ("A:1:delay=500ms", Kind::Delay, 500),
        ] {
            let expected = Failure {
                kind,
                delay: Duration::from_millis(delay),
                ..Failure::of("A")
            };
            assert_eq!(parse(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn options_follow_in_any_order() {
        let line = "*:*:429:retry-after=2:executed:delay=1.5s:skip=3:account=some-id";
        let expected = Failure {
            action: None,
            account: Some("some-id".to_owned()),
            skip: 3,
            times: None,
            executed: true,
            delay: Duration::from_millis(1_500),
            retry_after: Some(2),
            message: None,
            kind: Kind::Page(429),
        };
        assert_eq!(parse(line).unwrap(), expected);
    }

    #[test]
    fn what_is_wrong_is_told_with_the_right_form() {
        for (line, told) in [
            ("", "ACTION:TIMES:WHAT"),
            ("GetDevices:2", "ACTION:TIMES:WHAT"),
            (":1:reset", "ACTION is"),
            ("A:x:reset", "TIMES is a number"),
            ("A:1:explode", "reset, silence"),
            ("A:1:Code=x", "reset, silence"),
            ("A:1:99", "200 to 599"),
            ("A:1:99999999", "200 to 599"),
            ("A:1:cut=x", "number of bytes"),
            ("A:1:delay=1", "500ms or 2s"),
            ("A:1:delay=-1s", "500ms or 2s"),
            ("A:1:delay=1e99s", "500ms or 2s"),
            ("A:1:reset:often", "no option \"often\""),
        ] {
            let error = parse(line).unwrap_err().to_string();
            assert!(error.contains(told), "{line}: {error}");
        }
    }
}
