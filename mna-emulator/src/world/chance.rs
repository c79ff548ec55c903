//! Numbers and texts that look like chance and are the same every time.

use sha2::{Digest, Sha256};

/// A number that stands for a text: the same in every process and on every machine.
pub(crate) fn seed(text: &str) -> u64 {
    let digest = Sha256::digest(text.as_bytes());
    digest
        .iter()
        .take(8)
        .fold(0, |seed, byte| (seed << 8) | u64::from(*byte))
}

/// Scatters the bits of a number (the finishing step of SplitMix64).
pub(crate) fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number below `choices` that follows from a seed and from what it is for.
pub(crate) fn among(seed: u64, what: u64, choices: u64) -> u64 {
    mix(seed ^ mix(what)) % choices.max(1)
}

/// 64 hexadecimal digits that follow from a text. They are also the Base64 of something, which is
/// what the vendor calls its keys.
pub(crate) fn digits(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_gives_the_same_numbers_and_another_text_others() {
        assert_eq!(seed("mna-dev1"), seed("mna-dev1"));
        assert_ne!(seed("mna-dev1"), seed("mna-dev2"));
        assert_eq!(digits("a").len(), 64);
        assert_ne!(digits("a"), digits("b"));
    }

    #[test]
    fn a_choice_is_among_the_choices_even_if_there_are_none() {
        assert!((0..100).all(|what| among(seed("x"), what, 7) < 7));
        assert_eq!(among(seed("x"), 1, 0), 0);
    }
}
