//! What tells statuses apart, on the fixture library and on the real playbook: redirects, separating statements, overlaps,
//! the situation and the receipt.

use crate::pages::{BOOK, corpus, fixture, library_of, statuses};
use playbook_desk::compare::{
    CompareError, Comparison, Mark, Marks, Mode, Neighbour, Overlap, Place, ReceiptWords, Section, compare, receipt,
    situation, standing,
};
use playbook_desk::library::{Library, PagePath};
use std::collections::{BTreeMap, BTreeSet};

const BUDGET: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";
const LAW: &str = "handbook/english/l1l2l3-blocked-rules-and-law.md";
const SPONSOR: &str = "handbook/english/l1l2l3-no-intent-missing-sponsor.md";

fn of(library: &Library, paths: &[&str]) -> Comparison {
    let paths: Vec<PagePath> = paths.iter().map(|path| PagePath::new(path)).collect();
    compare(library, &paths, Mode::fitting(library, &paths)).expect("entries")
}

#[test]
fn redirects_are_drawn_in_both_directions_and_the_others_are_candidates() {
    let comparison = of(&library_of(&fixture()), &[BUDGET, LAW]);
    assert_eq!(comparison.mode, Mode::Statuses);
    let drawn: Vec<_> = comparison.redirects.iter().filter(|redirect| redirect.inside).collect();
    let ends: Vec<_> = drawn.iter().map(|redirect| (redirect.from.entry.as_str(), redirect.to.as_str())).collect();
    assert_eq!(ends, [(BUDGET, LAW), (LAW, BUDGET)]);
    assert_eq!(comparison.candidates, [PagePath::new(SPONSOR)]);
}

#[test]
fn what_only_one_says_separates_and_what_both_say_does_not() {
    let comparison = of(&library_of(&fixture()), &[BUDGET, LAW]);
    let weights: Vec<f32> = comparison.separating.iter().map(|separating| separating.weight).collect();
    assert!(weights.is_sorted_by(|a, b| a >= b) && weights.len() >= 6, "{weights:?}");
    let is_told = |separating: &playbook_desk::compare::Separating| separating.place.section != Section::Invalid;
    assert!(comparison.separating.iter().all(is_told));
    // The same sentence is valid for one and a redirect of the other: only one claims it.
    let offsite = Place::row(&PagePath::new(LAW), Section::Valid, 0);
    assert!(comparison.separating.iter().any(|separating| separating.place == offsite));
    assert!(comparison.links.iter().any(|link| [&link.a, &link.b].contains(&&offsite)));
    // Once the other claims it too, it separates no more, and both are told.
    let mut files = fixture();
    let row = "| The legal team forbids keeping data offsite. | Budget Freeze |\n| Finance stopped";
    let claimed = files[BUDGET].replacen("| Finance stopped", row, 1);
    files.insert(BUDGET.to_owned(), claimed);
    let comparison = of(&library_of(&files), &[BUDGET, LAW]);
    assert!(comparison.separating.iter().all(|separating| separating.place != offsite));
    let claims = |overlap: &Overlap| matches!(overlap, Overlap::BothValid { b, .. } if *b == offsite);
    assert!(comparison.overlaps.iter().any(claims));
}

#[test]
fn a_situation_finds_the_entry_that_others_name_for_it() {
    let library = library_of(&fixture());
    let comparison = of(&library, &[BUDGET, LAW, SPONSOR]);
    let best = |text: &str| situation(&comparison, text).best;
    assert_eq!(best("legal team forbids data offsite"), Some(PagePath::new(LAW)));
    assert_eq!(best("nobody in management speaks for the project"), Some(PagePath::new(SPONSOR)));
    assert_eq!(best("quantum bananas"), None);
    assert_eq!(best(""), None);
}

#[test]
fn marks_make_an_entry_lead_and_others_fade_with_their_reasons() {
    let library = library_of(&fixture());
    let comparison = of(&library, &[BUDGET, LAW]);
    let place = |path: &str, section, row| Place::row(&PagePath::new(path), section, row);
    let mut marks = Marks::from([(place(LAW, Section::Valid, 1), Mark::Fits)]);
    marks.insert(place(BUDGET, Section::Question, 0), Mark::DoesNotFit);
    let [budget, law] = standing(&comparison, &marks).try_into().expect("two columns");
    assert!(law.leads && law.score == 1 && !law.is_faded());
    assert!(budget.is_faded() && budget.against == [place(BUDGET, Section::Question, 0)]);

    let redirect = Marks::from([(place(BUDGET, Section::Invalid, 0), Mark::Fits)]);
    let [budget, law] = standing(&comparison, &redirect).try_into().expect("two columns");
    assert_eq!((budget.score, law.score), (-1, 1), "a redirect that fits speaks for the entry it names");
}

#[test]
fn a_receipt_says_what_was_chosen_and_why_not_the_others() {
    let library = library_of(&fixture());
    let comparison = of(&library, &[BUDGET, LAW, SPONSOR]);
    let said = situation(&comparison, "data offsite");
    let not_july = Place::row(&PagePath::new(SPONSOR), Section::Valid, 0);
    let marks = Marks::from([(not_july, Mark::DoesNotFit)]);
    let made =
        receipt(&comparison, &PagePath::new(LAW), &marks, Some(&said), " call back *Monday* ").expect("a column");
    let word = str::to_owned;
    let told = |neighbour: &Neighbour| {
        let text = neighbour.ruled_out_by.as_ref().map_or("", |statement| &*statement.text);
        format!("{text} -> {:?}", neighbour.instead)
    };
    let words = ReceiptWords {
        status: word("Status"),
        dated: word("Entry of"),
        situation: word("Situation"),
        scenario: word("Because"),
        because: made.scenario.as_ref().expect("a scenario").text.to_string(),
        considered: word("Considered"),
        reasons: made.neighbours.iter().map(told).collect(),
        note: word("Note"),
    };
    let plain = made.plain(&words);
    let lines: Vec<&str> = plain.lines().collect();
    assert_eq!(lines[0], "Status: Blocked > Rules and Law");
    assert_eq!(lines[1], LAW);
    assert_eq!(lines[2], "Entry of: 2021-02-14");
    assert_eq!(lines[3], "Situation: data offsite");
    assert_eq!(lines[4], "Because: The legal team forbids keeping data offsite.");
    assert_eq!(lines[6], "Considered:");
    assert_eq!(
        lines[7],
        "- Blocked > Budget Freeze: The legal team forbids keeping data offsite. -> Some(\"Rules and Law\")"
    );
    assert!(lines[8].starts_with("- No Intent > Missing Sponsor: "), "{plain}");
    assert!(plain.ends_with("\nNote: call back *Monday*\n"));
    let markdown = made.markdown(&words);
    assert!(markdown.starts_with("**Status:** Blocked \\> Rules and Law\n\n"), "{markdown}");
    assert!(markdown.ends_with("**Note:** call back \\*Monday\\*\n"), "{markdown}");
    assert_eq!(receipt(&comparison, &PagePath::new("index.md"), &marks, None, ""), None);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let library = library_of(&fixture());
    let refused = |paths: &[&str]| {
        let paths: Vec<PagePath> = paths.iter().map(|path| PagePath::new(path)).collect();
        compare(&library, &paths, Mode::Statuses).expect_err("refused")
    };
    assert_eq!(refused(&[LAW]), CompareError::TooFew);
    assert_eq!(refused(&[LAW, LAW]), CompareError::Twice(PagePath::new(LAW)));
    assert_eq!(refused(&[LAW, "gone.md"]), CompareError::Missing(PagePath::new("gone.md")));
    assert_eq!(refused(&["a", "b", "c", "d", "e"]), CompareError::TooMany { most: 4 });
}

/// The invalid rows of a page as its lines say them: the names in the last column of the second centred table, or of the
/// first where the page has no valid one.
fn named(text: &str) -> Vec<String> {
    let mut tables: Vec<Vec<String>> = Vec::new();
    let mut before = "";
    for line in text.lines().map(str::trim) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        if line.starts_with('|') && cells.iter().all(|cell| *cell == ":--:") {
            tables.push(Vec::new());
        } else if line.starts_with('|')
            && before.starts_with('|')
            && let Some(table) = tables.last_mut()
        {
            table.push(cells.last().expect("a cell").replace('\u{200B}', ""));
        }
        before = line;
    }
    tables.into_iter().nth(1).unwrap_or_default()
}

#[test]
fn every_pair_of_real_statuses_compares_and_every_redirect_is_drawn() {
    let Some(files) = corpus() else { return };
    let library = library_of(&files);
    let mut drawn_in_all = 0;
    for (language, entries) in statuses(&library) {
        assert_eq!(entries.len(), 18, "{language}");
        let by_name: BTreeMap<&str, &PagePath> =
            entries.iter().map(|entry| (entry.name.as_str(), entry.path())).collect();
        for (at, one) in entries.iter().enumerate() {
            for other in &entries[at + 1..] {
                let paths = [one.path().clone(), other.path().clone()];
                assert_eq!(Mode::fitting(&library, &paths), Mode::Statuses);
                let comparison = compare(&library, &paths, Mode::Statuses).expect("two entries");
                let mut meant = BTreeSet::new();
                for (from, to) in [(one, other), (other, one)] {
                    for (row, name) in named(&files[from.path().as_str()]).iter().enumerate() {
                        if by_name.get(name.trim()) == Some(&to.path()) {
                            meant.insert((from.path().clone(), row, to.path().clone()));
                        }
                    }
                }
                let inside = comparison.redirects.iter().filter(|redirect| redirect.inside);
                let drawn: BTreeSet<_> = inside
                    .map(|redirect| {
                        (redirect.from.entry.clone(), redirect.from.row.expect("a row"), redirect.to.clone())
                    })
                    .collect();
                assert_eq!(drawn, meant, "{paths:?}");
                drawn_in_all += drawn.len();
            }
        }
    }
    assert_eq!(drawn_in_all, 4 * 27, "27 redirects lead from one status to another");
}

#[test]
fn a_scenario_that_two_real_statuses_claim_is_an_overlap() {
    let Some(files) = corpus() else { return };
    let path = |name: &str| format!("{BOOK}english-playbook/l1l2l3-blocked-{name}.md");
    let (one, other) = (path("app-compatibility"), path("product-feature-capability"));
    let comparison = of(&library_of(&files), &[&one, &other]);
    let both = comparison.overlaps.iter().find_map(|overlap| match overlap {
        Overlap::BothValid { a, b, similarity } => Some((a.row, b.row, *similarity > 0.99)),
        Overlap::Unanswered { .. } => None,
    });
    assert_eq!(both, Some((Some(3), Some(3), true)));
}
