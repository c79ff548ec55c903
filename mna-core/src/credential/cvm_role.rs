//! Credentials of the role that a virtual machine has, from the machine's metadata service.

use std::time::Duration;

use bytes::Bytes;
use serde::de::MapAccess;

use super::{Credential, CredentialContext, CredentialError, CredentialProvider, Provided};
use crate::clock::within;
use crate::endpoint::Endpoint;
use crate::object::{self, Misfits, Object, read, skip};
use crate::secret::Secret;
use crate::time::UnixSeconds;
use crate::transport::Body;
use crate::unknown::UnknownFields;

const SERVICE: &str = "http://metadata.tencentyun.com";
const PATH: &str = "/latest/meta-data/cam/security-credentials/";
/// Everywhere but on a virtual machine nobody answers, and a program should not wait for that.
const DISCOVERY_LIMIT: Duration = Duration::from_secs(1);
/// Once somebody has answered, the service is there and may take its time.
const LIMIT: Duration = Duration::from_secs(5);

/// The role that is bound to the virtual machine on which the program runs.
///
/// The machine's metadata service is asked for the role's name, if none is given, and then for
/// temporary credentials. Where there is no such service, or no role, the source is absent; that is
/// known after a second at the latest.
///
/// ```
/// use mna_core::credential::CvmRole;
///
/// let role = CvmRole::new();
/// let named = CvmRole::new().role("uploader");
/// ```
#[derive(Clone, Debug, Default)]
pub struct CvmRole {
    role: Option<String>,
    endpoint: Option<Endpoint>,
}

impl CvmRole {
    /// Whatever role the machine has.
    pub fn new() -> CvmRole {
        CvmRole::default()
    }

    /// This role, and no other. It is an error if the machine does not have it.
    #[must_use]
    pub fn role(self, name: impl Into<String>) -> CvmRole {
        CvmRole {
            role: Some(name.into()),
            ..self
        }
    }

    /// Another metadata service than `http://metadata.tencentyun.com`.
    #[must_use]
    pub fn endpoint(self, endpoint: Endpoint) -> CvmRole {
        CvmRole {
            endpoint: Some(endpoint),
            ..self
        }
    }

    async fn fetch(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        let role = match &self.role {
            Some(role) if is_role_name(role) => role.clone(),
            Some(role) => {
                return Err(CredentialError::failed(format!(
                    "{role:?} is no name of a role: write it as the console shows it"
                )));
            }
            None => self.discover(context).await?,
        };
        let fail = |why: String| CredentialError::failed(format!("the role `{role}`: {why}"));
        match self.get(context, &role, LIMIT).await {
            Ok((200, body)) => {
                let credential = read_credential(&body);
                body.scrub();
                credential.map_err(fail)
            }
            Ok((404, _)) => Err(fail(
                "this machine does not have it: bind it in the console".into(),
            )),
            Ok((status, _)) => Err(fail(format!("the metadata service answered HTTP {status}"))),
            // Nobody has been found to be there: this is no virtual machine.
            Err(why) if self.role.is_some() => Err(absent(&why)),
            Err(why) => Err(fail(why)),
        }
    }

    /// The name of the role that the machine has.
    async fn discover(&self, context: &CredentialContext) -> Result<String, CredentialError> {
        let (status, body) = self
            .get(context, "", DISCOVERY_LIMIT)
            .await
            .map_err(|why| absent(&why))?;
        if status != 200 {
            // 404 means that there is no role; other answers are those of some proxy.
            return Err(absent(&format!(
                "it answered HTTP {status} when asked for a role"
            )));
        }
        let name = std::str::from_utf8(&body.bytes).unwrap_or_default();
        let name = name.lines().next().unwrap_or_default().trim();
        if !is_role_name(name) {
            return Err(absent("what answered does not name a role"));
        }
        Ok(name.to_owned())
    }

    async fn get(
        &self,
        context: &CredentialContext,
        role: &str,
        limit: Duration,
    ) -> Result<(u16, Body), String> {
        let service = self.endpoint.as_ref().map(Endpoint::to_string);
        let service = service.as_deref().unwrap_or(SERVICE);
        let request = http::Request::get(format!("{service}{PATH}{role}"))
            .body(Bytes::new())
            .map_err(|error| error.to_string())?;
        match within(context.clock(), limit, context.transport().send(request)).await {
            Some(Ok(response)) => Ok((response.status().as_u16(), response.into_body())),
            Some(Err(error)) => Err(error.to_string()),
            None => Err(format!("{service} gave no answer within {limit:?}")),
        }
    }
}

impl CredentialProvider for CvmRole {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(self.fetch(context))
    }
}

fn absent(why: &str) -> CredentialError {
    CredentialError::absent(format!("the metadata service of a virtual machine: {why}"))
}

/// Whether it is a name, and nothing that would change the address it becomes a part of.
fn is_role_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"+=,.@_-".contains(&byte);
    !name.is_empty() && !name.starts_with('.') && name.len() <= 128 && name.bytes().all(allowed)
}

fn read_credential(body: &Body) -> Result<Credential, String> {
    let mut json = serde_json::Deserializer::from_slice(&body.bytes);
    // What the reader complains of may be a secret: only that it does is told.
    let keys = object::deserialize::<RoleKeys, _>(&mut json)
        .map_err(|_| "the answer of the metadata service is not the JSON of credentials")?;
    match keys.code.as_deref() {
        Some("Success") => {}
        Some(code) => return Err(format!("the metadata service says `{code}`")),
        None => return Err("the answer of the metadata service has no `Code`".to_owned()),
    }
    let missing = |name: &str| format!("the answer of the metadata service has no `{name}`");
    Credential::from_parts(
        keys.secret_id.ok_or_else(|| missing("TmpSecretId"))?,
        keys.secret_key
            .ok_or_else(|| missing("TmpSecretKey"))?
            .into_inner(),
        Some(keys.token.ok_or_else(|| missing("Token"))?.into_inner()),
        Some(keys.expires_at.ok_or_else(|| missing("ExpiredTime"))?),
    )
    .map_err(|error| error.to_string())
}

/// What the metadata service answers.
#[derive(Default)]
struct RoleKeys {
    code: Option<String>,
    secret_id: Option<String>,
    secret_key: Option<Secret>,
    token: Option<Secret>,
    expires_at: Option<UnixSeconds>,
    unknown: UnknownFields,
}

impl Object for RoleKeys {
    const FIELDS: &'static [&'static str] = &[
        "TmpSecretId",
        "TmpSecretKey",
        "ExpiredTime",
        "Expiration",
        "Token",
        "Code",
    ];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.secret_id, map),
            1 => read(&mut self.secret_key, map),
            2 => read(&mut self.expires_at, map),
            4 => read(&mut self.token, map),
            5 => read(&mut self.code, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credential::testing::{Answer, FakeEnvironment, FakeNetwork, networked};
    use crate::transport::{Exchange, Transport};

    const KEYS: &str = r#"{"TmpSecretId":"id","TmpSecretKey":"hunter2","ExpiredTime":1551120265,
        "Expiration":"2019-02-25T18:44:25Z","Token":"hunter3","Code":"Success"}"#;

    /// A virtual machine with the role `r`, for which `keys` is answered.
    fn machine(keys: &'static str) -> FakeNetwork {
        FakeNetwork::new(move |request| {
            let text = match request.uri().path().strip_prefix(PATH).unwrap() {
                "" => "r\n",
                "r" => keys,
                _ => return Some((404, "no such role".to_owned())),
            };
            Some((200, text.to_owned()))
        })
    }

    fn answering(answer: Answer) -> FakeNetwork {
        FakeNetwork::new(move |_| answer.clone())
    }

    async fn provided(role: &CvmRole, network: FakeNetwork) -> Result<Credential, CredentialError> {
        role.provide(&networked(FakeEnvironment::default(), network))
            .await
    }

    async fn failure(role: &CvmRole, network: FakeNetwork) -> String {
        let error = provided(role, network).await.unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("hunter"), "{shown}");
        error.to_string()
    }

    async fn absence(role: &CvmRole, network: FakeNetwork) -> String {
        let error = provided(role, network).await.unwrap_err();
        assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
        error.to_string()
    }

    #[tokio::test(start_paused = true)]
    async fn the_role_is_discovered_and_its_keys_are_fetched() {
        let network = machine(KEYS);
        let credential = provided(&CvmRole::new(), network.clone()).await.unwrap();
        assert_eq!(credential.secret_id(), "id");
        assert_eq!(credential.secret_key(), "hunter2");
        assert_eq!(credential.token(), Some("hunter3"));
        assert_eq!(
            credential.expires_at(),
            Some(UnixSeconds::from(1_551_120_265))
        );
        let asked = network.asked.lock().unwrap();
        let uris: Vec<_> = asked
            .iter()
            .map(|request| request.uri().to_string())
            .collect();
        assert_eq!(
            uris,
            [format!("{SERVICE}{PATH}"), format!("{SERVICE}{PATH}r")]
        );
        assert!(asked.iter().all(|request| request.method() == "GET"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_given_role_is_not_discovered_and_the_service_can_be_another() {
        let network = machine(KEYS);
        let endpoint = "http://127.0.0.1:80".parse().unwrap();
        let role = CvmRole::new().role("r").endpoint(endpoint);
        provided(&role, network.clone()).await.unwrap();
        let asked = network.asked.lock().unwrap();
        let uri = asked[0].uri().to_string();
        assert_eq!(
            (asked.len(), uri),
            (1, format!("http://127.0.0.1:80{PATH}r"))
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_machine_without_role_service_or_network_is_absent() {
        for answer in [
            None,
            Some((404, "not found".to_owned())),
            Some((503, "a proxy".to_owned())),
            Some((200, "<html>welcome to the hotel</html>".to_owned())),
            Some((200, String::new())),
        ] {
            let message = absence(&CvmRole::new(), answering(answer)).await;
            assert!(message.starts_with("the metadata service"), "{message}");
        }
        absence(&CvmRole::new().role("r"), FakeNetwork::down()).await;
    }

    #[tokio::test(start_paused = true)]
    async fn a_given_role_that_the_machine_lacks_fails() {
        let message = failure(&CvmRole::new().role("x"), machine(KEYS)).await;
        assert!(
            message.contains("`x`") && message.contains("bind it"),
            "{message}"
        );
        let message = failure(&CvmRole::new().role("../x"), machine(KEYS)).await;
        assert!(message.contains("no name of a role"), "{message}");
    }

    #[tokio::test(start_paused = true)]
    async fn keys_that_are_none_fail() {
        for (keys, wanted) in [
            (
                r#"{"Code":"Failed","TmpSecretKey":"hunter2"}"#,
                "says `Failed`",
            ),
            (r#"{"TmpSecretKey":"hunter2"}"#, "no `Code`"),
            (
                r#"{"Code":"Success","TmpSecretKey":"hunter2"}"#,
                "no `TmpSecretId`",
            ),
            (
                r#"{"Code":"Success","TmpSecretId":"a","TmpSecretKey":"hunter2"}"#,
                "no `Token`",
            ),
            (r#""hunter2""#, "not the JSON"),
            (r#"{"TmpSecretKey":"hunter2""#, "not the JSON"),
            ("", "not the JSON"),
        ] {
            let message = failure(&CvmRole::new(), machine(keys)).await;
            assert!(
                message.contains(wanted) && message.contains("`r`"),
                "{message}"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_service_that_was_there_and_goes_fails() {
        let network = FakeNetwork::new(|request| {
            request
                .uri()
                .path()
                .ends_with('/')
                .then(|| (200, "r".to_owned()))
        });
        failure(&CvmRole::new(), network).await;
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_answering_is_known_after_a_second() {
        #[derive(Debug)]
        struct Silent;

        impl Transport for Silent {
            fn send(&self, _: http::Request<Bytes>) -> Exchange {
                Box::pin(std::future::pending())
            }
        }

        let context = networked(FakeEnvironment::default(), Silent);
        let start = context.clock().monotonic();
        let error = CvmRole::new().provide(&context).await.unwrap_err();
        assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
        let took = context.clock().monotonic() - start;
        assert!(
            (DISCOVERY_LIMIT..DISCOVERY_LIMIT * 2).contains(&took),
            "{took:?}"
        );
    }
}
