//! What servers send beside what their documentation says, through the types of MNA.

use mna_api::decode_response;
use mna_api::devices::{GetDeviceRequest, GetDevicesRequest};
use mna_api::hardware::GetVendorHardwareRequest;
use mna_api::plans::GetFlowPackagesRequest;
use mna_api::types::{Carrier, DevicePayer, HardwareStatus, RadioAccess};

fn body(fields: &str) -> Vec<u8> {
    format!("{{\"Response\": {{\"RequestId\": \"r-1\", {fields}}}}}").into_bytes()
}

#[test]
fn numbers_come_as_texts_and_whole_numbers_as_fractions() {
    let answer = decode_response::<GetDevicesRequest>(&body(
        r#""Length": "899", "TotalPage": 9.0,
           "DeviceInfos": [{"DeviceId": "mna-1", "Payer": "1", "LastTime": 1719454676000}]"#,
    ))
    .unwrap();
    assert_eq!((answer.length, answer.total_page), (Some(899), Some(9)));
    let device = &answer.device_infos[0];
    assert_eq!(device.payer, Some(DevicePayer::Customer));
    assert_eq!(i64::from(device.last_time.unwrap()), 1_719_454_676_000);
    assert!(answer.unknown_fields.is_empty() && device.unknown_fields.is_empty());
}

#[test]
fn null_and_missing_lists_are_empty_and_the_rest_is_none() {
    for fields in [r#""DeviceInfos": null, "Length": null"#, r#""Other": 1"#] {
        let answer = decode_response::<GetDevicesRequest>(&body(fields)).unwrap();
        assert!(answer.device_infos.is_empty());
        assert_eq!(answer.length, None);
        assert_eq!(answer.request_id, "r-1");
    }
}

#[test]
fn numbers_beyond_two_to_the_53rd_stay_exact() {
    let answer = decode_response::<GetFlowPackagesRequest>(&body(
        r#""Total": 18446744073709551615,
           "PackageList": [{"AppId": "9007199254740993", "CapacitySize": 9007199254740993}]"#,
    ))
    .unwrap();
    assert_eq!(answer.total, Some(u64::MAX));
    let plan = &answer.package_list[0];
    assert_eq!(plan.app_id, Some(9_007_199_254_740_993));
    assert_eq!(plan.capacity_size, Some(9_007_199_254_740_993));
}

#[test]
fn values_without_a_name_are_kept_as_they_are() {
    let answer = decode_response::<GetVendorHardwareRequest>(&body(
        r#""VendorHardware": [{"Status": 0}, {"Status": 2}, {"Status": "77"}]"#,
    ))
    .unwrap();
    let statuses: Vec<_> = answer.vendor_hardware.iter().map(|h| h.status).collect();
    assert_eq!(
        statuses,
        [
            Some(HardwareStatus::Unknown(0)),
            Some(HardwareStatus::Activated),
            Some(HardwareStatus::Unknown(77)),
        ]
    );
}

#[test]
fn what_nobody_described_and_what_does_not_fit_can_be_reached() {
    let answer = decode_response::<GetDeviceRequest>(&body(
        r#""DeviceDetails": {"DeviceNetInfo": [{"Rat": 6, "Vendor": "n/a", "Band": "n78"}]}"#,
    ))
    .unwrap();
    let details = answer.device_details.unwrap();
    let network = &details.device_net_info[0];
    assert_eq!(network.rat, Some(RadioAccess::Unknown(6)));
    assert_eq!(network.vendor, None::<Carrier>);
    assert_eq!(network.unknown_fields.get("Vendor").unwrap(), "n/a");
    assert_eq!(network.unknown_fields.get("Band").unwrap(), "n78");
}

#[test]
fn no_secret_of_an_answer_is_shown() {
    use mna_api::devices::{AddDevice, AddDeviceRequest};
    use mna_api::gateways::{AddGateway, AddGatewayRequest, GetCustomerGatewayClusterListRequest};
    use mna_api::notifications::SetNotifyUrl;
    use mna_api::types::ActivateHardware;

    let device = decode_response::<AddDeviceRequest>(&body(
        r#""DataKey": "hush-1", "Signature": "hush-2", "DeviceId": "mna-1""#,
    ));
    let gateway = decode_response::<AddGatewayRequest>(&body(r#""Token": "hush-3""#));
    let clusters = decode_response::<GetCustomerGatewayClusterListRequest>(&body(
        r#""ClusterList": [{"GatewayList": [{"Token": "hush-4", "GatewayId": "mpgw-1"}]}]"#,
    ));
    let hardware = ActivateHardware {
        data_key: Some("hush-5".into()),
        ..Default::default()
    };
    let add = AddDevice::builder()
        .device_name("d")
        .data_key("hush-6")
        .build();
    let gateway_request = AddGateway::builder()
        .cluster_id("c")
        .username("u")
        .password("hush-7")
        .gateway_ip("10.0.0.1")
        .build();
    let alarm = SetNotifyUrl::builder()
        .notify_url("https://a.example")
        .callback_key("hush-8")
        .build();
    let shown = format!(
        "{device:?} {gateway:?} {clusters:?} {hardware:?} {add:?} {gateway_request:?} {alarm:?}"
    );
    assert!(
        shown.contains("mpgw-1") && shown.contains("mna-1"),
        "{shown}"
    );
    assert!(!shown.contains("hush"), "{shown}");
    // They are there for whoever asks for them.
    assert_eq!(device.unwrap().data_key, Some("hush-1".into()));
}

#[test]
fn a_secret_of_another_type_is_not_shown_either() {
    let answer = decode_response::<mna_api::devices::AddDeviceRequest>(&body(
        r#""DataKey": {"hush": 1}, "DeviceId": "mna-1""#,
    ));
    let shown = format!("{answer:?}");
    assert!(
        shown.contains("mna-1") && !shown.contains("hush"),
        "{shown}"
    );
}
