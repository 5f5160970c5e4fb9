//! What filters ask of a page: who answers for it, who changed it, and when it was changed last.

use crate::document::{Date, Doubt};
use crate::library::Entry;

/// Fields that name the person who answers for a page, best first.
const OWNERS: [&str; 5] = ["ft.owner", "owner", "ms.owner", "author", "ms.author"];

/// The first of the owner's fields that is filled.
pub(super) fn owner(entry: &Entry) -> Option<&str> {
    let front = entry.source.page.front_matter.as_ref()?;
    OWNERS.iter().filter_map(|field| front.get(field)).find(|owner| !owner.is_empty())
}

/// Whoever changed the page, row by row; once where one person did so several times in turn.
pub(super) fn authors(entry: &Entry) -> impl Iterator<Item = &str> {
    let rows = entry.updates.iter().flat_map(|updates| &updates.rows);
    let mut before = "";
    rows.filter_map(|row| row.who.as_ref()).map(|who| who.plain.as_str()).filter(move |who| {
        let is_new = *who != before;
        before = who;
        is_new
    })
}

/// The newest of the update rows' dates and `ms.date`. Dates that stand out of order, far from the other rows, are slips
/// of the pen and do not count.
pub(super) fn updated(entry: &Entry) -> Option<Date> {
    let rows = entry.updates.iter().flat_map(|updates| &updates.rows);
    let trusted = rows.filter(|row| row.reading.doubt != Some(Doubt::Suspect)).filter_map(|row| row.reading.date);
    let front = entry.source.page.front_matter.as_ref();
    trusted.chain(front.and_then(|front| front.get("ms.date")).and_then(front_date)).max()
}

/// `ms.date` has the month first, or the year; a first number that is no month is a day.
fn front_date(typed: &str) -> Option<Date> {
    let mut parts = typed.split(['/', '-', '.']).map(|part| part.trim().parse::<u16>().ok());
    let (a, b, c) = (parts.next()??, parts.next()??, parts.next()??);
    let date = |year: u16, month: u16, day: u16| {
        let year = if year < 100 { 2000 + year } else { year };
        Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    };
    let read = if a > 99 { date(a, b, c) } else { date(c, a, b).or_else(|| date(c, b, a)) };
    read.filter(|_| parts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: &str) {
        let read = front_date(typed).map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(read, expected, "{typed}");
    }

    #[test]
    fn the_date_in_the_front_matter_has_the_month_first() {
        check("5/21/2026", "2026-05-21");
        check("05/02/19", "2019-05-02");
        check("2020-03-27", "2020-03-27");
        check("27/3/2020", "2020-03-27");
        check("13/13/2020", "");
        check("soon", "");
        check("1/2/3/4", "");
    }
}
