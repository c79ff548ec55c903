//! Reading an answer page by page: the builder's `pages` and `items`.

use mna_specs::{Action, Field, Paging};

use super::rust;
use crate::diff::change::{Effect, Found, nothing};
use crate::diff::model::Types;

pub(super) fn compare(was: &Action, now: &Action, types: (&Types, &Types), found: &mut Found) {
    let (old, new) = match (&was.paging, &now.paging) {
        (None, None) => return,
        (Some(_), None) => {
            let means = "`.pages()` and `.items()` are gone";
            return found.note(Effect::Breaking, "paging: removed", nothing(), means);
        }
        (None, Some(_)) => {
            let means = "the builder gains `.pages()` and `.items()`";
            return found.note(Effect::Compatible, "paging: added", nothing(), means);
        }
        (Some(old), Some(new)) => (old, new),
    };
    if old == new {
        return;
    }
    let shown = (described(old), described(new));
    let item = |action: &Action, paging: &Paging, types: &Types| -> Option<String> {
        let listed = field(&action.response, &paging.items)?;
        Some(rust::types(None, listed, types).0)
    };
    let (old_item, new_item) = (item(was, old, types.0), item(now, new, types.1));
    let wanted: Vec<String> = newly_wanted((was, old), (now, new));
    let (effect, means) = if old_item != new_item {
        let list = |item: Option<String>| item.unwrap_or_else(|| "nothing".to_owned());
        let means = format!(
            "`.items()` gives what is in {}, it was {}",
            list(new_item),
            list(old_item)
        );
        (Effect::Breaking, means)
    } else if !wanted.is_empty() {
        let calls: Vec<_> = wanted.iter().map(|name| format!("`.{name}(…)`")).collect();
        let means = format!("`.pages()` does not compile without {}", calls.join(", "));
        (Effect::Breaking, means)
    } else {
        let means = "compiles as before; pages are asked for or read in another way";
        (Effect::Compatible, means.to_owned())
    };
    found.note(effect, "paging", shown, means);
}

/// The required parameters that `pages` set by itself and does not any more.
fn newly_wanted((was, old): (&Action, &Paging), (now, new): (&Action, &Paging)) -> Vec<String> {
    let set_by_itself =
        |paging: &Paging, name: &String| [&paging.page, &paging.size].contains(&name);
    let required = now.parameters.iter().filter(|now| {
        now.required && field(&was.parameters, &now.name).is_some_and(|was| was.required)
    });
    let wanted = required
        .filter(|field| set_by_itself(old, &field.name) && !set_by_itself(new, &field.name));
    wanted.map(rust::name).collect()
}

fn field<'a>(fields: &'a [Field], name: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.name == name)
}

fn described(paging: &Paging) -> String {
    let (page, size, items) = (&paging.page, &paging.size, &paging.items);
    let named = |word: &str, name: &Option<String>| match name {
        Some(name) => format!(", {word} {name}"),
        None => String::new(),
    };
    format!(
        "page {page}, size {size}, items {items}{}{}",
        named("key", &paging.key),
        named("total", &paging.total)
    )
}
