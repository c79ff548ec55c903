//! The security token service, which gives out temporary credentials.
//!
//! Its actions are called like those of any product, through a [`Client`], so that they are signed,
//! sent, repeated and understood like every other call.

use std::sync::Arc;
use std::time::Duration;

use serde::de::MapAccess;

use super::{Credential, CredentialContext, CredentialError};
use crate::action::{Action, ServiceInfo};
use crate::client::Client;
use crate::endpoint::{Endpoint, Site};
use crate::error::Error;
use crate::object::{Misfits, Object, Response, read, skip};
use crate::secret::Secret;
use crate::time::UnixSeconds;
use crate::unknown::UnknownFields;

pub(super) const SERVICE: ServiceInfo = ServiceInfo::new(
    "sts",
    "2018-08-13",
    "sts.intl.tencentcloudapi.com",
    "sts.tencentcloudapi.com",
);

/// How long credentials are valid if nothing else is said, in seconds.
pub(super) const DURATION: u64 = 7_200;
const LONGEST_DURATION: u64 = 43_200;

/// Where the service is asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Sts {
    pub(super) endpoint: Option<Endpoint>,
    pub(super) region: Option<String>,
}

impl Sts {
    /// Calls an action that answers with credentials.
    pub(super) async fn ask<A: Action<Response = Issued>>(
        &self,
        context: &CredentialContext,
        caller: Credential,
        request: A,
    ) -> Result<Credential, CredentialError> {
        let region = self.region.as_deref().unwrap_or(match context.site {
            Site::International => "ap-singapore",
            Site::Mainland => "ap-guangzhou",
        });
        let mut client = Client::builder()
            .credential(caller)
            .site(context.site)
            .region(region)
            .transport(Arc::clone(&context.transport))
            .clock(Arc::clone(&context.clock));
        if let Some(endpoint) = &self.endpoint {
            client = client.endpoint(endpoint.to_string());
        }
        // What was not understood may hold the secrets that were asked for.
        let issued = client.build()?.send(request).await;
        let issued = issued.map_err(Error::without_content)?;
        issued.into_credential(A::INFO.name).map_err(Into::into)
    }
}

/// The name of a session, for those who read the audit log.
pub(super) fn session_name(given: Option<&str>, context: &CredentialContext) -> String {
    let now = || UnixSeconds::from(context.clock.now()).get();
    given.map_or_else(|| format!("mna-rust-{}", now()), str::to_owned)
}

/// Refuses what the service would refuse less clearly.
pub(super) fn check_given(name: &str, value: &str) -> Result<(), Error> {
    if value.trim().is_empty() {
        return Err(Error::never_sent(format!(
            "`{name}` is empty: it is required"
        )));
    }
    Ok(())
}

pub(super) fn check_duration(duration: Duration) -> Result<u64, Error> {
    let seconds = duration.as_secs();
    if !(1..=LONGEST_DURATION).contains(&seconds) {
        return Err(Error::never_sent(format!(
            "`duration` is {duration:?}: credentials are valid for 1 to {LONGEST_DURATION} seconds"
        )));
    }
    Ok(seconds)
}

/// What the service answers.
#[derive(Default)]
pub(super) struct Issued {
    keys: Option<Keys>,
    expires_at: Option<UnixSeconds>,
    request_id: String,
    unknown: UnknownFields,
}

impl Issued {
    fn into_credential(self, action: &str) -> Result<Credential, Error> {
        let request_id = Some(self.request_id);
        let strange = |message: String| {
            let error = Error::not_understood(message).with_action(action);
            error.with_request_id(request_id.clone())
        };
        let missing = |name: &str| strange(format!("it has no `{name}`"));
        let keys = self.keys.ok_or_else(|| missing("Credentials"))?;
        Credential::from_parts(
            keys.secret_id.ok_or_else(|| missing("TmpSecretId"))?,
            keys.secret_key
                .ok_or_else(|| missing("TmpSecretKey"))?
                .into_inner(),
            Some(keys.token.ok_or_else(|| missing("Token"))?.into_inner()),
            Some(self.expires_at.ok_or_else(|| missing("ExpiredTime"))?),
        )
        .map_err(|error| strange(error.to_string()))
    }
}

impl Object for Issued {
    const FIELDS: &'static [&'static str] =
        &["Credentials", "ExpiredTime", "Expiration", "RequestId"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.keys, map),
            1 => read(&mut self.expires_at, map),
            3 => read(&mut self.request_id, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown
    }
}

impl Response for Issued {
    const IS_SECRET: bool = true;

    fn request_id(&mut self) -> &mut String {
        &mut self.request_id
    }
}

#[derive(Default)]
struct Keys {
    token: Option<Secret>,
    secret_id: Option<String>,
    secret_key: Option<Secret>,
    unknown: UnknownFields,
}

impl Object for Keys {
    const FIELDS: &'static [&'static str] = &["Token", "TmpSecretId", "TmpSecretKey"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.token, map),
            1 => read(&mut self.secret_id, map),
            2 => read(&mut self.secret_key, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown
    }
}
