//! Which data types are sent and which are received: each gets only the code for its direction.

use std::collections::{BTreeMap, BTreeSet};

use mna_specs::{DataType, Field, Spec};

/// The names of the types that requests and responses reach.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Usage {
    pub(crate) fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    pub(crate) fn is_received(&self, name: &str) -> bool {
        self.received.contains(name)
    }

    fn add(&mut self, spec: &Spec) {
        reach(&spec.action.parameters, &spec.types, &mut self.sent);
        reach(&spec.action.response, &spec.types, &mut self.received);
    }
}

pub(crate) fn of_action(spec: &Spec) -> Usage {
    of_service(std::slice::from_ref(spec))
}

pub(crate) fn of_service(actions: &[Spec]) -> Usage {
    let mut usage = Usage::default();
    actions.iter().for_each(|spec| usage.add(spec));
    usage
}

fn reach(fields: &[Field], types: &BTreeMap<String, DataType>, reached: &mut BTreeSet<String>) {
    for name in fields.iter().filter_map(|field| field.ty.named()) {
        if reached.insert(name.to_owned())
            && let Some(ty) = types.get(name)
        {
            reach(&ty.fields, types, reached);
        }
    }
}
