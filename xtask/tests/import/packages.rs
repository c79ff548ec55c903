//! Packages of the vendor: wheels, and folders that they were unpacked into.

use std::io::Write;
use std::process::Output;

use mna_specs::{Repeat, ServiceSpec, TypeRef, names, read_action, read_type};

use super::{Desk, assert_contains, assert_done, text};

const DEFINITION: &str = include_str!("../data/fjord.api.json");
const EXAMPLES: &str = include_str!("../data/fjord.examples.json");
const FJORD: &str = "specs/fjord/2024-05-06";

impl Desk {
    /// A folder with one service in two versions, as a package of this name is unpacked.
    fn with_package(name: &str) -> Desk {
        let desk = Desk::new();
        for (path, text) in package(name) {
            let path = desk.path("package").join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        desk
    }

    fn import_package(&self, arguments: &[&str]) -> Output {
        self.run(&[&["import", "package", "--out", "specs"], arguments].concat())
    }
}

/// The files of a package.
fn package(name: &str) -> Vec<(String, String)> {
    let older = DEFINITION.replace("2024-05-06", "2020-01-01");
    let folder = "tccli/services/fjords";
    vec![
        (
            format!("{folder}/v20240506/api.json"),
            DEFINITION.to_owned(),
        ),
        (
            format!("{folder}/v20240506/examples.json"),
            EXAMPLES.to_owned(),
        ),
        (format!("{folder}/v20200101/api.json"), older),
        (format!("{folder}/fjords_client.py"), String::new()),
        (
            "tccli-1.0.dist-info/METADATA".to_owned(),
            format!("Metadata-Version: 2.1\nName: {name}\n"),
        ),
    ]
}

#[test]
fn every_awkward_name_of_a_definition_becomes_a_valid_spec() {
    let desk = Desk::with_package("tccli-intl-en");
    let summary = assert_done(&desk.import_package(&["--service", "fjords/2024-05-06"]));
    let folder = desk.path(FJORD);
    let service = ServiceSpec::load(&folder).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(service.actions.len(), 3);
    for path in service.actions.values() {
        service
            .load_action(path)
            .unwrap_or_else(|problem| panic!("{problem}"));
    }

    let list = read_action(&folder.join("DescribeBoats.json")).unwrap();
    let rust: Vec<_> = list
        .parameters
        .iter()
        .map(|field| {
            field
                .rust
                .clone()
                .unwrap_or_else(|| names::snake(&field.name))
        })
        .collect();
    assert_eq!(rust, ["type", "super", "offset", "limit", "before"]);
    assert!(list.parameters[0].required, "required: 1");
    assert_eq!(names::snake(&list.response[2].name), "event_ids");
    assert_eq!(names::snake(&list.response[3].name), "had_ipv4");

    // A list of a type whose name the prelude has, and which holds itself.
    assert_eq!(list.response[0].ty.to_string(), "[Result]");
    let boat = &service.types["Result"];
    assert_eq!(boat.fields[1].rust.as_deref(), Some("boat_id_2"));
    assert!(mna_specs::holds_itself(
        "Result",
        &boat.fields[2],
        &service.types
    ));
    // No name on the wire, so it may be one that Rust likes.
    assert_eq!(boat.fields[3].ty.to_string(), "[CrewMember]");
    assert!(
        !boat.fields.iter().any(|field| field.name == "Rig"),
        "disabled"
    );
    assert!(service.types["Option"].fields.is_empty());
    assert!(service.types.contains_key("RenewBoat") && service.actions.contains_key("RenewBoat"));
    assert!(
        read_action(&folder.join("BorrowBoat.json"))
            .unwrap()
            .skip_sign
    );
    assert_contains(
        &summary,
        &[
            "imported: 1 service versions into specs, from package (intl)",
            "3 actions, 5 data types",
            "guessed: 1 actions only read, 1 fields are secrets; 1 fields have named values",
            "Offset/Limit 1 0",
            "disabled by the vendor",
            "example 2 of DescribeBoats: the answer is not valid JSON",
            "member BoatID is \"boat_id_2\" in Rust",
        ],
    );
}

#[test]
fn what_a_package_says_in_prose_is_filled_in_and_guesses_are_marked() {
    let desk = Desk::with_package("tccli-intl-en");
    assert_done(&desk.import_package(&["--service", "fjord/2024-05-06"]));
    let folder = desk.path(FJORD);
    let list = read_action(&folder.join("DescribeBoats.json")).unwrap();
    assert_eq!(
        list.doc.as_deref(),
        Some("Lists the boats.\n\nA **harbour** & its sea.")
    );
    assert_eq!(list.repeat, Some(Repeat::Read));
    assert_eq!(list.guessed, ["repeat", "paging"]);
    let paging = list.paging.unwrap();
    assert_eq!(
        (
            paging.offset.as_deref(),
            paging.size.as_deref(),
            paging.total.as_deref()
        ),
        (Some("Offset"), Some("Limit"), Some("TotalCount"))
    );
    assert_eq!(paging.items, "BoatSet");
    assert_eq!(list.examples.len(), 1);

    let TypeRef::Named(kind) = &list.parameters[0].ty else {
        panic!("{}", list.parameters[0].ty);
    };
    let kind = read_type(&folder.join(format!("types/{kind}.json"))).unwrap();
    let values: Vec<_> = kind
        .values
        .iter()
        .map(|v| (v.value.to_string(), v.name.as_str()))
        .collect();
    assert_eq!(
        values,
        [
            ("\"SAIL\"".to_owned(), "Sail"),
            ("\"OAR\"".to_owned(), "Oar")
        ]
    );
    let borrow = read_action(&folder.join("BorrowBoat.json")).unwrap();
    assert!(borrow.parameters[0].sensitive && borrow.repeat.is_none() && borrow.guessed.is_empty());
    let renew = read_action(&folder.join("RenewBoat.json")).unwrap();
    assert_eq!(renew.examples[0].request.to_value().to_string(), "{}");
}

#[test]
fn facts_alone_are_taken_where_that_is_asked_for() {
    let desk = Desk::with_package("tccli-intl-en");
    assert_done(&desk.import_package(&["--service", "fjord/2024-05-06", "--ask"]));
    let list = read_action(&desk.path(FJORD).join("DescribeBoats.json")).unwrap();
    assert_eq!((list.doc, list.repeat, list.paging), (None, None, None));
    assert_eq!(list.parameters[0].ty, TypeRef::String);
    let borrow = read_action(&desk.path(FJORD).join("BorrowBoat.json")).unwrap();
    assert!(borrow.parameters[0].sensitive, "a secret is one anyway");
}

#[test]
fn a_guess_that_somebody_has_taken_away_comes_back_only_when_asked_for() {
    let desk = Desk::with_package("tccli");
    assert_done(&desk.import_package(&["--service", "fjord/2024-05-06"]));
    let (list, borrow) = (
        desk.path(FJORD).join("DescribeBoats.json"),
        desk.path(FJORD).join("BorrowBoat.json"),
    );
    let mut spec = read_action(&list).unwrap();
    (spec.repeat, spec.paging) = (None, None);
    spec.guessed.clear();
    spec.parameters[0].ty = TypeRef::String;
    std::fs::write(&list, mna_specs::render_action(&spec)).unwrap();
    let mut other = read_action(&borrow).unwrap();
    other.parameters[0].sensitive = false;
    std::fs::write(&borrow, mna_specs::render_action(&other)).unwrap();

    assert_done(&desk.import_package(&["--service", "fjord/2024-05-06"]));
    assert_eq!(read_action(&list).unwrap(), spec);
    assert_eq!(read_action(&borrow).unwrap(), other);

    assert_done(&desk.import_package(&["--service", "fjord/2024-05-06", "--fill"]));
    let filled = read_action(&list).unwrap();
    assert_eq!(filled.guessed, ["repeat", "paging"]);
    assert_ne!(filled.parameters[0].ty, TypeRef::String);
    assert!(read_action(&borrow).unwrap().parameters[0].sensitive);
}

#[test]
fn a_second_import_changes_nothing_and_keeps_what_people_wrote() {
    let desk = Desk::with_package("tccli");
    assert_done(&desk.import_package(&["--all"]));
    let path = desk.path(FJORD).join("DescribeBoats.json");
    let written = std::fs::read_to_string(&path).unwrap();
    let mended = written
        .replace("Lists the boats.", "Every boat that lies here.")
        .replace("[\"repeat\", \"paging\"]", "[\"paging\"]");
    assert_ne!(written, mended);
    std::fs::write(&path, &mended).unwrap();
    let before = desk.files();
    let summary = assert_done(&desk.import_package(&["--all"]));
    assert_eq!(desk.files(), before);
    assert_contains(
        &summary,
        &["imported: 2 service versions", "0 new, 0 updated"],
    );
}

#[test]
fn a_wheel_and_the_folder_it_is_unpacked_into_give_the_same() {
    let desk = Desk::with_package("tccli-intl-en");
    assert_done(&desk.import_package(&["--all"]));
    let of_folder = desk.files();
    let mut wheel = zip::ZipWriter::new(std::fs::File::create(desk.path("fjord.whl")).unwrap());
    for (path, text) in package("tccli-intl-en") {
        wheel
            .start_file(path, zip::write::SimpleFileOptions::default())
            .unwrap();
        wheel.write_all(text.as_bytes()).unwrap();
    }
    wheel.finish().unwrap();
    std::fs::remove_dir_all(desk.path("specs")).unwrap();
    assert_done(&desk.run(&["import", "fjord.whl", "--out", "specs", "--all"]));
    let texts = |files: std::collections::BTreeMap<_, (Vec<u8>, _)>| -> Vec<_> {
        files
            .into_iter()
            .map(|(path, (bytes, _))| (path, bytes))
            .collect()
    };
    assert_eq!(texts(desk.files()), texts(of_folder));
}

#[test]
fn what_cannot_be_chosen_says_what_can() {
    let desk = Desk::with_package("tccli-intl-en");
    for (arguments, expected) in [
        (&[][..], "add --service cvm, or --all"),
        (&["--service", "fjors"], "did you mean \"fjords\"?"),
        (
            &["--service", "fjords/2021-01-01"],
            "there is fjords/v20200101, fjords/v20240506",
        ),
        (
            &["--all", "--site", "cn"],
            "found the package tccli-intl-en, which is of intl",
        ),
    ] {
        let output = desk.import_package(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert_contains(&text(&output.stderr), &[expected]);
    }
    let output = desk.run(&[
        "import",
        "package/tccli/services",
        "--all",
        "--out",
        "specs",
    ]);
    assert_contains(
        &text(&output.stderr),
        &["add --site intl (tccli-intl-en) or --site cn"],
    );
    let output = desk.run(&["import", "package", "--all"]);
    assert_contains(&text(&output.stderr), &["add --out FOLDER"]);
    let empty = desk.path("empty");
    std::fs::create_dir(&empty).unwrap();
    let output = desk.run(&["import", "empty", "--all", "--out", "specs"]);
    assert_contains(&text(&output.stderr), &["found no definition in it"]);
    assert!(!desk.path("specs").exists());
}

#[test]
fn what_is_wrong_with_one_service_keeps_nothing_from_the_others() {
    let desk = Desk::with_package("tccli-intl-en");
    let broken = desk.path("package/tccli/services/boats/v20200101");
    std::fs::create_dir_all(&broken).unwrap();
    std::fs::write(
        broken.join("api.json"),
        DEFINITION.replace("\"type\": \"bool\"", "\"type\": \"boot\""),
    )
    .unwrap();
    let output = desk.import_package(&["--all"]);
    assert_eq!(output.status.code(), Some(1));
    assert_contains(
        &text(&output.stdout),
        &[
            "imported: 2 service versions",
            "not imported (1)",
            "boats/v20200101",
            "the type \"boot\"",
        ],
    );
    assert!(desk.path(FJORD).join("DescribeBoats.json").is_file());
}
