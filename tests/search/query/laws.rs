//! Laws of any typed text.

use playbook_desk::search::{Misgiving, Query, complete, without_span};
use proptest::prelude::*;
use std::ops::Range;

use super::{LIBRARY, settled};

/// Bits that queries are made of, put side by side with and without blanks.
const BITS: [&str; 40] = [
    " ",
    " ",
    "  ",
    "\"",
    "“",
    "」",
    "-",
    "－",
    "--",
    ":",
    "：",
    "legal",
    "Data",
    "データ",
    "国外",
    "ß",
    "ﬁ",
    "e\u{301}",
    "\u{200b}",
    "שלום",
    "👩‍👩‍👧",
    "½",
    "'",
    "lang:",
    "lang:es",
    "ＬＡＮＧ：xx",
    "kind:valid",
    "-kind:",
    "answer:\"exec",
    "l2:exec",
    "owner:\"a b\"",
    "updated:<30d",
    "updated:2020-03..",
    "file:a/b",
    "https://a.b",
    "10:30",
    "colour:red",
    ",",
    "\u{3000}",
    "\n",
];

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(&BITS[..]), 0..12).prop_map(|bits| bits.concat()),
        1 => "\\PC{0,40}",
    ]
}

/// All pieces that were understood, and the rest, by place.
fn spans(query: &Query) -> Vec<Range<usize>> {
    let words = query.terms.iter().chain(&query.without).map(|term| &term.span);
    let phrases = query.phrases.iter().chain(&query.without_phrases).map(|phrase| &phrase.span);
    let filters = query.typed_filters.iter().map(|filter| &filter.span);
    words.chain(phrases).chain(filters).cloned().collect()
}

/// In order and apart: `½` is two words.
fn merged(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match merged.last_mut().filter(|last| span.start < last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => merged.push(span),
        }
    }
    merged
}

/// What is looked for, without places.
fn meaning(query: &Query) -> impl PartialEq + std::fmt::Debug + use<> {
    let words = |terms: &[playbook_desk::search::Term]| terms.iter().map(|term| term.text.clone()).collect::<Vec<_>>();
    let phrases = |phrases: &[playbook_desk::search::Phrase]| {
        phrases.iter().map(|phrase| phrase.words.clone()).collect::<Vec<_>>()
    };
    let terms = (words(&query.terms), words(&query.without));
    (terms, phrases(&query.phrases), phrases(&query.without_phrases), query.only.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn places_are_places_in_the_text(typed in typed()) {
        let query = settled(&typed);
        for span in spans(&query).into_iter().chain(query.doubts.iter().map(|doubt| doubt.span.clone())) {
            prop_assert!(typed.get(span.clone()).is_some_and(|text| !text.is_empty()), "{:?} of {:?}", span, typed);
        }
        prop_assert!(query.doubts.is_sorted_by_key(|doubt| doubt.span.start));
        prop_assert!(Query::parse(&typed).doubts.is_sorted_by_key(|doubt| doubt.span.start));
        prop_assert!(query.terms.is_sorted_by_key(|term| term.span.start));
        prop_assert!(query.typed_filters.windows(2).all(|two| two[0].span.end <= two[1].span.start));
        for term in &query.terms {
            prop_assert_eq!(&term.typed, &typed[term.span.clone()]);
        }
    }

    #[test]
    fn the_pieces_put_together_again_mean_the_same(typed in typed()) {
        // `½` is two words, and no piece of text says one of them alone.
        if typed.chars().any(|letter| Query::parse(&letter.to_string()).terms.len() > 1) {
            return Ok(());
        }
        let query = Query::parse(&typed);
        let again: Vec<&str> = merged(spans(&query)).into_iter().map(|span| &typed[span]).collect();
        prop_assert_eq!(meaning(&Query::parse(&again.join(" "))), meaning(&query), "{:?}", again);
    }

    #[test]
    fn only_the_last_word_is_open_and_a_blank_closes_it(typed in typed()) {
        let query = Query::parse(&typed);
        prop_assert!(query.terms.iter().filter(|term| term.open).count() <= 1);
        let closed = Query::parse(&format!("{typed} "));
        prop_assert!(closed.terms.iter().all(|term| !term.open));
        prop_assert_eq!(meaning(&closed), meaning(&query));
    }

    #[test]
    fn a_filter_taken_out_is_gone_and_the_rest_stays(typed in typed()) {
        let query = Query::parse(&typed);
        for filter in &query.typed_filters {
            let without = Query::parse(&without_span(&typed, filter.span.clone()));
            prop_assert_eq!(without.typed_filters.len() + 1, query.typed_filters.len());
            prop_assert_eq!(without.phrases.len(), query.phrases.len());
        }
    }

    #[test]
    fn a_completion_taken_is_understood(typed in typed(), at in 0usize..60) {
        // A name in quotation marks closes a mark that stands open before it.
        if Query::parse(&typed).doubts.iter().any(|doubt| doubt.what == Misgiving::UnclosedQuote) {
            return Ok(());
        }
        for offer in complete(&typed, at, &LIBRARY) {
            prop_assert!(offer.span.contains(&at) || offer.span.end == at);
            let taken = format!("{}{}{}", &typed[..offer.span.start], offer.text, &typed[offer.span.end..]);
            prop_assert!(taken.len() < typed.len() + 80);
            if !offer.text.ends_with(':') {
                let before = settled(&typed).typed_filters.len();
                prop_assert!(settled(&taken).typed_filters.len() >= before, "{:?} in {:?}", offer, typed);
            }
        }
    }
}

#[test]
fn hostile_text_costs_no_more_than_its_length() {
    let long = [
        "x".repeat(1_000_000),
        "\"".repeat(1_000_000),
        "-".repeat(1_000_000),
        ":".repeat(1_000_000),
        "lang:".repeat(200_000),
        "lang:es ".repeat(200_000),
        "-\"a ".repeat(200_000),
        "a b ".repeat(200_000),
        "データ".repeat(100_000),
        "e\u{301}\u{327}".repeat(100_000),
        "👩‍👩‍👧".repeat(50_000),
        "\u{202e}שלום ".repeat(50_000),
        (0..100_000).map(|number| format!("{number}/")).collect(),
    ];
    let started = std::time::Instant::now();
    for typed in &long {
        let query = settled(typed);
        assert!(query.terms.len() + query.typed_filters.len() <= Query::MOST_WORDS);
        complete(typed, typed.len(), &LIBRARY);
    }
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
