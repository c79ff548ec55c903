//! The lines `#[tc_action(…)]` and `#[tc_service(…)]` of a source, and their revisions.

use std::ops::Range;
use std::path::{Path, PathBuf};

use mna_specs::{ServiceSpec, Spec};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, Token};

use crate::expand;

/// Where specs are looked for.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    /// The specs that go by their names.
    pub(super) bundled: &'a Path,
    /// The folder that paths are from.
    pub(super) krate: &'a Path,
}

/// An attribute of the macros, in its parts.
pub(super) struct Invocation<'a> {
    pub(super) is_action: bool,
    pub(super) spec: &'a str,
    before: &'a str,
    after: &'a str,
}

/// The source with the revision of its spec in each invocation of the macros.
pub(super) fn with_revisions(source: &str, places: Places<'_>) -> Result<String, String> {
    let mut out = String::with_capacity(source.len());
    for part in parts(source) {
        match part {
            Part::Text(text) => out += text,
            Part::Invocation(invocation) => out += &invocation.with_revision(places)?,
        }
    }
    Ok(out)
}

/// Every invocation in a source.
pub(super) fn invocations(source: &str) -> impl Iterator<Item = Invocation<'_>> {
    parts(source).into_iter().filter_map(|part| match part {
        Part::Invocation(invocation) => Some(invocation),
        Part::Text(_) => None,
    })
}

enum Part<'a> {
    Text(&'a str),
    Invocation(Invocation<'a>),
}

/// A source in lines, and invocations that may be longer than one.
fn parts(source: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = source;
    while !rest.is_empty() {
        let end = rest.find('\n').map_or(rest.len(), |end| end + 1);
        match Invocation::at_start_of(rest) {
            Some((invocation, length)) => {
                parts.push(Part::Invocation(invocation));
                rest = &rest[length..];
            }
            None => {
                parts.push(Part::Text(&rest[..end]));
                rest = &rest[end..];
            }
        }
    }
    parts
}

impl<'a> Invocation<'a> {
    /// The invocation that a text begins with, and its length.
    fn at_start_of(text: &'a str) -> Option<(Invocation<'a>, usize)> {
        let attribute = text.trim_start_matches([' ', '\t']);
        let (path, arguments) = attribute.strip_prefix("#[")?.split_once('(')?;
        let is_action = match path.rsplit("::").next()?.trim() {
            "tc_action" => true,
            "tc_service" => false,
            _ => return None,
        };
        let spec = arguments.trim_start().strip_prefix('"')?;
        let start = text.len() - spec.len();
        let spec = &spec[..spec.find('"')?];
        let end = start + spec.len() + 1;
        let length = end + text[end..].find(")]")? + 2;
        let invocation = Invocation {
            is_action,
            spec,
            before: &text[..end],
            after: &text[end..length],
        };
        Some((invocation, length))
    }

    /// Whether it names a path, and not a spec that is part of `mna-specs`.
    pub(super) fn is_path(&self) -> bool {
        self.spec.ends_with(".json") || self.spec.starts_with('.')
    }

    fn with_revision(&self, places: Places<'_>) -> Result<String, String> {
        let rev = self.rev(places)?;
        let rest = match revision(self.after) {
            Some(old) => format!(
                "{}{rev}{}",
                &self.after[..old.start],
                &self.after[old.end..]
            ),
            None => format!(", rev = \"{rev}\"{}", self.after),
        };
        Ok(format!("{}{rest}", self.before))
    }

    fn rev(&self, places: Places<'_>) -> Result<String, String> {
        if self.is_action {
            let path = match self.is_path() {
                true => places.krate.join(self.spec),
                false => mna_specs::find_action_in(places.bundled, self.spec)?,
            };
            return Ok(Spec::load(&path).map_err(super::shown)?.rev());
        }
        let folder = match self.is_path() {
            true => places.krate.join(self.spec),
            false => places.bundled.join(self.spec),
        };
        let service = ServiceSpec::load(&folder).map_err(super::shown)?;
        let attribute = format!("{}{}", self.before, self.after);
        let attributes = Attribute::parse_outer.parse_str(&attribute);
        let chosen = attributes.ok().and_then(|attributes| {
            let mut services = attributes.iter().filter_map(Service::of);
            services.next()
        });
        match chosen.map(|service| service.actions) {
            None | Some(Actions::Elsewhere) => {
                let actions = expand::load_actions(&service)?;
                Ok(service.rev(&actions))
            }
            Some(chosen) => {
                let (service, actions) = chosen.load(service)?;
                Ok(service.rev_with(&actions))
            }
        }
    }
}

/// Where the value of `rev = "…"` stands among the arguments, however they are spaced.
fn revision(arguments: &str) -> Option<Range<usize>> {
    for (at, _) in arguments.match_indices("rev") {
        let before = arguments[..at].trim_end();
        let value = arguments[at + "rev".len()..].trim_start().strip_prefix('=');
        let value = value.and_then(|value| value.trim_start().strip_prefix('"'));
        if let Some(value) = value.filter(|_| before.ends_with(',')) {
            let start = arguments.len() - value.len();
            return Some(start..start + value.find('"')?);
        }
    }
    None
}

/// What `#[tc_service(…)]` says.
pub(super) struct Service {
    pub(super) folder: PathBuf,
    pub(super) actions: Actions,
}

/// Which actions the module of a service has.
pub(super) enum Actions {
    /// None: they are declared one by one.
    Elsewhere,
    All,
    These(Vec<String>),
}

impl Service {
    /// What the attribute says, if it is one.
    pub(super) fn of(attribute: &Attribute) -> Option<Service> {
        if attribute.path().segments.last()?.ident != "tc_service" {
            return None;
        }
        let arguments = attribute
            .parse_args_with(Punctuated::<Expr, Token![,]>::parse_terminated)
            .ok()?;
        let mut service = Service {
            folder: text(arguments.first()?)?.into(),
            actions: Actions::Elsewhere,
        };
        let is_actions = |path: &Expr| matches!(path, Expr::Path(p) if p.path.is_ident("actions"));
        for argument in &arguments {
            match argument {
                path if is_actions(path) => service.actions = Actions::All,
                Expr::Assign(assign) if is_actions(&assign.left) => {
                    if let Expr::Array(list) = &*assign.right {
                        let names = list.elems.iter().filter_map(text);
                        service.actions = Actions::These(names.collect());
                    }
                }
                _ => {}
            }
        }
        Some(service)
    }
}

impl Actions {
    /// The service as far as these actions reach, and their specs.
    pub(super) fn load(&self, service: ServiceSpec) -> Result<(ServiceSpec, Vec<Spec>), String> {
        let names = match self {
            Actions::Elsewhere => return Ok((service, Vec::new())),
            Actions::All => {
                let specs = expand::load_actions(&service)?;
                return Ok((service, specs));
            }
            Actions::These(names) => names,
        };
        let load = |name: &String| {
            let path = service.actions.get(name);
            let path = path.ok_or_else(|| {
                let known = service.actions.keys().map(String::as_str);
                let help = mna_specs::nearest(name, known);
                let help = help.map(|meant| format!("; did you mean \"{meant}\"?"));
                format!("no spec is named \"{name}\"{}", help.unwrap_or_default())
            })?;
            service.load_action(path).map_err(super::shown)
        };
        let specs = names.iter().map(load).collect::<Result<Vec<_>, _>>()?;
        Ok((service.narrowed_to(&specs), specs))
    }
}

fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<(bool, String, Option<String>)> {
        let describe = |it: Invocation<'_>| {
            let rev = revision(it.after).map(|range| it.after[range].to_owned());
            (it.is_action, it.spec.to_owned(), rev)
        };
        invocations(source).map(describe).collect()
    }

    #[test]
    fn an_invocation_may_be_spread_over_lines_and_named_by_a_path() {
        let source = "//! #[tc_action(\"Not\")]\n#[derive(Debug)]\n    #[mna_macros::tc_service(\n  \
                      \"./specs/dock/1\",\n actions = [\"A\"],\n rev = \"12\",\n)]\npub mod dock {}\n\
                      #[tc_action(\"B\",rev=\"3\")] pub struct B;\n";
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            found(source),
            [
                (false, "./specs/dock/1".to_owned(), text("12")),
                (true, "B".to_owned(), text("3")),
            ]
        );
        let whole: String = parts(source)
            .iter()
            .map(|part| match part {
                Part::Text(text) => (*text).to_owned(),
                Part::Invocation(it) => format!("{}{}", it.before, it.after),
            })
            .collect();
        assert_eq!(whole, source);
    }

    #[test]
    fn what_a_service_says_of_its_actions_is_read() {
        for (arguments, expected) in [
            ("\"./a\", rev = \"1\"", "elsewhere"),
            ("\"./a\", actions, client = crate::Client", "all"),
            (
                "\"./a\", client = crate::Client, actions = [\"A\", \"B\"]",
                "A B",
            ),
        ] {
            let attribute = format!("#[mna_macros::tc_service({arguments})]");
            let attributes = Attribute::parse_outer.parse_str(&attribute).unwrap();
            let service = Service::of(&attributes[0]).unwrap();
            let found = match service.actions {
                Actions::Elsewhere => "elsewhere".to_owned(),
                Actions::All => "all".to_owned(),
                Actions::These(names) => names.join(" "),
            };
            assert_eq!(found, expected);
        }
    }
}
