//! Addresses of files to download. There are no files behind them.

use serde_json::json;

use crate::call::{Answer, fields};
use crate::world::chance;

/// The answer of an action that makes a file. The same content has the same address every time.
pub(super) fn file(kind: &str, content: &str) -> Answer {
    let name = chance::seed(&format!("{kind} {content}"));
    // No host can ever have a name that ends in ".invalid".
    let path = format!("https://emulator.invalid/{kind}/{name:016x}.xlsx");
    fields(json!({ "FilePath": path }))
}
