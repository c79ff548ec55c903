//! Definitions with their examples and facts, and that every kind of source says the same.

use mna_specs::{Action, DataType};

use super::*;

const CN: &str = include_str!("../data/dock.cn.json");
const INTL: &str = include_str!("../data/dock.intl.json");
const EXAMPLES_CN: &str = include_str!("../data/dock-examples.cn.json");
const EXAMPLES_INTL: &str = include_str!("../data/dock-examples.intl.json");
const FACTS: &str = include_str!("../data/dock-facts.json");
const MARKDOWN: &str = include_str!("../data/CountCrates.md");
const TYPES: &str = include_str!("../data/DockTypes.txt");

const ALL_CN: [&str; 3] = ["dock.cn.json", "examples.cn.json", "facts.json"];
const ALL_INTL: [&str; 3] = ["dock.intl.json", "examples.intl.json", "facts.json"];

impl Desk {
    /// A desk with every source on it.
    fn with_sources() -> Desk {
        let desk = Desk::new();
        for (name, text) in [
            ("dock.cn.json", CN),
            ("dock.intl.json", INTL),
            ("examples.cn.json", EXAMPLES_CN),
            ("examples.intl.json", EXAMPLES_INTL),
            ("facts.json", FACTS),
            ("CountCrates.txt", PAGE),
            ("CountCrates.md", MARKDOWN),
            ("DockTypes.txt", TYPES),
        ] {
            std::fs::write(desk.path(name), text).unwrap();
        }
        desk
    }

    fn import_files(&self, files: &[&str]) -> Output {
        self.run(&[&["import", "--out", "specs"], files].concat())
    }

    /// The bytes of every spec file, without when they were written.
    fn texts(&self) -> BTreeMap<PathBuf, String> {
        let root = self.path("specs");
        let files = self.files().into_iter();
        files
            .map(|(path, (bytes, _))| (path.strip_prefix(&root).unwrap().into(), text(&bytes)))
            .collect()
    }

    fn action(&self, name: &str) -> Action {
        read_action(&self.path(VERSION).join(format!("{name}.json"))).unwrap()
    }

    fn data_type(&self, name: &str) -> DataType {
        read_type(&self.path(VERSION).join(format!("types/{name}.json"))).unwrap()
    }
}

/// Each field as "name type", with marks for required, nullable and its sites.
fn fields(fields: &[mna_specs::Field]) -> Vec<String> {
    let mark = |is: bool, mark: &'static str| if is { mark } else { "" };
    let fields = fields.iter().map(|f| {
        let sites: Vec<_> = f.sites.iter().map(|site| site.as_str()).collect();
        let (required, nullable) = (mark(f.required, "!"), mark(f.nullable, "?"));
        format!(
            "{} {}{required}{nullable} {}",
            f.name,
            f.ty,
            sites.join(" ")
        )
    });
    fields.map(|field| field.trim_end().to_owned()).collect()
}

#[test]
fn two_definitions_give_specs_that_know_their_sites() {
    let desk = Desk::with_sources();
    let summary = assert_done(&desk.import_files(&[&ALL_CN[..], &ALL_INTL[..2]].concat()));
    let count = desk.action("CountCrates");
    assert!(count.sites.is_empty());
    assert_eq!(
        fields(&count.parameters),
        [
            "PierId string!",
            "Since uint64!",
            "Kind int64",
            "Label [string]",
            "Colour string cn",
            "CountEmpty bool"
        ]
    );
    assert_eq!(
        fields(&count.response),
        ["Rows [CrateRow]", "Heaviest float?", "Total int64"]
    );
    let limit = count.rate_limit.unwrap();
    assert_eq!((limit.per_second, limit.basis), (15, Basis::Documented));
    assert_eq!(count.errors.len(), 3);
    assert_eq!(
        fields(&desk.data_type("CrateRow").fields),
        [
            "Row string!",
            "Count int64",
            "Fill float",
            "Weather string? cn"
        ]
    );

    let sink = desk.action("SinkPier");
    assert_eq!(sink.sites, [Site::Cn]);
    assert_eq!(sink.status.as_str(), "deprecated");
    assert!(sink.parameters.is_empty());
    assert_eq!(sink.rate_limit.unwrap().basis, Basis::Assumed);
    let pier = desk.data_type("SinkPier");
    assert_eq!(
        fields(&pier.fields),
        ["UUI string", "Uui string", "size int64", "Parts [SinkPier]"]
    );
    assert_eq!(pier.fields[1].rust.as_deref(), Some("uui_2"));
    for name in ["CountCrates", "SinkPier"] {
        let path = desk.path(VERSION).join(format!("{name}.json"));
        Spec::load(&path).unwrap_or_else(|problem| panic!("{problem}"));
    }
    assert_contains(
        &summary,
        &[
            "dock.cn.json (definition, cn)",
            "examples.intl.json (examples, intl)",
            "files: 5 new",
            "left out (4)",
            "CountCratesRequest.Smell disabled in dock.cn.json",
            "member Uui is \"uui_2\" in Rust",
            "described by no source and no spec (1) LiftAnchor",
            "CountCrates CountEmpty Whether empty ones count. The default is false.",
            "SinkPier sites only cn is known to have it",
        ],
    );
}

#[test]
fn neither_the_order_of_the_files_nor_of_the_runs_matters() {
    let (once, turned) = (Desk::with_sources(), Desk::with_sources());
    assert_done(&once.import_files(&[&ALL_CN[..], &ALL_INTL[..2]].concat()));
    assert_done(&turned.import_files(&[&ALL_INTL[..], &ALL_CN[..2]].concat()));
    assert_eq!(once.texts(), turned.texts());

    for order in [[ALL_CN, ALL_INTL], [ALL_INTL, ALL_CN]] {
        let desk = Desk::with_sources();
        for files in order {
            assert_done(&desk.import_files(&files));
        }
        let facts = |desk: &Desk, name: &str| Action {
            // Which examples are known is not a matter of order, but which came first is.
            examples: Vec::new(),
            ..desk.action(name)
        };
        for name in ["CountCrates", "SinkPier"] {
            assert_eq!(facts(&desk, name), facts(&once, name));
            assert_eq!(
                desk.action(name).examples.len(),
                once.action(name).examples.len()
            );
        }
        for name in ["CrateRow", "SinkPier"] {
            assert_eq!(desk.data_type(name), once.data_type(name));
        }
    }
}

#[test]
fn every_source_agrees_with_specs_made_from_the_others() {
    let desk = Desk::with_sources();
    assert_done(&desk.import_files(&[&ALL_CN[..], &ALL_INTL[..2]].concat()));
    let before = desk.files();
    for files in [
        &ALL_CN[..],
        &ALL_INTL,
        &["dock.intl.json", "dock.cn.json"],
        &["facts.json"],
        &["CountCrates.txt"],
        &["CountCrates.md"],
        &["DockTypes.txt"],
        &[
            "DockTypes.txt",
            "CountCrates.md",
            "CountCrates.txt",
            "dock.cn.json",
        ],
    ] {
        let summary = assert_done(&desk.import_files(files));
        assert!(summary.starts_with("unchanged"), "{summary}");
        assert!(!summary.contains("kept, though"), "{summary}");
        assert_eq!(desk.files(), before);
    }
}

#[test]
fn a_page_says_the_same_in_each_layout() {
    let (plain, markdown) = (Desk::with_sources(), Desk::with_sources());
    assert_done(&plain.import_files(&["CountCrates.txt"]));
    assert_done(&markdown.import_files(&["CountCrates.md"]));
    assert_eq!(plain.texts(), markdown.texts());
    // Types that are only known from examples give way to any description.
    let summary = assert_done(&plain.import_files(&["DockTypes.txt", "--site", "intl"]));
    assert_contains(
        &summary,
        &["described, was inferred from an example of CountCrates"],
    );
    let row = plain.data_type("CrateRow");
    assert_eq!(row.inferred_from, None);
    assert_eq!(
        fields(&row.fields),
        [
            "Row string!",
            "Count int64",
            "Fill float",
            "Weather string?"
        ]
    );
}

#[test]
fn a_named_set_of_values_is_kept_where_the_sources_only_have_numbers() {
    let desk = Desk::with_sources();
    assert_done(&desk.import_files(&ALL_CN));
    let kind =
        r#"{"type": "CrateKind", "base": "uint64", "values": [{"value": 1, "name": "Wood"}]}"#;
    std::fs::write(desk.path(VERSION).join("types/CrateKind.json"), kind).unwrap();
    desk.edit(
        "CountCrates.json",
        r#""Kind", "type": "int64""#,
        r#""Kind", "type": "CrateKind""#,
    );
    let before = desk.files();
    assert_done(&desk.import_files(&ALL_CN));
    assert_eq!(desk.files(), before);
}

#[test]
fn examples_are_known_by_what_they_ask_and_kept_as_they_are() {
    let desk = Desk::with_sources();
    assert_done(&desk.import_files(&ALL_CN));
    desk.edit(
        "CountCrates.json",
        "{\n      \"request\": {\n        \"PierId\": \"south\"",
        "{\n      \"title\": \"Ours\",\n      \"request\": {\n        \"PierId\": \"south\"",
    );
    let before = desk.action("CountCrates").examples;
    let summary = assert_done(&desk.import_files(&ALL_INTL));
    let after = desk.action("CountCrates").examples;
    assert_eq!(after[..3], before);
    assert_eq!(after[1].title.as_deref(), Some("Ours"));
    assert_eq!(after.len(), 4);
    assert_eq!(
        after[3].request.to_value(),
        serde_json::json!({"PierId": "east", "Since": 2})
    );
    assert_contains(
        &summary,
        &[
            "example 2: answered otherwise in examples.intl.json; the spec's answer stays",
            "example 2 of CountCrates: the answer is not valid JSON",
            "an example in examples.intl.json: /request/Tide: the spec describes no",
        ],
    );
    let written: String = desk.texts().into_values().collect();
    assert!(
        !written.contains("signature") && !written.contains("eyJiIjoyfQ"),
        "{written}"
    );
    assert!(written.contains("https://example.com/colours") && written.contains("\"eyJhIjoxfQ\""));
}

#[test]
fn two_sources_that_contradict_each_other_are_named_whatever_their_order() {
    let desk = Desk::with_sources();
    let other = INTL
        .replacen("\"member\": \"float\"", "\"member\": \"string\"", 1)
        .replacen("\"type\": \"float\"", "\"type\": \"string\"", 1)
        .replacen("\"required\": true", "\"required\": false", 1)
        .replacen("\"status\": \"online\"", "\"status\": \"offline\"", 1);
    std::fs::write(desk.path("dock.intl.json"), other).unwrap();
    for files in [
        ["dock.cn.json", "dock.intl.json"],
        ["dock.intl.json", "dock.cn.json"],
    ] {
        let _ = std::fs::remove_dir_all(desk.path("specs"));
        let output = desk.import_files(&files);
        assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
        let summary = text(&output.stdout);
        assert_contains(&summary, &["contradictions", "(3)"]);
        for claim in [
            "float in dock.cn.json (cn)",
            "string in dock.intl.json (intl)",
            "required in dock.cn.json (cn)",
            "optional in dock.intl.json (intl)",
            "online in dock.cn.json (cn)",
            "CountCrates response field Heaviest",
            "is taken for now",
        ] {
            assert_contains(&summary, &[claim]);
        }
        let action = desk.action("CountCrates");
        assert_eq!(action.response[1].ty.to_string(), "float");
        assert!(action.parameters[0].required);

        // What the spec says by then stays, and the contradiction does too.
        let before = desk.files();
        let again = desk.import_files(&[files[1], files[0]]);
        assert_eq!(again.status.code(), Some(3));
        assert_contains(&text(&again.stdout), &["in the spec; the spec's stays"]);
        assert_eq!(desk.files(), before);
    }
}

#[test]
fn a_spec_under_another_name_is_refused_and_not_written_over() {
    let desk = Desk::with_sources();
    assert_done(&desk.import_files(&["dock.cn.json"]));
    desk.edit("CountCrates.json", "\"CountCrates\"", "\"CountCrate\"");
    let before = desk.files();
    let output = desk.import_files(&["dock.cn.json"]);
    assert_eq!(output.status.code(), Some(1));
    let message = text(&output.stderr);
    assert_contains(&message, &["CountCrates.json", "describes \"CountCrate\""]);
    assert_eq!(desk.files(), before);
}

#[test]
fn assumed_limits_that_differ_are_named() {
    let desk = Desk::with_sources();
    for (name, limit) in [("f3.json", 3), ("f4.json", 4)] {
        let facts = format!(
            r#"{{"host": "dock.tencentcloudapi.com", "version": "2020-02-02",
                "rate_limits": {{"CountCrates": {limit}}}, "rate_limits_assumed": ["CountCrates"]}}"#
        );
        std::fs::write(desk.path(name), facts).unwrap();
    }
    for files in [["f3.json", "f4.json"], ["f4.json", "f3.json"]] {
        let _ = std::fs::remove_dir_all(desk.path("specs"));
        let output = desk.import_files(&[files[0], files[1], "dock.cn.json"]);
        assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
        assert_contains(
            &text(&output.stdout),
            &["rate limit (assumed): 3 in f3.json, 4 in f4.json"],
        );
        assert_eq!(desk.action("CountCrates").rate_limit.unwrap().per_second, 3);
    }
    let misspelt = r#"{"host": "dock.tencentcloudapi.com", "version": "2020-02-02",
        "rate_limits": {"CountCrates": 3}, "rate_limits_assumed": ["CountCrate"]}"#;
    std::fs::write(desk.path("f3.json"), misspelt).unwrap();
    let output = desk.import_files(&["f3.json", "dock.cn.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_contains(
        &text(&output.stderr),
        &["/rate_limits_assumed/0", "\"CountCrate\""],
    );
}

#[test]
fn what_both_sites_say_changes_a_spec() {
    let desk = Desk::with_sources();
    assert_done(&desk.import_files(&["dock.cn.json", "dock.intl.json"]));
    for (name, definition) in [("dock.cn.json", CN), ("dock.intl.json", INTL)] {
        let text = definition.replacen("\"float\"", "\"string\"", 2);
        std::fs::write(desk.path(name), text).unwrap();
    }
    let alone = desk.import_files(&["dock.cn.json"]);
    assert_eq!(alone.status.code(), Some(3));
    let summary = assert_done(&desk.import_files(&["dock.cn.json", "dock.intl.json"]));
    assert_contains(&summary, &["response field Heaviest: string, was float"]);
}

#[test]
fn what_a_definition_no_longer_has_is_kept_and_reported() {
    let desk = Desk::with_sources();
    assert_done(&desk.import_files(&["dock.cn.json", "dock.intl.json"]));
    let before = desk.files();
    let gone = INTL
        .replace("\"CountCrates\":", "\"CountBoxes\":")
        .replace("PierId", "QuayId");
    std::fs::write(desk.path("dock.intl.json"), &gone).unwrap();
    let summary = assert_done(&desk.import_files(&["dock.intl.json"]));
    assert_contains(
        &summary,
        &["no longer in the sources (1) CountCrates the whole action, on intl"],
    );
    for (path, file) in &before {
        assert_eq!(desk.files().get(path), Some(file));
    }
    // A field that one of two sites has lost is one of the other site.
    std::fs::write(
        desk.path("dock.intl.json"),
        INTL.replace("\"Kind\"", "\"Sort\""),
    )
    .unwrap();
    let summary = assert_done(&desk.import_files(&["dock.cn.json", "dock.intl.json"]));
    assert_contains(&summary, &["parameter Kind: on cn", "parameter Sort: new"]);
    let parameters = fields(&desk.action("CountCrates").parameters);
    assert!(
        parameters.contains(&"Kind int64 cn".to_owned()),
        "{parameters:?}"
    );
    assert!(
        parameters.contains(&"Sort int64 intl".to_owned()),
        "{parameters:?}"
    );
}

#[test]
fn a_long_summary_is_cut_and_verbose_shows_all() {
    let desk = Desk::with_sources();
    let members: Vec<String> = (0..100)
        .map(|i| {
            format!(r#"{{"name": "M{i}", "type": "string", "member": "string", "document": "x"}}"#)
        })
        .collect();
    let wide = CN.replacen(
        "\"members\": [",
        &format!("\"members\": [{},", members.join(",")),
        1,
    );
    std::fs::write(desk.path("dock.cn.json"), wide).unwrap();
    let short = assert_done(&desk.import_files(&["dock.cn.json"]));
    assert!(
        short.contains("lines more") && short.contains("--verbose shows all"),
        "{short}"
    );
    let long = assert_done(&desk.import_files(&["dock.cn.json", "--verbose"]));
    assert!(
        !long.contains("lines more") && long.contains("M99"),
        "{long}"
    );
}

#[test]
fn a_type_that_no_action_uses_is_left_out_until_one_does() {
    let desk = Desk::with_sources();
    let unused = CN.replace(
        "\"SinkPier\": {\n   \"document\": \"Sinks",
        "\"Sink\": {\n   \"document\": \"Sinks",
    );
    let unused = unused.replacen("\"member\": \"SinkPier\"", "\"member\": \"CrateRow\"", 1);
    std::fs::write(desk.path("dock.cn.json"), unused).unwrap();
    let summary = assert_done(&desk.import_files(&["dock.cn.json"]));
    assert_contains(&summary, &["SinkPier a type that no action uses"]);
    assert!(!desk.path(VERSION).join("types/SinkPier.json").exists());
    std::fs::write(desk.path("dock.cn.json"), CN).unwrap();
    assert_done(&desk.import_files(&["dock.cn.json"]));
    assert!(desk.path(VERSION).join("types/SinkPier.json").exists());
}
