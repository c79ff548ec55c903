//! Applications: programs that use the service without a device.

use super::{Secret, Thing};

/// A program that sends its traffic through the service by itself.
#[derive(Debug)]
pub(crate) struct Application {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) key: Secret,
    pub(crate) remark: String,
    pub(crate) access_scope: i64,
}

impl Thing for Application {
    const KIND: &'static str = "applications";

    fn id(&self) -> &str {
        &self.id
    }
}
