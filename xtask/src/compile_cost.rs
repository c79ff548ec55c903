//! `cargo xtask compile-cost`: what building a product's crate costs, beside the same structs by hand.

mod made;
mod program;

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use mna_specs::{DataType, Field, ServiceSpec, TypeRef, names};

/// Measure what building a product's crate costs beside a crate of plain structs
///
/// The plain crate has the same structs with the same fields, derives Serialize, Deserialize, Debug,
/// Clone and Default, and has nothing else: no builder, client method, documentation, error code or
/// paging. All are built and checked, the dependencies beforehand, in turns. CPU time is that of the
/// whole `cargo build`, memory the largest of any process in it. Needs `/usr/bin/time`.
///
/// With `--specs`, the product's crate is made for the purpose, in a temporary folder, with the client of
/// mna-api.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask compile-cost --rounds 11
  cargo xtask compile-cost --specs ../specs/vpc/2017-03-12 --program DescribeVpcs")]
pub(crate) struct Args {
    /// How often each is built; the medians are compared
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
    /// The service version whose specs are built, of those that have a crate in this workspace
    #[arg(long, default_value = "mna/2021-01-19")]
    service: String,
    /// The folder of a service version that no crate here is made from
    #[arg(long, value_name = "FOLDER", conflicts_with = "service")]
    specs: Option<PathBuf>,
    /// Compare the sizes of two programs that call this action as well: with all actions of the service
    /// version at hand, and with this one alone
    #[arg(long, value_name = "ACTION")]
    program: Option<String>,
    /// Measure the programs only
    #[arg(long, requires = "program")]
    program_only: bool,
}

pub(crate) fn run(args: &Args) -> Result<String, String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let workspace = std::path::absolute(&workspace).unwrap_or(workspace);
    let bundled = mna_specs::bundled().join(&args.service);
    let folder = args.specs.as_ref().unwrap_or(&bundled);
    let service = ServiceSpec::load(folder).map_err(|problem| problem.to_string())?;
    let scratch = tempfile::tempdir().map_err(|e| format!("no temporary folder: {e}"))?;

    let mut program = String::new();
    if let Some(action) = &args.program {
        program = program::measure(&service, action, scratch.path(), &workspace)?;
    }
    if args.program_only {
        return Ok(program);
    }

    progress("writing the crates");
    let plain = plain_structs(&service)?;
    let plain = made::write_plain(&scratch.path().join("plain"), &workspace, &plain)
        .map_err(|e| format!("the plain crate: {e}"))?;
    let mut contestants = vec![Contestant::new("plain", &plain, "plain")];
    if args.specs.is_some() {
        for style in made::Style::ALL {
            let folder = scratch.path().join(style.name());
            made::write_product(&folder, &workspace, &service, style)
                .map_err(|e| format!("the crate {}: {e}", style.name()))?;
            contestants.push(Contestant::new(style.name(), &folder, style.name()));
        }
    } else {
        let name = format!("{}-api", service.service.service);
        contestants.push(Contestant::new(&name, &workspace.join(&name), &name));
    }

    let target = scratch.path().join("target");
    for contestant in &contestants {
        for mode in Mode::ALL {
            progress(&format!(
                "building what {} needs, {}",
                contestant.name,
                mode.name()
            ));
            contestant.build(&target, mode)?;
        }
    }
    let mut costs = vec![[const { Vec::new() }; Mode::ALL.len()]; contestants.len()];
    for round in 1..=args.rounds {
        for mode in Mode::ALL {
            for (contestant, costs) in contestants.iter().zip(&mut costs) {
                let cost = contestant.build(&target, mode)?;
                progress(&format!(
                    "round {round} of {}: {}, {}: {:.2} s of CPU, {:.0} MB",
                    args.rounds,
                    contestant.name,
                    mode.name(),
                    cost.seconds,
                    cost.megabytes
                ));
                costs[mode as usize].push(cost);
            }
        }
    }
    Ok(report(&service, &contestants, &costs) + &program)
}

/// What is being done, for people who wait for it.
fn progress(what: &str) {
    if std::io::stderr().is_terminal() {
        eprintln!("{what}");
    }
}

/// What one build took.
#[derive(Clone, Copy)]
struct Cost {
    /// User and system time together.
    seconds: f64,
    megabytes: f64,
}

/// How a crate is built.
#[derive(Clone, Copy)]
enum Mode {
    Release,
    Debug,
    Check,
}

impl Mode {
    const ALL: [Mode; 3] = [Mode::Release, Mode::Debug, Mode::Check];

    fn name(self) -> &'static str {
        match self {
            Mode::Release => "release",
            Mode::Debug => "debug",
            Mode::Check => "check",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Mode::Release => &["build", "--release"],
            Mode::Debug => &["build"],
            Mode::Check => &["check"],
        }
    }
}

struct Contestant {
    name: String,
    folder: PathBuf,
    package: String,
}

impl Contestant {
    fn new(name: &str, folder: &Path, package: &str) -> Contestant {
        Contestant {
            name: name.to_owned(),
            folder: folder.to_owned(),
            package: package.to_owned(),
        }
    }

    fn build(&self, target: &Path, mode: Mode) -> Result<Cost, String> {
        let failed = |what: &str| format!("{}: {what}", self.name);
        // A new time stamp has the crate built again.
        let source = self.folder.join("src/lib.rs");
        let touched = std::fs::File::options()
            .append(true)
            .open(&source)
            .and_then(|file| file.set_modified(now()));
        touched.map_err(|error| failed(&format!("{}: {error}", source.display())))?;
        let mut command = Command::new("/usr/bin/time");
        command
            .args(["-f", "cost %U %S %M", "cargo"])
            .args(mode.arguments())
            .args(["--package", &self.package, "--target-dir"])
            .arg(target)
            .current_dir(&self.folder);
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

/// A row for each figure; for each contestant a column, and one with its ratio to the first.
fn report(
    service: &ServiceSpec,
    contestants: &[Contestant],
    costs: &[[Vec<Cost>; Mode::ALL.len()]],
) -> String {
    let rounds = costs.first().map_or(0, |costs| costs[0].len());
    let actions = service.actions.len();
    let mut text = format!(
        "{} {}: {actions} actions, {} data types; the crate alone, medians of {rounds} rounds in turns\n\n\
         {:<22}",
        service.service.service,
        service.service.version,
        service.types.len(),
        "",
    );
    for (index, contestant) in contestants.iter().enumerate() {
        let _ = write!(text, " {:>10}", contestant.name);
        if index > 0 {
            let _ = write!(text, " {:>7}", "ratio");
        }
    }
    text.push('\n');
    let mut row = |label: &str, mode: Mode, of: &dyn Fn(&Cost) -> f64| {
        let _ = write!(text, "{label:<22}");
        let mut plain = None;
        for costs in costs {
            let value = median(costs[mode as usize].iter().map(of).collect());
            let _ = write!(text, " {value:>10.2}");
            if let Some(plain) = plain {
                let _ = write!(text, " {:>7.2}", value / plain);
            }
            plain = plain.or(Some(value));
        }
        text.push('\n');
    };
    row("release, CPU s", Mode::Release, &|cost| cost.seconds);
    row("release, peak MB", Mode::Release, &|cost| cost.megabytes);
    row("check, CPU s", Mode::Check, &|cost| cost.seconds);
    row("debug, CPU s", Mode::Debug, &|cost| cost.seconds);
    let each = actions.max(1) as f64 / 1000.0;
    row("debug, ms an action", Mode::Debug, &|cost| {
        cost.seconds / each
    });
    text
}

pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
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
