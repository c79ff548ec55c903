//! What the generator makes of a model, as far as programs can name it: the judge of the judgements.
//!
//! The code of both sides is generated and taken apart: what a program may write down (fields with their
//! types, methods with what they take, variants, traits), and what it has to do (required parameters).

use std::collections::BTreeSet;
use std::path::Path;

use mna_codegen::{Target, expand_action, expand_service};
use mna_specs::{ServiceSpec, Spec, render_action, render_service, render_type, type_path};
use syn::visit_mut::VisitMut;

use crate::diff::change::Effect;
use crate::diff::model::Model;

/// What the generated code offers and asks for.
pub(super) struct Surface {
    /// What programs can name, each with its type.
    offered: BTreeSet<String>,
    /// What programs must do, each with the offer that asks for it.
    wanted: BTreeSet<(String, String)>,
    /// All of the code without its documentation.
    code: String,
    with_docs: String,
}

impl Surface {
    /// The code that stands for the model.
    ///
    /// # Panics
    ///
    /// The specs are not valid: a case of the tests has to be mended.
    pub(super) fn of(model: &Model) -> Surface {
        let folder = tempfile::tempdir().unwrap();
        write(model, folder.path());
        let service = ServiceSpec::load(folder.path()).unwrap_or_else(|p| panic!("{p}"));
        let specs: Vec<Spec> = service
            .actions
            .values()
            .map(|path| service.load_action(path).unwrap_or_else(|p| panic!("{p}")))
            .collect();
        let mut tokens = expand_service(&service, &specs);
        for spec in &specs {
            let target = Target::new(&spec.action.action).in_product_crate("dock_api");
            tokens.extend(expand_action(spec, &target));
        }
        let mut file: syn::File = syn::parse2(tokens).unwrap();
        let with_docs = prettyplease::unparse(&file);
        WithoutDocs.visit_file_mut(&mut file);
        let mut surface = Surface {
            offered: BTreeSet::new(),
            wanted: BTreeSet::new(),
            code: prettyplease::unparse(&file),
            with_docs,
        };
        for item in &file.items {
            surface.item(item);
        }
        surface
    }

    /// What the step from `self` to `new` does, by the code alone; nothing if it is the same.
    pub(super) fn effect(&self, new: &Surface) -> Option<Effect> {
        let keeps_all = self.offered.is_subset(&new.offered);
        if !keeps_all || self.asked_in_addition(new).next().is_some() {
            Some(Effect::Breaking)
        } else if self.offered != new.offered || self.code != new.code {
            Some(Effect::Compatible)
        } else if self.with_docs != new.with_docs {
            Some(Effect::Docs)
        } else {
            None
        }
    }

    /// What is newly asked by something that programs use already.
    fn asked_in_addition<'a>(&'a self, new: &'a Surface) -> impl Iterator<Item = &'a String> {
        let more = new.wanted.difference(&self.wanted);
        more.filter(|(by, _)| self.offered.contains(by))
            .map(|(_, what)| what)
    }

    /// What is offered by one and not by the other, for messages.
    pub(super) fn difference(&self, new: &Surface) -> String {
        let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            a.difference(b).cloned().collect::<Vec<_>>().join("\n  ")
        };
        let asked: Vec<_> = self.asked_in_addition(new).map(String::as_str).collect();
        format!(
            "gone:\n  {}\nnew:\n  {}\nasked in addition:\n  {}",
            only(&self.offered, &new.offered),
            only(&new.offered, &self.offered),
            asked.join("\n  ")
        )
    }

    fn item(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Struct(item) => self.structure(item),
            syn::Item::Enum(item) => {
                let name = &item.ident;
                assert!(is_non_exhaustive(&item.attrs), "{name} is a closed enum");
                for variant in &item.variants {
                    self.offer(format!("{name}::{}", shown(variant)));
                }
                self.derives(name, &item.attrs);
            }
            syn::Item::Impl(item) => self.implementation(item),
            syn::Item::Const(item) => {
                self.offer(format!("const {}: {}", item.ident, shown(&item.ty)));
            }
            // The names of required parameters, each of which `send` asks for.
            syn::Item::Mod(module) => {
                let by = format!("mod {}", module.ident);
                self.offer(by.clone());
                for item in module.content.iter().flat_map(|(_, items)| items) {
                    if let syn::Item::Struct(item) = item {
                        self.wanted.insert((by.clone(), item.ident.to_string()));
                    }
                }
            }
            other => panic!("the generator makes something new: {}", shown(other)),
        }
    }

    fn structure(&mut self, item: &syn::ItemStruct) {
        let name = &item.ident;
        let public = item.fields.iter().filter(|field| is_public(&field.vis));
        let public: Vec<_> = public.collect();
        for field in &public {
            let ident = field.ident.as_ref().unwrap();
            self.offer(format!("{name}.{ident}: {}", shown(&field.ty)));
        }
        // Fields may be added where no program can list all of them, or need not.
        let is_default = shown_attributes(&item.attrs).contains("Default");
        let is_unit = item.fields.is_empty();
        let is_open = is_non_exhaustive(&item.attrs) || is_default || is_unit;
        assert!(is_open || public.is_empty(), "{name} cannot grow");
        self.offer(format!("struct {name}"));
        self.derives(name, &item.attrs);
    }

    fn derives(&mut self, name: &syn::Ident, attributes: &[syn::Attribute]) {
        let derived = attributes.iter().filter(|a| a.path().is_ident("derive"));
        for attribute in derived {
            let parser = syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated;
            for path in attribute.parse_args_with(parser).unwrap() {
                self.offer(format!("{} for {name}", shown(&path)));
            }
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let syn::Type::Path(ty) = &*item.self_ty else {
            panic!("an impl for {}", shown(&item.self_ty));
        };
        let name = ty.path.segments.last().unwrap().ident.to_string();
        if let Some((path, _)) = &item.trait_ {
            self.offer(format!("{} for {name}", shown(path)));
            for inner in &item.items {
                if let syn::ImplItem::Type(inner) = inner {
                    self.offer(format!("{name}: {} = {}", inner.ident, shown(&inner.ty)));
                }
            }
            return;
        }
        for inner in &item.items {
            if let syn::ImplItem::Fn(function) = inner
                && is_public(&function.vis)
            {
                self.function(&name, &function.sig);
            }
        }
    }

    fn function(&mut self, owner: &str, signature: &syn::Signature) {
        let inputs: Vec<_> = signature.inputs.iter().map(shown).collect();
        let output = shown(&signature.output);
        // The builder's own type tells which parameters are set.
        let output = match output.split_once('<') {
            Some((name, _)) if name.ends_with("Builder") => "->Self",
            _ => &output,
        };
        let name = &signature.ident;
        let offer = format!("{owner}::{name}({}){output}", inputs.join(", "));
        self.offer(offer.clone());
        // `send` and `build` ask that all is set, whatever that is.
        let clause = signature.generics.where_clause.as_ref();
        let is_paging = name == "pages" || name == "items";
        for bound in clause
            .filter(|_| is_paging)
            .iter()
            .flat_map(|c| &c.predicates)
        {
            self.wanted.insert((offer.clone(), shown(bound)));
        }
    }

    fn offer(&mut self, text: String) {
        self.offered.insert(text);
    }
}

fn write(model: &Model, folder: &Path) {
    std::fs::create_dir_all(folder.join("types")).unwrap();
    std::fs::write(folder.join("service.json"), render_service(&model.service)).unwrap();
    for (name, action) in &model.actions {
        let path = folder.join(format!("{name}.json"));
        std::fs::write(path, render_action(action)).unwrap();
    }
    for (name, ty) in &model.types {
        std::fs::write(type_path(folder, name), render_type(ty)).unwrap();
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn is_non_exhaustive(attributes: &[syn::Attribute]) -> bool {
    attributes
        .iter()
        .any(|a| a.path().is_ident("non_exhaustive"))
}

fn shown_attributes(attributes: &[syn::Attribute]) -> String {
    attributes.iter().map(shown).collect()
}

fn shown(part: &impl quote::ToTokens) -> String {
    let text = part.to_token_stream().to_string();
    text.replace(' ', "")
}

struct WithoutDocs;

impl VisitMut for WithoutDocs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    }
}
