//! Gateways of the account's own, in clusters.

use super::{Secret, State, Thing};

/// Several gateways that work as one.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub(crate) id: String,
    pub(crate) name: String,
    /// In unix seconds.
    pub(crate) created: i64,
    /// The address for devices; empty until it is set.
    pub(crate) public_ip: String,
}

/// One gateway. Its password is not kept: nothing ever asks for it.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The id of its cluster.
    pub(crate) cluster: String,
    /// In unix seconds.
    pub(crate) created: i64,
    /// Whether it does what it should.
    pub(crate) healthy: bool,
    pub(crate) ip: String,
    pub(crate) username: String,
    pub(crate) token: Secret,
}

impl Thing for Cluster {
    const KIND: &'static str = "gateway clusters";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Thing for Gateway {
    const KIND: &'static str = "gateways";

    fn id(&self) -> &str {
        &self.id
    }
}

impl State {
    /// The gateways of a cluster, the oldest first.
    pub(crate) fn gateways_of(&self, cluster: &str) -> impl Iterator<Item = &Gateway> {
        let gateways = self.gateways.iter();
        gateways.filter(move |gateway| gateway.cluster == cluster)
    }
}
