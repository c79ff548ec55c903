//! `cargo xtask prove` from outside: the real binary and the real compiler, on a package of a made-up service.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const DEFINITION: &str = include_str!("data/fjord.api.json");

/// A package with the service, unpacked.
struct Package(TempDir);

impl Package {
    fn new(examples: &Value) -> Package {
        let package = Package(tempfile::tempdir().unwrap());
        package.put("fjord/v20240506/api.json", DEFINITION);
        package.put("fjord/v20240506/examples.json", &examples.to_string());
        package.put("tccli_x.dist-info/METADATA", "Name: tccli-intl-en\n");
        package
    }

    fn put(&self, path: &str, text: &str) {
        let path: PathBuf = self.0.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn prove(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("prove")
            .arg(self.0.path())
            .args(arguments)
            // What the workspace was built from is enough.
            .env("CARGO_NET_OFFLINE", "true")
            .output()
            .unwrap()
    }

    #[track_caller]
    fn assert_ends(&self, arguments: &[&str], code: i32, said: &[&str]) {
        let output = self.prove(arguments);
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{out}{err}");
        // However wide the columns are.
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for line in said {
            assert!(
                plain(&out).contains(&plain(line)),
                "no `{line}`:\n{out}{err}"
            );
        }
        assert_eq!(err, "");
    }
}

/// The documented examples: for each a request and an answer.
fn examples(of_boats: &[(&str, &str)]) -> Value {
    let input = |body: &str| match body.strip_prefix("https:") {
        Some(_) => body.to_owned(),
        None => format!("POST / HTTP/1.1\nHost: fjord.tencentcloudapi.com\n\n{body}"),
    };
    let list = of_boats.iter().map(
        |(request, answer)| json!({ "title": "", "document": "", "input": input(request), "output": answer }),
    );
    json!({ "version": "1.0", "actions": { "DescribeBoats": list.collect::<Vec<_>>() } })
}

#[test]
fn examples_that_are_as_described_are_proven() {
    let package = Package::new(&examples(&[
        (
            r#"{ "Type": "SAIL", "Super": "true", "Limit": 2 }"#,
            r#"{ "Response": { "BoatSet": [{ "BoatId": "b-1", "BoatID": "B1", "Tender": { "BoatId": "b-2" },
                 "Crew": [{ "Captain": { "BoatId": "b-3" } }], "Cargo": {} }], "TotalCount": "1",
                 "EventIDs": null, "hadIPv4": "True", "RequestId": "r-1" } }"#,
        ),
        (
            "https://fjord.tencentcloudapi.com/?Action=DescribeBoats&Type=OAR&Limit=1",
            r#"{ "Response": { "Error": { "Code": "LimitExceeded", "Message": "m" }, "RequestId": "r" } }"#,
        ),
        // No such parameter, and a required one is missing: none of ours to send. No JSON, no envelope: none
        // of ours to read.
        (
            r#"{ "Speed": 1 }"#,
            r#"{ "Response": { "TotalCount": 0 "RequestId": "r" } }"#,
        ),
        (r#"{ "Type": "OAR" "#, r#"{ "TotalCount": 0 }"#),
    ]));
    package.assert_ends(
        &["--verbose"],
        0,
        &[
            "service versions 1",
            "compiled 1 100.00 %",
            "documented answers 2",
            "every value in its described field 2 100.00 %",
            "nothing lost 2 100.00 %",
            "errors, with their codes 1",
            "broken on purpose, and noticed 1 100.00 %",
            "documented requests 3",
            "as described 2 66.66 %",
            "sent the same 2 100.00 %",
            "fjord 2024-05-06 DescribeBoats 3 Speed: 1, described: nothing",
            "fjord 2024-05-06 DescribeBoats 3 Type: null, described: DescribeBoatsType, required",
            "answers without an object Response (1)",
        ],
    );
}

#[test]
fn what_is_lost_and_what_is_only_kept_are_noticed() {
    let package = Package::new(&examples(&[
        (
            r#"{ "Type": "SAIL" }"#,
            r#"{ "Response": { "BoatSet": [{ "Name": 1, "Tender": [] }], "TotalCount": "few" } }"#,
        ),
        (
            r#"{ "Type": "OAR" }"#,
            r#"{ "Response": { "TotalCount": 1, "TotalCount": 2 } }"#,
        ),
    ]));
    package.assert_ends(
        &[],
        1,
        &[
            "every value in its described field 0 0.00 %",
            "nothing lost 1 50.00 %",
            "intl: LOST (1)",
            "fjord 2024-05-06 DescribeBoats 2",
            "BoatSet[0].Tender: [], described: Result",
            "TotalCount: \"few\", described: uint64",
            "2 answers contradict their description; 0 are tolerated",
        ],
    );
}

#[test]
fn a_part_is_asked_for_in_one_way() {
    let package = Package::new(&examples(&[]));
    for wrong in ["0/3", "4/3", "auto", "3"] {
        let output = package.prove(&["--part", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
}
