//! `cargo xtask compile-cost`: what building a product's crate costs, beside the same structs by hand.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use mna_specs::{DataType, Field, ServiceSpec, TypeRef, names};

/// Measure what building mna-api costs beside a crate of plain structs
///
/// The plain crate has the same structs with the same fields, derives Serialize, Deserialize, Debug,
/// Clone and Default, and has nothing else: no builder, client method, documentation, error code or
/// paging. Both are built in release, the dependencies beforehand, in turns. CPU time is that of the
/// whole `cargo build`, memory the largest of any process in it. Needs `/usr/bin/time`.
#[derive(clap::Args)]
#[command(after_help = "Example:\n  cargo xtask compile-cost --rounds 11")]
pub(crate) struct Args {
    /// How often each is built; the medians are compared
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
    /// The service version whose specs are built
    #[arg(long, default_value = "mna/2021-01-19")]
    service: String,
}

pub(crate) fn run(args: &Args) -> Result<String, String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = mna_specs::bundled().join(&args.service);
    let service = ServiceSpec::load(&folder).map_err(|problem| problem.to_string())?;
    let scratch = tempfile::tempdir().map_err(|e| format!("no temporary folder: {e}"))?;
    let plain = scratch.path().join("plain");
    write_plain(&plain, &plain_structs(&service)?).map_err(|e| format!("the plain crate: {e}"))?;

    let name = format!("{}-api", service.service.service);
    let target = scratch.path().join("target");
    let contestants = [
        Contestant::new("plain", &plain, "plain", &plain.join("src/lib.rs")),
        Contestant::new(
            &name,
            &workspace,
            &name,
            &workspace.join(&name).join("src/lib.rs"),
        ),
    ];
    eprintln!("building the dependencies once");
    for contestant in &contestants {
        contestant.build(&target, true)?;
    }
    let mut costs = [Vec::new(), Vec::new()];
    for round in 1..=args.rounds {
        for (contestant, costs) in contestants.iter().zip(&mut costs) {
            costs.push(contestant.build(&target, false)?);
        }
        if let [Some(plain), Some(ours)] = costs.each_ref().map(|c| c.last()) {
            eprintln!(
                "round {round}: plain {:.2} s, {name} {:.2} s",
                plain.seconds, ours.seconds
            );
        }
    }
    Ok(report(&name, service.actions.len(), costs))
}

/// What one build took.
#[derive(Clone, Copy)]
struct Cost {
    /// User and system time together.
    seconds: f64,
    megabytes: f64,
}

struct Contestant {
    name: String,
    folder: PathBuf,
    package: String,
    /// The file whose time stamp is changed to have the crate built again.
    source: PathBuf,
}

impl Contestant {
    fn new(name: &str, folder: &Path, package: &str, source: &Path) -> Contestant {
        Contestant {
            name: name.to_owned(),
            folder: folder.to_owned(),
            package: package.to_owned(),
            source: source.to_owned(),
        }
    }

    fn build(&self, target: &Path, is_first: bool) -> Result<Cost, String> {
        let failed = |what: &str| format!("{}: {what}", self.name);
        let touched = std::fs::File::options()
            .append(true)
            .open(&self.source)
            .and_then(|file| file.set_modified(now()));
        touched.map_err(|error| failed(&format!("{}: {error}", self.source.display())))?;
        let mut command = Command::new("/usr/bin/time");
        command
            .args([
                "-f",
                "cost %U %S %M",
                "cargo",
                "build",
                "--release",
                "--package",
            ])
            .arg(&self.package)
            .arg("--target-dir")
            .arg(target)
            .current_dir(&self.folder);
        if !is_first {
            command.arg("--offline");
        }
        let output = command.output().map_err(|error| {
            format!(
                "/usr/bin/time cannot be run: {error}; install GNU time (Debian: apt install time)"
            )
        })?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            return Err(failed(&format!("the build failed:\n{said}")));
        }
        let line = said
            .lines()
            .rev()
            .find_map(|line| line.strip_prefix("cost "));
        let numbers: Vec<f64> = line
            .into_iter()
            .flat_map(|line| line.split(' ').map_while(|number| number.parse().ok()))
            .collect();
        match numbers.as_slice() {
            [user, system, kilobytes] => Ok(Cost {
                seconds: user + system,
                megabytes: kilobytes / 1000.0,
            }),
            _ => Err(failed(&format!(
                "no cost in what /usr/bin/time said:\n{said}"
            ))),
        }
    }
}

#[allow(clippy::disallowed_methods)] // A file's time stamp is the machine's time.
fn now() -> std::time::SystemTime {
    std::time::SystemTime::now()
}

fn report(name: &str, actions: usize, costs: [Vec<Cost>; 2]) -> String {
    let rounds = costs[0].len();
    let mut text = format!(
        "the crate alone in release, {actions} actions, medians of {rounds} rounds in turns\n\n\
         {:<10} {:>10} {:>10} {:>7}\n",
        "", "plain", name, "ratio"
    );
    let mut row = |label: &str, values: [Vec<f64>; 2]| {
        let [plain, ours] = values.map(median);
        let ratio = ours / plain;
        let _ = writeln!(text, "{label:<10} {plain:>10.2} {ours:>10.2} {ratio:>7.2}");
    };
    let each = |of: fn(&Cost) -> f64| costs.each_ref().map(|c| c.iter().map(of).collect());
    row("CPU s", each(|cost| cost.seconds));
    row("peak MB", each(|cost| cost.megabytes));
    text
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn write_plain(folder: &Path, source: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("src/lib.rs"), source)?;
    std::fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"plain\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nserde = { version = \"1\", features = [\"derive\"] }\n",
    )
}

/// The requests, responses and data types of the service as people write them by hand.
fn plain_structs(service: &ServiceSpec) -> Result<String, String> {
    let mut text = "use serde::{Deserialize, Serialize};\n".to_owned();
    for ty in service.types.values().filter(|ty| !ty.is_enum()) {
        plain_struct(&mut text, &ty.name, &ty.fields, service);
    }
    for path in service.actions.values() {
        let spec = service
            .load_action(path)
            .map_err(|problem| problem.to_string())?;
        let action = spec.action;
        let name = &action.action;
        plain_struct(
            &mut text,
            &format!("{name}Request"),
            &action.parameters,
            service,
        );
        let mut response = action.response.clone();
        response.push(Field {
            name: "RequestId".to_owned(),
            ..Field::default()
        });
        plain_struct(&mut text, &format!("{name}Response"), &response, service);
    }
    Ok(text)
}

fn plain_struct(text: &mut String, name: &str, fields: &[Field], service: &ServiceSpec) {
    let _ = writeln!(
        text,
        "\n#[derive(Serialize, Deserialize, Debug, Clone, Default)]\npub struct {name} {{"
    );
    for field in fields {
        let ty = plain_type(&field.ty, service);
        let ty = if field.required {
            ty
        } else {
            format!("Option<{ty}>")
        };
        let rust = field
            .rust
            .clone()
            .unwrap_or_else(|| names::snake(&field.name));
        let raw = if names::is_keyword(&rust) { "r#" } else { "" };
        let _ = writeln!(
            text,
            "    #[serde(rename = \"{}\")]\n    pub {raw}{rust}: {ty},",
            field.name
        );
    }
    text.push_str("}\n");
}

fn plain_type(ty: &TypeRef, service: &ServiceSpec) -> String {
    match ty {
        TypeRef::String => "String".to_owned(),
        TypeRef::Int64 => "i64".to_owned(),
        TypeRef::Uint64 => "u64".to_owned(),
        TypeRef::Float => "f64".to_owned(),
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::List(element) => format!("Vec<{}>", plain_type(element, service)),
        TypeRef::Named(name) => match service.types.get(name) {
            Some(DataType {
                base: Some(base), ..
            }) => plain_type(base, service),
            _ => name.clone(),
        },
    }
}
