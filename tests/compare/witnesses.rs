//! Rows of two statuses that a translator worded differently: the other languages say that they mean the same.

use crate::pages::{fixture, library_of};
use playbook_desk::compare::{Comparison, Mode, Section, compare};
use playbook_desk::library::PagePath;
use std::collections::BTreeMap;

const BUDGET: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";
const LAW: &str = "handbook/english/l1l2l3-blocked-rules-and-law.md";
const BUDGET_ES: &str = "handbook/spanish/l1l2l3-blocked-budget-freeze-es.md";
const LAW_ES: &str = "handbook/spanish/l1l2l3-blocked-rules-and-law-es.md";

const SAME: &str = "Finance stopped every new purchase until the next fiscal year.";
const ONE_WAY: &str = "Finanzas detuvo toda compra nueva hasta el próximo año fiscal.";
const ANOTHER_WAY: &str = "El área financiera frenó cualquier compra hasta el ejercicio fiscal siguiente.";

/// The fixture, where both statuses claim one scenario; the translator wrote it in two ways.
fn files() -> BTreeMap<String, String> {
    let mut files = fixture();
    put_first(&mut files, LAW, SAME);
    put_first(&mut files, LAW_ES, ANOTHER_WAY);
    files
}

/// Puts a row in front of the valid examples.
fn put_first(files: &mut BTreeMap<String, String>, path: &str, row: &str) {
    let text = &files[path];
    let claimed = text.replacen("| :--: | :--: |\n", &format!("| :--: | :--: |\n| {row} | Status |\n"), 1);
    assert_ne!(&claimed, text);
    files.insert(path.to_owned(), claimed);
}

fn compared(files: &BTreeMap<String, String>, paths: [&str; 2]) -> Comparison {
    compare(&library_of(files), &paths.map(PagePath::new), Mode::Statuses).expect("two entries")
}

/// How alike the rows that stand beside `text` are; `None` when it stands alone.
fn beside(comparison: &Comparison, text: &str) -> Option<f32> {
    let rows = &comparison.lane(Section::Valid).expect("a lane").rows;
    rows.iter().find(|row| row.present().any(|cell| &*cell.text == text)).expect("a row").similarity
}

#[test]
fn rows_worded_differently_stand_together_when_another_language_has_them_equal() {
    let mut files = files();
    assert!(beside(&compared(&files, [BUDGET, LAW]), SAME).is_some_and(|likeness| likeness > 0.99));
    let with_english = beside(&compared(&files, [BUDGET_ES, LAW_ES]), ONE_WAY).expect("aligned");
    assert!((0.5..0.8).contains(&with_english), "the mean of both languages: {with_english}");
    files.retain(|path, _| !path.contains("/english/"));
    assert_eq!(beside(&compared(&files, [BUDGET_ES, LAW_ES]), ONE_WAY), None, "its own words alone do not tell");
}

#[test]
fn a_translation_with_other_rows_says_nothing() {
    let mut files = files();
    put_first(&mut files, BUDGET, "The project is too dear.");
    assert_eq!(beside(&compared(&files, [BUDGET_ES, LAW_ES]), ONE_WAY), None);
}

#[test]
fn what_no_language_has_equal_stays_apart() {
    let mut files = files();
    let law = files[LAW].replacen(SAME, "The law of another country applies.", 1);
    files.insert(LAW.to_owned(), law);
    assert_eq!(beside(&compared(&files, [BUDGET_ES, LAW_ES]), ONE_WAY), None);
}
