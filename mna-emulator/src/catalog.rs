//! Which products, versions and actions there are.

use std::collections::BTreeMap;
use std::path::Path;

use mna_specs::{Problem, ServiceSpec, Spec, Status, service_folders};

use crate::actions::{self, Behaviour};
use crate::fault::{Fault, excerpt, hint};
use crate::received::Received;

/// An action that can be called.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) spec: Spec,
    pub(crate) behaviour: Behaviour,
}

/// Every action by service, version and name. One that a spec describes but nobody has taught the
/// emulator has no `Action`.
#[derive(Debug, Default)]
pub(crate) struct Catalog {
    services: BTreeMap<String, BTreeMap<String, BTreeMap<String, Option<Action>>>>,
}

impl Catalog {
    /// Reads the specs of every service version under `root`.
    pub(crate) fn load(root: &Path) -> Result<Catalog, Problem> {
        let folders = service_folders(root);
        if folders.is_empty() {
            return Err(Problem::whole_file(
                root,
                "there are no specs in this folder",
                "name a folder that holds <service>/<version>/service.json",
            ));
        }
        let mut catalog = Catalog::default();
        for folder in folders {
            let ServiceSpec {
                service, actions, ..
            } = ServiceSpec::load(&folder)?;
            let mut known = BTreeMap::new();
            for (name, file) in actions {
                let action = match actions::behaviour(&service.service, &name) {
                    Some(behaviour) => Some(Action {
                        spec: Spec::load(&file)?,
                        behaviour,
                    }),
                    None => None,
                };
                known.insert(name, action);
            }
            let versions = catalog.services.entry(service.service).or_default();
            versions.insert(service.version, known);
        }
        Ok(catalog)
    }

    /// The action that a request asks for, of the service in its credential scope.
    pub(crate) fn find(&self, service: &str, received: &Received) -> Result<&Action, Fault> {
        let versions = self.services.get(service).ok_or_else(|| {
            let hint = hint(service, self.services.keys().map(String::as_str));
            let service = excerpt(service);
            Fault::new(
                "NoSuchProduct",
                format!("There is no product \"{service}\" as in the credential scope{hint}"),
            )
        })?;
        let version = required(received, "X-TC-Version")?;
        let actions = versions.get(version).ok_or_else(|| {
            let known: Vec<_> = versions.keys().map(String::as_str).collect();
            let (version, known) = (excerpt(version), known.join(", "));
            Fault::new(
                "NoSuchVersion",
                format!("{service} has no version \"{version}\", but {known}."),
            )
        })?;
        let name = required(received, "X-TC-Action")?;
        let invalid = |why: String| Fault::new("InvalidAction", why);
        match actions.get(name) {
            None => {
                let hint = hint(name, actions.keys().map(String::as_str));
                let name = excerpt(name);
                Err(invalid(format!(
                    "{service} {version} has no action \"{name}\"{hint}"
                )))
            }
            Some(None) => Err(invalid(format!(
                "{service} {version} has an action \"{name}\", but this emulator cannot play it."
            ))),
            Some(Some(action)) if action.spec.action.status == Status::Offline => Err(Fault::new(
                "ActionOffline",
                format!("The vendor no longer offers {name}."),
            )),
            Some(Some(action)) => Ok(action),
        }
    }
}

fn required<'a>(received: &'a Received, header: &str) -> Result<&'a str, Fault> {
    received.header(header).ok_or_else(|| {
        Fault::new(
            "MissingParameter",
            format!("The request has no {header} header that can be read."),
        )
    })
}
