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
mod examples;
mod facts;
mod facts_file;
mod files;
mod infer;
mod join;
mod merge;
mod open;
mod page;
mod prose;
mod recognise;
mod report;
mod rust_names;
mod sample;
mod sites;
mod source;
mod target;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use mna_specs::{Action, DataType, Field, Service, Site, type_path};

use check::Types;
use complaint::Complaint;
use facts::{ActionFacts, Kind, Source};
use files::{Known, Planned, State};
use infer::NotInferable;
use merge::{ActionClaims, Notes, Reach, TypeClaims};
use report::{Subject, Summary};
use sites::Sites;
use target::Target;

/// Writes or updates specs from the vendor's definitions and documentation pages.
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
  cargo xtask import ~/DataTypes.txt ~/GetDevices.md --out my-specs --verbose
      the same for pages, under my-specs/mna/2021-01-19/, with every line of the summary

Exit codes: 0 done or unchanged, 1 nothing could be imported, 2 wrong usage,
3 imported, but sources contradict each other or the specs: a person has to decide")]
pub(crate) struct Args {
    /// Definitions, examples, facts and pages, in UTF-8
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

    /// Print every line of the summary
    #[arg(long)]
    verbose: bool,
}

fn parse_site(text: &str) -> Result<Site, String> {
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
    let summary = import(args).map_err(|wrong| format!("{wrong}\n\nnothing was written"))?;
    let code = if summary.has_contradictions() {
        ExitCode::from(CONTRADICTIONS)
    } else {
        ExitCode::SUCCESS
    };
    Ok((summary.to_string(), code))
}

fn import(args: &Args) -> Result<Summary, String> {
    let sources = read(args)?;
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("specs");
    let root = args.out.as_ref().unwrap_or(&specs);
    let target = target::find(&sources, args.version.as_deref(), root)?;
    let known = Known::read(&target.folder)?;

    let mut run = Run::new(&sources, &known, &target);
    run.check_pages(&Types::new())?;
    run.merge_actions();
    run.merge_types();
    run.infer_types()?;
    let outvoted = run.check_pages(&run.all_types())?;
    run.merge_examples();

    let service = known
        .service
        .clone()
        .unwrap_or_else(|| new_service(&target));
    let plan = run.plan(&service);
    files::validate(
        &target.folder,
        &plan,
        run.actions.keys().map(String::as_str),
    )?;
    files::write(&plan)?;

    let questions = run.questions(&service);
    Ok(Summary {
        service: target.service.clone(),
        version: target.version.clone(),
        files: plan,
        subjects: run.subjects(),
        inferred: run.inferred,
        unused: run.unused,
        outvoted,
        questions,
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
    // Whatever is taken first somewhere is so for a reason and not by the order of typing: the
    // mainland's are the originals.
    sources.sort_by(|a, b| {
        let rank = |source: &Source| (source.content.kind, source.content.site != Some(Site::Cn));
        rank(a).cmp(&rank(b)).then_with(|| a.path.cmp(&b.path))
    });
    if complaints.is_empty() {
        Ok(sources)
    } else {
        Err(complaints.join("\n"))
    }
}

/// A service of which only the names are known. Its hosts are the usual ones: that goes unsaid.
fn new_service(target: &Target) -> Service {
    Service {
        schema: Some("../../schema/service.json".to_owned()),
        service: target.service.clone(),
        version: target.version.clone(),
        title: target.service.to_uppercase(),
        ..Service::default()
    }
}

/// One import: what is known, what the sources claim, and what becomes of it.
struct Run<'a> {
    known: &'a Known,
    target: &'a Target,
    action_claims: BTreeMap<&'a str, ActionClaims<'a>>,
    type_claims: BTreeMap<&'a str, TypeClaims<'a>>,
    /// The actions after the import, of those that the sources name.
    actions: BTreeMap<String, Action>,
    /// The shared types after the import, of those that the sources name.
    types: BTreeMap<String, DataType>,
    action_notes: BTreeMap<String, (Notes, Reach)>,
    type_notes: BTreeMap<String, Notes>,
    /// What is only known from examples: a type's name and its members.
    inferred: Vec<(String, String)>,
    /// Actions that a source names and no source describes.
    unused: Vec<String>,
}

impl<'a> Run<'a> {
    fn new(sources: &'a [Source], known: &'a Known, target: &'a Target) -> Run<'a> {
        let mut action_claims: BTreeMap<&str, ActionClaims<'_>> = BTreeMap::new();
        let mut type_claims: BTreeMap<&str, TypeClaims<'_>> = BTreeMap::new();
        for source in sources {
            for facts in &source.content.actions {
                action_claims
                    .entry(&facts.name)
                    .or_default()
                    .push((source, facts));
            }
            for facts in &source.content.types {
                type_claims
                    .entry(&facts.name)
                    .or_default()
                    .push((source, facts));
            }
        }
        // Error codes alone make no action.
        let mut unused = Vec::new();
        action_claims.retain(|name, claims| {
            let described = claims.iter().any(|(_, facts)| facts.tables.is_some());
            let kept = described || known.actions.contains_key(*name);
            if !kept {
                unused.push((*name).to_owned());
            }
            kept
        });
        Run {
            known,
            target,
            action_claims,
            type_claims,
            actions: BTreeMap::new(),
            types: BTreeMap::new(),
            action_notes: BTreeMap::new(),
            type_notes: BTreeMap::new(),
            inferred: Vec::new(),
            unused,
        }
    }

    /// Compares the examples of pages with their tables, and gives what can be tolerated.
    fn check_pages(&self, types: &Types) -> Result<Vec<(PathBuf, Complaint)>, String> {
        let mut tolerated = Vec::new();
        let mut fatal = Vec::new();
        for (source, facts) in self.pages() {
            let path = &source.path;
            match check::examples(facts, types) {
                Ok(complaints) => {
                    tolerated.extend(complaints.into_iter().map(|c| (path.clone(), c)))
                }
                Err(complaints) => fatal.extend(complaints.iter().map(|c| c.in_file(path))),
            }
        }
        if fatal.is_empty() {
            Ok(tolerated)
        } else {
            Err(fatal.join("\n"))
        }
    }

    fn pages(&self) -> ActionClaims<'a> {
        let claims = self.action_claims.values().flatten();
        claims
            .filter(|(source, _)| source.content.kind == Kind::Page)
            .copied()
            .collect()
    }

    fn merge_actions(&mut self) {
        for (name, claims) in &self.action_claims {
            let known = self.known.actions.get(*name);
            let new = || merge::empty(&self.target.service, &self.target.version, name);
            let mut spec = known.cloned().unwrap_or_else(new);
            let noted = merge::action(known, &mut spec, claims, &self.known.types);
            self.action_notes.insert((*name).to_owned(), noted);
            self.actions.insert((*name).to_owned(), spec);
        }
    }

    fn merge_types(&mut self) {
        let before = self.sites_of_types(&self.known.actions);
        let mut actions = self.known.actions.clone();
        actions.extend(self.actions.clone());
        let after = self.sites_of_types(&actions);
        for (name, claims) in &self.type_claims {
            let known = self.known.types.get(*name);
            // A definition may have types that none of its actions uses: these are not taken.
            let is_used = |source: &Source| match source.content.site {
                Some(site) if source.content.kind == Kind::Definition => {
                    after.get(*name).is_some_and(|sites| sites.has(site))
                }
                _ => true,
            };
            let mut claims = claims.clone();
            claims.retain(|(source, _)| is_used(source));
            if claims.is_empty() {
                let notes = self.type_notes.entry((*name).to_owned()).or_default();
                notes.left_out.push("a type that no action uses".to_owned());
                continue;
            }
            let of = |sites: &BTreeMap<String, Sites>| sites.get(*name).copied();
            let reach = of(&after).map(|after| Reach {
                before: known.and(of(&before)).unwrap_or_default(),
                after,
            });
            let mut spec = known.cloned().unwrap_or_else(|| DataType {
                schema: Some("../../../schema/type.json".to_owned()),
                name: (*name).to_owned(),
                ..DataType::default()
            });
            let notes = merge::data_type(known, &mut spec, &claims, reach, &self.known.types);
            self.type_notes.insert((*name).to_owned(), notes);
            self.types.insert((*name).to_owned(), spec);
        }
    }

    /// The sites on which an action uses each type, directly or through other types.
    fn sites_of_types(&self, actions: &BTreeMap<String, Action>) -> BTreeMap<String, Sites> {
        let mut found: BTreeMap<String, Sites> = BTreeMap::new();
        for action in actions.values() {
            let sites = Sites::listed(&action.sites, Sites::BOTH);
            let fields = action.parameters.iter().chain(&action.response);
            let mut wanted: Vec<(&str, Sites)> =
                fields.filter_map(|f| named_on(f, sites)).collect();
            while let Some((name, sites)) = wanted.pop() {
                let its = found.entry(name.to_owned()).or_default();
                if its.covers(sites) {
                    continue;
                }
                *its = its.with(sites);
                let known = self.known.types.get(name).into_iter();
                let fields = known.flat_map(|ty| &ty.fields);
                wanted.extend(fields.filter_map(|f| named_on(f, sites)));
                for (source, facts) in self.type_claims.get(name).into_iter().flatten() {
                    let site: Sites = source.content.site.into_iter().collect();
                    let sites = if site.is_empty() {
                        sites
                    } else {
                        sites.and(site)
                    };
                    let named = facts.fields.iter().filter_map(|fact| fact.ty.named());
                    wanted.extend(named.map(|name| (name, sites)));
                }
            }
        }
        found
    }

    /// Infers, from pages' examples, the data types that nobody has described.
    fn infer_types(&mut self) -> Result<(), String> {
        let pages = self.pages();
        let mut named: BTreeMap<&str, (&Source, &ActionFacts, usize)> = BTreeMap::new();
        for (source, facts) in &pages {
            for field in facts.parameters().iter().chain(facts.response()) {
                if let (Some(name), Some(line)) = (field.ty.named(), field.line) {
                    named.entry(name).or_insert((source, facts, line));
                }
            }
        }
        let mut complaints = Vec::new();
        for (name, (source, facts, line)) in named {
            let known = self.known.types.get(name);
            let has_inline = self.inline_types().any(|ty| ty.name == name);
            // What a person or a source has described does not grow by itself.
            let is_described = known.is_some_and(|ty| ty.inferred_from.is_none());
            if self.types.contains_key(name) || has_inline || is_described {
                continue;
            }
            let shown = infer::shown(name, &pages);
            let values: Vec<_> = shown.iter().map(|(_, _, value)| *value).collect();
            let inferred = match known {
                None => infer::data_type(name, &facts.name, &values).map(|ty| (ty, Vec::new())),
                Some(ty) => {
                    let mut ty = ty.clone();
                    infer::extend(&mut ty, &values).map(|changes| (ty, changes))
                }
            };
            match inferred {
                Ok((ty, changes)) => {
                    let members = ty.fields.iter().map(|f| format!("{} {}", f.name, f.ty));
                    let members: Vec<_> = members.collect();
                    self.inferred.push((name.to_owned(), members.join(", ")));
                    let notes = Notes {
                        changes,
                        ..Notes::default()
                    };
                    self.type_notes.insert(name.to_owned(), notes);
                    self.types.insert(name.to_owned(), ty);
                }
                Err(why) => {
                    complaints.push(self.not_inferable(source, line, name, &why, &shown));
                }
            }
        }
        if complaints.is_empty() {
            Ok(())
        } else {
            Err(complaints.join("\n"))
        }
    }

    fn not_inferable(
        &self,
        source: &Source,
        line: usize,
        name: &str,
        why: &NotInferable,
        shown: &[(&Source, &sample::Sample, &mna_specs::Json)],
    ) -> String {
        let mut at = (source, line);
        let mut place = name.to_owned();
        if let Some(member) = &why.member {
            let mut with_it = shown
                .iter()
                .filter(|(_, _, value)| value.get(member).is_some());
            if let Some((source, sample, _)) = with_it.next() {
                at = (source, sample.line_of(member));
            }
            place = format!("{name}.{member}");
        }
        let file = files::shown(&type_path(&self.target.folder, name));
        let complaint = Complaint::new(
            at.1,
            format!("the data type {name}, which cannot be inferred"),
            format!("examples that tell its members; {place}: {}", why.reason),
            format!(
                "import the page \"Data Types\" or a definition with it, or describe {name} in \
                 {file} by hand"
            ),
        );
        complaint.in_file(&at.0.path)
    }

    fn inline_types(&self) -> impl Iterator<Item = &DataType> {
        self.actions.values().flat_map(|action| &action.types)
    }

    /// Every data type after the import.
    fn all_types(&self) -> Types {
        let mut types = self.known.types.clone();
        types.extend(self.types.clone());
        types.extend(self.inline_types().map(|ty| (ty.name.clone(), ty.clone())));
        types
    }

    fn merge_examples(&mut self) {
        let types = self.all_types();
        for (name, spec) in &mut self.actions {
            if let (Some(claims), Some((notes, reach))) = (
                self.action_claims.get(name.as_str()),
                self.action_notes.get_mut(name),
            ) {
                merge::examples(spec, claims, &types, *reach, notes);
            }
        }
    }

    fn plan(&self, service: &Service) -> Vec<Planned> {
        let folder = &self.target.folder;
        let mut plan = Vec::new();
        for (name, action) in &self.actions {
            let changes = self
                .action_notes
                .get(name)
                .map(|(notes, _)| notes.changes.clone());
            let known = self.known.actions.get(name);
            plan.push(Planned::action(
                folder,
                action,
                known,
                changes.unwrap_or_default(),
            ));
        }
        for (name, ty) in &self.types {
            let state = match self.known.types.get(name) {
                None => State::New,
                Some(known) if known == ty => State::Unchanged,
                Some(_) => {
                    let changes = self.type_notes.get(name).map(|notes| notes.changes.clone());
                    State::Updated(changes.unwrap_or_default())
                }
            };
            plan.push(Planned::data_type(folder, ty, state));
        }
        plan.push(Planned::service(
            folder,
            service,
            self.known.service.as_ref(),
        ));
        plan
    }

    fn questions(&self, service: &Service) -> open::Questions {
        let mut open = open::Questions::default();
        let claims = self.action_claims.values().flatten();
        let hosts: Vec<_> = claims
            .filter_map(|(source, facts)| Some((source.content.site?, facts.host.as_deref()?)))
            .collect();
        open::about_service(service, &hosts, &mut open);
        let with_claims = || {
            let actions = self.actions.iter();
            actions
                .filter_map(|(name, action)| Some((action, self.action_claims.get(name.as_str())?)))
        };
        for (action, claims) in with_claims() {
            let is_new = !self.known.actions.contains_key(&action.action);
            open::about_action(action, is_new, claims, &mut open);
        }
        let (pages, types) = (self.pages(), self.all_types());
        for name in self.used_types(&types) {
            let claims = self.type_claims.get(name).map_or(&[][..], Vec::as_slice);
            if let Some(ty) = types.get(name) {
                open::about_type(ty, claims, &pages, &mut open);
            }
        }
        open::about_errors(with_claims(), service, &mut open);
        open
    }

    /// The types that the sources describe or an action of this import names.
    fn used_types<'t>(&'t self, types: &'t Types) -> BTreeSet<&'t str> {
        let fields = self
            .actions
            .values()
            .flat_map(|a| a.parameters.iter().chain(&a.response));
        let named = fields.filter_map(|field| field.ty.named());
        let described = self.types.keys().map(String::as_str);
        named
            .chain(described)
            .filter(|name| types.contains_key(*name))
            .collect()
    }

    /// What the merge noted, by action and type, and what definitions no longer have.
    fn subjects(&self) -> Vec<Subject> {
        let actions = self
            .action_notes
            .iter()
            .map(|(name, (notes, _))| (name, notes));
        let noted = actions.chain(&self.type_notes);
        let mut subjects: Vec<Subject> = noted
            .map(|(name, notes)| Subject::new(name, notes))
            .collect();
        for (name, action) in &self.known.actions {
            let on = Sites::listed(&action.sites, Sites::BOTH);
            let gone = self.defined().filter(|site| on.has(*site)).filter(|site| {
                let claims = self.action_claims.get(name.as_str()).into_iter().flatten();
                let mut described = claims.filter(|(_, facts)| facts.tables.is_some());
                !described.any(|(source, _)| source.content.site == Some(*site))
            });
            let gone: Vec<_> = gone
                .map(|site| format!("the whole action, on {}", site.as_str()))
                .collect();
            if !gone.is_empty() {
                subjects.push(Subject::gone(name, gone));
            }
        }
        subjects
    }

    /// The sites of which a definition lists every action.
    fn defined(&self) -> impl Iterator<Item = Site> {
        let sources = self
            .action_claims
            .values()
            .flatten()
            .map(|(source, _)| *source);
        let definitions = sources.filter(|source| source.content.kind == Kind::Definition);
        let sites: Sites = definitions
            .filter_map(|source| source.content.site)
            .collect();
        [Site::Intl, Site::Cn]
            .into_iter()
            .filter(move |site| sites.has(*site))
    }
}

/// The data type that the field names, and on which of `sites` it does.
fn named_on(field: &Field, sites: Sites) -> Option<(&str, Sites)> {
    let on = Sites::listed(&field.sites, sites);
    Some((field.ty.named()?, on.and(sites)))
}
