//! The text of an event stream, fed in pieces of any size.

use std::time::Duration;

use super::ServerEvent;
use crate::error::Error;

/// How large an event may be unless the caller says otherwise. The longest are images and audio in
/// base 64.
const EVENT_BOUND: usize = 4 * 1024 * 1024;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads server-sent events from bytes, wherever these are cut.
///
/// It holds what has come of one event, and no more than that: the caller hands in a piece and takes
/// the events out of it one by one. Bytes that are not UTF-8 are replaced by `U+FFFD`, as the format
/// demands.
///
/// ```
/// use mna_core::events::EventParser;
///
/// let mut parser = EventParser::new();
/// let mut piece: &[u8] = b"data: one\n\ndata: t";
/// assert_eq!(parser.next_in(&mut piece)?.map(|event| event.data).as_deref(), Some("one"));
/// assert_eq!(parser.next_in(&mut piece)?, None);
///
/// let mut piece: &[u8] = b"wo";
/// assert_eq!(parser.next_in(&mut piece)?, None);
/// assert_eq!(parser.finish().map(|event| event.data).as_deref(), Some("two"));
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone)]
pub struct EventParser {
    bound: usize,
    /// The line that has not ended yet.
    line: Vec<u8>,
    /// Whether the line is the stream's first, which may begin with a byte order mark.
    is_first_line: bool,
    /// Whether the last byte ended a line as `\r`, so that a `\n` now would belong to it.
    after_return: bool,
    event: Vec<u8>,
    /// The lines of data, each with its `\n`.
    data: Vec<u8>,
    id: Option<String>,
    retry: Option<Duration>,
}

impl EventParser {
    /// A parser at the beginning of a stream.
    pub fn new() -> EventParser {
        EventParser {
            bound: EVENT_BOUND,
            line: Vec::new(),
            is_first_line: true,
            after_return: false,
            event: Vec::new(),
            data: Vec::new(),
            id: None,
            retry: None,
        }
    }

    /// Refuses events of more than this many bytes; 4 MiB if never called.
    #[must_use]
    pub fn with_event_bound(self, bytes: usize) -> EventParser {
        EventParser {
            bound: bytes,
            ..self
        }
    }

    /// The next event that ends in `piece`, which afterwards holds what comes behind that event.
    /// `None` once the piece is used up.
    ///
    /// # Errors
    ///
    /// [Not understood](crate::ErrorKind::NotUnderstood) if an event is larger than the bound. What
    /// the parser gives after that means nothing.
    pub fn next_in(&mut self, piece: &mut &[u8]) -> Result<Option<ServerEvent>, Error> {
        while let Some((first, rest)) = piece.split_first() {
            if std::mem::take(&mut self.after_return) && *first == b'\n' {
                *piece = rest;
                continue;
            }
            let end = piece.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
            let (part, behind) = piece.split_at(end.unwrap_or(piece.len()));
            self.extend_line(part)?;
            *piece = behind;
            let Some((end, behind)) = behind.split_first() else {
                break;
            };
            *piece = behind;
            self.after_return = *end == b'\r';
            if let Some(event) = self.end_line() {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }

    /// The event at the stream's end that no empty line has ended. The parser is as new afterwards.
    ///
    /// The format says to drop it; servers that close after the last line of data want it read.
    pub fn finish(&mut self) -> Option<ServerEvent> {
        // The last line ends here as well. If there is none, that is the empty one.
        let event = self.end_line().or_else(|| self.dispatch());
        *self = EventParser::new().with_event_bound(self.bound);
        event
    }

    fn extend_line(&mut self, part: &[u8]) -> Result<(), Error> {
        let size = self.line.len() + part.len() + self.data.len() + self.event.len();
        if size > self.bound {
            return Err(Error::not_understood(format!(
                "an event of the stream has more than {} bytes; raise the bound with `with_event_bound`",
                self.bound
            )));
        }
        self.line.extend_from_slice(part);
        Ok(())
    }

    /// Understands the line that has ended; an event if it was the one that ends it.
    fn end_line(&mut self) -> Option<ServerEvent> {
        let mut line = std::mem::take(&mut self.line);
        let mut text = line.as_slice();
        if std::mem::take(&mut self.is_first_line) {
            text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        }
        let event = if text.is_empty() {
            self.dispatch()
        } else {
            self.understand(text);
            None
        };
        // The next line takes this one's place in memory.
        line.clear();
        self.line = line;
        event
    }

    /// Takes the field of a line. One that is a comment has an empty name, which is no field's.
    fn understand(&mut self, line: &[u8]) {
        let (name, value) = match line.iter().position(|byte| *byte == b':') {
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (line, &[] as &[u8]),
        };
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match name {
            b"event" => self.event = value.to_vec(),
            b"data" => {
                self.data.extend_from_slice(value);
                self.data.push(b'\n');
            }
            // An empty id takes back the one before.
            b"id" if !value.contains(&0) => {
                self.id = Some(lossy(value)).filter(|id| !id.is_empty());
            }
            b"retry" => self.retry = milliseconds(value).or(self.retry),
            _ => {}
        }
    }

    /// The event that is complete now; none if it has no data.
    fn dispatch(&mut self) -> Option<ServerEvent> {
        let event = std::mem::take(&mut self.event);
        let data = std::mem::take(&mut self.data);
        let data = data.strip_suffix(b"\n")?;
        Some(ServerEvent {
            event: if event.is_empty() {
                "message".to_owned()
            } else {
                lossy(&event)
            },
            data: lossy(data),
            id: self.id.clone(),
            retry: self.retry.take(),
        })
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A number of milliseconds, which the format wants to be digits alone.
fn milliseconds(value: &[u8]) -> Option<Duration> {
    let is_number = value.iter().all(u8::is_ascii_digit);
    let text = std::str::from_utf8(value).ok().filter(|_| is_number)?;
    text.parse().ok().map(Duration::from_millis)
}

impl Default for EventParser {
    fn default() -> EventParser {
        EventParser::new()
    }
}

/// What has come of an event is the user's data, and `{:?}` is what ends up in logs.
impl std::fmt::Debug for EventParser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EventParser")
            .field("bound", &self.bound)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
