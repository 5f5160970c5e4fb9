//! A stretch of time as typed behind `updated:`. `<30d` is younger than 30 days and `>30d` older; beside a date the signs
//! compare dates, so that `<2020-03` is before March and `>2020-03` after it.

use super::Length;
use crate::document::Date;
use std::fmt;

/// When something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Less long ago than this; days to come are too.
    Younger(Length),
    /// At least so long ago.
    Older(Length),
    /// From the first to the last of these days; `None` has no bound.
    Between(Option<Date>, Option<Date>),
}

/// Years that a log may hold.
const YEARS: std::ops::RangeInclusive<u16> = 1980..=2199;

impl Period {
    /// The days of a month; `None` for a month that is none.
    pub fn month(year: u16, month: u8) -> Option<Self> {
        Some(Self::Between(Some(Date::new(year, month, 1)?), last_of(year, month)))
    }

    /// `None` for what is no such stretch, or a date in no calendar.
    pub(super) fn read(folded: &str) -> Option<Self> {
        let typed = folded.trim();
        let signs = ["<=", ">=", "<", ">"];
        let sign = signs.into_iter().find(|sign| typed.starts_with(sign)).unwrap_or("");
        let rest = typed.strip_prefix(sign)?.trim_start();
        if let Some(length) = Length::read(rest) {
            return Some(if sign.starts_with('>') { Self::Older(length) } else { Self::Younger(length) });
        }
        if let Some((from, to)) = rest.split_once("..").filter(|_| sign.is_empty()) {
            return between(from, to);
        }
        let (first, last) = days(rest)?;
        Some(match sign {
            "<" => Self::Between(None, day_before(first)),
            "<=" => Self::Between(None, Some(last)),
            ">" => Self::Between(day_after(last), None),
            ">=" => Self::Between(Some(first), None),
            _ => Self::Between(Some(first), Some(last)),
        })
    }

    /// Whether `date` lies in it. Without today everything lies in what is counted from today.
    pub(super) fn covers(self, date: Date, today: Option<Date>) -> bool {
        match (self, today) {
            (Self::Younger(length), Some(today)) => !length.has_passed(date, today),
            (Self::Older(length), Some(today)) => length.has_passed(date, today),
            (Self::Younger(_) | Self::Older(_), None) => true,
            (Self::Between(from, to), _) => from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to),
        }
    }
}

/// `2020-01..2020-06`, either end open; turned round where the later end was typed first.
fn between(from: &str, to: &str) -> Option<Period> {
    let end = |typed: &str| if typed.is_empty() { Some(None) } else { days(typed).map(Some) };
    match (end(from)?, end(to)?) {
        (None, None) => None,
        (Some(from), Some(to)) => Some(Period::Between(Some(from.0.min(to.0)), Some(from.1.max(to.1)))),
        (from, to) => Some(Period::Between(from.map(|days| days.0), to.map(|days| days.1))),
    }
}

/// The first and the last day of a typed year, month or day.
fn days(typed: &str) -> Option<(Date, Date)> {
    let mut parts = typed.trim().split(['-', '/', '.']);
    let year = number(parts.next()?, 4..=4).filter(|year| YEARS.contains(year))?;
    let month = parts.next().map(|part| number(part, 1..=2).and_then(|month| u8::try_from(month).ok()));
    let day = parts.next().map(|part| number(part, 1..=2).and_then(|day| u8::try_from(day).ok()));
    match (month, day, parts.next()) {
        (None, None, None) => Some((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?)),
        (Some(month), None, None) => Some((Date::new(year, month?, 1)?, last_of(year, month?)?)),
        (Some(month), Some(day), None) => {
            let date = Date::new(year, month?, day?)?;
            Some((date, date))
        }
        _ => None,
    }
}

fn number(part: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let is_number = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    part.parse().ok().filter(|_| is_number)
}

fn last_of(year: u16, month: u8) -> Option<Date> {
    (28..=31).rev().find_map(|day| Date::new(year, month, day))
}

fn day_before(date: Date) -> Option<Date> {
    let (year, month) = (date.year(), date.month());
    let in_month = date.day().checked_sub(1).and_then(|day| Date::new(year, month, day));
    in_month.or_else(|| if month > 1 { last_of(year, month - 1) } else { last_of(year.checked_sub(1)?, 12) })
}

fn day_after(date: Date) -> Option<Date> {
    let (year, month) = (date.year(), date.month());
    let next = Date::new(year, month, date.day() + 1).or_else(|| Date::new(year, month + 1, 1));
    next.or_else(|| Date::new(year.checked_add(1)?, 1, 1))
}

/// As typed, in the shortest form.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Younger(length) => write!(f, "<{length}"),
            Self::Older(length) => write!(f, ">{length}"),
            Self::Between(Some(from), Some(to)) => match whole(*from, *to) {
                Some(whole) => f.write_str(&whole),
                None => write!(f, "{from}..{to}"),
            },
            Self::Between(from, to) => {
                let end = |date: &Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
                write!(f, "{}..{}", end(from), end(to))
            }
        }
    }
}

/// A day, a month or a year, where these days are one.
fn whole(from: Date, to: Date) -> Option<String> {
    let (year, month) = (format!("{:04}", from.year()), format!("{:04}-{:02}", from.year(), from.month()));
    [year, month, from.to_string()].into_iter().find(|typed| days(typed) == Some((from, to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, day: &str, expected: bool) {
        let (date, _) = days(day).unwrap();
        let period = Period::read(typed).unwrap();
        assert_eq!(period.covers(date, Date::new(2026, 5, 31)), expected, "{day} in {typed}");
        assert_eq!(Period::read(&period.to_string()), Some(period), "{typed} written {period}");
    }

    #[test]
    fn a_year_a_month_and_a_day_are_meant_whole() {
        check("2020", "2020-12-31", true);
        check("2020", "2021-01-01", false);
        check("2020-03", "2020-03-31", true);
        check("2020-3", "2020-04-01", false);
        check("2020/03/27", "2020-03-27", true);
        check("2020-03-27", "2020-03-28", false);
        check("2020-02", "2020-02-29", true);
    }

    #[test]
    fn two_ends_belong_to_what_lies_between_them() {
        check("2020-01..2020-06", "2020-06-30", true);
        check("2020-01..2020-06", "2019-12-31", false);
        check("2020-06..2020-01", "2020-03-01", true);
        check("2020-06..2020-01", "2020-06-30", true);
        check("2020-06..", "2026-01-01", true);
        check("..2020-06", "2020-07-01", false);
    }

    #[test]
    fn signs_before_a_date_compare_dates() {
        check("<2020-03", "2020-02-29", true);
        check("<2020-03", "2020-03-01", false);
        check("<=2020-03", "2020-03-31", true);
        check(">2020", "2020-12-31", false);
        check(">2020", "2021-01-01", true);
        check(">=2020-03-27", "2020-03-27", true);
        check("<2020-01-01", "2019-12-31", true);
    }

    #[test]
    fn signs_before_a_length_compare_ages() {
        check("<30d", "2026-05-02", true);
        check("<30d", "2026-05-01", false);
        check("30d", "2026-05-02", true);
        check(">6m", "2025-11-30", true);
        check(">6m", "2025-12-01", false);
        check(">=6m", "2025-12-01", false);
        check("<1w", "2026-06-02", true);
    }

    #[test]
    fn what_no_calendar_has_is_no_period() {
        for typed in
            ["", "soon", "2020-13", "2021-02-29", "20-03", "2020-", "2020-03-27-1", "..", "2020..soon", "<", "1019"]
        {
            assert_eq!(Period::read(typed), None, "{typed}");
        }
    }
}
