//! The samples of `mna_api`, written by `cargo xtask codegen` from the specs.
use mna_api::types::*;
use super::Sample;
/// A request of every action with everything in it.
pub fn requests() -> Vec<Box<dyn Sample>> {
    vec![
        Box::new(mna_api::applications::AddApplication::builder()
        .mp_application_name("MpApplicationName & 100% 中文~+é/\"")
        .remark("Remark & 100% 中文~+é/\"")
        .mp_application_key("MpApplicationKey & 100% 中文~+é/\"")
        .access_scope(AccessScope::from(9007199254742093)).build()),
        Box::new(mna_api::applications::DeleteApplication::builder()
        .mp_application_id_list([DelApplicationList { mp_application_id :
        Some("MpApplicationIdList.0.MpApplicationId & 100% 中文~+é/\"".into()),
        ..Default::default() }, DelApplicationList { mp_application_id :
        Some("MpApplicationIdList.1.MpApplicationId & 100% 中文~+é/\"".into()),
        ..Default::default() }]).build()),
        Box::new(mna_api::applications::GetApplication::builder()
        .mp_application_id("MpApplicationId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::applications::UpdateApplicationInfo::builder()
        .mp_application_id("MpApplicationId & 100% 中文~+é/\"")
        .mp_application_name("MpApplicationName & 100% 中文~+é/\"")
        .remark("Remark & 100% 中文~+é/\"")
        .access_scope(AccessScope::from(9007199254742093)).build()),
        Box::new(mna_api::applications::UpdateApplicationKey::builder()
        .mp_application_key("MpApplicationKey & 100% 中文~+é/\"")
        .mp_application_id("MpApplicationId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::devices::AddDevice::builder()
        .device_name("DeviceName & 100% 中文~+é/\"")
        .remark("Remark & 100% 中文~+é/\"").data_key("DataKey & 100% 中文~+é/\"")
        .encrypted(true).access_scope(AccessScope::from(9007199254742093))
        .license_pay_mode(LicensePayMode::from(9007199254742387))
        .group_name("GroupName & 100% 中文~+é/\"")
        .group_id("GroupId & 100% 中文~+é/\"")
        .flow_trunc(FlowTruncation::from(9007199254741925)).build()),
        Box::new(mna_api::devices::DeleteDevice::builder()
        .device_id("DeviceId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::devices::DescribeAccessRegions::builder().build()),
        Box::new(mna_api::devices::DownloadActiveDeviceCount::builder()
        .period(StatisticPeriod::from(9007199254741604)).start_time(9007199254741918)
        .end_time(9007199254741671).dev_group("DevGroup & 100% 中文~+é/\"")
        .license_type(LicenseChargingMode::from(9007199254742118)).build()),
        Box::new(mna_api::devices::GetActiveDeviceCount::builder()
        .period(StatisticPeriod::from(9007199254741604)).start_time(9007199254741918)
        .end_time(9007199254741671).dev_group("DevGroup & 100% 中文~+é/\"")
        .license_type(LicenseChargingMode::from(9007199254742118)).build()),
        Box::new(mna_api::devices::GetDevice::builder()
        .device_id("DeviceId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::devices::GetDevices::builder().page_size(9007199254741785)
        .page_number(9007199254741991).keyword("Keyword & 100% 中文~+é/\"")
        .device_type(DeviceOwner::from(9007199254742003)).build()),
        Box::new(mna_api::devices::ModifyDeviceAccessRegions::builder()
        .device_ids(["DeviceIds.0 & 100% 中文~+é/\"",
        "DeviceIds.1 & 100% 中文~+é/\""])
        .allowed_regions(["AllowedRegions.0 & 100% 中文~+é/\"",
        "AllowedRegions.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::devices::ModifyDeviceAccessScope::builder()
        .device_ids(["DeviceIds.0 & 100% 中文~+é/\"",
        "DeviceIds.1 & 100% 中文~+é/\""])
        .access_scope(AccessScope::from(9007199254742093)).build()),
        Box::new(mna_api::devices::UpdateDevice::builder()
        .device_id("DeviceId & 100% 中文~+é/\"")
        .device_name("DeviceName & 100% 中文~+é/\"")
        .remark("Remark & 100% 中文~+é/\"").update_net_info([UpdateNetInfo {
        network_type : Some(NetworkType::from(9007199254742853)), data_enable :
        Some(false), upload_limit : Some(9007199254743559), download_limit :
        Some(9007199254743770), net_info_name :
        Some("UpdateNetInfo.0.NetInfoName & 100% 中文~+é/\"".into()),
        ..Default::default() }, UpdateNetInfo { network_type :
        Some(NetworkType::from(9007199254742854)), data_enable : Some(true), upload_limit
        : Some(9007199254743560), download_limit : Some(9007199254743771), net_info_name
        : Some("UpdateNetInfo.1.NetInfoName & 100% 中文~+é/\"".into()),
        ..Default::default() }]).flow_trunc(FlowTruncation::from(9007199254741925))
        .build()), Box::new(mna_api::gateways::AddCustomerGatewayCluster::builder()
        .cluster_name("ClusterName & 100% 中文~+é/\"")
        .big_area("BigArea & 100% 中文~+é/\"")
        .region_id("RegionId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::gateways::AddGateway::builder()
        .cluster_id("ClusterId & 100% 中文~+é/\"")
        .username("Username & 100% 中文~+é/\"")
        .password("Password & 100% 中文~+é/\"")
        .gateway_ip("GatewayIp & 100% 中文~+é/\"")
        .region_id("RegionId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::gateways::DeleteCustomerGatewayCluster::builder()
        .cluster_id("ClusterId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::gateways::DeleteGateway::builder()
        .cluster_id("ClusterId & 100% 中文~+é/\"")
        .gateway_id("GatewayId & 100% 中文~+é/\"")
        .gateway_ip("GatewayIp & 100% 中文~+é/\"").build()),
        Box::new(mna_api::gateways::DescribeAccessPointList::builder()
        .regions(["Regions.0 & 100% 中文~+é/\"", "Regions.1 & 100% 中文~+é/\""])
        .build()), Box::new(mna_api::gateways::GetCustomerGatewayClusterList::builder()
        .keyword("Keyword & 100% 中文~+é/\"").page_number(9007199254741991)
        .page_size(9007199254741785).build()),
        Box::new(mna_api::gateways::GetGatewayList::builder()
        .page_number(9007199254741991).page_size(9007199254741785)
        .gateway_name("GatewayName & 100% 中文~+é/\"").build()),
        Box::new(mna_api::gateways::UpdateCustomerGatewayCluster::builder()
        .cluster_id("ClusterId & 100% 中文~+é/\"")
        .public_ip("PublicIp & 100% 中文~+é/\"").build()),
        Box::new(mna_api::groups::AddGroup::builder()
        .group_name("GroupName & 100% 中文~+é/\"")
        .description("Description & 100% 中文~+é/\"").build()),
        Box::new(mna_api::groups::DeleteGroup::builder()
        .group_id("GroupId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::groups::GetGroupDetail::builder()
        .group_id("GroupId & 100% 中文~+é/\"").page_size(9007199254741785)
        .page_number(9007199254741991).keyword("KeyWord & 100% 中文~+é/\"").build()),
        Box::new(mna_api::groups::GetGroupList::builder().page_size(9007199254741785)
        .page_number(9007199254741991).keyword("Keyword & 100% 中文~+é/\"").build()),
        Box::new(mna_api::groups::GroupAddDevice::builder()
        .group_id("GroupId & 100% 中文~+é/\"")
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::groups::GroupDeleteDevice::builder()
        .group_id("GroupId & 100% 中文~+é/\"")
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::groups::UpdateGroup::builder()
        .group_id("GroupId & 100% 中文~+é/\"")
        .description("Description & 100% 中文~+é/\"").build()),
        Box::new(mna_api::hardware::ActivateHardware::builder()
        .hardware([ActivateHardware { vendor :
        Some("Hardware.0.Vendor & 100% 中文~+é/\"".into()), sn :
        Some("Hardware.0.SN & 100% 中文~+é/\"".into()), device_name :
        Some("Hardware.0.DeviceName & 100% 中文~+é/\"".into()), description :
        Some("Hardware.0.Description & 100% 中文~+é/\"".into()), data_key :
        Some("Hardware.0.DataKey & 100% 中文~+é/\"".into()), access_scope :
        Some(AccessScope::from(9007199254743047)), license_pay_mode :
        Some(LicensePayMode::from(9007199254743341)), group_id :
        Some("Hardware.0.GroupId & 100% 中文~+é/\"".into()), group_name :
        Some("Hardware.0.GroupName & 100% 中文~+é/\"".into()), flow_trunc :
        Some(FlowTruncation::from(9007199254742879)), device_id :
        Some("Hardware.0.DeviceId & 100% 中文~+é/\"".into()), ..Default::default() },
        ActivateHardware { vendor : Some("Hardware.1.Vendor & 100% 中文~+é/\""
        .into()), sn : Some("Hardware.1.SN & 100% 中文~+é/\"".into()), device_name :
        Some("Hardware.1.DeviceName & 100% 中文~+é/\"".into()), description :
        Some("Hardware.1.Description & 100% 中文~+é/\"".into()), data_key :
        Some("Hardware.1.DataKey & 100% 中文~+é/\"".into()), access_scope :
        Some(AccessScope::from(9007199254743048)), license_pay_mode :
        Some(LicensePayMode::from(9007199254743342)), group_id :
        Some("Hardware.1.GroupId & 100% 中文~+é/\"".into()), group_name :
        Some("Hardware.1.GroupName & 100% 中文~+é/\"".into()), flow_trunc :
        Some(FlowTruncation::from(9007199254742880)), device_id :
        Some("Hardware.1.DeviceId & 100% 中文~+é/\"".into()), ..Default::default() }])
        .build()), Box::new(mna_api::hardware::AddHardware::builder().hardware([Hardware
        { sn : Some("Hardware.0.SN & 100% 中文~+é/\"".into()), license_charging_mode :
        Some(LicenseChargingMode::from(9007199254743846)), description :
        Some("Hardware.0.Description & 100% 中文~+é/\"".into()), hardware_id :
        Some("Hardware.0.HardwareId & 100% 中文~+é/\"".into()), ..Default::default()
        }, Hardware { sn : Some("Hardware.1.SN & 100% 中文~+é/\"".into()),
        license_charging_mode : Some(LicenseChargingMode::from(9007199254743847)),
        description : Some("Hardware.1.Description & 100% 中文~+é/\"".into()),
        hardware_id : Some("Hardware.1.HardwareId & 100% 中文~+é/\"".into()),
        ..Default::default() }]).build()),
        Box::new(mna_api::hardware::GetHardwareInfo::builder()
        .vendor("Vendor & 100% 中文~+é/\"").sn("SN & 100% 中文~+é/\"").build()),
        Box::new(mna_api::hardware::GetHardwareList::builder()
        .page_number(9007199254741991).page_size(9007199254741785)
        .keyword("Keyword & 100% 中文~+é/\"").build()),
        Box::new(mna_api::hardware::GetVendorHardware::builder()
        .page_number(9007199254741991).page_size(9007199254741785)
        .keyword("Keyword & 100% 中文~+é/\"")
        .status(HardwareStatus::from(9007199254741637)).build()),
        Box::new(mna_api::hardware::UpdateHardware::builder()
        .hardware_id("HardwareId & 100% 中文~+é/\"").sn("SN & 100% 中文~+é/\"")
        .description("Description & 100% 中文~+é/\"").build()),
        Box::new(mna_api::interconnection::AddL3Conn::builder()
        .cidr1("Cidr1 & 100% 中文~+é/\"").cidr2("Cidr2 & 100% 中文~+é/\"")
        .device_id1("DeviceId1 & 100% 中文~+é/\"")
        .device_id2("DeviceId2 & 100% 中文~+é/\"")
        .description("Description & 100% 中文~+é/\"").build()),
        Box::new(mna_api::interconnection::DeleteL3Conn::builder()
        .l3_conn_id_list(["L3ConnIdList.0 & 100% 中文~+é/\"",
        "L3ConnIdList.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::interconnection::GetL3ConnList::builder()
        .page_size(9007199254741785).page_number(9007199254741991)
        .device_id("DeviceId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::interconnection::UpdateL3Cidr::builder()
        .l3_conn_id("L3ConnId & 100% 中文~+é/\"").cidr1("Cidr1 & 100% 中文~+é/\"")
        .device_id1("DeviceId1 & 100% 中文~+é/\"")
        .device_id2("DeviceId2 & 100% 中文~+é/\"").cidr2("Cidr2 & 100% 中文~+é/\"")
        .build()), Box::new(mna_api::interconnection::UpdateL3Conn::builder()
        .l3_conn_id("L3ConnId & 100% 中文~+é/\"")
        .description("Description & 100% 中文~+é/\"").build()),
        Box::new(mna_api::interconnection::UpdateL3Switch::builder()
        .l3_conn_id("L3ConnId & 100% 中文~+é/\"").enable(false).build()),
        Box::new(mna_api::keys::CreateEncryptedKey::builder().build()),
        Box::new(mna_api::keys::GetPublicKey::builder().build()),
        Box::new(mna_api::monitoring::GetDestIPByName::builder()
        .device_name("DeviceName & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671).gateway_type(GatewayType::from(9007199254742133))
        .build()), Box::new(mna_api::monitoring::GetMonitorDataByName::builder()
        .device_name("DeviceName & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671).gateway_type(GatewayType::from(9007199254742133))
        .build()), Box::new(mna_api::monitoring::GetNetMonitor::builder()
        .device_id("DeviceId & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671)
        .metrics(MonitorMetric::from("Metrics & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133)).build()),
        Box::new(mna_api::monitoring::GetNetMonitorByName::builder()
        .device_name("DeviceName & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671)
        .metrics(MonitorMetric::from("Metrics & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133)).build()),
        Box::new(mna_api::notifications::GetFlowAlarmInfo::builder().build()),
        Box::new(mna_api::notifications::SetNotifyUrl::builder()
        .notify_url("NotifyUrl & 100% 中文~+é/\"")
        .callback_key("CallbackKey & 100% 中文~+é/\"").alarm_value(9007199254741995)
        .build()), Box::new(mna_api::plans::GetDevicePayMode::builder()
        .device_id_list(["DeviceIdList.0 & 100% 中文~+é/\"",
        "DeviceIdList.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::plans::GetFlowPackages::builder().page_number(9007199254741991)
        .page_size(9007199254741785).resource_id("ResourceId & 100% 中文~+é/\"")
        .device_id("DeviceId & 100% 中文~+é/\"")
        .status(PackageStatus::from(9007199254741637))
        .active_time_start("ActiveTimeStart & 100% 中文~+é/\"")
        .active_time_end("ActiveTimeEnd & 100% 中文~+é/\"").build()),
        Box::new(mna_api::plans::ModifyPackageRenewFlag::builder()
        .resource_id("ResourceId & 100% 中文~+é/\"").renew_flag(false).build()),
        Box::new(mna_api::plans::OrderFlowPackage::builder()
        .package_type(PackageType::from("PackageType & 100% 中文~+é/\""))
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).auto_renew_flag(true)
        .package_region(PackageRegion::from(9007199254742289)).flow_trunc_flag(true)
        .auto_voucher(false).voucher_ids(["VoucherIds.0 & 100% 中文~+é/\"",
        "VoucherIds.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::plans::OrderPerLicense::builder()
        .device_id("DeviceId & 100% 中文~+é/\"")
        .device_kind(DeviceKind::from(9007199254741411)).roll_back(true)
        .auto_voucher(false).voucher_ids(["VoucherIds.0 & 100% 中文~+é/\"",
        "VoucherIds.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::plans::ReportOrder::builder()
        .order_id("OrderId & 100% 中文~+é/\"")
        .project_id("ProjectId & 100% 中文~+é/\"")
        .package_type("PackageType & 100% 中文~+é/\"")
        .report_month("ReportMonth & 100% 中文~+é/\"").build()),
        Box::new(mna_api::traffic::GetFlowStatistic::builder()
        .device_id("DeviceId & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671).flow_type(FlowType::from(9007199254741411))
        .time_granularity(TimeGranularity::from(9007199254742562))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133))
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::traffic::GetFlowStatisticByGroup::builder()
        .group_id("GroupId & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671).flow_type(FlowType::from(9007199254741411))
        .time_granularity(TimeGranularity::from(9007199254742562))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133))
        .mp_application_id("MpApplicationId & 100% 中文~+é/\"").build()),
        Box::new(mna_api::traffic::GetFlowStatisticByName::builder()
        .device_name("DeviceName & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671).flow_type(FlowType::from(9007199254741411))
        .time_granularity(TimeGranularity::from(9007199254742562))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133))
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).build()),
        Box::new(mna_api::traffic::GetFlowStatisticByRegion::builder()
        .begin_time(9007199254741877).end_time(9007199254741671)
        .flow_type(FlowType::from(9007199254741411))
        .time_granularity(TimeGranularity::from(9007199254742562))
        .gateway_type(GatewayType::from(9007199254742133))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\"")).build()),
        Box::new(mna_api::traffic::GetMultiFlowStatistic::builder()
        .device_ids(["DeviceIds.0 & 100% 中文~+é/\"",
        "DeviceIds.1 & 100% 中文~+é/\""]).begin_time(9007199254741877)
        .end_time(9007199254741671).flow_type(FlowType::from(9007199254741411))
        .time_granularity(TimeGranularity::from(9007199254742562))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133)).build()),
        Box::new(mna_api::traffic::GetStatisticData::builder()
        .device_id("DeviceId & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671)
        .time_granularity(TimeGranularity::from(9007199254742562))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133))
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).group_id("GroupId & 100% 中文~+é/\"")
        .build()), Box::new(mna_api::traffic::GetStatisticDataByName::builder()
        .device_name("DeviceName & 100% 中文~+é/\"").begin_time(9007199254741877)
        .end_time(9007199254741671)
        .time_granularity(TimeGranularity::from(9007199254742562))
        .access_region(AccessRegion::from("AccessRegion & 100% 中文~+é/\""))
        .gateway_type(GatewayType::from(9007199254742133))
        .device_list(["DeviceList.0 & 100% 中文~+é/\"",
        "DeviceList.1 & 100% 中文~+é/\""]).group_id("GroupId & 100% 中文~+é/\"")
        .mp_application_id("MpApplicationId & 100% 中文~+é/\"").build()),
    ]
}
