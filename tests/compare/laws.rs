//! What holds for all pages: swapping entries swaps columns and nothing else, the same input gives the same comparison,
//! every row of every entry appears exactly once, and no page makes it fail.

use crate::pages::{fixture, library, library_of};
use playbook_desk::compare::{Comparison, Confusions, LaneRow, Mark, Marks, Mode, Place, Section};
use playbook_desk::compare::{compare, confusions, receipt, situation, standing};
use playbook_desk::library::{Library, PagePath};
use proptest::prelude::*;
use std::collections::BTreeMap;

const WORDS: [&str; 12] = [
    "the",
    "law",
    "forbids",
    "cloud",
    "budget",
    "nobody",
    "answers",
    "policy",
    "データ",
    "国外",
    "O365",
    "(e.g. mail)",
];

/// A sentence of a few words, so that rows are often alike.
fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS.as_slice()), 1..6).prop_map(|words| words.join(" "))
}

/// A status page; its invalid rows name one of the others.
fn page() -> impl Strategy<Value = String> {
    let rows = || prop::collection::vec((sentence(), 0..4_usize), 0..6);
    let questions = prop::collection::vec(sentence(), 0..4);
    (0..4_usize, sentence(), rows(), rows(), questions).prop_map(|(_, definition, valid, invalid, questions)| {
        let table = |heading: &str, column: &str, rows: Vec<(String, usize)>| {
            let rows = rows.into_iter().map(|(text, name)| format!("| {text} | Status {name} |\n"));
            format!("## {heading}\n\n| {column} | Scenario Status |\n| :--: | :--: |\n{}\n", rows.collect::<String>())
        };
        let questions = questions.iter().enumerate().map(|(at, text)| format!(">    {}. {text}?\n", at + 1));
        format!(
            "> [!IMPORTANT]\n> **Definition:** {definition}.\n\n{}{}> [!TIP]\n> Ask:\n{}",
            table("Valid Example Scenarios:", "Valid Example Scenario", valid),
            table("Invalid Example Scenarios for this L2:", "Invalid Example Scenario", invalid),
            questions.collect::<String>()
        )
    })
}

fn pages() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec(page(), 4).prop_map(|pages| {
        let numbered = pages.into_iter().enumerate();
        numbered
            .map(|(at, page)| (format!("en/l1l2l3-blocked-status-{at}.md"), format!("# Status {at}\n\n{page}")))
            .collect()
    })
}

fn built(pages: &[(String, String)]) -> Library {
    library(pages.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn paths(pages: &[(String, String)]) -> Vec<PagePath> {
    pages.iter().map(|(path, _)| PagePath::new(path)).collect()
}

/// The comparison with its columns in the order of their paths.
fn with_columns_sorted(mut comparison: Comparison) -> Comparison {
    let mut order: Vec<usize> = (0..comparison.columns.len()).collect();
    order.sort_by_key(|at| comparison.columns[*at].path.clone());
    comparison.columns = order.iter().map(|at| comparison.columns[*at].clone()).collect();
    for row in comparison.lanes.iter_mut().flat_map(|lane| &mut lane.rows) {
        row.cells = order.iter().map(|at| row.cells[*at].clone()).collect();
    }
    comparison
}

/// How often each place appears.
fn appearances(comparison: &Comparison) -> BTreeMap<Place, usize> {
    let mut places = BTreeMap::new();
    for cell in comparison.cells() {
        *places.entry(cell.place.clone()).or_default() += 1;
    }
    places
}

fn check_rows(library: &Library, comparison: &Comparison) {
    let places = appearances(comparison);
    assert!(places.values().all(|times| *times == 1), "{places:?}");
    for column in &comparison.columns {
        let page = &library.get(&column.path).expect("a page").source.page;
        let count =
            |section| places.keys().filter(|place| place.entry == column.path && place.section == section).count();
        let services: usize = page.workload_questions.iter().map(|service| service.questions.len()).sum();
        let rows =
            |table: &Option<playbook_desk::document::ScenarioTable>| table.as_ref().map_or(0, |table| table.rows.len());
        assert_eq!(count(Section::Definition), usize::from(page.definition.is_some()));
        assert_eq!(count(Section::Valid), rows(&page.valid));
        assert_eq!(count(Section::Invalid), rows(&page.invalid));
        assert_eq!(count(Section::Question), page.questions.len() + services);
        assert_eq!(count(Section::Update), page.updates.as_ref().map_or(0, |updates| updates.rows.len()));
    }
    let is_whole = |row: &LaneRow| row.cells.len() == comparison.columns.len() && row.present().count() > 0;
    assert!(comparison.lanes.iter().flat_map(|lane| &lane.rows).all(is_whole));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn swapping_entries_swaps_columns_and_nothing_else(pages in pages(), order in Just([0, 1, 2, 3]).prop_shuffle(), count in 2..5_usize) {
        let library = built(&pages);
        let paths = paths(&pages);
        let taken: Vec<PagePath> = order[..count].iter().map(|at| paths[*at].clone()).collect();
        let mut sorted = taken.clone();
        sorted.sort();
        for mode in [Mode::Statuses, Mode::Copies, Mode::Languages] {
            let one = compare(&library, &sorted, mode).expect("entries");
            let other = compare(&library, &taken, mode).expect("entries");
            prop_assert_eq!(&one, &with_columns_sorted(other.clone()));
            prop_assert_eq!(&other, &compare(&library, &taken, mode).expect("entries"));
            check_rows(&library, &one);
        }
    }

    #[test]
    fn marks_count_once_each_and_can_be_taken_back(pages in pages(), marked in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..6)) {
        let library = built(&pages);
        let comparison = compare(&library, &paths(&pages), Mode::Statuses).expect("entries");
        let places: Vec<Place> = comparison.cells().map(|cell| cell.place.clone()).collect();
        let mut marks = Marks::new();
        let before = standing(&comparison, &marks);
        for (at, fits) in &marked {
            marks.insert(at.get(&places).clone(), if *fits { Mark::Fits } else { Mark::DoesNotFit });
        }
        for standing in standing(&comparison, &marks) {
            prop_assert!(standing.in_favour.len() + standing.against.len() <= marks.len());
            prop_assert!(standing.in_favour.iter().chain(&standing.against).all(|place| marks.contains_key(place)));
        }
        let said = situation(&comparison, "the law forbids data in the cloud データ");
        prop_assert_eq!(said.columns.len(), 4);
        prop_assert!(said.matches.iter().all(|found| (0.0..=1.001).contains(&found.strength)));
        let made = receipt(&comparison, &comparison.columns[0].path, &marks, Some(&said), "").expect("a column");
        prop_assert_eq!(made.neighbours.len(), 3);
        marks.clear();
        prop_assert_eq!(standing(&comparison, &marks), before);
    }

    #[test]
    fn no_page_makes_it_fail(one in "\\PC{0,200}", other in "(\\| [a-c]{0,3} ){0,4}\n(\\|:?-+){1,3}\n(\\| [a-c| ]{0,6}\n){0,6}|\\PC{0,80}", said in "\\PC{0,30}") {
        let library = library([("a.md", one.as_str()), ("b.md", other.as_str()), ("c.md", "")]);
        let paths = ["a.md", "b.md", "c.md"].map(PagePath::new);
        for mode in [Mode::Statuses, Mode::Languages, Mode::Copies] {
            let comparison = compare(&library, &paths, mode).expect("entries");
            check_rows(&library, &comparison);
            situation(&comparison, &said);
        }
    }
}

#[test]
fn confusions_of_one_entry_are_those_of_the_whole_library() {
    let library = library_of(&fixture());
    let all = Confusions::new(&library);
    let mut found = 0;
    for entry in library.entries().iter().filter(|entry| entry.copy.is_none()) {
        let one = confusions(&library, entry.path(), usize::MAX);
        assert_eq!(one, all.of(entry.path()), "{}", entry.path());
        found += one.len();
    }
    assert!(found > 4, "{found}");
}
