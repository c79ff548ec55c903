//! What the manifests say.

use std::fmt;

use serde_json::Value;

/// A crate that gets published.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// Its folder in the workspace.
    pub(super) folder: std::path::PathBuf,
    manifest: Value,
}

impl Package {
    /// Those of the workspace that do not say `publish = false`.
    pub(super) fn published(metadata: &Value) -> Vec<Package> {
        own(metadata)
            .filter(|package| package["publish"].is_null())
            .map(|manifest| {
                let text = |key: &str| manifest[key].as_str().unwrap_or_default().to_owned();
                let mut folder = std::path::PathBuf::from(text("manifest_path"));
                folder.pop();
                Package {
                    name: text("name"),
                    version: text("version"),
                    folder,
                    manifest: manifest.clone(),
                }
            })
            .collect()
    }

    /// What crates.io and docs.rs show, and is missing.
    pub(super) fn complaints(&self) -> Vec<String> {
        let manifest = &self.manifest;
        let says = |key: &str| match &manifest[key] {
            Value::String(text) => !text.is_empty(),
            // crates.io refuses more than five.
            Value::Array(list) => (1..=5).contains(&list.len()),
            _ => false,
        };
        let mut complaints = Vec::new();
        for key in [
            "description",
            "license",
            "readme",
            "rust_version",
            "keywords",
            "categories",
        ] {
            if !says(key) {
                complaints.push(format!(
                    "{}: its manifest has no {key}, or more than five",
                    self.name
                ));
            }
        }
        if manifest.pointer("/metadata/docs/rs/all-features") != Some(&Value::Bool(true)) {
            complaints.push(format!(
                "{}: docs.rs would not show what features add; set [package.metadata.docs.rs] all-features",
                self.name
            ));
        }
        complaints
    }
}

/// Which Rust the crates of the lock file ask for.
pub(super) struct RustVersions {
    pub(super) complaints: Vec<String>,
    stated: String,
    highest: (Vec<u64>, String),
    packages: usize,
    silent: usize,
}

/// Compares what the workspace says with what its dependencies say, those for tests and tools included.
pub(super) fn rust_versions(metadata: &Value) -> RustVersions {
    let of = |package: &Value| package["rust_version"].as_str().map(str::to_owned);
    let stated = own(metadata).find_map(of).unwrap_or_default();
    let mut versions = RustVersions {
        complaints: Vec::new(),
        highest: (Vec::new(), String::new()),
        packages: 0,
        silent: 0,
        stated,
    };
    let foreign = packages(metadata).filter(|package| !package["source"].is_null());
    for package in foreign {
        versions.packages += 1;
        let Some(version) = of(package) else {
            versions.silent += 1;
            continue;
        };
        if numbers(&version) > numbers(&versions.stated) {
            versions.complaints.push(format!(
                "{} asks for Rust {version}, and the workspace promises {}",
                package["name"].as_str().unwrap_or_default(),
                versions.stated
            ));
        }
        if numbers(&version) > versions.highest.0 {
            versions.highest = (numbers(&version), version);
        }
    }
    versions
}

impl fmt::Display for RustVersions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is promised; of {} dependencies none asks for more than {}, and {} do not say",
            self.stated, self.packages, self.highest.1, self.silent
        )
    }
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn own(metadata: &Value) -> impl Iterator<Item = &Value> {
    packages(metadata).filter(|package| package["source"].is_null())
}

/// `1.95` and `1.95.0` are one version.
fn numbers(version: &str) -> Vec<u64> {
    let mut numbers: Vec<u64> = version.split('.').map_while(|n| n.parse().ok()).collect();
    numbers.resize(3, 0);
    numbers
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_dependency_that_needs_a_newer_rust_is_named() {
        let metadata = json!({ "packages": [
            { "name": "mna", "source": null, "rust_version": "1.95" },
            { "name": "old", "source": "registry", "rust_version": "1.9" },
            { "name": "same", "source": "registry", "rust_version": "1.95.0" },
            { "name": "new", "source": "registry", "rust_version": "1.95.1" },
            { "name": "silent", "source": "registry", "rust_version": null },
        ]});
        let versions = rust_versions(&metadata);
        assert_eq!(
            versions.complaints,
            ["new asks for Rust 1.95.1, and the workspace promises 1.95"]
        );
        assert_eq!((versions.packages, versions.silent), (4, 1));
    }

    #[test]
    fn what_a_manifest_lacks_is_named_and_what_is_not_published_is_not_asked() {
        let metadata = json!({ "packages": [
            { "name": "tool", "source": null, "publish": [], "version": "0.1.0" },
            {
                "name": "mna", "source": null, "publish": null, "version": "0.1.0",
                "manifest_path": "/somewhere/mna/Cargo.toml", "description": "It is.", "license": "MIT",
                "readme": "README.md", "rust_version": "1.95", "categories": ["api-bindings"],
                "keywords": ["1", "2", "3", "4", "5", "6"],
                "metadata": { "docs": { "rs": { "all-features": true } } },
            },
        ]});
        let [package] = Package::published(&metadata).try_into().ok().unwrap();
        assert_eq!(
            package.complaints(),
            ["mna: its manifest has no keywords, or more than five"]
        );
    }
}
