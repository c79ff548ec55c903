//! One call of an action: what it was asked with, and what it may look at and change.

use mna_specs::Spec;
use serde_json::{Map, Value};

use crate::accounts::Accounts;
use crate::fault::{Fault, excerpt};
use crate::parameters::Parameters;
use crate::state::State;

/// What an action answers: the fields of the answer without the request id, or a refusal.
pub(crate) type Answer = Result<Map<String, Value>, Fault>;

/// All that an action sees. It has no `Debug`, because parameters can be secret.
pub(crate) struct Call<'a> {
    /// What the spec says of the action.
    pub(crate) spec: &'a Spec,
    /// The parameters, which are as the spec says.
    pub(crate) parameters: &'a Parameters,
    /// What the caller's account has.
    pub(crate) state: &'a mut State,
    /// Every key pair, for those who give out new ones.
    pub(crate) accounts: &'a Accounts,
    /// The secret id that the caller's account began with.
    pub(crate) owner: &'a str,
    /// The time in unix seconds: from 1970 to the year 9999.
    pub(crate) now: i64,
}

impl<'a> Call<'a> {
    /// A text that the spec requires.
    pub(crate) fn text(&self, name: &str) -> Result<&'a str, Fault> {
        required(self.parameters.text(name), name)
    }

    /// A number that the spec requires or gives a default.
    pub(crate) fn integer(&self, name: &str) -> Result<i64, Fault> {
        required(self.parameters.integer(name), name)
    }

    /// A truth value that the spec requires or gives a default.
    pub(crate) fn boolean(&self, name: &str) -> Result<bool, Fault> {
        required(self.parameters.boolean(name), name)
    }

    /// Whether the spec says that the action answers with this code.
    pub(crate) fn documents(&self, code: &str) -> bool {
        let mut errors = self.spec.action.errors.iter();
        errors.any(|error| error.code == code)
    }

    /// A refusal with a code of the action's own, or with `InvalidParameterValue` if the spec in
    /// use does not have it.
    pub(crate) fn fault(&self, code: &'static str, message: impl Into<String>) -> Fault {
        let code = if self.documents(code) {
            code
        } else {
            self.code_for_values()
        };
        Fault::new(code, message)
    }

    /// A refusal of a parameter's value. `why` ends the sentence "… is …, but".
    pub(crate) fn wrong(&self, name: &str, value: &str, why: &str) -> Fault {
        let value = excerpt(value);
        Fault::new(
            self.code_for_values(),
            format!("The parameter \"{name}\" is \"{value}\", but {why}."),
        )
    }

    /// A refusal of what was asked for, told in a sentence of its own.
    pub(crate) fn refuse(&self, message: impl Into<String>) -> Fault {
        Fault::new(self.code_for_values(), message)
    }

    /// The code for a value that breaks a rule: half the actions document one, half the other.
    fn code_for_values(&self) -> &'static str {
        let usual = "InvalidParameterValue";
        if !self.documents(usual) && self.documents("InvalidParameter") {
            "InvalidParameter"
        } else {
            usual
        }
    }
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

/// The fields of an answer that was written as one JSON object.
pub(crate) fn fields(object: Value) -> Answer {
    match object {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Map::new()),
    }
}

/// The answer of an action that has nothing to tell.
pub(crate) fn done() -> Answer {
    Ok(Map::new())
}
