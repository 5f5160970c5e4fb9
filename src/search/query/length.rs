//! A length of time as typed, `30d`, `2w`, `6m` or `1y`, and the day that lies so far back.

use crate::document::Date;
use std::fmt;

/// Some days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length {
    pub count: u16,
    pub unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    fn letter(self) -> char {
        match self {
            Self::Day => 'd',
            Self::Week => 'w',
            Self::Month => 'm',
            Self::Year => 'y',
        }
    }
}

impl Length {
    /// `None` unless the folded text is a number of at most four digits and one of the letters.
    pub(super) fn read(folded: &str) -> Option<Self> {
        let unit = [Unit::Day, Unit::Week, Unit::Month, Unit::Year];
        let unit = unit.into_iter().find(|unit| folded.ends_with(unit.letter()))?;
        let digits = folded.strip_suffix(unit.letter())?;
        let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let count = digits.parse().ok().filter(|_| is_number)?;
        Some(Self { count, unit })
    }

    /// Whether `date` is at least so long before `today`.
    pub(super) fn has_passed(self, date: Date, today: Date) -> bool {
        let days = i64::from(today.day_number()) - i64::from(date.day_number());
        let (years, months) = match self.unit {
            Unit::Day => return days >= i64::from(self.count),
            Unit::Week => return days >= 7 * i64::from(self.count),
            Unit::Month => (0, i32::from(self.count)),
            Unit::Year => (i32::from(self.count), 0),
        };
        let month = |date: Date| 12 * i32::from(date.year()) + i32::from(date.month());
        // A month is over on the same day of the next one, also where that one is shorter and the day only follows.
        (month(today) - months - 12 * years, today.day()) >= (month(date), date.day())
    }
}

/// As typed.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.count, self.unit.letter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(length: &str, date: (u16, u8, u8), today: (u16, u8, u8), expected: bool) {
        let day = |(year, month, day)| Date::new(year, month, day).unwrap();
        let passed = Length::read(length).unwrap().has_passed(day(date), day(today));
        assert_eq!(passed, expected, "{length} since {date:?} on {today:?}");
    }

    #[test]
    fn days_and_weeks_are_counted() {
        check("30d", (2026, 5, 1), (2026, 5, 30), false);
        check("30d", (2026, 5, 1), (2026, 5, 31), true);
        check("2w", (2026, 2, 20), (2026, 3, 5), false);
        check("2w", (2026, 2, 20), (2026, 3, 6), true);
    }

    #[test]
    fn months_and_years_end_on_the_same_day() {
        check("1m", (2026, 1, 31), (2026, 2, 28), false);
        check("1m", (2026, 1, 31), (2026, 3, 1), true);
        check("6m", (2025, 11, 22), (2026, 5, 21), false);
        check("6m", (2025, 11, 22), (2026, 5, 22), true);
        check("1y", (2024, 2, 29), (2025, 2, 28), false);
        check("1y", (2024, 2, 29), (2025, 3, 1), true);
        check("0d", (2026, 5, 1), (2026, 5, 1), true);
    }

    #[test]
    fn a_length_is_a_number_and_a_letter() {
        for typed in ["", "d", "30", "30h", "-3d", "3.5d", "99999d", "+3d"] {
            assert_eq!(Length::read(typed), None, "{typed}");
        }
    }
}
