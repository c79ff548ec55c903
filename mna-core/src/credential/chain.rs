//! Several sources, asked in order.

use std::sync::{Arc, OnceLock};

use super::{
    AssumeRoleWithWebIdentity, Credential, CredentialContext, CredentialError, CredentialProvider,
    CvmRole, EnvironmentCredentials, ProfileFile, Provided, TccliProfile,
};

/// Asks one source after the other until one gives a credential.
///
/// A source that is not set up is passed over. One that is set up and does not work ends the
/// search, and so does having found one: the source that gave the first credential gives all later
/// ones, so that no hiccup of it ever lets another identity in.
///
/// `CredentialChain::default()` is the order of the official SDKs:
///
/// 1. [`EnvironmentCredentials`]
/// 2. [`ProfileFile`]
/// 3. [`TccliProfile`]
/// 4. [`CvmRole`]
/// 5. [`AssumeRoleWithWebIdentity::from_env`]
///
/// ```
/// use mna_core::credential::{CredentialChain, CvmRole, EnvironmentCredentials};
///
/// let chain = CredentialChain::new().or(EnvironmentCredentials::new()).or(CvmRole::new());
/// ```
#[derive(Debug)]
pub struct CredentialChain {
    sources: Vec<Arc<dyn CredentialProvider>>,
    /// The place of the source that gave the first credential.
    chosen: OnceLock<usize>,
}

impl CredentialChain {
    /// No source yet.
    pub fn new() -> CredentialChain {
        CredentialChain {
            sources: Vec::new(),
            chosen: OnceLock::new(),
        }
    }

    /// Asks this source if those before it are not set up.
    #[must_use]
    pub fn or(mut self, source: impl CredentialProvider) -> CredentialChain {
        self.sources.push(Arc::new(source));
        self
    }

    async fn ask(&self, context: &CredentialContext) -> Result<Credential, CredentialError> {
        if let Some(place) = self.chosen.get() {
            return self.ask_chosen(*place, context).await;
        }
        let mut absences = Vec::new();
        for (place, source) in self.sources.iter().enumerate() {
            match source.provide(context).await {
                Ok(credential) => {
                    let chosen = *self.chosen.get_or_init(|| place);
                    if chosen == place {
                        return Ok(credential);
                    }
                    // Somebody else was asking too, and has found another one meanwhile.
                    return self.ask_chosen(chosen, context).await;
                }
                Err(CredentialError::Absent(looked_for)) => absences.push(looked_for),
                Err(failed) => return Err(failed),
            }
        }
        Err(none_found(&absences))
    }

    async fn ask_chosen(
        &self,
        place: usize,
        context: &CredentialContext,
    ) -> Result<Credential, CredentialError> {
        let Some(source) = self.sources.get(place) else {
            return Err(none_found(&[]));
        };
        let gone = "where the credential was from, there is none any more";
        source
            .provide(context)
            .await
            .map_err(|error| error.or_failed(gone))
    }
}

/// The first line says what to do, and each other one where was looked.
fn none_found(absences: &[String]) -> CredentialError {
    let mut text = "set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, write a credentials \
                    file, or give the client a credential. There is none in:"
        .to_owned();
    for absence in absences {
        text.push('\n');
        text.push_str(absence);
    }
    CredentialError::Absent(text)
}

/// The order of the official SDKs.
impl Default for CredentialChain {
    fn default() -> CredentialChain {
        CredentialChain::new()
            .or(EnvironmentCredentials::new())
            .or(ProfileFile::new())
            .or(TccliProfile::new())
            .or(CvmRole::new())
            .or(AssumeRoleWithWebIdentity::from_env())
    }
}

impl CredentialProvider for CredentialChain {
    fn provide<'a>(&'a self, context: &'a CredentialContext) -> Provided<'a> {
        Box::pin(self.ask(context))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::credential::testing::{FakeEnvironment, context};

    /// Gives what a test says, which may change.
    #[derive(Clone, Debug)]
    struct Said(Arc<Mutex<Result<Credential, CredentialError>>>);

    impl Said {
        fn new(result: Result<Credential, CredentialError>) -> Said {
            Said(Arc::new(Mutex::new(result)))
        }

        fn absent() -> Said {
            Said::new(Err(CredentialError::absent("a place")))
        }

        fn failed() -> Said {
            Said::new(Err(CredentialError::failed("it is broken")))
        }

        fn id(id: &str) -> Said {
            Said::new(Ok(Credential::new(id, "key").unwrap()))
        }

        fn becomes(&self, other: Said) {
            *self.0.lock().unwrap() = other.0.lock().unwrap().clone();
        }
    }

    impl CredentialProvider for Said {
        fn provide<'a>(&'a self, _: &'a CredentialContext) -> Provided<'a> {
            Box::pin(std::future::ready(self.0.lock().unwrap().clone()))
        }
    }

    async fn ask(chain: &CredentialChain) -> Result<String, CredentialError> {
        let credential = chain.provide(&context(FakeEnvironment::default())).await?;
        Ok(credential.secret_id().to_owned())
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_source_that_is_set_up_is_taken() {
        let chain = CredentialChain::new()
            .or(Said::absent())
            .or(Said::id("b"))
            .or(Said::id("c"));
        assert_eq!(ask(&chain).await.unwrap(), "b");
    }

    #[tokio::test(start_paused = true)]
    async fn a_source_that_fails_lets_no_other_identity_in() {
        let chain = CredentialChain::new().or(Said::failed()).or(Said::id("b"));
        let error = ask(&chain).await.unwrap_err();
        assert_eq!(error.to_string(), "it is broken");
    }

    #[tokio::test(start_paused = true)]
    async fn the_source_of_the_first_credential_stays_the_source() {
        let (first, second) = (Said::absent(), Said::id("b"));
        let chain = CredentialChain::new()
            .or(first.clone())
            .or(second.clone())
            .or(Said::id("c"));
        assert_eq!(ask(&chain).await.unwrap(), "b");
        first.becomes(Said::id("a"));
        assert_eq!(ask(&chain).await.unwrap(), "b");
        second.becomes(Said::absent());
        let error = ask(&chain).await.unwrap_err();
        assert!(matches!(error, CredentialError::Failed(_)), "{error:?}");
        assert!(error.to_string().contains("a place"), "{error}");
        second.becomes(Said::id("b2"));
        assert_eq!(ask(&chain).await.unwrap(), "b2");
    }

    #[tokio::test(start_paused = true)]
    async fn a_failure_is_not_kept() {
        let first = Said::failed();
        let chain = CredentialChain::new().or(first.clone()).or(Said::id("b"));
        ask(&chain).await.unwrap_err();
        first.becomes(Said::id("a"));
        assert_eq!(ask(&chain).await.unwrap(), "a");
    }

    #[tokio::test(start_paused = true)]
    async fn where_all_are_absent_the_error_says_what_to_do_and_where_was_looked() {
        let environment = FakeEnvironment::default().variable("HOME", "/h");
        let error = CredentialChain::default()
            .provide(&context(environment))
            .await
            .unwrap_err();
        assert!(matches!(error, CredentialError::Absent(_)), "{error:?}");
        let shown = error.into_error().to_string();
        let lines: Vec<_> = shown.lines().collect();
        assert!(
            lines[0].starts_with("no credential: set TENCENTCLOUD_SECRET_ID"),
            "{shown}"
        );
        for (line, wanted) in lines[1..].iter().zip([
            "the environment: TENCENTCLOUD_SECRET_ID",
            "/h/.tencentcloud/credentials",
            "/h/.tccli/default.credential",
            "the metadata service",
            "TKE_ROLE_ARN",
        ]) {
            assert!(line.contains(wanted), "{shown}");
        }
        assert_eq!(lines.len(), 6, "{shown}");
    }

    #[tokio::test(start_paused = true)]
    async fn the_default_order_begins_with_the_environment() {
        let keys = "[default]\nsecret_id = file\nsecret_key = k";
        let environment = FakeEnvironment::default()
            .variable("HOME", "/h")
            .file("/h/.tencentcloud/credentials", keys)
            .file(
                "/h/.tccli/default.credential",
                r#"{"secretId":"cli","secretKey":"k"}"#,
            );
        let with_variables = (environment.clone())
            .variable("TENCENTCLOUD_SECRET_ID", "env")
            .variable("TENCENTCLOUD_SECRET_KEY", "k");
        for (environment, id) in [(with_variables, "env"), (environment, "file")] {
            let chain = CredentialChain::default();
            let credential = chain.provide(&context(environment)).await.unwrap();
            assert_eq!(credential.secret_id(), id);
        }
    }
}
