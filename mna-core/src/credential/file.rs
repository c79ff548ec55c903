//! Credentials from a profile of the credentials file.

use std::io;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::ini::{self, Profile};
use super::{Credential, CredentialContext, CredentialError, CredentialProvider, Provided};

const FILE: &str = "TENCENTCLOUD_CREDENTIALS_FILE";
const PROFILE: &str = "TENCENTCLOUD_PROFILE";
const DEFAULT: &str = "default";
const IN_HOME: &str = ".tencentcloud/credentials";
const OF_MACHINE: &str = "/etc/tencentcloud/credentials";

/// A profile of the credentials file that the official SDKs read.
///
/// The file is the one that `TENCENTCLOUD_CREDENTIALS_FILE` names, else
/// `~/.tencentcloud/credentials`, else `/etc/tencentcloud/credentials`. The profile is the one that
/// [`profile`](ProfileFile::profile) or `TENCENTCLOUD_PROFILE` names, else `default`. Both are read
/// again each time.
///
/// ```ini
/// [default]
/// secret_id = AKIDexample
/// secret_key = a-secret-key
///
/// # Temporary credentials have a token.
/// [robot]
/// secret_id = "AKIDrobot"
/// secret_key = "another-key"
/// token = "a-session-token"
/// ```
///
/// ```
/// use mna_core::credential::ProfileFile;
///
/// let robot = ProfileFile::new().profile("robot");
/// ```
#[derive(Clone, Debug, Default)]
pub struct ProfileFile {
    path: Option<PathBuf>,
    profile: Option<String>,
}

impl ProfileFile {
    /// The default profile of the file that the machine has.
    pub fn new() -> ProfileFile {
        ProfileFile::default()
    }

    /// Another profile. It is an error if the file does not have it.
    #[must_use]
    pub fn profile(self, name: impl Into<String>) -> ProfileFile {
        ProfileFile {
            profile: Some(name.into()),
            ..self
        }
    }

    /// Another file. It is an error if it does not exist.
    #[must_use]
    pub fn path(self, path: impl Into<PathBuf>) -> ProfileFile {
        ProfileFile {
            path: Some(path.into()),
            ..self
        }
    }

    fn read(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        let (path, text) = self.find(context)?;
        let path = path.display();
        let profiles =
            ini::parse(&text).map_err(|e| CredentialError::failed(format!("{path}, {e}")))?;
        let of_variable = || context.variable(PROFILE).map(|name| name.to_string());
        let named = self.profile.clone().or_else(of_variable);
        let name = named.as_deref().unwrap_or(DEFAULT);
        match profiles.get(name) {
            Some(profile) => credential(profile)
                .map_err(|why| CredentialError::failed(format!("{path}, profile `{name}`: {why}"))),
            None if named.is_none() => Err(CredentialError::absent(format!(
                "the credentials file {path}: it has no profile `{DEFAULT}`"
            ))),
            None => {
                let names: Vec<_> = profiles.names().collect();
                Err(CredentialError::failed(match names[..] {
                    [] => format!("{path} has no profile `{name}`, nor any other"),
                    _ => format!(
                        "{path} has no profile `{name}`; it has {}",
                        names.join(", ")
                    ),
                }))
            }
        }
    }

    /// The file that is there, and its text.
    fn find(
        &self,
        context: &CredentialContext,
    ) -> Result<(PathBuf, Zeroizing<String>), CredentialError> {
        let of_variable = || {
            context
                .variable(FILE)
                .map(|path| PathBuf::from(path.as_str()))
        };
        if let Some(path) = self.path.clone().or_else(of_variable) {
            return match read(context, &path)? {
                Some(text) => Ok((path, text)),
                None => Err(CredentialError::failed(format!(
                    "the credentials file {} does not exist: write it, or name another",
                    path.display()
                ))),
            };
        }
        let in_home = context.home().map(|home| home.join(IN_HOME));
        let of_machine = (!cfg!(windows)).then(|| PathBuf::from(OF_MACHINE));
        let mut missing = Vec::new();
        for path in in_home.into_iter().chain(of_machine) {
            match read(context, &path)? {
                Some(text) => return Ok((path, text)),
                None => missing.push(path.display().to_string()),
            }
        }
        let missing = missing.join(" nor ");
        Err(CredentialError::absent(format!(
            "the credentials file: there is no {missing}"
        )))
    }
}

impl CredentialProvider for ProfileFile {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(std::future::ready(self.read(context)))
    }
}

fn credential(profile: &Profile<'_>) -> Result<Credential, String> {
    let required = |key: &str| {
        let line = profile.line();
        let missing = || format!("it has no `{key}`: write it under line {line}");
        profile.get(key).ok_or_else(missing)
    };
    let token = profile.get("token").filter(|token| !token.is_empty());
    Credential::from_parts(
        required("secret_id")?.to_owned(),
        SecretString::from(required("secret_key")?),
        token.map(SecretString::from),
        None,
    )
    .map_err(|error| error.to_string())
}

/// The text of a file; `None` if there is no such file.
pub(super) fn read(
    context: &CredentialContext,
    path: &Path,
) -> Result<Option<Zeroizing<String>>, CredentialError> {
    match context.read_file(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => {
            let message = format!("{} cannot be read: {error}", path.display());
            Err(CredentialError::failed_because(message, error))
        }
    }
}

fn is_missing(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};

    matches!(error.kind(), NotFound | NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credential::testing::{FakeEnvironment, context};

    const HOME: &str = "/h/.tencentcloud/credentials";

    fn at_home() -> FakeEnvironment {
        FakeEnvironment::default().variable("HOME", "/h")
    }

    fn keys(id: &str) -> String {
        format!("secret_id = {id}\nsecret_key = hunter2\n")
    }

    async fn id(file: &ProfileFile, environment: FakeEnvironment) -> String {
        let credential = file.provide(&context(environment)).await;
        credential.unwrap().secret_id().to_owned()
    }

    async fn failure(file: &ProfileFile, environment: FakeEnvironment) -> String {
        let error = file.provide(&context(environment)).await.unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        assert!(!error.to_string().contains("hunter2"), "{error}");
        error.to_string()
    }

    #[tokio::test(start_paused = true)]
    async fn the_file_is_the_named_one_or_the_users_or_the_machines() {
        let file = ProfileFile::new();
        let text = |id: &str| format!("[default]\n{}", keys(id));
        let machine = at_home().file(OF_MACHINE, &text("machine"));
        assert_eq!(id(&file, machine.clone()).await, "machine");
        let user = machine.file(HOME, &text("user"));
        assert_eq!(id(&file, user.clone()).await, "user");
        let named = user.file("/n", &text("named")).variable(FILE, "/n");
        assert_eq!(id(&file, named.clone()).await, "named");
        let given = named.file("/g", &text("given"));
        assert_eq!(id(&file.path("/g"), given).await, "given");
    }

    #[tokio::test(start_paused = true)]
    async fn the_profile_is_the_given_one_or_the_variables_or_the_default() {
        let text = format!(
            "[default]\n{}[a]\n{}[b]\n{}",
            keys("d"),
            keys("a"),
            keys("b")
        );
        let plain = at_home().file(HOME, &text);
        assert_eq!(id(&ProfileFile::new(), plain.clone()).await, "d");
        let with_variable = plain.variable(PROFILE, "a");
        assert_eq!(id(&ProfileFile::new(), with_variable.clone()).await, "a");
        assert_eq!(
            id(&ProfileFile::new().profile("b"), with_variable).await,
            "b"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_profile_may_have_a_token() {
        for (line, token) in [("token = 't'", Some("t")), ("token =", None), ("", None)] {
            let text = format!("[default]\n{}{line}", keys("a"));
            let context = context(at_home().file(HOME, &text));
            let credential = ProfileFile::new().provide(&context).await.unwrap();
            assert_eq!(credential.token(), token);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn no_file_and_no_default_profile_are_absent_and_say_where_it_was_looked() {
        let other = at_home().file(HOME, &format!("[other]\n{}", keys("a")));
        for environment in [at_home(), other] {
            let context = context(environment);
            let error = ProfileFile::new().provide(&context).await.unwrap_err();
            assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
            assert!(error.to_string().contains(HOME), "{error}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_named_profile_that_is_missing_fails_with_those_there_are() {
        let environment = at_home().file(HOME, "[one]\n[two]\n");
        let file = ProfileFile::new().profile("three");
        let message = failure(&file, environment.clone()).await;
        assert!(message.contains("`three`; it has one, two"), "{message}");
        let message = failure(&ProfileFile::new(), environment.variable(PROFILE, "x")).await;
        assert!(message.contains("`x`; it has one, two"), "{message}");
        let message = failure(&file, at_home().file(HOME, "")).await;
        assert!(message.contains("nor any other"), "{message}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_named_file_that_is_missing_fails() {
        let message = failure(&ProfileFile::new(), at_home().variable(FILE, "/n")).await;
        assert!(message.contains("/n does not exist"), "{message}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_file_that_may_not_be_read_fails_and_no_other_is_tried() {
        let environment = at_home().locked_file(HOME).file(OF_MACHINE, &keys("a"));
        let message = failure(&ProfileFile::new(), environment).await;
        assert!(
            message.contains(HOME) && message.contains("cannot be read"),
            "{message}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_mistake_in_the_file_is_named_by_file_and_place() {
        for (text, wanted) in [
            ("[default]\nsecret_id: hunter2", "line 2: write"),
            (
                "[default]\nsecret_id = a",
                "no `secret_key`: write it under line 1",
            ),
            ("[default]\nsecret_key = hunter2", "no `secret_id`"),
            (
                "[default]\nsecret_id = a\nsecret_key = hunter2 b",
                "the secret key has a character",
            ),
        ] {
            let message = failure(&ProfileFile::new(), at_home().file(HOME, text)).await;
            assert!(
                message.contains(wanted) && message.contains(HOME),
                "{message}"
            );
        }
    }
}
