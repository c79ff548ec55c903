//! What each action does.
//!
//! One module per subject. To teach the emulator an action, write a function that takes the
//! [`Call`] and gives the fields of the answer, and add a line to the table.

mod applications;
#[cfg(test)]
mod conformance;
mod described;
mod devices;
mod files;
mod gateways;
mod groups;
mod hardware;
mod interconnection;
mod keys;
mod monitoring;
mod notifications;
mod plans;
mod sts;
#[cfg(test)]
pub(crate) mod testing;
mod traffic;

use crate::call::{Answer, Call};

/// Answers a call whose parameters are as the spec says.
pub(crate) type Behaviour = fn(&mut Call<'_>) -> Answer;

/// Every action of MNA by its name.
const MNA: &[(&str, Behaviour)] = &[
    // How much devices move.
    ("GetFlowStatistic", traffic::by_id),
    ("GetFlowStatisticByName", traffic::by_name),
    ("GetFlowStatisticByGroup", traffic::by_group),
    ("GetFlowStatisticByRegion", traffic::by_region),
    ("GetMultiFlowStatistic", traffic::of_each),
    ("GetStatisticData", traffic::file_by_id),
    ("GetStatisticDataByName", traffic::file_by_name),
    // How well they are connected.
    ("GetNetMonitor", monitoring::by_id),
    ("GetNetMonitorByName", monitoring::by_name),
    ("GetMonitorDataByName", monitoring::file_by_name),
    ("GetDestIPByName", monitoring::destinations),
    ("GetActiveDeviceCount", monitoring::active_devices),
    ("DownloadActiveDeviceCount", monitoring::active_devices_file),
    // The devices themselves.
    ("AddDevice", devices::add),
    ("GetDevice", devices::get),
    ("GetDevices", devices::list),
    ("UpdateDevice", devices::update),
    ("DeleteDevice", devices::delete),
    ("ModifyDeviceAccessRegions", devices::set_regions),
    ("ModifyDeviceAccessScope", devices::set_scope),
    // Groups of them.
    ("AddGroup", groups::add),
    ("GetGroupList", groups::list),
    ("GetGroupDetail", groups::get),
    ("UpdateGroup", groups::update),
    ("DeleteGroup", groups::delete),
    ("GroupAddDevice", groups::add_devices),
    ("GroupDeleteDevice", groups::delete_devices),
    // What manufacturers sell and customers activate.
    ("AddHardware", hardware::add),
    ("UpdateHardware", hardware::update),
    ("ActivateHardware", hardware::activate),
    ("GetHardwareInfo", hardware::get),
    ("GetHardwareList", hardware::list_activated),
    ("GetVendorHardware", hardware::list),
    // Programs that need no device.
    ("AddApplication", applications::add),
    ("GetApplication", applications::get),
    ("UpdateApplicationInfo", applications::update),
    ("UpdateApplicationKey", applications::set_key),
    ("DeleteApplication", applications::delete),
    // Connections between the networks behind devices.
    ("AddL3Conn", interconnection::add),
    ("GetL3ConnList", interconnection::list),
    ("UpdateL3Conn", interconnection::describe),
    ("UpdateL3Cidr", interconnection::set_ranges),
    ("UpdateL3Switch", interconnection::switch),
    ("DeleteL3Conn", interconnection::delete),
    // Where devices go online.
    ("DescribeAccessRegions", gateways::regions),
    ("DescribeAccessPointList", gateways::access_points),
    ("AddCustomerGatewayCluster", gateways::add_cluster),
    ("GetCustomerGatewayClusterList", gateways::list_clusters),
    ("UpdateCustomerGatewayCluster", gateways::update_cluster),
    ("DeleteCustomerGatewayCluster", gateways::delete_cluster),
    ("AddGateway", gateways::add),
    ("GetGatewayList", gateways::list),
    ("DeleteGateway", gateways::delete),
    // Who pays what.
    ("OrderFlowPackage", plans::order_package),
    ("GetFlowPackages", plans::list_packages),
    ("ModifyPackageRenewFlag", plans::set_renewal),
    ("GetDevicePayMode", plans::pay_modes),
    ("OrderPerLicense", plans::order_license),
    ("ReportOrder", plans::report_order),
    // Secrets that devices share.
    ("CreateEncryptedKey", keys::create_preset),
    ("GetPublicKey", keys::public),
    // Whom to tell that a package runs out.
    ("SetNotifyUrl", notifications::set),
    ("GetFlowAlarmInfo", notifications::get),
];

/// The actions of the security token service that the emulator describes itself.
const STS: &[(&str, Behaviour)] = &[
    ("AssumeRole", sts::assume_role),
    (WITH_WEB_IDENTITY, sts::assume_role_with_web_identity),
];

const WITH_WEB_IDENTITY: &str = "AssumeRoleWithWebIdentity";

/// Whether an action may be called without a signature. The vendor has two such actions.
pub(crate) fn skips_signature(service: &str, action: &str) -> bool {
    service == "sts" && [WITH_WEB_IDENTITY, "AssumeRoleWithSAML"].contains(&action)
}

/// What the action does. One that only its spec knows is answered by the spec.
pub(crate) fn behaviour(service: &str, action: &str) -> Behaviour {
    let known = match service {
        "mna" => MNA.iter().find(|(name, _)| *name == action),
        "sts" => STS.iter().find(|(name, _)| *name == action),
        _ => None,
    };
    known.map_or(described::answer, |(_, behaviour)| *behaviour)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use mna_specs::{ServiceSpec, bundled};

    use super::{MNA, STS};

    #[test]
    fn the_table_has_every_action_of_the_specs_once_and_no_other() {
        let folder = bundled().join("mna/2021-01-19");
        let specs = ServiceSpec::load(&folder).unwrap();
        let described: BTreeSet<&str> = specs.actions.keys().map(String::as_str).collect();
        let taught: BTreeSet<&str> = MNA.iter().map(|(name, _)| *name).collect();
        assert_eq!(taught, described);
        assert_eq!(taught.len(), MNA.len());
    }

    #[test]
    fn the_security_token_service_is_described_as_far_as_it_is_taught() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/specs/sts/2018-08-13");
        let specs = ServiceSpec::load(folder.as_ref()).unwrap();
        let described: Vec<&str> = specs.actions.keys().map(String::as_str).collect();
        let taught: Vec<&str> = STS.iter().map(|(name, _)| *name).collect();
        assert_eq!(taught, described);
        for file in specs.actions.values() {
            mna_specs::Spec::load(file).unwrap();
        }
    }
}
