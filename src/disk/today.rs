//! Which day it is, for ages such as `updated:<30d`. It knows no time zone: days begin where the prime meridian says, which
//! is close enough to count days by.

use crate::document::Date;
use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS: u64 = 24 * 60 * 60;

/// `None` where the clock stands before 1970 or beyond every calendar.
pub fn today() -> Option<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    date(i64::try_from(since.as_secs() / SECONDS).ok()?)
}

/// The date that many days after the first of January 1970: years begin in March, so that the day that comes and goes is
/// their last.
fn date(days: i64) -> Option<Date> {
    let from_march = days + 719_468;
    let era = from_march.div_euclid(146_097);
    let of_era = from_march.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (days, expected) in [
            (0, (1970, 1, 1)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (11_017, (2000, 3, 1)),
            (20_514, (2026, 3, 2)),
        ] {
            let (year, month, day) = expected;
            assert_eq!(date(days), Date::new(year, month, day), "{days}");
        }
    }

    #[test]
    fn today_is_some_day() {
        assert!(today().is_some_and(|today| today.year() >= 2024));
    }
}
