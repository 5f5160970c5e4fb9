//! L1, L2 and L3 of a page, from its rows, its links and its place.

use super::*;

fn check(library: &Library, of: &str, expected: [Option<&str>; 3]) {
    let entry = library.get(&path(of)).expect(of);
    let found = [&entry.l1, &entry.l2, &entry.l3].map(|level| level.as_deref());
    assert_eq!(found, expected, "{of}");
}

/// The way to a page, as a reader sees it; levels with a page of their own are marked.
fn way(library: &Library, to: &str, expected: &str) {
    let levels = library.levels(&path(to));
    let mark = |page: &Option<PagePath>| if page.is_some() { "*" } else { "" };
    let names: Vec<_> = levels.iter().map(|level| format!("{}{}", level.name, mark(&level.page))).collect();
    assert_eq!(names.join(" > "), expected, "{to}");
}

fn status(title: &'static str, name: &'static str) -> String {
    entry(&ENGLISH, title, name).text()
}

#[test]
fn the_file_name_tells_the_levels() {
    let built = library(&[
        ("l1l2l3-no-intent-rivals.md", status("No Intent - Rivals", "Rivals")),
        ("l1l2l3-blocked-tools-network.md", status("Blocked - Network", "Network")),
        ("l1l2l3-blocked-tools.md", status("Blocked - Tools", "Tools, Repairs")),
        ("l1l2l3-blocked-tools-for-law.md", status("Blocked - Tools for Law", "Tools for Law")),
        ("l1l2l3-duplicate-invalid.md", status("Duplicate/Invalid", "Duplicate/Invalid")),
    ]);
    check(&built, "l1l2l3-no-intent-rivals.md", [Some("No Intent"), Some("Rivals"), None]);
    check(&built, "l1l2l3-blocked-tools-network.md", [Some("Blocked"), Some("Tools, Repairs"), Some("Network")]);
    check(&built, "l1l2l3-blocked-tools-for-law.md", [Some("Blocked"), Some("Tools for Law"), None]);
    check(&built, "l1l2l3-duplicate-invalid.md", [Some("Duplicate/Invalid"), None, None]);
}

#[test]
fn an_l3_without_the_page_of_its_l2_is_told_by_its_title() {
    let built = library(&[(
        "l1l2l3-blocked-tools-and-repairs-wires.md",
        status("Blocked - Tools and Repairs - Wires", "Wires"),
    )]);
    check(
        &built,
        "l1l2l3-blocked-tools-and-repairs-wires.md",
        [Some("Blocked"), Some("Tools and Repairs"), Some("Wires")],
    );
    way(&built, "l1l2l3-blocked-tools-and-repairs-wires.md", "Blocked > Tools and Repairs > Wires*");
}

#[test]
fn names_of_levels_are_english_in_every_language() {
    let built = library(&[
        ("english/l1l2l3-blocked-law.md", status("Blocked - Law", "Law/Rules")),
        ("german/l1l2l3-blocked-law-de.md", entry(&GERMAN, "Blocked - Law", "Gesetze/Regeln").text()),
        ("german/l1l2l3-blocked-new-apps-de.md", entry(&GERMAN, "Blocked - New-Apps", "Neue Anwendungen").text()),
    ]);
    check(&built, "german/l1l2l3-blocked-law-de.md", [Some("Blocked"), Some("Law/Rules"), None]);
    check(&built, "german/l1l2l3-blocked-new-apps-de.md", [Some("Blocked"), Some("New-Apps"), None]);
}

#[test]
fn a_file_named_otherwise_is_placed_by_its_title() {
    let built = library(&[
        ("english/l1l2l3-blocked-law-rules.md", status("Blocked - Law and Rules", "Law and Rules")),
        ("first.md", status("Blocked - Law and Rules", "Law and Rules, first")),
        ("own.md", status("Paused - Holidays", "Holidays")),
        ("some-playbook.md", status("Some Playbook - Blocked", "Blocked")),
        ("none.md", status("Nothing", "Nothing")),
    ]);
    check(&built, "first.md", [Some("Blocked"), Some("Law and Rules"), None]);
    check(&built, "own.md", [Some("Paused"), Some("Holidays"), None]);
    check(&built, "some-playbook.md", [Some("Blocked"), None, None]);
    check(&built, "none.md", [None, None, None]);
    assert!(built.levels(&path("none.md")).is_empty());
}

#[test]
fn what_nothing_else_places_is_placed_by_the_table_of_contents() {
    let files = [("one.md", status("One", "One")), ("two.md", status("Two", "Two")), ("six.md", status("Six", "Six"))];
    let lines = vec![
        item("In Progress", "", vec![item("The One", "one.md", vec![item("The Two", "two.md", vec![])])]),
        item("Odds and ends", "", vec![item("Six", "six.md", vec![])]),
    ];
    let built = library_with_tocs(&files, &[toc("", lines)]);
    check(&built, "one.md", [Some("In Progress"), Some("One"), None]);
    check(&built, "two.md", [Some("In Progress"), Some("One"), Some("Two")]);
    check(&built, "six.md", [None, None, None]);
}

#[test]
fn an_overview_names_its_l1_in_its_language() {
    let built = library(&[
        (
            "english/l1l2l3-blocked.md",
            overview(&ENGLISH, "Some Playbook - Blocked", "Blocked", &[("L2 - Law", "l1l2l3-blocked-law.md")]),
        ),
        ("english/l1l2l3-blocked-law.md", status("Blocked - Law", "Law")),
        ("english/l1l2l3-blocked-law-tax.md", status("Blocked - Law - Tax", "Tax")),
        (
            "german/l1l2l3-blocked-de.md",
            overview(&GERMAN, "Some Playbook - Blocked", "Gehemmt", &[("L2 – Gesetze", "l1l2l3-blocked-law-de.md")]),
        ),
        ("german/l1l2l3-blocked-law-de.md", entry(&GERMAN, "Blocked - Law", "Gesetze").text()),
    ]);
    check(&built, "german/l1l2l3-blocked-de.md", [Some("Blocked"), None, None]);
    way(&built, "german/l1l2l3-blocked-law-de.md", "Gehemmt* > Gesetze*");
    way(&built, "english/l1l2l3-blocked-law-tax.md", "Blocked* > Law* > Tax*");
    assert_eq!(built.l1_name("Blocked", Some(Language::DE)), "Gehemmt");
    assert_eq!(built.l1_name("Blocked", Some(Language::ES)), "Blocked");
}

#[test]
fn a_further_l1_is_known_by_its_overview() {
    let built = library(&[
        (
            "l1l2l3-on-hold.md",
            overview(&ENGLISH, "Some Playbook - On Hold", "On Hold", &[("L2 - Money", "l1l2l3-on-hold-money.md")]),
        ),
        ("l1l2l3-on-hold-money.md", status("Money", "Money")),
    ]);
    check(&built, "l1l2l3-on-hold-money.md", [Some("On Hold"), Some("Money"), None]);
}

#[test]
fn the_way_from_a_partner_page_never_leads_to_an_internal_one() {
    let law = entry(&ENGLISH, "Blocked - Law", "Law").for_readers("internal").text();
    let built =
        library(&[("l1l2l3-blocked-law.md", law), ("l1l2l3-blocked-law-tax.md", status("Blocked - Law - Tax", "Tax"))]);
    way(&built, "l1l2l3-blocked-law-tax.md", "Blocked > Law > Tax*");
}
