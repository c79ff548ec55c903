//! Groups of devices.

use serde_json::{Value, json};

use super::devices::{base, known_list, matches, milliseconds};
use crate::call::{Answer, Call, done, fields};
use crate::fault::Fault;
use crate::paging::page;
use crate::state::{Device, Group, State};

/// `AddGroup`
pub(super) fn add(call: &mut Call<'_>) -> Answer {
    let name = call.parameters.kept_name("GroupName")?;
    if call.state.groups.iter().any(|group| group.name == name) {
        return Err(call.wrong("GroupName", &name, "another group has this name"));
    }
    let description = call.parameters.kept("Description")?.unwrap_or_default();
    call.state.groups.check_room(1)?;
    let id = call.state.ids.make("cliGrp-");
    let answer = json!({ "GroupId": id });
    call.state.groups.add(Group {
        id,
        name,
        description,
        created: call.now,
        updated: call.now,
    })?;
    fields(answer)
}

/// `GetGroupList`
pub(super) fn list(call: &mut Call<'_>) -> Answer {
    let keyword = call.parameters.filled("Keyword");
    let found = |group: &&Group| {
        keyword.is_none_or(|word| group.id.contains(word) || group.name.contains(word))
    };
    let groups: Vec<&Group> = call.state.groups.iter().filter(found).collect();
    page(call, &groups, |group| shown(call.state, group))
}

/// `GetGroupDetail`
pub(super) fn get(call: &mut Call<'_>) -> Answer {
    let group = known(call)?;
    let keyword = call.parameters.filled("KeyWord");
    let devices: Vec<&Device> = call
        .state
        .devices
        .iter()
        .filter(|device| device.group.as_deref() == Some(group.id.as_str()))
        .filter(|device| keyword.is_none_or(|word| matches(device, word)))
        .collect();
    let mut answer = page(call, &devices, |device| base(call.state, call.now, device))?;
    answer.insert("GroupInfo".to_owned(), shown(call.state, group));
    Ok(answer)
}

/// `UpdateGroup`
pub(super) fn update(call: &mut Call<'_>) -> Answer {
    let id = known(call)?.id.clone();
    let (description, now) = (call.parameters.kept("Description")?, call.now);
    if let Some(group) = call.state.groups.get_mut(&id) {
        group.description = description.unwrap_or_else(|| group.description.clone());
        group.updated = now;
    }
    done()
}

/// `DeleteGroup`. Its devices stay.
pub(super) fn delete(call: &mut Call<'_>) -> Answer {
    let id = known(call)?.id.clone();
    call.state.groups.remove(&id);
    for device in call.state.devices.iter_mut() {
        if device.group.as_deref() == Some(id.as_str()) {
            device.group = None;
        }
    }
    done()
}

/// `GroupAddDevice`. A device that is in another group leaves it.
pub(super) fn add_devices(call: &mut Call<'_>) -> Answer {
    regroup(call, |group, device| device.group = Some(group.to_owned()))
}

/// `GroupDeleteDevice`. A device that is not in the group stays where it is.
pub(super) fn delete_devices(call: &mut Call<'_>) -> Answer {
    regroup(call, |group, device| {
        if device.group.as_deref() == Some(group) {
            device.group = None;
        }
    })
}

/// Changes the group of every listed device, or of none if one of them does not exist.
fn regroup(call: &mut Call<'_>, change: impl Fn(&str, &mut Device)) -> Answer {
    let id = known(call)?.id.clone();
    let devices = known_list(call, "DeviceList")?;
    let now = call.now;
    for device in call.state.devices.iter_mut() {
        if devices.contains(device.id.as_str()) {
            change(&id, device);
        }
    }
    if let Some(group) = call.state.groups.get_mut(&id) {
        group.updated = now;
    }
    fields(json!({ "DeviceNum": call.state.members(&id) }))
}

/// The group that is asked for.
fn known<'s>(call: &'s Call<'_>) -> Result<&'s Group, Fault> {
    let id = call.text("GroupId")?;
    let group = call.state.groups.get(id);
    group.ok_or_else(|| call.wrong("GroupId", id, "no group has this id"))
}

fn shown(state: &State, group: &Group) -> Value {
    json!({
        "GroupId": group.id,
        "GroupName": group.name,
        "CreateTime": milliseconds(group.created),
        "UpdateTime": milliseconds(group.updated),
        "Description": group.description,
        "DeviceNum": state.members(&group.id),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::actions::testing::{Bench, NOW};

    fn all(group: &str) -> serde_json::Value {
        json!({ "GroupId": group, "PageNumber": -1, "PageSize": -1 })
    }

    #[test]
    fn what_is_added_is_read_listed_changed_and_deleted() {
        let mut bench = Bench::new();
        let asked = json!({ "GroupName": "trucks", "Description": "on the road" });
        let id = bench.ok("AddGroup", asked)["GroupId"]
            .as_str()
            .unwrap()
            .to_owned();
        assert!(id.starts_with("cliGrp-"), "{id}");
        bench.now += 5;
        bench.ok(
            "UpdateGroup",
            json!({ "GroupId": id, "Description": "parked" }),
        );
        let expected = json!({
            "GroupId": id, "GroupName": "trucks", "Description": "parked", "DeviceNum": 0,
            "CreateTime": format!("{NOW}000"), "UpdateTime": format!("{}000", NOW + 5),
        });
        assert_eq!(bench.ok("GetGroupDetail", all(&id))["GroupInfo"], expected);
        let asked = json!({ "PageNumber": 1, "PageSize": 5, "Keyword": "ruck" });
        assert_eq!(
            bench.ok("GetGroupList", asked)["GroupInfos"],
            json!([expected])
        );
        bench.ok("DeleteGroup", json!({ "GroupId": id }));
        for action in ["UpdateGroup", "DeleteGroup"] {
            bench.refused(action, json!({ "GroupId": id }), "InvalidParameterValue");
        }
        bench.refused("GetGroupDetail", all(&id), "InvalidParameterValue");
    }

    #[test]
    fn names_of_groups_are_taken_once() {
        let mut bench = Bench::new();
        bench.group("trucks");
        for name in ["trucks", ""] {
            bench.refused(
                "AddGroup",
                json!({ "GroupName": name }),
                "InvalidParameterValue",
            );
        }
    }

    #[test]
    fn devices_join_move_and_leave() {
        let mut bench = Bench::new();
        let (one, other) = (bench.group("one"), bench.group("other"));
        let devices = [bench.device("a"), bench.device("b")];
        let list = |group: &str| json!({ "GroupId": group, "DeviceList": devices });
        assert_eq!(bench.ok("GroupAddDevice", list(&one))["DeviceNum"], 2);
        assert_eq!(bench.ok("GroupAddDevice", list(&one))["DeviceNum"], 2);
        let moved = json!({ "GroupId": other, "DeviceList": [devices[0]] });
        assert_eq!(bench.ok("GroupAddDevice", moved)["DeviceNum"], 1);
        let detail = bench.ok("GetGroupDetail", all(&one));
        assert_eq!(
            (&detail["Length"], &detail["DeviceInfos"][0]["DeviceName"]),
            (&json!(1), &json!("b"))
        );
        assert_eq!(bench.ok("GroupDeleteDevice", list(&one))["DeviceNum"], 0);
        assert_eq!(bench.ok("GetGroupDetail", all(&other))["Length"], 1);
    }

    #[test]
    fn a_list_with_a_stranger_changes_nothing() {
        let mut bench = Bench::new();
        let group = bench.group("one");
        let list = json!({ "GroupId": group, "DeviceList": [bench.device("a"), "none"] });
        let message = bench.refused("GroupAddDevice", list, "InvalidParameterValue");
        assert!(message.contains("\"none\""), "{message}");
        assert_eq!(bench.ok("GetGroupDetail", all(&group))["Length"], 0);
        let empty = json!({ "GroupId": group, "DeviceList": [] });
        bench.refused("GroupDeleteDevice", empty, "InvalidParameterValue");
    }

    #[test]
    fn the_devices_of_a_deleted_group_stay_without_one() {
        let mut bench = Bench::new();
        let group = bench.group("one");
        let device = bench.device_in("a", &group);
        bench.ok("DeleteGroup", json!({ "GroupId": group }));
        let details = bench.ok("GetDevice", json!({ "DeviceId": device }));
        assert_eq!(details["DeviceDetails"]["DeviceBaseInfo"]["GroupId"], "");
    }
}
