//! The page about the query language says what is so: its examples are understood, and its tables are whole.

use playbook_desk::search::{Key, Misgiving};

use super::settled;

/// The cells of the table's rows below a heading, without the head.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/query-language.md");
    let text = std::fs::read_to_string(path).unwrap();
    let below = text.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.starts_with("## "));
    let table = below.filter(|line| line.starts_with("| ")).skip(1);
    table.map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// What stands between backticks.
fn codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_key_has_a_row_and_every_example_works() {
    let rows = rows("## Filters");
    let keys: Vec<&str> = rows.iter().flat_map(|row| codes(&row[0])).collect();
    assert_eq!(keys, Key::ALL.map(Key::word));
    for (row, key) in rows.iter().zip(Key::ALL) {
        for example in codes(&row[2]).into_iter().filter(|example| *example != "lang:pt-br") {
            let query = settled(example);
            let found: Vec<Key> = query.typed_filters.iter().map(|typed| typed.filter.key()).collect();
            assert_eq!((found, query.doubts), (vec![key], vec![]), "{example}");
        }
    }
}

#[test]
fn every_time_is_read() {
    for row in rows("## Times") {
        for example in codes(&row[0]) {
            assert_eq!(settled(example).typed_filters.len(), 1, "{example}");
        }
    }
}

#[test]
fn every_mistake_is_made_by_its_examples() {
    let rows = rows("## Mistakes");
    let known = [
        Misgiving::UnknownKey,
        Misgiving::EmptyValue(Key::Lang),
        Misgiving::UnknownValue(Key::Lang),
        Misgiving::UnreadableDate,
        Misgiving::UnclosedQuote,
        Misgiving::OpenEnd,
        Misgiving::EmptyQuotes,
        Misgiving::LoneMinus,
        Misgiving::OnlyWithout,
        Misgiving::TooLong,
    ];
    let words: Vec<&str> = rows.iter().flat_map(|row| codes(&row[0])).collect();
    assert_eq!(words, known.map(Misgiving::word));
    for row in &rows {
        for example in codes(&row[1]) {
            let made: Vec<&str> = settled(example).doubts.iter().map(|doubt| doubt.what.word()).collect();
            assert_eq!(made, codes(&row[0]), "{example}");
        }
    }
}
