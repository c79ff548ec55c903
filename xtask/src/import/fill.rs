//! What no source states as a fact, for products whose specs nobody writes by hand: descriptions in the
//! vendor's words, guesses by names, and the values that descriptions certainly list.
//!
//! Only what a spec does not say is filled in. Whether an action only reads and how it pages is marked as
//! a guess in the spec.

use std::collections::BTreeMap;

use mna_specs::{Action, DataType, Field, Paging, TypeRef, names};

use super::enumerations::Enumerations;
use super::facts::{FieldFact, Source};
use super::files::Known;
use super::merge::{ActionClaims, TypeClaims};
use super::open::raw_words;
use super::prose::markdown::markdown;
use super::prose::nulls;
use super::recognise::{self, Pages, Recognised};
use super::run::Fill;

/// What was filled in, for the summary.
#[derive(Default)]
pub(super) struct Filled {
    /// Fields whose type became a set of named values.
    pub(super) named: usize,
    /// Actions that are taken to read only.
    pub(super) reads: usize,
    /// Fields that are taken to hold a secret.
    pub(super) secrets: usize,
    /// How the actions page, of which no spec said it.
    pub(super) pages: Vec<Pages>,
}

/// Fills in the specs of one service version; `known` is what they said before.
pub(super) fn fill<'a>(
    actions: &mut BTreeMap<String, Action>,
    types: &mut BTreeMap<String, DataType>,
    action_claims: &BTreeMap<&str, ActionClaims<'a>>,
    type_claims: &BTreeMap<&str, TypeClaims<'a>>,
    known: &Known,
    fill: Fill,
) -> Filled {
    // What may be guessed of is what `before` does not have.
    let nothing = Known::default();
    let before = if fill == Fill::In { &nothing } else { known };
    let mut filled = Filled {
        secrets: hide_all_secrets(actions, types, before),
        ..Filled::default()
    };
    if fill == Fill::Ask {
        return filled;
    }
    for (name, action) in actions.iter_mut() {
        if let Some(claims) = action_claims.get(name.as_str()) {
            describe_action(action, claims);
            if !before.actions.contains_key(name) {
                guess_repeat(action, claims, &mut filled);
            }
        }
    }
    for (name, ty) in types.iter_mut() {
        if let Some(claims) = type_claims.get(name.as_str()) {
            let words = claims
                .iter()
                .map(|(source, facts)| (*source, facts.words.as_str()));
            describe(&mut ty.doc, raw_words(words));
            let tables: Vec<_> = claims
                .iter()
                .map(|(s, f)| (*s, f.fields.as_slice()))
                .collect();
            describe_fields(&mut ty.fields, &tables);
        }
    }
    guess_paging(actions, types, known, before, &mut filled);

    let claims = (action_claims, type_claims);
    let enumerations = Enumerations::find(actions, types, claims, known, before);
    filled.named = enumerations.apply(actions, types);
    filled
}

fn describe_action(action: &mut Action, claims: &ActionClaims<'_>) {
    let words = claims
        .iter()
        .map(|(source, facts)| (*source, facts.words.as_str()));
    describe(&mut action.doc, raw_words(words));
    let parameters: Vec<_> = claims.iter().map(|(s, f)| (*s, f.parameters())).collect();
    describe_fields(&mut action.parameters, &parameters);
    let response: Vec<_> = claims.iter().map(|(s, f)| (*s, f.response())).collect();
    describe_fields(&mut action.response, &response);
}

fn describe_fields(fields: &mut [Field], tables: &[(&Source, &[FieldFact])]) {
    for field in fields {
        let words = words_of(&field.name, tables);
        let (words, says_null) = nulls::without_note(words);
        field.nullable |= says_null;
        describe(&mut field.doc, &words);
    }
}

/// What is said of the field `name` in the tables, as the first source has it that says something.
pub(super) fn words_of<'a>(name: &str, tables: &[(&'a Source, &'a [FieldFact])]) -> &'a str {
    let facts = tables.iter().filter_map(|(source, table)| {
        let fact = table.iter().find(|fact| fact.name == name)?;
        Some((*source, fact.words.as_str()))
    });
    raw_words(facts)
}

fn describe(doc: &mut Option<String>, words: &str) {
    if doc.is_none() {
        let text = markdown(words);
        let text = text.trim();
        *doc = (!text.is_empty()).then(|| text.to_owned());
    }
}

fn guess_repeat(action: &mut Action, claims: &ActionClaims<'_>, filled: &mut Filled) {
    let words = claims
        .iter()
        .map(|(source, facts)| (*source, facts.words.as_str()));
    if action.repeat.is_none()
        && let Some(repeat) = recognise::repeat(&action.action, raw_words(words))
    {
        action.repeat = Some(repeat);
        action.guessed.push("repeat".to_owned());
        filled.reads += 1;
    }
}

fn guess_paging(
    actions: &mut BTreeMap<String, Action>,
    types: &BTreeMap<String, DataType>,
    known: &Known,
    before: &Known,
    filled: &mut Filled,
) {
    let mut all = known.types.clone();
    all.extend(types.clone());
    for action in actions
        .values_mut()
        .filter(|action| action.paging.is_none() && !before.actions.contains_key(&action.action))
    {
        let pages = recognise::pages(&action.action, &action.parameters, &action.response, &all);
        if let Pages::Recognised(recognised) = &pages {
            action.paging = Some(paging(recognised));
            action.guessed.push("paging".to_owned());
        }
        filled.pages.push(pages);
    }
}

fn paging(recognised: &Recognised) -> Paging {
    let Recognised {
        style: _,
        page,
        first,
        offset,
        token,
        next,
        size,
        items,
        total,
        more,
        done,
    } = recognised.clone();
    Paging {
        first: (page.is_some() && first != 1).then_some(first),
        page,
        offset,
        token,
        next,
        size,
        items,
        key: None,
        total,
        more,
        done,
    }
}

/// How names of texts end that nobody else may read.
const SECRETS: [&str; 25] = [
    "password",
    "pass_word",
    "passwd",
    "pwd",
    "passphrase",
    "secret",
    "secret_key",
    "secret_string",
    "secret_binary",
    "secret_value",
    "private_key",
    "api_key",
    "user_sig",
    "plaintext",
    "plain_text",
    "access_key_secret",
    "secret_access_key",
    "access_token",
    "auth_token",
    "api_token",
    "bearer_token",
    "identity_token",
    "security_token",
    "session_token",
    "tmp_token",
];

/// Names that end those of other things, too: `NextToken` is none that nobody may read.
const SECRET_ALONE: [&str; 1] = ["token"];

fn hide_all_secrets(
    actions: &mut BTreeMap<String, Action>,
    types: &mut BTreeMap<String, DataType>,
    before: &Known,
) -> usize {
    let mut hidden = 0;
    for (name, action) in actions {
        let known = before.actions.get(name);
        let (parameters, response) = known.map_or((&[][..], &[][..]), |known| {
            (&known.parameters[..], &known.response[..])
        });
        hidden += hide_secrets(&mut action.parameters, parameters);
        hidden += hide_secrets(&mut action.response, response);
    }
    for (name, ty) in types {
        let known = before.types.get(name);
        hidden += hide_secrets(&mut ty.fields, known.map_or(&[], |known| &known.fields));
    }
    hidden
}

/// What is printed once cannot be taken back, so a secret is told by its name alone.
fn hide_secrets(fields: &mut [Field], before: &[Field]) -> usize {
    let is_new = |field: &Field| !before.iter().any(|known| known.name == field.name);
    let mut hidden = 0;
    for field in fields
        .iter_mut()
        .filter(|field| !field.sensitive && field.ty == TypeRef::String && is_new(field))
    {
        let name = names::snake(&field.name);
        let ends = |end: &str| {
            let before = name.strip_suffix(end);
            before.is_some_and(|before| before.is_empty() || before.ends_with('_'))
        };
        if SECRETS.iter().any(|end| ends(end)) || SECRET_ALONE.contains(&name.as_str()) {
            field.sensitive = true;
            hidden += 1;
        }
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_like_a_secret_is_one() {
        for (name, is_secret) in [
            ("Password", true),
            ("PassWord", true),
            ("NewPassword", true),
            ("Token", true),
            ("SessionToken", true),
            ("TmpSecretKey", true),
            ("ApiKey", true),
            ("APIKey", true),
            ("UserSig", true),
            ("SecretString", true),
            ("NextToken", false),
            ("PageToken", false),
            ("ClientToken", false),
            ("TotalToken", false),
            ("SecretId", false),
            ("PasswordPolicy", false),
        ] {
            let field = |ty| Field {
                name: name.to_owned(),
                ty,
                ..Field::default()
            };
            let mut fields = [field(TypeRef::String), field(TypeRef::Int64)];
            assert_eq!(
                hide_secrets(&mut fields.clone(), &fields),
                0,
                "{name} was known"
            );
            assert_eq!(
                hide_secrets(&mut fields, &[]),
                usize::from(is_secret),
                "{name}"
            );
            assert_eq!(fields[0].sensitive, is_secret, "{name}");
            assert!(!fields[1].sensitive, "{name}");
        }
    }
}
