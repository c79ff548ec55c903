//! Which share of the service versions is looked at.

use std::str::FromStr;

/// One of several shares of about the same size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Share {
    which: Which,
    of: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Which {
    /// Counted from one.
    Number(usize),
    /// Another one every day.
    OfTheDay,
}

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Share, String> {
        let wrong = || "write 3/20, or auto/20 for another part every day".to_owned();
        let (which, of) = text.split_once('/').ok_or_else(wrong)?;
        let of = of.parse().ok().filter(|of| *of > 0).ok_or_else(wrong)?;
        let which = match which {
            "auto" => Which::OfTheDay,
            number => Which::Number(number.parse().map_err(|_| wrong())?),
        };
        match which {
            Which::Number(number) if number == 0 || number > of => {
                Err(format!("the parts are 1/{of} to {of}/{of}"))
            }
            which => Ok(Share { which, of }),
        }
    }
}

impl Share {
    /// The number of the share, from one; `day` is counted from 1970.
    pub(super) fn number(self, day: u64) -> usize {
        match self.which {
            Which::Number(number) => number,
            Which::OfTheDay => usize::try_from(day % self.of as u64).unwrap_or(0) + 1,
        }
    }

    pub(super) fn of(self) -> usize {
        self.of
    }

    /// What is in the share with this number. Whoever comes next, the largest first, goes to the share that
    /// has the least so far.
    pub(super) fn choose<T>(
        self,
        number: usize,
        mut all: Vec<T>,
        size: impl Fn(&T) -> u64,
        name: impl Fn(&T) -> String,
    ) -> Vec<T> {
        all.sort_by_key(|one| (std::cmp::Reverse(size(one)), name(one)));
        let mut sizes = vec![0; self.of];
        all.retain(|one| {
            let smallest = (0..sizes.len()).min_by_key(|index| sizes[*index]);
            let place = smallest.unwrap_or(0);
            sizes[place] += size(one);
            place + 1 == number
        });
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str) -> Share {
        text.parse().unwrap()
    }

    #[test]
    fn a_part_is_a_number_or_that_of_the_day() {
        assert_eq!(share("3/20").number(100), 3);
        let days: Vec<_> = (39..43).map(|day| share("auto/20").number(day)).collect();
        assert_eq!(days, [20, 1, 2, 3]);
        for wrong in ["3", "0/20", "21/20", "auto", "x/20", "1/0", "1/-1"] {
            assert!(wrong.parse::<Share>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn everything_is_in_one_part_and_the_parts_weigh_the_same() {
        let all: Vec<u64> = vec![3, 9, 4, 4, 5, 1, 1, 9];
        let part = |number| {
            let share = share("1/3");
            share.choose(number, all.clone(), |size| *size, u64::to_string)
        };
        assert_eq!(part(1), [9, 4]);
        assert_eq!(part(2), [9, 3]);
        assert_eq!(part(3), [5, 4, 1, 1]);
    }
}
