//! `cargo xtask prove`: every product of the vendor's, through the import, the macros and the compiler, and
//! every documented example through the types that come out.
//!
//! [`version`] says what must become of the examples of a service version and writes its crate; [`workspace`]
//! has all crates compiled, and asks them; [`judge`] compares, [`report`] tells.

mod judge;
mod report;
mod share;
mod version;
mod workspace;

use std::fs::File;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use rayon::prelude::*;

use crate::import::many::{self, Job, Wanted, progress};
use crate::import::package::Package;
use crate::import::run::Fill;
use judge::Findings;
use report::Report;
use share::Share;
use version::{Answer, Built, Request, Version};
use workspace::{Question, Workspace};

/// Prove that whole packages of the vendor's import, compile, and lose nothing of any documented example
///
/// A package is the vendor's command line, tccli or tccli-intl-en: a wheel from PyPI, or a folder that one was
/// unpacked into. Each service version is imported into a temporary folder and becomes a crate; the compiler
/// must take all of them without a warning. Every documented answer is decoded, and compared with what the
/// definition says it must become: each value in the field that is described for it, and what has none in
/// `unknown_fields`. Every documented request that the definition allows is built, and must be sent as it is
/// documented. Answers without one of their values are decoded too, which must be noticed.
///
/// In few answers a value contradicts its description. Up to 0.3 % of the answers of the international package
/// and 0.2 % of the mainland's may be such, as many as the packages have; of a part of a package three times the
/// share and ten more, since such answers come in heaps.
///
/// A whole package takes some minutes and 2 GB.
#[derive(clap::Args)]
#[command(after_help = "\
Exit codes: 0 proven, 1 something does not hold or could not be tried, 2 wrong usage

Examples:
  cargo xtask prove tccli_intl_en-3.1.193.1-py2.py3-none-any.whl
  cargo xtask prove tccli-*.whl --service cvm --service vpc/2017-03-12 --verbose
  cargo xtask prove tccli*.whl --part auto/24")]
pub(crate) struct Args {
    /// The vendor's packages
    #[arg(value_name = "PACKAGE", required = true)]
    packages: Vec<PathBuf>,
    /// Only this part of the service versions, which are cut into parts of the same size: 3/20, or auto/20
    /// for another one every day
    #[arg(long, value_name = "K/N")]
    part: Option<Share>,
    /// Only this service: its id or folder, such as cvm or cvm/2017-03-12
    #[arg(long, value_name = "SERVICE")]
    service: Vec<String>,
    /// Keep specs and crates in this folder, which must be new or empty
    #[arg(long, value_name = "FOLDER")]
    keep: Option<PathBuf>,
    /// Print every line of the report
    #[arg(long, short)]
    verbose: bool,
}

/// A service version of one of the packages.
struct Chosen<'a> {
    package: usize,
    job: Job<'a>,
}

pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let packages = args.packages.iter().map(|path| Package::open(path, None));
    let packages = packages.collect::<Result<Vec<_>, _>>()?;
    let all = choose(&packages, &args.service)?;
    let (chosen, share) = match args.part {
        None if args.service.is_empty() => (all, None),
        None => (all, Some("only some services".to_owned())),
        Some(share) => {
            let number = share.number(today());
            let name = |one: &Chosen<'_>| format!("{} {}", one.job.name, one.package);
            let chosen = share.choose(number, all, |one| one.job.size(), name);
            (chosen, Some(format!("part {number}/{}", share.of())))
        }
    };
    let report = prove(args, &packages, chosen, share)?;
    let code = match report.is_good() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    };
    Ok((report.to_string(), code))
}

fn choose<'a>(packages: &'a [Package], services: &[String]) -> Result<Vec<Chosen<'a>>, String> {
    let mut all = Vec::new();
    let mut complaints = Vec::new();
    for (index, package) in packages.iter().enumerate() {
        let package = std::slice::from_ref(package);
        if services.is_empty() {
            let jobs = many::jobs(package, &Wanted::All)?;
            all.extend(jobs.into_iter().map(|job| (index, job)));
        }
        // A service may be in one of the packages only.
        for service in services {
            match many::jobs(package, &Wanted::Named(std::slice::from_ref(service))) {
                Ok(jobs) => all.extend(jobs.into_iter().map(|job| (index, job))),
                Err(complaint) => complaints.push((service, complaint)),
            }
        }
    }
    for service in services {
        let mut of_service = complaints.iter().filter(|(name, _)| *name == service);
        if of_service.clone().count() == packages.len()
            && let Some((_, complaint)) = of_service.next()
        {
            return Err(complaint.clone());
        }
    }
    all.sort_by(|(a, x), (b, y)| (a, &x.name).cmp(&(b, &y.name)));
    all.dedup_by(|(a, x), (b, y)| (a, &x.name) == (b, &y.name));
    let all = all.into_iter();
    Ok(all.map(|(package, job)| Chosen { package, job }).collect())
}

fn prove(
    args: &Args,
    packages: &[Package],
    mut chosen: Vec<Chosen<'_>>,
    share: Option<String>,
) -> Result<Report, String> {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let ours = ours
        .canonicalize()
        .map_err(|error| format!("{}: {error}", ours.display()))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| ours.join("target")).join("prove");
    let target = std::path::absolute(&target).unwrap_or(target);
    let _lock = lock(&target).map_err(|error| format!("{}: {error}", target.display()))?;
    workspace::clean(&target);
    let scratch = Scratch::new(args.keep.as_deref(), &target)?;
    let crates = scratch.path.join("crates");
    let mut findings: Vec<Findings> = packages
        .iter()
        .map(|package| Findings {
            package: name(package),
            ..Findings::default()
        })
        .collect();
    let mut clock = Clock::new();

    chosen.sort_by_key(|one| std::cmp::Reverse(one.job.size()));
    let bar = progress(chosen.len());
    let prepared: Vec<(usize, String, Result<Version, String>)> = chosen
        .par_iter()
        .with_max_len(1)
        .map(|Chosen { package, job }| {
            bar.set_message(format!("importing {}", job.name));
            let root = version::specs_folder(&scratch.path, *package);
            let prepared = many::import(job, &root, Fill::In)
                .and_then(|done| version::prepare(job, *package, &done, &crates));
            bar.inc(1);
            (*package, job.name.clone(), prepared)
        })
        .collect();
    bar.finish_and_clear();
    let mut versions = Vec::new();
    for (package, name, prepared) in prepared {
        let findings = &mut findings[package];
        findings.versions += 1;
        match prepared {
            Ok(version) => {
                findings.count(&version);
                versions.push(version);
            }
            Err(why) => findings.failed.push((name, why)),
        }
    }
    clock.done("imported");

    let names: Vec<&str> = versions.iter().map(|it| it.crate_name.as_str()).collect();
    let failed = |error: std::io::Error| format!("{}: {error}", crates.display());
    std::fs::create_dir_all(&crates).map_err(failed)?;
    let workspace = Workspace::write(&crates, &target, &ours, &names).map_err(failed)?;
    let bar = progress(names.len());
    bar.set_message("compiling what they stand on");
    let refused = workspace.compile(&names, &bar);
    bar.finish_and_clear();
    // Whatever comes of it, it is not left.
    let outcome = refused.and_then(|refused| {
        let (compiled, not): (Vec<_>, Vec<_>) = versions
            .iter()
            .partition(|it| !refused.contains_key(&it.crate_name));
        for version in not {
            let why = refused[&version.crate_name].clone();
            findings[version.package]
                .failed
                .push((version.name.clone(), why));
        }
        for version in &compiled {
            findings[version.package].compiled += 1;
        }
        clock.done("compiled");
        let names: Vec<&str> = compiled.iter().map(|it| it.crate_name.as_str()).collect();
        let bar = progress(1);
        bar.set_message("linking");
        let program = workspace.link(&names, &bar);
        bar.finish_and_clear();
        let program = program?;
        clock.done("linked");
        ask(&program, &compiled, &mut findings)?;
        clock.done("compared");
        Ok(size(&scratch.path) + size(&target))
    });
    workspace::clean(&target);
    let bytes = outcome?;
    Ok(Report {
        packages: findings,
        share,
        phases: clock.phases,
        megabytes: bytes / 1_000_000,
        verbose: args.verbose,
    })
}

/// Has the program decode every answer and build every request, and judges what it says.
fn ask(
    program: &workspace::Program,
    versions: &[&Version],
    findings: &mut [Findings],
) -> Result<(), String> {
    let mut subjects = Vec::new();
    for (index, version) in versions.iter().enumerate() {
        let answers = version.answers.iter();
        subjects.extend(answers.flat_map(|answer| {
            let broken = answer.broken.as_deref();
            let broken = broken.map(|body| (index, Subject::Broken(answer, body)));
            std::iter::once((index, Subject::Answer(answer))).chain(broken)
        }));
        let requests = version.requests.iter();
        subjects.extend(requests.filter_map(|request| match request.built {
            Built::At(place) => Some((index, Subject::Request(request, place))),
            _ => None,
        }));
    }
    let questions: Vec<_> = subjects.iter().map(|(i, it)| it.question(*i)).collect();
    let bar = progress(questions.len());
    bar.set_message("comparing");
    let outcome = program.ask(&questions, |place, said| {
        bar.inc(1);
        let Some((index, subject)) = subjects.get(place) else {
            return;
        };
        let version = versions[*index];
        let findings = &mut findings[version.package];
        match subject {
            Subject::Answer(answer) => findings.answer(version, answer, &said),
            Subject::Broken(answer, _) => findings.broken(version, answer, &said),
            Subject::Request(request, _) => findings.request(version, request, &said),
        }
    });
    bar.finish_and_clear();
    outcome
}

/// What the program is asked about.
enum Subject<'a> {
    Answer(&'a Answer),
    Broken(&'a Answer, &'a str),
    Request(&'a Request, usize),
}

impl<'a> Subject<'a> {
    fn question(&self, version: usize) -> Question<'a> {
        match *self {
            Subject::Answer(answer) => Question::Answer {
                version,
                action: &answer.place.action,
                body: &answer.body,
            },
            Subject::Broken(answer, body) => Question::Answer {
                version,
                action: &answer.place.action,
                body,
            },
            Subject::Request(_, request) => Question::Request { version, request },
        }
    }
}

/// The site, and the package's name without what stands in every wheel's.
fn name(package: &Package) -> String {
    let file = package.path.file_name().unwrap_or_default();
    let file = file.to_string_lossy();
    let file = file.split("-py").next().unwrap_or_default();
    format!("{} {file}", package.site.as_str())
}

/// Waits for its turn: a run builds where the others do, and removes what it has built.
fn lock(target: &Path) -> std::io::Result<File> {
    std::fs::create_dir_all(target)?;
    let file = File::create(target.join("lock"))?;
    if file.try_lock().is_err() {
        if std::io::stderr().is_terminal() {
            eprintln!("waiting for another run to end");
        }
        file.lock()?;
    }
    for entry in std::fs::read_dir(target)?.flatten() {
        // Of a run that was killed.
        if entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
            std::fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(file)
}

/// How the names of temporary folders begin.
const TEMPORARY: &str = "made-";

/// Where specs and crates are written.
struct Scratch {
    path: PathBuf,
    _temporary: Option<tempfile::TempDir>,
}

impl Scratch {
    fn new(keep: Option<&Path>, target: &Path) -> Result<Scratch, String> {
        let failed =
            |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let Some(path) = keep else {
            let folder = tempfile::Builder::new()
                .prefix(TEMPORARY)
                .tempdir_in(target);
            let folder = folder.map_err(|error| failed(target, &error))?;
            return Ok(Scratch {
                path: folder.path().to_owned(),
                _temporary: Some(folder),
            });
        };
        std::fs::create_dir_all(path).map_err(|error| failed(path, &error))?;
        let path = path.canonicalize().map_err(|error| failed(path, &error))?;
        let mut entries = std::fs::read_dir(&path).map_err(|error| failed(&path, &error))?;
        if entries.next().is_some() {
            return Err(failed(&path, &"the folder for --keep is not empty"));
        }
        Ok(Scratch {
            path,
            _temporary: None,
        })
    }
}

/// How long what took.
struct Clock {
    since: Instant,
    phases: Vec<(&'static str, f64)>,
}

#[allow(clippy::disallowed_methods)] // It is for people who wait.
impl Clock {
    fn new() -> Clock {
        Clock {
            since: Instant::now(),
            phases: Vec::new(),
        }
    }

    fn done(&mut self, what: &'static str) {
        self.phases.push((what, self.since.elapsed().as_secs_f64()));
        self.since = Instant::now();
    }
}

/// The days since 1970.
#[allow(clippy::disallowed_methods)] // It is for another part every day.
fn today() -> u64 {
    let now = std::time::SystemTime::now();
    let since = now.duration_since(std::time::SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs() / 86_400)
}

/// What is in the folder, in bytes.
fn size(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = entries.map(|entry| match entry.metadata() {
        Ok(data) if data.is_dir() => size(&entry.path()),
        Ok(data) => data.len(),
        Err(_) => 0,
    });
    sizes.sum()
}
