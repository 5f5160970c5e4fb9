//! Laws of searching, on libraries and queries that nobody wrote.

mod search_library;

use std::sync::LazyLock;

use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::{Hit, Index, Query, fold};
use proptest::prelude::*;
use search_library::{fixture, library};

static FIXTURE: LazyLock<Index> = LazyLock::new(|| Index::build(&fixture()));

const WORDS: [&str; 14] = [
    "data",
    "datum",
    "Éclair",
    "eclair",
    "ＤＡＴＡ",
    "da\u{200b}ta",
    "国外",
    "データ",
    "ｶﾞ",
    "straße",
    "co-op",
    "L2",
    "d'accord",
    "x",
];

/// A status entry of words from a small stock, so that queries meet them.
fn page() -> impl Strategy<Value = String> {
    let sentence = || prop::collection::vec(prop::sample::select(&WORDS[..]), 1..6).prop_map(|words| words.join(" "));
    (sentence(), sentence(), prop::collection::vec(sentence(), 0..4), sentence()).prop_map(
        |(title, definition, rows, text)| {
            let rows: String = rows.iter().map(|row| format!("| {row} | Two |\n")).collect();
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
        prop::collection::vec(prop::sample::select(&WORDS[..]), 1..4).prop_map(|words| words.join(" ")),
        "[dｄéx国デL'\u{200b} -]{1,8}",
    ]
}

const NAMES: [&str; 6] = ["a/one.md", "a/two.md", "b/one.md", "b/three.md", "four.md", "five.md"];

fn made(pages: &[String]) -> Library {
    library(&NAMES.into_iter().zip(pages).collect::<Vec<_>>())
}

/// The words of a query that no script without blanks is in, as the documentation has them.
fn spaced_words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    let words = folded.split(|character: char| !character.is_alphanumeric() && character != '\'');
    words.map(|word| word.trim_matches('\'').to_owned()).filter(|word| !word.is_empty()).collect()
}

fn pieces(hit: &Hit) -> Vec<String> {
    let characters: Vec<char> = hit.text.chars().collect();
    hit.ranges.iter().map(|range| fold(&characters[range.clone()].iter().collect::<String>())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_hit_holds_every_word_and_marks_it(pages in pages(), typed in typed()) {
        for hit in Index::build(&made(&pages)).find(&Query::parse(&typed), 100) {
            let (text, marked) = (fold(&hit.text), pieces(&hit));
            let length = hit.text.chars().count();
            prop_assert!(hit.ranges.iter().all(|range| range.start < range.end && range.end <= length));
            prop_assert!(hit.ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(hit.score > 0.0);
            for word in spaced_words(&typed).iter().filter(|word| word.is_ascii()) {
                prop_assert!(text.contains(word), "{word} in {text}");
                prop_assert!(marked.iter().any(|piece| piece.contains(word)), "{word} in {marked:?}");
            }
        }
    }

    #[test]
    fn a_row_that_holds_every_word_is_found(pages in pages(), page in 0usize..6, row in 0usize..4) {
        let library = made(&pages);
        let Some(entry) = library.entries().get(page) else { return Ok(()) };
        let Some(scenario) = entry.source.page.invalid.as_ref().and_then(|table| table.rows.get(row)) else { return Ok(()) };
        let mut words: Vec<&str> = scenario.text.plain.split(' ').collect();
        words.reverse();
        let hits = Index::build(&library).find(&Query::parse(&words.join(" ")), usize::MAX);
        prop_assert!(hits.iter().any(|hit| hit.entry == *entry.path() && hit.row == Some(row)), "{words:?} {hits:#?}");
    }

    #[test]
    fn replacing_pages_is_building_anew(before in pages(), after in pages(), typed in typed()) {
        let (old, new) = (made(&before), made(&after));
        let is_same = |name: &str| {
            let text = |library: &Library| library.get(&PagePath::new(name)).map(|entry| entry.source.text.clone());
            text(&old) == text(&new)
        };
        let changed: Vec<PagePath> = NAMES.into_iter().filter(|name| !is_same(name)).map(PagePath::new).collect();
        let query = Query::parse(&typed);
        let replaced = Index::build(&old).replace(&new, &changed);
        prop_assert_eq!(replaced.find(&query, 50), Index::build(&new).find(&query, 50));
    }

    #[test]
    fn any_query_is_answered_the_same_twice(typed in "\\PC{0,60}|.{0,200}|[a-e ]{0,12}") {
        let query = Query::parse(&typed);
        let hits = FIXTURE.find(&query, 30);
        prop_assert_eq!(&hits, &FIXTURE.find(&query, 30));
        prop_assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert!(hits.len() <= 30);
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
        "\u{202e}שלום 👩‍👩‍👧 \u{0}".repeat(500),
    ];
    for typed in hostile {
        FIXTURE.find(&Query::parse(&typed), usize::MAX);
    }
    assert!(started.elapsed().as_secs() < 20);
}
