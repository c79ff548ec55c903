//! Rules that connect the networks behind two devices.

use std::collections::BTreeSet;

use serde_json::json;

use super::devices::known;
use crate::call::{Answer, Call, done, fields};
use crate::cidr::Cidr;
use crate::fault::Fault;
use crate::paging::page;
use crate::state::{Rule, Side};

/// The most rules of an account.
const MOST_RULES: usize = 150;

/// `AddL3Conn`
pub(super) fn add(call: &mut Call<'_>) -> Answer {
    let sides = [
        side(call, "DeviceId1", "Cidr1", None)?,
        side(call, "DeviceId2", "Cidr2", None)?,
    ];
    let rule = Rule {
        id: String::new(),
        sides,
        enabled: true,
        description: call.parameters.kept("Description")?.unwrap_or_default(),
    };
    check(call, &rule)?;
    if call.state.rules.len() >= MOST_RULES {
        return Err(call.fault(
            "OperationDenied.L3ConnectionOverSize",
            format!("An account has {MOST_RULES} interconnection rules at most."),
        ));
    }
    let id = call.state.ids.make("l3conn-");
    let answer = json!({ "L3ConnId": id });
    call.state.rules.add(Rule { id, ..rule })?;
    fields(answer)
}

/// One side as the parameters describe it; what they leave out is as `before`.
fn side(call: &Call<'_>, device: &str, range: &str, before: Option<&Side>) -> Result<Side, Fault> {
    let id = match (call.parameters.filled(device), before) {
        (None, Some(before)) => before.device.clone(),
        (id, _) => {
            let id = id.unwrap_or_default();
            known(call, device, id)?;
            id.to_owned()
        }
    };
    let range = match (call.parameters.filled(range), before) {
        (None, Some(before)) => before.range,
        (text, _) => {
            let text = text.unwrap_or_default();
            let cidr = Cidr::parse(text).filter(|cidr| cidr.is_private());
            let why = "it must be a range such as 192.168.1.0/24 within 10.0.0.0/8, 172.16.0.0/12 \
                       or 192.168.0.0/16, without bits beyond its length";
            cidr.ok_or_else(|| call.wrong(range, text, why))?
        }
    };
    Ok(Side { device: id, range })
}

/// Refuses a rule that makes no sense, by itself or beside the others.
fn check(call: &Call<'_>, rule: &Rule) -> Result<(), Fault> {
    let [one, other] = &rule.sides;
    if one.device == other.device {
        let why = "the two sides must be two devices";
        return Err(call.wrong("DeviceId2", &other.device, why));
    }
    let Some(in_the_way) = call.state.rule_in_the_way(rule) else {
        return Ok(());
    };
    let [a, b] = &in_the_way.sides;
    let whose = if in_the_way.id == rule.id {
        "each other".to_owned()
    } else {
        format!(
            "what rule {} connects ({} and {})",
            in_the_way.id, a.range, b.range
        )
    };
    Err(call.fault(
        "OperationDenied.L3CidrOverLap",
        format!(
            "The ranges {} and {} overlap {whose}.",
            one.range, other.range
        ),
    ))
}

/// `GetL3ConnList`
pub(super) fn list(call: &mut Call<'_>) -> Answer {
    let device = call.parameters.filled("DeviceId");
    let rules: Vec<&Rule> = call
        .state
        .rules
        .iter()
        .filter(|rule| device.is_none_or(|device| rule.concerns(device)))
        .collect();
    page(call, &rules, |rule| {
        let [one, other] = &rule.sides;
        json!({
            "L3ConnId": rule.id,
            "DeviceId1": one.device,
            "Cidr1": one.range.to_string(),
            "DeviceId2": other.device,
            "Cidr2": other.range.to_string(),
            "Enable": rule.enabled,
            "Description": rule.description,
        })
    })
}

/// `UpdateL3Conn`
pub(super) fn describe(call: &mut Call<'_>) -> Answer {
    let description = call.parameters.kept("Description")?;
    change(call, |rule| {
        rule.description = description.unwrap_or_else(|| rule.description.clone());
    })
}

/// `UpdateL3Cidr`. What is left out stays.
pub(super) fn set_ranges(call: &mut Call<'_>) -> Answer {
    let before = rule(call)?;
    let [one, other] = &before.sides;
    let sides = [
        side(call, "DeviceId1", "Cidr1", Some(one))?,
        side(call, "DeviceId2", "Cidr2", Some(other))?,
    ];
    check(
        call,
        &Rule {
            sides: sides.clone(),
            ..before.clone()
        },
    )?;
    change(call, |rule| rule.sides = sides)
}

/// `UpdateL3Switch`. Without `Enable` the rule stays as it is.
pub(super) fn switch(call: &mut Call<'_>) -> Answer {
    let enable = call.parameters.boolean("Enable");
    change(call, |rule| rule.enabled = enable.unwrap_or(rule.enabled))
}

/// `DeleteL3Conn`. Either all are deleted or, if one does not exist, none.
pub(super) fn delete(call: &mut Call<'_>) -> Answer {
    let ids: BTreeSet<&str> = call.parameters.texts("L3ConnIdList").collect();
    for id in &ids {
        if call.state.rules.get(id).is_none() {
            return Err(call.wrong("L3ConnIdList", id, "no rule has this id"));
        }
    }
    call.state
        .rules
        .retain(|rule| !ids.contains(rule.id.as_str()));
    done()
}

/// The rule that is asked for.
fn rule<'s>(call: &'s Call<'_>) -> Result<&'s Rule, Fault> {
    let id = call.text("L3ConnId")?;
    let rule = call.state.rules.get(id);
    rule.ok_or_else(|| call.wrong("L3ConnId", id, "no rule has this id"))
}

fn change(call: &mut Call<'_>, change: impl FnOnce(&mut Rule)) -> Answer {
    let id = rule(call)?.id.clone();
    if let Some(rule) = call.state.rules.get_mut(&id) {
        change(rule);
    }
    done()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::Bench;

    /// A bench with devices a, b and c, and their ids.
    fn bench() -> (Bench, [String; 3]) {
        let mut bench = Bench::new();
        let ids = ["a", "b", "c"].map(|name| bench.device(name));
        (bench, ids)
    }

    fn between(one: (&str, &str), other: (&str, &str)) -> Value {
        json!({
            "DeviceId1": one.0, "Cidr1": one.1, "DeviceId2": other.0, "Cidr2": other.1,
            "Description": "d",
        })
    }

    fn listed(bench: &mut Bench, device: &str) -> Vec<Value> {
        let asked = json!({ "PageNumber": -1, "PageSize": -1, "DeviceId": device });
        bench.ok("GetL3ConnList", asked)["L3ConnList"]
            .as_array()
            .unwrap()
            .clone()
    }

    #[test]
    fn what_is_added_is_listed_changed_and_deleted() {
        let (mut bench, [a, b, c]) = bench();
        let asked = between((&a, "10.1.0.0/16"), (&b, "10.2.0.0/16"));
        let id = bench.ok("AddL3Conn", asked)["L3ConnId"]
            .as_str()
            .unwrap()
            .to_owned();
        assert!(id.starts_with("l3conn-"), "{id}");
        bench.ok(
            "UpdateL3Conn",
            json!({ "L3ConnId": id, "Description": "new" }),
        );
        bench.ok("UpdateL3Switch", json!({ "L3ConnId": id, "Enable": false }));
        bench.ok(
            "UpdateL3Cidr",
            json!({ "L3ConnId": id, "Cidr1": "10.1.1.0/24", "DeviceId2": c }),
        );
        let expected = json!({
            "L3ConnId": id, "DeviceId1": a, "Cidr1": "10.1.1.0/24", "DeviceId2": c,
            "Cidr2": "10.2.0.0/16", "Enable": false, "Description": "new",
        });
        for device in ["", &a, &c] {
            assert_eq!(json!(listed(&mut bench, device)), json!([expected]));
        }
        assert!(listed(&mut bench, &b).is_empty());
        bench.ok("DeleteL3Conn", json!({ "L3ConnIdList": [id] }));
        assert!(listed(&mut bench, "").is_empty());
        let gone = json!({ "L3ConnId": id });
        for action in ["UpdateL3Conn", "UpdateL3Switch"] {
            bench.refused(action, gone.clone(), "InvalidParameterValue");
        }
        let gone = json!({ "L3ConnIdList": [id] });
        bench.refused("DeleteL3Conn", gone, "InvalidParameterValue");
    }

    #[test]
    fn both_sides_must_be_devices_with_private_ranges() {
        let (mut bench, [a, b, _]) = bench();
        for (asked, told) in [
            (
                between((&a, "173.12.0.0/16"), (&b, "10.2.0.0/16")),
                "\"Cidr1\" is \"173.12.0.0/16\"",
            ),
            (
                between((&a, "10.1.0.0/16"), (&b, "10.2.0.1/16")),
                "\"Cidr2\"",
            ),
            (
                between((&a, "10.1.0.0/16"), ("none", "10.2.0.0/16")),
                "\"DeviceId2\" is \"none\"",
            ),
            (
                between((&a, "10.1.0.0/16"), (&a, "10.2.0.0/16")),
                "two devices",
            ),
        ] {
            let message = bench.refused("AddL3Conn", asked, "InvalidParameterValue");
            assert!(message.contains(told), "{message}");
        }
    }

    #[test]
    fn no_device_is_led_to_the_same_address_twice() {
        let (mut bench, [a, b, c]) = bench();
        let code = "OperationDenied.L3CidrOverLap";
        let itself = between((&a, "10.0.0.0/8"), (&b, "10.2.0.0/16"));
        bench.refused("AddL3Conn", itself, code);
        bench.ok(
            "AddL3Conn",
            between((&a, "10.1.0.0/16"), (&b, "10.2.0.0/16")),
        );
        for asked in [
            between((&a, "10.1.0.0/16"), (&b, "10.2.0.0/16")),
            between((&a, "10.1.0.0/16"), (&c, "10.2.7.0/24")),
            between((&c, "10.2.7.0/24"), (&a, "10.1.0.0/16")),
        ] {
            bench.refused("AddL3Conn", asked, code);
        }
        let other = between((&a, "10.1.0.0/16"), (&c, "10.3.0.0/16"));
        let id = bench.ok("AddL3Conn", other)["L3ConnId"].clone();
        // The vendor documents no code of its own for a change.
        let change = json!({ "L3ConnId": id, "Cidr1": "10.1.0.0/16", "Cidr2": "10.2.0.0/24" });
        bench.refused("UpdateL3Cidr", change, "InvalidParameterValue");
        bench.ok(
            "UpdateL3Cidr",
            json!({ "L3ConnId": id, "Cidr1": "10.1.0.0/16" }),
        );
    }

    #[test]
    fn an_account_has_a_hundred_and_fifty_rules_at_most() {
        let (mut bench, [a, b, _]) = bench();
        let asked = |index: usize| {
            let (one, other) = (format!("10.{index}.0.0/24"), format!("10.{index}.1.0/24"));
            between((&a, &one), (&b, &other))
        };
        for index in 0..150 {
            bench.ok("AddL3Conn", asked(index));
        }
        let code = "OperationDenied.L3ConnectionOverSize";
        bench.refused("AddL3Conn", asked(150), code);
    }

    #[test]
    fn the_rules_of_a_deleted_device_go_with_it() {
        let (mut bench, [a, b, _]) = bench();
        bench.ok(
            "AddL3Conn",
            between((&a, "10.1.0.0/16"), (&b, "10.2.0.0/16")),
        );
        bench.ok("DeleteDevice", json!({ "DeviceId": b }));
        assert!(listed(&mut bench, "").is_empty());
    }
}
