//! The answer of an action that nobody has described.

use serde_core::de::MapAccess;

use crate::object::{Misfits, Object, Response, read};
use crate::unknown::UnknownFields;

/// What an action answered, as JSON.
///
/// ```
/// # async fn example(client: mna_core::Client, service: &'static mna_core::ServiceInfo)
/// # -> Result<(), mna_core::Error> {
/// let answer = client
///     .call_raw(service, "GetSomethingNew", &serde_json::json!({"DeviceId": "mna-dev1"}))
///     .await?;
/// println!("{:?}, request {}", answer.fields.get("Something"), answer.request_id);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RawResponse {
    /// The id by which the vendor finds the request.
    pub request_id: String,
    /// Everything else that stood under `Response`.
    pub fields: UnknownFields,
}

impl Object for RawResponse {
    const FIELDS: &'static [&'static str] = &["RequestId"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        _index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        read(&mut self.request_id, map)
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.fields
    }
}

impl Response for RawResponse {
    fn request_id(&mut self) -> &mut String {
        &mut self.request_id
    }
}
