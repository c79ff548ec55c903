//! One service version: from what the sources say to the specs as they are to be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use mna_specs::{Action, DataType, Field, Service, Site, type_path};

use super::check::{self, Types};
use super::complaint::Complaint;
use super::facts::{ActionFacts, Kind, Source};
use super::files::{self, Known, Planned, State};
use super::fill::{self, Filled};
use super::infer::{self, NotInferable};
use super::merge::{self, ActionClaims, Notes, Reach, TypeClaims};
use super::open;
use super::report::Subject;
use super::sample::Sample;
use super::sites::Sites;
use super::target::Target;

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

/// What becomes of that which no source states as a fact, where the specs have nothing.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Fill {
    /// It is taken from the vendor's words, or guessed by names.
    In,
    /// So it is, but nothing is guessed of what the specs had before: a guess that somebody has taken
    /// away does not come back.
    New,
    /// It is asked for. Only what is named like a secret is taken for one.
    Ask,
}

/// One import: what is known, what the sources claim, and what becomes of it.
pub(super) struct Run<'a> {
    known: &'a Known,
    target: &'a Target,
    action_claims: BTreeMap<&'a str, ActionClaims<'a>>,
    type_claims: BTreeMap<&'a str, TypeClaims<'a>>,
    pub(super) service: Service,
    /// The actions after the import, of those that the sources name.
    pub(super) actions: BTreeMap<String, Action>,
    /// The shared types after the import, of those that the sources name.
    pub(super) types: BTreeMap<String, DataType>,
    action_notes: BTreeMap<String, (Notes, Reach)>,
    type_notes: BTreeMap<String, Notes>,
    /// What is only known from examples: a type's name and its members.
    pub(super) inferred: Vec<(String, String)>,
    /// Actions that a source names and no source describes.
    pub(super) unused: Vec<String>,
    /// In what pages' examples differ from data types that were described before.
    pub(super) outvoted: Vec<(PathBuf, Complaint)>,
    pub(super) filled: Filled,
}

impl<'a> Run<'a> {
    /// Everything that the specs say after the import, checked; nothing is written.
    ///
    /// # Errors
    ///
    /// What keeps the whole service version from being imported.
    pub(super) fn of(
        sources: &'a [Source],
        known: &'a Known,
        target: &'a Target,
        fill: Fill,
    ) -> Result<Run<'a>, String> {
        let mut run = Run::new(sources, known, target);
        run.check_pages(&Types::new())?;
        run.merge_actions();
        run.merge_types();
        run.infer_types()?;
        run.filled = fill::fill(
            &mut run.actions,
            &mut run.types,
            &run.action_claims,
            &run.type_claims,
            known,
            fill,
        );
        let types = run.all_types();
        run.outvoted = run.check_pages(&types)?;
        run.merge_examples(&types);
        run.check()?;
        Ok(run)
    }

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
            service: known.service.clone().unwrap_or_else(|| new_service(target)),
            actions: BTreeMap::new(),
            types: BTreeMap::new(),
            action_notes: BTreeMap::new(),
            type_notes: BTreeMap::new(),
            inferred: Vec::new(),
            unused,
            outvoted: Vec::new(),
            filled: Filled::default(),
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
        let before = self.sites_of_types(self.known.actions.values());
        let after = self.sites_of_types(self.all_actions());
        let (mut types, mut all_notes) = (BTreeMap::new(), BTreeMap::new());
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
                let notes = Notes {
                    left_out: vec!["a type that no action uses".to_owned()],
                    ..Notes::default()
                };
                all_notes.insert((*name).to_owned(), notes);
                continue;
            }
            let of = |sites: &BTreeMap<&str, Sites>| sites.get(*name).copied();
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
            all_notes.insert((*name).to_owned(), notes);
            types.insert((*name).to_owned(), spec);
        }
        (self.types, self.type_notes) = (types, all_notes);
    }

    /// The sites on which an action uses each type, directly or through other types.
    fn sites_of_types<'r>(
        &'r self,
        actions: impl Iterator<Item = &'r Action>,
    ) -> BTreeMap<&'r str, Sites> {
        let mut found: BTreeMap<&str, Sites> = BTreeMap::new();
        for action in actions {
            let sites = Sites::listed(&action.sites, Sites::BOTH);
            let fields = action.parameters.iter().chain(&action.response);
            let mut wanted: Vec<(&str, Sites)> =
                fields.filter_map(|f| named_on(f, sites)).collect();
            while let Some((name, sites)) = wanted.pop() {
                let its = found.entry(name).or_default();
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
        shown: &[(&Source, &Sample, &mna_specs::Json)],
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

    /// Every action after the import, those that no source names among them.
    fn all_actions(&self) -> impl Iterator<Item = &Action> {
        let untouched = self.known.actions.iter();
        let untouched = untouched.filter(|(name, _)| !self.actions.contains_key(*name));
        self.actions
            .values()
            .chain(untouched.map(|(_, action)| action))
    }

    /// Every data type after the import.
    fn all_types(&self) -> Types {
        let mut types = self.known.types.clone();
        types.extend(self.types.clone());
        types.extend(self.inline_types().map(|ty| (ty.name.clone(), ty.clone())));
        types
    }

    fn merge_examples(&mut self, types: &Types) {
        for (name, spec) in &mut self.actions {
            if let (Some(claims), Some((notes, reach))) = (
                self.action_claims.get(name.as_str()),
                self.action_notes.get_mut(name),
            ) {
                merge::examples(spec, claims, types, *reach, notes);
            }
        }
    }

    /// Whether the folder will hold what can be read again.
    fn check(&self) -> Result<(), String> {
        let mut shared = self.known.types.clone();
        shared.extend(self.types.clone());
        mna_specs::check(&self.service, &shared, self.all_actions()).map_err(|flaw| {
            let at = if flaw.pointer.is_empty() {
                "/"
            } else {
                &flaw.pointer
            };
            format!(
                "{}: with this import the file would not be a valid spec: {at}: {}\n  help: {}; do so \
                 in this file, then import again (if there is none yet, one that holds service, \
                 version, action and this one field will do)",
                files::shown(&self.target.folder.join(flaw.file)),
                flaw.message,
                flaw.help
            )
        })
    }

    /// The files, as they are to be.
    pub(super) fn plan(&self) -> Vec<Planned> {
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
            &self.service,
            self.known.service.as_ref(),
        ));
        plan
    }

    /// What only a person can add.
    pub(super) fn questions(&self) -> open::Questions {
        let service = &self.service;
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
    pub(super) fn subjects(&self) -> Vec<Subject> {
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
