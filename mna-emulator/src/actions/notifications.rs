//! Whom to tell that a package runs out. The emulator remembers it and tells nobody.

use serde_json::json;

use crate::call::{Answer, Call, done, fields};
use crate::state::{Alarm, Secret};

/// `SetNotifyUrl`
pub(super) fn set(call: &mut Call<'_>) -> Answer {
    let url = call.parameters.kept_name("NotifyUrl")?;
    if !url.starts_with("http://") && !url.starts_with("https://") {
        let why = "it must begin with http:// or https://";
        return Err(call.wrong("NotifyUrl", &url, why));
    }
    let key = Secret::new(call.parameters.kept_name("CallbackKey")?);
    let before = call.state.alarm.as_ref().map_or(0, |alarm| alarm.value);
    let value = call.parameters.integer("AlarmValue").unwrap_or(before);
    if value < 0 {
        return Err(call.wrong("AlarmValue", &value.to_string(), "it must not be negative"));
    }
    call.state.alarm = Some(Alarm { url, key, value });
    done()
}

/// `GetFlowAlarmInfo`. Nothing is set until `SetNotifyUrl` was called.
pub(super) fn get(call: &mut Call<'_>) -> Answer {
    let alarm = call.state.alarm.as_ref();
    fields(json!({
        "AlarmValue": alarm.map_or(0, |alarm| alarm.value),
        "NotifyUrl": alarm.map_or("", |alarm| &alarm.url),
        "CallbackKey": alarm.map_or("", |alarm| alarm.key.reveal()),
    }))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::actions::testing::Bench;

    #[test]
    fn what_is_set_is_read_and_the_threshold_stays_if_it_is_left_out() {
        let mut bench = Bench::new();
        let nothing = json!({ "AlarmValue": 0, "NotifyUrl": "", "CallbackKey": "" });
        assert_eq!(bench.ok("GetFlowAlarmInfo", json!({})), nothing);
        let set =
            json!({ "NotifyUrl": "https://a.invalid/", "CallbackKey": "k", "AlarmValue": 20 });
        bench.ok("SetNotifyUrl", set);
        bench.ok(
            "SetNotifyUrl",
            json!({ "NotifyUrl": "http://b.invalid/", "CallbackKey": "l" }),
        );
        let expected = json!({
            "AlarmValue": 20, "NotifyUrl": "http://b.invalid/", "CallbackKey": "l",
        });
        assert_eq!(bench.ok("GetFlowAlarmInfo", json!({})), expected);
    }

    #[test]
    fn what_makes_no_sense_is_refused_without_repeating_the_key() {
        let mut bench = Bench::new();
        for (asked, code) in [
            (
                json!({ "NotifyUrl": "ftp://a", "CallbackKey": "hush" }),
                "InvalidParameter",
            ),
            (
                json!({ "NotifyUrl": "http://a", "CallbackKey": "hush", "AlarmValue": -1 }),
                "InvalidParameter",
            ),
            (
                json!({ "NotifyUrl": "http://a", "CallbackKey": "" }),
                "InvalidParameterValue",
            ),
        ] {
            let message = bench.refused("SetNotifyUrl", asked, code);
            assert!(!message.contains("hush"), "{message}");
        }
    }
}
