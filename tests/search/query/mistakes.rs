//! What is not understood is told in place, and never empties a list.

use playbook_desk::search::{Misgiving, Outcome};

use super::{settled, told};

fn check(typed: &str, expected: &[&str]) {
    let query = settled(typed);
    let doubts: Vec<String> = query.doubts.iter().map(|doubt| told(typed, doubt)).collect();
    assert_eq!(doubts, expected, "{typed}");
}

/// The same, and nothing is kept out.
fn ignored(typed: &str, expected: &str) {
    check(typed, &[expected]);
    let only = settled(typed).only;
    assert!(only.is_empty(), "{typed}: {only:?}");
}

#[test]
fn a_value_that_nobody_knows_is_ignored() {
    ignored("kind:vaild data", "kind:vaild: unknown-value -> kind:valid");
    ignored("-kind:novel", "-kind:novel: unknown-value");
    ignored("audience:partners", "audience:partners: unknown-value -> audience:partner");
    ignored("lang:spanish", "lang:spanish: unknown-value -> lang:es");
    ignored("-lang:Español", "-lang:Español: unknown-value -> -lang:es");
    ignored("lang:germn", "lang:germn: unknown-value -> lang:de");
    ignored("lang:e", "lang:e: unknown-value");
}

#[test]
fn a_value_that_the_library_does_not_have_is_ignored() {
    ignored("lang:xx data", "lang:xx: unknown-value");
    ignored("lang:eb", "lang:eb: unknown-value");
    ignored("owner:rukoye", "owner:rukoye: unknown-value -> owner:ruokoye");
    ignored("by:marlwo", "by:marlwo: unknown-value -> by:\"Ines Marlow\"");
    ignored("-answer:sponsership", "-answer:sponsership: unknown-value -> -answer:\"Executive Sponsorship\"");
    ignored("l1:blokced", "l1:blokced: unknown-value -> l1:Blocked");
    ignored("file:german", "file:german: unknown-value");
}

#[test]
fn one_good_filter_of_two_still_counts() {
    let query = settled("lang:es lang:xx");
    assert_eq!(query.doubts.len(), 1);
    assert_eq!(query.only.language().map(|language| language.to_string()), Some("es".to_owned()));
    assert_eq!(query.typed_filters.len(), 1);
}

#[test]
fn a_date_that_cannot_be_read_is_ignored() {
    ignored("updated:soon", "updated:soon: unreadable-date");
    ignored("updated:2020-13", "updated:2020-13: unreadable-date");
    ignored("updated:\"last week\"", "updated:\"last week\": unreadable-date");
    check("updated:<30d updated:2020-03 updated:..2019", &[]);
    check("lang:es; kind:valid, updated:2020-03,", &[]);
}

#[test]
fn a_key_without_a_value_waits_for_one() {
    ignored("lang:", "lang:: empty-value");
    ignored("data kind: x", "kind:: empty-value");
    ignored("answer:\"\"", "answer:\"\": empty-value");
    ignored("answer:…", "answer:…: unknown-value");
}

#[test]
fn an_unknown_key_is_words() {
    let typed = "lagn:es data";
    check(typed, &["lagn: unknown-key -> lang"]);
    assert_eq!(settled(typed).terms.len(), 3);
    check("colour:red", &["colour: unknown-key"]);
    check("update:<30d", &["update: unknown-key -> updated"]);
    check("team:\"the board\"", &["team: unknown-key"]);
    check("https://a.b 10:30 C:\\x note: x 15:\"a\" re: a::b", &[]);
}

#[test]
fn an_open_quotation_mark_does_no_harm() {
    let typed = "legal \"data offsite lang:es";
    check(typed, &["\": unclosed-quote"]);
    assert_eq!((settled(typed).terms.len(), settled(typed).typed_filters.len()), (3, 1));
    check("answer:\"executive spon", &["\": open-end"]);
    assert_eq!(settled("answer:\"executive spon").typed_filters.len(), 1);
    check("legal -\"data off", &["\": open-end"]);
    assert_eq!(settled("legal -\"data off").without_phrases.len(), 1);
    check("\"\" «» “ ”", &["\"\": empty-quotes", "«»: empty-quotes", "“ ”: empty-quotes"]);
}

#[test]
fn a_minus_alone_is_nothing() {
    check("legal - data --", &["-: lone-minus", "--: lone-minus"]);
    check("legal -- data", &["--: lone-minus"]);
    check("legal -…", &["-…: lone-minus"]);
    check("-data", &["-data: only-without"]);
    check("-\"no budget\" -data", &["-\"no budget\": only-without"]);
    check("-data lang:es", &["-data: only-without"]);
    check("-data -lang:es legal", &[]);
}

#[test]
fn every_misgiving_says_what_became_of_the_text() {
    assert_eq!(Misgiving::UnknownKey.outcome(), Outcome::ReadAsWords);
    assert_eq!(Misgiving::OpenEnd.outcome(), Outcome::ReadToTheEnd);
    assert_eq!(Misgiving::LoneMinus.outcome(), Outcome::Ignored);
}
