use mna_specs::Site;
use proptest::prelude::*;

use super::*;

const PAGE: &str = include_str!("../../../tests/data/CountCrates.txt");
const MOVE: &str = include_str!("../../../tests/data/MoveCrate.txt");
const LIST: &str = include_str!("../../../tests/data/ListDocks.txt");
const MARKDOWN: &str = include_str!("../../../tests/data/CountCrates.md");
const TYPES: &str = include_str!("../../../tests/data/DockTypes.txt");

/// Each field as "name type", with a mark where it is required.
fn fields(facts: &[FieldFact]) -> Vec<String> {
    let mark = |fact: &FieldFact| if fact.required == Some(true) { "!" } else { "" };
    facts
        .iter()
        .map(|fact| format!("{} {}{}", fact.name, fact.ty, mark(fact)))
        .collect()
}

/// What the page says about its one action.
fn action(text: &str) -> Result<ActionFacts, Complaint> {
    Ok(read(text)?.actions.remove(0))
}

fn limit(facts: &ActionFacts) -> Option<u32> {
    facts.rate_limit.as_ref().map(|limit| limit.per_second)
}

#[test]
fn every_fact_of_the_page_is_read() {
    let content = read(PAGE).unwrap();
    let facts = &content.actions[0];
    assert_eq!(
        (content.service.as_deref(), content.version.as_deref()),
        (Some("dock"), Some("2020-02-02"))
    );
    assert_eq!(facts.name, "CountCrates");
    assert_eq!(
        (content.site, facts.host.as_deref()),
        (Some(Site::Intl), Some("dock.intl.tencentcloudapi.com"))
    );
    assert_eq!(limit(facts), Some(15));
    assert_eq!(facts.words, "Says how many crates lie on a pier.");
    assert_eq!(
        fields(facts.parameters()),
        [
            "PierId string!",
            "Since int64!",
            "Kind int64",
            "Label [string]",
            "CountEmpty bool"
        ]
    );
    assert_eq!(
        fields(facts.response()),
        ["Rows [CrateRow]", "Heaviest float", "Total int64"]
    );
    assert_eq!(facts.parameters()[3].words, "At most 5 labels");
    let codes: Vec<_> = facts
        .errors
        .as_ref()
        .unwrap()
        .iter()
        .map(|error| &*error.code)
        .collect();
    assert_eq!(
        codes,
        [
            "InternalError",
            "FailedOperation.PierClosed",
            "InvalidParameterValue.Label"
        ]
    );
    assert_eq!(facts.examples.len(), 2);
    let first = &facts.examples[0];
    assert_eq!(
        first.words,
        "Counting one pier All crates of the northern pier"
    );
    assert_eq!(
        first.request.value.get("Since").unwrap().to_value(),
        1_700_000_000
    );
    assert_eq!(first.response.value.get("Total").unwrap().to_value(), 7);
    let line = first.response.line_of("Heaviest");
    assert!(
        PAGE.lines()
            .nth(line - 1)
            .unwrap()
            .contains("\"Heaviest\": 88")
    );
}

#[test]
fn descriptions_over_several_lines_hide_no_row_and_make_none() {
    let facts = action(MOVE).unwrap();
    assert_eq!(limit(&facts), Some(1000));
    assert_eq!(
        fields(facts.parameters()),
        ["CrateId string!", "Target Place!", "Due string"]
    );
    assert_eq!(
        facts.parameters()[1].words,
        "Where to put it. Leave it alone if unsure. 1: a pier; 2: a ship"
    );
    assert_eq!(facts.parameters()[2].remark.as_deref(), Some("Timestamp"));
    assert_eq!(fields(facts.response()), ["Place Place", "MovedAt string"]);
    assert_eq!(
        facts.response()[0].words,
        "Where it is now. Public Piers are free of charge."
    );
    assert_eq!(
        facts.errors.as_ref().unwrap()[0].words,
        "Nobody knows where the crate is."
    );
}

#[test]
fn the_mainland_site_is_known_by_its_host() {
    let content = read(LIST).unwrap();
    let facts = &content.actions[0];
    assert_eq!((content.site, limit(facts)), (Some(Site::Cn), None));
    assert!(facts.errors.as_ref().unwrap().is_empty() && facts.parameters().is_empty());
}

#[test]
fn copying_leaves_marks_that_do_not_matter() {
    let plain = format!("{:?}", read(PAGE).unwrap());
    let crlf = PAGE.replace('\n', "\r\n");
    let mark = format!("\u{feff}{PAGE}");
    let expected = action(PAGE).unwrap();
    for text in [&crlf, &mark] {
        // Offsets in JSON follow the line ends: compare what they lead to.
        let facts = action(text).unwrap();
        assert_eq!(fields(facts.parameters()), fields(expected.parameters()));
        assert_eq!(
            facts.examples[1].response.value,
            expected.examples[1].response.value
        );
    }
    let tabs = PAGE
        .replace(" Yes ", "\tYes\t")
        .replace(" No ", "\u{a0}No\u{a0}\u{a0}");
    assert_eq!(format!("{:?}", read(&tabs).unwrap()), plain);
    let all = action(&PAGE.replace(' ', "\u{a0}")).unwrap();
    assert_eq!(fields(all.response()), fields(expected.response()));
}

#[test]
fn a_page_cut_off_at_any_character_before_its_footer_is_refused() {
    for (page, last) in [(PAGE, "A label is unknown."), (MOVE, "Not allowed.")] {
        let end = page.find(last).unwrap() + last.len();
        let cuts = page
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| *at <= end);
        for at in cuts {
            assert!(
                read(&page[..at]).is_err(),
                "{:?}",
                &page[at.saturating_sub(20)..at]
            );
        }
    }
}

#[test]
fn a_page_that_starts_behind_its_title_is_refused() {
    let lines: Vec<&str> = PAGE.lines().collect();
    let title = lines
        .iter()
        .position(|line| *line == "CountCrates")
        .unwrap();
    for start in title + 1..lines.len() {
        assert!(
            read(&lines[start..].join("\n")).is_err(),
            "from line {}",
            start + 1
        );
    }
    assert!(read(&lines[title..].join("\n")).is_ok());
}

#[test]
fn sections_repeated_missing_or_out_of_order_are_refused() {
    for (from, to) in [
        ("5. Developer Resources\n", ""),
        (
            "5. Developer Resources\n",
            "4. Example\n\n5. Developer Resources\n",
        ),
        ("2. Input Parameters\n", "3. Output Parameters\n"),
        ("Parameter Name Type Description\n", ""),
        ("Error Code Description\n", ""),
        ("Example1 Counting one pier\n", ""),
        ("Example2 Counting steel only\n", ""),
        ("Input Example\n", ""),
    ] {
        assert!(read(&PAGE.replacen(from, to, 1)).is_err(), "{from} → {to}");
    }
}

#[test]
fn every_rate_that_is_not_by_the_second_is_refused() {
    let with = |line: &str| {
        action(&PAGE.replace(
            "A maximum of 15 requests can be initiated per second for this API.",
            line,
        ))
    };
    for line in [
        "A maximum of 15 requests per minute.",
        "A maximum of 0 requests per second.",
        "A maximum of 99999999999 requests per second.",
        "A maximum of 1 request per second.\nA maximum of 2 requests per second.",
    ] {
        assert!(with(line).is_err(), "{line}");
    }
    assert_eq!(
        limit(&with("A maximum of 7 crates can be counted.").unwrap()),
        None
    );
    assert_eq!(
        limit(&with("Fine. A maximum of 1 request per second.").unwrap()),
        Some(1)
    );
}

#[test]
fn markdown_may_have_headings_and_marked_code() {
    let decorated = MARKDOWN
        .replace(
            "Domain name",
            "# CountCrates\n\n## 1. API Description\nDomain name",
        )
        .replace(
            "POST /",
            "### Example1 Counting\n\n**Input Example**\n\n```\nPOST /",
        )
        .replace(
            "\n{\n\"Response\"",
            "\n```\nOutput Example\n```json\n{\n\"Response\"",
        )
        .replace("\"r-1\"\n}\n}\n", "\"r-1\"\n}\n}\n```\n\n")
        .replace("| Error Code", "## 6. Error Code\n\n| Error Code");
    let (plain, decorated) = (action(MARKDOWN).unwrap(), action(&decorated).unwrap());
    assert_eq!(fields(plain.parameters()), fields(decorated.parameters()));
    assert_eq!(decorated.examples.len(), 2);
    for (a, b) in plain.examples.iter().zip(&decorated.examples) {
        assert_eq!(
            (&a.request.value, &a.response.value),
            (&b.request.value, &b.response.value)
        );
    }
}

#[test]
fn markdown_cut_off_before_its_last_table_is_refused() {
    let end = MARKDOWN.find("| InternalError").unwrap();
    for (at, _) in MARKDOWN[..end].char_indices() {
        assert!(
            read(&MARKDOWN[..at]).is_err(),
            "{:?}",
            &MARKDOWN[at.saturating_sub(20)..at]
        );
    }
}

#[test]
fn a_row_of_markdown_with_a_column_too_few_is_refused() {
    for (from, to) in [
        ("| Kind | No | Integer |", "| Kind | Integer |"),
        ("| Kind | No | Integer |", "| Kind | Maybe | Integer |"),
        (
            "| Total | Integer | How many in all |",
            "| Total | Integer | How many in all",
        ),
        ("| Total | Integer |", "| Heaviest | Integer |"),
        ("| InternalError |", "| internal error |"),
    ] {
        assert!(MARKDOWN.contains(from), "{from}");
        let complaint = read(&MARKDOWN.replace(from, to)).unwrap_err();
        let line = MARKDOWN
            .lines()
            .position(|line| line.contains(from))
            .unwrap()
            + 1;
        assert_eq!(complaint.line, line, "{to}: {complaint:?}");
    }
}

/// The types of a page, each with its fields.
fn types(text: &str) -> Result<Vec<(String, Vec<String>)>, Complaint> {
    let types = read(text)?.types.into_iter();
    Ok(types.map(|ty| (ty.name, fields(&ty.fields))).collect())
}

#[test]
fn every_type_of_the_page_data_types_is_read() {
    let expected = [
        (
            "CrateRow",
            vec!["Row string!", "Count int64", "Fill float", "Weather string"],
        ),
        (
            "SinkPier",
            vec!["UUI string", "Uui string", "size int64", "Parts [SinkPier]"],
        ),
    ];
    let expected = expected.map(|(name, fields)| {
        (
            name.to_owned(),
            fields.into_iter().map(str::to_owned).collect::<Vec<_>>(),
        )
    });
    assert_eq!(types(TYPES).unwrap(), expected);
    // Descriptions may be missing or have several paragraphs, rows may stand apart.
    for (from, to) in [
        ("Wreck\n\n", ""),
        ("One row of crates\n", "Crates\n"),
        ("One row of crates\n", "One row\n\nof crates\n"),
        ("\nFill Float", "\n\nFill Float"),
    ] {
        assert!(TYPES.contains(from), "{from}");
        assert_eq!(types(&TYPES.replace(from, to)).unwrap(), expected, "{to}");
    }
    let content = read(TYPES).unwrap();
    assert_eq!(content.types[0].used_by, ["CountCrates"]);
    let weather = &content.types[0].fields[3];
    assert_eq!(
        (weather.required, weather.nullable),
        (Some(false), Some(true))
    );
}

#[test]
fn a_page_of_data_types_cut_off_before_its_footer_is_refused() {
    let end = TYPES.find("Bantuan").unwrap();
    // Up to the end of the first type the page is one of fewer types, as it is of none.
    let start = TYPES.find("UUI").unwrap();
    for (at, _) in TYPES[..end].char_indices().filter(|(at, _)| *at > start) {
        assert!(
            read(&TYPES[..at]).is_err(),
            "{:?}",
            &TYPES[at.saturating_sub(20)..at]
        );
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,400}") {
        let refused = read(&text).is_err();
        prop_assert!(refused);
    }

    #[test]
    fn no_damage_to_a_page_makes_it_panic(
        page in prop::sample::select(vec![PAGE, MARKDOWN, TYPES]),
        at in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        cut in 0usize..40,
    ) {
        let mut lines: Vec<&str> = page.lines().collect();
        let (at, other) = (at.index(lines.len()), other.index(lines.len()));
        lines.swap(at, other);
        let line = lines[at];
        lines[at] = line.get(cut..).unwrap_or_default();
        if let Err(complaint) = read(&lines.join("\n")) {
            prop_assert!(complaint.line >= 1 && complaint.line <= lines.len());
        }
    }
}
