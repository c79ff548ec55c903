//! `cargo xtask conformance`: our client beside the vendor's own SDK.
//!
//! What we believe of the protocol must not rest on our client and our emulator agreeing with each
//! other. Here is how the parts are started and what they found is shown; what is compared with what
//! stands in `tests/conformance/` and `tests/src/bin/conformance/`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod judge;
mod ours;
mod process;
mod report;
mod round_trips;
mod venv;

use report::Report;

/// Compare our client with the vendor's own SDK
///
/// Without a part, all of them. The vendor's SDK for Python is installed into a virtual environment
/// under `target/`, in the versions that `tests/conformance/requirements.txt` says, when it is not
/// there yet.
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

/// What runs a part.
type Run = fn(&Setting) -> Result<Report, Failure>;

/// What the parts need.
struct Setting {
    workspace: PathBuf,
    /// The Python that has the vendor's SDK.
    python: PathBuf,
    /// Our half.
    program: PathBuf,
}

impl Setting {
    fn new(python: &str) -> Result<Setting, Failure> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = workspace
            .canonicalize()
            .map_err(|error| format!("{}: {error}", workspace.display()))?;
        Ok(Setting {
            python: venv::python(&workspace, python)?,
            program: ours::program(&workspace)?,
            workspace,
        })
    }
}

pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let reports = Setting::new(&args.python).and_then(|setting| {
        let parts: &[Run] = match args.part {
            None => &[judge::run, round_trips::run],
            Some(Part::Judge) => &[judge::run],
            Some(Part::RoundTrips) => &[round_trips::run],
        };
        parts.iter().map(|part| part(&setting)).collect()
    });
    let reports: Vec<Report> = match reports {
        Ok(reports) => reports,
        Err(Failure::Missing(text)) => {
            eprintln!("error: {text}");
            return Ok((String::new(), ExitCode::from(4)));
        }
        Err(Failure::Other(text)) => return Err(text),
    };
    if let Some(path) = &args.markdown {
        let texts: Vec<String> = reports.iter().map(Report::as_markdown).collect();
        std::fs::write(path, texts.join("\n"))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let texts: Vec<String> = reports.iter().map(Report::as_text).collect();
    let code = match reports.iter().all(Report::is_good) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    };
    Ok((texts.join("\n"), code))
}
