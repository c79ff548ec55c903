//! Which products, versions and actions there are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use mna_specs::{Problem, ServiceSpec, Spec, Status, service_folders};

use crate::actions::{self, Behaviour};
use crate::fault::{Fault, excerpt, hint};
use crate::received::Received;

/// An action that can be called.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) behaviour: Behaviour,
    file: PathBuf,
    /// Read when it is first needed: a test calls two or three of the bundled actions, and all of
    /// them together take longer to read than such a test to run.
    spec: OnceLock<Spec>,
}

impl Action {
    /// What the action's spec says.
    pub(crate) fn spec(&self) -> Result<&Spec, Fault> {
        self.read().map_err(|problem| {
            Fault::new(
                "InternalError",
                format!("The spec cannot be read: {problem}"),
            )
        })
    }

    fn read(&self) -> Result<&Spec, Problem> {
        if let Some(spec) = self.spec.get() {
            return Ok(spec);
        }
        let spec = Spec::load(&self.file)?;
        Ok(self.spec.get_or_init(|| spec))
    }
}

/// Every action by service, version and name.
#[derive(Debug, Default)]
pub(crate) struct Catalog {
    services: BTreeMap<String, BTreeMap<String, BTreeMap<String, Action>>>,
}

impl Catalog {
    /// The bundled specs.
    pub(crate) fn bundled() -> Result<Catalog, Problem> {
        Catalog::list(mna_specs::bundled())
    }

    /// The specs of every service version under `root`. All of them are read, so that a mistake in
    /// one is told at once.
    pub(crate) fn load(root: &Path) -> Result<Catalog, Problem> {
        let catalog = Catalog::list(root)?;
        let versions = catalog.services.values().flat_map(BTreeMap::values);
        for action in versions.flat_map(BTreeMap::values) {
            action.read()?;
        }
        Ok(catalog)
    }

    /// The actions of every service version under `root`, their specs not read.
    fn list(root: &Path) -> Result<Catalog, Problem> {
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
                let action = Action {
                    behaviour: actions::behaviour(&service.service, &name),
                    file,
                    spec: OnceLock::new(),
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
        match actions.get(name) {
            None => {
                let hint = hint(name, actions.keys().map(String::as_str));
                let name = excerpt(name);
                Err(Fault::new(
                    "InvalidAction",
                    format!("{service} {version} has no action \"{name}\"{hint}"),
                ))
            }
            Some(action) if action.spec()?.action.status == Status::Offline => Err(Fault::new(
                "ActionOffline",
                format!("The vendor no longer offers {name}."),
            )),
            Some(action) => Ok(action),
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
