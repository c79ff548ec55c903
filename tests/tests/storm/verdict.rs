//! What must be true of a run.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use mna_core::{Error, ErrorKind};

use crate::Outcome;
use crate::actions::{ACTIONS, PER_SECOND, writes};
use crate::fates::{FAILURES, Fate, Fates};
use crate::wire::{Event, Server};

/// No second at the server, wherever it begins, has seen more calls of an action than it allows.
pub(crate) fn on_limits(server: &Server) {
    let mut arrivals: HashMap<String, Vec<Duration>> = HashMap::new();
    for event in server.log() {
        if let Event::Read {
            action, arrived, ..
        } = event
        {
            arrivals.entry(action).or_default().push(arrived);
        }
    }
    assert_eq!(arrivals.len(), ACTIONS.len());
    for (action, mut arrivals) in arrivals {
        arrivals.sort();
        for crowd in arrivals.windows(PER_SECOND as usize + 1) {
            let took = crowd[crowd.len() - 1] - crowd[0];
            let many = crowd.len();
            assert!(
                took >= Duration::from_secs(1),
                "{many} calls of {action} in {took:?}"
            );
        }
    }
}

/// What writes was executed once at most; once if it succeeded, and not at all if the error says so.
pub(crate) fn on_writes(server: &Server, outcomes: &[Outcome]) {
    let mut executions: HashMap<u64, usize> = HashMap::new();
    for action in ACTIONS {
        executions.extend(server.executions_by_call(action.name));
    }
    for (call, outcome) in (0..).zip(outcomes).filter(|(call, _)| writes(*call)) {
        let executions = executions.get(&call).copied().unwrap_or_default();
        let allowed = match outcome {
            Ok(_) => 1..=1,
            Err(error) if error.is_refused() || error.is_never_sent() => 0..=0,
            Err(_) => 0..=1,
        };
        assert!(
            allowed.contains(&executions),
            "{executions} of {call}: {outcome:?}"
        );
    }
}

/// Every call succeeded with its own answer, or failed as what it met last makes calls fail.
pub(crate) fn on_outcomes(outcomes: &[Outcome], fates: &Fates) {
    let mut unexplained = 0;
    for (call, outcome) in (0..).zip(outcomes) {
        let last = fates.of(call).last();
        // Of attempts that brought none, the one before them is what the vendor can look for.
        let with_id = || fates.of(call).iter().filter(|met| met.fate.error().1);
        match outcome {
            Ok(answer) => {
                assert_eq!(answer.fields.get("Call"), Some(&call.into()));
                assert_eq!(Some(&answer.request_id), last.map(|met| &met.id));
            }
            Err(error) if is_of_a_connection(error) => {
                let explained = last.is_some_and(|met| met.fate.error().0 == error.kind());
                unexplained += usize::from(!explained);
                let is_known = |id| fates.of(call).iter().any(|met| met.id == id);
                assert!(error.request_id().is_none_or(is_known), "{call}: {error}");
            }
            Err(error) => {
                let last = last.unwrap_or_else(|| panic!("{call} was never read: {error}"));
                let (kind, _) = last.fate.error();
                assert_eq!(error.kind(), kind, "{call} met {last:?}: {error}");
                let id = with_id().next_back().map(|met| &*met.id);
                assert_eq!(error.request_id(), id, "{call} met {last:?}: {error}");
                if let Fate::Refused(code) = last.fate {
                    assert!(error.is(code), "{call} met {last:?}: {error}");
                }
            }
        }
    }
    let bound = outcomes.len() / 10;
    assert!(unexplained <= bound, "{unexplained} broken connections");
    on_the_mixture(outcomes, fates);
}

/// A connection can break, and an attempt run out of time, whatever the script makes of the request;
/// but that is rare.
fn is_of_a_connection(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::NoAnswer | ErrorKind::NeverSent) && error.code().is_none()
}

/// The run was what it says: a third failed, in all ways, and trying again helped the reads.
fn on_the_mixture(outcomes: &[Outcome], fates: &Fates) {
    let requests = fates.all().count();
    let failures = fates.all().filter(|met| met.fate.is_failure()).count();
    assert!(
        (30..=37).contains(&(failures * 100 / requests)),
        "{failures} of {requests}"
    );
    let seen: HashSet<Fate> = fates.all().map(|met| met.fate).collect();
    let all = FAILURES
        .into_iter()
        .chain([Fate::Silent, Fate::AnsweredAndClosed]);
    let missing: Vec<_> = all.filter(|fate| !seen.contains(fate)).collect();
    assert!(missing.is_empty(), "nothing has met {missing:?}");

    let succeeded = |of_writes| {
        let calls = (0..)
            .zip(outcomes)
            .filter(|(call, _)| writes(*call) == of_writes);
        calls.filter(|(_, outcome)| outcome.is_ok()).count() * 100 / (outcomes.len() / 2)
    };
    let (reads, writes) = (succeeded(false), succeeded(true));
    assert!(reads >= 75, "{reads} % of the reads succeeded");
    assert!(
        (50..reads).contains(&writes),
        "{writes} % of the writes succeeded"
    );
}
