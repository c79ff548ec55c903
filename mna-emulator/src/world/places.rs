//! Where devices can go online: regions, and the access points in them.

/// A region in which there are access points.
#[derive(Debug)]
pub(crate) struct Place {
    /// The id on the wire.
    pub(crate) id: &'static str,
    /// What people call it.
    pub(crate) name: &'static str,
    /// The short form of the name.
    pub(crate) short: &'static str,
    /// The part of the world it belongs to.
    pub(crate) area: &'static str,
}

/// Every region of the made-up service.
pub(crate) const PLACES: [Place; 6] = [
    place("ap-beijing", "Beijing", "bj", "CN"),
    place("ap-shanghai", "Shanghai", "sh", "CN"),
    place("ap-guangzhou", "Guangzhou", "gz", "CN"),
    place("ap-singapore", "Singapore", "sg", "AP"),
    place("eu-frankfurt", "Frankfurt", "fra", "EU"),
    place("na-siliconvalley", "Silicon Valley", "sv", "AM"),
];

const fn place(
    id: &'static str,
    name: &'static str,
    short: &'static str,
    area: &'static str,
) -> Place {
    Place {
        id,
        name,
        short,
        area,
    }
}

/// The region of this id.
pub(crate) fn find(id: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.id == id)
}

/// The short name of the access point that serves a part of the world, by its code for traffic.
pub(crate) fn serving(region: &str) -> &'static str {
    let area = if region == "MC" { "CN" } else { region };
    PLACES
        .iter()
        .find(|place| place.area == area)
        .map_or("bj", |place| place.short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::traffic::REGIONS;

    #[test]
    fn a_place_is_found_by_its_id() {
        assert_eq!(find("ap-beijing").map(|p| p.name), Some("Beijing"));
        assert!(find("nowhere").is_none());
    }

    #[test]
    fn every_part_of_the_world_is_served() {
        let serving = REGIONS.each_ref().map(|region| serving(region.code));
        assert_eq!(serving, ["bj", "sg", "fra", "sv"]);
    }
}
