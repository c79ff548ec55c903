//! `cargo xtask call-cost`: what a call costs in time, memory and program size, beside others.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

mod program_size;

/// Measure what a call costs: CPU time, calls a second, allocations, program size
///
/// Over loopback our client and bare reqwest call the same server in turns; the server is a process
/// of its own and not counted. Without a network a fixed response answers, so that all the time is
/// ours. Small programs are built to compare their sizes. The programs are in `benches/`. Figures of
/// other clients were measured earlier and elsewhere; they are there for the order of magnitude.
///
/// Exit codes: 0 everything was measured, whether or not it is within its bounds; 1 something could
/// not be measured.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  cargo xtask call-cost\n  cargo xtask call-cost --quick")]
pub(crate) struct Args {
    /// Fewer rounds and calls, and sizes with one profile only: for a first look
    #[arg(long)]
    quick: bool,
    /// Leave the programs out that are built to compare their sizes, which takes minutes
    #[arg(long)]
    skip_size: bool,
}

pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    eprintln!("building the benches");
    let benches = build_benches(&workspace)?;
    let measure = |bench: &str| run_bench(&benches, bench, args.quick);

    let mut text = String::from(
        "What a call costs. Benches: profile `bench` (optimised as in release, lto = \"thin\", \
         codegen-units = 1).\n",
    );
    let mut failures = Vec::new();
    let mut add = |section: Result<String, String>| match section {
        Ok(section) => text.push_str(&section),
        Err(error) => failures.push(error),
    };
    eprintln!("calling over loopback and without a network, in turns");
    match measure("call_cost") {
        Ok(figures) => {
            add(loopback(&figures));
            add(without_network(&figures));
        }
        Err(error) => add(Err(error)),
    }
    eprintln!("counting allocations");
    add(measure("call_allocations").and_then(|figures| allocations(&figures)));
    if !args.skip_size {
        add(program_size::measure(&workspace, args.quick));
    }
    for failure in &failures {
        eprintln!("error: not measured: {failure}");
    }
    Ok((text, ExitCode::from(u8::from(!failures.is_empty()))))
}

fn loopback(figures: &Figures) -> Result<String, String> {
    let mut section = Section::new(&format!(
        "Over loopback: 32 calls at a time, one thread, kept connections, an answer of {} bytes; \
         medians of {} rounds of {} calls in turns",
        figures.get("answer_bytes")?,
        figures.get("rounds")?,
        figures.get("calls_in_a_round")?,
    ));
    let (above, ratio) = (
        figures.get("above_bare_cpu_us")?,
        figures.get("calls_per_second_ratio")?,
    );
    section.row("bare reqwest", figures.get("bare_cpu_us")?, "µs CPU");
    section.row("ours", figures.get("ours_cpu_us")?, "µs CPU");
    section.bounded("ours above bare", above, "µs CPU", Bound::AtMost(4.0));
    let each = "calls/s";
    section.row("bare reqwest", figures.get("bare_calls_per_second")?, each);
    section.row("ours", figures.get("ours_calls_per_second")?, each);
    section.bounded("ours / bare", ratio, "", Bound::AtLeast(0.9));
    section.others(
        "µs CPU: bare hyper 9.1, bare reqwest 13.9, tencentcloud-sdk 21.2, tencent-sdk 28.7, the \
         official SDK for Python 900",
    );
    Ok(section.0)
}

fn without_network(figures: &Figures) -> Result<String, String> {
    let mut section = Section::new(
        "Without a network: credentials, limiter, signing, decoding; a fixed response answers",
    );
    let (whole, transport) = (
        figures.get("fixed_cpu_us")?,
        figures.get("fixed_transport_cpu_us")?,
    );
    let (late, late_transport) = (
        figures.get("late_cpu_us")?,
        figures.get("late_transport_cpu_us")?,
    );
    section.bounded("whole call", whole, "µs CPU", Bound::AtMost(10.0));
    section.row("without what answers", whole - transport, "µs CPU");
    section.row("whole call that waits, with its timer", late, "µs CPU");
    section.row("without what answers", late - late_transport, "µs CPU");
    section.others("µs: the same through aws-sdk-rust, S3, 27 to 67");
    Ok(section.0)
}

fn allocations(figures: &Figures) -> Result<String, String> {
    let mut section = Section::new(&format!(
        "Memory of the same call, {} times",
        thousands(figures.get("calls")?)
    ));
    let (count, of_transport) = (
        figures.get("allocations")?,
        figures.get("transport_allocations")?,
    );
    let (early, late) = (
        figures.get("live_bytes_at_a_tenth")?,
        figures.get("live_bytes_at_the_end")?,
    );
    section.bounded("allocations", count, "each", Bound::AtMost(40.0));
    section.row("without what answers", count - of_transport, "each");
    section.row("allocated", figures.get("allocated_bytes")?, "bytes each");
    section.row("more alive after a tenth", early, "bytes");
    section.row("more alive at the end", late, "bytes");
    section.bounded("growth", late - early, "bytes", Bound::AtMost(0.0));
    Ok(section.0)
}

/// A part of the report: a heading, and figures one below the other.
struct Section(String);

enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Section {
    fn new(heading: &str) -> Section {
        Section(format!("\n{heading}\n"))
    }

    fn row(&mut self, what: &str, value: f64, unit: &str) {
        self.line(what, value, unit, "");
    }

    fn bounded(&mut self, what: &str, value: f64, unit: &str, bound: Bound) {
        let (is_met, bound) = match bound {
            Bound::AtMost(bound) => (value <= bound, format!("at most {bound}")),
            Bound::AtLeast(bound) => (value >= bound, format!("at least {bound}")),
        };
        let verdict = if is_met { "met" } else { "MISSED" };
        self.line(what, value, unit, &format!("{bound:<13} {verdict}"));
    }

    fn line(&mut self, what: &str, value: f64, unit: &str, note: &str) {
        let value = if value.abs() >= 1000.0 {
            thousands(value)
        } else {
            format!("{value:.2}")
        };
        let line = format!("  {what:<38} {value:>10} {unit:<10} {note}");
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }

    /// What others take, which is not measured here.
    fn others(&mut self, what: &str) {
        let _ = writeln!(self.0, "  others, measured earlier, {what}");
    }
}

/// A whole number in groups of three digits.
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && !text.ends_with('-') {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What a bench says: lines of `name = value`.
struct Figures {
    bench: String,
    by_name: BTreeMap<String, f64>,
}

impl Figures {
    fn read(bench: &str, said: &str) -> Figures {
        let figure = |line: &str| {
            let (name, value) = line.split_once(" = ")?;
            Some((name.to_owned(), value.parse().ok()?))
        };
        Figures {
            bench: bench.to_owned(),
            by_name: said.lines().filter_map(figure).collect(),
        }
    }

    fn get(&self, name: &str) -> Result<f64, String> {
        let figure = self.by_name.get(name).copied();
        figure.ok_or_else(|| format!("benches/{}.rs does not say {name}", self.bench))
    }
}

/// The benches' programs by their names.
fn build_benches(workspace: &Path) -> Result<BTreeMap<String, PathBuf>, String> {
    let mut command = Command::new("cargo");
    command
        .args([
            "build",
            "--profile",
            "bench",
            "--quiet",
            "--package",
            "mna-tests",
        ])
        .args(["--example", "call_cost", "--example", "call_allocations"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(workspace);
    let said = output_of(&mut command)?;
    let program = |line: &str| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let program = message["executable"].as_str()?;
        let name = message["target"]["name"].as_str()?;
        Some((name.to_owned(), PathBuf::from(program)))
    };
    Ok(said.lines().filter_map(program).collect())
}

fn run_bench(
    benches: &BTreeMap<String, PathBuf>,
    bench: &str,
    quick: bool,
) -> Result<Figures, String> {
    let program = benches.get(bench);
    let program = program.ok_or_else(|| format!("cargo built no bench {bench}"))?;
    let mut command = Command::new(program);
    command.args(quick.then_some("--quick"));
    Ok(Figures::read(bench, &output_of(&mut command)?))
}

/// What a command prints. What it complains of goes where ours does.
fn output_of(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{name} cannot be run: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed: {}", output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [
            (1.0, "1"),
            (999.6, "1,000"),
            (-1000.0, "-1,000"),
            (-100000.0, "-100,000"),
            (1234567.0, "1,234,567"),
        ] {
            assert_eq!(thousands(number), text);
        }
    }

    #[test]
    fn a_bound_is_met_or_missed() {
        let mut section = Section::new("x");
        section.bounded("a", 4.0, "µs", Bound::AtMost(4.0));
        section.bounded("b", 0.89, "", Bound::AtLeast(0.9));
        let verdicts = section.0.lines().filter_map(|line| line.rsplit(' ').next());
        assert_eq!(verdicts.collect::<Vec<_>>(), ["", "x", "met", "MISSED"]);
    }

    #[test]
    fn what_a_bench_does_not_say_is_an_error() {
        let figures = Figures::read("call_cost", "running\na = 1.5\nb = many\n");
        assert_eq!(figures.get("a"), Ok(1.5));
        assert!(figures.get("b").is_err());
    }
}
