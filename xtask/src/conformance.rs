//! `cargo xtask conformance`: our client and our emulator beside the vendor's own clients.
//!
//! What we believe of the protocol must not rest on our client and our emulator agreeing with each
//! other. Here is how the parts are started and what they found is shown; what is compared with what
//! stands in `tests/conformance/` and `tests/src/bin/conformance/`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod clients;
mod judge;
mod node;
mod ours;
mod process;
mod report;
mod round_trips;
mod venv;

/// Compare our client and our emulator with the vendor's own clients
///
/// Without a part, all of them. The vendor's clients are installed under `target/`, in the versions
/// that `tests/conformance/` says, when they are not there yet.
///
/// Exit codes: 0 all is the same, 1 something is not, or a part failed, 2 wrong usage, 4 a tool is
/// missing.
#[derive(clap::Args)]
#[command(after_help = "Example:\n  cargo xtask conformance judge --markdown judge.md")]
pub(crate) struct Args {
    #[command(subcommand)]
    part: Option<Part>,
    /// Also write what was found to this file, as Markdown
    #[arg(long, value_name = "FILE", global = true)]
    markdown: Option<PathBuf>,
    /// The Python to make the virtual environment with, 3.9 or later
    #[arg(long, value_name = "PROGRAM", default_value = "python3", global = true)]
    python: String,
}

#[derive(Clone, Copy, clap::Subcommand)]
enum Part {
    /// Have a server that is made of the vendor's SDK judge every request that our client sends
    Judge,
    /// Compare requests and answers of our types with those of the vendor's models
    RoundTrips,
    /// Have the vendor's SDKs and command line call our emulator: all that they know, and all that
    /// must be refused
    Clients,
}

/// Why a part could not be run to its end.
#[derive(Debug)]
enum Failure {
    /// A program that has to be installed; the text says which, and how.
    Missing(String),
    Other(String),
}

impl From<String> for Failure {
    fn from(text: String) -> Failure {
        Failure::Other(text)
    }
}

/// What a part found.
trait Findings {
    /// Whether everything was tried, and nothing was found.
    fn is_good(&self) -> bool;
    /// For the terminal.
    fn as_text(&self) -> String;
    fn as_markdown(&self) -> String;
}

/// What runs a part.
type Run = fn(&Setting) -> Result<Box<dyn Findings>, Failure>;

/// What the parts need, made when the first of them asks for it.
struct Setting {
    workspace: PathBuf,
    /// The Python to make virtual environments with.
    maker: String,
}

impl Setting {
    fn new(maker: &str) -> Result<Setting, Failure> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = workspace
            .canonicalize()
            .map_err(|error| format!("{}: {error}", workspace.display()))?;
        let maker = maker.to_owned();
        Ok(Setting { workspace, maker })
    }

    /// Where cargo puts what it makes, and we what we make.
    fn target(&self) -> PathBuf {
        let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        target.unwrap_or_else(|| self.workspace.join("target"))
    }

    /// Where the halves that are not Rust lie.
    fn conformance_folder(&self) -> PathBuf {
        self.workspace.join("tests/conformance")
    }

    /// The Python of a virtual environment.
    fn python(&self, venv: &venv::Venv) -> Result<PathBuf, Failure> {
        venv.python(self)
    }

    /// A program of the workspace, built.
    fn program(&self, package: &str, name: &str) -> Result<PathBuf, Failure> {
        ours::program(&self.workspace, package, name)
    }
}

fn read_json(file: &Path) -> Result<serde_json::Value, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string());
    let json = text.and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()));
    json.map_err(|why| format!("{}: {why}", file.display()).into())
}

pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let reports = Setting::new(&args.python).and_then(|setting| {
        let parts: &[Run] = match args.part {
            None => &[judge::run, round_trips::run, clients::run],
            Some(Part::Judge) => &[judge::run],
            Some(Part::RoundTrips) => &[round_trips::run],
            Some(Part::Clients) => &[clients::run],
        };
        parts.iter().map(|part| part(&setting)).collect()
    });
    let reports: Vec<Box<dyn Findings>> = match reports {
        Ok(reports) => reports,
        Err(Failure::Missing(text)) => {
            eprintln!("error: {text}");
            return Ok((String::new(), ExitCode::from(4)));
        }
        Err(Failure::Other(text)) => return Err(text),
    };
    if let Some(path) = &args.markdown {
        let texts: Vec<String> = reports.iter().map(|report| report.as_markdown()).collect();
        std::fs::write(path, texts.join("\n"))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let texts: Vec<String> = reports.iter().map(|report| report.as_text()).collect();
    let code = match reports.iter().all(|report| report.is_good()) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    };
    Ok((texts.join("\n"), code))
}
