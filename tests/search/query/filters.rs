//! What filters let in, in words and from the window.

use playbook_desk::document::{Kind, Language};
use playbook_desk::library::Entry;
use playbook_desk::search::{Filter, Filters, HitKind, Key, Name, Period, Query, Section, Side, complete};

use super::{LIBRARY, library, settled, today};

fn admitted(only: &Filters) -> Vec<&'static str> {
    let lets_in = |entry: &&Entry| only.admits_page(entry) && only.admits_answer(entry, &LIBRARY);
    LIBRARY.entries().iter().filter(lets_in).map(|entry| entry.path().as_str()).collect()
}

/// The pages that stay, without folder, suffix and what all names share.
fn check(typed: &str, expected: &[&str]) {
    let query = settled(typed);
    assert_eq!(query.doubts, [], "{typed}");
    let short = |path: &str| path.replace("l1l2l3-", "").replace(".md", "").replace("english/", "");
    let pages: Vec<String> = admitted(&query.only).into_iter().map(short).collect();
    assert_eq!(pages, expected, "{typed}");
}

fn count(typed: &str, expected: usize) {
    assert_eq!(admitted(&settled(typed).only).len(), expected, "{typed}");
}

#[test]
fn without_filters_everything_stays() {
    assert!(Filters::default().is_empty());
    count("legal -data", LIBRARY.entries().len());
}

#[test]
fn a_language_is_a_code() {
    count("lang:en", 23);
    count("lang:ES", 23);
    count("lang:en-GB", 23);
    count("lang:es lang:en", 46);
    assert_eq!(settled("lang:es lang:ES").only.language(), Some(Language::ES));
    assert_eq!(settled("lang:es lang:en").only.language(), None, "no single one");
    count("-lang:es", 23);
}

#[test]
fn an_answer_is_found_by_the_beginnings_of_its_words() {
    let sponsor = "no-intent-executive-sponsorship";
    check("l2:exec lang:en", &[sponsor]);
    check("answer:\"executive sponsorship\" lang:en", &[sponsor]);
    check("answer:spon lang:en", &[sponsor]);
    check("answer:security/priv lang:en", &["blocked-security-privacy-non-product-feature"]);
}

#[test]
fn an_answer_has_a_name_in_each_of_its_languages() {
    let spanish = LIBRARY.entries().iter().find(|entry| entry.path().as_str().ends_with("sponsorship-es.md")).unwrap();
    check(&format!("answer:\"{}\" lang:en", spanish.name), &["no-intent-executive-sponsorship"]);
    check(&format!("l2:\"{}\" lang:en", spanish.name), &["no-intent-executive-sponsorship"]);
}

#[test]
fn an_l1_may_be_named_in_any_of_its_languages() {
    count("l1:\"no intent\"", 8);
    count("l1:no", 8);
    let overview =
        LIBRARY.entries().iter().find(|entry| entry.path().as_str().ends_with("l3-no-intent-es.md")).unwrap();
    assert_ne!(overview.name, "No Intent");
    count(&format!("l1:\"{}\"", overview.name), 8);
}

#[test]
fn several_of_one_key_are_any_of_them_and_keys_agree() {
    check("l2:migration l2:unresponsive lang:en", &["in-progress-migration", "status-unknown-customer-unresponsive"]);
    check("l2:migration -lang:es", &["in-progress-migration"]);
    check("kind:overview lang:en -l1:blocked -l1:status", &["in-progress", "no-intent"]);
    count("l2:migration l1:blocked", 0);
}

#[test]
fn kinds_of_pages_and_of_rows_are_two_questions() {
    count("kind:overview", 8);
    count("kind:page kind:overview", 10);
    let only = Query::parse("kind:valid kind:questions kind:status").only;
    let sections: Vec<&str> =
        Section::ALL.iter().filter(|section| only.admits_section(**section)).map(|section| section.word()).collect();
    assert_eq!(sections, ["valid", "question"]);
    assert_eq!(admitted(&only).len(), 36);
    assert!(!Query::parse("-kind:update").only.admits_section(Section::Update));
    assert!(Query::parse("-kind:update").only.admits_section(Section::Valid));
}

#[test]
fn people_and_places_are_names_too() {
    count("owner:ruokoye", 46);
    count("by:aldana", 11);
    count("by:lucia", 23);
    count("by:ines by:tomas", 23);
    count("audience:partner", 46);
    count("audience:internal", 0);
    count("file:spanish", 23);
    check(
        "file:english/l1l2l3-in-progress",
        &[
            "in-progress-migration",
            "in-progress-solution-or-user-adoption",
            "in-progress-technical-onboarding-deployment",
            "in-progress",
        ],
    );
}

#[test]
fn the_newest_update_row_or_date_of_the_front_matter_tells_when() {
    let of = |typed: &str| admitted(&settled(typed).only).len();
    assert_eq!(of("updated:2026-06"), 10);
    assert_eq!(of("updated:<30d"), 10, "on 1 July 2026");
    assert_eq!(of("updated:>30d"), 36);
    assert_eq!(of("updated:2026"), 46);
    assert_eq!(of("updated:2026-01..2026-03"), 8);
    assert_eq!(of("updated:<2026-04"), 8);
    assert_eq!(of("updated:>=2026-04"), 38);
    assert_eq!(of("updated:2025"), 0);
    let undated = Query::parse("updated:<30d").settle(&LIBRARY, None);
    assert_eq!(admitted(&undated.only).len(), 46, "nobody knows the day");
}

/// A page with this `ms.date` and update rows on these days.
fn dated(front: &str, rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|date| format!("|{date}|Ada|Reworded|\n")).collect();
    format!(
        "---\ntitle: Blocked - Frost\nms.date: {front}\n---\n# Frost\n\n### Refresh Summary\n\n\
         |Date|Who Changed|What Changed|\n|---|---|---|\n{rows}"
    )
}

#[test]
fn a_slip_of_the_pen_in_a_date_does_not_count() {
    let check = |front: &str, rows: &[&str], expected: &str| {
        let library = library(&[("l1l2l3-blocked-frost.md", dated(front, rows))]);
        let entry = &library.entries()[0];
        let months: Vec<String> = complete("updated:20", 10, &library).into_iter().map(|offer| offer.text).collect();
        assert_eq!(months, [format!("updated:{expected}")], "{rows:?}");
        assert!(Query::parse(&months[0]).only.admits_page(entry));
        assert!(!Query::parse(&format!("-{}", months[0])).only.admits_page(entry));
    };
    check("1/10/2020", &["3/27/2020", "2/14/2020", "1/10/2020"], "2020-03");
    check("1/10/2020", &["3/27/2020", "10/25/2020", "2/14/2020", "1/10/2020"], "2020-03");
    check("5/02/2020", &["3/27/2020", "2/14/2020"], "2020-05");
    check("someday", &["2/14/2020"], "2020-02");
}

#[test]
fn everybody_who_changed_a_page_did() {
    let log = dated("1/10/2020", &["3/27/2020", "2/14/2020", "1/10/2020"])
        .replacen("Ada", "Bob", 2)
        .replacen("Bob", "Eve", 1);
    let library = library(&[("l1l2l3-blocked-frost.md", log)]);
    for who in ["eve", "bob", "ada"] {
        let query = Query::parse(&format!("by:{who}")).settle(&library, None);
        assert_eq!(query.doubts, [], "{who}");
        assert!(query.only.admits_page(&library.entries()[0]), "{who}");
    }
}

#[test]
fn the_name_of_an_l3_is_no_l2() {
    let page = |title: &str, name: &str| {
        format!(
            "---\ntitle: {title}\n---\n# {name}\n\n> [!IMPORTANT]\n> **Definition:** It is too cold.\n\n\
             ## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n\
             | Nothing flows. | {name} |\n"
        )
    };
    let library = library(&[
        ("l1l2l3-blocked-frost.md", page("Blocked - Frost", "Frost")),
        ("l1l2l3-blocked-frost-pipes.md", page("Blocked - Frost - Pipes", "Pipes")),
    ]);
    let pages = |typed: &str| {
        let query = Query::parse(typed).settle(&library, None);
        let admitted = library.entries().iter().filter(|entry| query.only.admits_answer(entry, &library));
        (admitted.map(|entry| entry.name.as_str()).collect::<Vec<_>>(), query.doubts.len())
    };
    assert_eq!(pages("l2:frost"), (vec!["Pipes", "Frost"], 0));
    assert_eq!(pages("answer:pipes"), (vec!["Pipes"], 0));
    assert_eq!(pages("l2:pipes"), (vec!["Pipes", "Frost"], 1), "a doubt, and not an empty list");
}

#[test]
fn words_win_over_the_window_and_what_either_keeps_out_stays_out() {
    let mut chips = Filters::default();
    chips.add(Side::Wanted, Filter::Language(Language::ES));
    chips.add(Side::Wanted, Filter::Kind(HitKind::Page(Kind::Overview)));
    chips.add(Side::Unwanted, Filter::L1(Name::new("Blocked")));
    let merged = settled("lang:en -l1:status kind:title").only.over(&chips);
    assert_eq!(merged.language(), Some(Language::EN));
    assert_eq!(admitted(&merged).len(), 2);
    assert!(merged.admits_section(Section::Title) && !merged.admits_section(Section::Valid));
    assert_eq!(merged.today, today());
    chips.clear(Key::Lang);
    assert_eq!(chips.language(), None);
    assert_eq!(chips.wanted(Key::Kind).count(), 1);
}

#[test]
fn a_filter_is_written_as_it_is_read() {
    let check = |filter: Filter, expected: &str| {
        assert_eq!(filter.to_string(), expected);
        assert_eq!(Query::parse(expected).only.on(Side::Wanted), [filter], "{expected}");
    };
    check(Filter::Language(Language::JA), "lang:ja");
    check(Filter::Answer(Name::new("Executive Sponsorship")), "answer:\"Executive Sponsorship\"");
    check(Filter::L2(Name::new("Tenant, Domain,")), "l2:\"Tenant, Domain,\"");
    check(Filter::By(Name::new("Marlow,")), "by:\"Marlow,\"");
    check(Filter::Updated(Period::month(2020, 3).unwrap()), "updated:2020-03");
    check(Filter::File(Name::new("a/b")), "file:a/b");
}
