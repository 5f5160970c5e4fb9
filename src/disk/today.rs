//! Which day it is where the program runs, for new rows of a log and for ages such as `updated:<30d`.

use crate::document::Date;

/// The day of the system's clock in the system's time zone; `None` where no page could hold it.
pub fn today() -> Option<Date> {
    let today = jiff::Zoned::now().date();
    let part = |number: i8| u8::try_from(number).ok();
    Date::new(u16::try_from(today.year()).ok()?, part(today.month())?, part(today.day())?)
}

#[cfg(test)]
mod tests {
    use super::today;

    #[test]
    fn today_is_some_day() {
        assert!(today().is_some_and(|today| today.year() >= 2024));
    }
}
