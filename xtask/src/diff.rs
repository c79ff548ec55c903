//! `cargo xtask diff`: what differs between two definitions or specs, and what that means to those
//! who use the generated code.
//!
//! The way of a comparison: [`inputs`] finds the service versions that the arguments name and has them
//! read into a [`model`]; [`overlay`] puts a definition beside a spec on equal terms; [`compare`] finds
//! and judges each [`change`]; [`outcome`] gathers them, and [`text`] or [`json`] tells.

mod change;
mod compare;
mod definition;
mod inputs;
mod json;
mod model;
mod outcome;
mod overlay;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use mna_specs::Site;

use change::Verdict;
use outcome::Comparison;

use crate::import::parse_site;

/// Compare two definitions or specs, and say what each change means to users of the SDK
///
/// OLD and NEW are each a definition of the vendor (api.json), the folder of a service version's specs,
/// a folder of many of either, such as specs/ or the vendor's package unpacked, or a wheel of it. Where one is of specs and
/// the other a definition, only what a definition has is compared: actions, their status, names, types
/// and what is required. What people wrote stays out of it.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  cargo xtask diff old/api.json new/api.json
      what a newer definition would change
  cargo xtask diff specs/mna/2021-01-19 api.cn.json
      what an import of it would change; the file's name says which site it is of
  cargo xtask diff specs tccli_intl_en-3.1.193.1-py2.py3-none-any.whl --only-known
      the same for all services that the specs have, against a package of definitions
  cargo xtask diff ../released/specs specs --deny breaking
      fails if the specs of a release no longer compile for its users

Marks: ! breaking: some program no longer compiles
       + compatible: something is new, or happens otherwise at run time
       . docs only: no code changes
Verdicts: major for a breaking change, minor for a compatible one, patch for documentation, or
none. Of a version 0.x these are minor, patch, patch and none.

--json: {\"verdict\", \"verdict_below_1\", \"identical\": how many service versions do not differ,
  \"services\": [{\"service\", \"version\", \"verdict\", \"verdict_below_1\",
    \"counts\": {\"breaking\", \"compatible\", \"docs\"},
    \"changes\": [{\"subject\", \"what\", \"was\", \"now\", \"means\", \"effect\"}]}],
  \"unread\": [{\"service\", \"version\", \"why\"}]}
  services has those that differ. subject is an action, \"type X\", \"GetX, type Y\", \"service\" or
  \"service version\"; was and now are texts or null; effect is breaking, compatible or docs. The
  texts are for people and may change, and keys may be added: ask effect and verdict.

Exit codes: 0 compared, whatever differs, 1 something could not be read (the rest is shown),
2 wrong usage, 3 the verdict is at least what --deny says")]
pub(crate) struct Args {
    /// What there was
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// What there is now
    #[arg(value_name = "NEW")]
    new: PathBuf,

    /// Print JSON, in the shape that stands below
    #[arg(long)]
    json: bool,

    /// Exit with 3 if the verdict is at least this: breaking (the same as major), minor or patch
    #[arg(long, value_name = "LEVEL", value_parser = parse_level)]
    deny: Option<Verdict>,

    /// Leave out the service versions that OLD does not have
    #[arg(long)]
    only_known: bool,

    /// The site that definitions beside specs are of, where their names do not say: intl or cn
    #[arg(long, value_name = "SITE", value_parser = parse_site)]
    site: Option<Site>,
}

fn parse_level(text: &str) -> Result<Verdict, String> {
    match text {
        "breaking" | "major" => Ok(Verdict::Major),
        "minor" => Ok(Verdict::Minor),
        "patch" => Ok(Verdict::Patch),
        _ => Err("write breaking, major, minor or patch".to_owned()),
    }
}

/// The exit code when the verdict is one that was denied.
const DENIED: u8 = 3;

/// Gives what to print and how to end, or what is wrong.
pub(crate) fn run(args: &Args) -> Result<(String, ExitCode), String> {
    let (old, new) = (inputs::find(&args.old)?, inputs::find(&args.new)?);
    let pairs = outcome::pairs(old, new, args.only_known)?;
    let comparison = outcome::compare(pairs, args.site);
    let shown = if args.json {
        json::render(&comparison)
    } else {
        text::render(&comparison, text::Paint::for_stdout())
    };
    Ok((shown, exit_code(&comparison, args.deny)))
}

fn exit_code(comparison: &Comparison, deny: Option<Verdict>) -> ExitCode {
    if !comparison.unread.is_empty() {
        ExitCode::FAILURE
    } else if deny.is_some_and(|level| comparison.verdict() >= level) {
        ExitCode::from(DENIED)
    } else {
        ExitCode::SUCCESS
    }
}
