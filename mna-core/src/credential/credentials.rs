//! What a client knows of who is calling: one credential for all its life, or a source of them.

use std::sync::Arc;

use super::cache::CredentialCache;
use super::{Credential, CredentialContext, CredentialProvider};
use crate::error::Error;

/// Who a client's calls are made by.
#[derive(Debug)]
pub(crate) enum Credentials {
    /// This one. It needs no task, and so no runtime.
    Fixed(Credential),
    /// Whoever a source says.
    Cached(Arc<CredentialCache>),
}

impl Credentials {
    /// Fetched from a source, the first one when somebody asks.
    pub(crate) fn cached(
        provider: Arc<dyn CredentialProvider>,
        context: CredentialContext,
    ) -> Credentials {
        Credentials::Cached(CredentialCache::new(provider, context))
    }

    /// The credential to sign with now: at once while there is a valid one.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent), with what the source said.
    pub(crate) async fn resolve(&self) -> Result<Credential, Error> {
        match self {
            Credentials::Fixed(credential) => Ok(credential.clone()),
            Credentials::Cached(cache) => cache.resolve().await,
        }
    }

    /// The server refused this credential: the next one who asks gets another, if it was not
    /// replaced meanwhile. False if there is no other to be had.
    pub(crate) fn refused(&self, credential: &Credential) -> bool {
        match self {
            Credentials::Fixed(_) => false,
            Credentials::Cached(cache) => cache.refused(credential),
        }
    }

    /// A name for whoever calls with this credential, which stays the same when it is replaced: the
    /// secret id of the first.
    pub(crate) fn identity<'a>(&'a self, credential: &'a Credential) -> &'a str {
        match self {
            Credentials::Fixed(_) => credential.secret_id(),
            Credentials::Cached(cache) => cache.identity().unwrap_or(credential.secret_id()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credential::testing::{FakeEnvironment, context};

    #[tokio::test(start_paused = true)]
    async fn a_fixed_credential_is_all_there_is() {
        let credential = Credential::temporary("id", "key", "token").unwrap();
        let credentials = Credentials::Fixed(credential.clone().expiring_at(1));
        let resolved = credentials.resolve().await.unwrap();
        assert_eq!(resolved.secret_id(), "id");
        assert!(!credentials.refused(&resolved));
        assert_eq!(credentials.identity(&resolved), "id");
    }

    #[tokio::test(start_paused = true)]
    async fn a_source_is_asked_and_names_the_caller_by_its_first_credential() {
        let credential = Credential::temporary("id", "key", "token").unwrap();
        let context = context(FakeEnvironment::default());
        let credentials = Credentials::cached(Arc::new(credential), context);
        let other = Credential::new("other", "key").unwrap();
        assert_eq!(credentials.identity(&other), "other");
        let resolved = credentials.resolve().await.unwrap();
        assert!(credentials.refused(&resolved));
        assert_eq!(credentials.identity(&other), "id");
    }
}
