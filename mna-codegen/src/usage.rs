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

    /// Takes what no action reaches, and with it what it holds, for something that some answer will hold.
    pub(crate) fn with_unreached(mut self, types: &BTreeMap<String, DataType>) -> Usage {
        for (name, ty) in types {
            if !self.is_sent(name) && !self.is_received(name) {
                self.received.insert(name.clone());
                reach(&ty.fields, types, &mut self.received);
            }
        }
        self
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

#[cfg(test)]
mod tests {
    use super::*;

    fn holding(name: &str, held: &str) -> (String, DataType) {
        let field = Field {
            name: "Held".to_owned(),
            ty: held.parse().expect("a type"),
            ..Field::default()
        };
        let ty = DataType {
            name: name.to_owned(),
            fields: vec![field],
            ..DataType::default()
        };
        (name.to_owned(), ty)
    }

    #[test]
    fn what_only_an_unreached_type_holds_is_received_with_it() {
        let types = BTreeMap::from([
            holding("Sent", "Inner"),
            holding("Inner", "string"),
            holding("Unreached", "[Inner]"),
            holding("Received", "string"),
        ]);
        let mut usage = Usage::default();
        usage.sent.extend(["Sent", "Inner"].map(str::to_owned));
        usage.received.insert("Received".to_owned());
        let usage = usage.with_unreached(&types);
        let received: Vec<_> = usage.received.iter().map(String::as_str).collect();
        assert_eq!(received, ["Inner", "Received", "Unreached"]);
        assert!(usage.is_sent("Inner") && !usage.is_sent("Unreached"));
    }
}
