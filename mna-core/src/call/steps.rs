//! The steps of an attempt that wait for somebody: each in what is left of the call's time.

use bytes::Bytes;
use http::response::Parts;

use super::{Context, Incoming};
use crate::credential::Credential;
use crate::error::Error;
use crate::limit::{LimitKey, Permit, RateLimit};
use crate::options::Signing;
use crate::report::CallReport;
use crate::retry::RetryPolicy;
use crate::streamed::is_event_stream;
use crate::transport::TransportError;

impl Context<'_> {
    /// Who is calling; nobody if the action asks for no signature.
    pub(super) async fn credential(&self) -> Result<Option<Credential>, Error> {
        if self.is_anonymous() {
            return Ok(None);
        }
        if let Some(credential) = &self.options.credential {
            return Ok(Some(credential.clone()));
        }
        let resolved = self.deadline.bound(self.client.credentials.resolve()).await;
        resolved
            .unwrap_or_else(|| Err(self.out_of_time("there was no credential")))
            .map(Some)
    }

    pub(super) fn is_anonymous(&self) -> bool {
        self.call.skip_sign || self.options.signing == Signing::Skip
    }

    /// Leave to send one more call of this action.
    pub(super) async fn permit(
        &self,
        credential: Option<&Credential>,
        report: &mut CallReport,
    ) -> Result<Option<Permit>, Error> {
        let mode = self.options.rate_limit.unwrap_or(self.client.rate_limit);
        let Some(per_second) = self.call.per_second.filter(|_| mode != RateLimit::Off) else {
            return Ok(None);
        };
        let by_option = self.options.credential.is_some();
        let identity = match credential {
            Some(credential) if by_option => credential.secret_id(),
            Some(credential) => self.client.credentials.identity(credential),
            None => "",
        };
        let key = LimitKey::new(
            identity,
            self.prepared.endpoint.authority(),
            &self.call.action,
        );
        let limiter = &*self.client.limiter;
        let began = self.deadline.elapsed();
        let permit = self
            .deadline
            .bound(mode.permit(limiter, key, per_second))
            .await;
        report.waited += self.deadline.elapsed().saturating_sub(began);
        match permit {
            Some(Ok(permit)) => Ok(Some(permit)),
            Some(Err(error)) => Err(error.into()),
            None => Err(self.out_of_time(&format!(
                "its turn among the {per_second} calls a second did not come"
            ))),
        }
    }

    /// Sends the signed request and receives the answer.
    pub(super) async fn exchange(
        &self,
        request: http::Request<Bytes>,
        permit: Option<Permit>,
    ) -> Result<(Parts, Incoming), Error> {
        let left = self.deadline.left();
        let limit = (self.options.attempt_timeout).or(self.client.attempt_timeout);
        // The time that a call was given is what its user knows, and not what was left of it.
        let (limit, known) = match limit {
            Some(limit) if limit < left => (limit, limit),
            _ => (left, self.deadline.limit()),
        };
        let received = crate::clock::within(&*self.client.clock, limit, self.receive(request));
        match received.await {
            Some(received) => {
                match (permit, &received) {
                    (Some(permit), Ok(_)) => permit.answered(),
                    (Some(permit), Err(error)) if !error.sent => permit.not_sent(),
                    // Dropped: it may still arrive.
                    _ => {}
                }
                received.map_err(transport_error)
            }
            None => Err(Error::no_answer(format!(
                "no answer within {known:?}; allow it more time"
            ))),
        }
    }

    async fn receive(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<(Parts, Incoming), TransportError> {
        let transport = &*self.client.transport;
        if !self.call.streamed {
            let (head, body) = transport.send(request).await?.into_parts();
            return Ok((head, Incoming::Whole(body)));
        }
        let (head, body) = transport.stream(request).await?.into_parts();
        if is_event_stream(&head.headers) {
            return Ok((head, Incoming::Events(body)));
        }
        let body = crate::transport::read_whole(body, self.client.response_bound).await;
        Ok((head, Incoming::Whole(body)))
    }

    /// Waits until the time of another attempt has come, so many having failed; false if there is to
    /// be none.
    pub(super) async fn back_off(&self, policy: &RetryPolicy, failed: u32, error: &Error) -> bool {
        let repeat = self.options.repeat.unwrap_or(self.call.repeat);
        if !policy.allows(error, repeat) {
            return false;
        }
        let delay = policy.delay(failed, error, self.client.random());
        if delay >= self.deadline.left() {
            return false;
        }
        let Some(repetition) = self.client.budget.take() else {
            return false;
        };
        if !delay.is_zero() {
            self.client.clock.sleep(delay).await;
        }
        repetition.made();
        true
    }

    /// The same permit, if there is time left to send in.
    pub(super) fn in_time(&self, permit: Option<Permit>) -> Result<Option<Permit>, Error> {
        if !self.deadline.left().is_zero() {
            return Ok(permit);
        }
        if let Some(permit) = permit {
            permit.not_sent();
        }
        Err(self.out_of_time("there was no time left to send it"))
    }

    fn out_of_time(&self, why: &str) -> Error {
        let limit = self.deadline.limit();
        Error::never_sent(format!("{why} within {limit:?}; allow it more time"))
    }
}

fn transport_error(error: TransportError) -> Error {
    let described = if error.sent {
        Error::no_answer(error.message)
    } else if error.can_pass {
        Error::never_sent(error.message).passing()
    } else {
        Error::never_sent(error.message)
    };
    described.with_source(error.source)
}
