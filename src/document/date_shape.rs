//! How a language writes a date, as a vocabulary says it: `M/D/Y`, `Y年M月D日`, `D Month Y`.

use serde::Deserialize;

/// Which part of a date comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayOrder {
    DayFirst,
    MonthFirst,
    /// Year, month, day.
    YearFirst,
}

/// The order of the parts and the character between the first two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct DateShape {
    pub(super) order: DayOrder,
    pub(super) separator: char,
}

impl DateShape {
    /// The order this shape gives to a day and a month with `separator` between them and the year last.
    pub(super) fn order_with(self, separator: char) -> Option<DayOrder> {
        (self.separator == separator && self.order != DayOrder::YearFirst).then_some(self.order)
    }
}

impl TryFrom<String> for DateShape {
    type Error = String;

    fn try_from(shape: String) -> Result<Self, String> {
        let short = shape.replace("Month", "M");
        let order = match short.chars().filter(|c| "DMY".contains(*c)).collect::<String>().as_str() {
            "DMY" => DayOrder::DayFirst,
            "MDY" => DayOrder::MonthFirst,
            "YMD" => DayOrder::YearFirst,
            _ => {
                return Err(format!(
                    "date shape \"{shape}\": expected D, M (or Month) and Y once each, day or month not split by the year"
                ));
            }
        };
        match short.chars().nth(1) {
            Some(separator) if !"DMY".contains(separator) => Ok(Self { order, separator }),
            _ => Err(format!("date shape \"{shape}\": expected a character between its parts, as in D/M/Y")),
        }
    }
}
