//! Which products, versions and actions there are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use mna_specs::{Problem, ServiceSpec, Spec, Status, service_folders};

use crate::actions::{self, Behaviour};
use crate::claims::Claims;
use crate::fault::{Fault, excerpt, hint};

/// An action that can be called.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) behaviour: Behaviour,
    /// Whether it may be called without a signature, by who has no key yet.
    pub(crate) skips_signature: bool,
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
        Catalog::list(mna_specs::bundled())?.with_own()
    }

    /// The specs of every service version under `root`. All of them are read, so that a mistake in
    /// one is told at once.
    pub(crate) fn load(root: &Path) -> Result<Catalog, Problem> {
        let catalog = Catalog::list(root)?;
        let versions = catalog.services.values().flat_map(BTreeMap::values);
        for action in versions.flat_map(BTreeMap::values) {
            action.read()?;
        }
        catalog.with_own()
    }

    /// With the services that the emulator describes itself, where the specs do not.
    fn with_own(mut self) -> Result<Catalog, Problem> {
        let own = Catalog::list(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs"))?;
        for (service, versions) in own.services {
            self.services.entry(service).or_insert(versions);
        }
        Ok(self)
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
                    skips_signature: actions::skips_signature(&service.service, &name),
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

    /// The action that a request asks for: of the service in its credential scope, or else in the
    /// name of the host, or else of the only one that has it.
    pub(crate) fn find(
        &self,
        service: Option<&str>,
        host: &str,
        claims: &Claims,
    ) -> Result<&Action, Fault> {
        let service = service.unwrap_or_else(|| self.service_of(host, claims));
        let versions = self.services.get(service).ok_or_else(|| {
            let hint = hint(service, self.services.keys().map(String::as_str));
            let service = excerpt(service);
            Fault::new(
                "NoSuchProduct",
                format!(
                    "There is no product \"{service}\" as in the credential scope or the host{hint}"
                ),
            )
        })?;
        let version = required(claims.version.as_deref(), "X-TC-Version")?;
        let actions = versions.get(version).ok_or_else(|| {
            let known: Vec<_> = versions.keys().map(String::as_str).collect();
            let (version, known) = (excerpt(version), known.join(", "));
            Fault::new(
                "NoSuchVersion",
                format!("{service} has no version \"{version}\", but {known}."),
            )
        })?;
        let name = required(claims.action.as_deref(), "X-TC-Action")?;
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

    /// The action of this name in the newest version that has it.
    pub(crate) fn newest(&self, service: &str, action: &str) -> Option<&Action> {
        let versions = self.services.get(service)?.values().rev();
        versions.filter_map(|actions| actions.get(action)).next()
    }

    /// The service of a request whose signature has no credential scope.
    fn service_of<'a>(&'a self, host: &'a str, claims: &Claims) -> &'a str {
        let label = host.split(['.', ':']).next().unwrap_or_default();
        if self.services.contains_key(label) {
            return label;
        }
        let (version, action) = (claims.version.as_deref(), claims.action.as_deref());
        let has = |service: &BTreeMap<String, BTreeMap<String, Action>>, any_version| {
            let mut versions = service.iter();
            versions.any(|(name, actions)| {
                (any_version || version == Some(name))
                    && action.is_some_and(|action| actions.contains_key(action))
            })
        };
        let find = |any_version| {
            let mut services = self.services.iter();
            services.find(|(_, service)| has(service, any_version))
        };
        let of_version = || {
            let mut services = self.services.iter();
            services.find(|(_, service)| version.is_some_and(|v| service.contains_key(v)))
        };
        find(false)
            .or_else(|| find(true))
            .or_else(of_version)
            .map_or(label, |(name, _)| name.as_str())
    }
}

fn required<'a>(value: Option<&'a str>, header: &str) -> Result<&'a str, Fault> {
    value.ok_or_else(|| {
        Fault::new(
            "MissingParameter",
            format!("The request has no {header} header that can be read."),
        )
    })
}
