//! `cargo xtask new-api`, from a package of our own with every awkward name in one definition.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const DEFINITION: &str = include_str!("data/fjord.api.json");
const EXAMPLES: &str = include_str!("data/fjord.examples.json");

/// A folder with a package in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(tempfile::tempdir().expect("a temporary folder"));
        let older = DEFINITION.replace("2024-05-06", "2020-01-01");
        for (path, text) in [
            ("fjord/v20200101/api.json", older.as_str()),
            ("fjord/v20240506/api.json", DEFINITION),
            ("fjord/v20240506/examples.json", EXAMPLES),
            ("tccli-1.0.dist-info/METADATA", "Name: tccli-intl-en\n"),
        ] {
            desk.write(&format!("package/{path}"), text);
        }
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(path, text).expect("it can be written");
    }

    fn read(&self, path: &str) -> String {
        let text = std::fs::read_to_string(self.path(path));
        text.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn xtask(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments).current_dir(self.0.path());
        command.output().expect("xtask runs")
    }

    fn new_api(&self, arguments: &[&str]) -> Output {
        self.xtask(&[&["new-api"], arguments, &["--from", "package"]].concat())
    }

    /// What there is, beside the package.
    fn entries(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("it can be read");
        let names = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.filter(|name| name != "package").collect();
        names.sort();
        names
    }
}

fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    String::from_utf8_lossy(out).into_owned() + &String::from_utf8_lossy(err)
}

#[track_caller]
fn assert_says(output: &Output, code: i32, parts: &[&str]) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(code), "{said}");
    for part in parts {
        assert!(said.contains(part), "no {part:?} in\n{said}");
    }
}

fn cargo(krate: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(arguments)
        .arg("--offline")
        .current_dir(krate)
        // Kept from run to run, so that what the crate depends on is built once.
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-api"),
        )
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0");
    command.output().expect("cargo runs")
}

#[test]
fn a_crate_of_its_own_passes_its_tests_and_is_kept_in_step() {
    let desk = Desk::new();
    let made = desk.new_api(&["fjord", "--path", "boats/fjord-api"]);
    assert_says(
        &made,
        0,
        &[
            "made boats/fjord-api: FJORD 2024-05-06, 3 actions and 5 data types",
            "other versions: fjord/2020-01-01",
            "the vendor's words",
            "cd boats/fjord-api",
            "cargo run --example fjord_describe_boats",
        ],
    );
    let krate = desk.path("boats/fjord-api");
    let tests = cargo(&krate, &["test"]);
    assert_says(
        &tests,
        0,
        &[
            "every_documented_request_arrives_as_it_is_documented ... ok",
            "a_list_comes_to_its_end ... ok",
            "what_is_required_and_missing_is_refused ... ok",
        ],
    );
    assert!(!said(&tests).contains("warning"), "{}", said(&tests));
    let example = cargo(
        &krate,
        &["run", "--quiet", "--example", "fjord_describe_boats"],
    );
    assert_says(&example, 0, &["boat_id: Some(\"b-1\")"]);

    // The lines for editors lead to the schemas.
    let spec = "boats/fjord-api/specs/fjord/2024-05-06/DescribeBoats.json";
    for spec in [
        spec,
        "boats/fjord-api/specs/fjord/2024-05-06/types/Option.json",
    ] {
        let text = desk.read(spec);
        let schema = text.split('"').nth(3).expect("a schema");
        let schema = desk.path(spec).parent().expect("a folder").join(schema);
        assert!(schema.is_file(), "{}", schema.display());
    }

    let check = || desk.xtask(&["codegen", "--check", "--root", "boats/fjord-api"]);
    assert_says(&check(), 0, &["up to date"]);
    let text = desk.read(spec).replace("\"SAIL\"", "\"OAR\"");
    desk.write(spec, &text);
    assert_says(&check(), 1, &["src/lib.rs", "tests/emulator/documented.rs"]);
    let mended = desk.xtask(&["codegen", "--root", "boats/fjord-api"]);
    assert_says(&mended, 0, &["src/lib.rs"]);
    assert_says(&check(), 0, &["up to date"]);
}

#[test]
fn a_member_of_the_workspace_takes_everything_from_it() {
    let desk = Desk::new();
    desk.write(
        "Cargo.toml",
        "[workspace]\nmembers = [\n    \"mna-api\",\n    \"tests\",\n]\n",
    );
    let made = desk.new_api(&["fjord/2020-01-01", "--root", "."]);
    assert_says(
        &made,
        0,
        &[
            "made fjord-api/: FJORD 2020-01-01",
            "must not be published with this workspace",
            "cargo test -p fjord-api",
        ],
    );
    let members = "members = [\n    \"mna-api\",\n    \"fjord-api\",\n    \"tests\",\n]";
    assert!(desk.read("Cargo.toml").contains(members));
    let manifest = desk.read("fjord-api/Cargo.toml");
    for line in [
        "mna-core.workspace = true",
        "version.workspace = true",
        "publish = false",
        "[lints]\nworkspace = true",
    ] {
        assert!(manifest.contains(line), "no {line:?} in\n{manifest}");
    }
    assert_says(
        &desk.xtask(&["codegen", "--check", "--root", "."]),
        0,
        &["up to date"],
    );
}

#[test]
fn facts_alone_have_none_of_the_vendors_words() {
    let desk = Desk::new();
    let made = desk.new_api(&["fjord", "--ask", "--path", "fjord-api"]);
    assert_says(&made, 0, &["facts only"]);
    let mut folders = vec![desk.path("fjord-api")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("it can be read").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).expect("it is text");
            assert!(!text.contains("Lists the boats"), "{:?}", entry.path());
        }
    }
    // What the crate says to do later leaves them out as well.
    let readme = desk.read("fjord-api/README.md");
    assert!(readme.contains("--out CRATE/specs --ask\n"), "{readme}");
    let again = desk.new_api(&["fjord", "--ask", "--path", "fjord-api"]);
    assert_says(&again, 1, &["--out fjord-api/specs --ask\n"]);
    assert_says(
        &desk.xtask(&["codegen", "--check", "--root", "fjord-api"]),
        0,
        &["up to date"],
    );
}

#[test]
fn what_cannot_be_made_is_told_and_leaves_nothing() {
    let desk = Desk::new();
    for (arguments, parts) in [
        (
            &["fjrod", "--path", "x"][..],
            &["the service \"fjrod\"", "did you mean \"fjord\"?"][..],
        ),
        (
            &["fjord/2023-01-01", "--path", "x"],
            &["fjord/2023-01-01", "fjord/v20240506"],
        ),
    ] {
        assert_says(&desk.new_api(arguments), 1, parts);
        assert_says(&desk.new_api(arguments), 1, &["nothing was made"]);
    }
    for (package, part) in [
        ("nowhere.whl", "cannot be read"),
        ("nowhere", "there is no such file"),
        (".", "found nothing that says which site"),
    ] {
        let arguments = ["new-api", "fjord", "--from", package, "--path", "x"];
        let arguments = match package {
            // Without its metadata.
            "." => ["new-api", "fjord", "--from", "package/fjord", "--path", "x"],
            _ => arguments,
        };
        assert_says(&desk.xtask(&arguments), 1, &[part]);
    }
    assert_says(&desk.xtask(&["new-api", "fjord"]), 2, &["--from"]);
    assert_eq!(desk.entries(), Vec::<String>::new());

    desk.write("x/kept.txt", "kept");
    let refused = desk.new_api(&["fjord", "--path", "x"]);
    assert_says(
        &refused,
        1,
        &[
            "x is there already",
            "cargo xtask import package --service fjord/2024-05-06 --out x/specs",
            "cargo xtask codegen --root x",
        ],
    );
    assert_eq!(desk.entries(), ["x"]);
    assert_eq!(desk.read("x/kept.txt"), "kept");
    assert_says(
        &desk.xtask(&["codegen", "--root", "x"]),
        1,
        &["found no specs"],
    );
}
