//! An account that has everything already, to play with.

use crate::cidr::Cidr;
use crate::fault::Fault;
use crate::state::{
    Activation, Alarm, Application, Charging, Cluster, Device, Gateway, Group, Hardware, Package,
    Rule, Side, Standing, State, Tier,
};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The devices of each group: what the group is called and for, and what its devices are called.
const GROUPS: [(&str, &str, &[&str]); 3] = [
    (
        "delivery-trucks",
        "On the road from six to ten",
        &[
            "truck-01-dashcam",
            "truck-02-dashcam",
            "truck-03-dashcam",
            "truck-04-dashcam",
            "truck-05-dashcam",
            "truck-06-telemetry",
            "truck-07-telemetry",
            "truck-08-telemetry",
        ],
    ),
    (
        "harbour-cranes",
        "Remote control of the container terminal",
        &[
            "crane-01-cabin",
            "crane-02-cabin",
            "crane-03-cabin",
            "crane-04-cabin",
            "crane-05-cabin",
            "crane-06-cabin",
        ],
    ),
    (
        "outside-broadcast",
        "Cameras of the sports programmes",
        &[
            "camera-goal-north",
            "camera-goal-south",
            "camera-helicopter",
            "camera-motorcycle",
            "camera-studio-link",
        ],
    ),
];

/// Devices that are in no group.
const LOOSE: [&str; 2] = ["lab-bench", "spare-router"];

/// Hardware that was activated: the serial number, who pays, the device.
const ACTIVATED: [(&str, Charging, &str); 2] = [
    ("HX-2024-0001", Charging::Customer, "bus-12-router"),
    ("HX-2024-0002", Charging::VendorPermanent, "ferry-router"),
];

/// Hardware that awaits its activation.
const ON_THE_SHELF: [(&str, Charging); 3] = [
    ("HX-2024-0003", Charging::Customer),
    ("HX-2024-0004", Charging::VendorMonthly),
    ("HX-2024-0005", Charging::VendorPermanent),
];

/// Devices that fell silent, and how many midnights ago.
const SILENT: [(&str, i64); 2] = [("truck-08-telemetry", 4), ("spare-router", 12)];

/// Adds the fleet to an account. Nothing of it lies after `now`.
pub(crate) fn fill(state: &mut State, now: i64) {
    // A new account has room for all of it.
    let _ = try_fill(state, now);
}

fn try_fill(state: &mut State, now: i64) -> Result<(), Fault> {
    for (age, (name, description, devices)) in (0..).zip(GROUPS) {
        let created = ago(now, (200 - age * 30) * DAY);
        let group = state.ids.make("cliGrp-");
        state.groups.add(Group {
            id: group.clone(),
            name: name.to_owned(),
            description: description.to_owned(),
            created,
            updated: created,
        })?;
        for (number, name) in (1..).zip(devices) {
            let device = device(state, name, created + number * 3 * DAY + number * 977);
            state.devices.add(Device {
                group: Some(group.clone()),
                ..device
            })?;
        }
    }
    for (number, name) in (0..).zip(LOOSE) {
        let device = device(state, name, ago(now, (60 - number * 20) * DAY));
        state.devices.add(device)?;
    }
    hardware(state, now)?;
    for (name, midnights) in SILENT {
        if let Some(device) = state.devices.iter_mut().find(|device| device.name == name) {
            device.silent_since = Some(ago(now - now % DAY, midnights * DAY));
        }
    }
    applications(state)?;
    rules(state)?;
    packages(state, now)?;
    gateways(state, now)?;
    state.alarm = Some(Alarm {
        url: "https://alarm.example.invalid/mna".to_owned(),
        key: state.make_key("alarm"),
        value: 20,
    });
    Ok(())
}

/// Some time ago, but not before 1970.
fn ago(now: i64, seconds: i64) -> i64 {
    (now - seconds).max(0)
}

fn device(state: &mut State, name: &str, created: i64) -> Device {
    let id = state.ids.make("mna-");
    let key = state.make_key(&format!("device {id}"));
    Device::new(id, name.to_owned(), key, created)
}

fn hardware(state: &mut State, now: i64) -> Result<(), Fault> {
    let created = ago(now, 90 * DAY);
    let new = |state: &mut State, serial: &str, charging| Hardware {
        id: state.ids.make("cpe-"),
        serial: serial.to_owned(),
        description: "5G router with two modems".to_owned(),
        charging,
        created,
        activation: None,
        license_resource: None,
    };
    for (number, (serial, charging, name)) in (0..).zip(ACTIVATED) {
        let at = ago(now, (45 - number * 10) * DAY);
        let mut hardware = new(state, serial, charging);
        let mut device = device(state, name, at);
        device.license = charging.license().unwrap_or(0);
        device.hardware = Some(hardware.id.clone());
        hardware.activation = Some(Activation {
            device: device.id.clone(),
            vendor: "demo-vendor".to_owned(),
            at,
        });
        state.devices.add(device)?;
        state.hardware.add(hardware)?;
    }
    for (serial, charging) in ON_THE_SHELF {
        let hardware = new(state, serial, charging);
        state.hardware.add(hardware)?;
    }
    Ok(())
}

fn applications(state: &mut State) -> Result<(), Fault> {
    for (name, remark) in [
        ("live-player", "Plays the outside broadcasts"),
        ("crane-cockpit", "Drives the cranes from the shore"),
    ] {
        let id = state.ids.make("mna-");
        let key = state.make_key(&format!("application {id}"));
        state.applications.add(Application {
            id,
            name: name.to_owned(),
            key,
            remark: remark.to_owned(),
            access_scope: 0,
        })?;
    }
    Ok(())
}

fn rules(state: &mut State) -> Result<(), Fault> {
    for (one, other, enabled) in [
        (
            ("crane-01-cabin", "10.1.0.0/24"),
            ("lab-bench", "10.9.0.0/24"),
            true,
        ),
        (
            ("crane-02-cabin", "10.2.0.0/24"),
            ("lab-bench", "10.9.0.0/24"),
            true,
        ),
        (
            ("camera-studio-link", "192.168.7.0/24"),
            ("camera-helicopter", "192.168.8.0/28"),
            false,
        ),
    ] {
        let side = |(name, range): (&str, &str)| {
            let device = state.device_named(name)?.id.clone();
            let range = Cidr::parse(range)?;
            Some(Side { device, range })
        };
        if let (Some(one), Some(other)) = (side(one), side(other)) {
            let rule = Rule {
                id: state.ids.make("l3conn-"),
                sides: [one, other],
                enabled,
                description: "Diagnosis from afar".to_owned(),
            };
            state.rules.add(rule)?;
        }
    }
    Ok(())
}

/// How a package of the fleet stands.
enum Story {
    /// Bought some days ago, with plenty left.
    Fresh,
    /// As old as it can be without having expired.
    AboutToExpire,
    /// As old as it can be without being used up.
    NearlyUsedUp,
    /// Its month is over.
    Over,
    /// Begins in two days.
    ToCome,
}

fn packages(state: &mut State, now: i64) -> Result<(), Fault> {
    for (tier, names, story, renews, truncates) in [
        (
            "DEVICE_5_FLOW_500G",
            &["crane-01-cabin", "crane-02-cabin", "crane-03-cabin"][..],
            Story::Fresh,
            true,
            false,
        ),
        (
            "DEVICE_3_FLOW_100G",
            &["camera-goal-north"],
            Story::AboutToExpire,
            false,
            false,
        ),
        (
            "DEVICE_1_FLOW_20G",
            &["truck-01-dashcam"],
            Story::NearlyUsedUp,
            false,
            true,
        ),
        (
            "DEVICE_2_FLOW_50G",
            &["truck-02-dashcam", "truck-03-dashcam"],
            Story::Over,
            false,
            false,
        ),
        (
            "DEVICE_1_FLOW_20G",
            &["camera-motorcycle"],
            Story::ToCome,
            false,
            false,
        ),
    ] {
        let Some(tier) = Tier::find(tier) else {
            continue;
        };
        let devices = names.iter().filter_map(|name| state.device_named(name));
        let mut package = Package {
            id: String::new(),
            tier,
            devices: devices.map(|device| device.id.clone()).collect(),
            region: 0,
            created: now,
            begins: now,
            ends: now,
            renews,
            truncates,
            renewed: false,
        };
        let begins = match story {
            Story::Fresh => ago(now, 5 * DAY),
            Story::AboutToExpire => about_to_expire(&mut package, now),
            Story::NearlyUsedUp => nearly_used_up(state, &mut package, now),
            Story::Over => ago(now, 50 * DAY),
            Story::ToCome => now + 2 * DAY,
        };
        begin(&mut package, begins);
        package.created = begins.min(now);
        package.id = state.ids.make("mpe-");
        state.packages.add(package)?;
    }
    Ok(())
}

fn begin(package: &mut Package, begins: i64) {
    package.begins = begins;
    package.ends = Package::end_of_month_from(begins);
}

/// When a package must have begun to be in its last days.
fn about_to_expire(package: &mut Package, now: i64) -> i64 {
    // Months differ, so the number of days is tried out.
    let mut begins = (1..=31).rev().map(|days| ago(now, days * DAY));
    let found = begins.find(|begins| {
        begin(package, *begins);
        package.standing(now) == Standing::Active
    });
    found.unwrap_or(now)
}

/// When a package must have begun to have as little left as possible, and something.
fn nearly_used_up(state: &State, package: &mut Package, now: i64) -> i64 {
    let mut found = ago(now, HOUR);
    for hours in 1..27 * 24 {
        let begins = ago(now, hours * HOUR);
        begin(package, begins);
        let is_active = package.standing(now) == Standing::Active;
        if !is_active || state.megabytes_left(package, now) < package.tier.megabytes / 50 {
            break;
        }
        found = begins;
    }
    found
}

fn gateways(state: &mut State, now: i64) -> Result<(), Fault> {
    let cluster = state.ids.make("cluster-");
    state.clusters.add(Cluster {
        id: cluster.clone(),
        name: "harbour-edge".to_owned(),
        created: ago(now, 80 * DAY),
        public_ip: "203.0.113.10".to_owned(),
    })?;
    for (number, healthy) in (0..).zip([true, true, false]) {
        let id = state.ids.make("mpgw-");
        let token = state.make_key(&format!("gateway {id}"));
        state.gateways.add(Gateway {
            id,
            name: format!("harbour-edge-{number}"),
            cluster: cluster.clone(),
            created: ago(now, (79 - number * 5) * DAY),
            healthy,
            ip: format!("10.200.0.{}", 11 + number),
            username: "gateway".to_owned(),
            token,
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::actions::testing::{Bench, NOW};

    fn bench() -> Bench {
        bench_at(NOW)
    }

    fn bench_at(now: i64) -> Bench {
        let mut state = State::new("test-id", 0);
        fill(&mut state, now);
        let mut bench = Bench::with_state(state);
        bench.now = now;
        bench
    }

    fn listed(bench: &mut Bench, action: &str, items: &str) -> Vec<Value> {
        let answer = bench.ok(action, json!({ "PageNumber": 1, "PageSize": 100 }));
        answer[items].as_array().unwrap().clone()
    }

    #[test]
    fn the_fleet_has_something_of_everything() {
        let mut bench = bench();
        for (action, items, count) in [
            ("GetDevices", "DeviceInfos", 23),
            ("GetGroupList", "GroupInfos", 3),
            ("GetVendorHardware", "VendorHardware", 5),
            ("GetHardwareList", "HardwareInfos", 2),
            ("GetL3ConnList", "L3ConnList", 3),
            ("GetFlowPackages", "PackageList", 5),
            ("GetCustomerGatewayClusterList", "ClusterList", 1),
            ("GetGatewayList", "GatewayList", 3),
        ] {
            assert_eq!(listed(&mut bench, action, items).len(), count, "{action}");
        }
        assert_eq!(
            bench.ok("GetApplication", json!({}))["MpApplicationName"],
            "live-player"
        );
        assert_eq!(bench.ok("GetFlowAlarmInfo", json!({}))["AlarmValue"], 20);
    }

    #[test]
    fn it_is_the_same_every_time() {
        let devices = || listed(&mut bench(), "GetDevices", "DeviceInfos");
        assert_eq!(devices(), devices());
    }

    #[test]
    fn the_devices_were_added_before_now_under_names_of_their_own() {
        let mut names = Vec::new();
        for device in listed(&mut bench(), "GetDevices", "DeviceInfos") {
            let time = |name: &str| device[name].as_str().unwrap().parse::<i64>().unwrap();
            assert!(time("CreateTime") < NOW * 1_000, "{device}");
            assert!(time("CreateTime") <= time("LastTime"), "{device}");
            names.push(device["DeviceName"].clone());
        }
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn silent_devices_move_and_measure_nothing() {
        let mut bench = bench();
        let asked = json!({
            "DeviceName": "truck-08-telemetry", "BeginTime": NOW - 2 * DAY, "EndTime": NOW,
            "Type": 3, "TimeGranularity": 1,
        });
        assert_eq!(bench.ok("GetFlowStatisticByName", asked)["TotalValue"], 0);
        let asked = json!({
            "DeviceName": "truck-08-telemetry", "BeginTime": NOW - 300, "EndTime": NOW,
            "Metrics": "RTT",
        });
        assert_eq!(
            bench.ok("GetNetMonitorByName", asked)["MonitorData"],
            json!([])
        );
    }

    #[test]
    fn a_silent_device_is_offline_since_a_midnight() {
        let mut bench = bench();
        let asked = json!({ "PageNumber": 1, "PageSize": 1, "Keyword": "spare-router" });
        let device = bench.ok("GetDevices", asked)["DeviceInfos"][0].clone();
        let midnight = NOW - NOW % DAY - 12 * DAY;
        assert_eq!(device["LastTime"], format!("{midnight}000"));
        let asked = json!({ "DeviceId": device["DeviceId"] });
        let details = bench.ok("GetDevice", asked)["DeviceDetails"].clone();
        assert_eq!(details["BusinessUpRate"], 0.0);
        for network in details["DeviceNetInfo"].as_array().unwrap() {
            assert_eq!(
                (&network["State"], &network["DownRate"]),
                (&json!(0), &json!(0.0))
            );
        }
    }

    #[test]
    fn the_packages_stand_as_their_stories_say_whenever_the_emulator_starts() {
        for now in (0..40).map(|times| NOW + times * (17 * DAY + 5_003)) {
            let packages = listed(&mut bench_at(now), "GetFlowPackages", "PackageList");
            let status = |package: &Value| package["Status"].as_i64().unwrap();
            let statuses: Vec<_> = packages.iter().map(status).collect();
            assert_eq!(statuses, [1, 1, 1, 2, 0], "{now}");
            let number = |index: usize, name: &str| packages[index][name].as_i64().unwrap();
            let rest = number(1, "ExpireTime") - now;
            assert!((0..4 * DAY).contains(&rest), "{now}: {rest}");
            let (left, size) = (number(2, "CapacityRemain"), number(2, "CapacitySize"));
            assert!(left > 0 && left < size / 5, "{now}: {left} of {size}");
            assert!(number(0, "CapacityRemain") > 100_000, "{now}");
        }
    }

    #[test]
    fn the_rules_would_be_accepted_by_the_emulator_itself() {
        let mut bench = bench();
        for rule in listed(&mut bench, "GetL3ConnList", "L3ConnList") {
            let same = json!({ "L3ConnId": rule["L3ConnId"], "Cidr1": rule["Cidr1"] });
            bench.ok("UpdateL3Cidr", same);
        }
    }

    #[test]
    fn even_in_1970_nothing_goes_wrong() {
        let mut state = State::new("test-id", 0);
        fill(&mut state, 0);
        assert_eq!(state.devices.len(), 23);
        assert_eq!(state.gateways.len(), 3);
    }
}
