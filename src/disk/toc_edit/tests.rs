//! What a change of a table of contents touches, and what it leaves as it was.

use super::*;
use proptest::prelude::*;

const TOC: &str = "- name: Home\n  href: index.md \n- name: Blocked\n  href: blocked.md\n  items:\n  - name: Budget\n    href: \"budget.md\"\n  # later\n  - name: Data\n    href: sub/data.md\n- name: End\n  href: end.md\n";

fn page(path: &str) -> PagePath {
    PagePath::new(path)
}

fn add(path: &str, beside: &[&str], below: Option<&str>) -> TocChange {
    let beside = beside.iter().map(|path| page(path)).collect();
    TocChange::Add { page: page(path), name: "New: one".to_owned(), beside, below: below.map(page) }
}

fn point(from: &str, to: &str) -> TocChange {
    TocChange::Point { from: page(from), to: page(to) }
}

fn remove(path: &str) -> TocChange {
    TocChange::Remove { page: page(path) }
}

fn edit(text: &str, folder: &str, change: &TocChange) -> TocEdit {
    edited(text, folder, change, &|_| false)
}

fn new_text(text: &str, folder: &str, change: &TocChange) -> String {
    match edit(text, folder, change) {
        TocEdit::Text(new) => new,
        other => panic!("{other:?} of\n{text}"),
    }
}

/// The lines taken out and put in.
#[track_caller]
fn check(change: &TocChange, gone: &[&str], new: &[&str]) {
    for text in [TOC.to_owned(), TOC.replace('\n', "\r\n")] {
        let edited = new_text(&text, "en", change);
        let diff = similar::TextDiff::from_lines(&text, &edited);
        let of = |tag| {
            let changes = diff.iter_all_changes().filter(move |change| change.tag() == tag);
            changes.map(|change| change.value().trim_end_matches(['\r', '\n']).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!((of(similar::ChangeTag::Delete), of(similar::ChangeTag::Insert)), (owned(gone), owned(new)));
        assert_eq!(edited.contains("\r\n"), text.contains("\r\n"));
    }
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_page_is_listed_beside_its_neighbour_below_its_group_or_at_the_end() {
    let nested: &[&str] = &["  - name: \"New: one\"", "    href: new.md"];
    let top: &[&str] = &["- name: \"New: one\"", "  href: new.md"];
    check(&add("en/new.md", &["en/none.md", "en/budget.md"], None), &[], nested);
    check(&add("en/new.md", &["en/none.md"], Some("en/blocked.md")), &[], nested);
    check(&add("en/new.md", &["en/blocked.md"], None), &[], top);
    check(&add("en/new.md", &[], Some("en/none.md")), &[], top);
    check(&add("en/new.md", &[], Some("en/end.md")), &[], &["  items:", nested[0], nested[1]]);
    let behind_budget = new_text(TOC, "en", &add("en/new.md", &["en/budget.md"], None));
    assert!(behind_budget.contains("budget.md\"\n  - name: \"New"));
    let below_blocked = new_text(TOC, "en", &add("en/new.md", &[], Some("en/blocked.md")));
    assert!(below_blocked.contains("data.md\n  - name: \"New"));
    assert!(
        new_text(TOC, "en", &add("en/new.md", &[], None)).ends_with("end.md\n- name: \"New: one\"\n  href: new.md\n")
    );
    assert_eq!(new_text("", "", &add("en/new.md", &[], None)), "- name: \"New: one\"\n  href: en/new.md\n");
    assert_eq!(edit(TOC, "en", &add("en/end.md", &[], None)), TocEdit::None, "it is listed already");
}

#[test]
fn a_table_that_ends_without_a_line_end_and_begins_with_a_mark_is_continued() {
    let text = "\u{feff}- name: A\n  href: a.md";
    let new = "\u{feff}- name: A\n  href: a.md\n- name: \"New: one\"\n  href: b.md\n";
    assert_eq!(new_text(text, "", &add("b.md", &["a.md"], None)), new);
    assert_eq!(new_text(new, "", &remove("a.md")), "\u{feff}- name: \"New: one\"\n  href: b.md\n");
}

#[test]
fn a_renamed_page_keeps_its_item() {
    check(&point("en/index.md", "en/start.md"), &["  href: index.md "], &["  href: start.md "]);
    check(&point("en/budget.md", "en/money.md"), &["    href: \"budget.md\""], &["    href: \"money.md\""]);
    check(&point("en/sub/data.md", "es/data.md"), &["    href: sub/data.md"], &["    href: ../es/data.md"]);
    assert_eq!(edit(TOC, "en", &point("en/none.md", "en/x.md")), TocEdit::None);
    assert_eq!(edit(TOC, "es", &point("en/index.md", "en/x.md")), TocEdit::None);
    let twice = "- name: A\n  href: a.md#top\n- name: B\n  items:\n  - name: A\n    href: 'a.md'\n";
    let pointed = "- name: A\n  href: x%20y.md#top\n- name: B\n  items:\n  - name: A\n    href: 'x%20y.md'\n";
    assert_eq!(new_text(twice, "", &point("a.md", "x y.md")), pointed);
    assert_eq!(new_text(twice, "", &remove("a.md")), "- name: B\n  items:\n");
}

#[test]
fn however_an_href_is_written_it_leads_to_its_page() {
    for (href, new) in [
        ("a%20b.md", "c.md"),
        ("\"a b.md\"", "\"c.md\""),
        ("'a b.md'  # first", "'c.md'  # first"),
        ("a b.md#top # first", "c.md#top # first"),
        ("./a%20b.md?view=x#y", "./c.md?view=x#y"),
        ("../en/a%20b.md", "../en/c.md"),
        ("~/en/a%20b.md", "~/en/c.md"),
        ("/en/a%20b.md", "/en/c.md"),
        ("A%20B.md", "c.md"),
    ] {
        let text = |href: &str| format!("- name: A\n  href: {href}\n  topicHref: x\n- name: B\n  href: b.md\n");
        assert_eq!(new_text(&text(href), "en", &point("en/a b.md", "en/c.md")), text(new));
        assert_eq!(new_text(&text(href), "en", &remove("en/a b.md")), "- name: B\n  href: b.md\n");
    }
}

#[test]
fn letter_case_tells_two_pages_apart_where_there_are_two() {
    let text = "- name: A\n  href: Budget.md\n";
    let both = |other: &PagePath| other.as_str() == "en/Budget.md";
    assert_eq!(edited(text, "en", &remove("en/budget.md"), &both), TocEdit::None);
    assert_eq!(edit(text, "en", &remove("en/budget.md")), TocEdit::Text(String::new()));
}

#[test]
fn a_page_is_unlisted_and_what_stands_below_it_stays() {
    check(&remove("en/end.md"), &["- name: End", "  href: end.md"], &[]);
    check(&remove("en/budget.md"), &["  - name: Budget", "    href: \"budget.md\""], &[]);
    check(&remove("en/blocked.md"), &["  href: blocked.md"], &[]);
    assert_eq!(edit(TOC, "en", &remove("en/none.md")), TocEdit::None);
}

#[test]
fn what_lines_do_not_show_safely_is_left_alone_and_said() {
    for text in [
        "[{name: A, href: a.md}]\n",
        "- {name: A, href: a.md}\n",
        "- href: a.md\n  name: A\n  items:\n  - name: B\n    href: b.md\n",
        "- name: A\n  href: >-\n    a.md\n",
        "- name: A\n  href: a.md\n  href: b.md\n",
    ] {
        assert_eq!(edit(text, "", &remove("a.md")), TocEdit::Unclear, "{text}");
        assert_eq!(edit(text, "", &remove("c.md")), TocEdit::None, "{text}");
    }
}

/// A table of up to two levels in one of many hands; the pages `p0.md`, `p1.md`, … of `en`.
fn tables() -> impl Strategy<Value = String> {
    let href = (0_usize..6, 0_usize..8).prop_map(|(page, hand)| match hand {
        0 => format!("\"p{page}.md\""),
        1 => format!("'p{page}.md' # why"),
        2 => format!("p{page}.md#top"),
        3 => format!("../en/p{page}.md?x=y"),
        4 => format!("~/en/p{page}.md"),
        5 => format!("P{page}.md  "),
        6 => "https://example.org/p.md".to_owned(),
        _ => format!("p{page}.md"),
    });
    let item = (href, proptest::option::of("[ #A-Z日:]{0,6}"), any::<bool>(), 0_usize..3);
    let eol = prop_oneof![Just("\n"), Just("\r\n")];
    (proptest::collection::vec(item, 0..8), eol, any::<bool>(), any::<bool>()).prop_map(|(items, eol, mark, ends)| {
        let mut text = if mark { "\u{feff}".to_owned() } else { String::new() };
        let mut has_above = false;
        for (href, name, is_below, extra) in items {
            let indent = if is_below && has_above { "    " } else { "" };
            let name = quoted(name.unwrap_or_else(|| "Name".to_owned()).trim());
            text.push_str(&format!("{indent}- name: {name}{eol}{indent}  href: {href}{eol}"));
            match extra {
                1 => text.push_str(&format!("{eol}# between{eol}")),
                2 if indent.is_empty() => text.push_str(&format!("  topicHref: x{eol}")),
                _ => {}
            }
            if indent.is_empty() {
                text.push_str(&format!("  items:{eol}"));
                has_above = true;
            }
        }
        if ends { text } else { text.trim_end().to_owned() }
    })
}

/// The lines of `text` without its mark, and how many of them `other` has too, in order.
fn shared(text: &str, other: &str) -> (usize, usize) {
    let (text, other) = (text.trim_start_matches('\u{feff}'), other.trim_start_matches('\u{feff}'));
    let diff = similar::TextDiff::from_lines(text, other);
    let same = diff.iter_all_changes().filter(|change| change.tag() == similar::ChangeTag::Equal).count();
    (text.lines().count(), same)
}

proptest! {
    #[test]
    fn a_page_listed_and_unlisted_again_leaves_every_byte(text in tables(), beside in 0_usize..6, below in 0_usize..6) {
        let (beside, below) = (format!("en/p{beside}.md"), format!("en/p{below}.md"));
        let change = add("en/new.md", &[&beside], Some(&below));
        let listed = edit(&text, "en", &change);
        prop_assert!(listed != TocEdit::None);
        if let TocEdit::Text(listed) = listed {
            let without = new_text(&listed, "en", &remove("en/new.md"));
            // Only the line end that was missing, and a list that was not begun, may be new.
            prop_assert!(without.starts_with(&text) || shared(&text, &without).1 + 1 >= text.lines().count());
            let (lines, same) = shared(&text, &listed);
            prop_assert!(same + 1 >= lines, "{}\n{}", text, listed);
        }
    }

    #[test]
    fn a_page_renamed_there_and_back_leaves_every_byte(text in tables(), page in 0_usize..6) {
        let (old, new) = (format!("en/p{page}.md"), "en/so far.md");
        let is_page = |path: &PagePath| path.as_str() == old;
        let text = text.replace('P', "p");
        match edited(&text, "en", &point(&old, new), &is_page) {
            TocEdit::None => {}
            TocEdit::Text(renamed) => {
                prop_assert_eq!(text.lines().count(), renamed.lines().count());
                prop_assert_eq!(new_text(&renamed, "en", &point(new, &old)), text);
            }
            TocEdit::Unclear => prop_assert!(false, "{}", text),
        }
    }

    #[test]
    fn a_page_unlisted_takes_nothing_but_its_lines(text in tables(), page in 0_usize..6) {
        let gone = format!("en/p{page}.md");
        if let TocEdit::Text(new) = edit(&text, "en", &remove(&gone)) {
            let (lines, same) = shared(&new, &text);
            prop_assert_eq!(lines, same, "{}\n{}", text, new);
            prop_assert!(!lists(&parse_toc("en", &new).unwrap(), &page_of(&gone)));
        }
    }
}

fn page_of(path: &str) -> PagePath {
    page(path)
}
