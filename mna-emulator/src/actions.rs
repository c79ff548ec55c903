//! What each action does, one module per action.

mod get_flow_statistic;

use serde_json::{Map, Value};

use crate::fault::Fault;
use crate::parameters::Parameters;

/// Answers a request whose parameters are as the spec says: the fields of the answer without the
/// request id, or what the action itself has against it.
pub(crate) type Behaviour = fn(&Parameters) -> Result<Map<String, Value>, Fault>;

/// What the action does, if the emulator knows it.
pub(crate) fn behaviour(service: &str, action: &str) -> Option<Behaviour> {
    match (service, action) {
        ("mna", "GetFlowStatistic") => Some(get_flow_statistic::answer),
        _ => None,
    }
}

/// The complaint about a value that breaks a rule of the action.
fn invalid_value(message: impl Into<String>) -> Fault {
    Fault::new("InvalidParameterValue", message)
}

/// A required parameter. The spec guarantees it, unless it is a spec of somebody's own.
fn required<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| {
        Fault::new(
            "InternalError",
            format!("The spec in use does not require \"{name}\" in a form the emulator knows."),
        )
    })
}
