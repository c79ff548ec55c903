//! Credentials of a role that a token of another identity provider may take on, as workloads in a
//! Kubernetes cluster of TKE do.

use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde_core::{Serialize, Serializer};

use super::file;
use super::sts::{self, Issued, Sts};
use super::{Credential, CredentialContext, CredentialError, CredentialProvider, Provided};
use crate::action::{Action, ActionInfo, Repeat};
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::fields::Fields;

const REGION: &str = "TKE_REGION";
const PROVIDER_ID: &str = "TKE_PROVIDER_ID";
const TOKEN_FILE: &str = "TKE_WEB_IDENTITY_TOKEN_FILE";
const ROLE_ARN: &str = "TKE_ROLE_ARN";

/// A role, taken on with a token that another identity provider writes into a file.
///
/// The file is read again each time, since whoever writes it replaces the token before it expires.
/// No key is needed.
///
/// ```
/// use mna_core::credential::AssumeRoleWithWebIdentity;
///
/// let in_a_pod = AssumeRoleWithWebIdentity::from_env();
///
/// let elsewhere = AssumeRoleWithWebIdentity::builder(
///     "our-provider",
///     "/var/run/secrets/token",
///     "qcs::cam::uin/100000000001:roleName/uploader",
/// )
/// .session_name("nightly-upload")
/// .build()?;
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct AssumeRoleWithWebIdentity(Setting);

#[derive(Clone, Debug)]
enum Setting {
    /// Read from the variables each time.
    Environment,
    Given(Identity),
}

/// Who takes on which role.
#[derive(Clone, Debug)]
struct Identity {
    provider_id: String,
    token_file: PathBuf,
    role_arn: String,
    session_name: Option<String>,
    duration: Duration,
    sts: Sts,
}

/// Settings of [`AssumeRoleWithWebIdentity`].
#[derive(Clone, Debug)]
pub struct AssumeRoleWithWebIdentityBuilder(Identity);

impl AssumeRoleWithWebIdentity {
    /// What TKE says in the variables `TKE_REGION`, `TKE_PROVIDER_ID`,
    /// `TKE_WEB_IDENTITY_TOKEN_FILE` and `TKE_ROLE_ARN`. Without any of them the source is absent;
    /// with some of them it is an error.
    pub fn from_env() -> AssumeRoleWithWebIdentity {
        AssumeRoleWithWebIdentity(Setting::Environment)
    }

    /// Takes on a role with the token in a file, which is one of the identity provider of this id.
    pub fn builder(
        provider_id: impl Into<String>,
        token_file: impl Into<PathBuf>,
        role_arn: impl Into<String>,
    ) -> AssumeRoleWithWebIdentityBuilder {
        AssumeRoleWithWebIdentityBuilder(Identity {
            provider_id: provider_id.into(),
            token_file: token_file.into(),
            role_arn: role_arn.into(),
            session_name: None,
            duration: Duration::from_secs(sts::DURATION),
            sts: Sts::default(),
        })
    }

    async fn fetch(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        match &self.0 {
            Setting::Environment => of_variables(context)?.fetch(context).await,
            Setting::Given(identity) => identity.fetch(context).await,
        }
    }
}

impl AssumeRoleWithWebIdentityBuilder {
    /// What the session is called in the audit log; `mna-rust-` and the time if never called.
    #[must_use]
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.0.session_name = Some(name.into());
        self
    }

    /// How long each credential is valid, in whole seconds: two hours if never called, 12 hours at
    /// most. The role may have a lower limit.
    #[must_use]
    pub fn duration(mut self, duration: Duration) -> Self {
        self.0.duration = duration;
        self
    }

    /// The region in which the service is asked: `ap-guangzhou` on the mainland site and
    /// `ap-singapore` on the international one if never called.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.0.sts.region = Some(region.into());
        self
    }

    /// Another endpoint of the service than the site's own.
    #[must_use]
    pub fn endpoint(mut self, endpoint: Endpoint) -> Self {
        self.0.sts.endpoint = Some(endpoint);
        self
    }

    /// Checks the settings.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent); the message names the setting that is wrong.
    pub fn build(self) -> Result<AssumeRoleWithWebIdentity, Error> {
        sts::check_given("provider_id", &self.0.provider_id)?;
        sts::check_given("token_file", &self.0.token_file.to_string_lossy())?;
        sts::check_given("role_arn", &self.0.role_arn)?;
        if let Some(name) = &self.0.session_name {
            sts::check_given("session_name", name)?;
        }
        sts::check_duration(self.0.duration)?;
        Ok(AssumeRoleWithWebIdentity(Setting::Given(self.0)))
    }
}

impl CredentialProvider for AssumeRoleWithWebIdentity {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(self.fetch(context))
    }
}

fn of_variables(context: &CredentialContext) -> Result<Identity, CredentialError> {
    let names = [REGION, PROVIDER_ID, TOKEN_FILE, ROLE_ARN];
    let values = names.map(|name| context.variable(name).map(|value| value.to_string()));
    match values {
        [
            Some(region),
            Some(provider_id),
            Some(token_file),
            Some(role_arn),
        ] => {
            let builder = AssumeRoleWithWebIdentity::builder(provider_id, token_file, role_arn);
            Ok(builder.region(region).0)
        }
        [None, None, None, None] => Err(CredentialError::absent(format!(
            "the web identity of TKE: {} are not set",
            names.join(", ")
        ))),
        some => {
            let missing = names.iter().zip(&some).filter(|(_, value)| value.is_none());
            let missing: Vec<_> = missing.map(|(name, _)| *name).collect();
            Err(CredentialError::failed(format!(
                "the web identity of TKE lacks {}: set all of {}, or none",
                missing.join(", "),
                names.join(", ")
            )))
        }
    }
}

impl Identity {
    async fn fetch(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        let request = Request {
            provider_id: self.provider_id.clone(),
            token: read_token(&self.token_file, context)?,
            role_arn: self.role_arn.clone(),
            session_name: sts::session_name(self.session_name.as_deref(), context),
            duration_seconds: self.duration.as_secs(),
        };
        // The action is not signed, so that this credential is never looked at; a client has one.
        let nobody = Credential::new("unsigned", "unsigned")?;
        self.sts.ask(context, nobody, request).await
    }
}

fn read_token(path: &Path, context: &CredentialContext) -> Result<SecretString, CredentialError> {
    let fail = |why: &str| {
        let path = path.display();
        CredentialError::failed(format!("the web identity token {path} {why}"))
    };
    let text = file::read(context, path)?.ok_or_else(|| fail("does not exist"))?;
    match text.trim() {
        "" => Err(fail("is empty")),
        token => Ok(SecretString::from(token)),
    }
}

struct Request {
    provider_id: String,
    token: SecretString,
    role_arn: String,
    session_name: String,
    duration_seconds: u64,
}

impl Action for Request {
    type Response = Issued;

    // It gives out one credential more, and changes nothing.
    const INFO: ActionInfo = ActionInfo::new(&sts::SERVICE, "AssumeRoleWithWebIdentity")
        .with_repeat(Repeat::Read)
        .with_skip_sign();
}

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Fields::new(serializer)?;
        fields.put("ProviderId", &self.provider_id);
        fields.put("WebIdentityToken", self.token.expose_secret());
        fields.put("RoleArn", &self.role_arn);
        fields.put("RoleSessionName", &self.session_name);
        fields.put("DurationSeconds", &self.duration_seconds);
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::credential::testing::{FakeEnvironment, FakeNetwork, NOW, networked};

    const ISSUED: &str = r#"{"Response":{"Credentials":{"Token":"hunter3","TmpSecretId":"tmp",
        "TmpSecretKey":"hunter2"},"ExpiredTime":1551120265,"Expiration":"x","RequestId":"r-1"}}"#;
    const VARIABLES: [(&str, &str); 4] = [
        (REGION, "ap-jakarta"),
        (PROVIDER_ID, "p"),
        (TOKEN_FILE, "/token"),
        (ROLE_ARN, "arn"),
    ];

    fn service() -> FakeNetwork {
        FakeNetwork::new(|_| Some((200, ISSUED.to_owned())))
    }

    fn pod() -> FakeEnvironment {
        let environment = FakeEnvironment::default().file("/token", "hunter1\n");
        VARIABLES
            .iter()
            .fold(environment, |environment, (name, value)| {
                environment.variable(name, value)
            })
    }

    async fn failure(environment: FakeEnvironment, network: FakeNetwork) -> String {
        let source = AssumeRoleWithWebIdentity::from_env();
        let error = source
            .provide(&networked(environment, network))
            .await
            .unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        assert!(
            !format!("{error} {error:?}").contains("hunter"),
            "{error:?}"
        );
        error.to_string()
    }

    #[tokio::test(start_paused = true)]
    async fn a_pod_takes_on_its_role_with_its_token() {
        let network = service();
        let source = AssumeRoleWithWebIdentity::from_env();
        let context = networked(pod(), network.clone());
        let credential = source.provide(&context).await.unwrap();
        assert_eq!(credential.secret_id(), "tmp");
        assert_eq!(credential.token(), Some("hunter3"));
        assert!(credential.expires_at().is_some());
        let asked = network.asked.lock().unwrap();
        let header = |name: &str| asked[0].headers()[name].to_str().unwrap();
        assert_eq!(header("x-tc-action"), "AssumeRoleWithWebIdentity");
        assert_eq!(header("x-tc-region"), "ap-jakarta");
        // The token is all that says who calls.
        assert_eq!(header("authorization"), "SKIP");
        assert!(!asked[0].headers().contains_key("x-tc-token"));
        let body: Value = serde_json::from_slice(asked[0].body()).unwrap();
        let wanted = json!({
            "ProviderId": "p", "WebIdentityToken": "hunter1", "RoleArn": "arn",
            "RoleSessionName": format!("mna-rust-{NOW}"), "DurationSeconds": 7200,
        });
        assert_eq!(body, wanted);
    }

    #[tokio::test(start_paused = true)]
    async fn the_token_is_read_again_each_time() {
        let (network, environment) = (service(), pod());
        let context = networked(environment.clone(), network.clone());
        let source = AssumeRoleWithWebIdentity::from_env();
        source.provide(&context).await.unwrap();
        environment.write("/token", "hunter9");
        source.provide(&context).await.unwrap();
        let asked = network.asked.lock().unwrap();
        let body: Value = serde_json::from_slice(asked[1].body()).unwrap();
        assert_eq!(body["WebIdentityToken"], "hunter9");
    }

    #[tokio::test(start_paused = true)]
    async fn settings_can_be_given_without_variables() {
        let network = service();
        let source = AssumeRoleWithWebIdentity::builder("p", "/t", "arn")
            .session_name("s")
            .duration(Duration::from_secs(60))
            .region("ap-tokyo")
            .endpoint("http://127.0.0.1:80".parse().unwrap())
            .build()
            .unwrap();
        let environment = FakeEnvironment::default().file("/t", "hunter1");
        source
            .provide(&networked(environment, network.clone()))
            .await
            .unwrap();
        let asked = network.asked.lock().unwrap();
        assert_eq!(asked[0].uri(), "http://127.0.0.1:80/");
        assert_eq!(asked[0].headers()["x-tc-region"], "ap-tokyo");
        let body: Value = serde_json::from_slice(asked[0].body()).unwrap();
        assert_eq!(
            (&body["RoleSessionName"], &body["DurationSeconds"]),
            (&json!("s"), &json!(60))
        );
    }

    #[tokio::test(start_paused = true)]
    async fn no_variable_is_absent_and_some_are_a_failure_that_names_the_others() {
        let source = AssumeRoleWithWebIdentity::from_env();
        let context = networked(FakeEnvironment::default(), service());
        let error = source.provide(&context).await.unwrap_err();
        assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
        let some = pod().variable(REGION, "").variable(ROLE_ARN, "");
        let message = failure(some, service()).await;
        assert!(
            message.contains("lacks TKE_REGION, TKE_ROLE_ARN:"),
            "{message}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_token_that_is_not_there_is_told_by_its_path() {
        let message = failure(pod().variable(TOKEN_FILE, "/none"), service()).await;
        assert!(message.contains("/none does not exist"), "{message}");
        let message = failure(pod().file("/token", " \n"), service()).await;
        assert!(message.contains("/token is empty"), "{message}");
        let message = failure(pod().locked_file("/token"), service()).await;
        assert!(message.contains("/token cannot be read"), "{message}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_refusal_shows_code_message_and_request_id() {
        let refusal = r#"{"Response":{"Error":{"Code":"InvalidParameter.WebIdentityTokenError",
            "Message":"token expired"},"RequestId":"r-9"}}"#;
        let network = FakeNetwork::new(move |_| Some((200, refusal.to_owned())));
        assert_eq!(
            failure(pod(), network).await,
            "AssumeRoleWithWebIdentity failed: InvalidParameter.WebIdentityTokenError: \
             token expired (request r-9)"
        );
    }

    #[test]
    fn a_wrong_setting_is_refused_by_its_name() {
        let builder = AssumeRoleWithWebIdentity::builder;
        for (builder, name) in [
            (builder("", "/t", "arn"), "`provider_id`"),
            (builder("p", "", "arn"), "`token_file`"),
            (builder("p", "/t", ""), "`role_arn`"),
            (builder("p", "/t", "arn").session_name(""), "`session_name`"),
            (
                builder("p", "/t", "arn").duration(Duration::ZERO),
                "`duration`",
            ),
        ] {
            let error = builder.build().unwrap_err();
            assert!(
                error.is_never_sent() && error.to_string().contains(name),
                "{error}"
            );
        }
    }
}
