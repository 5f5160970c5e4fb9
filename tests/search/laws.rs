//! Laws of searching, on libraries and queries that nobody wrote.

use std::sync::{Arc, LazyLock};

use crate::pages::{fixture, library};
use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::{Findings, Hit, HowMatched, Index, Query, fold};
use proptest::prelude::*;

static FIXTURE: LazyLock<Index> = LazyLock::new(|| Index::build(fixture(), Arc::default()));

const WORDS: [&str; 16] = [
    "data",
    "datum",
    "Éclair",
    "eclairs",
    "ＤＡＴＡ",
    "da\u{200b}ta",
    "国外",
    "国外に置く",
    "データ",
    "ｶﾞ",
    "straße",
    "storage",
    "storages",
    "co-op",
    "d'accord",
    "x",
];

/// A status entry of words from a small stock, so that queries meet them.
fn page() -> impl Strategy<Value = String> {
    let sentence = || prop::collection::vec(prop::sample::select(&WORDS[..]), 1..6).prop_map(|words| words.join(" "));
    let status = prop::sample::select(&["Two", "data", "storage"][..]);
    (sentence(), sentence(), prop::collection::vec((sentence(), status), 0..4), sentence()).prop_map(
        |(title, definition, rows, text)| {
            let rows: String = rows.iter().map(|(row, status)| format!("| {row} | {status} |\n")).collect();
            format!(
                "# {title}\n\n> [!IMPORTANT]\n> **Definition:** {definition}\n\n## Invalid Example Scenarios:\n\n\
                 | Invalid Example Scenario | Scenario Status |\n| :--: | :--: |\n{rows}\n## More\n\n{text}\n"
            )
        },
    )
}

fn pages() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(page(), 1..6)
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::collection::vec(prop::sample::select(&WORDS[..]), 1..4).prop_map(|words| words.join(" ")),
        1 => "[dａatéx国デL'\u{200b} -]{1,8}",
        1 => prop::sample::select(&["storaeg", "\"国外に\" data", "data -storage", "stor", "kind:status", "eclair lang:en"][..]).prop_map(str::to_owned),
    ]
}

const NAMES: [&str; 6] = ["a/one.md", "a/two.md", "b/one.md", "b/three.md", "four.md", "five.md"];

fn made(pages: &[String]) -> Arc<Library> {
    library(&NAMES.into_iter().zip(pages).collect::<Vec<_>>())
}

fn build(library: &Arc<Library>) -> Index {
    Index::build(Arc::clone(library), Arc::default())
}

fn changed(old: &Library, new: &Library) -> Vec<PagePath> {
    let is_same = |name: &&str| {
        let text = |library: &Library| library.get(&PagePath::new(name)).map(|entry| entry.source.text.clone());
        text(old) == text(new)
    };
    NAMES.into_iter().filter(|name| !is_same(name)).map(PagePath::new).collect()
}

fn pieces(hit: &Hit) -> Vec<String> {
    let characters: Vec<char> = hit.text.chars().collect();
    hit.ranges.iter().map(|range| fold(&characters[range.clone()].iter().collect::<String>())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn marks_lie_inside_apart_and_cover_what_matched(pages in pages(), typed in typed()) {
        for hit in build(&made(&pages)).find(&Query::parse(&typed), 100).hits() {
            let marked = pieces(hit);
            let length = hit.text.chars().count();
            prop_assert!(hit.ranges.iter().all(|range| range.start < range.end && range.end <= length));
            prop_assert!(hit.ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(hit.score > 0.0);
            for word in hit.why.words.iter().filter(|word| word.found.is_ascii()) {
                let shown = if word.how == HowMatched::Start { fold(&word.typed) } else { word.found.clone() };
                let whole = shown.split(|letter: char| !letter.is_alphanumeric()).filter(|part| part.len() > 1);
                for part in whole {
                    prop_assert!(marked.iter().any(|piece| piece.contains(part)), "{part} in {marked:?}");
                }
            }
        }
    }

    #[test]
    fn a_row_that_holds_every_word_is_found(pages in pages(), page in 0usize..6, row in 0usize..4) {
        let library = made(&pages);
        let Some(entry) = library.entries().get(page).filter(|entry| entry.copy.is_none()) else { return Ok(()) };
        let Some(scenario) = entry.source.page.invalid.as_ref().and_then(|table| table.rows.get(row)) else { return Ok(()) };
        let mut words: Vec<&str> = scenario.text.plain.split(' ').collect();
        words.reverse();
        let findings = build(&library).find(&Query::parse(&words.join(" ")), usize::MAX);
        let hits = findings.hits();
        prop_assert!(hits.iter().any(|hit| hit.entry == *entry.path() && hit.row == Some(row)), "{words:?} {hits:#?}");
    }

    #[test]
    fn replacing_pages_is_building_anew(before in pages(), after in pages(), typed in typed()) {
        let (old, new) = (made(&before), made(&after));
        let query = Query::parse(&typed);
        let replaced = build(&old).replace(Arc::clone(&new), &changed(&old, &new));
        prop_assert_eq!(replaced.find(&query, 50), build(&new).find(&query, 50));
    }

    #[test]
    fn page_by_page_is_whole(pages in pages(), typed in typed()) {
        let mut index = Index::default();
        for count in 1..=pages.len() {
            let library = made(&pages[..count]);
            index = index.replace(library, &[PagePath::new(NAMES[count - 1])]);
        }
        let whole = build(&made(&pages));
        let query = Query::parse(&typed);
        let expected = whole.find(&query, 50);
        prop_assert_eq!(&index.find(&query, 50), &expected);
        prop_assert_eq!(&index.compact().find(&query, 50), &expected);
    }

    #[test]
    fn an_index_comes_back_from_its_bytes(before in pages(), after in pages(), typed in typed()) {
        let (old, new) = (made(&before), made(&after));
        let index = build(&old);
        let bytes = index.encode();
        let query = Query::parse(&typed);
        let decoded = Index::decode(&bytes, Arc::clone(&old), Arc::default()).unwrap();
        prop_assert_eq!(decoded.find(&query, 50), index.find(&query, 50));
        let decoded = Index::decode(&bytes, Arc::clone(&new), Arc::default()).unwrap();
        prop_assert_eq!(decoded.find(&query, 50), build(&new).find(&query, 50), "of another state of the library");
        let replaced = index.replace(Arc::clone(&new), &changed(&old, &new));
        let decoded = Index::decode(&replaced.encode(), new, Arc::default()).unwrap();
        prop_assert_eq!(decoded.find(&query, 50), replaced.find(&query, 50));
    }

    #[test]
    fn torn_bytes_are_refused(pages in pages(), at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let library = made(&pages);
        let bytes = build(&library).encode();
        let cut = at.index(bytes.len());
        prop_assert!(Index::decode(&bytes[..cut], Arc::clone(&library), Arc::default()).is_err());
        let mut flipped = bytes.clone();
        flipped[cut] ^= 1 << bit;
        prop_assert!(Index::decode(&flipped, Arc::clone(&library), Arc::default()).is_err());
        let mut longer = bytes;
        longer.push(bit);
        prop_assert!(Index::decode(&longer, library, Arc::default()).is_err());
    }

    #[test]
    fn any_query_is_answered_the_same_twice(typed in "\\PC{0,60}|.{0,200}|[a-e ]{0,12}") {
        let query = Query::parse(&typed);
        let findings: Findings = FIXTURE.find(&query, 30);
        prop_assert_eq!(&findings, &FIXTURE.find(&query, 30));
        let hits = findings.hits();
        prop_assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert!(hits.len() <= 30 && findings.answers.len() <= findings.total_answers);
        prop_assert!(findings.answers.iter().all(|answer| answer.hits.iter().all(|hit| hit.answer == answer.path)));
    }
}

#[test]
fn bytes_of_another_version_are_foreign() {
    let library = fixture();
    for bytes in [&b""[..], b"playbook-desk index 0\n", b"PK\x03\x04"] {
        let error = Index::decode(bytes, Arc::clone(&library), Arc::default()).unwrap_err();
        assert_eq!(error, playbook_desk::search::CacheError::Foreign);
    }
}

#[test]
fn hostile_queries_end_soon() {
    let started = std::time::Instant::now();
    let hostile = [
        "a".repeat(10_000),
        "a ".repeat(5_000),
        ('a'..='z').flat_map(|one| ('a'..='z').map(move |other| format!("{one}{other} "))).collect(),
        "\"".repeat(10_000),
        "\u{301}".repeat(10_000),
        "国".repeat(10_000),
        "国外に置く".repeat(2_000),
        "\u{202e}שלום 👩‍👩‍👧 \u{0}".repeat(500),
    ];
    for typed in hostile {
        FIXTURE.find(&Query::parse(&typed), usize::MAX);
    }
    assert!(started.elapsed().as_secs() < 20);
}
