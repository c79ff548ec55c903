//! Which action to show first: one that only reads if there is one, preferably a list of what the product is
//! about.

use mna_specs::{Example, Json, Repeat, Spec, Status, names};

use crate::import::recognise;
use crate::requests;

/// A call for the documentation, the example and the tests.
pub(super) struct First {
    pub(super) action: String,
    pub(super) method: String,
    /// The builder's calls.
    pub(super) calls: String,
    pub(super) pages: bool,
    reads: bool,
    /// Whether the emulator, which answers as documented, will have items for the list.
    pub(super) is_filled: bool,
}

impl First {
    /// The part of the example's name that is the action's. What changes something is no example: with keys in
    /// the environment it would be called.
    pub(super) fn example(&self) -> Option<String> {
        self.reads.then(|| names::snake(&self.action))
    }

    /// The statements of the call, without indentation.
    pub(super) fn statements(&self) -> String {
        let First { method, calls, .. } = self;
        let code = if self.pages {
            format!(
                "let mut items = client.{method}(){calls}.items();\n\
                 while let Some(item) = items.next().await {{ let item = item?; \
                 println!(\"{{item:?}}\"); }}"
            )
        } else {
            format!(
                "let answer = client.{method}(){calls}.send().await?;\nprintln!(\"{{answer:?}}\");"
            )
        };
        printed(&code)
    }
}

/// Statements as Rust is written, with what they are indented by taken away.
fn printed(code: &str) -> String {
    let Ok(file) = syn::parse_str::<syn::File>(&format!("async fn f() {{ {code} }}")) else {
        return code.to_owned();
    };
    let text = prettyplease::unparse(&file);
    let lines = text.lines().skip(1).filter(|line| *line != "}");
    lines
        .map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line)))
        .collect()
}

/// The best action to show, if there is one that can be called.
pub(super) fn choose(specs: &[Spec], module: &str) -> Result<Option<First>, String> {
    let mut best = None;
    for spec in specs.iter().filter(|spec| is_offered(spec)) {
        let action = &spec.action;
        let requires = action.parameters.iter().any(|field| field.required);
        let mut example = action.examples.first();
        let mut calls = Some(String::new());
        if requires {
            calls = None;
            for (index, documented) in action.examples.iter().enumerate() {
                if calls.is_none() {
                    calls = requests::of_example(spec, index, module)?;
                    example = Some(documented);
                }
            }
        }
        let Some(calls) = calls else { continue };
        // Some of the documented answers are refusals.
        if example.is_some_and(|example| example.response.get("Error").is_some()) {
            continue;
        }
        let pages = action.paging.is_some();
        let reads = only_reads(spec);
        let rank = (
            reads,
            pages && !requires,
            !requires,
            pages,
            weight(&action.action, specs),
            std::cmp::Reverse(action.action.len()),
        );
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            let first = First {
                method: method(&action.action),
                action: action.action.clone(),
                calls,
                pages,
                reads,
                is_filled: example.is_none_or(|example| has_items(spec, example)),
            };
            best = Some((rank, first));
        }
    }
    Ok(best.map(|(_, first)| first))
}

/// The name of an action that requires something, preferably of one that only reads.
pub(super) fn that_requires_something(specs: &[Spec]) -> Option<String> {
    let requires = |spec: &&Spec| spec.action.parameters.iter().any(|field| field.required);
    let mut all = specs
        .iter()
        .filter(|spec| spec.action.status != Status::Offline)
        .filter(requires);
    let found = all.clone().find(|spec| only_reads(spec));
    Some(found.or_else(|| all.next())?.action.action.clone())
}

fn only_reads(spec: &Spec) -> bool {
    let action = &spec.action;
    let guessed = || recognise::repeat(&action.action, action.doc.as_deref().unwrap_or_default());
    is_offered(spec) && action.repeat.or_else(guessed) == Some(Repeat::Read)
}

fn is_offered(spec: &Spec) -> bool {
    matches!(spec.action.status, Status::Online)
}

/// How many actions are about the same: `DescribeInstances` in a product that starts, stops and resizes
/// instances.
fn weight(action: &str, specs: &[Spec]) -> usize {
    let capital = action
        .char_indices()
        .skip(1)
        .find(|(_, c)| c.is_uppercase());
    let noun = capital.map_or("", |(at, _)| &action[at..]);
    let noun = noun.trim_end_matches('s');
    if noun.len() < 3 {
        return 0;
    }
    specs
        .iter()
        .filter(|spec| spec.action.action.contains(noun))
        .count()
}

fn has_items(spec: &Spec, example: &Example) -> bool {
    let Some(paging) = &spec.action.paging else {
        return false;
    };
    let mut value = Some(&example.response);
    for name in paging.items.split('.') {
        value = value.and_then(|value| value.get(name));
    }
    value.is_some_and(|items: &Json| !items.items().is_empty())
}

/// The method of the client that calls the action.
fn method(action: &str) -> String {
    let name = names::snake(action);
    if names::never_raw(&name) {
        format!("{name}_")
    } else if names::is_keyword(&name) {
        format!("r#{name}")
    } else {
        name
    }
}
