//! `cargo xtask import` from outside: the real binary, into folders of its own.

#[path = "import/bad_definitions.rs"]
mod bad_definitions;
#[path = "import/definitions.rs"]
mod definitions;
#[path = "import/packages.rs"]
mod packages;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output};

use mna_specs::{Basis, Site, Spec, read_action, read_type};
use tempfile::TempDir;

const PAGE: &str = include_str!("data/CountCrates.txt");
const VERSION: &str = "specs/dock/2020-02-02";

/// A folder with a page in it and, after an import, with `specs/`.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().unwrap())
    }

    /// The folder after the import of the page that most tests start from.
    fn with_count_crates() -> Desk {
        let desk = Desk::new();
        assert_done(&desk.import(PAGE));
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn import(&self, page: impl AsRef<[u8]>) -> Output {
        std::fs::write(self.path("page.txt"), page).unwrap();
        self.run(&["import", "page.txt", "--out", "specs"])
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .current_dir(self.0.path())
            .args(arguments)
            .output()
            .unwrap()
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.path(VERSION).join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} does not say {from}:\n{text}");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    fn load(&self) -> Spec {
        Spec::load(&self.path(VERSION).join("CountCrates.json")).unwrap_or_else(|p| panic!("{p}"))
    }

    /// Every file under `specs/` with its bytes and when it was last written.
    fn files(&self) -> BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path("specs")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let written = path.metadata().unwrap().modified().unwrap();
                    files.insert(path.clone(), (std::fs::read(path).unwrap(), written));
                }
            }
        }
        files
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
fn assert_done(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stderr.is_empty());
    text(&output.stdout)
}

/// The error message of an import that must not have written anything.
#[track_caller]
fn assert_refused(desk: &Desk, page: impl AsRef<[u8]>) -> String {
    let before = desk.files();
    let existed = desk.path("specs").exists();
    let output = desk.import(page);
    let message = text(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}{message}",
        text(&output.stdout)
    );
    assert!(output.stdout.is_empty());
    assert!(message.starts_with("error: "), "{message}");
    assert!(message.contains("nothing was written"), "{message}");
    assert_eq!(desk.files(), before);
    assert_eq!(desk.path("specs").exists(), existed);
    message
}

#[track_caller]
fn assert_contains(text: &str, parts: &[&str]) {
    // Alignment and wrapping are not what is tested.
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(
            flat(text).contains(&flat(part)),
            "\"{part}\" is not in:\n{text}"
        );
    }
}

/// Everything that the first import of `CountCrates.txt` must write.
fn expect_count_crates(desk: &Desk) {
    let spec = desk.load();
    let action = &spec.action;
    let parameters: Vec<_> = action
        .parameters
        .iter()
        .map(|f| format!("{} {} {}", f.name, f.ty, f.required))
        .collect();
    assert_eq!(
        parameters,
        [
            "PierId string true",
            "Since int64 true",
            "Kind int64 false",
            "Label [string] false",
            "CountEmpty bool false"
        ]
    );
    let response: Vec<_> = action
        .response
        .iter()
        .map(|f| format!("{} {}", f.name, f.ty))
        .collect();
    assert_eq!(
        response,
        ["Rows [CrateRow]", "Heaviest float", "Total int64"]
    );
    let limit = action.rate_limit.clone().unwrap();
    assert_eq!((limit.per_second, limit.basis), (15, Basis::Documented));
    let codes: Vec<_> = action.errors.iter().map(|e| e.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "InternalError",
            "FailedOperation.PierClosed",
            "InvalidParameterValue.Label"
        ]
    );
    assert_eq!(action.examples.len(), 2);
    assert_eq!(
        action.examples[1].request.get("Since").unwrap().to_value(),
        "1700000000"
    );
    let row = &spec.types["CrateRow"];
    assert_eq!(row.inferred_from.as_deref(), Some("CountCrates"));
    let members: Vec<_> = row
        .fields
        .iter()
        .map(|f| format!("{} {}", f.name, f.ty))
        .collect();
    assert_eq!(members, ["Row string", "Count int64", "Fill float"]);
}

#[test]
fn a_first_import_writes_everything_that_is_a_fact() {
    let desk = Desk::new();
    let summary = assert_done(&desk.import(PAGE));
    expect_count_crates(&desk);
    assert_contains(
        &summary,
        &[
            "imported: CountCrates (dock 2020-02-02, intl) from page.txt",
            &format!(
                "new (3) {VERSION}/CountCrates.json {VERSION}/types/CrateRow.json \
                 {VERSION}/service.json"
            ),
            "CrateRow Row string, Count int64, Fill float",
            "PierId Which pier",
            "FailedOperation.PierClosed The pier is closed.",
            "CrateRow.Fill for example 0.5",
            "title of example 1 Counting one pier All crates of the northern pier",
            "repeat read, idempotent or write?",
            "Kind named values",
            "Since unit",
            "CountEmpty default",
            "Label limits",
            "repeat_helps FailedOperation.PierClosed, InvalidParameterValue.Label",
        ],
    );
    assert!(
        summary.ends_with("next: cargo xtask codegen\n"),
        "{summary}"
    );
}

#[test]
fn no_prose_of_the_page_enters_a_file() {
    let desk = Desk::with_count_crates();
    let written: String = desk
        .files()
        .values()
        .map(|(bytes, _)| text(bytes))
        .collect();
    for key in ["\"doc\"", "\"title\": \"Count"] {
        assert!(!written.contains(key), "{written}");
    }
    let prose = [
        "pier is closed",
        "Which pier",
        "Says how many",
        "northern",
        "Counting",
        "Names the",
    ];
    for words in prose {
        assert!(PAGE.contains(words) && !written.contains(words), "{words}");
    }
}

#[test]
fn files_can_be_read_by_others_and_nothing_else_is_left() {
    let desk = Desk::with_count_crates();
    assert_eq!(desk.files().len(), 3);
    #[cfg(unix)]
    for path in desk.files().keys() {
        use std::os::unix::fs::PermissionsExt;
        let made = desk
            .path("page.txt")
            .metadata()
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(path.metadata().unwrap().permissions().mode(), made);
    }
}

#[test]
fn a_second_import_changes_nothing_and_says_so() {
    let desk = Desk::with_count_crates();
    let before = desk.files();
    let summary = assert_done(&desk.import(PAGE));
    assert_eq!(desk.files(), before);
    assert!(summary.starts_with("unchanged: CountCrates"), "{summary}");
    assert_contains(&summary, &["files: 0 new, 0 updated, 3 unchanged"]);
}

#[test]
fn a_page_copied_in_another_way_says_the_same() {
    let desk = Desk::with_count_crates();
    let before = desk.files();
    for page in [
        PAGE.replace('\n', "\r\n"),
        format!("\u{feff}{PAGE}"),
        PAGE.replace(" Yes ", "\tYes\t")
            .replace(" No ", "\u{a0}No\u{a0}"),
        PAGE.replace("    ", "\u{a0}\u{a0}\t"),
        PAGE.replace("Bantuan", "도움말")
            .replace("Mode terang", "フォーカス"),
    ] {
        assert_done(&desk.import(page));
        assert_eq!(desk.files(), before);
    }
}

#[test]
fn what_people_wrote_survives_a_changed_page() {
    let desk = Desk::with_count_crates();
    let kind = r#"{"type": "CrateKind", "doc": "What it is made of.", "base": "uint64",
        "values": [{"value": 1, "name": "Wood", "doc": "Wood.", "sites": ["cn"]}]}"#;
    std::fs::write(desk.path(VERSION).join("types/CrateKind.json"), kind).unwrap();
    let label =
        r#"{"type": "Label", "base": "string", "values": [{"value": "cold", "name": "Cold"}]}"#;
    std::fs::write(desk.path(VERSION).join("types/Label.json"), label).unwrap();
    for (from, to) in [
        (
            r#""action": "CountCrates","#,
            r#""action": "CountCrates", "doc": "Our words.", "link": "https://example.com",
               "status": "deprecated", "repeat": "read","#,
        ),
        (
            r#"{ "name": "PierId","#,
            r#"{ "name": "PierId", "rust": "pier", "doc": "Our pier.", "sensitive": true,
                 "default": "x", "sites": ["intl"], "nullable": true,"#,
        ),
        (
            r#"{ "name": "Since", "type": "int64","#,
            r#"{ "name": "Since", "type": "uint64", "doc": "Our start.", "unit": "unix_seconds",
                 "minimum": 1, "maximum": 2000000000,"#,
        ),
        (
            r#""Kind", "type": "int64""#,
            r#""Kind", "type": "CrateKind""#,
        ),
        (
            r#""Label", "type": "[string]""#,
            r#""Label", "type": "[Label]", "min_items": 1, "max_items": 5"#,
        ),
        (
            r#"{ "code": "InternalError" }"#,
            r#"{ "code": "InternalError", "doc": "Our fire.", "repeat_helps": false }"#,
        ),
        (
            "{\n      \"request\"",
            "{\n      \"title\": \"Our title\",\n      \"request\"",
        ),
    ] {
        desk.edit("CountCrates.json", from, to);
    }
    desk.edit(
        "types/CrateRow.json",
        r#"{ "name": "Row","#,
        r#"{ "name": "Row", "doc": "Our row.","#,
    );
    desk.edit("service.json", "\"DOCK\"", "\"The Dock\"");
    let before = desk.load();

    // All facts agree: nothing happens to the file, laid out by hand as it is.
    let files = desk.files();
    let summary = assert_done(&desk.import(PAGE));
    assert_eq!(desk.files(), files);
    assert!(summary.starts_with("unchanged"), "{summary}");
    for answered in [
        "repeat read",
        "Kind named",
        "Since unit",
        "Our",
        "CountEmpty: ",
    ] {
        assert!(!summary.contains(answered), "{answered}\n{summary}");
    }

    // One fact changes: all words stay.
    assert_done(&desk.import(PAGE.replace("maximum of 15", "maximum of 30")));
    let mut after = desk.load();
    assert_eq!(after.action.rate_limit.as_ref().unwrap().per_second, 30);
    after.action.rate_limit = before.action.rate_limit.clone();
    assert_eq!(after.action, before.action);
    assert_eq!(after.types, before.types);
    assert_eq!(after.service, before.service);
}

#[test]
fn changed_facts_are_updated_and_named() {
    let desk = Desk::with_count_crates();
    let page = PAGE
        .replace("maximum of 15", "maximum of 30")
        .replace("CountEmpty No Boolean", "CountEmpty Yes Boolean")
        .replace(
            "\"Since\": 1700000000",
            "\"CountEmpty\": false,\n    \"Since\": 1800000000",
        )
        .replace("Kind No Integer", "Kind No Float")
        .replace("Total Integer", "Lost Integer Gone\nTotal Integer")
        .replace(
            "FailedOperation.Pier",
            "FailedOperation.CraneBroken Bent.\nFailedOperation.Pier",
        );
    let summary = assert_done(&desk.import(page));
    assert_contains(
        &summary,
        &[
            &format!("{VERSION}/CountCrates.json rate limit: 30, was 15"),
            "parameter CountEmpty: required, was optional",
            "parameter Kind: float, was int64",
            "response field Lost: new",
            "error code FailedOperation.CraneBroken: new",
            "example 3: new",
            "files: 0 new, 1 updated, 2 unchanged",
            "kept, though no longer in the sources (1) CountCrates example 1",
        ],
    );
    let action = desk.load().action;
    let names: Vec<_> = action.response.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names, ["Rows", "Heaviest", "Lost", "Total"]);
    assert_eq!(action.errors[1].code, "FailedOperation.CraneBroken");
}

#[test]
fn what_the_page_no_longer_has_is_kept_and_reported() {
    let desk = Desk::with_count_crates();
    let page = PAGE
        .replace(
            "CountEmpty No Boolean Whether empty ones count. The default is false.\n",
            "",
        )
        .replace(",\n    \"CountEmpty\": true", "")
        .replace("InternalError The dock is on fire.\n", "")
        .replace(
            "A maximum of 15 requests can be initiated per second for this API.\n",
            "",
        );
    let before = desk.load().action;
    let summary = assert_done(&desk.import(&page));
    let kept = [
        "kept",
        "parameter CountEmpty",
        "error code InternalError",
        "rate limit of 15 a second",
    ];
    assert_contains(&summary, &kept);
    let after = desk.load().action;
    assert_eq!(after.parameters, before.parameters);
    assert_eq!(after.rate_limit, before.rate_limit);
    assert_eq!(after.errors, before.errors);

    // It is reported every time, and nothing moves.
    let files = desk.files();
    assert_contains(&assert_done(&desk.import(page)), &["parameter CountEmpty"]);
    assert_eq!(desk.files(), files);
}

#[test]
fn the_two_sites_share_one_spec() {
    let desk = Desk::with_count_crates();
    assert_eq!(desk.load().action.sites, [Site::Intl]);
    let cn = PAGE.replace("dock.intl.", "dock.").replace(
        "CountEmpty No Boolean Whether empty ones count. The default is false.\n",
        "Colour No String Only here\nCountEmpty No Boolean x\n",
    );
    let summary = assert_done(&desk.import(&cn));
    assert_contains(
        &summary,
        &["sites: intl and cn, was intl", "parameter Colour: new"],
    );
    let action = desk.load().action;
    assert!(action.sites.is_empty());
    let sites: Vec<_> = action
        .parameters
        .iter()
        .map(|f| (&*f.name, &*f.sites))
        .collect();
    assert_eq!(
        sites,
        [
            ("PierId", &[][..]),
            ("Since", &[]),
            ("Kind", &[]),
            ("Label", &[]),
            ("Colour", &[Site::Cn]),
            ("CountEmpty", &[]),
        ]
    );
    // Each site's page agrees with what is now known, and a new field is one of its site.
    let before = desk.files();
    for page in [PAGE, &cn] {
        assert!(assert_done(&desk.import(page)).starts_with("unchanged"));
        assert_eq!(desk.files(), before);
    }
    desk.edit(
        "service.json",
        "\"title\"",
        "\"hosts\": { \"intl\": \"pier.intl.tencentcloudapi.com\" }, \"title\"",
    );
    assert_contains(
        &assert_done(&desk.import(PAGE)),
        &["service.json: hosts the page says dock.intl.tencentcloudapi.com"],
    );
}

#[test]
fn one_site_does_not_overrule_what_the_spec_says_for_both() {
    let desk = Desk::with_count_crates();
    assert_done(&desk.import(PAGE.replace("dock.intl.", "dock.")));
    let before = desk.files();
    let page = PAGE
        .replace("Kind No Integer", "Kind No Float")
        .replace("CountEmpty No", "CountEmpty Yes")
        .replace(
            "\"PierId\": \"north\",",
            "\"PierId\": \"north\", \"CountEmpty\": true,",
        )
        .replace("maximum of 15", "maximum of 30");
    let output = desk.import(page);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert_contains(
        &text(&output.stdout),
        &[
            "contradictions",
            "CountCrates rate limit: 30 in page.txt (intl), 15 in the spec; the spec's stays",
            "CountCrates parameter Kind: float in page.txt:30 (intl), int64 in the spec",
            "CountCrates parameter CountEmpty: required in page.txt:32 (intl), optional in the spec",
        ],
    );
    let kept = |files: &BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)>| {
        let spec = files
            .iter()
            .find(|(path, _)| path.ends_with("types/CrateRow.json"));
        spec.map(|(_, file)| file.clone())
    };
    assert_eq!(kept(&desk.files()), kept(&before));
    let action = desk.load().action;
    assert_eq!(action.parameters[2].ty.to_string(), "int64");
    assert!(!action.parameters[4].required);
    assert_eq!(action.rate_limit.unwrap().per_second, 15);
}

#[test]
fn a_described_data_type_wins_over_examples() {
    let desk = Desk::with_count_crates();
    let described = r#"{"type": "CrateRow", "fields": [{"name": "Row", "type": "string"},
        {"name": "Count", "type": "int64"}, {"name": "Fill", "type": "bool"}]}"#;
    let file = desk.path(VERSION).join("types/CrateRow.json");
    std::fs::write(&file, described).unwrap();
    let summary = assert_done(&desk.import(PAGE));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), described);
    assert_contains(
        &summary,
        &["0.5 for \"Rows[1].Fill\" in the example, not a value of the type bool"],
    );

    // A spec whose example has a field that its type has not is invalid.
    std::fs::write(&file, described.replace("Fill", "Filled")).unwrap();
    let message = assert_refused(&desk, PAGE);
    assert_contains(
        &message,
        &[
            "page.txt:73: found \"Rows[1].Fill\"",
            "only fields that the data type CrateRow has",
            "did you mean \"Filled\"?",
        ],
    );
}

#[test]
fn an_inferred_data_type_grows_with_the_next_page_that_names_it() {
    let desk = Desk::with_count_crates();
    desk.edit(
        "types/CrateRow.json",
        r#"{ "name": "Count","#,
        r#"{ "name": "Count", "doc": "Ours.","#,
    );
    let other = PAGE.replace("CountCrates", "WeighCrates").replace(
        "\"Count\": 3",
        "\"Count\": 2.5,\n                \"Wet\": true",
    );
    let summary = assert_done(&desk.import(other));
    assert_contains(
        &summary,
        &[
            "types/CrateRow.json",
            "Count: float, was int64",
            "Wet: new, bool",
        ],
    );
    let row = read_type(&desk.path(VERSION).join("types/CrateRow.json")).unwrap();
    assert_eq!(row.inferred_from.as_deref(), Some("CountCrates"));
    assert_eq!(row.fields[1].doc.as_deref(), Some("Ours."));
    desk.load();
}

#[test]
fn a_data_type_that_cannot_be_inferred_is_asked_for() {
    let desk = Desk::new();
    let nested = PAGE.replace(
        "\"Row\": \"b\"",
        "\"Row\": \"b\",\n                \"Crane\": { \"Id\": 1 }",
    );
    let message = assert_refused(&desk, &nested);
    assert_contains(
        &message,
        &[
            "page.txt:72: found the data type CrateRow, which cannot be inferred",
            "CrateRow.Crane: it is an object of its own",
            "describe CrateRow in specs/dock/2020-02-02/types/CrateRow.json by hand",
        ],
    );
    let start = PAGE.find("\"Rows\": [\n").unwrap();
    let end = PAGE.find("        ],\n        \"Heaviest\": 88").unwrap();
    let unseen = format!("{}\"Rows\": [\n{}", &PAGE[..start], &PAGE[end..]);
    assert_contains(&assert_refused(&desk, unseen), &["no example shows one"]);

    // Written by hand, it is used.
    let types = desk.path(VERSION).join("types");
    std::fs::create_dir_all(&types).unwrap();
    let crane = r#"{"type": "Crane", "fields": [{"name": "Id", "type": "int64"}]}"#;
    let row = r#"{"type": "CrateRow", "fields": [{"name": "Row", "type": "string"},
        {"name": "Count", "type": "int64"}, {"name": "Fill", "type": "float"},
        {"name": "Crane", "type": "Crane"}]}"#;
    std::fs::write(types.join("Crane.json"), crane).unwrap();
    std::fs::write(types.join("CrateRow.json"), row).unwrap();
    assert_done(&desk.import(nested));
}

#[test]
fn pages_of_other_actions_import_as_well() {
    let desk = Desk::new();
    let summary = assert_done(&desk.import(include_str!("data/MoveCrate.txt")));
    assert_contains(
        &summary,
        &[
            "By its name: write",
            "Due unit (the page's type is Timestamp)",
            "Place Pier string, Row int64, Free bool",
            "OperationDenied Not allowed.",
        ],
    );
    let summary = assert_done(&desk.import(include_str!("data/ListDocks.txt")));
    assert_contains(
        &summary,
        &[
            "(dock 2020-02-02, cn)",
            "rate_limit missing: no source states one",
        ],
    );
    let action = read_action(&desk.path(VERSION).join("ListDocks.json")).unwrap();
    assert_eq!((action.rate_limit, action.errors.len()), (None, 0));
}

#[test]
fn a_page_cut_off_at_any_line_is_refused() {
    let lines: Vec<&str> = PAGE.lines().collect();
    let last_row = lines
        .iter()
        .position(|l| l.starts_with("InvalidParameterValue."))
        .unwrap();
    let desk = Desk::with_count_crates();
    let fresh = Desk::new();
    for end in 0..=lines.len() {
        for ending in ["", "\n"] {
            let page = lines[..end].join("\n") + ending;
            if end <= last_row + 1 {
                assert_refused(&desk, &page);
                if ending.is_empty() {
                    assert_refused(&fresh, &page);
                }
            } else {
                let output = desk.import(&page);
                assert!(matches!(output.status.code(), Some(0 | 1)), "line {end}");
            }
        }
    }
}

#[test]
fn pages_of_another_kind_are_refused_by_name() {
    let desk = Desk::new();
    let data_types = "dok\n\nData Types\n\nCrateRow\n\nOne row.\n\nUsed by actions: CountCrates.\n";
    let cases: [(&[u8], &str); 9] = [
        (b"", "page.txt:1: found an empty file"),
        (b"\n \r\n\n", "page.txt:1: found an empty file"),
        (
            b"\n<!DOCTYPE html>\n<html></html>",
            "page.txt:2: found markup",
        ),
        (
            b"{\"actions\": {}}",
            "page.txt:1:1: found JSON of another kind",
        ),
        (
            b"x\n| Error Code | Description |",
            "the table \"| Parameter Name",
        ),
        (
            data_types.as_bytes(),
            "page.txt:9: found the type CrateRow without its table",
        ),
        (
            b"Some text\nabout nothing",
            "page.txt:2: found no numbered section",
        ),
        (
            b"ok\n\xff\xfe\x00",
            "page.txt:2: found bytes that are no UTF-8 text",
        ),
        (b"\x00\x01\x02", "page.txt:1: found no numbered section"),
    ];
    for (page, expected) in cases {
        assert_contains(&assert_refused(&desk, page), &[expected]);
    }
}

#[test]
fn a_page_that_contradicts_itself_is_refused_with_the_place() {
    // What to replace, by what, a text in the line complained of, and what is expected there.
    let cases = [
        (
            "\nCountCrates\n",
            "\nCountCrate\n",
            "CountCrate",
            "\"CountCrates\", as the row Action says",
        ),
        (
            "\nCountCrates\n",
            "\nMoveCrates\n",
            "MoveCrates",
            "\"CountCrates\", as the row Action says",
        ),
        (
            "Action: CountCrates\n",
            "Action: MoveCrates\n",
            "X-TC-Action: MoveCrates",
            "as the row Action says",
        ),
        (
            "API: CountCrates.",
            "API: MoveCrates.",
            "CountCrates",
            "\"MoveCrates\", as the row Action says",
        ),
        (
            "API: CountCrates.",
            "API: count crates.",
            "Action Yes String",
            "a name in PascalCase",
        ),
        (
            "API: 2020-02-02.",
            "API: latest.",
            "Version Yes",
            "a date such as",
        ),
        (
            "Host: dock.intl",
            "Host: pier.intl",
            "Host: pier.intl",
            "\"dock.intl.tencentcloudapi.com\", as",
        ),
        (
            "dock.intl.tencentcloudapi.com.",
            "dock.example.com.",
            "dock.example.com.",
            "<service>.tencentcloudapi.com",
        ),
        (
            "\"PierId\": \"north\",",
            "\"PierId\": \"north\", \"Colour\": 1,",
            "Colour",
            "only fields that the table has",
        ),
        (
            "\"PierId\": \"north\",",
            "\"PeirId\": \"north\",",
            "PeirId",
            "did you mean \"PierId\"?",
        ),
        (
            "\"PierId\": \"north\",\n    ",
            "",
            "{\n    \"Since\"",
            "the parameter, as line 28 says Yes under Required",
        ),
        (
            "\"Total\": 7,",
            "\"Totals\": 7,",
            "Totals",
            "did you mean \"Total\"?",
        ),
        (
            "\"Since\": 1700000000",
            "\"Since\": \"now\"",
            "\"now\"",
            "a value of the type int64",
        ),
        (
            "\"Since\": 1700000000",
            "\"Since\": 1.5",
            "\"Since\": 1.5",
            "a value of the type int64",
        ),
        (
            "\"PierId\": \"north\"",
            "\"PierId\": 7",
            "\"PierId\": 7",
            "a value of the type string",
        ),
        (
            "\"Heaviest\": 88",
            "\"Heaviest\": \"much\"",
            "much",
            "a value of the type float",
        ),
        (
            "\"CountEmpty\": true",
            "\"CountEmpty\": 1",
            "\"CountEmpty\": 1",
            "a value of the type bool",
        ),
        (
            "[\"fragile\", \"cold\"]",
            "\"cold\"",
            "\"Label\": \"cold\"",
            "a value of the type [string]",
        ),
        (
            "\"Rows\": []",
            "\"Rows\": [1]",
            "\"Rows\": [1]",
            "a value of the type CrateRow",
        ),
        (
            "Kind No Integer",
            "PierId No Integer",
            "PierId No",
            "each name once; the first is in line 28",
        ),
        (
            "Total Integer",
            "Heaviest Integer",
            "Heaviest Integer",
            "each name once",
        ),
        (
            "FailedOperation.PierClosed",
            "InternalError",
            "InternalError The pier",
            "each code once",
        ),
        (
            "FailedOperation.PierClosed",
            "FailedOperation..Closed",
            "FailedOperation..",
            "\"Category.Detail\"",
        ),
        (
            "FailedOperation.PierClosed",
            "failedOperation",
            "failedOperation",
            "\"Category.Detail\"",
        ),
        (
            "Kind No Integer",
            "Kind Integer",
            "Kind Integer",
            "a row of the columns",
        ),
        (
            "Kind No Integer",
            "Kind No Object",
            "Kind No Object",
            "the name of a data type",
        ),
        (
            "Label.N No Array of String",
            "Label.N No String",
            "Label.N No",
            "\"Array of String\"",
        ),
        (
            "RequestId String",
            "CallId String",
            "CallId String",
            "RequestId as its last row",
        ),
        (
            "POST / HTTP/1.1",
            "GET / HTTP/1.1",
            "GET /",
            "a request line \"POST / HTTP/1.1\"",
        ),
        (
            "Says how",
            "Domain name for API request: dock.intl.tencentcloudapi.com.\nSays how",
            "Domain name for API request: dock.intl.tencentcloudapi.com.\nSays",
            "one page in one file",
        ),
    ];
    let desk = Desk::with_count_crates();
    for (from, to, place, expected) in cases {
        assert!(PAGE.contains(from), "{from}");
        let page = PAGE.replacen(from, to, 1);
        let message = assert_refused(&desk, &page);
        assert_contains(&message, &[expected, "help: "]);
        let before = page.find(place).unwrap_or_else(|| panic!("{place}"));
        let line = page[..before].lines().count() + usize::from(page[..before].ends_with('\n'));
        let exact = message.contains(&format!("page.txt:{line}:"));
        assert!(exact, "line {line} for {to}:\n{message}");
    }
}

#[test]
fn an_example_whose_json_is_broken_is_left_out_and_the_rest_is_imported() {
    let whole = Desk::with_count_crates().load().action;
    for (from, to) in [
        ("\"CountEmpty\": true", "\"CountEmpty\": true,"),
        ("\"Kind\": 2,", "\"Kind\": 2"),
        ("\"Kind\": 2,", "\"Kind: 2,"),
        ("\"Kind\": 2,", "\"Kind\": 2, \"Kind\": 2,"),
        ("\"Heaviest\": 12.5", "Heaviest\": 12.5"),
        ("\"r-2\"\n    }\n}\n", "\"r-2\"\n    }\n"),
        ("\"r-2\"\n    }\n}\n", "\"r-2\"\n    }\n}}\n"),
        (
            "\"Response\": {\n        \"Rows\": []",
            "\"Answer\": {\n        \"Rows\": []",
        ),
    ] {
        let desk = Desk::new();
        assert!(PAGE.contains(from), "{from}");
        let summary = assert_done(&desk.import(PAGE.replace(from, to)));
        assert_contains(&summary, &["left out (1)", "page.txt:"]);
        let action = desk.load().action;
        assert_eq!(action.examples, whole.examples[..1], "{to}");
        assert_eq!(action.parameters, whole.parameters);
        assert_eq!(action.errors, whole.errors);
    }
}

#[test]
fn every_contradiction_of_the_examples_is_named_at_once() {
    let page = PAGE
        .replace("\"Total\": 7", "\"Sum\": 7")
        .replace("\"Kind\": 2", "\"Kind\": \"steel\"");
    let message = assert_refused(&Desk::new(), page);
    assert_contains(
        &message,
        &[
            "found \"Sum\" in the example",
            "found \"steel\" for \"Kind\"",
        ],
    );
}

#[test]
fn a_spec_that_the_import_would_make_invalid_stays_as_it_is() {
    let desk = Desk::with_count_crates();
    desk.edit(
        "CountCrates.json",
        r#""Kind", "type": "int64""#,
        r#""Kind", "type": "int64", "default": 1"#,
    );
    let message = assert_refused(
        &desk,
        PAGE.replace("Kind No Integer", "Kind No String")
            .replace("\"Kind\": 2", "\"Kind\": \"x\""),
    );
    assert_contains(
        &message,
        &[
            "CountCrates.json: with this import",
            "/parameters/2/default: 1 is no string",
            "then import again",
        ],
    );

    desk.edit("CountCrates.json", "\"action\"", "\"acton\"");
    assert_contains(
        &assert_refused(&desk, PAGE),
        &["CountCrates.json:", "did you mean \"action\"?"],
    );
}

#[test]
fn names_that_collide_in_rust_are_told_apart_unless_a_person_did() {
    let desk = Desk::new();
    let page = PAGE.replace("Kind No", "PierID No String Again\nKind No");
    let summary = assert_done(&desk.import(&page));
    assert_contains(&summary, &["parameter PierID is \"pier_id_2\" in Rust"]);
    assert_eq!(
        desk.load().action.parameters[2].rust.as_deref(),
        Some("pier_id_2")
    );

    desk.edit("CountCrates.json", "pier_id_2", "other_pier");
    let before = desk.files();
    assert_done(&desk.import(page));
    assert_eq!(desk.files(), before);
}

#[test]
fn wrong_usage_is_told_from_a_wrong_page() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["import"]).status.code(), Some(2));
    assert_eq!(desk.run(&["improt", "x"]).status.code(), Some(2));
    let missing = desk.run(&["import", "nowhere.txt"]);
    assert_eq!(missing.status.code(), Some(1));
    assert_contains(&text(&missing.stderr), &["nowhere.txt: cannot be read"]);
    let help = assert_done(&desk.run(&["import", "--help"]));
    assert_contains(
        &help,
        &[
            "Examples:",
            "cargo xtask import ~/GetDevices.txt",
            "Exit codes:",
            "--out <FOLDER>",
        ],
    );
}
