//! `cargo xtask import-cost`: the import of a whole package, measured beside reading the same files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::compile_cost::median;

/// Reads every definition and every example of a package, and does nothing with them.
const PYTHON: &str = r#"
import glob, json, os, sys, time
files = glob.glob(os.path.join(sys.argv[1], "**", "api.json"), recursive=True)
files += glob.glob(os.path.join(sys.argv[1], "**", "examples.json"), recursive=True)
start = time.perf_counter()
for file in files:
    with open(file, encoding="utf-8") as text:
        json.load(text)
print(len(files), time.perf_counter() - start)
"#;

/// Measure the import of a package beside reading its files with Python's `json.load`
///
/// The import reads the same files, and writes specs into a temporary folder. Both run in turns; the
/// medians are compared. Run it with `--release`: `cargo run --release -p xtask -- import-cost FOLDER`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that a package of the vendor was unpacked into
    #[arg(value_name = "FOLDER")]
    package: PathBuf,
    /// How often each is run
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// The folder for what is written, in place of the system's for temporary files
    #[arg(long, value_name = "FOLDER")]
    scratch: Option<PathBuf>,
}

/// The most that an import may take, in times of reading the files and in megabytes.
const MOST: (f64, f64) = (3.0, 1000.0);

pub(crate) fn run(args: &Args) -> Result<String, String> {
    if cfg!(debug_assertions) {
        return Err(
            "this is a debug build, whose times say nothing\n  help: cargo run --release -p xtask -- \
             import-cost …"
                .to_owned(),
        );
    }
    let scratch = args.scratch.clone().unwrap_or_else(std::env::temp_dir);
    let folder = tempfile::tempdir_in(&scratch)
        .map_err(|error| format!("{}: {error}", scratch.display()))?;
    let (mut reading, mut importing, mut memory) = (Vec::new(), Vec::new(), Vec::new());
    let mut files = 0;
    for round in 0..args.rounds.max(1) {
        let (count, seconds) = read_with_python(&args.package)?;
        files = count;
        reading.push(seconds);
        // A folder of its own each time: file systems are slow to use again what was just freed.
        let out = folder.path().join(round.to_string());
        let (took, megabytes) = import(&args.package, &out)?;
        importing.push(took.as_secs_f64());
        memory.push(megabytes);
        eprintln!(
            "round {}: json.load {seconds:.2} s, import {:.2} s, {megabytes:.0} MB",
            round + 1,
            took.as_secs_f64()
        );
    }
    let (reading, importing) = (median(reading), median(importing));
    let megabytes = memory.into_iter().fold(0.0, f64::max);
    let mut text = String::new();
    let _ = writeln!(text, "json.load of {files} files   {reading:>7.2} s");
    let _ = writeln!(text, "import of the same         {importing:>7.2} s");
    let _ = writeln!(
        text,
        "ratio (at most {})          {:>7.2}",
        MOST.0,
        importing / reading
    );
    let _ = writeln!(text, "most memory (below {})   {megabytes:>7.0} MB", MOST.1);
    Ok(text)
}

fn read_with_python(package: &Path) -> Result<(usize, f64), String> {
    let output = Command::new("python3")
        .args(["-c", PYTHON])
        .arg(package)
        .output()
        .map_err(|error| format!("python3 cannot be run: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let mut numbers = said.split_whitespace();
    match (
        numbers.next().map(str::parse),
        numbers.next().map(str::parse),
    ) {
        (Some(Ok(files)), Some(Ok(seconds))) if files > 0 => Ok((files, seconds)),
        (Some(Ok(0)), _) => Err(format!(
            "{}: found no api.json in it\n  help: unpack a wheel of tccli-intl-en or tccli and name \
             its folder",
            package.display()
        )),
        _ => Err(format!(
            "{}: Python cannot read it: {}",
            package.display(),
            String::from_utf8_lossy(&output.stderr)
        )),
    }
}

/// How long the import took, and how much memory at most.
#[allow(clippy::disallowed_methods)] // A time is what is measured here.
fn import(package: &Path, out: &Path) -> Result<(Duration, f64), String> {
    let xtask = std::env::current_exe().map_err(|error| format!("this program: {error}"))?;
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "memory %M"]).arg(xtask);
    command
        .arg("import")
        .arg(package)
        .args(["--all", "--out"])
        .arg(out);
    let start = Instant::now();
    let output = command.stdout(Stdio::null()).output().map_err(|error| {
        format!("/usr/bin/time cannot be run: {error}; install GNU time (Debian: apt install time)")
    })?;
    let took = start.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    let mut lines = said.lines().rev();
    let kilobytes = lines.find_map(|line| line.strip_prefix("memory ")?.parse::<f64>().ok());
    // Contradictions between the sources (3) are no failure to import.
    match (output.status.code(), kilobytes) {
        (Some(0 | 3), Some(kilobytes)) => Ok((took, kilobytes / 1000.0)),
        _ => Err(format!("the import failed:\n{said}")),
    }
}
