//! The real confusions of `docs/compare.md`: with the marks listed there the right entry leads. The table is read from
//! the page, so that page and program cannot disagree.

use crate::pages::{BOOK, corpus, library_of};
use playbook_desk::compare::{Confusions, Mark, Marks, Mode, Place, Reason, Section, compare, standing};
use playbook_desk::library::{Library, PagePath};
use std::collections::BTreeSet;
use std::fs;

/// One line of the table.
struct Line {
    confused: PagePath,
    row: usize,
    right: PagePath,
    marks: Marks,
}

fn path(cell: &str) -> PagePath {
    PagePath::new(&format!("{BOOK}english-playbook/l1l2l3-{}.md", cell.trim().trim_matches('`')))
}

fn mark(words: &str) -> (Place, Mark) {
    let parts: Vec<&str> = words.split_whitespace().collect();
    let (sign, entry) = (parts[0], path(parts[1]));
    let mark = match sign {
        "+" => Mark::Fits,
        "−" => Mark::DoesNotFit,
        _ => panic!("{words}: neither + nor −"),
    };
    if let Some(part) = parts[2].strip_prefix("definition/") {
        return (Place::part(&entry, Section::Definition, part.parse().expect("a number")), mark);
    }
    let section = Section::ALL.iter().find(|section| section.word() == parts[2]).expect("a section");
    (Place::row(&entry, *section, parts[3].parse().expect("a number")), mark)
}

fn table() -> Vec<Line> {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/compare.md")).expect("the page");
    let (_, table) = page.split_once("## Real confusions").expect("the heading");
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let marks = cells[3].split("; ").map(mark).collect();
        Line { confused: path(cells[0]), row: cells[1].parse().expect("a row"), right: path(cells[2]), marks }
    })
    .collect()
}

fn check(library: &Library, line: &Line) {
    let from = format!("{} row {}", line.confused, line.row);
    let named = library.get(&line.confused).and_then(|entry| entry.invalid.get(line.row)?.clone());
    assert_eq!(named.expect("a redirect").target, line.right, "{from}");
    assert!((1..=3).contains(&line.marks.len()), "{from}");
    let paths = [line.confused.clone(), line.right.clone()];
    let comparison = compare(library, &paths, Mode::Statuses).expect("two entries");
    let telling: BTreeSet<&Place> = comparison.separating.iter().map(|separating| &separating.place).collect();
    for place in line.marks.keys() {
        assert_ne!(place.section, Section::Invalid, "{from}: a redirect");
        assert!(telling.contains(place), "{from}: {place:?} is not offered");
    }
    let standings = standing(&comparison, &line.marks);
    assert!(standings[1].leads, "{from}: {standings:?}");
    let wrong = &standings[0];
    let spoken_against = line.marks.values().any(|mark| *mark == Mark::DoesNotFit);
    assert_eq!(wrong.is_faded(), spoken_against, "{from}");
}

#[test]
fn the_table_is_whole() {
    let lines = table();
    let confusions: BTreeSet<_> = lines.iter().map(|line| (&line.confused, line.row)).collect();
    assert!(confusions.len() >= 20 && confusions.len() == lines.len(), "{}", confusions.len());
}

#[test]
fn in_real_confusions_the_right_entry_leads_after_three_marks_at_most() {
    let Some(files) = corpus() else { return };
    let library = library_of(&files);
    table().iter().for_each(|line| check(&library, line));
}

#[test]
fn real_confusions_are_suggested() {
    let Some(files) = corpus() else { return };
    let library = library_of(&files);
    let all = Confusions::new(&library);
    for line in table() {
        let suggested = all.of(&line.confused).iter().find(|confusion| confusion.entry == line.right);
        let reason = Reason::Redirect(Place::row(&line.confused, Section::Invalid, line.row));
        assert!(suggested.expect("a suggestion").reasons.contains(&reason), "{}", line.confused);
        assert!(all.of(&line.right).iter().any(|confusion| confusion.entry == line.confused));
    }
}
