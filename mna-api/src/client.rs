//! The client for MNA.

mna_core::product_client! {
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
    ///
    /// A request may be finished before there is a client, and an action may be one that this crate does
    /// not know yet:
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
    ///
    /// let parameters = serde_json::json!({ "DeviceId": "mna-dev1" });
    /// let answer = client.call_raw("GetSomethingNew", &parameters).await?;
    /// println!("{:?}", answer.fields.get("Something"));
    /// # Ok(())
    /// # }
    /// ```
    pub struct Client(crate::types::SERVICE);
}
