//! How well devices are connected, and how many are.

use serde_json::{Value, json};

use super::files::file;
use super::traffic::{named, touched};
use crate::call::{Answer, Call, fields};
use crate::date::{LATEST, Utc};
use crate::fault::Fault;
use crate::state::Device;
use crate::world::chance::{among, mix, seed};
use crate::world::network::{Interface, Metric, Probe, interfaces};
use crate::world::places;
use crate::world::traffic::{Direction, Source, home};

/// The most minutes in one answer: a little more than the seven days that specs allow.
const MOST_MINUTES: u64 = 10_100;

/// The most rows of a count of active devices.
const MOST_ROWS: usize = 1_000;

/// `GetNetMonitor`. A device's id needs not have been added, as for its traffic.
pub(super) fn by_id(call: &mut Call<'_>) -> Answer {
    let id = call.text("DeviceId")?;
    if id.is_empty() {
        return Err(call.refuse("The parameter \"DeviceId\" must name a device."));
    }
    match call.state.devices.get(id) {
        Some(device) => monitor(call, &device.source(), &device.interfaces()),
        None => monitor(call, &Source::of(id), &interfaces(id, |_| false)),
    }
}

/// `GetNetMonitorByName`
pub(super) fn by_name(call: &mut Call<'_>) -> Answer {
    let device = named(call, "DeviceName", call.text("DeviceName")?)?;
    monitor(call, &device.source(), &device.interfaces())
}

fn monitor(call: &Call<'_>, source: &Source, interfaces: &[Interface]) -> Answer {
    let metric = match call.text("Metrics")? {
        "TxRate" => Metric::Rate(Direction::Up),
        "RxRate" => Metric::Rate(Direction::Down),
        "Loss" => Metric::Loss,
        "RTT" => Metric::RoundTrip,
        other => return Err(call.wrong("Metrics", other, "the emulator does not know it")),
    };
    let gateway = call.parameters.integer("GatewayType").unwrap_or(0);
    let probe = Probe::new(source, interfaces, gateway, metric);
    let points: Vec<Value> = minutes(call)?
        .filter_map(|minute| {
            let measured = probe.minute(minute)?;
            let slots = interfaces.iter().zip(&measured.each);
            let slots = slots.map(|(interface, current)| {
                json!({
                    "NetInfoName": interface.name,
                    "PublicIP": format!("{}:{}", interface.address, interface.port),
                    "Current": current,
                })
            });
            Some(json!({
                "Time": (minute * 60).to_string(),
                "BusinessMetrics": measured.business,
                "SlotNetInfo": slots.collect::<Vec<_>>(),
            }))
        })
        .collect();
    fields(json!({ "MonitorData": points, "AccessRegion": home(&source.device) }))
}

/// The minutes since 1970 that are asked about.
fn minutes(call: &Call<'_>) -> Result<impl Iterator<Item = u64> + use<>, Fault> {
    let minutes = touched(call, 60)?;
    let count = minutes.end - minutes.start;
    if count > MOST_MINUTES {
        return Err(call.refuse(format!(
            "From \"BeginTime\" to \"EndTime\" there are {count} minutes; ask for {MOST_MINUTES} \
             or fewer."
        )));
    }
    Ok(minutes)
}

/// `GetMonitorDataByName`
pub(super) fn file_by_name(call: &mut Call<'_>) -> Answer {
    named(call, "DeviceName", call.text("DeviceName")?)?;
    touched(call, 60)?;
    let content = Value::Object(call.parameters.values().clone()).to_string();
    file("monitor", &content)
}

/// `GetDestIPByName`
pub(super) fn destinations(call: &mut Call<'_>) -> Answer {
    let device = named(call, "DeviceName", call.text("DeviceName")?)?;
    let (source, own) = (device.source(), seed(&device.id));
    let region = home(&device.id);
    let gateway = format!("203.0.113.{}", 1 + among(own, 31, 254));
    let rows: Vec<Value> = minutes(call)?
        .filter(|minute| !source.is_silent(minute / 1_440))
        .map(|minute| {
            let of_minute = mix(own ^ mix(minute));
            let count = among(of_minute, 32, 4);
            // Each one is from another quarter of the range, so that none comes twice.
            let address =
                |index| format!("198.51.100.{}", index * 64 + among(of_minute, index, 64));
            json!({
                "Time": (minute * 60).to_string(),
                "GatewayIp": gateway,
                "GatewaySite": places::serving(region),
                "IpCount": count,
                "IpList": (0..count).map(address).collect::<Vec<_>>(),
            })
        })
        .collect();
    fields(json!({ "DestIpInfo": rows, "AccessRegion": region }))
}

/// `GetActiveDeviceCount`
pub(super) fn active_devices(call: &mut Call<'_>) -> Answer {
    let devices = counted(call)?;
    let period = call.parameters.integer("Period").unwrap_or(0);
    let (start, end) = span(call)?;
    let rows: Vec<Value> = rows(call, period, start, end)?
        .into_iter()
        .map(|(from, to)| {
            // Of days to come nothing is known.
            let active = devices
                .iter()
                .filter(|device| from <= call.now && device.is_active(from, to));
            json!({ "Time": Utc::new(from).date(), "Count": active.count() })
        })
        .collect();
    let license = call.parameters.integer("LicenseType");
    fields(json!({
        "ActiveDeviceList": rows,
        "Period": period,
        "StartTime": Utc::new(start).date(),
        "EndTime": Utc::new(end).date(),
        "DevGroup": call.parameters.text("DevGroup").unwrap_or_default(),
        "LicenseType": license.map(|number| number.to_string()).unwrap_or_default(),
        "AppId": call.state.account.to_string(),
    }))
}

/// `DownloadActiveDeviceCount`
pub(super) fn active_devices_file(call: &mut Call<'_>) -> Answer {
    counted(call)?;
    let period = call.parameters.integer("Period").unwrap_or(0);
    let (start, end) = span(call)?;
    rows(call, period, start, end)?;
    let content = Value::Object(call.parameters.values().clone()).to_string();
    file("active-devices", &format!("{start} {end} {content}"))
}

/// The devices that are counted: those of a group, named or given by its id, and of a license.
fn counted<'s>(call: &'s Call<'_>) -> Result<Vec<&'s Device>, Fault> {
    let group = match call.parameters.filled("DevGroup") {
        None => None,
        Some(asked) => {
            let mut groups = call.state.groups.iter();
            let found = groups.find(|group| group.id == asked || group.name == asked);
            let why = "no group has this id or name";
            let found = found.ok_or_else(|| call.wrong("DevGroup", asked, why))?;
            Some(found.id.as_str())
        }
    };
    let license = call.parameters.integer("LicenseType");
    let devices = call.state.devices.iter().filter(|device| {
        group.is_none_or(|group| device.group.as_deref() == Some(group))
            && license.is_none_or(|license| charging(call, device) == license)
    });
    Ok(devices.collect())
}

/// How a device's license is paid for: 1 monthly by the customer, 2 monthly by the manufacturer, 3
/// once.
fn charging(call: &Call<'_>, device: &Device) -> i64 {
    let hardware = device.hardware.as_ref();
    let hardware = hardware.and_then(|id| call.state.hardware.get(id));
    match hardware.and_then(|hardware| hardware.charging.license()) {
        _ if device.license == 1 => 3,
        Some(_) => 2,
        None => 1,
    }
}

/// From when to when: the last thirty days unless something else is asked for.
fn span(call: &Call<'_>) -> Result<(i64, i64), Fault> {
    let end = call.parameters.integer("EndTime").unwrap_or(call.now);
    let usual = end.saturating_sub(30 * 86_400).max(0);
    let start = call.parameters.integer("StartTime").unwrap_or(usual);
    for (name, time) in [("StartTime", start), ("EndTime", end)] {
        if !(0..=LATEST).contains(&time) {
            let why = "times are in seconds, from 1970 to the year 9999";
            return Err(call.wrong(name, &time.to_string(), why));
        }
    }
    if end < start {
        return Err(call.refuse(format!(
            "The parameter \"EndTime\" must not be before \"StartTime\"; {end} is before {start}."
        )));
    }
    Ok((start, end))
}

/// The beginning and the end of every day, week or month in UTC that the span touches.
fn rows(call: &Call<'_>, period: i64, start: i64, end: i64) -> Result<Vec<(i64, i64)>, Fault> {
    // The first moment of the period that a moment is in, and one that is surely in the next.
    let (begins, longest): (fn(Utc) -> i64, i64) = match period {
        1 => (Utc::week_begins, 7),
        2 => (Utc::month_begins, 31),
        _ => (Utc::day_begins, 1),
    };
    let mut rows = Vec::new();
    let mut from = begins(Utc::new(start));
    while from <= end {
        if rows.len() == MOST_ROWS {
            return Err(call.refuse(format!(
                "From \"StartTime\" to \"EndTime\" there are more than {MOST_ROWS} rows; ask for a \
                 shorter span or a longer \"Period\"."
            )));
        }
        let next = begins(Utc::new(from + longest * 86_400));
        rows.push((from, next));
        from = next;
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::{Bench, NOW, with};

    fn last_minutes(changes: Value) -> Value {
        with(
            json!({ "BeginTime": NOW - 300, "EndTime": NOW, "Metrics": "TxRate" }),
            changes,
        )
    }

    #[test]
    fn every_minute_has_every_interface_and_their_rates_add_up() {
        let mut bench = Bench::new();
        let id = bench.device("camera");
        for metric in ["TxRate", "RxRate"] {
            let asked = last_minutes(json!({ "DeviceId": id, "Metrics": metric }));
            let answer = bench.ok("GetNetMonitor", asked);
            let points = answer["MonitorData"].as_array().unwrap();
            // Six minutes are touched, because NOW is no full one.
            assert_eq!(points.len(), 6);
            for point in points {
                let slots = point["SlotNetInfo"].as_array().unwrap();
                let rates = slots.iter().map(|slot| slot["Current"].as_f64().unwrap());
                assert!((2..=3).contains(&slots.len()));
                assert_eq!(point["BusinessMetrics"].as_f64(), Some(rates.sum()));
            }
        }
    }

    #[test]
    fn the_rate_is_the_traffic_of_the_minute() {
        let mut bench = Bench::new();
        let (begin, end) = (NOW - NOW % 60 - 60, NOW - NOW % 60);
        let asked = json!({ "DeviceId": "d", "BeginTime": begin, "EndTime": end });
        let rate = bench.ok(
            "GetNetMonitor",
            with(asked.clone(), json!({ "Metrics": "RxRate" })),
        );
        let moved = with(asked, json!({ "Type": 2, "TimeGranularity": 3 }));
        let bytes = bench.ok("GetFlowStatistic", moved)["TotalValue"]
            .as_f64()
            .unwrap();
        let rate = rate["MonitorData"][0]["BusinessMetrics"].as_f64().unwrap();
        assert!((rate - bytes * 8.0 / 60.0).abs() < 0.01);
    }

    #[test]
    fn a_name_measures_what_the_id_does_and_an_unknown_one_is_refused() {
        let mut bench = Bench::new();
        let id = bench.device("camera");
        let by_id = bench.ok("GetNetMonitor", last_minutes(json!({ "DeviceId": id })));
        let named = last_minutes(json!({ "DeviceName": "camera" }));
        assert_eq!(bench.ok("GetNetMonitorByName", named), by_id);
        let nobody = last_minutes(json!({ "DeviceName": "nobody" }));
        bench.refused("GetNetMonitorByName", nobody, "InvalidParameterValue");
        let nothing = last_minutes(json!({ "DeviceId": "" }));
        bench.refused("GetNetMonitor", nothing, "InvalidParameterValue");
    }

    #[test]
    fn seven_days_are_the_most_that_is_measured_at_once() {
        let mut bench = Bench::new();
        let asked = last_minutes(json!({ "DeviceId": "d", "BeginTime": NOW - 7 * 86_400 }));
        let answer = bench.ok("GetNetMonitor", asked);
        assert_eq!(
            answer["MonitorData"].as_array().unwrap().len(),
            7 * 1_440 + 1
        );
        bench.device("camera");
        let asked = json!({ "DeviceName": "camera", "BeginTime": 0, "EndTime": NOW });
        bench.refused("GetDestIPByName", asked, "InvalidParameterValue");
    }

    #[test]
    fn destinations_are_counted_every_minute() {
        let mut bench = Bench::new();
        bench.device("camera");
        let asked = json!({ "DeviceName": "camera", "BeginTime": NOW - 300, "EndTime": NOW });
        let answer = bench.ok("GetDestIPByName", asked);
        let rows = answer["DestIpInfo"].as_array().unwrap();
        assert_eq!(rows.len(), 6);
        for row in rows {
            let listed = row["IpList"].as_array().unwrap();
            assert_eq!(row["IpCount"], listed.len());
        }
        assert!(rows.iter().any(|row| row["IpCount"] != 0));
    }

    #[test]
    fn the_files_have_addresses() {
        let mut bench = Bench::new();
        bench.device("camera");
        let asked = json!({ "DeviceName": "camera", "BeginTime": NOW - 300, "EndTime": NOW });
        let answer = bench.ok("GetMonitorDataByName", asked);
        let path = answer["FilePath"].as_str().unwrap();
        assert!(
            path.starts_with("https://emulator.invalid/monitor/"),
            "{path}"
        );
        let answer = bench.ok("DownloadActiveDeviceCount", json!({}));
        assert!(
            answer["FilePath"]
                .as_str()
                .unwrap()
                .contains("/active-devices/")
        );
    }

    fn counts(answer: &Value) -> Vec<(String, u64)> {
        let rows = answer["ActiveDeviceList"].as_array().unwrap().iter();
        let row = |row: &Value| {
            let time = row["Time"].as_str().unwrap().to_owned();
            (time, row["Count"].as_u64().unwrap())
        };
        rows.map(row).collect()
    }

    #[test]
    fn devices_are_counted_from_the_day_they_were_added() {
        let mut bench = Bench::new();
        bench.device("a");
        bench.now += 86_400;
        bench.device("b");
        let asked = json!({ "StartTime": NOW - 86_400, "EndTime": NOW + 3 * 86_400 });
        let expected = [
            ("2022-08-02", 0),
            ("2022-08-03", 1),
            ("2022-08-04", 2),
            ("2022-08-05", 2),
            // Tomorrow nobody has been heard of yet.
            ("2022-08-06", 0),
        ];
        bench.now = NOW + 2 * 86_400;
        let expected = expected.map(|(day, count)| (day.to_owned(), count));
        assert_eq!(counts(&bench.ok("GetActiveDeviceCount", asked)), expected);
    }

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        let mut bench = Bench::new();
        for (period, expected) in [
            (1, &["2022-07-25", "2022-08-01"][..]),
            (2, &["2022-07-01", "2022-08-01"]),
        ] {
            let asked = json!({ "Period": period, "StartTime": NOW - 7 * 86_400, "EndTime": NOW });
            let answer = bench.ok("GetActiveDeviceCount", asked);
            let times: Vec<_> = counts(&answer).into_iter().map(|(time, _)| time).collect();
            assert_eq!(times, expected);
        }
    }

    #[test]
    fn a_count_is_of_a_group_and_of_a_license() {
        let mut bench = Bench::new();
        let group = bench.group("trucks");
        bench.device_in("a", &group);
        bench.device("b");
        let today = |bench: &mut Bench, changes| {
            let asked = with(json!({ "StartTime": NOW, "EndTime": NOW }), changes);
            counts(&bench.ok("GetActiveDeviceCount", asked))[0].1
        };
        assert_eq!(today(&mut bench, json!({})), 2);
        assert_eq!(today(&mut bench, json!({ "DevGroup": group })), 1);
        assert_eq!(today(&mut bench, json!({ "DevGroup": "trucks" })), 1);
        assert_eq!(today(&mut bench, json!({ "LicenseType": 1 })), 2);
        assert_eq!(today(&mut bench, json!({ "LicenseType": 3 })), 0);
    }

    #[test]
    fn a_span_that_makes_no_sense_is_refused() {
        let mut bench = Bench::new();
        for asked in [
            json!({ "DevGroup": "none" }),
            json!({ "StartTime": NOW, "EndTime": NOW - 1 }),
            json!({ "StartTime": -1 }),
            json!({ "EndTime": i64::MAX }),
            json!({ "StartTime": 0, "EndTime": NOW }),
        ] {
            bench.refused(
                "GetActiveDeviceCount",
                asked.clone(),
                "InvalidParameterValue",
            );
            bench.refused("DownloadActiveDeviceCount", asked, "InvalidParameterValue");
        }
    }
}
