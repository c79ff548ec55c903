//! What happens to a request, in order.

use std::path::Path;

use crate::accounts::Accounts;
use crate::call::{Answer, Call};
use crate::caller::{self, Caller};
use crate::catalog::{Action, Catalog};
use crate::claims::{Claims, Form};
use crate::date::{LATEST, unix_seconds};
use crate::fault::Fault;
use crate::parameters::{Parameters, Unknown};
use crate::rate::Rates;
use crate::received::Received;
use crate::state::States;
use crate::{period, protocol};
use mna_specs::Problem;
use serde_json::{Map, Value};

/// Judges requests and answers them. Knows nothing of sockets.
#[derive(Debug)]
pub(crate) struct Gateway {
    accounts: Accounts,
    catalog: Catalog,
    rates: Rates,
    states: States,
    /// Whether signatures, rates and unknown parameters are let pass.
    lenient: bool,
}

impl Gateway {
    /// A gateway for the actions described under `specs`, or for the bundled ones. There is at least
    /// one account.
    pub(crate) fn new(
        accounts: Accounts,
        specs: Option<&Path>,
        lenient: bool,
    ) -> Result<Gateway, Problem> {
        let states = States::new(accounts.lasting().iter().map(|account| account.secret_id()));
        Ok(Gateway {
            accounts,
            catalog: match specs {
                Some(root) => Catalog::load(root)?,
                None => Catalog::bundled()?,
            },
            rates: Rates::default(),
            states,
            lenient,
        })
    }

    /// What every account has.
    pub(crate) fn states(&self) -> &States {
        &self.states
    }

    /// Every key pair.
    pub(crate) fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// Does what an action does, without a request: nobody has to be believed, and nothing is
    /// counted.
    pub(crate) fn perform(
        &self,
        owner: &str,
        action: &str,
        sent: Map<String, Value>,
        now: i64,
    ) -> Answer {
        let action = self.catalog.newest("mna", action).ok_or_else(|| {
            Fault::new(
                "InvalidAction",
                format!("The specs in use have no {action}."),
            )
        })?;
        let parameters = Parameters::check(sent, action.spec()?)?;
        self.call(owner, action, &parameters, now)
    }

    fn call(&self, owner: &str, action: &Action, parameters: &Parameters, now: i64) -> Answer {
        let mut state = self.states.of(owner).ok_or_else(|| {
            Fault::new(
                "InternalError",
                "The account has no state in this emulator.",
            )
        })?;
        let mut call = Call {
            spec: action.spec()?,
            parameters,
            state: &mut state,
            accounts: &self.accounts,
            owner,
            // So that no action needs to care about times that no calendar has.
            now: now.clamp(0, LATEST),
        };
        period::check(&call)?;
        (action.behaviour)(&mut call)
    }

    /// The fields of the answer, without the request id.
    pub(crate) fn answer(&self, received: &Received, claims: &Claims) -> Answer {
        protocol::check(received)?;
        let caller = self.caller(received, claims)?;
        let host = received.header("host").unwrap_or_default();
        let action = self.catalog.find(caller.service.as_deref(), host, claims)?;
        let spec = action.spec()?;
        let owner = self.owner(caller, claims, action)?;
        let name = &spec.action.action;
        let second = unix_seconds(received.at);
        if let Some(limit) = &spec.action.rate_limit
            && !self.lenient
        {
            self.rates.pass(&owner, name, limit.per_second, second)?;
        }
        let sent = protocol::parameters(received, claims)?;
        let unknown = if self.lenient {
            Unknown::Ignored
        } else {
            Unknown::Refused
        };
        let parameters = Parameters::check_with(sent, spec, unknown)?;
        self.call(&owner, action, &parameters, second)
    }

    fn caller(&self, received: &Received, claims: &Claims) -> Result<Caller, Fault> {
        if self.lenient {
            return Ok(caller::believe(received, claims, &self.accounts));
        }
        caller::verify(received, claims, &self.accounts)
    }

    /// Whose things the request works on: those of the first account if it does not say who sent it,
    /// as only some may.
    fn owner(&self, caller: Caller, claims: &Claims, action: &Action) -> Result<String, Fault> {
        if claims.form == Form::Skip && !action.skips_signature && !self.lenient {
            let name = claims.action.as_deref().unwrap_or_default();
            return Err(Fault::new(
                "AuthFailure.InvalidAuthorization",
                format!("{name} must be signed: \"Authorization: SKIP\" is not for it."),
            ));
        }
        let first = self.accounts.lasting().first();
        let owner = caller
            .owner
            .or_else(|| first.map(|account| account.secret_id().to_owned()));
        Ok(owner.unwrap_or_default())
    }
}
