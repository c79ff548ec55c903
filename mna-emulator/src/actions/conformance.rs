//! Every action against its spec: what comes back has the described fields, types and codes.
//!
//! The bench checks each answer; here every action is called.

use serde_json::{Value, json};

use super::testing::{Bench, NOW};
use crate::demo;
use crate::state::State;

/// An account that has the demo fleet, and the ids of one thing of each kind.
struct Fleet {
    bench: Bench,
    device: String,
    other: String,
    group: String,
    hardware: String,
    application: String,
    rule: String,
    cluster: String,
    gateway: (String, String),
    package: String,
}

impl Fleet {
    fn new() -> Fleet {
        let mut state = State::new("test-id", 0);
        demo::fill(&mut state, NOW);
        let mut bench = Bench::with_state(state);
        let mut first = |action: &str, list: &str, id: &str| {
            let answer = bench.ok(action, json!({ "PageNumber": 1, "PageSize": 10 }));
            answer[list][0][id].as_str().unwrap().to_owned()
        };
        let device = first("GetDevices", "DeviceInfos", "DeviceId");
        let group = first("GetGroupList", "GroupInfos", "GroupId");
        let rule = first("GetL3ConnList", "L3ConnList", "L3ConnId");
        let cluster = first("GetCustomerGatewayClusterList", "ClusterList", "ClusterId");
        let gateway = (
            first("GetGatewayList", "GatewayList", "GatewayId"),
            first("GetGatewayList", "GatewayList", "GatewayIp"),
        );
        let package = first("GetFlowPackages", "PackageList", "ResourceId");
        let application = bench.ok("GetApplication", json!({}))["MpApplicationId"].clone();
        Fleet {
            other: bench.device("other"),
            hardware: bench.hardware("SN-other"),
            application: application.as_str().unwrap().to_owned(),
            bench,
            device,
            group,
            rule,
            cluster,
            gateway,
            package,
        }
    }

    /// A request that succeeds.
    fn request(&self, action: &str) -> Value {
        let (device, other, group) = (&self.device, &self.other, &self.group);
        let (rule, cluster, package) = (&self.rule, &self.cluster, &self.package);
        let (gateway, address) = &self.gateway;
        let (begin, end, name) = (NOW - 7_200, NOW, "truck-01-dashcam");
        match action {
            "ActivateHardware" => json!({ "Hardware": [
                { "Vendor": "v", "SN": "SN-other", "DeviceName": "new", "GroupId": group },
            ] }),
            "AddApplication" => json!({ "MpApplicationName": "new" }),
            "AddCustomerGatewayCluster" => json!({ "ClusterName": "new", "BigArea": "CN" }),
            "AddDevice" => json!({ "DeviceName": "new", "GroupId": group }),
            "AddGateway" => json!({
                "ClusterId": cluster, "Username": "u", "Password": "p", "GatewayIp": "10.200.0.99",
            }),
            "AddGroup" => json!({ "GroupName": "new" }),
            "AddHardware" => json!({ "Hardware": [{ "SN": "new", "LicenseChargingMode": 3 }] }),
            "AddL3Conn" => json!({
                "DeviceId1": device, "Cidr1": "172.16.0.0/24",
                "DeviceId2": other, "Cidr2": "172.17.0.0/24",
            }),
            "DeleteApplication" => json!({ "MpApplicationIdList": [
                { "MpApplicationId": self.application },
            ] }),
            "DeleteCustomerGatewayCluster" => json!({ "ClusterId": cluster }),
            "DeleteDevice" | "GetDevice" => json!({ "DeviceId": device }),
            "DeleteGateway" => json!({
                "ClusterId": cluster, "GatewayId": gateway, "GatewayIp": address,
            }),
            "DeleteGroup" | "UpdateGroup" => json!({ "GroupId": group }),
            "DeleteL3Conn" => json!({ "L3ConnIdList": [rule] }),
            "GetDestIPByName" | "GetMonitorDataByName" => json!({
                "DeviceName": name, "BeginTime": begin, "EndTime": end,
            }),
            "GetDevicePayMode" => json!({ "DeviceIdList": [device, other] }),
            "GetDevices" | "GetFlowPackages" | "GetGatewayList" | "GetGroupList"
            | "GetHardwareList" | "GetL3ConnList" | "GetVendorHardware" => json!({
                "PageNumber": 1, "PageSize": 50,
            }),
            "GetFlowStatistic" => json!({
                "DeviceId": device, "BeginTime": begin, "EndTime": end, "Type": 1,
                "TimeGranularity": 1,
            }),
            "GetFlowStatisticByGroup" => json!({
                "GroupId": group, "BeginTime": begin, "EndTime": end, "Type": 1,
                "TimeGranularity": 2,
            }),
            "GetFlowStatisticByName" => json!({
                "DeviceName": name, "BeginTime": begin, "EndTime": end, "Type": 2,
                "TimeGranularity": 3,
            }),
            "GetFlowStatisticByRegion" => json!({
                "BeginTime": begin, "EndTime": end, "Type": 3, "TimeGranularity": 4,
                "GatewayType": 1,
            }),
            "GetGroupDetail" => json!({ "GroupId": group, "PageNumber": 1, "PageSize": 5 }),
            "GetHardwareInfo" => json!({ "Vendor": "v", "SN": "SN-other" }),
            "GetMultiFlowStatistic" => json!({
                "DeviceIds": [device, other], "BeginTime": begin, "EndTime": end, "Type": 1,
                "TimeGranularity": 1,
            }),
            "GetNetMonitor" => json!({
                "DeviceId": device, "BeginTime": begin, "EndTime": end, "Metrics": "Loss",
            }),
            "GetNetMonitorByName" => json!({
                "DeviceName": name, "BeginTime": begin, "EndTime": end, "Metrics": "TxRate",
            }),
            "GetStatisticData" => json!({
                "DeviceId": device, "BeginTime": begin, "EndTime": end, "TimeGranularity": 1,
            }),
            "GetStatisticDataByName" => json!({
                "DeviceName": name, "BeginTime": begin, "EndTime": end, "TimeGranularity": 1,
            }),
            "GroupAddDevice" | "GroupDeleteDevice" => json!({
                "GroupId": group, "DeviceList": [other],
            }),
            "ModifyDeviceAccessRegions" => json!({
                "DeviceIds": [device], "AllowedRegions": ["eu-frankfurt"],
            }),
            "ModifyDeviceAccessScope" => json!({ "DeviceIds": [device] }),
            "ModifyPackageRenewFlag" => json!({ "ResourceId": package, "RenewFlag": false }),
            "OrderFlowPackage" => json!({
                "PackageType": "DEVICE_1_FLOW_20G", "DeviceList": [other], "AutoRenewFlag": true,
                "PackageRegion": 1,
            }),
            "OrderPerLicense" => json!({ "DeviceId": self.hardware, "Type": 1 }),
            "ReportOrder" => json!({ "OrderId": "1" }),
            "SetNotifyUrl" => json!({ "NotifyUrl": "http://a.invalid", "CallbackKey": "k" }),
            "UpdateApplicationInfo" => json!({ "MpApplicationId": self.application }),
            "UpdateApplicationKey" => json!({
                "MpApplicationId": self.application, "MpApplicationKey": "k",
            }),
            "UpdateCustomerGatewayCluster" => json!({
                "ClusterId": cluster, "PublicIp": "2001:db8::1",
            }),
            "UpdateDevice" => json!({ "DeviceId": device, "UpdateNetInfo": [
                { "NetInfoName": "rmnet_data0", "DownloadLimit": 1_000_000 },
            ] }),
            "UpdateHardware" => json!({ "HardwareId": self.hardware, "Description": "d" }),
            "UpdateL3Cidr" => json!({ "L3ConnId": rule, "Cidr1": "10.1.0.0/28" }),
            "UpdateL3Conn" => json!({ "L3ConnId": rule, "Description": "d" }),
            "UpdateL3Switch" => json!({ "L3ConnId": rule, "Enable": true }),
            // All that ask for nothing.
            _ => json!({}),
        }
    }
}

#[test]
fn every_action_gives_the_answer_that_its_spec_describes() {
    let actions: Vec<&str> = Bench::new().actions().collect();
    assert!(actions.len() >= 63, "{}", actions.len());
    for action in actions {
        // A fleet of its own, so that no action is in another one's way.
        let mut fleet = Fleet::new();
        let request = fleet.request(action);
        fleet.bench.ok(action, request);
    }
}

#[test]
fn every_documented_example_is_answered_or_refused_with_a_documented_code() {
    let mut fleet = Fleet::new();
    for action in Bench::new().actions() {
        let examples = fleet.bench.spec(action).action.examples.clone();
        assert!(!examples.is_empty(), "{action}");
        for example in examples {
            // The bench checks whatever comes of it.
            let outcome = fleet.bench.call(action, example.request.to_value());
            if let Err(fault) = outcome {
                assert_ne!(fault.code, "InternalError", "{action}: {}", fault.message);
                assert_ne!(
                    fault.code, "UnknownParameter",
                    "{action}: {}",
                    fault.message
                );
            }
        }
    }
}

#[test]
fn no_id_is_given_out_twice() {
    let mut bench = Bench::new();
    let mut ids = std::collections::BTreeSet::new();
    for index in 0..20 {
        let name = index.to_string();
        let device = bench.device(&name);
        assert!(ids.insert(device.clone()), "{device}");
        for id in [
            bench.group(&name),
            bench.application(&name),
            bench.cluster(&name),
        ] {
            assert!(ids.insert(id.clone()), "{id}");
        }
        bench.ok("DeleteDevice", json!({ "DeviceId": device }));
    }
}

#[test]
fn a_full_account_says_so_and_stays_as_it_is() {
    let mut bench = Bench::new();
    let serials = |from: usize| -> Vec<Value> {
        let one = |n: usize| json!({ "SN": n.to_string(), "LicenseChargingMode": 1 });
        (from..from + 1_000).map(one).collect()
    };
    for thousand in 0..5 {
        bench.ok(
            "AddHardware",
            json!({ "Hardware": serials(thousand * 1_000) }),
        );
    }
    bench.refused(
        "AddHardware",
        json!({ "Hardware": serials(5_000) }),
        "LimitExceeded",
    );
    let listed = bench.ok(
        "GetVendorHardware",
        json!({ "PageNumber": 1, "PageSize": 1 }),
    );
    assert_eq!(listed["Length"], 5_000);
}

#[test]
fn texts_that_are_too_long_to_keep_are_refused_everywhere() {
    let mut fleet = Fleet::new();
    let long = "x".repeat(2_000);
    for (action, name) in [
        ("AddDevice", "Remark"),
        ("AddDevice", "DeviceName"),
        ("AddDevice", "DataKey"),
        ("UpdateDevice", "Remark"),
        ("AddGroup", "Description"),
        ("UpdateGroup", "Description"),
        ("AddApplication", "MpApplicationKey"),
        ("UpdateApplicationInfo", "Remark"),
        ("UpdateHardware", "Description"),
        ("AddL3Conn", "Description"),
        ("UpdateL3Conn", "Description"),
        ("SetNotifyUrl", "CallbackKey"),
        ("AddGateway", "Username"),
        ("ReportOrder", "ProjectId"),
    ] {
        let mut request = fleet.request(action);
        request[name] = long.as_str().into();
        fleet
            .bench
            .refused(action, request, "InvalidParameterValue");
    }
}
