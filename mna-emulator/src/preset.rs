//! What accounts have from the start, as a file says it.
//!
//! A file has lists of things, and each thing is written as the parameters of the action that adds it:
//! who knows the API knows the file, and what the API would refuse is refused with the same words and
//! with the place in the file.

use std::path::Path;

use mna_specs::{Json, Problem};
use serde_json::{Map, Value};

use crate::fault::{Fault, hint};
use crate::gateway::Gateway;
use crate::state::State;

/// One kind of thing.
struct Section {
    name: &'static str,
    /// The action that adds one.
    action: &'static str,
    /// The field of its answer that has the new id, and the key that chooses another one.
    id: Option<&'static str>,
    /// Parameters of which each is the id of a device; in the file its name will do.
    devices: &'static [&'static str],
    help: &'static str,
}

const SECTIONS: [Section; 7] = [
    Section {
        name: "groups",
        action: "AddGroup",
        id: Some("GroupId"),
        devices: &[],
        help: "a group is like { \"GroupName\": \"trucks\" }: what AddGroup takes, and a GroupId",
    },
    Section {
        name: "devices",
        action: "AddDevice",
        id: Some("DeviceId"),
        devices: &[],
        help: "a device is like { \"DeviceName\": \"truck-1\", \"Group\": \"trucks\" }: what AddDevice \
               takes, a DeviceId, and the name of a group",
    },
    Section {
        name: "applications",
        action: "AddApplication",
        id: None,
        devices: &[],
        help: "an application is like { \"MpApplicationName\": \"player\" }: what AddApplication takes",
    },
    Section {
        name: "hardware",
        action: "AddHardware",
        id: None,
        devices: &[],
        help: "hardware is like { \"SN\": \"HX-1\", \"LicenseChargingMode\": 1 }: one element of what AddHardware takes",
    },
    Section {
        name: "rules",
        action: "AddL3Conn",
        id: None,
        devices: &["DeviceId1", "DeviceId2"],
        help: "a rule is like { \"DeviceId1\": \"truck-1\", \"Cidr1\": \"10.1.0.0/24\", \"DeviceId2\": \
               \"truck-2\", \"Cidr2\": \"10.2.0.0/24\" }: what AddL3Conn takes, with names or ids",
    },
    Section {
        name: "packages",
        action: "OrderFlowPackage",
        id: None,
        devices: &["DeviceList"],
        help: "a package is like { \"PackageType\": \"DEVICE_1_FLOW_20G\", \"DeviceList\": [\"truck-1\"], \
               \"AutoRenewFlag\": false, \"PackageRegion\": 0 }: what OrderFlowPackage takes, with names \
               or ids",
    },
    Section {
        name: "clusters",
        action: "AddCustomerGatewayCluster",
        id: None,
        devices: &[],
        help: "a cluster is like { \"ClusterName\": \"own\", \"BigArea\": \"MC\" }: what \
               AddCustomerGatewayCluster takes",
    },
];

const HELP: &str = "a state is like { \"groups\": […], \"devices\": […], \"applications\": […], \
                    \"hardware\": […], \"rules\": […], \"packages\": […], \"clusters\": […] }, and \
                    { \"accounts\": { \"<secret id>\": { … } } } for accounts other than the first";

/// A state as it was written.
pub(crate) struct Preset<'a> {
    pub(crate) file: &'a Path,
    pub(crate) text: &'a str,
}

impl Preset<'_> {
    /// Adds everything to the accounts, as of `now`.
    pub(crate) fn fill(&self, gateway: &Gateway, now: i64) -> Result<(), Problem> {
        let json = Json::read(self.text, self.file)?;
        let first = gateway.accounts().lasting().first();
        let first = first.map(|account| account.secret_id()).unwrap_or_default();
        self.account(gateway, &json, "", first, now, true)
    }

    fn account(
        &self,
        gateway: &Gateway,
        json: &Json,
        at: &str,
        owner: &str,
        now: i64,
        is_whole: bool,
    ) -> Result<(), Problem> {
        let top = json;
        let json = find(json, at);
        if json.kind_name() != "an object" {
            let message = format!("found {}", json.kind_name());
            return Err(self.problem(top, at, message, HELP));
        }
        let names = || SECTIONS.iter().map(|section| section.name);
        for (key, _) in json.members() {
            let known = names().any(|name| name == key) || (is_whole && key == "accounts");
            // For editors, as in specs.
            if !known && key != "$schema" {
                let hint = hint(key, names());
                let message = format!("there is nothing called \"{key}\"{hint}");
                return Err(self.problem(top, &format!("{at}/{}", escaped(key)), message, HELP));
            }
        }
        // In an order in which everything finds what it refers to.
        for section in &SECTIONS {
            let Some((_, list)) = json.members().find(|(key, _)| *key == section.name) else {
                continue;
            };
            let pointer = format!("{at}/{}", section.name);
            if list.kind_name() != "a list" {
                let message = format!("found {} in place of a list", list.kind_name());
                return Err(self.problem(top, &pointer, message, section.help));
            }
            for (index, item) in list.items().iter().enumerate() {
                let pointer = format!("{pointer}/{index}");
                let added = match item.to_value() {
                    Value::Object(thing) => add(gateway, section, thing, owner, now),
                    _ => Err(Fault::new("", format!("found {}", item.kind_name()))),
                };
                if let Err(fault) = added {
                    let mut keys = item.members().map(|(key, _)| key);
                    let at_fault = keys.find(|key| fault.message.contains(&format!("\"{key}\"")));
                    let pointer = match at_fault {
                        Some(key) => format!("{pointer}/{}", escaped(key)),
                        None => pointer,
                    };
                    return Err(self.problem(top, &pointer, fault.message, section.help));
                }
            }
        }
        let accounts = json.members().find(|(key, _)| *key == "accounts");
        let accounts = accounts
            .into_iter()
            .flat_map(|(_, accounts)| accounts.members());
        for (secret_id, _) in accounts {
            let pointer = format!("/accounts/{}", escaped(secret_id));
            if gateway.states().of(secret_id).is_none() {
                let message = format!("no account has the secret id \"{secret_id}\"");
                let help = "give the emulator this account too, or mend the id";
                return Err(self.problem(top, &pointer, message, help));
            }
            self.account(gateway, top, &pointer, secret_id, now, false)?;
        }
        Ok(())
    }

    fn problem(&self, top: &Json, pointer: &str, message: String, help: &str) -> Problem {
        let (line, column) = top.position(self.text, pointer);
        Problem {
            line,
            column,
            pointer: pointer.to_owned(),
            ..Problem::whole_file(self.file, message, help)
        }
    }
}

/// The value at a pointer of member names; the whole if there is none.
fn find<'a>(json: &'a Json, pointer: &str) -> &'a Json {
    let steps = pointer.split('/').skip(1);
    steps.fold(json, |json, step| {
        let mut members = json.members();
        let found = members.find(|(key, _)| escaped(key) == step);
        found.map_or(json, |(_, value)| value)
    })
}

/// A key as a JSON pointer writes it.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Adds one thing.
fn add(
    gateway: &Gateway,
    section: &Section,
    mut thing: Map<String, Value>,
    owner: &str,
    now: i64,
) -> Result<(), Fault> {
    let wanted = match section.id.and_then(|id| thing.remove_entry(id)) {
        None => None,
        Some((_, Value::String(id))) if !id.is_empty() => Some(id),
        Some((name, _)) => return Err(wrong(&name, "must be a text that is not empty")),
    };
    {
        let state = gateway.states().of(owner);
        let state = state.ok_or_else(|| Fault::new("", "the account is unknown"))?;
        if let Some(wanted) = &wanted
            && (state.devices.get(wanted).is_some() || state.groups.get(wanted).is_some())
        {
            return Err(wrong(
                section.id.unwrap_or_default(),
                "is the id of another one",
            ));
        }
        if section.name == "devices"
            && let Some(group) = thing.remove("Group")
        {
            let mut groups = state.groups.iter();
            let group = groups.find(|known| group.as_str() == Some(&known.name));
            let group = group.ok_or_else(|| wrong("Group", "is the name of no group"))?;
            thing.insert("GroupId".to_owned(), group.id.clone().into());
        }
        for name in section.devices {
            match thing.get_mut(*name) {
                Some(Value::Array(devices)) => {
                    devices.iter_mut().for_each(|device| to_id(&state, device));
                }
                Some(device) => to_id(&state, device),
                None => {}
            }
        }
    }
    if section.name == "hardware" {
        thing = Map::from_iter([("Hardware".to_owned(), vec![Value::Object(thing)].into())]);
    }
    let answer = gateway.perform(owner, section.action, thing, now)?;
    let made = section.id.and_then(|id| answer.get(id)?.as_str());
    if let (Some(wanted), Some(made), Some(mut state)) = (wanted, made, gateway.states().of(owner))
    {
        if let Some(group) = state.groups.get_mut(made) {
            group.id = wanted;
        } else if let Some(device) = state.devices.get_mut(made) {
            device.id = wanted;
        }
    }
    Ok(())
}

fn wrong(name: &str, why: &str) -> Fault {
    Fault::new("", format!("\"{name}\" {why}"))
}

/// Puts a device's id in the place of its name. What is neither is for the action to refuse.
fn to_id(state: &State, device: &mut Value) {
    let known = device.as_str().and_then(|name| state.device_named(name));
    if let Some(known) = known {
        *device = known.id.clone().into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Account;
    use crate::accounts::Accounts;

    fn gateway() -> Gateway {
        let accounts = vec![Account::new("a", "key"), Account::new("b", "key")];
        Gateway::new(Accounts::new(accounts), None, false).unwrap()
    }

    fn filled(text: &str) -> Result<Gateway, Problem> {
        let gateway = gateway();
        let file = Path::new("fleet.json");
        Preset { file, text }.fill(&gateway, 1_659_513_692)?;
        Ok(gateway)
    }

    #[test]
    fn everything_is_added_and_finds_what_it_refers_to() {
        let gateway = filled(
            r#"{
                "packages": [{ "PackageType": "DEVICE_1_FLOW_20G", "DeviceList": ["truck-1"],
                    "AutoRenewFlag": false, "PackageRegion": 0 }],
                "rules": [{ "DeviceId1": "truck-1", "Cidr1": "10.1.0.0/24",
                    "DeviceId2": "mna-dev2", "Cidr2": "10.2.0.0/24" }],
                "devices": [
                    { "DeviceName": "truck-1", "Group": "trucks", "Remark": "red" },
                    { "DeviceName": "truck-2", "DeviceId": "mna-dev2" }
                ],
                "groups": [{ "GroupName": "trucks", "GroupId": "cliGrp-trucks" }],
                "applications": [{ "MpApplicationName": "player" }],
                "hardware": [{ "SN": "HX-1", "LicenseChargingMode": 1 }],
                "clusters": [{ "ClusterName": "own", "BigArea": "MC" }],
                "accounts": { "b": { "groups": [{ "GroupName": "theirs" }] } }
            }"#,
        );
        let gateway = gateway.unwrap_or_else(|problem| panic!("{problem}"));
        let state = gateway.states().of("a").unwrap();
        let device = state.device_named("truck-1").unwrap();
        assert_eq!(device.group.as_deref(), Some("cliGrp-trucks"));
        assert_eq!(state.device_named("truck-2").unwrap().id, "mna-dev2");
        assert!(state.rules.iter().all(|rule| rule.concerns("mna-dev2")));
        assert_eq!(
            state.packages.iter().next().unwrap().devices,
            [device.id.as_str()]
        );
        let counts = [
            state.devices.len(),
            state.applications.len(),
            state.hardware.len(),
            state.rules.len(),
            state.clusters.len(),
        ];
        assert_eq!(counts, [2, 1, 1, 1, 1]);
        assert_eq!(gateway.states().of("b").unwrap().groups.len(), 1);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_the_right_form() {
        for (text, place, told, help) in [
            ("{", "fleet.json:1:1", "not valid JSON", "ends too early"),
            ("[]", "fleet.json:1:1", "found a list", "\"devices\""),
            (
                "{\n \"device\": []}",
                "fleet.json:2:12",
                "did you mean \"devices\"",
                "\"devices\"",
            ),
            (
                "{\"devices\": {}}",
                "fleet.json:1:13",
                "in place of a list",
                "DeviceName",
            ),
            (
                "{\"devices\": [\n1]}",
                "fleet.json:2:1",
                "found a number",
                "DeviceName",
            ),
            (
                "{\"devices\": [\n{\"DeviceNmae\": \"x\"}]}",
                "fleet.json:2:16",
                "did you mean \"DeviceName\"",
                "AddDevice",
            ),
            (
                "{\"devices\": [{\"DeviceName\": \"x\",\n\"Group\": \"y\"}]}",
                "fleet.json:2:10",
                "no group",
                "the name of a group",
            ),
            (
                "{\"groups\": [{\"GroupName\": \"x\"},\n{\"GroupName\": \"x\"}]}",
                "fleet.json:2:15",
                "another group",
                "AddGroup",
            ),
            (
                "{\"devices\": [{\"DeviceName\": \"x\", \"DeviceId\": 5}]}",
                "fleet.json:1:46",
                "must be a text",
                "DeviceId",
            ),
            (
                "{\"accounts\": {\"c\": {}}}",
                "fleet.json:1:20",
                "no account",
                "this account",
            ),
            (
                "{\"accounts\": {\"b\": {\"accounts\": {}}}}",
                "fleet.json:1:33",
                "nothing called",
                "\"devices\"",
            ),
        ] {
            let problem = filled(text).unwrap_err();
            let shown = problem.to_string();
            assert!(shown.starts_with(place), "{text}: {shown}");
            assert!(problem.message.contains(told), "{text}: {shown}");
            assert!(problem.help.contains(help), "{text}: {shown}");
        }
    }
}
