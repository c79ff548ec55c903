//! Definitions that cannot be imported: each is refused with its place, and nothing is written.

use super::*;

const CN: &str = include_str!("../data/dock.cn.json");

/// What the import says about the definition with `from` replaced by `to`.
#[track_caller]
fn refused(desk: &Desk, from: &str, to: &str) -> String {
    assert!(CN.contains(from), "{from}");
    refuse(desk, &CN.replacen(from, to, 1), &[])
}

#[track_caller]
fn refuse(desk: &Desk, definition: &str, more: &[&str]) -> String {
    std::fs::write(desk.path("dock.cn.json"), definition).unwrap();
    let before = desk.files();
    let files = ["import", "dock.cn.json", "--out", "specs"];
    let output = desk.run(&[&files[..], more].concat());
    let message = text(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}{message}",
        text(&output.stdout)
    );
    assert_contains(
        &message,
        &[
            "error: dock.cn.json",
            "expected: ",
            "help: ",
            "nothing was written",
        ],
    );
    assert_eq!(desk.files(), before);
    message
}

#[test]
fn what_is_wrong_in_a_definition_is_shown_with_line_column_and_pointer() {
    let desk = Desk::new();
    for (from, to, expected) in [
        (
            "\"member\": \"CrateRow\"",
            "\"member\": \"CrateRaw\"",
            "/objects/CountCratesResponse/members/0/member: found \"CrateRaw\", which nothing \
             declares expected: the name of one of the \"objects\" help: did you mean \"CrateRow\"?",
        ),
        (
            "\"input\": \"CountCratesRequest\"",
            "\"input\": \"CountCrateRequest\"",
            "/actions/CountCrates/input: found \"CountCrateRequest\", which nothing declares",
        ),
        (
            "\"member\": \"uint64\"",
            "\"member\": \"uint46\"",
            "/objects/CountCratesRequest/members/1/member: found \"uint46\" of a int",
        ),
        (
            "\"type\": \"bool\"",
            "\"type\": \"map\"",
            "/members/6/type: found the type \"map\"",
        ),
        (
            "\"type\": \"list\",\n     \"member\": \"string\"",
            "\"type\": \"list\",\n     \"member\": \"list\"",
            "/members/3/member: found a list of lists",
        ),
        (
            "\"name\": \"Kind\"",
            "\"name\": \"Since\"",
            "/members/2/name: found the member \"Since\" for the second time",
        ),
        (
            "\"required\": true",
            "\"required\": \"yes\"",
            "/members/0/required: found a string",
        ),
        (
            "\"name\": \"PierId\"",
            "\"nome\": \"PierId\"",
            "/members/0: found an object without \"name\"",
        ),
        (
            "\"name\": \"PierId\",",
            "\"name\": \"PierId\",\n\"name\": \"PierId\",",
            "/members/0/name: found the key \"name\" stands twice",
        ),
        (
            "\"status\": \"online\"",
            "\"status\": \"asleep\"",
            "/actions/CountCrates/status: found the status \"asleep\"",
        ),
        (
            "\"serviceShortName\": \"dock\"",
            "\"serviceShortName\": \"../dock\"",
            "/metadata/serviceShortName: found \"../dock\"",
        ),
        (
            "\"apiVersion\": \"2020-02-02\"",
            "\"apiVersion\": \"latest\"",
            "/metadata/apiVersion: found \"latest\"",
        ),
        (
            "\"actions\": {\n  \"CountCrates\"",
            "\"actions\": {\n  \"count crates\"",
            "found the action \"count crates\"",
        ),
    ] {
        let message = refused(&desk, from, to);
        assert_contains(&message, &[expected]);
        let place = message.trim_start_matches("error: dock.cn.json:");
        let mut numbers = place.split(':').map(str::parse::<usize>);
        let (line, column) = (numbers.next().unwrap(), numbers.next().unwrap());
        assert!(line.is_ok_and(|n| n > 1) && column.is_ok(), "{message}");
    }
}

#[test]
fn a_definition_cut_off_anywhere_is_refused() {
    let desk = Desk::new();
    for end in (1..CN.trim_end().len()).step_by(97) {
        let message = refuse(&desk, &CN[..end], &[]);
        assert!(message.starts_with("error: dock.cn.json:"), "{message}");
    }
}

#[test]
fn a_definition_of_another_version_needs_to_be_meant() {
    let desk = Desk::new();
    std::fs::write(desk.path("dock.cn.json"), CN).unwrap();
    assert_done(&desk.run(&["import", "dock.cn.json", "--out", "specs"]));
    let newer = CN.replace("2020-02-02", "2021-02-02");
    assert_contains(
        &refuse(&desk, &newer, &[]),
        &[
            "found the version 2021-02-02 of dock",
            "add --version 2021-02-02 if",
        ],
    );
    assert_contains(
        &refuse(&desk, &newer, &["--version", "2020-02-02"]),
        &[
            "found the version 2021-02-02",
            "expected: 2020-02-02, as --version says",
        ],
    );
    assert_done(&desk.run(&[
        "import",
        "dock.cn.json",
        "--out",
        "specs",
        "--version",
        "2021-02-02",
    ]));
    assert!(desk.path("specs/dock/2021-02-02/CountCrates.json").exists());
}

#[test]
fn a_definition_must_say_its_site_somewhere() {
    let desk = Desk::new();
    std::fs::write(desk.path("api.json"), CN).unwrap();
    let run = |more: &[&str]| desk.run(&[&["import", "api.json", "--out", "specs"], more].concat());
    let output = run(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert_contains(
        &text(&output.stderr),
        &["does not say which site", "--site intl or --site cn"],
    );
    assert_eq!(run(&["--site", "mars"]).status.code(), Some(2));
    assert_done(&run(&["--site", "intl"]));
    assert_eq!(desk.load().action.sites, [Site::Intl]);
    assert_contains(
        &refuse(&desk, CN, &["--site", "intl"]),
        &["a file whose name says cn, with --site intl"],
    );
}

#[test]
fn one_bad_file_among_several_keeps_all_from_being_written() {
    let desk = Desk::new();
    std::fs::write(desk.path("page.txt"), PAGE).unwrap();
    std::fs::write(desk.path("other.txt"), "nothing").unwrap();
    let message = refuse(&desk, "{", &["page.txt", "other.txt"]);
    assert_contains(
        &message,
        &["dock.cn.json:1:", "other.txt:1: found no numbered section"],
    );
    // A file of one kind under the name of another.
    std::fs::write(desk.path("dock.cn.json"), CN).unwrap();
    let output = desk.run(&[
        "import",
        "dock.cn.json",
        "--facts",
        "page.txt",
        "--out",
        "specs",
    ]);
    assert_contains(
        &text(&output.stderr),
        &["page.txt: found a page", "as --facts says"],
    );
    // Two services at once.
    std::fs::write(
        desk.path("page.txt"),
        PAGE.replace("dock.intl", "pier.intl"),
    )
    .unwrap();
    let output = desk.run(&["import", "dock.cn.json", "page.txt", "--out", "specs"]);
    assert_contains(
        &text(&output.stderr),
        &["page.txt: found the service pier", "as in dock.cn.json"],
    );
}

#[test]
fn a_source_that_names_no_service_is_about_the_specs_that_have_its_actions() {
    let desk = Desk::new();
    let types = include_str!("../data/DockTypes.txt");
    std::fs::write(desk.path("types.txt"), types).unwrap();
    let run = || desk.run(&["import", "types.txt", "--out", "specs"]);
    assert_contains(
        &text(&run().stderr),
        &["nothing that says which service version it is of"],
    );
    std::fs::write(desk.path("dock.cn.json"), CN).unwrap();
    assert_done(&desk.run(&["import", "dock.cn.json", "--out", "specs"]));
    assert!(assert_done(&run()).starts_with("unchanged"));
}
