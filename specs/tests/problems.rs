//! What a spec author is told about each kind of mistake.

use std::path::PathBuf;

use mna_specs::{Problem, Spec, bundled, find_action};

/// Loads a copy of the real spec in which `from` has been replaced by `to`.
fn load_with(from: &str, to: &str) -> Problem {
    let folder = tempfile::tempdir().unwrap();
    let path = edited_copy(folder.path(), from, to);
    match Spec::load(&path) {
        Err(problem) => problem,
        Ok(_) => panic!("the mistake was not noticed: {to}"),
    }
}

fn edited_copy(folder: &std::path::Path, from: &str, to: &str) -> PathBuf {
    let source = bundled().join("mna/2021-01-19");
    std::fs::create_dir_all(folder.join("types")).unwrap();
    for entry in std::fs::read_dir(source.join("types")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.join("types").join(path.file_name().unwrap())).unwrap();
    }
    std::fs::copy(source.join("service.json"), folder.join("service.json")).unwrap();
    let text = std::fs::read_to_string(source.join("GetFlowStatistic.json")).unwrap();
    assert!(text.contains(from), "the real spec no longer says {from}");
    let path = folder.join("GetFlowStatistic.json");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    path
}

#[track_caller]
fn assert_problem(problem: &Problem, pointer: &str, message: &str, help: &str) {
    assert_eq!(problem.pointer, pointer, "{problem}");
    assert!(problem.message.contains(message), "{problem}");
    assert!(problem.help.contains(help), "{problem}");
    assert!(problem.line > 1, "{problem}");
}

#[test]
fn an_unknown_key_names_the_one_that_was_meant() {
    let problem = load_with("\"parameters\":", "\"paramters\":");
    assert_problem(
        &problem,
        "/paramters",
        "unknown key",
        "did you mean \"parameters\"",
    );
}

#[test]
fn an_unknown_primitive_names_the_one_that_was_meant() {
    let problem = load_with("\"type\": \"int64\"", "\"type\": \"integer\"");
    assert_problem(
        &problem,
        "/parameters/1/type",
        "unknown type",
        "did you mean \"int64\"",
    );
}

#[test]
fn an_unknown_data_type_names_the_one_that_was_meant() {
    let problem = load_with("\"[NetDetails]\"", "\"[NetDetail]\"");
    assert_problem(
        &problem,
        "/response/0/type",
        "NetDetail",
        "did you mean \"NetDetails\"",
    );
}

#[test]
fn a_field_described_twice_is_refused() {
    let problem = load_with("\"name\": \"EndTime\"", "\"name\": \"BeginTime\"");
    assert_problem(
        &problem,
        "/parameters/2/name",
        "described twice",
        "keep one",
    );
}

#[test]
fn two_fields_with_one_rust_name_are_refused() {
    let problem = load_with("\"flow_type\"", "\"end_time\"");
    assert_problem(
        &problem,
        "/parameters/3/rust",
        "both \"end_time\"",
        "another name",
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_refused() {
    let problem = load_with("\"required\": true", "\"required\": \"yes\"");
    assert_problem(
        &problem,
        "/parameters/0/required",
        "found a string",
        "true or false",
    );
}

#[test]
fn a_missing_key_is_named() {
    let problem = load_with("\"service\": \"mna\",", "");
    assert!(
        problem.message.contains("\"service\" is missing"),
        "{problem}"
    );
}

#[test]
fn an_unknown_choice_names_the_one_that_was_meant() {
    let problem = load_with("\"repeat\": \"read\"", "\"repeat\": \"raed\"");
    assert_problem(&problem, "/repeat", "raed", "did you mean \"read\"");
}

#[test]
fn an_example_with_an_undescribed_parameter_is_refused() {
    let problem = load_with("\"EndTime\": 1659514692", "\"EndTimes\": 1659514692");
    assert_problem(
        &problem,
        "/examples/0/request/EndTimes",
        "describes no \"EndTimes\"",
        "did you mean \"EndTime\"",
    );
}

#[test]
fn a_default_of_another_type_is_refused() {
    let problem = load_with("\"default\": 0", "\"default\": \"0\"");
    assert_problem(
        &problem,
        "/parameters/6/default",
        "is no GatewayType",
        "field's type",
    );
}

#[test]
fn another_service_than_the_folders_is_refused() {
    let problem = load_with("\"service\": \"mna\"", "\"service\": \"cvm\"");
    assert_problem(&problem, "/service", "is not the service", "write \"mna\"");
}

#[test]
fn a_file_under_another_actions_name_is_refused() {
    let problem = load_with(
        "\"action\": \"GetFlowStatistic\"",
        "\"action\": \"GetFlow\"",
    );
    assert_problem(
        &problem,
        "/action",
        "describes \"GetFlow\"",
        "rename the file",
    );
}

#[test]
fn the_second_setter_of_a_parameter_is_nobody_elses_first() {
    let from = "\"name\": \"DeviceList\",\n      \"type\": \"[string]\"";
    let problem = load_with(from, &from.replace("DeviceList", "SetGatewayType"));
    assert_problem(
        &problem,
        "/parameters/7/name",
        "second setter of \"GatewayType\"",
        "\"rust\"",
    );
}

#[test]
fn names_that_the_sdk_takes_itself_are_refused() {
    for taken in ["send", "build", "with_timeout", "__x"] {
        let problem = load_with("\"flow_type\"", &format!("\"{taken}\""));
        assert_problem(
            &problem,
            "/parameters/3/rust",
            "uses itself",
            "another name",
        );
    }
}

#[test]
fn a_parameter_may_be_called_what_only_an_answer_has_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = edited_copy(folder.path(), "\"flow_type\"", "\"request_id\"");
    assert!(Spec::load(&path).is_ok());
}

#[test]
fn a_list_of_lists_is_refused() {
    let problem = load_with("\"[string]\"", "\"[[string]]\"");
    assert_problem(
        &problem,
        "/parameters/7/type",
        "list of lists",
        "inner list",
    );
}

#[test]
fn a_parameter_that_is_a_time_in_a_text_is_refused() {
    let problem = load_with(
        "\"type\": \"int64\",\n      \"required\": true,\n      \"doc\": \"Start",
        "\"type\": \"string\",\n      \"required\": true,\n      \"doc\": \"Start",
    );
    assert_problem(
        &problem,
        "/parameters/1/unit",
        "time in a text",
        "remove the unit",
    );
}

#[test]
fn characters_that_no_header_takes_are_refused() {
    let problem = load_with("\"version\": \"2021-01-19\"", "\"version\": \"2021 01\"");
    assert_problem(&problem, "/version", "no header takes", "letters, digits");
}

#[test]
fn two_error_codes_with_one_name_in_rust_are_refused() {
    let problem = load_with(
        "{ \"code\": \"InternalError.ControlRequestError\" }",
        "{ \"code\": \"Internal.Error\" }",
    );
    assert_problem(
        &problem,
        "/errors/1/code",
        "has the name of another",
        "leave one",
    );
}

/// Adds data types of the action's own to the real spec.
fn load_with_types(types: &str) -> Problem {
    load_with(
        "\"parameters\":",
        &format!("\"types\": {types},\n  \"parameters\":"),
    )
}

#[test]
fn types_with_names_that_are_taken_are_refused() {
    for name in [
        "GetFlowStatistic",
        "GetFlowStatisticResponse",
        "Self",
        "ErrorCode",
        "small",
    ] {
        let problem = load_with_types(&format!(r#"[{{ "type": "{name}", "fields": [] }}]"#));
        assert_eq!(problem.pointer, "/types/0/type", "{problem}");
    }
}

/// Loads a spec of an action that lists crates, with this `paging`.
fn load_paged(paging: &str) -> Result<Spec, Problem> {
    let text = r#"{
  "service": "dock",
  "version": "2026-01-01",
  "action": "ListCrates",
  "repeat": "read",
  "parameters": [
    { "name": "Page", "type": "int64" },
    { "name": "Offset", "type": "string" },
    { "name": "Limit", "type": "uint64", "required": true },
    { "name": "Token", "type": "string" },
    { "name": "Cursor", "type": "int64" },
    { "name": "Since", "type": "int64", "unit": "unix_seconds" },
    { "name": "Password", "type": "string", "sensitive": true },
    { "name": "Deep", "type": "bool" }
  ],
  "response": [
    { "name": "Crates", "type": "[Crate]" },
    { "name": "Names", "type": "[string]" },
    { "name": "Data", "type": "Data" },
    { "name": "Total", "type": "uint64" },
    { "name": "Next", "type": "string" },
    { "name": "NextCursor", "type": "int64" },
    { "name": "HasMore", "type": "bool" },
    { "name": "ListOver", "type": "bool" }
  ],
  "paging": PAGING,
  "types": [
    { "type": "Crate", "fields": [{ "name": "Id", "type": "string" }, { "name": "Mass", "type": "float" }] },
    { "type": "Data", "fields": [{ "name": "List", "type": "[Crate]" }, { "name": "Pile", "type": "Pile" }] },
    { "type": "Pile", "fields": [{ "name": "Items", "type": "[Crate]" }, { "name": "Count", "type": "int64" }] }
  ]
}"#;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ListCrates.json");
    std::fs::write(&path, text.replace("PAGING", paging)).unwrap();
    Spec::load(&path)
}

#[test]
fn every_style_of_paging_is_read() {
    for paging in [
        r#"{ "page": "Page", "size": "Limit", "items": "Crates", "key": "Id", "total": "Total" }"#,
        r#"{ "page": "Page", "first": 0, "items": "Names" }"#,
        r#"{ "offset": "Offset", "size": "Limit", "items": "Data.Pile.Items", "total": "Data.Pile.Count" }"#,
        r#"{ "offset": "Cursor", "items": "Crates", "done": "ListOver" }"#,
        r#"{ "token": "Token", "next": "Next", "items": "Crates", "more": "HasMore" }"#,
        r#"{ "token": "Token", "next": "NextCursor", "size": "Limit", "items": "Data.List" }"#,
        r#"{ "token": "Cursor", "next": "NextCursor", "items": "Crates" }"#,
    ] {
        load_paged(paging).unwrap_or_else(|problem| panic!("{paging}: {problem}"));
    }
}

#[test]
fn what_is_wrong_with_paging_is_said_where_it_stands() {
    for (paging, pointer, message, help) in [
        // There is one way to the next page.
        (
            r#"{ "items": "Crates" }"#,
            "/paging",
            "nothing says how the next page is asked for",
            "add \"page\"",
        ),
        (
            r#"{ "size": "Limit", "items": "Crates" }"#,
            "/paging",
            "\"Limit\", a size alone, does not lead to the next page",
            "remove \"paging\"",
        ),
        (
            r#"{ "page": "Page", "offset": "Offset", "items": "Crates" }"#,
            "/paging/offset",
            "\"page\" and \"offset\" are two ways",
            "keep one",
        ),
        (
            r#"{ "offset": "Offset", "token": "Token", "next": "Next", "items": "Crates" }"#,
            "/paging/token",
            "\"offset\" and \"token\" are two ways",
            "keep one",
        ),
        (
            r#"{ "page": "Limit", "size": "Limit", "items": "Crates" }"#,
            "/paging/size",
            "cannot be one parameter",
            "",
        ),
        // What belongs to one way only.
        (
            r#"{ "offset": "Offset", "first": 0, "items": "Crates" }"#,
            "/paging/first",
            "asked for by \"offset\" have no numbers",
            "remove",
        ),
        (
            r#"{ "page": "Page", "first": -1, "items": "Crates" }"#,
            "/paging/first",
            "cannot have the number -1",
            "such as 0",
        ),
        (
            r#"{ "token": "Token", "items": "Crates" }"#,
            "/paging/token",
            "nothing says where the token of the next page is found",
            "add \"next\"",
        ),
        (
            r#"{ "page": "Page", "next": "Next", "items": "Crates" }"#,
            "/paging/next",
            "asked for by \"page\" bring no token",
            "remove \"next\"",
        ),
        (
            r#"{ "page": "Page", "items": "Crates", "more": "HasMore", "done": "ListOver" }"#,
            "/paging/done",
            "both say where the end is",
            "keep \"more\" if",
        ),
        // Names of no field, or of one of another type.
        (
            r#"{ "page": "Pages", "items": "Crates" }"#,
            "/paging/page",
            "\"Pages\" is not a parameter",
            "did you mean \"Page\"?",
        ),
        (
            r#"{ "page": "Deep", "items": "Crates" }"#,
            "/paging/page",
            "a parameter that is a whole number",
            "",
        ),
        (
            r#"{ "offset": "Since", "items": "Crates" }"#,
            "/paging/offset",
            "a parameter that is a whole number",
            "",
        ),
        (
            r#"{ "token": "Password", "next": "Next", "items": "Crates" }"#,
            "/paging/token",
            "a parameter that is a text or a whole number",
            "",
        ),
        (
            r#"{ "offset": "Offset", "size": "Limt", "items": "Crates" }"#,
            "/paging/size",
            "\"Limt\" is not a parameter",
            "did you mean \"Limit\"?",
        ),
        (
            r#"{ "token": "Cursor", "next": "Next", "items": "Crates" }"#,
            "/paging/next",
            "\"Next\" is not a field of the response that has the type of the token",
            "",
        ),
        (
            r#"{ "token": "Token", "next": "HasMore", "items": "Crates" }"#,
            "/paging/next",
            "that is a text or a whole number",
            "",
        ),
        (
            r#"{ "page": "Page", "items": "Total" }"#,
            "/paging/items",
            "a field of the response that is a list",
            "as in \"Data.List\"",
        ),
        (
            r#"{ "page": "Page", "items": "Crates", "total": "HasMore" }"#,
            "/paging/total",
            "a field of the response that is a whole number",
            "",
        ),
        (
            r#"{ "page": "Page", "items": "Crates", "more": "Total" }"#,
            "/paging/more",
            "a field of the response that is a bool",
            "",
        ),
        (
            r#"{ "page": "Page", "items": "Crates", "done": "ListOwer" }"#,
            "/paging/done",
            "\"ListOwer\"",
            "did you mean \"ListOver\"?",
        ),
        // The same in objects of the response.
        (
            r#"{ "page": "Page", "items": "List" }"#,
            "/paging/items",
            "\"List\" is not a field of the response",
            "did you mean \"Data.List\"?",
        ),
        (
            r#"{ "page": "Page", "items": "Data.Pile.Item" }"#,
            "/paging/items",
            "\"Data.Pile.Item\" is not a field of the response",
            "did you mean \"Data.Pile.Items\"?",
        ),
        (
            r#"{ "page": "Page", "items": "Data.Pike.Items" }"#,
            "/paging/items",
            "\"Data.Pike\" is not one object",
            "did you mean \"Data.Pile.Items\"?",
        ),
        (
            r#"{ "page": "Page", "items": "Crates.Id" }"#,
            "/paging/items",
            "\"Crates\" is not one object",
            "name the objects",
        ),
        // The key of an item.
        (
            r#"{ "page": "Page", "items": "Data.List", "key": "Mass" }"#,
            "/paging/key",
            "a member of the items that is a text",
            "",
        ),
        (
            r#"{ "page": "Page", "items": "Names", "key": "Id" }"#,
            "/paging/key",
            "items of type \"string\" have no members",
            "remove \"key\"",
        ),
    ] {
        match load_paged(paging) {
            Err(problem) => assert_problem(&problem, pointer, message, help),
            Ok(_) => panic!("the mistake was not noticed: {paging}"),
        }
    }
}

#[test]
fn only_what_is_there_can_be_called_a_guess() {
    for (guessed, pointer, message, help) in [
        (
            r#"["repaet"]"#,
            "/guessed/0",
            "\"repaet\" is not a key that is guessed",
            "did you mean \"repeat\"?",
        ),
        (
            r#"["repeat", "doc"]"#,
            "/guessed/1",
            "\"doc\" is not a key that is guessed",
            "write \"repeat\" or \"paging\"",
        ),
        (
            r#"["paging"]"#,
            "/guessed/0",
            "\"paging\" is called a guess and is not there",
            "remove it here",
        ),
        (
            r#"["repeat", "repeat"]"#,
            "/guessed/1",
            "called a guess twice",
            "keep one",
        ),
    ] {
        let with = format!("\"repeat\": \"read\", \"guessed\": {guessed}");
        let problem = load_with("\"repeat\": \"read\"", &with);
        assert_problem(&problem, pointer, message, help);
    }
}

#[test]
fn a_period_is_between_two_times() {
    let problem = load_with(
        "\"repeat\": \"read\"",
        r#""repeat": "read", "period": {"from": "BeginTime", "to": "DeviceId"}"#,
    );
    assert_problem(
        &problem,
        "/period/to",
        "unix_seconds or unix_milliseconds",
        "",
    );
}

#[test]
fn only_texts_have_a_length() {
    let problem = load_with(
        "\"name\": \"BeginTime\",",
        "\"name\": \"BeginTime\", \"max_length\": 3,",
    );
    assert_problem(&problem, "/parameters/1/max_length", "only texts", "");
}

#[test]
fn what_is_nested_without_end_is_refused_and_does_not_overflow() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Deep.json");
    std::fs::write(&path, "[".repeat(100_000) + &"]".repeat(100_000)).unwrap();
    let problem = Spec::load(&path).unwrap_err();
    assert!(
        problem.message.contains("nested more than 127 deep"),
        "{problem}"
    );
}

#[test]
fn a_type_of_brackets_without_end_is_refused_and_does_not_overflow() {
    let endless = format!("{}string{}", "[".repeat(200_000), "]".repeat(200_000));
    let problem = load_with("\"[string]\"", &format!("\"{endless}\""));
    assert_problem(
        &problem,
        "/parameters/7/type",
        "unknown type",
        "no lists of lists",
    );
}

#[test]
fn a_pointer_to_an_unknown_name_with_a_slash_is_escaped() {
    let problem = load_with("\"EndTime\": 1659514692", "\"End/~\": 1659514692");
    assert_problem(
        &problem,
        "/examples/0/request/End~1~0",
        "describes no \"End/~\"",
        "",
    );
    let problem = load_with("\"parameters\":", "\"a/b\":");
    assert_problem(&problem, "/a~1b", "unknown key \"a/b\"", "");
}

#[test]
fn malformed_json_is_shown_with_its_place() {
    let problem = load_with("\"repeat\": \"read\",", "\"repeat\": \"read\"");
    assert!(problem.message.contains("not valid JSON"), "{problem}");
    assert!(problem.line > 1 && problem.column > 1, "{problem}");
}

#[test]
fn a_missing_file_says_so() {
    let problem = Spec::load(&PathBuf::from("nowhere/GetNothing.json")).unwrap_err();
    assert!(
        problem
            .to_string()
            .starts_with("nowhere/GetNothing.json:1:1: cannot be read")
    );
}

#[test]
fn an_unknown_action_names_the_one_that_was_meant() {
    let error = find_action("GetFlowStatistics").unwrap_err();
    assert!(
        error.contains("did you mean \"GetFlowStatistic\""),
        "{error}"
    );
    for name in [
        "GetFlowStatistic",
        "mna/GetFlowStatistic",
        "mna/2021-01-19/GetFlowStatistic",
    ] {
        assert!(find_action(name).is_ok(), "{name}");
    }
}

#[test]
fn the_revision_follows_the_meaning_and_not_the_layout() {
    let real = Spec::load(&find_action("GetFlowStatistic").unwrap())
        .unwrap()
        .rev();
    let folder = tempfile::tempdir().unwrap();
    let same = edited_copy(
        folder.path(),
        "\n  \"repeat\": \"read\",",
        "\r\n\r\n\"repeat\":\"read\",",
    );
    assert_eq!(Spec::load(&same).unwrap().rev(), real);
    let other = edited_copy(
        folder.path(),
        "\"repeat\": \"read\"",
        "\"repeat\": \"write\"",
    );
    assert_ne!(Spec::load(&other).unwrap().rev(), real);
}
