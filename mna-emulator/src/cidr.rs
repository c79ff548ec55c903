//! Ranges of private IPv4 addresses.

use std::fmt;
use std::net::Ipv4Addr;

/// Where private addresses are.
const PRIVATE: [Cidr; 3] = [
    Cidr::new([10, 0, 0, 0], 8),
    Cidr::new([172, 16, 0, 0], 12),
    Cidr::new([192, 168, 0, 0], 16),
];

/// The addresses that begin with the same bits, written such as `10.1.0.0/16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cidr {
    first: u32,
    length: u32,
}

impl Cidr {
    const fn new(address: [u8; 4], length: u32) -> Cidr {
        Cidr {
            first: u32::from_be_bytes(address),
            length,
        }
    }

    /// Reads a range; nothing if it is not one, or has bits set beyond its length.
    pub(crate) fn parse(text: &str) -> Option<Cidr> {
        let (address, length) = text.split_once('/')?;
        let address: Ipv4Addr = address.parse().ok()?;
        let is_plain = length.len() <= 2 && length.bytes().all(|b| b.is_ascii_digit());
        let length = length
            .parse()
            .ok()
            .filter(|length| is_plain && *length <= 32)?;
        let cidr = Cidr::new(address.octets(), length);
        (cidr.first & !cidr.mask() == 0).then_some(cidr)
    }

    /// Whether two ranges have an address in common.
    pub(crate) fn overlaps(self, other: Cidr) -> bool {
        let mask = self.mask() & other.mask();
        self.first & mask == other.first & mask
    }

    /// Whether all addresses are private ones.
    pub(crate) fn is_private(self) -> bool {
        let mut ranges = PRIVATE.iter();
        ranges.any(|range| self.length >= range.length && self.overlaps(*range))
    }

    fn mask(self) -> u32 {
        u32::MAX.checked_shl(32 - self.length).unwrap_or(0)
    }
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", Ipv4Addr::from(self.first), self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::Cidr;

    fn cidr(text: &str) -> Cidr {
        Cidr::parse(text).unwrap()
    }

    #[test]
    fn what_is_read_is_written_the_same() {
        for text in ["0.0.0.0/0", "10.1.0.0/16", "192.168.0.16/28", "10.0.0.1/32"] {
            assert_eq!(cidr(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_range_is_not_read() {
        for text in [
            "",
            "10.0.0.0",
            "10.0.0.0/33",
            "10.0.0.0/+8",
            "10.0.0/8",
            "10.0.0.1/8",
            "::/0",
            "10.0.0.0/008",
        ] {
            assert_eq!(Cidr::parse(text), None, "{text}");
        }
    }

    #[test]
    fn ranges_overlap_when_one_is_in_the_other() {
        assert!(cidr("10.0.0.0/8").overlaps(cidr("10.7.0.0/16")));
        assert!(cidr("10.7.0.0/16").overlaps(cidr("10.0.0.0/8")));
        assert!(cidr("0.0.0.0/0").overlaps(cidr("10.0.0.0/8")));
        assert!(!cidr("10.1.0.0/16").overlaps(cidr("10.2.0.0/16")));
    }

    #[test]
    fn only_the_three_private_ranges_are_private() {
        for (text, private) in [
            ("10.0.0.0/8", true),
            ("172.31.0.0/16", true),
            ("192.168.1.0/24", true),
            ("172.32.0.0/16", false),
            ("173.12.0.0/16", false),
            ("0.0.0.0/0", false),
        ] {
            assert_eq!(cidr(text).is_private(), private, "{text}");
        }
    }
}
