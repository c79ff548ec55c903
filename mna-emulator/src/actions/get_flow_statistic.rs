//! `GetFlowStatistic`: the traffic of devices, step by step.

mod traffic;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use self::traffic::{DIRECTIONS, Direction, REGIONS, Region, Series, Step};
use super::{invalid_value, required};
use crate::fault::{Fault, excerpt};
use crate::parameters::Parameters;

/// The most points in one answer.
const MOST_POINTS: u64 = 10_000;

/// The most points that one answer may be added up from, over all devices.
const MOST_WORK: u64 = 100_000;

/// What stands in `DeviceId` when `DeviceList` names the devices.
const PLACEHOLDER: &str = "-1";

pub(super) fn answer(parameters: &Parameters) -> Result<Map<String, Value>, Fault> {
    let devices = devices(parameters)?;
    let step = step(parameters)?;
    let steps = steps(parameters, step, devices.len())?;
    let series = series(parameters, &devices)?;

    let moved = |index| series.iter().map(|one| one.moved(step, index)).sum::<u64>();
    let points: Vec<(u64, u64)> = steps.map(|index| (index, moved(index))).collect();
    let total: u64 = points.iter().map(|(_, bytes)| bytes).sum();
    let largest = points.iter().map(|(_, bytes)| *bytes).max().unwrap_or(0);
    let average = total as f64 / points.len().max(1) as f64;

    let details = points
        .iter()
        .map(|(index, bytes)| {
            let begin = index * step.seconds();
            json!({ "Time": begin.to_string(), "Current": bytes })
        })
        .collect();
    Ok(Map::from_iter([
        ("NetDetails".to_owned(), Value::Array(details)),
        ("MaxValue".to_owned(), largest.into()),
        ("AvgValue".to_owned(), average.into()),
        ("TotalValue".to_owned(), total.into()),
    ]))
}

/// The devices to count, each one once. A list takes the place of the single device.
fn devices(parameters: &Parameters) -> Result<BTreeSet<&str>, Fault> {
    let listed: BTreeSet<&str> = parameters.texts("DeviceList").collect();
    if listed.contains("") {
        return Err(invalid_value(
            "The parameter \"DeviceList\" must not contain an empty device id.",
        ));
    }
    if !listed.is_empty() {
        return Ok(listed);
    }
    match required(parameters.text("DeviceId"), "DeviceId")? {
        "" | PLACEHOLDER => Err(invalid_value(
            "The parameter \"DeviceId\" must name a device, unless \"DeviceList\" does.",
        )),
        device => Ok(BTreeSet::from([device])),
    }
}

fn step(parameters: &Parameters) -> Result<Step, Fault> {
    match required(parameters.integer("TimeGranularity"), "TimeGranularity")? {
        1 => Ok(Step::Hour),
        2 => Ok(Step::Day),
        3 => Ok(Step::Minute),
        4 => Ok(Step::FiveMinutes),
        other => Err(invalid_value(format!(
            "The parameter \"TimeGranularity\" is {other}, which the emulator does not know."
        ))),
    }
}

/// The steps since 1970 that the period [begin, end) touches.
fn steps(
    parameters: &Parameters,
    step: Step,
    devices: usize,
) -> Result<impl Iterator<Item = u64>, Fault> {
    let time = |name: &str| {
        let seconds = required(parameters.integer(name), name)?;
        u64::try_from(seconds).map_err(|_| {
            invalid_value(format!(
                "The parameter \"{name}\" must be a time after 1970; it is {seconds}."
            ))
        })
    };
    let (begin, end) = (time("BeginTime")?, time("EndTime")?);
    if end < begin {
        return Err(invalid_value(format!(
            "The parameter \"EndTime\" must not be before \"BeginTime\"; {end} is before {begin}."
        )));
    }
    let first = begin / step.seconds();
    let after_last = if begin == end {
        first
    } else {
        (end - 1) / step.seconds() + 1
    };
    let count = after_last - first;
    let work = count.saturating_mul(u64::try_from(devices).unwrap_or(u64::MAX));
    if count > MOST_POINTS || work > MOST_WORK {
        return Err(invalid_value(format!(
            "From \"BeginTime\" to \"EndTime\" there are {count} points of {devices} devices; ask \
             for {MOST_POINTS} points or fewer, or {MOST_WORK} over all devices: a shorter \
             period, a larger \"TimeGranularity\" or fewer devices."
        )));
    }
    Ok(first..after_last)
}

/// Every series that is to be added up: each device in each direction in each region.
fn series(parameters: &Parameters, devices: &BTreeSet<&str>) -> Result<Vec<Series>, Fault> {
    let directions: &[Direction] = match required(parameters.integer("Type"), "Type")? {
        1 => &[Direction::Up],
        2 => &[Direction::Down],
        3 => &DIRECTIONS,
        other => {
            return Err(invalid_value(format!(
                "The parameter \"Type\" is {other}, which the emulator does not know."
            )));
        }
    };
    let asked = parameters.text("AccessRegion");
    let regions: Vec<&Region> = REGIONS
        .iter()
        .filter(|region| asked.is_none_or(|code| code == region.code))
        .collect();
    if regions.is_empty() {
        return Err(invalid_value(format!(
            "The parameter \"AccessRegion\" is \"{}\", which the emulator does not know.",
            excerpt(asked.unwrap_or_default())
        )));
    }
    let gateway = parameters.integer("GatewayType").unwrap_or(0);
    let mut series = Vec::new();
    for device in devices {
        for direction in directions {
            for region in &regions {
                series.push(Series::new(device, gateway, region, *direction));
            }
        }
    }
    Ok(series)
}
