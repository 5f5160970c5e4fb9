//! How a date is written: its parts, what stands between them, and where zeros stand in front. Read from one date,
//! written for another.

use super::month_name::MonthName;
use super::runs::{Run, is_wide, number, padding, runs, widened};
use crate::document::{Date, DayOrder, Vocabulary};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateForm {
    pieces: Vec<Piece>,
    /// Day and month of the model are equal numbers, so it does not show their order.
    is_equal: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Between(String),
    Day(Digits),
    Month(Digits),
    MonthName(MonthName),
    /// Digits of the year, 2 or 4.
    Year {
        digits: usize,
        is_wide: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Digits {
    /// A zero stands in front of numbers below ten; `None` when the model does not show it.
    is_padded: Option<bool>,
    is_wide: bool,
}

impl DateForm {
    /// Three numbers with `separator` between them.
    pub fn plain(order: DayOrder, separator: char) -> Self {
        let is_padded = Some(order == DayOrder::YearFirst || separator == '.');
        let digits = Digits { is_padded, is_wide: false };
        let (day, month) = (Piece::Day(digits), Piece::Month(digits));
        let year = Piece::Year { digits: 4, is_wide: false };
        let between = Piece::Between(separator.to_string());
        let [a, b, c] = match order {
            DayOrder::DayFirst => [day, month, year],
            DayOrder::MonthFirst => [month, day, year],
            DayOrder::YearFirst => [year, month, day],
        };
        Self { pieces: vec![a, between.clone(), b, between, c], is_equal: false }
    }

    /// The form of `words`, which are read as `date`; `order` tells day from month where they are equal numbers.
    pub fn read(words: &str, date: Date, order: Option<DayOrder>, vocabulary: &Vocabulary) -> Option<Self> {
        let runs = runs(words);
        let digits: Vec<usize> =
            runs.iter().enumerate().filter(|(_, (kind, _))| *kind == Run::Digits).map(|(place, _)| place).collect();
        let name = runs.iter().enumerate().find_map(|(place, (kind, word))| {
            if *kind != Run::Letters || vocabulary.month(word) != Some(date.month()) {
                return None;
            }
            Some((place, MonthName::read(word, date.month(), vocabulary)?))
        });
        let is_year = |place: &usize| runs.get(*place).is_some_and(|(_, word)| word.chars().count() == 4);
        let (day, month, year) = match (digits.as_slice(), &name) {
            ([a, b], Some(_)) if is_year(a) => (*b, None, *a),
            ([a, b], Some(_)) => (*a, None, *b),
            ([a, b, c, ..], _) if is_year(a) => (*c, Some(*b), *a),
            ([a, b, c, ..], _) => {
                let value = |place: &usize| runs.get(*place).and_then(|(_, word)| number(word));
                let (first, second) = (value(a)?, value(b)?);
                let (in_day, in_month) = (u32::from(date.day()), u32::from(date.month()));
                let day_first = match (first == in_day && second == in_month, first == in_month && second == in_day) {
                    (true, true) => order == Some(DayOrder::DayFirst),
                    (day_first, true) | (day_first @ true, false) => day_first,
                    (false, false) => return None,
                };
                if day_first { (*a, Some(*b), *c) } else { (*b, Some(*a), *c) }
            }
            _ => return None,
        };
        let last =
            [Some(day), month, Some(year), name.as_ref().map(|(place, _)| *place)].into_iter().flatten().max()?;
        let mut pieces = Vec::new();
        for (place, (_, word)) in runs.iter().enumerate() {
            let is_wide = word.starts_with(is_wide);
            let in_digits = Digits { is_padded: padding(word), is_wide };
            let named = name.as_ref().filter(|(at, _)| *at == place).map(|(_, name)| name.clone());
            pieces.push(match named {
                Some(name) => Piece::MonthName(name),
                None if place == day => Piece::Day(in_digits),
                None if Some(place) == month => Piece::Month(in_digits),
                None if place == year => Piece::Year { digits: word.chars().count(), is_wide },
                None if place > last => {
                    // A unit such as 日 belongs to the date, a time behind it does not.
                    let unit = word.trim_start().split(char::is_whitespace).next().unwrap_or_default();
                    let blank = word.len() - word.trim_start().len();
                    if !unit.is_empty() && place == last + 1 {
                        pieces.extend(word.get(..blank + unit.len()).map(|unit| Piece::Between(unit.to_owned())));
                    }
                    break;
                }
                None => Piece::Between((*word).to_owned()),
            });
        }
        Some(Self { pieces, is_equal: month.is_some() && date.day() == date.month() })
    }

    /// `5/5/2020`: the model itself does not show which number is the month.
    pub fn is_equal_day_and_month(&self) -> bool {
        self.is_equal
    }

    /// Where this form does not show whether zeros stand in front, its other number decides, then the first of `older`
    /// that shows it, then what is usual.
    pub fn padded_like(mut self, older: &[Self]) -> Self {
        let (day, month) = (self.padding_of(true), self.padding_of(false));
        let shown = |is_day| older.iter().find_map(|form| form.padding_of(is_day));
        let (day, month) = (day.or(month).or_else(|| shown(true)), month.or(day).or_else(|| shown(false)));
        let is_usual = self.pieces.first().is_some_and(|first| matches!(first, Piece::Year { .. }))
            || self.pieces.iter().any(|piece| matches!(piece, Piece::Between(between) if between == "."));
        let usual =
            is_usual && !self.pieces.iter().any(|piece| matches!(piece, Piece::Between(unit) if unit.contains('年')));
        for piece in &mut self.pieces {
            match piece {
                Piece::Day(digits) => digits.is_padded = Some(day.or(month).unwrap_or(usual)),
                Piece::Month(digits) => digits.is_padded = Some(month.or(day).unwrap_or(usual)),
                _ => {}
            }
        }
        self
    }

    /// Zeros in front of every number below ten.
    pub fn padded(mut self) -> Self {
        for piece in &mut self.pieces {
            if let Piece::Day(digits) | Piece::Month(digits) = piece {
                digits.is_padded = Some(true);
            }
        }
        self
    }

    fn padding_of(&self, is_day: bool) -> Option<bool> {
        self.pieces.iter().find_map(|piece| match piece {
            Piece::Day(digits) if is_day => digits.is_padded,
            Piece::Month(digits) if !is_day => digits.is_padded,
            _ => None,
        })
    }

    pub fn write(&self, date: Date, vocabulary: &Vocabulary) -> String {
        let mut words = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Between(between) => words.push_str(between),
                Piece::Day(digits) => words.push_str(&digits.write(date.day())),
                Piece::Month(digits) => words.push_str(&digits.write(date.month())),
                Piece::MonthName(name) => words.push_str(&name.write(date.month(), vocabulary)),
                Piece::Year { digits: 2, is_wide } => {
                    words.push_str(&widened(format!("{:02}", date.year() % 100), *is_wide));
                }
                Piece::Year { is_wide, .. } => words.push_str(&widened(date.year().to_string(), *is_wide)),
            }
        }
        words
    }
}

impl Digits {
    fn write(self, number: u8) -> String {
        let digits = if self.is_padded == Some(true) { format!("{number:02}") } else { number.to_string() };
        widened(digits, self.is_wide)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(model: &str, read: (u16, u8, u8), older: &[(&str, (u16, u8, u8))], expected: &str) {
        let vocabulary = Vocabulary::builtin();
        let form = |words: &str, (year, month, day): (u16, u8, u8)| {
            DateForm::read(words, Date::new(year, month, day).unwrap(), Some(DayOrder::MonthFirst), &vocabulary)
        };
        let older: Vec<DateForm> = older.iter().filter_map(|(words, date)| form(words, *date)).collect();
        let form = form(model, read).expect(model).padded_like(&older);
        assert_eq!(form.write(Date::new(2024, 3, 5).unwrap(), &vocabulary), expected, "{model}");
    }

    #[test]
    fn every_form_is_written_again() {
        for (model, date, expected) in [
            ("03/05/2020", (2020, 3, 5), "03/05/2024"),
            ("9/27/2019", (2019, 9, 27), "3/5/2024"),
            ("27/9/2019", (2019, 9, 27), "5/3/2024"),
            ("27.09.2019", (2019, 9, 27), "05.03.2024"),
            ("27.11.2019", (2019, 11, 27), "05.03.2024"),
            ("2019/11/27", (2019, 11, 27), "2024/03/05"),
            ("2019 年 10 月 1 日", (2019, 10, 1), "2024 年 3 月 5 日"),
            ("2019年10月11日", (2019, 10, 11), "2024年3月5日"),
            ("27 Mar 2020", (2020, 3, 27), "5 Mar 2024"),
            ("OCT 27, 2020", (2020, 10, 27), "MAR 5, 2024"),
            ("27 de octubre de 2020", (2020, 10, 27), "5 de marzo de 2024"),
            ("9/27/19", (2019, 9, 27), "3/5/24"),
            ("２０２０/９/２７", (2020, 9, 27), "２０２４/３/５"),
            ("2020-11-25 10:30", (2020, 11, 25), "2024-03-05"),
        ] {
            check(model, date, &[], expected);
        }
    }

    #[test]
    fn older_rows_show_the_zeros_that_the_newest_does_not() {
        check("10/25/2020", (2020, 10, 25), &[("9/27/2019", (2019, 9, 27))], "3/5/2024");
        check("10/25/2020", (2020, 10, 25), &[("12/1/2019", (2019, 12, 1)), ("01/02/2018", (2018, 1, 2))], "03/5/2024");
        check("04/25/2020", (2020, 4, 25), &[("12/1/2019", (2019, 12, 1))], "03/05/2024");
        check("10/25/2020", (2020, 10, 25), &[], "3/5/2024");
    }
}
