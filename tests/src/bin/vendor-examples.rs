//! Decodes every answer in the vendor's own files of examples, as they are: not in the repository,
//! because they are the vendor's. An answer that is no JSON is named and passed over.
//!
//! `cargo run -p mna-tests --bin vendor-examples -- examples.cn.json examples.intl.json`

use std::process::ExitCode;

use mna_tests::has_unknown_fields;
use mna_tests::mna_api_answers::ANSWERS;
use serde_json::Value;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: vendor-examples EXAMPLES.json …");
        return ExitCode::from(2);
    }
    let mut losses = 0;
    for file in files {
        match check(&file) {
            Ok(found) => losses += found,
            Err(error) => {
                eprintln!("error: {file}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    if losses == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Reports on one file; gives the number of answers of which something was lost.
fn check(file: &str) -> Result<u32, String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let examples: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let actions = examples["actions"]
        .as_object()
        .ok_or("there are no \"actions\" in it")?;
    let (mut whole, mut broken, mut losses) = (0, 0, 0);
    for (action, examples) in actions {
        for example in examples.as_array().into_iter().flatten() {
            let body = example["output"].as_str().unwrap_or_default();
            if let Err(error) = serde_json::from_str::<Value>(body) {
                println!("{action}: passed over, the answer is no JSON: {error}");
                broken += 1;
                continue;
            }
            let decode = ANSWERS
                .iter()
                .find(|(name, _)| name == action)
                .map(|(_, d)| d);
            match decode.map(|decode| decode(body.as_bytes())) {
                Some(Ok(shown)) if !has_unknown_fields(&shown) => whole += 1,
                Some(Ok(shown)) => {
                    println!("{action}: something was kept aside: {shown}");
                    losses += 1;
                }
                Some(Err(error)) => {
                    println!("{action}: {error}");
                    losses += 1;
                }
                None => {
                    println!("{action}: there is no such action");
                    losses += 1;
                }
            }
        }
    }
    println!("{file}: {whole} answers decoded whole, {losses} not, {broken} are no JSON");
    if whole == 0 {
        return Err("not one answer was found in it".to_owned());
    }
    Ok(losses)
}
