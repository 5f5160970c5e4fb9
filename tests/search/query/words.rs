//! Words, phrases, and what is left out.

use playbook_desk::search::{Phrase, Query, Term, without_span};

/// The query in one line: words (`…` behind an open one), "phrases", and the same behind `-`.
fn said(query: &Query) -> String {
    let term = |term: &Term| format!("{}{}", term.text, if term.open { "…" } else { "" });
    let phrase = |phrase: &Phrase| format!("\"{}\"", phrase.words.join(" "));
    let minus = |text: String| format!("-{text}");
    let wanted = query.terms.iter().map(term).chain(query.phrases.iter().map(phrase));
    let unwanted = query.without.iter().map(term).chain(query.without_phrases.iter().map(phrase)).map(minus);
    wanted.chain(unwanted).collect::<Vec<_>>().join(" ")
}

fn check(typed: &str, expected: &str) {
    assert_eq!(said(&Query::parse(typed)), expected, "{typed}");
}

#[test]
fn words_are_folded_and_each_counts_once() {
    check("legal data offsite ", "legal data offsite");
    check("Élan ＤＡＴＡ data ", "elan data");
    check("security/privacy (non-product) ", "security privacy non product");
    check("customer’s l'entreprise ", "customer entreprise");
    check("このL2 hipaaの指針 ", "この l2 hipaa の指針");
    check("", "");
    check(" \u{200b} … ! ", "");
}

#[test]
fn the_last_word_is_open_until_something_follows_it() {
    check("legal dat", "legal dat…");
    check("legal dat ", "legal dat");
    check("legal \"dat\"", "legal \"dat\"");
    check("legal dat.", "legal dat");
    check("legal -dat", "legal -dat");
    check("dat legal lang:es", "dat legal");
    check("data legal data", "data… legal");
    check("データ", "データ…");
}

#[test]
fn quotation_marks_of_any_make_hold_a_phrase() {
    for typed in ["\"data offsite\"", "“data offsite”", "„data offsite“", "«data offsite»", "「data offsite」"]
    {
        check(typed, "\"data offsite\"");
    }
    check("no\"data offsite\"budget", "no budget… \"data offsite\"");
    check("\"The Board\" \"no budget\"", "\"the board\" \"no budget\"");
    check("\"non-product\"", "\"non product\"");
}

#[test]
fn a_minus_leaves_a_word_or_a_phrase_out() {
    check("legal -data", "legal -data");
    check("legal －data", "legal -data");
    check("legal -\"data offsite\"", "legal -\"data offsite\"");
    check("legal -security/privacy", "legal -\"security privacy\"");
    check("co-op non-product ", "co op non product");
    check("search --json ", "search json");
}

#[test]
fn addresses_times_and_sentences_stay_words() {
    check("https://example.com/a ", "https example com a");
    check("call at 10:30 ", "call at 10 30");
    check("C:\\data ", "c data");
    check("He said: no budget ", "he said no budget");
    check("owner ", "owner");
    check("re:invent ", "re invent");
}

#[test]
fn a_word_knows_where_it_was_typed() {
    let typed = "¿«Élan»? Straße-ﬁnal";
    let query = Query::parse(typed);
    let places: Vec<(&str, &str)> = query.terms.iter().map(|term| (&*term.text, &typed[term.span.clone()])).collect();
    assert_eq!(places, [("strasse", "Straße"), ("final", "ﬁnal")]);
    assert_eq!(&typed[query.phrases[0].span.clone()], "«Élan»");
}

#[test]
fn pasted_text_is_cut_after_so_many_words() {
    let pasted: String = (0..1000).map(|number| format!("word{number} ")).collect();
    let query = Query::parse(&pasted);
    assert_eq!(query.terms.len(), Query::MOST_WORDS);
    assert_eq!(query.doubts.len(), 1);
    assert!(pasted[query.doubts[0].span.clone()].starts_with("word64 word65"));
    let quoted = Query::parse(&format!("{}\"more words\"", &pasted[..query.terms[63].span.start]));
    assert_eq!((quoted.phrases.len(), quoted.doubts.len()), (0, 1), "{:?}", quoted.doubts);
    let joined = pasted.replace(' ', "/");
    assert_eq!(Query::parse(&joined).terms, query.terms);
}

#[test]
fn a_piece_can_be_taken_out() {
    let check = |typed: &str, piece: &str, expected: &str| {
        let start = typed.find(piece).unwrap();
        assert_eq!(without_span(typed, start..start + piece.len()), expected, "{typed}");
    };
    check("legal lang:es data", "lang:es", "legal data");
    check("lang:es data", "lang:es", "data");
    check("legal   lang:es", "lang:es", "legal");
    check("lang:es", "lang:es", "");
    check("no\"data\"lang:es", "lang:es", "no\"data\"");
    check("データ lang:ja 国外", "lang:ja", "データ 国外");
    assert_eq!(without_span("データ", 1..2), "データ", "no place between characters");
    assert_eq!(without_span("ab", 1..9), "ab");
}
