//! `cargo xtask import`: from the vendor's definitions and documentation pages to spec files.
//!
//! Facts are taken from the sources; words, units, names and judgements are written by people, are
//! kept, and are never taken from a source. Either every file is written or none.
//!
//! The way a fact goes: [`source`] reads a file, whatever it is, into [`facts`]; [`target`] finds
//! out which specs it is about; [`merge`] weighs what the sources say against what a spec says and
//! against each other; [`files`] writes; [`report`] tells.

mod check;
mod complaint;
mod definition;
mod document;
mod enumerations;
pub(crate) mod examples;
pub(crate) mod facts;
mod facts_file;
mod files;
mod fill;
mod form;
pub(crate) mod groups;
mod infer;
mod join;
pub(crate) mod many;
mod merge;
mod one;
mod open;
pub(crate) mod package;
mod page;
mod prose;
pub(crate) mod recognise;
mod report;
pub(crate) mod run;
pub(crate) mod rust_names;
mod sample;
mod sites;
pub(crate) mod source;
mod tally;
mod target;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use mna_specs::Site;

use facts::{Kind, Source};
use files::Known;
pub(crate) use one::{One, Source as OneSource, one};
use report::Summary;
use run::Run;

/// Writes or updates specs from the vendor's definitions and documentation pages.
///
/// A package is the vendor's command line, tccli or tccli-intl-en: a wheel from PyPI, or a folder
/// that one was unpacked into. It has the definitions of every product; --service and --all choose.
///
/// A file is known by its content: a definition (JSON with "actions" and "objects"), examples,
/// gathered facts, or a documentation page, copied from the browser as text or as Markdown, of one
/// action or of the data types. Several files are put together. Facts (names, types, sites, error
/// codes, rate limits, examples) go into the specs. Descriptions, units and other things that need
/// a person are kept where a spec has them; where it does not, the summary lists them with the
/// vendor's words beside them, to be said better.
///
/// Where sources contradict each other or a spec, the spec stays as it is and the summary names
/// both. If a file is cut off, contradicts itself or is of another kind, nothing is written.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo xtask import ~/GetDevices.txt
      writes specs/mna/2021-01-19/GetDevices.json and the data types it names
  cargo xtask import api.cn.json api.intl.json --examples examples.cn.json --facts facts.json
      writes or updates the specs of all actions that the definitions have
  cargo xtask import downloaded.json --site intl
      names the site, which no definition says and this file's name neither
  cargo xtask import tccli_intl_en-3.1.193.1-py2.py3-none-any.whl --service cvm --out my-specs
      writes my-specs/cvm/2017-03-12/ with everything that the package has about it
  cargo xtask import tccli_intl_en-*.whl tccli-*.whl --all --out my-specs
      writes every product, as both sites have it
  cargo xtask import ~/DataTypes.txt ~/GetDevices.md --out my-specs --verbose
      the same for pages, under my-specs/mna/2021-01-19/, with every line of the summary

Exit codes: 0 done or unchanged, 1 nothing could be imported (of a package: some service versions
could not be; the others are), 2 wrong usage, 3 imported, but sources contradict each other or the
specs: a person has to decide")]
pub(crate) struct Args {
    /// Definitions, examples, facts and pages, in UTF-8; or packages
    #[arg(value_name = "FILE", required = true)]
    sources: Vec<PathBuf>,

    /// The vendor's examples (the same as naming the file among the others)
    #[arg(long, value_name = "FILE")]
    examples: Vec<PathBuf>,

    /// Error codes and rate limits gathered elsewhere (the same as naming the file)
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,

    /// The site that definitions, examples and the page "Data Types" are of: intl or cn
    #[arg(long, value_name = "SITE", value_parser = parse_site)]
    site: Option<Site>,

    /// The version to import, where it is a new one or no file says it
    #[arg(long, value_name = "DATE", value_parser = parse_version)]
    version: Option<String>,

    /// Folder under which the files land, in SERVICE/VERSION/ [default: specs/ of this workspace]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Of a package, import this service: its id or folder, such as cvm or cvm/2017-03-12
    #[arg(long, value_name = "SERVICE")]
    service: Vec<String>,

    /// Of a package, import every service
    #[arg(long, conflicts_with = "service")]
    all: bool,

    /// Leave nothing to ask: take the vendor's descriptions and the values that they certainly list
    /// where a spec has none, and guess by names what pages and what only reads [default for
    /// packages, but not into specs/ of this workspace, and without guesses of what a spec had before]
    #[arg(long, conflicts_with = "ask")]
    fill: bool,

    /// Take facts only, and ask for everything else [default for single files]
    #[arg(long)]
    ask: bool,

    /// Print every line of the summary
    #[arg(long)]
    verbose: bool,
}

pub(crate) fn parse_site(text: &str) -> Result<Site, String> {
    match text {
        "intl" => Ok(Site::Intl),
        "cn" => Ok(Site::Cn),
        _ => Err("write intl (tencentcloud.com) or cn (cloud.tencent.com)".to_owned()),
    }
}

fn parse_version(text: &str) -> Result<String, String> {
    // It becomes a folder's name.
    if page::is_version(text) {
        Ok(text.to_owned())
    } else {
        Err("write a date, such as 2021-01-19".to_owned())
    }
}

/// The exit code when something was imported that a person has to decide about.
const CONTRADICTIONS: u8 = 3;

/// Gives what to print and how to end, or what is wrong.
pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let (packages, files): (Vec<&PathBuf>, Vec<&PathBuf>) =
        args.sources.iter().partition(|path| package::is_one(path));
    if !packages.is_empty() {
        return from_packages(args, &packages, &files);
    }
    if args.all || !args.service.is_empty() {
        return Err(
            "--all and --service choose from a package, and none is named\n  help: name a wheel \
             of tccli or tccli-intl-en, or a folder that one was unpacked into"
                .to_owned(),
        );
    }
    let summary = import(args).map_err(|wrong| format!("{wrong}\n\nnothing was written"))?;
    let code = if summary.has_contradictions() {
        ExitCode::from(CONTRADICTIONS)
    } else {
        ExitCode::SUCCESS
    };
    Ok((summary.to_string(), code))
}

fn from_packages(
    args: &Args,
    packages: &[&PathBuf],
    files: &[&PathBuf],
) -> Result<(String, ExitCode), String> {
    if let Some(file) = files
        .iter()
        .copied()
        .chain(&args.examples)
        .chain(&args.facts)
        .next()
    {
        return Err(format!(
            "{}: found a file beside a package\n  expected: packages only\n  help: import the \
             package first, then the file",
            files::shown(file)
        ));
    }
    let open = |path: &&PathBuf| package::Package::open(path, args.site);
    let packages = packages.iter().map(open).collect::<Result<Vec<_>, _>>()?;
    if args.all && args.out.is_none() {
        return Err(
            "--all writes thousands of files, and no folder is named for them\n  help: add --out FOLDER"
                .to_owned(),
        );
    }
    let wanted = match (args.all, args.service.as_slice()) {
        (true, _) => many::Wanted::All,
        (false, []) => return Err(many::undecided(&packages)),
        (false, named) => many::Wanted::Named(named),
    };
    many::run(&packages, &wanted, args)
}

/// The folder under which the specs are.
fn root(args: &Args) -> PathBuf {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("specs");
    args.out.clone().unwrap_or(specs)
}

/// Whether to fill in what nobody has said, or to ask for it.
fn how_to_fill(args: &Args, is_package: bool) -> run::Fill {
    // Every sentence in this workspace is our own.
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("specs");
    let is_ours = std::path::absolute(root(args)).is_ok_and(|root| root == specs);
    match (args.fill, is_package && !args.ask && !is_ours) {
        (true, _) => run::Fill::In,
        (false, true) => run::Fill::New,
        (false, false) => run::Fill::Ask,
    }
}

fn import(args: &Args) -> Result<Summary, String> {
    let sources = read(args)?;
    let target = target::find(&sources, args.version.as_deref(), &root(args))?;
    let known = Known::read(&target.folder)?;

    let run = Run::of(&sources, &known, &target, how_to_fill(args, false))?;
    let plan = run.plan();
    files::write(&target.folder, &plan)?;

    Ok(Summary {
        service: target.service.clone(),
        version: target.version.clone(),
        files: plan,
        subjects: run.subjects(),
        questions: run.questions(),
        inferred: run.inferred,
        unused: run.unused,
        outvoted: run.outvoted,
        verbose: args.verbose,
        sources,
    })
}

/// Reads every file, and complains of all that cannot be read at once.
fn read(args: &Args) -> Result<Vec<Source>, String> {
    let all = args.sources.iter().chain(&args.examples).chain(&args.facts);
    let mut sources: Vec<Source> = Vec::new();
    let mut complaints = Vec::new();
    for path in all {
        match source::read(path, args.site) {
            Ok(source) => sources.push(source),
            Err(complaint) => complaints.push(complaint),
        }
    }
    let wanted = [(&args.examples, Kind::Examples), (&args.facts, Kind::Facts)];
    for (path, kind) in wanted
        .iter()
        .flat_map(|(paths, kind)| paths.iter().map(|p| (p, *kind)))
    {
        if let Some(source) = sources
            .iter()
            .find(|s| s.path == *path && s.content.kind != kind)
        {
            let (is, wanted) = (source.content.kind.name(), kind.name());
            complaints.push(format!(
                "{}: found a {is}\n  expected: {wanted}, as --{wanted} says\n  help: check the \
                 file, or name it without --{wanted}",
                files::shown(path)
            ));
        }
    }
    sort(&mut sources);
    if complaints.is_empty() {
        Ok(sources)
    } else {
        Err(complaints.join("\n"))
    }
}

/// Whatever is taken first somewhere is so for a reason and not by the order of typing: the
/// mainland's are the originals.
fn sort(sources: &mut [Source]) {
    sources.sort_by(|a, b| {
        let rank = |source: &Source| (source.content.kind, source.content.site != Some(Site::Cn));
        rank(a).cmp(&rank(b)).then_with(|| a.path.cmp(&b.path))
    });
}
