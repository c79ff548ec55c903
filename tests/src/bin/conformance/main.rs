//! Our half of `cargo xtask conformance`, which builds and starts this.
//!
//!     conformance samples
//!     conformance answers < answers.json
//!     conformance judge PYTHON WORKSPACE
//!
//! `samples` writes the request of every action with everything in it. `answers` reads an object with
//! an answer to every action, and `judge` has our client make calls to `tests/conformance/judge.py`;
//! both write a line of JSON for each: the action, the case, and the complaint, which is null if there
//! is none.

mod answers;
mod call;
mod detour;
mod judge;
mod mutations;
mod variants;

use std::path::Path;
use std::process::ExitCode;

use mna_tests::samples::mna_api_samples::requests;
use serde_json::{Map, Value, json};

type Failure = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["samples"] => samples(),
        ["answers"] => answers::read(),
        ["judge", python, workspace] => judged(python, Path::new(workspace)).await,
        _ => {
            eprintln!("usage: conformance samples | answers | judge PYTHON WORKSPACE");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn samples() -> Result<(), Failure> {
    let mut samples = Map::new();
    for request in requests() {
        samples.insert(request.action().to_owned(), request.json()?);
    }
    println!("{}", Value::Object(samples));
    Ok(())
}

async fn judged(python: &str, workspace: &Path) -> Result<(), Failure> {
    let variants = variants::read(workspace)?;
    let mut judge = judge::Judge::start(python, workspace)?;
    let requests = requests();
    for (index, variant) in variants.all.iter().enumerate() {
        let (number, name) = (index + 1, &variant.name);
        eprintln!("judging {number} of {}: {name}", variants.all.len());
        let client = variants.builder(variant, judge.port())?.build()?;
        for request in &requests {
            let complaint =
                call::judged(&mut judge, &variants, &client, &**request, variant).await?;
            report(request.action(), name, complaint.as_deref());
        }
    }
    eprintln!("judging what was broken on purpose");
    let mutations = mutations::all();
    let repeated = mutations
        .iter()
        .filter(|mutation| mutation.repeats())
        .count();
    for mutation in mutations {
        let complaint = call::broken(&mut judge, &variants, &requests, &mutation).await?;
        report(mutations::ACTION, &mutation.title(), complaint.as_deref());
    }
    judge.finish(repeated as u64)
}

fn report(action: &str, case: &str, complaint: Option<&str>) {
    println!(
        "{}",
        json!({ "action": action, "case": case, "complaint": complaint })
    );
}
