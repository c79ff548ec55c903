//! `cargo xtask new-api`: a crate for a product, from the vendor's definitions.
//!
//! The crate is written beside its place and renamed, so that there is all of it or nothing. [`place`] says
//! where it goes and what depends on that, [`first`] which action to show first, [`mod@write`] makes the files.

mod first;
mod place;
mod write;

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use mna_specs::{ServiceSpec, Site};

use crate::codegen;
use crate::expand;
use crate::import::{One, OneSource, one, parse_site};
use first::First;
use place::Place;

/// Make a crate for a product of Tencent Cloud
///
/// With its specs, client, documentation, example and tests, from the vendor's package: the wheel of tccli
/// or tccli-intl-en, or a folder that one was unpacked into. Several are put together.
///
/// The crate is `SERVICE-api` and a member of this workspace. With --path it is a crate of its own, anywhere.
/// It has the newest version of the product unless one is named. Its descriptions are the vendor's words,
/// and it says that it is not to be published; with --ask, it has facts only.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo xtask new-api cvm --from tccli_intl_en-3.1.193.1-py2.py3-none-any.whl
      makes cvm-api/ beside mna-api/
  cargo xtask new-api tke/2018-05-25 --from tccli_intl_en-*.whl tccli-*.whl --path ~/tke-api
      makes a crate of its own of an older version, as both sites have it

A package: pip download --no-deps tccli-intl-en

Exit codes: 0 made, 1 nothing was made, 2 wrong usage")]
pub(crate) struct Args {
    /// The product, by its id or its folder in the package, such as cvm or tke/2018-05-25
    #[arg(value_name = "SERVICE[/VERSION]")]
    service: String,

    /// The vendor's packages
    #[arg(long, value_name = "PACKAGE", required = true, num_args = 1..)]
    from: Vec<PathBuf>,

    /// The folder of the crate [default: `SERVICE-api` in this workspace]
    #[arg(long, value_name = "FOLDER")]
    path: Option<PathBuf>,

    /// The site that the packages are of, if they do not say it: intl or cn
    #[arg(long, value_name = "SITE", value_parser = parse_site)]
    site: Option<Site>,

    /// Take facts only: no descriptions, and no guesses of what pages and what only reads
    #[arg(long)]
    ask: bool,

    /// The workspace
    #[arg(long, value_name = "FOLDER", hide = true, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/.."))]
    root: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let started = started();
    let summary = make(args, started).map_err(|wrong| format!("{wrong}\n\nnothing was made"))?;
    Ok((summary, ExitCode::SUCCESS))
}

/// Everything that the files of the crate are made of.
struct Product<'a> {
    one: &'a One,
    title: String,
    /// Whether the descriptions are the vendor's.
    has_words: bool,
    first: Option<First>,
    /// An action that requires something.
    missing: Option<String>,
}

fn make(args: &Args, started: Instant) -> Result<String, String> {
    progress(started, "reading the packages");
    let source = OneSource {
        packages: &args.from,
        site: args.site,
        service: &args.service,
    };
    let mut place = None;
    let one = one(&source, !args.ask, |service, version| {
        let found = Place::find(args, service, version)?;
        let specs = found.scratch.path().join("specs");
        place = Some(found);
        progress(started, &format!("importing {service} {version}"));
        Ok(specs)
    })?;
    let place = place.ok_or("no place was found")?;
    let krate = place.scratch.path();

    progress(
        started,
        &format!("writing {} for {} actions", place.name, one.actions),
    );
    let folder = krate.join("specs").join(&one.service).join(&one.version);
    let service = ServiceSpec::load(&folder).map_err(|problem| problem.to_string())?;
    let specs = expand::load_actions(&service)?;
    let module = format!("{}::actions", place.crate_name());
    let product = Product {
        title: service.service.title.clone(),
        has_words: !args.ask,
        first: first::choose(&specs, &module)?,
        missing: first::that_requires_something(&specs),
        one: &one,
    };
    write::files(krate, &place, &product)?;
    codegen::bring_up_to_date(krate)?;
    format_sources(krate);
    let place = place.settle()?;
    if place.is_member {
        progress(started, "adding it to the workspace");
        place.join_workspace()?;
    }
    let has_lock = place.lock();
    Ok(summary(&place, &product, has_lock))
}

/// As `cargo fmt` would have it, where there is one.
fn format_sources(krate: &Path) {
    let sources = ["src/lib.rs", "tests/emulator/main.rs"].map(|path| krate.join(path));
    let examples = std::fs::read_dir(krate.join("examples"));
    let examples = examples.into_iter().flatten().flatten().map(|it| it.path());
    let _ = Command::new("rustfmt")
        .args(["--edition", "2024", "--quiet"])
        .args(sources)
        .args(examples)
        .output();
}

fn summary(place: &Place, product: &Product<'_>, has_lock: bool) -> String {
    let Product { one, title, .. } = product;
    let from = one.from.iter();
    let from = from.map(|(path, site)| format!("{} ({})", path.display(), site.as_str()));
    let mut text = format!(
        "made {}: {title} {}, {} actions and {} data types, from {}\n",
        place.shown,
        one.version,
        one.actions,
        one.types,
        from.collect::<Vec<_>>().join(" and ")
    );
    if !one.others.is_empty() {
        let others: Vec<_> = one
            .others
            .iter()
            .map(|version| format!("{}/{version}", one.service))
            .collect();
        let _ = writeln!(text, "  other versions: {}", others.join(", "));
    }
    if product.has_words {
        let _ = writeln!(
            text,
            "  guessed by names: {} actions only read, {} page, {} fields are secrets; \"guessed\" in a spec \
             says so until somebody has checked it",
            one.reads, one.pages, one.secrets
        );
        let _ = writeln!(
            text,
            "  its descriptions are the vendor's words: {}",
            match place.is_member {
                true =>
                    "they must not be published with this workspace, and Cargo.toml says \
                     `publish = false`; --ask leaves them out",
                false => "Cargo.toml says `publish = false`, which is yours to decide",
            }
        );
    } else {
        text += "  facts only: nothing is described, no list is known to page, and nothing to only read\n";
    }
    if one.contradictions > 0 {
        let _ = writeln!(
            text,
            "  the packages contradict each other in {} places; to see them:\n    cargo xtask import {} \
             --service {}/{} --out {}/specs{}",
            one.contradictions,
            place.packages.join(" "),
            one.service,
            one.version,
            place.shown.trim_end_matches('/'),
            if product.has_words { "" } else { " --ask" },
        );
    }
    if !has_lock {
        text +=
            "  Cargo.lock could not be brought up to date without a network: cargo will do so\n";
    }
    let (at, package) = match place.is_member {
        true => (String::new(), format!(" -p {}", place.name)),
        false => (format!("  cd {}\n", place.shown), String::new()),
    };
    let _ = write!(text, "\nnext:\n{at}  cargo test{package}\n");
    if let Some(example) = product.first.as_ref().and_then(First::example) {
        let _ = writeln!(
            text,
            "  cargo run{package} --example {}_{example}",
            one.service
        );
    }
    let _ = writeln!(text, "  cargo doc{package} --no-deps --open");
    text
}

/// For people who wait: what is being done, once it takes longer than one notices.
fn progress(started: Instant, what: &str) {
    if std::io::stderr().is_terminal() {
        eprintln!("[{:.1} s] {what}", started.elapsed().as_secs_f64());
    }
}

#[allow(clippy::disallowed_methods)] // How long it takes is the machine's time.
fn started() -> Instant {
    Instant::now()
}
