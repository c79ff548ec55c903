//! What happens to a request, in order.

use std::path::Path;

use mna_specs::Problem;
use serde_json::{Map, Value};

use crate::account::Account;
use crate::catalog::Catalog;
use crate::date::unix_seconds;
use crate::fault::Fault;
use crate::parameters::Parameters;
use crate::rate::Rates;
use crate::received::Received;
use crate::{caller, protocol};

/// Judges requests and answers them. Knows nothing of sockets.
#[derive(Debug)]
pub(crate) struct Gateway {
    accounts: Vec<Account>,
    catalog: Catalog,
    rates: Rates,
}

impl Gateway {
    /// A gateway for the actions described under `specs`.
    pub(crate) fn new(accounts: Vec<Account>, specs: &Path) -> Result<Gateway, Problem> {
        Ok(Gateway {
            accounts,
            catalog: Catalog::load(specs)?,
            rates: Rates::default(),
        })
    }

    /// The fields of the answer, without the request id.
    pub(crate) fn answer(&self, received: &Received) -> Result<Map<String, Value>, Fault> {
        protocol::check(received)?;
        let caller = caller::verify(received, &self.accounts)?;
        let action = self.catalog.find(caller.service, received)?;
        let spec = &action.spec;
        if let Some(limit) = &spec.action.rate_limit {
            let (name, second) = (&spec.action.action, unix_seconds(received.at));
            self.rates
                .pass(caller.secret_id, name, limit.per_second, second)?;
        }
        let sent = protocol::parameters(received)?;
        let parameters = Parameters::check(sent, spec)?;
        (action.behaviour)(&parameters)
    }
}
