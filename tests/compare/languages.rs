//! What translations are behind with: on the fixture library by changes made to it, on the real playbook as it is.

use crate::pages::{corpus, fixture, library_of, statuses};
use playbook_desk::compare::{Comparison, Mode, News, Section, compare};
use playbook_desk::document::Language;
use playbook_desk::library::PagePath;
use std::collections::{BTreeMap, BTreeSet};

const ENGLISH: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";
const SPANISH: &str = "handbook/spanish/l1l2l3-blocked-budget-freeze-es.md";

/// English and Spanish after `change` was made to the Spanish text.
fn compared(change: impl Fn(&str) -> String) -> Comparison {
    let mut files = fixture();
    let changed = change(&files[SPANISH]);
    files.insert(SPANISH.to_owned(), changed);
    let library = library_of(&files);
    let paths = [PagePath::new(ENGLISH), PagePath::new(SPANISH)];
    assert_eq!(Mode::fitting(&library, &paths), Mode::Languages);
    compare(&library, &paths, Mode::Languages).expect("two entries")
}

/// The text without the first line that holds `words`.
fn without(text: &str, words: &str) -> String {
    let line = text.lines().find(|line| line.contains(words)).expect("such a line");
    text.replacen(&format!("{line}\n"), "", 1)
}

#[test]
fn rows_are_locked_by_position() {
    let comparison = compared(str::to_owned);
    let lanes = comparison.lanes.iter().filter(|lane| lane.section < Section::Question);
    for row in lanes.flat_map(|lane| &lane.rows) {
        let rows: Vec<_> = row.cells.iter().map(|cell| cell.as_ref().and_then(|cell| cell.place.row)).collect();
        assert_eq!(rows[0], rows[1]);
    }
    let told = comparison.news.iter().all(|news| matches!(news, News::Missing { .. }));
    assert!(told, "only the questions for services are not translated: {:?}", comparison.news);
}

#[test]
fn a_row_that_was_left_out_is_missing() {
    let comparison = compared(|text| without(text, "Nadie en la dirección"));
    let missing = comparison.news.iter().filter_map(|news| match news {
        News::Missing { row, entry } if row.section == Section::Invalid => Some((row.row, entry.as_str())),
        _ => None,
    });
    assert_eq!(missing.collect::<Vec<_>>(), [(Some(1), SPANISH)]);
}

#[test]
fn a_newer_english_page_is_news_and_a_newer_translation_is_not() {
    let newer = |comparison: &Comparison| {
        comparison.news.iter().filter(|news| matches!(news, News::NewerEnglish { .. })).count()
    };
    assert_eq!(newer(&compared(|text| without(text, "|25/03/2021|"))), 1);
    assert_eq!(newer(&compared(|text| text.replace("|25/03/2021|", "|27/03/2021|"))), 0);
    assert_eq!(newer(&compared(str::to_owned)), 0);
}

#[test]
fn a_date_out_of_order_is_suspect_and_no_news() {
    let comparison = compared(|text| {
        text.replace("|05/03/2021| Tom Vale|", "|25/10/2021| Ana Gil| Revisado|\n|05/03/2021| Tom Vale|")
    });
    let suspect = comparison.news.iter().filter_map(|news| match news {
        News::SuspectDate { update, date } => Some((update.row, date.to_string())),
        _ => None,
    });
    assert_eq!(suspect.collect::<Vec<_>>(), [(Some(1), "2021-10-25".to_owned())]);
}

#[test]
fn the_real_playbook_has_three_families_whose_english_moved_on() {
    let Some(files) = corpus() else { return };
    let library = library_of(&files);
    let all = statuses(&library);
    let (mut behind, mut suspect) = (BTreeMap::<String, usize>::new(), BTreeSet::new());
    for english in &all[&Language::EN] {
        let paths: Vec<PagePath> =
            all.keys().filter_map(|language| library.translation(english.path(), *language)).cloned().collect();
        assert_eq!(paths.len(), 4, "{}", english.path());
        assert_eq!(Mode::fitting(&library, &paths), Mode::Languages);
        let comparison = compare(&library, &paths, Mode::Languages).expect("four languages");
        let family = english.path().stem().trim_start_matches("l1l2l3-blocked-").to_owned();
        for news in &comparison.news {
            match news {
                News::NewerEnglish { english, translation, .. } => {
                    assert!(english > translation);
                    *behind.entry(family.clone()).or_default() += 1;
                }
                News::SuspectDate { date, .. } => {
                    suspect.insert((family.clone(), date.to_string()));
                }
                other => panic!("{family}: rows of translations agree: {other:?}"),
            }
        }
    }
    let three = ["app-compatibility", "customer-it-infrastructure-remediation", "product-feature-capability"];
    assert_eq!(behind, three.map(|family| (family.to_owned(), 3)).into());
    assert_eq!(suspect, [("adoption-readiness".to_owned(), "2020-10-25".to_owned())].into());
}
