//! The entry that a status name means, and how sure that is.

use super::*;
use crate::library::{How, Reach};

/// What the invalid row says to use instead.
fn check(library: &Library, of: &str, row: usize, expected: Option<(&str, How, Reach)>) {
    let resolved = library.get(&path(of)).expect(of).invalid[row].as_ref();
    let found = resolved.map(|resolved| (resolved.target.as_str(), resolved.how, resolved.reach));
    assert_eq!(found, expected, "{of} row {row}");
}

fn blocked(name: &'static str) -> Entry {
    entry(&ENGLISH, "Blocked - Something", name)
}

#[test]
fn a_name_means_the_nearest_entry_of_that_name() {
    let asks = || blocked("Asks").instead(&["Law"]).text();
    let law = |file: &'static str| (file, blocked("Law").text());
    let folder = library(&[("a/english/ask.md", asks()), law("a/english/law.md"), law("b/law.md")]);
    check(&folder, "a/english/ask.md", 0, Some(("a/english/law.md", How::Exact, Reach::Folder)));
    let edition = library(&[("a/english/ask.md", asks()), law("a/english/deep/law.md"), law("b/law.md")]);
    check(&edition, "a/english/ask.md", 0, Some(("a/english/deep/law.md", How::Exact, Reach::Edition)));
    let rest = library(&[("a/english/ask.md", asks()), law("b/law.md")]);
    check(&rest, "a/english/ask.md", 0, Some(("b/law.md", How::Exact, Reach::Rest)));
}

#[test]
fn a_name_means_an_entry_in_the_language_of_its_page() {
    let built = library(&[
        ("english/moving.md", blocked("Migration").text()),
        ("german/moving.md", blocked("Migration").text()),
        ("german/moving-de.md", entry(&GERMAN, "Blocked - Migration", "Migration").text()),
        ("german/ask-de.md", entry(&GERMAN, "Blocked - Asks", "Fragen").instead(&["Migration"]).text()),
        ("german/ask.md", blocked("Asks").instead(&["Migration"]).text()),
    ]);
    check(&built, "german/ask-de.md", 0, Some(("german/moving-de.md", How::Exact, Reach::Folder)));
    check(&built, "german/ask.md", 0, Some(("german/moving.md", How::Exact, Reach::Folder)));
}

#[test]
fn blanks_and_case_do_not_count() {
    let built = library(&[
        ("ask.md", blocked("Asks").instead(&["LAW\u{A0}/ Rules\u{200B}"]).text()),
        ("law.md", blocked("Law / Rules").text()),
    ]);
    check(&built, "ask.md", 0, Some(("law.md", How::Exact, Reach::Folder)));
}

#[test]
fn a_name_used_by_a_link_means_what_it_links_to() {
    let links = [("L2 - The Law of the Land", "law.md"), ("Here", "rivals.md"), ("Here", "law.md")];
    let mut overview = overview(&ENGLISH, "Some Playbook - Blocked", "Blocked", &links);
    overview += "## L2 - The Rule Book\n\nSee [more of it](law.md).\n\n## Both\n\n[One](law.md), [two](rivals.md).\n";
    let rows = ["The Law of the Land", "Here", "The Rule Book", "Both"];
    let built = library(&[
        ("l1l2l3-blocked.md", overview),
        ("law.md", entry(&ENGLISH, "Blocked - Statutes", "Statutes").text()),
        ("rivals.md", entry(&ENGLISH, "Blocked - Rivals", "Rivals").text()),
        ("ask.md", blocked("Asks").instead(&rows).text()),
    ]);
    check(&built, "ask.md", 0, Some(("law.md", How::Link, Reach::Folder)));
    check(&built, "ask.md", 1, None);
    check(&built, "ask.md", 2, Some(("law.md", How::Link, Reach::Folder)));
    check(&built, "ask.md", 3, None);
}

#[test]
fn of_two_pages_of_one_name_the_one_that_is_no_copy_is_meant() {
    let built = library(&[
        ("danish/law.md", blocked("Law").for_readers("partner, internal").text()),
        ("english/law.md", blocked("Law").text()),
        ("german/ask.md", blocked("Asks").instead(&["Law"]).text()),
        ("german/x-de.md", prose(&GERMAN, "X")),
    ]);
    check(&built, "german/ask.md", 0, Some(("english/law.md", How::Exact, Reach::Edition)));
}

#[test]
fn a_name_in_a_table_of_contents_means_the_page_in_the_readers_language() {
    let files = [
        ("english/law.md", entry(&ENGLISH, "Blocked - Law", "Law").text()),
        ("german/law.md", entry(&ENGLISH, "Blocked - Law", "Law, as it was").text()),
        ("german/law-de.md", entry(&GERMAN, "Blocked - Law", "Gesetze").text()),
        ("german/ask-de.md", entry(&GERMAN, "Blocked - Asks", "Fragen").instead(&["Statutes", "Law"]).text()),
    ];
    let built = library_with_tocs(&files, &[toc("german", vec![item("Statutes", "law.md", vec![])])]);
    check(&built, "german/ask-de.md", 0, Some(("german/law-de.md", How::Link, Reach::Folder)));
    // The English name, which only the other folder knows.
    check(&built, "german/ask-de.md", 1, Some(("german/law-de.md", How::Close, Reach::Folder)));
}

#[test]
fn a_name_not_quite_right_is_close_and_said_to_be() {
    let built = library(&[
        (
            "ask.md",
            blocked("Asks").instead(&["Tenant Domain and Directory", "Using Compating Product", "Rivals"]).text(),
        ),
        ("tenant.md", blocked("Tenant, Domain, Directory").text()),
        ("rivals.md", blocked("Using Competing Product").text()),
    ]);
    check(&built, "ask.md", 0, Some(("tenant.md", How::Close, Reach::Folder)));
    check(&built, "ask.md", 1, Some(("rivals.md", How::Close, Reach::Folder)));
    check(&built, "ask.md", 2, None);
    let found: Vec<_> = codes(&built, "ask.md").into_iter().filter(|code| *code != ProblemCode::NoUpdates).collect();
    assert_eq!(found, [ProblemCode::CloseStatus, ProblemCode::CloseStatus, ProblemCode::UnknownStatus]);
    let entry = built.get(&path("ask.md")).expect("the page");
    let unknown = entry.problems.iter().find(|problem| problem.code == ProblemCode::UnknownStatus).expect("a problem");
    assert_eq!(&entry.source.text[unknown.span.clone()], "Rivals");
    assert_eq!(entry.source.text.lines().nth(unknown.line - 1).map(|line| line.contains("Rivals")), Some(true));
}

#[test]
fn partners_are_never_sent_to_a_page_they_must_not_read() {
    let law = |audience| blocked("Law of the Land").for_readers(audience).text();
    let names = ["Law of the Land", "Law of the Lands"];
    let ask = |audience| blocked("Asks").for_readers(audience).instead(&names).text();
    let built = library(&[
        ("a/ask-partner.md", ask("partner")),
        ("a/ask-internal.md", ask("internal")),
        ("a/ask-both.md", ask("internal, partner")),
        ("a/law.md", law("internal")),
        ("a/list.md", "# List\n\n- [Law of the Land](law.md)\n- [Law of the Lands](law.md)\n".to_owned()),
    ]);
    check(&built, "a/ask-internal.md", 0, Some(("a/law.md", How::Exact, Reach::Folder)));
    check(&built, "a/ask-internal.md", 1, Some(("a/law.md", How::Link, Reach::Folder)));
    for page in ["a/ask-partner.md", "a/ask-both.md"] {
        check(&built, page, 0, None);
        check(&built, page, 1, None);
    }
    let open =
        library(&[("a/ask.md", ask("partner")), ("a/law.md", law("internal")), ("b/law.md", law("internal, partner"))]);
    check(&open, "a/ask.md", 0, Some(("b/law.md", How::Exact, Reach::Rest)));
    check(&open, "a/ask.md", 1, Some(("b/law.md", How::Close, Reach::Rest)));
}

#[test]
fn partners_are_not_sent_to_a_translation_they_must_not_read() {
    let built = library(&[
        ("english/law.md", blocked("Law").text()),
        ("german/law-de.md", entry(&GERMAN, "Blocked - Law", "Gesetze").for_readers("internal").text()),
        ("german/ask-de.md", entry(&GERMAN, "Blocked - Asks", "Fragen").instead(&["Law"]).text()),
    ]);
    check(&built, "german/ask-de.md", 0, Some(("english/law.md", How::Close, Reach::Edition)));
}

/// Statuses on three levels; two L2s have an L3 of one name.
fn levels() -> Vec<(&'static str, String)> {
    let status = |title, name| entry(&ENGLISH, title, name).for_readers("internal");
    vec![
        ("l1l2l3-blocked-law.md", status("Blocked - Law", "Law").text()),
        ("l1l2l3-blocked-law-other.md", status("Blocked - Law - Other", "Other").text()),
        ("l1l2l3-blocked-tools.md", status("Blocked - Tools", "Tools").text()),
        ("l1l2l3-blocked-tools-other.md", status("Blocked - Tools - Other", "Other").text()),
        ("l1l2l3-blocked-tools-wires.md", status("Blocked - Tools - Wires", "Wires").instead(&["Other"]).text()),
        ("l1l2l3-status-unknown-silence.md", status("Status Unknown - Silence", "Silence").text()),
    ]
}

#[test]
fn levels_above_a_name_decide_between_entries_of_that_name() {
    let mut files = levels();
    let rows =
        ["Blocked | Law | Other", "Blocked | Tools | Other", "Blocked | Tools | Wires", "Status Unknown | Silence |"];
    files.push(("ask.md", blocked("Asks").for_readers("internal").instead(&rows).text()));
    let built = library(&files);
    check(&built, "ask.md", 0, Some(("l1l2l3-blocked-law-other.md", How::Exact, Reach::Folder)));
    check(&built, "ask.md", 1, Some(("l1l2l3-blocked-tools-other.md", How::Exact, Reach::Folder)));
    check(&built, "ask.md", 2, Some(("l1l2l3-blocked-tools-wires.md", How::Exact, Reach::Folder)));
    check(&built, "ask.md", 3, Some(("l1l2l3-status-unknown-silence.md", How::Exact, Reach::Folder)));
    // Without levels, a name that two entries have means the one beside the page that asks.
    check(
        &built,
        "l1l2l3-blocked-tools-wires.md",
        0,
        Some(("l1l2l3-blocked-tools-other.md", How::Exact, Reach::Folder)),
    );
}

#[test]
fn a_cell_may_be_a_path() {
    let mut files = levels();
    let rows = ["Blocked>Law>Other", "Status Unknown>Silence"];
    files.push(("ask.md", blocked("Asks").for_readers("internal").instead(&rows).text()));
    let built = library(&files);
    check(&built, "ask.md", 0, Some(("l1l2l3-blocked-law-other.md", How::Exact, Reach::Folder)));
    check(&built, "ask.md", 1, Some(("l1l2l3-status-unknown-silence.md", How::Exact, Reach::Folder)));
}

#[test]
fn an_l3_without_a_page_is_answered_by_its_l2_but_an_l2_not_by_its_l1() {
    let mut files = levels();
    files.push(("l1l2l3-blocked.md", overview(&ENGLISH, "Some Playbook - Blocked", "Blocked", &[])));
    let rows = ["Blocked | Law | Courts", "Blocked | Law | Wires", "Blocked | Weather | Rain", "No Intent | Silence |"];
    files.push(("ask.md", blocked("Asks").for_readers("internal").instead(&rows).text()));
    let built = library(&files);
    check(&built, "ask.md", 0, Some(("l1l2l3-blocked-law.md", How::Parent, Reach::Folder)));
    check(&built, "ask.md", 1, Some(("l1l2l3-blocked-law.md", How::Parent, Reach::Folder)));
    check(&built, "ask.md", 2, None);
    check(&built, "ask.md", 3, None);
}

#[test]
fn a_valid_row_means_its_own_page() {
    let text = blocked("Law").text();
    let built = library(&[("a.md", text.clone()), ("b.md", text)]);
    for page in ["a.md", "b.md"] {
        let own = built.get(&path(page)).and_then(|entry| entry.valid[0].clone());
        assert_eq!(own.map(|resolved| resolved.target), Some(path(page)));
    }
}

#[test]
fn an_entry_knows_the_rows_that_name_it() {
    let built = library(&[
        ("english/a.md", blocked("A").instead(&["B", "B", "A"]).text()),
        ("english/b.md", blocked("B").instead(&["A"]).text()),
        ("german/a.md", blocked("A").instead(&["B"]).text()),
        ("german/x-de.md", entry(&GERMAN, "Blocked - X", "X").text()),
    ]);
    let named: Vec<_> = built
        .named_by(&path("english/b.md"))
        .iter()
        .map(|back| (back.entry.as_str(), back.row, back.from_copy))
        .collect();
    assert_eq!(named, [("english/a.md", 0, false), ("english/a.md", 1, false), ("german/a.md", 0, true)]);
    assert_eq!(built.named_by(&path("english/a.md")).len(), 1, "a row that names its own page says nothing to others");
}
