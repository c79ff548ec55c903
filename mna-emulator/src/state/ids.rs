//! Ids that look like the vendor's.

/// How many ids of ten letters and digits there are.
const ALL: u64 = 36_u64.pow(10);

/// Multiplied with a number, it scatters it. It shares no divisor with [`ALL`], so that it only
/// changes the order of the numbers below.
const SCATTER: u64 = 2_654_435_761_193;

/// Makes ids: the same ones in the same order in every emulator, and never one twice.
#[derive(Debug)]
pub(crate) struct Ids {
    next: u64,
}

impl Ids {
    /// Ids that no account with another index makes.
    pub(crate) fn of_account(index: u32) -> Ids {
        // Room for four billion ids before the next account's begin.
        Ids {
            next: u64::from(index) << 32,
        }
    }

    /// A new id: the prefix and ten letters and digits.
    pub(crate) fn make(&mut self, prefix: &str) -> String {
        let scattered = u128::from(self.next) * u128::from(SCATTER) + 1_234_567_890_123;
        self.next += 1;
        let mut rest = (scattered % u128::from(ALL)) as u64;
        let mut id = prefix.to_owned();
        for _ in 0..10 {
            let digit = char::from_digit((rest % 36) as u32, 36);
            id.push(digit.unwrap_or('0'));
            rest /= 36;
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_have_the_vendors_form_and_are_the_same_every_time() {
        let made = || Ids::of_account(0).make("mna-");
        assert_eq!(made(), made());
        assert_eq!(made().len(), 14);
        assert!(made().starts_with("mna-"));
    }

    #[test]
    fn no_id_is_made_twice_nor_for_two_accounts() {
        let mut seen = BTreeSet::new();
        for account in 0..3 {
            let mut ids = Ids::of_account(account);
            assert!((0..5_000).all(|_| seen.insert(ids.make(""))));
        }
    }

    #[test]
    fn the_order_is_a_shuffle_of_all_numbers() {
        // Else two numbers could give the same id. 36 has no other prime divisors.
        assert!(!SCATTER.is_multiple_of(2) && !SCATTER.is_multiple_of(3));
    }
}
