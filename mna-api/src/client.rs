//! The client for MNA.

use mna_core::{Action, Credential, Error, Paged, PagedItems, Pages, Pending, RawResponse};

use crate::types::SERVICE;

/// Calls the actions of MNA: a method for each. Cloning it is cheap; clones share connections.
///
/// ```no_run
/// # fn example() -> Result<(), mna_api::Error> {
/// use mna_api::{Client, Credential, Site};
///
/// let from_environment = Client::from_env()?;
/// let by_hand = Client::builder()
///     .credential(Credential::new("AKIDexample", "a-secret-key")?)
///     .site(Site::Mainland)
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client(mna_core::Client);

/// Settings of a [`Client`].
pub type ClientBuilder = mna_core::ClientBuilder<Client>;

impl Client {
    /// Starts from nothing: at least a credential must be given.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A client with the settings that the environment has. See [`ClientBuilder::from_env`].
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if a setting is wrong. That there is no credential
    /// anywhere is found out by the first call.
    pub fn from_env() -> Result<Client, Error> {
        ClientBuilder::from_env().build()
    }

    /// Sends a finished request.
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn send<A: Action>(&self, request: A) -> Pending<A::Response> {
        self.0.send(request)
    }

    /// The pages of an answer, from the one that a finished request names.
    ///
    /// ```no_run
    /// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
    /// use mna_api::groups::GetGroupList;
    ///
    /// let request = GetGroupList::builder().page_number(1).page_size(20).build();
    /// let mut pages = client.pages(request);
    /// while let Some(page) = pages.next().await {
    ///     println!("{} groups", page?.group_infos.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn pages<A: Paged>(&self, request: A) -> Pages<A> {
        self.0.pages(request)
    }

    /// The items of an answer, fetched page by page.
    pub fn items<A: Paged>(&self, request: A) -> PagedItems<A> {
        self.0.items(request)
    }

    /// The signed HTTP request of a call, without sending it. It is valid for five minutes.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if the request cannot be made.
    pub async fn sign<A: Action>(&self, request: &A) -> Result<http::Request<bytes::Bytes>, Error> {
        self.0.sign(request).await
    }

    /// The credential that the next call is signed with: to see who is calling, and until when.
    ///
    /// # Errors
    ///
    /// [Never sent](crate::ErrorKind::NeverSent) if no source of credentials has one.
    pub async fn credential(&self) -> Result<Credential, Error> {
        self.0.credential().await
    }

    /// Calls an action of MNA that this crate does not know yet. It is taken to be one that changes
    /// something, and repeated only if it was certainly not executed; [`Pending::with_repeat`] says
    /// otherwise.
    ///
    /// ```no_run
    /// # async fn example(client: mna_api::Client) -> Result<(), mna_api::Error> {
    /// let parameters = serde_json::json!({ "DeviceId": "mna-dev1" });
    /// let answer = client.call_raw("GetSomethingNew", &parameters).await?;
    /// println!("{:?}", answer.fields.get("Something"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`Error`]: its kind says whether the action may have been executed.
    pub fn call_raw<P: serde_core::Serialize + ?Sized>(
        &self,
        action: &str,
        parameters: &P,
    ) -> Pending<RawResponse> {
        self.0.call_raw(&SERVICE, action, parameters)
    }
}

impl From<mna_core::Client> for Client {
    fn from(client: mna_core::Client) -> Client {
        Client(client)
    }
}

impl AsRef<mna_core::Client> for Client {
    fn as_ref(&self) -> &mna_core::Client {
        &self.0
    }
}
