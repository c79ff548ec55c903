//! `cargo xtask codegen` on a copy of the workspace.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SPEC: &str = "specs/mna/2021-01-19/GetFlowStatistic.json";
const EXPANSION: &str = "mna-codegen/expansions/mna/2021-01-19/GetFlowStatistic.rs";
const SOURCE: &str = "mna-api/src/traffic.rs";

/// The parts of this workspace that codegen reads and writes.
struct Copy(tempfile::TempDir);

impl Copy {
    fn new() -> Copy {
        let copy = Copy(tempfile::tempdir().expect("a temporary folder"));
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for folder in [
            "specs/schema",
            "specs/mna",
            "mna-api/src",
            "mna-codegen/expansions",
            "tests/tests/documented",
            "tests/src/answers",
            "tests/src/samples",
        ] {
            copy_folder(&workspace.join(folder), &copy.path(folder));
        }
        let common = "specs/common.json";
        std::fs::copy(workspace.join(common), copy.path(common)).expect("it can be copied");
        copy
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("it can be read")
    }

    /// Replaces text that must be there.
    fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no {from}");
        std::fs::write(self.path(name), text.replacen(from, to, 1)).expect("it can be written");
    }

    fn codegen(&self, check: bool) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["codegen", "--root"]).arg(self.0.path());
        if check {
            command.arg("--check");
        }
        command.output().expect("xtask runs")
    }

    /// Asserts that the check names exactly these files, and that codegen mends them.
    fn assert_stale(&self, names: &[&str]) {
        let check = self.codegen(true);
        let said = String::from_utf8_lossy(&check.stderr).into_owned();
        assert_eq!(check.status.code(), Some(1), "{said}");
        assert!(said.contains("run `cargo xtask codegen`"), "{said}");
        let listed: Vec<_> = said.lines().skip(1).map(str::trim).collect();
        assert_eq!(listed, names, "{said}");

        assert!(self.codegen(false).status.success());
        self.assert_up_to_date();
    }

    fn assert_up_to_date(&self) {
        let check = self.codegen(true);
        assert!(
            check.status.success(),
            "{}",
            String::from_utf8_lossy(&check.stderr)
        );
        assert!(String::from_utf8_lossy(&check.stdout).contains("up to date"));
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("the folder can be made");
    for entry in std::fs::read_dir(from)
        .expect("the folder can be read")
        .flatten()
    {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("it can be copied");
        }
    }
}

#[test]
fn the_workspace_is_up_to_date() {
    Copy::new().assert_up_to_date();
}

#[test]
fn a_changed_spec_makes_its_revision_and_expansion_stale() {
    let copy = Copy::new();
    let before = copy.read(SOURCE);
    copy.edit(SPEC, "\"per_second\": 20", "\"per_second\": 25");
    copy.assert_stale(&[SOURCE, EXPANSION]);
    assert_ne!(copy.read(SOURCE), before);
    assert!(copy.read(EXPANSION).contains(".with_rate(25)"));
}

#[test]
fn a_changed_layout_is_put_right_and_nothing_else() {
    let copy = Copy::new();
    let before = copy.read(SPEC);
    copy.edit(SPEC, "  \"repeat\": \"read\",\n", "\"repeat\":\"read\",");
    copy.assert_stale(&[SPEC]);
    assert_eq!(copy.read(SPEC), before);
}

#[test]
fn a_missing_revision_is_added_and_other_arguments_are_kept() {
    let copy = Copy::new();
    let before = copy.read(SOURCE);
    let rev = before
        .split("rev = \"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let rev = rev.expect("a revision").to_owned();
    copy.edit(
        SOURCE,
        &format!(", rev = \"{rev}\")"),
        ", types = crate::types)",
    );
    copy.assert_stale(&[SOURCE]);
    let expected = format!("(\"GetFlowStatistic\", rev = \"{rev}\", types = crate::types)");
    assert!(
        copy.read(SOURCE).contains(&expected),
        "{}",
        copy.read(SOURCE)
    );
}

#[test]
fn an_action_may_be_declared_by_its_full_name_and_in_any_spacing() {
    let copy = Copy::new();
    let before = copy.read(SOURCE);
    copy.edit(
        SOURCE,
        "tc_action(\"GetFlowStatistic\", rev = \"",
        "tc_action(\"mna/2021-01-19/GetFlowStatistic\",rev=\"0",
    );
    copy.assert_stale(&[SOURCE]);
    let after = copy.read(SOURCE);
    let expected = before.replace(
        "\"GetFlowStatistic\", rev = ",
        "\"mna/2021-01-19/GetFlowStatistic\",rev=",
    );
    assert_eq!(after, expected);
}

#[test]
fn an_edited_schema_and_a_missing_expansion_are_written_anew() {
    let copy = Copy::new();
    copy.edit("specs/schema/type.json", "\"title\"", "\"titel\"");
    std::fs::remove_file(copy.path(EXPANSION)).expect("it was there");
    copy.assert_stale(&["specs/schema/type.json", EXPANSION]);
}

#[test]
fn the_expansion_of_an_action_that_is_gone_is_removed() {
    let copy = Copy::new();
    let gone = "mna-codegen/expansions/mna/2021-01-19/GetGone.rs";
    std::fs::write(copy.path(gone), "// once generated").expect("it can be written");
    copy.assert_stale(&[gone]);
    assert!(!copy.path(gone).exists());
}

#[test]
fn an_action_that_no_crate_declares_is_an_error_with_the_lines_to_add() {
    let copy = Copy::new();
    copy.edit(SOURCE, "#[tc_action", "// #[tc_action");
    copy.edit(
        SOURCE,
        "tc_action(\"GetFlowStatistic\"",
        "tc_action(\"Other\"",
    );
    let output = copy.codegen(false);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.contains("#[tc_action(\"GetFlowStatistic\")]"),
        "{said}"
    );
}

#[test]
fn a_mistake_in_a_spec_is_shown_with_its_place() {
    let copy = Copy::new();
    copy.edit(SPEC, "\"repeat\": \"read\"", "\"repeat\": \"raed\"");
    let output = copy.codegen(false);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.contains("GetFlowStatistic.json:8:") && said.contains("did you mean"),
        "{said}"
    );
}

#[test]
fn expand_prints_the_checked_in_expansion() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["expand", "GetFlowStatistic"])
        .output()
        .expect("xtask runs");
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        Copy::new().read(EXPANSION)
    );
}
