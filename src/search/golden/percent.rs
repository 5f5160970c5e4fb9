//! How often searching is right, as a number that can be written down and compared: percent with one decimal, rounded
//! once, so that a score never falls below its own record by how it was written.

use std::fmt;

/// Tenths of a percent, 0 to 1000; shown as `96.4` or `100`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u16);

impl Percent {
    const WHOLE: u16 = 1000;

    /// `part` of `whole`, rounded half up; `None` of nothing.
    pub fn of(part: usize, whole: usize) -> Option<Self> {
        let tenths = part.min(whole).checked_mul(2 * usize::from(Self::WHOLE))?.checked_add(whole)?;
        u16::try_from(tenths.checked_div(2 * whole)?).ok().map(Self)
    }

    /// From 0 to 1000.
    pub fn tenths(self) -> u16 {
        self.0
    }

    /// Reads `96.4`, `96,4` or `100`; `None` for more than one decimal or over 100.
    fn read(text: &str) -> Option<Self> {
        let (whole, decimal) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        if decimal.len() != 1 {
            return None;
        }
        let (whole, decimal): (u16, u16) = (whole.parse().ok()?, decimal.parse().ok()?);
        let tenths = whole.checked_mul(10)?.checked_add(decimal)?;
        (tenths <= Self::WHOLE).then_some(Self(tenths))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 10 {
            0 => write!(f, "{}", self.0 / 10),
            decimal => write!(f, "{}.{decimal}", self.0 / 10),
        }
    }
}

/// How many calls find their entry first, and among the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    pub at_1: Percent,
    pub at_3: Percent,
}

impl Score {
    /// `None` when there are no calls.
    pub fn of(at_1: usize, at_3: usize, calls: usize) -> Option<Self> {
        Some(Self { at_1: Percent::of(at_1, calls)?, at_3: Percent::of(at_3, calls)? })
    }

    /// Reads what `Display` writes.
    pub fn read(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let ["s@1", at_1, "s@3", at_3] = words.as_slice() else { return None };
        Some(Self { at_1: Percent::read(at_1)?, at_3: Percent::read(at_3)? })
    }

    /// Worse in either number.
    pub fn is_below(self, other: Self) -> bool {
        self.at_1 < other.at_1 || self.at_3 < other.at_3
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s@1 {} s@3 {}", self.at_1, self.at_3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(at_1: usize, at_3: usize, calls: usize, written: &str) {
        assert_eq!(Score::of(at_1, at_3, calls).map(|score| score.to_string()).as_deref(), Some(written));
    }

    #[test]
    fn a_score_has_one_decimal_where_it_needs_one() {
        check(85, 90, 90, "s@1 94.4 s@3 100");
        check(0, 1, 2, "s@1 0 s@3 50");
        check(1, 2, 3, "s@1 33.3 s@3 66.7");
        check(1, 1, 2000, "s@1 0.1 s@3 0.1");
        assert_eq!(Score::of(0, 0, 0), None);
    }

    #[test]
    fn a_score_is_below_when_either_number_is() {
        let score = |text| Score::read(text).unwrap();
        assert!(score("s@1 94.3 s@3 100").is_below(score("s@1 94.4 s@3 90")));
        assert!(score("s@1 99 s@3 99.9").is_below(score("s@1 94.4 s@3 100")));
        assert!(!score("s@1 94.4 s@3 100").is_below(score("s@1 94.4 s@3 100")));
    }

    #[test]
    fn what_is_no_score_is_refused() {
        for text in
            ["", "s@1 94.4", "s@1 101 s@3 100", "s@1 94.44 s@3 100", "s@1 -1 s@3 5", "s@3 94 s@1 90", "s@1 x s@3 y"]
        {
            assert_eq!(Score::read(text), None, "{text}");
        }
        assert_eq!(Score::read(" s@1  94,4 s@3 100.0 "), Score::of(944, 1000, 1000));
    }

    proptest! {
        #[test]
        fn a_score_is_never_below_its_own_record(at_1 in 0usize..5000, more in 0usize..5000, rest in 0usize..5000) {
            let score = Score::of(at_1, at_1 + more, at_1 + more + rest + 1).unwrap();
            prop_assert_eq!(Score::read(&score.to_string()), Some(score));
            prop_assert!(!score.is_below(score));
        }

        #[test]
        fn any_count_makes_a_percent_or_none(part: usize, whole: usize) {
            prop_assert!(Percent::of(part, whole).is_none_or(|percent| percent.tenths() <= 1000));
        }
    }
}
