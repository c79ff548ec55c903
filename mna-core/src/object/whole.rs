//! Whole numbers that are not spelled as such.
//!
//! Some servers write `5.0` or `1e3` for an integer. As long as nothing stands behind the point, the
//! number is that integer, exactly: ids and byte counts have more digits than a float keeps.

/// The whole number that a float is, if it is one. What made it a float has rounded it already.
pub(super) fn in_float(value: f64) -> Option<i128> {
    // Whatever fits 64 bits is below; a larger one would be cut to what does fit.
    let is_whole = value.fract() == 0.0 && value.abs() < 1e30;
    is_whole.then_some(value as i128)
}

/// The whole number that a text spells as a decimal, such as `"9007199254740993.0"`. A detour over a
/// float would lose the last digit of this one, and call `"1.00000000000000000001"` whole.
pub(super) fn in_text(text: &str) -> Option<i128> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse().ok()?),
        None => (text, 0_i64),
    };
    let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
    let (before, after) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if before.is_empty() && after.is_empty() {
        return None;
    }
    let point = exponent.saturating_add(i64::try_from(before.len()).ok()?);
    let mut value = 0_i128;
    let mut place = 0;
    for byte in before.bytes().chain(after.bytes()) {
        let digit = char::from(byte).to_digit(10)?;
        if place < point {
            value = value.checked_mul(10)?.checked_add(digit.into())?;
        } else if digit != 0 {
            return None;
        }
        place += 1;
    }
    // The zeros that the exponent adds; soon there are too many.
    while value != 0 && place < point {
        value = value.checked_mul(10)?;
        place += 1;
    }
    Some(if mantissa.starts_with('-') {
        -value
    } else {
        value
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_of_a_whole_number_in_a_text_counts() {
        for (text, whole) in [
            ("5.0", Some(5)),
            ("-5.", Some(-5)),
            ("+.5e1", Some(5)),
            ("1e3", Some(1_000)),
            ("12500E-2", Some(125)),
            ("9007199254740993.0", Some(9_007_199_254_740_993)),
            ("18446744073709551615.0", Some(u64::MAX.into())),
            ("-0.0", Some(0)),
            ("0e999", Some(0)),
            ("0.0e9223372036854775807", Some(0)),
            ("1.00000000000000000001", None),
            ("1e-400", None),
            ("1e9223372036854775807", None),
            ("1e-9223372036854775808", None),
        ] {
            assert_eq!(in_text(text), whole, "{text}");
        }
    }

    #[test]
    fn what_is_no_decimal_is_no_whole_number() {
        for text in [
            "", "-", ".", "e5", "1e", "1e+", "--1", "1.2.3", "inf", "NaN", "0x10", "1_000", " 1",
            "١",
        ] {
            assert_eq!(in_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_float_with_nothing_behind_the_point_is_whole() {
        assert_eq!(in_float(-3.0), Some(-3));
        assert_eq!(in_float(1e19), Some(10_000_000_000_000_000_000));
        for value in [0.5, 1e300, f64::INFINITY, f64::NAN] {
            assert_eq!(in_float(value), None, "{value}");
        }
    }
}
