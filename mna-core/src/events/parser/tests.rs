use proptest::prelude::*;

use super::*;

/// All events of a stream that comes in these pieces.
fn events_of<'a>(
    mut parser: EventParser,
    pieces: impl IntoIterator<Item = &'a [u8]>,
) -> (Vec<ServerEvent>, Option<String>) {
    let mut events = Vec::new();
    for mut piece in pieces {
        loop {
            match parser.next_in(&mut piece) {
                Ok(Some(event)) => events.push(event),
                Ok(None) => break,
                Err(error) => return (events, Some(error.to_string())),
            }
        }
        assert!(piece.is_empty());
    }
    events.extend(parser.finish());
    (events, None)
}

fn events(text: &str) -> Vec<ServerEvent> {
    let (events, error) = events_of(EventParser::new(), [text.as_bytes()]);
    assert_eq!(error, None);
    events
}

#[track_caller]
fn assert_data(text: &str, expected: &[&str]) {
    let data: Vec<_> = events(text).into_iter().map(|event| event.data).collect();
    assert_eq!(data, expected, "{text:?}");
}

#[test]
fn the_four_fields_are_read() {
    let events = events("event: add\nid: 7\nretry: 1500\ndata: x\n\n");
    assert_eq!(
        events,
        [ServerEvent {
            event: "add".to_owned(),
            data: "x".to_owned(),
            id: Some("7".to_owned()),
            retry: Some(Duration::from_millis(1500)),
        }]
    );
}

/// The examples of the format's own chapter on interpreting a stream, as it resolves them.
#[test]
fn the_examples_of_the_format_are_read_as_it_says() {
    assert_data("data: YHOO\ndata: +2\ndata: 10\n\n", &["YHOO\n+2\n10"]);
    let events = events(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    );
    let seen: Vec<_> = events
        .iter()
        .map(|event| (event.data.as_str(), event.id.as_deref()))
        .collect();
    assert_eq!(
        seen,
        [
            ("first event", Some("1")),
            ("second event", None),
            (" third event", None)
        ]
    );
    assert_data("data\n\ndata\ndata\n\n", &["", "\n"]);
    assert_data("data:test\n\ndata: test\n\n", &["test", "test"]);
}

#[test]
fn lines_end_in_any_of_three_ways() {
    for end in ["\n", "\r", "\r\n"] {
        let text = ["data: a", "data: b", "", "data: c", "", ""].join(end);
        assert_data(&text, &["a\nb", "c"]);
    }
    assert_data("data: a\r\ndata: b\n\rdata: c\r\r\n", &["a\nb", "c"]);
}

#[test]
fn an_event_is_there_as_soon_as_its_empty_line_has_come() {
    let mut parser = EventParser::new();
    let mut piece: &[u8] = b"data: a\r\n\r";
    assert!(parser.next_in(&mut piece).unwrap().is_some());
    // What is left of the line's end is no line of its own.
    let mut piece: &[u8] = b"\ndata: b\r\n\r\n";
    assert_eq!(parser.next_in(&mut piece).unwrap().unwrap().data, "b");
}

#[test]
fn a_byte_order_mark_is_skipped_at_the_beginning_only() {
    assert_data("\u{feff}data: a\n\ndata: b\n\n", &["a", "b"]);
    assert_data("\u{feff}\u{feff}data: a\n\n", &[]);
    assert_data("data: a\n\n\u{feff}data: b\n\n", &["a"]);
}

#[test]
fn an_event_without_data_is_none() {
    assert_data("event: done\n\n: only a comment\n\n\n\n", &[]);
    // Its type is forgotten, its id and its waiting time are not.
    let events = events("event: done\nid: 7\nretry: 5\n\ndata: x\n\ndata: y\n\n");
    assert_eq!(events[0].event, "message");
    assert_eq!(events[0].id.as_deref(), Some("7"));
    assert_eq!(events[0].retry, Some(Duration::from_millis(5)));
    assert_eq!(
        (events[1].id.as_deref(), events[1].retry),
        (Some("7"), None)
    );
}

#[test]
fn a_field_that_is_unknown_or_malformed_is_passed_over() {
    assert_data("Data: a\ndata : b\n data: c\nfoo\nfoo: bar\n\n", &[]);
    let events = events(
        "id: a\u{0}b\nretry: 1s\nretry: +1\nretry:\nretry: -1\nretry: 99999999999999999999\ndata: x\n\n",
    );
    assert_eq!((events[0].id.as_deref(), events[0].retry), (None, None));
}

#[test]
fn an_event_at_the_end_needs_no_empty_line() {
    assert_data("data: a\n\ndata: b\n", &["a", "b"]);
    assert_data("data: a\n\ndata: b", &["a", "b"]);
    assert_data("data: a\n\nevent: b", &["a"]);
    assert_data("data: a\r", &["a"]);
    assert_data("", &[]);
}

#[test]
fn a_finished_parser_is_as_new() {
    let mut parser = EventParser::new();
    let mut piece: &[u8] = b"id: 1\nevent: x\ndata: a\r";
    assert_eq!(parser.next_in(&mut piece).unwrap(), None);
    assert!(parser.finish().is_some());
    let (events, _) = events_of(parser, [b"\xEF\xBB\xBFdata: b\n\n".as_slice()]);
    assert_eq!(
        (events[0].event.as_str(), events[0].id.as_deref()),
        ("message", None)
    );
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced() {
    let (events, _) = events_of(EventParser::new(), [b"data: a\xffb\xe6\x9c\n\n".as_slice()]);
    assert_eq!(events[0].data, "a\u{fffd}b\u{fffd}");
}

#[test]
fn a_character_may_be_cut_anywhere() {
    let text = "data: 未命名\n\n".as_bytes();
    let (events, _) = events_of(EventParser::new(), text.chunks(1));
    assert_eq!(events[0].data, "未命名");
}

#[test]
fn an_event_beyond_the_bound_is_an_error_however_it_grows() {
    let parser = EventParser::new().with_event_bound(100);
    let long_line = format!("data: ok\n\ndata: {}", "x".repeat(100));
    let many_lines = format!("data: ok\n\n{}", "data: xx\n".repeat(40));
    let empty_lines_of_data = format!("data: ok\n\n{}", "data\n".repeat(200));
    let comment = format!("data: ok\n\n:{}", "x".repeat(200));
    for text in [long_line, many_lines, empty_lines_of_data, comment] {
        let (events, error) = events_of(parser.clone(), [text.as_bytes()]);
        assert_eq!(events.len(), 1);
        assert!(error.unwrap().contains("more than 100 bytes"), "{text}");
    }
}

#[test]
fn a_stream_may_be_longer_than_an_event() {
    let parser = EventParser::new().with_event_bound(20);
    let text = ": still here\nevent: a\ndata: x\n\n".repeat(50);
    let (events, error) = events_of(parser, [text.as_bytes()]);
    assert_eq!((events.len(), error), (50, None));
}

#[test]
fn debug_shows_no_data() {
    let mut parser = EventParser::new();
    let mut piece: &[u8] = b"data: the-data\nid: the-data";
    assert_eq!(parser.next_in(&mut piece).unwrap(), None);
    assert!(!format!("{parser:?}").contains("the-data"));
}

/// Streams that are more often well-formed than random bytes are.
fn stream() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        Just(b"data".to_vec()),
        Just(b"event".to_vec()),
        Just(b"id".to_vec()),
        Just(b"retry".to_vec()),
        Just(b":".to_vec()),
        Just(b" ".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(BYTE_ORDER_MARK.to_vec()),
        Just("é未".as_bytes().to_vec()),
        Just(b"12".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..4),
    ];
    proptest::collection::vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

proptest! {
    #[test]
    fn a_stream_gives_the_same_events_however_it_is_cut(
        stream in stream(),
        cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..20),
        bound in 0..80_usize,
    ) {
        let parser = EventParser::new().with_event_bound(bound);
        let whole = events_of(parser.clone(), [stream.as_slice()]);
        prop_assert_eq!(&events_of(parser.clone(), stream.chunks(1)), &whole);

        let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(stream.len() + 1)).collect();
        cuts.extend([0, stream.len()]);
        cuts.sort_unstable();
        let pieces = cuts.windows(2).map(|cut| &stream[cut[0]..cut[1]]);
        prop_assert_eq!(&events_of(parser, pieces), &whole);
    }

    #[test]
    fn what_is_written_is_read(
        written in proptest::collection::vec(("[a-z]{1,9}", "[^\r]{0,30}"), 0..8),
    ) {
        let text: String = written
            .iter()
            .map(|(event, data)| {
                let lines: String = data.split('\n').map(|line| format!("data: {line}\n")).collect();
                format!("event: {event}\n{lines}\n")
            })
            .collect();
        let read: Vec<_> = events(&text).into_iter().map(|e| (e.event, e.data)).collect();
        prop_assert_eq!(read, written);
    }
}
