//! Reads one file and finds out what it is, by its content.

use std::path::Path;

use mna_specs::Site;

use super::complaint::Complaint;
use super::document::{Document, Node};
use super::facts::{Content, Source};
use super::{definition, examples, facts_file, page};

/// Reads the file; `site` is what the command line says about definitions.
///
/// # Errors
///
/// What is wrong, as paragraphs with the file's name.
pub(crate) fn read(path: &Path, site: Option<Site>) -> Result<Source, String> {
    of_text(path, &read_text(path)?, site)
}

/// [`read`] of what stands in the file.
pub(crate) fn of_text(path: &Path, text: &str, site: Option<Site>) -> Result<Source, String> {
    let content = if is_json(text) {
        json(text, path, site)
    } else {
        page::read(text).map(|content| Content {
            // The page "Data Types" is the one that does not say.
            site: content.site.or(site),
            ..content
        })
    };
    let content = content.map_err(|complaint| complaint.in_file(path))?;
    Ok(Source {
        path: path.to_owned(),
        content,
    })
}

fn is_json(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .starts_with(['{', '['])
}

fn json(text: &str, path: &Path, site: Option<Site>) -> Result<Content, Complaint> {
    let document = Document::parse(text, path)?;
    let root = document.root();
    if definition::is_one(root.json) {
        let Some(site) = site_told(&root, path, site)? else {
            return Err(untold(&root));
        };
        definition::read(&root, site)
    } else if facts_file::is_one(root.json) {
        facts_file::read(&root)
    } else if examples::is_one(root.json) {
        examples::read(&root, site_told(&root, path, site)?)
    } else {
        let is_spec = ["action", "type", "title"]
            .iter()
            .any(|key| root.get(key).is_some());
        Err(root.complain(
            if is_spec {
                "a spec file"
            } else {
                "JSON of another kind"
            },
            "a definition (\"actions\" and \"objects\"), examples (\"actions\"), or facts \
             (\"per_action\", \"rate_limits\")",
            if is_spec {
                "edit it by hand: specs are what the import writes"
            } else {
                "check that this is the right file"
            },
        ))
    }
}

/// Neither definitions nor examples say which site they are of (the hosts in the international
/// examples are the mainland's): the command line or the file's name does.
fn site_told(
    root: &Node<'_>,
    path: &Path,
    stated: Option<Site>,
) -> Result<Option<Site>, Complaint> {
    match (stated, site_named(path)) {
        (Some(stated), Some(named)) if stated != named => Err(root.complain(
            format!(
                "a file whose name says {}, with --site {}",
                named.as_str(),
                stated.as_str()
            ),
            "one site",
            "rename the file or leave --site out",
        )),
        (None, named) => Ok(named),
        (stated, _) => Ok(stated),
    }
}

/// The site in the file's name, if there is one.
pub(crate) fn site_named(path: &Path) -> Option<Site> {
    let name = path.file_name()?.to_string_lossy();
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric());
    let named = parts.filter_map(|part| match part {
        "intl" => Some(Site::Intl),
        "cn" => Some(Site::Cn),
        _ => None,
    });
    match named.collect::<Vec<_>>().as_slice() {
        [site] => Some(*site),
        _ => None,
    }
}

fn untold(root: &Node<'_>) -> Complaint {
    root.complain(
        "a definition that does not say which site it is of",
        "--site intl or --site cn, or \"intl\" or \"cn\" in the file's name",
        "say where it was downloaded: tencentcloud.com is intl, cloud.tencent.com is cn",
    )
}

fn read_text(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path)
        .map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let complaint = Complaint::new(
            1 + valid.iter().filter(|byte| **byte == b'\n').count(),
            "bytes that are no UTF-8 text",
            "a definition in JSON, or a documentation page as text, in UTF-8",
            "open it in an editor and save it as UTF-8",
        );
        complaint.in_file(path)
    })
}
