//! Calls actions without the protocol around them, and holds every answer against its spec.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use mna_specs::{Field, ServiceSpec, Spec, TypeRef, bundled, common_error_codes};
use serde_json::{Map, Value, json};

use super::{Behaviour, behaviour};
use crate::accounts::Accounts;
use crate::call::Call;
use crate::fault::Fault;
use crate::parameters::Parameters;
use crate::period;
use crate::state::State;

/// The time in tests: 2022-08-03T08:01:32Z, a Wednesday.
pub(crate) const NOW: i64 = 1_659_513_692;

/// Fields that only some answers have, as the vendor says.
const NOT_ALWAYS: [&str; 1] = ["DevicePayModeInfo.ResourceId"];

/// Every bundled spec, read once for all tests.
fn specs() -> &'static BTreeMap<String, Spec> {
    static SPECS: OnceLock<BTreeMap<String, Spec>> = OnceLock::new();
    SPECS.get_or_init(|| {
        let service = ServiceSpec::load(&bundled().join("mna/2021-01-19")).unwrap();
        let actions = service.actions.into_iter();
        actions
            .map(|(name, file)| (name, Spec::load(&file).unwrap()))
            .collect()
    })
}

/// An account to try actions out on.
pub(crate) struct Bench {
    state: State,
    accounts: Accounts,
    /// The time that calls are made at.
    pub(crate) now: i64,
    /// Specs that differ from the bundled ones.
    changed: BTreeMap<String, Spec>,
}

impl Bench {
    /// An account that has nothing yet.
    pub(crate) fn new() -> Bench {
        Bench {
            state: State::new("test-id", 0),
            accounts: Accounts::new(Vec::new()),
            now: NOW,
            changed: BTreeMap::new(),
        }
    }

    /// An account that has what a state has.
    pub(crate) fn with_state(state: State) -> Bench {
        Bench {
            state,
            ..Bench::new()
        }
    }

    /// The number of the account.
    pub(crate) fn account(&self) -> u64 {
        self.state.account
    }

    /// The names of all actions.
    pub(crate) fn actions(&self) -> impl Iterator<Item = &'static str> + use<> {
        specs().keys().map(String::as_str)
    }

    /// The spec that calls of an action are made by.
    pub(crate) fn spec(&self, action: &str) -> &Spec {
        let changed = self.changed.get(action);
        changed.unwrap_or_else(|| specs().get(action).expect(action))
    }

    /// Makes calls of an action by another spec from here on.
    pub(crate) fn change(&mut self, action: &str, change: impl FnOnce(&mut Spec)) {
        let mut spec = self.spec(action).clone();
        change(&mut spec);
        self.changed.insert(action.to_owned(), spec);
    }

    /// The request of the first documented example.
    pub(crate) fn documented_request(&self, action: &str) -> Value {
        let examples = &self.spec(action).action.examples;
        examples
            .first()
            .map_or(json!({}), |example| example.request.to_value())
    }

    /// Calls an action, and checks that the outcome is one that its spec describes.
    pub(crate) fn call(&mut self, action: &str, request: Value) -> Result<Value, Fault> {
        let outcome = self.call_with(behaviour("mna", action), action, request);
        match &outcome {
            Ok(answer) => self.assert_described(action, answer),
            Err(fault) => self.assert_documented(action, fault),
        }
        outcome
    }

    /// Calls a behaviour by the spec of an action, and checks nothing.
    pub(crate) fn call_with(
        &mut self,
        behaviour: Behaviour,
        action: &str,
        request: Value,
    ) -> Result<Value, Fault> {
        let Value::Object(sent) = request else {
            panic!("no object: {request}");
        };
        let changed = self.changed.get(action);
        let spec = changed.unwrap_or_else(|| specs().get(action).expect(action));
        let parameters = Parameters::check(sent, spec)?;
        let mut call = Call {
            spec,
            parameters: &parameters,
            state: &mut self.state,
            accounts: &self.accounts,
            owner: "test-id",
            now: self.now,
        };
        period::check(&call)?;
        behaviour(&mut call).map(Value::Object)
    }

    /// The answer of a call that succeeds.
    #[track_caller]
    pub(crate) fn ok(&mut self, action: &str, request: Value) -> Value {
        let shown = request.to_string();
        match self.call(action, request) {
            Ok(answer) => answer,
            Err(fault) => panic!("{action} {shown}: {fault:?}"),
        }
    }

    /// The message of a call that is refused with a code.
    #[track_caller]
    pub(crate) fn refused(&mut self, action: &str, request: Value, code: &str) -> String {
        let shown = request.to_string();
        match self.call(action, request) {
            Ok(answer) => panic!("{action} {shown} was answered {answer}"),
            Err(fault) => {
                assert_eq!(fault.code, code, "{action} {shown}: {}", fault.message);
                fault.message
            }
        }
    }

    /// Adds a device, and gives its id.
    #[track_caller]
    pub(crate) fn device(&mut self, name: &str) -> String {
        self.device_in(name, "")
    }

    /// Adds a device to a group, and gives its id.
    #[track_caller]
    pub(crate) fn device_in(&mut self, name: &str, group: &str) -> String {
        let request = json!({ "DeviceName": name, "GroupId": group });
        text(&self.ok("AddDevice", request)["DeviceId"])
    }

    /// Adds a group, and gives its id.
    #[track_caller]
    pub(crate) fn group(&mut self, name: &str) -> String {
        text(&self.ok("AddGroup", json!({ "GroupName": name }))["GroupId"])
    }

    /// Adds an application, and gives its id.
    #[track_caller]
    pub(crate) fn application(&mut self, name: &str) -> String {
        let request = json!({ "MpApplicationName": name });
        text(&self.ok("AddApplication", request)["MpApplicationId"])
    }

    /// Adds a gateway cluster, and gives its id.
    #[track_caller]
    pub(crate) fn cluster(&mut self, name: &str) -> String {
        let request = json!({ "ClusterName": name, "BigArea": "CN" });
        text(&self.ok("AddCustomerGatewayCluster", request)["ClusterId"])
    }

    /// Adds hardware that awaits its activation, and gives its id.
    #[track_caller]
    pub(crate) fn hardware(&mut self, serial: &str) -> String {
        let list = json!([{ "SN": serial, "LicenseChargingMode": 1 }]);
        let added = self.ok("AddHardware", json!({ "Hardware": list }));
        text(&added["Hardware"][0]["HardwareId"])
    }

    /// Adds hardware of the manufacturer `maker` and activates it, and gives the device's id.
    #[track_caller]
    pub(crate) fn activated(&mut self, serial: &str, name: &str) -> String {
        self.hardware(serial);
        let list = json!([{ "Vendor": "maker", "SN": serial, "DeviceName": name }]);
        let activated = self.ok("ActivateHardware", json!({ "Hardware": list }));
        text(&activated["HardwareInfo"][0]["DeviceId"])
    }

    /// Fails unless an answer has the described fields, no more and no fewer, of the described
    /// types, with named values where values have names.
    pub(crate) fn assert_described(&self, action: &str, answer: &Value) {
        let spec = self.spec(action);
        let answer = answer.as_object().expect("an object");
        assert_fields(spec, &spec.action.response, answer, action);
    }

    /// Fails unless a code is one that the action's spec documents, or a common one.
    pub(crate) fn assert_documented(&self, action: &str, fault: &Fault) {
        let own = self.spec(action).action.errors.iter();
        let mut known = own.chain(common_codes());
        let code = fault.code;
        assert!(known.any(|error| error.code == code), "{action}: {code}");
        assert!(!fault.message.is_empty());
    }
}

fn common_codes() -> &'static Vec<mna_specs::ErrorCode> {
    static CODES: OnceLock<Vec<mna_specs::ErrorCode>> = OnceLock::new();
    CODES.get_or_init(common_error_codes)
}

fn assert_fields(spec: &Spec, fields: &[Field], found: &Map<String, Value>, at: &str) {
    let names: BTreeSet<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    for name in found.keys() {
        assert!(
            names.contains(name.as_str()),
            "{at}: {name} is not described"
        );
    }
    for field in fields {
        let at = format!("{at}.{}", field.name);
        match found.get(&field.name) {
            Some(Value::Null) => assert!(field.nullable, "{at} is null"),
            Some(value) => assert_type(spec, &field.ty, value, &at),
            None => assert!(NOT_ALWAYS.contains(&at.as_str()), "{at} is missing"),
        }
    }
}

fn assert_type(spec: &Spec, ty: &TypeRef, value: &Value, at: &str) {
    let fits = match ty {
        TypeRef::String => value.is_string(),
        TypeRef::Int64 => value.is_i64(),
        TypeRef::Uint64 => value.is_u64(),
        TypeRef::Float => value.is_number(),
        TypeRef::Bool => value.is_boolean(),
        TypeRef::List(element) => {
            let items = value.as_array();
            let items = items.unwrap_or_else(|| panic!("{at} is no list: {value}"));
            items
                .iter()
                .for_each(|item| assert_type(spec, element, item, at));
            true
        }
        TypeRef::Named(name) => {
            let ty = spec.types.get(name).expect(name);
            match (&ty.base, value) {
                (Some(base), _) => {
                    assert_type(spec, base, value, at);
                    let mut named = ty.values.iter();
                    named.any(|one| one.value.to_value() == *value)
                }
                (None, Value::Object(members)) => {
                    assert_fields(spec, &ty.fields, members, name);
                    true
                }
                (None, _) => false,
            }
        }
    };
    assert!(fits, "{at} must be {ty}, not {value}");
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// An object with some members changed or added.
pub(crate) fn with(mut object: Value, changes: Value) -> Value {
    let Value::Object(changes) = changes else {
        panic!("no object: {changes}");
    };
    for (name, value) in changes {
        object[name] = value;
    }
    object
}
