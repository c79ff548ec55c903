//! Whether the period that an action is asked about is one that the spec allows.

use crate::call::Call;
use crate::fault::Fault;

/// Checks the period, if the spec says anything about it.
pub(crate) fn check(call: &Call<'_>) -> Result<(), Fault> {
    let Some(period) = &call.spec.action.period else {
        return Ok(());
    };
    let (begin, end) = (call.integer(&period.from)?, call.integer(&period.to)?);
    let (from, to) = (&period.from, &period.to);
    if end < begin {
        return Err(call.refuse(format!(
            "The parameter \"{to}\" must not be before \"{from}\"; {end} is before {begin}."
        )));
    }
    let now = call.now;
    if end > now {
        return Err(call.fault(
            "InvalidParameterValue.TimeFuture",
            format!("The parameter \"{to}\" must not be in the future: it is {end}, now is {now}."),
        ));
    }
    let seconds = |days: u32| i64::from(days) * 86_400;
    if let Some(days) = period.longest_days
        && end.saturating_sub(begin) > seconds(days)
    {
        return Err(call.fault(
            "InvalidParameterValue.TimeSpanExceeded",
            format!("From \"{from}\" to \"{to}\" there may be {days} days at most."),
        ));
    }
    if let Some(days) = period.oldest_days
        && begin < now - seconds(days)
    {
        return Err(call.fault(
            "InvalidParameterValue.TimeTooEarly",
            format!(
                "The parameter \"{from}\" may be {days} days ago at most: it is {begin}, now is \
                 {now}."
            ),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::{Bench, NOW};

    const DAY: i64 = 86_400;

    fn asked(begin: i64, end: i64) -> Value {
        json!({ "DeviceId": "d", "BeginTime": begin, "EndTime": end, "Metrics": "RTT" })
    }

    #[test]
    fn a_period_on_the_border_is_allowed_and_one_second_more_is_not() {
        let mut bench = Bench::new();
        for (good, bad, code) in [
            (
                asked(NOW - 60, NOW),
                asked(NOW - 60, NOW + 1),
                "InvalidParameterValue.TimeFuture",
            ),
            (
                asked(NOW - 7 * DAY, NOW),
                asked(NOW - 7 * DAY - 1, NOW),
                "InvalidParameterValue.TimeSpanExceeded",
            ),
            (
                asked(NOW - 30 * DAY, NOW - 30 * DAY + 60),
                asked(NOW - 30 * DAY - 1, NOW - 30 * DAY + 60),
                "InvalidParameterValue.TimeTooEarly",
            ),
            (
                asked(NOW - 60, NOW - 60),
                asked(NOW - 60, NOW - 61),
                "InvalidParameterValue",
            ),
        ] {
            bench.ok("GetNetMonitor", good);
            bench.refused("GetNetMonitor", bad, code);
        }
        bench.refused(
            "GetNetMonitor",
            asked(i64::MIN, NOW),
            "InvalidParameterValue.TimeSpanExceeded",
        );
    }

    #[test]
    fn the_days_are_those_of_the_spec() {
        let mut bench = Bench::new();
        bench.change("GetNetMonitor", |spec| {
            let period = spec.action.period.as_mut().unwrap();
            (period.longest_days, period.oldest_days) = (Some(1), Some(2));
        });
        bench.ok("GetNetMonitor", asked(NOW - DAY, NOW));
        let code = "InvalidParameterValue.TimeSpanExceeded";
        bench.refused("GetNetMonitor", asked(NOW - DAY - 1, NOW), code);
        let code = "InvalidParameterValue.TimeTooEarly";
        bench.refused(
            "GetNetMonitor",
            asked(NOW - 2 * DAY - 1, NOW - 2 * DAY),
            code,
        );
    }
}
