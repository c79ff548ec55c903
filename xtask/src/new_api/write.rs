//! The files of the crate.

use std::path::Path;

use mna_specs::Site;

use super::Product;
use super::first::First;
use super::place::Place;

/// What stands for what in the templates.
type Words<'a> = [(&'a str, String)];

pub(super) fn files(krate: &Path, place: &Place, product: &Product<'_>) -> Result<(), String> {
    let Product {
        one, title, first, ..
    } = product;
    let statements = first.as_ref().map(First::statements).unwrap_or_default();
    let commented: String = statements
        .lines()
        .map(|line| format!("//! {line}\n"))
        .collect();
    let folder = format!("{}/{}", one.service, one.version);
    let example = first.as_ref().and_then(First::example);
    let example = example.map(|name| format!("{}_{name}", one.service));
    let package = match place.is_member {
        true => format!(" -p {}", place.name),
        false => String::new(),
    };
    let call = |of: fn(&First) -> &String| first.as_ref().map(of).cloned().unwrap_or_default();
    let words = [
        ("name", place.name.clone()),
        ("crate", place.crate_name()),
        ("title", title.clone()),
        ("version", one.version.clone()),
        ("count", counted(one.actions)),
        ("folder", folder),
        ("links", links(product)),
        ("action", call(|first| &first.action)),
        ("method", call(|first| &first.method)),
        ("calls", call(|first| &first.calls)),
        ("missing", product.missing.clone().unwrap_or_default()),
        (
            "is_filled",
            match first.as_ref().is_some_and(|first| first.is_filled) {
                true => "!items.is_empty() && ".to_owned(),
                false => String::new(),
            },
        ),
        (
            "example_row",
            example.as_ref().map_or_else(String::new, |example| {
                format!(
                    "| `cargo run{package} --example {example}` | a first call, to an emulator or, with keys \
                     in the environment, to the real service |\n"
                )
            }),
        ),
        ("example", example.clone().unwrap_or_default()),
        ("package", package),
        ("publish", publish(product)),
        ("features", include_str!("template/features.toml.in").to_owned()),
        ("rust_version", env!("CARGO_PKG_RUST_VERSION").to_owned()),
        ("mna", place.to_workspace.clone()),
        ("dependencies", dependencies(place)),
        ("from", sources(product)),
        (
            "where_from",
            match place.is_member {
                true => "",
                false => ", in the workspace of mna, where `CRATE` is the path of this crate",
            }
            .to_owned(),
        ),
        (
            "out",
            match place.is_member {
                true => format!("{}/specs", place.name),
                false => "CRATE/specs".to_owned(),
            },
        ),
        (
            "root",
            match place.is_member {
                true => "",
                false => " --root CRATE",
            }
            .to_owned(),
        ),
        (
            "ask",
            match product.has_words {
                true => "",
                false => " --ask",
            }
            .to_owned(),
        ),
        ("guesses", guesses(product)),
        ("words", whose(product).to_owned()),
    ];
    let with_call = |text: String| {
        let mut words = words.to_vec();
        words.push(("first_call", text));
        words
    };

    let manifest = match place.is_member {
        true => include_str!("template/Member.toml.in"),
        false => include_str!("template/Alone.toml.in"),
    };
    write(krate, "Cargo.toml", manifest, &words)?;
    if !place.is_member {
        write(krate, ".gitignore", "/target\n", &[])?;
    }
    let readme = include_str!("template/README.md.in");
    write(krate, "README.md", readme, &with_call(statements.clone()))?;
    let lib = include_str!("template/lib.rs.in");
    write(krate, "src/lib.rs", lib, &with_call(commented))?;
    let client = include_str!("template/client.rs.in");
    write(krate, "src/client.rs", client, &words)?;

    let mut tests = include_str!("template/tests.rs.in").to_owned();
    if product.missing.is_some() {
        tests += include_str!("template/missing.rs.in");
    }
    match first {
        Some(First { pages: true, .. }) => tests += include_str!("template/list.rs.in"),
        Some(_) => tests += include_str!("template/read.rs.in"),
        None => {}
    }
    write(krate, "tests/emulator/main.rs", &tests, &words)?;
    if let Some(example) = example {
        let template = include_str!("template/example.rs.in");
        let path = format!("examples/{example}.rs");
        write(
            krate,
            &path,
            template,
            &with_call(statements.trim_end().to_owned()),
        )?;
    }
    Ok(())
}

fn write(krate: &Path, path: &str, template: &str, words: &Words<'_>) -> Result<(), String> {
    let path = krate.join(path);
    let mut text = template.to_owned();
    // What features and the like bring is text, in which nothing is filled.
    for (key, value) in words {
        text = text.replace(&format!("{{{{{key}}}}}"), value);
    }
    let folder = path.parent().unwrap_or(krate);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn counted(actions: usize) -> String {
    match actions {
        1 => "its one action".to_owned(),
        actions => format!("all {actions} actions"),
    }
}

/// The vendor's pages about the product.
fn links(product: &Product<'_>) -> String {
    let (service, version) = (&product.one.service, &product.one.version);
    let link = |site: Site| {
        let (name, host) = match site {
            Site::Intl => ("international site", "console.tencentcloud.com"),
            _ => ("mainland site", "console.cloud.tencent.com"),
        };
        format!("[{name}](https://{host}/api/explorer?Product={service}&Version={version})")
    };
    let links: Vec<_> = product
        .one
        .from
        .iter()
        .map(|(_, site)| link(*site))
        .collect();
    let mut text = format!("The vendor's API Explorer: {}.", links.join(", "));
    if product.one.from.iter().all(|(_, site)| *site == Site::Cn) {
        text += " The definitions are of the mainland site: set `TENCENTCLOUD_SITE=mainland`.";
    }
    text
}

fn publish(product: &Product<'_>) -> String {
    if product.has_words {
        "# The descriptions in specs/ are the vendor's words: whether they may be published is to be decided.\n\
         publish = false\n"
            .to_owned()
    } else {
        "publish = false\n".to_owned()
    }
}

fn dependencies(place: &Place) -> String {
    if place.is_member {
        return String::new();
    }
    "\n`mna-core`, `mna-macros` and `mna-emulator` are not on crates.io: `Cargo.toml` has their paths on the \
     machine\nthat this crate was made on. Elsewhere, let them point at a copy of the workspace of mna.\n"
        .to_owned()
}

/// The names of the packages, not where they were.
fn sources(product: &Product<'_>) -> String {
    let names = product.one.from.iter().map(|(path, site)| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let site = match site {
            Site::Intl => "international",
            _ => "mainland",
        };
        format!("`{name}` ({site} site)")
    });
    names.collect::<Vec<_>>().join(" and ")
}

fn guesses(product: &Product<'_>) -> String {
    if !product.has_words {
        return "\nOf no action it is known whether it only reads, and how it pages: `repeat` and `paging` in its \
                spec say so\nonce somebody has looked. Until then none is repeated on its own.\n"
            .to_owned();
    }
    format!(
        "\nWhether an action only reads and how it pages, the definitions do not say. Where `guessed` in a spec \
         names\n`repeat` or `paging`, the names of the action and of its fields were all there was to go by: {} \
         actions are\ntaken to only read, and {} to page. Check a guess against the vendor's page or a real call, \
         put it right, and\ntake the word away. `grep -rl '\"guessed\"' specs` lists them.\n",
        product.one.reads, product.one.pages
    )
}

fn whose(product: &Product<'_>) -> &'static str {
    if product.has_words {
        "The descriptions in `specs/`, and so those in the documentation, are the vendor's, from its definitions; \
         whether\nthey may be published is to be decided, and until then `Cargo.toml` says `publish = false`. To \
         say it in your own\nwords, replace `doc` in a spec: an import never changes it again."
    } else {
        "Nothing in `specs/` is the vendor's wording: names, types and examples are facts. Say in `doc` what a field \
         means,\nin your own words; an import never changes it."
    }
}
