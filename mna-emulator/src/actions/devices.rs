//! The devices of an account.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::call::{Answer, Call, done, fields};
use crate::fault::Fault;
use crate::paging::page;
use crate::parameters::Parameters;
use crate::state::{Device, Secret, State};
use crate::world::network::{Measured, Metric, Probe};
use crate::world::places;
use crate::world::traffic::{Direction, home};

/// `AddDevice`
pub(super) fn add(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let device = new_device(call, parameters)?;
    if parameters.boolean("Encrypted") == Some(true) && call.state.preset_key.is_none() {
        return Err(call.fault(
            "InternalError.UndefinedEncryptedKey",
            "\"Encrypted\" asks for a preset key; create one with CreateEncryptedKey first.",
        ));
    }
    let device = Device {
        remark: parameters.kept("Remark")?.unwrap_or_default(),
        ..device
    };
    let signature = call.state.make_key(&format!("signature {}", device.id));
    let answer = json!({
        "DeviceId": device.id,
        "DataKey": device.key.reveal(),
        "Signature": signature.reveal(),
    });
    call.state.devices.add(device)?;
    fields(answer)
}

/// A device as the parameters describe it, which can be those of `AddDevice` or of one element of
/// `ActivateHardware`. It is not added yet.
pub(super) fn new_device(call: &mut Call<'_>, parameters: &Parameters) -> Result<Device, Fault> {
    let name = free_name(call, parameters)?;
    let key = parameters.kept("DataKey")?.filter(|key| !key.is_empty());
    let key = key.map(Secret::new);
    if let Some(key) = &key
        && call.state.devices.iter().any(|device| device.key == *key)
    {
        let path = parameters.path("DataKey");
        return Err(call.fault(
            "InternalError.DuplicateDataKey",
            format!("The parameter \"{path}\" is the key of another device."),
        ));
    }
    let group = match parameters.filled("GroupId") {
        Some(id) if call.state.groups.get(id).is_none() => {
            let path = parameters.path("GroupId");
            return Err(call.wrong(&path, id, "no group has this id"));
        }
        id => id.map(str::to_owned),
    };
    call.state.devices.check_room(1)?;
    let id = call.state.ids.make("mna-");
    let key = key.unwrap_or_else(|| call.state.make_key(&format!("device {id}")));
    Ok(Device {
        access_scope: parameters.integer("AccessScope").unwrap_or(0),
        // -1 stands for "undecided", which is decided now.
        license: parameters.integer("LicensePayMode").unwrap_or(0).max(0),
        truncation: parameters.integer("FlowTrunc").unwrap_or(0),
        group,
        ..Device::new(id, name, key, call.now)
    })
}

/// The name of a device, if no other one has it.
fn free_name(call: &Call<'_>, parameters: &Parameters) -> Result<String, Fault> {
    let name = parameters.kept_name("DeviceName")?;
    match call.state.device_named(&name) {
        None => Ok(name),
        Some(_) => Err(call.fault(
            "InternalError.DuplicateDeviceName",
            format!(
                "The parameter \"{}\" is \"{name}\", which is the name of another device.",
                parameters.path("DeviceName")
            ),
        )),
    }
}

/// `GetDevice`
pub(super) fn get(call: &mut Call<'_>) -> Answer {
    let device = known(call, "DeviceId", call.text("DeviceId")?)?;
    let (source, interfaces) = (device.source(), device.interfaces());
    // The last full minute, which is the last one that GetNetMonitor has too.
    let minute = (call.now.unsigned_abs() / 60).saturating_sub(1);
    let rates = |direction| {
        let probe = Probe::new(&source, &interfaces, 0, Metric::Rate(direction));
        let nothing = || Measured::nothing(interfaces.len());
        probe.minute(minute).unwrap_or_else(nothing)
    };
    let (up, down) = (rates(Direction::Up), rates(Direction::Down));
    let is_online = !source.is_silent(minute / 1_440);
    let networks = interfaces.iter().zip(up.each.iter().zip(&down.each));
    let networks = networks.map(|(interface, (up_rate, down_rate))| {
        let setting = device.settings.get(interface.name).cloned();
        let setting = setting.unwrap_or_default();
        json!({
            "Type": interface.kind,
            "DataEnable": setting.enabled,
            "UploadLimit": setting.upload_limit.to_string(),
            "DownloadLimit": setting.download_limit.to_string(),
            "DataRx": *down_rate as u64,
            "DataTx": *up_rate as u64,
            "Vendor": interface.carrier,
            "State": if is_online && setting.enabled { 2 } else { 0 },
            "PublicIp": interface.address,
            "SignalStrength": interface.signal,
            "Rat": interface.generation,
            "NetInfoName": interface.name,
            "DownRate": down_rate,
            "UpRate": up_rate,
        })
    });
    fields(json!({ "DeviceDetails": {
        "DeviceBaseInfo": base(call.state, call.now, device),
        "DeviceNetInfo": networks.collect::<Vec<_>>(),
        "GatewaySite": places::serving(home(&device.id)),
        "BusinessDownRate": down.business,
        "BusinessUpRate": up.business,
    } }))
}

/// `GetDevices`
pub(super) fn list(call: &mut Call<'_>) -> Answer {
    let keyword = call.parameters.filled("Keyword");
    let owner = call.parameters.integer("DeviceType");
    let devices: Vec<&Device> = call
        .state
        .devices
        .iter()
        .filter(|device| keyword.is_none_or(|word| matches(device, word)))
        // 1 is the account's own, 2 what a manufacturer sold it.
        .filter(|device| owner.is_none_or(|owner| (owner == 2) == device.hardware.is_some()))
        .collect();
    page(call, &devices, |device| base(call.state, call.now, device))
}

/// Whether the id or the name of a device contains a keyword.
pub(super) fn matches(device: &Device, keyword: &str) -> bool {
    device.id.contains(keyword) || device.name.contains(keyword)
}

/// `UpdateDevice`
pub(super) fn update(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let id = call.text("DeviceId")?;
    let device = known(call, "DeviceId", id)?;
    let name = match parameters.filled("DeviceName") {
        // A device may keep its name.
        Some(name) if name != device.name => Some(free_name(call, parameters)?),
        _ => None,
    };
    let remark = parameters.kept("Remark")?;
    let mut settings = device.settings.clone();
    for change in parameters.objects("UpdateNetInfo") {
        for name in meant(call, device, &change)? {
            let setting = settings.entry(name.to_owned()).or_default();
            let limit = |name: &str| change.integer(name).map(i64::unsigned_abs);
            setting.enabled = change.boolean("DataEnable").unwrap_or(setting.enabled);
            setting.upload_limit = limit("UploadLimit").unwrap_or(setting.upload_limit);
            setting.download_limit = limit("DownloadLimit").unwrap_or(setting.download_limit);
        }
    }
    if let Some(device) = call.state.devices.get_mut(id) {
        device.name = name.unwrap_or_else(|| device.name.clone());
        device.remark = remark.unwrap_or_else(|| device.remark.clone());
        device.truncation = parameters.integer("FlowTrunc").unwrap_or(device.truncation);
        device.settings = settings;
    }
    done()
}

/// The network interfaces that a change is about: the one of its name or, if it gives none, all of
/// its type.
fn meant(
    call: &Call<'_>,
    device: &Device,
    change: &Parameters,
) -> Result<Vec<&'static str>, Fault> {
    let (name, kind) = (change.filled("NetInfoName"), change.integer("Type"));
    let interfaces = device.interfaces().into_iter();
    let meant: Vec<_> = interfaces
        .filter(|interface| match name {
            Some(name) => interface.name == name,
            None => kind == Some(interface.kind),
        })
        .map(|interface| interface.name)
        .collect();
    if !meant.is_empty() {
        return Ok(meant);
    }
    let (parameter, value) = match (name, kind) {
        (Some(name), _) => ("NetInfoName", name.to_owned()),
        (None, Some(kind)) => ("Type", kind.to_string()),
        (None, None) => ("NetInfoName", String::new()),
    };
    let why = "GetDevice lists no such network interface of the device";
    Err(call.wrong(&change.path(parameter), &value, why))
}

/// `DeleteDevice`
pub(super) fn delete(call: &mut Call<'_>) -> Answer {
    let id = call.text("DeviceId")?;
    known(call, "DeviceId", id)?;
    call.state.remove_device(id);
    done()
}

/// `ModifyDeviceAccessRegions`
pub(super) fn set_regions(call: &mut Call<'_>) -> Answer {
    let regions: BTreeSet<&str> = call.parameters.texts("AllowedRegions").collect();
    if let Some(unknown) = regions.iter().find(|id| places::find(id).is_none()) {
        let why = "DescribeAccessRegions lists no such region";
        return Err(call.wrong("AllowedRegions", unknown, why));
    }
    let regions: Vec<String> = regions.into_iter().map(str::to_owned).collect();
    change_all(call, "DeviceIds", |device| {
        device.regions.clone_from(&regions)
    })
}

/// `ModifyDeviceAccessScope`
pub(super) fn set_scope(call: &mut Call<'_>) -> Answer {
    let scope = call.parameters.integer("AccessScope").unwrap_or(0);
    change_all(call, "DeviceIds", |device| device.access_scope = scope)
}

/// Changes every device of a list, or none if one of them does not exist.
fn change_all(call: &mut Call<'_>, list: &str, change: impl Fn(&mut Device)) -> Answer {
    let ids = known_list(call, list)?;
    for device in call.state.devices.iter_mut() {
        if ids.contains(device.id.as_str()) {
            change(device);
        }
    }
    done()
}

/// The device of this id, which the parameter `parameter` asks for.
pub(super) fn known<'s>(
    call: &'s Call<'_>,
    parameter: &str,
    id: &str,
) -> Result<&'s Device, Fault> {
    let device = call.state.devices.get(id);
    device.ok_or_else(|| call.wrong(parameter, id, "no device has this id"))
}

/// The ids in a list, each once, if all of them are devices and there is one.
pub(super) fn known_list<'a>(call: &Call<'a>, list: &str) -> Result<BTreeSet<&'a str>, Fault> {
    let ids: BTreeSet<&str> = call.parameters.texts(list).collect();
    if ids.is_empty() {
        return Err(call.refuse(format!("The parameter \"{list}\" must name a device.")));
    }
    for id in &ids {
        known(call, list, id)?;
    }
    Ok(ids)
}

/// A device as lists show it.
pub(super) fn base(state: &State, now: i64, device: &Device) -> Value {
    let hardware = device.hardware.as_ref();
    let hardware = hardware.and_then(|id| state.hardware.get(id));
    let group = device.group.as_ref().and_then(|id| state.groups.get(id));
    let vendor_pays = hardware.is_some_and(|hardware| hardware.charging.license().is_some());
    let mut shown = Map::new();
    let mut show = |name: &str, value: Value| shown.insert(name.to_owned(), value);
    show("DeviceId", device.id.as_str().into());
    show("DeviceName", device.name.as_str().into());
    show("CreateTime", milliseconds(device.created).into());
    show("LastTime", milliseconds(device.last_seen(now)).into());
    show("Remark", device.remark.as_str().into());
    show("AccessScope", device.access_scope.into());
    show("LicensePayMode", device.license.into());
    show("Payer", i64::from(!vendor_pays).into());
    show("GroupId", group.map_or("", |group| &group.id).into());
    show("GroupName", group.map_or("", |group| &group.name).into());
    show("FlowTrunc", device.truncation.into());
    show(
        "Sn",
        hardware.map_or("", |hardware| &hardware.serial).into(),
    );
    let vendor = hardware.and_then(|hardware| hardware.activation.as_ref());
    show(
        "Vendor",
        vendor.map_or("", |activation| &activation.vendor).into(),
    );
    show("AllowedRegions", device.regions.clone().into());
    Value::Object(shown)
}

/// A time as devices and groups tell it: in milliseconds, as text.
pub(super) fn milliseconds(seconds: i64) -> String {
    seconds.saturating_mul(1_000).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::{Bench, NOW};

    const ALL: (i64, i64) = (-1, -1);

    /// The devices that are listed for a keyword.
    fn listed(bench: &mut Bench, keyword: &str) -> Vec<Value> {
        let (page, size) = ALL;
        let asked = json!({ "PageNumber": page, "PageSize": size, "Keyword": keyword });
        let answer = bench.ok("GetDevices", asked);
        answer["DeviceInfos"].as_array().unwrap().clone()
    }

    #[test]
    fn what_is_added_is_read_listed_changed_and_deleted() {
        let mut bench = Bench::new();
        let group = bench.group("trucks");
        let added = bench.ok(
            "AddDevice",
            json!({
                "DeviceName": "camera", "Remark": "roof", "AccessScope": 2, "LicensePayMode": 1,
                "GroupId": group, "FlowTrunc": 1, "DataKey": "some-key",
            }),
        );
        assert_eq!(added["DataKey"], "some-key");
        let id = added["DeviceId"].as_str().unwrap().to_owned();
        let details = bench.ok("GetDevice", json!({ "DeviceId": id }));
        let base = &details["DeviceDetails"]["DeviceBaseInfo"];
        assert_eq!(
            *base,
            json!({
                "DeviceId": id, "DeviceName": "camera", "Remark": "roof", "AccessScope": 2,
                "LicensePayMode": 1, "GroupId": group, "GroupName": "trucks", "FlowTrunc": 1,
                "CreateTime": format!("{NOW}000"), "LastTime": format!("{NOW}000"), "Payer": 1,
                "Sn": "", "Vendor": "", "AllowedRegions": [],
            })
        );
        assert_eq!(json!(listed(&mut bench, "")), json!([base]));

        let change = json!({ "DeviceId": id, "DeviceName": "lens", "Remark": "", "FlowTrunc": 0 });
        bench.ok("UpdateDevice", change);
        let devices = listed(&mut bench, "lens");
        assert_eq!(
            (&devices[0]["Remark"], &devices[0]["FlowTrunc"]),
            (&json!(""), &json!(0))
        );

        bench.ok("DeleteDevice", json!({ "DeviceId": id }));
        assert_eq!(listed(&mut bench, ""), Vec::<Value>::new());
        for action in ["GetDevice", "DeleteDevice", "UpdateDevice"] {
            let message = bench.refused(action, json!({ "DeviceId": id }), "InvalidParameterValue");
            assert!(
                message.contains("\"DeviceId\"") && message.contains(&id),
                "{message}"
            );
        }
    }

    #[test]
    fn names_and_keys_are_taken_once() {
        let mut bench = Bench::new();
        bench.ok("AddDevice", json!({ "DeviceName": "a", "DataKey": "k" }));
        let other = bench.device("b");
        for (asked, code) in [
            (
                json!({ "DeviceName": "a" }),
                "InternalError.DuplicateDeviceName",
            ),
            (
                json!({ "DeviceName": "c", "DataKey": "k" }),
                "InternalError.DuplicateDataKey",
            ),
            (json!({ "DeviceName": "" }), "InvalidParameterValue"),
            (
                json!({ "DeviceName": "c", "GroupId": "none" }),
                "InvalidParameterValue",
            ),
        ] {
            let message = bench.refused("AddDevice", asked, code);
            assert!(!message.contains("\"k\""), "{message}");
        }
        let taken = json!({ "DeviceId": other, "DeviceName": "a" });
        bench.refused("UpdateDevice", taken, "InternalError.DuplicateDeviceName");
        bench.ok(
            "UpdateDevice",
            json!({ "DeviceId": other, "DeviceName": "b" }),
        );
        assert_eq!(listed(&mut bench, "").len(), 2);
    }

    #[test]
    fn a_preset_key_must_have_been_created() {
        let mut bench = Bench::new();
        let asked = json!({ "DeviceName": "a", "Encrypted": true });
        let code = "InternalError.UndefinedEncryptedKey";
        bench.refused("AddDevice", asked.clone(), code);
        bench.ok("CreateEncryptedKey", json!({}));
        bench.ok("AddDevice", asked);
    }

    #[test]
    fn keywords_find_parts_of_names_and_ids() {
        let mut bench = Bench::new();
        let id = bench.device("front camera");
        bench.device("back camera");
        assert_eq!(listed(&mut bench, "camera").len(), 2);
        assert_eq!(listed(&mut bench, "front").len(), 1);
        assert_eq!(listed(&mut bench, &id[6..]).len(), 1);
        assert!(listed(&mut bench, "door").is_empty());
    }

    #[test]
    fn own_devices_and_those_of_manufacturers_are_told_apart() {
        let mut bench = Bench::new();
        bench.device("own");
        bench.activated("SN-1", "bought");
        for (owner, name) in [(1, "own"), (2, "bought")] {
            let asked = json!({ "PageNumber": 1, "PageSize": 9, "DeviceType": owner });
            let answer = bench.ok("GetDevices", asked);
            assert_eq!(answer["Length"], 1);
            assert_eq!(answer["DeviceInfos"][0]["DeviceName"], name);
        }
    }

    #[test]
    fn the_rates_of_a_device_are_those_of_the_monitor() {
        let mut bench = Bench::new();
        let id = bench.device("camera");
        let details = bench.ok("GetDevice", json!({ "DeviceId": id }))["DeviceDetails"].clone();
        let minute = NOW - NOW % 60 - 60;
        for (metric, business, own) in [
            ("TxRate", "BusinessUpRate", "UpRate"),
            ("RxRate", "BusinessDownRate", "DownRate"),
        ] {
            let asked = json!({
                "DeviceId": id, "BeginTime": minute, "EndTime": minute + 60, "Metrics": metric,
            });
            let point = bench.ok("GetNetMonitor", asked)["MonitorData"][0].clone();
            assert_eq!(details[business], point["BusinessMetrics"]);
            let networks = details["DeviceNetInfo"].as_array().unwrap();
            let slots = point["SlotNetInfo"].as_array().unwrap();
            assert_eq!(networks.len(), slots.len());
            for (network, slot) in networks.iter().zip(slots) {
                assert_eq!(network["NetInfoName"], slot["NetInfoName"]);
                assert_eq!(network[own], slot["Current"]);
            }
        }
    }

    #[test]
    fn network_interfaces_are_set_by_name_or_by_type() {
        let mut bench = Bench::new();
        let id = bench.device("camera");
        // Every made-up device has a modem of this name.
        let change = json!({ "DeviceId": id, "UpdateNetInfo": [
            { "NetInfoName": "rmnet_data0", "DataEnable": false, "UploadLimit": 1_000 },
            { "Type": 0, "DownloadLimit": 2_000 },
        ] });
        bench.ok("UpdateDevice", change);
        let answer = bench.ok("GetDevice", json!({ "DeviceId": id }));
        let networks = answer["DeviceDetails"]["DeviceNetInfo"].as_array().unwrap();
        let modem = networks
            .iter()
            .find(|n| n["NetInfoName"] == "rmnet_data0")
            .unwrap();
        assert_eq!(modem["DataEnable"], false);
        assert_eq!(
            (&modem["UploadLimit"], &modem["DownloadLimit"]),
            (&json!("1000"), &json!("2000"))
        );
        assert_eq!(
            (&modem["State"], &modem["UpRate"]),
            (&json!(0), &json!(0.0))
        );
        for unknown in [json!({ "NetInfoName": "eth9" }), json!({})] {
            let change = json!({ "DeviceId": id, "UpdateNetInfo": [unknown] });
            bench.refused("UpdateDevice", change, "InvalidParameterValue");
        }
    }

    #[test]
    fn regions_and_scopes_are_set_for_all_listed_devices_or_none() {
        let mut bench = Bench::new();
        let ids = [bench.device("a"), bench.device("b")];
        let asked = json!({ "DeviceIds": ids, "AllowedRegions": ["ap-beijing"] });
        bench.ok("ModifyDeviceAccessRegions", asked);
        bench.ok(
            "ModifyDeviceAccessScope",
            json!({ "DeviceIds": ids, "AccessScope": 1 }),
        );
        for device in listed(&mut bench, "") {
            assert_eq!(device["AllowedRegions"], json!(["ap-beijing"]));
            assert_eq!(device["AccessScope"], 1);
        }
        for (action, asked) in [
            (
                "ModifyDeviceAccessRegions",
                json!({ "DeviceIds": ids, "AllowedRegions": ["moon"] }),
            ),
            ("ModifyDeviceAccessRegions", json!({ "DeviceIds": [] })),
            (
                "ModifyDeviceAccessScope",
                json!({ "DeviceIds": [ids[0], "none"] }),
            ),
        ] {
            bench.refused(action, asked, "InvalidParameterValue");
        }
        assert_eq!(listed(&mut bench, "")[0]["AccessScope"], 1);
    }
}
