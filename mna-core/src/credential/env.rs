//! Credentials from environment variables.

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{Credential, CredentialContext, CredentialError, CredentialProvider, Provided};

const SECRET_ID: &str = "TENCENTCLOUD_SECRET_ID";
const SECRET_KEY: &str = "TENCENTCLOUD_SECRET_KEY";
/// Three official tools read three names for the same thing.
const TOKENS: [&str; 3] = [
    "TENCENTCLOUD_TOKEN",
    "TENCENTCLOUD_SESSION_TOKEN",
    "TENCENTCLOUD_SECURITY_TOKEN",
];

/// The key in the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, and, for
/// temporary credentials, `TENCENTCLOUD_TOKEN`, `TENCENTCLOUD_SESSION_TOKEN` or
/// `TENCENTCLOUD_SECURITY_TOKEN`.
///
/// A variable that is empty counts as one that is not set. An id without a key, or a key without an
/// id, is an error: a chain does not go on to another identity then.
///
/// ```
/// use mna_core::credential::{CredentialChain, EnvironmentCredentials, ProfileFile};
///
/// let chain = CredentialChain::new().or(EnvironmentCredentials::new()).or(ProfileFile::new());
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct EnvironmentCredentials;

impl EnvironmentCredentials {
    /// The environment of this program, read again each time.
    pub fn new() -> EnvironmentCredentials {
        EnvironmentCredentials
    }
}

impl CredentialProvider for EnvironmentCredentials {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(std::future::ready(read(|name| context.variable(name))))
    }
}

/// The credential in these variables. Empty ones must be left out.
pub(super) fn read(
    variable: impl Fn(&str) -> Option<Zeroizing<String>>,
) -> Result<Credential, CredentialError> {
    let half = |is_set: &str, missing: &str| {
        Err(CredentialError::failed(format!(
            "{is_set} is set and {missing} is not: export both, or neither"
        )))
    };
    match (variable(SECRET_ID), variable(SECRET_KEY)) {
        (Some(secret_id), Some(secret_key)) => {
            let token = TOKENS.iter().find_map(|name| variable(name));
            Credential::from_parts(
                secret_id.to_string(),
                SecretString::from(secret_key.as_str()),
                token.map(|token| SecretString::from(token.as_str())),
                None,
            )
            .map_err(|error| {
                CredentialError::failed(format!("in the variables {SECRET_ID} and so on, {error}"))
            })
        }
        (Some(_), None) => half(SECRET_ID, SECRET_KEY),
        (None, Some(_)) => half(SECRET_KEY, SECRET_ID),
        (None, None) => Err(CredentialError::absent(format!(
            "the environment: {SECRET_ID} and {SECRET_KEY} are not set"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credential::testing::{FakeEnvironment, context};

    async fn provided(variables: &[(&str, &str)]) -> Result<Credential, CredentialError> {
        let environment = variables
            .iter()
            .fold(FakeEnvironment::default(), |environment, (name, value)| {
                environment.variable(name, value)
            });
        EnvironmentCredentials.provide(&context(environment)).await
    }

    #[tokio::test(start_paused = true)]
    async fn id_and_key_are_enough() {
        let credential = provided(&[(SECRET_ID, "id"), (SECRET_KEY, "key")])
            .await
            .unwrap();
        assert_eq!(credential.secret_id(), "id");
        assert_eq!(credential.secret_key(), "key");
        assert_eq!(credential.token(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn each_of_the_three_token_variables_is_read() {
        for name in TOKENS {
            let credential = provided(&[(SECRET_ID, "id"), (SECRET_KEY, "key"), (name, "t")]).await;
            assert_eq!(credential.unwrap().token(), Some("t"), "{name}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_empty_token_variable_does_not_hide_a_set_one() {
        let both = [
            (SECRET_ID, "id"),
            (SECRET_KEY, "key"),
            (TOKENS[0], ""),
            (TOKENS[1], "t"),
        ];
        assert_eq!(provided(&both).await.unwrap().token(), Some("t"));
    }

    #[tokio::test(start_paused = true)]
    async fn half_a_key_fails_and_names_the_other_half() {
        for (is_set, missing) in [(SECRET_ID, SECRET_KEY), (SECRET_KEY, SECRET_ID)] {
            let error = provided(&[(is_set, "x"), (missing, "")]).await.unwrap_err();
            assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
            assert!(
                error.to_string().contains(&format!("{missing} is not")),
                "{error}"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_set_is_absent() {
        let error = provided(&[(TOKENS[0], "t")]).await.unwrap_err();
        assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
        assert!(error.to_string().contains(SECRET_ID), "{error}");
    }

    #[tokio::test(start_paused = true)]
    async fn an_unusable_value_fails_by_its_part() {
        let error = provided(&[(SECRET_ID, "id"), (SECRET_KEY, "key ")])
            .await
            .unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        assert!(
            error.to_string().contains("the secret key has white space"),
            "{error}"
        );
    }
}
