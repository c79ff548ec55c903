//! Where devices go online: the vendor's access points, and gateways of the account's own.

use std::net::IpAddr;

use serde_json::{Value, json};

use crate::call::{Answer, Call, done, fields};
use crate::fault::Fault;
use crate::paging::page;
use crate::state::{Cluster, Gateway, State};
use crate::world::chance::{among, seed};
use crate::world::places::{self, PLACES, Place};

/// The carriers that have an access point in every region.
const CARRIERS: [&str; 2] = ["CHINA_TELECOM", "CHINA_UNICOM"];

/// `DescribeAccessRegions`
pub(super) fn regions(_: &mut Call<'_>) -> Answer {
    let regions = PLACES.iter().map(|place| {
        json!({ "RegionId": place.id, "RegionName": place.name, "RegionAbbr": place.short })
    });
    fields(json!({ "RegionList": regions.collect::<Vec<_>>() }))
}

/// `DescribeAccessPointList`
pub(super) fn access_points(call: &mut Call<'_>) -> Answer {
    let mut places: Vec<&Place> = Vec::new();
    for id in call.parameters.texts("Regions") {
        let why = "DescribeAccessRegions lists no such region";
        let place = places::find(id).ok_or_else(|| call.wrong("Regions", id, why))?;
        if !places.iter().any(|known| known.id == place.id) {
            places.push(place);
        }
    }
    if places.is_empty() {
        places = PLACES.iter().collect();
    }
    let points = places.iter().flat_map(|place| {
        CARRIERS.iter().map(|carrier| {
            let own = seed(&format!("{} {carrier}", place.id));
            json!({
                "Vendor": carrier,
                "PublicAddr": format!("203.0.113.{}:443", 1 + among(own, 1, 254)),
                "Region": place.id,
                "BigArea": place.area,
                "Available": true,
                "GwGroupId": format!("devGrp-{}{}", place.short, among(own, 2, 100_000_000)),
            })
        })
    });
    fields(json!({ "AccessPointList": points.collect::<Vec<_>>() }))
}

/// `AddCustomerGatewayCluster`
pub(super) fn add_cluster(call: &mut Call<'_>) -> Answer {
    let name = call.parameters.kept_name("ClusterName")?;
    call.parameters.kept_name("BigArea")?;
    let is_allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    if !name.chars().all(is_allowed) {
        let why = "names are of letters, digits, hyphens, underscores and dots";
        return Err(call.wrong("ClusterName", &name, why));
    }
    if call
        .state
        .clusters
        .iter()
        .any(|cluster| cluster.name == name)
    {
        return Err(denied(
            call,
            "ClusterName",
            &name,
            "another cluster has this name",
        ));
    }
    call.state.clusters.check_room(1)?;
    let id = call.state.ids.make("cluster-");
    let answer = json!({ "ClusterId": id });
    call.state.clusters.add(Cluster {
        id,
        name,
        created: call.now,
        public_ip: String::new(),
    })?;
    fields(answer)
}

/// `GetCustomerGatewayClusterList`
pub(super) fn list_clusters(call: &mut Call<'_>) -> Answer {
    let keyword = call.parameters.filled("Keyword");
    let clusters: Vec<&Cluster> = call
        .state
        .clusters
        .iter()
        .filter(|cluster| keyword.is_none_or(|word| cluster.name.contains(word)))
        .collect();
    page(call, &clusters, |cluster| {
        let gateways: Vec<Value> = call.state.gateways_of(&cluster.id).map(shown).collect();
        json!({
            "ClusterId": cluster.id,
            "ClusterName": cluster.name,
            "CreateTime": cluster.created,
            "PublicIp": cluster.public_ip,
            "InstanceCount": gateways.len(),
            "GatewayList": gateways,
        })
    })
}

/// `UpdateCustomerGatewayCluster`
pub(super) fn update_cluster(call: &mut Call<'_>) -> Answer {
    let id = cluster(call)?.id.clone();
    let address = address(call, "PublicIp")?;
    if let Some(cluster) = call.state.clusters.get_mut(&id) {
        cluster.public_ip = address;
    }
    done()
}

/// `DeleteCustomerGatewayCluster`. Its gateways go with it.
pub(super) fn delete_cluster(call: &mut Call<'_>) -> Answer {
    let id = cluster(call)?.id.clone();
    call.state.clusters.remove(&id);
    call.state.gateways.retain(|gateway| gateway.cluster != id);
    done()
}

/// `AddGateway`
pub(super) fn add(call: &mut Call<'_>) -> Answer {
    let cluster = cluster(call)?;
    let ip = address(call, "GatewayIp")?;
    if call
        .state
        .gateways_of(&cluster.id)
        .any(|gateway| gateway.ip == ip)
    {
        let why = "another gateway of the cluster has this address";
        return Err(denied(call, "GatewayIp", &ip, why));
    }
    let number = call.state.gateways_of(&cluster.id).count();
    let (cluster, name) = (cluster.id.clone(), format!("{}-{number}", cluster.name));
    let username = call.parameters.kept_name("Username")?;
    call.parameters.kept_name("Password")?;
    call.state.gateways.check_room(1)?;
    let id = call.state.ids.make("mpgw-");
    let token = call.state.make_key(&format!("gateway {id}"));
    let gateway = Gateway {
        id,
        name,
        cluster,
        created: call.now,
        healthy: true,
        ip,
        username,
        token,
    };
    let answer = json!({
        "GatewayId": gateway.id,
        "Token": gateway.token.reveal(),
        "RegisterCenterUrl": REGISTER_CENTER,
        "TelemetryUrl": TELEMETRY,
    });
    call.state.gateways.add(gateway)?;
    fields(answer)
}

/// Where gateways would sign on, at a host that cannot exist.
const REGISTER_CENTER: &str = "register.emulator.invalid:9300";

/// Where gateways would report to.
const TELEMETRY: &str = "telemetry.emulator.invalid:65002";

/// `GetGatewayList`: the newest first.
pub(super) fn list(call: &mut Call<'_>) -> Answer {
    let name = call.parameters.filled("GatewayName");
    let state: &State = call.state;
    let gateways: Vec<&Gateway> = state
        .gateways
        .iter()
        .rev()
        .filter(|gateway| name.is_none_or(|name| gateway.name.contains(name)))
        .collect();
    page(call, &gateways, |gateway| shown(gateway))
}

/// `DeleteGateway`
pub(super) fn delete(call: &mut Call<'_>) -> Answer {
    let cluster = &cluster(call)?.id;
    let id = call.text("GatewayId")?;
    let gateway = call
        .state
        .gateways_of(cluster)
        .find(|gateway| gateway.id == id);
    let why = "the cluster has no gateway of this id";
    let gateway = gateway.ok_or_else(|| call.wrong("GatewayId", id, why))?;
    let ip = call.text("GatewayIp")?;
    if gateway.ip != ip {
        return Err(call.wrong("GatewayIp", ip, "the gateway has another address"));
    }
    call.state.gateways.remove(id);
    done()
}

/// The cluster that is asked for.
fn cluster<'s>(call: &'s Call<'_>) -> Result<&'s Cluster, Fault> {
    let id = call.text("ClusterId")?;
    let cluster = call.state.clusters.get(id);
    cluster.ok_or_else(|| call.wrong("ClusterId", id, "no cluster has this id"))
}

/// An address without a port.
fn address(call: &Call<'_>, name: &str) -> Result<String, Fault> {
    let text = call.text(name)?;
    match text.parse::<IpAddr>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(call.wrong(name, text, "it must be an IPv4 or IPv6 address")),
    }
}

fn denied(call: &Call<'_>, name: &str, value: &str, why: &str) -> Fault {
    call.fault(
        "OperationDenied",
        format!("The parameter \"{name}\" is \"{value}\", but {why}."),
    )
}

fn shown(gateway: &Gateway) -> Value {
    json!({
        "GatewayId": gateway.id,
        "GatewayName": gateway.name,
        "CreateTime": gateway.created,
        "Status": u64::from(!gateway.healthy),
        "InstanceSize": 1,
        "GatewayIp": gateway.ip,
        "Username": gateway.username,
        "Token": gateway.token.reveal(),
        "RegisterCenterUrl": REGISTER_CENTER,
        "TelemetryUrl": TELEMETRY,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::actions::testing::Bench;

    fn gateway(cluster: &str, ip: &str) -> Value {
        json!({ "ClusterId": cluster, "Username": "u", "Password": "hush", "GatewayIp": ip })
    }

    #[test]
    fn clusters_are_added_listed_changed_and_deleted_with_their_gateways() {
        let mut bench = Bench::new();
        let id = bench.cluster("edge");
        assert!(id.starts_with("cluster-"), "{id}");
        let change = json!({ "ClusterId": id, "PublicIp": "192.0.2.1" });
        bench.ok("UpdateCustomerGatewayCluster", change);
        bench.ok("AddGateway", gateway(&id, "10.0.0.1"));
        let answer = bench.ok("GetCustomerGatewayClusterList", json!({ "Keyword": "dge" }));
        let cluster = &answer["ClusterList"][0];
        assert_eq!(
            (&cluster["PublicIp"], &cluster["InstanceCount"]),
            (&json!("192.0.2.1"), &json!(1))
        );
        assert_eq!(cluster["GatewayList"][0]["GatewayName"], "edge-0");
        let answer = bench.ok(
            "GetCustomerGatewayClusterList",
            json!({ "Keyword": "none" }),
        );
        assert_eq!(answer["TotalCount"], 0);

        bench.ok("DeleteCustomerGatewayCluster", json!({ "ClusterId": id }));
        let all = json!({ "PageNumber": 1, "PageSize": 9 });
        assert_eq!(bench.ok("GetGatewayList", all)["Total"], 0);
        let gone = json!({ "ClusterId": id });
        bench.refused("DeleteCustomerGatewayCluster", gone, "InvalidParameter");
        bench.refused("AddGateway", gateway(&id, "10.0.0.1"), "InvalidParameter");
    }

    #[test]
    fn clusters_have_names_of_their_own_and_real_addresses() {
        let mut bench = Bench::new();
        let id = bench.cluster("edge");
        for (name, code) in [("edge", "OperationDenied"), ("a b", "InvalidParameter")] {
            let asked = json!({ "ClusterName": name, "BigArea": "CN" });
            bench.refused("AddCustomerGatewayCluster", asked, code);
        }
        bench.ok(
            "AddCustomerGatewayCluster",
            json!({ "ClusterName": "东-1.a_b", "BigArea": "CN" }),
        );
        let change = json!({ "ClusterId": id, "PublicIp": "192.0.2.1:443" });
        bench.refused("UpdateCustomerGatewayCluster", change, "InvalidParameter");
    }

    #[test]
    fn gateways_are_listed_the_newest_first_and_deleted_by_all_they_are_known_by() {
        let mut bench = Bench::new();
        let cluster = bench.cluster("edge");
        for ip in ["10.0.0.1", "10.0.0.2"] {
            let added = bench.ok("AddGateway", gateway(&cluster, ip));
            assert!(added["GatewayId"].as_str().unwrap().starts_with("mpgw-"));
        }
        bench.refused(
            "AddGateway",
            gateway(&cluster, "10.0.0.1"),
            "OperationDenied",
        );
        bench.refused(
            "AddGateway",
            gateway(&cluster, "10.0.0.*"),
            "InvalidParameter",
        );
        let asked = json!({ "PageNumber": 1, "PageSize": 9, "GatewayName": "edge" });
        let listed = bench.ok("GetGatewayList", asked.clone())["GatewayList"].clone();
        let names = [&listed[0]["GatewayName"], &listed[1]["GatewayName"]];
        assert_eq!(names, ["edge-1", "edge-0"]);
        let id = &listed[0]["GatewayId"];
        let delete = |id: &Value, ip: &str| json!({ "ClusterId": cluster, "GatewayId": id, "GatewayIp": ip });
        bench.refused("DeleteGateway", delete(id, "10.0.0.1"), "InvalidParameter");
        bench.refused(
            "DeleteGateway",
            delete(&json!("none"), "10.0.0.2"),
            "InvalidParameter",
        );
        bench.ok("DeleteGateway", delete(id, "10.0.0.2"));
        assert_eq!(bench.ok("GetGatewayList", asked)["Total"], 1);
    }

    #[test]
    fn access_points_are_in_the_regions_that_are_listed() {
        let mut bench = Bench::new();
        let regions = bench.ok("DescribeAccessRegions", json!({}))["RegionList"].clone();
        let points = bench.ok("DescribeAccessPointList", json!({}))["AccessPointList"].clone();
        let count = |list: &Value| list.as_array().unwrap().len();
        assert_eq!(count(&points), 2 * count(&regions));
        let id = &regions[0]["RegionId"];
        let asked = json!({ "Regions": [id, id] });
        let points = bench.ok("DescribeAccessPointList", asked)["AccessPointList"].clone();
        assert_eq!(count(&points), 2);
        assert_eq!(&points[0]["Region"], id);
        let asked = json!({ "Regions": ["moon"] });
        bench.refused("DescribeAccessPointList", asked, "InvalidParameter");
    }
}
