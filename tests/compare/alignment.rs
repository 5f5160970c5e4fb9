//! Rows that mean the same stand on one line: measured on the real playbook against a truth of paths and row numbers
//! made by reading, and on copies and translations whose rows were shuffled; and held on the fixture library.

use crate::pages::{BOOK, corpus, fixture, library_of, statuses};
use crate::shuffled::shuffled;
use playbook_desk::compare::{Cell, Comparison, LaneRow, Mode, Section, compare};
use playbook_desk::document::{Kind, Language, Vocabulary, parse};
use playbook_desk::library::{Entry, Library, PagePath, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const ENOUGH: f64 = 0.95;
const SECTIONS: [Section; 3] = [Section::Valid, Section::Invalid, Section::Question];

/// Pairs found and pairs meant.
#[derive(Default, Clone, Copy, Debug)]
struct Tally {
    right: usize,
    found: usize,
    meant: usize,
}

impl Tally {
    fn add<T: Ord>(&mut self, found: &BTreeSet<T>, meant: &BTreeSet<T>) {
        self.right += found.intersection(meant).count();
        self.found += found.len();
        self.meant += meant.len();
    }

    fn plus(self, other: Self) -> Self {
        Self { right: self.right + other.right, found: self.found + other.found, meant: self.meant + other.meant }
    }

    fn precision(self) -> f64 {
        self.right as f64 / self.found as f64
    }

    fn recall(self) -> f64 {
        self.right as f64 / self.meant as f64
    }

    fn report(self, what: &str) {
        let (precision, recall) = (self.precision(), self.recall());
        println!("{what}: precision {precision:.3}, recall {recall:.3} ({} pairs)", self.meant);
    }
}

type Pair = (Section, usize, usize);

/// The pairs of scenarios and questions of the first two columns.
fn pairs(comparison: &Comparison) -> BTreeSet<Pair> {
    let lanes = comparison.lanes.iter().filter(|lane| SECTIONS.contains(&lane.section));
    let pair = |row: &LaneRow| match row.cells.as_slice() {
        [Some(one), Some(other)] => Some((one.place.section, one.place.row?, other.place.row?)),
        _ => None,
    };
    lanes.flat_map(|lane| &lane.rows).filter_map(pair).collect()
}

/// A page as the files of a library hold it.
fn source(path: &str, text: &str, fingerprint: u128) -> Arc<Source> {
    let (page, problems) = parse(text, &Vocabulary::builtin());
    Arc::new(Source { path: PagePath::new(path), text: text.into(), page, problems, fingerprint, read_only: false })
}

/// The library with the page at `path` put in, or put in the place of the one that is there.
fn with_page(library: &Library, path: &str, text: &str) -> Library {
    let others = library.entries().iter().filter(|entry| entry.path().as_str() != path);
    let mut sources: Vec<Arc<Source>> = others.map(|entry| Arc::clone(&entry.source)).collect();
    sources.push(source(path, text, u128::MAX));
    Library::build(sources, &[])
}

/// Holds `one` against the page at `path` with its rows shuffled; old places are the truth.
fn shuffle_and_compare(library: &Library, one: &Entry, other: &Entry, path: &str, mode: Mode, seed: u64) -> Tally {
    let made = shuffled(&other.source.text, seed);
    let library = with_page(library, path, &made.text);
    let comparison = compare(&library, &[one.path().clone(), PagePath::new(path)], mode).expect("two entries");
    let counts = [one.valid.len(), one.invalid.len(), one.source.page.questions.len()];
    let meant = SECTIONS.into_iter().zip(&made.moved).zip(counts);
    let meant: BTreeSet<Pair> = meant
        .flat_map(|((section, moved), count)| {
            assert_eq!(moved.len(), count, "{} and {path} have as many rows", one.path());
            moved.iter().enumerate().map(move |(old, new)| (section, old, *new))
        })
        .collect();
    let of_tip = |pair: &Pair| pair.0 != Section::Question || pair.1 < counts[2];
    let mut tally = Tally::default();
    tally.add(&pairs(&comparison).into_iter().filter(of_tip).collect(), &meant);
    tally
}

#[test]
fn on_the_real_playbook_precision_and_recall_are_high() {
    let Some(files) = corpus() else { return };
    let library = library_of(&files);
    let all = statuses(&library);
    let near = near_equal_between_statuses(&library, &all);
    near.0.report("near-equal rows of two statuses, aligned");
    near.1.report("near-equal rows of two statuses in different lanes, linked");
    assert!(near.0.precision() >= ENOUGH && near.0.recall() >= ENOUGH, "{:?}", near.0);

    let (mut copies, mut translations) = (Tally::default(), BTreeMap::<Language, Tally>::new());
    let mut count = 0;
    for (seed, entry) in (1..).zip(all.values().flatten()) {
        let path = format!("elsewhere/{}", entry.path().file_name());
        copies = copies.plus(shuffle_and_compare(&library, entry, entry, &path, Mode::Copies, seed));
        count += 1;
    }
    // Older states of the same pages, left in other folders.
    let is_old = |entry: &&Entry| entry.source.page.kind == Kind::Status && entry.language == Some(Language::EN);
    let at_home =
        |entry: &Entry| library.get(&PagePath::new(&format!("{BOOK}english-playbook/{}", entry.path().file_name())));
    for (seed, old) in (1_000..).zip(library.entries().iter().filter(is_old)) {
        if let Some(english) =
            at_home(old).filter(|english| english.path() != old.path() && !old.path().as_str().starts_with("internal"))
        {
            copies = copies.plus(shuffle_and_compare(&library, english, old, old.path().as_str(), Mode::Copies, seed));
            count += 1;
        }
    }
    copies.report("copies with shuffled rows");
    for (seed, english) in (2_000..).zip(&all[&Language::EN]) {
        for language in all.keys().filter(|language| **language != Language::EN) {
            let translation = library.translation(english.path(), *language).expect("a translation");
            let translation = library.get(translation).expect("a page");
            let path = translation.path().as_str();
            let tally = shuffle_and_compare(&library, english, translation, path, Mode::Languages, seed);
            let known = translations.entry(*language).or_default();
            *known = known.plus(tally);
            count += 1;
        }
    }
    let mut total = copies.plus(near.0);
    for (language, tally) in translations {
        tally.report(&format!("translations into {language} with shuffled rows"));
        total = total.plus(tally);
        assert!(tally.precision() >= ENOUGH && tally.recall() >= ENOUGH, "{language}: {tally:?}");
    }
    total.report("all");
    assert!(count >= 60, "{count} pairs of pages");
    assert!(copies.precision() >= ENOUGH && copies.recall() >= ENOUGH, "{copies:?}");
    assert!(total.precision() >= ENOUGH && total.recall() >= ENOUGH, "{total:?}");
}

#[test]
fn translations_alone_find_the_near_equal_rows_too() {
    let Some(files) = corpus() else { return };
    let library = library_of(&files);
    let translations = library.entries().iter().filter(|entry| entry.language != Some(Language::EN));
    let library = Library::build(translations.map(|entry| Arc::clone(&entry.source)).collect(), &[]);
    let (aligned, _) = near_equal_between_statuses(&library, &statuses(&library));
    aligned.report("near-equal rows of two statuses, without the English pages");
    assert!(aligned.precision() >= ENOUGH && aligned.recall() >= ENOUGH, "{aligned:?}");
}

/// Aligned rows, and rows linked across lanes, of each two statuses in each language.
fn near_equal_between_statuses(library: &Library, all: &BTreeMap<Language, Vec<&Entry>>) -> (Tally, Tally) {
    let truth = include_str!("near_equal.tsv").lines().skip(1);
    let row = |family: &str, section: &str, row: &str| format!("{family} {section} {row}");
    let truth: Vec<[String; 2]> = truth
        .map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [a, section, at, b, other, place] => [row(a, section, at), row(b, other, place)],
            _ => panic!("six columns: {line}"),
        })
        .collect();
    let lane = |row: &str| row.split(' ').nth(1).map(str::to_owned);
    let (aligned, linked): (Vec<_>, Vec<_>) = truth.into_iter().partition(|[a, b]| lane(a) == lane(b));
    let (mut tally, mut links) = (Tally::default(), Tally::default());
    for (language, entries) in all {
        assert_eq!(entries.len(), 18, "{language}");
        let (mut found, mut found_links) = (BTreeSet::new(), BTreeSet::new());
        for (at, one) in entries.iter().enumerate() {
            for other in &entries[at + 1..] {
                let paths = [one.path().clone(), other.path().clone()];
                let comparison = compare(library, &paths, Mode::Statuses).expect("two entries");
                let lanes = comparison.lanes.iter().filter(|lane| SECTIONS.contains(&lane.section));
                for row in lanes.flat_map(|lane| &lane.rows) {
                    if let [Some(a), Some(b)] = row.cells.as_slice() {
                        found.insert([named(a), named(b)]);
                    }
                }
                let cell = |place| comparison.cell(place).expect("a link leads to rows");
                found_links.extend(comparison.links.iter().map(|link| [named(cell(&link.a)), named(cell(&link.b))]));
            }
        }
        tally.add(&found, &aligned.iter().cloned().collect());
        links.add(&found_links, &linked.iter().cloned().collect());
    }
    (tally, links)
}

/// A row as the truth names it: the same in all languages.
fn named(cell: &Cell) -> String {
    let stem = cell.place.entry.stem().trim_start_matches("l1l2l3-");
    let family = ["-de", "-es", "-jp", "-pr", "-sc"].into_iter().find_map(|ending| stem.strip_suffix(ending));
    format!("{} {} {}", family.unwrap_or(stem), cell.place.section.word(), cell.place.row.expect("a row"))
}

#[test]
fn copies_and_translations_of_the_fixture_align_whatever_their_order() {
    let library = library_of(&fixture());
    let entry = |path: &str| library.get(&PagePath::new(path)).expect("a fixture");
    let english = entry("handbook/english/l1l2l3-blocked-budget-freeze.md");
    for seed in 1..20 {
        let tally = shuffle_and_compare(&library, english, english, "elsewhere/budget.md", Mode::Copies, seed);
        assert_eq!((tally.right, tally.found), (tally.meant, tally.meant), "{seed}");
    }
    let spanish = entry("handbook/spanish/l1l2l3-blocked-budget-freeze-es.md");
    let paths = [english.path().clone(), spanish.path().clone()];
    let comparison = compare(&library, &paths, Mode::Languages).expect("two entries");
    for (_, one, other) in pairs(&comparison) {
        assert_eq!(one, other, "rows of translations keep their places");
    }
    assert!(pairs(&comparison).len() >= 5);
}
