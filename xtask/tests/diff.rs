//! `cargo xtask diff` from outside: the real binary, on definitions and specs of a made-up service.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const CN: &str = include_str!("data/dock.cn.json");
const INTL: &str = include_str!("data/dock.intl.json");

/// A folder to compare things in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().unwrap())
    }

    /// A desk with the definitions of both sites.
    fn with_definitions() -> Desk {
        let desk = Desk::new();
        desk.put("dock.cn.json", CN);
        desk.put("dock.intl.json", INTL);
        desk
    }

    /// The same, and the specs that an import of both gives.
    fn with_specs() -> Desk {
        let desk = Desk::with_definitions();
        let imported = desk.run(&["import", "dock.cn.json", "dock.intl.json", "--out", "specs"]);
        // They contradict each other, which is no matter here.
        let code = imported.status.code();
        assert!(matches!(code, Some(0 | 3)), "{}", text(&imported.stderr));
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Writes a definition that `change` has changed.
    fn put_changed(&self, path: &str, from: &str, change: impl FnOnce(&mut Value)) {
        let mut definition: Value = serde_json::from_str(from).unwrap();
        change(&mut definition);
        self.put(path, &definition.to_string());
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .current_dir(self.0.path())
            .args(arguments)
            .output()
            .unwrap()
    }

    /// What a comparison prints, which must end with `code`.
    #[track_caller]
    fn diff(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(&[&["diff"], arguments].concat());
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{out}{err}");
        assert_eq!(err, "");
        out
    }

    #[track_caller]
    fn refused(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(&[&["diff"], arguments].concat());
        assert_eq!(output.status.code(), Some(code), "{}", text(&output.stdout));
        assert!(output.stdout.is_empty());
        text(&output.stderr)
    }

    #[track_caller]
    fn json(&self, arguments: &[&str]) -> Value {
        let out = self.diff(&[arguments, &["--json"]].concat(), 0);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{out}: {error}"))
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The member of a definition's object.
fn member<'a>(definition: &'a mut Value, object: &str, name: &str) -> &'a mut Value {
    let members = definition["objects"][object]["members"].as_array_mut();
    let mut members = members.unwrap().iter_mut();
    members.find(|member| member["name"] == name).unwrap()
}

fn add_member(definition: &mut Value, object: &str, member: Value) {
    let members = definition["objects"][object]["members"].as_array_mut();
    members.unwrap().push(member);
}

/// A newer definition: something of each kind.
fn grow(definition: &mut Value) {
    member(definition, "CountCratesRequest", "Since")["member"] = "int64".into();
    member(definition, "CountCratesRequest", "Label")["disabled"] = true.into();
    member(definition, "CountCratesRequest", "PierId")["document"] = "The pier".into();
    let flavour =
        json!({ "name": "Flavour", "type": "string", "member": "string", "required": false });
    add_member(definition, "CountCratesRequest", flavour);
    let side =
        json!({ "name": "Side", "type": "int", "member": "int64", "value_allowed_null": true });
    add_member(definition, "CountCratesResponse", side);
    definition["actions"]["CountCrates"]["status"] = "deprecated".into();
}

#[test]
fn a_newer_definition_is_told_line_by_line() {
    let desk = Desk::with_definitions();
    desk.put_changed("new/api.json", CN, grow);
    let out = desk.diff(&["dock.cn.json", "new"], 0);
    assert_eq!(
        out,
        "dock 2020-02-02: 2 breaking, 3 compatible, 1 docs only

  CountCrates
  ! parameter Since: type, uint64 → int64: `.since(…)` takes i64, it took u64; the request's `since` is i64, it was u64
  ! parameter Label: removed, [string]: `.label(…)`, `.set_label(…)` and the request's `label` are gone
  + parameter Flavour: added, optional, string: the builder gains `.flavour(…)` and `.set_flavour(…)`
  + response field Side: added, int64: the answer gains `side`, which leaves `unknown_fields`
  + status, online → deprecated: `count_crates()` compiles with a warning, which `-D warnings` makes an error
  . words, parameter PierId: what is written about it; no code changes

service versions: 1 differ, 0 identical
changes: 2 breaking, 3 compatible, 1 docs only
verdict: major; of a version 0.x: minor
"
    );
}

#[test]
fn json_has_its_documented_shape() {
    let desk = Desk::with_definitions();
    desk.put_changed("new.cn.json", CN, |definition| {
        definition["actions"]["SinkPier"]["status"] = "online".into();
    });
    assert_eq!(
        desk.json(&["dock.cn.json", "new.cn.json"]),
        json!({
            "verdict": "minor",
            "verdict_below_1": "patch",
            "identical": 0,
            "services": [{
                "service": "dock",
                "version": "2020-02-02",
                "verdict": "minor",
                "verdict_below_1": "patch",
                "counts": { "breaking": 0, "compatible": 1, "docs": 0 },
                "changes": [{
                    "subject": "SinkPier",
                    "what": "status",
                    "was": "deprecated",
                    "now": "online",
                    "means": "`sink_pier()` compiles without a warning again",
                    "effect": "compatible",
                }],
            }],
            "unread": [],
        })
    );
}

#[test]
fn the_exit_code_says_whether_the_verdict_is_denied() {
    let desk = Desk::with_definitions();
    desk.put_changed("new.cn.json", CN, |definition| {
        member(definition, "CountCratesRequest", "Kind")["document"] = "Which kind".into();
    });
    let new = ["dock.cn.json", "new.cn.json"];
    for (level, code) in [("breaking", 0), ("major", 0), ("minor", 0), ("patch", 3)] {
        desk.diff(&[&new[..], &["--deny", level]].concat(), code);
    }
    desk.put_changed("new.cn.json", CN, grow);
    for (level, code) in [("breaking", 3), ("major", 3), ("minor", 3), ("patch", 3)] {
        desk.diff(&[&new[..], &["--deny", level]].concat(), code);
    }
    let same = ["dock.cn.json", "dock.cn.json", "--deny", "patch"];
    let out = desk.diff(&same, 0);
    assert_eq!(
        out,
        "service versions: 0 differ, 1 identical\nverdict: none\n"
    );
    let error = desk.refused(&["dock.cn.json", "new.cn.json", "--deny", "all"], 2);
    assert!(
        error.contains("write breaking, major, minor or patch"),
        "{error}"
    );
}

#[test]
fn specs_are_no_different_from_the_definitions_they_were_imported_from() {
    let desk = Desk::with_specs();
    for definition in ["dock.cn.json", "dock.intl.json"] {
        let out = desk.diff(&["specs/dock/2020-02-02", definition], 0);
        // What the sites contradict each other about is left.
        assert!(!out.contains("removed") && !out.contains("added"), "{out}");
        assert!(!out.contains("words"), "{out}");
    }
    let out = desk.diff(&["specs/dock/2020-02-02", "dock.cn.json"], 0);
    assert_eq!(
        out,
        "service versions: 0 differ, 1 identical\nverdict: none\n"
    );
}

#[test]
fn what_people_wrote_is_no_difference_to_a_definition() {
    let desk = Desk::with_specs();
    let folder = "specs/dock/2020-02-02";
    let file = desk.path(folder).join("CountCrates.json");
    let mut action = mna_specs::read_action(&file).unwrap();
    action.doc = Some("Counts.".to_owned());
    action.repeat = Some(mna_specs::Repeat::Read);
    let find = |fields: &mut Vec<mna_specs::Field>, name: &str| {
        fields.iter().position(|field| field.name == name).unwrap()
    };
    let kind = find(&mut action.parameters, "Kind");
    action.parameters[kind].ty = "CrateKind".parse().unwrap();
    action.parameters[kind].rust = Some("sort".to_owned());
    let since = find(&mut action.parameters, "Since");
    action.parameters[since].unit = Some(mna_specs::Unit::UnixSeconds);
    std::fs::write(&file, mna_specs::render_action(&action)).unwrap();
    desk.put(
        &format!("{folder}/types/CrateKind.json"),
        r#"{"type": "CrateKind", "base": "int64", "values": [{"value": 1, "name": "Wood"}]}"#,
    );
    desk.diff(&[folder, "dock.cn.json", "--deny", "patch"], 0);

    // And both ways.
    desk.diff(&["dock.cn.json", folder, "--deny", "patch"], 0);

    desk.put_changed("new.cn.json", CN, |definition| {
        let kind = member(definition, "CountCratesRequest", "Kind");
        kind["type"] = "string".into();
        kind["member"] = "string".into();
        // The unit is not the vendor's to know, and makes the type in Rust.
        member(definition, "CountCratesRequest", "Since")["member"] = "int64".into();
    });
    let out = desk.diff(&[folder, "new.cn.json"], 0);
    assert!(
        out.contains(
            "! parameter Kind: type, CrateKind → string: `.sort(…)` takes impl Into<String>"
        ),
        "{out}"
    );
    assert!(
        out.contains(". parameter Since: type, uint64 → int64: still UnixSeconds in Rust"),
        "{out}"
    );
}

/// Unpacks definitions like the vendor's package has them.
fn unpack(desk: &Desk, root: &str, dock: &str) {
    desk.put(
        &format!("{root}/tccli/services/dock/v20200202/api.json"),
        dock,
    );
    desk.put_changed(
        &format!("{root}/tccli/services/quay/v20210303/api.json"),
        CN,
        |quay| {
            quay["metadata"] = json!({ "serviceShortName": "quay", "apiVersion": "2021-03-03" });
        },
    );
    desk.put(&format!("{root}/tccli/services/dock/__init__.py"), "");
}

#[test]
fn folders_of_definitions_are_compared_service_by_service() {
    let desk = Desk::with_specs();
    unpack(&desk, "old", CN);
    let mut new: Value = serde_json::from_str(CN).unwrap();
    grow(&mut new);
    unpack(&desk, "new", &new.to_string());
    let out = desk.diff(&["old", "new/tccli/services"], 0);
    assert!(out.starts_with("dock 2020-02-02: 2 breaking"), "{out}");
    assert!(
        out.contains("service versions: 1 differ, 1 identical"),
        "{out}"
    );

    // Specs beside a package, of all services and of those that the specs have.
    let out = desk.diff(&["specs", "old", "--site", "cn"], 0);
    assert!(out.contains("+ added: a new service version"), "{out}");
    let out = desk.diff(
        &[
            "specs",
            "old",
            "--site",
            "cn",
            "--only-known",
            "--deny",
            "patch",
        ],
        0,
    );
    assert!(
        out.contains("service versions: 0 differ, 1 identical"),
        "{out}"
    );
    let out = desk.diff(&["specs", "new", "--site", "cn", "--only-known"], 0);
    assert!(
        out.contains("+ parameter Flavour: added, optional"),
        "{out}"
    );

    // One of them beside all.
    let out = desk.diff(&["old", "dock.cn.json"], 0);
    assert!(
        out.contains("service versions: 0 differ, 1 identical"),
        "{out}"
    );
    let out = desk.diff(&["old/tccli/services/quay", "old"], 0);
    assert!(out.contains("+ added: a new service version"), "{out}");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_compared() {
    let desk = Desk::new();
    unpack(&desk, "old", CN);
    let mut new: Value = serde_json::from_str(CN).unwrap();
    member(&mut new, "CountCratesRequest", "Kind")["type"] = "enigma".into();
    unpack(&desk, "new", &new.to_string());
    desk.put_changed("new/tccli/services/quay/v20210303/api.json", CN, |quay| {
        quay["metadata"] = json!({ "serviceShortName": "quay", "apiVersion": "2021-03-03" });
        quay["actions"]["SinkPier"]["status"] = "offline".into();
    });
    let out = desk.diff(&["old", "new", "--deny", "minor"], 1);
    assert!(out.contains("dock 2020-02-02 could not be read:"), "{out}");
    assert!(out.contains("the type \"enigma\""), "{out}");
    assert!(out.contains("quay 2021-03-03: 1 compatible"), "{out}");
    assert!(
        out.contains("1 differ, 0 identical, 1 could not be read"),
        "{out}"
    );
}

#[test]
fn what_is_nothing_to_compare_is_refused_with_what_would_be() {
    let desk = Desk::with_definitions();
    desk.put("page.txt", "Count Crates");
    desk.put("empty/readme.md", "");
    for (old, found) in [
        ("nowhere", "there is no such file or folder"),
        ("page.txt", "found no definition"),
        ("empty", "found no service version in it"),
    ] {
        let error = desk.refused(&[old, "dock.cn.json"], 1);
        assert!(error.contains(found), "{error}");
        assert!(
            error.contains("expected: a definition (api.json)"),
            "{error}"
        );
    }
    desk.put_changed("quay.cn.json", CN, |quay| {
        quay["metadata"]["serviceShortName"] = "quay".into();
    });
    let error = desk.refused(&["quay.cn.json", "dock.cn.json"], 1);
    assert!(
        error.contains("OLD is of the service quay, NEW is of dock"),
        "{error}"
    );
    desk.refused(&["dock.cn.json"], 2);
}

#[test]
fn the_help_documents_exit_codes_and_json() {
    let help = Desk::new().diff(&["--help"], 0);
    for part in [
        "Exit codes: 0 compared",
        "verdict_below_1",
        "--only-known",
        "Marks: ! breaking",
    ] {
        assert!(help.contains(part), "{help}");
    }
}

#[test]
fn the_bundled_specs_are_the_same_as_themselves() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("specs");
    let specs = specs.to_str().unwrap();
    let out = Desk::new().diff(&[specs, &format!("{specs}/mna/2021-01-19")], 0);
    assert_eq!(
        out,
        "service versions: 0 differ, 1 identical\nverdict: none\n"
    );
}

#[test]
fn a_wheel_is_compared_as_it_is() {
    let desk = Desk::with_specs();
    desk.put_changed("newer.json", CN, |definition| {
        let actions = definition["actions"].as_object_mut().unwrap();
        actions.remove("SinkPier").unwrap();
    });
    let newer = std::fs::read(desk.path("newer.json")).unwrap();
    let mut wheel = zip::ZipWriter::new(std::fs::File::create(desk.path("tccli.whl")).unwrap());
    for (path, bytes) in [
        ("tccli/services/dock/v20200202/api.json", newer.as_slice()),
        ("tccli-1.0.dist-info/METADATA", b"Name: tccli\n"),
    ] {
        let options = zip::write::SimpleFileOptions::default();
        wheel.start_file(path, options).unwrap();
        std::io::Write::write_all(&mut wheel, bytes).unwrap();
    }
    wheel.finish().unwrap();
    let output = desk.run(&["diff", "specs", "tccli.whl", "--deny", "breaking"]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert!(
        text(&output.stdout).contains("SinkPier"),
        "{}",
        text(&output.stdout)
    );
}
