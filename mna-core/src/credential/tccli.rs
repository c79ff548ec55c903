//! Credentials that the official command line was set up with.

use std::path::PathBuf;

use serde::de::MapAccess;

use super::file;
use super::{
    AssumeRole, Credential, CredentialContext, CredentialError, CredentialProvider, CvmRole,
    Provided,
};
use crate::object::{self, Misfits, Object, read, skip};
use crate::secret::Secret;
use crate::time::UnixSeconds;
use crate::unknown::UnknownFields;

const PROFILE: &str = "TCCLI_PROFILE";
const DEFAULT: &str = "default";

/// A profile of the official command line, `~/.tccli/<profile>.credential`.
///
/// The profile is the one that [`profile`](TccliProfile::profile) or `TCCLI_PROFILE` names, else
/// `default`. What was set up is what is used: a key (`tccli configure`), a login in the browser
/// (`tccli auth login`, `tccli sso login`), a role to take on, or the role of the virtual machine. A
/// login that has ended cannot be renewed from here: the error says which command does it. The file
/// is read again each time, so that a new login is seen.
///
/// ```
/// use mna_core::credential::TccliProfile;
///
/// let profile = TccliProfile::new().profile("work");
/// ```
#[derive(Clone, Debug, Default)]
pub struct TccliProfile {
    profile: Option<String>,
}

impl TccliProfile {
    /// The default profile.
    pub fn new() -> TccliProfile {
        TccliProfile::default()
    }

    /// Another profile. It is an error if there is no such profile.
    #[must_use]
    pub fn profile(self, name: impl Into<String>) -> TccliProfile {
        TccliProfile {
            profile: Some(name.into()),
        }
    }

    async fn fetch(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        let (path, setup) = self.read(context)?;
        let fail = |why: String| CredentialError::failed(format!("{}: {why}", path.display()));
        if setup.kind.as_deref() == Some("cvm-role") {
            let provided = CvmRole::new().provide(context).await;
            let who = format!("{} names the machine's role", path.display());
            return provided.map_err(|error| error.or_failed(&who));
        }
        let now = UnixSeconds::from(context.clock().now());
        let role_arn = setup.role_arn.clone().filter(|arn| !arn.is_empty());
        let session = (setup.role_session_name.clone()).filter(|name| !name.is_empty());
        let credential = setup.into_credential(now).map_err(&fail)?;
        let Some(role_arn) = role_arn else {
            return Ok(credential);
        };
        let mut role = AssumeRole::builder(role_arn).source(credential);
        if let Some(session) = session {
            role = role.session_name(session);
        }
        let role = role.build().map_err(|error| fail(error.to_string()))?;
        role.provide(context).await
    }

    /// The profile's file, and what it says.
    fn read(&self, context: &CredentialContext) -> Result<(PathBuf, Setup), CredentialError> {
        let of_variable = || context.variable(PROFILE).map(|name| name.to_string());
        let named = self.profile.clone().or_else(of_variable);
        let name = named.as_deref().unwrap_or(DEFAULT);
        if name.contains(['/', '\\']) {
            let message = format!("{name:?} is no name of a tccli profile: it has a path in it");
            return Err(CredentialError::failed(message));
        }
        let none = |what: String| match named {
            Some(_) => CredentialError::failed(format!(
                "the tccli profile: {what}; run `tccli configure --profile {name}`, or name another"
            )),
            None => CredentialError::Absent(format!("the tccli profile: {what}")),
        };
        let home = context
            .home()
            .ok_or_else(|| none("there is no home folder".to_owned()))?;
        let path = home.join(".tccli").join(format!("{name}.credential"));
        let shown = path.display();
        let text =
            file::read(context, &path)?.ok_or_else(|| none(format!("there is no {shown}")))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut json = serde_json::Deserializer::from_str(text);
        let setup: Setup = object::deserialize(&mut json).map_err(|error| {
            // What the reader says of it may hold a secret: only the place is told.
            let place = format!("line {}, column {}", error.line(), error.column());
            CredentialError::failed(format!(
                "{shown}, {place}: this is not the JSON that tccli writes; run `tccli configure` again"
            ))
        })?;
        if setup.is_empty() {
            return Err(none(format!("{shown} has no key")));
        }
        Ok((path, setup))
    }
}

impl CredentialProvider for TccliProfile {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(self.fetch(context))
    }
}

/// What a profile's file says.
#[derive(Default)]
struct Setup {
    kind: Option<String>,
    secret_id: Option<String>,
    secret_key: Option<Secret>,
    token: Option<Secret>,
    expires_at: Option<UnixSeconds>,
    role_arn: Option<String>,
    role_session_name: Option<String>,
    unknown: UnknownFields,
}

impl Setup {
    /// Whether it was never filled in.
    fn is_empty(&self) -> bool {
        let no_id = self.secret_id.as_ref().is_none_or(String::is_empty);
        let no_key = self.secret_key.as_ref().is_none_or(Secret::is_empty);
        no_id && no_key && self.kind.is_none()
    }

    /// The keys in the file, which may be those of a login.
    fn into_credential(self, now: UnixSeconds) -> Result<Credential, String> {
        let renew = match self.kind.as_deref() {
            Some("oauth") => "run `tccli auth login`",
            Some("sso") => "run `tccli sso login`",
            _ => "run `tccli configure`",
        };
        let missing = |name: &str| format!("it has no `{name}`; {renew} again");
        let token = self.token.filter(|token| !token.is_empty());
        // A permanent key does not expire, whatever is left of an earlier login.
        let expires_at = self.expires_at.filter(|_| token.is_some());
        if let Some(time) = expires_at.filter(|time| *time <= now) {
            return Err(format!("the login has expired at {time}; {renew} again"));
        }
        Credential::from_parts(
            self.secret_id.ok_or_else(|| missing("secretId"))?,
            self.secret_key
                .ok_or_else(|| missing("secretKey"))?
                .into_inner(),
            token.map(Secret::into_inner),
            expires_at,
        )
        .map_err(|error| error.to_string())
    }
}

impl Object for Setup {
    const FIELDS: &'static [&'static str] = &[
        "secretId",
        "secretKey",
        "token",
        "type",
        "expiresAt",
        "role-arn",
        "role-session-name",
        // These two hold further secrets, for renewing the login.
        "oauth",
        "sso",
    ];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.secret_id, map),
            1 => read(&mut self.secret_key, map),
            2 => read(&mut self.token, map),
            3 => read(&mut self.kind, map),
            4 => read(&mut self.expires_at, map),
            5 => read(&mut self.role_arn, map),
            6 => read(&mut self.role_session_name, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::credential::testing::{FakeEnvironment, FakeNetwork, NOW, networked};

    const DEFAULT_FILE: &str = "/h/.tccli/default.credential";

    fn at_home() -> FakeEnvironment {
        FakeEnvironment::default().variable("HOME", "/h")
    }

    fn with_file(text: &str) -> FakeEnvironment {
        at_home().file(DEFAULT_FILE, text)
    }

    async fn provided(environment: FakeEnvironment) -> Result<Credential, CredentialError> {
        TccliProfile::new()
            .provide(&networked(environment, FakeNetwork::down()))
            .await
    }

    async fn failure(profile: &TccliProfile, environment: FakeEnvironment) -> String {
        let context = networked(environment, FakeNetwork::down());
        let error = profile.provide(&context).await.unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        assert!(
            !format!("{error} {error:?}").contains("hunter"),
            "{error:?}"
        );
        error.to_string()
    }

    #[tokio::test(start_paused = true)]
    async fn a_key_is_read_whatever_else_stands_there() {
        let text = format!(
            r#"{{"secretId":"id","secretKey":"hunter2","token":null,"expiresAt":{NOW},"new":[1]}}"#
        );
        let credential = provided(with_file(&text)).await.unwrap();
        assert_eq!(credential.secret_id(), "id");
        assert_eq!(credential.secret_key(), "hunter2");
        assert_eq!((credential.token(), credential.expires_at()), (None, None));
    }

    #[tokio::test(start_paused = true)]
    async fn a_file_of_windows_reads_like_others() {
        let text = "\u{feff}{\"secretId\":\"id\",\r\n\"secretKey\":\"k\"}";
        assert_eq!(provided(with_file(text)).await.unwrap().secret_id(), "id");
    }

    #[tokio::test(start_paused = true)]
    async fn the_profile_is_the_given_one_or_the_variables_or_the_default() {
        let text = |id: &str| format!(r#"{{"secretId":"{id}","secretKey":"k"}}"#);
        let environment = with_file(&text("d"))
            .file("/h/.tccli/a.credential", &text("a"))
            .file("/h/.tccli/b.credential", &text("b"));
        assert_eq!(
            provided(environment.clone()).await.unwrap().secret_id(),
            "d"
        );
        let with_variable = environment.variable(PROFILE, "a");
        assert_eq!(
            provided(with_variable.clone()).await.unwrap().secret_id(),
            "a"
        );
        let context = networked(with_variable, FakeNetwork::down());
        let given = TccliProfile::new().profile("b").provide(&context).await;
        assert_eq!(given.unwrap().secret_id(), "b");
    }

    #[tokio::test(start_paused = true)]
    async fn a_login_is_used_until_it_expires_and_then_names_its_command() {
        for (kind, command) in [
            ("oauth", "`tccli auth login`"),
            ("sso", "`tccli sso login`"),
        ] {
            let text = |left: i64| {
                let expires_at = NOW + left;
                format!(
                    r#"{{"secretId":"id","secretKey":"hunter2","token":"hunter3","type":"{kind}",
                    "expiresAt":"{expires_at}","{kind}":{{"accessToken":"hunter4"}}}}"#
                )
            };
            let credential = provided(with_file(&text(60))).await.unwrap();
            assert_eq!(credential.token(), Some("hunter3"));
            assert_eq!(credential.expires_at(), Some(UnixSeconds::from(NOW + 60)));
            let message = failure(&TccliProfile::new(), with_file(&text(0))).await;
            assert!(
                message.contains("expired") && message.contains(command),
                "{message}"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_file_is_read_again_each_time() {
        let environment = with_file(r#"{"secretId":"a","secretKey":"k"}"#);
        provided(environment.clone()).await.unwrap();
        environment.write(DEFAULT_FILE, r#"{"secretId":"b","secretKey":"k"}"#);
        assert_eq!(provided(environment).await.unwrap().secret_id(), "b");
    }

    #[tokio::test(start_paused = true)]
    async fn a_role_is_taken_on_with_the_key_in_the_file() {
        let issued = r#"{"Response":{"Credentials":{"Token":"t","TmpSecretId":"tmp",
            "TmpSecretKey":"k"},"ExpiredTime":1551120265,"RequestId":"r"}}"#;
        let network = FakeNetwork::new(move |_| Some((200, issued.to_owned())));
        let environment = with_file(
            r#"{"secretId":"id","secretKey":"k","role-arn":"arn","role-session-name":"s"}"#,
        );
        let context = networked(environment, network.clone());
        let credential = TccliProfile::new().provide(&context).await.unwrap();
        assert_eq!(credential.secret_id(), "tmp");
        let asked = network.asked.lock().unwrap();
        let body: Value = serde_json::from_slice(asked[0].body()).unwrap();
        assert_eq!(
            (&body["RoleArn"], &body["RoleSessionName"]),
            (&"arn".into(), &"s".into())
        );
        let authorization = asked[0].headers()["authorization"].to_str().unwrap();
        assert!(authorization.contains("Credential=id/"), "{authorization}");
    }

    #[tokio::test(start_paused = true)]
    async fn the_role_of_the_machine_is_asked_for_and_its_absence_fails() {
        let message = failure(&TccliProfile::new(), with_file(r#"{"type":"cvm-role"}"#)).await;
        assert!(message.contains("the metadata service"), "{message}");
    }

    #[tokio::test(start_paused = true)]
    async fn no_file_and_an_empty_one_are_absent_unless_the_profile_is_named() {
        let empty = r#"{"secretId":null,"secretKey":"","role-arn":"arn"}"#;
        for environment in [at_home(), with_file(empty), FakeEnvironment::default()] {
            let error = provided(environment).await.unwrap_err();
            assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
        }
        let named = TccliProfile::new().profile("x");
        let message = failure(&named, at_home()).await;
        assert!(message.contains("/h/.tccli/x.credential"), "{message}");
        assert!(
            message.contains("`tccli configure --profile x`"),
            "{message}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_wrong_is_told_by_file_and_place_without_what_is_in_it() {
        for (text, wanted) in [
            (r#"{"secretId":"hunter2""#, "line 1, column 21"),
            (r#""hunter2""#, "not the JSON that tccli writes"),
            (r#"{"secretId":"a"}"#, "it has no `secretKey`"),
            (r#"{"secretKey":"hunter2"}"#, "it has no `secretId`"),
            (
                r#"{"secretId":"a","secretKey":"hunter2 "}"#,
                "the secret key has white space",
            ),
        ] {
            let message = failure(&TccliProfile::new(), with_file(text)).await;
            assert!(
                message.contains(wanted) && message.contains(DEFAULT_FILE),
                "{message}"
            );
        }
        let message = failure(&TccliProfile::new().profile("../x"), at_home()).await;
        assert!(message.contains("no name of a tccli profile"), "{message}");
    }
}
