//! Who pays what: packages of traffic, and licenses of devices.
//!
//! Every account of the emulator has money enough, so that buying never fails for want of it.

use serde_json::json;

use super::devices::known;
use crate::call::{Answer, Call, done, fields};
use crate::date::{Utc, beijing, parse_beijing};
use crate::fault::{Fault, excerpt};
use crate::paging::page;
use crate::state::{Package, Standing, Tier};

/// `OrderFlowPackage`. A package is in force at once.
pub(super) fn order_package(call: &mut Call<'_>) -> Answer {
    call.state.renew_packages(call.now);
    let name = call.text("PackageType")?;
    let tier = Tier::find(name);
    let tier = tier.ok_or_else(|| call.wrong("PackageType", name, "there is no such package"))?;
    let devices = devices_to_bind(call, tier)?;
    let renews = call.boolean("AutoRenewFlag")?;
    let truncates = call.parameters.boolean("FlowTruncFlag").unwrap_or(false);
    if renews && truncates {
        return Err(call.refuse("\"AutoRenewFlag\" and \"FlowTruncFlag\" exclude each other."));
    }
    let region = call.integer("PackageRegion")?;
    call.state.packages.check_room(1)?;
    let id = call.state.ids.make("mpe-");
    let answer = json!({ "ResourceId": id });
    call.state.packages.add(Package {
        id,
        tier,
        devices,
        region,
        created: call.now,
        begins: call.now,
        ends: Package::end_of_month_from(call.now),
        renews,
        truncates,
        renewed: false,
    })?;
    fields(answer)
}

/// The devices of a new package: as many as the tier allows, none of them in another package.
fn devices_to_bind(call: &Call<'_>, tier: &Tier) -> Result<Vec<String>, Fault> {
    let mut devices: Vec<String> = Vec::new();
    for id in call.parameters.texts("DeviceList") {
        known(call, "DeviceList", id)?;
        if devices.iter().any(|known| known == id) {
            return Err(call.wrong("DeviceList", id, "the list has it twice"));
        }
        devices.push(id.to_owned());
    }
    if devices.is_empty() {
        return Err(call.refuse("The parameter \"DeviceList\" must name a device."));
    }
    if devices.len() > tier.most_devices {
        return Err(call.fault(
            "LimitExceeded",
            format!(
                "The parameter \"DeviceList\" has {} devices; a {} is for {} at most.",
                devices.len(),
                tier.title,
                tier.most_devices
            ),
        ));
    }
    let mut packages = call.state.packages.iter();
    let taken = packages.find_map(|package| {
        let device = package
            .devices
            .iter()
            .find(|device| devices.contains(device))?;
        let is_over = package.standing(call.now) == Standing::Expired;
        (!is_over).then_some((device, &package.id))
    });
    match taken {
        None => Ok(devices),
        Some((device, package)) => Err(call.fault(
            "ResourceInUse",
            format!("The device \"{device}\" is in the package {package} already."),
        )),
    }
}

/// `GetFlowPackages`
pub(super) fn list_packages(call: &mut Call<'_>) -> Answer {
    call.state.renew_packages(call.now);
    let (parameters, now) = (call.parameters, call.now);
    let (id, device) = (
        parameters.filled("ResourceId"),
        parameters.filled("DeviceId"),
    );
    let status = parameters.integer("Status");
    let (after, before) = (time(call, "ActiveTimeStart")?, time(call, "ActiveTimeEnd")?);
    let packages: Vec<&Package> = call
        .state
        .packages
        .iter()
        .filter(|package| id.is_none_or(|id| package.id == id))
        .filter(|package| device.is_none_or(|id| package.devices.iter().any(|one| one == id)))
        .filter(|package| status.is_none_or(|status| status == number(package.standing(now))))
        .filter(|package| after.is_none_or(|after| package.begins >= after))
        .filter(|package| before.is_none_or(|before| package.begins <= before))
        .collect();
    page(call, &packages, |package| {
        let left = call.state.megabytes_left(package, now);
        json!({
            "ResourceId": package.id,
            "AppId": call.state.account,
            "PackageType": package.tier.name,
            "Status": number(package.standing(now)),
            "CreateTime": package.created,
            "ActiveTime": package.begins,
            "ExpireTime": package.ends,
            "DeviceList": package.devices,
            "CapacitySize": package.tier.megabytes,
            "CapacityRemain": left,
            "RenewFlag": package.renews,
            "ModifyStatus": if package.renewed { 2 } else { 0 },
            "TruncFlag": package.truncates,
            "CapacityRemainPrecise": left,
        })
    })
}

/// The number on the wire.
fn number(standing: Standing) -> i64 {
    match standing {
        Standing::Pending => 0,
        Standing::Active => 1,
        Standing::Expired => 2,
    }
}

/// A moment in the vendor's form for people.
fn time(call: &Call<'_>, name: &str) -> Result<Option<i64>, Fault> {
    let Some(text) = call.parameters.filled(name) else {
        return Ok(None);
    };
    let why = "it must be a time in Beijing such as 2026-08-12 16:25:23";
    let time = parse_beijing(text).ok_or_else(|| call.wrong(name, text, why))?;
    Ok(Some(time))
}

/// `ModifyPackageRenewFlag`
pub(super) fn set_renewal(call: &mut Call<'_>) -> Answer {
    call.state.renew_packages(call.now);
    let (id, renews) = (call.text("ResourceId")?, call.boolean("RenewFlag")?);
    let shown = excerpt(id);
    let Some(package) = call.state.packages.get(id) else {
        let message =
            format!("The parameter \"ResourceId\" is \"{shown}\", but no package has this id.");
        return Err(call.fault("ResourceNotFound", message));
    };
    if package.standing(call.now) == Standing::Expired {
        let message = format!("The package {shown} has expired; order a new one.");
        return Err(call.fault("ResourceUnavailable", message));
    }
    if renews && package.truncates {
        return Err(call.fault(
            "OperationDenied.TruncFlagOn",
            format!("The package {shown} cuts traffic off at its end, so it cannot be renewed."),
        ));
    }
    if let Some(package) = call.state.packages.get_mut(id) {
        package.renews = renews;
    }
    done()
}

/// `GetDevicePayMode`
pub(super) fn pay_modes(call: &mut Call<'_>) -> Answer {
    call.state.renew_packages(call.now);
    let mut modes = Vec::new();
    for id in call.parameters.texts("DeviceIdList") {
        if call.state.devices.get(id).is_none() {
            return Err(no_device(call, "DeviceIdList", id));
        }
        modes.push(match call.state.package_of(id, call.now) {
            Some(package) => json!({
                "DeviceId": id,
                "PayMode": 1,
                "PayModeDesc": package.tier.title,
                "ResourceId": package.id,
            }),
            // Only who pays by package has a resource.
            None => json!({ "DeviceId": id, "PayMode": 0, "PayModeDesc": "pay as you go" }),
        });
    }
    fields(json!({ "Result": modes }))
}

/// `OrderPerLicense`: a lasting license, for a device or for hardware that awaits its activation.
pub(super) fn order_license(call: &mut Call<'_>) -> Answer {
    let id = call.text("DeviceId")?;
    let is_hardware = call.integer("Type")? == 1;
    let bought = if is_hardware {
        let hardware = call.state.hardware.get(id);
        hardware.map(|hardware| hardware.license_resource.is_some())
    } else {
        let device = call.state.devices.get(id);
        device.map(|device| device.license_resource.is_some())
    };
    match bought {
        None => return Err(no_device(call, "DeviceId", id)),
        Some(true) => {
            return Err(call.fault(
                "OperationDenied.RepeatPurchase",
                format!("The parameter \"DeviceId\" is \"{id}\", which has a lasting license."),
            ));
        }
        Some(false) => {}
    }
    let resource = call.state.ids.make("mpl-");
    let answer = json!({ "ResourceId": resource });
    if is_hardware {
        if let Some(hardware) = call.state.hardware.get_mut(id) {
            hardware.license_resource = Some(resource);
        }
    } else if let Some(device) = call.state.devices.get_mut(id) {
        device.license = 1;
        device.license_resource = Some(resource);
    }
    fields(answer)
}

fn no_device(call: &Call<'_>, parameter: &str, id: &str) -> Fault {
    let id = excerpt(id);
    call.fault(
        "OperationDenied.DeviceNotFound",
        format!("The parameter \"{parameter}\" is \"{id}\", but no device has this id."),
    )
}

/// `ReportOrder`: tells back what was reported. No action reads it later, so nothing is kept.
pub(super) fn report_order(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let order = parameters.kept_name("OrderId")?;
    let text = |name: &str| Ok(parameters.kept(name)?.unwrap_or_default());
    let month = text("ReportMonth")?;
    let month = if month.is_empty() {
        Utc::new(call.now).month()
    } else {
        month
    };
    fields(json!({ "OrderInfo": {
        "Uin": call.state.account.to_string(),
        "ProjectId": text("ProjectId")?,
        "PackageType": text("PackageType")?,
        "OrderId": order,
        "ReportMonth": month,
        "Updated": beijing(call.now),
    } }))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::{Bench, NOW, with};

    const DAY: i64 = 86_400;

    fn order(devices: &[&str], changes: Value) -> Value {
        let usual = json!({
            "PackageType": "DEVICE_2_FLOW_50G", "DeviceList": devices, "AutoRenewFlag": false,
            "PackageRegion": 0,
        });
        with(usual, changes)
    }

    fn packages(bench: &mut Bench, changes: Value) -> Vec<Value> {
        let asked = with(json!({ "PageNumber": 1, "PageSize": 50 }), changes);
        bench.ok("GetFlowPackages", asked)["PackageList"]
            .as_array()
            .unwrap()
            .clone()
    }

    #[test]
    fn a_package_is_ordered_listed_and_found_by_everything_it_has() {
        let mut bench = Bench::new();
        let (a, b) = (bench.device("a"), bench.device("b"));
        let id = bench.ok("OrderFlowPackage", order(&[&a, &b], json!({})))["ResourceId"].clone();
        assert!(id.as_str().unwrap().starts_with("mpe-"), "{id}");
        let expected = json!({
            "ResourceId": id, "AppId": bench.account(), "PackageType": "DEVICE_2_FLOW_50G",
            "Status": 1, "CreateTime": NOW, "ActiveTime": NOW, "ExpireTime": NOW + 31 * DAY - 1,
            "DeviceList": [a, b], "CapacitySize": 50_000, "CapacityRemain": 50_000,
            "CapacityRemainPrecise": 50_000, "RenewFlag": false, "ModifyStatus": 0,
            "TruncFlag": false,
        });
        for found in [
            json!({}),
            json!({ "ResourceId": id }),
            json!({ "DeviceId": b }),
            json!({ "Status": 1 }),
            // NOW is 16:01:32 in Beijing.
            json!({ "ActiveTimeStart": "2022-08-03 16:01:32" }),
            json!({ "ActiveTimeEnd": "2022-08-03 16:01:32" }),
        ] {
            assert_eq!(json!(packages(&mut bench, found)), json!([expected]));
        }
        for not_found in [
            json!({ "ResourceId": "mpe-none" }),
            json!({ "DeviceId": "none" }),
            json!({ "Status": 0 }),
            json!({ "ActiveTimeStart": "2022-08-03 16:01:33" }),
            json!({ "ActiveTimeEnd": "2022-08-03 16:01:31" }),
        ] {
            assert_eq!(packages(&mut bench, not_found), Vec::<Value>::new());
        }
        let asked = json!({ "PageNumber": 1, "PageSize": 5, "ActiveTimeStart": "yesterday" });
        bench.refused("GetFlowPackages", asked, "InvalidParameter");
    }

    #[test]
    fn an_order_that_cannot_be_says_why() {
        let mut bench = Bench::new();
        let ids = ["a", "b", "c", "d"].map(|name| bench.device(name));
        let ids = ids.each_ref().map(String::as_str);
        bench.ok("OrderFlowPackage", order(&ids[3..], json!({})));
        for (asked, code) in [
            (order(&ids[..3], json!({})), "LimitExceeded"),
            (
                order(&ids[..2], json!({ "PackageType": "DEVICE_1_FLOW_20G" })),
                "LimitExceeded",
            ),
            (order(&ids[2..], json!({})), "ResourceInUse"),
            (order(&["none"], json!({})), "InvalidParameter"),
            (order(&[], json!({})), "InvalidParameter"),
            (order(&[ids[0], ids[0]], json!({})), "InvalidParameter"),
            (
                order(
                    &ids[..1],
                    json!({ "AutoRenewFlag": true, "FlowTruncFlag": true }),
                ),
                "InvalidParameter",
            ),
        ] {
            bench.refused("OrderFlowPackage", asked, code);
        }
        assert_eq!(packages(&mut bench, json!({})).len(), 1);
    }

    #[test]
    fn a_package_is_used_up_by_its_devices_and_expires() {
        let mut bench = Bench::new();
        let id = bench.device("a");
        bench.ok("OrderFlowPackage", order(&[&id], json!({})));
        bench.now += 2 * DAY;
        let left = packages(&mut bench, json!({}))[0]["CapacityRemain"]
            .as_u64()
            .unwrap();
        let asked = json!({
            "DeviceId": id, "BeginTime": NOW - NOW % 3_600, "EndTime": bench.now - NOW % 3_600,
            "Type": 3, "TimeGranularity": 1, "AccessRegion": "MC",
        });
        let moved = bench.ok("GetFlowStatistic", asked)["TotalValue"]
            .as_u64()
            .unwrap();
        assert_eq!(left, 50_000 - moved / 1_000_000);
        bench.now = NOW + 31 * DAY;
        assert_eq!(packages(&mut bench, json!({}))[0]["Status"], 2);
        // Its devices are free again.
        bench.ok("OrderFlowPackage", order(&[&id], json!({})));
    }

    #[test]
    fn a_package_renews_itself_until_that_is_switched_off() {
        let mut bench = Bench::new();
        let id = bench.device("a");
        let renewing = order(&[&id], json!({ "AutoRenewFlag": true }));
        let package = bench.ok("OrderFlowPackage", renewing)["ResourceId"].clone();
        bench.now += 40 * DAY;
        let listed = packages(&mut bench, json!({}))[0].clone();
        assert_eq!(
            (&listed["Status"], &listed["ModifyStatus"]),
            (&json!(1), &json!(2))
        );
        bench.ok(
            "ModifyPackageRenewFlag",
            json!({ "ResourceId": package, "RenewFlag": false }),
        );
        assert_eq!(packages(&mut bench, json!({}))[0]["Status"], 1);
        bench.now += 40 * DAY;
        assert_eq!(packages(&mut bench, json!({}))[0]["Status"], 2);
        let asked = json!({ "ResourceId": package, "RenewFlag": true });
        bench.refused("ModifyPackageRenewFlag", asked, "ResourceUnavailable");
    }

    #[test]
    fn renewal_needs_a_package_that_does_not_cut_off() {
        let mut bench = Bench::new();
        let id = bench.device("a");
        let truncating = order(&[&id], json!({ "FlowTruncFlag": true }));
        let package = bench.ok("OrderFlowPackage", truncating)["ResourceId"].clone();
        for (package, code) in [
            (package, "OperationDenied.TruncFlagOn"),
            (json!("mpe-none"), "ResourceNotFound"),
        ] {
            let asked = json!({ "ResourceId": package, "RenewFlag": true });
            bench.refused("ModifyPackageRenewFlag", asked, code);
        }
    }

    #[test]
    fn devices_pay_by_package_or_as_they_go() {
        let mut bench = Bench::new();
        let (a, b) = (bench.device("a"), bench.device("b"));
        let package = bench.ok("OrderFlowPackage", order(&[&a], json!({})))["ResourceId"].clone();
        let answer = bench.ok("GetDevicePayMode", json!({ "DeviceIdList": [a, b] }));
        let result = &answer["Result"];
        assert_eq!(
            (&result[0]["PayMode"], &result[0]["ResourceId"]),
            (&json!(1), &package)
        );
        assert_eq!(
            (&result[1]["PayMode"], &result[1]["ResourceId"]),
            (&json!(0), &Value::Null)
        );
        let asked = json!({ "DeviceIdList": [a, "none"] });
        bench.refused("GetDevicePayMode", asked, "OperationDenied.DeviceNotFound");
    }

    #[test]
    fn a_lasting_license_is_bought_once_for_a_device_or_hardware() {
        let mut bench = Bench::new();
        let (device, hardware) = (bench.device("a"), bench.hardware("SN-1"));
        for (id, kind) in [(&device, 0), (&hardware, 1)] {
            let asked = json!({ "DeviceId": id, "Type": kind });
            bench.ok("OrderPerLicense", asked.clone());
            bench.refused("OrderPerLicense", asked, "OperationDenied.RepeatPurchase");
            let swapped = json!({ "DeviceId": id, "Type": 1 - kind });
            bench.refused("OrderPerLicense", swapped, "OperationDenied.DeviceNotFound");
        }
        let details = bench.ok("GetDevice", json!({ "DeviceId": device }));
        assert_eq!(
            details["DeviceDetails"]["DeviceBaseInfo"]["LicensePayMode"],
            1
        );
        let info = bench.ok("GetHardwareInfo", json!({ "Vendor": "v", "SN": "SN-1" }));
        assert_eq!(info["LicensePayMode"], 1);
    }

    #[test]
    fn a_report_comes_back_with_the_present_month_if_it_names_none() {
        let mut bench = Bench::new();
        let answer = bench.ok("ReportOrder", json!({ "OrderId": "100", "ProjectId": "7" }));
        let info = &answer["OrderInfo"];
        assert_eq!(
            (&info["OrderId"], &info["ProjectId"]),
            (&json!("100"), &json!("7"))
        );
        assert_eq!(info["ReportMonth"], "2022-08");
        assert_eq!(info["Updated"], "2022-08-03 16:01:32");
        let asked = json!({ "OrderId": "100", "ReportMonth": "2022-07" });
        assert_eq!(
            bench.ok("ReportOrder", asked)["OrderInfo"]["ReportMonth"],
            "2022-07"
        );
        bench.refused(
            "ReportOrder",
            json!({ "OrderId": "" }),
            "InvalidParameterValue",
        );
    }
}
