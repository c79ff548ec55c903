//! What a refused signature teaches: the right time, or that the token is no longer valid.

use super::Answered;
use crate::client::Shared;
use crate::error::Error;

/// What has been corrected in the course of a call. Each thing is tried once.
#[derive(Debug, Default)]
pub(super) struct Corrected {
    time: bool,
    token: bool,
}

impl Corrected {
    /// Whether the cause of `error` is out of the way, so that signing anew is worth it.
    pub(super) fn correct(
        &mut self,
        client: &Shared,
        error: &Error,
        answered: Option<Answered>,
    ) -> bool {
        let Some(answered) = answered else {
            return false;
        };
        match error.code() {
            Some("AuthFailure.SignatureExpire") if client.correct_clock => {
                let learnt = || {
                    let Answered {
                        skew,
                        sent,
                        took,
                        head,
                        ..
                    } = &answered;
                    client.skew.learn(*skew, *sent, *took, &head.headers)
                };
                !std::mem::replace(&mut self.time, true) && learnt()
            }
            Some("AuthFailure.TokenFailure") => {
                let refused = |credential| client.credentials.refused(credential);
                !std::mem::replace(&mut self.token, true)
                    && answered.credential.as_ref().is_some_and(refused)
            }
            _ => false,
        }
    }
}
