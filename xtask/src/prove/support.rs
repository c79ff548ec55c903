//! What the crates of service versions are asked by: `cargo xtask prove` writes this file beside them.

use std::fmt::Debug;
use std::io::{BufRead, Write};

use mna_core::{Action, Error, decode_response};
use serde_json::{Value, json};

/// Decodes the body of an answer, and shows what came out.
pub type Decode = fn(&[u8]) -> Result<String, Error>;
/// A built request, as it is sent.
pub type Request = fn() -> String;
/// The answers of a service version by their actions, and its documented requests.
pub type Version = (&'static [(&'static str, Decode)], &'static [Request]);

pub fn decode<A: Action>(body: &[u8]) -> Result<String, Error>
where
    A::Response: Debug,
{
    decode_response::<A>(body).map(|answer| format!("{answer:?}"))
}

pub fn written<A: Action>(request: A) -> String {
    serde_json::to_string(&request).unwrap()
}

/// Answers every line of standard input by one of standard output.
pub fn run(versions: &[Version]) {
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line.unwrap()).unwrap();
        // What was said so far counts, should this be the end.
        writeln!(output, "{}", answer(versions, &asked)).unwrap();
        output.flush().unwrap();
    }
}

fn answer(versions: &[Version], asked: &Value) -> Value {
    let place = |name: &str| asked[name].as_u64().unwrap() as usize;
    let (answers, requests) = versions[place("version")];
    if asked["request"].is_u64() {
        return json!({ "written": requests[place("request")]() });
    }
    let text = |name: &str| asked[name].as_str().unwrap();
    let (_, decode) = answers.iter().find(|(name, _)| *name == text("action")).unwrap();
    match decode(text("body").as_bytes()) {
        Ok(shown) => json!({ "shown": shown }),
        Err(error) => json!({ "code": error.code(), "error": error.to_string() }),
    }
}
