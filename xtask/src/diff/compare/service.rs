//! What all actions share: hosts, and the enum of the error codes.

use std::collections::BTreeMap;

use mna_specs::{ErrorCode, Service, Site, common_error_codes, names};

use super::unjudged;
use crate::diff::change::{Change, Effect, Found, from_to};

pub(super) fn compare(was: &Service, now: &Service) -> Vec<Change> {
    let mut found = Found::about("service");
    if was.version != now.version {
        let means = "calls ask for another version of the API";
        let shown = from_to(&was.version, &now.version);
        found.note(Effect::Compatible, "version", shown, means);
    }
    for site in [Site::Intl, Site::Cn] {
        let (old, new) = (was.host(site), now.host(site));
        if old != new {
            let what = format!("host: {}", site.as_str());
            let means = "calls go to another host";
            found.note(Effect::Compatible, what, (old, new), means);
        }
    }
    error_codes(&was.error_codes, &now.error_codes, &mut found);
    found.words("title", &was.title, &now.title);
    found.words("the service", &was.doc, &now.doc);
    found.words("link", &was.link, &now.link);
    unjudged::service(was, now, &mut found);
    found.into_changes()
}

/// The enum has the service's codes and those that every product has.
fn error_codes(was: &[ErrorCode], now: &[ErrorCode], found: &mut Found) {
    let common = common_error_codes();
    let all = |own: &[ErrorCode]| -> BTreeMap<String, ErrorCode> {
        let codes = common.iter().chain(own);
        codes
            .map(|code| (code.code.clone(), code.clone()))
            .collect()
    };
    let (old, new) = (all(was), all(now));
    for code in old.keys().filter(|code| !new.contains_key(*code)) {
        let means = format!("`ErrorCode::{}` is gone", names::pascal(code));
        let shown = (code.clone(), String::new());
        found.note(Effect::Breaking, "error code: removed", shown, means);
    }
    for code in new.keys().filter(|code| !old.contains_key(*code)) {
        let means = format!(
            "`ErrorCode::{}` in place of `Unknown`; the enum is open, so no `match` breaks",
            names::pascal(code)
        );
        let shown = (String::new(), code.clone());
        found.note(Effect::Compatible, "error code: added", shown, means);
    }
    for (code, known) in &old {
        if let Some(stated) = new.get(code) {
            let meaning = |code: &ErrorCode| (code.doc.clone(), code.repeat_helps);
            found.words(
                format!("error code {code}"),
                &meaning(known),
                &meaning(stated),
            );
        }
    }
}
