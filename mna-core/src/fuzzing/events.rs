//! Server-sent events, read in pieces, against a reading of the whole stream at once.

use std::time::Duration;

use crate::events::{EventParser, ServerEvent};

/// Reads `input` as an event stream. Its first byte says how large the pieces are in which the stream
/// comes, its second how large an event may be.
///
/// # Panics
///
/// The parser panics, finds other events than a plain reading does, or where the pieces end makes a
/// difference.
pub fn events(input: &[u8]) {
    let [size, bound, stream @ ..] = input else {
        return;
    };
    let expected = plain(stream);
    let sizes = [1, usize::from(*size).max(1), stream.len().max(1)];
    for size in sizes {
        let (events, is_too_large) = read(EventParser::new(), stream, size);
        assert_eq!(events, expected, "in pieces of {size}");
        assert!(!is_too_large, "no event here is so large");
    }

    let bound = usize::from(*bound);
    let bounded = || EventParser::new().with_event_bound(bound);
    let outcomes = sizes.map(|size| read(bounded(), stream, size));
    let (events, is_too_large) = &outcomes[0];
    for outcome in &outcomes[1..] {
        assert_eq!(&outcomes[0], outcome, "bounded by {bound}");
    }
    assert!(expected.starts_with(events), "bounded by {bound}");
    assert!(*is_too_large || events.len() == expected.len());
    let fits = |event: &ServerEvent| event.data.len() <= 3 * bound;
    assert!(events.iter().all(fits), "bounded by {bound}");
}

/// The events of a stream that comes in pieces, and whether one was too large.
fn read(mut parser: EventParser, stream: &[u8], size: usize) -> (Vec<ServerEvent>, bool) {
    let mut events = Vec::new();
    for mut piece in stream.chunks(size) {
        loop {
            let before = piece.len();
            match parser.next_in(&mut piece) {
                Ok(Some(event)) => {
                    assert!(piece.len() < before, "an event out of nothing");
                    events.push(event);
                }
                Ok(None) => break,
                Err(error) => {
                    assert!(error.is_not_understood(), "{error}");
                    return (events, true);
                }
            }
        }
        assert!(piece.is_empty(), "something was left over");
    }
    events.extend(parser.finish());
    assert_eq!(parser.finish(), None, "the end came twice");
    (events, false)
}

/// What the format says, with nothing read before its time.
fn plain(stream: &[u8]) -> Vec<ServerEvent> {
    let text = String::from_utf8_lossy(stream);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut events = Vec::new();
    let (mut name, mut id, mut retry) = ("", None, None);
    let mut data: Vec<&str> = Vec::new();
    // The end of the stream ends its last event as an empty line does.
    for line in text.split('\n').chain([""]) {
        if line.is_empty() {
            let name = std::mem::take(&mut name);
            let data = std::mem::take(&mut data);
            if !data.is_empty() {
                events.push(ServerEvent {
                    event: if name.is_empty() { "message" } else { name }.to_owned(),
                    data: data.join("\n"),
                    id: id.clone(),
                    retry: retry.take(),
                });
            }
            continue;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => name = value,
            "data" => data.push(value),
            "id" if value.is_empty() => id = None,
            "id" if !value.contains('\0') => id = Some(value.to_owned()),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                retry = value.parse().ok().map(Duration::from_millis).or(retry);
            }
            _ => {}
        }
    }
    events
}
