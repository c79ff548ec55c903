//! What is known not to work, with the reasons: `tests/conformance/exceptions.json`.

use serde_json::Value;

use crate::conformance::{Failure, Setting, read_json};

/// A complaint that is expected.
pub(super) struct Exception {
    pub(super) client: String,
    pub(super) case: String,
    /// A part of the complaint. Any other is none that is expected.
    pub(super) complaint: String,
    pub(super) why: String,
}

impl Exception {
    pub(super) fn covers(&self, client: &str, case: &str, complaint: &str) -> bool {
        self.client == client && self.case == case && complaint.contains(&self.complaint)
    }

    fn of(value: &Value) -> Option<Exception> {
        let members = value.as_object().filter(|members| members.len() == 4)?;
        let text = |name: &str| {
            let text = members.get(name)?.as_str()?;
            (!text.is_empty()).then(|| text.to_owned())
        };
        Some(Exception {
            client: text("client")?,
            case: text("case")?,
            complaint: text("complaint")?,
            why: text("why")?,
        })
    }
}

pub(super) fn read(setting: &Setting) -> Result<Vec<Exception>, Failure> {
    let file = setting.conformance_folder().join("exceptions.json");
    of(&read_json(&file)?).map_err(|why| format!("{}: {why}", file.display()).into())
}

fn of(value: &Value) -> Result<Vec<Exception>, String> {
    let list = value.as_array().ok_or("it is no list")?;
    let exception = |value| {
        Exception::of(value).ok_or_else(|| {
            format!("{value}: an exception is a client, a case, a part of the complaint, and why")
        })
    };
    list.iter().map(exception).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_exception_covers_one_complaint_of_one_client() {
        let value = json!([{ "client": "a", "case": "c", "complaint": "no", "why": "so" }]);
        let known = of(&value).unwrap();
        assert!(known[0].covers("a", "c", "it said no"));
        assert!(!known[0].covers("b", "c", "it said no"));
        assert!(!known[0].covers("a", "d", "it said no"));
        assert!(!known[0].covers("a", "c", "it said yes"));
    }

    #[test]
    fn an_exception_without_a_reason_is_none() {
        for value in [
            json!([{ "client": "a", "case": "c", "complaint": "no" }]),
            json!([{ "client": "a", "case": "c", "complaint": "no", "why": "" }]),
            json!([{ "client": "a", "case": "c", "complaint": "", "why": "so" }]),
            json!({}),
        ] {
            assert!(of(&value).is_err(), "{value}");
        }
    }
}
