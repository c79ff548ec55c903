//! What became of the documented examples, beside what must.

use serde_json::Value;

use super::version::{Answer, Apart, Built, DISABLED, Place, Request, Version};
use super::workspace::Said;
use crate::shown::{self, Expected, Misfit};

/// What is known of the service versions of one package.
#[derive(Default)]
pub(super) struct Findings {
    /// What the package is called.
    pub(super) package: String,
    /// Service versions that were chosen.
    pub(super) versions: usize,
    pub(super) imported: usize,
    pub(super) compiled: usize,
    pub(super) actions: usize,
    /// Documented answers with an envelope.
    pub(super) answers: usize,
    /// Of these: every value is in the field that is described for it.
    pub(super) described: usize,
    /// The same but for values that no field is described for: those of fields that the vendor has disabled.
    pub(super) but_disabled: usize,
    /// And those of other fields that the spec does not have.
    pub(super) but_undescribed: usize,
    /// Of these: nothing is lost.
    pub(super) whole: usize,
    /// Answers that were decoded a second time, without one of their values.
    pub(super) broken: usize,
    /// Of these: that was noticed.
    pub(super) noticed: usize,
    /// Of these: documented errors.
    pub(super) refusals: usize,
    /// Documented requests that can be read.
    pub(super) requests: usize,
    /// Of these: the spec describes what stands in them.
    pub(super) allowed: usize,
    /// Of these: what is sent is what is documented.
    pub(super) equal: usize,
    /// What was not imported or compiled, and why.
    pub(super) failed: Vec<(String, String)>,
    pub(super) lost: Vec<(String, String)>,
    pub(super) misfits: Vec<Finding>,
    pub(super) unequal: Vec<(String, String)>,
    pub(super) not_allowed: Vec<Finding>,
    pub(super) apart: Vec<Finding>,
}

/// One thing that was found in an example.
pub(super) struct Finding {
    /// The same for all of a kind.
    pub(super) reason: String,
    /// Which example it is.
    pub(super) label: String,
    pub(super) text: String,
}

impl Findings {
    /// Counts what is known before anything is asked.
    pub(super) fn count(&mut self, version: &Version) {
        self.imported += 1;
        self.actions += version.actions;
        for Apart { place, what, why } in &version.apart {
            self.apart.push(Finding {
                reason: (*what).to_owned(),
                label: label(version, place),
                text: why.clone(),
            });
        }
        for request in &version.requests {
            self.requests += 1;
            match &request.built {
                Built::At(_) => self.allowed += 1,
                Built::Not(misfits) => {
                    let label = label(version, &request.place);
                    self.not_allowed.extend(listed(misfits, &label));
                }
                Built::Failed => {
                    self.allowed += 1;
                    let why = format!("cannot be built: {}", request.documented);
                    self.unequal.push((label(version, &request.place), why));
                }
            }
        }
    }

    pub(super) fn answer(&mut self, version: &Version, answer: &Answer, said: &Said) {
        let label = label(version, &answer.place);
        self.answers += 1;
        let misfits: &[Misfit] = match &answer.expected {
            Expected::Data(shown) => &shown.misfits,
            Expected::Refused(_) => {
                self.refusals += 1;
                &[]
            }
            Expected::Strange => {
                // The caller gets the error with the body in it.
                self.misfits.push(Finding {
                    reason: "an error without a code".to_owned(),
                    label: label.clone(),
                    text: "Error".to_owned(),
                });
                &[]
            }
        };
        self.misfits.extend(listed(misfits, &label));
        let all = |is_it: &dyn Fn(&str) -> bool| {
            let is_strange = answer.expected == Expected::Strange;
            usize::from(!is_strange && misfits.iter().all(|misfit| is_it(&misfit.reason)))
        };
        let is_disabled = |reason: &str| reason == DISABLED;
        let is_undescribed =
            |reason: &str| [shown::UNDESCRIBED, shown::OTHER_CASE].contains(&reason);
        let flaw = answer.flaw.clone();
        match flaw.or_else(|| loss(&answer.expected, said)) {
            None => {
                self.whole += 1;
                self.described += all(&|_| false);
                self.but_disabled += all(&is_disabled);
                self.but_undescribed += all(&|it| is_disabled(it) || is_undescribed(it));
            }
            Some(loss) => self.lost.push((label, loss)),
        }
    }

    /// An answer without one of its values is not the same, or nothing is proven.
    pub(super) fn broken(&mut self, version: &Version, answer: &Answer, said: &Said) {
        self.broken += 1;
        if loss(&answer.expected, said).is_some() {
            self.noticed += 1;
        } else {
            let text = "it was broken on purpose, which was not noticed".to_owned();
            self.lost.push((label(version, &answer.place), text));
        }
    }

    pub(super) fn request(&mut self, version: &Version, request: &Request, said: &Said) {
        match said {
            Said::Written(sent) if shown::same_request(sent, &request.documented) => {
                self.equal += 1;
            }
            Said::Written(sent) => {
                let text = difference_of(sent, &request.documented);
                self.unequal.push((label(version, &request.place), text));
            }
            other => {
                let text = format!("the builder failed: {other:?}");
                self.unequal.push((label(version, &request.place), text));
            }
        }
    }

    /// Whether everything that was chosen compiles, nothing is lost, and no request is another one.
    pub(super) fn is_whole(&self) -> bool {
        self.compiled == self.versions
            && self.whole == self.answers
            && self.noticed == self.broken
            && self.equal == self.allowed
            && self.failed.is_empty()
    }
}

fn label(version: &Version, place: &Place) -> String {
    format!("{} {} {}", version.name, place.action, place.number)
}

fn listed<'a>(misfits: &'a [Misfit], label: &'a str) -> impl Iterator<Item = Finding> + 'a {
    misfits.iter().map(|misfit| Finding {
        reason: misfit.reason.clone(),
        label: label.to_owned(),
        text: format!(
            "{}: {}, described: {}",
            misfit.path, misfit.found, misfit.described
        ),
    })
}

/// What is lost of an answer.
fn loss(expected: &Expected, said: &Said) -> Option<String> {
    match (expected, said) {
        (Expected::Data(shown), Said::Decoded(text)) if shown.text == *text => None,
        (Expected::Data(shown), Said::Decoded(text)) => Some(difference(text, &shown.text)),
        (Expected::Refused(code), Said::Error(Some(found), _)) if code == found => None,
        (Expected::Strange, Said::Error(None, _)) => None,
        (Expected::Data(_), said) => Some(format!("found {said:?}, not data")),
        (Expected::Refused(code), said) => Some(format!("found {said:?}, not the error {code}")),
        (Expected::Strange, said) => Some(format!("found {said:?} in what is no answer")),
    }
}

/// Where two texts part.
fn difference(found: &str, expected: &str) -> String {
    let same = found.bytes().zip(expected.bytes());
    let same = same.take_while(|(one, other)| one == other).count();
    let excerpt = |text: &str| {
        // A little before, to tell where it is.
        let start = text.floor_char_boundary(same.saturating_sub(40));
        let end = text.floor_char_boundary(same.saturating_add(40));
        text[start..end].to_owned()
    };
    format!("found `{}`, not `{}`", excerpt(found), excerpt(expected))
}

fn difference_of(sent: &Value, documented: &Value) -> String {
    difference(&sent.to_string(), &documented.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shown::Shown;

    fn data(text: &str) -> Expected {
        Expected::Data(Shown {
            text: text.to_owned(),
            misfits: Vec::new(),
        })
    }

    #[test]
    fn a_field_that_is_not_decoded_is_lost() {
        let decoded = |text: &str| Said::Decoded(text.to_owned());
        let whole = data("Boat { name: Some(\"é\"), size: Some(1) }");
        assert_eq!(
            loss(
                &whole,
                &decoded("Boat { name: Some(\"é\"), size: Some(1) }")
            ),
            None
        );
        let text = loss(&whole, &decoded("Boat { name: Some(\"é\"), size: None }")).unwrap();
        assert!(text.contains("size: None"), "{text}");
        assert!(text.contains("size: Some(1)"), "{text}");
        assert!(loss(&whole, &Said::Ended).is_some());
        assert!(loss(&whole, &Said::Error(None, "strange".to_owned())).is_some());
    }

    #[test]
    fn a_documented_error_comes_with_its_code() {
        let error = |code: &str| Said::Error(Some(code.to_owned()), String::new());
        let refused = Expected::Refused("InvalidParameter".to_owned());
        assert_eq!(loss(&refused, &error("InvalidParameter")), None);
        assert!(loss(&refused, &error("InternalError")).is_some());
        assert!(loss(&refused, &Said::Decoded(String::new())).is_some());
    }

    #[test]
    fn what_is_broken_and_requests_that_are_others_are_noticed() {
        let version = Version {
            package: 0,
            name: "fjord 2024-05-06".to_owned(),
            crate_name: String::new(),
            actions: 1,
            answers: Vec::new(),
            requests: Vec::new(),
            apart: Vec::new(),
        };
        let request = Request {
            place: Place {
                action: "RenewBoat".to_owned(),
                number: 2,
            },
            documented: serde_json::json!({ "Years": "2" }),
            built: Built::At(0),
        };
        let mut findings = Findings::default();
        let broken = Answer {
            place: request.place.clone(),
            body: String::new(),
            expected: data("Boat"),
            flaw: None,
            broken: None,
        };
        findings.broken(&version, &broken, &Said::Decoded("Boat".to_owned()));
        assert_eq!((findings.noticed, findings.lost.len()), (0, 1));
        findings.broken(&version, &broken, &Said::Decoded("Bo".to_owned()));
        assert_eq!((findings.noticed, findings.lost.len()), (1, 1));

        let sent = |years: i64| Said::Written(serde_json::json!({ "Years": years }));
        findings.request(&version, &request, &sent(2));
        assert_eq!((findings.equal, findings.unequal.len()), (1, 0));
        findings.request(&version, &request, &sent(3));
        assert_eq!(findings.equal, 1);
        assert_eq!(findings.unequal[0].0, "fjord 2024-05-06 RenewBoat 2");
    }
}
