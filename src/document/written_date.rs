//! What the words of a date say by themselves, before anything else is asked: one day, a day in two readings, or none.

use super::{Date, DayOrder, Vocabulary};

/// A date as its own words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenDate {
    /// One reading: the year comes first (then `order` says so) or the month has a name.
    Fixed { date: Date, order: Option<DayOrder> },
    /// Two numbers and a year; `None` for an order that no calendar allows. At least one is there.
    Open { day_first: Option<Date>, month_first: Option<Date>, separator: char },
    /// Shaped like a date, but in no calendar.
    Impossible,
    /// No date.
    Unreadable,
}

/// Longer words are no date.
const LONGEST: usize = 40;

/// Years that a log may hold; others are slips of the pen, such as 1019.
const YEARS: std::ops::RangeInclusive<u32> = 1980..=2199;

#[derive(Debug, PartialEq, Eq)]
struct Number {
    value: u32,
    digits: usize,
    /// The first character after it that is no blank.
    separator: char,
}

impl WrittenDate {
    pub(super) fn read(words: &str, vocabulary: &Vocabulary) -> Self {
        let is_short = words.len() <= 3 * LONGEST && words.chars().count() <= LONGEST;
        if !is_short || !words.chars().any(|c| digit(c).is_some()) {
            return Self::Unreadable;
        }
        let (numbers, names) = parts(words);
        let mut months = names.iter().filter_map(|name| vocabulary.month(name));
        match (numbers.as_slice(), months.next(), months.next()) {
            ([a, b], Some(month), None) => named_month(a, b, month),
            ([a, b, c], None, _) if names.iter().all(|name| name.chars().count() == 1) => three_numbers(a, b, c),
            ([a, b, c, hour, ..], None, _) if hour.separator == ':' => three_numbers(a, b, c),
            ([_, _, _, _, ..], None, _) if names.is_empty() => Self::Impossible,
            _ => Self::Unreadable,
        }
    }

    /// The order that this date shows without help.
    pub(super) fn order(self) -> Option<DayOrder> {
        match self {
            Self::Fixed { order, .. } => order,
            Self::Open { day_first: Some(_), month_first: None, .. } => Some(DayOrder::DayFirst),
            Self::Open { day_first: None, month_first: Some(_), .. } => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }

    /// At least one calendar day is meant.
    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::Fixed { .. } | Self::Open { .. })
    }
}

/// Full-width digits count.
fn digit(c: char) -> Option<u32> {
    let c = match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0'))?,
        _ => c,
    };
    c.to_digit(10)
}

fn parts(words: &str) -> (Vec<Number>, Vec<String>) {
    let mut numbers: Vec<Number> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in words.chars() {
        match (digit(c), digit(before).is_some(), numbers.last_mut()) {
            (Some(value), true, Some(number)) => {
                number.value = number.value.saturating_mul(10).saturating_add(value);
                number.digits += 1;
            }
            (Some(value), ..) => numbers.push(Number { value, digits: 1, separator: ' ' }),
            (None, _, last) => {
                if let Some(number) = last.filter(|number| number.separator == ' ' && !c.is_whitespace()) {
                    number.separator = c;
                }
                match names.last_mut().filter(|_| before.is_alphabetic()) {
                    Some(name) if c.is_alphabetic() => name.push(c),
                    _ if c.is_alphabetic() => names.push(c.to_string()),
                    _ => {}
                }
            }
        }
        before = c;
    }
    (numbers, names)
}

fn named_month(a: &Number, b: &Number, month: u8) -> WrittenDate {
    let (day, year) = if a.digits == 4 { (b, a) } else { (a, b) };
    match (day.digits, date(year, u32::from(month), day.value)) {
        (1 | 2, Some(date)) => WrittenDate::Fixed { date, order: None },
        _ => WrittenDate::Impossible,
    }
}

fn three_numbers(a: &Number, b: &Number, c: &Number) -> WrittenDate {
    let is_short = |number: &Number| number.digits <= 2;
    if a.digits == 4 && is_short(b) && is_short(c) {
        let order = Some(DayOrder::YearFirst);
        return date(a, b.value, c.value).map_or(WrittenDate::Impossible, |date| WrittenDate::Fixed { date, order });
    }
    let (day_first, month_first) = (date(c, b.value, a.value), date(c, a.value, b.value));
    if !is_short(a) || !is_short(b) || day_first.or(month_first).is_none() {
        return WrittenDate::Impossible;
    }
    // Wherever people write dots, they write the day first.
    match (a.separator, day_first.or(month_first)) {
        ('.', Some(date)) => WrittenDate::Fixed { date, order: None },
        (separator, _) => WrittenDate::Open { day_first, month_first, separator },
    }
}

/// Years of two digits are in this century.
fn date(year: &Number, month: u32, day: u32) -> Option<Date> {
    let full = match year.digits {
        2 => 2000 + year.value,
        4 => year.value,
        _ => return None,
    };
    let is_known = YEARS.contains(&full);
    Date::new(u16::try_from(full).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?).filter(|_| is_known)
}
