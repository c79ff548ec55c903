use proptest::prelude::*;

use super::*;

const PAGE: &str = include_str!("../../../tests/data/CountCrates.txt");
const MOVE: &str = include_str!("../../../tests/data/MoveCrate.txt");
const LIST: &str = include_str!("../../../tests/data/ListDocks.txt");

/// Each field as "name type", with a mark where it is required.
fn fields(facts: &[FieldFact]) -> Vec<String> {
    let mark = |fact: &FieldFact| if fact.required == Some(true) { "!" } else { "" };
    facts
        .iter()
        .map(|fact| format!("{} {}{}", fact.name, fact.ty, mark(fact)))
        .collect()
}

#[test]
fn every_fact_of_the_page_is_read() {
    let facts = read(PAGE).unwrap();
    assert_eq!(
        (&*facts.service, &*facts.version, &*facts.action),
        ("dock", "2020-02-02", "CountCrates")
    );
    assert_eq!(
        (facts.site, &*facts.host),
        (Site::Intl, "dock.intl.tencentcloudapi.com")
    );
    assert_eq!(facts.rate_limit, Some(15));
    assert_eq!(facts.words, "Says how many crates lie on a pier.");
    assert_eq!(
        fields(&facts.parameters),
        [
            "PierId string!",
            "Since int64!",
            "Kind int64",
            "Label [string]",
            "CountEmpty bool"
        ]
    );
    assert_eq!(
        fields(&facts.response),
        ["Rows [CrateRow]", "Heaviest float", "Total int64"]
    );
    assert_eq!(facts.parameters[3].words, "At most 5 labels");
    let codes: Vec<_> = facts.errors.iter().map(|error| &*error.code).collect();
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
    let facts = read(MOVE).unwrap();
    assert_eq!(facts.rate_limit, Some(1000));
    assert_eq!(
        fields(&facts.parameters),
        ["CrateId string!", "Target Place!", "Due string"]
    );
    assert_eq!(
        facts.parameters[1].words,
        "Where to put it. Leave it alone if unsure. 1: a pier; 2: a ship"
    );
    assert_eq!(facts.parameters[2].remark.as_deref(), Some("Timestamp"));
    assert_eq!(fields(&facts.response), ["Place Place", "MovedAt string"]);
    assert_eq!(
        facts.response[0].words,
        "Where it is now. Public Piers are free of charge."
    );
    assert_eq!(facts.errors[0].words, "Nobody knows where the crate is.");
}

#[test]
fn the_mainland_site_is_known_by_its_host() {
    let facts = read(LIST).unwrap();
    assert_eq!((facts.site, facts.rate_limit), (Site::Cn, None));
    assert!(facts.errors.is_empty() && facts.parameters.is_empty());
}

#[test]
fn copying_leaves_marks_that_do_not_matter() {
    let plain = format!("{:?}", read(PAGE).unwrap());
    let crlf = PAGE.replace('\n', "\r\n");
    let mark = format!("\u{feff}{PAGE}");
    for text in [&crlf, &mark] {
        // Offsets in JSON follow the line ends: compare what they lead to.
        let facts = read(text).unwrap();
        assert_eq!(
            fields(&facts.parameters),
            fields(&read(PAGE).unwrap().parameters)
        );
        assert_eq!(
            facts.examples[1].response.value,
            read(PAGE).unwrap().examples[1].response.value
        );
    }
    let tabs = PAGE
        .replace(" Yes ", "\tYes\t")
        .replace(" No ", "\u{a0}No\u{a0}\u{a0}");
    assert_eq!(format!("{:?}", read(&tabs).unwrap()), plain);
    let all = read(&PAGE.replace(' ', "\u{a0}")).unwrap();
    assert_eq!(fields(&all.response), fields(&read(PAGE).unwrap().response));
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
        ("Output Example\n", ""),
    ] {
        assert!(read(&PAGE.replacen(from, to, 1)).is_err(), "{from} → {to}");
    }
}

#[test]
fn every_rate_that_is_not_by_the_second_is_refused() {
    let with = |line: &str| {
        read(&PAGE.replace(
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
        with("A maximum of 7 crates can be counted.")
            .unwrap()
            .rate_limit,
        None
    );
    assert_eq!(
        with("Fine. A maximum of 1 request per second.")
            .unwrap()
            .rate_limit,
        Some(1)
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,400}") {
        let refused = read(&text).is_err();
        prop_assert!(refused);
    }

    #[test]
    fn no_damage_to_a_page_makes_it_panic(
        at in 0..PAGE.lines().count(),
        other in 0..PAGE.lines().count(),
        cut in 0usize..40,
    ) {
        let mut lines: Vec<&str> = PAGE.lines().collect();
        lines.swap(at, other);
        let line = lines[at];
        lines[at] = line.get(cut..).unwrap_or_default();
        if let Err(complaint) = read(&lines.join("\n")) {
            prop_assert!(complaint.line >= 1 && complaint.line <= lines.len());
        }
    }
}
