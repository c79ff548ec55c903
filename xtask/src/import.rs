//! `cargo xtask import`: from a documentation page to spec files.
//!
//! Facts are taken from the page; words, units, names and judgements are written by people, are
//! kept, and are never taken from the page. Either every file is written or none.

mod check;
mod complaint;
mod facts;
mod files;
mod infer;
mod merge;
mod open;
mod page;
mod report;

use std::path::{Path, PathBuf};

use mna_specs::{Json, Service, type_path};

use check::Types;
use complaint::Complaint;
use facts::{Facts, FieldFact, Sample};
use files::{Known, Planned, State};
use infer::NotInferable;
use report::Summary;

/// Writes or updates the spec of an action from its documentation page.
///
/// The page is plain text: open it in a browser, select all of it, and paste it into a file. Facts
/// (names, types, error codes, the rate limit, examples) go into the spec. Descriptions, units and
/// other things that need a person are kept where the spec has them; where it does not, the summary
/// lists them with the vendor's words beside them, to be said better.
///
/// If the page is cut off, contradicts itself or is of another kind, nothing is written.
#[derive(clap::Args)]
#[command(after_help = "Example:
  cargo xtask import ~/GetDevices.txt
      writes specs/mna/2021-01-19/GetDevices.json and the data types it names
  cargo xtask import ~/GetDevices.txt --out my-specs
      the same under my-specs/mna/2021-01-19/

Exit code: 0 done or unchanged, 1 nothing could be imported, 2 wrong usage")]
pub(crate) struct Args {
    /// The page's text, in UTF-8
    #[arg(value_name = "PAGE.TXT")]
    page: PathBuf,

    /// Folder under which the files land, in SERVICE/VERSION/ [default: specs/ of this workspace]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// Gives what to print, or what is wrong.
pub(crate) fn run(args: &Args) -> Result<String, String> {
    let summary = import(args).map_err(|wrong| format!("{wrong}\n\nnothing was written"))?;
    Ok(summary.to_string())
}

fn import(args: &Args) -> Result<Summary, String> {
    let in_page = |complaints: Vec<Complaint>| {
        let texts: Vec<_> = complaints.iter().map(|c| c.in_file(&args.page)).collect();
        texts.join("\n")
    };
    let text = read_text(&args.page)?;
    let facts = page::read(&text).map_err(|complaint| in_page(vec![complaint]))?;
    check::examples(&facts, &Types::new()).map_err(in_page)?;

    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("specs");
    let folder = args
        .out
        .as_ref()
        .unwrap_or(&specs)
        .join(&facts.service)
        .join(&facts.version);
    let known = Known::read(&folder, &facts.action)?;
    let settled = settle_types(&facts, &known, &folder).map_err(in_page)?;
    let outvoted = check::examples(&facts, &settled.types).map_err(in_page)?;

    let mut action = known.action.clone().unwrap_or_else(|| merge::empty(&facts));
    let notes = merge::action(&mut action, &facts, &settled.types);
    let service = known.service.clone().unwrap_or_else(|| new_service(&facts));

    let mut plan = vec![
        Planned::action(&folder, &action, known.action.as_ref(), notes.changes),
        Planned::service(&folder, &service, known.service.as_ref()),
    ];
    plan.extend(settled.files);
    files::validate(&folder, &plan, &facts.action)?;
    files::write(&plan)?;

    Ok(Summary {
        page: args.page.clone(),
        inferred: settled.inferred,
        kept: notes.kept,
        outvoted,
        open: open::questions(&facts, &action, &service, &settled.types, &known),
        facts,
        files: plan,
    })
}

fn read_text(page: &Path) -> Result<String, String> {
    let bytes = std::fs::read(page)
        .map_err(|error| format!("{}: cannot be read: {error}", page.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let complaint = Complaint::new(
            1 + valid.iter().filter(|byte| **byte == b'\n').count(),
            "bytes that are no UTF-8 text",
            "the documentation page of one action, as plain text in UTF-8",
            "paste the page into an editor and save it as UTF-8",
        );
        complaint.in_file(page)
    })
}

/// A service of which only the names are known. Its hosts are the usual ones: that goes unsaid.
fn new_service(facts: &Facts) -> Service {
    Service {
        schema: Some("../../schema/service.json".to_owned()),
        service: facts.service.clone(),
        version: facts.version.clone(),
        title: facts.service.to_uppercase(),
        ..Service::default()
    }
}

/// The data types after the import.
struct Settled {
    /// All that the spec can name.
    types: Types,
    /// The files of those that the page names.
    files: Vec<Planned>,
    /// What is only known from examples: a type's name and its members.
    inferred: Vec<(String, String)>,
}

/// Infers the data types that nobody has described; those that exist win.
fn settle_types(facts: &Facts, known: &Known, folder: &Path) -> Result<Settled, Vec<Complaint>> {
    let mut settled = Settled {
        types: known.types.clone(),
        files: Vec::new(),
        inferred: Vec::new(),
    };
    let mut complaints = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for field in facts.parameters.iter().chain(&facts.response) {
        let Some(name) = field.ty.named().filter(|name| !done.contains(name)) else {
            continue;
        };
        done.push(name);
        if known.has_inline(name) {
            continue;
        }
        let shown = infer::shown(name, facts);
        let values: Vec<_> = shown.iter().map(|(_, value)| *value).collect();
        let outcome = match known.types.get(name) {
            None => infer::data_type(name, &facts.action, &values).map(|ty| (ty, State::New)),
            Some(ty) => {
                let mut ty = ty.clone();
                // What a person or a definition has described does not grow by itself.
                let changes = match ty.inferred_from {
                    Some(_) => infer::extend(&mut ty, &values),
                    None => Ok(Vec::new()),
                };
                changes.map(|changes| (ty, State::of(changes)))
            }
        };
        match outcome {
            Ok((ty, state)) => {
                if ty.inferred_from.is_some() {
                    let members: Vec<_> = ty
                        .fields
                        .iter()
                        .map(|f| format!("{} {}", f.name, f.ty))
                        .collect();
                    settled.inferred.push((name.to_owned(), members.join(", ")));
                }
                settled.files.push(Planned::data_type(folder, &ty, state));
                settled.types.insert(name.to_owned(), ty);
            }
            Err(why) => complaints.push(not_inferable(field, name, &why, &shown, folder)),
        }
    }
    if complaints.is_empty() {
        Ok(settled)
    } else {
        Err(complaints)
    }
}

fn not_inferable(
    field: &FieldFact,
    name: &str,
    why: &NotInferable,
    shown: &[(&Sample, &Json)],
    folder: &Path,
) -> Complaint {
    let (line, place) = match &why.member {
        Some(member) => {
            let mut with_it = shown
                .iter()
                .filter(|(_, value)| value.get(member).is_some());
            let line = with_it.next().map(|(sample, _)| sample.line_of(member));
            (line.unwrap_or(field.line), format!("{name}.{member}"))
        }
        None => (field.line, name.to_owned()),
    };
    let file = files::shown(&type_path(folder, name));
    Complaint::new(
        line,
        format!("the data type {name}, which cannot be inferred"),
        format!("examples that tell its members; {place}: {}", why.reason),
        format!("describe {name} in {file} by hand, then import again"),
    )
}
