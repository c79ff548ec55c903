//! Optional parameters do not change the builder's type; required ones come in any order.

use mna_api::Client;
use mna_api::traffic::{GetFlowStatistic, GetFlowStatisticRequest};
use mna_api::types::{AccessRegion, FlowType, GatewayType};

fn request(region: Option<&str>, private: bool) -> GetFlowStatisticRequest {
    let mut builder = GetFlowStatistic::builder()
        .time_granularity(1)
        .flow_type(3)
        .end_time(1659514692)
        .begin_time(std::time::SystemTime::UNIX_EPOCH)
        .device_id(String::from("-1"))
        .device_list(["a", "b"])
        .set_access_region(region.map(AccessRegion::from));
    if private {
        builder = builder.gateway_type(GatewayType::Private);
    }
    builder.build()
}

fn sendable(client: &Client) -> impl Future<Output = ()> + Send + 'static + use<> {
    let call = client
        .get_flow_statistic()
        .device_id("a")
        .begin_time(1)
        .end_time(2)
        .flow_type(FlowType::Total)
        .time_granularity(1)
        .send();
    async move { drop(call.await) }
}

fn main() {
    let request = request(Some("EU"), true);
    assert_eq!(request.access_region, Some(AccessRegion::Europe));
    assert_eq!(request.gateway_type, Some(GatewayType::Private));
    assert_eq!(request, request.clone());
    let _ = sendable;
}
