//! Hardware that manufacturers sell and customers activate.
//!
//! An account of the emulator is both: it adds hardware as the manufacturer and activates it as the
//! customer, under whatever manufacturer's name it gives.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::devices::new_device;
use crate::call::{Answer, Call, done, fields};
use crate::fault::{Fault, excerpt};
use crate::paging::page;
use crate::parameters::Parameters;
use crate::state::{Activation, Charging, Device, Hardware, State};

/// `AddHardware`. Either all are added or none.
pub(super) fn add(call: &mut Call<'_>) -> Answer {
    let listed = listed(call)?;
    let mut added = Vec::new();
    let mut serials = BTreeSet::new();
    for parameters in &listed {
        let serial = parameters.kept_name("SN")?;
        let path = parameters.path("SN");
        check_serial(call, &path, &serial)?;
        if !serials.insert(serial.clone()) {
            return Err(duplicate(call, &path, &serial));
        }
        let charging = parameters
            .integer("LicenseChargingMode")
            .and_then(Charging::of);
        let charging = charging.ok_or_else(|| {
            let path = parameters.path("LicenseChargingMode");
            call.refuse(format!("The parameter \"{path}\" must be 1, 2 or 3."))
        })?;
        added.push(Hardware {
            id: String::new(),
            serial,
            description: parameters.kept("Description")?.unwrap_or_default(),
            charging,
            created: call.now,
            activation: None,
            license_resource: None,
        });
    }
    call.state.hardware.check_room(added.len())?;
    let mut shown = Vec::new();
    for mut hardware in added {
        hardware.id = call.state.ids.make("cpe-");
        shown.push(json!({
            "SN": hardware.serial,
            "LicenseChargingMode": hardware.charging.number(),
            "Description": hardware.description,
            "HardwareId": hardware.id,
        }));
        call.state.hardware.add(hardware)?;
    }
    fields(json!({ "Hardware": shown }))
}

/// The elements of the list, which must have one.
fn listed(call: &Call<'_>) -> Result<Vec<Parameters>, Fault> {
    let listed: Vec<_> = call.parameters.objects("Hardware").collect();
    if listed.is_empty() {
        return Err(call.refuse("The parameter \"Hardware\" must have an element."));
    }
    Ok(listed)
}

/// Refuses a serial number that some hardware has.
fn check_serial(call: &Call<'_>, path: &str, serial: &str) -> Result<(), Fault> {
    match call.state.hardware_numbered(serial) {
        Some(_) => Err(duplicate(call, path, serial)),
        None => Ok(()),
    }
}

fn duplicate(call: &Call<'_>, path: &str, serial: &str) -> Fault {
    call.fault(
        "OperationDenied.DuplicateSN",
        format!("The parameter \"{path}\" is \"{serial}\", which other hardware has."),
    )
}

/// `UpdateHardware`
pub(super) fn update(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let id = call.text("HardwareId")?;
    let hardware = call.state.hardware.get(id);
    let hardware =
        hardware.ok_or_else(|| call.wrong("HardwareId", id, "no hardware has this id"))?;
    let serial = match parameters.filled("SN") {
        // Hardware may keep its number.
        Some(serial) if serial != hardware.serial => {
            check_serial(call, "SN", serial)?;
            Some(parameters.kept_name("SN")?)
        }
        _ => None,
    };
    let description = parameters.kept("Description")?;
    if let Some(hardware) = call.state.hardware.get_mut(id) {
        hardware.serial = serial.unwrap_or_else(|| hardware.serial.clone());
        hardware.description = description.unwrap_or_else(|| hardware.description.clone());
    }
    done()
}

/// `ActivateHardware`. Either all are activated or none.
pub(super) fn activate(call: &mut Call<'_>) -> Answer {
    let listed = listed(call)?;
    call.state.devices.check_room(listed.len())?;
    let (mut names, mut keys) = (BTreeSet::new(), BTreeSet::new());
    let mut activated: Vec<(Device, Activation, Value)> = Vec::new();
    for parameters in &listed {
        let (hardware, license) = inactive(call, parameters, &activated)?;
        let device = new_device(call, parameters)?;
        if !names.insert(device.name.clone()) {
            return Err(call.fault(
                "InternalError.DuplicateDeviceName",
                format!("The name \"{}\" is in the list twice.", device.name),
            ));
        }
        if !keys.insert(device.key.reveal().to_owned()) {
            return Err(call.refuse("One \"DataKey\" is in the list twice."));
        }
        let device = Device {
            remark: parameters.kept("Description")?.unwrap_or_default(),
            // What is paid for already is not the customer's to choose.
            license: license.unwrap_or(device.license),
            hardware: Some(hardware),
            ..device
        };
        let activation = Activation {
            device: device.id.clone(),
            vendor: parameters.kept_name("Vendor")?,
            at: call.now,
        };
        let group = device
            .group
            .as_ref()
            .and_then(|id| call.state.groups.get(id));
        let shown = json!({
            "Vendor": activation.vendor,
            "SN": parameters.text("SN"),
            "DeviceName": device.name,
            "Description": device.remark,
            "DataKey": device.key.reveal(),
            "AccessScope": device.access_scope,
            "LicensePayMode": device.license,
            "GroupId": group.map_or("", |group| &group.id),
            "GroupName": group.map_or("", |group| &group.name),
            "FlowTrunc": device.truncation,
            "DeviceId": device.id,
        });
        activated.push((device, activation, shown));
    }
    let mut answer = Vec::new();
    for (device, activation, shown) in activated {
        let hardware = device.hardware.as_ref();
        if let Some(hardware) = hardware.and_then(|id| call.state.hardware.get_mut(id)) {
            hardware.activation = Some(activation);
        }
        call.state.devices.add(device)?;
        answer.push(shown);
    }
    fields(json!({ "HardwareInfo": answer }))
}

/// The id of the hardware that is to be activated, and the license that it comes with.
fn inactive(
    call: &Call<'_>,
    parameters: &Parameters,
    earlier: &[(Device, Activation, Value)],
) -> Result<(String, Option<i64>), Fault> {
    let serial = parameters.kept_name("SN")?;
    let hardware = call.state.hardware_numbered(&serial);
    let hardware = hardware.ok_or_else(|| missing(call, &parameters.path("SN"), &serial))?;
    let mut earlier = earlier.iter().map(|(device, ..)| device.hardware.as_ref());
    if hardware.activation.is_some() || earlier.any(|id| id == Some(&hardware.id)) {
        let path = parameters.path("SN");
        return Err(call.fault(
            "OperationDenied.HardwareHasActivated",
            format!("The parameter \"{path}\" is \"{serial}\", which was activated already."),
        ));
    }
    let license = Some(call.state.license_of(hardware)).filter(|license| *license >= 0);
    Ok((hardware.id.clone(), license))
}

fn missing(call: &Call<'_>, path: &str, serial: &str) -> Fault {
    call.fault(
        "OperationDenied.HardwareNotExist",
        format!(
            "The parameter \"{path}\" is \"{}\", but no hardware has this serial number.",
            excerpt(serial)
        ),
    )
}

/// `GetHardwareInfo`. Until it is activated, hardware is found under every manufacturer's name.
pub(super) fn get(call: &mut Call<'_>) -> Answer {
    let (vendor, serial) = (call.text("Vendor")?, call.text("SN")?);
    let hardware = call.state.hardware_numbered(serial).filter(|hardware| {
        let activation = hardware.activation.as_ref();
        activation.is_none_or(|activation| activation.vendor == vendor)
    });
    let hardware = hardware.ok_or_else(|| missing(call, "SN", serial))?;
    fields(json!({
        "LicensePayMode": call.state.license_of(hardware),
        "Payer": payer(hardware),
        "SN": hardware.serial,
        "Vendor": vendor,
    }))
}

/// `GetVendorHardware`: what the account added as a manufacturer.
pub(super) fn list(call: &mut Call<'_>) -> Answer {
    let keyword = call.parameters.filled("Keyword");
    let status = call.parameters.integer("Status");
    let found: Vec<&Hardware> = call
        .state
        .hardware
        .iter()
        .filter(|one| keyword.is_none_or(|word| one.id.contains(word) || one.serial.contains(word)))
        .filter(|one| status.is_none_or(|status| status == status_of(one)))
        .collect();
    page(call, &found, |hardware| {
        let activation = hardware.activation.as_ref();
        json!({
            "HardwareId": hardware.id,
            "SN": hardware.serial,
            "CreateTime": hardware.created.to_string(),
            "Status": status_of(hardware),
            "ActiveTime": activation.map(|a| a.at.to_string()).unwrap_or_default(),
            "Description": hardware.description,
            "DeviceId": activation.map_or("", |activation| &activation.device),
            "LicenseChargingMode": hardware.charging.number(),
            "LastOnlineTime": last_online(call, hardware),
            "LicensePayMode": call.state.license_of(hardware),
            "Payer": payer(hardware),
        })
    })
}

/// `GetHardwareList`: what the account activated as a customer.
pub(super) fn list_activated(call: &mut Call<'_>) -> Answer {
    let keyword = call.parameters.filled("Keyword");
    let state: &State = call.state;
    let found: Vec<(&Hardware, &Activation, &Device)> = state
        .hardware
        .iter()
        .filter_map(|hardware| {
            let activation = hardware.activation.as_ref()?;
            Some((hardware, activation, state.devices.get(&activation.device)?))
        })
        .filter(|(hardware, _, device)| {
            let texts = [&hardware.serial, &device.id, &device.name];
            keyword.is_none_or(|word| texts.iter().any(|text| text.contains(word)))
        })
        .collect();
    page(call, &found, |(hardware, activation, device)| {
        let group = device.group.as_ref().and_then(|id| state.groups.get(id));
        json!({
            "DeviceId": device.id,
            "DeviceName": device.name,
            "ActiveTime": activation.at.to_string(),
            "LastOnlineTime": last_online(call, hardware),
            "Description": device.remark,
            "VendorDescription": hardware.description,
            "LicenseChargingMode": hardware.charging.number(),
            "CreateTime": hardware.created.to_string(),
            "SN": hardware.serial,
            "LicensePayMode": state.license_of(hardware),
            "Payer": payer(hardware),
            "GroupId": group.map_or("", |group| &group.id),
            "GroupName": group.map_or("", |group| &group.name),
            "FlowTrunc": device.truncation,
        })
    })
}

/// 1 while it awaits its activation, then 2.
fn status_of(hardware: &Hardware) -> i64 {
    1 + i64::from(hardware.activation.is_some())
}

/// 0 for the customer, 1 for the manufacturer.
fn payer(hardware: &Hardware) -> i64 {
    i64::from(hardware.charging.license().is_some())
}

/// When the device that it became was last heard of, in seconds as text; nothing if it is none.
fn last_online(call: &Call<'_>, hardware: &Hardware) -> String {
    let activation = hardware.activation.as_ref();
    let device = activation.and_then(|activation| call.state.devices.get(&activation.device));
    device
        .map(|device| device.last_seen(call.now).to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::{Bench, NOW, with};

    fn page() -> Value {
        json!({ "PageNumber": 1, "PageSize": 100 })
    }

    #[test]
    fn hardware_awaits_its_activation_and_becomes_a_device() {
        let mut bench = Bench::new();
        let list = json!([{ "SN": "SN-1", "LicenseChargingMode": 1, "Description": "box" }]);
        let added = bench.ok("AddHardware", json!({ "Hardware": list }));
        let id = added["Hardware"][0]["HardwareId"].clone();
        assert!(id.as_str().unwrap().starts_with("cpe-"), "{id}");
        let hardware = bench.ok("GetVendorHardware", page())["VendorHardware"][0].clone();
        assert_eq!(
            (&hardware["Status"], &hardware["LicensePayMode"]),
            (&json!(1), &json!(-1))
        );
        assert_eq!(
            (&hardware["DeviceId"], &hardware["ActiveTime"]),
            (&json!(""), &json!(""))
        );
        assert_eq!(bench.ok("GetHardwareList", page())["Length"], 0);

        let list = json!([{ "Vendor": "maker", "SN": "SN-1", "DeviceName": "camera",
            "Description": "roof", "LicensePayMode": 1 }]);
        let activated = bench.ok("ActivateHardware", json!({ "Hardware": list }));
        let device = activated["HardwareInfo"][0]["DeviceId"].clone();
        let hardware = bench.ok("GetVendorHardware", page())["VendorHardware"][0].clone();
        assert_eq!(
            (&hardware["Status"], &hardware["LicensePayMode"]),
            (&json!(2), &json!(1))
        );
        assert_eq!(
            (&hardware["DeviceId"], &hardware["HardwareId"]),
            (&device, &id)
        );
        assert_eq!(hardware["ActiveTime"], NOW.to_string());
        let listed = bench.ok("GetHardwareList", page())["HardwareInfos"][0].clone();
        assert_eq!(
            (&listed["Description"], &listed["VendorDescription"]),
            (&json!("roof"), &json!("box"))
        );
        let details = bench.ok("GetDevice", json!({ "DeviceId": device }));
        let base = &details["DeviceDetails"]["DeviceBaseInfo"];
        assert_eq!(
            (&base["Sn"], &base["Vendor"]),
            (&json!("SN-1"), &json!("maker"))
        );
    }

    #[test]
    fn serial_numbers_are_taken_once() {
        let mut bench = Bench::new();
        let one = |serial: &str| json!({ "SN": serial, "LicenseChargingMode": 2 });
        bench.ok("AddHardware", json!({ "Hardware": [one("a"), one("b")] }));
        for list in [json!([one("a")]), json!([one("c"), one("c")])] {
            let code = "OperationDenied.DuplicateSN";
            bench.refused("AddHardware", json!({ "Hardware": list }), code);
        }
        bench.refused(
            "AddHardware",
            json!({ "Hardware": [] }),
            "InvalidParameterValue",
        );
        let all = bench.ok("GetVendorHardware", page())["VendorHardware"].clone();
        assert_eq!(all.as_array().unwrap().len(), 2);
        let id = &all[0]["HardwareId"];
        let taken = json!({ "HardwareId": id, "SN": "b" });
        bench.refused("UpdateHardware", taken, "OperationDenied.DuplicateSN");
        bench.ok(
            "UpdateHardware",
            json!({ "HardwareId": id, "SN": "z", "Description": "d" }),
        );
        let hardware = bench.ok("GetVendorHardware", page())["VendorHardware"][0].clone();
        assert_eq!(
            (&hardware["SN"], &hardware["Description"]),
            (&json!("z"), &json!("d"))
        );
        let stranger = json!({ "HardwareId": "cpe-none" });
        bench.refused("UpdateHardware", stranger, "InvalidParameterValue");
    }

    #[test]
    fn an_activation_that_cannot_be_changes_nothing() {
        let mut bench = Bench::new();
        bench.activated("old", "old device");
        for serial in ["a", "b"] {
            bench.hardware(serial);
        }
        let one = |serial: &str, name: &str| json!({ "Vendor": "maker", "SN": serial, "DeviceName": name, "DataKey": name });
        for (list, code) in [
            (
                json!([one("a", "x"), one("none", "y")]),
                "OperationDenied.HardwareNotExist",
            ),
            (
                json!([one("a", "x"), one("old", "y")]),
                "OperationDenied.HardwareHasActivated",
            ),
            (
                json!([one("a", "x"), one("a", "y")]),
                "OperationDenied.HardwareHasActivated",
            ),
            (
                json!([one("a", "x"), one("b", "x")]),
                "InternalError.DuplicateDeviceName",
            ),
            (
                json!([one("a", "old device")]),
                "InternalError.DuplicateDeviceName",
            ),
            (json!([]), "InvalidParameterValue"),
        ] {
            bench.refused("ActivateHardware", json!({ "Hardware": list }), code);
        }
        assert_eq!(bench.ok("GetHardwareList", page())["Length"], 1);
        assert_eq!(bench.ok("GetDevices", page())["Length"], 1);
    }

    #[test]
    fn who_pays_decides_about_the_license() {
        let mut bench = Bench::new();
        for (mode, license, payer) in [(1, -1, 0), (2, 0, 1), (3, 1, 1)] {
            let serial = mode.to_string();
            let list = json!([{ "SN": serial, "LicenseChargingMode": mode }]);
            bench.ok("AddHardware", json!({ "Hardware": list }));
            let info = bench.ok(
                "GetHardwareInfo",
                json!({ "Vendor": "maker", "SN": serial }),
            );
            assert_eq!(
                (&info["LicensePayMode"], &info["Payer"]),
                (&json!(license), &json!(payer))
            );
        }
        for (vendor, serial) in [("maker", "none"), ("other", "sold")] {
            if serial == "sold" {
                bench.activated("sold", "device");
            }
            let asked = json!({ "Vendor": vendor, "SN": serial });
            bench.refused("GetHardwareInfo", asked, "OperationDenied.HardwareNotExist");
        }
    }

    #[test]
    fn a_lasting_license_that_the_hardware_came_with_is_the_devices() {
        let mut bench = Bench::new();
        let hardware = bench.hardware("box");
        bench.ok(
            "OrderPerLicense",
            json!({ "DeviceId": hardware, "Type": 1 }),
        );
        let list =
            json!([{ "Vendor": "maker", "SN": "box", "DeviceName": "d", "LicensePayMode": 0 }]);
        let activated = bench.ok("ActivateHardware", json!({ "Hardware": list }));
        assert_eq!(activated["HardwareInfo"][0]["LicensePayMode"], 1);
    }

    #[test]
    fn hardware_is_found_by_state_and_keyword() {
        let mut bench = Bench::new();
        bench.hardware("box-1");
        bench.activated("box-2", "camera");
        for (changes, expected) in [
            (json!({ "Status": 1 }), 1),
            (json!({ "Status": 2 }), 1),
            (json!({ "Keyword": "box" }), 2),
            (json!({ "Keyword": "box", "Status": 2 }), 1),
            (json!({ "Keyword": "none" }), 0),
        ] {
            let asked = with(page(), changes);
            assert_eq!(bench.ok("GetVendorHardware", asked)["Length"], expected);
        }
        for (keyword, expected) in [("camera", 1), ("box-2", 1), ("box-1", 0)] {
            let asked = json!({ "PageNumber": 1, "PageSize": 9, "Keyword": keyword });
            assert_eq!(bench.ok("GetHardwareList", asked)["Length"], expected);
        }
    }

    #[test]
    fn hardware_whose_device_is_deleted_awaits_another_activation() {
        let mut bench = Bench::new();
        let device = bench.activated("box", "camera");
        bench.ok("DeleteDevice", json!({ "DeviceId": device }));
        let hardware = bench.ok("GetVendorHardware", page())["VendorHardware"][0].clone();
        assert_eq!(hardware["Status"], 1);
    }
}
