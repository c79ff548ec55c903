//! How much traffic devices move, step by step.
//!
//! Every action here adds up the same made-up series, so that all of them agree. A device's id
//! needs not have been added: unknown ones move something as well. Names, groups and applications
//! must exist.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::{Map, Value, json};

use super::files::file;
use crate::call::{Answer, Call, fields};
use crate::fault::{Fault, excerpt};
use crate::state::Device;
use crate::world::traffic::{DIRECTIONS, Direction, REGIONS, Region, Series, Source, Step};

/// The most points in one answer.
const MOST_POINTS: u64 = 10_000;

/// The most points that one answer may be added up from, over all devices.
const MOST_WORK: u64 = 100_000;

/// What stands in place of a device or group when another parameter says what is meant.
const PLACEHOLDER: &str = "-1";

/// `GetFlowStatistic`
pub(super) fn by_id(call: &mut Call<'_>) -> Answer {
    let sources = devices_by_id(call)?;
    Ok(question(call, sources.len())?.add_up(&sources))
}

/// `GetFlowStatisticByName`
pub(super) fn by_name(call: &mut Call<'_>) -> Answer {
    let sources = devices_by_name(call)?;
    Ok(question(call, sources.len())?.add_up(&sources))
}

/// `GetFlowStatisticByGroup`
pub(super) fn by_group(call: &mut Call<'_>) -> Answer {
    let sources = match (
        call.text("GroupId")?,
        call.parameters.filled("MpApplicationId"),
    ) {
        (PLACEHOLDER, Some(application)) => vec![application_source(call, application)?],
        (group, _) => group_sources(call, group)?,
    };
    Ok(question(call, sources.len())?.add_up(&sources))
}

/// `GetFlowStatisticByRegion`
pub(super) fn by_region(call: &mut Call<'_>) -> Answer {
    let sources: Vec<Source> = call.state.devices.iter().map(Device::source).collect();
    Ok(question(call, sources.len())?.add_up(&sources))
}

/// `GetMultiFlowStatistic`
pub(super) fn of_each(call: &mut Call<'_>) -> Answer {
    let ids = listed(call, "DeviceIds")?;
    if ids.is_empty() {
        return Err(call.refuse("The parameter \"DeviceIds\" must name a device."));
    }
    let question = question(call, ids.len())?;
    let curves = ids.iter().map(|id| {
        let mut curve = question.add_up(&[call.state.source(id)]);
        curve.insert("DeviceId".to_owned(), (*id).into());
        Value::Object(curve)
    });
    fields(json!({ "FlowDetails": curves.collect::<Vec<_>>() }))
}

/// `GetStatisticData`
pub(super) fn file_by_id(call: &mut Call<'_>) -> Answer {
    let sources = match call.parameters.filled("GroupId") {
        Some(group) => group_sources(call, group)?,
        None => devices_by_id(call)?,
    };
    statistic_file(call, &sources)
}

/// `GetStatisticDataByName`
pub(super) fn file_by_name(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let sources = match (
        parameters.filled("GroupId"),
        parameters.filled("MpApplicationId"),
    ) {
        (None | Some(PLACEHOLDER), Some(application)) => {
            vec![application_source(call, application)?]
        }
        (Some(group), _) => group_sources(call, group)?,
        (None, None) => devices_by_name(call)?,
    };
    statistic_file(call, &sources)
}

fn statistic_file(call: &Call<'_>, sources: &[Source]) -> Answer {
    steps(call, step(call)?, sources.len())?;
    let content = Value::Object(call.parameters.values().clone()).to_string();
    file("statistics", &content)
}

/// The devices to count, each one once. A list takes the place of the single device.
fn devices_by_id(call: &Call<'_>) -> Result<Vec<Source>, Fault> {
    let ids = one_or_listed(call, "DeviceId")?;
    Ok(ids.iter().map(|id| call.state.source(id)).collect())
}

/// The same by name.
fn devices_by_name(call: &Call<'_>) -> Result<Vec<Source>, Fault> {
    let names = one_or_listed(call, "DeviceName")?;
    let sources = names
        .iter()
        .map(|name| named(call, "DeviceName", name).map(Device::source));
    sources.collect()
}

/// The device of this name, which the parameter `parameter` asks for.
pub(super) fn named<'s>(
    call: &'s Call<'_>,
    parameter: &str,
    name: &str,
) -> Result<&'s Device, Fault> {
    let device = call.state.device_named(name);
    device.ok_or_else(|| call.wrong(parameter, name, "no device has this name"))
}

/// The traffic of a group is that of its devices.
fn group_sources(call: &Call<'_>, group: &str) -> Result<Vec<Source>, Fault> {
    if call.state.groups.get(group).is_none() {
        return Err(call.wrong("GroupId", group, "no group has this id"));
    }
    let devices = call.state.devices.iter();
    let members = devices.filter(|device| device.group.as_deref() == Some(group));
    Ok(members.map(Device::source).collect())
}

/// An application moves its traffic itself, like a device of its id.
fn application_source(call: &Call<'_>, application: &str) -> Result<Source, Fault> {
    match call.state.applications.get(application) {
        Some(_) => Ok(Source::of(application)),
        None => Err(call.wrong("MpApplicationId", application, "no application has this id")),
    }
}

fn one_or_listed<'a>(call: &Call<'a>, single: &str) -> Result<BTreeSet<&'a str>, Fault> {
    let listed = listed(call, "DeviceList")?;
    if !listed.is_empty() {
        return Ok(listed);
    }
    match call.text(single)? {
        "" | PLACEHOLDER => Err(call.refuse(format!(
            "The parameter \"{single}\" must name a device, unless \"DeviceList\" does."
        ))),
        device => Ok(BTreeSet::from([device])),
    }
}

fn listed<'a>(call: &Call<'a>, list: &str) -> Result<BTreeSet<&'a str>, Fault> {
    let listed: BTreeSet<&str> = call.parameters.texts(list).collect();
    if listed.contains("") {
        return Err(call.refuse(format!(
            "The parameter \"{list}\" must not contain an empty device."
        )));
    }
    Ok(listed)
}

/// What is asked about every source.
struct Question {
    step: Step,
    steps: Range<u64>,
    directions: &'static [Direction],
    regions: Vec<&'static Region>,
    gateway: i64,
}

impl Question {
    /// The curve of all sources together, and its figures.
    fn add_up(&self, sources: &[Source]) -> Map<String, Value> {
        let series: Vec<Series> = sources
            .iter()
            .flat_map(|source| source.series(self.gateway, self.directions, &self.regions))
            .collect();
        let moved = |index| {
            series
                .iter()
                .map(|one| one.moved(self.step, index))
                .sum::<u64>()
        };
        let points: Vec<(u64, u64)> = self
            .steps
            .clone()
            .map(|index| (index, moved(index)))
            .collect();
        let total: u64 = points.iter().map(|(_, bytes)| bytes).sum();
        let largest = points.iter().map(|(_, bytes)| *bytes).max().unwrap_or(0);
        let average = total as f64 / points.len().max(1) as f64;
        let details = points.iter().map(|(index, bytes)| {
            let begin = index * self.step.seconds();
            json!({ "Time": begin.to_string(), "Current": bytes })
        });
        Map::from_iter([
            ("NetDetails".to_owned(), details.collect()),
            ("MaxValue".to_owned(), largest.into()),
            ("AvgValue".to_owned(), average.into()),
            ("TotalValue".to_owned(), total.into()),
        ])
    }
}

fn question(call: &Call<'_>, devices: usize) -> Result<Question, Fault> {
    let step = step(call)?;
    let steps = steps(call, step, devices)?;
    let directions: &[Direction] = match call.integer("Type")? {
        1 => &[Direction::Up],
        2 => &[Direction::Down],
        3 => &DIRECTIONS,
        other => return Err(unknown(call, "Type", &other.to_string())),
    };
    let asked = call.parameters.filled("AccessRegion");
    let regions: Vec<&Region> = REGIONS
        .iter()
        .filter(|region| asked.is_none_or(|code| code == region.code))
        .collect();
    if regions.is_empty() {
        return Err(unknown(call, "AccessRegion", asked.unwrap_or_default()));
    }
    Ok(Question {
        step,
        steps,
        directions,
        regions,
        gateway: call.parameters.integer("GatewayType").unwrap_or(0),
    })
}

fn step(call: &Call<'_>) -> Result<Step, Fault> {
    match call.integer("TimeGranularity")? {
        1 => Ok(Step::Hour),
        2 => Ok(Step::Day),
        3 => Ok(Step::Minute),
        4 => Ok(Step::FiveMinutes),
        other => Err(unknown(call, "TimeGranularity", &other.to_string())),
    }
}

/// A value that the spec in use has and nobody has taught the emulator.
fn unknown(call: &Call<'_>, name: &str, value: &str) -> Fault {
    let value = excerpt(value);
    call.refuse(format!(
        "The parameter \"{name}\" is {value}, which the emulator does not know."
    ))
}

/// The steps since 1970 that the period [begin, end) touches.
fn steps(call: &Call<'_>, step: Step, devices: usize) -> Result<Range<u64>, Fault> {
    let steps = touched(call, step.seconds())?;
    let count = steps.end - steps.start;
    let work = count.saturating_mul(u64::try_from(devices).unwrap_or(u64::MAX));
    if count > MOST_POINTS || work > MOST_WORK {
        return Err(call.refuse(format!(
            "From \"BeginTime\" to \"EndTime\" there are {count} points of {devices} devices; ask \
             for {MOST_POINTS} points or fewer, or {MOST_WORK} over all devices: a shorter \
             period, a larger \"TimeGranularity\" or fewer devices."
        )));
    }
    Ok(steps)
}

/// The steps of some `seconds` that the period from `BeginTime` to `EndTime` touches.
pub(super) fn touched(call: &Call<'_>, seconds: u64) -> Result<Range<u64>, Fault> {
    let time = |name: &str| {
        let time = call.integer(name)?;
        u64::try_from(time).map_err(|_| {
            call.refuse(format!(
                "The parameter \"{name}\" must be a time after 1970; it is {time}."
            ))
        })
    };
    let (begin, end) = (time("BeginTime")?, time("EndTime")?);
    if end < begin {
        return Err(call.refuse(format!(
            "The parameter \"EndTime\" must not be before \"BeginTime\"; {end} is before {begin}."
        )));
    }
    let first = begin / seconds;
    let after_last = if begin == end {
        first
    } else {
        (end - 1) / seconds + 1
    };
    Ok(first..after_last)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::{Bench, with};

    /// 2022-08-03T00:00:00Z.
    const DAY: u64 = 1_659_484_800;

    /// A day of all traffic by the hour, with these changes.
    fn day(changes: Value) -> Value {
        let usual = json!({
            "BeginTime": DAY, "EndTime": DAY + 86_400, "Type": 3, "TimeGranularity": 1,
        });
        with(usual, changes)
    }

    fn total(bench: &mut Bench, action: &str, changes: Value) -> u64 {
        bench.ok(action, day(changes))["TotalValue"]
            .as_u64()
            .unwrap()
    }

    #[test]
    fn by_name_and_by_id_are_the_same_curve() {
        let mut bench = Bench::new();
        let id = bench.device("camera");
        let by_id = bench.ok("GetFlowStatistic", day(json!({ "DeviceId": id })));
        let by_name = bench.ok(
            "GetFlowStatisticByName",
            day(json!({ "DeviceName": "camera" })),
        );
        assert_eq!(by_id, by_name);
        let listed = json!({ "DeviceName": "-1", "DeviceList": ["camera"] });
        assert_eq!(bench.ok("GetFlowStatisticByName", day(listed)), by_id);
        let stranger = day(json!({ "DeviceName": "nobody" }));
        let message = bench.refused("GetFlowStatisticByName", stranger, "InvalidParameterValue");
        assert!(message.contains("\"nobody\""), "{message}");
    }

    #[test]
    fn a_group_is_the_sum_of_its_members() {
        let mut bench = Bench::new();
        let group = bench.group("trucks");
        let of_group = json!({ "GroupId": group });
        assert_eq!(
            total(&mut bench, "GetFlowStatisticByGroup", of_group.clone()),
            0
        );
        let mut sum = 0;
        for name in ["a", "b", "c"] {
            let id = bench.device_in(name, &group);
            sum += total(&mut bench, "GetFlowStatistic", json!({ "DeviceId": id }));
        }
        bench.device("elsewhere");
        assert_eq!(total(&mut bench, "GetFlowStatisticByGroup", of_group), sum);
        let stranger = day(json!({ "GroupId": "cliGrp-none" }));
        bench.refused("GetFlowStatisticByGroup", stranger, "InvalidParameterValue");
    }

    #[test]
    fn an_application_is_asked_for_in_place_of_a_group() {
        let mut bench = Bench::new();
        let id = bench.application("player");
        let asked = json!({ "GroupId": "-1", "MpApplicationId": id });
        assert!(total(&mut bench, "GetFlowStatisticByGroup", asked) > 0);
        let stranger = day(json!({ "GroupId": "-1", "MpApplicationId": "none" }));
        bench.refused("GetFlowStatisticByGroup", stranger, "InvalidParameterValue");
    }

    #[test]
    fn the_regions_together_are_all_devices_together() {
        let mut bench = Bench::new();
        let everywhere = json!({ "GatewayType": 0 });
        assert_eq!(
            total(&mut bench, "GetFlowStatisticByRegion", everywhere.clone()),
            0
        );
        let mut devices = 0;
        for name in ["a", "b"] {
            let id = bench.device(name);
            devices += total(&mut bench, "GetFlowStatistic", json!({ "DeviceId": id }));
        }
        let mut regions = 0;
        for region in ["MC", "AP", "EU", "AM"] {
            let asked = json!({ "GatewayType": 0, "AccessRegion": region });
            regions += total(&mut bench, "GetFlowStatisticByRegion", asked);
        }
        assert_eq!(devices, regions);
        assert_eq!(
            total(&mut bench, "GetFlowStatisticByRegion", everywhere),
            devices
        );
    }

    #[test]
    fn each_of_several_devices_has_the_curve_it_has_alone() {
        let mut bench = Bench::new();
        let ids = [bench.device("a"), "mna-unknown".to_owned()];
        let answer = bench.ok("GetMultiFlowStatistic", day(json!({ "DeviceIds": ids })));
        let curves = answer["FlowDetails"].as_array().unwrap().clone();
        assert_eq!(curves.len(), 2);
        for curve in curves {
            let alone = day(json!({ "DeviceId": curve["DeviceId"] }));
            let alone = bench.ok("GetFlowStatistic", alone);
            assert_eq!(with(alone, json!({ "DeviceId": curve["DeviceId"] })), curve);
        }
        let nobody = day(json!({ "DeviceIds": [] }));
        bench.refused("GetMultiFlowStatistic", nobody, "InvalidParameterValue");
        let eleven: Vec<_> = (0..11).map(|i| i.to_string()).collect();
        let many = day(json!({ "DeviceIds": eleven }));
        bench.refused("GetMultiFlowStatistic", many, "InvalidParameterValue");
    }

    #[test]
    fn a_file_has_the_same_address_for_the_same_question_only() {
        let mut bench = Bench::new();
        bench.device("camera");
        let file = |bench: &mut Bench, end: u64| {
            let asked = json!({
                "DeviceName": "camera", "BeginTime": DAY, "EndTime": end, "TimeGranularity": 1,
            });
            let answer = bench.ok("GetStatisticDataByName", asked);
            answer["FilePath"].as_str().unwrap().to_owned()
        };
        let path = file(&mut bench, DAY + 60);
        assert!(
            path.starts_with("https://emulator.invalid/statistics/"),
            "{path}"
        );
        assert!(path.ends_with(".xlsx"), "{path}");
        assert_eq!(file(&mut bench, DAY + 60), path);
        assert_ne!(file(&mut bench, DAY + 61), path);
    }

    #[test]
    fn a_file_is_made_of_a_group_or_an_application_as_well() {
        let mut bench = Bench::new();
        let (group, application) = (bench.group("g"), bench.application("a"));
        let usual = json!({ "BeginTime": DAY, "EndTime": DAY + 60, "TimeGranularity": 1 });
        let asked = |changes| with(usual.clone(), changes);
        bench.ok(
            "GetStatisticData",
            asked(json!({ "DeviceId": "-1", "GroupId": group })),
        );
        let of_application = json!({ "DeviceName": "-1", "MpApplicationId": application });
        bench.ok("GetStatisticDataByName", asked(of_application));
        for (action, changes) in [
            (
                "GetStatisticData",
                json!({ "DeviceId": "-1", "GroupId": "none" }),
            ),
            ("GetStatisticData", json!({ "DeviceId": "-1" })),
            ("GetStatisticDataByName", json!({ "DeviceName": "nobody" })),
        ] {
            bench.refused(action, asked(changes), "InvalidParameter");
        }
    }
}
