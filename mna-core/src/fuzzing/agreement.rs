//! One input, decoded both ways and compared.

use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::expected::{Expected, answer};
use super::sample::{Complaint, Everything, Sample};
use crate::envelope::{self, Answer, Content};
use crate::error::{Error, ErrorKind};
use crate::raw::RawResponse;

/// More of a body than this is not kept in an error.
const KEPT_BODY: usize = 4096;

/// Decodes `bytes` as the body of an answer, to actions of three shapes.
///
/// # Panics
///
/// The decoder panics, reads another thing than a plain reading does, or makes an error that would
/// not fit on a line of a log.
pub fn decode(bytes: &[u8]) {
    body::<Everything>(bytes);
    body::<Complaint>(bytes);
    body::<RawResponse>(bytes);
}

fn body<T: Sample>(bytes: &[u8]) {
    let outcome = crate::call::decode::<T>(bytes);
    if let Err(error) = &outcome {
        is_fit_to_print(error);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let error = outcome.err().expect("no answer is other than UTF-8");
        assert_eq!(error.kind(), ErrorKind::NotUnderstood);
        return;
    };
    is_told(outcome, envelope::decode::<T>(text));

    // serde_json takes such an object for a text of its own that it should read in turn.
    if text.contains("$serde_json::private") {
        return;
    }
    match serde_json::from_str::<Value>(text) {
        Ok(plain) => {
            agrees::<T>(text, &plain, false);
            // Written anew it has no name twice, and then there is nothing to forgive.
            let text = plain.to_string();
            let plain = serde_json::from_str(&text).expect("what was written can be read");
            agrees::<T>(&text, &plain, true);
        }
        // What nobody asked for is passed over without a look at its values.
        Err(_) if envelope::decode::<T>(text).is_ok() => {
            let grammar = serde_json::from_str::<IgnoredAny>(text);
            assert!(grammar.is_ok(), "what is no JSON was decoded");
        }
        Err(_) => {}
    }
}

/// The decoder says of `text` what a plain reading of it, `plain`, says.
///
/// Of a name that comes twice a plain reading has only the last. The decoder agrees with that in
/// what it understands, but has more to tell of what it did not; `is_exact` says that no name does.
fn agrees<T: Sample>(text: &str, plain: &Value, is_exact: bool) {
    let (request_id, expected) = answer(plain, T::KINDS);
    let found = match envelope::decode::<T>(text) {
        Ok(found) => found,
        Err(error) => {
            // It gives up at the first `Response` that is none, even where another follows.
            assert!(error.is_data(), "{error}");
            assert!(!is_exact || expected == Expected::Unreadable, "{error}");
            return;
        }
    };
    assert_eq!(found.request_id, request_id);
    match (found.content, expected) {
        (Content::Data(data), Expected::Data(expected)) => {
            let mut data = data.shown();
            if !is_exact {
                forget_more(&mut data, &expected);
            }
            assert_eq!(data, expected);
        }
        (Content::Refused { code, message }, expected) => {
            assert_eq!(Expected::Refused { code, message }, expected);
        }
        (Content::Strange(_), Expected::Strange) => {}
        (Content::Data(_), expected) => panic!("data, and not {expected:?}"),
        (Content::Strange(why), expected) => panic!("{why}, and not {expected:?}"),
    }
}

/// Takes out of `data` the misfits that `expected` does not have, at every level.
fn forget_more(data: &mut Value, expected: &Value) {
    match (data, expected) {
        (Value::Object(data), Value::Object(expected)) => {
            for (name, value) in data {
                match (value, expected.get(name)) {
                    (Value::Object(misfits), Some(Value::Object(fewer))) if name == "misfits" => {
                        keep_common(misfits, fewer);
                    }
                    (value, Some(expected)) => forget_more(value, expected),
                    (_, None) => {}
                }
            }
        }
        (Value::Array(data), Value::Array(expected)) => {
            for (value, expected) in data.iter_mut().zip(expected) {
                forget_more(value, expected);
            }
        }
        _ => {}
    }
}

fn keep_common(misfits: &mut Map<String, Value>, fewer: &Map<String, Value>) {
    let names: Vec<String> = misfits.keys().cloned().collect();
    for name in names.iter().filter(|name| !fewer.contains_key(*name)) {
        misfits.remove(name);
    }
}

/// What the caller gets is what the envelope turned out to be.
fn is_told<T: Sample>(outcome: Result<T, Error>, answer: Result<Answer<T>, serde_json::Error>) {
    let answer = match (answer, &outcome) {
        (Ok(answer), _) => answer,
        (Err(_), Err(error)) => return assert_eq!(error.kind(), ErrorKind::NotUnderstood),
        (Err(error), Ok(_)) => panic!("data from what is no JSON: {error}"),
    };
    let id = Some(answer.request_id.as_str()).filter(|id| !id.is_empty());
    match (answer.content, outcome) {
        (Content::Data(data), Ok(mut told)) => {
            assert_eq!(told.shown(), data.shown());
            assert_eq!(*told.request_id(), answer.request_id);
        }
        (Content::Refused { code, message }, Err(error)) => {
            assert_eq!(error.kind(), ErrorKind::Refused);
            assert_eq!((error.code(), error.message()), (Some(&*code), &*message));
            assert_eq!(error.request_id(), id);
        }
        (Content::Strange(why), Err(error)) => {
            assert_eq!(error.kind(), ErrorKind::NotUnderstood);
            assert_eq!((error.message(), error.request_id()), (why, id));
        }
        (_, Ok(_)) => panic!("data from what is no answer"),
        (_, Err(error)) => panic!("an error from data: {error}"),
    }
}

/// Whatever the server wrote, the error is one line, steers no terminal and is bounded.
fn is_fit_to_print(error: &Error) {
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.contains(char::is_control), "{shown:?}");
    }
    assert!(error.body().is_none_or(|body| body.len() <= KEPT_BODY));
}
