//! Dates of update rows, read with the evidence of row, table, folder and language.

use super::*;
use crate::document::DayOrder;

/// The last date of a page's update summary, read.
fn check(library: &Library, of: &str, expected: &str) {
    let updates = library.get(&path(of)).expect(of).updates.as_ref().expect("an update summary");
    let date = updates.rows.last().and_then(|row| row.reading.date);
    assert_eq!(date.map(|date| date.to_string()).as_deref(), Some(expected), "{of}");
}

fn page(words: &'static Words, name: &'static str, dates: &[&'static str]) -> String {
    entry(words, "Blocked - A", name).dates(dates).text()
}

#[test]
fn an_open_date_follows_the_other_tables_of_its_folder() {
    let built = library(&[
        ("one/a.md", page(&SPANISH, "A", &["3/27/2020"])),
        ("one/b.md", page(&SPANISH, "B", &["4/5/2020"])),
        ("two/a.md", page(&SPANISH, "C", &["27/3/2020"])),
        ("two/b.md", page(&SPANISH, "D", &["4/5/2020"])),
    ]);
    check(&built, "one/b.md", "2020-04-05");
    check(&built, "two/b.md", "2020-05-04");
}

#[test]
fn tables_of_the_same_language_count_before_the_others_of_the_folder() {
    let built = library(&[
        ("one/a.md", page(&SPANISH, "A", &["27/3/2020"])),
        ("one/b.md", page(&SPANISH, "B", &["4/5/2020"])),
        ("one/c.md", page(&ENGLISH, "C", &["3/27/2020"])),
        ("one/d.md", page(&ENGLISH, "D", &["3/28/2020"])),
        ("one/e.md", page(&GERMAN, "E", &["4/5/2020"])),
    ]);
    check(&built, "one/b.md", "2020-05-04");
    check(&built, "one/e.md", "2020-04-05");
}

#[test]
fn dates_with_points_say_nothing_of_dates_with_slashes() {
    let built = library(&[
        ("one/a.md", page(&GERMAN, "A", &["27.03.2020"])),
        ("one/b.md", page(&GERMAN, "B", &["3/27/2020"])),
        ("one/c.md", page(&GERMAN, "C", &["4/5/2020"])),
        ("one/d.md", page(&GERMAN, "D", &["04.05.2020"])),
    ]);
    check(&built, "one/c.md", "2020-04-05");
    check(&built, "one/d.md", "2020-05-04");
}

#[test]
fn problems_are_those_of_the_dates_as_they_are_read_now() {
    let built = library(&[
        ("one/a.md", page(&ENGLISH, "A", &["27/3/2020"])),
        ("one/b.md", page(&ENGLISH, "B", &["3/4/2020", "5/3/2020"])),
    ]);
    check(&built, "one/b.md", "2020-03-05");
    let unsorted = codes(&built, "one/b.md").into_iter().filter(|code| *code == ProblemCode::UpdatesUnsorted);
    assert_eq!(unsorted.count(), 0, "day first, the newest stands first");
}

#[test]
fn a_new_row_follows_the_tables_around_it() {
    let built = library(&[
        ("one/a.md", page(&SPANISH, "A", &["3/27/2020"])),
        ("one/b.md", page(&SPANISH, "B", &[])),
        ("two/a.md", page(&SPANISH, "C", &["27/3/2020"])),
        ("three/a.md", page(&SPANISH, "D", &["4/5/2020"])),
    ]);
    let order = |of: &str| built.day_order(&path(of));
    assert_eq!(order("one/b.md"), Some(DayOrder::MonthFirst));
    assert_eq!(order("two/a.md"), Some(DayOrder::DayFirst));
    assert_eq!(order("three/a.md"), None);
    assert_eq!(order("nowhere.md"), None);
}
