//! Rules that connect the networks behind two devices.

use super::{State, Thing};
use crate::cidr::Cidr;

/// A connection between the networks behind two devices.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) sides: [Side; 2],
    pub(crate) enabled: bool,
    pub(crate) description: String,
}

/// A device and the addresses behind it.
#[derive(Clone, Debug)]
pub(crate) struct Side {
    pub(crate) device: String,
    pub(crate) range: Cidr,
}

impl Thing for Rule {
    const KIND: &'static str = "interconnection rules";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Rule {
    /// Whether a device is at one end of it.
    pub(crate) fn concerns(&self, device: &str) -> bool {
        self.sides.iter().any(|side| side.device == device)
    }

    /// Where each of the two devices is led to: the device, and the addresses of the other side.
    fn routes(&self) -> [(&str, Cidr); 2] {
        let [one, other] = &self.sides;
        [(&one.device, other.range), (&other.device, one.range)]
    }
}

impl State {
    /// The first rule that leads a device to an address to which `new` would lead it elsewhere.
    /// That is `new` itself if its two ranges overlap. A rule with the id of `new` does not count:
    /// `new` takes its place.
    pub(crate) fn rule_in_the_way<'a>(&'a self, new: &'a Rule) -> Option<&'a Rule> {
        let [one, other] = &new.sides;
        if one.range.overlaps(other.range) {
            return Some(new);
        }
        let mut others = self.rules.iter().filter(|rule| rule.id != new.id);
        others.find(|rule| {
            let mut pairs = rule
                .routes()
                .into_iter()
                .flat_map(|old| new.routes().map(|new| (old, new)));
            pairs.any(|(old, new)| old.0 == new.0 && old.1.overlaps(new.1))
        })
    }
}
