//! The documented examples of `mna_api`, written by `cargo xtask codegen` from the specs.
use mna_api::types::*;
use crate::check;
#[test]
fn add_application() {
    check(
        "mna/2021-01-19/AddApplication",
        [
            mna_api::applications::AddApplication::builder()
                .mp_application_name("mna-test1")
                .remark("mna-test1")
                .mp_application_key("mna-test1")
                .access_scope(AccessScope::PublicCloud)
                .build(),
        ],
    );
}

#[test]
fn delete_application() {
    check(
        "mna/2021-01-19/DeleteApplication",
        [
            mna_api::applications::DeleteApplication::builder()
                .mp_application_id_list([
                    DelApplicationList {
                        mp_application_id: Some("test1".into()),
                        ..Default::default()
                    },
                    DelApplicationList {
                        mp_application_id: Some("test2".into()),
                        ..Default::default()
                    },
                ])
                .build(),
        ],
    );
}

#[test]
fn get_application() {
    check(
        "mna/2021-01-19/GetApplication",
        [
            mna_api::applications::GetApplication::builder()
                .mp_application_id("mna-94p8c5zyst")
                .build(),
        ],
    );
}

#[test]
fn update_application_info() {
    check(
        "mna/2021-01-19/UpdateApplicationInfo",
        [
            mna_api::applications::UpdateApplicationInfo::builder()
                .mp_application_id("mna-test1")
                .mp_application_name("mna-test1")
                .remark("mna-test1")
                .access_scope(AccessScope::PublicCloud)
                .build(),
        ],
    );
}

#[test]
fn update_application_key() {
    check(
        "mna/2021-01-19/UpdateApplicationKey",
        [
            mna_api::applications::UpdateApplicationKey::builder()
                .mp_application_key("mna-test1")
                .mp_application_id("mna-test1")
                .build(),
        ],
    );
}

#[test]
fn add_device() {
    check(
        "mna/2021-01-19/AddDevice",
        [
            mna_api::devices::AddDevice::builder()
                .device_name("mna-test1")
                .remark("mna-test1")
                .data_key("mna-test1")
                .encrypted(false)
                .build(),
        ],
    );
}

#[test]
fn delete_device() {
    check(
        "mna/2021-01-19/DeleteDevice",
        [mna_api::devices::DeleteDevice::builder().device_id("mna-xxx").build()],
    );
}

#[test]
fn describe_access_regions() {
    check(
        "mna/2021-01-19/DescribeAccessRegions",
        [mna_api::devices::DescribeAccessRegions::builder().build()],
    );
}

#[test]
fn download_active_device_count() {
    check(
        "mna/2021-01-19/DownloadActiveDeviceCount",
        [
            mna_api::devices::DownloadActiveDeviceCount::builder()
                .period(StatisticPeriod::Day)
                .start_time(1732176361)
                .end_time(1732176362)
                .dev_group("comollit")
                .license_type(LicenseChargingMode::Permanent)
                .build(),
        ],
    );
}

#[test]
fn get_active_device_count() {
    check(
        "mna/2021-01-19/GetActiveDeviceCount",
        [
            mna_api::devices::GetActiveDeviceCount::builder()
                .period(StatisticPeriod::Day)
                .start_time(1732176361)
                .end_time(1732176362)
                .dev_group("comollit")
                .license_type(LicenseChargingMode::Permanent)
                .build(),
        ],
    );
}

#[test]
fn get_device() {
    check(
        "mna/2021-01-19/GetDevice",
        [mna_api::devices::GetDevice::builder().device_id("mna-xxx").build()],
    );
}

#[test]
fn get_devices() {
    check(
        "mna/2021-01-19/GetDevices",
        [mna_api::devices::GetDevices::builder().page_size(1).page_number(1).build()],
    );
}

#[test]
fn modify_device_access_regions() {
    check(
        "mna/2021-01-19/ModifyDeviceAccessRegions",
        [
            mna_api::devices::ModifyDeviceAccessRegions::builder()
                .device_ids(["mna-w***bzezug"])
                .allowed_regions(["ap-beijing"])
                .build(),
        ],
    );
}

#[test]
fn modify_device_access_scope() {
    check(
        "mna/2021-01-19/ModifyDeviceAccessScope",
        [
            mna_api::devices::ModifyDeviceAccessScope::builder()
                .device_ids(["mna-4lu951li5h"])
                .access_scope(AccessScope::Private)
                .build(),
        ],
    );
}

#[test]
fn update_device() {
    check(
        "mna/2021-01-19/UpdateDevice",
        [
            mna_api::devices::UpdateDevice::builder()
                .device_id("mna-yesydf")
                .device_name("name1")
                .remark("remarks")
                .update_net_info([
                    UpdateNetInfo {
                        network_type: Some(NetworkType::Cellular),
                        data_enable: Some(true),
                        upload_limit: Some(1),
                        download_limit: Some(1),
                        net_info_name: Some("netname".into()),
                        ..Default::default()
                    },
                ])
                .build(),
        ],
    );
}

#[test]
fn add_customer_gateway_cluster() {
    check(
        "mna/2021-01-19/AddCustomerGatewayCluster",
        [
            mna_api::gateways::AddCustomerGatewayCluster::builder()
                .cluster_name("jacky-test-cluster")
                .big_area("CN")
                .region_id("ap-beijing")
                .build(),
        ],
    );
}

#[test]
fn add_gateway() {
    check(
        "mna/2021-01-19/AddGateway",
        [
            mna_api::gateways::AddGateway::builder()
                .cluster_id("cluster-vpqultrhw6")
                .username("jacky")
                .password("Qjlzjl****")
                .gateway_ip("11.***.108.242")
                .region_id("ap-chengdu")
                .build(),
        ],
    );
}

#[test]
fn delete_customer_gateway_cluster() {
    check(
        "mna/2021-01-19/DeleteCustomerGatewayCluster",
        [
            mna_api::gateways::DeleteCustomerGatewayCluster::builder()
                .cluster_id("cluster-vcn2uf3lhz")
                .build(),
        ],
    );
}

#[test]
fn delete_gateway() {
    check(
        "mna/2021-01-19/DeleteGateway",
        [
            mna_api::gateways::DeleteGateway::builder()
                .cluster_id("cluster-vpqultrhw6")
                .gateway_id("mpgw-rp6tfdfpqp")
                .gateway_ip("11.141.108.***")
                .build(),
        ],
    );
}

#[test]
fn describe_access_point_list() {
    check(
        "mna/2021-01-19/DescribeAccessPointList",
        [
            mna_api::gateways::DescribeAccessPointList::builder().build(),
            mna_api::gateways::DescribeAccessPointList::builder()
                .regions(["ap-beijing"])
                .build(),
        ],
    );
}

#[test]
fn get_customer_gateway_cluster_list() {
    check(
        "mna/2021-01-19/GetCustomerGatewayClusterList",
        [mna_api::gateways::GetCustomerGatewayClusterList::builder().build()],
    );
}

#[test]
fn get_gateway_list() {
    check(
        "mna/2021-01-19/GetGatewayList",
        [
            mna_api::gateways::GetGatewayList::builder()
                .page_number(1)
                .page_size(10)
                .gateway_name("abc")
                .build(),
        ],
    );
}

#[test]
fn update_customer_gateway_cluster() {
    check(
        "mna/2021-01-19/UpdateCustomerGatewayCluster",
        [
            mna_api::gateways::UpdateCustomerGatewayCluster::builder()
                .cluster_id("cluster-vpqultrhw6")
                .public_ip("39.156.136.229")
                .build(),
        ],
    );
}

#[test]
fn add_group() {
    check(
        "mna/2021-01-19/AddGroup",
        [
            mna_api::groups::AddGroup::builder()
                .group_name("gname")
                .description("AddGroup info")
                .build(),
        ],
    );
}

#[test]
fn delete_group() {
    check(
        "mna/2021-01-19/DeleteGroup",
        [mna_api::groups::DeleteGroup::builder().group_id("group-1").build()],
    );
}

#[test]
fn get_group_detail() {
    check(
        "mna/2021-01-19/GetGroupDetail",
        [
            mna_api::groups::GetGroupDetail::builder()
                .group_id("cliGrp-xf8rboasb")
                .page_size(10)
                .page_number(1)
                .build(),
        ],
    );
}

#[test]
fn get_group_list() {
    check(
        "mna/2021-01-19/GetGroupList",
        [
            mna_api::groups::GetGroupList::builder()
                .page_size(10)
                .page_number(1)
                .keyword("Keyword")
                .build(),
        ],
    );
}

#[test]
fn group_add_device() {
    check(
        "mna/2021-01-19/GroupAddDevice",
        [
            mna_api::groups::GroupAddDevice::builder()
                .group_id("group-id")
                .device_list(["mna-test1", "mna-test2"])
                .build(),
        ],
    );
}

#[test]
fn group_delete_device() {
    check(
        "mna/2021-01-19/GroupDeleteDevice",
        [
            mna_api::groups::GroupDeleteDevice::builder()
                .group_id("group-id1")
                .device_list(["mna-test1", "mna-test2"])
                .build(),
        ],
    );
}

#[test]
fn update_group() {
    check(
        "mna/2021-01-19/UpdateGroup",
        [
            mna_api::groups::UpdateGroup::builder()
                .group_id("cliGrp-xf8rboasbh")
                .description("this is descript")
                .build(),
        ],
    );
}

#[test]
fn activate_hardware() {
    check(
        "mna/2021-01-19/ActivateHardware",
        [
            mna_api::hardware::ActivateHardware::builder()
                .hardware([
                    ActivateHardware {
                        vendor: Some("vendor".into()),
                        sn: Some("AN".into()),
                        device_name: Some("name".into()),
                        description: Some("activateHardware info".into()),
                        data_key: Some("keys".into()),
                        ..Default::default()
                    },
                ])
                .build(),
        ],
    );
}

#[test]
fn add_hardware() {
    check(
        "mna/2021-01-19/AddHardware",
        [
            mna_api::hardware::AddHardware::builder()
                .hardware([
                    Hardware {
                        sn: Some("AN".into()),
                        license_charging_mode: Some(LicenseChargingMode::Customer),
                        description: Some("AddHardware info".into()),
                        ..Default::default()
                    },
                ])
                .build(),
        ],
    );
}

#[test]
fn get_hardware_info() {
    check(
        "mna/2021-01-19/GetHardwareInfo",
        [
            mna_api::hardware::GetHardwareInfo::builder()
                .vendor("kainan")
                .sn("123321")
                .build(),
        ],
    );
}

#[test]
fn get_hardware_list() {
    check(
        "mna/2021-01-19/GetHardwareList",
        [
            mna_api::hardware::GetHardwareList::builder()
                .page_number(1)
                .page_size(1)
                .build(),
        ],
    );
}

#[test]
fn get_vendor_hardware() {
    check(
        "mna/2021-01-19/GetVendorHardware",
        [
            mna_api::hardware::GetVendorHardware::builder()
                .page_number(1)
                .page_size(1)
                .build(),
            mna_api::hardware::GetVendorHardware::builder()
                .page_number(1)
                .page_size(10)
                .keyword("keywords")
                .status(HardwareStatus::from(0))
                .build(),
        ],
    );
}

#[test]
fn update_hardware() {
    check(
        "mna/2021-01-19/UpdateHardware",
        [
            mna_api::hardware::UpdateHardware::builder()
                .hardware_id("cpe-6zmf86knqu")
                .sn("adsqda")
                .description("this is descript")
                .build(),
            mna_api::hardware::UpdateHardware::builder()
                .hardware_id("cpe-53g4emz6zc")
                .sn("dd")
                .build(),
        ],
    );
}

#[test]
fn add_l3_conn() {
    check(
        "mna/2021-01-19/AddL3Conn",
        [
            mna_api::interconnection::AddL3Conn::builder()
                .cidr1("173.12.0.0/16")
                .cidr2("173.13.0.0/16")
                .device_id1("mna-der44545r")
                .device_id2("cde")
                .description("this is a test rule")
                .build(),
        ],
    );
}

#[test]
fn delete_l3_conn() {
    check(
        "mna/2021-01-19/DeleteL3Conn",
        [
            mna_api::interconnection::DeleteL3Conn::builder()
                .l3_conn_id_list(["lcn-test1"])
                .build(),
        ],
    );
}

#[test]
fn get_l3_conn_list() {
    check(
        "mna/2021-01-19/GetL3ConnList",
        [
            mna_api::interconnection::GetL3ConnList::builder()
                .page_size(10)
                .page_number(1)
                .device_id("mna-2x2tllhb18")
                .build(),
        ],
    );
}

#[test]
fn update_l3_cidr() {
    check(
        "mna/2021-01-19/UpdateL3Cidr",
        [
            mna_api::interconnection::UpdateL3Cidr::builder()
                .l3_conn_id("l3conn-g4830c8tsh")
                .cidr1("192.168.0.0/28")
                .device_id1("mna-3jjzljbrsn")
                .device_id2("mna-05hq1wq4cf")
                .cidr2("192.168.0.16/28")
                .build(),
            mna_api::interconnection::UpdateL3Cidr::builder()
                .l3_conn_id("l3conn-c0rkbqhig")
                .cidr1("192.168.0.16/28")
                .device_id1("mna-f8v7e6o432")
                .device_id2("mna-f8v7e6o43g")
                .cidr2("192.168.0.16/28")
                .build(),
        ],
    );
}

#[test]
fn update_l3_conn() {
    check(
        "mna/2021-01-19/UpdateL3Conn",
        [
            mna_api::interconnection::UpdateL3Conn::builder()
                .l3_conn_id("l3conn-c0rkbqhig8")
                .description("this is descript")
                .build(),
        ],
    );
}

#[test]
fn update_l3_switch() {
    check(
        "mna/2021-01-19/UpdateL3Switch",
        [
            mna_api::interconnection::UpdateL3Switch::builder()
                .l3_conn_id("l3conn-g4830c8tsh")
                .enable(true)
                .build(),
            mna_api::interconnection::UpdateL3Switch::builder()
                .l3_conn_id("id")
                .enable(true)
                .build(),
        ],
    );
}

#[test]
fn create_encrypted_key() {
    check(
        "mna/2021-01-19/CreateEncryptedKey",
        [mna_api::keys::CreateEncryptedKey::builder().build()],
    );
}

#[test]
fn get_public_key() {
    check(
        "mna/2021-01-19/GetPublicKey",
        [mna_api::keys::GetPublicKey::builder().build()],
    );
}

#[test]
fn get_dest_ip_by_name() {
    check(
        "mna/2021-01-19/GetDestIPByName",
        [
            mna_api::monitoring::GetDestIPByName::builder()
                .device_name("testdev")
                .begin_time(1758544656)
                .end_time(1758544716)
                .gateway_type(GatewayType::PublicCloud)
                .build(),
        ],
    );
}

#[test]
fn get_monitor_data_by_name() {
    check(
        "mna/2021-01-19/GetMonitorDataByName",
        [
            mna_api::monitoring::GetMonitorDataByName::builder()
                .device_name("test0916")
                .begin_time(1757865600)
                .end_time(1758544927)
                .build(),
        ],
    );
}

#[test]
fn get_net_monitor() {
    check(
        "mna/2021-01-19/GetNetMonitor",
        [
            mna_api::monitoring::GetNetMonitor::builder()
                .device_id("mna-yujpsea3v0")
                .begin_time(1776346200)
                .end_time(1776346500)
                .metrics(MonitorMetric::RxRate)
                .build(),
        ],
    );
}

#[test]
fn get_net_monitor_by_name() {
    check(
        "mna/2021-01-19/GetNetMonitorByName",
        [
            mna_api::monitoring::GetNetMonitorByName::builder()
                .device_name("testdev")
                .begin_time(1758545194)
                .end_time(1758545494)
                .metrics(MonitorMetric::RxRate)
                .build(),
        ],
    );
}

#[test]
fn get_flow_alarm_info() {
    check(
        "mna/2021-01-19/GetFlowAlarmInfo",
        [mna_api::notifications::GetFlowAlarmInfo::builder().build()],
    );
}

#[test]
fn set_notify_url() {
    check(
        "mna/2021-01-19/SetNotifyUrl",
        [
            mna_api::notifications::SetNotifyUrl::builder()
                .notify_url("http://ip:port/callurl")
                .callback_key("xd23y5cb89bx23432")
                .alarm_value(20)
                .build(),
        ],
    );
}

#[test]
fn get_device_pay_mode() {
    check(
        "mna/2021-01-19/GetDevicePayMode",
        [
            mna_api::plans::GetDevicePayMode::builder()
                .device_id_list(["mna-test1", "mna-test2", "mna-test3"])
                .build(),
        ],
    );
}

#[test]
fn get_flow_packages() {
    check(
        "mna/2021-01-19/GetFlowPackages",
        [
            mna_api::plans::GetFlowPackages::builder()
                .page_number(1)
                .page_size(10)
                .resource_id("mpe-00ja9uc_2Z26M6JHHc0")
                .build(),
            mna_api::plans::GetFlowPackages::builder()
                .page_number(1)
                .page_size(10)
                .active_time_start("2026-08-12 16:25:23")
                .active_time_end("2026-08-13 16:25:23")
                .build(),
            mna_api::plans::GetFlowPackages::builder()
                .page_number(1)
                .page_size(10)
                .status(PackageStatus::Active)
                .build(),
            mna_api::plans::GetFlowPackages::builder()
                .page_number(1)
                .page_size(1)
                .build(),
        ],
    );
}

#[test]
fn modify_package_renew_flag() {
    check(
        "mna/2021-01-19/ModifyPackageRenewFlag",
        [
            mna_api::plans::ModifyPackageRenewFlag::builder()
                .resource_id("mpe-00jaa4u_3M2Shh7kWh3")
                .renew_flag(false)
                .build(),
            mna_api::plans::ModifyPackageRenewFlag::builder()
                .resource_id("56d11777-50f7-4c60-9c89-e7076c8529a9-0")
                .renew_flag(false)
                .build(),
        ],
    );
}

#[test]
fn order_flow_package() {
    check(
        "mna/2021-01-19/OrderFlowPackage",
        [
            mna_api::plans::OrderFlowPackage::builder()
                .package_type(PackageType::Flow50g)
                .device_list(["mna-dev1", "mna-dev2"])
                .auto_renew_flag(false)
                .package_region(PackageRegion::ChineseMainland)
                .build(),
            mna_api::plans::OrderFlowPackage::builder()
                .package_type(PackageType::Flow20g)
                .device_list(["mna-test1", "mna-test2"])
                .auto_renew_flag(true)
                .package_region(PackageRegion::Elsewhere)
                .build(),
        ],
    );
}

#[test]
fn order_per_license() {
    check(
        "mna/2021-01-19/OrderPerLicense",
        [
            mna_api::plans::OrderPerLicense::builder()
                .device_id("mna-devid")
                .device_kind(DeviceKind::Sdk)
                .auto_voucher(true)
                .voucher_ids(["v-1"])
                .build(),
        ],
    );
}

#[test]
fn report_order() {
    check(
        "mna/2021-01-19/ReportOrder",
        [
            mna_api::plans::ReportOrder::builder()
                .order_id("100003848")
                .project_id("4002428")
                .package_type("pack_1")
                .report_month("2025-08")
                .build(),
        ],
    );
}

#[test]
fn get_flow_statistic() {
    check(
        "mna/2021-01-19/GetFlowStatistic",
        [
            mna_api::traffic::GetFlowStatistic::builder()
                .device_id("mna-dev1")
                .begin_time(1659513692)
                .end_time(1659514692)
                .flow_type(FlowType::Uplink)
                .time_granularity(TimeGranularity::Hourly)
                .build(),
            mna_api::traffic::GetFlowStatistic::builder()
                .device_id("")
                .begin_time(1659513692)
                .end_time(1659514692)
                .flow_type(FlowType::Uplink)
                .time_granularity(TimeGranularity::Hourly)
                .device_list(["mna-dev1", "mna-dev2"])
                .build(),
        ],
    );
}

#[test]
fn get_flow_statistic_by_group() {
    check(
        "mna/2021-01-19/GetFlowStatisticByGroup",
        [
            mna_api::traffic::GetFlowStatisticByGroup::builder()
                .group_id("cliGrp-xf8rboasbh")
                .begin_time(1711296000)
                .end_time(1711987200)
                .flow_type(FlowType::Uplink)
                .time_granularity(TimeGranularity::Daily)
                .access_region(AccessRegion::ChineseMainland)
                .gateway_type(GatewayType::PublicCloud)
                .mp_application_id("mna-w795bzezug")
                .build(),
        ],
    );
}

#[test]
fn get_flow_statistic_by_name() {
    check(
        "mna/2021-01-19/GetFlowStatisticByName",
        [
            mna_api::traffic::GetFlowStatisticByName::builder()
                .device_name("test0916")
                .begin_time(1757865600)
                .end_time(1758544927)
                .flow_type(FlowType::Uplink)
                .time_granularity(TimeGranularity::Hourly)
                .build(),
        ],
    );
}

#[test]
fn get_flow_statistic_by_region() {
    check(
        "mna/2021-01-19/GetFlowStatisticByRegion",
        [
            mna_api::traffic::GetFlowStatisticByRegion::builder()
                .begin_time(0)
                .end_time(0)
                .flow_type(FlowType::from(0))
                .time_granularity(TimeGranularity::from(0))
                .gateway_type(GatewayType::PublicCloud)
                .access_region(AccessRegion::ChineseMainland)
                .build(),
        ],
    );
}

#[test]
fn get_multi_flow_statistic() {
    check(
        "mna/2021-01-19/GetMultiFlowStatistic",
        [
            mna_api::traffic::GetMultiFlowStatistic::builder()
                .device_ids(["mna-obzuio2pij", "mna-ps9x7eako2"])
                .begin_time(1675255591)
                .end_time(1675860391)
                .flow_type(FlowType::Uplink)
                .time_granularity(TimeGranularity::Hourly)
                .build(),
        ],
    );
}

#[test]
fn get_statistic_data() {
    check(
        "mna/2021-01-19/GetStatisticData",
        [
            mna_api::traffic::GetStatisticData::builder()
                .device_id("mna-test1")
                .begin_time(1659513692)
                .end_time(1659514692)
                .time_granularity(TimeGranularity::Hourly)
                .access_region(AccessRegion::ChineseMainland)
                .gateway_type(GatewayType::PublicCloud)
                .build(),
        ],
    );
}

#[test]
fn get_statistic_data_by_name() {
    check(
        "mna/2021-01-19/GetStatisticDataByName",
        [
            mna_api::traffic::GetStatisticDataByName::builder()
                .device_name("testdev")
                .begin_time(1758545194)
                .end_time(1758545494)
                .time_granularity(TimeGranularity::Hourly)
                .build(),
        ],
    );
}
