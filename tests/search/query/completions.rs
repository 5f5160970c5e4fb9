//! What is offered while a filter is typed.

use playbook_desk::document::Language;
use playbook_desk::search::{Completion, Filter, Label, complete};

use super::{LIBRARY, library};

/// What is offered at the end of what is typed.
fn offered(typed: &str) -> Vec<Completion> {
    complete(typed, typed.len(), &LIBRARY)
}

fn texts(typed: &str) -> Vec<String> {
    offered(typed).into_iter().map(|offer| offer.text).collect()
}

fn check(typed: &str, expected: &[&str]) {
    assert_eq!(texts(typed), expected, "{typed}");
}

#[test]
fn two_letters_begin_a_key() {
    check("la", &["lang:"]);
    check("legal -UP", &["-updated:"]);
    check("l1", &["l1:"]);
    check("l", &[]);
    check("legal", &[]);
    check("la legal", &[]);
    check("\"la", &["lang:"]);
    check("la ", &[]);
    assert_eq!(complete("la", 1, &LIBRARY), [], "inside the word");
}

#[test]
fn values_come_from_the_library_those_of_most_pages_first() {
    check("lang:", &["lang:en", "lang:es"]);
    check("lang:e", &["lang:en", "lang:es"]);
    check("lang:span", &["lang:es"]);
    check("l1:", &["l1:Blocked", "l1:\"In Progress\"", "l1:\"No Intent\"", "l1:\"Status Unknown\""]);
    check("owner:", &["owner:ruokoye"]);
    check("-by:", &["-by:\"Lucía Prado\"", "-by:\"Ines Marlow\"", "-by:\"Tomas Aldana\""]);
    check("audience:", &["audience:partner"]);
    let in_english =
        ["file:english", "file:l1l2l3-blocked-partner-engagement", "file:l1l2l3-blocked-partner-engagement-es"];
    check("file:eng", &in_english);
    assert_eq!(offered("lang:").first().and_then(|offer| offer.count), Some(23));
}

#[test]
fn a_value_that_starts_so_comes_before_one_with_a_word_that_does() {
    let starting = ["l2:\"Security/Privacy (Non-Product/Feature)\"", "l2:\"Service Reliability\""];
    check("l2:se", &starting);
    check("l2:rea", &["l2:\"Adoption Readiness\""]);
    let many = texts("l2:s");
    assert_eq!((&many[..2], many.len()), (&starting.map(str::to_owned)[..], 8));
}

#[test]
fn names_with_blanks_are_quoted_and_slips_are_seen_through() {
    check("answer:exe", &["answer:\"Executive Sponsorship\""]);
    check("answer:\"executive sp", &["answer:\"Executive Sponsorship\""]);
    check("owner:rukoye", &["owner:ruokoye"]);
    check("kind:vaild", &["kind:valid"]);
    check("answer:partner", &["answer:\"Partner Engagement\""]);
    check("kind:qu", &["kind:question"]);
}

#[test]
fn what_is_written_already_is_not_offered() {
    check("lang:en", &[]);
    check("by:\"Ines Marlow\"", &[]);
    check("answer:zzzzzz", &[]);
}

#[test]
fn ages_then_the_newest_months_are_offered_for_changes() {
    let months = ["updated:2026-06", "updated:2026-05", "updated:2026-04", "updated:2026-03"];
    let all = [&["updated:<7d", "updated:<30d", "updated:<6m", "updated:<1y"][..], &months[..]].concat();
    check("updated:", &all);
    check("updated:<3", &["updated:<30d"]);
    check("updated:2026-0", &[&months[..], &["updated:2026-02", "updated:2026-01"]].concat());
}

#[test]
fn a_completion_takes_the_place_of_the_whole_filter() {
    let typed = "legal -lang:e data";
    let offers = complete(typed, typed.find(" data").unwrap(), &LIBRARY);
    let spans: Vec<&str> = offers.iter().map(|offer| &typed[offer.span.clone()]).collect();
    assert_eq!(spans, ["-lang:e", "-lang:e"]);
    assert_eq!(offers[0].label, Label::Value(Filter::Language(Language::EN)));
    assert_eq!(complete(typed, typed.find("lang").unwrap(), &LIBRARY), [], "inside the key");
    assert_eq!(complete(typed, 5, &LIBRARY), []);
    let earlier = complete("lang:en", 6, &LIBRARY);
    assert_eq!(earlier.iter().map(|offer| &*offer.text).collect::<Vec<_>>(), ["lang:es"], "only what is before counts");
    let close = complete("answer:\"exec\"data", 12, &LIBRARY);
    assert_eq!(close[0].text, "answer:\"Executive Sponsorship\" ", "what follows stays apart");
    assert_eq!(complete(typed, 1000, &LIBRARY), []);
}

#[test]
fn copies_are_not_counted() {
    let twins = [("a/one.md", "# One\n"), ("a/one - Copy.md", "# One\n"), ("b/two.md", "# Two\n")];
    let offers = complete("file:", 5, &library(&twins));
    assert_eq!(offers.first().map(|offer| (&*offer.text, offer.count)), Some(("file:a", Some(1))));
}
