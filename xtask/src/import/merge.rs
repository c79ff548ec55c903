//! New facts into a spec that people have worked on.
//!
//! Names, types, whether something is required, the rate limit, the list of error codes and the
//! examples follow the source. Words, units, Rust names, limits and judgements are left alone. What
//! the source does not have stays and is reported: it may be from the vendor's other site.

use mna_specs::{Action, Basis, ErrorCode, Example, Field, RateLimit, TypeRef};

use super::check::Types;
use super::facts::{ErrorFact, ExampleFact, Facts, FieldFact};

/// What the merge did.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) changes: Vec<String>,
    /// What stands in the spec and not in the source.
    pub(crate) kept: Vec<String>,
}

/// The spec of an action that has none yet, before the merge.
pub(crate) fn empty(facts: &Facts) -> Action {
    Action {
        schema: Some("../../schema/action.json".to_owned()),
        service: facts.service.clone(),
        version: facts.version.clone(),
        action: facts.action.clone(),
        ..Action::default()
    }
}

/// Merges the facts into `spec`. `types` are all data types that the spec can name.
pub(crate) fn action(spec: &mut Action, facts: &Facts, types: &Types) -> Notes {
    let mut notes = Notes::default();
    rate_limit(spec, facts.rate_limit, &mut notes);
    fields(
        "parameter",
        &mut spec.parameters,
        &facts.parameters,
        types,
        &mut notes,
    );
    fields(
        "response field",
        &mut spec.response,
        &facts.response,
        types,
        &mut notes,
    );
    errors(&mut spec.errors, &facts.errors, &mut notes);
    examples(&mut spec.examples, &facts.examples, &mut notes);
    notes
}

fn rate_limit(spec: &mut Action, documented: Option<u32>, notes: &mut Notes) {
    let Some(per_second) = documented else {
        if let Some(limit) = spec
            .rate_limit
            .as_ref()
            .filter(|l| l.basis == Basis::Documented)
        {
            let kept = format!("rate limit of {} a second", limit.per_second);
            notes.kept.push(kept);
        }
        return;
    };
    let stated = RateLimit {
        per_second,
        basis: Basis::Documented,
    };
    let was = spec.rate_limit.replace(stated.clone());
    if was.as_ref() != Some(&stated) {
        let was = was.map_or("none".to_owned(), |l| {
            format!("{} {}", l.per_second, l.basis.as_str())
        });
        notes
            .changes
            .push(format!("rate limit: {per_second} documented, was {was}"));
    }
}

fn fields(
    what: &str,
    spec: &mut Vec<Field>,
    facts: &[FieldFact],
    types: &Types,
    notes: &mut Notes,
) {
    let place = |spec: &[Field], name: &str| spec.iter().position(|field| field.name == name);
    for (index, fact) in facts.iter().enumerate() {
        let name = &fact.name;
        let Some(at) = place(spec, name) else {
            let before = index
                .checked_sub(1)
                .and_then(|i| place(spec, &facts[i].name));
            let field = Field {
                name: name.clone(),
                ty: fact.ty.clone(),
                required: fact.required.unwrap_or_default(),
                ..Field::default()
            };
            spec.insert(before.map_or(0, |at| at + 1), field);
            notes.changes.push(format!("{what} {name}: new"));
            continue;
        };
        let field = &mut spec[at];
        if !agree(&field.ty, &fact.ty, types) {
            let (is, was) = (&fact.ty, &field.ty);
            notes
                .changes
                .push(format!("{what} {name}: {is}, was {was}"));
            field.ty = fact.ty.clone();
        }
        if let Some(required) = fact.required.filter(|required| *required != field.required) {
            let word = if required {
                "required, was optional"
            } else {
                "optional, was required"
            };
            notes.changes.push(format!("{what} {name}: {word}"));
            field.required = required;
        }
    }
    let gone = spec
        .iter()
        .filter(|f| !facts.iter().any(|fact| fact.name == f.name));
    notes
        .kept
        .extend(gone.map(|field| format!("{what} {}", field.name)));
}

/// Whether the spec's type says the same as the source's, or more: the vendor writes Integer for
/// signed and unsigned numbers alike, and names no enumerations.
fn agree(spec: &TypeRef, source: &TypeRef, types: &Types) -> bool {
    match (spec, source) {
        (TypeRef::List(spec), TypeRef::List(source)) => agree(spec, source, types),
        (TypeRef::Uint64, TypeRef::Int64) => true,
        (TypeRef::Named(name), source) if spec != source => {
            let base = types.get(name).and_then(|ty| ty.base.as_ref());
            base.is_some_and(|base| agree(base, source, types))
        }
        _ => spec == source,
    }
}

fn errors(spec: &mut Vec<ErrorCode>, facts: &[ErrorFact], notes: &mut Notes) {
    let place = |spec: &[ErrorCode], code: &str| spec.iter().position(|known| known.code == code);
    for (index, fact) in facts.iter().enumerate() {
        if place(spec, &fact.code).is_none() {
            let before = index
                .checked_sub(1)
                .and_then(|i| place(spec, &facts[i].code));
            let code = ErrorCode {
                code: fact.code.clone(),
                ..ErrorCode::default()
            };
            spec.insert(before.map_or(0, |at| at + 1), code);
            notes.changes.push(format!("error code {}: new", fact.code));
        }
    }
    let gone = spec
        .iter()
        .filter(|c| !facts.iter().any(|fact| fact.code == c.code));
    notes
        .kept
        .extend(gone.map(|code| format!("error code {}", code.code)));
}

/// An example has no name: it is known by its data, and by its place where its data changed.
fn examples(spec: &mut Vec<Example>, facts: &[ExampleFact], notes: &mut Notes) {
    let mut known: Vec<Option<Example>> = spec.drain(..).map(Some).collect();
    let same = |example: &Example, fact: &ExampleFact| {
        example.request.to_value() == fact.request.value.to_value()
            && example.response.to_value() == fact.response.value.to_value()
    };
    // Its own place first, for examples that differ in nothing but their titles.
    let matched: Vec<Option<Example>> = facts
        .iter()
        .enumerate()
        .map(|(index, fact)| {
            let is_it = |slot: &Option<Example>| slot.as_ref().is_some_and(|e| same(e, fact));
            let at = if known.get(index).is_some_and(is_it) {
                Some(index)
            } else {
                known.iter().position(is_it)
            };
            known[at?].take()
        })
        .collect();
    for (index, (fact, old)) in facts.iter().zip(matched).enumerate() {
        let title = match old {
            Some(old) => old.title,
            None => {
                let replaced = known.get_mut(index).and_then(Option::take);
                notes.changes.push(match replaced.map(|old| old.title) {
                    Some(Some(title)) => {
                        format!(
                            "example {}: other data, lost its title \"{title}\"",
                            index + 1
                        )
                    }
                    Some(None) => format!("example {}: other data", index + 1),
                    None => format!("example {}: new", index + 1),
                });
                None
            }
        };
        spec.push(Example {
            title,
            request: fact.request.value.clone(),
            response: fact.response.value.clone(),
        });
    }
    for gone in known.into_iter().flatten() {
        spec.push(gone);
        notes.kept.push(format!("example {}", spec.len()));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use mna_specs::{DataType, Json, Literal, Site, Unit};

    use super::super::facts::Sample;
    use super::*;

    fn fact(name: &str, ty: &str, required: bool) -> FieldFact {
        FieldFact {
            line: 1,
            name: name.to_owned(),
            required: Some(required),
            ty: ty.parse().unwrap(),
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

    fn merge_fields(spec: &mut Vec<Field>, facts: &[FieldFact]) -> Notes {
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
        let mut notes = Notes::default();
        fields("parameter", spec, facts, &types, &mut notes);
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
            max_length: None,
            min_items: Some(1),
            max_items: Some(2),
            sensitive: true,
            sites: vec![Site::Cn],
        };
        let mut spec = vec![written.clone()];
        let notes = merge_fields(&mut spec, &[fact("A", "int64", false)]);
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
            ("Size", "int64"),
            ("Zone", "string"),
            ("uint64", "int64"),
            ("[Kind]", "[int64]"),
            ("[uint64]", "[int64]"),
            ("Crate", "Crate"),
        ] {
            let mut fields = vec![field("A", spec)];
            let notes = merge_fields(&mut fields, &[fact("A", source, false)]);
            assert_eq!(fields, [field("A", spec)], "{spec} {source}");
            assert!(notes.changes.is_empty(), "{spec} {source}");
        }
        for (spec, source) in [
            ("Kind", "string"),
            ("Zone", "int64"),
            ("Kind", "[int64]"),
            ("Crate", "string"),
            ("float", "int64"),
        ] {
            let mut fields = vec![field("A", spec)];
            merge_fields(&mut fields, &[fact("A", source, false)]);
            assert_eq!(fields, [field("A", source)], "{spec} {source}");
        }
    }

    #[test]
    fn new_fields_take_their_place_and_old_ones_stay() {
        let mut spec = vec![field("Old", "string"), field("B", "string")];
        let facts = ["A", "B", "C"].map(|name| fact(name, "string", false));
        let notes = merge_fields(&mut spec, &facts);
        let names: Vec<_> = spec.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names, ["A", "Old", "B", "C"]);
        assert_eq!(notes.kept, ["parameter Old"]);
        assert_eq!(notes.changes, ["parameter A: new", "parameter C: new"]);
    }

    #[test]
    fn a_documented_rate_limit_replaces_and_a_missing_one_does_not() {
        let limit = |per_second, basis| Some(RateLimit { per_second, basis });
        let mut spec = Action {
            rate_limit: limit(20, Basis::Assumed),
            ..Action::default()
        };
        let mut notes = Notes::default();
        rate_limit(&mut spec, Some(20), &mut notes);
        assert_eq!(spec.rate_limit, limit(20, Basis::Documented));
        assert_eq!(notes.changes, ["rate limit: 20 documented, was 20 assumed"]);
        rate_limit(&mut spec, None, &mut notes);
        assert_eq!(spec.rate_limit, limit(20, Basis::Documented));
        assert_eq!(notes.kept, ["rate limit of 20 a second"]);
    }

    #[test]
    fn error_codes_keep_their_words_and_their_place() {
        let code = |code: &str, doc: Option<&str>| ErrorCode {
            code: code.to_owned(),
            doc: doc.map(str::to_owned),
            repeat_helps: doc.map(|_| true),
        };
        let mut spec = vec![code("A", Some("Our words.")), code("Old", None)];
        let facts = ["A", "B"].map(|code| ErrorFact {
            code: code.to_owned(),
            words: String::new(),
        });
        let mut notes = Notes::default();
        errors(&mut spec, &facts, &mut notes);
        assert_eq!(
            spec,
            [
                code("A", Some("Our words.")),
                code("B", None),
                code("Old", None)
            ]
        );
        assert_eq!(notes.kept, ["error code Old"]);
    }

    fn merge_examples(spec: &[(&str, i64)], facts: &[i64]) -> (Vec<String>, Notes) {
        let data = |n: i64| -> Json { format!("{{\"A\": {n}}}").parse().unwrap() };
        let sample = |n| Sample {
            value: data(n),
            text: String::new(),
            line: 1,
        };
        let mut spec: Vec<_> = spec
            .iter()
            .map(|(title, n)| Example {
                title: Some((*title).to_owned()),
                request: data(*n),
                response: data(*n),
            })
            .collect();
        let facts: Vec<_> = facts
            .iter()
            .map(|n| ExampleFact {
                words: String::new(),
                request: sample(*n),
                response: sample(*n),
            })
            .collect();
        let mut notes = Notes::default();
        examples(&mut spec, &facts, &mut notes);
        let titles = spec.into_iter().map(|e| {
            let data = e.request.get("A").unwrap().to_value();
            format!("{data} {}", e.title.unwrap_or_default())
        });
        (titles.collect(), notes)
    }

    #[test]
    fn a_title_goes_with_its_data() {
        let (found, notes) = merge_examples(&[("one", 1), ("two", 2)], &[1, 2]);
        assert_eq!(found, ["1 one", "2 two"]);
        assert!(notes.changes.is_empty() && notes.kept.is_empty());

        let (found, notes) = merge_examples(&[("one", 1), ("two", 2)], &[1, 3]);
        assert_eq!(found, ["1 one", "3 "]);
        assert_eq!(
            notes.changes,
            ["example 2: other data, lost its title \"two\""]
        );

        let (found, notes) = merge_examples(&[("one", 1), ("two", 2)], &[2]);
        assert_eq!(found, ["2 two", "1 one"]);
        assert_eq!(notes.kept, ["example 2"]);

        let (found, notes) = merge_examples(&[("one", 1), ("again", 1)], &[1, 1, 5]);
        assert_eq!(found, ["1 one", "1 again", "5 "]);
        assert_eq!(notes.changes, ["example 3: new"]);
    }
}
