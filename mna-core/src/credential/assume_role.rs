//! Credentials of a role that another credential may take on.

use std::sync::Arc;
use std::time::Duration;

use serde_core::{Serialize, Serializer};

use super::sts::{self, Issued, Sts};
use super::{
    Credential, CredentialChain, CredentialContext, CredentialError, CredentialProvider, Provided,
};
use crate::action::{Action, ActionInfo, Repeat};
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::fields::Fields;

/// A role, taken on with the credential of another source.
///
/// The other source is asked each time; it is the [default chain](CredentialChain::default) if none
/// is given.
///
/// ```
/// use std::time::Duration;
///
/// use mna_core::credential::{AssumeRole, ProfileFile};
///
/// let uploader = AssumeRole::builder("qcs::cam::uin/100000000001:roleName/uploader")
///     .source(ProfileFile::new().profile("robot"))
///     .duration(Duration::from_secs(3600))
///     .build()?;
/// # Ok::<(), mna_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct AssumeRole {
    role_arn: String,
    session_name: Option<String>,
    duration: Duration,
    policy: Option<String>,
    external_id: Option<String>,
    source_identity: Option<String>,
    source: Arc<dyn CredentialProvider>,
    sts: Sts,
}

/// Settings of [`AssumeRole`].
#[derive(Clone, Debug)]
pub struct AssumeRoleBuilder(AssumeRole);

impl AssumeRole {
    /// Takes on the role of this resource name, such as
    /// `qcs::cam::uin/100000000001:roleName/uploader`.
    pub fn builder(role_arn: impl Into<String>) -> AssumeRoleBuilder {
        AssumeRoleBuilder(AssumeRole {
            role_arn: role_arn.into(),
            session_name: None,
            duration: Duration::from_secs(sts::DURATION),
            policy: None,
            external_id: None,
            source_identity: None,
            source: Arc::new(CredentialChain::default()),
            sts: Sts::default(),
        })
    }

    async fn fetch(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        let who = format!("nobody to take on the role {}", self.role_arn);
        let caller = self.source.provide(context).await;
        let caller = caller.map_err(|error| error.or_failed(&who))?;
        let request = Request {
            role_arn: self.role_arn.clone(),
            session_name: sts::session_name(self.session_name.as_deref(), context),
            duration_seconds: self.duration.as_secs(),
            policy: self.policy.clone(),
            external_id: self.external_id.clone(),
            source_identity: self.source_identity.clone(),
        };
        self.sts.ask(context, caller, request).await
    }
}

impl AssumeRoleBuilder {
    /// Whose credential takes on the role.
    #[must_use]
    pub fn source(mut self, source: impl CredentialProvider) -> Self {
        self.0.source = Arc::new(source);
        self
    }

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

    /// A policy, as JSON, that takes away from what the role may do.
    #[must_use]
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.0.policy = Some(policy.into());
        self
    }

    /// The id by which the role's owner knows on whose behalf it is taken on.
    #[must_use]
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.0.external_id = Some(id.into());
        self
    }

    /// Who the caller is, for the audit log.
    #[must_use]
    pub fn source_identity(mut self, identity: impl Into<String>) -> Self {
        self.0.source_identity = Some(identity.into());
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
    pub fn build(self) -> Result<AssumeRole, Error> {
        sts::check_given("role_arn", &self.0.role_arn)?;
        if let Some(name) = &self.0.session_name {
            sts::check_given("session_name", name)?;
        }
        sts::check_duration(self.0.duration)?;
        Ok(self.0)
    }
}

impl CredentialProvider for AssumeRole {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(self.fetch(context))
    }
}

struct Request {
    role_arn: String,
    session_name: String,
    duration_seconds: u64,
    policy: Option<String>,
    external_id: Option<String>,
    source_identity: Option<String>,
}

impl Action for Request {
    type Response = Issued;

    // It gives out one credential more, and changes nothing.
    const INFO: ActionInfo = ActionInfo::new(&sts::SERVICE, "AssumeRole").with_repeat(Repeat::Read);
}

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Fields::new(serializer)?;
        fields.put("RoleArn", &self.role_arn);
        fields.put("RoleSessionName", &self.session_name);
        fields.put("DurationSeconds", &self.duration_seconds);
        fields.put_some("Policy", &self.policy);
        fields.put_some("ExternalId", &self.external_id);
        fields.put_some("SourceIdentity", &self.source_identity);
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use serde_json::{Value, json};

    use super::*;
    use crate::client::Client;
    use crate::credential::testing::{
        Answer, FakeEnvironment, FakeNetwork, ManualClock, NOW, networked,
    };
    use crate::endpoint::Site;
    use crate::time::UnixSeconds;

    const ARN: &str = "qcs::cam::uin/1:roleName/r";
    const ISSUED: &str = r#"{"Response":{"Credentials":{"Token":"hunter3","TmpSecretId":"tmp",
        "TmpSecretKey":"hunter2"},"ExpiredTime":1551120265,"Expiration":"x","RequestId":"r-1"}}"#;

    fn service(answer: &'static str) -> FakeNetwork {
        FakeNetwork::new(move |_| Some((200, answer.to_owned())))
    }

    fn with_key() -> AssumeRoleBuilder {
        AssumeRole::builder(ARN).source(Credential::new("id", "key").unwrap())
    }

    async fn provided(
        builder: AssumeRoleBuilder,
        network: &FakeNetwork,
        site: Site,
    ) -> Result<Credential, CredentialError> {
        let mut context = networked(FakeEnvironment::default(), network.clone());
        context.site = site;
        builder.build().unwrap().provide(&context).await
    }

    async fn failure(answer: Answer) -> CredentialError {
        let network = FakeNetwork::new(move |_| answer.clone());
        let error = provided(with_key(), &network, Site::Mainland)
            .await
            .unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        error
    }

    #[tokio::test(start_paused = true)]
    async fn the_role_is_taken_on_with_the_credential_of_the_source() {
        let network = service(ISSUED);
        let credential = provided(with_key(), &network, Site::Mainland)
            .await
            .unwrap();
        assert_eq!(credential.secret_id(), "tmp");
        assert_eq!(credential.secret_key(), "hunter2");
        assert_eq!(credential.token(), Some("hunter3"));
        assert_eq!(
            credential.expires_at(),
            Some(UnixSeconds::from(1_551_120_265))
        );
        let asked = network.asked.lock().unwrap();
        let header = |name: &str| asked[0].headers()[name].to_str().unwrap();
        assert_eq!(asked[0].uri(), "https://sts.tencentcloudapi.com/");
        assert_eq!(header("x-tc-action"), "AssumeRole");
        assert_eq!(header("x-tc-version"), "2018-08-13");
        assert_eq!(header("x-tc-region"), "ap-guangzhou");
        let scope = "TC3-HMAC-SHA256 Credential=id/2019-02-25/sts/tc3_request";
        assert!(header("authorization").starts_with(scope));
        let body: Value = serde_json::from_slice(asked[0].body()).unwrap();
        let name = format!("mna-rust-{NOW}");
        let wanted = json!({"RoleArn": ARN, "RoleSessionName": name, "DurationSeconds": 7200});
        assert_eq!(body, wanted);
    }

    #[tokio::test(start_paused = true)]
    async fn every_setting_is_sent() {
        let network = service(ISSUED);
        let builder = with_key()
            .session_name("s")
            .duration(Duration::from_secs(60))
            .policy("{}")
            .external_id("e")
            .source_identity("i")
            .region("ap-hongkong")
            .endpoint("http://127.0.0.1:80".parse().unwrap());
        provided(builder, &network, Site::International)
            .await
            .unwrap();
        let asked = network.asked.lock().unwrap();
        assert_eq!(asked[0].uri(), "http://127.0.0.1:80/");
        assert_eq!(asked[0].headers()["x-tc-region"], "ap-hongkong");
        let body: Value = serde_json::from_slice(asked[0].body()).unwrap();
        let wanted = json!({
            "RoleArn": ARN, "RoleSessionName": "s", "DurationSeconds": 60, "Policy": "{}",
            "ExternalId": "e", "SourceIdentity": "i",
        });
        assert_eq!(body, wanted);
    }

    #[tokio::test(start_paused = true)]
    async fn the_international_site_has_its_own_service() {
        let network = service(ISSUED);
        provided(with_key(), &network, Site::International)
            .await
            .unwrap();
        let asked = network.asked.lock().unwrap();
        assert_eq!(asked[0].uri(), "https://sts.intl.tencentcloudapi.com/");
        assert_eq!(asked[0].headers()["x-tc-region"], "ap-singapore");
    }

    #[tokio::test(start_paused = true)]
    async fn a_refusal_shows_code_message_and_request_id() {
        let refusal = r#"{"Response":{"Error":{"Code":"InternalError.GetRoleError",
            "Message":"role not exist"},"RequestId":"r-9"}}"#;
        let error = failure(Some((200, refusal.to_owned()))).await;
        let shown = "AssumeRole failed: InternalError.GetRoleError: role not exist (request r-9)";
        assert_eq!(error.to_string(), shown);
        let CredentialError::Failed(error) = error else {
            unreachable!()
        };
        assert!(error.is("InternalError.GetRoleError"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_service_that_is_busy_is_asked_again() {
        let asked = AtomicUsize::new(0);
        let network = FakeNetwork::new(move |_| match asked.fetch_add(1, Ordering::SeqCst) {
            0 => Some((503, "busy".to_owned())),
            _ => Some((200, ISSUED.to_owned())),
        });
        provided(with_key(), &network, Site::Mainland)
            .await
            .unwrap();
        assert_eq!(network.asked.lock().unwrap().len(), 2);
    }

    #[tokio::test]
    async fn a_client_takes_on_the_role_again_when_its_token_is_refused() {
        let issued = AtomicUsize::new(0);
        let network = FakeNetwork::new(move |request| {
            let header = |name: &str| request.headers().get(name)?.to_str().ok();
            let text = if header("x-tc-action") == Some("AssumeRole") {
                let n = issued.fetch_add(1, Ordering::SeqCst);
                ISSUED.replace("hunter3", &format!("token{n}"))
            } else if header("x-tc-token") == Some("token0") {
                r#"{"Response":{"Error":{"Code":"AuthFailure.TokenFailure","Message":"x"},
                    "RequestId":"r"}}"#
                    .to_owned()
            } else {
                r#"{"Response":{"RequestId":"done"}}"#.to_owned()
            };
            Some((200, text))
        });
        let client: Client = Client::builder()
            .credential_provider(with_key().build().unwrap())
            .transport(network.clone())
            .clock(ManualClock::new())
            .build()
            .unwrap();
        let calls = (0..2).map(|_| client.call_raw(&sts::SERVICE, "GetCallerIdentity", &json!({})));
        for call in calls {
            assert_eq!(call.await.unwrap().request_id, "done");
        }
        let asked = network.asked.lock().unwrap();
        let actions: Vec<_> = asked.iter().map(|r| &r.headers()["x-tc-action"]).collect();
        let identity = "GetCallerIdentity";
        assert_eq!(
            actions,
            ["AssumeRole", identity, "AssumeRole", identity, identity]
        );
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_is_none_is_told_without_what_is_in_it() {
        for (answer, wanted) in [
            (r#""hunter2""#, "not the JSON"),
            (
                r#"{"Response":{"Credentials":{"Token":"hunter2"#,
                "ends too early",
            ),
            (
                r#"{"Response":{"Credentials":{"Token":"hunter2"},"RequestId":"r-1"}}"#,
                "TmpSecretId",
            ),
            (
                r#"{"Response":{"Credentials":"hunter2","RequestId":"r-1"}}"#,
                "`Credentials`",
            ),
            (r#"{"hunter2":"hunter2"}"#, "no `Response`"),
        ] {
            let error = failure(Some((200, answer.to_owned()))).await;
            let shown = format!("{error} {error:?}");
            assert!(
                shown.contains(wanted) && !shown.contains("hunter2"),
                "{shown}"
            );
            let CredentialError::Failed(error) = error else {
                unreachable!()
            };
            assert_eq!((error.action(), error.body()), (Some("AssumeRole"), None));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_source_without_a_credential_fails_even_if_it_is_absent() {
        let context = networked(FakeEnvironment::default(), FakeNetwork::down());
        let role = AssumeRole::builder(ARN).build().unwrap();
        let error = role.provide(&context).await.unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        let shown = error.to_string();
        assert!(
            shown.contains(ARN) && shown.contains("TENCENTCLOUD_SECRET_ID"),
            "{shown}"
        );
    }

    #[test]
    fn a_wrong_setting_is_refused_by_its_name() {
        let hours = |hours: u64| Duration::from_secs(hours * 3_600);
        for (builder, name) in [
            (AssumeRole::builder(""), "`role_arn`"),
            (AssumeRole::builder(ARN).session_name(" "), "`session_name`"),
            (AssumeRole::builder(ARN).duration(hours(13)), "`duration`"),
            (
                AssumeRole::builder(ARN).duration(Duration::from_millis(999)),
                "`duration`",
            ),
        ] {
            let error = builder.build().unwrap_err();
            assert!(
                error.is_never_sent() && error.to_string().contains(name),
                "{error}"
            );
        }
        assert!(AssumeRole::builder(ARN).duration(hours(12)).build().is_ok());
    }
}
