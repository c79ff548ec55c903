//! Applications of an account.

use serde_json::json;

use crate::call::{Answer, Call, done, fields};
use crate::fault::Fault;
use crate::state::{Application, Secret};

/// `AddApplication`
pub(super) fn add(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let name = free_name(call)?;
    let remark = parameters.kept("Remark")?.unwrap_or_default();
    let key = parameters
        .kept("MpApplicationKey")?
        .filter(|key| !key.is_empty());
    call.state.applications.check_room(1)?;
    let id = call.state.ids.make("mna-");
    let key = match key {
        Some(key) => Secret::new(key),
        None => call.state.make_key(&format!("application {id}")),
    };
    let answer = json!({
        "MpApplicationId": id,
        "MpApplicationKey": key.reveal(),
        "MpApplicationName": name,
    });
    call.state.applications.add(Application {
        id,
        name,
        key,
        remark,
        access_scope: parameters.integer("AccessScope").unwrap_or(0),
    })?;
    fields(answer)
}

/// `GetApplication`. Without an id it is the oldest one.
pub(super) fn get(call: &mut Call<'_>) -> Answer {
    let application = match call.parameters.filled("MpApplicationId") {
        Some(id) => known(call, id)?,
        None => call.state.applications.iter().next().ok_or_else(|| {
            call.refuse("The account has no application; add one with AddApplication.")
        })?,
    };
    fields(json!({
        "MpApplicationId": application.id,
        "MpApplicationKey": application.key.reveal(),
        "MpApplicationName": application.name,
        "Remark": application.remark,
        "AccessScope": application.access_scope,
    }))
}

/// `UpdateApplicationInfo`
pub(super) fn update(call: &mut Call<'_>) -> Answer {
    let parameters = call.parameters;
    let id = call.text("MpApplicationId")?;
    let application = known(call, id)?;
    let name = match parameters.filled("MpApplicationName") {
        // An application may keep its name.
        Some(name) if name != application.name => Some(free_name(call)?),
        _ => None,
    };
    let remark = parameters.kept("Remark")?;
    if let Some(application) = call.state.applications.get_mut(id) {
        application.name = name.unwrap_or_else(|| application.name.clone());
        application.remark = remark.unwrap_or_else(|| application.remark.clone());
        let scope = parameters.integer("AccessScope");
        application.access_scope = scope.unwrap_or(application.access_scope);
    }
    done()
}

/// `UpdateApplicationKey`
pub(super) fn set_key(call: &mut Call<'_>) -> Answer {
    let id = call.text("MpApplicationId")?;
    known(call, id)?;
    let key = Secret::new(call.parameters.kept_name("MpApplicationKey")?);
    if let Some(application) = call.state.applications.get_mut(id) {
        application.key = key;
    }
    done()
}

/// `DeleteApplication`. Either all are deleted or, if one does not exist, none.
pub(super) fn delete(call: &mut Call<'_>) -> Answer {
    let listed: Vec<_> = call.parameters.objects("MpApplicationIdList").collect();
    for one in &listed {
        known(call, one.text("MpApplicationId").unwrap_or_default())?;
    }
    for one in &listed {
        call.state
            .applications
            .remove(one.text("MpApplicationId").unwrap_or_default());
    }
    done()
}

/// The name of an application, if no other one has it.
fn free_name(call: &Call<'_>) -> Result<String, Fault> {
    let name = call.parameters.kept_name("MpApplicationName")?;
    let mut applications = call.state.applications.iter();
    if applications.any(|application| application.name == name) {
        // The code is about devices, and the nearest that the vendor documents.
        return Err(call.fault(
            "InternalError.DuplicateDeviceName",
            format!(
                "The parameter \"MpApplicationName\" is \"{name}\", which is the name of another \
                 application."
            ),
        ));
    }
    Ok(name)
}

fn known<'s>(call: &'s Call<'_>, id: &str) -> Result<&'s Application, Fault> {
    let application = call.state.applications.get(id);
    application.ok_or_else(|| call.wrong("MpApplicationId", id, "no application has this id"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::actions::testing::Bench;

    #[test]
    fn what_is_added_is_read_changed_and_deleted() {
        let mut bench = Bench::new();
        let asked = json!({ "MpApplicationName": "player", "Remark": "r", "AccessScope": 2 });
        let added = bench.ok("AddApplication", asked);
        let id = added["MpApplicationId"].as_str().unwrap().to_owned();
        let which = json!({ "MpApplicationId": id });
        let read = bench.ok("GetApplication", which.clone());
        assert_eq!(read["MpApplicationKey"], added["MpApplicationKey"]);
        assert_eq!(
            (&read["Remark"], &read["AccessScope"]),
            (&json!("r"), &json!(2))
        );

        let change = json!({ "MpApplicationId": id, "MpApplicationName": "film", "Remark": "" });
        bench.ok("UpdateApplicationInfo", change);
        let key = json!({ "MpApplicationId": id, "MpApplicationKey": "new-key" });
        bench.ok("UpdateApplicationKey", key);
        // Without an id it is the oldest one.
        let expected = json!({
            "MpApplicationId": id, "MpApplicationKey": "new-key", "MpApplicationName": "film",
            "Remark": "", "AccessScope": 2,
        });
        assert_eq!(bench.ok("GetApplication", json!({})), expected);

        bench.ok(
            "DeleteApplication",
            json!({ "MpApplicationIdList": [which] }),
        );
        bench.refused("GetApplication", which, "InvalidParameter");
        bench.refused("GetApplication", json!({}), "InvalidParameter");
    }

    #[test]
    fn names_of_applications_are_taken_once() {
        let mut bench = Bench::new();
        bench.application("player");
        let other = bench.application("other");
        let twice = json!({ "MpApplicationName": "player" });
        bench.refused("AddApplication", twice, "InternalError.DuplicateDeviceName");
        let taken = json!({ "MpApplicationId": other, "MpApplicationName": "player" });
        bench.refused("UpdateApplicationInfo", taken, "InvalidParameter");
        let own = json!({ "MpApplicationId": other, "MpApplicationName": "other" });
        bench.ok("UpdateApplicationInfo", own);
    }

    #[test]
    fn a_list_with_a_stranger_deletes_nothing() {
        let mut bench = Bench::new();
        let id = bench.application("player");
        let list = json!([{ "MpApplicationId": id }, { "MpApplicationId": "none" }]);
        let asked = json!({ "MpApplicationIdList": list });
        bench.refused("DeleteApplication", asked, "InvalidParameterValue");
        bench.ok("GetApplication", json!({ "MpApplicationId": id }));
        let key = json!({ "MpApplicationId": id, "MpApplicationKey": "" });
        bench.refused("UpdateApplicationKey", key, "InvalidParameterValue");
    }
}
