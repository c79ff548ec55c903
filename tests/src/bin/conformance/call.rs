//! One call that is judged.

use mna_core::{Client, Error};
use mna_tests::has_unknown_fields;
use mna_tests::samples::Sample;

use crate::Failure;
use crate::judge::Judge;
use crate::mutations::{ACTION, Mutation};
use crate::variants::{Variant, Variants};

/// The code with which the judge complains.
const COMPLAINT: &str = "Judge.Complaint";

/// Calls as one should; gives what the judge, or we, have to complain about.
pub(crate) async fn judged(
    judge: &mut Judge,
    variants: &Variants,
    client: &Client,
    request: &dyn Sample,
    variant: &Variant,
) -> Result<Option<String>, Failure> {
    let id = judge.announce(request.action(), &variant.name)?;
    let (answer, report) = match request.send(client, variants.options(variant)?).await {
        Ok(answered) => answered,
        Err(error) if error.is(COMPLAINT) => return Ok(Some(error.message().to_owned())),
        // The next ones would wait as long, one after the other.
        Err(error) if error.is_no_answer() => {
            let (action, error) = (request.action(), with_sources(&error));
            return Err(format!("{action}, {}: {error}", variant.name).into());
        }
        Err(error) => return Ok(Some(with_sources(&error))),
    };
    Ok(if report.request_id != id {
        Some(format!(
            "the answer is that of {}, not of {id}",
            report.request_id
        ))
    } else if report.attempts != 1 {
        Some(format!("it took {} attempts", report.attempts))
    } else if has_unknown_fields(&answer) {
        Some(format!(
            "something in the answer was not understood: {answer}"
        ))
    } else {
        None
    })
}

/// Makes a call that is broken on purpose; complains if the judge does not say what is broken.
pub(crate) async fn broken(
    judge: &mut Judge,
    variants: &Variants,
    requests: &[Box<dyn Sample>],
    mutation: &Mutation,
) -> Result<Option<String>, Failure> {
    let request = requests.iter().find(|request| request.action() == ACTION);
    let request = request.ok_or_else(|| format!("there is no action {ACTION}"))?;
    let variant = variants.of_name(mutation.variant)?;
    let client = mutation.client(variants, variant, judge.port())?;
    judge.announce(ACTION, &variant.name)?;
    let said = match request.send(&client, variants.options(variant)?).await {
        Ok(_) => return Ok(Some("the judge let it pass".to_owned())),
        Err(error) if error.is(COMPLAINT) => error.message().to_owned(),
        Err(error) => return Ok(Some(with_sources(&error))),
    };
    let is_named = said
        .split("; ")
        .any(|complaint| complaint.starts_with(&mutation.named));
    Ok((!is_named).then(|| format!("the judge says only: {said}")))
}

fn with_sources(error: &Error) -> String {
    let mut shown = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        shown += &format!(": {error}");
        source = error.source();
    }
    shown
}
