//! New facts into a spec that people have worked on.
//!
//! Names, types, whether something is required, sites, the rate limit, the list of error codes and
//! the examples follow the sources. Words, units, Rust names, limits and judgements are left alone.
//! What the sources no longer have stays and is reported.

use std::fmt;

use mna_specs::{
    Action, Basis, DataType, ErrorCode, Example, Field, RateLimit, Status, TypeRef, check_example,
};

use super::check::Types;
use super::facts::{ActionFacts, FieldFact, Kind, Source, TypeFacts};
use super::files::shown;
use super::join::{self, Claim, Verdict};
use super::rust_names::{self, Place};
use super::sample::same_request;
use super::sites::Sites;

/// What the merge of one action or type did.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) changes: Vec<String>,
    /// What stands in the spec and no longer in the sources.
    pub(crate) gone: Vec<String>,
    /// Where the sources contradict each other or the spec.
    pub(crate) contradictions: Vec<String>,
    /// Examples with which the spec has no use.
    pub(crate) left_out: Vec<String>,
    /// What is good to know and needs nothing done.
    pub(crate) remarks: Vec<String>,
}

impl Notes {
    /// Takes note of the verdict on `what`, and gives the value to write, if there is one.
    fn verdict<T: fmt::Display>(
        &mut self,
        what: &str,
        verdict: Verdict<T>,
        was: Option<&T>,
    ) -> Option<T> {
        match verdict {
            Verdict::Keep => None,
            Verdict::Take(value) => {
                if let Some(was) = was {
                    self.changes.push(format!("{what}: {value}, was {was}"));
                }
                Some(value)
            }
            Verdict::Disputed { first, who } => {
                let kept = if was.is_some() {
                    "the spec's stays".to_owned()
                } else {
                    format!("{first} is taken for now")
                };
                self.contradictions.push(format!("{what}: {who}; {kept}"));
                was.is_none().then_some(first)
            }
        }
    }
}

/// What all sources say about one action, the mainland's definition first.
pub(crate) type ActionClaims<'a> = Vec<(&'a Source, &'a ActionFacts)>;
/// What all sources say about one data type.
pub(crate) type TypeClaims<'a> = Vec<(&'a Source, &'a TypeFacts)>;

/// The sites of an action or a type.
#[derive(Clone, Copy)]
pub(crate) struct Reach {
    /// Those that the spec knew of; none if it is new.
    pub(crate) before: Sites,
    pub(crate) after: Sites,
}

/// The spec of an action that has none yet, before the merge.
pub(crate) fn empty(service: &str, version: &str, name: &str) -> Action {
    Action {
        schema: Some("../../schema/action.json".to_owned()),
        service: service.to_owned(),
        version: version.to_owned(),
        action: name.to_owned(),
        ..Action::default()
    }
}

/// Merges all but the examples. `known` is what the spec said, if there was one; `types` are the
/// data types of the specs.
pub(crate) fn action(
    known: Option<&Action>,
    spec: &mut Action,
    claims: &ActionClaims<'_>,
    types: &Types,
) -> (Notes, Reach) {
    let mut notes = Notes::default();
    let describing: ActionClaims<'_> = claims
        .iter()
        .filter(|(_, facts)| facts.tables.is_some())
        .copied()
        .collect();
    let on: Sites = describing
        .iter()
        .filter_map(|(s, _)| s.content.site)
        .collect();
    let before = known.map_or(Sites::default(), |spec| {
        Sites::listed(&spec.sites, Sites::BOTH)
    });
    let reach = Reach {
        before,
        after: before.with(on),
    };
    if known.is_none() || reach.after != before {
        spec.sites = reach.after.to_list(Sites::BOTH);
        if known.is_some() {
            notes
                .changes
                .push(format!("sites: {}, was {before}", reach.after));
        }
    }
    status(known, spec, &describing, on.covers(before), &mut notes);
    if describing
        .iter()
        .any(|(_, facts)| facts.skip_sign == Some(true))
        && !spec.skip_sign
    {
        spec.skip_sign = true;
        if known.is_some() {
            notes.changes.push("skip_sign: true".to_owned());
        }
    }
    rate_limit(spec, claims, reach, &mut notes);
    let parameters: Vec<_> = describing
        .iter()
        .map(|(s, f)| (*s, f.parameters()))
        .collect();
    let place = Place::Parameters;
    fields(
        place,
        &mut spec.parameters,
        &parameters,
        reach,
        types,
        &mut notes,
    );
    let response: Vec<_> = describing.iter().map(|(s, f)| (*s, f.response())).collect();
    fields(
        Place::Response,
        &mut spec.response,
        &response,
        reach,
        types,
        &mut notes,
    );
    errors(spec, claims, reach, &mut notes);
    (notes, reach)
}

/// Merges a structure. Of a type that no action uses the sites, its `reach`, are not known.
pub(crate) fn data_type(
    known: Option<&DataType>,
    spec: &mut DataType,
    claims: &TypeClaims<'_>,
    reach: Option<Reach>,
    types: &Types,
) -> Notes {
    let mut notes = Notes::default();
    if spec.is_enum() {
        let who: Vec<_> = claims
            .iter()
            .map(|(source, _)| shown(&source.path))
            .collect();
        notes.contradictions.push(format!(
            "a structure in {}, named values in the spec; the spec's stay",
            who.join(", ")
        ));
        return notes;
    }
    let mut reach = reach.unwrap_or(Reach {
        before: known.map_or(Sites::default(), |_| Sites::BOTH),
        after: Sites::default(),
    });
    if let Some(action) = spec.inferred_from.take() {
        // What an example showed gives way to any description.
        reach.before = Sites::default();
        notes.changes.push(format!(
            "described, was inferred from an example of {action}"
        ));
    }
    let tables: Vec<_> = claims
        .iter()
        .map(|(s, f)| (*s, f.fields.as_slice()))
        .collect();
    fields(
        Place::Type,
        &mut spec.fields,
        &tables,
        reach,
        types,
        &mut notes,
    );
    notes
}

fn status(
    known: Option<&Action>,
    spec: &mut Action,
    claims: &ActionClaims<'_>,
    decide: bool,
    notes: &mut Notes,
) {
    let claims: Vec<_> = claims
        .iter()
        .filter_map(|(source, facts)| {
            Some(Claim {
                source,
                line: None,
                value: facts.status?.as_str(),
            })
        })
        .collect();
    let was = known.map(|spec| spec.status.as_str());
    let verdict = join::settle(was.as_ref(), &claims, |a, b| a == b, decide);
    if let Some(status) = notes.verdict("status", verdict, was.as_ref()) {
        let mut all = [Status::Online, Status::Deprecated, Status::Offline].into_iter();
        spec.status = all.find(|s| s.as_str() == status).unwrap_or_default();
    }
}

/// A documented limit goes before an assumed one.
fn rate_limit(spec: &mut Action, claims: &ActionClaims<'_>, reach: Reach, notes: &mut Notes) {
    let stated = |basis: Basis| -> Vec<Claim<'_, u32>> {
        let stated = claims.iter().filter_map(|(source, facts)| {
            let limit = facts
                .rate_limit
                .as_ref()
                .filter(|limit| limit.basis == basis)?;
            Some(Claim {
                source,
                line: None,
                value: limit.per_second,
            })
        });
        stated.collect()
    };
    let was = spec.rate_limit.clone();
    let documented = stated(Basis::Documented);
    if documented.is_empty() {
        let assumed = stated(Basis::Assumed);
        if assumed.is_empty() {
            if let Some(limit) = was.filter(|limit| limit.basis == Basis::Documented) {
                let pages = claims.iter().map(|(source, _)| *source);
                let pages = pages.filter(|source| source.content.kind == Kind::Page);
                if join::sites(pages).covers(reach.before) {
                    notes
                        .gone
                        .push(format!("rate limit of {} a second", limit.per_second));
                }
            }
            return;
        }
        // Nobody who only assumes decides anything against the spec.
        let known = was.as_ref().map(|limit| limit.per_second);
        let verdict = join::settle(known.as_ref(), &assumed, |a, b| a == b, false);
        let taken = notes.verdict("rate limit (assumed)", verdict, known.as_ref());
        let Some(limit) = taken else { return };
        let basis = Basis::Assumed;
        spec.rate_limit = Some(RateLimit {
            per_second: limit,
            basis,
        });
        return;
    }
    let decide = join::sites(documented.iter().map(|claim| claim.source)).covers(reach.before);
    let known = was
        .as_ref()
        .filter(|limit| limit.basis == Basis::Documented);
    let known = known.map(|limit| limit.per_second);
    let verdict = join::settle(known.as_ref(), &documented, |a, b| a == b, decide);
    if let Some(per_second) = notes.verdict("rate limit", verdict, known.as_ref()) {
        if known.is_none()
            && let Some(was) = &was
        {
            let was = format!("{} {}", was.per_second, was.basis.as_str());
            notes
                .changes
                .push(format!("rate limit: {per_second} documented, was {was}"));
        }
        let basis = Basis::Documented;
        spec.rate_limit = Some(RateLimit { per_second, basis });
    }
}

fn what(place: Place) -> &'static str {
    match place {
        Place::Parameters => "parameter",
        Place::Response => "response field",
        Place::Type => "member",
    }
}

fn fields(
    place: Place,
    spec: &mut Vec<Field>,
    tables: &[(&Source, &[FieldFact])],
    reach: Reach,
    types: &Types,
    notes: &mut Notes,
) {
    let rows = join::rows(tables);
    let describing: Sites = tables.iter().filter_map(|(s, _)| s.content.site).collect();
    let position = |spec: &[Field], name: &str| spec.iter().position(|field| field.name == name);
    let mut new = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let about = format!("{} {}", what(place), row.name);
        let known = position(spec, row.name);
        let at = known.unwrap_or_else(|| {
            let before = index
                .checked_sub(1)
                .and_then(|i| position(spec, rows[i].name));
            let at = before.map_or(0, |at| at + 1);
            let field = Field {
                name: row.name.to_owned(),
                ..Field::default()
            };
            spec.insert(at, field);
            if !reach.before.is_empty() {
                notes.changes.push(format!("{about}: new"));
            }
            new.push(row.name);
            at
        });
        let field = &mut spec[at];
        let is_known = known.is_some();
        let decide = describing.covers(Sites::listed(&field.sites, reach.before));
        field_type(field, is_known, row, decide, types, &about, notes);
        field_required(field, is_known, row, decide, &about, notes);
        let says_null = row
            .facts
            .iter()
            .any(|(_, fact)| fact.nullable == Some(true));
        if says_null && !field.nullable {
            field.nullable = true;
            if is_known {
                notes.changes.push(format!("{about}: nullable"));
            }
        }
    }
    for field in spec.iter_mut() {
        let row = rows.iter().find(|row| row.name == field.name);
        let is_new = new.contains(&field.name.as_str());
        let present = row.map(join::Row::sites).unwrap_or_default();
        let about = format!("{} {}", what(place), field.name);
        field_sites(field, is_new, present, describing, reach, &about, notes);
        let looked_at = describing.and(Sites::listed(&field.sites, reach.before));
        if row.is_none() && !looked_at.is_empty() {
            notes.gone.push(about);
        }
    }
    let new: Vec<usize> = new.iter().filter_map(|name| position(spec, name)).collect();
    for (wire, rust) in rust_names::assign(spec, &new, place) {
        notes.remarks.push(format!(
            "{} {wire} is \"{rust}\" in Rust: choose a better name if there is one",
            what(place)
        ));
    }
}

fn field_type(
    field: &mut Field,
    is_known: bool,
    row: &join::Row<'_>,
    decide: bool,
    types: &Types,
    about: &str,
    notes: &mut Notes,
) {
    let mut claims = row.claims(|fact| {
        Some(Type {
            ty: fact.ty.clone(),
            tells_sign: fact.tells_sign,
        })
    });
    // Of sources that agree, one that tells signed from unsigned knows more.
    claims.sort_by_key(|claim| !claim.value.tells_sign);
    let was = is_known.then(|| Type {
        ty: field.ty.clone(),
        tells_sign: true,
    });
    let same = |a: &Type, b: &Type| a.agrees(b, types);
    let verdict = join::settle(was.as_ref(), &claims, same, decide);
    if let Some(taken) = notes.verdict(about, verdict, was.as_ref()) {
        field.ty = taken.ty;
    }
}

fn field_required(
    field: &mut Field,
    is_known: bool,
    row: &join::Row<'_>,
    decide: bool,
    about: &str,
    notes: &mut Notes,
) {
    let word = |required| if required { "required" } else { "optional" };
    let claims = row.claims(|fact| fact.required.map(word));
    let was = is_known.then(|| word(field.required));
    let verdict = join::settle(was.as_ref(), &claims, |a, b| a == b, decide);
    if let Some(taken) = notes.verdict(about, verdict, was.as_ref()) {
        field.required = taken == word(true);
    }
}

/// A field is known on the sites whose sources have it. That a source lacks it says something only
/// of a site that is new to the spec, or once every site has been looked at.
fn field_sites(
    field: &mut Field,
    is_new: bool,
    present: Sites,
    describing: Sites,
    reach: Reach,
    about: &str,
    notes: &mut Notes,
) {
    let listed = Sites::listed(&field.sites, reach.before);
    let known = if is_new { Sites::default() } else { listed };
    // Of a site that is new too, and of which no source shows the table, nothing is known.
    let unseen = reach.after.without(reach.before).without(describing);
    let mut sites = known.with(unseen).with(present);
    if describing.covers(reach.after) {
        let remaining = sites.without(describing.without(present));
        if !remaining.is_empty() {
            sites = remaining;
        }
    }
    // Nobody knows, or no action uses the type.
    if sites.is_empty() || reach.after.is_empty() {
        return;
    }
    if Sites::listed(&field.sites, reach.after) != sites {
        if !is_new && !reach.before.is_empty() {
            notes.changes.push(format!("{about}: on {sites}"));
        }
        field.sites = sites.to_list(reach.after);
    }
}

/// A type, and whether who says so tells signed from unsigned numbers.
#[derive(Clone)]
struct Type {
    ty: TypeRef,
    tells_sign: bool,
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.tells_sign {
            self.ty.fmt(f)
        } else {
            // As pages have it.
            f.write_str(&self.ty.to_string().replace("int64", "integer"))
        }
    }
}

impl Type {
    /// Whether two say the same, or this one, of the spec, says more: no source names enumerations.
    fn agrees(&self, other: &Type, types: &Types) -> bool {
        agree(
            &self.ty,
            &other.ty,
            self.tells_sign && other.tells_sign,
            types,
        )
    }
}

fn agree(spec: &TypeRef, source: &TypeRef, by_sign: bool, types: &Types) -> bool {
    use TypeRef::{Int64, List, Named, Uint64};
    match (spec, source) {
        (List(spec), List(source)) => agree(spec, source, by_sign, types),
        (Uint64, Int64) | (Int64, Uint64) => !by_sign,
        (Named(name), source) if spec != source => {
            let base = types.get(name).and_then(|ty| ty.base.as_ref());
            // What the named values are decides the sign, whatever a definition says.
            base.is_some_and(|base| agree(base, source, false, types))
        }
        _ => spec == source,
    }
}

fn errors(spec: &mut Action, claims: &ActionClaims<'_>, reach: Reach, notes: &mut Notes) {
    let place = |spec: &[ErrorCode], code: &str| spec.iter().position(|known| known.code == code);
    let lists: Vec<_> = claims
        .iter()
        .filter_map(|(source, facts)| Some((*source, facts.errors.as_ref()?)))
        .collect();
    for (_, list) in &lists {
        for (index, fact) in list.iter().enumerate() {
            if place(&spec.errors, &fact.code).is_some() {
                continue;
            }
            let before = index
                .checked_sub(1)
                .and_then(|i| place(&spec.errors, &list[i].code));
            let code = ErrorCode {
                code: fact.code.clone(),
                ..ErrorCode::default()
            };
            spec.errors.insert(before.map_or(0, |at| at + 1), code);
            if !reach.before.is_empty() {
                notes.changes.push(format!("error code {}: new", fact.code));
            }
        }
    }
    if lists.is_empty() || !join::sites(lists.iter().map(|(s, _)| *s)).covers(reach.before) {
        return;
    }
    let listed = |code: &str| {
        lists
            .iter()
            .any(|(_, list)| list.iter().any(|f| f.code == code))
    };
    let gone = spec.errors.iter().filter(|known| !listed(&known.code));
    notes
        .gone
        .extend(gone.map(|code| format!("error code {}", code.code)));
}

/// An example is known by what it asks. What the spec says it is answered stays: answers differ
/// from source to source in nothing that matters, and people may have mended them.
pub(crate) fn examples(
    spec: &mut Action,
    claims: &ActionClaims<'_>,
    types: &Types,
    reach: Reach,
    notes: &mut Notes,
) {
    let known = spec.examples.len();
    // The mainland's examples are the originals, the others translations: so much for their order.
    let mut claims = claims.clone();
    claims.sort_by_key(|(source, _)| source.content.site != Some(mna_specs::Site::Cn));
    for (source, facts) in &claims {
        for fact in &facts.examples {
            let request = &fact.request.value;
            let mut seen = spec.examples.iter().enumerate();
            if let Some((at, example)) = seen.find(|(_, e)| same_request(&e.request, request)) {
                if !same_request(&example.response, &fact.response.value) {
                    notes.remarks.push(format!(
                        "example {}: answered otherwise in {}; the spec's answer stays",
                        at + 1,
                        shown(&source.path)
                    ));
                }
                continue;
            }
            let example = Example {
                title: None,
                request: request.clone(),
                response: fact.response.value.clone(),
            };
            if let Err(flaw) = check_example(spec, &example, types) {
                let (path, why) = (shown(&source.path), flaw.message);
                let at = flaw.pointer;
                notes
                    .left_out
                    .push(format!("an example in {path}: {at}: {why}"));
                continue;
            }
            spec.examples.push(example);
            if !reach.before.is_empty() {
                notes
                    .changes
                    .push(format!("example {}: new", spec.examples.len()));
            }
        }
    }
    let with_examples = claims
        .iter()
        .filter(|(_, facts)| !facts.examples.is_empty());
    if !reach.before.is_empty() && join::sites(with_examples.map(|(s, _)| *s)).covers(reach.before)
    {
        for (index, example) in spec.examples[..known].iter().enumerate() {
            let mut all = claims.iter().flat_map(|(_, facts)| &facts.examples);
            if !all.any(|fact| same_request(&example.request, &fact.request.value)) {
                notes.gone.push(format!("example {}", index + 1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use mna_specs::{Literal, Site, Unit};

    use super::super::facts::Content;
    use super::*;

    fn source(site: Option<Site>) -> Source {
        Source {
            path: "source".into(),
            content: Content {
                kind: Kind::Page,
                site,
                ..Content::default()
            },
        }
    }

    fn fact(name: &str, ty: &str, required: bool) -> FieldFact {
        FieldFact {
            line: None,
            name: name.to_owned(),
            required: Some(required),
            nullable: None,
            ty: ty.parse().unwrap(),
            tells_sign: true,
            remark: None,
            words: "vendor's words".to_owned(),
        }
    }

    fn field(name: &str, ty: &str) -> Field {
        Field {
            name: name.to_owned(),
            ty: ty.parse().unwrap(),
            ..Field::default()
        }
    }

    /// Merges the table of a page of the one site that the spec knows.
    fn merge(spec: &mut Vec<Field>, facts: &[FieldFact]) -> Notes {
        let enumeration = |name: &str, base: TypeRef| {
            let ty = DataType {
                name: name.to_owned(),
                base: Some(base),
                ..DataType::default()
            };
            (name.to_owned(), ty)
        };
        let types = BTreeMap::from([
            enumeration("Kind", TypeRef::Int64),
            enumeration("Size", TypeRef::Uint64),
            enumeration("Zone", TypeRef::String),
        ]);
        let one = Sites::listed(&[Site::Cn], Sites::BOTH);
        let reach = Reach {
            before: one,
            after: one,
        };
        let mut notes = Notes::default();
        let source = source(Some(Site::Cn));
        let tables = [(&source, facts)];
        fields(Place::Parameters, spec, &tables, reach, &types, &mut notes);
        notes
    }

    #[test]
    fn what_people_wrote_is_kept_when_a_fact_changes() {
        let written = Field {
            name: "A".to_owned(),
            rust: Some("alpha".to_owned()),
            ty: TypeRef::String,
            required: true,
            nullable: true,
            doc: Some("Our words.".to_owned()),
            unit: Some(Unit::Seconds),
            default: Some(Literal::Int(1)),
            minimum: Some(0),
            maximum: Some(9),
            max_length: Some(3),
            min_items: Some(1),
            max_items: Some(2),
            sensitive: true,
            sites: vec![Site::Cn],
        };
        let mut spec = vec![written.clone()];
        let notes = merge(&mut spec, &[fact("A", "int64", false)]);
        let expected = Field {
            ty: TypeRef::Int64,
            required: false,
            ..written
        };
        assert_eq!(spec, [expected]);
        assert_eq!(
            notes.changes,
            [
                "parameter A: int64, was string",
                "parameter A: optional, was required"
            ]
        );
    }

    #[test]
    fn a_type_that_says_more_than_the_source_agrees_with_it() {
        for (spec, source) in [
            ("Kind", "int64"),
            ("Kind", "uint64"),
            ("Size", "int64"),
            ("Zone", "string"),
            ("[Kind]", "[int64]"),
            ("Crate", "Crate"),
        ] {
            let mut fields = vec![field("A", spec)];
            let notes = merge(&mut fields, &[fact("A", source, false)]);
            assert_eq!(fields, [field("A", spec)], "{spec} {source}");
            assert!(notes.changes.is_empty(), "{spec} {source}");
        }
        for (spec, source) in [
            ("Kind", "string"),
            ("Zone", "int64"),
            ("Kind", "[int64]"),
            ("Crate", "string"),
            ("float", "int64"),
            ("uint64", "int64"),
        ] {
            let mut fields = vec![field("A", spec)];
            merge(&mut fields, &[fact("A", source, false)]);
            assert_eq!(fields, [field("A", source)], "{spec} {source}");
        }
    }

    #[test]
    fn a_page_does_not_settle_the_sign() {
        for (spec, source) in [("uint64", "int64"), ("[uint64]", "[int64]")] {
            let mut fields = vec![field("A", spec)];
            let page = FieldFact {
                tells_sign: false,
                ..fact("A", source, false)
            };
            assert!(merge(&mut fields, &[page]).changes.is_empty());
            assert_eq!(fields, [field("A", spec)]);
        }
    }

    #[test]
    fn new_fields_take_their_place_and_old_ones_stay() {
        let mut spec = vec![field("Old", "string"), field("B", "string")];
        let facts = ["A", "B", "C"].map(|name| fact(name, "string", false));
        let notes = merge(&mut spec, &facts);
        let names: Vec<_> = spec.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names, ["A", "Old", "B", "C"]);
        assert_eq!(notes.gone, ["parameter Old"]);
        assert_eq!(notes.changes, ["parameter A: new", "parameter C: new"]);
    }

    /// A limit of the spec and one that a page or gathered facts state.
    fn merge_limit(spec: (u32, Basis), stated: Option<(u32, Basis)>) -> (RateLimit, Notes) {
        let limit = |(per_second, basis)| RateLimit { per_second, basis };
        let mut action = Action {
            rate_limit: Some(limit(spec)),
            ..Action::default()
        };
        let facts = ActionFacts {
            rate_limit: stated.map(limit),
            ..ActionFacts::default()
        };
        let reach = Reach {
            before: Sites::listed(&[Site::Cn], Sites::BOTH),
            after: Sites::BOTH,
        };
        let source = source(Some(Site::Cn));
        let mut notes = Notes::default();
        rate_limit(&mut action, &vec![(&source, &facts)], reach, &mut notes);
        (action.rate_limit.unwrap(), notes)
    }

    #[test]
    fn a_documented_rate_limit_goes_before_an_assumed_one() {
        use Basis::{Assumed, Documented};
        let (limit, notes) = merge_limit((20, Assumed), Some((20, Documented)));
        assert_eq!(limit.basis, Documented);
        assert_eq!(notes.changes, ["rate limit: 20 documented, was 20 assumed"]);
        let (limit, notes) = merge_limit((30, Documented), Some((20, Assumed)));
        assert_eq!((limit.per_second, limit.basis), (30, Documented));
        assert!(notes.changes.is_empty());
        let (limit, notes) = merge_limit((30, Documented), Some((20, Documented)));
        assert_eq!(limit.per_second, 20);
        assert_eq!(notes.changes, ["rate limit: 20, was 30"]);
        let (limit, notes) = merge_limit((30, Documented), None);
        assert_eq!(limit.per_second, 30);
        assert_eq!(notes.gone, ["rate limit of 30 a second"]);
    }

    #[test]
    fn error_codes_keep_their_words_and_their_place() {
        let code = |code: &str, doc: Option<&str>| ErrorCode {
            code: code.to_owned(),
            doc: doc.map(str::to_owned),
            repeat_helps: doc.map(|_| true),
        };
        let mut spec = Action {
            errors: vec![code("A", Some("Our words.")), code("Old", None)],
            ..Action::default()
        };
        let listed = ["A", "B"].map(|code| super::super::facts::ErrorFact {
            code: code.to_owned(),
            words: String::new(),
        });
        let facts = ActionFacts {
            errors: Some(listed.into()),
            ..ActionFacts::default()
        };
        let (source, mut notes) = (source(Some(Site::Cn)), Notes::default());
        let one = Sites::listed(&[Site::Cn], Sites::BOTH);
        let reach = Reach {
            before: one,
            after: one,
        };
        errors(&mut spec, &vec![(&source, &facts)], reach, &mut notes);
        let expected = [
            code("A", Some("Our words.")),
            code("B", None),
            code("Old", None),
        ];
        assert_eq!(spec.errors, expected);
        assert_eq!(notes.gone, ["error code Old"]);
    }
}
