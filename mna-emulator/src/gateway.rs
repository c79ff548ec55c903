//! What happens to a request, in order.

use std::path::Path;

use crate::account::Account;
use crate::call::{Answer, Call};
use crate::catalog::Catalog;
use crate::date::{LATEST, unix_seconds};
use crate::fault::Fault;
use crate::parameters::Parameters;
use crate::rate::Rates;
use crate::received::Received;
use crate::state::States;
use crate::{caller, period, protocol};
use mna_specs::Problem;

/// Judges requests and answers them. Knows nothing of sockets.
#[derive(Debug)]
pub(crate) struct Gateway {
    accounts: Vec<Account>,
    catalog: Catalog,
    rates: Rates,
    states: States,
}

impl Gateway {
    /// A gateway for the actions described under `specs`, or for the bundled ones.
    pub(crate) fn new(accounts: Vec<Account>, specs: Option<&Path>) -> Result<Gateway, Problem> {
        let states = States::new(accounts.iter().map(Account::secret_id));
        Ok(Gateway {
            accounts,
            catalog: match specs {
                Some(root) => Catalog::load(root)?,
                None => Catalog::bundled()?,
            },
            rates: Rates::default(),
            states,
        })
    }

    /// What every account has.
    pub(crate) fn states(&self) -> &States {
        &self.states
    }

    /// The fields of the answer, without the request id.
    pub(crate) fn answer(&self, received: &Received) -> Answer {
        protocol::check(received)?;
        let caller = caller::verify(received, &self.accounts)?;
        let action = self.catalog.find(caller.service, received)?;
        let spec = action.spec()?;
        let second = unix_seconds(received.at);
        if let Some(limit) = &spec.action.rate_limit {
            let name = &spec.action.action;
            self.rates
                .pass(caller.secret_id, name, limit.per_second, second)?;
        }
        let sent = protocol::parameters(received)?;
        let parameters = Parameters::check(sent, spec)?;
        let mut state = self.states.of(caller.secret_id).ok_or_else(|| {
            Fault::new(
                "InternalError",
                "The account has no state in this emulator.",
            )
        })?;
        let mut call = Call {
            spec,
            parameters: &parameters,
            state: &mut state,
            // So that no action needs to care about times that no calendar has.
            now: second.clamp(0, LATEST),
        };
        period::check(&call)?;
        (action.behaviour)(&mut call)
    }
}
