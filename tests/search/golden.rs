//! Golden calls against a small library: what they mean, how they score, and what an edit breaks.

use std::cell::Cell;
use std::sync::Arc;

use crate::pages::{fixture, library};
use playbook_desk::document::Language;
use playbook_desk::library::PagePath;
use playbook_desk::search::{GoldenFile, GoldenReport, Index, Right, Synonyms, score_calls, score_calls_unless};

/// A status entry of one valid row.
fn entry(name: &str, row: &str) -> String {
    format!(
        "# {name}\n\n> [!IMPORTANT]\n> **Definition:** What {name} means.\n\n\
         ## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n| {row} | {name} |\n"
    )
}

/// The calls of `english/golden.en.tsv` scored on these pages; lines are written with `=` for the tab.
fn report(pages: &[(&str, String)], calls: &str) -> GoldenReport {
    let index = Index::build(library(pages), Arc::new(Synonyms::default()));
    let path = PagePath::new("english/golden.en.tsv");
    let file = GoldenFile::read(path, Language::EN, &calls.replace('=', "\t"));
    assert_eq!(file.problems, []);
    score_calls(&index, &[Arc::new(file)])
}

fn ranks(report: &GoldenReport) -> Vec<Option<usize>> {
    report.files.iter().flat_map(|file| file.calls.iter().map(|call| call.rank)).collect()
}

fn garden() -> Vec<(&'static str, String)> {
    vec![
        ("english/frost.md", entry("Late Frost", "The seedlings froze in the night and turned black.")),
        ("english/slugs.md", entry("Slugs", "Something with a slimy trail eats the seedlings.")),
        ("english/drought.md", entry("Drought", "It has not rained since May and the seedlings wither.")),
    ]
}

#[test]
fn a_call_is_scored_by_the_place_of_its_entry() {
    let report =
        report(&garden(), "slimy trail=slugs.md\nslimy trail seedlings=Slugs\nno such words at all xyzzy=frost.md");
    assert_eq!(ranks(&report), [Some(1), Some(1), None]);
    let file = &report.files[0];
    assert_eq!(file.score().map(|score| score.to_string()).as_deref(), Some("s@1 66.7 s@3 66.7"));
    assert_eq!(file.calls[0].first, Some(PagePath::new("english/slugs.md")));
}

#[test]
fn the_right_entry_is_a_path_from_the_folder_or_the_root_or_a_title() {
    let mut pages = garden();
    pages.push(("other/slugs.md", entry("Slugs", "Holes in the lettuce.")));
    let right = |written: &str| report(&pages, &format!("a call={written}")).files[0].calls[0].right.clone();
    let slugs = || Right::Entry(PagePath::new("english/slugs.md"));
    assert_eq!(right("slugs.md"), slugs());
    assert_eq!(right("english/slugs.md"), slugs());
    assert_eq!(right("../other/slugs.md"), Right::Entry(PagePath::new("other/slugs.md")));
    assert_eq!(right("Slugs"), slugs(), "the page in the file's own folder goes before another");
    assert_eq!(right("Late Frost"), Right::Entry(PagePath::new("english/frost.md")));
    assert_eq!(right("Hail"), Right::Unknown);
}

#[test]
fn a_title_of_several_pages_is_no_entry() {
    let mut pages = garden();
    pages.push(("other/hail.md", entry("Hail", "Round holes in the leaves.")));
    pages.push(("third/hail.md", entry("Hail", "Dents in the car.")));
    let report = report(&pages, "round holes=Hail");
    let paths = vec![PagePath::new("other/hail.md"), PagePath::new("third/hail.md")];
    assert_eq!(report.files[0].calls[0].right, Right::Several(paths));
    assert_eq!(ranks(&report), [None], "it counts as missed");
}

#[test]
fn an_edit_that_takes_the_words_away_breaks_the_call() {
    let calls = "# recorded s@1 100 s@3 100\nslimy trail=slugs.md\nnot rained=drought.md";
    let before = report(&garden(), calls);
    assert!(!before.is_below_record());
    let mut pages = garden();
    pages[1].1 = entry("Slugs", "Something eats the seedlings at night.");
    let after = report(&pages, calls);
    assert!(after.is_below_record());
    let broken: Vec<&str> = after.broken_since(&before).iter().map(|(_, call, _)| call.phrase.as_str()).collect();
    assert_eq!(broken, ["slimy trail"]);
    assert_eq!(after.broken_since(&after), []);
    assert_eq!(before.broken_since(&after), [], "what became better is not broken");
}

#[test]
fn a_new_call_is_not_broken_by_an_edit() {
    let before = report(&garden(), "not rained=drought.md");
    let after = report(&garden(), "not rained=frost.md\nslimy trail=frost.md");
    assert_eq!(after.broken_since(&before), []);
}

#[test]
fn a_run_is_given_up_between_two_calls() {
    let index = Index::build(library(&garden()), Arc::new(Synonyms::default()));
    let calls: String = (0..50).map(|nth| format!("slimy {nth}\tslugs.md\n")).collect();
    let file = Arc::new(GoldenFile::read(PagePath::new("english/golden.en.tsv"), Language::EN, &calls));
    let asked = Cell::new(0);
    let is_over = || asked.replace(asked.get() + 1) == 3;
    assert_eq!(score_calls_unless(&index, &[file], is_over), None);
    assert_eq!(asked.get(), 4);
}

#[test]
fn a_file_without_calls_has_no_score_and_keeps_its_record() {
    let report = report(&garden(), "# recorded s@1 100 s@3 100");
    assert_eq!(report.files[0].score(), None);
    assert!(!report.is_below_record());
}

#[test]
fn a_title_that_copies_share_is_the_page_they_copy() {
    let index = Index::build(fixture(), Arc::new(Synonyms::default()));
    let right = |title: &str, language| {
        let path = PagePath::new("handbook/golden.tsv");
        let file = GoldenFile::read(path, language, &format!("a call\t{title}"));
        score_calls(&index, &[Arc::new(file)]).files[0].calls[0].right.clone()
    };
    let pilot = PagePath::new("handbook/english/l1l2l3-in-progress-pilot-running.md");
    assert_eq!(right("Pilot Running", Language::EN), Right::Entry(pilot));
    let freeze = PagePath::new("handbook/spanish/l1l2l3-blocked-budget-freeze-es.md");
    assert_eq!(right("Presupuesto congelado", Language::ES), Right::Entry(freeze));
}
